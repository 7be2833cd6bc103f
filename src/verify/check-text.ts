import { judgeText } from "../assess/judge-text.ts";
import type { TextEvidence } from "../assess/text-evidence.ts";
import type { FiguresView } from "../assess/verdict.ts";
import type { Day } from "../base/day.ts";
import type { Lang } from "../base/lang.ts";
import type { Lexicon } from "../language/read/lexicon.ts";
import { readClaims } from "../language/read/read-claims.ts";
import type { PlacedClaim } from "../language/read/reading.ts";
import type { Claim, Open } from "../structure/claim.ts";
import type { Check, CheckedClaim } from "./checked.ts";

/** A text to check, with what is known of it. */
export interface TextToCheck {
  readonly text: string;
  readonly title: string | null;
  readonly date: Day | null;
  /** Key of the region or area it is about; null as the text says. */
  readonly region: string | null;
  readonly lang: Lang;
  /**
   * What is chosen where the text leaves something open: the field (`period`) for every claim that leaves it open, or
   * the claim's place in the check, from 0, and the field (`4.period`) for that one alone, which is stronger.
   */
  readonly choices?: Readonly<Record<string, string>>;
}

/** What texts are read with and judged by. */
export interface CheckTools {
  readonly evidence: TextEvidence;
  readonly lexicons: Readonly<Record<Lang, Lexicon>>;
  /** A review whose reports are evidence where the statistics office says nothing, because somebody named it. */
  readonly review?: { readonly id: string; readonly view: FiguresView; readonly illustrative: boolean } | undefined;
}

/**
 * Reads a text and judges every number of it: by what is known on the day `asOf`, and by what was known when the text was
 * published where that is another answer. The same text, day and figures give the same check.
 */
export function checkText(text: TextToCheck, { evidence, lexicons, review }: CheckTools, asOf: Day): Check {
  const { structure } = evidence;
  const { lang, title, date, region } = text;
  const reading = readClaims(text.text, { lang, title, date, region, structure }, lexicons[lang]);
  const placed = reading.claims.map((one, at) => ({ ...one, claim: chosen(one.claim, at, text.choices ?? {}) }));
  const judged = judgeText(
    placed.map(({ claim }) => claim),
    evidence,
    { asOf, published: date, ...(review ? { review: review.view } : {}) },
  );
  const claims = placed.flatMap((one, at): CheckedClaim[] => {
    const own = judged[at];
    return own ? [{ ...one, printed: text.text.slice(one.start, one.end), ...own }] : [];
  });
  const illustrative = claims.some(({ verdict }) => verdict.illustrative);
  return {
    text: text.text,
    title,
    date,
    lang,
    region,
    asOf,
    review: review?.id ?? null,
    claims,
    notClaims: reading.notClaims,
    illustrative,
  };
}

/** A claim with what somebody chose for what its text leaves open. */
function chosen(claim: Claim, at: number, choices: Readonly<Record<string, string>>): Claim {
  const choice = ({ field, candidates }: Open): string | undefined => {
    const value = choices[`${at}.${field}`] ?? choices[field];
    return value !== undefined && candidates.includes(value) ? value : undefined;
  };
  const made = claim.open.filter((one) => choice(one) !== undefined);
  if (made.length === 0) return claim;
  const subject = { ...claim.subject, ...Object.fromEntries(made.map((one) => [one.field, choice(one)])) };
  return { ...claim, subject, open: claim.open.filter((one) => !made.includes(one)) };
}

/** Where a claim stands, for the words around it. */
export function sentenceAround(text: string, { start, end }: PlacedClaim, most = 60): string {
  const from = Math.max(text.lastIndexOf("\n", start) + 1, start - most);
  const to = Math.min(text.indexOf("\n", end) < 0 ? text.length : text.indexOf("\n", end), end + most);
  return text.slice(from, to).trim();
}
