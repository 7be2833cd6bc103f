import type { Day } from "../../base/day.ts";
import type { Lang } from "../../base/lang.ts";
import type { Claim } from "../../structure/claim.ts";
import type { Structure } from "../../structure/structure.ts";
import type { Said } from "../write-context.ts";

/** A stretch of a text, in UTF-16 units as JavaScript counts them: `text.slice(start, end)`. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** What is known of a text beside its words. */
export interface TextContext {
  readonly lang: Lang;
  readonly title: string | null;
  /** The day it was published; null where nothing says. */
  readonly date: Day | null;
  /** Key of the region or area it is about, where somebody says so. */
  readonly region: string | null;
  readonly structure: Structure;
  /** What heading and earlier sentences have said already, where that is known: of a text that we wrote ourselves. */
  readonly said?: Said;
}

/** A claim with its place in the text: the shortest stretch with all its numbers, and the bare numerals in it. */
export interface PlacedClaim extends Span {
  readonly claim: Claim;
  readonly numerals: readonly Span[];
}

/** Why a numeral is no claim. */
export type NotClaimReason =
  | "period"
  | "date"
  | "time"
  | "document-number"
  | "list-number"
  | "region-name"
  | "ordinal"
  | "phone"
  | "address"
  | "base-year"
  | "classification"
  | "attendance"
  | "duration"
  | "name"
  | "territory"
  | "listed-count"
  | "threshold"
  | "unknown";

export interface NotClaim extends Span {
  readonly why: NotClaimReason;
}

/** What a text says in numbers: every numeral of it is in a claim or in a `NotClaim`. Both in the order of the text. */
export interface TextReading {
  readonly claims: readonly PlacedClaim[];
  readonly notClaims: readonly NotClaim[];
}
