import type { Lang } from "../base/lang.ts";
import { areaOf, type Geography, isRegion, regionOf } from "../structure/area.ts";
import { joinPhrases } from "./claim-phrases.ts";

/** The name of an area or of a region, as the middle of a sentence has it. */
export function placeName(geography: Geography, key: string, lang: Lang): string {
  if (isRegion(geography, key)) return regionOf(geography, key).name[lang];
  const area = areaOf(geography, key);
  return area.kind === "country" ? joinPhrases["whole-country"][lang] : area.name[lang];
}
