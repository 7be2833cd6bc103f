import { isMissing, type Measured, missing } from "../base/measured.ts";
import { countryOf } from "../structure/area.ts";
import type { Claim, Subject } from "../structure/claim.ts";
import { isPeriod, yearBefore } from "../structure/period.ts";
import { type Asked, joined, measured, nothing, numberOf } from "./evidence.ts";
import { growthRate } from "./growth.ts";
import { periodBefore } from "./official-levels.ts";
import { cleanPercent, cleanSum } from "./precision.ts";
import { inBaseUnit, unitOfIndicator } from "./printed-unit.ts";
import type { Evidence, FiguresView } from "./verdict.ts";

type Changed = Extract<Claim, { readonly kind: "growth" | "index" | "ratio" }>;
type Difference = Extract<Claim, { readonly kind: "difference" }>;

/** What the figures give for a claim that compares one number with another. */
export function comparedEvidence(claim: Changed | Difference, view: FiguresView): Evidence {
  if (claim.kind === "difference") return differenceEvidence(claim, view);
  if (claim.kind === "growth" && claim.average === "yearly") return averageEvidence(claim, view);
  if (!isPeriod(claim.subject.period) || (claim.base !== null && !isPeriod(claim.base))) return nothing;
  if (claim.kind === "ratio" && claim.measure === "growth") return rateRatioEvidence(claim, view);
  if (claim.kind === "ratio" && claim.against === "plan") return planRatioEvidence(claim, view);
  return changeEvidence(claim, view);
}

/** Growth as a rate, as an index, or as a multiple. */
function as(kind: Changed["kind"], growth: Measured): Measured {
  if (isMissing(growth) || kind === "growth") return growth;
  return cleanPercent(kind === "index" ? 100 + growth : 1 + growth / 100);
}

/** Growth on the same period as the figures have it, on the period before where they have it, else from two levels. */
function changeEvidence(claim: Changed, view: FiguresView): Evidence {
  const { subject, against, base, coverage } = claim;
  const alone = claim.kind !== "ratio" || claim.other === null;
  if (against === "year-before" && alone && base === null) {
    const found = numberOf(subject, "growth", coverage, view);
    return { ...found, computed: as(claim.kind, found.computed) };
  }
  if (against === "period-before" && alone && base === null) {
    const onBefore = growthOnBefore(claim, view);
    if (onBefore) return onBefore;
  }
  const other = comparedWith(claim, view);
  if (other === null || view.structure.catalogue.get(subject.indicator)?.kind !== "level") return nothing;
  const [now, before] = [numberOf(subject, "level", coverage, view), numberOf(other, "level", coverage, view)];
  const value = as(claim.kind, growthRate(before.computed, now.computed));
  return joined(now, before, { term: claim.kind === "ratio" ? "ratio" : "growth", value, areas: [] });
}

/** Growth on the month or quarter before as the figures themselves have it: of an index nothing else says it. */
function growthOnBefore({ kind, subject }: Changed, view: FiguresView): Evidence | null {
  const row = view.of(subject);
  if (row?.growthOnBefore === undefined || isMissing(row.growthOnBefore)) return null;
  return {
    computed: as(kind, row.growthOnBefore),
    coverage: null,
    figures: row.growthOnBeforeFigures ?? row.now.figures,
    computation: [{ term: "growth", value: row.growthOnBefore, areas: [subject.area] }],
    illustrative: row.illustrative,
  };
}

/** The subject that a claim compares its own with: another area, the country, or another period. */
function comparedWith(claim: Changed | Difference, view: FiguresView): Subject | null {
  const { subject, base } = claim;
  if ("other" in claim && claim.other !== null) return { ...subject, area: claim.other };
  if (claim.against === "national") return nationalSubject(subject, view);
  if (base !== null) return isPeriod(base) ? { ...subject, period: base } : null;
  if (!isPeriod(subject.period)) return null;
  if (claim.against === "year-before") return { ...subject, period: yearBefore(subject.period) };
  const before = claim.against === "period-before" ? periodBefore(subject.period) : null;
  return before === null ? null : { ...subject, period: before };
}

function nationalSubject(subject: Subject, { structure }: FiguresView): Subject | null {
  const country = countryOf(structure.geography);
  return country ? { ...subject, area: country.key } : null;
}

