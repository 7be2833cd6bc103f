import { read } from "hucre";
import { Failure } from "../../base/failure.ts";
import { readZipDirectory } from "./unzip.ts";

/** What a cell holds once dates and blanks are settled: a number, a text that is not blank, or nothing. */
export type Cell = number | string | null;

/** A range that prints as one cell, zero-based, both ends included. */
export interface Merge {
  readonly startRow: number;
  readonly startCol: number;
  readonly endRow: number;
  readonly endCol: number;
}

/** One sheet as a grid of cells, zero-based. */
export interface OfficialSheet {
  readonly name: string;
  readonly hidden: boolean;
  readonly rows: readonly (readonly Cell[])[];
  readonly merges: readonly Merge[];
}

const zipStart = [0x50, 0x4b];

/**
 * Opens a workbook of the statistics office (.xlsx or .xls) as grids of cells. Formulas give their stored results.
 * Formats are not read: these workbooks carry forty sheets of them, and they take longer than the cells.
 *
 * @throws Failure `invalid` / `file.damaged` where it is no workbook, and what `readZipDirectory` refuses
 */
export async function openWorkbook(bytes: Uint8Array): Promise<OfficialSheet[]> {
  if (zipStart.every((byte, index) => bytes[index] === byte)) readZipDirectory(bytes);
  const workbook = await read(bytes).catch((cause: unknown) => {
    throw new Failure("invalid", "file.damaged", {}, { cause });
  });
  return workbook.sheets.map((sheet) => ({
    name: sheet.name,
    hidden: sheet.hidden === true || sheet.veryHidden === true,
    rows: sheet.rows.map((row) => row.map(cellOf)),
    merges: sheet.merges ?? [],
  }));
}

function cellOf(value: unknown): Cell {
  if (typeof value === "number") return Number.isFinite(value) ? value : null;
  if (value instanceof Date) return dateText(value);
  if (typeof value !== "string") return null;
  return value.trim() === "" ? null : value;
}

/** A date typed into a heading, as print has it: 1/6/2023. */
function dateText(date: Date): string {
  return `${date.getUTCDate()}/${date.getUTCMonth() + 1}/${date.getUTCFullYear()}`;
}

/**
 * The name of a cell, from zero-based row and column.
 *
 * @example
 * cellName(7, 1) // => "B8"
 * cellName(0, 27) // => "AB1"
 */
export function cellName(row: number, column: number): string {
  return `${columnName(column)}${row + 1}`;
}

function columnName(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26));
  return column < 26 ? letter : columnName(Math.floor(column / 26) - 1) + letter;
}
