import type { Day } from "../base/day.ts";
import { Failure } from "../base/failure.ts";
import { type ChildLimits, ReadingProcess } from "../collect/read/reading-process.ts";
import { cleanText } from "./clean-text.ts";
import { readHtmlArticle } from "./read-html-article.ts";

/** A document as a text to check. */
export interface ReadDocument {
  readonly text: string;
  readonly title: string | null;
  readonly date: Day | null;
  /** Tables that were left out: a check reads sentences. */
  readonly tables: number;
}

/** What a document may weigh. */
export const documentLimit = 5_000_000;

/** What reading one may cost: it is somebody's article, not a book. */
const costs = { memory: 300, seconds: 20 } as const;

/**
 * The text of a TXT, HTML, DOCX or PDF, told by what it is and not by its name. Word and PDF are taken apart in a process
 * of their own, with a limit of memory and of time.
 *
 * @throws Failure `invalid` / `file.…`, `document.…` where it is not taken, and why
 */
export async function readDocument(bytes: Uint8Array, { entry }: Pick<ChildLimits, "entry">): Promise<ReadDocument> {
  if (bytes.length === 0) throw new Failure("invalid", "file.empty");
  if (bytes.length > documentLimit) {
    throw new Failure("invalid", "check.upload-too-large", { most: documentLimit / 1e6 });
  }
  const read = isApart(bytes) ? await readApart(bytes, entry) : readPlain(bytes);
  const text = cleanText(read.text);
  if (text.trim() === "") throw new Failure("invalid", "document.no-text");
  return { ...read, text, title: read.title && cleanText(read.title) };
}

/** Zip, PDF, and the container of old Office files: what is not text. */
function isApart(bytes: Uint8Array): boolean {
  const head = Buffer.from(bytes.subarray(0, 1024)).toString("latin1");
  return head.startsWith("PK") || head.startsWith("\xd0\xcf\x11\xe0") || head.includes("%PDF-");
}

async function readApart(bytes: Uint8Array, entry: string): Promise<ReadDocument> {
  const child = new ReadingProcess({ entry, ...costs });
  try {
    const { answered, lost } = await child.ask({ kind: "text", bytes });
    if (lost) throw new Failure("invalid", "file.too-costly", lost);
    if (answered.refused) throw new Failure("invalid", answered.refused.code, answered.refused.details);
    if (!answered.text)
      throw new Failure("invalid", "file.unread", { failure: (answered.failure ?? "").slice(0, 500) });
    return { ...answered.text, title: null, date: null };
  } finally {
    child.end();
  }
}

function readPlain(bytes: Uint8Array): ReadDocument {
  const text = decoded(bytes);
  // A comment ends at its first end: read otherwise, a row of comments could be split in ever so many ways.
  const isHtml =
    /^\s*(?:<!--(?:(?!-->)[\s\S]){0,2000}-->\s*)*<(?:!doctype|html|head|body|article|main|meta|div|section|p|h1)\b/i;
  return isHtml.test(text.slice(0, 4000))
    ? { ...readHtmlArticle(text), tables: 0 }
    : { text, title: null, date: null, tables: 0 };
}

/** UTF-16 by its mark, UTF-8 where it is, else the charset that a page names, else that of old Vietnamese files. */
function decoded(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  if (bytes.subarray(0, 65_536).some((byte) => byte < 9 || (byte > 13 && byte < 32 && byte !== 27))) {
    throw new Failure("invalid", "document.unknown-kind");
  }
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    // Not UTF-8: its bytes stand for other letters.
    return new TextDecoder(namedCharset(bytes)).decode(bytes).normalize("NFC");
  }
}

function namedCharset(bytes: Uint8Array): string {
  const head = Buffer.from(bytes.subarray(0, 2048)).toString("latin1");
  const named = /<meta[^>]{0,200}charset\s*=\s*["']?([\w-]{3,20})/i.exec(head)?.[1]?.toLowerCase() ?? "";
  return /^(?:utf-8|windows-125\d|iso-8859-\d{1,2})$/.test(named) ? named : "windows-1258";
}
