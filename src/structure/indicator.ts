import { found } from "../base/failure.ts";
import type { Bilingual } from "../base/lang.ts";
import type { BreakdownDimension } from "./breakdown.ts";

/** How areas add up: `ratio` is Σ numerator / Σ denominator; `none` never; `weighted` only with weights. */
export type Aggregation = "sum" | "weighted" | "ratio" | "count" | "none";

/**
 * What is measured (chỉ tiêu). The code is ours; `official` is the Ministry's, empty until known.
 * Kept in data/catalogue/indicators.csv, so that a new one needs no code.
 */
export interface Indicator {
  readonly code: string;
  readonly name: Bilingual;
  readonly short: Bilingual;
  /** Key of the canonical unit, as in data/catalogue/units.csv. */
  readonly unit: string;
  readonly decimals: number;
  /** `index`: same period = 100; `rate`: a percentage of its own. */
  readonly kind: "level" | "index" | "rate";
  /** A flow adds up over months; a stock stands at the end of its period. */
  readonly accumulation: "flow" | "stock";
  readonly priceBasis: "current" | "constant-2010" | null;
  readonly indexBase: "same-period" | "previous-month" | null;
  readonly frequency: readonly string[];
  readonly aggregation: Aggregation;
  readonly ratio: { readonly numerator: string; readonly denominator: string; readonly factor: number } | null;
  /** Which way is good: +1 up, −1 down, 0 neither. */
  readonly direction: -1 | 0 | 1;
  /** Who makes it where the report does not say. */
  readonly producer: string;
  /** The whole that it is a part of; parts of one whole in one `group` add up to it. */
  readonly parent: string | null;
  readonly partition: string | null;
  /** What its figures may be broken down by; see breakdown.ts. */
  readonly breakdown?: BreakdownDimension | null;
  readonly synonyms: Readonly<{ vi: readonly string[]; en: readonly string[] }>;
  readonly definition: Bilingual;
  readonly official: string | null;
  /** The word for it in the JSON of `check` (`iip`, `retail_total`). */
  readonly alias: string | null;
  /** False for what has no standard yet (chưa có chuẩn). */
  readonly standard: boolean;
  /** Where it stands in reports and books: industry, trade, exports, clusters, products, … */
  readonly topic: string;
}

export type Catalogue = ReadonlyMap<string, Indicator>;

/** @throws Failure `not-found` / `indicator.unknown` */
export function indicatorOf(catalogue: Catalogue, code: string): Indicator {
  return found(catalogue.get(code), "indicator.unknown", { indicator: code });
}

/** The parts of an indicator, in catalogue order, by the partition they make (parts of one partition add up). */
export function partsOf(catalogue: Catalogue, code: string): Map<string, Indicator[]> {
  const parts = new Map<string, Indicator[]>();
  for (const one of catalogue.values()) {
    if (one.parent !== code || one.partition === null) continue;
    parts.set(one.partition, [...(parts.get(one.partition) ?? []), one]);
  }
  return parts;
}
