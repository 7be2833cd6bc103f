import type { IndicatorResult } from "../assess/review-result.ts";
import type { Indicator } from "../structure/indicator.ts";
import { type BookView, isTold } from "./book-view.ts";

/** The chapters of figures, in the order in which a report has them. */
export const chapters = ["industry", "trade", "exports", "clusters", "products", "origin", "work", "other"] as const;

export type Chapter = (typeof chapters)[number];

/** Where the catalogue's topics are told; a topic that is not here is told among the other indicators. */
const chapterOfTopic: Readonly<Record<string, Chapter>> = {
  industry: "industry",
  energy: "industry",
  trade: "trade",
  markets: "trade",
  exports: "exports",
  clusters: "clusters",
  products: "products",
  fta: "origin",
  promotion: "work",
  "market-surveillance": "work",
  administration: "work",
};

export function chapterOf(indicator: Indicator): Chapter {
  return chapterOfTopic[indicator.topic] ?? "other";
}

/** What a review says of the indicators of a chapter that somebody has a number for, in catalogue order. */
export function resultsOf(view: BookView, chapter: Chapter): IndicatorResult[] {
  const { indicators } = view.input.result;
  return indicators.filter((one) => isTold(one) && chapterOf(view.indicator(one.indicator)) === chapter);
}
