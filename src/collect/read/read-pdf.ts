import { Failure } from "../../base/failure.ts";
import { decodeLegacy, guessEncoding } from "../../language/legacy-fonts.ts";
import { contentOfText, type Grid, type GridCell, type Opened, type Paragraph, rowsOf } from "./grid.ts";

interface Piece {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly y: number;
  readonly height: number;
}

/** Words on one line of a page, parted where the gap is wider than a few letters. */
interface Line {
  readonly y: number;
  readonly height: number;
  readonly cells: readonly Piece[];
}

const pageLimit = 300;

/**
 * The text layer of a PDF: rows by height on the page, columns by where cells stand above one another. A page is a grid
 * (`p1!R3C4`: third line of a table, fourth column); lines with one cell are paragraphs. A scan has no text layer.
 */
export async function readPdf(bytes: Uint8Array): Promise<Opened> {
  const pages = await piecesOf(bytes);
  const texts = pages.flat().map((piece) => piece.text);
  if (texts.join("").trim().length < 20) throw new Failure("invalid", "file.scan-unread", { pages: pages.length });
  const encoding = guessEncoding(texts);
  const decode = (text: string) => (encoding ? decodeLegacy(text, encoding) : text).normalize("NFC");
  const paragraphs: Paragraph[] = [];
  const grids = pages.map((pieces, index) => {
    const lines = linesOf(pieces);
    const { table, prose } = split(lines);
    for (const text of joined(prose)) paragraphs.push({ cell: `P${paragraphs.length + 1}`, text: decode(text) });
    return gridOf(table, index + 1, decode);
  });
  return { kind: "pdf", grids, paragraphs, notes: encoding ? [{ code: "legacy-font-decoded", facts: { encoding } }] : [] };
}

async function piecesOf(bytes: Uint8Array): Promise<Piece[][]> {
  const { getDocument } = await import("pdfjs-dist/legacy/build/pdf.mjs");
  const task = getDocument({ data: new Uint8Array(bytes), isEvalSupported: false, disableFontFace: true, useSystemFonts: false, verbosity: 0, stopAtErrors: false });
  try {
    const document = await task.promise;
    if (document.numPages > pageLimit) throw new Failure("invalid", "file.too-many-pages", { pages: document.numPages, most: pageLimit });
    const pages: Piece[][] = [];
    for (let number = 1; number <= document.numPages; number++) {
      const content = await (await document.getPage(number)).getTextContent();
      pages.push(
        content.items.flatMap((item): Piece[] => {
          if (!("str" in item) || item.str.trim() === "") return [];
          const [, , , scale = 0, left = 0, y = 0] = item.transform as number[];
          return [{ text: item.str, left, right: left + item.width, y, height: Math.abs(scale) || item.height || 10 }];
        }),
      );
    }
    return pages;
  } catch (cause) {
    if (cause instanceof Failure) throw cause;
    const isLocked = cause instanceof Error && cause.name === "PasswordException";
    throw new Failure("invalid", isLocked ? "file.encrypted" : "file.damaged", {}, { cause });
  } finally {
    await task.destroy();
  }
}

function linesOf(pieces: readonly Piece[]): Line[] {
  const sorted = [...pieces].sort((a, b) => b.y - a.y || a.left - b.left);
  const lines: Piece[][] = [];
  for (const piece of sorted) {
    const last = lines.at(-1);
    if (last?.[0] && Math.abs(last[0].y - piece.y) <= 0.4 * Math.max(piece.height, last[0].height)) last.push(piece);
    else lines.push([piece]);
  }
  return lines.map((line) => ({ y: line[0]?.y ?? 0, height: line[0]?.height ?? 10, cells: cellsOf(line) }));
}

function cellsOf(line: readonly Piece[]): Piece[] {
  const cells: Piece[] = [];
  for (const piece of [...line].sort((a, b) => a.left - b.left)) {
    const last = cells.at(-1);
    const gap = last ? piece.left - last.right : Number.POSITIVE_INFINITY;
    if (last && gap < 0.75 * piece.height) {
      const space = gap > 0.15 * piece.height && !last.text.endsWith(" ") && !piece.text.startsWith(" ") ? " " : "";
      cells[cells.length - 1] = { ...last, text: last.text + space + piece.text, right: Math.max(last.right, piece.right) };
    } else cells.push(piece);
  }
  return cells;
}

