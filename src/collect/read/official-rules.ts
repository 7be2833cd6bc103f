import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parseCsv } from "../../base/csv.ts";
import { fold } from "../../language/fold.ts";
import type { Scenario, Status, Transformation } from "../../observations/figure.ts";

/** How a value becomes ours: a growth printed where we keep an index, an index where we keep a growth. */
export type Conversion = "" | "index-to-growth" | "growth-to-index";

/** Which tidy table a file is, and what holds for all of its rows. No producer: not a table of figures. */
export interface TableRule {
  readonly table: string;
  readonly file: string;
  readonly areas: "63" | "34";
  readonly producer: string;
  readonly reporter: string;
  readonly status: Status | null;
  /** `release`: the day the row names; `month-after`: the last day of the month after the period; or one day for all. */
  readonly known: string;
}

/** What a word of the column `indicator` means in one table. No indicator: known, and not a figure of ours. */
export interface WordRule {
  readonly indicator: string;
  readonly breakdown: string;
  readonly transformation: Transformation;
  readonly scenario: Scenario;
  readonly unit: string;
  readonly convert: Conversion;
  readonly status: Status | null;
  readonly known: string;
  readonly producer: string;
}

/** Which table of a workbook a title announces, by words of the title without tones. */
export interface TitleRule {
  readonly kind: string;
  readonly pattern: RegExp;
  readonly without: RegExp | null;
  readonly labels: string;
  /** One indicator for all labels; they are then its breakdown. */
  readonly indicator: string;
  /** The indicator of columns that compare with the month before, where that is one of its own. */
  readonly monthly: string;
  /** The indicator of rows that name a province. */
  readonly areas: string;
  /** The indicators of rows that name goods: their value, and their quantity. */
  readonly goods: string;
  readonly quantities: string;
}

/** What a row label means. */
export interface LabelRule {
  readonly code: string;
  readonly names: readonly string[];
  readonly indicator: string;
  readonly breakdown: string;
}

/** How official tables are read: data/catalogue/official-*.csv. Nothing in it changes while we run. */
export interface OfficialRules {
  readonly tables: readonly TableRule[];
  /** By `table` and `word`, joined by a space. */
  readonly words: ReadonlyMap<string, WordRule>;
  readonly titles: readonly TitleRule[];
  readonly labels: ReadonlyMap<string, readonly LabelRule[]>;
}

/** Reads the rules from the folder of the catalogue. */
export function readOfficialRules(folder: string): OfficialRules {
  const open = (name: string): Row[] => parseCsv(readFileSync(join(folder, `official-${name}.csv`), "utf8"));
  const labels = new Map<string, LabelRule[]>();
  for (const one of open("labels")) {
    const { labels: set = "" } = one;
    labels.set(set, [...(labels.get(set) ?? []), labelRule(one)]);
  }
  return {
    tables: open("tables").map(tableRule),
    words: new Map(open("indicators").map((one) => [`${one.table} ${one.word}`, wordRule(one)])),
    titles: open("titles").map(titleRule),
    labels,
  };
}

/** The table a file is, by the beginning of its name; the longest that fits. */
export function tableOf(rules: OfficialRules, fileName: string): TableRule | undefined {
  const name = fileName.replace(/^.*[\\/]/, "");
  const fits = rules.tables.filter((one) => name.startsWith(one.file));
  return fits.sort((a, b) => b.file.length - a.file.length)[0];
}

/**
 * The rule whose name a label is. Letters and digits count, case, tones and signs do not. A label that was cut short, or
 * that says more than the name, is taken where it fits one name only and shares 15 letters with it.
 */
export function labelOf(rules: readonly LabelRule[], label: string): LabelRule | undefined {
  const wanted = joined(label);
  const exact = rules.find((rule) => rule.names.includes(wanted));
  if (exact || wanted.length < 15) return exact;
  const shared = (name: string) =>
    wanted.startsWith(name) || name.startsWith(wanted) ? Math.min(name.length, wanted.length) : 0;
  const fits = rules
    .map((rule) => ({ rule, length: Math.max(...rule.names.map(shared)) }))
    .filter(({ length }) => length >= 15);
  const best = Math.max(0, ...fits.map(({ length }) => length));
  const longest = fits.filter(({ length }) => length === best);
  return longest.length === 1 ? longest[0]?.rule : undefined;
}

/** Letters and digits only: "Hoá chất (*)" → "hoachat". */
export function joined(text: string): string {
  return fold(text).replaceAll(" ", "");
}

type Row = Readonly<Record<string, string>>;

const statusOf = (text: string | undefined): Status | null =>
  text === "estimate" || text === "provisional" || text === "final" ? text : null;

function tableRule(row: Row): TableRule {
  const { table = "", file = "", producer = "", reporter = "", known = "" } = row;
  return {
    table,
    file,
    areas: row.areas === "34" ? "34" : "63",
    producer,
    reporter,
    status: statusOf(row.status),
    known,
  };
}

function wordRule(row: Row): WordRule {
  const { indicator = "", breakdown = "", unit = "", known = "", producer = "" } = row;
  return {
    indicator,
    breakdown,
    transformation: transformationOf(row.transformation),
    scenario: row.scenario === "plan" ? "plan" : "actual",
    unit,
    convert: row.convert === "index-to-growth" || row.convert === "growth-to-index" ? row.convert : "",
    status: statusOf(row.status),
    known,
    producer,
  };
}

function transformationOf(text: string | undefined): Transformation {
  return text === "yoy" || text === "mom" || text === "plan-completion" ? text : "level";
}

function titleRule(row: Row): TitleRule {
  const { kind = "", labels = "", indicator = "", monthly = "", areas = "", goods = "", quantities = "" } = row;
  const without = row.without ? new RegExp(row.without) : null;
  return {
    kind,
    pattern: new RegExp(row.pattern ?? ""),
    without,
    labels,
    indicator,
    monthly,
    areas,
    goods,
    quantities,
  };
}

function labelRule(row: Row): LabelRule {
  const { code = "", indicator = "", breakdown = "" } = row;
  return { code, names: (row.names ?? "").split("|").map(joined), indicator, breakdown };
}
