import { Failure } from "../base/failure.ts";
import type { Tx } from "../database/schema.ts";
import type { Actor } from "../identity/actor.ts";
import { record } from "../identity/store.ts";
import { type Geography, regionOf } from "./area.ts";
import type { Review } from "./review.ts";
import { addReviews, readReviews } from "./store.ts";

/**
 * Adds a review.
 *
 * @throws Failure `conflict` / `review.exists`; `not-found` / `region.unknown`
 */
export async function addReview(
  tx: Tx,
  actor: Actor,
  { review, geography }: { review: Review; geography: Geography },
  at: Date,
): Promise<void> {
  regionOf(geography, review.region);
  const there = await readReviews(tx);
  if (there.some((one) => one.id === review.id)) throw new Failure("conflict", "review.exists", { review: review.id });
  await addReviews(tx, [review], actor.id, at);
  await record(tx, actor, { action: "review.added", subject: review.id }, at);
}
