import { viewOfReview } from "../assess/review-view.ts";
import { dayOf } from "../base/day.ts";
import type { Lang } from "../base/lang.ts";
import { isMissing } from "../base/measured.ts";
import { lexiconsOf } from "../language/read/lexicon.ts";
import type { BookInput } from "../publish/book-input.ts";
import { bookView } from "../publish/book-view.ts";
import type { JudgeProse, ProseFinding } from "../publish/judge-prose.ts";
import { checkText, sentenceAround } from "../verify/check-text.ts";
import type { CheckedClaim } from "../verify/checked.ts";
import { computedWords } from "../verify/describe-check.ts";
import type { Home } from "./session.ts";

/**
 * How the numbers in people's words are held against the figures of a cut: read as a text under the title of its report,
 * which says period and region, and judged by the cut and what was published by its day.
 */
export function proseJudge({ structure, evidence }: Home, input: BookInput): JudgeProse {
  const { result } = input;
  const lexicons = lexiconsOf(structure);
  const review = {
    id: result.review.id,
    view: viewOfReview(result, structure),
    illustrative: result.illustrative,
  };
  return async (text, lang) => {
    const view = bookView(input, lang);
    const title = view.word("report.title", { region: view.region, period: view.period });
    const given = { text, title, date: null, region: result.review.region, lang };
    const { claims } = checkText(given, { evidence: await evidence(), lexicons, review }, dayOf(result.recorded));
    return claims.map((claim) => findingOf(claim, text, lang));
  };

  function findingOf(one: CheckedClaim, text: string, lang: Lang): ProseFinding {
    const { verdict, computed, figures } = one.verdict;
    const expected = isMissing(computed) ? null : computedWords(one.claim, computed, { lang, structure });
    return { text: sentenceAround(text, one), verdict, expected, figures };
  }
}
