import { roundHalfAway } from "../../base/decimal.ts";
import type { Lang } from "../../base/lang.ts";
import { type NumberStyle, numberStyle, readNumber } from "../read-number.ts";
import { type Lexicon, type Mark, markAt } from "./lexicon.ts";
import { bareOf, keyOf, type Token } from "./tokens.ts";

/** A number of a text with its scale and unit; positions are of tokens. */
export interface NumberMark {
  /** First token of the number, its sign included. */
  readonly from: number;
  /** Behind the last token of number, scale and unit. */
  readonly to: number;
  /** Behind the bare numeral. */
  readonly bareTo: number;
  readonly value: number;
  readonly decimals: number;
  readonly sign: "+" | "-" | "";
  readonly scale: number;
  /** "%", "điểm %", "đồng", "USD", "lần", "ha", … or "" where no unit stands with it. */
  readonly unit: string;
  /** Upper end of a range ("15 đến 15,5%"), in the same unit and scale. */
  readonly upper: {
    readonly value: number;
    readonly decimals: number;
    readonly from: number;
    readonly to: number;
  } | null;
  /** "25/28", "25 trong số 28": the second number. */
  readonly outOf: { readonly value: number; readonly from: number; readonly to: number } | null;
  readonly inWords: boolean;
}

interface NumberContext {
  readonly tokens: readonly Token[];
  readonly lexicon: Lexicon;
  readonly bareLines: ReadonlySet<number>;
  readonly taken: ReadonlySet<number>;
  readonly lang: Lang;
}

const viDigits = ["không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín", "mười"].map(keyOf);
const enOnes = [
  "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
  "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
]; // biome-ignore format: a table of words
const enTens = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];
const enOrdinals = ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"];
const viUnitsAfterTen = new Map<string, number>([["mốt", 1], ["lăm", 5], ["tư", 4], ["nhăm", 5]].map(([word, n]) => [keyOf(String(word)), Number(n)])); // biome-ignore format: a table

const numberWords = new Set([...viDigits.slice(1), keyOf("mươi"), ...enOnes.slice(1), ...enTens]);

/** Whether a word by itself is a number or a part of one; the word for none is also the one for "not", and is none. */
export const isNumberWord = (key: string): boolean => numberWords.has(key);

/** A number in words at a token: its value and where it ends. */
export function wordsNumber(
  tokens: readonly Token[],
  at: number,
  lang: Lang,
  bare: boolean,
): { readonly value: number; readonly to: number } | undefined {
  return lang === "vi" ? vietnameseNumber(tokens, at, bare) : englishNumber(tokens, at);
}

function vietnameseNumber(tokens: readonly Token[], at: number, bare: boolean) {
  const digit = (position: number): number => {
    const token = tokens[position];
    if (token?.kind !== "word") return -1;
    return bare ? viDigits.map(bareOf).indexOf(token.bare) : viDigits.indexOf(token.key);
  };
  const is = (position: number, word: string) => {
    const token = tokens[position];
    return token !== undefined && (bare ? token.bare === bareOf(keyOf(word)) : token.key === keyOf(word));
  };
  const unit = (position: number): number => {
    const token = tokens[position];
    const special = token && viUnitsAfterTen.get(token.key);
    return special ?? digit(position);
  };
  const first = digit(at);
  if (first < 0) return undefined;
  if (first === 10) {
    const ones = unit(at + 1);
    return ones > 0 && ones < 10 ? { value: 10 + ones, to: at + 2 } : { value: 10, to: at + 1 };
  }
  if (is(at + 1, "mươi")) {
    const ones = unit(at + 2);
    return ones > 0 && ones < 10 ? { value: first * 10 + ones, to: at + 3 } : { value: first * 10, to: at + 2 };
  }
  return first === 0 ? undefined : { value: first, to: at + 1 };
}

function englishNumber(tokens: readonly Token[], at: number) {
  const word = tokens[at]?.key ?? "";
  const tens = enTens.indexOf(word);
  if (tens >= 0) {
    const hyphen = tokens[at + 1]?.key === "-" ? 2 : 1;
    const ones = enOnes.indexOf(tokens[at + hyphen]?.key ?? "");
    return ones > 0 && ones < 10
      ? { value: (tens + 2) * 10 + ones, to: at + hyphen + 1 }
      : { value: (tens + 2) * 10, to: at + 1 };
  }
  const ones = enOnes.indexOf(word);
  return ones > 0 ? { value: ones, to: at + 1 } : undefined;
}

