import { readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { gunzipSync } from "node:zlib";
import { importOfficial } from "../collect/import-official.ts";
import { hashOf, keepFile } from "../collect/keep-file.ts";
import { readOfficialRules } from "../collect/read/official-rules.ts";
import { readOfficialTable } from "../collect/read/official-table.ts";
import { readOfficialWorkbook } from "../collect/read/official-workbook.ts";
import { commandWords } from "../language/command-words.ts";
import { failures } from "../language/failures.ts";
import { fill } from "../language/sentence.ts";
import { actorOf } from "./actor.ts";
import type { Exit, Session } from "./session.ts";

/** `giaoban import <file>… --producer gso|customs|press`: official workbooks, and tables in our own columns. */
export async function importOfficialFiles(
  session: Session,
  files: readonly string[],
  options: Record<string, string | boolean | undefined>,
): Promise<Exit> {
  const home = await session.home();
  const actor = actorOf(options);
  const rules = readOfficialRules(join(home.root, "data", "catalogue"));
  const rows: { file: string; status: string; reason: string | null; figures: number }[] = [];
  for (const path of files) {
    const packed = readFileSync(path);
    const bytes = path.endsWith(".gz") ? gunzipSync(packed) : packed;
    const name = basename(path).replace(/\.gz$/, "");
    const sha256 = hashOf(bytes);
    const reading = { fileName: name, file: sha256, structure: home.structure, rules };
    const read = name.endsWith(".csv")
      ? readOfficialTable(bytes.toString("utf8"), reading)
      : await readOfficialWorkbook(bytes, reading);
    if (read.status === "read" && options.dryRun !== true) {
      keepFile(home.filesFolder, bytes);
      const file = { sha256, name, bytes: bytes.length };
      await home.write((tx, at) => importOfficial(tx, actor, { file, read }, at));
    }
    rows.push({ file: name, status: read.status, reason: read.reason, figures: read.figures.length });
    if (!options.json) session.out(`${officialLine(session, name, read.reason, read.figures.length)}\n`);
  }
  if (options.json) session.out(`${JSON.stringify({ files: rows })}\n`);
  const refused = rows.filter((row) => row.status === "refused").length;
  return refused === 0 ? 0 : refused === rows.length ? 3 : 1;
}

function officialLine({ lang }: Session, name: string, reason: string | null, figures: number): string {
  const sentence = reason === null ? undefined : failures[reason];
  if (sentence) return `${name}: ${fill(sentence, { file: name }, lang)}`;
  return fill(commandWords.officialLoaded, { name, figures: String(figures) }, lang);
}
