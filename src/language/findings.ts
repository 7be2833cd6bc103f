import type { Lang } from "../base/lang.ts";
import { findingsOfChecks } from "./findings-checks.ts";
import { findingsOfOfficial } from "./findings-official.ts";
import { findingsOfProse } from "./findings-prose.ts";
import { findingsOfReading } from "./findings-reading.ts";
import { fill, type Sentences } from "./sentence.ts";

/** What a finding says, by its code. */
export const findingSentences: Sentences = {
  ...findingsOfReading,
  ...findingsOfChecks,
  ...findingsOfProse,
  ...findingsOfOfficial,
};

/** A finding in words; its places are filled with its facts, and with `printed` and `cell`. */
export function findingSentence(
  finding: {
    readonly code: string;
    readonly printed: string;
    readonly cell: string;
    readonly facts: Readonly<Record<string, string | number>>;
  },
  lang: Lang,
): string {
  const sentence = findingSentences[finding.code];
  return sentence
    ? fill(sentence, { printed: finding.printed, cell: finding.cell, ...finding.facts }, lang)
    : finding.code;
}
