import { missing } from "../base/measured.ts";
import { countryOf } from "../structure/area.ts";
import type { Subject } from "../structure/claim.ts";
import { isPeriod, lastDay, type Period, sameSpan } from "../structure/period.ts";
import type { Structure } from "../structure/structure.ts";
import type { IndicatorResult, ReviewResult } from "./review-result.ts";
import type { FiguresView } from "./verdict.ts";

/** A review as evidence: what it says of its own region, its members and the country, in its own period. */
export function viewOfReview(result: ReviewResult, structure: Structure): FiguresView {
  const byKey = new Map(result.indicators.map((one) => [`${one.indicator}|${one.breakdown}`, one]));
  const find = (subject: Subject): IndicatorResult | null => {
    const { period } = result.review;
    if (!isPeriod(subject.period) || !sameTime(subject, period)) return null;
    return byKey.get(`${subject.indicator}|${subject.breakdown}`) ?? null;
  };
  /** A stock stands at the end of its period: of June and of six months it is the same. */
  const sameTime = ({ indicator, period: own }: Subject, period: Period) => {
    if (own === period || sameSpan(own, period)) return true;
    return structure.catalogue.get(indicator)?.accumulation === "stock" && lastDay(own) === lastDay(period);
  };
  const country = countryOf(structure.geography)?.key;
  return {
    structure,
    over: (region, subject) => (region === result.review.region ? find(subject) : null),
    of: (subject) => {
      const one = find(subject);
      if (!one) return null;
      const { illustrative } = one;
      const row = one.rows.find(({ area }) => area === subject.area);
      if (row) return { now: row.now, growth: row.growth, planCompletion: row.planCompletion, illustrative };
      if (subject.area !== country || one.national === null) return null;
      const planCompletion = missing("not-reported");
      return { now: one.national, growth: one.nationalGrowth, planCompletion, illustrative: false };
    },
  };
}
