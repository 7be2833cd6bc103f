import type { Block, Run } from "../narrate/document.ts";
import { type Chapter, resultsOf } from "./book-chapters.ts";
import { dashes, headlineSentence, mainCount, paragraph, saidByTitle } from "./book-figures.ts";
import type { BookView } from "./book-view.ts";

const topics = [
  ["promotion", "item.promotion"],
  ["market-surveillance", "item.surveillance"],
  ["administration", "item.procedures"],
] as const;

/** Promotion, surveillance and procedures: each indicator with a total in one sentence, topic by topic. */
export function workSection(view: BookView): Block[] {
  const results = resultsOf(view, "work").filter(({ breakdown }) => breakdown === "");
  if (results.length === 0) return [];
  const items = topics.flatMap(([topic, word]): Block[] => {
    const codes = results.map(({ indicator }) => indicator).filter((code) => view.indicator(code).topic === topic);
    if (codes.length === 0) return [];
    const sentences = codes.filter((code) => hasTotal(view, code)).map((code) => headlineSentence(view, code));
    const counted = codes.slice(0, 1).map((code) => countedSentence(view, code));
    return [
      { kind: "heading", rank: "item", text: view.word(word) },
      ...dashes(sentences),
      ...(sentences.length > 0 ? paragraph(counted) : []),
      ...(sentences.length === 0 ? paragraph([[{ text: view.word("see.annex") }]]) : []),
    ];
  });
  return [{ kind: "heading", rank: "section", text: view.word("section.work") }, ...items];
}

/** How many grew, with the indicator named, for it stands after sentences about others. */
function countedSentence(view: BookView, code: string): Run[] {
  const claims = view.claims.of(code);
  return claims ? view.claims.sentence(mainCount(claims), saidByTitle(view)) : [];
}

/** Rates that do not add up are in the annex, member by member; a count of who "grew" would say nothing of them. */
function hasTotal(view: BookView, code: string): boolean {
  return (view.claims.of(code)?.headline.length ?? 0) > 0;
}

/** Indicators that no other section tells, each with a total in one sentence. */
export function otherSection(view: BookView): Block[] {
  const chapter: Chapter = "other";
  const results = resultsOf(view, chapter).filter(({ breakdown }) => breakdown === "");
  if (results.length === 0) return [];
  const sentences = results.map(({ indicator }) => headlineSentence(view, indicator));
  return [{ kind: "heading", rank: "section", text: view.word("section.other") }, ...dashes(sentences)];
}
