import { membersIn } from "../structure/area.ts";
import type { Claim } from "../structure/claim.ts";
import { isPeriod, lastDay } from "../structure/period.ts";
import type { Structure } from "../structure/structure.ts";
import type { Doubt } from "./doubt.ts";

type Count = Extract<Claim, { kind: "count" }>;

/** Counts against how many there are: more than the region has, more than the text itself says, a share that no count makes. */
export function countDoubts(claim: Count, structure: Structure): Doubt[] {
  const members = sizeOf(claim, structure);
  const { value, unit } = claim.printed;
  const whole = members ?? claim.outOf;
  if (whole === null || unit === "%") return shareOfMembers(claim, whole);
  const most = Math.min(whole, claim.outOf ?? whole);
  if (value > most) {
    return [
      { code: "count-above-members", strength: "implausible", facts: { count: value, members: most }, figures: [] },
    ];
  }
  return shareOfMembers(claim, claim.outOf ?? whole);
}

/** How many localities there are to count; null for what is no region, or counted things that are no localities. */
function sizeOf({ subject, printed }: Count, structure: Structure): number | null {
  if (!structure.catalogue.has(subject.indicator) || !isPeriod(subject.period)) return null;
  if (printed.unit !== "địa phương") return null;
  return membersIn(structure.geography, subject.area, lastDay(subject.period))?.length ?? null;
}

/** "82,1% số địa phương" of 28 is 23; no whole number of 28 is 80%. */
function shareOfMembers(claim: Count, members: number | null): Doubt[] {
  const share = claim.asShare ?? (claim.printed.unit === "%" ? claim.printed.value : undefined);
  if (share === undefined || members === null || members < 1) return [];
  const nearest = (100 * Math.round((share * members) / 100)) / members;
  const decimals = String(share).split(".")[1]?.length ?? 0;
  if (Math.abs(nearest - share) < 10 ** -decimals) return [];
  return [{ code: "share-of-members", strength: "implausible", facts: { share, members }, figures: [] }];
}
