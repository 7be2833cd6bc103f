import { decimalsOf } from "../base/decimal.ts";
import { isMissing } from "../base/measured.ts";
import { periodPhrase } from "../language/print-period.ts";
import type { Scenario, Transformation } from "../observations/figure.ts";
import type { Finding, Severity } from "../structure/finding.ts";
import type { Indicator } from "../structure/indicator.ts";
import { monthsOf, type Period, periodOf, periodParts } from "../structure/period.ts";
import type { Review } from "../structure/review.ts";
import type { Structure } from "../structure/structure.ts";
import type { Rules } from "./check-rules.ts";
import type { ReadFigure } from "./read/report.ts";

/** An earlier figure of the area, as the store has it. */
export interface EarlierFigure {
  readonly area: string;
  readonly indicator: string;
  readonly breakdown: string;
  readonly period: Period;
  readonly scenario: Scenario;
  readonly value: number;
}

/** What a report is held against. */
export interface CheckContext {
  readonly structure: Structure;
  readonly review: Review;
  readonly rules: Rules;
  /** Earlier levels of the areas of the report; of one producer each, the newest vintage. */
  readonly history?: readonly EarlierFigure[];
}

/** A figure of the report that is a number. */
export interface Reading extends ReadFigure {
  readonly value: number;
  /** The step of its last printed digit, in the canonical unit. */
  readonly step: number;
}

/** What is looked for; `producer` prefers, it does not exclude: parts often leave the column "Nguồn" blank. */
export interface Sought {
  readonly area: string;
  readonly indicator: string;
  readonly breakdown: string;
  readonly period: Period;
  readonly scenario: Scenario;
  readonly transformation: Transformation;
  readonly producer: string | null;
}

/** The numbers of a report, found by what they are about. */
export interface Readings {
  /** Each number once: the first of a repeated one, none of two that differ. */
  readonly all: readonly Reading[];
  /** Every number of the tables, repetitions included. */
  readonly printed: readonly Reading[];
  /** Numbers in prose that repeat a table. */
  readonly restated: readonly Reading[];
  /** Whose numbers they are: the area's own, and its former units'. */
  readonly areas: ReadonlySet<string>;
  /** The one figure asked for; undefined where there is none, it is no number, or the report gives two that differ. */
  find(sought: Sought): Reading | undefined;
  /** Whether the report has a cell for it, without a number. */
  isBlank(sought: Sought): boolean;
  /** The partitions of an indicator: each a list of codes that add up to it. */
  partitionsOf(indicator: string): readonly (readonly string[])[];
}

/** A span of months, so that "6 tháng", "quý I + quý II" and "nửa đầu năm" meet: `2024:1-6`. */
export function spanOf(period: Period): string {
  const { first, last } = monthsOf(period);
  return `${periodParts(period).year}:${first}-${last}`;
}

/** What a figure is about, but for who made it. `span` is `spanOf`, or a memory of it. */
export function keyOf(one: Omit<Sought, "producer">, span: (period: Period) => string = spanOf): string {
  return `${one.indicator}|${span(one.period)}|${one.scenario}|${one.transformation}|${one.breakdown}|${one.area}`;
}

/** A report speaks of a handful of periods, thousands of times. */
function rememberedSpans(): (period: Period) => string {
  const known = new Map<Period, string>();
  return (period) => {
    const span = known.get(period) ?? spanOf(period);
    known.set(period, span);
    return span;
  };
}

/** Lists by key, in the order of the first of each. */
export function groupBy<T>(list: readonly T[], key: (one: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const one of list) {
    const name = key(one);
    const group = groups.get(name);
    if (group) group.push(one);
    else groups.set(name, [one]);
  }
  return groups;
}

export function readingsOf(figures: readonly ReadFigure[], structure: Structure): Readings {
  const counted = countedUnits(structure);
  const partitions = partitionsIn(structure);
  const asReading = (one: ReadFigure): Reading[] => {
    const indicator = structure.catalogue.get(one.indicator);
    const isCount = indicator?.decimals === 0 && indicator.kind === "level" && counted.has(indicator.unit);
    return isMissing(one.value) ? [] : [{ ...one, value: one.value, step: stepOf(one, one.value, isCount) }];
  };
  const tables = figures.filter((one) => one.restates !== true);
  const printed = tables.flatMap(asReading);
  const span = rememberedSpans();
  const key = (one: Omit<Sought, "producer">) => keyOf(one, span);
  const blanks = new Set(tables.filter((one) => isMissing(one.value)).map(key));
  const byKey = groupBy(printed, key);
  const find = (sought: Sought) => {
    const found = byKey.get(key(sought)) ?? atItsEnd(sought, structure).map((one) => byKey.get(key(one)))[0] ?? [];
    const same = found.filter((one) => one.producer === sought.producer);
    const [first, ...rest] = same.length > 0 ? same : found;
    return first && rest.every((one) => Math.abs(one.value - first.value) <= agreement(one, first)) ? first : undefined;
  };
  return {
    all: printed.filter((one) => find(one) === one),
    printed,
    restated: figures.filter((one) => one.restates === true).flatMap(asReading),
    areas: new Set(printed.map((one) => one.area)),
    find,
    partitionsOf: (indicator) => partitions.get(indicator) ?? [],
    isBlank: (sought) => blanks.has(key(sought)) && !byKey.has(key(sought)),
  };
}

