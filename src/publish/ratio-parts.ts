import type { IndicatorResult } from "../assess/review-result.ts";
import { isAdditive } from "../assess/total.ts";
import { type Catalogue, indicatorOf } from "../structure/indicator.ts";

/**
 * The results that the total of a result is computed from: itself; of a ratio its numerator and its denominator, for the
 * ratio of a region is Σ numerator / Σ denominator.
 */
export function behindTotal(
  one: IndicatorResult,
  results: readonly IndicatorResult[],
  catalogue: Catalogue,
): IndicatorResult[] {
  const indicator = indicatorOf(catalogue, one.indicator);
  const { ratio } = indicator;
  if (ratio === null || isAdditive(indicator)) return [one];
  const part = (code: string) =>
    results.find((other) => other.indicator === code && other.breakdown === one.breakdown) ?? [];
  const parts = [ratio.numerator, ratio.denominator].flatMap(part);
  return parts.length > 0 ? parts : [one];
}
