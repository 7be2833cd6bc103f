import { readReviewResult } from "../assess/read-review.ts";
import { readFindings, readReceivedTexts, readSubmissions } from "../collect/store.ts";
import type { Db } from "../database/schema.ts";
import type { Review } from "../structure/review.ts";
import type { Structure } from "../structure/structure.ts";
import type { BookInput } from "./book-input.ts";
import { type Cut, readReleases } from "./store.ts";

/**
 * Reads what the books of a review are written from: of a cut, nothing that was recorded after it; without one, what
 * stands at `now`.
 */
export async function readBookInput(
  db: Db,
  structure: Structure,
  review: Review,
  cut: Cut | null,
  now: Date,
): Promise<BookInput> {
  const recorded = cut?.pinned ?? now;
  const released = cut === null ? [] : await readReleases(db, now, review.id);
  return {
    structure,
    result: await readReviewResult(db, structure, review, { recorded, cut: cut?.number ?? null }),
    findings: await readFindings(db, review.id, recorded, ["error", "warning"]),
    texts: await readReceivedTexts(db, review.id, recorded),
    submissions: await readSubmissions(db, review.id, recorded),
    cut,
    release: released.find((one) => one.number === cut?.number) ?? null,
  };
}
