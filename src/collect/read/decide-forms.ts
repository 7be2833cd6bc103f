import { decimalsOf } from "../../base/decimal.ts";
import { type Measured, missing } from "../../base/measured.ts";
import type { Transformation } from "../../observations/figure.ts";
import type { Finding } from "../../structure/finding.ts";
import type { Indicator } from "../../structure/indicator.ts";
import { periodOf, yearBefore, yearOf } from "../../structure/period.ts";
import type { Unit } from "../../structure/unit.ts";
import { clean, type RawValue } from "./cell-value.ts";
import type { FoundTable } from "./find-tables.ts";
import { decideForm, type FormSample, fitsForm, type PercentForm, ratioOf } from "./percent-form.ts";
import type { Reference } from "./period-phrase.ts";
import { answerTo, maskNumbers, type Reading } from "./reading.ts";
import type { ValueColumn } from "./table-columns.ts";
import type { ValueRow } from "./table-rows.ts";

/** One cell of a table with what it is about, before its number is given a meaning. */
export interface Slot {
  readonly row: ValueRow;
  readonly column: ValueColumn;
  readonly indicator: Indicator;
  readonly address: string;
  readonly printed: string;
  readonly raw: RawValue;
  readonly unit: Unit | null;
  /** To the canonical unit; null where the unit is not known. */
  readonly factor: number | null;
}

/** A cell whose number has its meaning: a level in the canonical unit, a growth or a completion in percent. */
export interface ReadSlot extends Slot {
  readonly value: Measured;
  readonly decimals: number;
  readonly transformation: Transformation;
}

type NumberSlot = Slot & { readonly raw: Extract<RawValue, { kind: "number" }> };

const isNumber = (slot: Slot): slot is NumberSlot => slot.raw.kind === "number";
const isIndex = (slot: Slot) => slot.indicator.kind === "index" && slot.indicator.indexBase === "same-period";

interface Table {
  readonly table: FoundTable;
  readonly slots: readonly Slot[];
  readonly layout: string;
  readonly reference: Reference;
  readonly reading: Reading;
}

/**
 * Gives every number of a table its meaning. A column of comparisons has one form (index, growth, fraction), decided from
 * all its rows; so have the levels of indices. A cell that contradicts its column is asked, and so is a column that
 * nothing decides.
 */
export function decideForms(
  table: FoundTable,
  slots: readonly Slot[],
  layout: string,
  reference: Reference,
  reading: Reading,
): ReadSlot[] {
  const all: Table = { table, slots, layout, reference, reading };
  const levels = indexLevels(all);
  const read: ReadSlot[] = [];
  for (const column of new Set(slots.map((slot) => slot.column))) {
    const own = slots.filter((slot) => slot.column === column);
    if (column.measure.transformation === "level") read.push(...own.flatMap((slot) => readLevel(slot, levels, all)));
    else read.push(...readComparisons(column, own, levels, all));
  }
  return [...read, ...indicesFromGrowth(read, all)];
}

const absent = (slot: Slot, reason: Parameters<typeof missing>[0]): ReadSlot => ({
  ...slot,
  value: missing(reason),
  decimals: slot.indicator.decimals,
  transformation: slot.column.measure.transformation,
});

function withoutNumber(slot: Slot, all: Table): ReadSlot[] {
  if (slot.raw.kind === "missing") return [absent(slot, slot.raw.reason)];
  const why = slot.raw.kind === "unreadable" ? slot.raw.why : "text";
  const code = {
    style: "number-style-uncertain",
    text: "value-unreadable",
    date: "value-is-date",
    error: "cell-error",
  }[why];
  note(all, slot, code, why === "error" ? "warning" : "error", {}, why === "style" ? ["vi", "en"] : undefined);
  return [absent(slot, "unreadable")];
}

function readLevel(slot: Slot, levels: ReadonlyMap<Slot, number>, all: Table): ReadSlot[] {
  if (!isNumber(slot)) return withoutNumber(slot, all);
  if (isIndex(slot)) {
    const value = levels.get(slot);
    return value === undefined
      ? [absent(slot, "unreadable")]
      : [{ ...slot, value, decimals: slot.raw.decimals, transformation: "level" }];
  }
  if (slot.factor === null) return [absent(slot, "unreadable")];
  if (slot.indicator.kind === "rate") return [readRate(slot, all)];
  if (slot.raw.change || slot.raw.percent) {
    note(all, slot, "value-unreadable", "error", {});
    return [absent(slot, "unreadable")];
  }
  const value = clean(slot.raw.value * slot.factor);
  return [
    {
      ...slot,
      value,
      decimals: Math.max(0, slot.raw.decimals - Math.round(Math.log10(slot.factor))),
      transformation: "level",
    },
  ];
}

