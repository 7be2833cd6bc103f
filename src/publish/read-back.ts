import { Failure } from "../base/failure.ts";
import type { Lang } from "../base/lang.ts";
import { bookWord } from "../language/book-words.ts";
import { anchorName } from "../narrate/docx-anchor.ts";
import type { Place } from "../narrate/places.ts";
import type { Press } from "../narrate/press.ts";
import { writeDocx } from "../narrate/write-docx.ts";
import type { CutBook, CutBooks } from "./cut-books.ts";
import { type DocxComment, type DocxUnit, type DocxWords, plainWords, readDocxWords } from "./docx-words.ts";
import { type Edit, editOf, flaggedKinds, numeralsOf, termsOf } from "./edit.ts";
import { type JudgeProse, judgePassages, type PassageFinding, type Prose } from "./judge-prose.ts";
import { pairUnits, type UnitPair } from "./unit-pairs.ts";
import { type WrittenPassage, type WrittenSection, writtenSections } from "./written-passage.ts";

/** What people wrote in one of their sections, other than what the cut has there. */
export type PassageDraft = Pick<WrittenPassage, "section" | "lang" | "paragraphs">;

/** A document that came back from an editor, held against the cut it was written from. */
export interface Readback {
  readonly book: CutBook;
  readonly edits: readonly Edit[];
  readonly passages: readonly PassageDraft[];
  readonly comments: readonly DocxComment[];
  /** What the figures say of the numbers in words that people added or changed. */
  readonly judged: readonly PassageFinding[];
}

/** Edits that a person must look at. */
export function flaggedEdits({ edits }: Readback): Edit[] {
  return edits.filter(({ kind, numbers, written }) => {
    const lost = (kind === "removed" || kind === "added") && written === null && numbers.length > 0;
    return flaggedKinds.has(kind) || lost;
  });
}

/**
 * Reads an edited DOCX of a book back. It is held against the DOCX that the cut gives, unit by unit, so that nothing of
 * it is passed over: every paragraph and row is as it was, or in `edits`.
 *
 * @param judge what the figures of the cut say of a text
 * @throws Failure `invalid` / `file.damaged` and the others of a broken file; `readback.other-document`
 */
export async function readBack(
  bytes: Uint8Array,
  books: CutBooks,
  { press, judge }: { readonly press: Press; readonly judge: JudgeProse },
): Promise<Readback> {
  const edited = readDocxWords(bytes);
  const book = closestBook(edited, books);
  const original = readDocxWords(await writeDocx(book.document, press));
  const held = holdAgainst(edited, original, book, books);
  const prose = [...held.passages, ...looseProse(held.edits, book.lang)];
  return { ...held, judged: await judgePassages(prose, judge) };
}

/** The words of an edited document held against those of the document as it was written. */
export function holdAgainst(
  edited: DocxWords,
  original: DocxWords,
  book: CutBook,
  books: CutBooks,
): Omit<Readback, "judged"> {
  const known = original.comments.map(({ text }) => text);
  const walked = walk(pairUnits(original.units, edited.units), book, placeFinder(book));
  const terms = termsOf(books.input.structure, book.lang);
  return {
    book,
    edits: walked.flatMap(({ pair, ...where }) => editOf(pair, { ...where, terms })),
    passages: draftsOf(walked, book.lang, books),
    comments: edited.comments.filter(({ text }) => !known.includes(text)),
  };
}

/** The book, in the language, of which most words are in the file. */
function closestBook({ units }: DocxWords, { books }: CutBooks): CutBook {
  const words = new Set(units.map(({ text }) => text));
  const shared = (book: CutBook) => {
    const texts = book.places.filter(({ kind }) => kind !== "row").map(({ text }) => plainWords(text));
    return texts.filter((text) => words.has(text)).length / Math.max(texts.length, 1);
  };
  const [best] = books.toSorted((one, two) => shared(two) - shared(one));
  if (best === undefined || shared(best) === 0) throw new Failure("invalid", "readback.other-document");
  return best;
}

/** The place that a bookmark marks; the unit and the heads of a table belong to its caption. */
function placeFinder({ places }: CutBook): (unit: DocxUnit) => Place | null {
  const found = new Map<string, Place>();
  for (const place of places) {
    if (place.kind === "title" || place.kind === "contents") continue;
    found.set(anchorName(place.id), place);
    if (place.kind === "heading") found.set(place.id, place);
    if (place.kind === "caption" && place.id.endsWith("-c")) found.set(anchorName(`${place.block}-u`), place);
    if (place.kind === "caption" && place.id.endsWith("-h"))
      for (const row of [1, 2]) found.set(anchorName(`${place.block}-h${row}`), place);
  }
  return ({ anchors }) => anchors.map((name) => found.get(name)).find((place) => place !== undefined) ?? null;
}

interface Walked {
  readonly pair: UnitPair;
  readonly place: Place | null;
  readonly section: readonly string[];
  readonly written: WrittenSection | null;
}

/** Goes through an edited document with the headings it stands under at hand. */
function walk(pairs: readonly UnitPair[], { lang }: CutBook, placeOf: (unit: DocxUnit) => Place | null): Walked[] {
  const titles = new Map(writtenSections.map((section) => [bookWord(`item.${section}`, lang), section]));
  let section: readonly string[] = [];
  let written: WrittenSection | null = null;
  return pairs.map((pair): Walked => {
    const place = pair.before === null ? null : placeOf(pair.before);
    if (place !== null) section = place.section;
    if (place?.kind === "heading") {
      section = [...place.section, place.text];
      written = titles.get(place.text.replace(/^\S+\s/, "")) ?? null;
    } else if (place !== null && place.section.length === 0) written = null;
    const frame = pair.before !== null && place === null;
    const own = frame || place?.kind === "heading" || place?.kind === "received" ? null : written;
    return { pair, place, section, written: own };
  });
}

/** What stands in each section that people write, where it is not what the cut has there. */
function draftsOf(walked: readonly Walked[], lang: Lang, { input }: CutBooks): PassageDraft[] {
  const empty = new Set([bookWord("write.section", lang), bookWord("write.empty", lang)].map(plainWords));
  return writtenSections.flatMap((section): PassageDraft[] => {
    const paragraphs = walked
      .filter(({ written, pair }) => written === section && pair.after !== null)
      .map(({ pair }) => withoutEnd((pair.after?.text ?? "").replaceAll("\t", " | ")))
      .filter((text) => text !== "" && !empty.has(text));
    const before = (input.written ?? []).find((one) => one.section === section && one.lang === lang)?.paragraphs ?? [];
    const bare = (texts: readonly string[]) =>
      texts.map((text) => plainWords(text).replace(/[.;,\s]+$/, "")).join("\n");
    return bare(before) === bare(paragraphs) ? [] : [{ section, lang, paragraphs }];
  });
}

/** Text without the `./.` that ends a document, which stands for the full stop of its last sentence. */
function withoutEnd(text: string): string {
  const bare = text.replace(/\s*\.\/\.$/, "");
  return bare !== text && /[\p{L}\p{N}%)]$/u.test(bare) ? `${bare}.` : bare;
}

/** Words with numbers that were added where people do not write. */
function looseProse(edits: readonly Edit[], lang: Lang): Prose[] {
  return edits
    .filter(({ kind, written, after }) => kind === "added" && written === null && numeralsOf(after).length > 0)
    .map(({ after }) => ({ section: null, lang, paragraphs: [after] }));
}
