import { type Kysely, sql } from "kysely";

export async function up(db: Kysely<unknown>): Promise<void> {
  // One file sent in for one review. A newer one of the same area for the same review adds to it, and replaces nothing.
  await sql`
    create table submission (
      id            bigint generated always as identity primary key,
      review        text not null references review (id),
      area          text not null,
      file          integer not null references received_file (id),
      file_name     text not null,
      number        text,
      dated         date,
      data_until    date,
      actor         text not null,
      recorded_at   timestamptz not null
    )`.execute(db);
  await sql`create index submission_review on submission (review, area)`.execute(db);

  // What reading and checking found. A finding is answered at most once, by the office that owns the figure.
  await sql`
    create table finding (
      id           bigint generated always as identity primary key,
      review       text not null references review (id),
      submission   bigint not null references submission (id),
      area         text not null,
      code         text not null,
      severity     text not null check (severity in ('error', 'warning', 'info')),
      sheet        text not null,
      cell         text not null,
      printed      text not null,
      facts        jsonb not null,
      candidates   jsonb not null,
      figure       bigint,
      recorded_at  timestamptz not null
    )`.execute(db);
  await sql`create index finding_review on finding (review, severity)`.execute(db);
  await sql`
    create table answer (
      finding      bigint primary key references finding (id),
      kind         text not null check (kind in ('value', 'accept', 'choice', 'superseded')),
      value        numeric,
      choice       text,
      figure       bigint,
      by_office    text not null,
      basis        text not null,
      actor        text not null,
      recorded_at  timestamptz not null,
      check ((kind = 'value') = (value is not null)),
      check ((kind = 'choice') = (choice is not null))
    )`.execute(db);

  // Petitions, cooperation and prose as received: text untouched, with the row it stands in.
  await sql`
    create table received_text (
      id           bigint generated always as identity primary key,
      review       text not null references review (id),
      submission   bigint not null references submission (id),
      area         text not null,
      kind         text not null check (kind in ('petition', 'cooperation', 'passage')),
      sheet        text not null,
      cell         text not null,
      content      jsonb not null,
      recorded_at  timestamptz not null
    )`.execute(db);
  await sql`create index received_text_review on received_text (review, kind)`.execute(db);

  // What a person said once about a province's layout, so that it is not asked again.
  await sql`
    create table layout_answer (
      id           bigint generated always as identity primary key,
      area         text not null,
      layout       text not null,
      question     text not null,
      answer       text not null,
      by_office    text not null,
      basis        text not null,
      actor        text not null,
      recorded_at  timestamptz not null
    )`.execute(db);

  // Tables that came with the system and are in, by their hash, so that a start loads only what is new.
  await sql`
    create table loaded_table (
      name         text primary key,
      sha256       text not null,
      figures      integer not null,
      recorded_at  timestamptz not null
    )`.execute(db);
}
