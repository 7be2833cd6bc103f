import type { IndicatorClaims } from "../assess/claims-of-review.ts";
import type { ReviewResult } from "../assess/review-result.ts";
import type { ReceivedText, RecordedFinding, Submission } from "../collect/store.ts";
import type { Structure } from "../structure/structure.ts";
import type { Cut } from "./store.ts";
import type { WrittenPassage } from "./written-passage.ts";

/** What a book is written from: a review at one moment, with what was received in words. */
export interface BookInput {
  readonly structure: Structure;
  readonly result: ReviewResult;
  /** Errors and warnings of the review as recorded by then. */
  readonly findings: readonly RecordedFinding[];
  readonly texts: readonly ReceivedText[];
  readonly submissions: readonly Submission[];
  /** What people wrote in their sections by then; none where nothing was accepted yet. */
  readonly written?: readonly WrittenPassage[];
  /** The cut the book is of; null for what stands now. */
  readonly cut: Cut | null;
  /** The claims of `result`, where they are worked out already: several books of one review share them. */
  readonly claims?: readonly IndicatorClaims[];
  /** Where the site lives, for links to the origin of figures. */
  readonly site?: string;
}
