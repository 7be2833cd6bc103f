import { isMissing, type Measured } from "../base/measured.ts";
import type { Claim, CountClaim, Coverage, Printed, Subject } from "../structure/claim.ts";
import { type Indicator, indicatorOf } from "../structure/indicator.ts";
import type { Structure } from "../structure/structure.ts";
import { movers } from "./contribution.ts";
import { largest } from "./largest.ts";
import { printedCount, printedLevel, printedPercent, printedPoints, printedTimes } from "./printed.ts";
import { bottom, top } from "./ranking.ts";
import type { Cell, IndicatorResult, MemberRow, ReviewResult } from "./review-result.ts";

/** What a book says of one indicator of a review. A list that nothing is known for is empty. */
export interface IndicatorClaims {
  readonly indicator: string;
  readonly breakdown: string;
  /** Value, growth, plan: one sentence. */
  readonly headline: readonly Claim[];
  /** How many grew, where all are known; how many by each threshold. */
  readonly counts: readonly Claim[];
  /** How many grew, stood and fell, where the count alone would hide some that stood or have no figure. */
  readonly tally: readonly Claim[];
  /** Growth of the three that grew most, and of the three that grew least, lowest first. */
  readonly top: readonly Claim[];
  readonly bottom: readonly Claim[];
  /** Who moves the total, by percentage points. */
  readonly moversUp: readonly Claim[];
  readonly moversDown: readonly Claim[];
  /** The largest localities, their share and the smallest growth among them. */
  readonly largest: readonly Claim[];
  /** Each member's value, growth, plan, share and place, by its key. */
  readonly provinces: ReadonlyMap<string, readonly Claim[]>;
}

/** How many a list of the highest or lowest has, and how many localities "the largest" are. */
export interface ClaimRules {
  readonly listed: number;
  readonly largest: number;
}

const usual: ClaimRules = { listed: 3, largest: 4 };

/** The claims that a review supports, by rules; the same review gives the same claims in the same order. */
export function claimsOfReview(result: ReviewResult, structure: Structure, rules = usual): IndicatorClaims[] {
  return result.indicators.map((one) => {
    const indicator = indicatorOf(structure.catalogue, one.indicator);
    const about: About = { result, one, indicator };
    return {
      indicator: one.indicator,
      breakdown: one.breakdown,
      headline: headlineClaims(about),
      ...countClaims(about),
      ...listClaims(about, rules),
      largest: largestClaims(about, rules.largest),
      provinces: new Map(one.rows.map((row) => [row.area, provinceClaims(about, row)])),
    };
  });
}

interface About {
  readonly result: ReviewResult;
  readonly one: IndicatorResult;
  readonly indicator: Indicator;
}

type Shared = Pick<
  Claim,
  "subject" | "printed" | "hedge" | "estimated" | "made" | "coverage" | "open" | "illustrative"
>;

/** What every claim has. An estimate is one where any of its figures is; it was made when the last of them was said. */
function shared(
  about: About,
  area: string,
  printed: Printed,
  cells: readonly Cell[],
  coverage: Coverage | null,
): Shared {
  const { result, one } = about;
  const subject: Subject = {
    indicator: one.indicator,
    breakdown: one.breakdown,
    area,
    period: result.review.period,
    producer: null,
  };
  const estimated = cells.some((cell) => cell.status === "estimate");
  const known = cells.flatMap((cell) => (cell.known === null ? [] : [cell.known]));
  const made = estimated ? (known.sort().at(-1) ?? null) : null;
  return { subject, printed, hedge: "exact", estimated, made, coverage, open: [], illustrative: one.illustrative };
}

const cellsOf = ({ one }: About) => one.rows.map((row) => row.now).filter((cell) => !isMissing(cell.value));

function ofRegion(about: About, printed: Printed, coverage: Coverage | null): Shared {
  return shared(about, about.result.review.region, printed, cellsOf(about), coverage);
}

/** Coverage over all members: `reported` are in the number, every other member is missing from it. */
export function coverageAmong(members: readonly string[], reported: readonly string[]): Coverage {
  const inIt = new Set(reported);
  return {
    reported: reported.length,
    members: members.length,
    missing: members.filter((area) => !inIt.has(area)),
  };
}

/** Coverage of what is said of full coverage anyway (a count, a place, a share): only its gaps are worth words. */
function gapsAmong(members: readonly string[], reported: readonly string[]): Coverage | null {
  return members.length === reported.length ? null : coverageAmong(members, reported);
}

const known = (value: Measured): value is number => !isMissing(value);

function headlineClaims(about: About): Claim[] {
  const { one, result, indicator } = about;
  const claims: Claim[] = [];
  const coverage = (reported: readonly string[]) => coverageAmong(result.members, reported);
  const { total, growth, planCompletion } = one;
  if (known(total.value)) {
    const printed = printedLevel(total.value, indicator);
    claims.push({ kind: "level", ...ofRegion(about, printed, coverage(total.reported)) });
  }
  if (known(growth.value)) claims.push(growthClaim(ofRegion(about, zero, coverage(growth.matched)), growth.value));
  if (known(planCompletion.value)) {
    const printed = printedPercent(planCompletion.value);
    claims.push({ kind: "plan", ...ofRegion(about, printed, coverage(planCompletion.matched)) });
  }
  return claims;
}

