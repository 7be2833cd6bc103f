import { isMissing } from "../base/measured.ts";
import { successorOn } from "../structure/area.ts";
import type { Finding } from "../structure/finding.ts";
import { lastDay, monthsOf, periodParts } from "../structure/period.ts";
import { type CheckContext, findingAt } from "./check-readings.ts";
import type { ReadFigure } from "./read/report.ts";

/**
 * Indicators that every report must have (rules `required`): absent altogether, or there without a number for the period.
 * A figure that only prose gives counts; which period a stock is dated with (tháng 6, 6 tháng) does not matter.
 */
export function requiredRows(figures: readonly ReadFigure[], context: CheckContext): Finding[] {
  const { rules, review, structure } = context;
  return rules.required.flatMap((code) => {
    const indicator = structure.catalogue.get(code);
    const now = figures.filter((one) => one.indicator === code && isNow(one, context));
    if (now.some((one) => !isMissing(one.value))) return [];
    const [empty] = now;
    if (empty) return [findingAt(context, "warning", "required-empty", empty)];
    const names = { name: indicator?.name.vi ?? code, nameEn: indicator?.name.en ?? code };
    const facts = { indicator: code, ...names, period: review.period };
    return [{ code: "required-absent", severity: "warning", sheet: "", cell: "", printed: "", facts }];
  });
}

function isNow(one: ReadFigure, { review, structure }: CheckContext): boolean {
  const known = structure.geography.areas.some((area) => area.key === one.area);
  const ends =
    periodParts(one.period).year === periodParts(review.period).year &&
    monthsOf(one.period).last === monthsOf(review.period).last;
  const own = !known || successorOn(structure.geography, one.area, lastDay(one.period)) === one.area;
  return ends && own && one.scenario === "actual" && one.transformation === "level" && one.breakdown === "";
}
