import { withoutTones } from "../../language/fold.ts";
import { monthsOf, type Period, type PeriodKind, periodOf, periodParts, sameSpan } from "../../structure/period.ts";

/** The period that words like "lũy kế", "cùng kỳ", "tháng trước" are about. */
export interface Reference {
  readonly period: Period;
  readonly year: number;
  /** Its last month. */
  readonly month: number;
  /** The title names a year and no months: a column that names no period may be of the whole year. */
  readonly bareYear?: boolean;
}

export function referenceOf(period: Period): Reference {
  return { period, year: periodParts(period).year, month: monthsOf(period).last };
}

/** What words say about a period. `span` null: no months are named; `year` null: no year is. */
export interface PeriodPhrase {
  readonly span: { readonly kind: PeriodKind; readonly number: number } | null;
  readonly year: number | null;
  /** "cùng kỳ", "năm trước": the year before the reference. */
  readonly before: boolean;
  /** "lũy kế", "cộng dồn", "từ đầu năm". */
  readonly cumulative: boolean;
}

const romans: Readonly<Record<string, number>> = { i: 1, ii: 2, iii: 3, iv: 4 };
const words: Readonly<Record<string, number>> = {
  mot: 1,
  hai: 2,
  ba: 3,
  bon: 4,
  nam: 5,
  sau: 6,
  bay: 7,
  tam: 8,
  chin: 9,
  muoi: 10,
};

const cumulativeWords =
  /luy ke|\blk\b|cong don|tu dau nam|tinh chung|den het|den thoi diem|den thang|\bytd\b|year to date/;
const beforeWords = /cung k[yi]|\bck\b|nam truoc|nam ngoai|same period|previous year/;

/** "giá so sánh năm 2010" names the prices, not the period. */
const priceYear = /(?:gia\s*)?(?:so sanh|\bss|co dinh|goc|gia)\s*(?:nam\s*)?2010/g;

type Span = NonNullable<PeriodPhrase["span"]>;
type Rule = readonly [pattern: RegExp, span: (match: RegExpExecArray, reference: Reference) => Span | null];

const inYear = (kind: PeriodKind, number: number, most: number): Span | null =>
  number >= 1 && number <= most ? { kind, number } : null;

/** In order: the first that fits says the months. */
const rules: readonly Rule[] = [
  [/(?:6|sau) thang cuoi nam/, () => ({ kind: "half", number: 2 })],
  [/den (?:het )?thang (?:lien )?truoc/, (_, { month }) => inYear("ytd", month - 1, 12)],
  [/den (?:het )?(?:thang|t) ?\.?(\d{1,2})/, (match) => inYear("ytd", Number(match[1]), 12)],
  [/den (?:het )?quy (iv|iii|ii|i|[1-4])\b/, (match) => inYear("ytd", 3 * quarter(match[1]), 12)],
  [/\b(\d{1,2}) ?(?:thang|months?)\b/, (match) => inYear("ytd", Number(match[1]), 12)],
  [/\b(\d{1,2}) ?t(?:h)?(?=$|[^a-z0-9]|20\d\d|\d{2}\b)/, (match) => inYear("ytd", Number(match[1]), 12)],
  [/\b(ba|bon|nam|sau|bay|tam|chin|muoi) thang\b/, (match) => inYear("ytd", words[match[1] ?? ""] ?? 0, 12)],
  [/nua dau nam/, () => ({ kind: "ytd", number: 6 })],
  [/thang (?:lien )?truoc|thang truoc do/, (_, { month }) => inYear("month", month - 1, 12)],
  [/\bthang ?\.?(\d{1,2})\b/, (match) => inYear("month", Number(match[1]), 12)],
  [/\bt\.? ?(\d{1,2})(?=$|[^0-9])/, (match) => inYear("month", Number(match[1]), 12)],
  [/\bquy truoc/, (_, { month }) => inYear("quarter", Math.ceil(month / 3) - 1, 4)],
  [/\bquy ?(iv|iii|ii|i|[1-4])\b/, (match) => inYear("quarter", quarter(match[1]), 4)],
  [/\bq\.? ?(iv|iii|ii|i|[1-4])\b/, (match) => inYear("quarter", quarter(match[1]), 4)],
  [/trong thang|thang (?:bao cao|nay)/, (_, { month }) => ({ kind: "month", number: month })],
  [/trong quy|quy (?:bao cao|nay)/, (_, { month }) => inYear("quarter", Math.ceil(month / 3), 4)],
  [/\bca nam\b/, () => ({ kind: "year", number: 0 })],
];

function quarter(text: string | undefined): number {
  return romans[text ?? ""] ?? Number(text);
}

/** What a heading, a title or a stretch of one says about its period, against the period a report is for. */
export function readPeriodPhrase(text: string, reference: Reference): PeriodPhrase {
  const plain = withoutTones(text).replace(/[_|]/g, " ").replace(priceYear, " ");
  let span: Span | null = null;
  for (const [pattern, make] of rules) {
    const match = pattern.exec(plain);
    if (!match) continue;
    span = make(match, reference);
    if (span) break;
  }
  const year = /(?<!\d)(20\d\d)(?!\d)/.exec(plain)?.[1];
  return {
    span,
    year: year === undefined ? null : Number(year),
    before: beforeWords.test(plain),
    cumulative: cumulativeWords.test(plain),
  };
}

/** A span of months in a year; the reference's own period where both are the same months ("6 tháng" in a review of S1). */
export function periodIn(span: Span, year: number, reference: Reference): Period {
  const period = periodOf({ ...span, year });
  const own = periodOf({ ...periodParts(reference.period), year });
  return span.kind !== "month" && sameSpan(period, own) ? own : period;
}
