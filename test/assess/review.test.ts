import { describe, expect, test } from "vitest";
import { assembleReview, type ReviewInput } from "../../src/assess/review.ts";
import { reviewJson } from "../../src/assess/review-json.ts";
import type { IndicatorResult, ReviewResult } from "../../src/assess/review-result.ts";
import { isMissing, missing } from "../../src/base/measured.ts";
import type { Figure } from "../../src/observations/figure.ts";
import { figure, merged, officialIndices, review, sampleFigures, structure } from "./given.ts";

const sample = sampleFigures();
const recorded = new Date("2024-06-01T00:00:00Z");

const assemble = (figures: readonly Figure[], rest: Partial<ReviewInput> = {}): ReviewResult =>
  assembleReview({
    structure,
    review,
    recorded,
    asOf: null,
    cut: null,
    held: new Set(),
    choices: [],
    figures,
    ...rest,
  });

function of(result: ReviewResult, code: string): IndicatorResult {
  const one = result.indicators.find(({ indicator }) => indicator === code);
  if (!one) throw new Error(`no ${code}`);
  return one;
}

const rowOf = (one: IndicatorResult, area: string) => one.rows.find((row) => row.area === area);

describe("the review of the sample reports", () => {
  const result = assemble(sample);
  const json = reviewJson(structure, result);
  const answer = (code: string) => json.indicators.find(({ indicator }) => indicator === code);

  test("counts provinces with growing industry, and those growing by ten percent or more", () => {
    expect(answer("CN01")).toMatchObject({ reported: 28, total: null, growth: null, up: 25, atLeast: { "10": 11 } });
  });

  test("adds up retail with its growth over the same members", () => {
    expect(answer("TM01")).toMatchObject({ reported: 28, missing: [], total: 1404000.039, up: 28 });
    expect(answer("TM01")?.growth).toBeCloseTo(12.3, 2);
    expect(of(result, "TM01").planCompletion.value).toBeCloseTo(48.7, 1);
  });

  test("adds up exports, and tells falling from unchanged", () => {
    expect(answer("XN01")).toMatchObject({ total: 120700.039, up: 24, same: 1, down: 3 });
    expect(answer("XN01")?.growth).toBeCloseTo(18.3, 2);
    expect(of(result, "XN01").counts.same).toEqual(["bac-kan"]);
  });

  test("grows only over those having both, and names the missing", () => {
    const imports = of(result, "XN02");
    expect(imports.reported).toHaveLength(27);
    expect(imports.growth.matched).toHaveLength(26);
    expect(imports.growth.value).toBeCloseTo(6.555, 3);
    expect(answer("XN02")?.missing).toEqual(["30"]);
  });

  test("takes a ratio from the sums, not from the ratios", () => {
    expect(of(result, "CCN19").total.value).toBeCloseTo(69.8, 1);
    expect(of(result, "CCHC01.DH").total.value).toEqual(missing("not-additive"));
  });

  test("says which block nobody reported", () => {
    expect(result.absentBlocks).toEqual(["previousYear"]);
    expect(result.illustrative).toBe(true);
  });

  test("ranks by growth with the highest first", () => {
    const places = [...of(result, "CN01").rows].sort((a, b) => (a.growthRank ?? 99) - (b.growthRank ?? 99));
    expect(places.slice(0, 3).map(({ area }) => area)).toEqual(["lai-chau", "phu-tho", "bac-giang"]);
    expect(places.at(-1)?.area).toBe("bac-ninh");
    expect(rowOf(of(result, "CN01"), "bac-ninh")?.levelRank).toBeNull();
  });

  test("contributions of the members make the growth of the total", () => {
    const exports = of(result, "XN01");
    const points = exports.rows.map(({ contribution }) => (isMissing(contribution) ? 0 : contribution));
    expect(points.reduce((a, b) => a + b, 0)).toBeCloseTo(exports.growth.value as number, 6);
  });

  test("is the same whatever the order of the figures", () => {
    expect(reviewJson(structure, assemble([...sample].reverse()))).toEqual(json);
  });
});

