import { describe, expect, test } from "vitest";
import { Failure } from "../../src/base/failure.ts";
import { missing } from "../../src/base/measured.ts";
import { readRules } from "../../src/collect/check-rules.ts";
import { checkReport, heldFigures } from "../../src/collect/checks.ts";
import type { ReadFigure } from "../../src/collect/read/report.ts";
import { findingsOfChecks } from "../../src/language/findings-checks.ts";
import { fill } from "../../src/language/sentence.ts";
import type { Finding } from "../../src/structure/finding.ts";
import { contextFor, figure, lenient, reportOf } from "./check-fixture.ts";

const said = ({ severity, code, cell }: Finding) => `${severity} ${code} ${cell}`.trim();

/** What the checks say of figures, each sentence complete in both languages. */
function check(figures: readonly ReadFigure[], context = lenient("2024-YTD06")): string[] {
  const findings = checkReport(reportOf(figures), context);
  for (const one of findings) {
    const sentence = findingsOfChecks[one.code];
    expect(sentence, one.code).toBeDefined();
    for (const lang of ["vi", "en"] as const)
      expect(sentence && fill(sentence, one.facts, lang)).not.toMatch(/[{}]|NaN|undefined/);
  }
  return findings.map(said);
}

/** Levels of the reporting period, one a row: `{ CCN17: 120 }`. */
const levels = (values: Readonly<Record<string, number>>, more: Partial<ReadFigure> = {}) =>
  Object.entries(values).map(([indicator, value]) => figure({ indicator, value, cell: `D-${indicator}`, ...more }));

describe("the rules of Biểu 04", () => {
  test.each<[string, Record<string, number>, string[]]>([
    ["15 is 15.1 + 15.2", { CCN15: 14, "CCN15.1": 10, "CCN15.2": 2 }, ["warning part-sum-mismatch D-CCN15"]],
    ["16 is 16.1 + 16.2", { CCN16: 300, "CCN16.1": 200, "CCN16.2": 100 }, []],
    ["18 ≤ 17", { CCN17: 100, CCN18: 130 }, ["warning above-limit D-CCN18"]],
    ["17 ≤ 16", { CCN16: 90, CCN17: 120 }, ["warning above-limit D-CCN17"]],
    ["21 ≤ 20", { CCN20: 10, CCN21: 11 }, ["warning above-limit D-CCN21"]],
    ["22 ≤ 20", { CCN20: 10, CCN22: 10 }, []],
    ["27 ≤ 26", { CCN26: 3, CCN27: 5 }, ["warning above-limit D-CCN27"]],
    ["5 ≤ 3", { CCN03: 10, CCN05: 12 }, ["warning above-limit D-CCN05"]],
    ["14 ≤ 13, softly", { CCN13: 500, CCN14: 620 }, ["info above-limit D-CCN14"]],
    ["2 ≥ 4, softly", { CCN02: 500, CCN04: 620 }, ["info below-limit D-CCN02"]],
    ["19 is 18/17", { CCN17: 200, CCN18: 120, CCN19: 60 }, []],
    ["19 is not 18/17", { CCN17: 200, CCN18: 120, CCN19: 88.8 }, ["warning ratio-mismatch D-CCN19"]],
    ["19 beyond 100 %", { CCN19: 120 }, ["error rate-impossible D-CCN19"]],
  ])("%s", (_, values, expected) => {
    expect(check(levels(values, { period: "2024-06", decimals: 0 }))).toEqual(expected);
  });
});

describe("single values that cannot be right", () => {
  test.each<[string, Record<string, number>, string[]]>([
    ["an index that is extreme, but is one", { CN01: 141.2, CN03: 176.1, CN02: 41.5 }, []],
    ["an index that looks like a growth", { CN01: 12.3 }, ["error index-looks-like-growth D-CN01"]],
    ["a negative index", { CN03: -3.8 }, ["error index-looks-like-growth D-CN03"]],
    ["an index of a whole industry over 300", { CN01: 1152.4 }, ["error index-implausible D-CN01"]],
    ["an index of a branch over 300", { CN02: 420 }, ["warning index-implausible D-CN02"]],
    ["a rate of on-time files over 100 %", { "CCHC01.DH": 100.4 }, ["error rate-impossible D-CCHC01.DH"]],
    ["a rate of on-time files of 100 %", { "CCHC01.DH": 100 }, []],
    ["a use of C/O over 100 % can be a matter of timing", { "FTA04.D": 104 }, ["warning rate-impossible D-FTA04.D"]],
    ["an amount below zero", { TM01: -5 }, ["error negative-value D-TM01"]],
    ["nothing sold is zero, and no fault", { TM05: 0 }, []],
  ])("%s", (_, values, expected) => {
    expect(check(levels(values))).toEqual(expected);
  });
});

