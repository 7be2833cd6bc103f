/**
 * The printed cells of one sheet, table or page of a received file, kept so that the origin of a number can be shown as
 * the sheet has it. `sheet` is the sheet's name, the table of a document (`T1`, `p1`), or `P` for its paragraphs.
 */
export interface SheetCopy {
  readonly sheet: string;
  /** Row and column counted from 1, the printed text, and whether the cell holds a number. */
  readonly cells: readonly (readonly [row: number, column: number, text: string, isNumber: boolean])[];
}

/** Where a cell lies in a copy: `H24` of a sheet, `T1!R3C4` of a document's first table, `P12` its twelfth paragraph. */
export interface CopiedPlace {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/**
 * @returns undefined for what is not one cell (`A4:F4`)
 * @example
 * copiedPlace("Biểu", "H24") // => { sheet: "Biểu", row: 24, column: 8 }
 * copiedPlace("", "T1!R3C4") // => { sheet: "T1", row: 3, column: 4 }
 * copiedPlace("", "P12") // => { sheet: "P", row: 12, column: 1 }
 */
export function copiedPlace(sheet: string, cell: string): CopiedPlace | undefined {
  const first = cell.split("+")[0] ?? "";
  const table = /^(\w+)!R(\d+)C(\d+)$/.exec(first);
  if (table) return { sheet: table[1] ?? "", row: Number(table[2]), column: Number(table[3]) };
  const paragraph = /^P(\d+)$/.exec(first);
  if (paragraph && sheet === "") return { sheet: "P", row: Number(paragraph[1]), column: 1 };
  const a1 = /^([A-Z]{1,3})(\d+)$/.exec(first);
  if (!a1) return undefined;
  const column = [...(a1[1] ?? "")].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  return { sheet, row: Number(a1[2]), column };
}

/** The cells around one, as the sheet has them: what stands over it and beside it, and its neighbours. */
export interface Neighbourhood {
  readonly rows: readonly number[];
  readonly columns: readonly number[];
  at(row: number, column: number): { readonly text: string; readonly isNumber: boolean } | undefined;
}

/** How many rows of words above a cell are taken for its headings, and how far a heading may lie away. */
const headings = 3;
const reach = 2;
const mostColumns = 8;

/**
 * The neighbourhood of a cell: the words over it that head its column, two rows above and below, the first three columns
 * (number, name, unit) and those next to it.
 */
export function neighbourhoodOf(copy: SheetCopy, place: CopiedPlace): Neighbourhood {
  const cells = new Map(copy.cells.map(([row, column, text, isNumber]) => [`${row} ${column}`, { text, isNumber }]));
  const at = (row: number, column: number) => cells.get(`${row} ${column}`);
  const rows = [...new Set(copy.cells.map(([row]) => row))].sort((a, b) => a - b);
  const here = rows.indexOf(place.row);
  const heads = rows
    .slice(0, Math.max(0, here - reach))
    .filter((row) => at(row, place.column) !== undefined && at(row, place.column)?.isNumber === false)
    .slice(-headings);
  const near = rows.slice(Math.max(0, here - reach), here + reach + 1);
  const last = Math.max(...copy.cells.map(([, column]) => column), place.column);
  const beside = [1, 2, 3, place.column - 2, place.column - 1, place.column, place.column + 1, place.column + 2];
  const columns = [...new Set(beside.filter((column) => column >= 1 && column <= last))].sort((a, b) => a - b);
  return { rows: [...new Set([...heads, ...near])], columns: columns.slice(0, mostColumns), at };
}
