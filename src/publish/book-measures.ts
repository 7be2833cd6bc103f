import { growthDecimals } from "../assess/indicator-result.ts";
import type { IndicatorResult, MemberRow, Cell as ResultCell, Total } from "../assess/review-result.ts";
import { isMissing, type Measured } from "../base/measured.ts";
import type { NumberCell } from "../narrate/document.ts";
import { anyKnown, type BookView, figuresOf } from "./book-view.ts";
import { behindTotal } from "./ratio-parts.ts";

/** A number of a result as a cell of a table, with the figures it came from. */
export function numberCell(cell: ResultCell, decimals: number): NumberCell {
  const mark = cell.conflicting ? "**" : cell.readded ? "*" : undefined;
  return { value: cell.value, decimals, figures: cell.figures, ...(mark ? { mark } : {}) };
}

/** A number computed from cells. */
export function computedCell(
  value: Measured,
  decimals: number,
  from: readonly ResultCell[],
  signed = false,
): NumberCell {
  return { value, decimals, figures: figuresOf(from), ...(signed ? { signed } : {}) };
}

/** How many members have a number for the period. */
export function coverageCell(one: IndicatorResult): NumberCell {
  const figures = one.rows.flatMap((row) => (isMissing(row.now.value) ? [] : row.now.figures));
  return { value: one.reported.length, decimals: 0, figures };
}

/** What a column of a table of members holds. */
export interface Measurement {
  readonly head: string;
  readonly group?: string;
  readonly of: (row: MemberRow) => NumberCell;
  readonly total: (one: IndicatorResult) => NumberCell;
  readonly country?: (one: IndicatorResult) => NumberCell;
}

export type Measure = "plan" | "previousYear" | "before" | "now" | "growth" | "completion" | "share" | "contribution";

/** Which columns an indicator has: those for which somebody has a number. */
export function measuresOf(one: IndicatorResult, wanted: readonly Measure[]): Measure[] {
  const has: Readonly<Record<Measure, (row: MemberRow) => Measured>> = {
    plan: (row) => row.plan.value,
    previousYear: (row) => row.previousYear.value,
    before: (row) => row.before.value,
    now: (row) => row.now.value,
    growth: (row) => row.growth,
    completion: (row) => row.planCompletion,
    share: (row) => row.share,
    contribution: (row) => row.contribution,
  };
  return wanted.filter((measure) => anyKnown(one.rows.map(has[measure])));
}

const cellsOf = (one: IndicatorResult, key: "now" | "before" | "plan" | "previousYear") =>
  one.rows.map((row) => row[key]);

/** The figures behind a total: of the members that are in it; of a ratio those of its parts. */
function totalCell(
  { input }: BookView,
  one: IndicatorResult,
  total: Total,
  key: "now" | "before" | "plan" | "previousYear",
): NumberCell {
  const counted = new Set(total.reported);
  const parts = behindTotal(one, input.result.indicators, input.structure.catalogue);
  const cells = parts.flatMap(({ rows }) => rows.filter((row) => counted.has(row.area)).map((row) => row[key]));
  return computedCell(total.value, one.decimals, cells);
}

function matchedCells(one: IndicatorResult, matched: readonly string[], keys: readonly ("now" | "before" | "plan")[]) {
  const among = new Set(matched);
  return one.rows.filter((row) => among.has(row.area)).flatMap((row) => keys.map((key) => row[key]));
}

/** The columns of measures of one indicator. */
export function measurement(view: BookView, one: IndicatorResult, measure: Measure): Measurement {
  const { blocks } = view.input.result;
  const indicator = view.indicator(one.indicator);
  const rate = growthDecimals(indicator);
  const level = (key: "now" | "before" | "plan" | "previousYear", total: Total, head: string): Measurement => ({
    head,
    of: (row) => numberCell(row[key], one.decimals),
    total: () => totalCell(view, one, total, key),
  });
  switch (measure) {
    case "plan":
      return level("plan", one.totalPlan, view.word("head.plan", { period: view.short(blocks.plan) }));
    case "previousYear":
      return level(
        "previousYear",
        one.totalPreviousYear,
        view.word("head.previousYear", { period: view.short(blocks.previousYear) }),
      );
    case "before":
      return level("before", one.totalBefore, view.word("head.before", { period: view.short(blocks.before) }));
    case "now": {
      const status = view.word(`status.${view.statusOf([one]) ?? "none"}`);
      const head = view.word("head.now", { status, period: view.short(blocks.now) });
      const country = one.national;
      return {
        ...level("now", one.total, head),
        ...(country ? { country: () => numberCell(country, one.decimals) } : {}),
      };
    }
    case "growth":
      return {
        head: view.word(indicator.kind === "index" ? "head.indexChange" : "head.growth"),
        of: (row) =>
          computedCell(row.growth, rate, indicator.kind === "index" ? [row.now] : [row.now, row.before], true),
        total: () =>
          computedCell(one.growth.value, rate, matchedCells(one, one.growth.matched, ["now", "before"]), true),
        country: () => computedCell(one.nationalGrowth, rate, one.national ? [one.national] : [], true),
      };
    case "completion":
      return {
        head: view.word("head.completion"),
        of: (row) => computedCell(row.planCompletion, 1, [row.now, row.plan]),
        total: () =>
          computedCell(one.planCompletion.value, 1, matchedCells(one, one.planCompletion.matched, ["now", "plan"])),
      };
    case "share":
      return {
        head: view.word("head.share"),
        of: (row) => computedCell(row.share, 1, [row.now]),
        total: () => computedCell(isMissing(one.total.value) ? one.total.value : 100, 1, cellsOf(one, "now")),
      };
    case "contribution":
      return {
        head: view.word("head.contribution"),
        of: (row) => computedCell(row.contribution, 2, [row.now, row.before], true),
        total: () => computedCell(one.growth.value, 2, matchedCells(one, one.growth.matched, ["now", "before"]), true),
      };
  }
}
