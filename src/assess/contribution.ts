import { isMissing, type Measured, missing } from "../base/measured.ts";
import { contributions } from "./growth.ts";
import { matchedGrowth } from "./matched.ts";
import { cleanPercent } from "./precision.ts";
import { type ByArea, sumOf } from "./total.ts";

/**
 * The percent of the total that each area makes: of the total of the areas that have a value, so its coverage is the
 * total's own.
 */
export function sharesOf(values: ByArea): Map<string, Measured> {
  const total = sumOf(values);
  return new Map([...values].map(([area, value]) => [area, share(value, total)]));
}

function share(value: Measured, total: Measured): Measured {
  if (isMissing(value)) return value;
  if (isMissing(total)) return total;
  return total > 0 ? cleanPercent((100 * value) / total) : missing("base-not-positive");
}

/**
 * How many percentage points each area adds to the growth of the matched total. They sum to that growth. An area that
 * lacks one of the two values adds nothing that can be known: it has the reason instead.
 */
export function contributionsOf(before: ByArea, now: ByArea): Map<string, Measured> {
  const whole = matchedGrowth(before, now);
  const reason = (area: string) => {
    const values = [now.get(area), before.get(area)].map((one) => one ?? missing("not-reported"));
    return values.find(isMissing) ?? whole.value;
  };
  const result = new Map<string, Measured>([...now.keys()].map((area) => [area, reason(area)]));
  if (isMissing(whole.value)) return result;
  const number = (values: ByArea, area: string) => values.get(area) as number;
  const parts = whole.matched.map((area) => ({ before: number(before, area), now: number(now, area) }));
  const points = contributions(parts);
  whole.matched.forEach((area, position) => {
    result.set(area, points[position] ?? missing("not-reported"));
  });
  return result;
}

/** An area that moves the total. */
export interface Mover {
  readonly area: string;
  /** Percentage points of the total's growth. */
  readonly points: number;
}

/**
 * The areas that move the total most, by percentage points and not by their own rate: up to `k` that add, largest
 * first, and up to `k` that take away. A small province that doubles is not a mover.
 */
export function movers(points: ByArea, k: number): { readonly up: readonly Mover[]; readonly down: readonly Mover[] } {
  const known = [...points].flatMap(([area, value]) => (isMissing(value) ? [] : [{ area, points: value }]));
  known.sort((one, two) => two.points - one.points);
  return {
    up: known.filter((one) => one.points > 0).slice(0, k),
    down: known
      .filter((one) => one.points < 0)
      .reverse()
      .slice(0, k),
  };
}
