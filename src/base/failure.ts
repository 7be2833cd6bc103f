/** The six ways a request can fail that are not a bug. Anything else that is thrown is a bug. */
export type FailureKind = "invalid" | "unauthenticated" | "forbidden" | "not-found" | "conflict" | "unavailable";

export type Details = Readonly<Record<string, string | number>>;

/**
 * A failure we expected and can explain.
 *
 * `code` is stable and dotted (`review.unknown`): a page turns it into Vietnamese or English, `--json` returns it as
 * it is, a log is searched for it. `details` holds the facts the sentence needs. What brought it about goes in
 * `{ cause }`. No sentence for the reader is written here: the words are in `language/failures.ts`.
 */
export class Failure extends Error {
  readonly kind: FailureKind;
  readonly code: string;
  readonly details: Details;

  constructor(kind: FailureKind, code: string, details: Details = {}, options?: ErrorOptions) {
    super(`${kind}: ${code} ${JSON.stringify(details)}`, options);
    this.name = "Failure";
    this.kind = kind;
    this.code = code;
    this.details = details;
  }
}

/** Returns `value`, or fails as not found: `found(row, "area.unknown", { area })`. */
export function found<T>(value: T | undefined, code: string, details?: Details): T {
  if (value === undefined) throw new Failure("not-found", code, details);
  return value;
}
