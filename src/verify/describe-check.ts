import type { Beside, Doubt } from "../assess/doubt.ts";
import type { Step, Verdict } from "../assess/verdict.ts";
import type { Lang } from "../base/lang.ts";
import { isMissing, type Measured } from "../base/measured.ts";
import { type CheckClaimWord, checkClaimWord } from "../language/check-claim-words.ts";
import { doubtSentence } from "../language/check-doubts.ts";
import { scaleWords } from "../language/claim-phrases.ts";
import { missingWord } from "../language/missing-words.ts";
import { printNumber, printPlain } from "../language/number.ts";
import { nameList } from "../language/page-period.ts";
import { printAmount, unitName, upperFirst } from "../language/print-unit.ts";
import { type Claim, meant, type Printed } from "../structure/claim.ts";
import type { Structure } from "../structure/structure.ts";
import { areaWords, indicatorWords, periodWords, producerWords, wayOf } from "./describe-claim.ts";

/** How a check speaks: in which language, about what. */
export interface Telling {
  readonly lang: Lang;
  readonly structure: Structure;
}

/**
 * What figures give for a claim, printed in the scale and unit of the claim and a digit more precisely than it: "1.404,0
 * nghìn tỷ đồng" for a claim of 1.404.
 */
export function computedWords(claim: Claim, value: Measured, { lang, structure }: Telling): string {
  if (isMissing(value)) return missingWord(value.missing, lang);
  if (claim.kind === "count" || claim.kind === "tally") {
    const n = printPlain(value, lang);
    const outOf = claim.kind === "count" ? claim.outOf : null;
    if (outOf !== null) return checkClaimWord(lang, "value.of", { n, outOf });
    return `${n} ${checkClaimWord(lang, "localities")}`;
  }
  if (claim.kind === "rank") return checkClaimWord(lang, "value.place", { n: value });
  const exact = precise(claim.printed, value / claim.printed.scale);
  const amount = printAmount({ ...claim.printed, ...exact }, structure.units, lang);
  if (claim.kind === "growth" || claim.kind === "target") return directed(exact.value, amount, lang);
  if (claim.kind === "ratio") return checkClaimWord(lang, "value.times", { value: amount });
  return exact.value < 0 ? checkClaimWord(lang, "value.deficit", { value: amount }) : amount;
}

/** "tăng 5,3%", "giảm 5,3%", "không đổi" */
export function directed(value: number, amount: string, lang: Lang): string {
  return checkClaimWord(lang, wayOf(value), { value: amount });
}

/** One digit more than print has, unless it is a 0; a number far smaller than print is given two digits that count. */
function precise({ decimals }: Printed, value: number): { readonly value: number; readonly decimals: number } {
  const lost = value !== 0 && Math.abs(value) < 10 ** -decimals;
  const more = lost ? Math.min(9, 1 - Math.floor(Math.log10(Math.abs(value)))) : Math.min(9, decimals + 1);
  const digits = printNumber(value, more, "en");
  return { value, decimals: digits.endsWith("0") && !lost ? decimals : more };
}

/** What the result rests on, in sentences: the number the figures give and how it fits, or why there is none. */
export function verdictSentences(claim: Claim, verdict: Verdict, telling: Telling): string[] {
  const { lang, structure } = telling;
  const say = (word: CheckClaimWord, facts = {}) => checkClaimWord(lang, word, facts);
  const coverage = coverageSentence(verdict, telling);
  switch (verdict.verdict) {
    case "supported":
    case "rounding":
    case "contradicted": {
      const value = computedWords(claim, verdict.computed, telling);
      const same = verdict.verdict === "contradicted" && value === computedWords(claim, meant(claim.printed), telling);
      const how = verdict.how ? [say(`how.${verdict.how}`)] : [];
      return [say("says.value", { value }), ...how, ...(same ? [say("says.refuted")] : []), ...coverage];
    }
    case "ambiguous":
      return [say("says.ambiguous", { fields: openFields(claim, lang) })];
    case "implausible":
      return [say("says.implausible"), ...coverage];
    case "no-data": {
      if (claim.kind === "target") return [say("says.target")];
      if (!structure.catalogue.has(claim.subject.indicator)) return [say("says.no-indicator")];
      const reason = isMissing(verdict.computed) ? verdict.computed.missing : "not-reported";
      const open = claim.open.length > 0 ? [say("says.open", { fields: openFields(claim, lang) })] : [];
      return [say("says.missing", { reason: missingWord(reason, lang) }), ...coverage, ...open];
    }
  }
}

/** What a text leaves open, by name. */
function openFields({ open }: Claim, lang: Lang): string {
  return nameList(
    open.map(({ field }) => checkClaimWord(lang, `field.${field}`)),
    lang,
  );
}

