import type { Day } from "../base/day.ts";
import { holdsOn, membersOn } from "../structure/area.ts";
import type { Structure } from "../structure/structure.ts";

/**
 * The keys of the members of a region on a day, also by another of its names; of the country all provinces of that day.
 * Null for what is neither.
 */
export function membersIn({ geography }: Pick<Structure, "geography">, region: string, on: Day): string[] | null {
  const country = geography.areas.find(({ kind }) => kind === "country");
  if (region === country?.key) {
    return geography.areas.filter((area) => area.kind !== "country" && holdsOn(area, on)).map(({ key }) => key);
  }
  return isRegion({ geography }, region) ? membersOn(geography, region, on).map(({ key }) => key) : null;
}

/** Whether a key is a region's, by its own or another of its names. */
export function isRegion({ geography }: Pick<Structure, "geography">, key: string): boolean {
  return geography.regions.some((region) => region.key === key || region.aliases?.includes(key) === true);
}
