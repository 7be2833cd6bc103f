import { isMissing, type Measured, missing } from "../base/measured.ts";
import { splitUnit } from "../language/print-unit.ts";
import type { Claim, Coverage, Subject } from "../structure/claim.ts";
import { indicatorOf } from "../structure/indicator.ts";
import { periodOf, periodParts, yearBefore } from "../structure/period.ts";
import { growthRate } from "./growth.ts";
import { largest } from "./largest.ts";
import { cleanSum } from "./precision.ts";
import { ranked } from "./ranking.ts";
import type { IndicatorResult, MemberRow } from "./review-result.ts";
import { bearsGap, coverageFrom, type Evidence, type FiguresView, figuresOf, type Step } from "./verdict.ts";

type Valued = Exclude<Claim, { readonly kind: "count" | "tally" }>;

/** What the figures give for a claim. A target is no result: nothing bears it out. */
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
    case "difference":
      return differenceEvidence(claim, view);
    case "largest":
      return largestEvidence(claim, view);
    case "growth":
    case "index":
    case "ratio":
      return growthEvidence(claim, view);
    case "range":
      return claim.measure === "share" ? nothing : measured(claim, claim.measure, view);
    default:
      return measured(claim, claim.kind, view);
  }
}

/** A number as it is: a level in its unit without scale, a rate in percent. */
function measured(claim: Valued, asked: Asked, view: FiguresView): Evidence {
  const found = numberOf(claim.subject, asked, claim.coverage, view);
  return asked === "level" ? { ...found, computed: inUnit(found.computed, claim.subject, view) } : found;
}

type Compared = Extract<Claim, { readonly kind: "growth" | "index" | "ratio" }>;

/** Growth, as a rate, as an index or as a multiple: on the same period as reviews have it, else from two levels. */
function growthEvidence(claim: Compared, view: FiguresView): Evidence {
  const as = (growth: Measured): Measured => {
    if (isMissing(growth) || claim.kind === "growth") return growth;
    return claim.kind === "index" ? 100 + growth : 1 + growth / 100;
  };
  const subject = claim.subject;
  const other = comparedWith(claim);
  if (claim.against === "year-before" && (claim.kind !== "ratio" || claim.other === null) && claim.base === null) {
    const found = numberOf(subject, "growth", claim.coverage, view);
    return { ...found, computed: as(found.computed) };
  }
  if (other === null || indicatorOf(view.structure.catalogue, subject.indicator).kind !== "level") return nothing;
  const [now, before] = [subject, other].map((one) => numberOf(one, "level", claim.coverage, view)) as [
    Evidence,
    Evidence,
  ];
  return joined(now, before, {
    term: claim.kind === "ratio" ? "ratio" : "growth",
    value: as(growthRate(before.computed, now.computed)),
    areas: [],
  });
}

/** The subject that a claim compares its own with: another area, the country, or another period. */
function comparedWith(claim: Compared | Extract<Claim, { kind: "difference" }>): Subject | null {
  const { subject, base } = claim;
  if ("other" in claim && claim.other !== null) return { ...subject, area: claim.other };
  if (base !== null) return { ...subject, period: base };
  if (claim.against === "year-before") return { ...subject, period: yearBefore(subject.period) };
  return claim.against === "period-before" ? precedingSubject(subject) : null;
}

/** The month or quarter before; what came before a year to date is no period of its own. */
function precedingSubject(subject: Subject): Subject | null {
  const { kind, year, number } = periodParts(subject.period);
  const many = { month: 12, quarter: 4, half: 2, year: 0, ytd: 0 }[kind];
  if (kind === "year") return { ...subject, period: yearBefore(subject.period) };
  if (many === 0) return null;
  const before = number > 1 ? { kind, year, number: number - 1 } : { kind, year: year - 1, number: many };
  return { ...subject, period: periodOf(before) };
}

/** Two pieces of evidence and what one is to the other. */
function joined(one: Evidence, other: Evidence, step: Step): Evidence {
  return {
    computed: step.value,
    coverage: one.coverage,
    figures: [...new Set([...one.figures, ...other.figures])],
    computation: [...one.computation, ...other.computation, step],
    illustrative: one.illustrative || other.illustrative,
  };
}

