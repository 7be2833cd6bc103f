import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { claimsOfReview, type IndicatorClaims } from "../../src/assess/claims-of-review.ts";
import { fitOf } from "../../src/assess/fit.ts";
import { judge } from "../../src/assess/judge.ts";
import { printedLevel, printedPercent } from "../../src/assess/printed.ts";
import { assembleReview } from "../../src/assess/review.ts";
import type { ReviewResult } from "../../src/assess/review-result.ts";
import { viewOfReview } from "../../src/assess/review-view.ts";
import { type Measured, missing } from "../../src/base/measured.ts";
import type { Figure } from "../../src/observations/figure.ts";
import type { Claim, Printed } from "../../src/structure/claim.ts";
import { catalogue, figure, indicator, members, merged, review, sampleFigures, structure } from "./given.ts";

const assemble = (figures: readonly Figure[], geography?: string): ReviewResult =>
  assembleReview({
    structure,
    review,
    recorded: new Date("2024-06-01T00:00:00Z"),
    asOf: null,
    cut: null,
    held: new Set(),
    choices: [],
    figures,
    ...(geography === undefined ? {} : { geography }),
  });

const all = (one: IndicatorClaims): Claim[] => [
  ...one.headline,
  ...one.counts,
  ...one.tally,
  ...one.top,
  ...one.bottom,
  ...one.moversUp,
  ...one.moversDown,
  ...one.largest,
  ...[...one.provinces.values()].flat(),
];

const result = assemble(sampleFigures());
const view = viewOfReview(result, structure);
const claims = new Map(claimsOfReview(result, structure).map((one) => [one.indicator, one]));
const of = (code: string) => claims.get(code) as IndicatorClaims;

/** Every claim of a review with its verdict, as far as it is not supported. */
function unsupported(one: ReviewResult): unknown[] {
  const seen = viewOfReview(one, structure);
  return claimsOfReview(one, structure)
    .flatMap(all)
    .map((claim) => ({ claim, verdict: judge(claim, seen) }))
    .filter(({ verdict }) => verdict.verdict !== "supported");
}