describe("totals of what a report lists", () => {
  const forms = { "FTA01.D": 10, "FTA01.E": 20, "FTA01.AK": 30 };
  test.each<[string, Record<string, number>, string[]]>([
    ["a total of the C/O forms that are listed", { ...forms, "FTA01.TONG": 60 }, []],
    ["a total that is more", { ...forms, "FTA01.TONG": 70 }, ["warning part-sum-mismatch D-FTA01.TONG"]],
  ])("%s", (_, values, expected) => {
    expect(check(levels(values, { decimals: 0 }))).toEqual(expected);
  });

  test("a part without a number leaves the sum open", () => {
    const figures = levels({ XN01: 100, XN04: 10, XN05: 20 });
    expect(check(figures)).toEqual([]);
    expect(check([...figures, figure({ indicator: "XN06", cell: "D-XN06", value: missing("not-reported") })])).toEqual(
      [],
    );
  });

  test("rounding of each part counts: 10 parts of 0 decimals may be 3 off, a part of 1 decimal may not", () => {
    const rounded = levels({ TM01: 103, TM02: 20, TM03: 20, TM04: 20, TM05: 20, TM06: 20 }, { decimals: 0 });
    expect(check(rounded)).toEqual([]);
    expect(check(rounded.map((one) => ({ ...one, decimals: 1 })))).toEqual(["warning part-sum-mismatch D-TM01"]);
  });

  test("a number printed in a larger unit is as rough as its print: 39,5 nghìn tỷ may be 39.467,9 tỷ", () => {
    const parts = levels({ TM02: 30000.4, TM03: 2000.1, TM04: 3000.2, TM05: 1467.1, TM06: 3000.1 });
    const whole = figure({
      indicator: "TM01",
      cell: "D-TM01",
      value: 39500,
      decimals: 0,
      factor: 1000,
      unit: "nghìn tỷ đồng",
    });
    expect(check([whole, ...parts])).toEqual([]);
    expect(check([{ ...whole, factor: 1 }, ...parts])).toEqual(["warning part-sum-mismatch D-TM01"]);
  });
});

describe("months against cumulative, however the year is cut", () => {
  const at = (cell: string, period: string, value: number) => figure({ indicator: "NL01", cell, period, value });
  test.each<[string, ReadFigure[], string[]]>([
    ["5 months and June", [at("F9", "2024-YTD05", 500), at("G9", "2024-06", 100), at("H9", "2024-YTD06", 600)], []],
    [
      "quarters",
      [at("F9", "2024-Q1", 250), at("G9", "2024-Q2", 300), at("H9", "2024-YTD06", 600)],
      ["warning months-do-not-add H9"],
    ],
    [
      "six months and a quarter",
      [at("F9", "2024-S1", 600), at("G9", "2024-Q3", 310), at("H9", "2024-YTD09", 900)],
      ["warning months-do-not-add H9"],
    ],
    ["nine months and a quarter", [at("F9", "2024-YTD09", 900), at("G9", "2024-Q4", 310), at("H9", "2024", 1210)], []],
    [
      "three months one by one",
      [at("E9", "2024-01", 90), at("F9", "2024-02", 80), at("G9", "2024-03", 100), at("H9", "2024-YTD03", 290)],
      ["warning months-do-not-add H9"],
    ],
    ["January is all there is", [at("G9", "2024-01", 90), at("H9", "2024-YTD02", 170)], []],
    [
      "a stock does not add up",
      levels({ CCN03: 10 }).concat(
        levels({ CCN03: 10 }, { period: "2024-YTD05", cell: "F" }),
        levels({ CCN03: 10 }, { period: "2024-06", cell: "G" }),
      ),
      [],
    ],
  ])("%s", (_, figures, expected) => {
    expect(check(figures, lenient("2024-YTD06"))).toEqual(expected);
  });
});

