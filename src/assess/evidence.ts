import { isMissing, type Measured, missing } from "../base/measured.ts";
import { isRegion } from "../structure/area.ts";
import type { Claim, Coverage, Subject } from "../structure/claim.ts";
import { largest } from "./largest.ts";
import { cleanPercent } from "./precision.ts";
import { inBaseUnit, inUnit, unitOfIndicator } from "./printed-unit.ts";
import { type Placed, ranked } from "./ranking.ts";
import type { IndicatorResult, MemberRow } from "./review-result.ts";
import { bearsGap, coverageFrom, type Evidence, type FiguresView, figuresOf, type Step } from "./verdict.ts";

type Valued = Exclude<Claim, { readonly kind: "count" | "tally" | "growth" | "index" | "ratio" | "difference" }>;

/** What the figures give for a claim that compares with nothing. A target is no result: nothing bears it out. */
export function evidenceFor(claim: Valued, view: FiguresView): Evidence {
  switch (claim.kind) {
    case "target":
      return nothing;
    case "rank":
      return rankEvidence(claim, view);
    case "share":
      return shareEvidence(claim, view);
    case "contribution":
      return contributionEvidence(claim, view);
    case "largest":
      return largestEvidence(claim, view);
    case "range":
      return claim.measure === "share" ? nothing : measured(claim, claim.measure, view);
    default:
      return measured(claim, claim.kind, view);
  }
}

/** What a number is asked of: the subject, the unit it is printed in, the gaps that the sentence names. */
export type Asking = Pick<Claim, "subject" | "printed" | "coverage">;

/** A number as it is: a level in the printed unit without its scale, a rate in percent. */
export function measured(claim: Asking, asked: Asked, view: FiguresView): Evidence {
  const found = numberOf(claim.subject, asked, claim.coverage, view);
  return asked === "level" ? { ...found, computed: inUnit(found.computed, claim, view) } : found;
}

/** Two pieces of evidence and what one is to the other. */
export function joined(one: Evidence, other: Evidence, step: Step): Evidence {
  return {
    computed: step.value,
    coverage: one.coverage,
    figures: [...new Set([...one.figures, ...other.figures])],
    computation: [...one.computation, ...other.computation, step],
    illustrative: one.illustrative || other.illustrative,
  };
}

export const nothing: Evidence = {
  computed: missing("not-reported"),
  coverage: null,
  figures: [],
  computation: [],
  illustrative: false,
};

export type Asked = "level" | "growth" | "plan";

/** The number of an area or a region. */
export function numberOf(subject: Subject, asked: Asked, claimed: Coverage | null, view: FiguresView): Evidence {
  if (isRegion(view.structure.geography, subject.area)) return regionValue(subject, asked, claimed, view);
  const row = view.of(subject);
  if (!row) return nothing;
  const computed = { level: row.now.value, growth: row.growth, plan: row.planCompletion }[asked];
  const steps: Step[] = [
    { term: "value", value: row.now.value, areas: [subject.area] },
    ...(asked === "level" ? [] : [{ term: termOf[asked], value: computed, areas: [subject.area] }]),
  ];
  const figures = asked === "growth" && row.growthFigures ? row.growthFigures : row.now.figures;
  return { computed, coverage: null, figures, computation: steps, illustrative: row.illustrative };
}

const termOf = { level: "total", growth: "growth", plan: "completion" } as const satisfies Record<Asked, Step["term"]>;

function regionValue(subject: Subject, asked: Asked, claimed: Coverage | null, view: FiguresView): Evidence {
  const result = view.over(subject.area, subject);
  if (!result) return nothing;
  const among = {
    level: { value: result.total.value, areas: result.total.reported },
    growth: { value: result.growth.value, areas: result.growth.matched },
    plan: { value: result.planCompletion.value, areas: result.planCompletion.matched },
  }[asked];
  const coverage = coverageFrom(result, among.areas);
  const computed = bearsGap(coverage, claimed) ? among.value : missing("not-reported");
  const step: Step = { term: termOf[asked], value: among.value, areas: among.areas };
  return {
    computed,
    coverage,
    figures: figuresOf(result, among.areas, asked === "growth"),
    computation: [step],
    illustrative: result.illustrative,
  };
}

