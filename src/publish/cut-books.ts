import { claimsOfReview } from "../assess/claims-of-review.ts";
import { type Lang, langs } from "../base/lang.ts";
import type { Document } from "../narrate/document.ts";
import { type Place, placesOf } from "../narrate/places.ts";
import { centralReport } from "./book-contents.ts";
import type { BookInput } from "./book-input.ts";
import { pressRelease } from "./book-press.ts";
import { type ColumnKey, resultsByFigure } from "./result-figures.ts";
import { type BookFormat, type BookName, bookFileName } from "./write-book.ts";

/** One book of a cut in one language, with everything it prints. */
export interface CutBook {
  readonly book: BookName;
  readonly lang: Lang;
  /** Without the format: one document is written in several. */
  readonly file: string;
  readonly document: Document;
  readonly places: readonly Place[];
}

/** All books of a cut, and what they were put together from. */
export interface CutBooks {
  readonly input: BookInput;
  readonly books: readonly CutBook[];
  /** In which columns of which results each figure is. */
  readonly results: ReadonlyMap<number, ReadonlySet<ColumnKey>>;
}

const compose = { "central-report": centralReport, "press-release": pressRelease } as const;

/** The forms that every book is written in. */
export const bookFormats: readonly BookFormat[] = ["docx", "pdf", "html"];

/** The books of a cut as they would be written, in both languages. */
export function booksOf(input: BookInput): CutBooks {
  return { input, books: [...eachBook(input)], results: resultsByFigure(input) };
}

/** The same one after another, for who has other work to do between them. */
export function* eachBook(input: BookInput): Generator<CutBook> {
  const shared = { ...input, claims: input.claims ?? claimsOfReview(input.result, input.structure) };
  for (const book of Object.keys(compose) as BookName[]) {
    for (const lang of langs) {
      const document = compose[book](shared, lang);
      yield { book, lang, file: bookFileName(input, book, lang), document, places: placesOf(document) };
    }
  }
}
