import type { Day } from "../base/day.ts";
import { isMissing, type Measured, type Missing, missing } from "../base/measured.ts";
import { countryOf, membersIn } from "../structure/area.ts";
import type { Subject } from "../structure/claim.ts";
import { isPeriod, type Period, yearBefore } from "../structure/period.ts";
import type { Structure } from "../structure/structure.ts";
import { contributionsOf, sharesOf } from "./contribution.ts";
import { countsOf } from "./counts.ts";
import { growthDecimals } from "./indicator-result.ts";
import { matchedGrowth } from "./matched.ts";
import { type OfficialTable, statisticsOffice } from "./official-figures.ts";
import {
  type OfficialSource,
  type OfficialValue,
  officialGrowth,
  officialGrowthOnBefore,
  officialLevel,
  officialSource,
  type Topic,
} from "./official-levels.ts";
import { median, places } from "./ranking.ts";
import type { Cell, IndicatorResult, MemberRow } from "./review-result.ts";
import { coverageOf, totalOf, whyNoSum } from "./total.ts";
import type { AreaFigures, FiguresView } from "./verdict.ts";

/**
 * What the statistics office says, as of a day: of any indicator, area, region and period. A region's rows are its
 * members on the last day of the period; the country's are all provinces of that day.
 *
 * Keeps what it has worked out, because the sentences of a text ask for the same few tables.
 */
export function officialView(structure: Structure, table: OfficialTable, by: Day): FiguresView {
  const source = officialSource(structure, table, by);
  const areas = new Map<string, AreaFigures | null>();
  const results = new Map<string, IndicatorResult | null>();
  const of: FiguresView["of"] = (subject) =>
    kept(areas, `${subject.area}|${keyOf(subject)}`, () => areaFigures(source, subject));
  return {
    structure,
    of,
    over: (region, subject) =>
      kept(results, `${region}|${keyOf(subject)}`, () => resultOver(source, region, subject, of)),
  };
}

const keyOf = ({ indicator, breakdown, period, producer }: Subject) =>
  `${indicator}|${breakdown}|${period}|${producer}`;

function kept<T>(known: Map<string, T>, key: string, make: () => T): T {
  const held = known.get(key);
  if (held !== undefined) return held;
  const made = make();
  known.set(key, made);
  return made;
}

/** The indicator of a subject, where the office can answer for it at all. */
function topicOf({ structure }: OfficialSource, subject: Subject): Topic | null {
  const indicator = structure.catalogue.get(subject.indicator);
  const asksOffice = subject.producer === null || subject.producer === statisticsOffice;
  return indicator && asksOffice && isPeriod(subject.period) ? { indicator, breakdown: subject.breakdown } : null;
}

function areaFigures(source: OfficialSource, subject: Subject): AreaFigures | null {
  const topic = topicOf(source, subject);
  if (!topic || !source.areas.has(subject.area)) return null;
  const { area, period } = subject;
  const now = officialLevel(source, area, topic, period);
  const growth = officialGrowth(source, area, topic, period, now);
  const onBefore = officialGrowthOnBefore(source, area, topic, period);
  if ([now, growth, onBefore].every(({ value }) => isMissing(value) && value.missing === "not-reported")) return null;
  return {
    now: cellOf(now),
    growth: growth.value,
    growthFigures: growth.figures.map(({ id }) => id),
    growthOnBefore: onBefore.value,
    growthOnBeforeFigures: onBefore.figures.map(({ id }) => id),
    planCompletion: noPlan,
    illustrative: false,
  };
}

const noPlan = missing("not-reported");
const emptyCell: Cell = {
  value: noPlan,
  decimals: 0,
  figures: [],
  producer: null,
  status: null,
  known: null,
  readded: false,
  beside: [],
  conflicting: false,
};

function cellOf({ value, figures, readded }: OfficialValue): Cell {
  const [first] = figures;
  if (!first) return isMissing(value) && value.missing === "not-reported" ? emptyCell : { ...emptyCell, value };
  return {
    value,
    decimals: first.decimals,
    figures: figures.map(({ id }) => id),
    producer: first.producer,
    status: first.status,
    known: figures.reduce((latest, { known }) => (known > latest ? known : latest), first.known),
    readded,
    beside: [],
    conflicting: false,
  };
}

function resultOver(
  source: OfficialSource,
  region: string,
  subject: Subject,
  of: FiguresView["of"],
): IndicatorResult | null {
  const topic = topicOf(source, subject);
  const members = topic && membersIn(source.structure.geography, region, source.endOf(subject.period));
  if (!topic || !members || members.length === 0) return null;
  const values = new Map<string, Member>();
  for (const area of members) values.set(area, memberValues(source, area, topic, subject.period));
  const country = countryOf(source.structure.geography);
  const national = country ? of({ ...subject, area: country.key }) : null;
  return assembled(topic, values, national);
}

interface Member {
  readonly now: OfficialValue;
  readonly before: OfficialValue;
  readonly growth: Measured;
}

function memberValues(source: OfficialSource, area: string, topic: Topic, period: Period): Member {
  const now = officialLevel(source, area, topic, period);
  return {
    now,
    before: officialLevel(source, area, topic, yearBefore(period), source.endOf(period)),
    growth: officialGrowth(source, area, topic, period, now).value,
  };
}

function assembled(
  { indicator, breakdown }: Topic,
  members: ReadonlyMap<string, Member>,
  national: AreaFigures | null,
): IndicatorResult {
  const [now, before] = [byArea(members, (one) => one.now.value), byArea(members, (one) => one.before.value)];
  const growths = byArea(members, ({ growth }) => growth);
  const refused = whyNoSum(indicator);
  const none = totalOf(
    indicator,
    byArea(members, () => noPlan),
  );
  return {
    indicator: indicator.code,
    breakdown,
    unit: indicator.unit,
    decimals: indicator.decimals,
    rows: rowsOf(members, now, before, growths, refused),
    ...coverageOf(now),
    total: totalOf(indicator, now),
    totalBefore: totalOf(indicator, before),
    totalPreviousYear: none,
    totalPlan: none,
    growth: refused ? { value: refused, matched: [], now: refused, before: refused } : matchedGrowth(before, now),
    planCompletion: { value: refused ?? noPlan, matched: [] },
    counts: countsOf(growths, [10], growthDecimals(indicator)),
    medianGrowth: median(growths),
    national: national?.now ?? null,
    nationalGrowth: national?.growth ?? noPlan,
    illustrative: false,
  };
}

type Values = Map<string, Measured>;

function rowsOf(
  members: ReadonlyMap<string, Member>,
  now: Values,
  before: Values,
  growths: Values,
  refused: Missing | null,
): MemberRow[] {
  const shares = refused ? null : sharesOf(now);
  const points = refused ? null : contributionsOf(before, now);
  const [growthPlaces, levelPlaces] = [places(growths), places(now)];
  return [...members].map(([area, one]) => ({
    area,
    now: cellOf(one.now),
    before: cellOf(one.before),
    previousYear: emptyCell,
    plan: emptyCell,
    growth: one.growth,
    reportedGrowth: emptyCell,
    planCompletion: noPlan,
    reportedPlanCompletion: emptyCell,
    growthRank: growthPlaces.get(area) ?? null,
    levelRank: levelPlaces.get(area) ?? null,
    share: shares?.get(area) ?? refused ?? noPlan,
    contribution: points?.get(area) ?? refused ?? noPlan,
  }));
}

function byArea(members: ReadonlyMap<string, Member>, value: (one: Member) => Measured): Values {
  return new Map([...members].map(([area, one]) => [area, value(one)]));
}
