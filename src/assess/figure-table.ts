import type { Figure, Scenario, Transformation } from "../observations/figure.ts";
import type { Indicator } from "../structure/indicator.ts";
import { monthsOf, type Period, periodParts } from "../structure/period.ts";

/** What is looked up: everything that a figure is about, but its producer. */
export interface Wanted {
  readonly area: string;
  readonly indicator: Indicator;
  readonly breakdown: string;
  readonly period: Period;
  readonly scenario: Scenario;
  readonly transformation: Transformation;
}

/** Figures by what they are about. */
export interface FigureTable {
  /** The figures of what is wanted, whoever made them: of exactly that period, else of an equal span. */
  find(wanted: Wanted): readonly Figure[];
}

/** The months that a period stands for, as a key: equal keys answer one another. */
export type SpanOf = (period: Period, indicator: Indicator | undefined) => string;

/**
 * Tells periods apart by the months they span, so that `2024-S1` answers `2024-YTD06`. A stock stands at the end of its
 * period, so that `2024-06` answers it too; and so it does for what is never reported by the month, where a month can
 * only mean "up to the end of". Keeps what it has worked out, for there are few periods and many figures.
 */
export function spanReader(): SpanOf {
  const spans = {
    flow: new Map<Period, string>(),
    stock: new Map<Period, string>(),
    untilNow: new Map<Period, string>(),
  };
  return (period, indicator) => {
    const kind = spanKind(indicator);
    const known = spans[kind].get(period);
    if (known !== undefined) return known;
    const { first, last } = monthsOf(period);
    const parts = periodParts(period);
    const from = kind === "stock" ? "" : kind === "untilNow" && parts.kind === "month" ? 1 : first;
    const span = `${parts.year} ${from} ${last}`;
    spans[kind].set(period, span);
    return span;
  };
}

function spanKind(indicator: Indicator | undefined): "flow" | "stock" | "untilNow" {
  if (!indicator || indicator.kind === "index") return "flow";
  if (indicator.accumulation === "stock") return "stock";
  const { frequency } = indicator;
  return frequency.length > 0 && !frequency.includes("month") ? "untilNow" : "flow";
}

const none: readonly Figure[] = [];

/** Sorts figures by what they are about. */
export function figureTable(figures: Iterable<Figure>, spanOf: SpanOf): FigureTable {
  const tables = new Map<string, Map<string, Figure[]>>();
  for (const figure of figures) {
    const areas = tables.get(figure.indicator) ?? new Map<string, Figure[]>();
    if (areas.size === 0) tables.set(figure.indicator, areas);
    const list = areas.get(figure.area);
    if (list) list.push(figure);
    else areas.set(figure.area, [figure]);
  }
  return { find: (wanted) => findAmong(tables.get(wanted.indicator.code)?.get(wanted.area) ?? none, wanted, spanOf) };
}

function findAmong(figures: readonly Figure[], wanted: Wanted, spanOf: SpanOf): readonly Figure[] {
  let exact: Figure[] | null = null;
  let alike: Figure[] | null = null;
  for (const figure of figures) {
    if (figure.breakdown !== wanted.breakdown || figure.scenario !== wanted.scenario) continue;
    if (figure.transformation !== wanted.transformation) continue;
    if (figure.period === wanted.period) exact = appended(exact, figure);
    else if (spanOf(figure.period, wanted.indicator) === spanOf(wanted.period, wanted.indicator)) {
      alike = appended(alike, figure);
    }
  }
  return exact ?? alike ?? none;
}

function appended(list: Figure[] | null, figure: Figure): Figure[] {
  if (list === null) return [figure];
  list.push(figure);
  return list;
}
