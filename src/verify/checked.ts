import type { JudgedClaim } from "../assess/judge-text.ts";
import type { Day } from "../base/day.ts";
import type { Lang } from "../base/lang.ts";
import type { NotClaim, PlacedClaim } from "../language/read/reading.ts";

/** A claim of a text with what the figures say of it (kết quả đối chiếu). */
export interface CheckedClaim extends PlacedClaim, JudgedClaim {
  /** As it stands in the text. */
  readonly printed: string;
}

/** A text and what became of every numeral in it. */
export interface Check {
  readonly text: string;
  readonly title: string | null;
  readonly date: Day | null;
  readonly lang: Lang;
  readonly region: string | null;
  readonly asOf: Day;
  /** The review whose reports were used as evidence beside the official figures; null for none. */
  readonly review: string | null;
  readonly claims: readonly CheckedClaim[];
  readonly notClaims: readonly NotClaim[];
  /** Whether made-up figures were used as evidence. */
  readonly illustrative: boolean;
}
