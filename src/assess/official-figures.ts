import type { Day } from "../base/day.ts";
import type { Figure, Transformation } from "../observations/figure.ts";
import type { Indicator } from "../structure/indicator.ts";
import { monthsOf, type Period, periodParts } from "../structure/period.ts";

/** A published figure as judging needs it: without where it was read, which its id leads back to. */
export type OfficialFigure = Pick<
  Figure,
  | "id"
  | "area"
  | "indicator"
  | "breakdown"
  | "period"
  | "producer"
  | "scenario"
  | "transformation"
  | "value"
  | "decimals"
  | "status"
  | "known"
>;

/** What is looked up, whoever said it. */
export interface Sought {
  readonly area: string;
  readonly indicator: Indicator;
  readonly breakdown: string;
  readonly period: Period;
  readonly transformation: Transformation;
}

/** The statistics office, whose word judges; what others publish only stands beside. */
export const statisticsOffice = "gso";

/** Published figures by what they are about. */
export interface OfficialTable {
  /** What the statistics office said last, by a day. */
  readonly newest: (sought: Sought, by: Day) => OfficialFigure | undefined;
  /** What other producers had said by a day, newest first. */
  readonly others: (sought: Sought, by: Day) => readonly OfficialFigure[];
  /** The years for which the statistics office has levels of several areas, latest first. */
  readonly yearsByArea: (indicator: string, breakdown: string) => readonly Period[];
  /** The last day up to `by` on which the statistics office said anything: until the next one it says the same. */
  readonly lastSaid: (by: Day) => Day;
}

type Series = Map<string, Map<Period, OfficialFigure[]>>;

const none: readonly OfficialFigure[] = [];

/** Sorts published figures by what they are about, each thing's vintages oldest first. */
export function officialTable(figures: Iterable<OfficialFigure>): OfficialTable {
  const [own, other] = [new Map<string, Series>(), new Map<string, Series>()];
  for (const figure of figures) {
    if (figure.scenario === "actual") keep(figure.producer === statisticsOffice ? own : other, figure);
  }
  for (const table of [own, other]) {
    for (const series of table.values()) {
      for (const periods of series.values()) for (const list of periods.values()) if (list.length > 1) list.sort(byAge);
    }
  }
  const names = nameKeeper();
  const years = new Map<string, readonly Period[]>();
  const days = new Set<Day>();
  for (const series of own.values()) {
    for (const periods of series.values())
      for (const list of periods.values()) for (const one of list) days.add(one.known);
  }
  const sorted = [...days].sort();
  return {
    newest: (sought, by) => firstOf(own, sought, names, (list) => list.findLast((figure) => figure.known <= by)),
    others: (sought, by) =>
      firstOf(other, sought, names, (list) => {
        const known = list.filter((figure) => figure.known <= by).reverse();
        return known.length > 0 ? known : undefined;
      }) ?? none,
    yearsByArea: (indicator, breakdown) => {
      const key = seriesKey(indicator, breakdown, "level");
      const found = years.get(key) ?? yearsIn(own.get(key));
      years.set(key, found);
      return found;
    },
    lastSaid: (by) => sorted.findLast((day) => day <= by) ?? by,
  };
}

function yearsIn(series: Series | undefined): Period[] {
  const areas = new Map<Period, number>();
  for (const periods of series?.values() ?? []) {
    for (const period of periods.keys()) if (/^\d{4}$/.test(period)) areas.set(period, (areas.get(period) ?? 0) + 1);
  }
  const several = [...areas].flatMap(([period, many]) => (many > 1 ? [period] : []));
  return several.sort().reverse();
}

/** Oldest knowledge first; of one day, an estimate before what is final. */
function byAge(one: OfficialFigure, other: OfficialFigure): number {
  return one.known < other.known ? -1 : one.known > other.known ? 1 : one.id - other.id;
}

const seriesKey = (indicator: string, breakdown: string, transformation: string) =>
  `${indicator}|${breakdown}|${transformation}`;

function keep(table: Map<string, Series>, figure: OfficialFigure): void {
  const key = seriesKey(figure.indicator, figure.breakdown, figure.transformation);
  const series = table.get(key) ?? new Map<string, Map<Period, OfficialFigure[]>>();
  if (series.size === 0) table.set(key, series);
  const periods = series.get(figure.area) ?? new Map<Period, OfficialFigure[]>();
  if (periods.size === 0) series.set(figure.area, periods);
  const list = periods.get(figure.period);
  if (list) list.push(figure);
  else periods.set(figure.period, [figure]);
}

/** The answer of the first of the names of a span that has one. */
function firstOf<T>(
  table: Map<string, Series>,
  { area, indicator, breakdown, period, transformation }: Sought,
  namesOf: typeof spanNames,
  answer: (list: readonly OfficialFigure[]) => T | undefined,
): T | undefined {
  const periods = table.get(seriesKey(indicator.code, breakdown, transformation))?.get(area);
  if (!periods) return undefined;
  const stands = indicator.kind !== "index" && indicator.accumulation === "stock";
  for (const name of namesOf(period, stands)) {
    const list = periods.get(name);
    const found = list && answer(list);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Keeps the names it has worked out: there are few periods and many questions. */
function nameKeeper(): typeof spanNames {
  const known = [new Map<Period, readonly Period[]>(), new Map<Period, readonly Period[]>()] as const;
  return (period, stands) => {
    const map = known[stands ? 1 : 0];
    const names = map.get(period) ?? spanNames(period, stands);
    map.set(period, names);
    return names;
  };
}

/**
 * The names under which a span of months may be kept, the given one first. A stock stands at the end of its period, so
 * that the month, the quarter and the year that end together are one.
 *
 * @example
 * spanNames("2024-S1", false) // => ["2024-S1", "2024-YTD06"]
 * spanNames("2015-12", true) // => ["2015-12", "2015-S2", "2015-Q4", "2015-YTD12", "2015"]
 */
export function spanNames(period: Period, stands: boolean): readonly Period[] {
  const { year, kind } = periodParts(period);
  const { first, last } = monthsOf(period);
  if (!stands && kind === "month" && first > 1) return [period];
  const two = String(last).padStart(2, "0");
  const names: Period[] = [period];
  const add = (from: number, name: Period) => {
    if ((stands || from === first) && name !== period) names.push(name);
  };
  add(last, `${year}-${two}`);
  if (last % 6 === 0) add(last - 5, `${year}-S${last / 6}`);
  if (last % 3 === 0) add(last - 2, `${year}-Q${last / 3}`);
  add(1, `${year}-YTD${two}`);
  if (last === 12) add(1, String(year));
  return names;
}
