import { sql } from "kysely";
import type { Day } from "../base/day.ts";
import { found } from "../base/failure.ts";
import type { Db, Tx } from "../database/schema.ts";
import type { Finding, Severity } from "../structure/finding.ts";
import type { ReadCooperation, ReadPassage, ReadPetition } from "./read/report.ts";

/** One file sent in for one review (báo cáo gửi lên). */
export interface Submission {
  readonly id: number;
  readonly review: string;
  readonly area: string;
  readonly sha256: string;
  readonly fileName: string;
  readonly number: string | null;
  readonly dated: Day | null;
  readonly dataUntil: Day | null;
  readonly actor: string;
  readonly recorded: Date;
}

/** A finding on record, with its answer if it has one. */
export interface RecordedFinding extends Finding {
  readonly id: number;
  readonly review: string;
  readonly submission: number;
  readonly area: string;
  readonly fileName: string;
  readonly figure: number | null;
  readonly recorded: Date;
  readonly answer: {
    readonly kind: "value" | "accept" | "choice" | "superseded";
    readonly by: string;
    readonly basis: string;
    readonly at: Date;
  } | null;
}

/** The submissions of a review, oldest first; of one area where given. */
export async function readSubmissions(db: Db, review: string, recorded: Date, area?: string): Promise<Submission[]> {
  return db
    .selectFrom("submission")
    .innerJoin("received_file", "received_file.id", "submission.file")
    .select([
      "submission.id",
      "submission.review",
      "submission.area",
      "received_file.sha256",
      "submission.file_name as fileName",
      "submission.number",
      "submission.dated",
      "submission.data_until as dataUntil",
      "submission.actor",
      "submission.recorded_at as recorded",
    ])
    .where("submission.review", "=", review)
    .where("submission.recorded_at", "<=", recorded)
    .$if(area !== undefined, (rest) => rest.where("submission.area", "=", area ?? ""))
    .orderBy("submission.id")
    .execute();
}

export async function addSubmission(
  tx: Tx,
  submission: Omit<Submission, "id" | "recorded" | "sha256"> & { file: number },
  at: Date,
): Promise<number> {
  const { fileName, dataUntil, ...rest } = submission;
  const row = await tx
    .insertInto("submission")
    .values({ ...rest, file_name: fileName, data_until: dataUntil, recorded_at: at })
    .returning("id")
    .executeTakeFirstOrThrow();
  return row.id;
}

export async function addFindings(
  tx: Tx,
  of: { review: string; submission: number; area: string },
  findings: readonly (Finding & { figure: number | null })[],
  at: Date,
): Promise<void> {
  if (findings.length === 0) return;
  const rows = findings.map(({ facts, candidates = [], ...finding }) => ({
    ...of,
    ...finding,
    facts: sql<Record<string, string | number>>`${JSON.stringify(facts)}::jsonb`,
    candidates: sql<string[]>`${JSON.stringify(candidates)}::jsonb`,
    recorded_at: at,
  }));
  await tx.insertInto("finding").values(rows).execute();
}

/** Findings of a review as recorded by a moment, with the answers given by then. Errors first, then in order of arrival. */
export async function readFindings(
  db: Db,
  review: string,
  recorded: Date,
  severities: readonly Severity[] = ["error", "warning", "info"],
): Promise<RecordedFinding[]> {
  const rows = await selectedFindings(db, recorded)
    .where("finding.review", "=", review)
    .where("finding.severity", "in", [...severities])
    .orderBy(sql`array_position(array['error', 'warning', 'info'], finding.severity)`)
    .orderBy("finding.id")
    .execute();
  return rows.map(findingOf);
}

/** @throws Failure `not-found` / `finding.unknown` */
export async function readFinding(db: Db, id: number, recorded: Date): Promise<RecordedFinding> {
  const row = await selectedFindings(db, recorded).where("finding.id", "=", id).executeTakeFirst();
  return findingOf(found(row, "finding.unknown", { finding: id }));
}

export async function addAnswers(
  tx: Tx,
  answers: readonly {
    finding: number;
    kind: "value" | "accept" | "choice" | "superseded";
    value: number | null;
    choice?: string;
    figure: number | null;
    by: string;
    basis: string;
    actor: string;
  }[],
  at: Date,
): Promise<void> {
  if (answers.length === 0) return;
  const rows = answers.map(({ by, value, choice = null, ...rest }) => ({
    ...rest,
    choice,
    value: value === null ? null : String(value),
    by_office: by,
    recorded_at: at,
  }));
  await tx.insertInto("answer").values(rows).execute();
}

