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
  };
}

const tag = /<(\/?)([\w:]+)((?:\s[^>]*?)?)(\/?)>|([^<]+)/g;
const entities: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

function plainText(text: string): string {
  return text.replace(/&(?:#x([\da-f]+)|#(\d+)|(\w+));/gi, (whole, hex, decimal, name) => {
    if (hex) return String.fromCodePoint(Number.parseInt(hex, 16));
    return decimal ? String.fromCodePoint(Number(decimal)) : (entities[name] ?? whole);
  });
}

/** Parts of a document whose text does not count: what was deleted or moved away, and the copy for old programs. */
const skipped = new Set(["w:del", "w:moveFrom", "mc:Fallback", "w:instrText", "w:sdtPr"]);

/** Walks through the document once. A table within a cell gives its words to the cell. */
function walk(xml: string): Walked {
  const walked: Walked = { paragraphs: [], tables: [], asides: [] };
  let depth = 0;
  let skip = 0;
  let box = 0;
  let count = 0;
  let inText = false;
  let paragraph = "";
  let boxText = "";
  let table: DocxTable | null = null;
  let row: DocxCell[] = [];
  let cell: DocxCell | null = null;
  let before: string[] = [];
  let run = { superscript: false, hidden: false, font: "" };
  const write = (text: string) => {
    if (skip > 0 || run.hidden || (run.superscript && /^\s*\(?[\d*]+\)?\s*$/.test(text))) return;
    const font = encodingOfFont(run.font);
    const words = font ? decodeLegacy(text, font.encoding, font.capitals) : text;
    if (box > 0) boxText += words;
    else if (cell) cell.text += words;
    else paragraph += words;
  };
  for (const [, close, name = "", attributes = "", selfClosed, text] of xml.matchAll(tag)) {
    if (text !== undefined) {
      if (inText) write(plainText(text));
      continue;
    }
    const opens = close === "" && selfClosed === "";
    const closes = close === "/";
    if (skipped.has(name)) skip += opens ? 1 : closes ? -1 : 0;
    else if (name === "w:t") inText = opens;
    else if (name === "w:tab" || name === "w:br" || name === "w:cr") write(" ");
    else if (name === "w:r" && opens) run = { superscript: false, hidden: false, font: "" };
    else if (name === "w:vertAlign") run.superscript = attributes.includes("superscript");
    else if (name === "w:vanish") run.hidden = !/w:val="(?:0|false)"/.test(attributes);
    else if (name === "w:rFonts") run.font = /w:ascii="([^"]*)"/.exec(attributes)?.[1] ?? "";
    else if (name === "w:txbxContent") {
      box += opens ? 1 : -1;
      if (box === 0) walked.asides.push(boxText.trim());
      boxText = box === 0 ? "" : boxText;
    } else if (name === "w:tbl" && box === 0) {
      depth += opens ? 1 : -1;
      if (opens && depth === 1) {
        table = { rows: [], caption: before.slice(-3) };
        before = [];
      }
      if (closes && depth === 0 && table) walked.tables.push(table);
    } else if (depth === 1 && name === "w:tr" && opens) row = [];
    else if (depth === 1 && name === "w:tr" && closes) table?.rows.push(row);
    else if (depth === 1 && name === "w:tc" && opens) {
      const last = row.at(-1);
      cell = { text: "", column: last ? last.column + last.span : 1, span: 1, merge: "none" };
      row.push(cell);
    } else if (depth === 1 && name === "w:tc" && closes) cell = null;
    else if (depth === 1 && name === "w:gridSpan" && cell)
      cell.span = Number(/w:val="(\d+)"/.exec(attributes)?.[1] ?? 1);
    else if (depth === 1 && name === "w:vMerge" && cell)
      cell.merge = attributes.includes("restart") ? "start" : "go-on";
    else if (name === "w:p" && (closes || selfClosed !== "") && skip === 0) {
      if (box > 0) boxText += " ";
      else if (cell) cell.text += "\n";
      else if (depth === 0) {
        count++;
        const words = paragraph.replace(/[ \t]+/g, " ").trim();
        if (words !== "") {
          walked.paragraphs.push({ cell: `P${count}`, text: words });
          before.push(words);
        }
        paragraph = "";
      }
    }
  }
  return walked;
}
