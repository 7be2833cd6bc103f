import { fixedDigits } from "../base/decimal.ts";
import type { Lang } from "../base/lang.ts";

const marks = { vi: { group: ".", decimal: "," }, en: { group: ",", decimal: "." } } as const;

/**
 * A number as print has it: grouped, rounded half away from zero, trailing zeros kept. Minus is U+2212 (tables, charts);
 * running text says "giảm" and prints the magnitude.
 *
 * @example
 * printNumber(1404000.039, 1, "vi") // => "1.404.000,0"
 * printNumber(12, 1, "en") // => "12.0"
 */
export function printNumber(value: number, decimals: number, lang: Lang): string {
  const { group, decimal } = marks[lang];
  const digits = fixedDigits(value, decimals);
  const [whole = "0", fraction] = digits.replace("-", "").split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, group);
  return `${digits.startsWith("-") ? "−" : ""}${grouped}${fraction === undefined ? "" : decimal + fraction}`;
}

/** A number with its own decimals, at most `most`: for facts of findings, where the indicator's decimals do not apply. */
export function printPlain(value: number, lang: Lang, most = 6): string {
  const text = Number(value.toPrecision(12)).toString();
  const decimals = text.includes("e") ? most : Math.min(most, text.split(".")[1]?.length ?? 0);
  return printNumber(value, decimals, lang);
}

/**
 * A growth in a table or a chart: always with its sign, and "0,0" for exactly none.
 *
 * @example
 * printSigned(12.34, 1, "vi") // => "+12,3"
 * printSigned(-3, 1, "vi") // => "−3,0"
 */
export function printSigned(value: number, decimals: number, lang: Lang): string {
  const text = printNumber(value, decimals, lang);
  return value > 0 && /[1-9]/.test(text) ? `+${text}` : text;
}
