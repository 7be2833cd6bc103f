import type { Bilingual, Lang } from "../base/lang.ts";
import { printPlain } from "./number.ts";

/** Sentences by code, with places for facts: `{ vi: "Dòng {row}: …", en: "Row {row}: …" }`. */
export type Sentences = Readonly<Record<string, Bilingual>>;

/**
 * Fills the places of a sentence: `{name}` becomes the fact of that name, numbers printed in the language.
 *
 * @example
 * fill({ vi: "Dự kiến {x}", en: "Expected {x}" }, { x: 1452.5 }, "vi") // => "Dự kiến 1.452,5"
 */
export function fill(sentence: Bilingual, facts: Readonly<Record<string, string | number>>, lang: Lang): string {
  return sentence[lang].replace(/\{(\w+)\}/g, (place, name: string) => {
    const fact = facts[name];
    if (fact === undefined) return place;
    return typeof fact === "number" ? printPlain(fact, lang) : fact;
  });
}
