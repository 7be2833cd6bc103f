import type { Bilingual, Lang } from "../base/lang.ts";
import type { Claim, Coverage } from "../structure/claim.ts";
import { indicatorOf } from "../structure/indicator.ts";
import type { Structure } from "../structure/structure.ts";
import { claimPhrases, hedgePhrases, joinPhrases, type PhraseCode } from "./claim-phrases.ts";
import { placeName } from "./print-area.ts";
import { periodPhrase } from "./print-period.ts";
import { printAmount, upperFirst } from "./print-unit.ts";
import { fill } from "./sentence.ts";
import { indicatorName, indicatorSubject, isSaid, listNames, type Said, type Writing } from "./write-context.ts";
import { writeCount, writeTally } from "./write-count.ts";
import { againstWords, coverageWords, predicateOf } from "./write-predicate.ts";

export type { Said } from "./write-context.ts";

/**
 * A claim as a clause, without a full stop and in lower case: only what `said` has not said already, so that the empty
 * one gives a sentence that stands alone.
 */
export function writeClaim(claim: Claim, said: Said, lang: Lang, structure: Structure): string {
  const writing: Writing = { said, lang, structure };
  const words = clauseOf(claim, writing);
  return tidy([words, coverageWords(claim, writing)].join(" "));
}

/**
 * Claims as one sentence: value, growth, plan, each saying what those before it have not. Coverage stands once, behind
 * the last number that shares it.
 */
export function writeSentence(claims: readonly Claim[], said: Said, lang: Lang, structure: Structure): string {
  let known = said;
  const clauses = claims.map((claim, position) => {
    const next = claims[position + 1];
    const later = next !== undefined && sameCoverage(claim.coverage, next.coverage);
    const shown = later ? { ...known, ...(claim.coverage ? { coverage: claim.coverage } : {}) } : known;
    const clause = writeClaim(claim, shown, lang, structure);
    known = saying(known, claim);
    return clause;
  });
  return clauses.length === 0 ? "" : `${upperFirst(clauses.join(", "))}.`;
}

/** What is said once a claim has been written after `said`: its subject, and what it compares with. Coverage is each number's own. */
export function saying(said: Said, claim: Claim): Said {
  const { indicator, breakdown, area, period } = claim.subject;
  const compared = claim.kind === "growth" || claim.kind === "count" || claim.kind === "tally";
  const against = compared && claim.against !== null ? { against: claim.against } : {};
  return {
    ...said,
    indicator,
    breakdown,
    area,
    period,
    ...against,
    estimated: said.estimated === true || claim.estimated,
  };
}

/** What a sentence is about where it has no number: "Chưa có số liệu kim ngạch xuất khẩu của Nghệ An 6 tháng đầu năm 2024". */
export function writeNoData(subject: Claim["subject"], said: Said, lang: Lang, structure: Structure): string {
  const about = subjectOf(subject, { said, lang, structure }).join(lang === "vi" ? " " : ", ");
  return `${upperFirst(tidy(fill(joinPhrases["no-data"], { subject: about }, lang)))}.`;
}

function clauseOf(claim: Claim, writing: Writing): string {
  if (claim.kind === "count") return withPeriod(writeCount(claim, writing), claim, writing);
  const subject = subjectOf(claim.subject, writing, claim.kind === "tally");
  if (claim.kind === "tally") return writeTally(claim, subject.join(writing.lang === "vi" ? " " : ", "), writing);
  if (claim.kind === "largest") return withPeriod(largestClause(claim, writing), claim, writing);
  const { code, facts } = predicateOf(claim, writing);
  const value = hedged(claim, writing);
  const predicate = fill(phraseFor(code, named(claim.subject, writing)), { value, ...facts }, writing.lang);
  return [subject.join(writing.lang === "vi" ? " " : ", "), predicate].filter(Boolean).join(" ");
}

/** Whether the clause has a subject that does something; otherwise it continues another clause. */
function named(subject: Claim["subject"], { said }: Writing): boolean {
  return !isSaid(said, subject, "indicator") || !isSaid(said, subject, "area");
}

function phraseFor(code: PhraseCode, withSubject: boolean): Bilingual {
  const phrase: Bilingual & { readonly enAfter?: string } = claimPhrases[code];
  return { vi: phrase.vi, en: withSubject ? phrase.en : (phrase.enAfter ?? phrase.en) };
}

/**
 * What the clause is about, as far as it is not said: in Vietnamese one phrase with the period behind, in English the
 * period first.
 */
function subjectOf(subject: Claim["subject"], writing: Writing, ofLocalities = false): string[] {
  const { said, lang, structure } = writing;
  const { geography, catalogue } = structure;
  const entry = indicatorOf(catalogue, subject.indicator);
  const stock = entry.accumulation === "stock";
  const indicator = isSaid(said, subject, "indicator") ? "" : indicatorSubject(subject, writing);
  const area = isSaid(said, subject, "area") ? "" : placeName(geography, subject.area, lang);
  const period = isSaid(said, subject, "period") ? "" : periodPhrase(subject.period, stock, lang);
  const joined = joinPhrases[ofLocalities ? "localities-of" : "indicator-of"];
  const about = indicator && area ? fill(joined, { indicator, area }, lang) : indicator || area;
  const parts = lang === "vi" ? [about, period] : [period, about];
  return [...producerPart(subject, writing), ...parts].filter(Boolean);
}

function producerPart({ producer }: Claim["subject"], { structure, lang }: Writing): string[] {
  const known = producer === null ? undefined : structure.producers.get(producer);
  return known
    ? [`${fill(joinPhrases["producer-says"], { producer: known.name[lang] }, lang)}${lang === "vi" ? "," : ""}`]
    : [];
}

function withPeriod(clause: string, { subject }: Claim, { said, lang, structure }: Writing): string {
  if (isSaid(said, subject, "period")) return clause;
  const stock = indicatorOf(structure.catalogue, subject.indicator).accumulation === "stock";
  return `${periodPhrase(subject.period, stock, lang)}, ${clause}`;
}

function largestClause(claim: Extract<Claim, { kind: "largest" }>, writing: Writing): string {
  const { lang, structure } = writing;
  const names = claim.areas.length > 0 ? ` (${listNames(claim.areas, writing)})` : "";
  const facts = {
    k: String(claim.areas.length || ""),
    names,
    indicator: indicatorName(claim.subject, writing),
    value: hedged(claim, writing),
    whole: fill(joinPhrases["whole-area"], { area: placeName(structure.geography, claim.subject.area, lang) }, lang),
    growth: printAmount(claim.growth, structure.units, lang),
    against: againstWords(claim.subject.period, "year-before", null, writing),
  };
  return fill(claimPhrases.largest, facts, lang);
}

/** The printed amount with the hedge of the sentence: "hơn 50 tỷ USD". */
function hedged(claim: Claim, { structure, lang }: Writing): string {
  const amount = printAmount(claim.printed, structure.units, lang);
  return claim.hedge === "exact" ? amount : fill(hedgePhrases[claim.hedge], { value: amount }, lang);
}

function sameCoverage(one: Coverage | null, other: Coverage | null): boolean {
  return one !== null && other !== null && JSON.stringify(one) === JSON.stringify(other);
}

/** Takes out what empty places leave behind. */
function tidy(text: string): string {
  return text
    .replace(/\s+/g, " ")
    .replace(/ ([,.)])/g, "$1")
    .trim();
}
