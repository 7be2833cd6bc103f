import { isRegion, membersOn } from "../structure/area.ts";
import type { Against, Claim, Coverage } from "../structure/claim.ts";
import { indicatorOf } from "../structure/indicator.ts";
import { lastDay, type Period, periodParts } from "../structure/period.ts";
import {
  againstPhrases,
  coveragePhrases,
  joinPhrases,
  measurePhrases,
  type PhraseCode,
  ratioPhrases,
} from "./claim-phrases.ts";
import { periodName } from "./page-period.ts";
import { placeName } from "./print-area.ts";
import { lowerFirst, printAmount } from "./print-unit.ts";
import { fill } from "./sentence.ts";
import { listNames, type Writing } from "./write-context.ts";

/** The phrase of a claim that says something of its subject, and the facts that fill it beside the value. */
export interface Predicate {
  readonly code: PhraseCode;
  readonly facts: Readonly<Record<string, string>>;
}

type Kind<K extends Claim["kind"]> = Extract<Claim, { readonly kind: K }>;
type Simple = Exclude<Claim, { readonly kind: "count" | "tally" | "largest" }>;

/** Which phrase a claim is written with. */
export function predicateOf(claim: Simple, writing: Writing): Predicate {
  const { structure, lang } = writing;
  switch (claim.kind) {
    case "level":
      return { code: levelCode(claim, writing), facts: {} };
    case "growth":
      return growthPredicate(claim, writing);
    case "index": {
      const against = againstWords(claim.subject.period, claim.against, claim.base, writing);
      return { code: newlyEstimated(claim, writing) ? "index.estimate" : "index", facts: { against } };
    }
    case "plan":
      return { code: "plan", facts: {} };
    case "share":
      return { code: "share", facts: { whole: wholeWords(claim, writing) } };
    case "rank":
      return rankPredicate(claim, writing);
    case "difference": {
      const side = signOf(claim);
      const code = side > 0 ? "difference.above" : side < 0 ? "difference.below" : "difference.same";
      return { code, facts: { other: otherWords(claim, writing) } };
    }
    case "contribution": {
      const whole = placeName(structure.geography, claim.whole, lang);
      return { code: signOf(claim) < 0 ? "contribution.down" : "contribution.up", facts: { whole } };
    }
    case "ratio":
      return { code: "ratio", facts: { other: otherWords(claim, writing) } };
    case "target":
      return { code: claim.measure === "growth" ? "target.growth" : "target", facts: {} };
    case "range": {
      const upper = printAmount(claim.upper, structure.units, lang);
      const against = againstWords(claim.subject.period, "year-before", null, writing);
      return { code: claim.measure === "growth" ? "range.growth" : "range", facts: { upper, against } };
    }
  }
}

const signOf = (claim: Claim) => Math.sign(claim.printed.value);

/** "Ước" is said once a sentence, with its first number. */
const newlyEstimated = (claim: Claim, { said }: Writing) => claim.estimated && said.estimated !== true;

function levelCode(claim: Kind<"level">, { structure }: Writing): PhraseCode {
  const entry = indicatorOf(structure.catalogue, claim.subject.indicator);
  if (entry.alias === "trade_balance") {
    const balance = claim.printed.value < 0 ? "deficit" : "surplus";
    return claim.estimated ? `level.${balance}-estimate` : `level.${balance}`;
  }
  if (entry.accumulation === "stock") return claim.estimated ? "level.stock-estimate" : "level.stock";
  return claim.estimated ? "level.estimate" : "level.final";
}

function growthPredicate(claim: Kind<"growth">, writing: Writing): Predicate {
  const base = againstWords(claim.subject.period, claim.against, claim.base, writing);
  const against = [base, base === "" ? "" : pricesWords(claim, writing)].filter(Boolean).join(" ");
  const side = signOf(claim);
  if (side === 0) return { code: "growth.same", facts: { against } };
  const estimated = newlyEstimated(claim, writing);
  if (side > 0) return { code: estimated ? "growth.up-estimate" : "growth.up", facts: { against } };
  return { code: estimated ? "growth.down-estimate" : "growth.down", facts: { against } };
}

/** Growth in current prices is nominal, and says so where it says what it is measured against. */
function pricesWords({ subject }: Claim, { structure, lang }: Writing): string {
  const isNominal = indicatorOf(structure.catalogue, subject.indicator).priceBasis === "current";
  return isNominal ? joinPhrases["current-prices"][lang] : "";
}

