import { readReviewResult } from "../assess/read-review.ts";
import { Failure } from "../base/failure.ts";
import { readFindings } from "../collect/store.ts";
import type { Db } from "../database/schema.ts";
import type { Figure } from "../observations/figure.ts";
import { findFile, readFigures, readFiguresById, readVintages } from "../observations/store.ts";
import { readReleases, type Release } from "../publish/store.ts";
import { readReviews } from "../structure/store.ts";
import type { Structure } from "../structure/structure.ts";
import type { Excerpt, PublicRelease, Reads } from "./env.ts";

/** What the reads need besides the database, because it lies elsewhere. */
export interface Beside {
  readonly structure: Structure;
  now(): Date;
  /** The book of a released cut; undefined where it has not been made. */
  readonly book: Reads["book"];
  /** Cells around a figure's own, from the received file. */
  excerpt(figure: Figure): Promise<Excerpt | undefined>;
}

/** What pages ask for, from the database. */
export function readsFrom(db: Db, { structure, now, book, excerpt }: Beside): Reads {
  return {
    releases: async () => (await readReleases(db, now())).map(publicRelease),
    reviews: async () => {
      const reviews = await readReviews(db);
      return [...reviews].sort((one, two) => two.geography.localeCompare(one.geography) || two.id.localeCompare(one.id));
    },
    reviewResult: (review, { recorded, cut }, indicators) =>
      readReviewResult(db, structure, review, { recorded, cut, ...(indicators ? { indicators } : {}) }),
    findings: async (review, { recorded }) =>
      (await readFindings(db, review.id, recorded, ["error", "warning"])).map(({ fileName, ...finding }) => ({
        ...finding,
        file: fileName,
      })),
    figures: (ids) => readFiguresById(db, ids),
    vintages: (key) => readVintages(db, key),
    series: async ({ indicator, area, producer }) =>
      newestOfEach(
        await readFigures(db, {
          review: "",
          indicators: [indicator],
          recorded: now(),
          ...(area === undefined ? {} : { areas: [area] }),
          ...(producer === undefined ? {} : { producers: [producer] }),
        }),
      ),
    areaFigures: async (area) => newestOfEach(await readFigures(db, { review: "", areas: [area], recorded: now() })),
    file: async (sha256) => {
      const file = await findFile(db, sha256);
      return file && { ...file, received: file.receivedAt };
    },
    excerpt,
    book,
    ready: async () => {
      await readReviews(db).catch((cause: unknown) => {
        throw new Failure("unavailable", "database.unreachable", {}, { cause });
      });
    },
  };
}

function publicRelease({ review, number, pinned, opensAt, releasedBy, note, legalBasis, documentNumber }: Release): PublicRelease {
  return { review, cut: number, recorded: pinned, at: opensAt, by: releasedBy, note, legalBasis, documentNumber };
}

/** Of each key the vintage known last, in period order. `figures` come oldest knowledge first. */
function newestOfEach(figures: readonly Figure[]): Figure[] {
  const newest = new Map<string, Figure>();
  for (const one of figures) {
    newest.set(
      [one.area, one.indicator, one.breakdown, one.period, one.producer, one.scenario, one.transformation].join("|"),
      one,
    );
  }
  return [...newest.values()].sort((one, two) => one.period.localeCompare(two.period));
}