describe("a held figure", () => {
  const slip = figure({ area: "nghe-an", indicator: "XN01", value: 1_452_000 });
  const others = sample.filter(
    (one) =>
      !(
        one.area === "nghe-an" &&
        one.indicator === "XN01" &&
        one.period === slip.period &&
        one.transformation === "level" &&
        one.scenario === "actual"
      ),
  );
  const result = assemble([...others, slip], { held: new Set([slip.id]) });

  test("is left out of the total and of its growth, and its province is named", () => {
    const exports = of(result, "XN01");
    expect(exports.reported).toHaveLength(27);
    expect(exports.missing).toEqual([{ area: "nghe-an", reason: "held" }]);
    expect(exports.growth.matched).toHaveLength(27);
    expect(exports.growth.matched).not.toContain("nghe-an");
    expect(exports.total.value).toBeCloseTo(120700.039 - 1452, 3);
    expect(reviewJson(structure, result).indicators.find((one) => one.indicator === "XN01")?.missing).toEqual(["40"]);
  });

  test("is listed, and keeps its origin", () => {
    expect(result.held).toEqual([
      { figure: slip.id, area: "nghe-an", indicator: "XN01", breakdown: "", period: "2024-YTD06" },
    ]);
    expect(rowOf(of(result, "XN01"), "nghe-an")?.now).toMatchObject({ value: missing("held"), figures: [slip.id] });
  });

  test("gives way to its owner's correction", () => {
    const corrected = figure({ area: "nghe-an", indicator: "XN01", value: 1452, known: "2024-05-14" });
    const after = assemble([...others, slip, corrected], { held: new Set([slip.id]) });
    expect(of(after, "XN01").total.value).toBe(120700.039);
    expect(after.held).toEqual([]);
  });

  test("a correction that comes later changes nothing of what was known before", () => {
    const later = figure({
      area: "nghe-an",
      indicator: "XN01",
      value: 1452,
      recorded: new Date("2024-07-01T00:00:00Z"),
    });
    const before = assemble([...others, slip], { held: new Set([slip.id]) });
    expect(assemble([...others, slip, later], { held: new Set([slip.id]) })).toEqual(before);
  });
});

describe("producers", () => {
  const level = (producer: string, value: number, period: string) =>
    figure({ area: "ha-noi", indicator: "XN01", value, producer, period });

  test("growth compares one producer with itself", () => {
    const result = assemble([level("pso", 110, "2024-YTD06"), level("customs", 90, "2023-YTD06")]);
    const row = rowOf(of(result, "XN01"), "ha-noi");
    expect(row?.growth).toEqual(missing("not-reported"));
    expect(row?.before.beside).toMatchObject([{ producer: "customs", value: 90 }]);
  });

  test("the indicator's own producer counts, the other stands beside", () => {
    const result = assemble([level("customs", 90, "2024-YTD06"), level("pso", 110, "2024-YTD06")]);
    expect(rowOf(of(result, "XN01"), "ha-noi")?.now).toMatchObject({ value: 110, beside: [{ value: 90 }] });
  });

  test("a person's choice goes first", () => {
    const choices = [{ area: "ha-noi", indicator: "XN01", producer: "customs" }];
    const result = assemble([level("customs", 90, "2024-YTD06"), level("pso", 110, "2024-YTD06")], { choices });
    expect(rowOf(of(result, "XN01"), "ha-noi")?.now).toMatchObject({ value: 90, producer: "customs" });
  });

  test("two others that differ are both shown, and neither counts", () => {
    const result = assemble([level("customs", 90, "2024-YTD06"), level("department", 95, "2024-YTD06")]);
    const cell = rowOf(of(result, "XN01"), "ha-noi")?.now;
    expect(cell).toMatchObject({ value: missing("held"), conflicting: true });
    expect(cell?.beside.map(({ value }) => value)).toEqual([90, 95]);
  });

  test("what is published elsewhere is never mixed in", () => {
    const press = figure({ area: "ha-noi", indicator: "XN01", value: 99, producer: "press", review: "" });
    const result = assemble([level("pso", 110, "2024-YTD06"), press]);
    expect(rowOf(of(result, "XN01"), "ha-noi")?.now).toMatchObject({
      value: 110,
      beside: [{ producer: "press", value: 99 }],
    });
    expect(
      rowOf(of(assemble([press, figure({ area: "ha-giang", indicator: "XN01", value: 1 })]), "XN01"), "ha-noi")?.now
        .value,
    ).toEqual(missing("not-reported"));
  });
});

