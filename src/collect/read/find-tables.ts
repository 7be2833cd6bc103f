import { fold, withoutTones } from "../../language/fold.ts";
import { styleEvidence } from "../../language/read-number.ts";
import { isHeadingText, structuralRole } from "./column-heading.ts";
import { addressOf, type Grid, type GridCell, type Merge, textOf } from "./grid.ts";

/** A column of a table: the words over it, top to bottom, and the cell of the lowest of them. */
export interface HeadedColumn {
  readonly column: number;
  readonly heading: string;
  /** The lowest heading cell's own words. */
  readonly leaf: string;
  readonly cell: string;
  readonly printed: string;
}

/** A table in a grid: the lines over it, its columns, and the rows below its header up to the next one. */
export interface FoundTable {
  readonly grid: Grid;
  readonly titles: readonly GridCell[];
  readonly headerRow: number;
  readonly columns: readonly HeadedColumn[];
  readonly rows: readonly number[];
}

type Row = ReadonlyMap<number, GridCell>;

/** The tables of a grid, hidden rows and columns left out. A header that a page break repeats does not begin a new one. */
export function findTables(grid: Grid): FoundTable[] {
  const numbers = [...grid.rows.keys()].filter((row) => !grid.hiddenRows.has(row));
  const rows = new Map(numbers.map((row) => [row, visible(grid, row)]));
  const starts = headerStarts(grid, rows, numbers);
  const tables: FoundTable[] = [];
  starts.forEach(({ first, last }, index) => {
    const end = starts[index + 1]?.first ?? Number.POSITIVE_INFINITY;
    const columns = headedColumns(grid, rows, first, last);
    const body = numbers.filter((row) => row > last && row < end && !isNumberingRow(rows.get(row) ?? new Map()));
    const titleRows = titlesAbove(rows, numbers, first, index === 0);
    const before = tables.at(-1);
    if (before && sameHeadings(before.columns, columns)) {
      tables[tables.length - 1] = {
        ...before,
        rows: [...before.rows.filter((row) => !titleRows.includes(row)), ...body],
      };
      return;
    }
    if (before) tables[tables.length - 1] = { ...before, rows: before.rows.filter((row) => !titleRows.includes(row)) };
    const titles = titleRows.flatMap((row) => [...(rows.get(row)?.values() ?? [])]);
    tables.push({ grid, titles, headerRow: first, columns, rows: body });
  });
  return tables;
}

function visible(grid: Grid, row: number): Row {
  return new Map([...(grid.rows.get(row) ?? [])].filter(([column]) => !grid.hiddenColumns.has(column)));
}

/** A cell that stands for a quantity; a year alone is a heading as often as a number. */
function isQuantity(cell: GridCell): boolean {
  if (cell.content.kind === "number") return !isYear(cell.content.value);
  if (cell.content.kind === "error" || cell.content.kind === "date") return true;
  const text = textOf(cell);
  if (/^\s*20\d\d\s*$/.test(text) || styleEvidence(text) === "not-a-number") return false;
  const letters = withoutTones(text)
    .replace(/^(?:tang|giam)\b/, "")
    .replace(/[^a-z]+/g, " ")
    .trim();
  return letters === "" || /^(?:ty|trieu|nghin|tr|dong|usd|kwh|ha|tan|cum|vu|d)\b/.test(letters);
}

const isYear = (value: number) => Number.isInteger(value) && value >= 2000 && value < 2100;

function headingCount(row: Row): { readonly headings: number; readonly framed: boolean } {
  const texts = [...row.values()].map(textOf);
  return {
    headings: texts.filter(isHeadingText).length,
    framed: texts.some((text) => structuralRole(fold(text)) !== null),
  };
}

function startsHeader(row: Row): boolean {
  if (row.size < 2 || [...row.values()].some(isQuantity)) return false;
  const { headings, framed } = headingCount(row);
  return headings >= 3 || (framed && headings >= 2);
}

