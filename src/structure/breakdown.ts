import type { Bilingual } from "../base/lang.ts";

/** What an indicator may be broken down by (phân tổ). */
export type BreakdownDimension = "industry" | "commodity" | "market-class" | "store-class";

/** One member of a breakdown: a VSIC division (`26`), a commodity (`det-may`), a class of markets (`hang-1`). */
export interface BreakdownMember {
  readonly dimension: BreakdownDimension;
  readonly code: string;
  /** The member it is part of: division `26` of section `C`. */
  readonly parent: string | null;
  readonly name: Bilingual;
  /** Other ways tables print it. */
  readonly variants: readonly string[];
}

/** Members by dimension and code, in the order tables list them. */
export type Breakdowns = ReadonlyMap<BreakdownDimension, ReadonlyMap<string, BreakdownMember>>;
