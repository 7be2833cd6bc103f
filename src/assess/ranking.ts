import { isMissing, type Measured, missing } from "../base/measured.ts";
import { cleanSum } from "./precision.ts";
import type { ByArea } from "./total.ts";

/** An area with its value and its place. */
export interface Placed {
  readonly area: string;
  readonly value: number;
  readonly place: number;
}

/**
 * Areas by value, highest first. Equal values share a place and the next place is left out (1, 2, 2, 4); areas that
 * share one stay in the order given. Areas without a value have no place.
 *
 * @example
 * ranked(new Map([["a", 5], ["b", 7], ["c", 5], ["d", 1]])) // => [{ area: "b", value: 7, place: 1 }, { area: "a", value: 5, place: 2 }, { area: "c", value: 5, place: 2 }, { area: "d", value: 1, place: 4 }]
 */
export function ranked(values: ByArea): Placed[] {
  const known = [...values].flatMap(([area, value]) => (isMissing(value) ? [] : [{ area, value }]));
  known.sort((one, two) => two.value - one.value);
  let place = 0;
  return known.map((one, position) => {
    if (position === 0 || known[position - 1]?.value !== one.value) place = position + 1;
    return { ...one, place };
  });
}

/** The place of each area that has a value, as `ranked` gives it. */
export function places(values: ByArea): Map<string, number> {
  return new Map(ranked(values).map(({ area, place }) => [area, place]));
}

/** The `k` highest; more where the last place is shared. */
export function top(values: ByArea, k: number): Placed[] {
  return ranked(values).filter(({ place }) => place <= k);
}

/** The `k` lowest, lowest first, with their place from the top; more where the last place is shared. */
export function bottom(values: ByArea, k: number): Placed[] {
  const all = ranked(values).reverse();
  const limit = all[Math.min(k, all.length) - 1]?.value;
  return limit === undefined ? [] : all.filter(({ value }) => value <= limit);
}

/**
 * The middle of the known values; the mean of the two middle ones where their number is even.
 *
 * @example
 * median(new Map([["a", 1], ["b", 10], ["c", 4]])) // => 4
 * median(new Map()) // => { missing: "not-reported" }
 */
export function median(values: ByArea): Measured {
  const sorted = ranked(values).map(({ value }) => value);
  const [low, high] = [sorted[Math.floor((sorted.length - 1) / 2)], sorted[Math.floor(sorted.length / 2)]];
  if (low === undefined || high === undefined) return missing("not-reported");
  return cleanSum((low + high) / 2);
}
