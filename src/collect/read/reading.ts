import { createHash } from "node:crypto";
import { fold } from "../../language/fold.ts";
import {
  type AreaNames,
  areaNames,
  type Terms,
  termsOf,
  type UnitNames,
  unitNames,
} from "../../language/match-term.ts";
import { type Lexicon as ClaimLexicon, lexiconOf as claimLexiconOf } from "../../language/read/lexicon.ts";
import type { Finding } from "../../structure/finding.ts";
import type { Period } from "../../structure/period.ts";
import type { Structure } from "../../structure/structure.ts";
import { type Reference, referenceOf } from "./period-phrase.ts";

/** An answer that a person gave once about a province's layout. `area` is its key; `question` as the finding had it. */
export interface LayoutAnswer {
  readonly area: string;
  readonly layout: string;
  readonly question: string;
  readonly answer: string;
}

/** Names of indicators, units and areas, and the words of sentences, ready to be looked up. Made once for many reports. */
export interface Lexicon {
  readonly terms: Terms;
  readonly units: UnitNames;
  readonly areas: AreaNames;
  readonly claims: ClaimLexicon;
}

export function lexiconOf(structure: Structure): Lexicon {
  return {
    terms: termsOf(structure.catalogue),
    units: unitNames(structure.units),
    areas: areaNames(structure.geography.areas),
    claims: claimLexiconOf(structure, "vi"),
  };
}

/** What a report is read against. */
export interface ReadContext {
  readonly structure: Structure;
  /** That of the structure, where the caller reads many reports. */
  readonly lexicon?: Lexicon;
  /** The period of the review it is sent for. */
  readonly period: Period;
  /** Keys of the areas of the review. */
  readonly members: readonly string[];
  /** What was confirmed before; newest last. */
  readonly answers: readonly LayoutAnswer[];
  /** The area that a person named for this file, where the file does not say. */
  readonly area?: string;
}

/** What every step of reading one report shares. */
export interface Reading extends Lexicon {
  readonly context: ReadContext;
  readonly reference: Reference;
  /** The area the report is from; null until known, or where it stays open. */
  readonly area: string | null;
  readonly findings: Finding[];
}

export function readingOf(context: ReadContext): Reading {
  const lexicon = context.lexicon ?? lexiconOf(context.structure);
  return { ...lexicon, context, reference: referenceOf(context.period), area: null, findings: [] };
}

/**
 * The fingerprint of a layout: its headings without figures, so that the same form for another period is the same
 * layout ("TH 6 tháng 2024" and "TH 9 tháng 2025").
 */
export function layoutOf(headings: readonly string[]): string {
  return createHash("sha256").update(headings.map(maskNumbers).join("|")).digest("hex").slice(0, 12);
}

/** A text as a question names it: folded, figures masked. */
export function maskNumbers(text: string): string {
  return fold(text).replace(/\d+/g, "#");
}

/** What a person answered to this question about this area's layout, if one did. */
export function answerTo(reading: Reading, layout: string, question: string): string | undefined {
  const { area, context } = reading;
  return context.answers.findLast((one) => one.area === area && one.layout === layout && one.question === question)
    ?.answer;
}
