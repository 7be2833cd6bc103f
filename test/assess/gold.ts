import { readFileSync } from "node:fs";
import { areaByCode } from "../../src/structure/area.ts";
import type { Claim, Condition, Hedge, Printed } from "../../src/structure/claim.ts";
import { structure } from "./official-given.ts";

/** A claim as the annotated paragraphs have it; see the fields in their README. */
export interface GoldClaim {
  readonly kind: string;
  readonly printed: string;
  readonly indicator: string;
  readonly area: string;
  readonly period: string;
  readonly value: number;
  readonly valueTo?: number;
  readonly unit: string;
  readonly decimals: number;
  readonly scale: number;
  readonly approx: string;
  readonly against: string | null;
  readonly base?: string;
  readonly condition?: {
    readonly indicator: string;
    readonly measure: string;
    readonly op: string;
    readonly value: number | null;
  } | null;
  readonly outOf?: number | null;
  readonly among?: string | null;
  readonly measure?: string;
  readonly other?: string;
  readonly whole?: string;
  readonly average?: string;
  readonly expected?: { readonly verdict: string; readonly trueValue: number | null };
}

interface GoldText {
  readonly id: string;
  readonly date: string | null;
  readonly claims: readonly GoldClaim[];
}

/** The judged paragraphs, each claim with the id of its paragraph. */
export function judgedGold(): { readonly id: string; readonly date: string | null; readonly gold: GoldClaim }[] {
  const lines = readFileSync(new URL("../data/gold/judged.jsonl", import.meta.url), "utf8")
    .trim()
    .split("\n");
  return lines
    .map((line) => JSON.parse(line) as GoldText)
    .flatMap(({ id, date, claims }) => claims.map((gold) => ({ id, date, gold })));
}

const codes = new Map([...structure.catalogue.values()].flatMap(({ alias, code }) => (alias ? [[alias, code]] : [])));
const units: Readonly<Record<string, string>> = {
  VND: "đồng",
  point: "điểm %",
  times: "lần",
  tonne: "tấn",
  litre: "lít",
};

export const codeOfWord = (word: string) => codes.get(word) ?? word;
export const placeOf = (code: string) => (code.startsWith("R-") ? code : areaByCode(structure.geography, code).key);

function printedOf({ kind, value, unit, decimals, scale, indicator }: GoldClaim): Printed {
  const own = structure.catalogue.get(codeOfWord(indicator))?.unit ?? "";
  const counted = kind === "count" || kind === "rank" ? "địa phương" : own;
  return {
    value: Number((value / scale).toPrecision(15)),
    decimals,
    scale,
    unit: unit === "count" ? counted : (units[unit] ?? unit),
  };
}

/** A gold claim in our own type. */
export function claimOfGold(gold: GoldClaim): Claim {
  const { kind, period, approx, against, base = null, measure, other = null } = gold;
  const place = placeOf(gold.area);
  const common = {
    subject: { indicator: codeOfWord(gold.indicator), breakdown: "", area: place, period, producer: null },
    printed: printedOf(gold),
    hedge: (approx === "estimate-word" ? "exact" : approx) as Hedge,
    estimated: approx === "estimate-word",
    made: null,
    coverage: null,
    open: [],
    illustrative: false,
  };
  const outOf = gold.outOf ?? null;
  switch (kind) {
    case "count": {
      const condition = { ...gold.condition, indicator: codeOfWord(gold.condition?.indicator ?? "") } as Condition;
      return { ...common, kind, condition, outOf, against: against as "year-before" };
    }
    case "rank":
      return { ...common, kind, measure: measure as "growth", among: placeOf(gold.among ?? "VN"), outOf };
    case "share":
      return {
        ...common,
        kind,
        whole: gold.whole ? { indicator: codeOfWord(gold.whole) } : { area: placeOf(gold.among ?? "VN") },
      };
    case "difference":
    case "ratio":
      return { ...common, kind, measure, against, other: other === null ? null : placeOf(other), base } as Claim;
    case "growth":
    case "index": {
      const average = gold.average ? { average: "yearly" } : {};
      return { ...common, kind, against: against ?? "year-before", base, ...average } as Claim;
    }
    default:
      return { ...common, kind, measure } as Claim;
  }
}
