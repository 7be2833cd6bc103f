import { fold, withoutTones } from "../../language/fold.ts";
import type { Scenario, Status, Transformation } from "../../observations/figure.ts";
import { type Period, periodOf, periodParts } from "../../structure/period.ts";
import { type PeriodPhrase, periodIn, type Reference, readPeriodPhrase } from "./period-phrase.ts";

/** A column of values. `sure`: its period is named or follows from its words; otherwise it is only the likely one. */
export interface MeasureColumn {
  readonly role: "measure";
  readonly scenario: Scenario;
  readonly transformation: Transformation;
  readonly status: Status | null;
  readonly period: Period;
  readonly sure: boolean;
  /** The heading names a year itself. */
  readonly dated: boolean;
  /** Words say that a comparison is a growth ("tăng, giảm"), not an index. */
  readonly growthWords: boolean;
  /** "cùng kỳ", "so cùng kỳ" with no months: the review's, or the month's where a cumulative one stands beside it. */
  readonly bareBase: boolean;
}

/** What a column is for. `share`: a structure in percent; `difference`: an absolute change; both are not read. */
export type ColumnMeaning =
  | MeasureColumn
  | { readonly role: "order" | "label" | "unit" | "source" | "note" | "code" | "share" | "difference" }
  | { readonly role: "comparison" }
  | { readonly role: "unknown" };

const structural: readonly (readonly [RegExp, "order" | "label" | "unit" | "source" | "note" | "code"])[] = [
  [/^(?:tt|stt|so tt|so thu tu|s tt|no|ordinal)$/, "order"],
  [/^(?:dvt|dv tinh|don vi tinh|don vi|d v t|unit|units|unit of measure)$/, "unit"],
  [
    /^(?:nguon|nguon so lieu|nguon cung cap|nguon so|(?:don vi|co quan|noi) (?:cung cap|bao cao)(?: so lieu)?|source|data source)$/,
    "source",
  ],
  [/^(?:ghi chu|gc|giai trinh|thuyet minh|note|notes|remarks?)$/, "note"],
  [/^(?:ma so|ma|ma chi tieu|code)$/, "code"],
];

const labelHeading =
  /^(?:ten |cac |danh muc |phan )?(?:chi tieu|noi dung|san pham|mat hang|nganh hang|nganh|nhom hang|dien giai|hang muc|khoan muc|tieu chi|mau c o|dia phuong|don vi hanh chinh|indicators?|items?|products?)(?: .*)?$/;

const measureWords =
  /\bkh\b|ke hoach|muc tieu|du toan|\bplan|\bth\b|thuc hien|\buoc\b|uoc tinh|\buth\b|du kien|ket qua|so bo|chinh thuc|luy ke|\blk\b|cong don|cung k[yi]|\bck\b|\bactual|\bestimate|nam truoc|nam ngoai|thang|\bquy\b|\bt\d{1,2}\b|\b\d{1,2}t\b|ca nam|tu dau nam|trong ky|ky truoc|\bnam\b|so sanh|\bso voi\b|tang truong|toc do tang|\btang\b|\bgiam\b(?! doc)|hoan thanh|tong so|so lieu|gia tri|so luong|20\d\d|\bq[1-4]\b|\bhang (?:i{1,3}|[123])\b/;

const planWords = /\bkh\b|\bkhn\b|ke hoach|muc tieu|du toan|chi tieu (?:duoc )?giao|\bplan(?:ned)?\b|\btarget\b/;
const actualWords =
  /\bth\b|thuc hien|\buoc\b|\buth\b|du kien|ket qua|so bo|chinh thuc|luy ke|\blk\b|cong don|\bactual\b|\bestimate|tong so|so lieu|gia tri|so luong|trong ky|\bdat\b/;
const estimateWords = /\buoc\b|uoc tinh|\buth\b|du kien|du uoc|\bestimated?\b/;
const growthWords = /tang|giam|toc do|\(\+\)|\+\/-|growth|change/;

