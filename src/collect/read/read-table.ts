import { fold } from "../../language/fold.ts";
import { matchUnit } from "../../language/match-term.ts";
import type { NumberStyle } from "../../language/read-number.ts";
import type { Indicator } from "../../structure/indicator.ts";
import { periodOf, periodParts } from "../../structure/period.ts";
import { conversion, type Unit } from "../../structure/unit.ts";
import { type RawValue, readCell, stylesOf } from "./cell-value.ts";
import { decideForms, type Slot } from "./decide-forms.ts";
import type { FoundTable } from "./find-tables.ts";
import { addressOf, type GridCell, textOf } from "./grid.ts";
import type { Reference } from "./period-phrase.ts";
import type { Reading } from "./reading.ts";
import type { ReadFigure } from "./report.ts";
import { type TableColumns, tableColumns, type ValueColumn } from "./table-columns.ts";
import { tableRows, type ValueRow } from "./table-rows.ts";

/** Reads a table of indicators into figures. `area`: the former unit whose sheet it is; else the report's own. */
export function readTable(
  table: FoundTable,
  reference: Reference,
  reading: Reading,
  { style, area }: { readonly style: NumberStyle | null; readonly area: string | null },
): ReadFigure[] {
  const found = tableColumns(table, reference, reading);
  if (found.values.length === 0) return [];
  const titleUnit = unitOfTitles(table, reading);
  const rows = tableRows(table, found, reading);
  const columns = atTheEnd(found, rows, reading);
  const cells = table.rows.flatMap((row) =>
    columns.values.flatMap(({ headed }) => table.grid.rows.get(row)?.get(headed.column) ?? []),
  );
  const styles = stylesOf(cells, style);
  const slots = rows.flatMap((row) =>
    columns.values.flatMap(
      (column) =>
        slotOf(
          { table, row, column, titleUnit, raw: readCell(cellAt(table, row, column), styles.of(column.headed.column)) },
          reading,
        ) ?? [],
    ),
  );
  reportMissingUnits(table, slots, reading);
  const read = decideForms(table, slots, columns.layout, reference, reading);
  const own = area ?? reading.area ?? "";
  return withoutGaps(read.map((slot) => figureOf(table, slot, own, reading)));
}

/** A table of stocks (Biểu 04 on clusters) says how things stand at the end of its period: its columns are months. */
function atTheEnd(columns: TableColumns, rows: readonly ValueRow[], reading: Reading): TableColumns {
  const { catalogue } = reading.context.structure;
  const known = rows.flatMap((row) => catalogue.get(row.codes[0] ?? "") ?? []);
  const stocks = known.filter((indicator) => indicator.accumulation === "stock").length;
  if (known.length < 3 || stocks < 0.6 * known.length) return columns;
  const values = columns.values.map((column) => {
    const { kind, year, number } = periodParts(column.measure.period);
    if (kind !== "ytd" || column.measure.transformation !== "level") return column;
    return { ...column, measure: { ...column.measure, period: periodOf({ kind: "month", year, number }) } };
  });
  return { ...columns, values };
}

/** The unit that a line over the table names for all of it: "ĐVT: triệu đồng". */
function unitOfTitles(table: FoundTable, reading: Reading): Unit | null {
  for (const text of [...table.titles.map(textOf), ...table.grid.caption]) {
    const named = /(?:đvt|đơn vị(?: tính)?|unit)\s*[:：]\s*([^);\n]+)/iu.exec(text.normalize("NFC"))?.[1];
    const unit = named === undefined ? undefined : matchUnit(reading.units, named);
    if (unit) return unit;
  }
  return null;
}

function cellAt(table: FoundTable, row: ValueRow, column: ValueColumn): GridCell | undefined {
  return table.grid.rows.get(row.row)?.get(column.headed.column);
}

interface Place {
  readonly table: FoundTable;
  readonly row: ValueRow;
  readonly column: ValueColumn;
  readonly raw: RawValue;
  readonly titleUnit: Unit | null;
}

/** A row and a column crossed: what their cell is about, with its unit; undefined where it is about nothing known. */
function slotOf({ table, row, column, raw, titleUnit }: Place, reading: Reading): Slot | undefined {
  const indicator = indicatorOf(row, column, reading);
  if (!indicator) return undefined;
  const cell = cellAt(table, row, column);
  const place = {
    row,
    column,
    indicator,
    address: addressOf(table.grid, row.row, column.headed.column),
    printed: cell?.printed ?? "",
  };
  const isLevel = column.measure.transformation === "level";
  const written = raw.kind === "number" && raw.unit !== "" ? matchUnit(reading.units, raw.unit) : undefined;
  if (raw.kind === "number" && raw.unit !== "" && !written)
    return { ...place, raw: { kind: "unreadable", why: "text" }, factor: 1, unit: null };
  if (!isLevel) return { ...place, raw, factor: 1, unit: null };
  const unit = written ?? row.unit ?? columnUnit(column, indicator, reading) ?? titleUnit;
  const factor = factorOf(unit, indicator, reading);
  return { ...place, raw, factor, unit };
}

