import type { Cell, MemberRow } from "../assess/review-result.ts";
import type { BookInput } from "./book-input.ts";
import { behindTotal } from "./ratio-parts.ts";

const columns = ["now", "before", "previousYear", "plan", "reportedGrowth", "reportedPlanCompletion"] as const;

/** The cells of a member of an indicator. */
export function cellsOfRow(row: MemberRow): Cell[] {
  return columns.map((column) => row[column]);
}

/** Figures of a cell: those it is made of, and those that other producers have of the same. */
export function figuresOfCell(cell: Cell): number[] {
  return [...cell.figures, ...cell.beside.map(({ figure }) => figure)];
}

/** An indicator with its breakdown, as results are told apart. */
export type ResultKey = string;

export function resultKey({ indicator, breakdown }: { indicator: string; breakdown: string }): ResultKey {
  return breakdown === "" ? indicator : `${indicator}/${breakdown}`;
}

/** A column of a result: `XN01@now`. What is said of a column could be otherwise if one of its figures were. */
export type ColumnKey = `${string}@${string}`;

/** The result that a column belongs to. */
export function resultOfColumn(key: ColumnKey): ResultKey {
  return key.slice(0, key.lastIndexOf("@"));
}

/**
 * In which columns of which results each figure of a review is. One that is held back is in none, and could be in any of
 * its result; one that is only asked about is in none at all.
 */
export function resultsByFigure({ result, findings, structure }: BookInput): Map<number, Set<ColumnKey>> {
  const found = new Map<number, Set<ColumnKey>>();
  const put = (figures: readonly number[], key: ColumnKey) => {
    for (const figure of figures) found.set(figure, (found.get(figure) ?? new Set()).add(key));
  };
  for (const one of result.indicators) {
    const parts = behindTotal(one, result.indicators, structure.catalogue);
    for (const row of new Set([one, ...parts].flatMap(({ rows }) => rows)))
      for (const column of columns) put(figuresOfCell(row[column]), `${resultKey(one)}@${column}`);
    if (one.national) put(figuresOfCell(one.national), `${resultKey(one)}@national`);
  }
  for (const one of result.held) for (const column of columns) put([one.figure], `${resultKey(one)}@${column}`);
  for (const { figure } of findings) if (figure !== null && !found.has(figure)) found.set(figure, new Set());
  return found;
}