const zero = printedPercent(0);

/** Growth in percent; from a doubling on, the multiple says it better: "gấp 2,2 lần cùng kỳ". */
function growthClaim(common: Shared, growth: number): Claim {
  if (growth >= 100) {
    return {
      ...common,
      kind: "ratio",
      printed: printedTimes(1 + growth / 100),
      against: "year-before",
      other: null,
      base: null,
    };
  }
  return { ...common, kind: "growth", printed: printedPercent(growth), against: "year-before", base: null };
}

function countClaims(about: About): Pick<IndicatorClaims, "counts" | "tally"> {
  const { counts } = about.one;
  const { members } = about.result;
  const grown = [...counts.up, ...counts.same, ...counts.down];
  if (grown.length === 0) return { counts: [], tally: [] };
  const coverage = gapsAmong(members, grown);
  const tally: Claim = {
    kind: "tally",
    ...ofRegion(about, printedCount(counts.up.length), coverage),
    up: counts.up.length,
    same: counts.same.length,
    down: counts.down.length,
    against: "year-before",
  };
  const count = (areas: readonly string[], op: ">" | ">=", value: number): CountClaim => ({
    kind: "count",
    ...ofRegion(about, printedCount(areas.length), coverage),
    condition: { measure: "growth", op, value },
    outOf: coverage === null ? members.length : null,
    against: "year-before",
  });
  const thresholds = Object.entries(counts.atLeast)
    .filter(([, areas]) => coverage === null || areas.length > 0)
    .map(([value, areas]) => count(areas, ">=", Number(value)));
  return {
    counts: coverage === null ? [count(counts.up, ">", 0), ...thresholds] : thresholds,
    tally: coverage !== null || counts.same.length > 0 ? [tally] : [],
  };
}

function listClaims(
  about: About,
  { listed }: ClaimRules,
): Pick<IndicatorClaims, "top" | "bottom" | "moversUp" | "moversDown"> {
  const { rows } = about.one;
  const byKey = new Map(rows.map((row) => [row.area, row]));
  const growths = new Map(rows.map((row) => [row.area, row.growth]));
  const row = (area: string) => byKey.get(area) as MemberRow;
  const growth = ({ area, value }: { readonly area: string; readonly value: number }) =>
    growthClaim(ofProvince(about, row(area), zero), value);
  const { up, down } = movers(new Map(rows.map((one) => [one.area, one.contribution])), listed);
  const moved = ({ area, points }: { readonly area: string; readonly points: number }): Claim => ({
    kind: "contribution",
    ...ofProvince(about, row(area), printedPoints(points)),
    coverage: gapsAmong(about.result.members, about.one.growth.matched),
    whole: about.result.review.region,
  });
  return {
    top: top(growths, listed).map(growth),
    bottom: bottom(growths, listed).map(growth),
    moversUp: up.map(moved),
    moversDown: down.map(moved),
  };
}

function ofProvince(about: About, row: MemberRow, printed: Printed): Shared {
  const illustrative = about.one.illustrative;
  return { ...shared(about, row.area, printed, [row.now], null), illustrative };
}

/** Only where a total with full coverage stands behind the share, and every one of the largest has a growth. */
function largestClaims(about: About, count: number): Claim[] {
  const { one, result } = about;
  if (!known(one.total.value) || one.reported.length <= count) return [];
  const levels = new Map(one.rows.map((row) => [row.area, row.now.value]));
  const growths = new Map(one.rows.map((row) => [row.area, row.growth]));
  const group = largest(levels, growths, { count });
  if (!known(group.share) || !known(group.smallestGrowth) || !group.allUp) return [];
  const common = ofRegion(about, printedPercent(group.share), gapsAmong(result.members, one.reported));
  return [{ kind: "largest", ...common, areas: group.areas, growth: printedPercent(group.smallestGrowth) }];
}

function provinceClaims(about: About, row: MemberRow): Claim[] {
  const { one, result, indicator } = about;
  const claims: Claim[] = [];
  const own = (printed: Printed) => ofProvince(about, row, printed);
  if (known(row.now.value) && indicator.kind !== "index") {
    claims.push({ kind: "level", ...own(printedLevel(row.now.value, indicator)) });
  }
  if (known(row.growth)) claims.push(growthClaim(own(zero), row.growth));
  if (known(row.planCompletion)) claims.push({ kind: "plan", ...own(printedPercent(row.planCompletion)) });
  const { region } = result.review;
  if (known(row.share)) {
    const coverage = gapsAmong(result.members, one.reported);
    claims.push({ kind: "share", ...own(printedPercent(row.share)), coverage, whole: { area: region } });
  }
  if (row.growthRank !== null) {
    const ranked = one.rows.filter(({ growth }) => known(growth)).map(({ area }) => area);
    const coverage = gapsAmong(result.members, ranked);
    const place = { ...own(printedCount(row.growthRank)), coverage, among: region, outOf: ranked.length };
    claims.push({ kind: "rank", measure: "growth", ...place });
  }
  return claims;
}
