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
  /** Columns of its frame, where the file draws one: a last column without words counts too. */
  readonly width?: number;
  /** Where a table goes on in another table of the file (a page break): from that row on, cells have its names. */
  readonly goesOn?: readonly { readonly from: number; readonly naming: string }[];
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

type Names = Pick<Grid, "naming" | "goesOn">;

/** The table that a row really stands in, and its number there. */
function nameOf(grid: Names, row: number): { readonly naming: string; readonly row: number } {
  const piece = grid.goesOn?.findLast((one) => one.from <= row);
  return piece ? { naming: piece.naming, row: row - piece.from + 1 } : { naming: grid.naming, row };
}

/** The address of a cell as findings and figures print it. */
export function addressOf(grid: Names, row: number, column: number): string {
  const at = nameOf(grid, row);
  return at.naming === "A1" ? `${columnLetters(column)}${row}` : `${at.naming}!R${at.row}C${column}`;
}

/** The address of a stretch of one row: `A4:F4`, `T5!R2C1:R2C6`. */
export function rangeOf(grid: Names, row: number, from: number, to: number): string {
  const at = nameOf(grid, row);
  const end = at.naming === "A1" ? `${columnLetters(to)}${row}` : `R${at.row}C${to}`;
  return `${addressOf(grid, row, from)}:${end}`;
}

const widthOf = (grid: Grid) => grid.width ?? Math.max(0, ...[...grid.rows.values()].flatMap((row) => [...row.keys()]));
const lengthOf = (grid: Grid) => Math.max(0, ...grid.rows.keys());

/**
 * Joins tables that a page break parted: the next has as many columns, and nothing stands between them but "(Tiếp theo)".
 * Rows keep the names they have in the file.
 */
export function joinContinued(grids: readonly Grid[]): Grid[] {
  const joined: Grid[] = [];
  for (const grid of grids) {
    const last = joined.at(-1);
    const isNext = grid.caption.every((text) => /tiếp theo|tiếp/iu.test(text.normalize("NFC")));
    if (!last || !isNext || last.rows.size === 0 || widthOf(last) !== widthOf(grid)) {
      joined.push(grid);
      continue;
    }
    const from = lengthOf(last) + 1;
    const end = lengthOf(last);
    const rest = restOfRow(last.rows.get(end), grid.rows.get(1));
    const moved = [...grid.rows].map(([row, cells]) => {
      const at = from + row - 1;
      return [at, new Map([...cells].map(([column, cell]) => [column, { ...cell, row: at }]))] as const;
    });
    const merges = grid.merges.map((one) => ({ ...one, top: one.top + from - 1, bottom: one.bottom + from - 1 }));
    joined[joined.length - 1] = {
      ...last,
      rows: new Map([
        ...last.rows,
        ...(rest ? [[end, rest] as const, ...moved.filter(([row]) => row !== from)] : moved),
      ]),
      merges: [...last.merges, ...merges],
      goesOn: [...(last.goesOn ?? []), { from, naming: grid.naming }],
    };
  }
  return joined;
}

/** A row that the page break went through: its words go on in the first row of the next page, which has no figures. */
function restOfRow(
  last: ReadonlyMap<number, GridCell> | undefined,
  next: ReadonlyMap<number, GridCell> | undefined,
): Map<number, GridCell> | undefined {
  const words = [...(next?.values() ?? [])];
  if (
    !last ||
    words.length === 0 ||
    !words.every((cell) => /^\p{Ll}[^\d]*$/u.test(textOf(cell)) && textOf(last.get(cell.column)) !== "")
  )
    return undefined;
  const joined = new Map(last);
  for (const cell of words) {
    const before = last.get(cell.column);
    const text = `${textOf(before)} ${textOf(cell)}`;
    if (before) joined.set(cell.column, { ...before, printed: text, content: { kind: "text", text } });
  }
  return joined;
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
  return errorText.test(trimmed)
    ? { kind: "error", code: trimmed.toUpperCase() }
    : { kind: "text", text: text.normalize("NFC") };
}
