import type { Measured } from "../base/measured.ts";
import type { Coverage, Subject } from "../structure/claim.ts";
import type { Structure } from "../structure/structure.ts";
import type { Fit } from "./fit.ts";
import type { IndicatorResult, MemberRow } from "./review-result.ts";

/** Khớp, khớp khi làm tròn, khác số liệu, chưa có số liệu, nhiều cách hiểu, không hợp lý. */
export type VerdictWord = "supported" | "rounding" | "contradicted" | "no-data" | "ambiguous" | "implausible";

/** A step of a computation, for the reader to follow: what it is, its value, and the areas or figures in it. */
export interface Step {
  readonly term:
    | "value"
    | "total"
    | "before"
    | "growth"
    | "plan"
    | "completion"
    | "share"
    | "place"
    | "count"
    | "unknown"
    | "members"
    | "difference"
    | "contribution"
    | "ratio";
  readonly value: Measured;
  readonly areas: readonly string[];
}

/** What judging a claim gives (kết quả đối chiếu). */
export interface Verdict {
  readonly verdict: VerdictWord;
  /** How a supported number fits, or why one that is not fits nearly. */
  readonly how: Fit["how"] | null;
  /** What the figures give, in the unit of the printed number without its scale; or why nothing. */
  readonly computed: Measured;
  /** The areas that the computed value is over; null for a single area. */
  readonly coverage: Coverage | null;
  /** Ids of the figures that it rests on. */
  readonly figures: readonly number[];
  readonly computation: readonly Step[];
  /** Where the claim leaves something open: each meaning with its own verdict. */
  readonly readings: readonly { readonly subject: Subject; readonly verdict: Verdict }[];
  readonly illustrative: boolean;
}

/** What figures say, at one moment. Rows of a region are its members on the day of the period. */
export interface FiguresView {
  readonly structure: Structure;
  /** What they say of an indicator over the members of a region, or null where nobody reported it. */
  readonly over: (region: string, subject: Subject) => IndicatorResult | null;
  /** What they say of one area (the country too), or null. */
  readonly of: (subject: Subject) => AreaFigures | null;
}

/** What figures say of one area. */
export interface AreaFigures extends Pick<MemberRow, "now" | "growth" | "planCompletion"> {
  /** The figures that its growth rests on, where they are more than the value's own. */
  readonly growthFigures?: readonly number[];
  /** Growth on the period before, in percent, where it is known apart from the two levels. */
  readonly growthOnBefore?: Measured;
  readonly growthOnBeforeFigures?: readonly number[];
  readonly illustrative: boolean;
}

/** What is computed for a claim, before it is compared with what is printed. */
export interface Evidence {
  readonly computed: Measured;
  readonly coverage: Coverage | null;
  readonly figures: readonly number[];
  readonly computation: readonly Step[];
  readonly illustrative: boolean;
  /** What the sentence takes for granted is not so: other localities are the largest, there are not so many. */
  readonly refuted?: true;
}

/** The members of a result that are in a number, and those that are not. */
export function coverageFrom(result: IndicatorResult, areas: readonly string[]): Coverage {
  const inIt = new Set(areas);
  const missingAreas = result.rows.flatMap(({ area }) => (inIt.has(area) ? [] : [area]));
  return { reported: areas.length, members: result.rows.length, missing: missingAreas };
}

/** Whether a number with this coverage may answer the claim: nothing is missing, or just what the claim itself names. */
export function bearsGap(coverage: Coverage, claimed: Coverage | null): boolean {
  if (coverage.missing.length === 0) return claimed === null || claimed.missing.length === 0;
  if (claimed === null || claimed.missing.length !== coverage.missing.length) return false;
  const named = new Set(claimed.missing);
  return coverage.missing.every((area) => named.has(area));
}

/** The figures behind the values of these areas; and, where growth is meant, behind those of the year before. */
export function figuresOf(result: IndicatorResult, areas: readonly string[], withBefore = false): number[] {
  const wanted = new Set(areas);
  return result.rows.flatMap((row) => {
    if (!wanted.has(row.area)) return [];
    return withBefore ? [...row.now.figures, ...row.before.figures] : row.now.figures;
  });
}
