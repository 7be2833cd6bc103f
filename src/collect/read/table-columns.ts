import { fold } from "../../language/fold.ts";
import { type AreaMention, areasIn, matchTerm, matchUnit } from "../../language/match-term.ts";
import { predecessorsOn } from "../../structure/area.ts";
import type { Finding } from "../../structure/finding.ts";
import type { Period } from "../../structure/period.ts";
import { periodOf, yearBefore } from "../../structure/period.ts";
import type { Unit } from "../../structure/unit.ts";
import { type ColumnMeaning, type MeasureColumn, readHeading, structuralRole } from "./column-heading.ts";
import type { FoundTable, HeadedColumn } from "./find-tables.ts";
import type { Reference } from "./period-phrase.ts";
import { answerTo, layoutOf, maskNumbers, type Reading } from "./reading.ts";

/** A column of values, and what its cells are about. */
export interface ValueColumn {
  readonly headed: HeadedColumn;
  readonly measure: MeasureColumn;
  /** The unit that the heading names. */
  readonly unit: Unit | null;
  /** A former unit whose figures it holds; null: the report's own area. */
  readonly area: string | null;
  /** A column that is an indicator itself (số bộ C/O), crossed with the rows. */
  readonly indicator: string | null;
  /** A class that the column is ("hạng 1"). */
  readonly breakdown: string;
}

/** The columns of a table by what they are for. */
export interface TableColumns {
  readonly layout: string;
  readonly order: number | null;
  readonly labels: readonly number[];
  readonly unit: number | null;
  readonly source: number | null;
  readonly values: readonly ValueColumn[];
}

/** Reads the headings of a table. What cannot be said for sure is asked: the column is left out and a finding names it. */
export function tableColumns(table: FoundTable, reference: Reference, reading: Reading): TableColumns {
  const layout = layoutOf(table.columns.map((one) => one.heading));
  const meanings = table.columns.map((headed) => ({ headed, meaning: meaningOf(headed, reference, reading) }));
  const at = (role: string) => meanings.find(({ meaning }) => meaning.role === role)?.headed.column ?? null;
  const labels = meanings.filter(({ meaning }) => meaning.role === "label").map(({ headed }) => headed.column);
  const values = meanings.flatMap(({ headed, meaning }) => valueColumn(headed, meaning, reference, reading));
  const ask = (column: ValueColumn, candidates: readonly string[]) =>
    askColumn(table, column.headed, candidates, layout, reading);
  return {
    layout,
    order: at("order"),
    labels: labels.length > 0 ? labels : guessLabels(table, values, at("order")),
    unit: at("unit"),
    source: at("source"),
    values: settle(values, reference, (column) => answerTo(reading, layout, questionOf(column.headed)), ask),
  };
}

const questionOf = (headed: HeadedColumn) => `column:${maskNumbers(headed.heading)}`;

function meaningOf(
  headed: HeadedColumn,
  reference: Reference,
  reading: Reading,
): ColumnMeaning | { role: "indicator"; code: string } | { role: "class"; breakdown: string } {
  const leafRole = structuralRole(fold(headed.leaf));
  if (leafRole) return { role: leafRole };
  const bare = withoutBrackets(headed.heading);
  const code = [headed.leaf, withoutBrackets(headed.leaf), bare]
    .map((text) => columnIndicator(text, reading))
    .find((one) => one !== null);
  if (code) return { role: "indicator", code };
  const breakdown = classOf(headed.leaf, reading);
  if (breakdown !== null) return { role: "class", breakdown };
  return readHeading(headed.heading, reference);
}

/** A class that a heading names: "Hạng 1", "Chợ đầu mối". */
function classOf(text: string, reading: Reading): string | null {
  const name = fold(text);
  for (const dimension of ["market-class", "store-class"] as const)
    for (const member of reading.context.structure.breakdowns?.get(dimension)?.values() ?? [])
      if ([member.name.vi, member.name.en, ...member.variants].some((one) => fold(one) === name)) return member.code;
  return null;
}

/** Headings too general to name an indicator, whatever an indicator is called. */
const generalHeading = /^(?:tong(?: so| cong)?|cong|so luong|so lieu|gia tri|tri gia|luong|ket qua|don vi)$/;

