import { isMissing, type Measured, missing } from "../base/measured.ts";
import { splitUnit } from "../language/print-unit.ts";
import type { Claim, Condition, Coverage } from "../structure/claim.ts";
import type { IndicatorResult, MemberRow } from "./review-result.ts";
import { bearsGap, coverageFrom, type FiguresView, figuresOf, type Step, type Verdict } from "./verdict.ts";

/** What members meet a condition, which do not, and of which it cannot be said. */
interface Tested {
  readonly yes: readonly string[];
  readonly no: readonly string[];
  readonly unknown: readonly string[];
}

const measures = {
  level: (row: MemberRow) => row.now.value,
  growth: (row: MemberRow) => row.growth,
  share: (row: MemberRow) => row.share,
  plan: (row: MemberRow) => row.planCompletion,
} as const satisfies Record<Condition["measure"], (row: MemberRow) => Measured>;

/** Thresholds of levels are in the unit without its scale: 1 tỷ USD is 1e9. */
function test(result: IndicatorResult, { measure, op, value }: Condition): Tested {
  const scale = measure === "level" ? splitUnit(result.unit).scale : 1;
  const threshold = value === null ? result.nationalGrowth : value / scale;
  const [yes, no, unknown]: [string[], string[], string[]] = [[], [], []];
  for (const row of result.rows) {
    const own = measures[measure](row);
    if (isMissing(own) || isMissing(threshold)) unknown.push(row.area);
    else if (meets(own, op, threshold)) yes.push(row.area);
    else no.push(row.area);
  }
  return { yes, no, unknown };
}

function meets(value: number, op: Condition["op"], threshold: number): boolean {
  switch (op) {
    case ">":
      return value > threshold;
    case ">=":
      return value >= threshold;
    case "=":
      return value === threshold;
    case "<=":
      return value <= threshold;
    case "<":
      return value < threshold;
  }
}

/**
 * Judges "25/28 địa phương …": the denominator against the members, the count at full precision. With gaps that the
 * claim does not name, a count that the missing could make right is `no-data`; one they could not is contradicted.
 */
export function judgeCount(claim: Extract<Claim, { kind: "count" }>, view: FiguresView): Verdict {
  const { subject, condition, outOf } = claim;
  const result = view.over(subject.area, { ...subject, indicator: condition.indicator ?? subject.indicator });
  if (!result || (condition.value === null && condition.measure !== "growth"))
    return withoutFigures(missing("not-reported"));
  const tested = test(result, condition);
  const found = verdictOn(result, tested, claim.coverage);
  const rightWhole = outOf === null || outOf === result.rows.length;
  return decide(found, countPrinted(claim, result.rows.length), tested, rightWhole);
}

/** The number of members that a claim means: a percentage is of all of them, "82,1% số địa phương" of 28 is 23. */
function countPrinted({ printed }: Extract<Claim, { kind: "count" }>, members: number): number {
  return printed.unit === "%" ? Math.round((printed.value * members) / 100) : printed.value;
}

/** Judges "24 tăng, 1 không đổi, 3 giảm": all three counts, and those without a figure. */
export function judgeTally(claim: Extract<Claim, { kind: "tally" }>, view: FiguresView): Verdict {
  const result = view.over(claim.subject.area, claim.subject);
  if (!result) return withoutFigures(missing("not-reported"));
  const conditions = [
    { n: claim.up, op: ">" },
    { n: claim.same, op: "=" },
    { n: claim.down, op: "<" },
  ] as const;
  const verdicts = conditions.map(({ n, op }) => {
    const tested = test(result, { measure: "growth", op, value: 0 });
    return decide(verdictOn(result, tested, claim.coverage), n, tested, true);
  });
  const [up] = verdicts;
  const worst =
    verdicts.find(({ verdict }) => verdict === "contradicted") ?? verdicts.find(({ verdict }) => verdict === "no-data");
  const steps = verdicts.flatMap(({ computation }) => computation);
  return {
    ...(up ?? withoutFigures(missing("not-reported"))),
    ...(worst ? { verdict: worst.verdict, how: worst.how } : {}),
    computation: steps,
  };
}

interface Found extends Pick<Verdict, "coverage" | "figures" | "computation" | "illustrative"> {
  /** Whether the gaps are those that the claim names, so that it is judged on the rest. */
  readonly gapsNamed: boolean;
}

function verdictOn(result: IndicatorResult, tested: Tested, claimed: Coverage | null): Found {
  const known = result.rows.flatMap(({ area }) => (tested.unknown.includes(area) ? [] : [area]));
  const coverage = coverageFrom(result, known);
  const steps: Step[] = [
    { term: "count", value: tested.yes.length, areas: tested.yes },
    { term: "members", value: result.rows.length, areas: result.rows.map(({ area }) => area) },
    ...(tested.unknown.length > 0
      ? [{ term: "unknown" as const, value: tested.unknown.length, areas: tested.unknown }]
      : []),
  ];
  return {
    coverage,
    figures: figuresOf(result, known),
    computation: steps,
    illustrative: result.illustrative,
    gapsNamed: bearsGap(coverage, claimed),
  };
}

function decide(
  { gapsNamed, ...found }: Found,
  printed: number,
  { yes, no, unknown }: Tested,
  rightWhole: boolean,
): Verdict {
  const closed = unknown.length === 0 || gapsNamed;
  // Of members that nobody reported anything of, no count can be wrong.
  if (!closed && yes.length + no.length === 0) {
    return { ...found, verdict: "no-data", how: null, computed: missing("not-reported"), readings: [] };
  }
  const possible = yes.length <= printed && printed <= yes.length + (closed ? 0 : unknown.length);
  const verdict = !possible || !rightWhole ? "contradicted" : closed ? "supported" : "no-data";
  const computed: Measured = closed ? yes.length : missing("not-reported");
  return { ...found, verdict, how: verdict === "supported" ? "exact" : null, computed, readings: [] };
}

export function withoutFigures(computed: Measured): Verdict {
  return {
    verdict: "no-data",
    how: null,
    computed,
    coverage: null,
    figures: [],
    computation: [],
    readings: [],
    illustrative: false,
  };
}
