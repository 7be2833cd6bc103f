import type { IndicatorResult, MemberRow } from "../assess/review-result.ts";
import { isMissing } from "../base/measured.ts";
import { upperFirst } from "../language/print-unit.ts";
import type { Cell, Column, NumberCell, Row, Table } from "../narrate/document.ts";
import { periodParts } from "../structure/period.ts";
import { type Measure, type Measurement, measurement, measuresOf } from "./book-measures.ts";
import { notesOf, sourceOf } from "./book-notes.ts";
import { type BookView, byGrowth, figuresOf, isTold } from "./book-view.ts";

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
    unit: unitLine(view, one),
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
    (measures[at] ?? []).map(({ country }): Cell => {
      const cell = country?.(one);
      return cell === undefined || isEmpty(cell) ? { text: "" } : cell;
    }),
  );
  const told = countries.some((cell) => "value" in cell);
  return [
    ...(totals.every(isEmpty)
      ? []
      : [{ cells: [{ text: "" }, { text: name }, ...totals, ...blank], role: "total" } as const]),
    ...(told ? [{ cells: [{ text: "" }, { text: view.word("row.country") }, ...countries, ...blank] }] : []),
  ];
}

/** What stands above a table: the unit, the price basis, the base of an index. */
function unitLine(view: BookView, one: IndicatorResult): string {
  const indicator = view.indicator(one.indicator);
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
function untilLine(view: BookView): string | null {
  return view.dataDay === null ? null : view.word("table.until", { day: view.dataDay });
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
    ...unitAbove(view, results, oneUnit),
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

/** What stands above a table of several indicators: their unit where it is one, and the day of the figures. */
function unitAbove(view: BookView, results: readonly IndicatorResult[], oneUnit: boolean): { unit?: string } {
  const [first] = results;
  const line = first && oneUnit ? unitLine(view, first) : untilLine(view);
  return line === null ? {} : { unit: upperFirst(line) };
}
