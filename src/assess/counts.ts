import { roundHalfAway } from "../base/decimal.ts";
import { isMissing } from "../base/measured.ts";
import type { Counts } from "./review-result.ts";
import type { ByArea } from "./total.ts";

/**
 * How many areas grew, and how many by at least each threshold. Everything is decided at full precision: exactly 0 is
 * unchanged, a growth of exactly 10 is "từ 10% trở lên". Areas without a growth are in `unknown`, never among those that
 * did not grow.
 *
 * @param growths percent by area
 * @param thresholds percent, say [10]
 * @param decimals decimals at which growths are printed: where rounding alone crosses 0 or a threshold, the area is
 *   listed in `near`
 */
export function countsOf(growths: ByArea, thresholds: readonly number[], decimals: number): Counts {
  const up: string[] = [];
  const down: string[] = [];
  const same: string[] = [];
  const unknown: { area: string; reason: string }[] = [];
  const near: { area: string; threshold: number }[] = [];
  const atLeast: Record<string, string[]> = Object.fromEntries(thresholds.map((one) => [String(one), []]));
  for (const [area, growth] of growths) {
    if (isMissing(growth)) {
      unknown.push({ area, reason: growth.missing });
      continue;
    }
    const side = Math.sign(growth);
    [down, same, up][side + 1]?.push(area);
    const crosses = (threshold: number) => crossesByRounding(growth, threshold, decimals);
    if (growth !== 0 && crosses(0)) near.push({ area, threshold: 0 });
    for (const threshold of thresholds) {
      if (growth >= threshold) atLeast[String(threshold)]?.push(area);
      if (crosses(threshold)) near.push({ area, threshold });
    }
  }
  return { up, down, same, unknown, atLeast, near };
}

/** Whether a growth lies at another side of a threshold once rounded; what rounds to 0 has left its side of 0. */
function crossesByRounding(growth: number, threshold: number, decimals: number): boolean {
  if (Math.abs(growth - threshold) > 10 ** -decimals) return false;
  const printed = roundHalfAway(growth, decimals);
  return threshold === 0 ? printed === 0 : growth >= threshold !== printed >= threshold;
}
