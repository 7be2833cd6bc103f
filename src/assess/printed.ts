import { roundHalfAway } from "../base/decimal.ts";
import { splitUnit } from "../language/print-unit.ts";
import type { Printed } from "../structure/claim.ts";
import type { Indicator } from "../structure/indicator.ts";

/** Money is said in tỷ or nghìn tỷ; other units stay as they are counted. */
const moneyScales: Readonly<Record<string, readonly number[]>> = {
  đồng: [1e12, 1e9, 1e6],
  USD: [1e9, 1e6, 1e3],
};

/**
 * How a level is printed in a sentence: money at the largest scale that leaves at least two digits before the mark, so
 * that 1.404.000 tỷ đồng is "1.404 nghìn tỷ đồng" and 120.700 triệu USD "120,7 tỷ USD"; then three or four digits that
 * count, never more decimals than the indicator has where the scale is its own. What is counted one by one is printed
 * whole.
 *
 * @param value in the indicator's unit
 */
export function printedLevel(value: number, indicator: Indicator): Printed {
  const own = splitUnit(indicator.unit);
  const size = Math.abs(value) * own.scale;
  const scales = moneyScales[own.unit] ?? [own.scale];
  const scale = scales.find((one) => size >= 10 * one) ?? scales.findLast((one) => size >= one) ?? own.scale;
  const most = scale === own.scale ? indicator.decimals : 3;
  const decimals = Math.min(most, decimalsFor(size / scale));
  return rounded((value * own.scale) / scale, decimals, { scale, unit: own.unit });
}

/** Decimals that leave three or four digits that count: 1404 · 120,7 · 16,5 · 8,72 · 0,456. */
function decimalsFor(size: number): number {
  if (size >= 1000 || size === 0) return 0;
  if (size >= 10) return 1;
  return size >= 1 ? 2 : 3;
}

/**
 * How a percentage is printed: with one decimal; with more where it would round to nothing, for a growth of 0,03 % is
 * not "không đổi".
 */
export function printedPercent(value: number, decimals = 1): Printed {
  return rounded(value, visible(value, decimals), { scale: 1, unit: "%" });
}

/** How percentage points are printed: with two decimals. */
export function printedPoints(value: number): Printed {
  return rounded(value, visible(value, 2), { scale: 1, unit: "điểm %" });
}

/** How a multiple is printed: "2,2 lần". */
export function printedTimes(value: number): Printed {
  return rounded(value, 1, { scale: 1, unit: "lần" });
}

/** A number of localities, or a place among them. */
export function printedCount(value: number): Printed {
  return { value, decimals: 0, scale: 1, unit: "địa phương" };
}

/** The fewest decimals, from `decimals` on, at which a number that is not 0 does not print as 0. */
function visible(value: number, decimals: number): number {
  let enough = decimals;
  while (value !== 0 && enough < 9 && roundHalfAway(value, enough) === 0) enough += 1;
  return enough;
}

function rounded(value: number, decimals: number, unit: { readonly scale: number; readonly unit: string }): Printed {
  return { value: roundHalfAway(value, decimals), decimals, ...unit };
}
