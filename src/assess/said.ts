import type { Claim, Printed } from "../structure/claim.ts";
import { isPeriod, monthsOf, type Period, periodParts } from "../structure/period.ts";
import { lastDigitUnit } from "./fit.ts";

/** The numbers that a printed number may stand for, in its unit without scale; both ends included. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** From low to high, whichever is given first. */
export const between = (one: number, other: number): Interval => ({
  low: Math.min(one, other),
  high: Math.max(one, other),
});

export const apart = (one: Interval, other: Interval): boolean => one.high < other.low || other.high < one.low;

/** How far two intervals lie from one another; 0 where they touch. */
export const gap = (one: Interval, other: Interval): number => Math.max(0, one.low - other.high, other.low - one.high);

/** What a printed number may stand for: up to one unit of its last digit away (it may be cut off), or as its hedge says. */
export function intervalOf({ printed, hedge }: Pick<Claim, "printed" | "hedge">): Interval {
  const { value, decimals, scale } = printed;
  const unit = hedge === "exact" ? 10 ** -decimals : lastDigitUnit(value, decimals);
  const away = value < 0 ? -unit : unit;
  const ends = {
    exact: between(value - unit, value + unit),
    over: between(value, value + away),
    under: between(value, value - away),
    about: between(value - unit, value + unit),
  }[hedge];
  return { low: ends.low * scale, high: ends.high * scale };
}

/** Months as a key, equal for the names of one span. */
export function spanOf(period: Period): string {
  const { first, last } = monthsOf(period);
  return `${periodParts(period).year} ${first}-${last}`;
}

/** What a claim is about in one place and time, as a key; null where that is not said. Open meanings are one another's. */
export function subjectKey({ subject, open }: Claim): string | null {
  const left = open.map(({ field, candidates }) => `${field}=${candidates.join("/")}`).join(" ");
  const openPeriod = open.some(({ field }) => field === "period");
  if (!openPeriod && !isPeriod(subject.period)) return null;
  if (subject.area === "?" && left === "") return null;
  const span = openPeriod ? "" : spanOf(subject.period);
  return [subject.indicator, subject.breakdown, subject.area, subject.producer ?? "", span, left].join("|");
}

/** The same key for another indicator, area or period. */
export function keyLike(claim: Claim, other: Partial<Claim["subject"]>): string | null {
  return subjectKey({ ...claim, subject: { ...claim.subject, ...other } });
}

/** A growth on the year before as a rate, also where it is printed as an index; null for other claims. */
export function rateOf(claim: Claim): Interval | null {
  if ((claim.kind !== "growth" && claim.kind !== "index") || claim.against !== "year-before" || claim.base !== null)
    return null;
  if (claim.kind === "growth" && claim.average) return null;
  const { low, high } = intervalOf(claim);
  return claim.kind === "index" ? { low: low - 100, high: high - 100 } : { low, high };
}

/** The middle of a printed number, for a sentence. */
export const spoken = ({ value, scale }: Printed): number => Number((value * scale).toPrecision(12));
