import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { PGlite } from "@electric-sql/pglite";
import { Kysely, Migrator, PostgresDialect, sql } from "kysely";
import pg from "pg";
import { DurableFS } from "./durable-fs.ts";
import { migrations } from "./migrations.ts";
import { pgliteDialect } from "./pglite-dialect.ts";
import type { Database, Db, Doorway } from "./schema.ts";

/**
 * Type numbers of PostgreSQL that the two drivers would parse differently: dates stay `2024-06-30`, bigints become
 * numbers (ours stay below 2^53), numerics stay text until a query asks for `::float8`.
 */
const parsers: Record<number, (text: string) => unknown> = {
  20: (text) => Number(text),
  1082: (text) => text,
  1700: (text) => text,
};

/**
 * Opens the embedded database in `folder`, or in memory when none is given, and brings its tables up to date.
 *
 * @param template a database made beforehand (`packEmbedded`) that a new folder begins as, if that file is there: faster
 *   than making one
 */
export async function openEmbedded(folder?: string, template?: string): Promise<Db> {
  if (folder === undefined) return upToDate(over(await PGlite.create({ parsers })));
  const isFinished = existsSync(finished(folder));
  if (!isFinished) putAside(folder);
  const packed = !isFinished && template !== undefined && existsSync(template) ? readFileSync(template) : undefined;
  const loadDataDir = packed && new Blob([packed]);
  const db = await upToDate(
    over(await PGlite.create({ fs: new DurableFS(folder), parsers, ...(loadDataDir ? { loadDataDir } : {}) })),
  );
  if (!isFinished) writeFileSync(finished(folder), "");
  return db;
}

/** A new database, prepared by `prepare`, as one file for `openEmbedded` to begin with. */
export async function packEmbedded(prepare: (db: Db) => Promise<void>): Promise<Uint8Array> {
  const pglite = await PGlite.create({ parsers });
  const db = await upToDate(over(pglite));
  await prepare(db);
  await sql`vacuum analyze`.execute(db);
  const packed = await pglite.dumpDataDir("gzip");
  await db.destroy();
  return new Uint8Array(await packed.arrayBuffer());
}

const over = (pglite: PGlite) => new Kysely<Database>({ dialect: pgliteDialect(pglite) });

/** Says that a folder's database was made to the end. */
const finished = (folder: string) => `${folder}.made`;

/** What a start that was broken off half-way left is put aside, never used and never thrown away unseen. */
function putAside(folder: string): void {
  if (!existsSync(folder)) return;
  rmSync(`${folder}.unfinished`, { recursive: true, force: true });
  renameSync(folder, `${folder}.unfinished`);
}

/** Connects to the PostgreSQL server at `url` and brings its tables up to date. */
export async function openServer(url: string, connections = 10): Promise<Db> {
  const pool = new pg.Pool({
    connectionString: url,
    max: connections,
    types: {
      getTypeParser: (id, format) =>
        parsers[id as number] ?? (pg.types.getTypeParser(id as number, format as "text") as (text: string) => unknown),
    },
  });
  return upToDate(new Kysely<Database>({ dialect: new PostgresDialect({ pool }) }));
}

/** The number of the lock that lets one write at a time pass; any number, the same in every process. */
const turn = 2810;

/**
 * Reads of `db`, and writes in one transaction each, one after another.
 *
 * A cut is everything recorded by its moment. So a write must never commit with a moment that an earlier cut covers:
 * it first waits for its turn, and then takes a moment after the newest cut, whatever the clocks of several servers say.
 */
export function doorway(db: Db, now: () => Date): Doorway {
  return {
    read: db,
    write: (body) =>
      db.transaction().execute(async (tx) => {
        await sql`select pg_advisory_xact_lock(${turn})`.execute(tx);
        const clock = now();
        const { rows } = await sql<{ at: Date }>`
          select greatest(${clock}::timestamptz, max(pinned) + interval '1 millisecond') as at from cut`.execute(tx);
        return body(tx, rows[0]?.at ?? clock);
      }),
  };
}

async function upToDate(db: Db): Promise<Db> {
  const migrator = new Migrator({ db, provider: { getMigrations: async () => migrations } });
  const { error } = await migrator.migrateToLatest();
  if (error) throw error;
  return db;
}