/** Areas named at most; more are counted. */
const mostNamed = 8;

function coverageSentence({ coverage }: Verdict, telling: Telling): string[] {
  if (coverage === null || coverage.members < 2) return [];
  const { reported, members, missing } = coverage;
  const word = reported === 0 ? "says.coverage-none" : missing.length === 0 ? "says.coverage-full" : "says.coverage";
  return [checkClaimWord(telling.lang, word, { reported, members, missing: areasWords(missing, telling) })];
}

/** Areas by name, or how many where they are many. */
function areasWords(keys: readonly string[], { lang, structure }: Telling): string {
  if (keys.length > mostNamed) return checkClaimWord(lang, "step.many", { n: keys.length });
  return nameList(
    keys.map((key) => areaWords(key, lang, structure)),
    lang,
  );
}

/** The lines of a computation that say something: none where nothing is known. */
export function knownSteps({ computation, coverage }: Verdict): readonly Step[] {
  const isEmpty = coverage?.reported === 0 || computation.every(({ value }) => isMissing(value));
  return isEmpty ? [] : computation;
}

/** A line of the computation: what it is, and its value with its unit. */
export function stepWords(
  claim: Claim,
  { term, value, areas }: Step,
  telling: Telling,
): { readonly name: string; readonly value: string } {
  const { lang, structure } = telling;
  const name = checkClaimWord(lang, `step.${term}`);
  const isCount = counting.has(term);
  // How many is the value itself of what is counted.
  const isNamed = areas.length > 0 && !(isCount && areas.length > mostNamed);
  const named = isNamed ? `${name} (${areasWords(areas, telling)})` : name;
  if (isMissing(value)) return { name: named, value: missingWord(value.missing, lang) };
  const indicator = structure.catalogue.get(claim.subject.indicator);
  const own = stepUnit(claim, term);
  const unit = own ?? indicator?.unit ?? "";
  const isReckoned = own !== null && (own === "%" || own === "điểm %" || own === "lần");
  const decimals = isCount ? 0 : isReckoned ? 2 : (indicator?.decimals ?? 1);
  const number = printNumber(value, decimals, lang);
  if (unit === "%") return { name: named, value: `${number}%` };
  const words = unit === "" ? "" : ` ${unitName(unit, structure.units, lang)}`;
  return { name: named, value: number + words };
}

const counting: ReadonlySet<Step["term"]> = new Set(["count", "unknown", "members", "place"]);

/** The unit of a step where it is not the indicator's own. */
function stepUnit(claim: Claim, term: Step["term"]): string | null {
  if (counting.has(term)) return "";
  switch (term) {
    case "growth":
    case "completion":
    case "share":
      return "%";
    case "contribution":
      return "điểm %";
    case "difference":
      return "measure" in claim && claim.measure !== "level" ? "điểm %" : claim.printed.unit;
    case "ratio":
      return "lần";
    default:
      return null;
  }
}

/** A doubt as a sentence. Keys among its facts become names, numbers are rounded to what one reads. */
export function doubtWords({ code, facts }: Doubt, { lang, structure }: Telling): string {
  const words = Object.entries(facts).map(([name, fact]) => {
    if (typeof fact === "number") return [name, amountWords(fact, lang)];
    if (/period/i.test(name)) return [name, periodWords(fact, lang)];
    if (/area|region/i.test(name)) return [name, areaWords(fact, lang, structure)];
    if (/indicator/i.test(name)) return [name, indicatorWords(fact, "", lang, structure)];
    return [name, /unit/i.test(name) ? unitName(fact, structure.units, lang) : fact];
  });
  return upperFirst(doubtSentence(code, Object.fromEntries(words), lang));
}

/** Another producer's figure: who, how much, of when. */
export function besideWords({ producer, value, unit, period }: Beside, { lang, structure }: Telling): string {
  const amount =
    unit === "%"
      ? `${printPlain(value, lang)}%`
      : `${printPlain(value, lang)} ${unitName(unit, structure.units, lang)}`;
  return `${producerWords(producer, lang, structure)}: ${amount} (${periodWords(period, lang)})`;
}

/** A number as one reads it: tens of millions and more by their scale, with one decimal; else at most two decimals. */
function amountWords(value: number, lang: Lang): string {
  const scale = scaleWords.find((one) => one.scale >= 1e6 && Math.abs(value) >= 10 * one.scale);
  if (scale === undefined) return printPlain(Math.round(value * 100) / 100, lang);
  return `${printPlain(Math.round((value / scale.scale) * 10) / 10, lang)} ${scale[lang]}`;
}
