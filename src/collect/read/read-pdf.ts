import { Failure } from "../../base/failure.ts";
import { decodeLegacy, guessEncoding } from "../../language/legacy-fonts.ts";
import { type Grid, type GridCell, joinContinued, type Merge, type Opened, type Paragraph, rowsOf } from "./grid.ts";
import { columnTable } from "./pdf-columns.ts";
import { pdfPages } from "./pdf-file.ts";
import { linesOf, type PdfLine, type PdfPage, type Piece } from "./pdf-page.ts";
import { ruledTables } from "./pdf-ruled.ts";

/**
 * The text layer of a PDF. A table drawn with lines gives a grid by its lines; without lines, columns are where cells
 * stand above one another. Cells are named by page: `p1!R3C4` is the third table row of the first page, fourth column.
 * Other lines are paragraphs. A scan has no text layer.
 */
export async function readPdf(bytes: Uint8Array): Promise<Opened> {
  const pages = await pdfPages(bytes);
  const texts = pages.flatMap((page) => page.pieces.map((piece) => piece.text));
  if (texts.join("").trim().length < 20) throw new Failure("invalid", "file.scan-unread", { pages: pages.length });
  const encoding = guessEncoding(texts);
  const decode = (text: string) => (encoding ? decodeLegacy(text, encoding) : text).normalize("NFC");
  const paragraphs: Paragraph[] = [];
  const grids: Grid[] = [];
  pages.forEach((page, index) => {
    const read = readPage(page, index + 1, decode);
    grids.push(...read.grids);
    for (const text of read.paragraphs) paragraphs.push({ cell: `P${paragraphs.length + 1}`, text });
  });
  const notes = encoding ? [{ code: "legacy-font-decoded", facts: { encoding } }] : [];
  return { kind: "pdf", grids: joinContinued(grids), paragraphs, notes };
}

function readPage(
  page: PdfPage,
  number: number,
  decode: (text: string) => string,
): { grids: Grid[]; paragraphs: string[] } {
  const ruled = ruledTables(page, decode);
  const rest = page.pieces.filter((piece) => !ruled.some((table) => table.pieces.has(piece)));
  const lines = linesOf(rest).filter((line) => !isPageNumber(line));
  if (ruled.length === 0) {
    const { table, prose } = columnTable(lines);
    const paragraphs = joined(prose).map(decode);
    const cells = table.map((cell) => ({ ...cell, printed: decode(cell.printed) }));
    return { grids: cells.length > 0 ? [gridOf(cells, [], number, paragraphs.slice(-3))] : [], paragraphs };
  }
  let rows = 0;
  let above = Number.POSITIVE_INFINITY;
  const grids = ruled.map((table) => {
    const between = joined(lines.filter((line) => line.y < above && line.y > table.top)).map(decode);
    const grid = {
      ...gridOf(
        shifted(table.cells, rows),
        table.merges.map((one) => ({ ...one, top: one.top + rows, bottom: one.bottom + rows })),
        number,
        between.slice(-3),
      ),
      width: table.columns,
    };
    rows += table.rows;
    above = table.bottom;
    return grid;
  });
  return { grids, paragraphs: joined(lines).map(decode) };
}

const shifted = (cells: readonly GridCell[], rows: number) => cells.map((cell) => ({ ...cell, row: cell.row + rows }));

const isPageNumber = (line: PdfLine) =>
  line.cells.length === 1 &&
  /^[-–\s]*(?:trang\s*)?\d{1,3}(?:\s*\/\s*\d{1,3})?[-–\s]*$/iu.test(line.cells[0]?.text ?? "");

function gridOf(cells: readonly GridCell[], merges: readonly Merge[], page: number, caption: readonly string[]): Grid {
  return {
    sheet: "",
    caption,
    rows: rowsOf(cells),
    merges,
    hidden: false,
    hiddenRows: new Set(),
    hiddenColumns: new Set(),
    naming: `p${page}`,
  };
}

/** The end of a bracket that was opened on the line before: "1,7%)." */
const closesBracket = (text: string) => /^[^(\p{Lu}]*\)/u.test(text);

/** Lines of running text joined into paragraphs: a new one begins after a gap, with a number, or in capitals. */
function joined(lines: readonly PdfLine[]): string[] {
  const texts: string[] = [];
  let before: PdfLine | undefined;
  for (const line of lines) {
    const text = wordsOfLine(line.cells);
    const last = texts.at(-1);
    const isNear = before !== undefined && before.y - line.y < 1.9 * line.height && before.y > line.y;
    const begins =
      /^(?:[IVX]+\.|\d{1,2}[.)]|[-–+•]|[a-zđ]\))\s/u.test(text) ||
      (text === text.toUpperCase() && !closesBracket(text));
    if (last !== undefined && isNear && !begins && !/[.:]$/.test(last)) texts[texts.length - 1] = `${last} ${text}`;
    else texts.push(text);
    before = line;
  }
  return texts;
}

function wordsOfLine(cells: readonly Piece[]): string {
  return cells
    .map((cell) => cell.text)
    .join(" ")
    .replace(/\s+/g, " ")
    .trim();
}
