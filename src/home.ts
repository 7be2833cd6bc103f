import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { Failure } from "./base/failure.ts";
import { addEditions, loadOfficial } from "./collect/load-official.ts";
import type { Home } from "./commands/session.ts";
import type { Config } from "./config.ts";
import { doorway, openEmbedded, openServer } from "./database/connect.ts";
import { dropPublishedCopy, evidenceOf } from "./evidence.ts";
import type { Actor } from "./identity/actor.ts";
import { takeLock } from "./lock.ts";
import { readStructure } from "./structure/read-structure.ts";

/** A home that this process opened, and closes. */
export interface OpenHome extends Home {
  close(): Promise<void>;
}

/** What a home tells while it opens. */
export type Progress = (step: "database" | "official", done: number, of: number) => void;

/** The actor of what the system does by itself. */
export const system: Actor = { id: "giaoban" };

/**
 * Opens the home: takes its lock, opens the database, and on the first time loads the editions and the official figures.
 *
 * @throws Failure `conflict` / `home.busy` when another process has it
 */
export async function openHome(config: Config, now: () => Date, progress: Progress = () => {}): Promise<OpenHome> {
  mkdirSync(config.home, { recursive: true, mode: 0o700 });
  const release = config.databaseUrl === null ? await lockWhenFree(config.home, now) : () => {};
  try {
    const structure = readStructure(join(config.root, "data", "catalogue"));
    progress("database", 0, 1);
    dropPublishedCopy(config);
    const db = config.databaseUrl
      ? await openServer(config.databaseUrl)
      : await openEmbedded(join(config.home, "database"), join(config.root, "dist", "database.tar.gz"));
    const door = doorway(db, now);
    const home: OpenHome = {
      ...door,
      structure,
      filesFolder: join(config.home, "files"),
      root: config.root,
      readerEntry: config.readerEntry,
      bookEntry: null,
      now,
      evidence: evidenceOf(door.read, structure, config.root),
      close: async () => {
        await db.destroy();
        release();
      },
    };
    await addEditions(door, system, structure);
    await loadOfficial(door, system, structure, join(config.root, "data"), (done, of) =>
      progress("official", done, of),
    );
    return home;
  } catch (error) {
    release();
    throw error;
  }
}

/** Another command is usually done within seconds; then it is our turn. */
const patience = { attempts: 75, pause: 200 } as const;

async function lockWhenFree(home: string, now: () => Date): Promise<() => void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return takeLock(home, now());
    } catch (error) {
      const isBusy = error instanceof Failure && error.code === "home.busy";
      if (!isBusy || attempt >= patience.attempts) throw error;
      await new Promise((resolve) => setTimeout(resolve, patience.pause));
    }
  }
}
