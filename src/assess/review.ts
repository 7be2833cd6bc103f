import type { Day } from "../base/day.ts";
import { isMissing } from "../base/measured.ts";
import type { Figure } from "../observations/figure.ts";
import { membersOn, predecessorsOn, successorOn } from "../structure/area.ts";
import type { Indicator } from "../structure/indicator.ts";
import { type Blocks, blocksOf, type Review } from "../structure/review.ts";
import type { Structure } from "../structure/structure.ts";
import { isKnownAt, type ProducerChoice } from "./choose-figure.ts";
import { figureTable, type SpanOf, spanReader } from "./figure-table.ts";
import { resultFor, type Subject } from "./indicator-result.ts";
import { type CellSources, formerUnits, isOfReview } from "./review-cells.ts";
import type { Cell, HeldFigure, IndicatorResult, MemberRow, ReviewResult } from "./review-result.ts";

/** What a review is put together from. */
export interface ReviewInput {
  readonly structure: Structure;
  readonly review: Review;
  /** The day of the areas it is shown in; its own, unless another is asked for. */
  readonly geography?: Day;
  readonly recorded: Date;
  readonly asOf: Day | null;
  readonly cut: number | null;
  /** Figures of the review, and published ones (of the members, their former units, the country). Later ones are ignored. */
  readonly figures: readonly Figure[];
  /** Ids of figures held until their owner answers. */
  readonly held: ReadonlySet<number>;
  readonly choices: readonly ProducerChoice[];
  /** Thresholds of growth to count, in percent. */
  readonly thresholds?: readonly number[];
}

/**
 * Puts a review together: for every indicator that was reported, the members' values with their growth and place, the
 * totals with their coverage, the counts, and the country's figure. The same input gives the same result.
 */
export function assembleReview(input: ReviewInput): ReviewResult {
  const { structure, review } = input;
  const blocks = blocksOf(review.period);
  const geography = input.geography ?? review.geography;
  const members = membersShown(structure, review, geography);
  const known = input.figures.filter((figure) => isKnownAt(figure, input));
  const spanOf = spanReader();
  const held = new Map<number, HeldFigure>();
  const inspect = { illustrative: review.illustrative };
  const sources: CellSources = {
    structure,
    review,
    table: figureTable(known, spanOf),
    held: input.held,
    choices: input.choices,
    former: formerUnits(structure.geography, review.geography),
    used: (figure) => {
      if (figure.illustrative) inspect.illustrative = true;
      if (input.held.has(figure.id)) held.set(figure.id, heldFigure(figure));
    },
  };
  const reviewed = subjects(input, known, blocks, spanOf).map((subject) => {
    inspect.illustrative = false;
    const result = resultFor({ sources, members, blocks, thresholds: input.thresholds ?? [10] }, subject);
    return { ...result, illustrative: inspect.illustrative };
  });
  return {
    review,
    blocks,
    absentBlocks: absentBlocks(reviewed),
    members,
    geography,
    recorded: input.recorded,
    asOf: input.asOf,
    cut: input.cut,
    indicators: reviewed,
    held: [...held.values()],
    illustrative: review.illustrative || reviewed.some((one) => one.illustrative),
  };
}

/** The members of a review in the areas of a day: what its members became by then, or what they were made of. */
function membersShown({ geography }: Structure, review: Review, day: Day): string[] {
  const reviewed = membersOn(geography, review.region, review.geography).map((area) => area.key);
  const keys = new Set(
    day < review.geography
      ? reviewed.flatMap((area) => predecessorsOn(geography, area, day))
      : reviewed.map((area) => successorOn(geography, area, day)),
  );
  return geography.areas.filter((area) => keys.has(area.key)).map((area) => area.key);
}

const heldFigure = ({ id, area, indicator, breakdown, period }: Figure): HeldFigure => ({
  figure: id,
  area,
  indicator,
  breakdown,
  period,
});

/** The indicators, with their breakdowns, that somebody reported a number of for one of the blocks; catalogue order. */
function subjects(input: ReviewInput, figures: readonly Figure[], blocks: Blocks, spanOf: SpanOf): Subject[] {
  const { catalogue, geography } = input.structure;
  const country = new Set(geography.areas.filter((area) => area.kind === "country").map(({ key }) => key));
  const wanted = (indicator: Indicator) => Object.values(blocks).map((block) => spanOf(block, indicator));
  const spans = new Map([...catalogue.values()].map((indicator) => [indicator.code, wanted(indicator)]));
  const reported = new Map<string, Set<string>>();
  for (const figure of figures) {
    if (!isOfReview(input.review, figure) || country.has(figure.area) || isMissing(figure.value)) continue;
    const span = spanOf(figure.period, catalogue.get(figure.indicator));
    if (!spans.get(figure.indicator)?.includes(span)) continue;
    const breakdowns = reported.get(figure.indicator);
    if (breakdowns) breakdowns.add(figure.breakdown);
    else reported.set(figure.indicator, new Set([figure.breakdown]));
  }
  return [...catalogue.values()].flatMap((indicator) =>
    [...(reported.get(indicator.code) ?? [])].sort().map((breakdown) => ({ indicator, breakdown })),
  );
}

/** The blocks for which nobody has a number. */
function absentBlocks(results: readonly IndicatorResult[]): (keyof Blocks)[] {
  const has = (cell: (row: MemberRow) => Cell) =>
    results.some(({ rows }) => rows.some((row) => cell(row).figures.length > 0));
  const present: Readonly<Record<keyof Blocks, boolean>> = {
    now: has((row) => row.now),
    before: has((row) => row.before),
    plan: has((row) => row.plan),
    previousYear: has((row) => row.previousYear),
  };
  return (Object.keys(present) as (keyof Blocks)[]).filter((block) => !present[block]);
}
