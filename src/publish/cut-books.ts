import { claimsOfReview } from "../assess/claims-of-review.ts";
import type { Cell, MemberRow } from "../assess/review-result.ts";
import type { Lang } from "../base/lang.ts";
import type { Document } from "../narrate/document.ts";
import { type Place, placesOf } from "../narrate/places.ts";
import { centralReport } from "./book-contents.ts";
import type { BookInput } from "./book-input.ts";
import { pressRelease } from "./book-press.ts";
import { behindTotal } from "./ratio-parts.ts";
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
const langs: readonly Lang[] = ["vi", "en"];

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

const columns = ["now", "before", "previousYear", "plan", "reportedGrowth", "reportedPlanCompletion"] as const;

/** The cells of a member of an indicator. */
export function cellsOfRow(row: MemberRow): Cell[] {
  return columns.map((column) => row[column]);
}

/** Figures of a cell: those it is made of, and those that other producers have of the same. */
export function figuresOfCell(cell: Cell): number[] {
  return [...cell.figures, ...cell.beside.map(({ figure }) => figure)];
}

/** An indicator with its breakdown, as results are told apart. */
export type ResultKey = string;

export function resultKey({ indicator, breakdown }: { indicator: string; breakdown: string }): ResultKey {
  return breakdown === "" ? indicator : `${indicator}/${breakdown}`;
}

/** A column of a result: `XN01@now`. What is said of a column could be otherwise if one of its figures were. */
export type ColumnKey = `${string}@${string}`;

/** The result that a column belongs to. */
export function resultOfColumn(key: ColumnKey): ResultKey {
  return key.slice(0, key.lastIndexOf("@"));
}

/**
 * In which columns of which results each figure of a review is. One that is held back is in none, and could be in any of
 * its result; one that is only asked about is in none at all.
 */
export function resultsByFigure({ result, findings, structure }: BookInput): Map<number, Set<ColumnKey>> {
  const found = new Map<number, Set<ColumnKey>>();
  const put = (figures: readonly number[], key: ColumnKey) => {
    for (const figure of figures) found.set(figure, (found.get(figure) ?? new Set()).add(key));
  };
  for (const one of result.indicators) {
    const parts = behindTotal(one, result.indicators, structure.catalogue);
    for (const row of new Set([one, ...parts].flatMap(({ rows }) => rows)))
      for (const column of columns) put(figuresOfCell(row[column]), `${resultKey(one)}@${column}`);
    if (one.national) put(figuresOfCell(one.national), `${resultKey(one)}@national`);
  }
  for (const one of result.held) for (const column of columns) put([one.figure], `${resultKey(one)}@${column}`);
  for (const { figure } of findings) if (figure !== null && !found.has(figure)) found.set(figure, new Set());
  return found;
}