/** The one indicator that a heading names; of a whole and its parts with one name, the whole. */
function columnIndicator(text: string, reading: Reading): string | null {
  if (generalHeading.test(fold(text))) return null;
  const codes = matchTerm(reading.terms, text);
  const wholes = codes.filter((code) => reading.context.structure.catalogue.get(code)?.parent === null);
  const chosen = wholes.length > 0 ? wholes : codes;
  return chosen.length === 1 ? (chosen[0] ?? null) : null;
}

/** A heading without what stands in brackets: a unit, a formula, a remark. */
function withoutBrackets(text: string): string {
  return text
    .replace(/\([^)]*\)/g, " ")
    .replace(/\s+/g, " ")
    .trim();
}

function valueColumn(
  headed: HeadedColumn,
  meaning: ReturnType<typeof meaningOf>,
  reference: Reference,
  reading: Reading,
): ValueColumn[] {
  const unit = [...headed.heading.matchAll(/\(([^)]*)\)/g)]
    .map((one) => matchUnit(reading.units, one[1] ?? ""))
    .find((one) => one !== undefined);
  const base = { headed, unit: unit ?? null, area: areaOfColumn(headed, reading), indicator: null, breakdown: "" };
  if (meaning.role === "measure") return [{ ...base, measure: meaning }];
  if (meaning.role !== "indicator" && meaning.role !== "class") return [];
  const heading = readHeading(headed.heading, reference);
  const measure = heading.role === "measure" && heading.dated ? heading : currentLevel(reference);
  return [
    meaning.role === "indicator"
      ? { ...base, measure, indicator: meaning.code }
      : { ...base, measure, breakdown: meaning.breakdown },
  ];
}

function currentLevel({ period, bareYear }: Reference): MeasureColumn {
  return {
    role: "measure",
    scenario: "actual",
    transformation: "level",
    status: null,
    period,
    sure: bareYear !== true,
    dated: false,
    growthWords: false,
    bareBase: false,
  };
}

function areaOfColumn(headed: HeadedColumn, reading: Reading): string | null {
  if (reading.area === null || formerUnits(reading.area, reading).length === 0) return null;
  const mentions = areasIn(reading.areas, headed.heading);
  const last = mentions.at(-1);
  return last ? formerArea(last, reading) : null;
}

/** The former unit that a mention means within a report of the area that took it over; null where it is the area itself. */
export function formerArea(mention: AreaMention, reading: Reading): string | null {
  const own = reading.area;
  if (own === null) return null;
  const sources = formerUnits(own, reading);
  const source = mention.areas.find((area) => sources.includes(area.key));
  const isOwnName = mention.areas.some((area) => area.key === own);
  return source && (mention.former || !isOwnName) ? source.key : null;
}

