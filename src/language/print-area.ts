import type { Lang } from "../base/lang.ts";
import { areaOf, type Geography } from "../structure/area.ts";
import { joinPhrases } from "./claim-phrases.ts";

/** The name of an area or of a region, as the middle of a sentence has it. */
export function placeName(geography: Geography, key: string, lang: Lang): string {
  const region = geography.regions.find((one) => one.key === key);
  if (region) return region.name[lang];
  const area = areaOf(geography, key);
  return area.kind === "country" ? joinPhrases["whole-country"][lang] : area.name[lang];
}

/** Whether a key is a region's. */
export function isRegion(geography: Geography, key: string): boolean {
  return geography.regions.some((one) => one.key === key);
}
