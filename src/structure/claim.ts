import type { Day } from "../base/day.ts";
import type { Period } from "./period.ts";

/**
 * What a claim is about. The indicator's entry in the catalogue gives its price basis, index base and definition; the
 * claim repeats none of them.
 */
export interface Subject {
  /** Code of the catalogue; `other:…` or `product:…` with its words for what the catalogue has no entry for. */
  readonly indicator: string;
  readonly breakdown: string;
  /** Key of an area (`bac-giang`, `viet-nam`) or of a region (`R-N28`); `?` where a text does not say. */
  readonly area: string;
  /** In a text also several years (`2011/2015`), or what it leaves open: `2024-YTD?`, `?`. */
  readonly period: Period;
  /** Only where the sentence names who made the figure. */
  readonly producer: string | null;
}

/**
 * A number as print has it. "1.404 nghìn tỷ đồng" is value 1404, decimals 0, scale 1e12, unit "đồng"; the number meant
 * is value × scale in that unit. A fall is negative, though print says "giảm 3,8%".
 */
export interface Printed {
  readonly value: number;
  /** Decimals as printed, trailing zeros included. */
  readonly decimals: number;
  readonly scale: number;
  /** The unit without its scale: "đồng", "USD", "%", "điểm %", "lần", "cụm", "địa phương". */
  readonly unit: string;
}

/** How sure the sentence is of its number: as it stands, more than (hơn), less than (gần), about (khoảng). */
export type Hedge = "exact" | "over" | "under" | "about";

/** What a number is compared with. The country, another area and the year a plan is for are named where they matter. */
export type Against = "year-before" | "period-before" | "plan" | "national" | "other-area" | "base";

/** How complete a number over areas is. */
export interface Coverage {
  readonly reported: number;
  readonly members: number;
  /** Keys of the areas that are not in it. */
  readonly missing: readonly string[];
}

/** The part of a subject that a text does not say, where no candidate is known either. */
export const UNSAID = "?";

/** Something the sentence leaves open, with the meanings it may have. Asked, not guessed. */
export interface Open {
  readonly field: "indicator" | "area" | "period" | "producer";
  readonly candidates: readonly string[];
}

/** What areas are counted or ranked by. */
export type Measure = "level" | "growth" | "share" | "plan";

/** What an area must meet to be counted. Without a value the threshold is the country's own rate, which is not printed. */
export interface Condition {
  /** What is measured, where it is not what the claim is about: items with *exports* of more than 1 tỷ USD. */
  readonly indicator?: string;
  readonly measure: Measure;
  readonly op: ">" | ">=" | "=" | "<=" | "<";
  readonly value: number | null;
}

interface Common {
  readonly subject: Subject;
  readonly printed: Printed;
  readonly hedge: Hedge;
  /** "Ước": not final. */
  readonly estimated: boolean;
  /** When the estimate was made, where it is known: an estimate is judged by what was known then. */
  readonly made: Day | null;
  /** For numbers over areas; null where nothing is said. */
  readonly coverage: Coverage | null;
  readonly open: readonly Open[];
  /** Rests on made-up figures (số liệu minh họa). */
  readonly illustrative: boolean;
}

/** "ước đạt 1.404 nghìn tỷ đồng" */
export interface LevelClaim extends Common {
  readonly kind: "level";
}

/** "tăng 12,3% so với cùng kỳ"; 0 is "không đổi". `base` is the period compared with where it is neither of the usual. */
export interface GrowthClaim extends Common {
  readonly kind: "growth";
  readonly against: "year-before" | "period-before" | "base";
  readonly base: Period | null;
  /** "tăng bình quân 20,5%/năm" over several years. */
  readonly average?: "yearly";
}

/** "bằng 114,2% so với cùng kỳ" */
export interface IndexClaim extends Common {
  readonly kind: "index";
  readonly against: "year-before" | "period-before" | "base";
  readonly base: Period | null;
}

/**
 * "25/28 địa phương có IIP tăng so với cùng kỳ". The subject's area is the region whose members are counted; `outOf` is
 * the denominator where one is printed.
 */
export interface CountClaim extends Common {
  readonly kind: "count";
  readonly condition: Condition;
  readonly outOf: number | null;
  readonly against: Against | null;
  /** The percentage printed where a count is printed as a proportion: "82,1% số địa phương". */
  readonly asShare?: number;
}

/** "24 tăng, 1 không đổi, 3 giảm"; `printed` counts those that grew. */
export interface TallyClaim extends Common {
  readonly kind: "tally";
  readonly up: number;
  readonly same: number;
  readonly down: number;
  readonly against: "year-before" | "period-before";
}

/** "chiếm 13,7% toàn khu vực": of the same indicator over `whole`, or of another indicator of the same area. */
export interface ShareClaim extends Common {
  readonly kind: "share";
  readonly whole: { readonly area: string } | { readonly indicator: string };
}

/** "đứng thứ 3/28 địa phương về tốc độ tăng"; `printed` is the place, counted from the top. */
export interface RankClaim extends Common {
  readonly kind: "rank";
  readonly measure: Measure;
  /** The region whose members are ranked. */
  readonly among: string;
  readonly outOf: number | null;
}

/** "bằng 48,7% kế hoạch năm" */
export interface PlanClaim extends Common {
  readonly kind: "plan";
}

/** "cao hơn cả nước 3,2 điểm %": the subject's `measure` less that of `other`, or of a period before. */
export interface DifferenceClaim extends Common {
  readonly kind: "difference";
  readonly measure: Measure;
  readonly against: Against;
  /** The area compared with, where it is one. */
  readonly other: string | null;
  /** The period compared with, where it is none of the usual. */
  readonly base: Period | null;
}

/** "đóng góp 0,72 điểm % vào mức tăng chung": percentage points of the growth of `whole`. */
export interface ContributionClaim extends Common {
  readonly kind: "contribution";
  readonly whole: string;
}

/** "gấp 2,2 lần cùng kỳ"; of a rate: "gấp 1,76 lần mức tăng chung của cả nước". */
export interface RatioClaim extends Common {
  readonly kind: "ratio";
  readonly measure?: "growth";
  readonly against: Against;
  readonly other: string | null;
  readonly base: Period | null;
}

/** "phấn đấu tăng 10%": what is aimed at is no result. `upper` where it is a range. */
export interface TargetClaim extends Common {
  readonly kind: "target";
  readonly measure: Measure;
  readonly upper?: Printed;
}

/** "tăng từ 15 đến 15,5%"; `printed` is the lower end. */
export interface RangeClaim extends Common {
  readonly kind: "range";
  readonly measure: Measure;
  readonly upper: Printed;
}

/**
 * "4 địa phương lớn nhất (…), chiếm 57,0% toàn khu vực, đều tăng từ 14,7% trở lên". The subject's area is the region;
 * `printed` is their joint share, `growth` the smallest growth among them. An empty list of areas names none.
 */
export interface LargestClaim extends Common {
  readonly kind: "largest";
  readonly areas: readonly string[];
  readonly growth: Printed;
}

/** A typed sentence about figures (phát biểu số liệu). */
export type Claim =
  | LevelClaim
  | GrowthClaim
  | IndexClaim
  | CountClaim
  | TallyClaim
  | ShareClaim
  | RankClaim
  | PlanClaim
  | DifferenceClaim
  | ContributionClaim
  | RatioClaim
  | TargetClaim
  | RangeClaim
  | LargestClaim;

export type ClaimKind = Claim["kind"];

/** The number that a printed number means, in its unit without scale. */
export function meant(printed: Printed): number {
  return Number((printed.value * printed.scale).toPrecision(15));
}
