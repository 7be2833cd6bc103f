import { withoutTones } from "../../language/fold.ts";
import { type Period, periodOf } from "../../structure/period.ts";

/** What a column of an official table holds, as its heading says. */
export interface Heading {
  /** The span it is about; null where the heading does not say one, or says two. */
  readonly period: Period | null;
  /** A level, a comparison with the same span a year ago, with the month before, with the plan; or not for us. */
  readonly compare: "level" | "yoy" | "mom" | "plan-completion" | "share" | "other";
  /** Ước tính; thực hiện, sơ bộ, chính thức; kế hoạch; null where it has none of these words. */
  readonly word: "estimate" | "actual" | "plan" | null;
  /** Columns in pairs: lượng, trị giá. */
  readonly measure: "quantity" | "value" | null;
  /** A comparison printed as growth ("tăng 5,1 %") and not as an index. */
  readonly growth: boolean;
  /** The year of the plan that a comparison with the plan names; null where it names none. */
  readonly planYear: number | null;
}

const quarters: Readonly<Record<string, number>> = { i: 1, ii: 2, iii: 3, iv: 4, "1": 1, "2": 2, "3": 3, "4": 4 };

/** Comparisons, the first that fits: what is cut from the text so that the span compared is left. */
const comparisons: readonly (readonly [Heading["compare"], RegExp])[] = [
  ["other", /so voi (thang |nam )?(binh quan|goc|nam goc).*|binh quan nam goc.*|thang 12 nam truoc/],
  [
    "plan-completion",
    /(% )?so (voi |sanh )?(cung )?ke hoach( ca)?( nam)?( (\d{4}))?|% (thuc hien )?ke hoach( nam)?( (\d{4}))?/,
  ],
  ["mom", /so (voi )?(cung )?(thoi diem )?thang truoc|so voi cung thoi diem thang truoc/],
  ["mom", /so voi thang (\d{1,2})(\/|,? nam )\d{4}/],
  ["yoy", /so (voi )?(cung |% )?(cung )?(ky|thoi diem)( nam)?( (truoc|\d{4}))?/],
  ["yoy", /so voi (quy (iv|iii|ii|i|[1-4])|\d{1,2} thang( dau)?) nam (truoc|\d{4})/],
  ["yoy", /so voi nam (truoc|\d{4})/],
];

/**
 * Reads a heading, all of its lines joined.
 *
 * The span compared is what is left when "so với …" is taken away: "Tháng 6 năm 2023 so với cùng kỳ năm trước" is about
 * June 2023. A number before "tháng" is months to date, after it a month.
 *
 * @param year the year of the table, for a heading that names none
 * @example
 * readHeading("Cộng dồn 6 tháng năm 2023 Tổng mức", null).period // => "2023-YTD06"
 * readHeading("Quý I năm 2023 so với cùng kỳ năm trước (%) Trị giá", null).compare // => "yoy"
 * readHeading("Chỉ số sử dụng lao động thời điểm 01/6/2023 so với cùng thời điểm tháng trước", null).period // => "2023-06"
 */
export function readHeading(text: string, year: number | null): Heading {
  const plain = withoutTones(text);
  const found = comparisons.find(([, pattern]) => pattern.test(plain));
  const match = found?.[1].exec(plain);
  const rest = match ? plain.replace(match[0], " ") : plain;
  return {
    period: spanOf(rest, year),
    compare: compareOf(plain, found?.[0], match?.[0]),
    word: wordOf(rest),
    measure: measureOf(plain),
    growth: /\btang\b|\bgiam\b|toc do tang/.test(plain),
    planYear: Number(/ke hoach.*?(\d{4})/.exec(match?.[0] ?? "")?.[1] ?? 0) || null,
  };
}

function compareOf(
  plain: string,
  found: Heading["compare"] | undefined,
  phrase: string | undefined,
): Heading["compare"] {
  if (/co cau|ty trong|ty le/.test(plain)) return "share";
  // Something is compared, with what we cannot tell.
  if (!found) return /so voi|chi so|toc do/.test(plain) ? "other" : "level";
  if (found === "mom" && phrase && !isMonthBefore(plain, phrase)) return "other";
  return found;
}

/** "Tháng 6 … so với tháng 5 năm 2023": the month compared with must be the one just before. */
function isMonthBefore(plain: string, phrase: string): boolean {
  const base = /so voi thang (\d{1,2})/.exec(phrase)?.[1];
  if (!base) return true;
  const now = /thang (\d{1,2})/.exec(plain.replace(phrase, " "))?.[1];
  return now !== undefined && Number(base) === ((Number(now) + 10) % 12) + 1;
}

function wordOf(rest: string): Heading["word"] {
  if (/\buoc\b/.test(rest)) return "estimate";
  if (/so bo|thuc hien|chinh thuc/.test(rest)) return "actual";
  return /ke hoach/.test(rest) ? "plan" : null;
}

function measureOf(plain: string): Heading["measure"] {
  if (/tri gia/.test(plain)) return "value";
  return /(^| )luong\b/.test(plain) ? "quantity" : null;
}

/** The span a text names. Null for none, for two that differ, and for the later months of a year. */
function spanOf(rest: string, fallback: number | null): Period | null {
  if (/cuoi nam|nam truoc/.test(rest)) return null;
  const date = /\b(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})\b/.exec(rest);
  const toDate = /cong don|luy ke|tu dau nam/.test(rest);
  const text = date ? rest.replace(date[0], ` thang ${Number(date[2])} nam ${date[3]} `) : rest;
  const years = new Set([...text.matchAll(/\b((?:19|20)\d{2})\b/g)].map((one) => Number(one[1])));
  if (years.size > 1) return null;
  const year = [...years][0] ?? fallback;
  if (year === null) return null;
  const quarter = /\bquy (iv|iii|ii|i|[1-4])\b/.exec(text)?.[1];
  const months = /(?:^|[^/\d])(\d{1,2}) thang\b/.exec(text)?.[1];
  const month = /\bthang (\d{1,2})\b(?! thang)/.exec(text)?.[1];
  if ([quarter, months, month].filter((one) => one !== undefined).length > 1) return null;
  if (quarter) return periodOf({ kind: "quarter", year, number: quarters[quarter] ?? 0 });
  if (months) return monthsToDate(year, Number(months));
  if (month) return toDate ? monthsToDate(year, Number(month)) : monthOf(year, Number(month));
  return years.size > 0 && /\bnam\b/.test(text) ? String(year) : null;
}

function monthOf(year: number, month: number): Period | null {
  return month >= 1 && month <= 12 ? periodOf({ kind: "month", year, number: month }) : null;
}

/** Twelve months to date are the year. */
function monthsToDate(year: number, months: number): Period | null {
  if (months === 12) return String(year);
  return months >= 1 && months < 12 ? periodOf({ kind: "ytd", year, number: months }) : null;
}