function rankEvidence(claim: Extract<Claim, { kind: "rank" }>, view: FiguresView): Evidence {
  const result = view.over(claim.among, claim.subject);
  if (!result) return nothing;
  const value = {
    level: (r: MemberRow) => r.now.value,
    growth: (r: MemberRow) => r.growth,
    share: (r: MemberRow) => r.share,
    plan: (r: MemberRow) => r.planCompletion,
  }[claim.measure];
  const order = ranked(new Map(result.rows.map((row) => [row.area, value(row)])));
  const areas = order.map(({ area }) => area);
  const coverage = coverageFrom(result, areas);
  const own = order.find(({ area }) => area === claim.subject.area);
  const place = own ? placeAmong(order, own, claim) : missing("not-reported");
  const counted = claim.outOf === null || claim.outOf === areas.length || claim.outOf === result.rows.length;
  const complete = bearsGap(coverage, claim.coverage) && own !== undefined;
  return {
    computed: complete ? place : missing("not-reported"),
    coverage,
    figures: figuresOf(result, areas, claim.measure === "growth"),
    computation: [{ term: "place", value: place, areas }],
    illustrative: result.illustrative,
    ...(complete && !counted ? { refuted: true } : {}),
  };
}

/** Units that share the last place are each the lowest: the last of 14 is right for both that share place 13. */
function placeAmong(order: readonly Placed[], own: Placed, { printed }: Extract<Claim, { kind: "rank" }>): number {
  const isLast = order.at(-1)?.value === own.value;
  return isLast && printed.value === order.length ? order.length : own.place;
}

/** A part of a whole: of levels, for an index is no part of another. */
function shareEvidence(claim: Extract<Claim, { kind: "share" }>, view: FiguresView): Evidence {
  const { subject, coverage } = claim;
  const whole: Subject =
    "area" in claim.whole ? { ...subject, area: claim.whole.area } : { ...subject, indicator: claim.whole.indicator };
  const units = [subject, whole].map(({ indicator }) => unitOfIndicator(indicator, view));
  if (units[0] === undefined || units[0] !== units[1] || units[0] === "percent") return nothing;
  const [part, total] = [numberOf(subject, "level", coverage, view), numberOf(whole, "level", coverage, view)];
  const [one, all] = [subject, whole].map(({ indicator }, at) =>
    inBaseUnit(at === 0 ? part.computed : total.computed, indicator, view),
  ) as [Measured, Measured];
  const both = joined(part, total, { term: "share", value: share(one, all), areas: [subject.area] });
  return { ...both, coverage: total.coverage ?? part.coverage };
}

function share(part: Measured, whole: Measured): Measured {
  if (isMissing(part)) return part;
  if (isMissing(whole)) return whole;
  return whole > 0 ? cleanPercent((100 * part) / whole) : missing("base-not-positive");
}

function contributionEvidence(claim: Extract<Claim, { kind: "contribution" }>, view: FiguresView): Evidence {
  const result = view.over(claim.whole, claim.subject);
  const row = result?.rows.find(({ area }) => area === claim.subject.area);
  if (!result || !row) return nothing;
  const coverage = coverageFrom(result, result.growth.matched);
  const computed = bearsGap(coverage, claim.coverage) ? row.contribution : missing("not-reported");
  const step: Step = { term: "contribution", value: row.contribution, areas: [row.area] };
  return {
    computed,
    coverage,
    figures: figuresOf(result, result.growth.matched, true),
    computation: [step],
    illustrative: result.illustrative,
  };
}

export function largestOf(claim: Extract<Claim, { kind: "largest" }>, result: IndicatorResult) {
  const levels = new Map(result.rows.map((row) => [row.area, row.now.value]));
  const growths = new Map(result.rows.map((row) => [row.area, row.growth]));
  return claim.areas.length === 0 ? null : largest(levels, growths, { count: claim.areas.length });
}

/** The areas named must be the largest; otherwise there is no share to compare with. */
function largestEvidence(claim: Extract<Claim, { kind: "largest" }>, view: FiguresView): Evidence {
  const result = view.over(claim.subject.area, claim.subject);
  const group = result ? largestOf(claim, result) : null;
  if (!result || !group) return nothing;
  const coverage = coverageFrom(result, result.reported);
  const same = group.areas.length === claim.areas.length && group.areas.every((area) => claim.areas.includes(area));
  const complete = bearsGap(coverage, claim.coverage);
  return {
    computed: complete ? group.share : missing("not-reported"),
    coverage,
    figures: figuresOf(result, group.areas),
    computation: [{ term: "share", value: group.share, areas: group.areas }],
    illustrative: result.illustrative,
    ...(complete && !same ? { refuted: true } : {}),
  };
}
