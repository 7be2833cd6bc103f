import type { Day } from "../base/day.ts";
import { found } from "../base/failure.ts";
import type { Bilingual } from "../base/lang.ts";

/** The dated code lists of provinces: 63 units until 30/6/2025, 34 since. The same code may mean two provinces. */
export type CodeList = "63" | "34";

/**
 * An administrative unit with its validity (địa phương). Its key is ours (`bac-giang`, `bac-ninh-2025`); the country is
 * `viet-nam`. A unit that a merger made new has a new key, also where it kept an old name.
 */
export interface Area {
  readonly key: string;
  readonly name: Bilingual;
  /** Thành phố trực thuộc Trung ương, tỉnh, or the country. */
  readonly kind: "country" | "city" | "province";
  readonly from: Day;
  /** The last day it existed; null while it does. */
  readonly to: Day | null;
  readonly codes: readonly { readonly list: CodeList; readonly code: string }[];
  /** Other ways its name is written ("Hoà Bình", "Bắc Cạn", "TT Huế"); matched without tones, case and spaces. */
  readonly variants: readonly string[];
  /** Ids of the shapes of the map that make it up. */
  readonly shapes: readonly string[];
}

/** Units ended, another began: levels of the sources add up to the target; indices do not. */
export interface AreaChange {
  readonly on: Day;
  readonly kind: "merged" | "absorbed";
  readonly from: readonly string[];
  readonly to: string;
  readonly basis: string;
}

/** A dated set of areas (khu vực): `R-N28`, `R-RRD`. A membership holds from `from` to `to`, both included. */
export interface Region {
  readonly key: string;
  readonly name: Bilingual;
  /** Other keys it goes by: `R-N18`, as the region is called since the mergers. */
  readonly aliases?: readonly string[];
  readonly members: readonly { readonly area: string; readonly from: Day; readonly to: Day | null }[];
}

/** Areas, what became of them, and the regions they make. Lists are in official order. */
export interface Geography {
  readonly areas: readonly Area[];
  readonly changes: readonly AreaChange[];
  readonly regions: readonly Region[];
}

/** Whether a dated thing holds on a day; both ends are included. */
export const holdsOn = (span: { readonly from: Day; readonly to: Day | null }, on: Day): boolean =>
  span.from <= on && (span.to === null || on <= span.to);

/** @throws Failure `not-found` / `area.unknown` */
export function areaOf(geography: Geography, key: string): Area {
  return found(
    geography.areas.find((area) => area.key === key),
    "area.unknown",
    { area: key },
  );
}

/** @throws Failure `not-found` / `region.unknown` */
export function regionOf(geography: Geography, key: string): Region {
  return found(
    geography.regions.find((region) => region.key === key || region.aliases?.includes(key)),
    "region.unknown",
    { region: key },
  );
}

/** Whether a key is a region's, by its own or another of its names. */
export const isRegion = ({ regions }: Geography, key: string): boolean =>
  regions.some((region) => region.key === key || region.aliases?.includes(key) === true);

/** The country that the areas are of; undefined where only some of its provinces are known. */
export const countryOf = ({ areas }: Geography): Area | undefined => areas.find(({ kind }) => kind === "country");

/**
 * The keys of the members of a region on a day, by any of its names; of the country all provinces of that day. Null for
 * what is neither.
 */
export function membersIn(geography: Geography, key: string, on: Day): string[] | null {
  if (key === countryOf(geography)?.key)
    return geography.areas.filter((area) => area.kind !== "country" && holdsOn(area, on)).map((area) => area.key);
  return isRegion(geography, key) ? membersOn(geography, key, on).map((area) => area.key) : null;
}

/** The areas of a region on a day, in official order. */
export function membersOn(geography: Geography, region: string, on: Day): Area[] {
  const keys = new Set(regionOf(geography, region).members.flatMap((one) => (holdsOn(one, on) ? [one.area] : [])));
  return geography.areas.filter((area) => keys.has(area.key));
}

/**
 * The code of an area as commands and files have it: `24` in the list of 63, `new:24` in the list of 34, `VN`.
 * A unit in both lists answers the older one, unless `list` says otherwise.
 */
export function codeOf(area: Area, list?: CodeList): string {
  if (area.kind === "country") return "VN";
  const old = area.codes.find((one) => one.list === "63");
  const now = area.codes.find((one) => one.list === "34");
  const chosen = list === "34" ? (now ?? old) : (old ?? now);
  if (!chosen) return area.key;
  return chosen.list === "63" ? chosen.code : `new:${chosen.code}`;
}

/**
 * Finds an area by its code (`24`, `new:24`, `VN`) or its key.
 *
 * @throws Failure `not-found` / `area.unknown`
 */
export function areaByCode(geography: Geography, code: string): Area {
  const [list, bare]: [CodeList, string] = code.startsWith("new:") ? ["34", code.slice(4)] : ["63", code];
  const matches = (area: Area) =>
    code === "VN" ? area.kind === "country" : area.codes.some((one) => one.list === list && one.code === bare);
  return found(
    geography.areas.find((area) => matches(area)) ?? geography.areas.find((area) => area.key === code),
    "area.unknown",
    {
      area: code,
    },
  );
}

/**
 * Key of a region or an area by its key or its code: `R-N28`, `24`, `new:24`, `VN`, `bac-giang`.
 *
 * @throws Failure `not-found` / `area.unknown`
 */
export function placeByCode(geography: Geography, code: string): string {
  const region = geography.regions.find((one) => one.key === code || one.aliases?.includes(code));
  return region?.key ?? areaByCode(geography, code).key;
}

/**
 * The units that were merged into `key`, as far back as the units of the day `on`; the unit itself where it existed
 * then. Empty where nothing is known.
 */
export function predecessorsOn(geography: Geography, key: string, on: Day): string[] {
  const area = areaOf(geography, key);
  if (holdsOn(area, on)) {
    const absorbed = geography.changes.filter((one) => one.to === key && one.kind === "absorbed" && on < one.on);
    return [key, ...absorbed.flatMap((one) => one.from)];
  }
  const change = geography.changes.find((one) => one.to === key && one.kind === "merged" && on < one.on);
  return change ? change.from.flatMap((one) => predecessorsOn(geography, one, on)) : [];
}

/** The unit that `key` belongs to on the day `on`, following mergers forward. */
export function successorOn(geography: Geography, key: string, on: Day): string {
  const change = geography.changes.find((one) => one.from.includes(key) && one.on <= on && one.to !== key);
  return change ? successorOn(geography, change.to, on) : key;
}