/** A stock stands at the end of its period: where "6 tháng" has none, the one of June is meant, and the other way round. */
function atItsEnd(sought: Sought, { catalogue }: Structure): Sought[] {
  if (catalogue.get(sought.indicator)?.accumulation !== "stock") return [];
  const { kind, year } = periodParts(sought.period);
  const { last } = monthsOf(sought.period);
  return [{ ...sought, period: periodOf({ kind: kind === "month" ? "ytd" : "month", year, number: last }) }];
}

function partitionsIn({ catalogue }: Structure): Map<string, string[][]> {
  const parts = [...catalogue.values()].filter((one) => one.parent !== null && one.partition !== null);
  const groups = groupBy(parts, (one) => `${one.parent}|${one.partition}`);
  const lists = [...groups.values()].map((group) => ({
    parent: group[0]?.parent ?? "",
    codes: group.map((one) => one.code),
  }));
  return new Map([...groupBy(lists, (one) => one.parent)].map(([parent, of]) => [parent, of.map((one) => one.codes)]));
}

/** Units of things counted one by one (cụm, dự án, vụ): those that have no larger or smaller one beside them. */
function countedUnits({ units }: Structure): Set<string> {
  const dimensions = groupBy([...units.values()], (one) => one.dimension);
  return new Set([...dimensions.values()].flatMap((list) => (list.length === 1 ? list.map((one) => one.key) : [])));
}

/**
 * The step of the last printed digit, in the canonical unit: "1.194,9 triệu USD" has 0,1; "39,5 nghìn tỷ đồng" has 100.
 * A number cell loses its trailing zeros, so a round number counts as less precise than it may be. A count is exact.
 */
function stepOf(figure: ReadFigure, value: number, isCount: boolean): number {
  if (isCount && figure.transformation === "level" && figure.factor === 1 && Number.isInteger(value)) return 0;
  const declared = 10 ** -figure.decimals;
  if (figure.decimals > 0 || figure.factor <= 1) return declared;
  return Math.max(declared, figure.factor * 10 ** -decimalsOf(value / figure.factor, 9));
}

/** How far two printings of one number may be apart by rounding alone. */
export function agreement(a: Reading, b: Reading): number {
  return slack((a.step + b.step) / 2, a.value);
}

/** A tolerance with room for binary noise, at the size of the numbers compared. */
export function slack(tolerance: number, size: number): number {
  return tolerance * (1 + 1e-9) + Math.abs(size) * 1e-12 + 1e-9;
}

/** The row that a figure belongs to: all periods, scenarios and rates of one indicator, by one producer. */
export function subjectOf(one: Reading): string {
  return [one.area, one.indicator, one.breakdown, one.producer ?? ""].join("|");
}

/** Quantities that add up and can be in the wrong unit: neither indices nor percentages. */
export function isLevel(indicator: Indicator | undefined): boolean {
  return indicator?.kind === "level";
}

/** A number as a fact: without binary noise, at no more digits than a reader can use. */
export function plain(value: number): number {
  return Number(value.toPrecision(10));
}

/** An earlier value as facts: when it was said in words, and how much. */
export function earlierFacts(
  { structure }: Pick<CheckContext, "structure">,
  indicator: string,
  earlier: { readonly value: number; readonly period: Period },
): Record<"earlier" | "earlierPeriod" | "earlierPeriodEn", string | number> {
  const isStock = structure.catalogue.get(indicator)?.accumulation === "stock";
  return {
    earlier: plain(earlier.value),
    earlierPeriod: periodPhrase(earlier.period, isStock, "vi"),
    earlierPeriodEn: periodPhrase(earlier.period, isStock, "en"),
  };
}

/** A finding at the cell of a figure, with what every sentence needs: the indicator, its names and unit, the value read. */
export function findingAt(
  { structure }: Pick<CheckContext, "structure">,
  severity: Severity,
  code: string,
  at: Reading | ReadFigure,
  facts: Readonly<Record<string, string | number>> = {},
  candidates?: readonly string[],
): Finding {
  const indicator = structure.catalogue.get(at.indicator);
  return {
    code,
    severity,
    sheet: at.sheet,
    cell: at.cell,
    printed: at.printed,
    facts: {
      indicator: at.indicator,
      name: indicator?.name.vi ?? at.indicator,
      nameEn: indicator?.name.en ?? at.indicator,
      unit: indicator?.unit ?? at.unit,
      unitEn: structure.units.get(indicator?.unit ?? "")?.name.en ?? indicator?.unit ?? at.unit,
      period: at.period,
      ...(isMissing(at.value) ? {} : { value: plain(at.value) }),
      ...facts,
    },
    ...(candidates ? { candidates } : {}),
  };
}
