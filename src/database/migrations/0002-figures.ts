import { type Kysely, sql } from "kysely";

// The area leads every key of these tables, so that they can be distributed by it.
export async function up(db: Kysely<unknown>): Promise<void> {
  // Received files, once each; their bytes lie in the home folder under their hash.
  await sql`
    create table received_file (
      id            integer generated always as identity primary key,
      sha256        text not null unique check (sha256 ~ '^[0-9a-f]{64}$'),
      name          text not null,
      bytes         bigint not null,
      illustrative  boolean not null,
      received_at   timestamptz not null,
      actor         text not null
    )`.execute(db);

  // The printed cells of each sheet that was read, for showing where a number stands.
  await sql`
    create table sheet_copy (
      file   integer not null references received_file (id),
      sheet  text not null,
      cells  jsonb not null,
      primary key (file, sheet)
    )`.execute(db);

  // A correction is a new row with a later recorded_at; what was known at a moment is the newest row of a key known and
  // recorded by then. So a row is never changed or removed, and the database refuses to.
  await sql`
    create table figure (
      area            text not null,
      id              bigint generated always as identity,
      indicator       text not null,
      breakdown       text not null default '',
      period          text not null check (period ~ '^[0-9]{4}(-Q[1-4]|-S[12]|-0[1-9]|-1[0-2]|-YTD(0[1-9]|1[0-2]))?$'),
      producer        text not null,
      scenario        text not null check (scenario in ('actual', 'plan')),
      transformation  text not null check (transformation in ('level', 'yoy', 'mom', 'plan-completion')),
      review          text not null default '',
      value           numeric,
      missing         text check (missing in ('not-reported', 'not-applicable', 'confidential', 'unreadable')),
      decimals        smallint not null,
      status          text check (status in ('estimate', 'provisional', 'final')),
      reporter        text not null,
      known           date not null,
      recorded_at     timestamptz not null,
      file            integer references received_file (id),
      sheet           text not null,
      cell            text not null,
      printed         text not null,
      source          text,
      corrects        bigint,
      corrected_by    text,
      basis           text,
      illustrative    boolean not null,
      check (num_nonnulls(value, missing) = 1),
      check (scenario = 'actual' or status is null),
      check (num_nonnulls(corrects, corrected_by, basis) in (0, 3)),
      primary key (area, id)
    )`.execute(db);
  await sql`create index figure_series on figure (area, indicator, period, review)`.execute(db);
  await sql`create index figure_id on figure (id)`.execute(db);
  await sql`
    create trigger figure_is_history before update or delete or truncate on figure
    execute function refuse_change()`.execute(db);

  // A figure is held back, or let go again, from a moment on; the newest row of a figure says which.
  await sql`
    create table hold (
      area         text not null,
      id           bigint generated always as identity,
      figure       bigint not null,
      held         boolean not null,
      actor        text not null,
      basis        text not null,
      known        date not null,
      recorded_at  timestamptz not null,
      primary key (area, id)
    )`.execute(db);
  await sql`create index hold_figure on hold (area, figure)`.execute(db);
  await sql`
    create trigger hold_is_history before update or delete or truncate on hold
    execute function refuse_change()`.execute(db);

  // Which producer a review uses for an area's indicator, decided by a named person.
  await sql`
    create table choice (
      area         text not null,
      id           bigint generated always as identity,
      review       text not null,
      indicator    text not null,
      producer     text not null,
      actor        text not null,
      basis        text not null,
      known        date not null,
      recorded_at  timestamptz not null,
      primary key (area, id)
    )`.execute(db);
  await sql`
    create trigger choice_is_history before update or delete or truncate on choice
    execute function refuse_change()`.execute(db);
}
