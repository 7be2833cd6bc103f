import type { Day } from "../../base/day.ts";
import { isMissing, type Measured, missing } from "../../base/measured.ts";
import { fold } from "../../language/fold.ts";
import { readNumber } from "../../language/read-number.ts";
import type { NewFigure, Transformation } from "../../observations/figure.ts";
import type { Finding, Place } from "../../structure/finding.ts";
import type { Indicator } from "../../structure/indicator.ts";
import type { Period } from "../../structure/period.ts";
import type { Structure } from "../../structure/structure.ts";
import { conversion, type Unit } from "../../structure/unit.ts";
import { type OfficialColumn, statusOf } from "./official-columns.ts";
import { type OfficialReading, printedDecimals, settled } from "./official-figures.ts";
import { type Cell, cellName, type OfficialSheet } from "./official-grid.ts";
import type { OfficialLayout } from "./official-layout.ts";
import type { RowMeaning } from "./official-rows.ts";
import type { TitleRule } from "./official-rules.ts";

/** What holds for a whole workbook. */
export interface BookContext extends OfficialReading {
  /** The month it is about, and the day it was released. */
  readonly reference: Period;
  readonly release: Day;
  readonly country: string;
  readonly areas: ReadonlyMap<string, string>;
  readonly goods: ReadonlyMap<string, string>;
  /** Units by every way of writing them, folded. */
  readonly units: ReadonlyMap<string, Unit>;
}

/** A table with what its cells are read by; findings are added to `findings`. */
export interface OfficialTable {
  readonly sheet: OfficialSheet;
  readonly layout: OfficialLayout;
  readonly rule: TitleRule;
  readonly context: BookContext;
  readonly findings: Finding[];
}

/**
 * The figures of one column. A column of comparisons is read as indices only where its values stand around 100: growth
 * rates without a word for it are left to a person.
 */
export function columnFigures(column: OfficialColumn, rows: readonly RowMeaning[], table: OfficialTable): NewFigure[] {
  const { sheet, layout } = table;
  const values = rows.flatMap(({ row }) => {
    const value = sheet.rows[row]?.[column.column];
    return typeof value === "number" ? [value] : [];
  });
  if (column.compare !== "level" && column.compare !== "plan-completion" && !column.growth && !areIndices(values)) {
    const printed = layout.headings.get(column.column) ?? "";
    const place = { sheet: layout.sheet, cell: cellName(layout.dataRow, column.column), printed };
    table.findings.push({
      code: "official.index-or-growth",
      severity: "error",
      ...place,
      facts: { table: layout.title },
    });
    return [];
  }
  return rows.flatMap((row) => figureOf(sheet.rows[row.row]?.[column.column] ?? null, row, column, table));
}

/** Indices stand around 100, growth rates around 0: the middle value tells which a column holds. Zeros say nothing. */
function areIndices(values: readonly number[]): boolean {
  const sorted = values.filter((value) => value !== 0).sort((a, b) => a - b);
  const middle = sorted[Math.floor(sorted.length / 2)];
  return middle === undefined || middle >= 50;
}

function figureOf(cell: Cell, row: RowMeaning, column: OfficialColumn, table: OfficialTable): NewFigure[] {
  const code = codeOf(row, column, table.rule);
  if (cell === null || code === "") return [];
  const place = { sheet: table.layout.sheet, cell: cellName(row.row, column.column), printed: String(cell) };
  const read = readValue(cell, code, { row, column }, table);
  if ("finding" in read) return report(read, place, row, table);
  const { context } = table;
  return [
    {
      area: row.area,
      indicator: code,
      breakdown: row.breakdown,
      period: column.period,
      producer: "gso",
      scenario: column.word === "plan" ? "plan" : "actual",
      transformation: read.transformation,
      review: "",
      value: read.value,
      decimals: read.decimals,
      status: statusOf(column, context.reference),
      reporter: "gso",
      known: context.release,
      origin: { file: context.file, ...place },
      corrects: null,
      illustrative: false,
    },
  ];
}

/** A cell that gives no figure, and why. */
interface NoValue {
  readonly finding: string;
  readonly severity: Finding["severity"];
  readonly facts: Finding["facts"];
}

interface ReadValue {
  readonly value: Measured;
  readonly transformation: Transformation;
  readonly decimals: number;
}

function readValue(
  cell: number | string,
  code: string,
  { row, column }: { readonly row: RowMeaning; readonly column: OfficialColumn },
  table: OfficialTable,
): ReadValue | NoValue {
  const indicator = table.context.structure.catalogue.get(code);
  if (!indicator) return { finding: "official.indicator-missing", severity: "warning", facts: { word: code } };
  const isLevel = column.compare === "level";
  const factor = isLevel ? unitFactor(indicator, row, column, table) : 1;
  if (factor === undefined) {
    const facts = { unit: row.units ?? table.layout.unit };
    return { finding: "official.unit-other", severity: row.units ? "info" : "warning", facts };
  }
  const printed = readCell(cell, isLevel);
  if (isImpossible(printed, column)) return { finding: "official.index-implausible", severity: "error", facts: {} };
  const usual = indicator.kind === "level" && !isLevel ? 1 : indicator.decimals;
  const decimals = isMissing(printed) ? 0 : printedDecimals(printed, factor, usual);
  return { ...measuredAs(printed, column, indicator, factor), decimals };
}

