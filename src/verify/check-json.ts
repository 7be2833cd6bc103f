import type { Verdict } from "../assess/verdict.ts";
import { isMissing } from "../base/measured.ts";
import type { PlacedClaim } from "../language/read/reading.ts";
import { areaOf, codeOf, membersIn } from "../structure/area.ts";
import { type Claim, type Condition, meant } from "../structure/claim.ts";
import { isPeriod, lastDay, type Period } from "../structure/period.ts";
import type { Structure } from "../structure/structure.ts";
import type { Check } from "./checked.ts";

/** A claim as the JSON of `check` has it: codes of the lists, values in the unit without scale. */
export interface ClaimJson {
  readonly start: number;
  readonly end: number;
  readonly printed: string;
  readonly kind: string;
  readonly indicator: string;
  readonly area: string;
  readonly period: string;
  /** The readings that are possible where the text leaves the period open. */
  readonly alternatives?: readonly string[];
  readonly value: number;
  readonly unit: string;
  readonly scale: number;
  readonly decimals: number;
  readonly approx: string;
  readonly against: string | null;
  readonly condition: {
    readonly indicator: string;
    readonly measure: string;
    readonly op: string;
    readonly value: number | null;
  } | null;
  readonly outOf: number | null;
  readonly rank: number | null;
  readonly among: string | null;
  readonly measure?: string;
  readonly rankOp?: string;
  readonly whole?: string;
  readonly valueTo?: number;
  readonly asShare?: number;
  readonly base?: string;
  readonly other?: string;
  readonly average?: string;
  readonly numerals: readonly (readonly [number, number])[];
}

/**
 * A claim in the words of the JSON of `check`: indicators by alias, areas by code, values in the unit without scale, a
 * fall negative.
 */
export function claimJson(placed: PlacedClaim, text: string, structure: Structure): ClaimJson {
  const { claim, start, end } = placed;
  const { subject, printed } = claim;
  const area = areaCode(subject.area, subject.period, structure);
  const [open] = claim.open.filter(({ field }) => field === "period");
  return {
    start, end, printed: text.slice(start, end),
    kind: kindWord(claim), indicator: indicatorWord(subject.indicator, structure, subject.breakdown), area,
    period: subject.period, ...(open ? { alternatives: open.candidates } : {}),
    value: meant(printed), unit: unitWord(claim), scale: printed.scale, decimals: printed.decimals,
    approx: claim.hedge !== "exact" ? claim.hedge : claim.estimated ? "estimate-word" : "exact",
    against: claim.kind === "growth" && claim.average ? null : "against" in claim ? claim.against : claim.kind === "plan" ? "plan" : null,
    condition: claim.kind === "count" ? conditionJson(claim.condition, subject.indicator, structure) : null,
    outOf: outOfJson(claim, structure), rank: claim.kind === "rank" ? printed.value : null,
    among: amongJson(claim, area, structure), ...details(claim, structure),
    numerals: placed.numerals.map((one) => [one.start, one.end] as const),
  }; // biome-ignore format: many small things
}

/** A result as JSON: `trueValue` is what the figures give, in the claim's unit without scale; `figures` are their ids. */
export interface VerdictJson {
  readonly verdict: string;
  readonly how: string | null;
  readonly trueValue: number | null;
  /** Why there is no value. */
  readonly missing: string | null;
  /** Codes of areas whose figures would be needed. */
  readonly without: readonly string[];
  readonly figures: readonly number[];
  readonly illustrative: boolean;
}

/** A check as programs read it: claims with verdict and evidence, and every numeral that is no claim. */
export function checkJson(check: Check, structure: Structure) {
  const area = (key: string, claim: Claim) => areaCode(key, claim.subject.period, structure);
  const verdictJson = (verdict: Verdict, claim: Claim): VerdictJson => ({
    verdict: verdict.verdict,
    how: verdict.how,
    trueValue: isMissing(verdict.computed) ? null : verdict.computed,
    missing: isMissing(verdict.computed) ? verdict.computed.missing : null,
    without: verdict.coverage?.missing.map((key) => area(key, claim)) ?? [],
    figures: verdict.figures,
    illustrative: verdict.illustrative,
  });
  return {
    asOf: check.asOf,
    review: check.review,
    illustrative: check.illustrative,
    claims: check.claims.map((one) => ({
      ...claimJson(one, check.text, structure),
      ...verdictJson(one.verdict, one.claim),
      readings: one.verdict.readings.map(({ subject, verdict }) => ({
        indicator: indicatorWord(subject.indicator, structure, subject.breakdown),
        area: area(subject.area, one.claim),
        period: subject.period,
        ...verdictJson(verdict, one.claim),
      })),
      atThatTime: one.atThatTime && verdictJson(one.atThatTime, one.claim),
      doubts: one.doubts,
      beside: one.beside,
    })),
    notClaims: check.notClaims.map(({ start, end, why }) => ({
      start,
      end,
      printed: check.text.slice(start, end),
      why: why.replaceAll("-", " "),
    })),
  };
}

