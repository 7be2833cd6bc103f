import { contentOfText, type GridCell } from "./grid.ts";
import type { PdfLine, Piece } from "./pdf-page.ts";

interface Span {
  readonly left: number;
  right: number;
}

/** A table without drawn lines: lines with three cells or more and what stands between them; the other lines are prose. */
export function columnTable(lines: readonly PdfLine[]): { readonly table: GridCell[]; readonly prose: PdfLine[] } {
  const wide = lines.flatMap((line, index) => (line.cells.length >= 3 ? [index] : []));
  const [first, last] = [wide[0], wide.at(-1)];
  if (first === undefined || last === undefined || wide.length < 2) return { table: [], prose: [...lines] };
  const body = lines.slice(first, last + 1);
  return { table: cellsOf(body), prose: [...lines.slice(0, first), ...lines.slice(last + 1)] };
}

/** Columns are the stretches of a page that cells cover together; a cell wider than one column stands in its first. */
function cellsOf(lines: readonly PdfLine[]): GridCell[] {
  const spans = columnsOf(lines);
  const cells: GridCell[] = [];
  mergedLabels(lines, spans).forEach((line, index) => {
    for (const cell of line.cells) {
      const column = Math.max(1, spans.findIndex((span) => cell.left < span.right && cell.right > span.left) + 1);
      const before = cells.findIndex((one) => one.row === index + 1 && one.column === column);
      const text = (before < 0 ? cell.text : `${cells[before]?.printed} ${cell.text}`).trim();
      const content = contentOfText(text);
      if (!content) continue;
      const made = { row: index + 1, column, printed: text, content };
      if (before < 0) cells.push(made);
      else cells[before] = made;
    }
  });
  return cells;
}

function columnsOf(lines: readonly PdfLine[]): Span[] {
  const most = Math.max(0, ...lines.map((line) => line.cells.length));
  const full = lines.filter((line) => line.cells.length >= Math.max(3, most - 2)).flatMap((line) => line.cells);
  const spans: Span[] = [];
  for (const cell of [...full].sort((a, b) => a.left - b.left)) {
    const last = spans.at(-1);
    if (last && cell.left < last.right) last.right = Math.max(last.right, cell.right);
    else spans.push({ left: cell.left, right: cell.right });
  }
  return spans;
}

/** A long label runs over several lines: a line of one cell in small letters, close below, belongs to the row above. */
function mergedLabels(lines: readonly PdfLine[], spans: readonly Span[]): PdfLine[] {
  const rows: PdfLine[] = [];
  for (const line of lines) {
    const last = rows.at(-1);
    const only = line.cells.length === 1 ? line.cells[0] : undefined;
    const label = last?.cells.find((cell) => only && cell.left < only.right && cell.right > only.left);
    if (!only || !last || !label || !isTail(line, only, last, spans)) {
      rows.push(line);
      continue;
    }
    const longer: Piece = { ...label, text: `${label.text} ${only.text}`, right: Math.max(label.right, only.right) };
    rows[rows.length - 1] = { ...last, y: line.y, cells: last.cells.map((cell) => (cell === label ? longer : cell)) };
  }
  return rows;
}

function isTail(line: PdfLine, only: Piece, last: PdfLine, spans: readonly Span[]): boolean {
  const inLabels = only.left >= (spans[0]?.left ?? 0) && only.left < (spans[2]?.left ?? Number.POSITIVE_INFINITY);
  return inLabels && last.cells.length >= 3 && last.y - line.y < 1.6 * line.height && /^\p{Ll}/u.test(only.text.trim());
}
