import { Failure } from "../../base/failure.ts";
import { decodeLegacy, encodingOfFont, guessEncoding } from "../../language/legacy-fonts.ts";
import {
  contentOfText,
  type Grid,
  type GridCell,
  joinContinued,
  type Merge,
  type Opened,
  type Paragraph,
  rowsOf,
} from "./grid.ts";
import { unzipText, type ZipEntry } from "./unzip.ts";
import { unescaped } from "./xml-text.ts";

interface DocxCell {
  text: string;
  readonly column: number;
  span: number;
  merge: "none" | "start" | "go-on";
}

interface DocxTable {
  readonly rows: DocxCell[][];
  readonly caption: readonly string[];
}

interface Walked {
  readonly paragraphs: Paragraph[];
  readonly tables: DocxTable[];
  readonly asides: string[];
}

/** A Word document: its tables as grids (`T1!R3C4`, counted in grid columns) and its paragraphs outside tables (`P12`). */
export function readDocx(bytes: Uint8Array, entries: ReadonlyMap<string, ZipEntry>): Opened {
  for (const name of entries.keys()) if (/\.(?:xml|rels)$/i.test(name)) unzipText(bytes, entries, name);
  const xml = unzipText(bytes, entries, "word/document.xml");
  if (!xml.includes("<w:body")) throw new Failure("invalid", "file.damaged");
  const walked = walk(xml);
  const margins = [...entries.keys()].filter((name) => /^word\/(?:header|footer)\d*\.xml$/.test(name));
  const asides = [
    ...walked.asides,
    ...margins.flatMap((name) => walk(unzipText(bytes, entries, name)).paragraphs.map((one) => one.text)),
  ];
  const texts = [
    ...walked.paragraphs.map((one) => one.text),
    ...walked.tables.flatMap((table) => table.rows.flat().map((cell) => cell.text)),
  ];
  const encoding = guessEncoding(texts);
  const decode = (text: string) => (encoding ? decodeLegacy(text, encoding) : text).normalize("NFC");
  return {
    kind: "docx",
    grids: joinContinued(walked.tables.map((table, index) => gridOf(table, index + 1, decode))),
    paragraphs: walked.paragraphs.map(({ cell, text }) => ({ cell, text: decode(text) })),
    asides,
    notes: encoding ? [{ code: "legacy-font-decoded", facts: { encoding } }] : [],
  };
}

function gridOf(table: DocxTable, number: number, decode: (text: string) => string): Grid {
  const cells: GridCell[] = [];
  const merges: Merge[] = [];
  const open = new Map<number, Merge>();
  table.rows.forEach((row, index) => {
    for (const cell of row) {
      const right = cell.column + cell.span - 1;
      const above = open.get(cell.column);
      if (cell.merge === "go-on" && above) {
        open.set(cell.column, { ...above, bottom: index + 1 });
        continue;
      }
      if (above && above.bottom > above.top) merges.push(above);
      open.delete(cell.column);
      if (cell.merge === "start")
        open.set(cell.column, { top: index + 1, left: cell.column, bottom: index + 1, right });
      else if (cell.span > 1) merges.push({ top: index + 1, left: cell.column, bottom: index + 1, right });
      const text = decode(cell.text).trim();
      const content = contentOfText(text);
      if (content) cells.push({ row: index + 1, column: cell.column, printed: text, content });
    }
  });
  merges.push(...[...open.values()].filter((one) => one.bottom > one.top || one.right > one.left));
  return {
    sheet: "",
    caption: table.caption.map(decode),
    rows: rowsOf(cells),
    merges,
    hidden: false,
    hiddenRows: new Set(),
    hiddenColumns: new Set(),
    naming: `T${number}`,
    width: Math.max(0, ...table.rows.flatMap((row) => row.map((cell) => cell.column + cell.span - 1))),
  };
}

const tag = /<(\/?)([\w:]+)((?:\s[^>]*?)?)(\/?)>|([^<]+)/g;

/** Parts of a document whose text does not count: what was deleted or moved away, and the copy for old programs. */
const skipped = new Set(["w:del", "w:moveFrom", "mc:Fallback", "w:instrText", "w:sdtPr"]);

