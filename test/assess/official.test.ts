import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { judge } from "../../src/assess/judge.ts";
import { textEvidence } from "../../src/assess/text-evidence.ts";
import { isMissing, type Measured } from "../../src/base/measured.ts";
import type { Claim } from "../../src/structure/claim.ts";
import { claimOfGold, judgedGold } from "./gold.ts";
import { officialFigures, structure } from "./official-given.ts";
import { average, count, difference, growth, index, level, plan, range, rank, ratio, share, target } from "./said.ts";

const figures = officialFigures();
const evidence = textEvidence(structure, figures, []);
const today = evidence.at("2025-12-01");
const number = (value: Measured) => (isMissing(value) ? null : value);

describe("the judged paragraphs", () => {
  test.each(judgedGold().map((one) => ({ ...one, said: `${one.gold.printed}, ${one.gold.area} ${one.gold.period}` })))(
    "$id: $said",
    ({ gold }) => {
      const { verdict, computed } = judge(claimOfGold(gold), today);
      expect(verdict).toBe(gold.expected?.verdict);
      const value = gold.expected?.trueValue ?? null;
      if (value === null) expect(number(computed)).toBeNull();
      else expect(number(computed)).toBeCloseTo(value, value > 1e6 ? 0 : 5);
    },
  );
});

