import { roundHalfAway } from "../base/decimal.ts";
import type { Hedge, Printed } from "../structure/claim.ts";

/** How a printed number stands to the value that figures give. */
export interface Fit {
  readonly verdict: "supported" | "rounding" | "contradicted";
  /** Exact to the last digit known, correctly rounded, within its hedge, or off by less than its last digit. */
  readonly how: "exact" | "rounded" | "hedged" | "truncated" | null;
}

/**
 * Compares a printed number with a value at full precision.
 *
 * Supported: the value rounded half away from zero at the printed decimals is the printed number; or the hedge holds:
 * "over X" for X ≤ value < X + one unit of the last digit of X that is not 0, "under X" one unit below, "about X" half a
 * unit either side. Rounding: less than one unit of the last printed digit away. Everything else is contradicted.
 *
 * @param value in the unit of the printed number, without its scale
 */
export function fitOf(printed: Printed, hedge: Hedge, value: number): Fit {
  const scaled = value / printed.scale;
  const noise = Number(scaled.toPrecision(13));
  if (noise === printed.value) return { verdict: "supported", how: "exact" };
  if (hedge !== "exact" && hedgeHolds(printed, hedge, noise)) return { verdict: "supported", how: "hedged" };
  if (roundHalfAway(noise, printed.decimals) === printed.value) return { verdict: "supported", how: "rounded" };
  if (Math.abs(noise - printed.value) < 10 ** -printed.decimals) return { verdict: "rounding", how: "truncated" };
  return { verdict: "contradicted", how: null };
}

/** A fall is hedged by its size: "giảm hơn 5%" is a fall of 5 or more. */
function hedgeHolds(printed: Printed, hedge: Exclude<Hedge, "exact">, found: number): boolean {
  const { decimals } = printed;
  const [value, actual] = printed.value < 0 ? [-printed.value, -found] : [printed.value, found];
  const unit = lastDigitUnit(value, decimals);
  if (hedge === "over") return value <= actual && actual < value + unit;
  if (hedge === "under") return value - unit <= actual && actual <= value;
  return Math.abs(actual - value) <= unit / 2;
}

/**
 * One unit of the last digit that is not 0: 10 of 50 (tỷ USD), 0.1 of 39.5.
 *
 * @example
 * lastDigitUnit(50, 0) // => 10
 * lastDigitUnit(39.5, 1) // => 0.1
 * lastDigitUnit(0, 1) // => 0.1
 */
export function lastDigitUnit(value: number, decimals: number): number {
  let digits = Math.round(Math.abs(value) * 10 ** decimals);
  if (digits === 0) return Number((10 ** -decimals).toPrecision(12));
  let power = -decimals;
  while (digits % 10 === 0) {
    digits /= 10;
    power += 1;
  }
  return Number((10 ** power).toPrecision(12));
}
