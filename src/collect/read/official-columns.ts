import type { Status } from "../../observations/figure.ts";
import type { Finding } from "../../structure/finding.ts";
import { lastDay, monthsOf, type Period, periodOf, periodParts } from "../../structure/period.ts";
import { cellName } from "./official-grid.ts";
import { type Heading, readHeading } from "./official-heading.ts";
import { type OfficialLayout, titleYear } from "./official-layout.ts";

/** A column of a table that is read. */
export interface OfficialColumn extends Heading {
  readonly column: number;
  readonly period: Period;
  readonly compare: "level" | "yoy" | "mom" | "plan-completion";
}

/**
 * The month a workbook is about: the month in which most columns of its tables end.
 *
 * A table that stops earlier, and a heading with a wrong year, are outvoted; of two months with as many columns it is
 * the later one.
 */
export function referenceMonth(layouts: readonly OfficialLayout[]): Period | null {
  const votes = new Map<Period, number>();
  for (const { period, word } of layouts.flatMap((layout) => headingsOf(layout, null))) {
    if (period && word !== "plan") votes.set(endMonth(period), (votes.get(endMonth(period)) ?? 0) + 1);
  }
  return [...votes].sort(([a, x], [b, y]) => y - x || (a < b ? 1 : -1))[0]?.[0] ?? null;
}

const endMonth = (period: Period): Period => lastDay(period).slice(0, 7);

function headingsOf(layout: OfficialLayout, year: number | null): (Heading & { readonly column: number })[] {
  const own = titleYear(layout.title) ?? year;
  return [...layout.headings].map(([column, text]) => ({ column, ...readHeading(text, own) }));
}

/**
 * The columns of a table that can be read, and what is wrong with the others.
 *
 * In a table of months the first quarter is three months to date: the column beside February's and March's is the
 * cumulative one. A column is not read where its heading names no span, a span that this workbook cannot be about (a
 * year mistyped), or the same as another column's.
 */
export function columnsOf(
  layout: OfficialLayout,
  reference: Period,
): { columns: OfficialColumn[]; findings: Finding[] } {
  const year = periodParts(reference).year;
  const all = headingsOf(layout, year).filter(({ compare }) => compare !== "share" && compare !== "other");
  const monthly = all.some(({ period }) => period !== null && periodParts(period).kind === "month");
  const columns: OfficialColumn[] = [];
  const findings: Finding[] = [];
  const say = (column: number, code: string, severity: Finding["severity"], facts: Finding["facts"] = {}) =>
    findings.push({ code, severity, ...placeOf(layout, column), facts: { table: layout.title, ...facts } });
  for (const heading of all) {
    const { column, compare, planYear } = heading;
    const period = heading.period && monthly ? toDate(heading.period) : heading.period;
    if (compare === "share" || compare === "other") continue;
    if (!period) {
      say(column, "official.heading-unread", "warning");
      continue;
    }
    if (!isLikely(period, heading, reference)) {
      say(column, "official.period-unlikely", "error", { period, reference });
      continue;
    }
    if (planYear !== null && planYear !== periodParts(period).year) {
      // Years in facts are text: printed as numbers they would read 2.023.
      say(column, "official.plan-year", "warning", { period, year: String(planYear) });
    }
    columns.push({ ...heading, compare, period });
  }
  return { columns: withoutRepeats(columns, (column) => say(column, "official.columns-repeat", "error")), findings };
}

/** Where a heading stands: the cell over the first number of its column. */
function placeOf(layout: OfficialLayout, column: number) {
  const printed = layout.headings.get(column) ?? "";
  return { sheet: layout.sheet, cell: cellName(Math.max(layout.titleRow, layout.dataRow - 1), column), printed };
}

/** Three months from January on, as months to date. */
function toDate(period: Period): Period {
  const parts = periodParts(period);
  return parts.kind === "quarter" && parts.number === 1
    ? periodOf({ kind: "ytd", year: parts.year, number: 3 })
    : period;
}

const monthNumber = (month: Period) => Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7));

/**
 * Whether a workbook about the month `reference` can hold such a column: nothing after it, but plans of its year;
 * comparisons and estimates only of its year or the last months before; levels of the two years before as bases.
 */
function isLikely(period: Period, { word, compare }: Heading, reference: Period): boolean {
  const parts = periodParts(period);
  const distance = monthNumber(reference) - monthNumber(endMonth(period));
  const year = periodParts(reference).year;
  if (word === "plan") return parts.kind === "year" && parts.year === year;
  if (distance < 0) return false;
  if (compare === "level" && word !== "estimate") return distance <= 24;
  if (parts.kind === "month") return distance <= 2;
  return parts.year === year || (monthsOf(period).last === 12 && distance <= 3);
}

/** Two columns with one meaning: one of the headings is wrong, and which one cannot be told. */
function withoutRepeats(columns: readonly OfficialColumn[], say: (column: number) => void): OfficialColumn[] {
  const keyOf = (one: OfficialColumn) => `${one.period} ${one.compare} ${one.measure} ${one.word === "plan"}`;
  const counts = new Map<string, number>();
  for (const one of columns) counts.set(keyOf(one), (counts.get(keyOf(one)) ?? 0) + 1);
  return columns.filter((one) => {
    const isOnly = counts.get(keyOf(one)) === 1;
    if (!isOnly) say(one.column);
    return isOnly;
  });
}

/**
 * The status of what a column holds: as its heading says; else a past span is provisional, the month of the workbook
 * (and what it closes) an estimate.
 */
export function statusOf({ word, period }: OfficialColumn, reference: Period): Status | null {
  if (word === "plan") return null;
  if (word === "estimate") return "estimate";
  if (word === "actual") return "provisional";
  return endMonth(period) < reference ? "provisional" : "estimate";
}
