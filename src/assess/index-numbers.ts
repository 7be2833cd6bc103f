import { isMissing, type Measured, missing } from "../base/measured.ts";
import { cleanPercent } from "./precision.ts";
import type { ByArea } from "./total.ts";

/** An index of several areas that the system estimates from weights; never an official figure. */
export interface WeightedIndex {
  /** Same period = 100. */
  readonly value: Measured;
  /** How the weights were used: `base-year` with indices of one base year, `same-period` with prior-year shares. */
  readonly variant: "base-year" | "same-period";
  /** Always an estimate of the system (ước tính của hệ thống). */
  readonly estimate: true;
  /** The share of all weights that the areas in it have, percent. */
  readonly coverage: number;
  readonly reported: readonly string[];
  readonly missing: readonly { readonly area: string; readonly reason: string }[];
}

/**
 * The index of several areas from their same-period indices (cùng kỳ = 100).
 *
 *     I = Σ s·I / Σ s
 *
 * `s` must be the share of value added in the *prior* year; weights of a fixed base year are an approximation, which
 * whoever passes them must say. The simple mean of indices is never right.
 *
 * @param indices same period = 100, by area
 * @param weights by area, in any one unit; without them the answer is `no-weights`
 * @see the sum over the areas that have both; `coverage` says how much of the weights that is
 */
export function weightedIndex(indices: ByArea, weights: ReadonlyMap<string, number>): WeightedIndex {
  return estimate("same-period", weights, indices, (area, weight) => {
    const index = indices.get(area) ?? missing("not-reported");
    return isMissing(index) ? index : { above: weight * index, below: weight };
  });
}

/**
 * The index of several areas from their indices over one base year (Laspeyres).
 *
 *     I = 100 · Σ W·I(t) / Σ W·I(t − 12)
 *
 * @param now indices of the period, base year = 100
 * @param before indices of the same period one year before, the same base year
 * @param weights value added of the weight year at current prices, by area
 */
export function weightedGrowthIndex(now: ByArea, before: ByArea, weights: ReadonlyMap<string, number>): WeightedIndex {
  return estimate("base-year", weights, now, (area, weight) => {
    const later = now.get(area) ?? missing("not-reported");
    const earlier = before.get(area) ?? missing("not-reported");
    if (isMissing(later)) return later;
    if (isMissing(earlier)) return earlier;
    return { above: 100 * weight * later, below: weight * earlier };
  });
}

type Terms = { readonly above: number; readonly below: number } | ReturnType<typeof missing>;

function estimate(
  variant: WeightedIndex["variant"],
  weights: ReadonlyMap<string, number>,
  among: ByArea,
  terms: (area: string, weight: number) => Terms,
): WeightedIndex {
  const reported: string[] = [];
  const gaps: { area: string; reason: string }[] = [];
  let [above, below, weighed, all] = [0, 0, 0, 0];
  for (const area of among.keys()) {
    const weight = weights.get(area);
    all += weight ?? 0;
    const term = weight === undefined ? missing("no-weights") : terms(area, weight);
    if ("missing" in term) {
      gaps.push({ area, reason: term.missing });
      continue;
    }
    reported.push(area);
    above += term.above;
    below += term.below;
    weighed += weight ?? 0;
  }
  const value = below > 0 ? cleanPercent(above / below) : missing(all > 0 ? "not-reported" : "no-weights");
  const coverage = all > 0 ? cleanPercent((100 * weighed) / all) : 0;
  return { value, variant, estimate: true, coverage, reported, missing: gaps };
}
