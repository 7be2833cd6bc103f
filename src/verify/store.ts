import { sql } from "kysely";
import type { Db, Tx } from "../database/schema.ts";
import type { KeptCheck } from "./kept-check.ts";
import type { Objection, SharedCheck } from "./shared-check.ts";

/** A shared result, expired or not; undefined where there never was one. */
export async function findSharedCheck(db: Db, id: string): Promise<SharedCheck | undefined> {
  const row = await db
    .selectFrom("shared_check")
    .select(["id", "made", "expires", "review", "cut", "content"])
    .select((one) =>
      one
        .exists(one.selectFrom("objection").select("result").whereRef("objection.result", "=", "shared_check.id"))
        .as("objected"),
    )
    .where("id", "=", id)
    .executeTakeFirst();
  if (row === undefined) return undefined;
  const { review, cut, content, objected, ...rest } = row;
  return {
    ...rest,
    release: review === null || cut === null ? null : { review, cut },
    check: content as KeptCheck | null,
    objected: objected === true,
  };
}

export async function addSharedCheck(tx: Tx, { id, made, expires, release, check }: SharedCheck): Promise<void> {
  await tx
    .insertInto("shared_check")
    .values({
      id,
      made,
      expires,
      review: release?.review ?? null,
      cut: release?.cut ?? null,
      content: sql`${JSON.stringify(check)}::jsonb`,
    })
    .execute();
}

/** Erases what expired results say. Their addresses still answer that they have expired. */
export async function saveExpired(tx: Tx, at: Date): Promise<void> {
  await tx
    .updateTable("shared_check")
    .set({ content: null })
    .where("expires", "<=", at)
    .where("content", "is not", null)
    .execute();
}

export async function addObjection(tx: Tx, { result, name, contact, reason }: Objection, at: Date): Promise<void> {
  await tx.insertInto("objection").values({ result, name, contact, reason, recorded_at: at }).execute();
}
