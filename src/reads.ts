import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setImmediate } from "node:timers/promises";
import { readReviewResult } from "./assess/read-review.ts";
import type { Lang } from "./base/lang.ts";
import { columnLetters } from "./collect/read/grid.ts";
import { readFindings } from "./collect/store.ts";
import type { Home } from "./commands/session.ts";
import type { Config } from "./config.ts";
import type { Figure } from "./observations/figure.ts";
import { type CopiedPlace, copiedPlace, type Neighbourhood, neighbourhoodOf } from "./observations/sheet-copy.ts";
import { findFile, findSheetCopy, readFigures, readFiguresById, readVintages } from "./observations/store.ts";
import { type CutBook, type CutBooks, eachBook } from "./publish/cut-books.ts";
import { dependentsOf } from "./publish/dependents.ts";
import { readBookInput } from "./publish/read-book-input.ts";
import { resultsByFigure } from "./publish/result-figures.ts";
import { readCut, readReleases } from "./publish/store.ts";
import { writeBookApart } from "./publish/write-book-apart.ts";
import { readReview, readReviews } from "./structure/store.ts";
import type { BookFormat, Excerpt, PublicRelease, Reads } from "./web/env.ts";

/**
 * What pages ask for, answered from the home's database: published figures, and of reviews only what is in a release that
 * is open by now. A book is made once and kept, because a cut never changes.
 */
export function bindReads(home: Home, config: Config): Reads {
  const { read, structure } = home;
  const making = new Map<string, Promise<Uint8Array>>();
  const books = rememberedBooks(home);
  const releases = async () => (await readReleases(read, home.now())).map(publicRelease);
  const publicOnly = async (figures: readonly Figure[]) => {
    const open = await releases();
    return figures.filter(
      ({ review, recorded }) => review === "" || open.some((one) => one.review === review && recorded <= one.recorded),
    );
  };
  return {
    releases,
    reviews: () => readReviews(read),
    reviewResult: (review, { recorded, cut }, indicators) =>
      readReviewResult(read, structure, review, { recorded, cut, ...(indicators ? { indicators } : {}) }),
    findings: async (review, { recorded }) => {
      const found = await readFindings(read, review.id, recorded, ["error", "warning"]);
      return found.map((one) => ({ ...one, file: one.fileName }));
    },
    figures: async (ids) => publicOnly(await readFiguresById(read, ids)),
    vintages: async (key) => publicOnly(await readVintages(read, key)),
    series: async ({ indicator, area, producer }) =>
      newestOfEach(
        await readFigures(read, {
          indicators: [indicator],
          review: "",
          ...(area === undefined ? {} : { areas: [area] }),
          ...(producer === undefined ? {} : { producers: [producer] }),
        }),
      ),
    areaFigures: async (area) => newestOfEach(await readFigures(read, { areas: [area], review: "", breakdowns: [""] })),
    file: async (sha256) => {
      const file = await findFile(read, sha256);
      return file && { ...file, received: file.receivedAt };
    },
    excerpt: async ({ origin }) => {
      const place = copiedPlace(origin.sheet, origin.cell);
      const copy = place && (await findSheetCopy(read, origin.file, place.sheet));
      return copy && place ? excerptOf(neighbourhoodOf(copy, place), place) : undefined;
    },
    uses: async (release, figure) => dependentsOf([figure], await books(release)),
    book: (release, format, lang) => {
      const key = `${release.review}-${release.cut}-${lang}.${format}`;
      const book = making.get(key) ?? keptBook(home, config, release, { format, lang, key });
      making.set(key, book);
      return book.finally(() => making.delete(key));
    },
    ready: async () => {
      await readReviews(read);
    },
  };
}

function publicRelease(one: Awaited<ReturnType<typeof readReleases>>[number]): PublicRelease {
  return {
    review: one.review,
    cut: one.number,
    recorded: one.pinned,
    at: one.opensAt,
    by: one.releasedBy,
    note: one.note,
    legalBasis: one.legalBasis,
    documentNumber: one.documentNumber,
  };
}

/** Of each key the newest vintage; `figures` come oldest first. In order of area and period. */
function newestOfEach(figures: readonly Figure[]): Figure[] {
  const newest = new Map<string, Figure>();
  for (const one of figures) {
    newest.set(
      [one.area, one.indicator, one.breakdown, one.period, one.producer, one.scenario, one.transformation].join("|"),
      one,
    );
  }
  return [...newest.values()].sort((a, b) => a.area.localeCompare(b.area) || a.period.localeCompare(b.period));
}

/** A neighbourhood as pages draw it. Columns of a sheet have letters; a paragraph has none. */
function excerptOf({ rows, columns, at }: Neighbourhood, { sheet }: CopiedPlace): Excerpt {
  return {
    columns: columns.map((column) => (sheet === "P" ? "" : columnLetters(column))),
    rows: rows.map((number) => ({
      number,
      cells: columns.map((column) => {
        const cell = at(number, column);
        return { text: cell?.text ?? "", span: 1, number: cell?.isNumber ?? false };
      }),
    })),
  };
}

/** How many cuts are held put together: each takes some megabytes. */
const cutsKept = 2;

/** The books of releases, put together on the first call and kept, because a cut never changes. */
function rememberedBooks(home: Home): (release: PublicRelease) => Promise<CutBooks> {
  const kept = new Map<string, Promise<CutBooks>>();
  return (release) => {
    const key = `${release.review}/${release.cut}`;
    const books = kept.get(key) ?? booksOfRelease(home, release);
    kept.delete(key);
    kept.set(key, books);
    for (const oldest of [...kept.keys()].slice(0, -cutsKept)) kept.delete(oldest);
    books.catch(() => kept.delete(key));
    return books;
  };
}

/** Between two books other requests have their turn. */
async function booksOfRelease(home: Home, release: PublicRelease): Promise<CutBooks> {
  const review = await readReview(home.read, release.review);
  const cut = await readCut(home.read, release.review, release.cut);
  const input = await readBookInput(home.read, home.structure, review, cut, home.now());
  const books: CutBook[] = [];
  for (const book of eachBook(input)) {
    books.push(book);
    await setImmediate();
  }
  return { input, books, results: resultsByFigure(input) };
}

/** The central report of a cut in one format and language, from the home's folder of books or made now. */
async function keptBook(
  home: Home,
  config: Config,
  release: PublicRelease,
  { format, lang, key }: { format: BookFormat; lang: Lang; key: string },
): Promise<Uint8Array> {
  const folder = join(config.home, "books");
  const path = join(folder, key);
  if (existsSync(path)) return readFileSync(path);
  const review = await readReview(home.read, release.review);
  const cut = await readCut(home.read, release.review, release.cut);
  const input = await readBookInput(home.read, home.structure, review, cut, home.now());
  const options = { formats: [format], langs: [lang], root: home.root, books: ["central-report"] } as const;
  const [book] = await writeBookApart(input, options, home.bookEntry);
  if (!book) throw new Error(`no book was written for ${key}`);
  mkdirSync(folder, { recursive: true });
  writeFileSync(`${path}.part`, book.bytes);
  renameSync(`${path}.part`, path);
  return book.bytes;
}