describe("after the mergers", () => {
  test("the review shown in the new areas keeps its totals and drops the indices of merged units", () => {
    const result = assemble(sample, { geography: merged });
    expect(result.members).toHaveLength(18);
    expect(of(result, "TM01").total.value).toBe(1404000.039);
    expect(of(result, "XN01").growth.value).toBeCloseTo(18.3, 2);
    const iip = of(result, "CN01");
    expect(rowOf(iip, "bac-ninh-2025")?.now).toMatchObject({ value: missing("not-additive"), readded: false });
    expect(rowOf(iip, "lai-chau")?.now.value).toBe(141.2);
    expect(iip.reported).toHaveLength(10);
    expect(rowOf(of(result, "TM01"), "bac-ninh-2025")?.now.readded).toBe(true);
    expect(rowOf(of(result, "TM01"), "ha-noi")?.now.readded).toBe(false);
  });

  const eleventh = { ...review, id: "XI-2025", period: "2025-YTD09", geography: "2025-09-30" };
  const given = (area: string, value: number, period: string, rest: Partial<Figure> = {}) =>
    figure({ area, indicator: "TM01", value, period, review: "XI-2025", ...rest });

  test("a base given by the former units is added up", () => {
    const figures = [
      given("bac-ninh-2025", 330, "2025-YTD09"),
      given("bac-giang", 100, "2024-YTD09"),
      given("bac-ninh", 200, "2024-YTD09"),
    ];
    const row = rowOf(of(assemble(figures, { review: eleventh }), "TM01"), "bac-ninh-2025");
    expect(row?.before).toMatchObject({ value: 300, readded: true });
    expect(row?.growth).toBe(10);
  });

  test.each([
    { why: "a former unit is missing", former: [given("bac-giang", 100, "2024-YTD09")], reason: "not-reported" },
    {
      why: "the former units have other producers",
      former: [given("bac-giang", 100, "2024-YTD09"), given("bac-ninh", 200, "2024-YTD09", { producer: "customs" })],
      reason: "not-reported",
    },
  ])("no base where $why", ({ former, reason }) => {
    const result = assemble([given("bac-ninh-2025", 330, "2025-YTD09"), ...former], { review: eleventh });
    expect(rowOf(of(result, "TM01"), "bac-ninh-2025")?.growth).toEqual({ missing: reason });
  });

  test("a base that the new unit gives itself goes before", () => {
    const figures = [
      given("bac-ninh-2025", 330, "2025-YTD09"),
      given("bac-ninh-2025", 310, "2024-YTD09"),
      given("bac-giang", 100, "2024-YTD09"),
      given("bac-ninh", 200, "2024-YTD09"),
    ];
    const row = rowOf(of(assemble(figures, { review: eleventh }), "TM01"), "bac-ninh-2025");
    expect(row?.before).toMatchObject({ value: 310, readded: false });
  });
});

describe("official years", () => {
  const official = officialIndices();
  test.each([
    { year: "2013", up: 26, ten: 13, reported: 28 },
    { year: "2014", up: 24, ten: 11, reported: 28 },
    { year: "2015", up: 26, ten: 12, reported: 28 },
    { year: "2016", up: 27, ten: 9, reported: 28 },
    { year: "2022", up: 25, ten: 16, reported: 26 },
  ])("$year: $up of $reported up, $ten by ten percent or more", ({ year, up, ten, reported }) => {
    const yearly = {
      ...review,
      id: year,
      period: year,
      geography: `${year}-12-31`,
      source: { producer: "gso" },
      illustrative: false,
    };
    const result = assemble(official, { review: yearly });
    const one = of(result, "CN01");
    expect(reviewJson(structure, result).indicators[0]).toMatchObject({ up, reported, atLeast: { "10": ten } });
    expect(one.counts.unknown.map(({ area }) => area)).toEqual(year === "2022" ? ["hoa-binh", "thanh-hoa"] : []);
    expect(one.illustrative).toBe(false);
    if (year === "2013") expect(one.nationalGrowth).toBe(5.9);
  });
});
