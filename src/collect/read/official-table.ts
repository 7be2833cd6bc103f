import { type Day, isDay } from "../../base/day.ts";
import type { NewFigure } from "../../observations/figure.ts";
import type { Finding } from "../../structure/finding.ts";
import type { Indicator } from "../../structure/indicator.ts";
import { isPeriod, lastDay, monthsOf, type Period, periodOf, periodParts } from "../../structure/period.ts";
import type { Structure } from "../../structure/structure.ts";
import { conversion } from "../../structure/unit.ts";
import { readCsv } from "./official-csv.ts";
import { type OfficialFigures, type OfficialReading, refused, settled } from "./official-figures.ts";
import { cellName } from "./official-grid.ts";
import { type LabelRule, type OfficialRules, type TableRule, tableOf, type WordRule } from "./official-rules.ts";

const needed = ["area_code", "period", "indicator", "value", "source_url_or_title", "note"] as const;

/** A row of a tidy table, its fields by name. */
interface TidyRow {
  readonly area: string;
  readonly period: string;
  readonly word: string;
  readonly printed: string;
  readonly source: string;
  readonly note: string;
  readonly industry: string;
  readonly cell: string;
}

/**
 * Reads a tidy table of official, customs or press figures (data/official/): one figure a row, with the cell of its
 * value and the source that the row names. Which table it is is known by the name of the file, what its words mean by
 * data/catalogue/official-indicators.csv. Rows that are not figures of ours are counted in one finding a word.
 */
export function readOfficialTable(text: string, reading: OfficialReading): OfficialFigures {
  const table = tableOf(reading.rules, reading.fileName);
  if (!table) return refused("official.not-recognised", { file: reading.fileName });
  if (table.producer === "") return refused("official.not-figures", { file: reading.fileName });
  const { columns, rows } = readCsv(text);
  const lacking = needed.filter((name) => !columns.has(name));
  if (lacking.length > 0)
    return refused("official.columns-missing", { file: reading.fileName, columns: lacking.join(", ") });
  const tidy = rows.flatMap((fields, index) => (isBlank(fields) ? [] : [tidyRow(fields, index, columns)]));
  return figuresOf(tidy, table, reading);
}

const isBlank = (fields: readonly string[]) => fields.every((field) => field.trim() === "");

function tidyRow(fields: readonly string[], index: number, columns: ReadonlyMap<string, number>): TidyRow {
  const field = (name: string) => fields[columns.get(name) ?? -1] ?? "";
  return {
    area: field("area_code"),
    period: field("period"),
    word: field("indicator"),
    printed: field("value"),
    source: field("source_url_or_title"),
    note: field("note"),
    industry: field("industry_code"),
    cell: cellName(index + 1, columns.get("value") ?? 0),
  };
}

function figuresOf(rows: readonly TidyRow[], table: TableRule, reading: OfficialReading): OfficialFigures {
  const context = contextOf(rows, table, reading);
  const copied = copiedRevisions(rows, context);
  const figures: NewFigure[] = [];
  const sources: string[] = [];
  const passed = new Map<string, Finding & { readonly facts: { readonly word: string; readonly rows: number } }>();
  for (const row of rows) {
    const figure = copied.has(row.period) && isRevision(row, context) ? revisionCopied(row) : figureOf(row, context);
    if ("producer" in figure) {
      figures.push(figure);
      sources.push(row.source);
      continue;
    }
    const key = `${figure.code} ${figure.word}`;
    const facts = { word: figure.word, rows: (passed.get(key)?.facts.rows ?? 0) + 1 };
    const place = passed.get(key) ?? { sheet: "", cell: row.cell, printed: row.printed };
    passed.set(key, { ...place, code: figure.code, severity: severityOf(figure.code), facts });
  }
  const findings = [...passed.values(), ...disagreements(figures)];
  return { status: "read", reason: null, details: {}, figures, findings, release: null, sources };
}

/** Rows of one table that give one figure two values on one day: both are kept, and it is said. */
function disagreements(figures: readonly NewFigure[]): Finding[] {
  const first = new Map<string, NewFigure>();
  return figures.flatMap((figure) => {
    const { area, indicator, breakdown, period, scenario, transformation, producer, known } = figure;
    const key = [area, indicator, breakdown, period, scenario, transformation, producer, known].join("|");
    const other = first.get(key);
    if (!other) first.set(key, figure);
    if (!other || other.value === figure.value) return [];
    const facts = { area, indicator, period, other: other.origin.cell, otherPrinted: other.origin.printed };
    const place = { sheet: "", cell: figure.origin.cell, printed: figure.origin.printed };
    return [{ code: "official.sources-disagree", severity: "warning" as const, ...place, facts }];
  });
}

