import { readReviewResult } from "../assess/read-review.ts";
import { readFindings, readReceivedTexts, readSubmissions } from "../collect/store.ts";
import type { Db } from "../database/schema.ts";
import type { Review } from "../structure/review.ts";
import type { Structure } from "../structure/structure.ts";
import type { BookInput } from "./book-input.ts";
import { readWrittenPassages } from "./passage-store.ts";
import type { Cut } from "./store.ts";

/**
 * Reads what the books of a review are written from: of a cut, nothing that was recorded after it, also not that it was
 * published, so that the same cut gives the same books; without one, what stands at `now`.
 */
export async function readBookInput(
  db: Db,
  structure: Structure,
  review: Review,
  cut: Cut | null,
  now: Date,
): Promise<BookInput> {
  const recorded = cut?.pinned ?? now;
  return {
    structure,
    result: await readReviewResult(db, structure, review, { recorded, cut: cut?.number ?? null }),
    findings: await readFindings(db, review.id, recorded, ["error", "warning"]),
    texts: await readReceivedTexts(db, review.id, recorded),
    submissions: await readSubmissions(db, review.id, recorded),
    written: await readWrittenPassages(db, review.id, recorded),
    cut,
  };
}
