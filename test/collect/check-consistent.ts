import fc from "fast-check";
import { roundHalfAway } from "../../src/base/decimal.ts";
import type { ReadFigure } from "../../src/collect/read/report.ts";
import { figure } from "./check-fixture.ts";

/** Columns of a generated report, in the order of common templates. */
export const columns = { plan: "D", base: "E", prev: "F", month: "G", now: "H", yoy: "I", completion: "J" } as const;
export type Column = keyof typeof columns;
export const levelColumns = ["plan", "base", "prev", "month", "now"] as const;

/** One row in tenths, so that sums are exact. */
interface Row {
  readonly base: number;
  readonly now: number;
  readonly month: number;
  readonly plan: number;
}

const block = [["TM02", "TM03", "TM04", "TM05", "TM06"], "TM01"] as const;
const exportBlock = [["XN04", "XN05", "XN06"], "XN01"] as const;
const alone = ["NL01", "XN02", "KC01"] as const;

/** Rows of the generated report, in order; row n is printed in row n + 8 of the sheet. */
export const rowCodes: readonly string[] = [...alone, block[1], ...block[0], exportBlock[1], ...exportBlock[0]];
export const wholes: Readonly<Record<string, readonly string[]>> = { TM01: block[0], XN01: exportBlock[0] };
export const cellOf = (code: string, column: Column) => `${columns[column]}${rowCodes.indexOf(code) + 8}`;

const rowArbitrary = (last: number) =>
  fc
    .record({
      base: fc.integer({ min: 5000, max: 9_000_000 }),
      growth: fc.integer({ min: -300, max: 500 }),
      month: fc.integer({ min: 80, max: 125 }),
      plan: fc.integer({ min: 85, max: 120 }),
    })
    .map(({ base, growth, month, plan }): Row => {
      const now = Math.round(base * (1 + growth / 1000));
      return {
        base,
        now,
        month: Math.round((now / last) * (month / 100)),
        plan: Math.round(((now * 12) / last) * (plan / 100)),
      };
    });

const add = (rows: readonly Row[]): Row => ({
  base: sum(rows.map((one) => one.base)),
  now: sum(rows.map((one) => one.now)),
  month: sum(rows.map((one) => one.month)),
  plan: sum(rows.map((one) => one.plan)),
});
const sum = (list: readonly number[]) => list.reduce((total, one) => total + one, 0);
const two = (month: number) => String(month).padStart(2, "0");

function figuresOf(code: string, row: Row, last: number): ReadFigure[] {
  const ytd = `2024-YTD${two(last)}`;
  const at = (column: Column, value: number, more: Partial<ReadFigure> = {}) =>
    figure({ indicator: code, cell: cellOf(code, column), value, period: ytd, ...more });
  return [
    at("plan", row.plan / 10, { scenario: "plan", period: "2024" }),
    at("base", row.base / 10, { period: `2023-YTD${two(last)}` }),
    at("prev", (row.now - row.month) / 10, { period: `2024-YTD${two(last - 1)}` }),
    at("month", row.month / 10, { period: `2024-${two(last)}` }),
    at("now", row.now / 10),
    at("yoy", roundHalfAway((100 * (row.now - row.base)) / row.base, 1), { transformation: "yoy" }),
    at("completion", roundHalfAway((100 * row.now) / row.plan, 1), { transformation: "plan-completion" }),
  ];
}

export interface Consistent {
  readonly last: number;
  readonly period: string;
  readonly figures: readonly ReadFigure[];
}

/** A report in which everything agrees: wholes with parts, months with cumulative, printed rates with levels. */
export const consistentReport: fc.Arbitrary<Consistent> = fc.constantFrom(3, 6, 9, 11).chain((last) =>
  fc.record({ leaves: fc.array(rowArbitrary(last), { minLength: 11, maxLength: 11 }) }).map(({ leaves }) => {
    const named = new Map(
      [...alone, ...block[0], ...exportBlock[0]].map((code, index) => [code as string, leaves[index] as Row]),
    );
    for (const [whole, parts] of Object.entries(wholes))
      named.set(whole, add(parts.map((code) => named.get(code) as Row)));
    const figures = rowCodes.flatMap((code) => figuresOf(code, named.get(code) as Row, last));
    return { last, period: `2024-YTD${two(last)}`, figures };
  }),
);

/** The report with some figures changed. */
export function change(
  { figures }: Consistent,
  cells: readonly string[],
  to: (value: number) => number,
  decimals?: number,
): ReadFigure[] {
  return figures.map((one) =>
    cells.includes(one.cell) && typeof one.value === "number"
      ? { ...one, value: to(one.value), decimals: decimals ?? one.decimals }
      : one,
  );
}