function indicatorOf(row: ValueRow, column: ValueColumn, reading: Reading): Indicator | undefined {
  const { catalogue } = reading.context.structure;
  if (column.indicator === null) return catalogue.get(row.codes[0] ?? "");
  const child = row.codes.find((code) => code.startsWith(`${column.indicator}.`));
  if (row.total) return catalogue.get(`${column.indicator}.TONG`) ?? catalogue.get(column.indicator);
  return catalogue.get(child ?? "");
}

/** A percent in a heading says how a comparison is printed, not in what a level is measured. */
function columnUnit(column: ValueColumn, indicator: Indicator, reading: Reading): Unit | null {
  const own = reading.context.structure.units.get(indicator.unit);
  return column.unit && own && column.unit.dimension === own.dimension ? column.unit : null;
}

/** What a printed level is multiplied by; null where the unit is not known and could be more than one. */
function factorOf(unit: Unit | null, indicator: Indicator, reading: Reading): number | null {
  const { units } = reading.context.structure;
  const own = units.get(indicator.unit);
  if (!own) return null;
  const factor = unit ? conversion(unit, own) : undefined;
  if (factor !== undefined) return factor;
  if (indicator.kind !== "level") return 1;
  // Things that are counted one by one need no unit: vụ, cụm, hồ sơ. Quantities of products do.
  return own.factor === 1 && indicator.topic !== "products" && !/^(?:VND|USD)$/i.test(own.dimension) ? 1 : null;
}

/** A level without a unit is not read: a thousand times more or less is one word. */
function reportMissingUnits(table: FoundTable, slots: readonly Slot[], reading: Reading): void {
  const rows = new Set<number>();
  for (const slot of slots) {
    if (slot.factor !== null || slot.raw.kind !== "number" || rows.has(slot.row.row)) continue;
    rows.add(slot.row.row);
    const { units } = reading.context.structure;
    const dimension = units.get(slot.indicator.unit)?.dimension;
    reading.findings.push({
      code: "unit-missing",
      severity: "error",
      sheet: table.grid.sheet,
      cell: slot.address,
      printed: slot.printed,
      facts: { label: slot.row.label },
      candidates: [...units.values()].filter((unit) => unit.dimension === dimension).map((unit) => unit.key),
    });
  }
}

function figureOf(
  table: FoundTable,
  {
    row,
    column,
    indicator,
    address,
    printed,
    value,
    decimals,
    transformation,
    unit,
    factor,
  }: ReturnType<typeof decideForms>[number],
  own: string,
  reading: Reading,
): ReadFigure {
  const { measure } = column;
  return {
    area: column.area ?? row.area ?? own,
    indicator: indicator.code,
    breakdown: column.breakdown,
    period: measure.period,
    scenario: measure.scenario,
    transformation,
    value,
    decimals,
    status: measure.scenario === "plan" ? null : measure.status,
    producer: producerOf(row.source, reading),
    unit: unit?.key ?? indicator.unit,
    factor: factor ?? 1,
    sheet: table.grid.sheet,
    cell: address,
    printed,
  };
}

/** The producer that a row's column "Nguồn" names. */
function producerOf(source: string, reading: Reading): string | null {
  const name = fold(source);
  if (name === "") return null;
  for (const producer of reading.context.structure.producers.values())
    if ([producer.name.vi, producer.name.en, ...producer.variants].some((text) => fold(text) === name))
      return producer.key;
  return null;
}

const keyOf = (figure: ReadFigure) =>
  [figure.area, figure.indicator, figure.breakdown, figure.period, figure.scenario, figure.transformation].join("|");

/** A missing value gives way to one that is there ("IIP" alone in a row above "Toàn ngành"); what stands twice stays. */
function withoutGaps(figures: readonly ReadFigure[]): ReadFigure[] {
  const there = new Set(figures.filter((figure) => typeof figure.value === "number").map(keyOf));
  const gaps = new Set<string>();
  return figures.filter((figure) => {
    if (typeof figure.value === "number") return true;
    const key = keyOf(figure);
    if (there.has(key) || gaps.has(key)) return false;
    gaps.add(key);
    return true;
  });
}
