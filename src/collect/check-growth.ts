import { cleanPercent } from "../assess/precision.ts";
import type { Finding } from "../structure/finding.ts";
import { yearBefore, yearOf } from "../structure/period.ts";
import { formerOf } from "./check-parts.ts";
import { type CheckContext, findingAt, isLevel, plain, type Reading, type Readings, slack } from "./check-readings.ts";
import { type Relation, rateRelation } from "./check-relation.ts";

const rates = (readings: Readings, transformation: "yoy" | "plan-completion", { structure }: CheckContext) =>
  readings.all.filter(
    (one) => one.transformation === transformation && isLevel(structure.catalogue.get(one.indicator)),
  );

/** The base of a level: the same period one year before, or the sum of the units that this one was made of. */
export function basesOf(readings: Readings, { structure }: Pick<CheckContext, "structure">, now: Reading): Reading[] {
  const sought = { ...now, period: yearBefore(now.period) };
  const base = readings.find(sought);
  return base ? [base] : formerOf(readings, structure, sought);
}

/** Reported growth against the two levels: now = (1 + g/100) · base. A base of zero or less says nothing. */
export function growthRelations(readings: Readings, context: CheckContext): Relation[] {
  return rates(readings, "yoy", context).flatMap((rate) => {
    const now = readings.find({ ...rate, transformation: "level" });
    const bases = now ? basesOf(readings, context, now) : [];
    if (!now || !(sum(bases) > 0)) return [];
    return [rateRelation("growth", now, bases, rate, { offset: 1, factor: 100 })];
  });
}

/** Reported plan completion against level and plan: now = (p/100) · plan. */
export function completionRelations(readings: Readings, context: CheckContext): Relation[] {
  return rates(readings, "plan-completion", context).flatMap((rate) => {
    const now = readings.find({ ...rate, transformation: "level", scenario: "actual" });
    const plan = now && readings.find({ ...now, scenario: "plan", period: yearOf(now.period) });
    if (!now || !plan || plan.value <= 0) return [];
    return [rateRelation("completion", now, [plan], rate, { offset: 0, factor: 100 })];
  });
}

/** Indicators that are a ratio of two others (tỷ lệ lấp đầy = 18/17): numerator = (r/factor) · denominator. */
export function ratioRelations(readings: Readings, { structure }: CheckContext): Relation[] {
  return readings.all.flatMap((rate) => {
    const ratio = structure.catalogue.get(rate.indicator)?.ratio;
    if (!ratio || rate.transformation !== "level") return [];
    const numerator = readings.find({ ...rate, indicator: ratio.numerator });
    const denominator = readings.find({ ...rate, indicator: ratio.denominator });
    if (!numerator || !denominator || denominator.value <= 0) return [];
    return [rateRelation("ratio", numerator, [denominator], rate, { offset: 0, factor: ratio.factor })];
  });
}

/**
 * Growth printed beside an index of base "same period = 100" against that index: g = I − 100, within rounding.
 * An index column divided by last year's index column is a common slip of a formula dragged down.
 */
export function indexGrowths(readings: Readings, context: CheckContext): Finding[] {
  return readings.all.flatMap((rate) => {
    const indicator = context.structure.catalogue.get(rate.indicator);
    if (rate.transformation !== "yoy" || indicator?.kind !== "index" || indicator.indexBase !== "same-period")
      return [];
    const index = readings.find({ ...rate, transformation: "level" });
    if (!index) return [];
    const expected = cleanPercent(index.value - 100);
    const tolerance = slack((index.step + rate.step) / 2, 100);
    if (Math.abs(rate.value - expected) <= tolerance) return [];
    return [findingAt(context, "warning", "growth-of-index", rate, { expected: plain(expected), index: index.value })];
  });
}

const candidateGrowths = (printed: number) => [
  { code: "growth-as-index", meaning: cleanPercent(printed - 100) },
  { code: "growth-as-fraction", meaning: cleanPercent(printed * 100) },
];

/**
 * A growth that agrees with its levels only when it is read another way: 112,3 as an index, 0,123 as a fraction.
 * Its meaning is uncertain, so it is held; the levels are not.
 */
export function misreadGrowth(relation: Relation, expected: number, context: CheckContext): Finding | undefined {
  const { rate } = relation;
  if (!rate || relation.kind !== "growth" || Math.abs(expected) < 0.5) return undefined;
  const close = Math.max(0.15, rate.step);
  const other = candidateGrowths(rate.value).find(({ meaning }) => Math.abs(meaning - expected) <= close);
  if (!other) return undefined;
  const candidates = [`${other.meaning} %`, `${plain(rate.value)} %`];
  return findingAt(
    context,
    "error",
    other.code,
    rate,
    { expected: plain(expected), meaning: other.meaning },
    candidates,
  );
}

const sum = (readings: readonly Reading[]) => readings.reduce((total, one) => total + one.value, 0);