/** The units that an area was made of, by the last change before the review; empty where it is what it was. */
export function formerUnits(area: string, reading: Reading): string[] {
  const { geography } = reading.context.structure;
  const change = geography.changes.find((one) => one.to === area);
  if (!change) return [];
  const day = new Date(Date.parse(`${change.on}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
  return predecessorsOn(geography, area, day);
}

/** Where no heading says which column has the names: those left of the first values that hold words in most rows. */
function guessLabels(table: FoundTable, values: readonly ValueColumn[], order: number | null): number[] {
  const first = Math.min(...values.map((one) => one.headed.column));
  const counts = table.columns
    .filter(({ column }) => column < first && column !== order)
    .map(({ column }) => ({
      column,
      words: table.rows.filter((row) =>
        /\p{L}{2}.*\p{L}{2}/u.test(table.grid.rows.get(row)?.get(column)?.printed ?? ""),
      ).length,
      length: table.rows.reduce((sum, row) => sum + (table.grid.rows.get(row)?.get(column)?.printed.length ?? 0), 0),
    }))
    .filter(({ words }) => words > 0)
    .sort((a, b) => b.length - a.length);
  return counts[0] ? [counts[0].column] : [];
}

type Ask = (column: ValueColumn, candidates: readonly string[]) => void;

/** Puts the columns in relation to one another, and drops those whose meaning stays open. */
function settle(
  columns: readonly ValueColumn[],
  reference: Reference,
  answer: (column: ValueColumn) => string | undefined,
  ask: Ask,
): ValueColumn[] {
  const answered = columns.flatMap((column) => {
    const given = answer(column);
    return given === undefined
      ? [column]
      : given === "ignore"
        ? []
        : [withPeriod(column, periodNamed(given, reference), true)];
  });
  const placed = answered.map((column) => placeBase(column, answered, reference));
  const kept: ValueColumn[] = [];
  for (const column of placed) {
    const same = placed.filter((other) => other !== column && keyOf(other) === keyOf(column));
    const isOpen =
      !column.measure.sure &&
      (reference.bareYear === true ||
        same.some((other) => other.measure.sure) ||
        isWholeYearInDoubt(column, placed, reference));
    const isTwice = same.length > 0 && column.measure.sure && same.some((other) => other.measure.sure);
    const isShared = !column.measure.sure && same.some((other) => !other.measure.sure);
    if (isOpen || isTwice || isShared) ask(column, candidatesOf(column));
    else kept.push(column);
  }
  return kept;
}

const keyOf = ({ measure, area, indicator, breakdown }: ValueColumn) =>
  [measure.scenario, measure.transformation, measure.period, area, indicator, breakdown].join("|");

/** "TH 2024" in a review of six months: the whole year, unless no other column has the six months. */
function isWholeYearInDoubt(column: ValueColumn, all: readonly ValueColumn[], reference: Reference): boolean {
  const { measure } = column;
  if (
    !measure.dated ||
    measure.transformation !== "level" ||
    measure.scenario === "plan" ||
    measure.period === reference.period
  )
    return false;
  return !all.some(
    (other) =>
      other !== column && other.measure.transformation === "level" && other.measure.period === reference.period,
  );
}

/**
 * "Cùng kỳ" and "so cùng kỳ" without months beside "lũy kế cùng kỳ": those of the month, if the table has the month.
 */
function placeBase(column: ValueColumn, all: readonly ValueColumn[], reference: Reference): ValueColumn {
  if (!column.measure.bareBase) return column;
  const twin = all.some((other) => other !== column && keyOf(other) === keyOf(column) && !other.measure.bareBase);
  if (!twin) return column;
  const month = periodOf({ kind: "month", year: reference.year, number: reference.month });
  const hasMonth = all.some((other) => other.measure.transformation === "level" && other.measure.period === month);
  const year = Number(column.measure.period.slice(0, 4));
  return hasMonth ? withPeriod(column, periodOf({ kind: "month", year, number: reference.month }), true) : column;
}

function withPeriod(column: ValueColumn, period: Period | null, sure: boolean): ValueColumn {
  return period === null ? column : { ...column, measure: { ...column.measure, period, sure, bareBase: false } };
}

/** What a column of levels may be about: a span of this year, the same of the year before, or the one before it. */
const levelKinds = [
  "month",
  "quarter",
  "year-to-date",
  "year",
  "month-year-before",
  "quarter-year-before",
  "year-to-date-year-before",
  "year-before",
  "previous-month",
  "previous-year-to-date",
  "ignore",
] as const;

function candidatesOf({ measure }: ValueColumn): readonly string[] {
  return measure.scenario === "plan" || measure.transformation !== "level"
    ? ["month", "year-to-date", "year", "ignore"]
    : levelKinds;
}

/** A period as an answer names it, so that it holds for the next edition too. */
function periodNamed(
  kind: string,
  { year, month, period }: Pick<Reference, "year" | "month" | "period">,
): Period | null {
  if (kind === "year-before") return periodOf({ kind: "year", year: year - 1, number: 0 });
  if (kind.endsWith("-year-before")) {
    const named = periodNamed(kind.slice(0, -"-year-before".length), { year, month, period });
    return named && yearBefore(named);
  }
  if (kind.startsWith("previous-")) {
    const before = month === 1 ? { year: year - 1, number: 12 } : { year, number: month - 1 };
    return periodOf({ kind: kind === "previous-month" ? "month" : "ytd", ...before });
  }
  if (kind === "month") return periodOf({ kind: "month", year, number: month });
  if (kind === "quarter") return periodOf({ kind: "quarter", year, number: Math.ceil(month / 3) });
  if (kind === "year-to-date") return period;
  return kind === "year" ? periodOf({ kind: "year", year, number: 0 }) : null;
}

function askColumn(
  table: FoundTable,
  headed: HeadedColumn,
  candidates: readonly string[],
  layout: string,
  reading: Reading,
): void {
  const finding: Finding = {
    code: "column-uncertain",
    severity: "error",
    sheet: table.grid.sheet,
    cell: headed.cell,
    printed: headed.printed,
    facts: { heading: headed.heading, layout, question: questionOf(headed) },
    candidates,
  };
  reading.findings.push(finding);
}
