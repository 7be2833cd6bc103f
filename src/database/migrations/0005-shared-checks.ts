import { type Kysely, sql } from "kysely";

export async function up(db: Kysely<unknown>): Promise<void> {
  // The result of checking an article, kept because its reader asked for a link. It holds numbers and short quotes, never
  // the article. Once it has expired the content is erased and the row stays, so that its address can say so.
  await sql`
    create table shared_check (
      id           text not null primary key check (id ~ '^[A-Za-z0-9_-]{16,64}$'),
      made         timestamptz not null,
      expires      timestamptz not null check (expires > made),
      review       text,
      cut          integer,
      content      jsonb,
      check ((review is null) = (cut is null))
    )`.execute(db);
  await sql`create index shared_check_expires on shared_check (expires) where content is not null`.execute(db);

  // Who objects to a result hides it until a person has looked: there is one row an objection, and none is changed.
  await sql`
    create table objection (
      result       text not null references shared_check (id),
      name         text not null check (name <> ''),
      contact      text,
      reason       text not null check (reason <> ''),
      recorded_at  timestamptz not null,
      primary key (result, recorded_at)
    )`.execute(db);
  await sql`
    create trigger objection_is_history before update or delete or truncate on objection
    execute function refuse_change()`.execute(db);
}