/** Adds a finding to its table's. A unit that does not convert is said once, not of every cell. */
function report(read: NoValue, place: Place, row: RowMeaning, { layout, findings }: OfficialTable): [] {
  const { finding, severity, facts } = read;
  const isSaid = findings.some(
    (one) => one.code === finding && one.sheet === place.sheet && one.facts.unit === facts.unit,
  );
  if (finding !== "official.unit-other" || !isSaid)
    findings.push({ code: finding, severity, ...place, facts: { table: layout.title, label: row.label, ...facts } });
  return [];
}

/** The indicator of a cell: quantities and comparisons with the month before may have one of their own. */
function codeOf(row: RowMeaning, { measure, compare }: OfficialColumn, { monthly }: TitleRule): string {
  if (measure === "quantity") return row.quantity;
  return compare === "mom" && monthly !== "" ? monthly : row.indicator;
}

/**
 * What a cell says: a number, or why there is none. Numbers kept as text are written the Vietnamese way; a point before
 * three digits parts thousands in a level, and decimals in a comparison, which never reaches a thousand.
 */
function readCell(cell: number | string, isLevel: boolean): Measured {
  if (typeof cell === "number") return cell;
  const text = cell.trim();
  if (/^([-–—…]|\.{2,3})$/.test(text)) return missing("not-reported");
  if (/^x$/i.test(text)) return missing("not-applicable");
  const english = !isLevel && /^[-+]?\d+\.\d+$/.test(text);
  const number = english ? Number(text) : readNumber(text, "vi")?.value;
  return number === undefined ? missing("unreadable") : number;
}

/** An index between 0 and 1 would be a fall by more than 99 %: the cell holds something else. 0 stands for no base. */
function isImpossible(value: Measured, { compare, growth }: OfficialColumn): boolean {
  return (compare === "yoy" || compare === "mom") && !growth && !isMissing(value) && value !== 0 && value < 1;
}

/** The value as its indicator keeps it: indices as they are, growth of levels in percent, levels in the canonical unit. */
function measuredAs(
  printed: Measured,
  { compare, growth }: OfficialColumn,
  indicator: Indicator,
  factor: number,
): { readonly value: Measured; readonly transformation: Transformation } {
  const asGrowth = (number: number) => settled(growth ? number : number - 100);
  const asIndex = (number: number) => settled(growth ? number + 100 : number);
  const map = (change: (number: number) => number): Measured => (isMissing(printed) ? printed : change(printed));
  const compared = (change: (number: number) => number): Measured =>
    printed === 0 && !growth ? missing("not-applicable") : map(change);
  if (compare === "level")
    return { value: map((number) => (factor === 1 ? number : settled(number * factor))), transformation: "level" };
  if (compare === "plan-completion") return { value: printed, transformation: "plan-completion" };
  const isIndex = indicator.kind === "index" && (compare === "yoy" || indicator.indexBase === "previous-month");
  if (compare === "mom" && !isIndex) return { value: compared(asGrowth), transformation: "mom" };
  if (isIndex) return { value: compared(asIndex), transformation: "level" };
  return { value: compared(asGrowth), transformation: indicator.kind === "rate" ? "level" : "yoy" };
}

/** What a level is multiplied by to be in its indicator's unit. Of "Nghìn tấn; Triệu USD" quantities have the first. */
function unitFactor(
  indicator: Indicator,
  row: RowMeaning,
  column: OfficialColumn,
  { layout, context }: OfficialTable,
): number | undefined {
  const parts = (row.units ?? layout.unit)
    .split(/[;,]/)
    .map((part) => part.replace(/^\s*\(?(lượng|trị giá)\s*:?/iu, "").trim());
  const text = column.measure === "value" ? parts.at(-1) : parts[0];
  if (text === indicator.unit || (text === "%" && indicator.kind !== "level")) return 1;
  const [from, to] = [unitNamed(context.units, text ?? ""), context.structure.units.get(indicator.unit)];
  return from && to ? conversion(from, to) : undefined;
}

/** The units of the catalogue by their names and variants: worked out once a workbook, not once a cell. */
export function unitsByName({ units }: Structure): Map<string, Unit> {
  const named = [...units.values()].flatMap((unit) =>
    [...unit.variants, unit.name.vi, unit.key].map((name) => [fold(name), unit] as const),
  );
  // "%" folds to nothing, as does a table without a unit.
  return new Map(named.filter(([name]) => name !== ""));
}

function unitNamed(units: BookContext["units"], text: string): Unit | undefined {
  return units.get(fold(text.replace(/^\(?(ĐVT|Đơn vị( tính)?)\s*:?/iu, "")));
}
