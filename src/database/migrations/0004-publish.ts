import { type Kysely, sql } from "kysely";

export async function up(db: Kysely<unknown>): Promise<void> {
  // A cut freezes a moment: everything recorded by then. `held` names what was held back, for people to see.
  await sql`
    create table cut (
      review       text not null references review (id),
      number       integer not null check (number > 0),
      pinned       timestamptz not null,
      note         text not null,
      held         jsonb not null,
      digest       text not null,
      actor        text not null,
      primary key (review, number)
    )`.execute(db);
  await sql`
    create trigger cut_is_history before update or delete or truncate on cut
    execute function refuse_change()`.execute(db);

  // A cut opened to the public from a moment on.
  await sql`
    create table release (
      review           text not null,
      cut              integer not null,
      opens_at         timestamptz not null,
      legal_basis      text,
      document_number  text,
      actor            text not null,
      recorded_at      timestamptz not null,
      primary key (review, cut),
      foreign key (review, cut) references cut (review, number)
    )`.execute(db);
  await sql`
    create trigger release_is_history before update or delete or truncate on release
    execute function refuse_change()`.execute(db);
}
