import fc from "fast-check";
import { expect, test } from "vitest";
import {
  isPeriod,
  lastDay,
  monthsOf,
  type PeriodKind,
  periodOf,
  periodParts,
  sameSpan,
  yearBefore,
  yearOf,
} from "../../src/structure/period.ts";
import { blocksOf } from "../../src/structure/review.ts";

test.each([
  ["2024", "year", 0, 1, 12, "2024-12-31", "2023"],
  ["2024-S1", "half", 1, 1, 6, "2024-06-30", "2023-S1"],
  ["2024-S2", "half", 2, 7, 12, "2024-12-31", "2023-S2"],
  ["2024-Q1", "quarter", 1, 1, 3, "2024-03-31", "2023-Q1"],
  ["2024-Q4", "quarter", 4, 10, 12, "2024-12-31", "2023-Q4"],
  ["2024-02", "month", 2, 2, 2, "2024-02-29", "2023-02"],
  ["2023-02", "month", 2, 2, 2, "2023-02-28", "2022-02"],
  ["2024-YTD06", "ytd", 6, 1, 6, "2024-06-30", "2023-YTD06"],
  ["2024-YTD12", "ytd", 12, 1, 12, "2024-12-31", "2023-YTD12"],
])("%s is a %s", (period, kind, number, first, last, end, before) => {
  expect(periodParts(period)).toEqual({ kind, year: Number(period.slice(0, 4)), number });
  expect(monthsOf(period)).toEqual({ first, last });
  expect(lastDay(period)).toBe(end);
  expect(yearBefore(period)).toBe(before);
  expect(yearOf(period)).toBe(period.slice(0, 4));
});

test.each([
  "",
  "24",
  "2024-13",
  "2024-0",
  "2024-00",
  "2024-Q5",
  "2024-S3",
  "2024-YTD00",
  "2024-YTD13",
  "2024-YTD6",
  "x2024",
  "2024-06-30",
])("%j is no period", (text) => {
  expect(isPeriod(text)).toBe(false);
  expect(() => periodParts(text)).toThrow(expect.objectContaining({ kind: "invalid", code: "period.unreadable" }));
});

test.each([
  ["2024-S1", "2024-YTD06", true],
  ["2024-Q1", "2024-YTD03", true],
  ["2024", "2024-YTD12", true],
  ["2024-01", "2024-YTD01", true],
  ["2024-Q2", "2024-YTD06", false],
  ["2024-S1", "2023-S1", false],
])("%s and %s are one span: %s", (a, b, same) => {
  expect(sameSpan(a, b)).toBe(same);
});

test("the blocks of a review", () => {
  expect(blocksOf("2025-YTD09")).toEqual({
    now: "2025-YTD09",
    before: "2024-YTD09",
    plan: "2025",
    previousYear: "2024",
  });
});

const numbers: Record<PeriodKind, [number, number]> = {
  year: [0, 0],
  half: [1, 2],
  quarter: [1, 4],
  month: [1, 12],
  ytd: [1, 12],
};
const anyParts = fc.constantFrom(...(Object.keys(numbers) as PeriodKind[])).chain((kind) =>
  fc.record({
    kind: fc.constant(kind),
    year: fc.integer({ min: 1900, max: 2100 }),
    number: fc.integer({ min: numbers[kind][0], max: numbers[kind][1] }),
  }),
);

test("a period taken apart and put together is itself", () => {
  fc.assert(
    fc.property(anyParts, (parts) => {
      expect(periodParts(periodOf(parts))).toEqual(parts);
      expect(periodOf(periodParts(periodOf(parts)))).toBe(periodOf(parts));
    }),
  );
});

test("the year before keeps the months, and the span is that of itself only", () => {
  fc.assert(
    fc.property(anyParts, (parts) => {
      const period = periodOf(parts);
      expect(monthsOf(yearBefore(period))).toEqual(monthsOf(period));
      expect(sameSpan(period, period)).toBe(true);
      expect(sameSpan(period, yearBefore(period))).toBe(false);
      expect(lastDay(period).slice(0, 7)).toBe(`${parts.year}-${String(monthsOf(period).last).padStart(2, "0")}`);
    }),
  );
});
