import { Failure } from "../../base/failure.ts";
import type { Opened } from "./grid.ts";
import { readZipDirectory, unzipText, type ZipEntry } from "./unzip.ts";

/** What a report may weigh as received. */
export const fileLimit = 40_000_000;

/**
 * Takes a received file apart, by what it is and not by what its name says. The library of each format is loaded when
 * the first file of it comes.
 *
 * @throws Failure `invalid` / `file.…`: one code for each reason why a file is not taken
 */
export async function openFile(bytes: Uint8Array, fileName: string): Promise<Opened> {
  if (bytes.length === 0) throw refusal("file.empty");
  if (bytes.length > fileLimit) throw refusal("file.too-large", { megabytes: Math.round(bytes.length / 1e6) });
  if (startsWith(bytes, [0x50, 0x4b])) return openZip(bytes);
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) return openCompound(bytes, fileName);
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, 2048));
  if (head.startsWith("%PDF-")) return (await import("./read-pdf.ts")).readPdf(bytes);
  if (/^\s*(?:\ufeff|ï»¿)?\s*<(?:!doctype html|html|head|body|table|meta|div)/i.test(head)) throw refusal("file.html");
  if (/^\s*(?:ï»¿)?<\?xml/.test(head)) throw refusal("file.unknown-kind");
  if (head.startsWith("{\\rtf")) throw refusal("file.rtf");
  if (isText(bytes)) return (await import("./read-csv.ts")).readCsv(bytes);
  throw refusal("file.unknown-kind");
}

async function openZip(bytes: Uint8Array): Promise<Opened> {
  const entries = readZipDirectory(bytes);
  const has = (name: string) => entries.has(name);
  if (has("EncryptedPackage")) throw refusal("file.encrypted");
  if (has("xl/workbook.xml")) return openWorkbook(bytes, entries);
  if (has("xl/workbook.bin")) throw refusal("file.xlsb");
  if (has("word/document.xml")) return (await import("./read-docx.ts")).readDocx(bytes, entries);
  if (has("content.xml") && has("mimetype")) throw refusal("file.opendocument");
  throw refusal("file.unknown-kind");
}

/** Macros are never run; a workbook that has them is read without, and says so. */
async function openWorkbook(bytes: Uint8Array, entries: ReadonlyMap<string, ZipEntry>): Promise<Opened> {
  for (const [name, entry] of entries) {
    if (!/\.(?:xml|rels)$/i.test(name)) continue;
    const text = unzipText(bytes, entries, entry.name);
    const longest = longestText(text);
    if (longest > 200_000) throw refusal("file.too-long-text", { entry: name, characters: longest });
  }
  const notes = [...entries.keys()].some((name) => /vbaProject\.bin$/i.test(name))
    ? [{ code: "macros-ignored", facts: {} }]
    : [];
  const { readXlsx } = await import("./read-xlsx.ts");
  try {
    return { kind: "xlsx", grids: await readXlsx(bytes), paragraphs: [], notes };
  } catch (cause) {
    if (cause instanceof Failure) throw cause;
    const isHuge = cause instanceof Error && /too many|limit|exceed|maximum|range/i.test(cause.message);
    throw new Failure("invalid", isHuge ? "file.range-too-large" : "file.damaged", {}, { cause });
  }
}

/** The longest stretch of text between two tags. */
function longestText(xml: string): number {
  let longest = 0;
  for (let at = xml.indexOf(">"); at >= 0; ) {
    const next = xml.indexOf("<", at);
    const end = next < 0 ? xml.length : next;
    longest = Math.max(longest, end - at - 1);
    at = next < 0 ? -1 : xml.indexOf(">", next);
  }
  return longest;
}

/** Old Office files share one container: a workbook, a document, or an encrypted new file. */
async function openCompound(bytes: Uint8Array, fileName: string): Promise<Opened> {
  const names = new TextDecoder("utf-16le").decode(bytes.subarray(0, bytes.length - (bytes.length % 2)));
  const has = (name: string) => names.includes(`${name}\0`) || names.includes(name);
  if (has("EncryptedPackage") || has("EncryptionInfo")) throw refusal("file.encrypted");
  if (has("WordDocument")) throw refusal("file.old-word");
  if (has("Workbook") || has("Book") || /\.xls$/i.test(fileName)) return (await import("./read-xls.ts")).readXls(bytes);
  throw refusal("file.unknown-kind");
}

function isText(bytes: Uint8Array): boolean {
  if (startsWith(bytes, [0xff, 0xfe]) || startsWith(bytes, [0xfe, 0xff])) return true;
  const sample = bytes.subarray(0, 8192);
  return !sample.some((byte) => byte === 0 || (byte < 9 && byte > 0) || (byte > 13 && byte < 32 && byte !== 27));
}

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, index) => bytes[index] === byte);
}

function refusal(code: string, details: Readonly<Record<string, string | number>> = {}): Failure {
  return new Failure("invalid", code, details);
}
