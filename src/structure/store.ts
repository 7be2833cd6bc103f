import { found } from "../base/failure.ts";
import type { Db, Tx } from "../database/schema.ts";
import type { Review } from "./review.ts";

/** All reviews, newest period first. */
export async function readReviews(db: Db): Promise<Review[]> {
  const rows = await selected(db).orderBy("period", "desc").orderBy("id").execute();
  return rows.map(reviewOf);
}

/** @throws Failure `not-found` / `review.unknown` */
export async function readReview(db: Db, id: string): Promise<Review> {
  const row = await selected(db).where("id", "=", id).executeTakeFirst();
  return reviewOf(found(row, "review.unknown", { review: id }));
}

/** Adds reviews; one whose id is there stays as it is. */
export async function addReviews(tx: Tx, reviews: readonly Review[], by: string, at: Date): Promise<void> {
  if (reviews.length === 0) return;
  const rows = reviews.map((review) => ({
    id: review.id,
    name_vi: review.name.vi,
    name_en: review.name.en,
    region: review.region,
    period: review.period,
    geography: review.geography,
    producer: review.source === "reports" ? null : review.source.producer,
    illustrative: review.illustrative,
    added_by: by,
    added_at: at,
  }));
  await tx
    .insertInto("review")
    .values(rows)
    .onConflict((conflict) => conflict.column("id").doNothing())
    .execute();
}

function selected(db: Db) {
  return db
    .selectFrom("review")
    .select(["id", "name_vi as vi", "name_en as en", "region", "period", "geography", "producer", "illustrative"]);
}

function reviewOf(row: Awaited<ReturnType<ReturnType<typeof selected>["execute"]>>[number]): Review {
  const { vi, en, producer, ...rest } = row;
  return { ...rest, name: { vi, en }, source: producer === null ? "reports" : { producer } };
}