describe("growth of a unit made of former ones", () => {
  const now = figure({ area: "new-ab", indicator: "XN01", cell: "H9", period: "2025-YTD09", value: 1260 });
  const base = (area: string, cell: string, value: number) =>
    figure({ area, indicator: "XN01", cell, period: "2024-YTD09", value });
  const yoy = { ...now, cell: "I9", transformation: "yoy" } as const;
  const context = lenient("2025-YTD09");

  test("is held against the sum of their bases", () => {
    const bases = [base("old-a", "E10", 700), base("old-b", "E11", 500)];
    expect(check([now, ...bases, { ...yoy, value: 5 }], context)).toEqual([]);
    expect(check([now, ...bases, { ...yoy, value: 80 }], context)).toEqual(["warning growth-mismatch I9"]);
  });

  test("gives no verdict while one of them is missing", () => {
    expect(check([now, base("old-a", "E10", 700), { ...yoy, value: 5 }], context)).toEqual([]);
  });

  test("and the unit's own base is held against theirs", () => {
    const figures = [now, base("new-ab", "E9", 1300), base("old-a", "E10", 700), base("old-b", "E11", 500)];
    expect(check(figures, context)).toEqual(["warning former-units-do-not-add E9"]);
  });

  test("a former unit's base in another unit is found at its own cell", () => {
    const figures = [now, base("old-a", "E10", 700_000), base("old-b", "E11", 500), { ...yoy, value: 5 }];
    expect(check(figures, context)).toEqual(["error unit-slip E10"]);
  });
});

describe("growth that is read another way", () => {
  const levelsOf = [
    figure({ indicator: "NL01", cell: "E9", period: "2023-YTD06", value: 1000 }),
    figure({ indicator: "NL01", cell: "H9", value: 1123 }),
  ];
  test.each([
    ["12,3 as it is", 12.3, []],
    ["112,3: an index in a growth column", 112.3, ["error growth-as-index I9"]],
    ["0,123: a fraction in a growth column", 0.123, ["error growth-as-fraction I9"]],
    ["−12,3: a lost or an added sign", -12.3, ["warning growth-mismatch I9"]],
  ])("%s", (_, value, expected) => {
    const yoy = figure({ indicator: "NL01", cell: "I9", value, transformation: "yoy", decimals: 1 });
    expect(check([...levelsOf, yoy])).toEqual(expected);
  });

  test("only the rate is held, not the levels", () => {
    const figures = [...levelsOf, figure({ indicator: "NL01", cell: "I9", value: 112.3, transformation: "yoy" })];
    expect(heldFigures(checkReport(reportOf(figures), lenient("2024-YTD06")), figures).map((one) => one.cell)).toEqual([
      "I9",
    ]);
  });

  test("an index divided by last year's index is not its growth", () => {
    const figures = [
      figure({ indicator: "CN01", cell: "H9", value: 106.9 }),
      figure({ indicator: "CN01", cell: "I9", value: 2.5, transformation: "yoy" }),
    ];
    expect(check(figures)).toEqual(["warning growth-of-index I9"]);
    expect(check(figures.map((one) => (one.cell === "I9" ? { ...one, value: 6.9 } : one)))).toEqual([]);
  });
});

describe("a sum that carries a slip", () => {
  const row = (indicator: string, n: number, base: number, now: number, yoy: number) => [
    figure({ indicator, cell: `E${n}`, period: "2023-YTD06", value: base }),
    figure({ indicator, cell: `H${n}`, value: now }),
    figure({ indicator, cell: `I${n}`, value: yoy, transformation: "yoy" }),
  ];
  const figures = [
    ...row("XN01", 9, 1000, 605_495, 10),
    ...row("XN04", 10, 100, 110, 10),
    ...row("XN05", 11, 350, 385, 10),
    ...row("XN06", 12, 550, 605_000, 10),
  ];
  const plan = figure({ indicator: "XN06", cell: "D12", period: "2024", scenario: "plan", value: 1200 });

  test("is held with it: the total was computed with the slipped part", () => {
    expect(check([plan, ...figures])).toEqual(["error slip-carried H9", "error unit-slip H12"]);
  });

  test("where two columns are all there is, either may be in another unit, and both are asked about", () => {
    expect(check(figures)).toEqual([
      "error slip-carried E9",
      "error slip-carried H9",
      "error unit-slip E12",
      "error unit-slip H12",
    ]);
  });
});

describe("a cell far below its row", () => {
  const row = [
    figure({ indicator: "KC01", cell: "D9", period: "2024", scenario: "plan", value: 4000 }),
    figure({ indicator: "KC01", cell: "E9", period: "2023-YTD06", value: 1800 }),
    figure({ indicator: "KC01", cell: "H9", value: 1.9 }),
  ];

  test("is used and asked about, because money not yet spent is small", () => {
    expect(check(row)).toEqual(["warning far-below-row H9"]);
  });

  test("is held when an equation says so too", () => {
    const completion = figure({ indicator: "KC01", cell: "J9", value: 47.5, transformation: "plan-completion" });
    expect(check([...row, completion])).toEqual(["error unit-slip H9"]);
  });
});

