import { type Reading, slack } from "./check-readings.ts";

/** What ties figures of a report to one another. The order is the order in which one fault of several kinds is named. */
export const relationKinds = ["parts", "rule", "months", "former", "growth", "completion", "ratio", "prose"] as const;

export type RelationKind = (typeof relationKinds)[number];

export interface Term {
  readonly reading: Reading;
  readonly coefficient: number;
}

/**
 * An equation between levels: Σ coefficient · value = 0, but for rounding.
 *
 *     whole − Σ parts = 0        cumulative − earlier − month = 0
 *     now − (1 + g/100) · base = 0        now − (p/100) · plan = 0        numerator − (r/factor) · denominator = 0
 */
export interface Relation {
  readonly kind: RelationKind;
  readonly terms: readonly Term[];
  /** The printed percentage that the coefficients come from (a growth, a completion, a ratio), where there is one. */
  readonly rate: Reading | null;
  /** How much the rounding of the levels may make of the sum. */
  readonly tolerance: number;
  /** How much the rounding of the percentage may make of it, for each unit of the right side. */
  readonly rateTolerance: number;
  /** The rule that says so, for `rule`. */
  readonly rule?: string;
}

/** An equation of levels whose coefficients are exact: the tolerance is half a printed step for each term. */
export function sumRelation(kind: RelationKind, whole: Reading, parts: readonly Reading[], rule?: string): Relation {
  const terms = [{ reading: whole, coefficient: 1 }, ...parts.map((reading) => ({ reading, coefficient: -1 }))];
  const tolerance = terms.reduce((sum, { reading }) => sum + reading.step / 2, 0);
  return { kind, terms, rate: null, tolerance, rateTolerance: 0, ...(rule === undefined ? {} : { rule }) };
}

/** An equation of levels through a printed percentage: left = (offset + rate/factor) · Σ right. */
export function rateRelation(
  kind: RelationKind,
  left: Reading,
  right: readonly Reading[],
  rate: Reading,
  { offset, factor }: { readonly offset: number; readonly factor: number },
): Relation {
  const ratio = offset + rate.value / factor;
  const tolerance = left.step / 2 + right.reduce((sum, one) => sum + (Math.abs(ratio) * one.step) / 2, 0);
  const terms = [{ reading: left, coefficient: 1 }, ...right.map((reading) => ({ reading, coefficient: -ratio }))];
  return { kind, terms, rate, tolerance, rateTolerance: rate.step / 2 / factor };
}

/** Σ coefficient · value: zero when all is well. */
function gapOf(relation: Relation): number {
  return relation.terms.reduce((sum, { reading, coefficient }) => sum + coefficient * reading.value, 0);
}

/** The right side as printed, and as the left one has it. Where they are apart, the smaller one: a slip must not excuse itself. */
function rightSide(relation: Relation): { readonly printed: number; readonly implied: number } {
  const [left, ...right] = relation.terms;
  const printed = right.reduce((sum, one) => sum + Math.abs(one.reading.value), 0);
  const ratio = Math.abs(right[0]?.coefficient ?? 0);
  return { printed, implied: left && ratio > 0 ? Math.abs(left.reading.value) / ratio : printed };
}

export function isBroken(relation: Relation): boolean {
  const { printed, implied } = rightSide(relation);
  const size = printed > 2 * implied ? implied : printed;
  const terms = relation.terms.reduce((sum, one) => sum + Math.abs(one.coefficient * one.reading.value), 0);
  return Math.abs(gapOf(relation)) > slack(relation.tolerance + relation.rateTolerance * size, terms);
}

/** What the other terms say that this one should be, and how exactly; undefined where they say nothing about it. */
export function expectedOf(relation: Relation, reading: Reading): { value: number; tolerance: number } | undefined {
  const term = relation.terms.find((one) => one.reading === reading);
  if (!term || term.coefficient === 0) return undefined;
  const { printed, implied } = rightSide(relation);
  const size = term === relation.terms[0] ? printed : implied;
  const tolerance = relation.tolerance + relation.rateTolerance * size;
  const others = gapOf(relation) - term.coefficient * reading.value;
  return { value: -others / term.coefficient + 0, tolerance: slack(tolerance / Math.abs(term.coefficient), others) };
}

/** The terms that a fault can be in: what prose repeats is a copy, and is never held. */
export function suspectsOf(relation: Relation): Reading[] {
  return relation.terms.map((one) => one.reading).filter((one) => one.restates !== true);
}