function headerStarts(grid: Grid, rows: ReadonlyMap<number, Row>, numbers: readonly number[]) {
  const starts: { first: number; last: number }[] = [];
  let after = 0;
  for (const row of numbers) {
    if (row <= after || !startsHeader(rows.get(row) ?? new Map())) continue;
    const last = lastHeaderRow(grid, rows, row);
    starts.push({ first: groupRowAbove(grid, rows, row, after), last });
    after = last;
  }
  return starts;
}

/** Header rows go on while a row has headings under headings, and nothing that only a data row has. */
function lastHeaderRow(grid: Grid, rows: ReadonlyMap<number, Row>, first: number): number {
  const start = rows.get(first) ?? new Map<number, GridCell>();
  const roles = new Map([...start].map(([column, cell]) => [column, structuralRole(fold(textOf(cell)))]));
  let last = first;
  for (let next = first + 1; next <= first + 5; next++) {
    const row = rows.get(next);
    if (!row) {
      if (mergedFrom(grid, last, next)) continue;
      break;
    }
    if (isNumberingRow(row) || [...row.values()].some(isQuantity)) break;
    const beside = [...row].filter(([column]) => !["order", "label"].includes(roles.get(column) ?? ""));
    const inUnits = [...row].some(([column]) => roles.get(column) === "unit");
    const inLabels = [...row].some(([column, cell]) => roles.get(column) === "label" && !isHeadingText(textOf(cell)));
    const isUnderGroup = ([column]: [number, GridCell]) =>
      grid.merges.some(
        (one) => one.top >= first && one.bottom < next && one.right > one.left && covers(one, one.top, column),
      );
    if (
      beside.length === 0 ||
      inUnits ||
      inLabels ||
      !beside.some((one) => isUnderGroup(one) || isHeadingText(textOf(one[1])))
    )
      break;
    last = next;
  }
  return last;
}

function mergedFrom(grid: Grid, row: number, next: number): boolean {
  return grid.merges.some((one) => one.top <= row && one.bottom >= next);
}

/** A row of group headings ("Năm 2024" over three columns) above the first row that was recognised. */
function groupRowAbove(grid: Grid, rows: ReadonlyMap<number, Row>, first: number, after: number): number {
  const above = rows.get(first - 1);
  if (!above || first - 1 <= after || [...above.values()].some(isQuantity)) return first;
  const left = Math.min(...(rows.get(first)?.keys() ?? []));
  const isGroup = ([column, cell]: [number, GridCell]) => {
    const text = withoutTones(textOf(cell));
    const merge = grid.merges.find((one) => one.top === first - 1 && one.left === column);
    const partial = column > left && (merge === undefined ? text.length <= 40 : true);
    return partial && isHeadingText(text) && !/(?:dvt|don vi(?: tinh)?)\s*:/.test(text);
  };
  return [...above].length > 0 && [...above].every((one) => isGroup(one)) ? first - 1 : first;
}

/** Rows that number the columns: "(1) (2) (3)", "A B C 1 2", "6=5/3". */
export function isNumberingRow(row: Row): boolean {
  const texts = [...row.values()].map((cell) => cell.printed.trim());
  const isMark = (text: string) => /^\(?(?:\d{1,2}|[A-Za-z])\)?(?:\s*=[\s\d()+\-*/:xX%]+)?$/.test(text);
  if (texts.length < 3 || !texts.every(isMark)) return false;
  const marks = texts.map((text) => Number(/\d+/.exec(text)?.[0] ?? Number.NaN)).filter((mark) => !Number.isNaN(mark));
  return marks.length >= 2 && marks.every((mark, index) => index === 0 || mark === (marks[index - 1] ?? 0) + 1);
}

