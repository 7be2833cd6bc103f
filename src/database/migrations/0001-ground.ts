import { type Kysely, sql } from "kysely";

// What is only ever added to is protected by the database itself, not by good manners. On a cluster that takes no
// triggers the refusal becomes `revoke update, delete, truncate`.
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create function refuse_change() returns trigger language plpgsql as $$
    begin
      raise exception '% is only ever added to', tg_table_name;
    end $$`.execute(db);

  // Who did what, to what, when.
  await sql`
    create table audit (
      id       bigint generated always as identity primary key,
      actor    text not null,
      action   text not null,
      subject  text not null,
      details  jsonb not null default '{}',
      at       timestamptz not null
    )`.execute(db);
  await sql`
    create trigger audit_is_history before update or delete or truncate on audit
    execute function refuse_change()`.execute(db);

  // Editions. Those that come with the system are added on the first start, others by a person.
  await sql`
    create table review (
      id            text primary key,
      name_vi       text not null,
      name_en       text not null,
      region        text not null,
      period        text not null,
      geography     date not null,
      producer      text,
      illustrative  boolean not null,
      added_by      text not null,
      added_at      timestamptz not null
    )`.execute(db);
}
