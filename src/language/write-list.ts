import type { Lang } from "../base/lang.ts";
import type { Claim } from "../structure/claim.ts";
import type { Structure } from "../structure/structure.ts";
import { joinPhrases } from "./claim-phrases.ts";
import { placeName } from "./print-area.ts";
import { printAmount } from "./print-unit.ts";
import { fill } from "./sentence.ts";
import { writeClaim } from "./write-claim.ts";
import { indicatorName, type Said } from "./write-context.ts";

/** What a list of areas shows: the highest or lowest, or who moves the total. */
export type ListHead = "highest" | "lowest" | "movers-up" | "movers-down";

/**
 * Claims about several areas as one list: "Cao nhất: Lai Châu (tăng 41,2%), Phú Thọ (tăng 34,2%)." The head says what is
 * common to all, and of which growth they are a part, for a list may stand far from its indicator; each area has only its
 * number.
 */
export function writeList(
  claims: readonly Claim[],
  head: ListHead,
  said: Said,
  { lang, structure }: { readonly lang: Lang; readonly structure: Structure },
): string {
  if (claims.length === 0) return "";
  const items = claims.map((claim) => {
    const { indicator, breakdown, period, area } = claim.subject;
    const { coverage } = claim;
    const known: Said = {
      ...said,
      indicator,
      breakdown,
      period,
      area,
      against: "year-before",
      estimated: true,
      ...(coverage ? { coverage } : {}),
    };
    return `${placeName(structure.geography, area, lang)} (${itemOf(claim, known, lang, structure)})`;
  });
  const [first] = claims;
  const indicator = first && /^movers/.test(head) ? indicatorName(first.subject, { lang, structure }) : "";
  return `${fill(joinPhrases[head], { list: items.join(", "), indicator }, lang)}.`;
}

/** A contribution has only its points, for the head says what they do; everything else is a clause. */
function itemOf(claim: Claim, known: Said, lang: Lang, structure: Structure): string {
  if (claim.kind === "contribution") return printAmount(claim.printed, structure.units, lang);
  return writeClaim(claim, known, lang, structure);
}
