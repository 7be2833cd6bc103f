import type { Day } from "../base/day.ts";
import type { Lang } from "../base/lang.ts";
import type { NotClaimReason, Span } from "../language/read/reading.ts";
import type { Check, CheckedClaim } from "./checked.ts";

/** Of a claim's sentence what is kept: a few words either side of the number. */
export interface Quote {
  readonly before: string;
  readonly printed: string;
  readonly after: string;
}

/** A claim with its result, without its place in the text. */
export interface KeptClaim extends Pick<CheckedClaim, "claim" | "verdict" | "atThatTime" | "doubts" | "beside"> {
  readonly quote: Quote;
}

/** What may be kept of a check, printed and shared: the numbers with short quotes, never the text. */
export interface KeptCheck {
  readonly title: string | null;
  readonly date: Day | null;
  readonly lang: Lang;
  readonly region: string | null;
  readonly asOf: Day;
  readonly review: string | null;
  readonly illustrative: boolean;
  readonly claims: readonly KeptClaim[];
  readonly notClaims: readonly { readonly quote: Quote; readonly why: NotClaimReason }[];
}

/** Characters of a quote, the number included. */
export const quoteLength = 120;

/** Characters of a quote of a number that is no claim: enough to see why. */
const briefLength = 48;

/** What may be kept of a check. */
export function keptCheck(check: Check): KeptCheck {
  const { text, title, date, lang, region, asOf, review, illustrative } = check;
  return {
    title: title && shortened(title, quoteLength),
    date,
    lang,
    region,
    asOf,
    review,
    illustrative,
    claims: check.claims.map(({ claim, verdict, atThatTime, doubts, beside, start, end }) => {
      return { claim, verdict, atThatTime, doubts, beside, quote: quoteAround(text, { start, end }) };
    }),
    notClaims: check.notClaims.map(({ start, end, why }) => {
      return { quote: quoteAround(text, { start, end }, briefLength), why };
    }),
  };
}

/**
 * A number with the words around it, within its line, cut between words; with `…` where a line goes on.
 *
 * @example
 * quoteAround("IIP tăng 5,3% so với cùng kỳ", { start: 9, end: 13 }) // => { before: "IIP tăng ", printed: "5,3%", after: " so với cùng kỳ" }
 */
export function quoteAround(text: string, { start, end }: Span, most: number = quoteLength): Quote {
  const printed = shortened(flat(text.slice(start, end)), most);
  const room = Math.max(0, most - printed.length - 2);
  const line = { start: text.lastIndexOf("\n", start - 1) + 1, end: lineEnd(text, end) };
  const before = flat(text.slice(Math.max(line.start, start - 2 * room), start));
  const after = flat(text.slice(end, Math.min(line.end, end + 2 * room)));
  const left = Math.max(Math.min(before.length, Math.ceil(room / 2)), room - after.length);
  return { before: tailOf(before, left), printed, after: headOf(after, Math.max(0, room - left)) };
}

function lineEnd(text: string, from: number): number {
  const end = text.indexOf("\n", from);
  return end < 0 ? text.length : end;
}

/** White space made one space, so that a quote is one line. */
const flat = (text: string) => text.replace(/\s+/g, " ");

function headOf(text: string, most: number): string {
  if (text.length <= most) return text.trimEnd();
  const cut = text.slice(0, most);
  const word = cut.lastIndexOf(" ");
  return `${whole(word > 0 ? cut.slice(0, word) : cut)}…`;
}

function tailOf(text: string, most: number): string {
  if (text.length <= most) return text.trimStart();
  const cut = text.slice(text.length - most);
  const word = cut.indexOf(" ");
  return `…${word >= 0 && word < cut.length - 1 ? cut.slice(word + 1) : cut.replace(/^[\uDC00-\uDFFF]/, "")}`;
}

/**
 * A text cut to `most` characters, with `…` in place of what is gone.
 *
 * @example
 * shortened("một hai ba", 8) // => "một hai…"
 */
export function shortened(text: string, most: number): string {
  return text.length <= most ? text : `${whole(text.slice(0, most - 1)).trimEnd()}…`;
}

/** Without half of a character at its end. */
const whole = (text: string) => text.replace(/[\uD800-\uDBFF]$/, "");
