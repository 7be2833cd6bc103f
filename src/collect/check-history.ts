import type { Finding } from "../structure/finding.ts";
import { monthsOf, periodParts, yearBefore } from "../structure/period.ts";
import { basesOf } from "./check-growth.ts";
import {
  type CheckContext,
  type EarlierFigure,
  earlierFacts,
  findingAt,
  isLevel,
  plain,
  type Reading,
  type Readings,
  spanOf,
} from "./check-readings.ts";
import { unitScales } from "./check-suspicion.ts";

/** A level that more than doubles, or falls below half, against the same period of the year before is asked about. */
const band = 2;

/** Two cumulative indices of one year lie closer than this: a month moves the cumulative little. */
const indexBand = 30;

/** A level reported again may be revised; beyond this share of it, the revision is shown. */
const revisionBand = 0.05;

/** The pace of a flow: its amount a month. Stocks and plans stand as they are. */
export function paceOf(one: { readonly value: number; readonly period: string }, isFlow: boolean): number {
  const { first, last } = monthsOf(one.period);
  return isFlow ? one.value / (last - first + 1) : one.value;
}

const isSame = (one: EarlierFigure, now: Reading) =>
  one.area === now.area &&
  one.indicator === now.indicator &&
  one.breakdown === now.breakdown &&
  one.scenario === now.scenario;

/** What was reported before that a figure is held against: the same period a year ago, else the nearest earlier one. */
export function earlierOf(now: Reading, history: readonly EarlierFigure[]): EarlierFigure | undefined {
  const same = history.filter((one) => isSame(one, now));
  const end = (one: { readonly period: string }) => periodParts(one.period).year * 12 + monthsOf(one.period).last;
  const before = same.filter((one) => end(one) < end(now)).sort((a, b) => end(b) - end(a));
  return before.find((one) => spanOf(one.period) === spanOf(yearBefore(now.period))) ?? before[0];
}

/** Jumps against history: beyond the band a person confirms the figure; it is used meanwhile. */
export function jumps(readings: Readings, context: CheckContext): Finding[] {
  return readings.all.flatMap((now) => {
    const indicator = context.structure.catalogue.get(now.indicator);
    const earlier = earlierOf(now, context.history ?? []);
    if (!earlier || !indicator || now.transformation !== "level" || now.scenario === "plan") return [];
    const facts = earlierFacts(context, now.indicator, earlier);
    if (indicator.kind === "index")
      return indexJump(now, earlier) ? [findingAt(context, "warning", "jump-index", now, facts)] : [];
    const isFlow = indicator.accumulation === "flow";
    const ratio = paceOf(now, isFlow) / paceOf(earlier, isFlow);
    if (!isLevel(indicator) || !(earlier.value > 0) || (ratio <= band && ratio >= 1 / band)) return [];
    return levelJump(readings, context, now, ratio, facts);
  });
}

type Facts = Readonly<Record<string, string | number>>;

/**
 * A thousand times what was reported before may be another unit throughout the row, even where the row agrees with
 * itself: both meanings are named. Any other jump is left to the base, where the report gives one.
 */
function levelJump(readings: Readings, context: CheckContext, now: Reading, ratio: number, facts: Facts): Finding[] {
  const times = Number(ratio.toPrecision(3));
  const scale = unitScales.find((one) => ratio / one < 3 && ratio / one > 1 / 3);
  if (scale !== undefined) {
    if (spanOf(now.period) !== spanOf(context.review.period)) return [];
    const unit = context.structure.catalogue.get(now.indicator)?.unit ?? now.unit;
    const candidates = [`${plain(now.value / scale)} ${unit}`, `${plain(now.value)} ${unit}`];
    return [
      findingAt(
        context,
        "warning",
        "unit-doubt",
        now,
        { ...facts, times, meaning: plain(now.value / scale) },
        candidates,
      ),
    ];
  }
  if (basesOf(readings, context, now).length > 0) return [];
  return [findingAt(context, "warning", "jump", now, { ...facts, times })];
}

function indexJump(now: Reading, earlier: EarlierFigure): boolean {
  const bothCumulative = monthsOf(now.period).first === 1 && monthsOf(earlier.period).first === 1;
  const sameYear = periodParts(now.period).year === periodParts(earlier.period).year;
  return bothCumulative && sameYear && Math.abs(now.value - earlier.value) > indexBand;
}

/** A period that was reported before with another number: the base of this year against what was said then. */
export function changedReports(readings: Readings, context: CheckContext): Finding[] {
  const { structure, history = [] } = context;
  return readings.all.flatMap((now) => {
    if (now.transformation !== "level" || !isLevel(structure.catalogue.get(now.indicator))) return [];
    const then = history.find((one) => isSame(one, now) && spanOf(one.period) === spanOf(now.period));
    if (!then || Math.abs(now.value - then.value) <= revisionBand * Math.abs(then.value)) return [];
    const facts = { ...earlierFacts(context, now.indicator, then), difference: plain(now.value - then.value) };
    return [findingAt(context, "warning", "differs-from-earlier-report", now, facts)];
  });
}

/** A level that more than doubles on the base in the same report, or loses more than half: asked about, and used. */
export function extremeGrowths(readings: Readings, context: CheckContext): Finding[] {
  return readings.all.flatMap((now) => {
    if (
      now.transformation !== "level" ||
      now.scenario === "plan" ||
      !isLevel(context.structure.catalogue.get(now.indicator))
    )
      return [];
    const bases = basesOf(readings, context, now);
    const base = bases.reduce((sum, one) => sum + one.value, 0);
    const ratio = now.value / base;
    if (!(base > 0) || (ratio <= band && ratio >= 1 / band)) return [];
    return [
      findingAt(context, "warning", "growth-extreme", now, {
        base: plain(base),
        times: plain(Number(ratio.toPrecision(3))),
      }),
    ];
  });
}
