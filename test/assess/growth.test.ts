import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { contributions, growthOf, growthRate, planCompletion, yearOnYear } from "../../src/assess/growth.ts";
import { type Measured, missing } from "../../src/base/measured.ts";
import { indicator } from "./given.ts";

describe("growthRate", () => {
  test.each([
    { before: 200, now: 215, percent: 7.5, why: "growth" },
    { before: 200, now: 150, percent: -25, why: "a fall is negative" },
    { before: 200, now: 200, percent: 0, why: "the same is exactly 0" },
    { before: 0, now: 10, percent: missing("base-not-positive"), why: "nothing to grow from" },
    { before: -5, now: 10, percent: missing("base-not-positive"), why: "no growth from a loss" },
    { before: missing("confidential"), now: 10, percent: missing("confidential"), why: "the reason is passed on" },
    { before: 10, now: missing("held"), percent: missing("held"), why: "the reason of the value is passed on" },
  ])("$why", ({ before, now, percent }) => {
    expect(growthRate(before, now)).toEqual(percent);
  });

  test("is free of binary noise at a threshold", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e7 }), (tenths) => {
        expect(growthRate(tenths / 10, (tenths * 11) / 100)).toBe(10);
      }),
    );
  });
});

describe("growthOf", () => {
  const index = indicator("I", { kind: "index", indexBase: "same-period" });
  test.each([
    { of: index, before: 150, now: 106.9, growth: 6.9, why: "an index states its growth; the index before is no base" },
    { of: index, before: missing("not-reported"), now: 100, growth: 0, why: "an index of 100 is unchanged" },
    {
      of: indicator("M", { kind: "index", indexBase: "previous-month" }),
      before: 100,
      now: 101,
      growth: missing("not-applicable"),
      why: "an index on the month says nothing of the year",
    },
    {
      of: indicator("R", { kind: "rate" }),
      before: 50,
      now: 60,
      growth: missing("not-applicable"),
      why: "rates differ by points",
    },
    { of: indicator("L"), before: 50, now: 60, growth: 20, why: "a level grows from its base" },
  ])("$why", ({ of, before, now, growth }) => {
    expect(growthOf(of, before as Measured, now)).toEqual(growth);
  });
});

test("a plan of nothing is not completed", () => {
  expect(planCompletion(0, 5)).toEqual(missing("base-not-positive"));
  expect(planCompletion(400, 195)).toBe(48.75);
});

test("yearOnYear compares the same quarter, whatever the order and the gaps", () => {
  const series = new Map<string, Measured>([
    ["2026-Q1", 110],
    ["2025-Q2", 100],
    ["2025-Q1", 100],
  ]);
  expect(yearOnYear(series)).toEqual(
    new Map<string, Measured>([
      ["2026-Q1", 10],
      ["2025-Q2", missing("not-reported")],
      ["2025-Q1", missing("not-reported")],
    ]),
  );
});

describe("contributions", () => {
  const amount = fc.integer({ min: 1, max: 1e9 });
  const parts = fc.array(fc.record({ before: amount, now: amount }), { minLength: 1, maxLength: 40 });

  test("sum to the growth of the whole", () => {
    fc.assert(
      fc.property(parts, (list) => {
        const before = sum(list.map((part) => part.before));
        const now = sum(list.map((part) => part.now));
        const growth = growthRate(before, now) as number;
        expect(Math.abs(sum(contributions(list)) - growth)).toBeLessThan(1e-6 * Math.max(1, Math.abs(growth)));
      }),
    );
  });

  test("need a whole to grow from", () => {
    expect(() => contributions([])).toThrow(
      expect.objectContaining({ kind: "invalid", code: "contributions.base-not-positive" }),
    );
  });
});

const sum = (numbers: number[]) => numbers.reduce((total, number) => total + number, 0);
