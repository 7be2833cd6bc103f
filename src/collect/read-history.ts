import { isMissing } from "../base/measured.ts";
import type { Db } from "../database/schema.ts";
import { readFigures } from "../observations/store.ts";
import { predecessorsOn } from "../structure/area.ts";
import { lastDay, periodParts, yearBefore } from "../structure/period.ts";
import type { Review } from "../structure/review.ts";
import type { Structure } from "../structure/structure.ts";
import type { EarlierFigure } from "./check-readings.ts";
import type { ReadReport } from "./read/report.ts";

/** Years back that a level still says something about what to expect now. */
const yearsBack = 2;

/**
 * Levels of the last two years of what a report is about, from other reviews and from published tables: of each the
 * newest vintage, of the first producer that has it. Made-up figures are held against made-up reports only, and what the
 * press quotes is held against nothing: it seldom says which definition it means.
 */
export async function readHistory(
  db: Db,
  { structure, review, report, area }: { structure: Structure; review: Review; report: ReadReport; area: string },
): Promise<EarlierFigure[]> {
  const former = predecessorsOn(structure.geography, area, lastDay(yearBefore(review.period)));
  const figures = await readFigures(db, {
    areas: [...new Set([area, ...former])],
    indicators: [...new Set(report.figures.map((figure) => figure.indicator))],
    transformations: ["level"],
    scenarios: ["actual"],
  });
  const oldest = periodParts(review.period).year - yearsBack;
  const newest = new Map<string, EarlierFigure & { producer: string }>();
  for (const { value, producer, ...figure } of figures) {
    if (periodParts(figure.period).year < oldest) continue;
    if (
      figure.reporter === "press" ||
      figure.review === review.id ||
      isMissing(value) ||
      (figure.illustrative && !review.illustrative)
    )
      continue;
    const { area: of, indicator, breakdown, period, scenario } = figure;
    const key = [of, indicator, breakdown, period].join("|");
    const there = newest.get(key);
    if (there === undefined || there.producer === producer) {
      newest.set(key, { area: of, indicator, breakdown, period, scenario, value, producer });
    }
  }
  return [...newest.values()];
}
