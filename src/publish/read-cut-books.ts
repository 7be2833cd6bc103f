import type { Db } from "../database/schema.ts";
import type { Figure } from "../observations/figure.ts";
import { readFiguresById } from "../observations/store.ts";
import type { Review } from "../structure/review.ts";
import type { Structure } from "../structure/structure.ts";
import { booksOf, type CutBooks } from "./cut-books.ts";
import { type Differences, differencesBetween } from "./differences.ts";
import { figureChanges } from "./figure-change.ts";
import { readBookInput } from "./read-book-input.ts";
import { cellsOfRow, figuresOfCell } from "./result-figures.ts";
import { readCut } from "./store.ts";

/**
 * The books of a cut, put together again.
 *
 * @throws Failure `not-found` / `cut.unknown`
 */
export async function readCutBooks(
  db: Db,
  structure: Structure,
  review: Review,
  cut: number | null,
  now: Date,
): Promise<CutBooks> {
  const found = cut === null ? null : await readCut(db, review.id, cut);
  return booksOf(await readBookInput(db, structure, review, found, now));
}

/** What differs between two cuts of a review, with the figures that it came from. */
export async function readDifferences(db: Db, before: CutBooks, after: CutBooks): Promise<Differences> {
  const [one, two] = [usedFigures(before), usedFigures(after)];
  const only = (ids: ReadonlySet<number>, other: ReadonlySet<number>) => [...ids].filter((id) => !other.has(id));
  const [gone, come] = [only(one, two), only(two, one)];
  const figures = await readFiguresById(db, [...gone, ...come]);
  const among = (ids: readonly number[]): Figure[] => {
    const wanted = new Set(ids);
    return figures.filter(({ id }) => wanted.has(id));
  };
  return differencesBetween(before, after, figureChanges(among(gone), among(come)));
}

/** Ids of all figures that a cut's results are made of. */
export function usedFigures({ input }: CutBooks): Set<number> {
  const cells = input.result.indicators.flatMap((one) => [
    ...one.rows.flatMap(cellsOfRow),
    ...(one.national ? [one.national] : []),
  ]);
  return new Set(cells.flatMap(figuresOfCell));
}
