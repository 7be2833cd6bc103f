import type { Lang } from "../base/lang.ts";
import type { Place } from "../narrate/places.ts";
import type { CutBook, CutBooks } from "./cut-books.ts";
import { resultOfColumn } from "./result-figures.ts";
import { pagesOfCut } from "./site-pages.ts";
import type { BookName } from "./write-book.ts";

/**
 * How a place depends on a figure: it prints the figure itself; a number of it is computed from it; its words, order or
 * choice could be others if the figure were (a rank, a list of the highest, a row that would move, a count's names); it
 * holds words that follow such a place (a note, a remark on what is missing, the heading of a section).
 */
export type Dependence = (typeof dependences)[number];

export const dependences = ["prints", "computed", "comparison", "words"] as const;

export interface Dependent {
  readonly book: BookName;
  readonly lang: Lang;
  readonly place: Place;
  readonly how: Dependence;
}

/** Everything of a cut that rests on some figures. */
export interface Dependents {
  readonly places: readonly Dependent[];
  /** Pages of the site; `prints` where the figure's own number is on it. */
  readonly pages: readonly { readonly path: string; readonly how: "prints" | "comparison" }[];
  readonly books: readonly { readonly book: BookName; readonly lang: Lang; readonly file: string }[];
}

/**
 * Who rests on figures of a cut: every place whose text could be another if one of them had another value. A superset of
 * what any one change will alter; `differencesBetween` tells exactly what it did.
 */
export function dependentsOf(figures: readonly number[], books: CutBooks): Dependents {
  const asked = new Set(figures);
  const { results } = books;
  const touched = new Set(figures.flatMap((figure) => [...(results.get(figure) ?? [])]));
  const beside = new Set<number>();
  for (const [figure, keys] of results) if ([...keys].some((key) => touched.has(key))) beside.add(figure);
  const places = books.books.flatMap((book) => placesResting(book, { asked, beside }));
  return {
    places,
    pages: pagesOfCut(books.input).flatMap(({ path, figures: shown, results: told }): Dependents["pages"] => {
      if (figures.some((figure) => shown.has(figure))) return [{ path, how: "prints" }];
      return [...touched].some((key) => told.has(resultOfColumn(key))) ? [{ path, how: "comparison" }] : [];
    }),
    books: books.books
      .filter(({ book, lang }) => places.some((one) => one.book === book && one.lang === lang))
      .map(({ book, lang, file }) => ({ book, lang, file })),
  };
}

interface Asked {
  readonly asked: ReadonlySet<number>;
  /** Figures of the columns that the asked ones are in. */
  readonly beside: ReadonlySet<number>;
}

function placesResting({ book, lang, places }: CutBook, asked: Asked): Dependent[] {
  const own = new Map<Place, Dependence>();
  for (const place of places) {
    const how = dependence(place, asked);
    if (how !== null) own.set(place, how);
  }
  if (own.size === 0) return [];
  const blocks = new Set([...own.keys()].map(({ block }) => block));
  const sections = new Set([...own.keys()].flatMap(({ section }) => section.map((_, i) => pathOf(section, i + 1))));
  return places.flatMap((place): Dependent[] => {
    const how = own.get(place) ?? besides(place, blocks, sections);
    return how === null ? [] : [{ book, lang, place, how }];
  });
}

const pathOf = (section: readonly string[], length: number) => section.slice(0, length).join("\n");

/** What a place says of the figures itself. */
function dependence({ figures, parts, among }: Place, { asked, beside }: Asked): Dependence | null {
  if (figures.some((figure) => asked.has(figure))) {
    const alone = ({ figures: of }: Place["parts"][number]) => of.length === 1 && asked.has(of[0] as number);
    return parts.some(alone) ? "prints" : "computed";
  }
  const speaks = (figure: number) => beside.has(figure);
  return figures.some(speaks) || among.some(speaks) ? "comparison" : null;
}

/** What stands with a place that depends: rows of its table, its notes, words without figures in its section. */
function besides(
  { kind, block, section, figures, text }: Place,
  blocks: ReadonlySet<string>,
  sections: ReadonlySet<string>,
): Dependence | null {
  // Rows of other indicators stay as they are, but for their number in the order; the head of a group is there for its rows.
  if (kind === "row" && figures.length > 0) return blocks.has(block) && /^\d+\t/.test(text) ? "comparison" : null;
  if (blocks.has(block)) return "words";
  if (kind === "remark") return "words";
  if (figures.length > 0 || ["title", "edition", "received", "item", "row"].includes(kind)) return null;
  if (kind === "contents" || kind === "heading")
    return [...sections].some((path) => path.endsWith(text)) ? "words" : null;
  return section.length > 0 && sections.has(pathOf(section, section.length)) ? "words" : null;
}
