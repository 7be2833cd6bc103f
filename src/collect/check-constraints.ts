import type { Finding } from "../structure/finding.ts";
import { type CheckContext, findingAt, plain, type Reading, type Readings, slack } from "./check-readings.ts";
import { type Constraint, isMeant, type Rules } from "./check-rules.ts";

/** The inequalities of the rules (Biểu 04: 18 ≤ 17 ≤ 16 …): a fault between values; a soft one is only asked about. */
export function brokenInequalities(readings: Readings, context: CheckContext): Finding[] {
  return levels(readings).flatMap((left) =>
    context.rules.constraints
      .filter((rule) => rule.left === left.indicator && rule.op !== "=")
      .flatMap((rule) => {
        const right = rule.right.map((code) => readings.find({ ...left, indicator: code }));
        if (!right.every((one) => one !== undefined)) return [];
        const total = right.reduce((sum, one) => sum + one.value, 0);
        const tolerance = slack(
          [left, ...right].reduce((sum, one) => sum + one.step / 2, 0),
          total,
        );
        const over = rule.op === "<=" ? left.value - total : total - left.value;
        if (over <= tolerance) return [];
        const names = namesOf(rule.right, context);
        const facts = {
          limit: plain(total),
          difference: plain(over),
          rule: rule.id,
          right: rule.right.join(" + "),
          ...names,
        };
        const code = rule.op === "<=" ? "above-limit" : "below-limit";
        return [findingAt(context, rule.soft ? "info" : "warning", code, left, facts)];
      }),
  );
}

/**
 * What the inequalities say of a cell taken at value/scale: +1 for each that is broken as printed and holds then, −1 for
 * each that holds as printed and is broken then.
 */
export function ruleScore(readings: Readings, rules: Rules, cell: Reading, scale: number): number {
  const about = rules.constraints.filter(
    ({ op, left, right }) => op !== "=" && [left, ...right].includes(cell.indicator),
  );
  const holds = ({ op, left, right }: Constraint, value: number) => {
    const amountOf = (code: string) =>
      code === cell.indicator ? value : readings.find({ ...cell, indicator: code })?.value;
    const [first, ...rest] = [left, ...right].map(amountOf);
    if (first === undefined || !rest.every((one) => one !== undefined)) return undefined;
    const sum = rest.reduce((total, one) => total + one, 0);
    return op === "<=" ? first <= sum : first >= sum;
  };
  return about.reduce((score, rule) => {
    const [printed, then] = [holds(rule, cell.value), holds(rule, cell.value / scale)];
    return score + Number(then ?? 0) - Number(printed ?? 0);
  }, 0);
}

function namesOf(codes: readonly string[], { structure }: CheckContext): { other: string; otherEn: string } {
  const name = (lang: "vi" | "en") =>
    codes.map((code) => structure.catalogue.get(code)?.name[lang] ?? code).join(" + ");
  return { other: name("vi"), otherEn: name("en") };
}

/** Values that an indicator cannot have: a rate of on-time files over 100 %, an amount below zero. */
export function impossibleValues(readings: Readings, context: CheckContext): Finding[] {
  return levels(readings).flatMap((one) => {
    const range = context.rules.ranges.find(({ indicator }) => isMeant(one.indicator, indicator));
    if (range) {
      if (range.low <= one.value && one.value <= range.high) return [];
      const facts = { low: range.low, high: range.high };
      return [findingAt(context, range.soft ? "warning" : "error", "rate-impossible", one, facts)];
    }
    const kind = context.structure.catalogue.get(one.indicator)?.kind;
    if (one.value >= 0 || kind !== "level" || context.rules.signed.includes(one.indicator)) return [];
    return [findingAt(context, "error", "negative-value", one)];
  });
}

/** An index (same period = 100) beyond these is not read as one: what is printed may be a growth. */
const looksLikeGrowth = 30;
const wholeHigh = 300;
const branchHigh = 1000;

/**
 * Indices that cannot be indices. 12,3 is a growth where 112,3 was due, so its meaning is uncertain; 3 001 is no index of
 * a whole industry. A single branch may well triple (a new plant): up to 1000 it is only asked about.
 */
export function implausibleIndices(readings: Readings, context: CheckContext): Finding[] {
  return levels(readings).flatMap((one) => {
    const indicator = context.structure.catalogue.get(one.indicator);
    if (indicator?.kind !== "index" || one.scenario === "plan") return [];
    if (one.value < looksLikeGrowth) {
      const candidates = [`${plain(one.value + 100)} %`, `${plain(one.value)} %`];
      return [
        findingAt(context, "error", "index-looks-like-growth", one, { meaning: plain(one.value + 100) }, candidates),
      ];
    }
    if (one.value <= wholeHigh) return [];
    const severity = indicator.parent === null || one.value > branchHigh ? "error" : "warning";
    return [findingAt(context, severity, "index-implausible", one, { low: looksLikeGrowth, high: wholeHigh })];
  });
}

function levels(readings: Readings): Reading[] {
  return readings.all.filter((one) => one.transformation === "level");
}