/** What follows "so" where it is the verb (so với, so cùng kỳ) and not số, the number. */
const comparing =
  /\b(?:so|ss)\s*(?:voi\s+)?(?=(?:\(?%\)?\s*)?(?:cung k|ck\b|kh|ke hoach|muc tieu|du toan|thang|t\d|\d{1,2} ?t|\d{1,2} thang|nam\b|quy|ky truoc|nhiem vu|20\d\d))/g;

/** Whether a text could stand in a header row: short, and with a word that headings are made of. */
export function isHeadingText(text: string): boolean {
  if (text.length > 110) return false;
  const folded = fold(text);
  if (folded === "") return false;
  return structuralRole(folded) !== null || measureWords.test(withoutTones(text));
}

/** The part of a table's frame that a heading names, or null for a column of values. */
export function structuralRole(folded: string): "order" | "label" | "unit" | "source" | "note" | "code" | null {
  const fixed = structural.find(([pattern]) => pattern.test(folded));
  if (fixed) return fixed[1];
  const words = folded.split(" ").length;
  return words <= 7 && labelHeading.test(folded) && !/20\d\d|\bgiao\b|\bso voi\b/.test(folded) ? "label" : null;
}

/**
 * What a column holds, from the words of its heading (all header rows above it, joined).
 *
 * A grammar over the words, not a list of headings: what kind (kế hoạch, thực hiện, ước), of when (6 tháng, T6/2024, quý
 * III, lũy kế, cùng kỳ), compared with what (so cùng kỳ, /KH, so T5).
 *
 * @param reference the period the table is about
 */
export function readHeading(heading: string, reference: Reference): ColumnMeaning {
  const folded = fold(heading);
  const role = structuralRole(folded);
  if (role) return { role };
  const text = withoutTones(heading).replace(/[|_]/g, " ");
  if (/co cau|ty trong|\bshare\b/.test(text)) return { role: "share" };
  if (/chenh lech|tuyet doi/.test(text)) return { role: "difference" };
  if (!measureWords.test(text)) return { role: "unknown" };
  const compared = comparisonIn(text);
  return compared ? readComparison(compared, text, reference) : readLevel(text, reference);
}

interface Comparison {
  readonly what: string;
  /** What it is compared with; "" where the heading does not say. */
  readonly against: string;
}

function comparisonIn(text: string): Comparison | null {
  const year = /^(.*?20\d\d)\s*(?:\/|so voi|so|vs)\s*((?:\d{1,2} ?t\w*[ /]*|nam )?20\d\d.*)$/.exec(text);
  if (year) return { what: year[1] ?? "", against: year[2] ?? "" };
  const slash = /^(.*?)\/\s*((?:cung k|ck\b|kh|ke hoach|muc tieu|nam truoc).*)$/.exec(text);
  if (slash) return { what: slash[1] ?? "", against: slash[2] ?? "" };
  const comparison = /\bso sanh\b/.test(text);
  const bare = text.replace(/\bso sanh\b/g, comparison ? " " : "");
  const versus = [...bare.matchAll(comparing)].at(-1);
  if (versus) return { what: bare.slice(0, versus.index), against: bare.slice(versus.index + versus[0].length) };
  if (comparison) {
    const withWord = /^(.*)\bvoi\b(.*)$/.exec(bare);
    return withWord ? { what: withWord[1] ?? "", against: withWord[2] ?? "" } : { what: "", against: bare };
  }
  const percent =
    /^(.*?)(?:%|ty le|\bdat\b|hoan thanh)[\s()%]*(?:dat|hoan thanh|thuc hien|th|so|of)?[\s()%]*((?:kh|ke hoach|muc tieu|du toan|cung k|ck\b|plan).*)$/.exec(
      text,
    );
  if (percent) return { what: percent[1] ?? "", against: percent[2] ?? "" };
  if (/(?:tang truong|toc do|\btang\b|\bgiam\b|growth)/.test(text)) return { what: text, against: "" };
  return null;
}