/** A rate in percent; a value of at most 1 beside others above it may be a fraction, and is asked. */
function readRate(slot: NumberSlot, all: Table): ReadSlot {
  const { raw } = slot;
  const row = all.slots.filter(
    (one) => one.row === slot.row && one.column.measure.transformation === "level" && isNumber(one),
  ) as NumberSlot[];
  const column = all.slots.filter(
    (one) => one.column === slot.column && one.indicator.kind === "rate" && isNumber(one),
  ) as NumberSlot[];
  const others = [...row, ...column].filter((one) => one !== slot);
  const isSmall = (one: NumberSlot) => one.raw.value > 0 && one.raw.value <= 1 && !one.raw.percent;
  const doubtful = slot.indicator.unit === "%" && isSmall(slot) && raw.decimals >= 2 && others.every(isSmall);
  if (doubtful) {
    note(all, slot, "rate-form-uncertain", "error", {}, [`${raw.value}%`, `${clean(raw.value * 100)}%`]);
    return absent(slot, "unreadable");
  }
  return { ...slot, value: clean(raw.value * (slot.factor ?? 1)), decimals: raw.decimals, transformation: "level" };
}

/**
 * The levels of all indices of a table as indices (same period = 100). A report prints either 111,8 or 11,8; the sizes of
 * a column tell which, and those of the whole table where the column alone does not.
 */
function indexLevels(all: Table): Map<Slot, number> {
  const cells = all.slots.filter(
    (slot) => isIndex(slot) && slot.column.measure.transformation === "level" && isNumber(slot),
  ) as NumberSlot[];
  const whole = indexForm(cells);
  const levels = new Map<Slot, number>();
  for (const column of new Set(cells.map((slot) => slot.column))) {
    const own = cells.filter((slot) => slot.column === column);
    const alone = indexForm(own);
    const answer = answerTo(all.reading, all.layout, indexQuestion(column));
    const form = answer === "index" || answer === "growth" ? answer : alone === "mixed" ? null : (alone ?? whole);
    for (const slot of own) {
      const value = indexOf(slot, form === "mixed" ? null : form, all, column);
      if (value !== null) levels.set(slot, value);
    }
  }
  return levels;
}

const indexQuestion = (column: ValueColumn) => `index:${maskNumbers(column.headed.heading)}`;

/** Index where the values lie around 100, growth where they lie around 0; null where the sizes say nothing. */
function indexForm(cells: readonly NumberSlot[]): "index" | "growth" | "mixed" | null {
  const index = cells.filter(({ raw }) => !raw.change && raw.value >= 70 && raw.value < 400).length;
  const growth = cells.filter(({ raw }) => raw.change || Math.abs(raw.value) < 40).length;
  if (index > 0 && index >= 4 * growth) return "index";
  if (growth > 0 && growth >= 4 * index) return "growth";
  return index + growth > 0 ? "mixed" : null;
}

function indexOf(slot: NumberSlot, form: "index" | "growth" | null, all: Table, column: ValueColumn): number | null {
  const { raw } = slot;
  if (raw.change) return clean(100 + raw.value);
  const fits =
    form === "index"
      ? raw.value >= 40 && raw.value < 1000
      : form === "growth"
        ? raw.value > -60 && raw.value < 70
        : false;
  if (!fits) {
    const facts = { layout: all.layout, question: indexQuestion(column) };
    note(all, slot, "index-form-uncertain", "error", facts, [`${raw.value}`, `${clean(100 + raw.value)}`]);
    return null;
  }
  return form === "growth" ? clean(100 + raw.value) : raw.value;
}

function readComparisons(
  column: ValueColumn,
  own: readonly Slot[],
  levels: ReadonlyMap<Slot, number>,
  all: Table,
): ReadSlot[] {
  const numbers = own.filter(isNumber);
  const samples = new Map(numbers.map((slot) => [slot, sampleOf(slot, levels, all)]));
  const isCompletion = column.measure.transformation === "plan-completion";
  const possible: readonly PercentForm[] = isCompletion
    ? ["index", "fraction-index"]
    : ["index", "growth", "fraction-index", "fraction-growth"];
  const question = `form:${maskNumbers(column.headed.heading)}`;
  const answer = possible.find((form) => form === answerTo(all.reading, all.layout, question));
  const plain = numbers.filter((slot) => !slot.raw.change).flatMap((slot) => samples.get(slot) ?? []);
  const form = answer ?? decideForm(plain, column.measure.growthWords, possible).form;
  if (form === null && plain.length > 0) askForm(column, question, possible, all);
  return own.flatMap((slot): ReadSlot[] => {
    if (!isNumber(slot)) return withoutNumber(slot, all);
    const used = slot.raw.change ? "growth" : form;
    if (used === null) return [absent(slot, "unreadable")];
    const sample = samples.get(slot);
    if (sample && answer === undefined && !slot.raw.change && isOtherForm(sample, used, possible)) {
      note(
        all,
        slot,
        "percent-form-differs",
        "error",
        {},
        possible.filter((one) => one === used || fitsForm(sample, one)),
      );
      return [absent(slot, "unreadable")];
    }
    return [comparisonOf(slot, used, isCompletion)];
  });
}

function comparisonOf(slot: NumberSlot, form: PercentForm, isCompletion: boolean): ReadSlot {
  const ratio = ratioOf(slot.raw.value, form);
  const value = clean(isCompletion ? ratio * 100 : (ratio - 1) * 100);
  const shift = form.startsWith("fraction") ? 2 : 0;
  const decimals = Math.max(0, slot.raw.decimals - shift);
  return { ...slot, value: roundNoise(value), decimals, transformation: slot.column.measure.transformation };
}

