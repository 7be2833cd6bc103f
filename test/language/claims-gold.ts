import { readFileSync } from "node:fs";
import type { Lang } from "../../src/base/lang.ts";
import { lexiconOf } from "../../src/language/read/lexicon.ts";
import { readClaims } from "../../src/language/read/read-claims.ts";
import type { TextReading } from "../../src/language/read/reading.ts";
import { areaByCode } from "../../src/structure/area.ts";
import { readStructure } from "../../src/structure/read-structure.ts";
import { type ClaimJson, claimJson } from "../../src/verify/check-json.ts";

/** Annotated texts: what each numeral of them is. Their figures are made up or taken out of context: no source. */
export interface GoldText {
  readonly id: string;
  readonly lang: Lang;
  readonly title: string | null;
  readonly date: string | null;
  readonly region: string | null;
  readonly text: string;
  readonly claims: readonly ClaimJson[];
}

export const structure = readStructure("data/catalogue");
const lexicons = { vi: lexiconOf(structure, "vi"), en: lexiconOf(structure, "en") };

export function goldTexts(file: string): GoldText[] {
  const lines = readFileSync(`test/data/gold/${file}`, "utf8").trim().split("\n");
  return lines.map((line) => JSON.parse(line) as GoldText);
}

export function readGold({ text, lang, title, date, region }: Omit<GoldText, "id" | "claims">): TextReading {
  const key = region === null || region.startsWith("R-") ? region : areaByCode(structure.geography, region).key;
  return readClaims(text, { lang, title, date, region: key, structure }, lexicons[lang]);
}

/** Claims as JSON, in the order of the text. */
export function claimsOf(text: string, lang: Lang = "vi", context: Partial<GoldText> = {}): ClaimJson[] {
  const reading = readGold({ text, lang, title: null, date: null, region: null, ...context });
  return reading.claims.map((claim) => claimJson(claim, text, structure));
}
