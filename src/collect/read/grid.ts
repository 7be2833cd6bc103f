/** What a cell holds. A formula is its cached value; it is never computed. `percent`: the cell's format prints it ×100 with %. */
export type Content =
  | { readonly kind: "number"; readonly value: number; readonly percent: boolean; readonly decimals: number | null }
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "error"; readonly code: string }
  | { readonly kind: "date" };

export interface GridCell {
  /** Counted from 1. */
  readonly row: number;
  readonly column: number;
  /** As it stands in the file: the text, or the stored number with a decimal point. */
  readonly printed: string;
  readonly content: Content;
}

/** A range of cells joined into one; only its first cell has content. Counted from 1, both ends included. */
export interface Merge {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** One sheet of a workbook, one table of a document, one page of a PDF, a whole CSV: cells that are there, and no others. */
export interface Grid {
  /** Name of the sheet as a finding names it; "" in files without sheets. */
  readonly sheet: string;
  /** Words that stand over it outside its cells: the sheet's name, the paragraphs before a table. */
  readonly caption: readonly string[];
  readonly rows: ReadonlyMap<number, ReadonlyMap<number, GridCell>>;
  readonly merges: readonly Merge[];
  readonly hidden: boolean;
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: ReadonlySet<number>;
  /** How its cells are named: A1, `T1!R3C4` (first table of a document), `p1!R3C4` (first page). */
  readonly naming: "A1" | string;
}

/** A paragraph outside tables: `P12`, counted from 1. */
export interface Paragraph {
  readonly cell: string;
  readonly text: string;
}

/** A received file taken apart: grids and paragraphs, each in the order of the file. */
export interface Opened {
  readonly kind: "xlsx" | "xls" | "docx" | "csv" | "pdf" | "html";
  readonly grids: readonly Grid[];
  readonly paragraphs: readonly Paragraph[];
  /** Words beside the text: headers, footers, text boxes. */
  readonly asides?: readonly string[];
  /** What was left out or put right on opening: codes of findings. */
  readonly notes: readonly { readonly code: string; readonly facts: Readonly<Record<string, string | number>> }[];
}

/**
 * @example
 * columnLetters(28) // => "AB"
 */
export function columnLetters(column: number): string {
  let letters = "";
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26))
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  return letters;
}

/** The address of a cell as findings and figures print it. */
export function addressOf(grid: Pick<Grid, "naming">, row: number, column: number): string {
  return grid.naming === "A1" ? `${columnLetters(column)}${row}` : `${grid.naming}!R${row}C${column}`;
}

/** The address of a stretch of one row: `A4:F4`, `T5!R2C1:R2C6`. */
export function rangeOf(grid: Pick<Grid, "naming">, row: number, from: number, to: number): string {
  const end = grid.naming === "A1" ? `${columnLetters(to)}${row}` : `R${row}C${to}`;
  return `${addressOf(grid, row, from)}:${end}`;
}

export function textOf(cell: GridCell | undefined): string {
  return cell?.content.kind === "text" ? cell.content.text : "";
}

/** Puts cells into rows; the last of two cells in one place stays. */
export function rowsOf(cells: Iterable<GridCell>): Map<number, Map<number, GridCell>> {
  const rows = new Map<number, Map<number, GridCell>>();
  for (const cell of cells) {
    const row = rows.get(cell.row) ?? new Map<number, GridCell>();
    row.set(cell.column, cell);
    rows.set(cell.row, row);
  }
  return new Map([...rows].sort(([a], [b]) => a - b));
}

/** Words that mean an error cell where a format only keeps their text. */
const errorText = /^#(?:DIV\/0!|REF!|VALUE!|NAME\?|N\/A|NUM!|NULL!|SPILL!|CALC!)$/i;

/** The content of a cell that is only known by its text; undefined where it is empty. */
export function contentOfText(text: string): Content | undefined {
  const trimmed = text.trim();
  if (trimmed === "") return undefined;
  return errorText.test(trimmed) ? { kind: "error", code: trimmed.toUpperCase() } : { kind: "text", text: text.normalize("NFC") };
}
