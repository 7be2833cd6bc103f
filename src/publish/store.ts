import { sql } from "kysely";
import { found } from "../base/failure.ts";
import type { Db, Tx } from "../database/schema.ts";

/** An immutable, numbered cut of a review (bản chốt số liệu): everything recorded by `pinned`. */
export interface Cut {
  readonly review: string;
  readonly number: number;
  readonly pinned: Date;
  readonly note: string;
  /** What was held back when it was made, `area/indicator/period`. */
  readonly held: readonly string[];
  /** SHA-256 of what it says, to prove later that it still says the same. */
  readonly digest: string;
  readonly actor: string;
}

/** A cut opened to the public (bản công bố). */
export interface Release extends Cut {
  readonly opensAt: Date;
  readonly legalBasis: string | null;
  readonly documentNumber: string | null;
  readonly releasedBy: string;
}

/** The cuts of a review, newest first. */
export async function readCuts(db: Db, review: string): Promise<Cut[]> {
  return db.selectFrom("cut").selectAll().where("review", "=", review).orderBy("number", "desc").execute();
}

/** @throws Failure `not-found` / `cut.unknown` */
export async function readCut(db: Db, review: string, number: number): Promise<Cut> {
  const row = await db
    .selectFrom("cut")
    .selectAll()
    .where("review", "=", review)
    .where("number", "=", number)
    .executeTakeFirst();
  return found(row, "cut.unknown", { review, cut: number });
}

export async function addCut(tx: Tx, cut: Cut): Promise<void> {
  await tx
    .insertInto("cut")
    .values({ ...cut, held: sql`${JSON.stringify(cut.held)}::jsonb` })
    .execute();
}

/** The releases that are open at `now`, of one review where given; newest first. */
export async function readReleases(db: Db, now: Date, review?: string): Promise<Release[]> {
  return db
    .selectFrom("release")
    .innerJoin("cut", (join) => join.onRef("cut.review", "=", "release.review").onRef("cut.number", "=", "release.cut"))
    .selectAll("cut")
    .select([
      "release.opens_at as opensAt",
      "release.legal_basis as legalBasis",
      "release.document_number as documentNumber",
      "release.actor as releasedBy",
    ])
    .where("release.opens_at", "<=", now)
    .$if(review !== undefined, (rest) => rest.where("release.review", "=", review ?? ""))
    .orderBy("release.opens_at", "desc")
    .orderBy("cut.number", "desc")
    .execute();
}

/** @returns false when the cut is released already */
export async function addRelease(
  tx: Tx,
  release: {
    review: string;
    cut: number;
    opensAt: Date;
    legalBasis: string | null;
    documentNumber: string | null;
    actor: string;
  },
  at: Date,
): Promise<boolean> {
  const { opensAt, legalBasis, documentNumber, ...rest } = release;
  const row = await tx
    .insertInto("release")
    .values({ ...rest, opens_at: opensAt, legal_basis: legalBasis, document_number: documentNumber, recorded_at: at })
    .onConflict((conflict) => conflict.columns(["review", "cut"]).doNothing())
    .returning("cut")
    .executeTakeFirst();
  return row !== undefined;
}