/** A row that gives no figure, and why. */
interface Passed {
  readonly code: `official.${"word-unknown" | "word-unused" | "revision-copied" | "area-unknown" | "period-unknown" | "value-unreadable" | "indicator-missing"}`;
  readonly word: string;
}

const severityOf = (code: Passed["code"]) =>
  code === "official.word-unused" || code === "official.revision-copied" ? "info" : "warning";

const revisionCopied = ({ period }: TidyRow): Passed => ({ code: "official.revision-copied", word: period });

/** Whether a row tells what the next release said of its period. */
const isRevision = ({ word }: TidyRow, { rules, table }: TableContext) =>
  rules.words.get(`${table.table} ${word}`)?.known === "next-release";

/**
 * The periods whose "revised" values are those of the first estimate in every row. The next release did not print them
 * (January has no column for December): whoever made the table filled them in, and they are no vintage.
 */
function copiedRevisions(rows: readonly TidyRow[], context: TableContext): Set<string> {
  const revised = rows.filter((row) => isRevision(row, context));
  if (revised.length === 0) return new Set();
  const { words } = context.rules;
  const meaning = (row: TidyRow) => words.get(`${context.table.table} ${row.word}`);
  const keyOf = (row: TidyRow) =>
    `${row.area} ${row.period} ${row.industry} ${meaning(row)?.indicator} ${meaning(row)?.transformation}`;
  const first = new Map(rows.flatMap((row) => (isRevision(row, context) ? [] : [[keyOf(row), row.printed] as const])));
  const changed = new Set(revised.flatMap((row) => (first.get(keyOf(row)) === row.printed ? [] : [row.period])));
  return new Set(revised.map((row) => row.period).filter((period) => !changed.has(period)));
}

interface TableContext {
  readonly table: TableRule;
  readonly rules: OfficialRules;
  readonly structure: Structure;
  readonly file: string;
  readonly areas: ReadonlyMap<string, string>;
  readonly industries: ReadonlyMap<string, LabelRule>;
  /** The day that each source says it was released. */
  readonly released: ReadonlyMap<string, Day>;
  /** The day each month's tables were released. */
  readonly releases: ReadonlyMap<Period, Day>;
  readonly prepared: Map<string, PreparedWord>;
}

function contextOf(
  rows: readonly TidyRow[],
  table: TableRule,
  { structure, rules, file }: OfficialReading,
): TableContext {
  const areas = new Map<string, string>();
  for (const area of structure.geography.areas) {
    if (area.kind === "country") areas.set("00", area.key);
    for (const one of area.codes) if (one.list === table.areas) areas.set(one.code, area.key);
  }
  if (structure.geography.areas.some((area) => area.key === "ha-tay")) areas.set("X-HATAY", "ha-tay");
  const released = releaseDays(table.known === "release" ? rows : []);
  const releases = new Map<Period, Day>();
  for (const row of rows) {
    const day = released.get(row.source);
    if (day && /^\d{4}-\d{2}$/.test(row.period)) releases.set(row.period, day);
  }
  const industries = new Map((rules.labels.get("industry") ?? []).map((one) => [one.code, one]));
  return { table, rules, structure, file, areas, industries, released, releases, prepared: new Map() };
}

/** What a word means, with its unit worked out; once a word (and industry). */
interface PreparedWord {
  readonly rule: WordRule;
  readonly indicator: Indicator;
  readonly breakdown: string;
  readonly factor: number;
}

function preparedWord(row: TidyRow, context: TableContext): PreparedWord | Passed {
  const key = `${row.word} ${row.industry}`;
  const known = context.prepared.get(key);
  if (known) return known;
  const rule = context.rules.words.get(`${context.table.table} ${row.word}`);
  if (!rule) return { code: "official.word-unknown", word: row.word };
  if (rule.indicator === "") return { code: "official.word-unused", word: row.word };
  const industry = rule.indicator === "@industry" ? context.industries.get(row.industry) : undefined;
  const code = rule.indicator === "@industry" ? (industry?.indicator ?? "") : rule.indicator;
  const indicator = context.structure.catalogue.get(code);
  const factor = indicator ? factorOf(rule, indicator, context.structure) : undefined;
  if (!indicator || factor === undefined)
    return { code: "official.indicator-missing", word: `${row.word} ${row.industry}`.trim() };
  const prepared = { rule, indicator, breakdown: industry?.breakdown ?? rule.breakdown, factor };
  context.prepared.set(key, prepared);
  return prepared;
}

