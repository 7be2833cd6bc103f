import type { ReviewResult } from "../assess/review-result.ts";
import { Failure, found } from "../base/failure.ts";
import type { Review } from "../structure/review.ts";
import type { Given, PublicRelease } from "./env.ts";

/** A review as the public sees it: its open releases, and what one of them says. */
export interface ReleasedReview {
  readonly review: Review;
  /** Newest first. */
  readonly releases: readonly PublicRelease[];
  readonly release: PublicRelease;
  readonly result: ReviewResult;
}

/** @throws Failure `not-found` / `review.unknown` */
export async function findReview({ reads }: Given, id: string): Promise<Review> {
  return found(
    (await reads.reviews()).find((one) => one.id === id),
    "review.unknown",
    { review: id },
  );
}

export async function releasesOf({ reads }: Given, review: string): Promise<readonly PublicRelease[]> {
  return (await reads.releases()).filter((one) => one.review === review);
}

/**
 * A released review: the newest release, or the one of a cut; of some indicators only, where given.
 *
 * @throws Failure `not-found` / `review.unknown`, `review.not-released`, `release.unknown`
 */
export async function findReleased(
  given: Given,
  id: string,
  cut?: number,
  indicators?: readonly string[],
): Promise<ReleasedReview> {
  const review = await findReview(given, id);
  const releases = await releasesOf(given, id);
  const newest = releases[0];
  if (newest === undefined) throw new Failure("not-found", "review.not-released", { review: id });
  const release =
    cut === undefined
      ? newest
      : found(
          releases.find((one) => one.cut === cut),
          "release.unknown",
          { review: id, cut },
        );
  return { review, releases, release, result: await given.reads.reviewResult(review, release, indicators) };
}
