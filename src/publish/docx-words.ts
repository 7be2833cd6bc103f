import { readZipDirectory, unzipText } from "../collect/read/unzip.ts";
import { unescaped } from "../collect/read/xml-text.ts";

/** A paragraph or a row of a table of a DOCX, in the order of the text. */
export interface DocxUnit {
  readonly kind: "paragraph" | "row";
  /** Without form; runs of white space are one space. Of a row the cells, parted by tabs. */
  readonly text: string;
  readonly cells: readonly string[];
  /** Names of the bookmarks that begin in it. */
  readonly anchors: readonly string[];
}

/** A remark in the margin, with who made it. */
export interface DocxComment {
  readonly by: string;
  readonly text: string;
}

export interface DocxWords {
  readonly units: readonly DocxUnit[];
  readonly comments: readonly DocxComment[];
}

/**
 * The words of a DOCX as they stand once all tracked changes are accepted: what was deleted is left out, what was
 * inserted is in. The table of contents is left out, because an editor makes it from the headings.
 *
 * @throws Failure `invalid` / `file.damaged`, `file.encrypted`, `file.too-large-unpacked`, `file.unsafe-xml`
 */
export function readDocxWords(bytes: Uint8Array): DocxWords {
  const entries = readZipDirectory(bytes);
  const units = unitsOf(unzipText(bytes, entries, "word/document.xml"));
  const comments = unzipText(bytes, entries, "word/comments.xml");
  return { units, comments: commentsOf(comments) };
}

/** White space of every width is one space; letters and their marks are composed. */
export function plainWords(text: string): string {
  return text.normalize("NFC").replace(/\s+/gu, " ").trim();
}

interface OpenParagraph {
  text: string;
  anchors: string[];
  /** An entry of the contents. */
  derived: boolean;
}

interface OpenRow {
  readonly cells: string[];
  readonly anchors: string[];
}

/** What is not part of the words: deleted text, field codes, and the second copy of a drawing for old readers. */
const passedOver = new Set(["w:del", "w:moveFrom", "w:instrText", "mc:Fallback", "w:delText", "w:delInstrText"]);

/** Where a reading of the XML stands: paragraphs and rows that are open, the innermost last. */
interface Reading {
  readonly units: DocxUnit[];
  readonly open: OpenParagraph[];
  readonly rows: OpenRow[];
}

function unitsOf(xml: string): DocxUnit[] {
  const reading: Reading = { units: [], open: [], rows: [] };
  let skipped = 0;
  let inText = false;
  for (const [, closing, name = "", rest = "", self, text] of xml.matchAll(tokens)) {
    if (text !== undefined) {
      if (inText && skipped === 0) say(reading, unescaped(text));
    } else if (passedOver.has(name)) {
      if (!self) skipped += closing ? -1 : 1;
    } else if (name === "w:t") inText = !closing && !self;
    else if (blocks.has(name)) {
      if (!self) enterOrLeave(reading, name, closing !== "");
    } else if (skipped === 0) mark(reading, name, rest);
  }
  return reading.units;
}

const blocks = new Set(["w:p", "w:tr", "w:tc"]);

function enterOrLeave(reading: Reading, name: string, leaving: boolean): void {
  const { open, rows } = reading;
  if (name === "w:tc") {
    if (!leaving) rows.at(-1)?.cells.push("");
  } else if (name === "w:p") {
    if (!leaving) open.push({ text: "", anchors: [], derived: false });
    else closeParagraph(reading, open.pop());
  } else if (!leaving) rows.push({ cells: [], anchors: [] });
  else closeRow(reading, rows.pop());
}

/** A paragraph of a cell is a part of its row; any other is a unit, unless it is empty or made by the editor. */
function closeParagraph({ units, rows }: Reading, paragraph: OpenParagraph | undefined): void {
  if (paragraph === undefined) return;
  const { anchors, derived } = paragraph;
  const text = plainWords(paragraph.text);
  const row = rows.at(-1);
  if (row) {
    row.anchors.push(...anchors);
    const at = Math.max(0, row.cells.length - 1);
    row.cells[at] = [row.cells[at] ?? "", text].filter(Boolean).join(" ");
  } else if ((text !== "" || anchors.length > 0) && !derived) {
    units.push({ kind: "paragraph", text, cells: [], anchors });
  }
}

/** The words of a table in a cell belong to the cell. */
function closeRow({ units, rows }: Reading, row: OpenRow | undefined): void {
  if (row === undefined) return;
  const { cells, anchors } = row;
  const outer = rows.at(-1);
  if (outer) {
    outer.anchors.push(...anchors);
    const at = Math.max(0, outer.cells.length - 1);
    outer.cells[at] = [outer.cells[at] ?? "", ...cells].filter(Boolean).join(" ");
  } else if (cells.some((cell) => cell !== "")) {
    units.push({ kind: "row", text: cells.join("\t"), cells, anchors });
  }
}

function say({ open }: Reading, text: string): void {
  const last = open.at(-1);
  if (last) last.text += text;
}

const tokens = /<(\/?)([\w:]+)((?:\s[^<>]*?)?)(\/?)>|([^<]+)/g;

function mark(reading: Reading, name: string, rest: string): void {
  const paragraph = reading.open.at(-1);
  if (name === "w:tab" || name === "w:br" || name === "w:cr") say(reading, " ");
  else if (name === "w:noBreakHyphen") say(reading, "-");
  else if (paragraph === undefined) return;
  else if (name === "w:bookmarkStart") paragraph.anchors.push(attribute(rest, "w:name"));
  else if (name === "w:pStyle") paragraph.derived ||= /^(TOC|Contents|Mucluc)/i.test(attribute(rest, "w:val"));
  else if (name === "w:hyperlink") paragraph.derived ||= attribute(rest, "w:anchor").startsWith("_Toc");
}

function attribute(text: string, name: string): string {
  return unescaped(new RegExp(`${name}="([^"]*)"`).exec(text)?.[1] ?? "");
}

function commentsOf(xml: string): DocxComment[] {
  return [...xml.matchAll(/<w:comment\b([^>]*)>(.*?)<\/w:comment>/gs)].map(([, head = "", body = ""]) => ({
    by: attribute(head, "w:author"),
    text: plainWords(
      unitsOf(body)
        .map(({ text }) => text)
        .join(" "),
    ),
  }));
}
