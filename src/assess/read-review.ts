import type { Day } from "../base/day.ts";
import type { Db } from "../database/schema.ts";
import { readChoices, readFigures, readHeld } from "../observations/store.ts";
import { membersOn, predecessorsOn, successorOn } from "../structure/area.ts";
import { lastDay, monthsOf, type Period, periodParts } from "../structure/period.ts";
import { blocksOf, type Review } from "../structure/review.ts";
import type { Structure } from "../structure/structure.ts";
import { assembleReview } from "./review.ts";
import type { ReviewResult } from "./review-result.ts";

/** At which moment, as of which day, in which areas a review is read; and of which indicators, all where left out. */
export interface ReviewMoment {
  readonly recorded: Date;
  readonly asOf?: Day | null;
  readonly geography?: Day;
  readonly cut?: number | null;
  readonly indicators?: readonly string[];
}

/**
 * Reads what a review needs and puts it together, as it stood at a moment. The figures are the review's own, and the
 * published ones of the same areas and of the country, which stand beside.
 */
export async function readReviewResult(
  db: Db,
  structure: Structure,
  review: Review,
  moment: ReviewMoment,
): Promise<ReviewResult> {
  const { recorded, asOf = null, geography, cut = null, indicators } = moment;
  const areas = areasConcerned(structure, review, geography);
  const query = {
    areas,
    periods: periodsConcerned(review.period),
    recorded,
    asOf,
    ...(indicators ? { indicators } : {}),
  };
  const own = review.source === "reports" ? await readFigures(db, { ...query, review: review.id }) : [];
  const published = await readFigures(db, { ...query, review: "" });
  const held = await readHeld(db, areas, recorded, asOf);
  const choices = await readChoices(db, review.id, recorded);
  return assembleReview({
    structure,
    review,
    recorded,
    asOf,
    cut,
    held,
    choices,
    figures: [...own, ...published],
    ...(geography === undefined ? {} : { geography }),
  });
}

/** The members, what they were made of, what they became, and the country. */
function areasConcerned({ geography }: Structure, review: Review, day?: Day): string[] {
  const { previousYear } = blocksOf(review.period);
  const members = membersOn(geography, review.region, review.geography).map((area) => area.key);
  const former = members.flatMap((area) => predecessorsOn(geography, area, lastDay(previousYear)));
  const shown = day === undefined ? [] : members.map((area) => successorOn(geography, area, day));
  const country = geography.areas.filter((area) => area.kind === "country").map((area) => area.key);
  return [...new Set([...members, ...former, ...shown, ...country])];
}

/** The blocks, each with the other names of the same span and the month a stock stands at. */
function periodsConcerned(period: Period): Period[] {
  const alike = (block: Period) => {
    const { year } = periodParts(block);
    const { first, last } = monthsOf(block);
    const two = String(last).padStart(2, "0");
    const spans =
      first === 1
        ? [
            `${year}-YTD${two}`,
            ...(last === 12 ? [String(year)] : []),
            ...(last === 6 ? [`${year}-S1`] : []),
            ...(last === 3 ? [`${year}-Q1`] : []),
          ]
        : [];
    return [block, ...spans, `${year}-${two}`];
  };
  return [...new Set(Object.values(blocksOf(period)).flatMap(alike))];
}
