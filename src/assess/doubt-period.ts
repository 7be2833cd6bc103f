import type { Day } from "../base/day.ts";
import type { Claim } from "../structure/claim.ts";
import { isPeriod, lastDay, monthsOf, type Period, periodParts } from "../structure/period.ts";
import type { Doubt } from "./doubt.ts";
import { spanOf } from "./said.ts";

/** Statistics offices print a month up to two weeks before it ends; nobody knows a result much earlier. */
const daysAhead = 15;

/**
 * A result of a period that was not over when the text was published. Where the text says of any number of that period
 * that it is an estimate, it is but a note; so it is where the period is only one of the possible meanings, and where it
 * had not even begun: then the number is a forecast, whatever the words.
 */
export function periodDoubts(
  claim: Claim,
  original: Claim,
  estimated: ReadonlySet<string>,
  published: Day | null,
): Doubt[] {
  const { period } = claim.subject;
  if (published === null || claim.kind === "target" || !isPeriod(period)) return [];
  const ends = lastDay(period);
  if (daysFrom(published, ends) <= daysAhead) return [];
  const open = original.open.some(({ field }) => field === "period");
  const strength = open || estimated.has(spanOf(period)) || published < firstDay(period) ? "note" : "implausible";
  return [{ code: "period-not-over", strength, facts: { period }, figures: [] }];
}

/** The months of which a text says of any number that it is an estimate, in each meaning of that number; as `spanOf` keys. */
export function estimatedSpans(said: readonly Claim[]): ReadonlySet<string> {
  const periods = said.flatMap(({ estimated, subject, open }) =>
    estimated
      ? [subject.period, ...open.flatMap(({ field, candidates }) => (field === "period" ? candidates : []))]
      : [],
  );
  return new Set(periods.filter(isPeriod).map(spanOf));
}

const firstDay = (period: Period): Day =>
  `${periodParts(period).year}-${String(monthsOf(period).first).padStart(2, "0")}-01`;

const daysFrom = (one: Day, other: Day) => (Date.parse(other) - Date.parse(one)) / 86_400_000;
