import { createHash } from "node:crypto";
import { readReviewResult } from "../assess/read-review.ts";
import { reviewJson } from "../assess/review-json.ts";
import { readFindings } from "../collect/store.ts";
import type { Tx } from "../database/schema.ts";
import type { Actor } from "../identity/actor.ts";
import { record } from "../identity/store.ts";
import { findFigure } from "../observations/store.ts";
import type { Review } from "../structure/review.ts";
import type { Structure } from "../structure/structure.ts";
import { addCut, type Cut, readCuts } from "./store.ts";

/**
 * Freezes a review as it stands at `at`, under the next number. Figures that are held back are named in it; they do not
 * stop it.
 */
export async function cutReview(
  tx: Tx,
  actor: Actor,
  { review, structure, note }: { review: Review; structure: Structure; note: string },
  at: Date,
): Promise<Cut> {
  const number = ((await readCuts(tx, review.id))[0]?.number ?? 0) + 1;
  const result = await readReviewResult(tx, structure, review, { recorded: at, cut: number });
  const open = (await readFindings(tx, review.id, at, ["error"])).filter((one) => one.answer === null);
  const held: string[] = [];
  for (const { area, figure } of open) {
    const found = figure === null ? undefined : await findFigure(tx, figure);
    if (found) held.push(`${area}/${found.indicator}/${found.period}`);
  }
  const digest = createHash("sha256")
    .update(JSON.stringify(reviewJson(structure, result)))
    .digest("hex");
  const cut: Cut = { review: review.id, number, pinned: at, note, held, digest, actor: actor.id };
  await addCut(tx, cut);
  await record(tx, actor, { action: "review.cut", subject: `${review.id}/${number}`, details: { digest } }, at);
  return cut;
}