/** (1.123 − 1) × 100 leaves noise beyond what was stored; ten decimals are more than any report has. */
function roundNoise(value: number): number {
  return Number(value.toFixed(10));
}

/** A cell printed in another form than its column: its own levels agree with the other, or its size can only be that. */
function isOtherForm(sample: FormSample, used: PercentForm, possible: readonly PercentForm[]): boolean {
  if (sample.ratio) return !fitsForm(sample, used) && possible.some((form) => form !== used && fitsForm(sample, form));
  if (used === "index" && possible.includes("growth")) return sample.printed < 15;
  if (used === "growth") return sample.printed > 90 && sample.printed < 130;
  return used === "fraction-growth" ? Math.abs(sample.printed) > 5 : used === "fraction-index" && sample.printed > 10;
}

function askForm(column: ValueColumn, question: string, possible: readonly PercentForm[], all: Table): void {
  all.reading.findings.push({
    code: "percent-form-uncertain",
    severity: "error",
    sheet: all.table.grid.sheet,
    cell: column.headed.cell,
    printed: column.headed.printed,
    facts: { heading: column.headed.heading, layout: all.layout, question },
    candidates: possible,
  });
}

/** What a row's own levels say that the comparison should be. */
function sampleOf(slot: NumberSlot, levels: ReadonlyMap<Slot, number>, all: Table): FormSample {
  const base = { printed: slot.raw.value, decimals: Math.min(6, shownDecimals(slot)) };
  const { measure } = slot.column;
  if (isIndex(slot)) {
    const level = [...levels].find(([other]) => isOf(other, slot, measure.period, "actual"))?.[1];
    return {
      ...base,
      ratio: level === undefined || measure.transformation !== "yoy" ? null : { value: level / 100, error: 0.0006 },
    };
  }
  const now = numberAt(slot, measure.period, "actual", all);
  const before = numberAt(slot, ...comparand(slot), all);
  if (!now || !before || now.value <= 0 || before.value <= 0) return { ...base, ratio: null };
  const value = now.value / before.value;
  return { ...base, ratio: { value, error: value * (now.half / now.value + before.half / before.value) } };
}

/** The decimals a comparison can be trusted to: a stored long fraction is exact, a format's rounding does not matter. */
function shownDecimals(slot: NumberSlot): number {
  const stored = decimalsOf(slot.raw.value, 6);
  return slot.raw.percent ? Math.max(0, Math.min(stored, slot.raw.decimals)) : stored;
}

function comparand({ column }: Slot): [period: string, scenario: "actual" | "plan"] {
  const { period, transformation } = column.measure;
  if (transformation === "plan-completion") return [yearOf(period), "plan"];
  if (transformation === "yoy") return [yearBefore(period), "actual"];
  const month = Number(period.slice(5));
  return [periodOf({ kind: "month", year: Number(period.slice(0, 4)), number: Math.max(1, month - 1) }), "actual"];
}

function isOf(other: Slot, slot: Slot, period: string, scenario: "actual" | "plan"): boolean {
  const { measure } = other.column;
  return (
    other.row === slot.row &&
    measure.transformation === "level" &&
    measure.period === period &&
    measure.scenario === scenario &&
    other.column.area === slot.column.area &&
    other.column.breakdown === slot.column.breakdown &&
    other.indicator === slot.indicator
  );
}

function numberAt(
  slot: Slot,
  period: string,
  scenario: "actual" | "plan",
  all: Table,
): { value: number; half: number } | undefined {
  const other = all.slots.find((one) => isOf(one, slot, period, scenario));
  if (!other || !isNumber(other)) return undefined;
  return {
    value: other.raw.value,
    half: 0.5 * 10 ** -Math.min(other.raw.decimals, decimalsOf(other.raw.value, 6) || other.raw.decimals),
  };
}

/** Where a table prints an index only as its growth on the same period, the level follows: 100 + growth, of the same cell. */
function indicesFromGrowth(read: readonly ReadSlot[], all: Table): ReadSlot[] {
  return read.flatMap((slot): ReadSlot[] => {
    if (!isIndex(slot) || slot.transformation !== "yoy" || typeof slot.value !== "number") return [];
    const level = read.find(
      (other) => other.transformation === "level" && isOf(other, slot, slot.column.measure.period, "actual"),
    );
    if (typeof level?.value === "number") return [];
    if (level?.raw.kind === "unreadable") return [];
    note(all, slot, "index-from-growth", "warning", { growth: slot.value });
    return [{ ...slot, value: clean(100 + slot.value), transformation: "level" }];
  });
}

function note(
  all: Table,
  slot: Slot,
  code: string,
  severity: Finding["severity"],
  facts: Finding["facts"],
  candidates?: readonly string[],
): void {
  all.reading.findings.push({
    code,
    severity,
    sheet: all.table.grid.sheet,
    cell: slot.address,
    printed: slot.printed,
    facts: { label: slot.row.label, ...facts },
    ...(candidates ? { candidates } : {}),
  });
}
