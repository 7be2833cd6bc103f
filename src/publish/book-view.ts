import type { IndicatorResult, MemberRow, Cell as ResultCell } from "../assess/review-result.ts";
import { clockOf, dayOf } from "../base/day.ts";
import type { Lang } from "../base/lang.ts";
import { isMissing, type Measured } from "../base/measured.ts";
import { type BookWord, bookWord } from "../language/book-words.ts";
import { missingWord } from "../language/document-words.ts";
import { printNumber } from "../language/number.ts";
import { dayName, periodName, periodShort } from "../language/page-period.ts";
import type { Status } from "../observations/figure.ts";
import { areaOf, regionOf } from "../structure/area.ts";
import { type Indicator, indicatorOf } from "../structure/indicator.ts";
import { type Period, periodParts } from "../structure/period.ts";
import { type BookClaims, bookClaims } from "./book-claims.ts";
import type { BookInput } from "./book-input.ts";

/** A book's input with the words of its language at hand. */
export interface BookView {
  readonly input: BookInput;
  readonly lang: Lang;
  readonly claims: BookClaims;
  /** "khu vực phía Bắc" */
  readonly region: string;
  /** "6 tháng đầu năm 2024" */
  readonly period: string;
  periodName(period: Period): string;
  /** "48,7%" */
  percent(value: number): string;
  /** "6T/2024" */
  readonly short: (period: Period) => string;
  /** The moment it stands for, in words. */
  readonly moment: string;
  /** The same as a day, or the day as of which it was asked for. */
  readonly day: string;
  /** The last day that the figures reach, as their documents say it; null where none is dated. */
  readonly dataDay: string | null;
  /** The last day that a report or a publication bears: the figures were made by then. */
  readonly madeDay: string | null;
  word(code: BookWord, facts?: Readonly<Record<string, string>>): string;
  area(key: string): string;
  /** An indicator's own entry; fails for a code that is not in the catalogue. */
  indicator(code: string): Indicator;
  name(code: string): string;
  unit(key: string): string;
  /** The name of a member of a breakdown, in whichever dimension it is. */
  breakdown(code: string): string;
  producer(key: string): string;
  /** What the review says of an indicator as a whole, if at least one member has a number for the period. */
  find(code: string): IndicatorResult | undefined;
  /** The least certain status of the figures of this period. */
  statusOf(results: readonly IndicatorResult[]): Status | null;
}

/** Prepares the words and look-ups that every section of a book uses. */
export function bookView(input: BookInput, lang: Lang): BookView {
  const { structure, result, cut } = input;
  const moment = cut?.pinned ?? result.recorded;
  const found = new Map(result.indicators.filter(isTold).map((one) => [keyOf(one), one]));
  const yearly = periodParts(result.review.period).kind === "year";
  const against = bookWord(yearly ? "against.year" : "against.period", lang);
  const word: BookView["word"] = (code, facts = {}) => bookWord(code, lang, { against, ...facts });
  return {
    input,
    lang,
    claims: bookClaims(input, lang),
    region: regionOf(structure.geography, result.review.region).name[lang],
    period: periodName(result.review.period, lang),
    periodName: (period) => periodName(period, lang),
    percent: (value) => `${printNumber(value, 1, lang)}%`,
    short: (period) => periodShort(period, lang),
    moment: word("moment", { clock: clockOf(moment), day: dayName(dayOf(moment), lang) }),
    day: dayName(result.asOf ?? dayOf(moment), lang),
    dataDay: lastDay(input, lang, "dataUntil"),
    madeDay: lastDay(input, lang, "dated"),
    word,
    area: (key) => areaOf(structure.geography, key).name[lang],
    indicator: (code) => indicatorOf(structure.catalogue, code),
    name: (code) => indicatorOf(structure.catalogue, code).name[lang],
    breakdown: (code) =>
      [...(structure.breakdowns?.values() ?? [])].map((members) => members.get(code)?.name[lang]).find(Boolean) ?? code,
    unit: (key) => structure.units.get(key)?.name[lang] ?? key,
    producer: (key) => structure.producers.get(key)?.name[lang] ?? key,
    find: (code) => found.get(`${code}|`),
    statusOf: leastCertain,
  };
}

/**
 * The last day that reports say their figures go to, or that they bear; of published figures the day of publication.
 *
 * @param first which of a report's two days counts where it has both
 */
function lastDay({ result, submissions }: BookInput, lang: Lang, first: "dataUntil" | "dated"): string | null {
  const said = submissions.map(({ dataUntil, dated }) =>
    first === "dated" ? (dated ?? dataUntil) : (dataUntil ?? dated),
  );
  const published = () => result.indicators.flatMap(({ rows }) => rows.map(({ now }) => now.known));
  const days = result.review.source === "reports" ? said : published();
  const last = days.reduce((latest, day) => (day !== null && (latest === null || day > latest) ? day : latest), null);
  return last === null ? null : dayName(last, lang);
}

const keyOf = ({ indicator, breakdown }: IndicatorResult) => `${indicator}|${breakdown}`;

/** Whether at least one member has a number for the period. */
export function isTold(one: IndicatorResult): boolean {
  return one.reported.length > 0;
}

const certainty: readonly Status[] = ["estimate", "provisional", "final"];

function leastCertain(results: readonly IndicatorResult[]): Status | null {
  const used = new Set(results.flatMap(({ rows }) => rows.map((row) => row.now.status)));
  return certainty.find((status) => used.has(status)) ?? null;
}

/** Ids of the figures of some cells, each once. */
export function figuresOf(cells: readonly ResultCell[]): number[] {
  return [...new Set(cells.flatMap((cell) => cell.figures))];
}

/** "Bắc Kạn, Điện Biên (chưa có số liệu); Hà Giang (chờ xác nhận)" */
export function missingList(
  view: BookView,
  gaps: readonly { readonly area: string; readonly reason: string }[],
): string {
  const byReason = new Map<string, string[]>();
  for (const { area, reason } of gaps) byReason.set(reason, [...(byReason.get(reason) ?? []), view.area(area)]);
  return [...byReason]
    .map(([reason, areas]) => {
      const known = reason as Parameters<typeof missingWord>[0];
      return view.word("missing.areas", { areas: areas.join(", "), reason: missingWord(known, view.lang) });
    })
    .join("; ");
}

/** Whether any of the values is a number. */
export function anyKnown(values: readonly Measured[]): boolean {
  return values.some((value) => !isMissing(value));
}

/** Rows in the order of their place by growth; those without one last, in official order. */
export function byGrowth(rows: readonly MemberRow[]): MemberRow[] {
  const place = (row: MemberRow) => row.growthRank ?? Number.POSITIVE_INFINITY;
  return rows.toSorted((one, two) => (place(one) === place(two) ? 0 : place(one) - place(two)));
}

/** Rows with the largest level first; those without one last. */
export function byLevel(rows: readonly MemberRow[]): MemberRow[] {
  const level = ({ now }: MemberRow) => (isMissing(now.value) ? Number.NEGATIVE_INFINITY : now.value);
  return rows.toSorted((one, two) => (level(one) === level(two) ? 0 : level(two) - level(one)));
}

/** Names of the producers of the figures of this period, in order of appearance. */
export function producersOf(view: BookView, results: readonly IndicatorResult[]): string[] {
  const keys = results.flatMap(({ rows }) =>
    rows.flatMap((row) => (row.now.producer === null ? [] : [row.now.producer])),
  );
  return [...new Set(keys)].map((key) => view.producer(key));
}