const nothing: Evidence = {
  computed: missing("not-reported"),
  coverage: null,
  figures: [],
  computation: [],
  illustrative: false,
};

type Asked = "level" | "growth" | "plan";

/** From the indicator's unit to the same unit without scale: 1.404.000 tỷ đồng is 1,404e15 đồng. */
function toUnit(value: number, subject: Subject, { structure }: FiguresView): number {
  return Number((value * splitUnit(indicatorOf(structure.catalogue, subject.indicator).unit).scale).toPrecision(13));
}

/** The number of an area or a region. */
function numberOf(subject: Subject, asked: Asked, claimed: Coverage | null, view: FiguresView): Evidence {
  const isRegion = view.structure.geography.regions.some(({ key }) => key === subject.area);
  if (isRegion) return regionValue(subject, asked, claimed, view);
  const row = view.of(subject);
  if (!row) return nothing;
  const computed = { level: row.now.value, growth: row.growth, plan: row.planCompletion }[asked];
  const steps: Step[] = [
    { term: "value", value: row.now.value, areas: [subject.area] },
    ...(asked === "level" ? [] : [{ term: termOf[asked], value: computed, areas: [subject.area] }]),
  ];
  return { computed, coverage: null, figures: row.now.figures, computation: steps, illustrative: row.illustrative };
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
    figures: figuresOf(result, among.areas),
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
  const place = order.find(({ area }) => area === claim.subject.area)?.place ?? missing("not-reported");
  const counted = claim.outOf === null || claim.outOf === areas.length || claim.outOf === result.rows.length;
  const complete = bearsGap(coverage, claim.coverage);
  return {
    computed: complete ? place : missing("not-reported"),
    coverage,
    figures: figuresOf(result, areas),
    computation: [{ term: "place", value: place, areas }],
    illustrative: result.illustrative,
    ...(complete && !counted ? { refuted: true } : {}),
  };
}

function shareEvidence(claim: Extract<Claim, { kind: "share" }>, view: FiguresView): Evidence {
  const whole: Subject =
    "area" in claim.whole
      ? { ...claim.subject, area: claim.whole.area }
      : { ...claim.subject, indicator: claim.whole.indicator };
  const part = measured(claim, "level", view);
  const total = measured({ ...claim, subject: whole }, "level", view);
  const value = share(part.computed, total.computed);
  const both = joined(part, total, { term: "share", value, areas: [claim.subject.area] });
  return { ...both, coverage: total.coverage ?? part.coverage };
}

const inUnit = (value: Measured, subject: Subject, view: FiguresView): Measured =>
  isMissing(value) ? value : toUnit(value, subject, view);

function share(part: Measured, whole: Measured): Measured {
  if (isMissing(part)) return part;
  if (isMissing(whole)) return whole;
  return whole > 0 ? (100 * part) / whole : missing("base-not-positive");
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
    figures: figuresOf(result, result.growth.matched),
    computation: [step],
    illustrative: result.illustrative,
  };
}

/**
 * A rate or a level less that of another area, of the country, or of another period. Rates differ by percentage points:
 * a difference of rates printed in percent says something else.
 */
function differenceEvidence(claim: Extract<Claim, { kind: "difference" }>, view: FiguresView): Evidence {
  const { measure, subject, coverage } = claim;
  const country = view.structure.geography.areas.find(({ kind }) => kind === "country");
  const other = claim.against === "national" && country ? { ...subject, area: country.key } : comparedWith(claim);
  if (other === null || measure === "share") return nothing;
  const [one, two] = [
    measured({ ...claim, subject }, measure, view),
    measured({ ...claim, subject: other, coverage }, measure, view),
  ];
  const found = joined(one, two, { term: "difference", value: less(one.computed, two.computed), areas: [] });
  const percentForPoints = measure !== "level" && claim.printed.unit === "%";
  return percentForPoints && !isMissing(found.computed) ? { ...found, refuted: true } : found;
}

function less(one: Measured, two: Measured): Measured {
  if (isMissing(one)) return one;
  return isMissing(two) ? two : cleanSum(one - two);
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
