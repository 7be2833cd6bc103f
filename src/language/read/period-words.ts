import type { Lang } from "../../base/lang.ts";
import { foundIn, type Pattern, patternOf, type Shadow } from "./shadow.ts";
import { bareOf, keyOf, type Token } from "./tokens.ts";

/** A period as words have it, before the year is known: "6 tháng", "quý II/2024", "cùng kỳ". */
export interface SpokenPeriod {
  readonly kind:
    | "ytd"
    | "month"
    | "quarter"
    | "half"
    | "year"
    | "span"
    /** "những tháng đầu năm": how many months is left open. */
    | "open"
    /** The same period of the year before. */
    | "year-before"
    /** The month or quarter before. */
    | "period-before"
    /** "trong tháng", "trong quý": of the text. */
    | "this-month"
    | "this-quarter"
    /** "từ đầu năm": up to the month of the text. */
    | "to-date"
    /** "đến nay", "hiện nay". */
    | "now"
    /** What lies ahead ("6 tháng cuối năm", "thời gian tới"). */
    | "ahead";
  readonly number: number;
  readonly year: number | "this" | "last" | null;
  /** Last year of a span. */
  readonly until?: number;
  /** "Year-on-year", which only says what a number is compared with. */
  readonly only?: true;
  /** "đến hết năm 2023", "tính đến tháng 6": a moment, at the end of the period. */
  readonly end?: true;
}

export interface PeriodMark {
  readonly from: number;
  readonly to: number;
  readonly period: SpokenPeriod;
}

const vietnamese = [
  "một",
  "hai",
  "ba",
  "tư|bốn",
  "năm|lăm",
  "sáu",
  "bảy|bẩy",
  "tám",
  "chín",
  "mười",
  "mười một",
  "mười hai",
];
const english = [
  "one|first",
  "two",
  "three",
  "four",
  "five",
  "six",
  "seven",
  "eight",
  "nine",
  "ten",
  "eleven",
  "twelve",
];
const months = [
  "january|jan", "february|feb", "march|mar", "april|apr", "may", "june|jun",
  "july|jul", "august|aug", "september|sept|sep", "october|oct", "november|nov", "december|dec",
]; // biome-ignore format: a table of words
const ordinals = ["first", "second", "third", "fourth"];

const wordNumber = (lists: readonly (readonly string[])[]) => {
  const map = new Map<string, number>();
  for (const list of lists) {
    list.forEach((forms, at) => {
      for (const form of forms.split("|")) {
        const key = form.split(" ").map(keyOf).join(" ");
        map.set(key, at + 1);
        map.set(key.split(" ").map(bareOf).join(" "), at + 1);
      }
    });
  }
  return map;
};
const counted = wordNumber([vietnamese, english]);
const monthNumber = wordNumber([months]);
const roman = new Map([["i", 1], ["ii", 2], ["iii", 3], ["iv", 4]]); // biome-ignore format: a table

const viN = `(\\d{1,2}|mười một|mười hai|${vietnamese.slice(0, 10).join("|")})`;
const enN = `(\\d{1,2}|${english.join("|")})`;
const viYear =
  "(?:\\s?[/-]\\s?((?:19|20)\\d\\d)|\\s(?:của\\s)?(?:năm\\s)?((?:19|20)\\d\\d)(?![\\d.,]*\\d)|\\s(?:của\\s)?(năm nay|năm ngoái|năm trước))?";
const enYear = "(?:,?\\s(?:of\\s|in\\s)?((?:19|20)\\d\\d)|\\s(?:of\\s|in\\s)?(this year|last year|the year))?";
const enMonth = `(${months.join("|")})`;

/** What a pattern says: its kind, and which groups hold number and year. */
interface Rule {
  readonly pattern: Pattern;
  readonly read: (groups: readonly (string | undefined)[]) => SpokenPeriod | undefined;
}

