import type { VerdictWord } from "../assess/verdict.ts";

/** The six results, in the order in which summaries name them. */
export const verdictOrder = [
  "supported",
  "rounding",
  "contradicted",
  "implausible",
  "ambiguous",
  "no-data",
] as const satisfies readonly VerdictWord[];

/** How many claims have each result; those that none has are 0. */
export function countVerdicts(
  claims: readonly { readonly verdict: { readonly verdict: VerdictWord } }[],
): ReadonlyMap<VerdictWord, number> {
  const counts = new Map<VerdictWord, number>(verdictOrder.map((word) => [word, 0]));
  for (const { verdict } of claims) counts.set(verdict.verdict, (counts.get(verdict.verdict) ?? 0) + 1);
  return counts;
}

/** The numerals that are no claims, by reason, the most frequent first. */
export function byReason<T extends { readonly why: string }>(
  notClaims: readonly T[],
): readonly { readonly why: T["why"]; readonly list: readonly T[] }[] {
  const groups = new Map<T["why"], T[]>();
  for (const one of notClaims) {
    const list = groups.get(one.why);
    if (list) list.push(one);
    else groups.set(one.why, [one]);
  }
  return [...groups].map(([why, list]) => ({ why, list })).sort((a, b) => b.list.length - a.list.length);
}
