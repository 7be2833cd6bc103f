import type { Day } from "../base/day.ts";
import type { Measured } from "../base/measured.ts";
import type { Status } from "../observations/figure.ts";
import type { Period } from "../structure/period.ts";
import type { Blocks, Review } from "../structure/review.ts";

/** One number of a review's table, with what it leads back to. */
export interface Cell {
  readonly value: Measured;
  readonly decimals: number;
  /** Ids of the figures it is, or was added up from; empty where nothing was reported. */
  readonly figures: readonly number[];
  readonly producer: string | null;
  readonly status: Status | null;
  readonly known: Day | null;
  /** Added up from former units (tính lại theo địa giới mới). */
  readonly readded: boolean;
  /** What other producers say of the same thing, never mixed in. */
  readonly beside: readonly { readonly producer: string; readonly value: Measured; readonly figure: number }[];
  /** Two producers differ and no rule says which one counts (đang rà soát): the value is held, both are in `beside`. */
  readonly conflicting: boolean;
}

/** One member area's row of an indicator's table. */
export interface MemberRow {
  readonly area: string;
  readonly now: Cell;
  readonly before: Cell;
  /** The previous year as a whole. */
  readonly previousYear: Cell;
  readonly plan: Cell;
  /** Growth on the same period: computed from the two levels; for an index "same period = 100" it is index − 100. Percent. */
  readonly growth: Measured;
  /** Growth as the report itself prints it. */
  readonly reportedGrowth: Cell;
  /** Percent of the year's plan, computed. */
  readonly planCompletion: Measured;
  readonly reportedPlanCompletion: Cell;
  /** Place by growth among those that have one, highest first; equal values share a place (1, 2, 2, 4). Null without growth. */
  readonly growthRank: number | null;
  /** Place by level; null for what must not be compared by level. */
  readonly levelRank: number | null;
  /** Percent of the region's total, where it has one. */
  readonly share: Measured;
  /** Percentage points it adds to the growth of the matched total. */
  readonly contribution: Measured;
}

/** A total over members, with how complete it is. */
export interface Total {
  readonly value: Measured;
  /** Areas that are in it, and those that are not, each with the reason. */
  readonly reported: readonly string[];
  readonly missing: readonly { readonly area: string; readonly reason: string }[];
}

/** How many members grew. `unknown` are members without a growth. */
export interface Counts {
  readonly up: readonly string[];
  readonly down: readonly string[];
  /** Exactly unchanged (không đổi). */
  readonly same: readonly string[];
  readonly unknown: readonly { readonly area: string; readonly reason: string }[];
  /** Members whose growth is at least the threshold, by threshold in percent ("10"). */
  readonly atLeast: Readonly<Record<string, readonly string[]>>;
  /** Members whose rounded growth lies on the other side of a threshold than their exact one (sát ngưỡng). */
  readonly near: readonly { readonly area: string; readonly threshold: number }[];
}

export interface IndicatorResult {
  readonly indicator: string;
  readonly breakdown: string;
  readonly unit: string;
  readonly decimals: number;
  readonly rows: readonly MemberRow[];
  /** Members with a value for this period. */
  readonly reported: readonly string[];
  readonly missing: readonly { readonly area: string; readonly reason: string }[];
  /** Totals of this period, the same period, the previous year and the plan; a Missing says why there is none. */
  readonly total: Total;
  readonly totalBefore: Total;
  readonly totalPreviousYear: Total;
  readonly totalPlan: Total;
  /** Σ now / Σ before over the members having both, percent; and who they are. */
  readonly growth: {
    readonly value: Measured;
    readonly matched: readonly string[];
    readonly now: Measured;
    readonly before: Measured;
  };
  /** Σ now / Σ plan over the members having both, percent. */
  readonly planCompletion: { readonly value: Measured; readonly matched: readonly string[] };
  readonly counts: Counts;
  /** The middle of the members' growths; ours, never the Ministry's. */
  readonly medianGrowth: Measured;
  /** The country's figure for the same period from the statistics office, where there is one. */
  readonly national: Cell | null;
  readonly nationalGrowth: Measured;
  /** Whether at least one figure in it is made up. */
  readonly illustrative: boolean;
}

/** A figure that a review would use, held until its owner confirms it. */
export interface HeldFigure {
  readonly figure: number;
  readonly area: string;
  readonly indicator: string;
  readonly breakdown: string;
  readonly period: Period;
}

/** A review put together: what it says of every indicator, at one moment. */
export interface ReviewResult {
  readonly review: Review;
  readonly blocks: Blocks;
  /** Blocks nobody reported anything for: "previousYear", "plan", "before". */
  readonly absentBlocks: readonly (keyof Blocks)[];
  /** Keys of the members, in official order. */
  readonly members: readonly string[];
  /** The day of the areas it is shown in. */
  readonly geography: Day;
  /** Nothing recorded after this moment is in it. */
  readonly recorded: Date;
  /** Nothing its producers said after this day is in it; null: no bound. */
  readonly asOf: Day | null;
  readonly cut: number | null;
  readonly indicators: readonly IndicatorResult[];
  /** Figures it would use but for a person's answer; they are named in a cut and do not stop it. */
  readonly held: readonly HeldFigure[];
  readonly illustrative: boolean;
}