describe("where two cells could be in another unit, the inequalities may tell which", () => {
  test("18 a thousand times too large exceeds 17, and 17 a thousand times larger would exceed 16", () => {
    const printed = { CCN16: 300, CCN17: 200, CCN18: 120_000, CCN19: 60 };
    expect(check(levels(printed, { decimals: 1 }))).toEqual(["error unit-slip D-CCN18"]);
  });
});

describe("against what was reported before", () => {
  const earlier = (period: string, value: number, indicator = "NL01") => ({
    area: "x",
    indicator,
    breakdown: "",
    period,
    scenario: "actual" as const,
    value,
  });
  const now = figure({ indicator: "NL01", cell: "H9", value: 600 });
  test.each([
    ["a usual growth", [earlier("2023-YTD06", 550)], []],
    ["more than double", [earlier("2023-YTD06", 250)], ["warning jump H9"]],
    ["a shorter period is compared at its pace", [earlier("2024-YTD05", 480)], []],
    ["less than was reported for five months", [earlier("2024-YTD05", 640)], ["warning cumulative-falls H9"]],
    ["a thousand times: another unit, or not", [earlier("2023-YTD06", 0.55)], ["warning unit-doubt H9"]],
  ])("%s", (_, history, expected) => {
    expect(check([now], lenient("2024-YTD06", { history }))).toEqual(expected);
  });

  test("an index moves little from one cumulative to the next", () => {
    const index = figure({ indicator: "CN01", cell: "H8", value: 141.2 });
    expect(check([index], lenient("2024-YTD06", { history: [earlier("2024-YTD05", 139, "CN01")] }))).toEqual([]);
    expect(check([index], lenient("2024-YTD06", { history: [earlier("2024-YTD05", 104, "CN01")] }))).toEqual([
      "warning jump-index H8",
    ]);
  });

  test("a base that is not what was reported then", () => {
    const base = figure({ indicator: "NL01", cell: "E9", period: "2023-YTD06", value: 550 });
    expect(check([base], lenient("2024-YTD06", { history: [earlier("2023-YTD06", 500)] }))).toEqual([
      "warning differs-from-earlier-report E9",
    ]);
    expect(check([base], lenient("2024-YTD06", { history: [earlier("2023-YTD06", 545)] }))).toEqual([]);
  });
});

describe("rows that must be there", () => {
  test("are asked for when absent and when blank; prose counts", () => {
    const context = contextFor("2024-YTD06");
    const [first = ""] = context.rules.required;
    const others = context.rules.required
      .slice(1)
      .map((indicator, n) => figure({ indicator, cell: `D${n}`, value: indicator.startsWith("CN0") ? 105 : 10 }));
    const only = (figures: readonly ReadFigure[]) => check(figures, context).filter((one) => one.includes("required"));
    expect(only(others)).toEqual(["warning required-absent"]);
    const blank = figure({ indicator: first, cell: "H9", value: missing("not-reported") });
    expect(only([blank, ...others])).toEqual(["warning required-empty H9"]);
    expect(only([blank, figure({ indicator: first, cell: "P4", value: 105, restates: true }), ...others])).toEqual([]);
  });
});

test("a figure of another producer is no duplicate", () => {
  const one = figure({ indicator: "XN01", cell: "H9", value: 100, producer: "customs" });
  expect(check([one, { ...one, cell: "H10", value: 120, producer: "department" }])).toEqual([]);
});

test("a figure repeated in another table is only noted", () => {
  const one = figure({ indicator: "NL01", cell: "H9", value: 100 });
  expect(check([one, { ...one, sheet: "Điện", cell: "D4" }])).toEqual(["info duplicate-row D4"]);
});

test("a refused file has nothing to check", () => {
  expect(checkReport({ ...reportOf(levels({ TM01: -5 })), status: "refused" }, contextFor("2024-YTD06"))).toEqual([]);
});

test.each(["", "id,left,op,right", "id,left,op,right,strength\nx,A,~,B,firm"])(
  "rules that cannot be read are refused: %j",
  (csv) => {
    expect(() => readRules(csv)).toThrow(expect.objectContaining({ kind: "invalid", code: "rules.unreadable" }));
    expect(() => readRules(csv)).toThrow(Failure);
  },
);
