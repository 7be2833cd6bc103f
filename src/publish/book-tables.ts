import { growthDecimals } from "../assess/indicator-result.ts";
import type { IndicatorResult, MemberRow, Cell as ResultCell, Total } from "../assess/review-result.ts";
import { isMissing, type Measured } from "../base/measured.ts";
import type { Cell, Column, NumberCell, Row, Table } from "../narrate/document.ts";
import type { Indicator } from "../structure/indicator.ts";
import { periodParts } from "../structure/period.ts";
import { notesOf, sourceOf } from "./book-notes.ts";
import { anyKnown, type BookView, byGrowth, figuresOf, isTold } from "./book-view.ts";

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
interface Measurement {
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

/** The figures behind a total: of the members that are in it. */
function totalCell(one: IndicatorResult, total: Total, key: "now" | "before" | "plan" | "previousYear"): NumberCell {
  const counted = new Set(total.reported);
  const cells = one.rows.filter((row) => counted.has(row.area)).map((row) => row[key]);
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
    total: () => totalCell(one, total, key),
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

const full: readonly Measure[] = [
  "plan",
  "previousYear",
  "before",
  "now",
  "growth",
  "completion",
  "share",
  "contribution",
];

/**
 * One headline indicator with all members, by place: plan, base, this period, growth, completion, place, share and
 * contribution; then the region's total with its coverage, and the country. Heavy lines lie under the last member that
 * reaches a counted threshold and under the last that grew.
 */
export function memberTable(view: BookView, one: IndicatorResult, thresholds: readonly number[] = []): Table {
  const measures = measuresOf(one, full).map((measure) => measurement(view, one, measure));
  const ranked = one.rows.some((row) => row.growthRank !== null);
  const shown = one.rows.filter((row) => isShown(view, [one], row.area));
  const rows = ranked ? byGrowth(shown) : shown;
  const lines = ranked ? [...thresholds, 0].sort((a, b) => b - a) : [];
  const body = rows.map((row, position): Row => {
    const rank: Cell[] = ranked ? [rankCell(row)] : [];
    const cells: Cell[] = [
      { text: String(position + 1) },
      { text: view.area(row.area) },
      ...measures.map(({ of }) => of(row)),
      ...rank,
    ];
    return crosses(rows[position - 1], row, lines) ? { cells, threshold: true } : { cells };
  });
  const columns: Column[] = [
    ...memberColumns(view),
    ...measures.map(({ head }): Column => ({ head, holds: "number" })),
    ...(ranked ? [{ head: view.word("head.rank"), holds: "number" } as const] : []),
  ];
  return {
    kind: "table",
    caption: view.word("table.members", { indicator: view.name(one.indicator), period: view.period }),
    unit: unitLine(view, view.indicator(one.indicator)),
    columns,
    rows: [...body, ...summaryRows(view, [one], [measures], ranked ? 1 : 0)],
    notes: [
      ...(shown.length < one.rows.length ? [view.word("note.onlyReporters")] : []),
      ...notesOf(view, [one], { lines }),
    ],
    source: sourceOf(view, [one]),
  };
}

/** Where fewer than half of the members report, a table has only those that do; the others are named under it. */
function isShown(view: BookView, results: readonly IndicatorResult[], area: string): boolean {
  const most = Math.max(...results.map(({ reported }) => reported.length));
  if (2 * most >= view.input.result.members.length) return true;
  const rows = results.flatMap((one) => one.rows.filter((row) => row.area === area));
  return rows.some((row) => [row.now, row.before, row.plan, row.previousYear].some((cell) => !isMissing(cell.value)));
}

function rankCell(row: MemberRow): NumberCell {
  const value = row.growthRank ?? (isMissing(row.growth) ? row.growth : { missing: "not-applicable" as const });
  return { value, decimals: 0, figures: figuresOf([row.now, row.before]) };
}

/** Whether a counted threshold lies between two rows in order of growth. */
function crosses(above: MemberRow | undefined, below: MemberRow, thresholds: readonly number[]): boolean {
  if (above === undefined || isMissing(above.growth)) return false;
  const { growth } = below;
  if (isMissing(growth)) return true;
  const reaches = (value: number, line: number) => (line === 0 ? value > 0 : value >= line);
  return thresholds.some((line) => reaches(above.growth as number, line) && !reaches(growth, line));
}

/** The two columns that name a member. */
export function memberColumns(view: BookView): Column[] {
  return [
    { head: view.word("head.order"), holds: "order" },
    { head: view.word("head.area"), holds: "name", rowHead: true },
  ];
}

const isEmpty = (cell: NumberCell) => isMissing(cell.value);

/** The region's row and the country's, under the members, where at least one of their cells has a number. */
function summaryRows(
  view: BookView,
  results: readonly IndicatorResult[],
  measures: readonly (readonly Measurement[])[],
  after: number,
): Row[] {
  const blank: Cell[] = Array.from({ length: after }, () => ({ text: "" }));
  const totals = results.flatMap((one, at) => (measures[at] ?? []).map(({ total }) => total(one)));
  const coverage = results.length === 1 ? results[0] : undefined;
  const name = coverage
    ? view.word("row.region", {
        region: view.region,
        have: String(coverage.total.reported.length),
        all: String(coverage.rows.length),
      })
    : view.word("head.total");
  const countries = results.flatMap((one, at) =>
    (measures[at] ?? []).map(({ country }): Cell => country?.(one) ?? { text: "" }),
  );
  const told = results.some((one) => one.national !== null);
  return [
    ...(totals.every(isEmpty)
      ? []
      : [{ cells: [{ text: "" }, { text: name }, ...totals, ...blank], role: "total" } as const]),
    ...(told ? [{ cells: [{ text: "" }, { text: view.word("row.country") }, ...countries, ...blank] }] : []),
  ];
}

/** What stands above a table: the unit, the price basis, the base of an index. */
export function unitLine(view: BookView, indicator: Indicator): string {
  const unit = view.word("table.unit", { unit: view.unit(indicator.unit) });
  const yearly = periodParts(view.input.result.blocks.now).kind === "year";
  const base = indicator.indexBase === "same-period" ? view.word(yearly ? "table.indexYear" : "table.index") : null;
  const price =
    indicator.priceBasis === null
      ? null
      : view.word(indicator.priceBasis === "current" ? "table.current" : "table.constant");
  return [unit, base, price, untilLine(view)].filter((part) => part !== null).join("; ");
}

/** "số liệu đến ngày …" */
function untilLine(view: BookView): string {
  return view.word("table.until", { day: view.day });
}

/** How a table of several indicators is cut so that it can be read on a landscape page. */
interface Wide {
  readonly caption: string;
  readonly measures: readonly Measure[];
  /** The most number columns in one table. */
  readonly most: number;
}

/** Several indicators with all members in official order, in as many tables as it takes to stay readable. */
export function wideTables(view: BookView, results: readonly IndicatorResult[], wide: Wide): Table[] {
  const told = results.filter(isTold);
  const sets: { one: IndicatorResult; measures: Measurement[] }[][] = [];
  let width = Number.POSITIVE_INFINITY;
  for (const one of told) {
    const wanted = view.indicator(one.indicator).kind === "index" ? withoutGrowth(wide.measures) : wide.measures;
    const measures = measuresOf(one, wanted).map((measure) => measurement(view, one, measure));
    if (width + measures.length > wide.most) {
      sets.push([]);
      width = 0;
    }
    sets.at(-1)?.push({ one, measures });
    width += measures.length;
  }
  return sets.map((set) => wideTable(view, set, wide));
}

/** The growth of an index is the index less 100: in a wide table its column would say nothing new. */
const withoutGrowth = (measures: readonly Measure[]) => measures.filter((measure) => measure !== "growth");

function wideTable(
  view: BookView,
  set: readonly { one: IndicatorResult; measures: Measurement[] }[],
  wide: Wide,
): Table {
  const results = set.map(({ one }) => one);
  const single = set.every(({ measures }) => measures.length === 1);
  const [first] = results;
  const oneUnit = single && results.every(({ unit }) => unit === first?.unit);
  const columns = set.flatMap(({ one, measures }) => {
    const group = shortHead(view, one, !oneUnit);
    return measures.map(
      (m): Column => (single ? { head: group, holds: "number" } : { head: m.head, group, holds: "number" }),
    );
  });
  const { members } = view.input.result;
  const shown = members.filter((area) => isShown(view, results, area));
  const marks = new Set<ShortMark>();
  const rows = shown.map((area, at): Row => {
    const cells = set.flatMap(({ one, measures }) => {
      const row = one.rows.find((candidate) => candidate.area === area);
      return measures.map(({ of }): Cell => (row ? shortened(view, of(row), marks) : { text: "" }));
    });
    return { cells: [{ text: String(at + 1) }, { text: view.area(area) }, ...cells] };
  });
  const legend = [...marks].map((mark) => view.word(`note.marks.${mark}`)).join(" ");
  return {
    kind: "table",
    caption: wide.caption,
    unit: oneUnit && first ? unitLine(view, view.indicator(first.indicator)) : capitalFirst(untilLine(view)),
    columns: [...memberColumns(view), ...columns],
    rows: [
      ...rows,
      ...summaryRows(
        view,
        results,
        set.map(({ measures }) => measures),
        0,
      ),
    ],
    notes: [
      ...(legend === "" ? [] : [legend]),
      ...(shown.length < members.length ? [view.word("note.onlyReporters")] : []),
      ...notesOf(view, results, {}),
    ],
    source: sourceOf(view, results),
  };
}

/** "Bán lẻ hàng hóa (tỷ đồng)", with the member of its breakdown where it is one. */
function shortHead(view: BookView, one: IndicatorResult, withUnit: boolean): string {
  const name = view.indicator(one.indicator).short[view.lang];
  const broken = one.breakdown === "" ? name : `${name}, ${view.breakdown(one.breakdown)}`;
  return withUnit ? `${broken} (${view.unit(one.unit)})` : broken;
}

type ShortMark = "notReported" | "notApplicable";

const shortMarks: Readonly<Record<string, ShortMark>> = {
  "not-reported": "notReported",
  "not-applicable": "notApplicable",
};

/** In a table of many columns the usual reasons are one sign, explained under it; the others stay words. */
function shortened(view: BookView, cell: NumberCell, marks: Set<ShortMark>): Cell {
  const mark = isMissing(cell.value) ? shortMarks[cell.value.missing] : undefined;
  if (mark === undefined) return cell;
  marks.add(mark);
  return { text: view.word(`mark.${mark}`) };
}

const capitalFirst = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
