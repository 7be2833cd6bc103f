import type { IndicatorResult, ReviewResult } from "../assess/review-result.ts";
import { headlineCodes } from "./book-headline.ts";
import type { BookInput } from "./book-input.ts";
import { cellsOfRow, figuresOfCell, resultKey } from "./result-figures.ts";

/** A page of the site that shows a cut, by its address without language. */
export interface SitePage {
  readonly path: string;
  /** Results whose numbers, places or counts are on it. */
  readonly results: ReadonlySet<string>;
  /** Figures whose own numbers are on it. */
  readonly figures: ReadonlySet<number>;
  /** What it shows, without the ids of figures: two cuts with the same have the same page. */
  shows(): string;
}

/**
 * The pages of the site that show a cut: the review's own, one an indicator, one a member area. The pages of published
 * series show no cut.
 */
export function pagesOfCut(input: BookInput): SitePage[] {
  const { result, cut } = input;
  const base = `/reviews/${result.review.id}${cut === null ? "" : `/${cut.number}`}`;
  return [
    pageOf(base, result.indicators, reviewShows(input)),
    ...byIndicator(result).map(([code, results]) => pageOf(`${base}/indicators/${code}`, results, results)),
    ...result.members.map((area) => areaPage(result, area)),
  ];
}

/** An area is shown by its own rows, beside the region's growth and, for the first of the headlines, its neighbours. */
function areaPage({ indicators }: ReviewResult, area: string): SitePage {
  const lead = headlineCodes.find((code) => indicators.some(({ indicator }) => indicator === code));
  const told = indicators.flatMap((one) => {
    const rows = one.rows.filter((row) => row.area === area);
    return rows.length === 0 ? [] : [one.indicator === lead ? one : { ...one, rows }];
  });
  const shown = told.map(({ indicator, breakdown, rows, growth, illustrative }) => [
    indicator,
    breakdown,
    rows,
    growth.value,
    illustrative,
  ]);
  return pageOf(`/areas/${area}`, told, shown);
}

/** The review's page has everything of its results, and the points that are open. */
function reviewShows({ result, findings }: BookInput): unknown {
  const open = findings.filter(({ answer }) => answer === null).map(({ id }) => id);
  return [result.indicators, open, result.held.map(({ area, indicator, period }) => [area, indicator, period])];
}

function byIndicator({ indicators }: ReviewResult): [string, IndicatorResult[]][] {
  const found = new Map<string, IndicatorResult[]>();
  for (const one of indicators) found.set(one.indicator, [...(found.get(one.indicator) ?? []), one]);
  return [...found];
}

function pageOf(path: string, results: readonly IndicatorResult[], shown: unknown): SitePage {
  const figures = results.flatMap((one) => one.rows.flatMap(cellsOfRow).flatMap(figuresOfCell));
  return {
    path,
    results: new Set(results.map(resultKey)),
    figures: new Set(figures),
    shows: () =>
      JSON.stringify(shown, (key, value: unknown) =>
        key === "figures" || key === "figure" || key === "known" ? undefined : value,
      ),
  };
}