describe("every claim that a review makes is supported by it", () => {
  test("in the sample, in its own areas and in those after the mergers", () => {
    expect([...claims.values()].flatMap(all).length).toBeGreaterThan(500);
    expect(unsupported(result)).toEqual([]);
    expect(unsupported(assemble(sampleFigures(), merged))).toEqual([]);
  });

  test("whatever was reported, with whatever gaps", () => {
    const value: fc.Arbitrary<Measured> = fc.oneof(
      { weight: 6, arbitrary: fc.integer({ min: 0, max: 5_000_000 }).map((one) => one / 100) },
      { weight: 1, arbitrary: fc.constantFrom(0, 100, 110, missing("not-reported"), missing("not-applicable")) },
    );
    const blocks = fc.record({ now: value, before: value, plan: value });
    const reports = fc.array(
      fc.record({ area: fc.constantFrom(...members), code: fc.constantFrom(...catalogue.keys()), blocks }),
      {
        minLength: 1,
        maxLength: 120,
      },
    );
    fc.assert(
      fc.property(reports, (list) => {
        const figures = list.flatMap(({ area, code, blocks: { now, before, plan } }) => [
          figure({ area, indicator: code, value: now }),
          figure({ area, indicator: code, value: before, period: "2023-YTD06" }),
          figure({ area, indicator: code, value: plan, period: "2024", scenario: "plan", status: null }),
        ]);
        expect(unsupported(assemble(figures))).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});

describe("the claims of a review", () => {
  test("go from value to growth to plan, each with its own coverage", () => {
    expect(of("TM01").headline.map(({ kind }) => kind)).toEqual(["level", "growth", "plan"]);
    const [level, growth] = of("XN02").headline;
    expect(level?.coverage?.missing).toEqual(["hai-duong"]);
    expect(growth?.coverage).toMatchObject({ reported: 26, members: 28 });
  });

  test("never add up an index", () => {
    expect(of("CN01").headline).toEqual([]);
    expect(of("CN01").moversUp).toEqual([]);
  });

  test("count with a fraction only where all are known", () => {
    expect(of("CN01").counts).toMatchObject([
      { printed: { value: 25 }, outOf: 28 },
      { printed: { value: 11 }, outOf: 28, condition: { op: ">=", value: 10 } },
    ]);
    expect(of("XN02").counts.every((one) => one.kind === "count" && one.outOf === null)).toBe(true);
    expect(of("XN02").tally).toMatchObject([{ coverage: { reported: 26 } }]);
  });

  test("name who moves the total, not who grows fastest", () => {
    expect(of("XN01").moversUp.map(({ subject }) => subject.area)).toEqual(["bac-giang", "hai-phong", "bac-ninh"]);
    expect(of("XN01").top.map(({ subject }) => subject.area)).toEqual(["phu-tho", "hoa-binh", "bac-giang"]);
  });

  test("say of the largest that all grew", () => {
    expect(of("XN01").largest).toMatchObject([
      { areas: ["bac-ninh", "thai-nguyen", "bac-giang", "hai-phong"], growth: { value: 14.7 } },
    ]);
  });

  test("carry the mark of made-up figures, and since when an estimate is known", () => {
    expect(of("TM01").headline[0]).toMatchObject({ illustrative: true, estimated: true, made: "2024-05-10" });
  });

  test("say a doubling as a multiple", () => {
    const two = (area: string, now: number) => [
      figure({ area, indicator: "TM01", value: now }),
      figure({ area, indicator: "TM01", value: 100, period: "2023-YTD06" }),
    ];
    const [one] = claimsOfReview(assemble([...two("ha-noi", 220), ...two("ha-giang", 90)]), structure);
    expect(one?.top[0]).toMatchObject({ kind: "ratio", printed: { value: 2.2, unit: "lần" } });
  });
});

describe("judging", () => {
  const level = of("TM01").headline[0] as Claim;
  const printed = (value: number, decimals = level.printed.decimals) => ({ ...level.printed, value, decimals });
  const verdict = (claim: Claim) => judge(claim, view).verdict;

  test.each([
    { why: "the right rounding", claim: { ...level, printed: printed(1404) }, expected: "supported" },
    {
      why: "a truncated last digit",
      claim: { ...of("XN02").headline[0], printed: { ...of("XN02").headline[0]?.printed, value: 106.8 } },
      expected: "rounding",
    },
    { why: "another number", claim: { ...level, printed: printed(1440) }, expected: "contradicted" },
    {
      why: "a unit off by a thousand",
      claim: { ...level, printed: { ...printed(1404), scale: 1e9 } },
      expected: "contradicted",
    },
    {
      why: "more than a bound just below",
      claim: { ...level, hedge: "over", printed: printed(1400) },
      expected: "supported",
    },
    {
      why: "nearly a number just above",
      claim: { ...level, hedge: "under", printed: printed(1410) },
      expected: "supported",
    },
    {
      why: "nearly a number below",
      claim: { ...level, hedge: "under", printed: printed(1400) },
      expected: "contradicted",
    },
    { why: "about", claim: { ...level, hedge: "about", printed: printed(1400) }, expected: "supported" },
    {
      why: "another period",
      claim: { ...level, subject: { ...level.subject, period: "2023-YTD06" } },
      expected: "no-data",
    },
    {
      why: "the same span by another name",
      claim: { ...level, subject: { ...level.subject, period: "2024-S1" } },
      expected: "supported",
    },
    {
      why: "a total with a gap that the sentence does not name",
      claim: { ...of("XN02").headline[0], coverage: null },
      expected: "no-data",
    },
    { why: "a target, which is no result", claim: { ...level, kind: "target", measure: "level" }, expected: "no-data" },
  ])("$why: $expected", ({ claim, expected }) => {
    expect(verdict(claim as Claim)).toBe(expected);
  });

  test.each([
    { n: 25, outOf: 28, expected: "supported" },
    { n: 24, outOf: 28, expected: "contradicted" },
    { n: 25, outOf: 27, expected: "contradicted" },
  ])("$n/$outOf is $expected", ({ n, outOf, expected }) => {
    const [count] = of("CN01").counts;
    expect(verdict({ ...(count as Claim), printed: { ...(count as Claim).printed, value: n }, outOf } as Claim)).toBe(
      expected,
    );
  });

  test.each([
    { n: 9, expected: "no-data", why: "the missing could add to it" },
    { n: 11, expected: "no-data", why: "the missing could make it right" },
    { n: 12, expected: "contradicted", why: "the missing are too few" },
    { n: 8, expected: "contradicted", why: "more are known already" },
  ])("a count of $n with two gaps unsaid is $expected, for $why", ({ n, expected }) => {
    const [count] = of("XN02").counts;
    expect(
      verdict({ ...(count as Claim), coverage: null, printed: { ...(count as Claim).printed, value: n } } as Claim),
    ).toBe(expected);
  });

  test("what is left open is judged in each meaning", () => {
    const open = { ...level, open: [{ field: "period" as const, candidates: ["2024-YTD04", "2024-YTD06"] }] };
    const found = judge(open, view);
    expect(found.verdict).toBe("ambiguous");
    expect(found.readings.map((one) => one.verdict.verdict)).toEqual(["no-data", "supported"]);
  });

  test("shows what it computed, and from which figures", () => {
    const found = judge({ ...level, printed: printed(1300) }, view);
    expect(found).toMatchObject({
      verdict: "contradicted",
      computed: 1404000.039e9,
      coverage: { reported: 28 },
      illustrative: true,
    });
    expect(found.figures).toHaveLength(28);
    expect(found.computation).toMatchObject([{ term: "total", value: 1404000.039 }]);
  });

  test("a place among other members than there are is contradicted", () => {
    const rank = of("XN01")
      .provinces.get("bac-giang")
      ?.find(({ kind }) => kind === "rank") as Claim;
    expect(verdict(rank)).toBe("supported");
    expect(verdict({ ...rank, outOf: 63 } as Claim)).toBe("contradicted");
  });
});

describe("fit", () => {
  const number = (value: number, decimals: number): Printed => ({ value, decimals, scale: 1, unit: "%" });

  test("a correctly rounded number always fits, one unit off never", () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e7, max: 1e7 }), fc.integer({ min: 0, max: 2 }), (thousandths, decimals) => {
        const value = thousandths / 1000;
        const printed = printedPercent(value, decimals);
        expect(fitOf(printed, "exact", value).verdict).toBe("supported");
        const off = { ...printed, value: printed.value + 2 * 10 ** -printed.decimals };
        expect(fitOf(off, "exact", value).verdict).toBe("contradicted");
      }),
    );
  });

  test.each([
    { value: 12.26, printed: number(12.2, 1), how: "truncated" },
    { value: 12.26, printed: number(12.3, 1), how: "rounded" },
    { value: 12.3, printed: number(12.3, 1), how: "exact" },
  ])("$value as $printed.value is $how", ({ value, printed, how }) => {
    expect(fitOf(printed, "exact", value).how).toBe(how);
  });
});

