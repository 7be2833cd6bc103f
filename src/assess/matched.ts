import { isMissing, type Measured, missing } from "../base/measured.ts";
import { growthRate, planCompletion } from "./growth.ts";
import { type ByArea, sumOf } from "./total.ts";

/** Two sums over the areas that have both values, and what one is to the other. */
export interface Matched {
  /** Percent; or why there is none. */
  readonly value: Measured;
  /** The areas having both, in the order of `now`. */
  readonly matched: readonly string[];
  readonly now: Measured;
  readonly before: Measured;
}

/**
 * Growth of a total over the same members: Σ now / Σ before over the areas having both, in percent. An area that
 * reported nothing a year before is in the level of the total, never in its growth; a base of 0 is a value.
 *
 * @example
 * matchedGrowth(new Map([["a", 50], ["b", 50]]), new Map([["a", 66], ["b", 44], ["c", 9]])) // => { value: 10, matched: ["a", "b"], now: 110, before: 100 }
 */
export function matchedGrowth(before: ByArea, now: ByArea): Matched {
  const sums = match(before, now);
  return { value: growthRate(sums.before, sums.now), ...sums };
}

/**
 * Completion of the plans over the same members: Σ now / Σ plan over the areas having both, in percent. `before` is the
 * sum of the plans.
 */
export function matchedCompletion(plan: ByArea, now: ByArea): Matched {
  const sums = match(plan, now);
  return { value: planCompletion(sums.before, sums.now), ...sums };
}

function match(before: ByArea, now: ByArea): Omit<Matched, "value"> {
  const has = (values: ByArea, area: string) => !isMissing(values.get(area) ?? missing("not-reported"));
  const matched = [...now.keys()].filter((area) => has(now, area) && has(before, area));
  const among = (values: ByArea) => new Map(matched.map((area) => [area, values.get(area) ?? missing("not-reported")]));
  return { matched, now: sumOf(among(now)), before: sumOf(among(before)) };
}