const yearIn = (...groups: readonly (string | undefined)[]): SpokenPeriod["year"] => {
  for (const group of groups) {
    if (group === undefined) continue;
    if (/^\d{4}$/.test(group)) return Number(group);
    return /nay|this|^the/.test(group) ? "this" : "last";
  }
  return null;
};
const numberIn = (text: string | undefined): number => {
  const own = (text ?? "").trim();
  return /^\d+$/.test(own) ? Number(own) : (counted.get(own) ?? roman.get(own) ?? monthNumber.get(own) ?? 0);
};
const rule = (source: string, read: Rule["read"]): Rule => ({ pattern: patternOf(source), read });
const of = (kind: SpokenPeriod["kind"], number = 0, year: SpokenPeriod["year"] = null): SpokenPeriod => ({
  kind,
  number,
  year,
});
const months12 = (kind: "ytd" | "month", number: number, year: SpokenPeriod["year"]) =>
  number >= 1 && number <= 12 ? of(kind, number, year) : undefined;

const viRules: readonly Rule[] = [
  rule("giai đoạn ((?:19|20)\\d\\d) ?- ?((?:19|20)\\d\\d)|((?:19|20)\\d\\d) ?- ?((?:19|20)\\d\\d)|từ năm ((?:19|20)\\d\\d) đến(?: năm)? ((?:19|20)\\d\\d)", (g) => {
    const [from, until] = [g[0] ?? g[2] ?? g[4], g[1] ?? g[3] ?? g[5]];
    return { ...of("span", 0, Number(from)), until: Number(until) };
  }),
  rule(`(?:${viN}|(?:các|những)) tháng (?:cuối năm|còn lại|tới|tiếp theo)${viYear}`, () => of("ahead")),
  rule("(?:trong )?thời gian tới|những năm tới|năm tới|quý tới|tháng tới", () => of("ahead")),
  rule(`(?:những|các|mấy) tháng đầu(?: năm)?${viYear}`, (g) => of("open", 0, yearIn(g[0], g[1], g[2]))),
  rule(`(?:trong )?nửa (đầu|cuối) năm(?:${viYear}| (nay|ngoái|trước))?`, (g) => of("half", /^cu/.test(g[0] ?? "") ? 2 : 1, yearIn(g[1], g[2], g[3], g[4]))),
  rule(`(?:tính đến |đến )?(?:hết |cuối )?cùng (?:kỳ|thời điểm|kì)(?: của)?(?: năm (?:trước|ngoái|liền trước|(?:19|20)\\d\\d)| (?:19|20)\\d\\d)?|CK(?: năm (?:trước|ngoái|(?:19|20)\\d\\d)| (?:19|20)\\d\\d)?`, () => of("year-before")),
  rule("cùng (?:tháng|quý)(?: của)? năm (?:trước|ngoái|(?:19|20)\\d\\d)|năm (?:trước|ngoái)|năm liền trước", () => of("year-before")),
  rule("(?:tháng|quý|kỳ)(?: liền)? trước(?: đó)?|tháng liền kề|quý liền kề", () => of("period-before")),
  rule(`(tính đến |đến |tính đến hết |đến hết )?(?:hết |cuối )?${viN} tháng(?! \\d{1,2}(?: năm|/(?:19|20)))(?: đầu năm| đầu)?(?:${viYear}| (nay))?(?! (?:qua|liên tiếp|liền|trước|tới))`, (g) => months12("ytd", numberIn(g[1]), yearIn(g[2], g[3], g[4], g[5]))),
  rule("(\\d{1,2})t(?:h|háng)? ?/? ?((?:19|20)\\d\\d)", (g) => months12("ytd", numberIn(g[0]), yearIn(g[1]))),
  rule(`(tính đến hết |đến hết |tính đến |tính tới |đến cuối |hết |cuối )?tháng (\\d{1,2}|giêng|chạp|${vietnamese.slice(1, 10).join("|")}|mười một|mười hai)${viYear}`, (g) => {
    const number = g[1] === keyOf("giêng") || g[1] === "gieng" ? 1 : g[1] === keyOf("chạp") || g[1] === "chap" ? 12 : numberIn(g[1]);
    const year = yearIn(g[2], g[3], g[4]);
    if (g[0] === undefined) return months12("month", number, year);
    const read = months12("ytd", number, year);
    return read && { ...read, end: true };
  }),
  rule("t(\\d{1,2})/((?:19|20)\\d\\d)", (g) => months12("month", numberIn(g[0]), yearIn(g[1]))),
  rule(`quý (iv|iii|ii|i|[1-4]|nhất|một|hai|ba|tư|bốn)${viYear}`, (g) => of("quarter", numberIn(g[0]) || 1, yearIn(g[1], g[2], g[3]))),
  rule("(?:trong |của )?tháng(?: này)?(?= (?:ước|đạt|là|tăng|giảm)|,)|trong tháng", () => of("this-month")),
  rule(`tháng đầu tiên(?: của)?(?: năm)?${viYear}|tháng đầu(?: của)? năm${viYear}`, (g) => of("month", 1, yearIn(...g))),
  rule("trong quý", () => of("this-quarter")),
  rule("(?:tính |kể )?từ đầu năm(?: đến nay| tới nay)?", () => of("to-date")),
  rule("(?:tính )?(?:đến|tới) (?:nay|thời điểm này|thời điểm hiện tại)|hiện nay|hiện tại", () => of("now")),
  rule("(?:tính |đầu )?(?:đến|tới)? ?(?:ngày )?31/12/((?:19|20)\\d\\d)", (g) => ({ ...of("year", 0, yearIn(g[0])), end: true })),
  rule("(?:tính đến |đến |tới )(hết )?(?:cuối )?năm ((?:19|20)\\d\\d)", (g) => ({ ...of("year", g[0] ? 12 : 1, yearIn(g[1])), end: true })),
  rule("cuối năm ((?:19|20)\\d\\d)", (g) => ({ ...of("year", 0, yearIn(g[0])), end: true })),
  rule("(?:cả |trong |của )?năm ((?:19|20)\\d\\d)", (g) => of("year", 0, yearIn(g[0]))),
  rule("(?:cả )?năm nay", () => of("year", 0, "this")),
  rule("cả năm", () => of("year")),
]; // biome-ignore format: a table of patterns

