/**
 * What speaks against a claim without the figure itself: a total it is a part of, an identity inside the text, the same
 * producer's own series, a unit off by 1000, a period that cannot be.
 */
export interface Doubt {
  readonly code: DoubtCode;
  /** Whether the claim cannot be so (`implausible`), or should be read with care. */
  readonly strength: "implausible" | "note";
  /** What the sentence about it is filled with; numbers in the units that the code names. */
  readonly facts: Readonly<Record<string, string | number>>;
  /** Ids of the figures it rests on. */
  readonly figures: readonly number[];
}

export type DoubtCode =
  | "share-of-country"
  | "share-above-official"
  | "share-fits-own-series"
  | "unit-slip"
  | "level-growth-base"
  | "share-and-levels"
  | "share-of-members"
  | "difference-of-rates"
  | "growth-from-printed-level"
  | "parts-and-total"
  | "count-above-members"
  | "said-twice"
  | "period-not-over"
  | "rate-and-points";

/** Another producer's figure of the same thing, shown beside and never used to judge. */
export interface Beside {
  readonly producer: string;
  readonly figure: number;
  readonly value: number;
  readonly unit: string;
  readonly period: string;
}