/** What the tables of the statistics office give, worked out from them apart from this program. */
const cases: readonly (readonly [about: string, claim: Claim, verdict: string, value: number | null])[] = [
  ["a region of the South", level("TM01 R-S20 2016", "1,897,973.9 tỷ"), "supported", 1897973.9e9],
  ["a region of the Centre", level("TM01 R-CH15 2015", "488.3 nghìn tỷ"), "supported", 488334.7e9],
  ["cut off", level("TM01 R-RRD 2010", "363.6 nghìn tỷ"), "rounding", 363695.4e9],
  ["the delta while Hà Tây was in it", level("TM01 R-RRD 2007", "171,585 tỷ"), "supported", 171585e9],
  ["the North with Hà Tây", level("TM01 R-N28 2007", "238,485.9 tỷ"), "supported", 238485.9e9],
  ["growth of the North over the merger", growth("TM01 R-N28 2008", "37.3 %"), "supported", 37.286188],
  ["Hà Nội within its new boundaries", growth("TM01 01 2008", "44.1 %"), "supported", 44.125755],
  ["Hà Nội against its old self", growth("TM01 01 2008", "96.1 %"), "contradicted", 44.125755],
  ["a unit that ended", level("TM01 new:24 2016", "60,010.9 tỷ"), "supported", 60010.9e9],
  ["the South in the country", share("TM01 R-S20 2016", "53.2 %", { area: "VN" }), "supported", 53.192107],
  ["the Centre in the country", share("TM01 R-CH15 2010", "14.2 %", { area: "VN" }), "rounding", 14.145453],
  ["goods in retail", share("TM02 VN 2024-YTD06", "77.4 %", { indicator: "TM01" }), "supported", 77.396297],
  ["an index is no part", share("CN01 01 2015", "11.6 %", { area: "VN" }), "no-data", null],
  ["19 of 20", count("CN01 R-S20 2012", "19/20"), "supported", 19],
  ["all of 15", count("CN01 R-CH15 2012", "15/15"), "supported", 15],
  ["above the country's rate", count("CN01 R-CH15 2016", "5", "growth > ?"), "supported", 5],
  ["not as many above it", count("CN01 R-N28 2016", "20", "growth > ?"), "contradicted", 18],
  ["fell", count("CN01 R-NMM 2014", "2/14", "growth < 0"), "supported", 2],
  ["from 10 % on", count("CN01 R-MRD 2012", "5/13", "growth >= 10"), "supported", 5],
  ["of all provinces", count("CN01 VN 2016", "59/63"), "supported", 59],
  ["of all provinces, wrong", count("CN01 VN 2014", "58/63"), "contradicted", 56],
  ["a wrong denominator", count("CN01 R-N28 2015", "26/27"), "contradicted", 26],
  ["a gap that could make it right", count("CN01 R-N28 2022", "27/28"), "no-data", null],
  ["a gap that could not", count("CN01 R-N28 2022", "28/28"), "contradicted", null],
  ["at least a level", count("TM01 R-N28 2016", "5", "level > 50000000000000"), "supported", 5],
  ["retail growth from 10 % on", count("TM01 R-N28 2016", "14/28", "growth >= 10"), "supported", 14],
  ["labour use rose", count("LD01 R-N28 2024-06", "19/28"), "supported", 19],
  ["labour use rose in the country", count("LD01 VN 2023-01", "28/63"), "supported", 28],
  ["first of all provinces", rank("CN01 19 2014", "1", "VN", "growth"), "supported", 1],
  ["second, not third", rank("TM01 38 2016", "3", "R-N28", "growth"), "contradicted", 2],
  ["a shared place", rank("CHO01 24 2016", "12", "R-N28", "level"), "supported", 12],
  ["its other holder", rank("CHO01 22 2016", "12", "R-N28", "level"), "supported", 12],
  ["the place after a shared one", rank("CHO01 35 2016", "14", "R-N28", "level"), "supported", 14],
  ["the last", rank("CHO01 12 2016", "28", "R-N28", "level"), "supported", 28],
  ["among the first 15", rank("CHO01 24 2016", "15", "R-N28", "level", { hedge: "under" }), "supported", 12],
  ["not among the first 10", rank("CHO01 24 2016", "10", "R-N28", "level", { hedge: "under" }), "contradicted", 12],
  ["a rank with a gap", rank("TM09.ST 01 2016", "2", "VN", "level"), "no-data", null],
  ["a stock at the end of its month", level("CHO01 01 2016-12", "454 chợ"), "supported", 454],
  ["supermarkets of a city", level("TM09.ST 48 2016", "64 siêu thị"), "supported", 64],
  ["supermarkets nobody counted", level("TM09.ST VN 2008", "400 siêu thị"), "no-data", null],
  ["fewer than another", difference("TM09.ST 01 2016", "-69 siêu thị", "level", "other-area", "79"), "supported", -69],
  ["malls against a base year", ratio("TM09.TTTM 79 2016", "2.2 lần", "base", { base: "2008" }), "supported", 2.222222],
  ["one rate over another", ratio("CN01 19 2016", "3.2 lần", "national", { measure: "growth" }), "supported", 3.202703],
  ["points", difference("CN01 19 2016", "16.3 điểm %", "growth", "national"), "supported", 16.3],
  ["percent for points", difference("CN01 19 2016", "16.3 %", "growth", "national"), "contradicted", 16.3],
  [
    "a difference of levels",
    difference("XN01 VN 2024-YTD06", "25.63 tỷ USD", "level", "year-before"),
    "supported",
    25.63e9,
  ],
  [
    "a difference of levels in percent",
    difference("TM01 79 2016", "8.65 %", "level", "year-before"),
    "supported",
    8.651634,
  ],
  ["a yearly average", average("TM01 24 2011/2015", "21.9 %"), "supported", 21.927925],
  ["an average of indices", average("CN01 24 2012/2016", "12 %"), "no-data", null],
  ["labour use as an index", index("LD01 24 2024-06", "109.3 %"), "supported", 109.3],
  ["labour use, a small fall", growth("LD01 01 2024-06", "-0.04 %"), "supported", -0.04],
  [
    "labour use on the month before",
    growth("LD01 VN 2024-06", "1.1 %", { against: "period-before" }),
    "supported",
    1.11,
  ],
  ["an industry of the country", growth("CN06/26 VN 2024-YTD06", "8.6 %"), "supported", 8.57],
  ["another, wrong by a tenth", growth("CN06/14 VN 2024-S1", "5.5 %"), "contradicted", 5.68],
  ["half away from zero", growth("CN03 VN 2024-YTD06", "8.5 %"), "supported", 8.45],
  [
    "an industry on the month before",
    growth("CN06/10 VN 2024-06", "4.0 %", { against: "period-before" }),
    "supported",
    4.03,
  ],
  ["an industry's quarter", growth("CN06/26 VN 2024-Q2", "8.6 %"), "no-data", null],
  ["imports", level("XN02 VN 2024-YTD09", "278.84 tỷ USD"), "supported", 278842180000],
  ["their growth", growth("XN02 VN 2024-YTD09", "17.3 %"), "supported", 17.33],
  ["the balance", level("XN03 VN 2024-YTD09", "20.78 tỷ USD"), "supported", 20782950000],
  ["trade both ways", level("XN00 VN 2024", "786.29 tỷ USD"), "rounding", 786295410000],
  ["its growth, from the printed rates", growth("XN00 VN 2024-YTD06", "15.7 %"), "supported", 15.692866],
  ["a quarter from its months", level("TM01 VN 2024-Q2", "1,564.3 nghìn tỷ"), "supported", 1564341.9e9],
  ["the first quarter", level("TM01 VN 2024-Q1", "1,537.6 nghìn tỷ"), "supported", 1537649.03e9],
  [
    "a month on the month before",
    growth("XN01 VN 2024-06", "0.9 %", { against: "period-before" }),
    "supported",
    0.853398,
  ],
  ["a year after the yearly tables", growth("TM01 VN 2023", "9.6 %"), "supported", 9.6],
  ["a year in both tables: the yearly one", growth("TM01 VN 2016", "10.7 %"), "supported", 10.701992],
  ["more than", level("TM01 VN 2016", "3,500 nghìn tỷ", { hedge: "over" }), "supported", 3568149.5e9],
  ["far more than", level("TM01 VN 2016", "3,400 nghìn tỷ", { hedge: "over" }), "contradicted", 3568149.5e9],
  ["nearly", level("TM01 VN 2016", "3,600 nghìn tỷ", { hedge: "under" }), "supported", 3568149.5e9],
  ["about", level("TM01 VN 2016", "3,570 nghìn tỷ", { hedge: "about" }), "supported", 3568149.5e9],
  ["a fall of more than", growth("CN01 64 2016", "-7 %", { hedge: "over" }), "supported", -7.7],
  ["a fall of nearly", growth("CN01 08 2016", "-17 %", { hedge: "under" }), "supported", -16.2],
  ["within a range", range("CN01 VN 2016", "7 %", "7.5 %", "growth"), "supported", 7.4],
  ["a thousand times too small", level("TM01 R-S20 2016", "1,897.9 tỷ"), "contradicted", 1897973.9e9],
  ["GRDP", growth("KT01 01 2023-Q1", "5.8 %"), "supported", 5.8],
  ["in dollars", level("TM01 VN 2016", "160 tỷ USD"), "no-data", null],
  ["a plan", plan("TM01 VN 2016", "98.2 %"), "no-data", null],
  ["a target", target("CN01 VN 2016", "8 %"), "no-data", null],
  ["what customs say", level("XN01 19 2024-YTD05", "13.15 tỷ USD"), "no-data", null],
  ["of another producer", level("XN01 VN 2024-YTD06", "190.08 tỷ USD", { producer: "hai-quan" }), "no-data", null],
  ["a share of nothing said", share("TM01 01 2019", "36 %", { area: "R-N28" }), "no-data", null],
];

