import { contentOfText, type GridCell, type Merge } from "./grid.ts";
import { type PdfPage, type Piece, type Rule, wordsOf } from "./pdf-page.ts";

/** A table drawn with lines: its cells in rows of its own, and the stretch of the page that it covers. */
export interface RuledTable {
  readonly cells: readonly GridCell[];
  readonly merges: readonly Merge[];
  readonly rows: number;
  readonly columns: number;
  readonly top: number;
  readonly bottom: number;
  readonly pieces: ReadonlySet<Piece>;
}

const slack = 2.5;

/** The tables of a page that are drawn with lines, from top to bottom. */
export function ruledTables(page: PdfPage, decode: (text: string) => string): RuledTable[] {
  const heights = cluster(page.level.map((rule) => rule.at)).sort((a, b) => b - a);
  const bands = heights.slice(0, -1).map((top, index) => ({ top, bottom: heights[index + 1] ?? top }));
  const tables: { top: number; bottom: number }[][] = [];
  let open: { top: number; bottom: number }[] = [];
  for (const band of bands) {
    const isCrossed =
      page.upright.filter((rule) => covers(rule, (band.top + band.bottom) / 2)).length >= 3 &&
      band.top - band.bottom > 4;
    if (isCrossed) open.push(band);
    else if (open.length > 0) {
      tables.push(open);
      open = [];
    }
  }
  if (open.length > 0) tables.push(open);
  return tables.filter((rows) => rows.length >= 2).map((rows) => tableOf(page, rows, decode));
}

const covers = (rule: Rule, at: number) => rule.from - slack <= at && at <= rule.to + slack;

function cluster(values: readonly number[]): number[] {
  const found: number[] = [];
  for (const value of [...values].sort((a, b) => a - b))
    if (found.length === 0 || value - (found.at(-1) ?? 0) > slack) found.push(value);
  return found;
}

function tableOf(
  page: PdfPage,
  bands: readonly { top: number; bottom: number }[],
  decode: (text: string) => string,
): RuledTable {
  const [top, bottom] = [bands[0]?.top ?? 0, bands.at(-1)?.bottom ?? 0];
  const upright = page.upright.filter((rule) => rule.to > bottom + slack && rule.from < top - slack);
  const edges = cluster(upright.map((rule) => rule.at));
  const [left, right] = [edges[0] ?? 0, edges.at(-1) ?? 0];
  const own = page.pieces.filter(
    (piece) =>
      middle(piece) < top && middle(piece) > bottom && centre(piece) > left - slack && centre(piece) < right + slack,
  );
  const cells: GridCell[] = [];
  const merges: Merge[] = [];
  const open = new Map<number, { row: number; pieces: Piece[]; span: number }>();
  bands.forEach((band, index) => {
    const at = (band.top + band.bottom) / 2;
    const walls = edges.filter((edge) => upright.some((rule) => Math.abs(rule.at - edge) <= slack && covers(rule, at)));
    for (let wall = 0; wall + 1 < walls.length; wall++) {
      const [from, to] = [walls[wall] ?? 0, walls[wall + 1] ?? 0];
      const column = edges.indexOf(from) + 1;
      const span = edges.indexOf(to) - edges.indexOf(from);
      const pieces = own.filter(
        (piece) =>
          centre(piece) > from && centre(piece) < to && middle(piece) <= band.top && middle(piece) > band.bottom,
      );
      const isClosed = page.level.some(
        (rule) => Math.abs(rule.at - band.top) <= slack && covers(rule, (from + to) / 2),
      );
      const above = open.get(column);
      if (!isClosed && above && above.span === span) above.pieces.push(...pieces);
      else {
        finish(above, column, index);
        open.set(column, { row: index + 1, pieces: [...pieces], span });
      }
    }
  });
  for (const [column, one] of open) finish(one, column, bands.length);
  function finish(one: { row: number; pieces: Piece[]; span: number } | undefined, column: number, last: number): void {
    if (!one) return;
    const text = decode(wordsOf(one.pieces)).trim();
    const content = contentOfText(text);
    if (content) cells.push({ row: one.row, column, printed: text, content });
    if (one.span > 1 || last > one.row)
      merges.push({ top: one.row, left: column, bottom: last, right: column + one.span - 1 });
  }
  return { cells, merges, rows: bands.length, columns: edges.length - 1, top, bottom, pieces: new Set(own) };
}

const middle = (piece: Piece) => piece.y + 0.3 * piece.height;
const centre = (piece: Piece) => (piece.left + piece.right) / 2;
