import { Failure } from "../base/failure.ts";
import { isMissing, type Measured, missing } from "../base/measured.ts";
import type { Indicator } from "../structure/indicator.ts";
import { type Period, yearBefore } from "../structure/period.ts";
import { cleanPercent } from "./precision.ts";

/**
 * Growth of a value against its base, in percent.
 *
 *     growth = 100 · (now − before) / before
 *
 * @param before the base value, in any unit
 * @param now the later value, in the same unit and price base as `before`
 * @returns percent, unrounded (nine decimals, see `cleanPercent`); or, when it cannot be known, why: the reason `now` or
 *   `before` is missing, or `base-not-positive` (growth from zero or from a loss has no meaning)
 * @example
 * growthRate(200, 215) // => 7.5
 * growthRate(0, 215) // => { missing: "base-not-positive" }
 */
export function growthRate(before: Measured, now: Measured): Measured {
  if (isMissing(now)) return now;
  if (isMissing(before)) return before;
  if (before <= 0) return missing("base-not-positive");
  return cleanPercent((100 * (now - before)) / before);
}

/**
 * Growth that an index with base "same period = 100" states, in percent: index − 100. The index of the year before is
 * not its base.
 *
 * @example
 * growthOfIndex(106.9) // => 6.9
 */
export function growthOfIndex(index: Measured): Measured {
  return isMissing(index) ? index : cleanPercent(index - 100);
}

/**
 * Growth of one indicator on the same period, in percent: of a level from its two values, of an index with base "same
 * period = 100" from itself. Two rates differ by points, not by percent, and an index on the previous month says nothing
 * of the year: they have none (`not-applicable`).
 */
export function growthOf(indicator: Indicator, before: Measured, now: Measured): Measured {
  if (indicator.kind === "level") return growthRate(before, now);
  if (isMissing(now)) return now;
  return indicator.indexBase === "same-period" ? growthOfIndex(now) : missing("not-applicable");
}

/**
 * How much of a plan is done, in percent.
 *
 *     completion = 100 · now / plan
 *
 * @returns percent, unrounded; `base-not-positive` for a plan of zero or less
 * @example
 * planCompletion(200, 97) // => 48.5
 * planCompletion(0, 97) // => { missing: "base-not-positive" }
 */
export function planCompletion(plan: Measured, now: Measured): Measured {
  if (isMissing(now)) return now;
  if (isMissing(plan)) return plan;
  if (plan <= 0) return missing("base-not-positive");
  return cleanPercent((100 * now) / plan);
}

/**
 * Growth of every period of a series over the same period one year before, in percent.
 *
 * @param series one value a period, in any order, with or without gaps; all in one unit and price base
 * @returns one growth a period of `series`; `not-reported` where the year before is not in it
 */
export function yearOnYear(series: ReadonlyMap<Period, Measured>): Map<Period, Measured> {
  return new Map(
    [...series].map(([period, now]) => {
      const before = series.get(yearBefore(period)) ?? missing("not-reported");
      return [period, growthRate(before, now)];
    }),
  );
}

/** One part of a whole, at two times, in one unit and one price base. */
export interface Part {
  readonly before: number;
  readonly now: number;
}

/**
 * Contributions to growth: how many percentage points each part adds to the growth of the whole.
 *
 *     contribution_i = 100 · (now_i − before_i) / Σ before
 *
 * Right only for parts that add up: current prices, or one fixed price base. Chained volumes do not add up and need
 * another formula.
 *
 * @param parts n ≥ 1 parts that together make the whole, all in one unit (say, tỷ đồng)
 * @returns n numbers in percentage points, in the order of `parts`; they sum to the growth of the whole
 * @throws Failure `invalid` / `contributions.base-not-positive` when the bases do not sum to more than 0
 * @see IMF, Quarterly National Accounts Manual, 2017 edition
 * @example
 * contributions([{ before: 60, now: 66 }, { before: 40, now: 42 }]) // => [6, 2]
 */
export function contributions(parts: readonly Part[]): number[] {
  const base = parts.reduce((sum, part) => sum + part.before, 0);
  if (!(base > 0)) throw new Failure("invalid", "contributions.base-not-positive", { base });
  return parts.map((part) => cleanPercent((100 * (part.now - part.before)) / base));
}
