import { existsSync, readdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { readInChildren } from "../src/collect/read/read-in-child.ts";
import { membersOn } from "../src/structure/area.ts";
import { readStructure } from "../src/structure/read-structure.ts";
import { freshFolder, timed } from "./side.ts";

/** Reading the 28 reports, in processes as `import` does, beside LibreOffice converting the same files to CSV. */
export async function benchReading(): Promise<void> {
  const folder = "data/review-2024-h1/files";
  const files = readdirSync(folder).map((name) => ({ path: join(folder, name), name }));
  const structure = readStructure("data/catalogue");
  const members = membersOn(structure.geography, "R-N28", "2024-06-30").map((area) => area.key);
  const started = performance.now();
  let figures = 0;
  for await (const { report } of readInChildren(
    files,
    { structure, period: "2024-YTD06", members, answers: [] },
    { entry: resolve("dist/read-child.js") },
  )) {
    figures += report.figures.length;
  }
  const ours = (performance.now() - started) / 1000;
  console.log(`reading 28 reports: ${ours.toFixed(2)} s, ${figures} figures`);

  const office = ["/usr/bin/soffice", "/usr/bin/libreoffice"].find((path) => existsSync(path));
  if (!office) {
    console.log("LibreOffice: not here, no ratio");
    return;
  }
  const out = freshFolder("csv");
  const paths = files.map(({ path }) => path);
  // Documents and sheets each need their own call: one filter fits one kind.
  const sheets = paths.filter((path) => !path.endsWith(".docx"));
  const words = paths.filter((path) => path.endsWith(".docx"));
  const theirs =
    timed(office, ["--headless", "--convert-to", "csv", "--outdir", out, ...sheets], { HOME: out }) +
    timed(office, ["--headless", "--convert-to", "txt:Text", "--outdir", out, ...words], { HOME: out });
  console.log(`LibreOffice to CSV: ${theirs.toFixed(2)} s (first sheets only); ratio ${(theirs / ours).toFixed(1)}`);
}