function readComparison({ what, against }: Comparison, text: string, reference: Reference): ColumnMeaning {
  const own = readPeriodPhrase(what.replace(/cung k[yi]|\bck\b|nam truoc/g, ""), reference);
  const other = readPeriodPhrase(against, reference);
  const base = {
    role: "measure",
    scenario: "actual",
    status: null,
    growthWords: growthWords.test(text),
    bareBase: false,
  } as const;
  const dated = own.year !== null;
  if (planWords.test(against) || (against === "" && planWords.test(what))) {
    if (other.span && other.span.kind !== "year") return { role: "comparison" };
    const { period, sure } = periodOfComparison(own, null, reference);
    return { ...base, transformation: "plan-completion", period, sure, dated };
  }
  if (isMonthBefore(against, own, other, reference)) {
    const month = own.span?.kind === "month" ? own.span.number : reference.month;
    return {
      ...base,
      transformation: "mom",
      period: periodOf({ kind: "month", year: own.year ?? reference.year, number: month }),
      sure: true,
      dated,
    };
  }
  const yearBefore = other.before || (other.year !== null && other.year === (own.year ?? reference.year) - 1);
  if (!yearBefore && !(against.trim() === "" && base.growthWords)) return { role: "comparison" };
  const { period, sure } = periodOfComparison(own, other.span, reference);
  const bareBase = !own.span && !own.cumulative && !other.span;
  return { ...base, transformation: "yoy", period, sure: sure && yearBefore, dated, bareBase };
}

function isMonthBefore(against: string, own: PeriodPhrase, other: PeriodPhrase, reference: Reference): boolean {
  if (other.before) return false;
  if (/thang (?:lien )?truoc|ky truoc/.test(against)) return true;
  const month = own.span?.kind === "month" ? own.span.number : reference.month;
  return (
    other.span?.kind === "month" &&
    other.span.number === month - 1 &&
    (other.year ?? reference.year) === (own.year ?? reference.year)
  );
}

function periodOfComparison(
  own: PeriodPhrase,
  other: PeriodPhrase["span"],
  reference: Reference,
): { period: Period; sure: boolean } {
  const year = own.year ?? reference.year;
  if (own.cumulative && own.span?.kind !== "ytd") return { period: cumulative(reference, year), sure: true };
  const span = own.span ?? (other?.kind === "year" ? null : other);
  if (span) return { period: periodIn(span, year, reference), sure: true };
  return { period: periodOf({ ...periodParts(reference.period), year }), sure: own.year === null };
}

function cumulative(reference: Reference, year: number): Period {
  return periodIn({ kind: "ytd", number: reference.month }, year, reference);
}

function readLevel(text: string, reference: Reference): ColumnMeaning {
  const phrase = readPeriodPhrase(text, reference);
  const plan = planWords.test(text);
  const status: Status | null = plan
    ? null
    : estimateWords.test(text)
      ? "estimate"
      : /so bo/.test(text)
        ? "provisional"
        : /chinh thuc/.test(text)
          ? "final"
          : null;
  if (plan && estimateWords.test(text)) return { role: "unknown" };
  const base = {
    role: "measure",
    scenario: plan ? "plan" : "actual",
    transformation: "level",
    status,
    dated: phrase.year !== null,
    growthWords: false,
  } as const;
  const year = phrase.year ?? (phrase.before ? reference.year - 1 : reference.year);
  if (phrase.cumulative && phrase.span?.kind !== "ytd" && !plan)
    return { ...base, period: cumulative(reference, year), sure: true, bareBase: false };
  if (phrase.span) return { ...base, period: periodIn(phrase.span, year, reference), sure: true, bareBase: false };
  if (plan) return { ...base, period: periodOf({ kind: "year", year, number: 0 }), sure: true, bareBase: false };
  const own = periodOf({ ...periodParts(reference.period), year });
  if (phrase.before && /cung k[yi]|\bck\b/.test(text)) return { ...base, period: own, sure: true, bareBase: true };
  if (phrase.before)
    return {
      ...base,
      period: periodOf({ kind: "year", year, number: 0 }),
      sure: /\bca nam\b/.test(text),
      bareBase: false,
    };
  if (phrase.year !== null) {
    const isPast = year < reference.year;
    return { ...base, period: periodOf({ kind: "year", year, number: 0 }), sure: isPast, bareBase: false };
  }
  if (!actualWords.test(text)) return { role: "unknown" };
  return { ...base, period: own, sure: false, bareBase: false };
}