function selectedFindings(db: Db, recorded: Date) {
  return db
    .selectFrom("finding")
    .innerJoin("submission", "submission.id", "finding.submission")
    .leftJoin("answer", (join) =>
      join.onRef("answer.finding", "=", "finding.id").on("answer.recorded_at", "<=", recorded),
    )
    .select([
      "finding.id",
      "finding.review",
      "finding.submission",
      "finding.area",
      "submission.file_name as fileName",
      "finding.code",
      "finding.severity",
      "finding.sheet",
      "finding.cell",
      "finding.printed",
      "finding.facts",
      "finding.candidates",
      "finding.figure",
      "finding.recorded_at as recorded",
      "answer.kind",
      "answer.by_office as by",
      "answer.basis",
      "answer.recorded_at as at",
    ])
    .where("finding.recorded_at", "<=", recorded);
}

function findingOf(row: Awaited<ReturnType<ReturnType<typeof selectedFindings>["execute"]>>[number]): RecordedFinding {
  const { kind, by, basis, at, ...rest } = row;
  return { ...rest, answer: kind === null || at === null ? null : { kind, by: by ?? "", basis: basis ?? "", at } };
}

type Received =
  | { readonly kind: "petition"; readonly content: ReadPetition }
  | { readonly kind: "cooperation"; readonly content: ReadCooperation }
  | { readonly kind: "passage"; readonly content: ReadPassage };

/** A petition, a cooperation row or a passage as received, with whose it is. */
export type ReceivedText = Received & { readonly id: number; readonly area: string; readonly submission: number };

export async function addReceivedTexts(
  tx: Tx,
  of: { review: string; submission: number; area: string },
  texts: readonly Received[],
  at: Date,
): Promise<void> {
  if (texts.length === 0) return;
  const rows = texts.map(({ kind, content }) => ({
    ...of,
    kind,
    sheet: content.sheet,
    cell: content.cell,
    content: sql<Record<string, string>>`${JSON.stringify(content)}::jsonb`,
    recorded_at: at,
  }));
  await tx.insertInto("received_text").values(rows).execute();
}

/** What was received in words for a review, from each area's newest submission by then that has any of its kind. */
export async function readReceivedTexts(db: Db, review: string, recorded: Date): Promise<ReceivedText[]> {
  const rows = await db
    .selectFrom("received_text")
    .select(["id", "area", "kind", "content", "submission"])
    .where("review", "=", review)
    .where("recorded_at", "<=", recorded)
    .orderBy("id")
    .execute();
  const newest = new Map<string, number>();
  for (const row of rows) {
    const key = `${row.area} ${row.kind}`;
    newest.set(key, Math.max(newest.get(key) ?? 0, row.submission));
  }
  return rows.filter((row) => newest.get(`${row.area} ${row.kind}`) === row.submission) as unknown as ReceivedText[];
}

export interface LayoutAnswer {
  readonly area: string;
  readonly layout: string;
  readonly question: string;
  readonly answer: string;
}

/** What was confirmed about layouts, newest last. */
export async function readLayoutAnswers(db: Db): Promise<LayoutAnswer[]> {
  return db.selectFrom("layout_answer").select(["area", "layout", "question", "answer"]).orderBy("id").execute();
}

export async function addLayoutAnswer(
  tx: Tx,
  answer: LayoutAnswer & { by: string; basis: string; actor: string },
  at: Date,
): Promise<void> {
  const { by, ...rest } = answer;
  await tx
    .insertInto("layout_answer")
    .values({ ...rest, by_office: by, recorded_at: at })
    .execute();
}

/** The hash of each table that came with the system and is in. */
export async function readLoadedTables(db: Db): Promise<Map<string, string>> {
  const rows = await db.selectFrom("loaded_table").select(["name", "sha256"]).execute();
  return new Map(rows.map((row) => [row.name, row.sha256]));
}

export async function saveLoadedTable(
  tx: Tx,
  table: { name: string; sha256: string; figures: number },
  at: Date,
): Promise<void> {
  await tx
    .insertInto("loaded_table")
    .values({ ...table, recorded_at: at })
    .onConflict((conflict) => conflict.column("name").doUpdateSet({ ...table, recorded_at: at }))
    .execute();
}
