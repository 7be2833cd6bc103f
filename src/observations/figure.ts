import type { Day } from "../base/day.ts";
import type { Measured } from "../base/measured.ts";
import type { Place } from "../structure/finding.ts";
import type { Period } from "../structure/period.ts";

export type Scenario = "actual" | "plan";

/** `level` (indices too), growth on the same period in percent, growth on the month before, percent of the plan done. */
export type Transformation = "level" | "yoy" | "mom" | "plan-completion";

/** Estimate (ước tính), provisional (sơ bộ), final (chính thức). A plan has none. */
export type Status = "estimate" | "provisional" | "final";

/** What a figure is about (SDMX: the dimensions of an observation). */
export interface FigureKey {
  /** Key of the area. */
  readonly area: string;
  readonly indicator: string;
  /** A member of a breakdown (an industry, a market class); "" for the whole. */
  readonly breakdown: string;
  readonly period: Period;
  readonly producer: string;
  readonly scenario: Scenario;
  readonly transformation: Transformation;
  /** The review it was reported for; "" for a producer's published figures. */
  readonly review: string;
}

/** Where a figure was read. */
export interface Origin extends Place {
  /** SHA-256 of the received file. */
  readonly file: string;
  /** The source that a published table names for the row: an address, a workbook. */
  readonly source?: string;
}

/** One value with its two times and its origin (số liệu). In the indicator's canonical unit. */
export interface Figure extends FigureKey {
  readonly id: number;
  readonly value: Measured;
  /** Decimals as printed, after conversion to the canonical unit. */
  readonly decimals: number;
  readonly status: Status | null;
  /** Who sent it: key of an area's Department, or of a producer. */
  readonly reporter: string;
  /** When its producer said it. */
  readonly known: Day;
  /** When we stored it. */
  readonly recorded: Date;
  readonly origin: Origin;
  /** The figure it corrects, confirmed by its owner; null for what was read from a file. */
  readonly corrects: { readonly figure: number; readonly by: string; readonly basis: string } | null;
  readonly illustrative: boolean;
}

/** A figure before it is stored. */
export type NewFigure = Omit<Figure, "id" | "recorded">;
