import { isMissing, type Measured } from "../base/measured.ts";
import type { Figure, Status } from "../observations/figure.ts";

/**
 * Why two cuts differ: bổ sung (a figure that was not there), cập nhật (the next status), điều chỉnh (the producer
 * revised), đính chính (an error, and whose), tạm giữ (held back until its owner confirms), nội dung (words), số bản (the
 * cut's own number and moment).
 */
export type DifferenceKind = "addition" | "update" | "revision" | "correction" | "withheld" | "words" | "edition";

/** One figure that two cuts do not have alike. */
export interface FigureChange {
  readonly kind: Exclude<DifferenceKind, "words" | "edition">;
  readonly before: Figure | null;
  readonly after: Figure | null;
}

/**
 * How the figures that a cut uses became those that a later one uses.
 *
 * @param before figures of the earlier cut that the later one does not use
 * @param after figures of the later cut that the earlier one did not use
 */
export function figureChanges(before: readonly Figure[], after: readonly Figure[]): FigureChange[] {
  const old = new Map(before.map((figure) => [keyOf(figure), figure]));
  const now = new Map(after.map((figure) => [keyOf(figure), figure]));
  return [...new Set([...old.keys(), ...now.keys()])].flatMap((key): FigureChange[] => {
    const [one, two] = [old.get(key) ?? null, now.get(key) ?? null];
    if (two === null) return one === null ? [] : [{ kind: "withheld", before: one, after: null }];
    if (one !== null && sameSaid(one, two)) return [];
    return [{ kind: kindOf(one, two), before: one, after: two }];
  });
}

function keyOf(one: Figure): string {
  const { area, indicator, breakdown, period, producer, scenario, transformation } = one;
  return JSON.stringify([area, indicator, breakdown, period, producer, scenario, transformation]);
}

const sameValue = (one: Measured, two: Measured) =>
  isMissing(one) || isMissing(two) ? isMissing(one) && isMissing(two) && one.missing === two.missing : one === two;

/** A new vintage that says what the old one said. */
function sameSaid(one: Figure, two: Figure): boolean {
  return sameValue(one.value, two.value) && one.status === two.status && two.corrects === null;
}

const certainty: Readonly<Record<Status, number>> = { estimate: 0, provisional: 1, final: 2 };

function kindOf(before: Figure | null, after: Figure): FigureChange["kind"] {
  if (after.corrects !== null) return "correction";
  if (before === null || (isMissing(before.value) && !isMissing(after.value))) return "addition";
  const [one, two] = [before.status, after.status];
  return one !== null && two !== null && certainty[two] > certainty[one] ? "update" : "revision";
}