/** Lines with three cells or more, and what stands between such lines, make the table of a page. */
function split(lines: readonly Line[]): { table: Line[]; prose: Line[] } {
  const wide = lines.flatMap((line, index) => (line.cells.length >= 3 ? [index] : []));
  const [first, last] = [wide[0], wide.at(-1)];
  if (first === undefined || last === undefined || wide.length < 2) return { table: [], prose: [...lines] };
  return { table: lines.slice(first, last + 1), prose: [...lines.slice(0, first), ...lines.slice(last + 1)] };
}

/** Lines of running text joined into paragraphs: a new one begins after a gap, a number, or a line that ends a sentence early. */
function joined(lines: readonly Line[]): string[] {
  const texts: string[] = [];
  let before: Line | undefined;
  for (const line of lines) {
    const text = line.cells.map((cell) => cell.text).join(" ").replace(/\s+/g, " ").trim();
    const last = texts.at(-1);
    const isNear = before !== undefined && before.y - line.y < 1.9 * line.height && before.y > line.y;
    const begins = /^(?:[IVX]+\.|\d{1,2}[.)]|[-–+•]|[a-zđ]\))\s/u.test(text) || text === text.toUpperCase();
    if (last !== undefined && isNear && !begins && !/[.:]$/.test(last)) texts[texts.length - 1] = `${last} ${text}`;
    else texts.push(text);
    before = line;
  }
  return texts;
}

/** Columns are the stretches of a page that cells cover together; a cell wider than one column stands in its first. */
function gridOf(lines: readonly Line[], page: number, decode: (text: string) => string): Grid {
  const edges = columnsOf(lines);
  const cells: GridCell[] = [];
  const rows = mergedLabels(lines, edges);
  rows.forEach((line, index) => {
    for (const cell of line.cells) {
      const column = Math.max(1, edges.findIndex((edge) => cell.left < edge.right && cell.right > edge.left) + 1);
      const before = cells.findIndex((one) => one.row === index + 1 && one.column === column);
      const text = decode(before < 0 ? cell.text : `${cells[before]?.printed} ${cell.text}`).trim();
      const content = contentOfText(text);
      if (!content) continue;
      const made = { row: index + 1, column, printed: text, content };
      if (before < 0) cells.push(made);
      else cells[before] = made;
    }
  });
  return { sheet: "", caption: [], rows: rowsOf(cells), merges: [], hidden: false, hiddenRows: new Set(), hiddenColumns: new Set(), naming: `p${page}` };
}

function columnsOf(lines: readonly Line[]): { left: number; right: number }[] {
  const most = Math.max(0, ...lines.map((line) => line.cells.length));
  const full = lines.filter((line) => line.cells.length >= Math.max(3, most - 2)).flatMap((line) => line.cells);
  const spans: { left: number; right: number }[] = [];
  for (const cell of [...full].sort((a, b) => a.left - b.left)) {
    const last = spans.at(-1);
    if (last && cell.left < last.right) last.right = Math.max(last.right, cell.right);
    else spans.push({ left: cell.left, right: cell.right });
  }
  return spans;
}

/** A long label runs over several lines; lines of one or two cells without figures, close above or below, belong to it. */
function mergedLabels(lines: readonly Line[], edges: readonly { left: number; right: number }[]): Line[] {
  const rows: Line[] = [];
  for (const line of lines) {
    const last = rows.at(-1);
    const only = line.cells[0];
    const isTail = line.cells.length === 1 && only !== undefined && last !== undefined && last.cells.length >= 3 && last.y - line.y < 1.6 * line.height && /^\p{Ll}/u.test(only.text.trim());
    const inLabels = only !== undefined && only.left >= (edges[0]?.left ?? 0) && only.left < (edges[2]?.left ?? Number.POSITIVE_INFINITY);
    const label = last?.cells.find((cell) => only && cell.left < only.right && cell.right > only.left);
    if (isTail && inLabels && label && last) {
      const longer = { ...label, text: `${label.text} ${only.text}`, right: Math.max(label.right, only.right) };
      rows[rows.length - 1] = { ...last, y: line.y, cells: last.cells.map((cell) => (cell === label ? longer : cell)) };
    } else rows.push(line);
  }
  return rows;
}
