import type { Finding } from "../structure/finding.ts";
import { monthsOf, type Period, periodParts } from "../structure/period.ts";
import {
  type CheckContext,
  type EarlierFigure,
  earlierFacts,
  findingAt,
  groupBy,
  isLevel,
  type Reading,
  type Readings,
  slack,
  spanOf,
  subjectOf,
} from "./check-readings.ts";
import { type Relation, sumRelation } from "./check-relation.ts";

/** Amounts that grow over the months; a stock stands at the end of its period and a plan is for the whole year. */
function flows(readings: Readings, { structure }: Pick<CheckContext, "structure">): Reading[] {
  return readings.all.filter((one) => {
    const indicator = structure.catalogue.get(one.indicator);
    return (
      one.transformation === "level" &&
      one.scenario === "actual" &&
      isLevel(indicator) &&
      indicator?.accumulation === "flow"
    );
  });
}

/** Every way to lay the months `first`–`last` out of figures in the report, the fewest figures first. */
function layings(find: (first: number, last: number) => Reading | undefined, first: number, last: number): Reading[][] {
  const ways: Reading[][] = [];
  for (let middle = first; middle < last; middle += 1) {
    const [head, tail] = [find(first, middle), find(middle + 1, last)];
    if (head && tail) ways.push([head, tail]);
  }
  const months = Array.from({ length: last - first + 1 }, (_, index) => find(first + index, first + index));
  if (months.length > 2 && months.every((one) => one !== undefined)) ways.push(months);
  const quarters = [1, 2, 3, 4].map((quarter) => find(quarter * 3 - 2, quarter * 3)).slice(0, last / 3);
  const isWhole = first === 1 && last % 3 === 0 && quarters.length > 2;
  if (isWhole && quarters.every((one) => one !== undefined)) ways.push(quarters);
  return ways;
}

/** Months against cumulative, for flows: 5 tháng + tháng 6 = 6 tháng; quý I + quý II = 6 tháng; twelve months = năm. */
export function monthRelations(readings: Readings, context: CheckContext): Relation[] {
  return [...groupBy(flows(readings, context), subjectOf).values()].flatMap((row) => {
    const bySpan = new Map(row.map((one) => [spanOf(one.period), one]));
    return row.flatMap((total) => {
      const { first, last } = monthsOf(total.period);
      const { year } = periodParts(total.period);
      const find = (from: number, to: number) => bySpan.get(`${year}:${from}-${to}`);
      return layings(find, first, last).map((parts) => sumRelation("months", total, parts));
    });
  });
}

/** A cumulative amount below the one of fewer months, in the report or in what was reported before: warning. */
export function fallingCumulatives(readings: Readings, context: CheckContext): Finding[] {
  const cumulative = flows(readings, context).filter((one) => monthsOf(one.period).first === 1);
  return [...groupBy(cumulative, subjectOf).values()].flatMap((row) =>
    row.flatMap((now) => {
      const earlier = [...row, ...(context.history ?? [])]
        .filter((one) => isSame(one, now) && isEarlier(one, now))
        .reduce<Earlier | undefined>((top, one) => (top && top.value >= one.value ? top : one), undefined);
      const allowed = slack(now.step, now.value);
      if (!earlier || now.value >= earlier.value - allowed || context.rules.signed.includes(now.indicator)) return [];
      return [findingAt(context, "warning", "cumulative-falls", now, earlierFacts(context, now.indicator, earlier))];
    }),
  );
}

type Earlier = Pick<EarlierFigure, "value" | "period">;

const isEarlier = (one: { readonly period: Period }, now: Reading) =>
  monthsOf(one.period).first === 1 &&
  periodParts(one.period).year === periodParts(now.period).year &&
  monthsOf(one.period).last < monthsOf(now.period).last;

const isSame = (one: { area: string; indicator: string; breakdown: string; scenario: string }, now: Reading) =>
  one.area === now.area &&
  one.indicator === now.indicator &&
  one.breakdown === now.breakdown &&
  one.scenario === now.scenario;