const enRules: readonly Rule[] = [
  rule("((?:19|20)\\d\\d) ?- ?((?:19|20)\\d\\d)|from ((?:19|20)\\d\\d) to ((?:19|20)\\d\\d)|between ((?:19|20)\\d\\d) and ((?:19|20)\\d\\d)", (g) => {
    const [from, until] = [g[0] ?? g[2] ?? g[4], g[1] ?? g[3] ?? g[5]];
    return { ...of("span", 0, Number(from)), until: Number(until) };
  }),
  rule(`(?:the )?(?:early|opening|first few|initial) months(?: of the year)?${enYear}`, (g) => of("open", 0, yearIn(g[0], g[1]))),
  rule(`january ?(?:-|to|through) ?${enMonth}(?: period)?${enYear}`, (g) => of("ytd", numberIn(g[0]), yearIn(g[1], g[2]))),
  rule(`(?:the )?(?:first |opening )?${enN}[ -]months?(?: period)? (?:to|ending|through)(?: the end of)? ${enMonth}${enYear}`, (g) => of("ytd", numberIn(g[1]), yearIn(g[2], g[3]))),
  rule(`(?:the )?(?:last|final|remaining) ${enN} months(?: of the year)?${enYear}|coming (?:months|years)|next year`, () => of("ahead")),
  rule("year[ -]on[ -]year|year[ -]over[ -]year|on[ -]year|yoy|y-o-y|annually|year to year", () => ({ ...of("year-before"), only: true })),
  rule("month[ -]on[ -]month|quarter[ -]on[ -]quarter|on[ -]month|mom|qoq", () => ({ ...of("period-before"), only: true })),
  rule(`(?:the )?(?:same|corresponding) (?:period|time|months?|quarter|month)(?: of| in)?(?: the)?(?: previous year| last year| a year earlier| preceding year| 20\\d\\d| 19\\d\\d)?|(?:a|one|the) year (?:ago|earlier|before)|(?:the )?year-(?:ago|earlier)(?: (?:period|month|quarter|level|figure))?|(?:the )?(?:previous|preceding|prior) year`, () => of("year-before")),
  rule("(?:the )?(?:previous|preceding|prior|last) (?:month|quarter)|(?:a|one) (?:month|quarter) (?:ago|earlier|before)", () => of("period-before")),
  rule(`(?:the )?first (${english.join("|")}|\\d{1,2}) months${enYear}|(?:in )?(?:the )?${enN}[ -]months?(?: period)?${enYear}(?! (?:ahead|ago|earlier|in a row|straight|running))`, (g) => months12("ytd", numberIn(g[0] ?? g[3]), yearIn(g[1], g[2], g[4], g[5]))),
  rule(`(?:the )?(first|second)[ -]half(?: of the year)?${enYear}`, (g) => of("half", g[0] === "first" ? 1 : 2, yearIn(g[1], g[2]))),
  rule(`half[ -]year(?:ly)?${enYear}`, (g) => of("half", 1, yearIn(g[0], g[1]))),
  rule(`h([12])(?: ?/? ?((?:19|20)\\d\\d))?`, (g) => of("half", numberIn(g[0]), yearIn(g[1]))),
  rule(`(?:the )?(${ordinals.join("|")})[ -]quarter${enYear}`, (g) => of("quarter", ordinals.indexOf(g[0] ?? "") + 1, yearIn(g[1], g[2]))),
  rule("q([1-4])(?: ?/? ?((?:19|20)\\d\\d))?", (g) => of("quarter", numberIn(g[0]), yearIn(g[1]))),
  rule(`(?:by|at) (?:the )?end[ -](?:of )?${enMonth}${enYear}|as of (?:the end of )?${enMonth}${enYear}`, (g) => ({ ...of("ytd", numberIn(g[0] ?? g[3]), yearIn(g[1], g[2], g[4], g[5])), end: true })),
  rule("(?:by|at) (?:the )?(?:end|close)[ -](?:of )?((?:19|20)\\d\\d)|end[ -]((?:19|20)\\d\\d)", (g) => ({ ...of("year", 0, yearIn(g[0] ?? g[1])), end: true })),
  rule(`(?:in |during |for |since )?${enMonth}(?:,? ((?:19|20)\\d\\d)| of (this year|last year))?`, (g) => of("month", numberIn(g[0]), yearIn(g[1], g[2]))),
  rule("(?:in |for |by )?(?:the (?:whole )?(?:year|full year) |full[ -]year )?((?:19|20)\\d\\d)(?![\\d.,]*\\d| (?:localities|provinces))", (g) => of("year", 0, yearIn(g[0]))),
  rule("in the (second|third|fourth)(?=[.,;]|$)", (g) => of("quarter", ordinals.indexOf(g[0] ?? "") + 1)),
  rule("last year", () => of("year", 0, "last")),
  rule("(?:for )?(?:the (?:whole |full |entire )?year|full[ -]year|this year)(?!['’]s| plan| target)", () => of("year", 0, "this")),
  rule("(?:in|during) the month", () => of("this-month")),
  rule("so far(?: this year)?|year[ -]to[ -]date|since the (?:beginning|start) of the year", () => of("to-date")),
  rule("to date|at present|currently", () => of("now")),
]; // biome-ignore format: a table of patterns

/** A bare year stands for itself where nothing else claims it. */
const bareYear = rule("((?:19|20)\\d\\d)(?![\\d.,]*\\d)", (g) => of("year", 0, yearIn(g[0])));

/** The periods that a text names, in order; the rules of the table go first to last, and none reads what another has. */
export function periodsIn(
  tokens: readonly Token[],
  shadows: readonly Shadow[],
  lang: Lang,
  taken: Set<number>,
): PeriodMark[] {
  const marks: PeriodMark[] = [];
  const rules = [...(lang === "vi" ? viRules : enRules), bareYear];
  for (const shadow of shadows) {
    for (const { pattern, read } of rules) {
      for (const { from, to, match } of foundIn(shadow, pattern)) {
        if (isTaken(taken, from, to) || (to === from + 1 && tokens[from]?.text === "may")) continue;
        const period = read(match.slice(1));
        if (!period) continue;
        for (let at = from; at < to; at++) taken.add(at);
        marks.push({ from, to, period });
      }
    }
  }
  return marks.sort((a, b) => a.from - b.from);
}

function isTaken(taken: ReadonlySet<number>, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (taken.has(at)) return true;
  return false;
}
