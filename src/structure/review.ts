import type { Day } from "../base/day.ts";
import type { Bilingual } from "../base/lang.ts";
import { type Period, yearBefore, yearOf } from "./period.ts";

/**
 * One edition's evaluation (đợt đánh giá). With `source` "reports" its figures come from what offices send in;
 * with a producer ("gso") they are that producer's published figures, and the year had no meeting of ours.
 */
export interface Review {
  readonly id: string;
  readonly name: Bilingual;
  readonly region: string;
  readonly period: Period;
  /** The units it counts are those of this day. */
  readonly geography: Day;
  readonly source: "reports" | { readonly producer: string };
  /** True where the figures are made up (số liệu minh họa). */
  readonly illustrative: boolean;
}

/** The blocks of periods a review evaluates. */
export interface Blocks {
  readonly now: Period;
  readonly before: Period;
  readonly plan: Period;
  readonly previousYear: Period;
}

/**
 * @example
 * blocksOf("2024-YTD06") // => { now: "2024-YTD06", before: "2023-YTD06", plan: "2024", previousYear: "2023" }
 */
export function blocksOf(period: Period): Blocks {
  const before = yearBefore(period);
  return { now: period, before, plan: yearOf(period), previousYear: yearOf(before) };
}
