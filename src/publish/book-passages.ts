import type { ReadPassage } from "../collect/read/report.ts";
import type { ReceivedText, Submission } from "../collect/store.ts";
import type { Block, Quote } from "../narrate/document.ts";
import type { Place } from "../structure/finding.ts";
import type { BookView } from "./book-view.ts";
import type { WrittenSection } from "./written-passage.ts";

type Passage = ReceivedText & { kind: "passage" };
type Section = ReadPassage["section"];

/** "trang “KK, VM”, ô A4:F4", "đoạn 26–27"; nothing where a place has neither. */
export function placeWords(view: BookView, { sheet, cell }: Pick<Place, "sheet" | "cell">): string {
  const paragraphs = /^P(\d+)(?::P?(\d+))?$/.exec(cell);
  const span = paragraphs?.slice(1).filter(Boolean).join("–");
  const where = span ? view.word("quote.paragraph", { cell: span }) : view.word("quote.cell", { cell });
  if (cell === "") return sheet === "" ? "" : view.word("place.onlySheet", { sheet });
  return sheet === "" ? where : view.word("place.sheet", { sheet, cell: where });
}

/** The provinces' own passages on some sections of a report, in official order, each with where it stands. */
export function quotesOf(view: BookView, sections: readonly Section[]): Quote[] {
  const { members } = view.input.result;
  const files = new Map(view.input.submissions.map((one): [number, Submission] => [one.id, one]));
  const wanted = view.input.texts.filter(
    (one): one is Passage => one.kind === "passage" && sections.includes(one.content.section),
  );
  const areas = [...members, ...new Set(wanted.map(({ area }) => area).filter((area) => !members.includes(area)))];
  return areas.flatMap((area) =>
    runsTogether(wanted.filter((one) => one.area === area)).map((run): Quote => {
      const [first] = run;
      const file = files.get(first.submission)?.fileName ?? "";
      return {
        kind: "quote",
        paragraphs: run.map(({ content }) => content.text),
        by: view.word("quote.by", { area: view.area(area) }),
        place: view.word("quote.place", { file, cell: placeWords(view, first.content) }),
      };
    }),
  );
}

/** Passages that follow one another in one section of one file are one quotation. */
function runsTogether(passages: readonly Passage[]): [Passage, ...Passage[]][] {
  const runs: [Passage, ...Passage[]][] = [];
  for (const one of passages) {
    const run = runs.at(-1);
    const together =
      run?.[0].submission === one.submission &&
      run[0].content.section === one.content.section &&
      run[0].content.sheet === one.content.sheet;
    if (run && together) run.push(one);
    else runs.push([one]);
  }
  return runs;
}

/**
 * The parts that people write: what they wrote, or a marked place, with the provinces' own words for reference. Never a
 * cause of ours.
 */
export function writtenParts(view: BookView): Block[] {
  const item = (word: WrittenSection): Block[] => {
    const quotes = quotesOf(view, [word]);
    return [
      { kind: "heading", rank: "section", text: view.word(`item.${word}`) },
      ...(wordsOfPeople(view, word) ?? [markedPlace(view, quotes.length > 0)]),
      ...quotes,
    ];
  };
  return [
    { kind: "heading", rank: "part", text: view.word("part.assessment") },
    ...item("assessment"),
    ...item("shortcomings"),
    ...item("causes"),
    { kind: "heading", rank: "part", text: view.word("part.directions") },
    ...item("directions"),
    ...item("solutions"),
  ];
}

function markedPlace(view: BookView, withQuotes: boolean): Block {
  const text = view.word(withQuotes ? "write.section" : "write.empty");
  return { kind: "paragraph", text: [{ text, italic: true }] };
}

/** What an office wrote in a section in the book's language, a paragraph each; null where nothing is written. */
function wordsOfPeople({ input, lang }: BookView, section: WrittenSection): Block[] | null {
  const passage = (input.written ?? []).find((one) => one.section === section && one.lang === lang);
  if (passage === undefined || passage.paragraphs.length === 0) return null;
  return passage.paragraphs.map((text): Block => ({ kind: "paragraph", text }));
}
