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
  const tables: Band[][] = [];
  let open: Band[] = [];
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

interface Band {
  readonly top: number;
  readonly bottom: number;
}

/** A cell between four lines; one that goes on below, where no level line parts the rows, gathers its words. */
interface Box {
  readonly row: number;
  readonly column: number;
  readonly span: number;
  readonly pieces: Piece[];
  last: number;
}

function tableOf(page: PdfPage, bands: readonly Band[], decode: (text: string) => string): RuledTable {
  const [top, bottom] = [bands[0]?.top ?? 0, bands.at(-1)?.bottom ?? 0];
  const upright = page.upright.filter((rule) => rule.to > bottom + slack && rule.from < top - slack);
  const edges = cluster(upright.map((rule) => rule.at));
  const [left, right] = [edges[0] ?? 0, edges.at(-1) ?? 0];
  const inside = (piece: Piece) => centre(piece) > left - slack && centre(piece) < right + slack;
  const own = page.pieces.filter((piece) => middle(piece) < top && middle(piece) > bottom && inside(piece));
  const boxes = boxesOf({ level: page.level, upright, pieces: own }, bands, edges);
  const cells = boxes.flatMap(({ row, column, pieces }): GridCell[] => {
    const text = decode(wordsOf(pieces)).trim();
    const content = contentOfText(text);
    return content ? [{ row, column, printed: text, content }] : [];
  });
  const merges = boxes
    .filter((box) => box.span > 1 || box.last > box.row)
    .map(({ row, column, span, last }) => ({ top: row, left: column, bottom: last, right: column + span - 1 }));
  return { cells, merges, rows: bands.length, columns: edges.length - 1, top, bottom, pieces: new Set(own) };
}

function boxesOf(page: PdfPage, bands: readonly Band[], edges: readonly number[]): Box[] {
  const boxes: Box[] = [];
  const open = new Map<number, Box>();
  bands.forEach((band, index) => {
    const at = (band.top + band.bottom) / 2;
    const isWall = (edge: number) => page.upright.some((rule) => Math.abs(rule.at - edge) <= slack && covers(rule, at));
    const walls = edges.filter(isWall);
    walls.slice(0, -1).forEach((from, wall) => {
      const to = walls[wall + 1] ?? from;
      const [column, span] = [edges.indexOf(from) + 1, edges.indexOf(to) - edges.indexOf(from)];
      const isHere = (piece: Piece) =>
        centre(piece) > from && centre(piece) < to && middle(piece) <= band.top && middle(piece) > band.bottom;
      const pieces = page.pieces.filter(isHere);
      const isClosed = page.level.some(
        (rule) => Math.abs(rule.at - band.top) <= slack && covers(rule, (from + to) / 2),
      );
      const above = open.get(column);
      if (!isClosed && above?.span === span) {
        above.pieces.push(...pieces);
        above.last = index + 1;
        return;
      }
      const box = { row: index + 1, column, span, pieces: [...pieces], last: index + 1 };
      open.set(column, box);
      boxes.push(box);
    });
  });
  return boxes;
}

const middle = (piece: Piece) => piece.y + 0.3 * piece.height;
const centre = (piece: Piece) => (piece.left + piece.right) / 2;