/** Place of an ordinal ("third", "3rd", "hai" after "thứ"); 0 for none. */
export function ordinalAt(
  tokens: readonly Token[],
  at: number,
): { readonly value: number; readonly to: number } | undefined {
  const token = tokens[at];
  const place = enOrdinals.indexOf(token?.key ?? "") + 1;
  if (place > 0) return { value: place, to: at + 1 };
  const next = tokens[at + 1];
  if (
    token?.kind === "number" &&
    /^\d{1,2}$/.test(token.text) &&
    next &&
    !next.apart &&
    /^(?:st|nd|rd|th)$/.test(next.key)
  ) {
    return { value: Number(token.text), to: at + 2 };
  }
  return undefined;
}

/** The numbers in figures that nothing has taken, in order, with units, ranges and fractions. */
export function numbersIn(context: NumberContext): NumberMark[] {
  const { tokens, taken, lang } = context;
  const style =
    numberStyle(
      tokens.flatMap((token, at) =>
        token.kind === "number" && !taken.has(at) && token.text.length <= longestNumber ? [token.text] : [],
      ),
    ).style ?? (lang === "vi" ? "vi" : "en");
  const numbers: NumberMark[] = [];
  for (let at = 0; at < tokens.length; ) {
    const number = taken.has(at) ? undefined : numberAt(context, at, style);
    if (number) numbers.push(number);
    at = number ? number.to : at + 1;
  }
  return numbers;
}

/** No figure has more digits; a longer run is something else. */
const longestNumber = 40;

interface Bare {
  readonly value: number;
  readonly decimals: number;
  readonly from: number;
  readonly to: number;
}

function bareNumber({ tokens, taken }: NumberContext, at: number, style: NumberStyle): Bare | undefined {
  const token = tokens[at];
  if (token?.kind !== "number" || taken.has(at) || token.text.length > longestNumber) return undefined;
  let text = token.text;
  let to = at + 1;
  if (/^[1-9]\d{0,2}$/.test(text)) {
    for (; isGroup(tokens, to, token.line) && !taken.has(to) && !text.includes(","); to++) text += tokens[to]?.text;
  }
  const grouped = to > at + 1;
  const read = readNumber(text, grouped ? "vi" : style);
  if (!read) return undefined;
  return { value: read.value, decimals: read.decimals, from: at, to };
}

/** Whether a token is a group of three digits behind a thin or no-break space, or a plain one before a unit. */
function isGroup(tokens: readonly Token[], at: number, line: number): boolean {
  const token = tokens[at];
  const before = tokens[at - 1];
  if (!token || !before || token.line !== line || !/^\d{3}(?:,\d+)?$/.test(token.text)) return false;
  return token.start - before.end === 1 && !/^\d{4,}/.test(before.text);
}

function numberAt(context: NumberContext, at: number, style: NumberStyle): NumberMark | undefined {
  const { tokens } = context;
  const prefix = moneyPrefix(context, at);
  const start = prefix ? prefix.to : at;
  const signed = /^[+-]$/.test(tokens[start]?.key ?? "") && isSign(tokens, start);
  const first = bareNumber(context, signed ? start + 1 : start, style);
  if (!first) return undefined;
  const sign = signed ? (tokens[start]?.key as "+" | "-") : "";
  const shared = {
    from: at,
    value: sign === "-" ? -first.value : first.value,
    decimals: first.decimals,
    sign,
    inWords: false,
  } as const;
  const fraction = fractionAfter(context, first);
  if (fraction)
    return { ...shared, bareTo: first.to, to: fraction.to, scale: 1, unit: "", upper: null, outOf: fraction };
  const range = rangeAfter(context, first, style);
  const short = prefix ? shortScale(tokens, first.to) : undefined;
  if (short)
    return {
      ...shared,
      bareTo: first.to,
      to: first.to + 1,
      scale: short,
      unit: tokens[at]?.bare === "vnd" ? "đồng" : "USD",
      upper: null,
      outOf: null,
    };
  const amount = amountAfter(context, range ? range.to : first.to);
  const own = range ? amountAfter(context, first.to) : amount;
  const compound = range ? undefined : compoundAfter(context, first, amount, style);
  if (compound) return { ...shared, ...compound, bareTo: compound.to, upper: null, outOf: null };
  const scaled = {
    scale: amount.scale === 1 && own.scale !== 1 ? own.scale : amount.scale,
    unit: amount.unit || (prefix ? (tokens[at]?.bare === "vnd" ? "đồng" : "USD") : own.unit),
  };
  return { ...shared, bareTo: first.to, to: amount.to, ...scaled, upper: range ?? null, outOf: null };
}

