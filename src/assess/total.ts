import { isMissing, type Measured, type Missing, missing } from "../base/measured.ts";
import type { Indicator } from "../structure/indicator.ts";
import { cleanPercent, cleanSum } from "./precision.ts";
import type { Total } from "./review-result.ts";

/** One value an area, by its key. The order of the keys is the order in which areas are named. */
export type ByArea = ReadonlyMap<string, Measured>;

/** Whether values of areas add up to the value of all of them. */
export function isAdditive(indicator: Indicator): boolean {
  return indicator.kind === "level" && (indicator.aggregation === "sum" || indicator.aggregation === "count");
}

/** Why values of areas do not simply add up: a weighted mean needs weights, an index or a rate is never summed. */
export function whyNoSum(indicator: Indicator): Missing | null {
  if (isAdditive(indicator)) return null;
  return missing(indicator.aggregation === "weighted" ? "no-weights" : "not-additive");
}

/** Which areas have a value, and which do not, with the reason. */
export function coverageOf(values: ByArea): Pick<Total, "reported" | "missing"> {
  const reported: string[] = [];
  const gaps: { area: string; reason: string }[] = [];
  for (const [area, value] of values) {
    if (isMissing(value)) gaps.push({ area, reason: value.missing });
    else reported.push(area);
  }
  return { reported, missing: gaps };
}

/**
 * The total over areas, with how complete it is. What nobody reported is `not-reported`, not zero; what the indicator's
 * rule forbids is refused with its reason (`not-additive`, `no-weights`).
 */
export function totalOf(indicator: Indicator, values: ByArea): Total {
  const coverage = coverageOf(values);
  const refused = whyNoSum(indicator);
  if (refused) return { value: refused, ...coverage };
  return { value: sumOf(values), ...coverage };
}

/**
 * The ratio of all areas together, over those that have both parts.
 *
 *     ratio = factor · Σ numerator / Σ denominator
 *
 * Never the mean of the areas' own ratios.
 *
 * @param factor what makes the quotient the indicator's unit: 100 for percent
 */
export function ratioTotal(numerators: ByArea, denominators: ByArea, factor: number): Total {
  const ratios = new Map<string, Measured>();
  const [matchedNumerators, matchedDenominators] = [new Map<string, number>(), new Map<string, number>()];
  for (const [area, numerator] of numerators) {
    const denominator = denominators.get(area) ?? missing("not-reported");
    ratios.set(area, isMissing(denominator) ? denominator : numerator);
    if (isMissing(numerator) || isMissing(denominator)) continue;
    matchedNumerators.set(area, numerator);
    matchedDenominators.set(area, denominator);
  }
  return {
    value: ratioOf(sumOf(matchedNumerators), sumOf(matchedDenominators), factor),
    ...coverageOf(ratios),
  };
}

/**
 * factor · numerator / denominator, or why there is none.
 *
 * @example
 * ratioOf(30, 40, 100) // => 75
 * ratioOf(30, 0, 100) // => { missing: "base-not-positive" }
 */
export function ratioOf(numerator: Measured, denominator: Measured, factor: number): Measured {
  if (isMissing(numerator)) return numerator;
  if (isMissing(denominator)) return denominator;
  return denominator > 0 ? cleanPercent((factor * numerator) / denominator) : missing("base-not-positive");
}

/** The sum of what is known; `not-reported` when nothing is. */
export function sumOf(values: ByArea): Measured {
  let sum = 0;
  let any = false;
  for (const value of values.values()) {
    if (isMissing(value)) continue;
    sum += value;
    any = true;
  }
  return any ? cleanSum(sum) : missing("not-reported");
}
