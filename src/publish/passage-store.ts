import { sql } from "kysely";
import type { Db, Tx } from "../database/schema.ts";
import { type WrittenPassage, writtenSections } from "./written-passage.ts";

/** What is written in the sections of a review's report as of a moment: the newest of each section and language. */
export async function readWrittenPassages(db: Db, review: string, recorded: Date): Promise<WrittenPassage[]> {
  const rows = await db
    .selectFrom("written_passage")
    .distinctOn(["section", "lang"])
    .select(["section", "lang", "paragraphs", "cut", "by_office as by", "basis", "known", "recorded_at as recorded"])
    .where("review", "=", review)
    .where("recorded_at", "<=", recorded)
    .orderBy("section")
    .orderBy("lang")
    .orderBy("known", "desc")
    .orderBy("id", "desc")
    .execute();
  return rows.flatMap((row) => {
    const section = writtenSections.find((one) => one === row.section);
    return section === undefined ? [] : [{ ...row, section }];
  });
}

/** Adds what was accepted at `at`; earlier texts stay and can be read as of their time. */
export async function addWrittenPassages(
  tx: Tx,
  review: string,
  passages: readonly Omit<WrittenPassage, "recorded">[],
  { actor, at }: { readonly actor: string; readonly at: Date },
): Promise<void> {
  if (passages.length === 0) return;
  const rows = passages.map(({ paragraphs, by, ...rest }) => ({
    ...rest,
    review,
    by_office: by,
    paragraphs: sql<string[]>`${JSON.stringify(paragraphs)}::jsonb`,
    actor,
    recorded_at: at,
  }));
  await tx.insertInto("written_passage").values(rows).execute();
}
