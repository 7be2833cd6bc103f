import type { Measured } from "../../base/measured.ts";
import { withoutTones } from "../../language/fold.ts";
import { bareLabel, matchTerm, matchUnit } from "../../language/match-term.ts";
import { type NumberStyle, numberStyle, readNumber } from "../../language/read-number.ts";
import type { Transformation } from "../../observations/figure.ts";
import type { Indicator } from "../../structure/indicator.ts";
import type { Period } from "../../structure/period.ts";
import { conversion, type Unit } from "../../structure/unit.ts";
import { clean } from "./cell-value.ts";
import type { Paragraph } from "./grid.ts";
import { periodIn, readPeriodPhrase } from "./period-phrase.ts";
import type { Reading } from "./reading.ts";
import type { ReadFigure } from "./report.ts";

/**
 * The figures that a report's prose states about an indicator: value, growth on the same period, percent of the plan. Only
 * sentences that name the indicator and the months are read; "gần", "hơn", "khoảng" state no figure.
 *
 * What a table of the same report says too is held against it (`restates`); a difference is a finding.
 */
export function readProse(
  paragraphs: readonly Paragraph[],
  inTables: readonly ReadFigure[],
  reading: Reading,
): ReadFigure[] {
  const style = numberStyle(paragraphs.flatMap(({ text }) => text.match(numberPattern) ?? [])).style ?? "vi";
  const stated = paragraphs.flatMap((paragraph) => statementsIn(paragraph, style, reading));
  return stated.flatMap(({ statement, isPart }) => against(statement, isPart, inTables, reading));
}

const numberPattern = /\d[\d.,]*\d|\d/g;
const number = String.raw`(\d[\d.,]*\d|\d)`;
const verbs = /\s(?:ước\s+(?:tính\s+)?(?:đạt|thực hiện|tăng|giảm)|ước|đạt|thực hiện đạt|tăng|giảm|bằng|là)\s/u;

const valuePattern = new RegExp(String.raw`(?:đạt|thực hiện|ước|là)\s+${number}\s+([^\d,.;()]{1,30})`, "u");
const growthPattern = new RegExp(String.raw`(tăng|giảm)\s+${number}\s*%`, "u");
const planPattern = new RegExp(
  String.raw`(?:bằng|đạt)\s+${number}\s*%\s*(?:so với\s+)?(?:kế hoạch|KH|dự toán|mục tiêu)`,
  "u",
);

interface Statement {
  readonly paragraph: Paragraph;
  readonly indicator: Indicator;
  readonly period: Period;
  readonly transformation: Transformation;
  readonly value: number;
  readonly decimals: number;
  readonly printed: string;
  readonly unit: Unit | null;
  readonly factor: number;
  readonly estimate: boolean;
}

interface Subject {
  readonly indicator: Indicator;
  readonly period: Period;
}

function statementsIn(
  paragraph: Paragraph,
  style: NumberStyle,
  reading: Reading,
): { statement: Statement; isPart: boolean }[] {
  const found: { statement: Statement; isPart: boolean }[] = [];
  let headline: Subject | null = null;
  for (const sentence of sentencesOf(paragraph.text)) {
    const isPart = /^(?:trong đó|tr\.đó)/iu.test(sentence);
    if (!isPart) {
      headline = subjectOf(sentence, reading);
      if (headline)
        found.push(
          ...statements(sentence, headline, paragraph, style, reading).map((statement) => ({
            statement,
            isPart: false,
          })),
        );
      continue;
    }
    if (!headline) continue;
    const { period, indicator } = headline;
    for (const clause of sentence.replace(/^[^:]*:\s*/u, "").split(/[;,]\s+(?=\p{L}[^;]*?(?:tăng|giảm|đạt)\s)/u)) {
      const part = partOf(clause, indicator, reading);
      if (part)
        found.push(
          ...statements(` ${clause}`, { indicator: part, period }, paragraph, style, reading).map((statement) => ({
            statement,
            isPart: true,
          })),
        );
    }
  }
  return found;
}