/** What a level is multiplied by to be in the unit of its indicator; 1 for growth and indices. */
function factorOf(rule: WordRule, indicator: Indicator, { units }: Structure): number | undefined {
  if (rule.unit === "%" || rule.unit === indicator.unit) return 1;
  const [from, to] = [units.get(rule.unit), units.get(indicator.unit)];
  return from && to ? conversion(from, to) : undefined;
}

function figureOf(row: TidyRow, context: TableContext): NewFigure | Passed {
  const word = preparedWord(row, context);
  if ("code" in word) return word;
  const area = context.areas.get(row.area);
  if (!area) return { code: "official.area-unknown", word: row.area };
  const period = periodIn(row.period);
  if (!period) return { code: "official.period-unknown", word: row.period };
  const number = row.printed.trim() === "" ? Number.NaN : Number(row.printed);
  if (!Number.isFinite(number)) return { code: "official.value-unreadable", word: row.word };
  const { table } = context;
  const { rule, indicator, breakdown, factor } = word;
  return {
    area,
    indicator: indicator.code,
    breakdown,
    period,
    producer: rule.producer || table.producer,
    scenario: rule.scenario,
    transformation: rule.transformation,
    review: "",
    value: converted(factor === 1 ? number : settled(number * factor), rule.convert),
    decimals: Math.max(0, (row.printed.split(".")[1]?.length ?? 0) - Math.round(Math.log10(factor))),
    status: rule.scenario === "plan" ? null : statusOf(row, rule, table),
    reporter: table.reporter,
    known: knownDay(row, period, rule, context),
    origin: { file: context.file, sheet: "", cell: row.cell, printed: row.printed },
    corrects: null,
    illustrative: false,
  };
}

function converted(value: number, convert: WordRule["convert"]): number {
  if (convert === "index-to-growth") return settled(value - 100);
  return convert === "growth-to-index" ? settled(value + 100) : value;
}

const statusOf = (row: TidyRow, rule: WordRule, table: TableRule) =>
  /preliminary/i.test(row.note) ? "provisional" : (rule.status ?? table.status);

/** `2012-Y` is the year, and so are twelve months to date; other periods are written as ours. */
function periodIn(text: string): Period | null {
  const period = text.replace(/-(Y|YTD12)$/, "");
  return isPeriod(period) ? period : null;
}

/** The days that sources say they were released: in words, or in the name of the workbook. */
function releaseDays(rows: readonly TidyRow[]): Map<string, Day> {
  const days = new Map<string, Day>();
  for (const source of new Set(rows.map((row) => row.source))) {
    const found = /release (\d{4}-\d{2}-\d{2})/.exec(source) ?? /"(\d{4}-\d{2}-\d{2})-/.exec(source);
    if (found?.[1] && isDay(found[1])) days.set(source, found[1]);
  }
  return days;
}

function knownDay(row: TidyRow, period: Period, rule: WordRule, { table, released, releases }: TableContext): Day {
  const how = rule.known || table.known;
  if (isDay(how)) return how;
  if (how === "next-release") return releases.get(monthAfter(period)) ?? lastDay(monthAfter(period));
  if (how === "release") return released.get(row.source) ?? lastDay(period);
  const noted = dayInNote(row.note);
  // A day before the period's last month is about something else ("codes in force since 1/7/2025").
  return noted !== null && noted >= `${lastDay(period).slice(0, 8)}01` ? noted : lastDay(monthAfter(period));
}

/** A day that a note gives: "revised (28/6/2024)". */
function dayInNote(note: string): Day | null {
  const [, day = "", month = "", year = ""] = /\b(\d{1,2})\/(\d{1,2})\/(\d{4})\b/.exec(note) ?? [];
  const found = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  return isDay(found) ? found : null;
}

/** The month after the last month of a period. */
function monthAfter(period: Period): Period {
  const { year } = periodParts(period);
  const { last } = monthsOf(period);
  return periodOf({ kind: "month", year: last === 12 ? year + 1 : year, number: (last % 12) + 1 });
}
