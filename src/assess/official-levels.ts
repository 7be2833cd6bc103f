import type { Day } from "../base/day.ts";
import { isMissing, type Measured, missing } from "../base/measured.ts";
import { type Area, holdsOn } from "../structure/area.ts";
import { type Catalogue, type Indicator, indicatorOf } from "../structure/indicator.ts";
import { lastDay, monthsOf, type Period, periodOf, periodParts, yearBefore } from "../structure/period.ts";
import type { Structure } from "../structure/structure.ts";
import { growthOf, growthOfIndex, growthRate } from "./growth.ts";
import type { OfficialFigure, OfficialTable } from "./official-figures.ts";
import { cleanSum } from "./precision.ts";
import { isAdditive } from "./total.ts";

/** A value of the statistics office with the figures it is made of. */
export interface OfficialValue {
  readonly value: Measured;
  readonly figures: readonly OfficialFigure[];
  /** Added up from former units. */
  readonly readded: boolean;
}

/** What the values are taken from: all that is published, as far as it was known by a day. */
export interface OfficialSource {
  readonly structure: Structure;
  readonly areas: ReadonlyMap<string, Area>;
  readonly table: OfficialTable;
  readonly by: Day;
  /** The last day of a period, worked out once. */
  readonly endOf: (period: Period) => Day;
}

export function officialSource(structure: Structure, table: OfficialTable, by: Day): OfficialSource {
  const ends = new Map<Period, Day>();
  const endOf = (period: Period): Day => {
    const end = ends.get(period) ?? lastDay(period);
    ends.set(period, end);
    return end;
  };
  return { structure, areas: new Map(structure.geography.areas.map((area) => [area.key, area])), table, by, endOf };
}

/** An indicator, and a member of one of its breakdowns ("" for the whole). */
export interface Topic {
  readonly indicator: Indicator;
  readonly breakdown: string;
}

const nothing: OfficialValue = { value: missing("not-reported"), figures: [], readded: false };

/** What the office does not print itself, as sums of what it prints. */
const sums: Readonly<Record<string, readonly (readonly [code: string, sign: 1 | -1])[]>> = {
  XN00: [
    ["XN01", 1],
    ["XN02", 1],
  ],
  XN03: [
    ["XN01", 1],
    ["XN02", -1],
  ],
};

/** What a thing is the sum of, each with its sign; nothing where the office prints it itself. */
export const partsOfSum = (code: string): readonly (readonly [code: string, sign: 1 | -1])[] => sums[code] ?? [];

/** What is left of one thing after another: of it a part may well be more than the whole. */
export const isBalance = (code: string): boolean => partsOfSum(code).some(([, sign]) => sign < 0);

const partsIn = (catalogue: Catalogue, { indicator, breakdown }: Topic) =>
  (breakdown === "" ? (sums[indicator.code] ?? []) : []).flatMap(([code, sign]) => {
    const part = catalogue.get(code);
    return part ? [{ topic: { indicator: part, breakdown }, sign }] : [];
  });

/**
 * The level of one area: as printed; else from its parts (the balance from exports and imports); else, of what adds up
 * over time, from its months; else, of a unit that a merger made, from its former units.
 *
 * @param territory the day whose boundaries are meant: growth compares the same territory at both times
 */
export function officialLevel(
  source: OfficialSource,
  area: string,
  topic: Topic,
  period: Period,
  territory: Day = source.endOf(period),
): OfficialValue {
  const units = unitsOf(source, area, territory, source.endOf(period));
  if (units.length === 1 && units[0] === area) return ownLevel(source, area, topic, period);
  const whole = ownLevel(source, area, topic, period);
  if (!units.includes(area) && !isMissing(whole.value)) return whole;
  if (units.length === 0 || !isAdditive(topic.indicator)) return nothing;
  return { ...sumOf(units.map((unit) => ({ ...ownLevel(source, unit, topic, period), sign: 1 }))), readded: true };
}

function ownLevel(source: OfficialSource, area: string, topic: Topic, period: Period): OfficialValue {
  const pieces = piecesOf(source, area, topic, period);
  if (pieces === null) return nothing;
  const values = pieces.map(({ printed, sign }) => ({
    value: printed.value,
    figures: [printed],
    readded: false,
    sign,
  }));
  const [only] = values;
  return only && values.length === 1 ? only : sumOf(values);
}

function sumOf(parts: readonly (OfficialValue & { readonly sign: number })[]): OfficialValue {
  let sum = 0;
  for (const { value, sign } of parts) {
    if (isMissing(value)) return { ...nothing, value };
    sum += sign * value;
  }
  return { value: cleanSum(sum), figures: parts.flatMap(({ figures }) => figures), readded: false };
}

/** The units that made up, on the day `on`, what `area` is within the boundaries of the day `territory`. */
function unitsOf(source: OfficialSource, area: string, territory: Day, on: Day): string[] {
  const unit = source.areas.get(area);
  if (!unit) return [];
  const alive = holdsOn(unit, on);
  const former: string[] = [];
  for (const change of source.structure.geography.changes) {
    if (
      change.to !== area ||
      on >= change.on ||
      (alive ? change.kind !== "absorbed" || change.on > territory : change.kind !== "merged")
    )
      continue;
    for (const one of change.from) if (one !== area) former.push(...unitsOf(source, one, territory, on));
  }
  return alive ? [area, ...former] : former;
}

/**
 * Growth of one area on the same period of the year before, in percent. An index says it itself. For a level it is the
 * rate that the office printed with it, for the office revises its base without printing it again; where the level was
 * printed anew later, in a yearly table, or without a rate, it comes from the two levels.
 */