function sentencesOf(text: string): string[] {
  return text.split(/(?<=[.;])\s+(?=[\p{Lu}(])/u).map((one) => one.trim());
}

/** The indicator and the months that a sentence is about; null where it does not say both. */
function subjectOf(sentence: string, reading: Reading): Subject | null {
  const end = verbs.exec(` ${sentence}`)?.index;
  if (end === undefined) return null;
  const subject = ` ${sentence}`.slice(0, end).trim();
  const phrase = readPeriodPhrase(subject, reading.reference);
  if (!phrase.span || phrase.before) return null;
  const name = bareLabel(subject)
    .replace(/^(?:tính chung|lũy kế|luỹ kế|ước tính)[\s,]*/iu, "")
    .replace(
      /[,(]?\s*(?:trong\s+)?(?:\d{1,2}\s+tháng|tháng\s+\d{1,2}|quý\s+[IV\d]+|cả năm)(?:\s+(?:đầu|cuối))?(?:\s*\/\s*|\s+)?(?:năm\s+)?(?:20\d\d)?\s*,?/giu,
      " ",
    )
    .replace(/\s+/g, " ")
    .replace(/[\s,]+$/u, "")
    .trim();
  const { catalogue } = reading.context.structure;
  const wholes = matchTerm(reading.terms, name).filter((code) => catalogue.get(code)?.parent === null);
  const indicator = wholes.length === 1 ? catalogue.get(wholes[0] ?? "") : undefined;
  const year = phrase.year ?? reading.reference.year;
  if (Math.abs(year - reading.reference.year) > 1) return null;
  return indicator ? { indicator, period: periodIn(phrase.span, year, reading.reference) } : null;
}

function partOf(clause: string, whole: Indicator, reading: Reading): Indicator | null {
  const end = verbs.exec(` ${clause}`)?.index;
  if (end === undefined) return null;
  const { catalogue } = reading.context.structure;
  const parts = matchTerm(reading.terms, bareLabel(clause.slice(0, Math.max(0, end - 1)))).filter(
    (code) => catalogue.get(code)?.parent === whole.code,
  );
  return parts.length === 1 ? (catalogue.get(parts[0] ?? "") ?? null) : null;
}

type Base = Pick<Statement, "paragraph" | "indicator" | "period" | "estimate">;

function statements(
  sentence: string,
  { indicator, period }: Subject,
  paragraph: Paragraph,
  style: NumberStyle,
  reading: Reading,
): Statement[] {
  const base: Base = { paragraph, indicator, period, estimate: /\bước\b/u.test(sentence) };
  const said = [
    levelIn(sentence, base, style, reading),
    growthIn(sentence, base, style, reading),
    completionIn(sentence, base, style),
  ];
  return said.flatMap((one) => one ?? []);
}

function levelIn(sentence: string, base: Base, style: NumberStyle, reading: Reading): Statement | undefined {
  const match = valuePattern.exec(sentence);
  const unit = match ? unitAt(match[2] ?? "", reading) : null;
  const own = reading.context.structure.units.get(base.indicator.unit);
  const factor = unit && own ? conversion(unit, own) : undefined;
  const number = match ? readNumber(match[1] ?? "", style) : undefined;
  if (!number || !unit || factor === undefined || base.indicator.kind !== "level") return undefined;
  const decimals = Math.max(0, number.decimals - Math.round(Math.log10(factor)));
  const value = clean(number.value * factor);
  return { ...base, transformation: "level", value, decimals, printed: match?.[1] ?? "", unit, factor };
}

/** A growth is on the same period unless its own clause names something else. */
function growthIn(sentence: string, base: Base, style: NumberStyle, reading: Reading): Statement | undefined {
  const match = growthPattern.exec(sentence);
  const rate = match ? readNumber(match[2] ?? "", style) : undefined;
  if (!match || !rate) return undefined;
  const clause = withoutTones(sentence.slice(match.index + match[0].length)).split(/[,;.](?:\s|$)/)[0] ?? "";
  const isOwn = new RegExp(`cung ky|nam truoc|\\b${reading.reference.year - 1}\\b`).test(clause);
  if (!isOwn && /\bso (?:voi )?\S/.test(clause)) return undefined;
  const value = match[1] === "giảm" ? -rate.value : rate.value;
  return {
    ...base,
    transformation: "yoy",
    value,
    decimals: rate.decimals,
    printed: match[2] ?? "",
    unit: null,
    factor: 1,
  };
}

function completionIn(sentence: string, base: Base, style: NumberStyle): Statement | undefined {
  const match = planPattern.exec(sentence);
  const done = match ? readNumber(match[1] ?? "", style) : undefined;
  if (!match || !done) return undefined;
  const { value, decimals } = done;
  return {
    ...base,
    transformation: "plan-completion",
    value,
    decimals,
    printed: match[1] ?? "",
    unit: null,
    factor: 1,
  };
}

/** The longest unit that a text begins with. */
function unitAt(text: string, reading: Reading): Unit | null {
  const words = text.trim().split(/\s+/);
  for (let count = Math.min(4, words.length); count > 0; count--) {
    const unit = matchUnit(reading.units, words.slice(0, count).join(" "));
    if (unit) return unit;
  }
  return null;
}

/** A statement as a figure, held against what the tables say of the same thing. A part that a table has is only
 * checked here; the rest is checked with all figures of the report. */
function against(
  statement: Statement,
  isPart: boolean,
  inTables: readonly ReadFigure[],
  reading: Reading,
): ReadFigure[] {
  const { paragraph, indicator, period, transformation, value, decimals } = statement;
  const place = { sheet: "", cell: paragraph.cell, printed: statement.printed };
  const said = tableSays(statement, inTables, reading);
  if (
    isPart &&
    said &&
    typeof said.value === "number" &&
    Math.abs(said.value - value) > 0.51 * 10 ** -decimals * statement.factor + 1e-9
  )
    reading.findings.push({
      ...place,
      code: "prose-differs",
      severity: "warning",
      facts: { label: indicator.name.vi, table: said.printed, tableCell: said.cell },
    });
  if (said && isPart) return [];
  return [
    {
      ...place,
      area: reading.area ?? "",
      indicator: indicator.code,
      breakdown: "",
      period,
      scenario: "actual",
      transformation,
      value,
      decimals,
      status: statement.estimate ? "estimate" : null,
      producer: null,
      unit: statement.unit?.key ?? "%",
      factor: statement.factor,
      ...(said ? { restates: true } : {}),
    },
  ];
}

function tableSays(
  { indicator, period, transformation }: Statement,
  inTables: readonly ReadFigure[],
  reading: Reading,
): { value: Measured; printed: string; cell: string } | null {
  const of = (kind: Transformation) =>
    inTables.find(
      (one) =>
        one.indicator === indicator.code &&
        one.breakdown === "" &&
        one.period === period &&
        one.scenario === "actual" &&
        one.transformation === kind &&
        one.area === (reading.area ?? "") &&
        typeof one.value === "number",
    );
  const same = of(transformation);
  if (same) return same;
  const level = transformation === "yoy" && indicator.indexBase === "same-period" ? of("level") : undefined;
  return level && typeof level.value === "number"
    ? { value: clean(level.value - 100), printed: level.printed, cell: level.cell }
    : null;
}
