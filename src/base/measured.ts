/** Why there is no number. `held`: a figure exists, but a person must confirm it before it is used. */
export type MissingReason =
  | "not-reported"
  | "not-applicable"
  | "confidential"
  | "unreadable"
  | "base-not-positive"
  | "held"
  | "not-additive"
  | "no-weights";

export interface Missing {
  readonly missing: MissingReason;
}

/** A number, or the reason there is none. Never NaN, never null, never a zero that stands for "unknown". */
export type Measured = number | Missing;

export function missing(reason: MissingReason): Missing {
  return { missing: reason };
}

export function isMissing(value: Measured): value is Missing {
  return typeof value !== "number";
}