/** "$310m", "$3.1b": a letter that touches a number of money. */
function shortScale(tokens: readonly Token[], at: number): number | undefined {
  const next = tokens[at];
  return next === undefined || next.apart
    ? undefined
    : { k: 1e3, m: 1e6, mn: 1e6, b: 1e9, bn: 1e9, tn: 1e12, trn: 1e12 }[next.key];
}

/** "5 tỷ 912 triệu USD", "55 nghìn 120 tỷ đồng": one amount in two steps. */
function compoundAfter(
  context: NumberContext,
  first: Bare,
  amount: { readonly scale: number; readonly unit: string; readonly to: number },
  style: NumberStyle,
) {
  if (amount.unit !== "" || amount.scale < 1000 || first.decimals > 0) return undefined;
  const second = bareNumber(context, amount.to, style);
  if (!second || second.decimals > 0) return undefined;
  const rest = amountAfter(context, second.to);
  if (rest.unit === "" || rest.scale < 1000 || rest.scale === amount.scale) return undefined;
  if (rest.scale > amount.scale) {
    return {
      value: first.value * amount.scale + second.value,
      decimals: 0,
      scale: rest.scale,
      unit: rest.unit,
      to: rest.to,
    };
  }
  const steps = Math.round(Math.log10(amount.scale / rest.scale));
  const value = roundHalfAway(first.value + second.value / 10 ** steps, steps);
  return { value, decimals: steps, scale: amount.scale, unit: rest.unit, to: rest.to };
}

/** "$120.7 billion", "US$ 5 bn". */
function moneyPrefix({ tokens }: NumberContext, at: number): { readonly to: number } | undefined {
  if (tokens[at]?.key === "$") return { to: at + 1 };
  if (/^(?:usd|vnd)$/.test(tokens[at]?.bare ?? "") && tokens[at + 1]?.kind === "number") return { to: at + 1 };
  return /^(?:us|usd)$/.test(tokens[at]?.bare ?? "") && tokens[at + 1]?.key === "$" ? { to: at + 2 } : undefined;
}

/** A plus or minus belongs to a number that touches it where no word or number touches it on the other side. */
function isSign(tokens: readonly Token[], at: number): boolean {
  const sign = tokens[at];
  const number = tokens[at + 1];
  const before = tokens[at - 1];
  if (!sign || number?.kind !== "number" || number.apart) return false;
  return sign.apart || before === undefined || /^[(:;,“"]$/.test(before.text) || before.line !== sign.line;
}

function fractionAfter({ tokens, taken }: NumberContext, first: Bare) {
  const [slash, second] = [tokens[first.to], tokens[first.to + 1]];
  if (slash?.text !== "/" || slash.apart || second?.kind !== "number" || second.apart || taken.has(first.to + 1))
    return undefined;
  if (first.decimals > 0 || !/^\d+$/.test(second.text)) return undefined;
  return { value: Number(second.text), from: first.to + 1, to: first.to + 2 };
}

function rangeAfter(context: NumberContext, first: Bare, style: NumberStyle) {
  const { tokens } = context;
  const own = amountAfter(context, first.to);
  const between = tokens[own.to];
  const joins =
    between !== undefined &&
    (/^(?:-|to)$/.test(between.key) || between.key === keyOf("đến") || between.key === keyOf("tới"));
  if (!joins) return undefined;
  const second = bareNumber(context, own.to + 1, style);
  if (!second) return undefined;
  const unit = amountAfter(context, second.to);
  const same = own.unit === "" || own.unit === unit.unit;
  return same && unit.unit !== "" && second.value > first.value ? second : undefined;
}

/** Scale words and unit behind a number: "nghìn tỷ đồng". */
function amountAfter({ tokens, lexicon, bareLines }: Omit<NumberContext, "lang" | "taken">, at: number) {
  let to = at;
  let scale = 1;
  for (
    let mark = markAt(lexicon, tokens, to, bareLines);
    mark?.kind === "scale";
    mark = markAt(lexicon, tokens, to, bareLines)
  ) {
    scale *= Number(mark.code);
    to = mark.to;
  }
  const unit: Mark | undefined = markAt(lexicon, tokens, to, bareLines);
  if (unit?.kind === "unit") return { scale, unit: unit.code, to: unit.to };
  return { scale, unit: "", to };
}

/** A number in words, or the place that an ordinal gives. */
export function spelled(from: number, to: number, value: number): NumberMark {
  return {
    from,
    to,
    bareTo: to,
    value,
    decimals: 0,
    sign: "",
    scale: 1,
    unit: "",
    upper: null,
    outOf: null,
    inWords: true,
  };
}