/** Where a walk through a document stands. */
interface Walk extends Walked {
  /** Tables within tables, text boxes, and parts that do not count, as deep as they are open. */
  depth: number;
  box: number;
  skip: number;
  /** Paragraphs so far, empty ones too. */
  count: number;
  inText: boolean;
  paragraph: string;
  boxText: string;
  /** Paragraphs since the last table. */
  before: string[];
  table: DocxTable | null;
  row: DocxCell[];
  cell: DocxCell | null;
  run: { superscript: boolean; hidden: boolean; font: string };
}

/** Walks through the document once. A table within a cell gives its words to the cell. */
function walk(xml: string): Walked {
  const at: Walk = {
    paragraphs: [],
    tables: [],
    asides: [],
    depth: 0,
    box: 0,
    skip: 0,
    count: 0,
    inText: false,
    paragraph: "",
    boxText: "",
    before: [],
    table: null,
    row: [],
    cell: null,
    run: { superscript: false, hidden: false, font: "" },
  };
  for (const [, close, name = "", attributes = "", selfClosed, text] of xml.matchAll(tag)) {
    if (text !== undefined) {
      if (at.inText) write(at, unescaped(text));
    } else if (close === "/") closeTag(at, name);
    else {
      openTag(at, name, attributes);
      if (selfClosed !== "") closeTag(at, name);
    }
  }
  return at;
}

function write(at: Walk, text: string): void {
  const { superscript, hidden, font } = at.run;
  if (at.skip > 0 || hidden || (superscript && /^\s*\(?[\d*]+\)?\s*$/.test(text))) return;
  const legacy = encodingOfFont(font);
  const words = legacy ? decodeLegacy(text, legacy.encoding, legacy.capitals) : text;
  if (at.box > 0) at.boxText += words;
  else if (at.cell) at.cell.text += words;
  else at.paragraph += words;
}

function openTag(at: Walk, name: string, attributes: string): void {
  if (skipped.has(name)) at.skip++;
  else if (name === "w:t") at.inText = true;
  else if (name === "w:tab" || name === "w:br" || name === "w:cr") write(at, " ");
  else if (name === "w:r") at.run = { superscript: false, hidden: false, font: "" };
  else if (name === "w:vertAlign") at.run.superscript = attributes.includes("superscript");
  else if (name === "w:vanish") at.run.hidden = !/w:val="(?:0|false)"/.test(attributes);
  else if (name === "w:rFonts") at.run.font = /w:ascii="([^"]*)"/.exec(attributes)?.[1] ?? "";
  else if (name === "w:txbxContent") at.box++;
  else if (at.box === 0) openTable(at, name, attributes);
}

function openTable(at: Walk, name: string, attributes: string): void {
  if (name === "w:tbl") {
    at.depth++;
    if (at.depth > 1) return;
    at.table = { rows: [], caption: at.before.slice(-3) };
    at.before = [];
  } else if (at.depth !== 1) return;
  else if (name === "w:tr") at.row = [];
  else if (name === "w:tc") {
    const last = at.row.at(-1);
    at.cell = { text: "", column: last ? last.column + last.span : 1, span: 1, merge: "none" };
    at.row.push(at.cell);
  } else if (name === "w:gridSpan" && at.cell) at.cell.span = Number(/w:val="(\d+)"/.exec(attributes)?.[1] ?? 1);
  else if (name === "w:vMerge" && at.cell) at.cell.merge = attributes.includes("restart") ? "start" : "go-on";
}

function closeTag(at: Walk, name: string): void {
  if (skipped.has(name)) at.skip--;
  else if (name === "w:t") at.inText = false;
  else if (name === "w:txbxContent") {
    at.box--;
    if (at.box > 0) return;
    at.asides.push(at.boxText.trim());
    at.boxText = "";
  } else if (name === "w:p" && at.skip === 0) closeParagraph(at);
  else if (at.box > 0) return;
  else if (name === "w:tbl") {
    at.depth--;
    if (at.depth === 0 && at.table) at.tables.push(at.table);
  } else if (at.depth === 1 && name === "w:tr") at.table?.rows.push(at.row);
  else if (at.depth === 1 && name === "w:tc") at.cell = null;
}

function closeParagraph(at: Walk): void {
  if (at.box > 0) at.boxText += " ";
  else if (at.cell) at.cell.text += "\n";
  else if (at.depth === 0) {
    at.count++;
    const words = at.paragraph.replace(/[ \t]+/g, " ").trim();
    at.paragraph = "";
    if (words === "") return;
    at.paragraphs.push({ cell: `P${at.count}`, text: words });
    at.before.push(words);
  }
}
