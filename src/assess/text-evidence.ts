import type { Day } from "../base/day.ts";
import type { Structure } from "../structure/structure.ts";
import type { ConferenceFigure } from "./conference-series.ts";
import { type OfficialFigure, type OfficialTable, officialTable } from "./official-figures.ts";
import { officialView } from "./official-view.ts";
import type { FiguresView } from "./verdict.ts";

/** What a text is judged by. Loaded once; what is published later needs another. */
export interface TextEvidence {
  readonly structure: Structure;
  readonly table: OfficialTable;
  readonly conferences: readonly ConferenceFigure[];
  /** What the statistics office had said by a day. */
  readonly at: (by: Day) => FiguresView;
}

/** Releases whose view is kept ready: texts of the same weeks come together. */
const viewsKept = 16;

/** Published figures, sorted, with a view for each day that is asked for. */
export function textEvidence(
  structure: Structure,
  figures: Iterable<OfficialFigure>,
  conferences: readonly ConferenceFigure[],
): TextEvidence {
  const table = officialTable(figures);
  const views = new Map<Day, FiguresView>();
  const at = (day: Day): FiguresView => {
    const by = table.lastSaid(day);
    const view = views.get(by) ?? officialView(structure, table, by);
    views.delete(by);
    views.set(by, view);
    for (const oldest of views.keys()) if (views.size > viewsKept) views.delete(oldest);
    return view;
  };
  return { structure, table, conferences, at };
}

/**
 * The statistics office's figures, and a review's reports where the office has none: what the office publishes is never
 * overruled by what was reported.
 */
export function withReview(official: FiguresView, review: FiguresView): FiguresView {
  return {
    structure: official.structure,
    of: (subject) => official.of(subject) ?? review.of(subject),
    over: (region, subject) => {
      const published = official.over(region, subject);
      return published && published.reported.length > 0 ? published : (review.over(region, subject) ?? published);
    },
  };
}
