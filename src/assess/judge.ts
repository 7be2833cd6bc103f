import { isMissing, missing } from "../base/measured.ts";
import type { Claim, Subject } from "../structure/claim.ts";
import { isPeriod } from "../structure/period.ts";
import { evidenceFor, largestOf } from "./evidence.ts";
import { comparedEvidence } from "./evidence-compared.ts";
import { type Fit, fitOf } from "./fit.ts";
import { judgeCount, judgeTally, withoutFigures } from "./judge-count.ts";
import type { Evidence, FiguresView, Step, Verdict, VerdictWord } from "./verdict.ts";

/**
 * Judges a claim against figures: at full precision against the printed precision, hedged claims by their direction,
 * counts against membership. Where a figure is missing that could change the answer the verdict is `no-data`, for
 * missing is not zero; a claim that names the same gap itself is judged on the rest.
 *
 * A claim that leaves something open is judged in each meaning, and is `ambiguous` unless all agree.
 */
export function judge(claim: Claim, view: FiguresView): Verdict {
  return judgeReadings(claim, (closed) => judgeClosed(closed, view));
}

/** Judges each meaning of a claim by `judgeOne`, which is given a claim that leaves nothing open, and puts them together. */
export function judgeReadings(claim: Claim, judgeOne: (closed: Claim) => Verdict): Verdict {
  const [open, ...others] = claim.open;
  if (!open) return judgeOne(claim);
  const readings = open.candidates.map((candidate) => {
    const subject: Subject = { ...claim.subject, [open.field]: candidate };
    return { subject, verdict: judgeReadings({ ...claim, subject, open: others }, judgeOne) };
  });
  const [first] = readings;
  if (!first) return judgeReadings({ ...claim, open: others }, judgeOne);
  const agree = readings.every(({ verdict }) => verdict.verdict === first.verdict.verdict);
  return { ...first.verdict, verdict: agree ? first.verdict.verdict : "ambiguous", readings };
}

/** What is not in the catalogue, and a period that is none, have no figures. */
export function judgeClosed(claim: Claim, view: FiguresView): Verdict {
  const { indicator, period } = claim.subject;
  const spans = claim.kind === "growth" && claim.average === "yearly";
  if (!view.structure.catalogue.has(indicator) || !(spans || isPeriod(period)))
    return withoutFigures(missing("not-reported"));
  if (claim.kind === "count") return judgeCount(claim, view);
  if (claim.kind === "tally") return judgeTally(claim, view);
  const { refuted, ...evidence } = isCompared(claim) ? comparedEvidence(claim, view) : evidenceFor(claim, view);
  if (isMissing(evidence.computed)) return { ...evidence, verdict: "no-data", how: null, readings: [] };
  if (refuted) return { ...evidence, verdict: "contradicted", how: null, readings: [] };
  if (claim.kind === "rank" && claim.hedge === "under") return amongFirst(claim, evidence, evidence.computed);
  const fit = fitOf(claim.printed, claim.hedge, evidence.computed);
  if (claim.kind === "largest") return withSmallestGrowth(claim, evidence, fit, view);
  if (claim.kind === "range") return inRange(claim, evidence, evidence.computed);
  return { ...evidence, ...fit, readings: [] };
}

type Compared = Extract<Claim, { readonly kind: "growth" | "index" | "ratio" | "difference" }>;

const isCompared = (claim: Claim): claim is Compared =>
  claim.kind === "growth" || claim.kind === "index" || claim.kind === "ratio" || claim.kind === "difference";

/** A range holds when the value lies in it, its ends as printed included. */
function inRange(claim: Extract<Claim, { kind: "range" }>, evidence: Evidence, value: number): Verdict {
  const half = (printed: Claim["printed"]) => (printed.scale * 10 ** -printed.decimals) / 2;
  const low = claim.printed.value * claim.printed.scale - half(claim.printed);
  const high = claim.upper.value * claim.upper.scale + half(claim.upper);
  const inside = low <= value && value < high;
  return { ...evidence, verdict: inside ? "supported" : "contradicted", how: inside ? "rounded" : null, readings: [] };
}

/** "Trong tốp 15": any place down to the one printed. */
function amongFirst({ printed }: Claim, evidence: Evidence, place: number): Verdict {
  const holds = place <= printed.value;
  return { ...evidence, verdict: holds ? "supported" : "contradicted", how: holds ? "hedged" : null, readings: [] };
}

/** Of "the largest" both numbers must hold: their share, and the smallest growth among them. */
function withSmallestGrowth(
  claim: Extract<Claim, { kind: "largest" }>,
  evidence: Evidence,
  share: Fit,
  view: FiguresView,
): Verdict {
  const result = view.over(claim.subject.area, claim.subject);
  const group = result ? largestOf(claim, result) : null;
  const smallest = group ? group.smallestGrowth : missing("not-reported");
  if (isMissing(smallest)) return { ...evidence, verdict: "no-data", how: null, readings: [] };
  const growth = fitOf(claim.growth, "exact", smallest);
  const worst = [share, growth].sort((a, b) => order.indexOf(b.verdict) - order.indexOf(a.verdict))[0] ?? share;
  const step: Step = { term: "growth", value: smallest, areas: group?.areas ?? [] };
  return { ...evidence, ...worst, computation: [...evidence.computation, step], readings: [] };
}

const order: readonly VerdictWord[] = ["supported", "rounding", "contradicted"];
