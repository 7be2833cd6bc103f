import type { Cell, IndicatorResult, ReviewResult } from "../assess/review-result.ts";
import { isMissing, type Measured } from "../base/measured.ts";
import type { Figure } from "../observations/figure.ts";
import { areaOf, codeOf } from "../structure/area.ts";
import type { View } from "./view.ts";

/** One value as pages hand it out: the same columns in CSV and JSON, whatever page it comes from. */
export interface DataRow {
  readonly area_code: string;
  readonly area: string;
  readonly indicator: string;
  readonly indicator_name: string;
  readonly breakdown: string;
  readonly unit: string;
  readonly period: string;
  /** `actual`, `plan`, `growth` (percent on the same period), `plan_completion`, `total`, `yoy` as reported, … */
  readonly measure: string;
  readonly value: number | null;
  readonly missing: string | null;
  readonly status: string | null;
  readonly producer: string | null;
  readonly known: string | null;
  readonly figures: readonly number[];
  readonly illustrative: boolean;
}

type About = Pick<
  DataRow,
  "area_code" | "area" | "indicator" | "indicator_name" | "breakdown" | "unit" | "period" | "measure"
>;

function split(value: Measured): Pick<DataRow, "value" | "missing"> {
  return isMissing(value) ? { value: null, missing: value.missing } : { value, missing: null };
}

const nobody = { status: null, producer: null, known: null, figures: [] } as const;

function ofCell(about: About, cell: Cell, illustrative: boolean): DataRow {
  const { status, producer, known, figures } = cell;
  return { ...about, ...split(cell.value), status, producer, known, figures, illustrative };
}

function ofNumber(about: About, value: Measured, illustrative: boolean, figures: readonly number[] = []): DataRow {
  return { ...about, ...split(value), ...nobody, figures, illustrative };
}

/** Everything an indicator's table shows: members, then the region, then the country. Values are unrounded. */
export function indicatorRows(view: View, result: ReviewResult, one: IndicatorResult): DataRow[] {
  const { geography } = view.structure;
  const { blocks } = result;
  const subject = { indicator: one.indicator, indicator_name: view.indicator(one.indicator), breakdown: one.breakdown };
  const about = (area: string, period: string, measure: string, unit = one.unit): About => ({
    area_code: codeOf(areaOf(geography, area)),
    area: view.area(area),
    ...subject,
    unit,
    period,
    measure,
  });
  const members = one.rows.flatMap((row) => [
    ofCell(about(row.area, blocks.now, "actual"), row.now, one.illustrative),
    ofCell(about(row.area, blocks.before, "actual"), row.before, one.illustrative),
    ofCell(about(row.area, blocks.previousYear, "actual"), row.previousYear, one.illustrative),
    ofCell(about(row.area, blocks.plan, "plan"), row.plan, one.illustrative),
    ofNumber(about(row.area, blocks.now, "growth", "%"), row.growth, one.illustrative, [
      ...row.before.figures,
      ...row.now.figures,
    ]),
    ofCell(about(row.area, blocks.now, "growth_reported", "%"), row.reportedGrowth, one.illustrative),
    ofNumber(about(row.area, blocks.now, "plan_completion", "%"), row.planCompletion, one.illustrative),
  ]);
  const region = { ...about(result.members[0] ?? "", blocks.now, "total"), area_code: result.review.region };
  const name = view.structure.geography.regions.find((each) => each.key === result.review.region)?.name[view.lang];
  const whole = { ...region, area: name ?? result.review.region };
  return [
    ...members,
    ofNumber(whole, one.total.value, one.illustrative),
    ofNumber({ ...whole, period: blocks.before }, one.totalBefore.value, one.illustrative),
    ofNumber({ ...whole, measure: "growth", unit: "%" }, one.growth.value, one.illustrative),
    ofNumber({ ...whole, measure: "plan_completion", unit: "%" }, one.planCompletion.value, one.illustrative),
    ...(one.national ? [ofCell(about("viet-nam", blocks.now, "actual"), one.national, false)] : []),
  ].filter((row) => row.value !== null || (row.missing !== "not-applicable" && row.missing !== "not-additive"));
}

export function reviewRows(view: View, result: ReviewResult): DataRow[] {
  return result.indicators.flatMap((one) => indicatorRows(view, result, one));
}

export function figureRow(view: View, figure: Figure): DataRow {
  const indicator = view.structure.catalogue.get(figure.indicator);
  return {
    area_code: codeOf(areaOf(view.structure.geography, figure.area)),
    area: view.area(figure.area),
    indicator: figure.indicator,
    indicator_name: view.indicator(figure.indicator),
    breakdown: figure.breakdown,
    unit: figure.transformation === "level" ? (indicator?.unit ?? "") : "%",
    period: figure.period,
    measure: figure.transformation === "level" ? figure.scenario : figure.transformation,
    ...split(figure.value),
    status: figure.status,
    producer: figure.producer,
    known: figure.known,
    figures: [figure.id],
    illustrative: figure.illustrative,
  };
}

const columns = [
  "area_code",
  "area",
  "indicator",
  "indicator_name",
  "breakdown",
  "unit",
  "period",
  "measure",
  "value",
  "missing",
  "status",
  "producer",
  "known",
  "figures",
  "illustrative",
] as const satisfies readonly (keyof DataRow)[];

/**
 * A field of a CSV file. Text that a spreadsheet would take for a formula gets an apostrophe before it; numbers stay
 * numbers, negative ones too.
 *
 * @example
 * csvField("=1+1") // => "'=1+1"
 * csvField("a, b") // => '"a, b"'
 * csvField(-2.5) // => "-2.5"
 */
export function csvField(value: string | number | boolean | null): string {
  if (value === null) return "";
  if (typeof value !== "string") return String(value);
  // A text that already begins with the mark gets one more, so that taking one away always gives the text back.
  const safe = /^'*[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n;]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** CSV as spreadsheets open it: UTF-8 with its mark, one line a value, decimal point, dates as 2024-06-30. */
export function toCsv(rows: readonly DataRow[]): string {
  const lines = rows.map((row) =>
    columns.map((column) => csvField(column === "figures" ? row.figures.join(" ") : row[column])).join(","),
  );
  return `\ufeff${[columns.join(","), ...lines].join("\r\n")}\r\n`;
}
