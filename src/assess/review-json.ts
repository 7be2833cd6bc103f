import { type Day, dayOf } from "../base/day.ts";
import { isMissing } from "../base/measured.ts";
import { areaOf, type CodeList, codeOf, type Geography } from "../structure/area.ts";
import type { Structure } from "../structure/structure.ts";
import type { IndicatorResult, ReviewResult } from "./review-result.ts";

/** One indicator as `review --json` answers it. */
export interface IndicatorJson {
  readonly indicator: string;
  /** Left out for the whole. */
  readonly breakdown?: string;
  readonly unit: string;
  /** How many members have a value, and the codes of those that have none. */
  readonly reported: number;
  readonly missing: readonly string[];
  readonly total: number | null;
  readonly growth: number | null;
  readonly up: number;
  readonly down: number;
  readonly same: number;
  readonly atLeast: Readonly<Record<string, number>>;
}

/** What `review --json` answers. */
export interface ReviewJson {
  readonly review: string;
  readonly period: string;
  readonly cut: number | null;
  readonly asOf: string;
  readonly geography: string;
  readonly members: number;
  readonly indicators: readonly IndicatorJson[];
}

/**
 * A review as commands answer it. Numbers are unrounded, but free of binary noise (`precision.ts`); what cannot be known
 * is null. Areas have the code of the list in force on the day of the areas shown.
 */
export function reviewJson({ geography }: Structure, result: ReviewResult): ReviewJson {
  const list = codeListOn(geography, result.geography);
  const codes = (areas: readonly { readonly area: string }[]) =>
    areas.map(({ area }) => codeOf(areaOf(geography, area), list));
  return {
    review: result.review.id,
    period: result.review.period,
    cut: result.cut,
    asOf: result.asOf ?? dayOf(result.recorded),
    geography: result.geography,
    members: result.members.length,
    indicators: result.indicators.map((one) => indicatorJson(one, codes(one.missing))),
  };
}

/** The code list in force on a day: the list of 34 from the day on which the units that only it knows began. */
export function codeListOn({ areas }: Geography, day: Day): CodeList {
  const began = areas.filter(({ codes }) => codes.length > 0 && codes.every(({ list }) => list === "34"));
  return began.some(({ from }) => from <= day) ? "34" : "63";
}

function indicatorJson(one: IndicatorResult, missing: readonly string[]): IndicatorJson {
  const { counts } = one;
  return {
    indicator: one.indicator,
    ...(one.breakdown === "" ? {} : { breakdown: one.breakdown }),
    unit: one.unit,
    reported: one.reported.length,
    missing,
    total: isMissing(one.total.value) ? null : one.total.value,
    growth: isMissing(one.growth.value) ? null : one.growth.value,
    up: counts.up.length,
    down: counts.down.length,
    same: counts.same.length,
    atLeast: Object.fromEntries(Object.entries(counts.atLeast).map(([at, areas]) => [at, areas.length])),
  };
}
