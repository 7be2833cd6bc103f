import type { Day } from "../../base/day.ts";
import { decimalsOf } from "../../base/decimal.ts";
import type { NewFigure } from "../../observations/figure.ts";
import type { Finding } from "../../structure/finding.ts";
import type { Structure } from "../../structure/structure.ts";
import type { OfficialRules } from "./official-rules.ts";

/** What reading one official file gave. */
export interface OfficialFigures {
  readonly status: "read" | "refused";
  /** Failure code where refused. */
  readonly reason: string | null;
  readonly details: Readonly<Record<string, string | number>>;
  readonly figures: readonly NewFigure[];
  readonly findings: readonly Finding[];
  /** The day the file's figures were published; null where its rows have days of their own. */
  readonly release: Day | null;
  /** For each figure the source its row names (an address, a title); empty for workbooks, which are the source. */
  readonly sources: readonly string[];
}

/** What is needed to read an official file, beside its content. */
export interface OfficialReading {
  readonly fileName: string;
  /** SHA-256 of the file: where each figure leads back to. */
  readonly file: string;
  readonly structure: Structure;
  readonly rules: OfficialRules;
}

export function refused(reason: string, details: OfficialFigures["details"] = {}): OfficialFigures {
  return { status: "refused", reason, details, figures: [], findings: [], release: null, sources: [] };
}

/**
 * Takes the binary noise off a sum or a product, and keeps every digit that was printed: 100 + 17.17 → 117.17.
 *
 * @example
 * settled(100 + 17.17) // => 117.17
 * settled(106.54 - 100) // => 6.54
 */
export function settled(value: number): number {
  return Number(value.toPrecision(14));
}

/**
 * Decimals of a printed number after it was multiplied by `factor`. A cell with more than four decimals holds a
 * computed fraction of which print shows only `usual`.
 *
 * @example
 * printedDecimals(117.17, 1, 1) // => 2
 * printedDecimals(106.5379625963699, 1, 1) // => 1
 * printedDecimals(582.87, 1000, 0) // => 0
 */
export function printedDecimals(value: number, factor: number, usual: number): number {
  const own = decimalsOf(value, 15);
  if (own > 4) return usual;
  const shift = Math.round(Math.log10(factor));
  return Math.max(0, own - shift);
}