function rankPredicate(claim: Kind<"rank">, { structure, lang }: Writing): Predicate {
  const area = placeName(structure.geography, claim.among, lang);
  const among =
    claim.outOf === null
      ? fill(joinPhrases["ranked-among"], { area }, lang)
      : fill(joinPhrases["ranked-of"], { area, outOf: String(claim.outOf) }, lang);
  const measure = measurePhrases[claim.measure][lang];
  if (claim.printed.value === 1) return { code: "rank.first", facts: { among, measure } };
  const place = lang === "vi" ? String(claim.printed.value) : ordinal(claim.printed.value);
  return { code: "rank", facts: { among, measure, place } };
}

/** 1st, 2nd, 3rd, 11th, 21st. */
function ordinal(place: number): string {
  const last = place % 100;
  const ending = last > 10 && last < 14 ? "th" : (["th", "st", "nd", "rd"][place % 10] ?? "th");
  return `${place}${ending}`;
}

function wholeWords({ whole }: Kind<"share">, { structure, lang }: Writing): string {
  if ("indicator" in whole) {
    return lowerFirst(indicatorOf(structure.catalogue, whole.indicator).name[lang]);
  }
  const country = structure.geography.areas.some((one) => one.key === whole.area && one.kind === "country");
  const area = placeName(structure.geography, whole.area, lang);
  return country ? area : fill(joinPhrases["whole-area"], { area }, lang);
}

function otherWords(claim: Kind<"difference" | "ratio">, { structure, lang }: Writing): string {
  if (claim.against === "national") return joinPhrases["the-country"][lang];
  if (claim.base !== null) return periodName(claim.base, lang);
  if (claim.other !== null) return placeName(structure.geography, claim.other, lang);
  const year = periodParts(claim.subject.period).kind === "year";
  if (claim.against === "period-before") return ratioPhrases["period-before"][lang];
  return ratioPhrases[year ? "year-before.year" : "year-before"][lang];
}

/** "so với cùng kỳ", unless it has been said. */
export function againstWords(
  period: Period,
  against: Against,
  base: Period | null,
  { said, lang }: Pick<Writing, "said" | "lang">,
): string {
  if (said.against === against && against !== "base") return "";
  const { kind } = periodParts(period);
  if (against === "base" && base !== null) {
    return fill(againstPhrases.base, { period: periodName(base, lang) }, lang);
  }
  if (against === "period-before") {
    if (kind === "month") return againstPhrases["period-before.month"][lang];
    return againstPhrases[kind === "quarter" ? "period-before.quarter" : "period-before"][lang];
  }
  return againstPhrases[kind === "year" ? "year-before.year" : "year-before"][lang];
}

/** How complete the number is, in brackets, unless it has been said or a tally names the gaps itself. */
export function coverageWords(claim: Claim, writing: Writing): string {
  const { coverage } = claim;
  if (coverage === null || (claim.kind === "tally" && coverage.missing.length <= coverage.reported)) return "";
  if (writing.said.coverage && JSON.stringify(writing.said.coverage) === JSON.stringify(coverage)) return "";
  return coverageBracket(coverage, claim.subject, writing);
}

/** Names the missing; where those are the larger part, the areas that are there. */
function coverageBracket(coverage: Coverage, subject: Claim["subject"], writing: Writing): string {
  const { lang } = writing;
  const numbers = { reported: String(coverage.reported), members: String(coverage.members) };
  if (coverage.missing.length === 0) return fill(coveragePhrases.full, numbers, lang);
  const present = coverage.missing.length > coverage.reported ? presentAreas(coverage, subject, writing) : null;
  const names = listNames(present ?? coverage.missing, writing);
  return fill(coveragePhrases[present ? "only" : "without"], { ...numbers, names }, lang);
}

/** The members that are not missing; null where the members of the period are not the ones that the claim counts. */
function presentAreas(
  { missing, members, reported }: Coverage,
  { area, period }: Claim["subject"],
  { structure }: Writing,
): string[] | null {
  if (reported === 0 || !isRegion(structure.geography, area)) return null;
  const all = membersOn(structure.geography, area, lastDay(period)).map(({ key }) => key);
  const present = all.filter((key) => !missing.includes(key));
  return all.length === members && present.length === reported ? present : null;
}
