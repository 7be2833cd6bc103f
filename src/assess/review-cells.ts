import type { Day } from "../base/day.ts";
import { isMissing, type Measured, missing } from "../base/measured.ts";
import type { Figure, Status } from "../observations/figure.ts";
import { type Geography, predecessorsOn } from "../structure/area.ts";
import { type Indicator, indicatorOf } from "../structure/indicator.ts";
import { lastDay, type Period } from "../structure/period.ts";
import type { Review } from "../structure/review.ts";
import type { Structure } from "../structure/structure.ts";
import { type Chosen, chooseFigure, newestByProducer, type ProducerChoice } from "./choose-figure.ts";
import type { FigureTable, Wanted } from "./figure-table.ts";
import { cleanSum } from "./precision.ts";
import type { Cell } from "./review-result.ts";
import { isAdditive, ratioOf } from "./total.ts";

/** What cells are made from. Figures in `table` were all known at the moment of the review. */
export interface CellSources {
  readonly structure: Structure;
  readonly review: Review;
  readonly table: FigureTable;
  readonly held: ReadonlySet<number>;
  readonly choices: readonly ProducerChoice[];
  /** The units that made up an area when a period ended (`formerUnits`). */
  readonly former: FormerUnits;
  /** Called for every figure that a cell uses, held or not. */
  readonly used: (figure: Figure) => void;
}

/** Which producers may fill a cell: in order of preference, or one alone (growth compares one producer with itself). */
export interface Preference {
  readonly first?: string | null;
  readonly only?: string | null;
}

/** Lists are shared where they are empty: a review has some thirty thousand cells. */
const none: readonly never[] = [];
const notReported = missing("not-reported");

const emptyCell = (value: Measured, decimals: number): Cell => ({
  value,
  decimals,
  figures: none,
  producer: null,
  status: null,
  known: null,
  readded: false,
  beside: none,
  conflicting: false,
});

/**
 * The cell of an area: its own figure, or, where the area was made by a merger later than the period, its former units
 * together. Levels are added up when every former unit has one of the same producer; indices and rates of former units
 * do not add up and stay missing (`not-additive`), but a ratio is taken from its re-added parts.
 */
export function cellFor(sources: CellSources, wanted: Wanted, preference: Preference = {}): Cell {
  const former = sources.former(wanted.area, wanted.period);
  if (former === null) return ownCell(sources, wanted, preference);
  const own = ownCell(sources, wanted, preference);
  const existedThen = former.includes(wanted.area);
  const others = former.filter((area) => area !== wanted.area);
  const reportedApart = others.every((area) => hasFigure(sources, { ...wanted, area }));
  if (existedThen ? !reportedApart : own.figures.length > 0) return own;
  return readdedCell(sources, wanted, former, preference);
}

/** The former units of an area at a period's end; null where it was itself and alone. */
export type FormerUnits = (area: string, period: Period) => readonly string[] | null;

/**
 * Looks up former units. A plan for the whole year was made for the units of the day of the review, not for those of
 * the year's end. Keeps what it has worked out, for every indicator asks the same.
 */
export function formerUnits(geography: Geography, reviewed: Day): FormerUnits {
  const found = new Map<Period, Map<string, readonly string[] | null>>();
  return (area, period) => {
    const areas = found.get(period) ?? new Map<string, readonly string[] | null>();
    if (areas.size === 0) found.set(period, areas);
    const known = areas.get(area);
    if (known !== undefined) return known;
    const end = lastDay(period);
    const units = predecessorsOn(geography, area, end < reviewed ? end : reviewed);
    const itself = units.length === 0 || (units.length === 1 && units[0] === area);
    areas.set(area, itself ? null : units);
    return itself ? null : units;
  };
}

/** Whether a figure belongs to a review: reported for it, or published by the producer whose year it is. */
export function isOfReview(review: Review, figure: Figure): boolean {
  if (review.source === "reports") return figure.review === review.id;
  return figure.review === "" && figure.producer === review.source.producer;
}

function hasFigure(sources: CellSources, wanted: Wanted): boolean {
  return sources.table.find(wanted).some((figure) => isOfReview(sources.review, figure));
}

