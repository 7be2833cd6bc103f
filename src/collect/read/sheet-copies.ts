import type { SheetCopy } from "../../observations/sheet-copy.ts";
import type { Grid, Opened } from "./grid.ts";

/** A sheet with more cells than this is a database, not a report; it is not copied. */
const mostCells = 20_000;
const longest = 500;

/** The printed cells of what was read, sheet by sheet. Hidden sheets are not copied. */
export function sheetCopies({ grids, paragraphs }: Opened): SheetCopy[] {
  const copies = new Map<string, SheetCopy["cells"][number][]>();
  for (const grid of grids) {
    if (grid.hidden || cellsIn(grid) > mostCells) continue;
    for (const [row, cells] of grid.rows) {
      const { sheet, first } = pieceOf(grid, row);
      const copy = copies.get(sheet) ?? [];
      copies.set(sheet, copy);
      for (const [column, { printed, content }] of cells) {
        if (printed !== "") copy.push([row - first + 1, column, printed.slice(0, longest), content.kind === "number"]);
      }
    }
  }
  const said = paragraphs.map(({ cell, text }) => [Number(cell.slice(1)), 1, text.slice(0, longest), false] as const);
  if (said.length > 0) copies.set("P", [...said]);
  return [...copies].map(([sheet, cells]) => ({ sheet, cells }));
}

const cellsIn = (grid: Grid) => [...grid.rows.values()].reduce((sum, row) => sum + row.size, 0);

/** The sheet or table that a row stands in, and its first row there. */
function pieceOf(grid: Grid, row: number): { sheet: string; first: number } {
  const piece = grid.goesOn?.findLast((one) => one.from <= row);
  if (grid.naming === "A1") return { sheet: grid.sheet, first: 1 };
  return piece ? { sheet: piece.naming, first: piece.from } : { sheet: grid.naming, first: 1 };
}
