import type { Day } from "../base/day.ts";
import { type Claim, meant } from "../structure/claim.ts";
import { isPeriod, sameSpan, yearBefore } from "../structure/period.ts";
import type { ConferenceFigure } from "./conference-series.ts";
import type { Doubt } from "./doubt.ts";
import { cleanPercent } from "./precision.ts";
import { apart, between, gap, intervalOf, rateOf, subjectKey } from "./said.ts";

/** Points by which a growth must miss the one that two printed levels give, beyond what rounding explains. */
const pointsOff = 1;

/**
 * A growth against the level that the same source printed a year earlier: where the two levels give another rate, either
 * the definition changed or the earlier figure was revised.
 */
export function seriesDoubts(
  claim: Claim,
  levels: LevelsSaid,
  conferences: readonly ConferenceFigure[],
  by: Day,
): Doubt[] {
  const rate = rateOf(claim);
  if (!rate || !isPeriod(claim.subject.period)) return [];
  const { area, indicator, period } = claim.subject;
  const own = conferences.filter(
    (one) => one.area === area && one.indicator === indicator && one.measure === "level" && one.known <= by,
  );
  const before = own.findLast((one) => sameSpan(one.period, yearBefore(period)));
  if (!before || !(before.value > 0)) return [];
  const level = levelBeside(claim, levels);
  const now = level ? intervalOf(level) : undefined;
  const printed = own.findLast((one) => sameSpan(one.period, period));
  if (!now && !printed) return [];
  const middle = level ? meant(level.printed) : (printed?.value ?? 0);
  const expected = cleanPercent(100 * (middle / before.value - 1));
  const { low, high } = now ?? between(middle, middle);
  const given = between(100 * (low / before.value - 1), 100 * (high / before.value - 1));
  if (!apart(given, rate) || gap(given, rate) < pointsOff) return [];
  return [{ code: "growth-from-printed-level", strength: "note", facts: { expected }, figures: [] }];
}

/** The levels that a text prints, by what they are of: the first of each. */
export type LevelsSaid = ReadonlyMap<string, Claim>;

/** A level whose period is left open stands under each of its meanings. */
export function levelsSaid(said: readonly Claim[]): LevelsSaid {
  const levels = new Map<string, Claim>();
  const put = (key: string | null, one: Claim) => {
    if (key !== null && !levels.has(key)) levels.set(key, one);
  };
  for (const one of said) {
    if (one.kind !== "level" || one.printed.unit === "%") continue;
    put(subjectKey(one), one);
    const open = one.open.find(({ field }) => field === "period");
    for (const period of open?.candidates ?? []) put(meaningKey({ ...one.subject, period }), one);
  }
  return levels;
}

const meaningKey = ({ indicator, area, period }: Claim["subject"]) => `open ${indicator}|${area}|${period}`;

/** The level of the same thing that the text itself prints; an open meaning of one is that of the other. */
const levelBeside = (claim: Claim, levels: LevelsSaid): Claim | undefined =>
  levels.get(subjectKey(claim) ?? "") ?? levels.get(meaningKey(claim.subject));
