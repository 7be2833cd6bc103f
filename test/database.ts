import { openEmbedded, openServer } from "../src/database/connect.ts";
import type { Tx } from "../src/database/schema.ts";

/** The database of the whole run: PostgreSQL where TEST_DATABASE_URL names one, else embedded and in memory. */
export const db = process.env.TEST_DATABASE_URL
  ? await openServer(process.env.TEST_DATABASE_URL, 3)
  : await openEmbedded();

/** Runs `body` in a transaction that is thrown away: tests share one database and see none of each other's rows. */
export async function rollback(body: (tx: Tx) => Promise<void>): Promise<void> {
  const done = new Error("done");
  const run = db.transaction().execute(async (tx) => {
    await body(tx);
    throw done;
  });
  await run.catch((error: unknown) => {
    if (error !== done) throw error;
  });
}
