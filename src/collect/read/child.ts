import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { Failure } from "../../base/failure.ts";
import { documentText } from "./document-text.ts";
import { readOfficialTable } from "./official-table.ts";
import { readOfficialWorkbook } from "./official-workbook.ts";
import { readReport } from "./read-report.ts";
import type { ReadContext } from "./reading.ts";
import type { Answered, Asked } from "./reading-process.ts";

/**
 * The process that takes received files apart, one after another. It knows no database and no environment; if a file
 * costs it its life, only that file is lost.
 */
let context: ReadContext | undefined;

process.on("message", async (asked: Asked) => {
  if (asked.kind === "context") context = asked.context;
  else process.send?.(await answer(asked));
});

process.on("disconnect", () => process.exit(0));

async function answer(asked: Exclude<Asked, { kind: "context" }>): Promise<Answered> {
  try {
    if (asked.kind === "text") return { text: await documentText(asked.bytes) };
    const bytes = readFileSync(asked.path);
    if (asked.kind === "official") return { official: await readOfficial(bytes, asked.reading) };
    if (!context) return { failure: "no context" };
    return { report: await readReport(bytes, asked.name, context) };
  } catch (error) {
    if (asked.kind === "text" && error instanceof Failure)
      return { refused: { code: error.code, details: error.details } };
    return { failure: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}

type Official = Extract<Asked, { kind: "official" }>["reading"];

/** The most a packed table may unpack to. */
const unpackedAtMost = 64 * 2 ** 20;

function readOfficial(bytes: Buffer, reading: Official) {
  if (!/\.csv(\.gz)?$/i.test(reading.fileName)) return readOfficialWorkbook(bytes, reading);
  const plain = reading.fileName.endsWith(".gz") ? gunzipSync(bytes, { maxOutputLength: unpackedAtMost }) : bytes;
  return readOfficialTable(plain.toString("utf8"), { ...reading, fileName: reading.fileName.replace(/\.gz$/, "") });
}
