import type { Day } from "../base/day.ts";
import { Failure } from "../base/failure.ts";

/**
 * A reporting period (kỳ báo cáo): `2024`, `2024-06`, `2024-Q1`, `2024-S1`, or year to date `2024-YTD06`.
 * "6 tháng" is year to date; "quý II" is a quarter.
 */
export type Period = string;

export type PeriodKind = "year" | "half" | "quarter" | "month" | "ytd";

export interface PeriodParts {
  readonly kind: PeriodKind;
  readonly year: number;
  /** Half 1–2, quarter 1–4, month 1–12, last month of a year to date; 0 for a year. */
  readonly number: number;
}

const pattern = /^(\d{4})(?:-(?:Q([1-4])|S([12])|YTD(0[1-9]|1[0-2])|(0[1-9]|1[0-2])))?$/;

export function isPeriod(text: string): text is Period {
  return pattern.test(text);
}

/**
 * @throws Failure `invalid` / `period.unreadable`
 * @example
 * periodParts("2024-YTD06") // => { kind: "ytd", year: 2024, number: 6 }
 */
export function periodParts(period: Period): PeriodParts {
  const match = pattern.exec(period);
  if (!match) throw new Failure("invalid", "period.unreadable", { period });
  const [, year, quarter, half, ytd, month] = match;
  const of = (kind: PeriodKind, number: string | undefined) => ({ kind, year: Number(year), number: Number(number) });
  if (quarter) return of("quarter", quarter);
  if (half) return of("half", half);
  if (ytd) return of("ytd", ytd);
  if (month) return of("month", month);
  return of("year", "0");
}

/**
 * @example
 * periodOf({ kind: "ytd", year: 2024, number: 6 }) // => "2024-YTD06"
 */
export function periodOf({ kind, year, number }: PeriodParts): Period {
  const two = String(number).padStart(2, "0");
  const tail = { year: "", half: `-S${number}`, quarter: `-Q${number}`, month: `-${two}`, ytd: `-YTD${two}` }[kind];
  return `${year}${tail}`;
}

/**
 * The same period one year before.
 *
 * @example
 * yearBefore("2024-YTD06") // => "2023-YTD06"
 */
export function yearBefore(period: Period): Period {
  const parts = periodParts(period);
  return periodOf({ ...parts, year: parts.year - 1 });
}

/** The year a period lies in, as a period: `2024-YTD06` → `2024`. */
export function yearOf(period: Period): Period {
  return String(periodParts(period).year);
}

/** The first and the last month of a period, 1–12. */
export function monthsOf(period: Period): { readonly first: number; readonly last: number } {
  const { kind, number } = periodParts(period);
  if (kind === "year") return { first: 1, last: 12 };
  if (kind === "half") return { first: number * 6 - 5, last: number * 6 };
  if (kind === "quarter") return { first: number * 3 - 2, last: number * 3 };
  if (kind === "month") return { first: number, last: number };
  return { first: 1, last: number };
}

/** The last day of a period. */
export function lastDay(period: Period): Day {
  const { year } = periodParts(period);
  const { last } = monthsOf(period);
  return new Date(Date.UTC(year, last, 0)).toISOString().slice(0, 10);
}

/**
 * Whether two periods are the same span of months: the first half is six months to date.
 *
 * @example
 * sameSpan("2024-S1", "2024-YTD06") // => true
 */
export function sameSpan(a: Period, b: Period): boolean {
  const [one, two] = [monthsOf(a), monthsOf(b)];
  return periodParts(a).year === periodParts(b).year && one.first === two.first && one.last === two.last;
}
