import type { Lang } from "../base/lang.ts";
import { comparePlaces, type PlaceChange } from "../narrate/compare-places.ts";
import type { Place } from "../narrate/places.ts";
import type { CutBook, CutBooks } from "./cut-books.ts";
import type { DifferenceKind, FigureChange } from "./figure-change.ts";
import { resultKey, resultOfColumn } from "./result-figures.ts";
import { pagesOfCut } from "./site-pages.ts";
import type { BookName } from "./write-book.ts";

/** One place that two cuts print differently, why, and through which figures. */
export interface Difference extends PlaceChange {
  readonly book: BookName;
  readonly lang: Lang;
  readonly reason: DifferenceKind;
  readonly causes: readonly FigureChange[];
}

/** Everything that is not the same in two cuts of a review. */
export interface Differences {
  /** Figures used by one and not by the other, or with another value. */
  readonly figures: readonly FigureChange[];
  /** Places with other words or another drawing, in the order of the books. */
  readonly places: readonly Difference[];
  /** Places with the same words that now rest on another vintage: their links lead elsewhere, they need no reprint. */
  readonly relinked: readonly Difference[];
  /** Addresses of pages whose numbers or order differ, as the later cut has them. */
  readonly pages: readonly string[];
  /** Books that differ by more than the cut's number and moment. */
  readonly books: readonly { readonly book: BookName; readonly lang: Lang; readonly file: string }[];
}

/** Exactly what differs between two cuts, found by putting both together and comparing place by place. */
export function differencesBetween(before: CutBooks, after: CutBooks, figures: readonly FigureChange[]): Differences {
  const causesOf = causeFinder(before, after, figures);
  const all = after.books.flatMap((book) => bookDifferences(before, book, causesOf));
  const places = all.filter(({ kind }) => kind !== "relinked");
  const touched = (one: CutBook) =>
    places.some(({ book, lang, reason }) => book === one.book && lang === one.lang && reason !== "edition");
  return {
    figures,
    places,
    relinked: all.filter(({ kind }) => kind === "relinked"),
    pages: changedPages(before, after),
    books: after.books.filter(touched).map(({ book, lang, file }) => ({ book, lang, file })),
  };
}

type Causes = (change: PlaceChange) => FigureChange[];

function bookDifferences(before: CutBooks, now: CutBook, causesOf: Causes): Difference[] {
  const old = before.books.find(({ book, lang }) => book === now.book && lang === now.lang);
  return comparePlaces(old?.places ?? [], now.places).map((change) => {
    const causes = causesOf(change);
    return { ...change, book: now.book, lang: now.lang, causes, reason: reasonOf(change, causes) };
  });
}

/** The gravest kind among the causes: what must be explained first. */
const gravest: readonly FigureChange["kind"][] = ["correction", "withheld", "revision", "update", "addition"];

function reasonOf(change: PlaceChange, causes: readonly FigureChange[]): DifferenceKind {
  const found = gravest.find((kind) => causes.some((cause) => cause.kind === kind));
  if (found !== undefined) return found;
  return isEdition(change) ? "edition" : "words";
}

/** The cut's number and moment, and nothing else: a place without figures whose old and new words differ in digits. */
function isEdition({ before, after }: PlaceChange): boolean {
  if (before === null || after === null || after.figures.length > 0) return false;
  const bare = ({ text }: Place) => text.replace(/\d[\d:./]*/g, "#");
  return ["edition", "title", "paragraph"].includes(after.kind) && bare(before) === bare(after);
}

/**
 * Of a changed place the figures that changed it: those it rests on itself; else those of the results that it speaks of
 * (a rank moves because another province did). Words without figures speak of what their table or section speaks of.
 */
function causeFinder(before: CutBooks, after: CutBooks, figures: readonly FigureChange[]): Causes {
  const results = [before.results, after.results];
  let known: Map<string, Set<number>>[] | null = null;
  const spoken = () => {
    known ??= [...before.books, ...after.books].map(({ places }) => figuresByContext(places));
    return known;
  };
  const keysOf = (ids: Iterable<number>) =>
    new Set([...ids].flatMap((figure) => results.flatMap((of) => [...(of.get(figure) ?? [])].map(resultOfColumn))));
  const within = (ids: ReadonlySet<number>) => {
    const direct = figures.filter((one) => idsOf(one).some((id) => ids.has(id)));
    if (direct.length > 0) return direct;
    const keys = keysOf(ids);
    return figures.filter((one) => keys.has(resultKey(one.after ?? one.before ?? nothing)));
  };
  return (change) => {
    if (isEdition(change)) return [];
    const sides = [change.before, change.after].filter((place) => place !== null);
    const own = new Set(sides.flatMap((place) => [...place.figures, ...place.among]));
    const direct = own.size > 0 ? within(own) : [];
    if (direct.length > 0) return direct;
    if (own.size === 0 && sides.some(({ kind }) => alone.has(kind))) return [];
    const around = sides.flatMap((place) => spoken().flatMap((one) => [...(one.get(contextOf(place)) ?? [])]));
    return around.length > 0 || own.size > 0 ? within(new Set(around)) : [...figures];
  };
}

/** Words that no figure changes: what people write or sent. */
const alone: ReadonlySet<Place["kind"]> = new Set(["received", "paragraph", "item"]);

const nothing = { indicator: "", breakdown: "" };

/** Where words without figures get theirs from: their table, or the section they stand in or name. */
function contextOf({ block, id, section, kind, text }: Place): string {
  return kind === "heading" || kind === "contents"
    ? `section ${text}`
    : block === id
      ? `section ${section.at(-1)}`
      : block;
}

function figuresByContext(places: readonly Place[]): Map<string, Set<number>> {
  const found = new Map<string, Set<number>>();
  for (const { block, section, figures } of places) {
    for (const context of [block, ...section.map((heading) => `section ${heading}`)]) {
      const known = found.get(context) ?? new Set();
      for (const figure of figures) known.add(figure);
      found.set(context, known);
    }
  }
  return found;
}

const idsOf = ({ before, after }: FigureChange) =>
  [before?.id, after?.id, after?.corrects?.figure].filter((id) => id !== undefined);

function changedPages(before: CutBooks, after: CutBooks): string[] {
  const bare = (path: string, { input }: CutBooks) =>
    input.cut === null
      ? path
      : path.replace(`/${input.result.review.id}/${input.cut.number}`, `/${input.result.review.id}`);
  const old = new Map(pagesOfCut(before.input).map(({ path, shows }) => [bare(path, before), shows()]));
  const now = pagesOfCut(after.input);
  const kept = new Set(now.map(({ path }) => bare(path, after)));
  return [
    ...now.filter(({ path, shows }) => old.get(bare(path, after)) !== shows()).map(({ path }) => path),
    ...[...old.keys()].filter((path) => !kept.has(path)),
  ];
}
