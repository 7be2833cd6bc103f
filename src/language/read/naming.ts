import { countryOf, isRegion } from "../../structure/area.ts";
import type { Item } from "./items.ts";
import type { TextContext } from "./reading.ts";
import type { Named, Place } from "./walk.ts";

/** Regions whose members meet in a conference: what "toàn vùng" means in a text about one of their provinces. */
const conferences = ["R-N28", "R-S20", "R-CH15"];

/** The thing that a mark names, or null where it names none. */
export function namedBy(item: Item): Named | null {
  if (item.type !== "mark") return null;
  switch (item.kind) {
    case "indicator":
    case "weak":
    case "short":
      return { indicator: item.code, breakdown: "", sign: 0 };
    case "surplus":
      return { indicator: item.code, breakdown: "", sign: 1 };
    case "deficit":
      return { indicator: item.code, breakdown: "", sign: -1 };
    case "industry":
      return { indicator: "CN06", breakdown: item.code, sign: 0 };
    case "thing":
      return { indicator: `other:${item.code}`, breakdown: "", sign: 0 };
    default:
      return null;
  }
}

export function placeBy(item: Item): Place | "country" | "home-region" | "home" | null {
  if (item.type !== "mark") return null;
  if (item.kind === "area") return { name: item.code };
  if (item.kind === "region") return { key: item.code };
  if (item.kind === "country" || item.kind === "home-region" || item.kind === "home") return item.kind;
  return null;
}

/**
 * What two names side by side mean together: output of manufacturing, exports of phones; a part of a whole. The later
 * one alone where they do not combine: "chỉ số sản xuất công nghiệp ngành khai khoáng" is mining.
 */
export function combined(first: Named, second: Named): Named {
  const section = /^CN0([2-5])$/.exec(second.indicator);
  if (first.indicator === "CN07" && section) return { ...second, indicator: `CN07.${"BCDE"[Number(section[1]) - 2]}` };
  const traded = /^XN0|^other:trade/.test(first.indicator);
  if (traded && /^CN|^other:/.test(second.indicator))
    return { ...second, indicator: `other:${first.indicator} of ${second.indicator}`, breakdown: "" };
  return second;
}

/** A part of a thing, or the thing in another sense, that the catalogue has no entry for: `other:XN01 with Mỹ`. */
export const partOf = (named: Named, words: string): Named => ({
  ...named,
  indicator: `other:${named.indicator.replace(/^other:/, "")} ${words}`,
  breakdown: "",
});

/** How a thing is measured: an index (told by how much it grew), a rate of its own, a level; null for what has no entry. */
export function measureOf(named: Named | null, { structure }: TextContext): "index" | "rate" | "level" | null {
  if (named === null) return null;
  if (/^other:.*(?:share of|class)/.test(named.indicator)) return "rate";
  return structure.catalogue.get(named.indicator)?.kind ?? null;
}

/** The country, as a place. */
export const theCountry = ({ structure }: TextContext): { readonly key: string } => ({
  key: countryOf(structure.geography)?.key ?? "",
});

/** The region that a text about a place calls its own. */
export function regionAround({ region, structure }: TextContext, place: Place | null): Place | null {
  const { geography } = structure;
  if (region !== null && isRegion(geography, region)) return { key: region };
  if (place === null) return null;
  if ("key" in place && isRegion(geography, place.key)) return place;
  const keys =
    "key" in place
      ? [place.key]
      : geography.areas.filter((area) => area.name.vi === place.name).map((area) => area.key);
  const around = conferences.find((key) =>
    geography.regions.find((one) => one.key === key)?.members.some((member) => keys.includes(member.area)),
  );
  return around === undefined ? null : { key: around };
}
