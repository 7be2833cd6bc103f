import type { Lang } from "../base/lang.ts";
import type { Printed } from "../structure/claim.ts";
import type { Units } from "../structure/unit.ts";
import { scaleWords, unitWords } from "./claim-phrases.ts";
import { printNumber } from "./number.ts";

/** A unit taken apart: "triệu USD" is USD by the million. */
export interface ScaledUnit {
  readonly scale: number;
  readonly unit: string;
}

/**
 * Takes the scale off a unit.
 *
 * @example
 * splitUnit("nghìn tỷ đồng") // => { scale: 1e12, unit: "đồng" }
 * splitUnit("triệu kWh") // => { scale: 1e6, unit: "kWh" }
 * splitUnit("%") // => { scale: 1, unit: "%" }
 */
export function splitUnit(key: string): ScaledUnit {
  for (const { scale, vi } of scaleWords) {
    if (key.toLowerCase().startsWith(`${vi} `)) return { scale, unit: key.slice(vi.length + 1) };
  }
  return { scale: 1, unit: key };
}

/** A unit without its scale, as a sentence has it. */
export function unitName(unit: string, units: Units, lang: Lang): string {
  const own = unitWords[unit];
  if (own) return own[lang];
  const kept = units.get(unit);
  if (lang === "en" && kept) return kept.name.en;
  return lang === "vi" ? lowerFirst(kept?.name.vi ?? unit) : lowerFirst(unit);
}

/**
 * A printed number with its scale and unit, without its sign: the words around it say which way it goes. Percent has no
 * space before its sign.
 */
export function printAmount(printed: Printed, units: Units, lang: Lang): string {
  const number = printNumber(Math.abs(printed.value), printed.decimals, lang);
  if (printed.unit === "%") return `${number}%`;
  const words = scaleWords.find(({ scale }) => scale === printed.scale)?.[lang];
  return [number, words, unitName(printed.unit, units, lang)].filter(Boolean).join(" ");
}

/**
 * Lower case for a name in the middle of a sentence; an abbreviation keeps its capitals.
 *
 * @example
 * lowerFirst("Kim ngạch xuất khẩu") // => "kim ngạch xuất khẩu"
 * lowerFirst("IIP") // => "IIP"
 */
export function lowerFirst(text: string): string {
  const [first = "", second = ""] = text;
  return second !== second.toLowerCase() ? text : first.toLowerCase() + text.slice(first.length);
}

/** Upper case for the beginning of a sentence. */
export function upperFirst(text: string): string {
  const [first = ""] = text;
  return first.toUpperCase() + text.slice(first.length);
}