describe("other years, areas and indicators", () => {
  test.each(cases)("%s", (_about, claim, verdict, value) => {
    const found = judge(claim, today);
    expect(found.verdict).toBe(verdict);
    if (value === null) expect(number(found.computed)).toBeNull();
    else expect(number(found.computed)).toBeCloseTo(value, Math.abs(value) > 1e6 ? -4 : 5);
    if (value !== null) expect(found.figures.length).toBeGreaterThan(0);
  });
});

describe("vintages", () => {
  const april = growth("CN01 VN 2024-04", "6.33 %");

  test("a first estimate holds until the next release", () => {
    expect(judge(april, evidence.at("2024-05-15"))).toMatchObject({ verdict: "supported", computed: 6.33 });
    expect(judge(april, evidence.at("2024-05-31"))).toMatchObject({ verdict: "contradicted", computed: 7.39 });
  });

  test("before it was said there is nothing", () => {
    expect(judge(april, evidence.at("2024-04-28")).verdict).toBe("no-data");
    expect(judge(level("TM01 R-N28 2015", "1,031,986.5 tỷ"), evidence.at("2016-02-02")).verdict).toBe("no-data");
  });

  test("what is said later changes no earlier day", () => {
    const days = ["2016-06-30", "2018-09-21", "2024-05-15", "2024-06-30"];
    const claims = [...judgedGold().map(({ gold }) => claimOfGold(gold)), ...cases.map(([, claim]) => claim)];
    fc.assert(
      fc.property(fc.constantFrom(...days), fc.constantFrom(...claims), (day, claim) => {
        const known = textEvidence(
          structure,
          figures.filter((figure) => figure.known <= day),
          [],
        );
        expect(judge(claim, known.at(day))).toEqual(judge(claim, evidence.at(day)));
      }),
      { numRuns: 12 },
    );
  });
});

test("whatever a text may leave out or invent, there is an answer", () => {
  const odd = fc.constantFrom(
    "?",
    "",
    "other:cụm",
    "product:thép",
    "2024-YTD?",
    "2011/2015",
    "R-X",
    "R-N18",
    "ha-tay",
    "TM01",
    "CN01",
    "viet-nam",
    "R-N28",
    "2016",
    "9999-12",
    "constructor",
  );
  const base = count("CN01 R-N28 2015", "26/28") as Extract<Claim, { kind: "count" }>;
  const rarer: Claim[] = [
    { ...base, kind: "tally", up: 26, same: 0, down: 2, against: "year-before" },
    { ...base, kind: "contribution", whole: "R-N28" },
    { ...base, kind: "largest", areas: ["ha-noi"], growth: base.printed },
  ];
  const kinds = [...cases.map(([, claim]) => claim), ...rarer];
  fc.assert(
    fc.property(fc.constantFrom(...kinds), odd, odd, odd, odd, (claim, indicator, area, period, other) => {
      const about = { ...claim.subject, indicator, area, period };
      const changed = {
        ...claim,
        subject: about,
        ...("other" in claim ? { other } : {}),
        ...("base" in claim ? { base: other } : {}),
      };
      const whole = claim.kind === "share" ? { whole: { area: other } } : claim.kind === "rank" ? { among: other } : {};
      const found = judge({ ...changed, ...whole } as Claim, today);
      if (!structure.catalogue.has(indicator)) expect(found.verdict).toBe("no-data");
    }),
    { numRuns: 800 },
  );
});
