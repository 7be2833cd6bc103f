import type { Failure, FailureKind } from "../base/failure.ts";

const ofKind = {
  invalid: 422,
  unauthenticated: 401,
  forbidden: 403,
  "not-found": 404,
  conflict: 409,
  unavailable: 503,
} as const satisfies Record<FailureKind, number>;

/** Failures for which HTTP has a word of its own. */
const ofCode: Readonly<Record<string, 405 | 410 | 413 | 415 | 429>> = {
  "result.expired": 410,
  "check.upload-too-large": 413,
  "check.text-too-long": 413,
  "check.not-json": 415,
  "check.too-often": 429,
  "check.only-post": 405,
};

export type FailureStatus = (typeof ofKind)[FailureKind] | 405 | 410 | 413 | 415 | 429;

/** The status code that a failure is answered with. */
export function statusOf({ kind, code }: Failure): FailureStatus {
  return ofCode[code] ?? ofKind[kind];
}
