import type { ReviewResult } from "../assess/review-result.ts";
import type { Lang } from "../base/lang.ts";
import type { MapShapes } from "../narrate/map/shapes.ts";
import type { Figure, FigureKey } from "../observations/figure.ts";
import type { Dependents } from "../publish/dependents.ts";
import type { Finding } from "../structure/finding.ts";
import type { Review } from "../structure/review.ts";
import type { Structure } from "../structure/structure.ts";
import type { Assets } from "./assets.ts";
import type { Checking } from "./checking.ts";
import type { TokenBuckets } from "./token-buckets.ts";
import type { DrawSvg } from "./view.ts";

/** A cut that a named person has opened to the public (bản công bố). The site shows nothing that is not in one. */
export interface PublicRelease {
  readonly review: string;
  readonly cut: number;
  /** The moment the cut is pinned to: nothing recorded later is in it. */
  readonly recorded: Date;
  /** When it opened. */
  readonly at: Date;
  readonly by: string;
  readonly note: string;
  readonly legalBasis: string | null;
  readonly documentNumber: string | null;
}

/** A received file, as far as the public may know it. */
export interface PublicFile {
  readonly sha256: string;
  readonly name: string;
  readonly bytes: number;
  readonly received: Date;
  readonly actor: string;
}

/** A finding of a review with whose report it is about, and the answer where there is one. */
export interface PublicFinding extends Finding {
  readonly id: number;
  readonly area: string;
  readonly file: string;
  /** The figure it holds or stands beside. */
  readonly figure: number | null;
  readonly answer: { readonly by: string; readonly basis: string; readonly at: Date } | null;
}

/** Cells around a figure's own, as the sheet has them. `merged` cells span columns. */
export interface Excerpt {
  readonly columns: readonly string[];
  readonly rows: readonly {
    readonly number: number;
    readonly cells: readonly { readonly text: string; readonly span: number; readonly number: boolean }[];
  }[];
}

export interface SeriesQuery {
  readonly indicator: string;
  readonly area?: string;
  readonly producer?: string;
}

export type BookFormat = "docx" | "pdf";

/**
 * What pages ask for. The door binds each to the database, so that a page knows values and nothing of where they lie.
 * All of them answer with what is public only; a page still checks what it names in its address.
 */
export interface Reads {
  /** Every release that is open at `now` and not withdrawn, newest first. */
  releases(): Promise<readonly PublicRelease[]>;
  /** All reviews that exist, released or not: their names are no secret. Newest period first. */
  reviews(): Promise<readonly Review[]>;
  /** A review as of a release; of some indicators only, where given. */
  reviewResult(review: Review, release: PublicRelease, indicators?: readonly string[]): Promise<ReviewResult>;
  findings(review: Review, release: PublicRelease): Promise<readonly PublicFinding[]>;
  figures(ids: readonly number[]): Promise<readonly Figure[]>;
  /** All vintages of what a figure is about, oldest first. */
  vintages(key: FigureKey): Promise<readonly Figure[]>;
  /** The newest vintages of the published figures of an indicator, all producers and areas unless bound; in period order. */
  series(query: SeriesQuery): Promise<readonly Figure[]>;
  /** The newest vintages of all published figures of an area. */
  areaFigures(area: string): Promise<readonly Figure[]>;
  file(sha256: string): Promise<PublicFile | undefined>;
  excerpt(figure: Figure): Promise<Excerpt | undefined>;
  /** Everything in the books and pages of a release that rests on a figure. */
  uses(release: PublicRelease, figure: number): Promise<Dependents>;
  /** The book of a cut; undefined where it has not been made. */
  book(release: PublicRelease, format: BookFormat, lang: Lang): Promise<Uint8Array | undefined>;
  /** Fails where the database does not answer. */
  ready(): Promise<void>;
}

/** What the site answers requests with. It starts nothing and knows no globals. */
export interface Given {
  readonly reads: Reads;
  /** What checking a text needs. */
  readonly checking: Checking;
  now(): Date;
  readonly structure: Structure;
  readonly assets: Assets;
  /** The outlines that maps are drawn from. */
  readonly shapes: MapShapes;
  /** Tells of a bug: anything thrown that is not a `Failure`. */
  log(error: unknown, facts: Readonly<Record<string, string>>): void;
}

export interface Env {
  Variables: {
    given: Given;
    lang: Lang;
    /** The path without `/en`, without query: what the other language's page is found by. */
    path: string;
    draw: DrawSvg;
    /** How much each caller may still ask of what costs. */
    buckets: TokenBuckets;
  };
}