describe("the printed form of a level", () => {
  const money = indicator("M", { unit: "tỷ đồng" });
  const dollars = indicator("D", { unit: "triệu USD" });
  test.each([
    { value: 1404000.039, of: money, printed: { value: 1404, decimals: 0, scale: 1e12, unit: "đồng" } },
    { value: 39500, of: money, printed: { value: 39.5, decimals: 1, scale: 1e12, unit: "đồng" } },
    { value: 3512.4, of: money, printed: { value: 3512, decimals: 0, scale: 1e9, unit: "đồng" } },
    { value: 120700.039, of: dollars, printed: { value: 120.7, decimals: 1, scale: 1e9, unit: "USD" } },
    { value: 969.039, of: dollars, printed: { value: 969, decimals: 1, scale: 1e6, unit: "USD" } },
    { value: 0, of: dollars, printed: { value: 0, decimals: 0, scale: 1e6, unit: "USD" } },
    {
      value: 923,
      of: indicator("C", { unit: "Cụm", decimals: 0 }),
      printed: { value: 923, decimals: 0, scale: 1, unit: "Cụm" },
    },
  ])("$value $of.unit", ({ value, of: entry, printed }) => {
    expect(printedLevel(value, entry)).toEqual(printed);
  });

  test("a growth that is not 0 never prints as 0", () => {
    expect(printedPercent(0.03)).toMatchObject({ value: 0.03, decimals: 2 });
    expect(printedPercent(0)).toMatchObject({ value: 0, decimals: 1 });
  });
});