function headedColumns(grid: Grid, rows: ReadonlyMap<number, Row>, first: number, last: number): HeadedColumn[] {
  const below = [...rows].filter(([row]) => row > last).flatMap(([, row]) => [...row.keys()]);
  const heads = [...rows].filter(([row]) => row >= first && row <= last).flatMap(([, row]) => [...row.keys()]);
  const merged = grid.merges.filter((one) => one.top >= first && one.top <= last).map((one) => one.right);
  const right = Math.max(...heads, ...merged);
  const left = Math.min(...heads, ...below.filter((column) => column <= right));
  const columns: HeadedColumn[] = [];
  for (let column = left; column <= right; column++) {
    if (grid.hiddenColumns.has(column)) continue;
    columns.push(headedColumn(grid, rows, first, last, column));
  }
  return columns;
}

function headedColumn(
  grid: Grid,
  rows: ReadonlyMap<number, Row>,
  first: number,
  last: number,
  column: number,
): HeadedColumn {
  const parts: { text: string; row: number; column: number }[] = [];
  for (let row = first; row <= last; row++) {
    const at = cellOver(grid, rows, row, column);
    if (at && parts.at(-1)?.row !== at.row) parts.push(at);
  }
  const own = parts.map((one) => one.text).join(" ");
  const group = /20\d\d/.test(own)
    ? null
    : groupBeside(grid, rows, { first, last, column, depth: parts[0]?.row ?? last });
  const leaf = parts.at(-1);
  return {
    column,
    heading: group === null ? own : `${group} ${own}`.trim(),
    leaf: leaf?.text ?? "",
    cell: addressOf(grid, leaf?.row ?? first, leaf?.column ?? column),
    printed: leaf?.text ?? "",
  };
}

function cellOver(grid: Grid, rows: ReadonlyMap<number, Row>, row: number, column: number) {
  const merge = grid.merges.find((one) => covers(one, row, column));
  const at = merge ? { row: merge.top, column: merge.left } : { row, column };
  const cell = rows.get(at.row)?.get(at.column) ?? grid.rows.get(at.row)?.get(at.column);
  const text = cell ? cell.printed.replace(/\s+/g, " ").trim() : "";
  return text === "" ? undefined : { text, ...at };
}

const covers = (merge: Merge, row: number, column: number) =>
  row >= merge.top && row <= merge.bottom && column >= merge.left && column <= merge.right;

/**
 * The group heading of a column that has nothing over its own words, where groups are written once at their left and not
 * merged: that of the nearest column to the left, if that column too has words of its own below it.
 */
function groupBeside(
  grid: Grid,
  rows: ReadonlyMap<number, Row>,
  at: { first: number; last: number; column: number; depth: number },
): string | null {
  if (at.depth === at.first) return null;
  const top = rows.get(at.first);
  for (let column = at.column - 1; column > 0; column--) {
    const cell = top?.get(column);
    if (!cell) continue;
    const spans = grid.merges.some(
      (one) => covers(one, at.first, column) && (one.right > one.left || one.bottom >= at.last),
    );
    const hasBelow = [...rows].some(([row, cells]) => row > at.first && row <= at.last && cells.has(column));
    return spans || !hasBelow ? null : textOf(cell);
  }
  return null;
}

function titlesAbove(
  rows: ReadonlyMap<number, Row>,
  numbers: readonly number[],
  first: number,
  firstTable: boolean,
): number[] {
  const above = numbers.filter((row) => row < first);
  if (firstTable) return above.slice(-15);
  const titles: number[] = [];
  let expected = first - 1;
  for (const row of above.reverse()) {
    const cells = rows.get(row) ?? new Map<number, GridCell>();
    const gap = row < expected;
    if ((gap && titles.length > 0) || cells.size > 1 || titles.length >= 6) break;
    titles.unshift(row);
    expected = row - 1;
  }
  return titles;
}

function sameHeadings(a: readonly HeadedColumn[], b: readonly HeadedColumn[]): boolean {
  return (
    a.length === b.length &&
    a.every((one, index) => one.column === b[index]?.column && fold(one.heading) === fold(b[index]?.heading ?? ""))
  );
}
