import { type Kysely, sql } from "kysely";

export async function up(db: Kysely<unknown>): Promise<void> {
  // What people write in the sections of a book that are theirs, as accepted from an edited document: `known` is the day
  // the office said it, `recorded_at` when it was stored. The newest of a section and language by a moment is what holds.
  await sql`
    create table written_passage (
      id           bigint generated always as identity primary key,
      review       text not null references review (id),
      section      text not null,
      lang         text not null check (lang in ('vi', 'en')),
      paragraphs   jsonb not null,
      cut          integer not null,
      by_office    text not null check (by_office <> ''),
      basis        text not null check (basis <> ''),
      known        date not null,
      actor        text not null,
      recorded_at  timestamptz not null,
      foreign key (review, cut) references cut (review, number)
    )`.execute(db);
  await sql`create index written_passage_section on written_passage (review, section, lang, recorded_at)`.execute(db);
  await sql`
    create trigger written_passage_is_history before update or delete or truncate on written_passage
    execute function refuse_change()`.execute(db);
}
