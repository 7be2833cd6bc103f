import { Failure } from "../base/failure.ts";

/** A sum of indicators: `CCN15.1+CCN15.2`. */
export type Terms = readonly string[];

/** One side against another: `CCN18 <= CCN17`, `CCN15 = CCN15.1+CCN15.2`. A soft one has good reasons to be broken. */
export interface Constraint {
  readonly id: string;
  readonly left: string;
  readonly op: "=" | "<=" | ">=";
  readonly right: Terms;
  readonly soft: boolean;
}

/** The values that an indicator can have at all; beyond them an error, or a warning where `soft`. */
export interface Range {
  readonly id: string;
  /** A code, or a family of codes `FTA04.*`. */
  readonly indicator: string;
  readonly low: number;
  readonly high: number;
  readonly soft: boolean;
}

/** What reports must obey beyond the catalogue's parts and ratios: data/catalogue/constraints.csv. */
export interface Rules {
  readonly constraints: readonly Constraint[];
  readonly ranges: readonly Range[];
  /** Totals of whichever of its parts a report lists: the C/O forms under `FTA01.TONG`. */
  readonly totals: readonly { readonly id: string; readonly total: string }[];
  /** Indicators that may be below zero, as a balance may. */
  readonly signed: readonly string[];
  /** Indicators that every report of a review must have. */
  readonly required: readonly string[];
}

const header = "id,left,op,right,strength";

/** Whether a code is meant by a code or a family: `FTA04.D` by `FTA04.*`. */
export function isMeant(code: string, by: string): boolean {
  return by.endsWith(".*") ? code.startsWith(by.slice(0, -1)) : code === by;
}

function rangeOf(id: string, indicator: string, right: string, soft: boolean): Range {
  const [low = "", high = ""] = right.split("..");
  const bound = (text: string, open: number) => (text === "" ? open : Number(text));
  return {
    id,
    indicator,
    low: bound(low, Number.NEGATIVE_INFINITY),
    high: bound(high, Number.POSITIVE_INFINITY),
    soft,
  };
}

/**
 * Reads data/catalogue/constraints.csv: lines of `id,left,op,right,strength`, where `op` is `=`, `<=`, `>=`, `in`
 * (right: `0..100`), `total`, `signed` or `required`, and `strength` is `firm` or `soft`.
 * No field has commas or quotes.
 *
 * @throws Failure `invalid` / `rules.unreadable` with the line
 */
export function readRules(csv: string): Rules {
  const [first, ...lines] = csv
    .replace(/^\uFEFF/, "")
    .split(/\r?\n/)
    .filter((line) => line.trim() !== "");
  if (first !== header) throw new Failure("invalid", "rules.unreadable", { line: first ?? "" });
  const rules = {
    constraints: [] as Constraint[],
    ranges: [] as Range[],
    totals: [] as Rules["totals"][number][],
    signed: [] as string[],
    required: [] as string[],
  };
  for (const line of lines) {
    const [id = "", left = "", op = "", right = "", strength = ""] = line.split(",").map((field) => field.trim());
    const soft = strength === "soft";
    if (op === "=" || op === "<=" || op === ">=")
      rules.constraints.push({ id, left, op, right: right.split("+"), soft });
    else if (op === "in") rules.ranges.push(rangeOf(id, left, right, soft));
    else if (op === "total") rules.totals.push({ id, total: left });
    else if (op === "signed") rules.signed.push(left);
    else if (op === "required") rules.required.push(left);
    else throw new Failure("invalid", "rules.unreadable", { line });
  }
  return rules;
}