function kindWord(claim: Claim): string {
  if (claim.kind === "range") return claim.measure;
  if (claim.kind === "level" && claim.printed.unit === "%") return "share";
  return claim.kind === "tally"
    ? "count"
    : claim.kind === "contribution"
      ? "difference"
      : claim.kind === "largest"
        ? "share"
        : claim.kind;
}

/** Words that stand for more than one entry, or for one that other words have as its alias. */
const words: Readonly<Record<string, string>> = { XN00: "trade_total", CN08: "industrial_output" };

function indicatorWord(code: string, { catalogue }: Structure, breakdown = ""): string {
  const entry = catalogue.get(code);
  if (!entry)
    return code.replace(/[A-Z]{2,4}\d{2}[\w.]*/g, (known) => catalogue.get(known)?.short.en.toLowerCase() ?? known);
  const word = words[code];
  if (word) return word;
  if (entry.alias !== null && breakdown === "") return entry.alias;
  return entry.topic === "products" || code.startsWith("CN11.")
    ? `product:${entry.short.en.toLowerCase()}`
    : `other:${entry.name.en.toLowerCase()}${breakdown && ` ${breakdown}`}`;
}

function areaCode(key: string, period: Period, { geography }: Structure): string {
  const region = geography.regions.find((one) => one.key === key);
  if (region) return afterMergers(period) ? (region.aliases?.[0] ?? key) : key;
  return geography.areas.some((one) => one.key === key) ? codeOf(areaOf(geography, key)) : key;
}

const afterMergers = (period: Period) => isPeriod(period) && lastDay(period) >= "2025-07-01";

/** The base unit of what is measured; what is counted is a count. */
function unitWord(claim: Claim): string {
  const { unit } = claim.printed;
  if (claim.kind === "count" || claim.kind === "tally" || claim.kind === "rank") return "count";
  const names: Readonly<Record<string, string>> = {
    "%": "%",
    "điểm %": "point",
    lần: "times",
    đồng: "VND",
    USD: "USD",
    ha: "ha",
    kWh: "kWh",
    tấn: "tonne",
    m3: "m3",
    m2: "m2",
    lít: "litre",
    MW: "MW",
    km: "km",
  };
  return names[unit] ?? "count";
}

function conditionJson(condition: Condition, indicator: string, structure: Structure) {
  const { measure, op, value } = condition;
  return { indicator: indicatorWord(condition.indicator ?? indicator, structure), measure, op, value };
}

/** The denominator that is printed, or how many the region has. */
function outOfJson(claim: Claim, structure: Structure): number | null {
  if (claim.kind === "rank") return claim.outOf;
  if (claim.kind !== "count") return null;
  if (claim.outOf !== null || claim.condition.indicator !== undefined) return claim.outOf;
  const { period } = claim.subject;
  const middle = `${period.slice(0, 4)}-06-30`;
  const on = isPeriod(period) ? lastDay(period) : (claim.made ?? middle);
  return membersIn(structure.geography, claim.subject.area, on)?.length ?? null;
}

function amongJson(claim: Claim, area: string, structure: Structure): string | null {
  if (claim.kind === "count")
    return claim.condition.indicator === undefined || claim.subject.indicator === "other:industries" ? area : null;
  if (claim.kind === "tally") return area;
  if (claim.kind === "rank") return areaCode(claim.among, claim.subject.period, structure);
  if (claim.kind === "share" && "area" in claim.whole)
    return areaCode(claim.whole.area, claim.subject.period, structure);
  return null;
}

function details(claim: Claim, structure: Structure): Partial<ClaimJson> {
  const area = (key: string) => areaCode(key, claim.subject.period, structure);
  const whole = claim.kind === "share" && "indicator" in claim.whole ? claim.whole.indicator : null;
  const upper = claim.kind === "range" || claim.kind === "target" ? claim.upper : undefined;
  return {
    ...("measure" in claim && claim.measure !== undefined && claim.kind !== "range" ? { measure: claim.measure } : {}),
    ...(claim.kind === "rank" && claim.hedge === "under" ? { rankOp: "<=", approx: "exact" } : {}),
    ...(whole !== null && whole !== claim.subject.indicator ? { whole: indicatorWord(whole, structure) } : {}),
    ...(upper ? { valueTo: meant(upper) } : {}),
    ...(claim.kind === "count" && claim.asShare !== undefined ? { asShare: claim.asShare } : {}),
    ...("base" in claim && claim.base !== null ? { base: claim.base } : {}),
    ...("other" in claim && claim.other !== null ? { other: area(claim.other) } : {}),
    ...(claim.kind === "growth" && claim.average ? { average: claim.average } : {}),
  };
}