export function officialGrowth(
  source: OfficialSource,
  area: string,
  topic: Topic,
  period: Period,
  now: OfficialValue = officialLevel(source, area, topic, period),
): OfficialValue {
  if (topic.indicator.kind !== "level")
    return { ...now, value: growthOf(topic.indicator, missing("not-reported"), now.value) };
  const printed = printedGrowth(source, area, topic, period);
  const level = now.figures[0];
  if (!level && !printed) return { ...nothing, value: now.value };
  if (printed && (!level || level.known <= printed.known)) return printedValue(printed);
  const implied = impliedGrowth(source, area, topic, period);
  if (implied) return implied;
  const before = officialLevel(source, area, topic, yearBefore(period), source.endOf(period));
  const value = growthRate(before.value, now.value);
  if (isMissing(value) && printed) return printedValue(printed);
  return { value, figures: [...now.figures, ...before.figures], readded: before.readded };
}

const printedValue = (figure: OfficialFigure): OfficialValue => ({
  value: figure.value,
  figures: [figure],
  readded: false,
});

const printedGrowth = ({ table, by }: OfficialSource, area: string, topic: Topic, period: Period) =>
  table.newest({ area, ...topic, period, transformation: "yoy" }, by);

/**
 * Growth of a sum from the printed rates of what it is added up from (exports and imports, months): each one's base is
 * its level over its rate, which has the office's revisions in it. A balance has no rate of its own, for what is taken
 * away has a base too.
 */
function impliedGrowth(source: OfficialSource, area: string, topic: Topic, period: Period): OfficialValue | null {
  const pieces = piecesOf(source, area, topic, period);
  if (pieces === null || pieces.length < 2) return null;
  let [now, before] = [0, 0];
  const figures: OfficialFigure[] = [];
  for (const piece of pieces) {
    const rate = printedGrowth(source, area, piece.topic, piece.period);
    const { value } = piece.printed;
    if (piece.sign < 0 || isMissing(value) || !rate || isMissing(rate.value) || rate.value <= -100) return null;
    now += value;
    before += value / (1 + rate.value / 100);
    figures.push(piece.printed, rate);
  }
  return { value: growthRate(before, now), figures, readded: false };
}

interface Piece {
  readonly topic: Topic;
  readonly period: Period;
  readonly sign: number;
  readonly printed: OfficialFigure;
}

/** What a level is added up from, down to what is printed; null with a gap. */
function piecesOf(source: OfficialSource, area: string, topic: Topic, period: Period): Piece[] | null {
  const printed = source.table.newest({ area, ...topic, period, transformation: "level" }, source.by);
  if (printed) return [{ topic, period, sign: 1, printed }];
  const parts = partsIn(source.structure.catalogue, topic);
  if (parts.length === 0) return monthlyPieces(source, area, topic, period);
  const found: Piece[] = [];
  for (const part of parts) {
    const pieces = piecesOf(source, area, part.topic, period);
    if (pieces === null) return null;
    for (const piece of pieces) found.push({ ...piece, sign: piece.sign * part.sign });
  }
  return found;
}

/** The months of what adds up over time; none for a month itself. */
function monthlyPieces(source: OfficialSource, area: string, topic: Topic, period: Period): Piece[] | null {
  const { kind, year } = periodParts(period);
  if (kind === "month" || !isAdditive(topic.indicator) || topic.indicator.accumulation === "stock") return null;
  const { first, last } = monthsOf(period);
  const found: Piece[] = [];
  for (let number = first; number <= last; number++) {
    const month = periodOf({ kind: "month", year, number });
    const printed = source.table.newest({ area, ...topic, period: month, transformation: "level" }, source.by);
    if (!printed) return null;
    found.push({ topic, period: month, sign: 1, printed });
  }
  return found;
}

/** Growth on the month, quarter or year before, in percent: as printed, as an index on the month before, or from two levels. */
export function officialGrowthOnBefore(
  source: OfficialSource,
  area: string,
  topic: Topic,
  period: Period,
): OfficialValue {
  const { table, by, structure } = source;
  const printed = table.newest({ area, ...topic, period, transformation: "mom" }, by);
  if (printed) return printedValue(printed);
  const monthly = monthlyIndexOf(structure.catalogue, topic.indicator);
  const index = monthly && table.newest({ area, ...topic, indicator: monthly, period, transformation: "level" }, by);
  if (index) return { ...printedValue(index), value: growthOfIndex(index.value) };
  const before = periodBefore(period);
  if (before === null || topic.indicator.kind !== "level") return nothing;
  const [now, then] = [
    officialLevel(source, area, topic, period),
    officialLevel(source, area, topic, before, source.endOf(period)),
  ];
  return {
    value: growthRate(then.value, now.value),
    figures: [...now.figures, ...then.figures],
    readded: then.readded,
  };
}

/** The index of the same thing on the month before: LD01.TT of LD01. */
function monthlyIndexOf(catalogue: Catalogue, indicator: Indicator): Indicator | undefined {
  if (indicator.kind !== "index") return undefined;
  for (const one of catalogue.values()) {
    if (one.indexBase === "previous-month" && one.code.startsWith(`${indicator.code}.`))
      return indicatorOf(catalogue, one.code);
  }
  return undefined;
}

/**
 * The month, quarter, half or year before; null for a year to date, whose months before are no period of its kind.
 *
 * @example
 * periodBefore("2024-01") // => "2023-12"
 * periodBefore("2024-Q3") // => "2024-Q2"
 * periodBefore("2024-YTD06") // => null
 */
export function periodBefore(period: Period): Period | null {
  const { kind, year, number } = periodParts(period);
  if (kind === "year") return yearBefore(period);
  const many = { month: 12, quarter: 4, half: 2, ytd: 0 }[kind];
  if (many === 0) return null;
  return periodOf(number > 1 ? { kind, year, number: number - 1 } : { kind, year: year - 1, number: many });
}