/** "Gấp 1,76 lần mức tăng chung của cả nước": one rate over another; only of rates that are more than 0. */
function rateRatioEvidence(claim: Extract<Claim, { kind: "ratio" }>, view: FiguresView): Evidence {
  const other = comparedWith(claim, view);
  if (other === null) return nothing;
  const [one, two] = [
    numberOf(claim.subject, "growth", claim.coverage, view),
    numberOf(other, "growth", claim.coverage, view),
  ];
  return joined(one, two, { term: "ratio", value: quotient(one.computed, two.computed), areas: [] });
}

function quotient(one: Measured, two: Measured): Measured {
  if (isMissing(one)) return one;
  if (isMissing(two)) return two;
  return two > 0 ? cleanPercent(one / two) : missing("base-not-positive");
}

function planRatioEvidence(claim: Extract<Claim, { kind: "ratio" }>, view: FiguresView): Evidence {
  const found = measured(claim, "plan", view);
  return isMissing(found.computed) ? found : { ...found, computed: cleanPercent(found.computed / 100) };
}

/**
 * "Tăng bình quân 20,5%/năm" over 2011–2015: of a level, from the year before the first to the last.
 *
 *     average = 100 · ((level_last / level_before)^(1/years) − 1)
 *
 * Rates are never averaged, so that an index has none.
 */
function averageEvidence(claim: Extract<Claim, { kind: "growth" }>, view: FiguresView): Evidence {
  const span = yearsOf(claim.subject.period, claim.base);
  if (!span || view.structure.catalogue.get(claim.subject.indicator)?.kind !== "level") return nothing;
  const [now, before] = [span.last, span.before].map((year) =>
    numberOf({ ...claim.subject, period: String(year) }, "level", claim.coverage, view),
  ) as [Evidence, Evidence];
  const whole = growthRate(before.computed, now.computed);
  const value = isMissing(whole)
    ? whole
    : cleanPercent(100 * ((1 + whole / 100) ** (1 / (span.last - span.before)) - 1));
  return joined(now, before, { term: "growth", value, areas: [] });
}

function yearsOf(period: string, base: string | null): { readonly before: number; readonly last: number } | null {
  const span = /^(\d{4})\/(\d{4})$/.exec(period);
  const last = span ? Number(span[2]) : /^\d{4}$/.test(period) ? Number(period) : null;
  const before = base !== null && /^\d{4}$/.test(base) ? Number(base) : span ? Number(span[1]) - 1 : null;
  return last !== null && before !== null && before < last ? { before, last } : null;
}

/**
 * A rate or a level less that of another area, of the country, or of another period. Rates differ by percentage points:
 * a difference of rates printed in percent says something else. One of levels printed in percent is their growth.
 */
function differenceEvidence(claim: Difference, view: FiguresView): Evidence {
  const { measure, subject, printed } = claim;
  const other = comparedWith(claim, view);
  if (other === null || measure === "share" || !isPeriod(subject.period)) return nothing;
  if (measure === "level" && printed.unit === "%" && unitOfIndicator(subject.indicator, view) !== unitPercent) {
    return levelDifferenceInPercent(claim, other, view);
  }
  const asked: Asked = measure;
  const [one, two] = [measured(claim, asked, view), measured({ ...claim, subject: other }, asked, view)];
  const found = joined(one, two, { term: "difference", value: less(one.computed, two.computed), areas: [] });
  const percentForPoints = measure !== "level" && printed.unit === "%";
  return percentForPoints && !isMissing(found.computed) ? { ...found, refuted: true } : found;
}

const unitPercent = "percent";

function levelDifferenceInPercent({ subject, coverage }: Difference, other: Subject, view: FiguresView): Evidence {
  const [one, two] = [subject, other].map((each) => {
    const found = numberOf(each, "level", coverage, view);
    return { ...found, computed: inBaseUnit(found.computed, each.indicator, view) };
  }) as [Evidence, Evidence];
  return joined(one, two, { term: "growth", value: growthRate(two.computed, one.computed), areas: [] });
}

function less(one: Measured, two: Measured): Measured {
  if (isMissing(one)) return one;
  return isMissing(two) ? two : cleanSum(one - two);
}