function ownCell(sources: CellSources, wanted: Wanted, preference: Preference): Cell {
  const all = sources.table.find(wanted);
  const [first] = all;
  if (first === undefined) return emptyCell(notReported, wanted.indicator.decimals);
  const { only } = preference;
  const alone = all.length === 1 && isOfReview(sources.review, first) && (!only || first.producer === only);
  if (alone) return filledCell(sources, first, none);
  const mine = all.filter((figure) => isOfReview(sources.review, figure));
  const allowed = only ? mine.filter((figure) => figure.producer === only) : mine;
  const chosen = chooseFigure(allowed, producersFor(sources, wanted, preference));
  const rest = all.filter((figure) => !allowed.includes(figure));
  return cellOf(sources, wanted, chosen, rest);
}

function producersFor({ choices }: CellSources, wanted: Wanted, preference: Preference): string[] {
  const choice = choices.find((one) => one.area === wanted.area && one.indicator === wanted.indicator.code);
  return [choice?.producer, preference.first, wanted.indicator.producer].filter((one) => typeof one === "string");
}

function cellOf(sources: CellSources, wanted: Wanted, chosen: Chosen, rest: readonly Figure[]): Cell {
  const { figure } = chosen;
  const same = (one: Figure) => figure !== null && one.producer === figure.producer && one.value === figure.value;
  const published = [...newestByProducer(rest).values()].filter((one) => !same(one));
  const beside = [...chosen.beside, ...published].map((one) => ({
    producer: one.producer,
    value: one.value,
    figure: one.id,
  }));
  if (figure === null) {
    const value = missing(chosen.conflicting ? "held" : "not-reported");
    return { ...emptyCell(value, wanted.indicator.decimals), beside, conflicting: chosen.conflicting };
  }
  return filledCell(sources, figure, beside);
}

function filledCell(sources: CellSources, figure: Figure, beside: Cell["beside"]): Cell {
  sources.used(figure);
  return {
    value: sources.held.has(figure.id) ? missing("held") : figure.value,
    decimals: figure.decimals,
    figures: [figure.id],
    producer: figure.producer,
    status: figure.status,
    known: figure.known,
    readded: false,
    beside,
    conflicting: false,
  };
}

function readdedCell(sources: CellSources, wanted: Wanted, units: readonly string[], preference: Preference): Cell {
  const { indicator } = wanted;
  if (indicator.ratio && wanted.transformation === "level") return readdedRatio(sources, wanted, preference);
  const cells = units.map((area) => ownCell(sources, { ...wanted, area }, preference));
  const sum = wanted.transformation === "level" && isAdditive(indicator) ? addUp(cells) : missing("not-additive");
  return together(cells, cells.some((cell) => cell.figures.length > 0) ? sum : missing("not-reported"), indicator);
}

/** A ratio of former units: from their numerators and denominators, re-added. */
function readdedRatio(sources: CellSources, wanted: Wanted, preference: Preference): Cell {
  const { ratio } = wanted.indicator;
  if (!ratio) return emptyCell(missing("not-additive"), wanted.indicator.decimals);
  const { catalogue } = sources.structure;
  const part = (code: string) => cellFor(sources, { ...wanted, indicator: indicatorOf(catalogue, code) }, preference);
  const [numerator, denominator] = [part(ratio.numerator), part(ratio.denominator)];
  const value = ratioOf(numerator.value, denominator.value, ratio.factor);
  return { ...together([numerator, denominator], value, wanted.indicator), decimals: wanted.indicator.decimals };
}

/** What does not apply to a former unit (it has no such thing) adds nothing; any other gap leaves the sum unknown. */
function addUp(all: readonly Cell[]): Measured {
  const applying = all.filter(({ value }) => !isMissing(value) || value.missing !== "not-applicable");
  const cells = applying.length > 0 ? applying : all;
  let sum = 0;
  for (const { value } of cells) {
    if (isMissing(value)) return value;
    sum += value;
  }
  return new Set(cells.map((cell) => cell.producer)).size === 1 ? cleanSum(sum) : missing("not-additive");
}

const certainty: readonly (Status | null)[] = ["estimate", "provisional", "final", null];

function together(cells: readonly Cell[], value: Measured, indicator: Indicator): Cell {
  const producers = new Set(cells.map((cell) => cell.producer));
  const known = cells.flatMap((cell) => (cell.known === null ? [] : [cell.known]));
  return {
    ...emptyCell(value, Math.max(...cells.map((cell) => cell.decimals), indicator.decimals)),
    figures: cells.flatMap((cell) => cell.figures),
    producer: producers.size === 1 ? (cells[0]?.producer ?? null) : null,
    status: certainty.find((status) => cells.some((cell) => cell.status === status)) ?? null,
    known: known.sort().at(-1) ?? null,
    readded: !isMissing(value),
    conflicting: cells.some((cell) => cell.conflicting),
  };
}
