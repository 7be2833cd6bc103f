import type { Figure } from "../observations/figure.ts";
import { type Period, periodOf, periodParts } from "../structure/period.ts";

/** One line of an indicator over time, and one period of it over areas: of one producer, one kind of period. */
export interface Series {
  readonly producer: string;
  readonly producers: readonly string[];
  readonly area: string;
  readonly areas: readonly string[];
  readonly period: Period;
  readonly periods: readonly Period[];
  /** The area's figures, in period order. */
  readonly line: readonly Figure[];
  /** The period's figures, the country's apart. */
  readonly across: readonly Figure[];
  readonly illustrative: boolean;
}

interface Wish {
  readonly area?: string | undefined;
  readonly period?: string | undefined;
  readonly producer?: string | undefined;
}

const country = "viet-nam";

function grouped<K>(figures: readonly Figure[], keyOf: (figure: Figure) => K): Map<K, Figure[]> {
  const groups = new Map<K, Figure[]>();
  for (const one of figures) {
    const group = groups.get(keyOf(one));
    if (group) group.push(one);
    else groups.set(keyOf(one), [one]);
  }
  return groups;
}

/** What may stand in one line: years to date only up to the same month. */
function kindOf(period: Period): string {
  const { kind, number } = periodParts(period);
  return kind === "ytd" ? `${kind}${number}` : kind;
}

/**
 * Every period from the first of a line to its last, with the figure where there is one: a gap in time stays a gap.
 */
export function withGaps(
  line: readonly Figure[],
): readonly { readonly period: Period; readonly figure: Figure | undefined }[] {
  const found = new Map(line.map((one) => [one.period, one]));
  const [first, last] = [line[0]?.period, line.at(-1)?.period];
  if (first === undefined || last === undefined) return [];
  const all: Period[] = [];
  for (let period = first; period <= last && all.length < mostPeriods; period = nextPeriod(period)) all.push(period);
  return all.map((period) => ({ period, figure: found.get(period) }));
}

/** A century of months: no series is longer. */
const mostPeriods = 1200;

/** How many of a kind a year has; of years to date each has one up to a month. */
const perYear = { year: 1, half: 2, quarter: 4, month: 12, ytd: 1 } as const;

function nextPeriod(period: Period): Period {
  const parts = periodParts(period);
  const wraps = parts.kind === "year" || parts.kind === "ytd" || parts.number === perYear[parts.kind];
  if (!wraps) return periodOf({ ...parts, number: parts.number + 1 });
  return periodOf({
    ...parts,
    year: parts.year + 1,
    number: parts.kind === "ytd" || parts.kind === "year" ? parts.number : 1,
  });
}

/** The key of a map that holds most. */
function fullest<K>(groups: ReadonlyMap<K, readonly unknown[]>): K | undefined {
  return [...groups].sort(([, one], [, two]) => two.length - one.length)[0]?.[0];
}

/**
 * Chooses what a page shows of an indicator's published figures: levels of the whole, of the producer with most figures
 * unless another is asked for, of the kind of period it publishes most; of the area and the period asked for, else of
 * the country and of the newest period that more than one area has.
 */
export function chooseSeries(figures: readonly Figure[], wish: Wish): Series | undefined {
  const levels = figures.filter(
    (one) => one.transformation === "level" && one.scenario === "actual" && one.breakdown === "",
  );
  const byProducer = grouped(levels, (one) => one.producer);
  const producer = wish.producer !== undefined && byProducer.has(wish.producer) ? wish.producer : fullest(byProducer);
  if (producer === undefined) return undefined;
  const own = byProducer.get(producer) ?? [];
  const byKind = grouped(own, (one) => kindOf(one.period));
  const asked = wish.period === undefined ? undefined : own.find((one) => one.period === wish.period);
  const kind = asked ? kindOf(asked.period) : fullest(byKind);
  const kept = own.filter((one) => kindOf(one.period) === kind);
  const byArea = grouped(kept, (one) => one.area);
  const area =
    wish.area !== undefined && byArea.has(wish.area) ? wish.area : byArea.has(country) ? country : fullest(byArea);
  if (area === undefined) return undefined;
  const provinces = kept.filter((one) => one.area !== country);
  const periods = [...new Set(provinces.map((one) => one.period))].sort();
  const period = asked?.period ?? periods.at(-1) ?? kept.at(-1)?.period ?? "";
  return {
    producer,
    producers: [...byProducer.keys()],
    area,
    areas: [...byArea.keys()],
    period,
    periods,
    line: byArea.get(area) ?? [],
    across: provinces.filter((one) => one.period === period),
    illustrative: kept.some((one) => one.illustrative),
  };
}
