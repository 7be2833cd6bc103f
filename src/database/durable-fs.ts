import { closeSync, fsyncSync, openSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { NodeFS } from "@electric-sql/pglite/nodefs";

/**
 * PGlite on a folder, with what was acknowledged on disk. PGlite itself never calls fsync: it survives a killed process
 * but not a power cut. It calls `syncToFs` after each statement outside a transaction; there we fsync the log files that
 * changed, and, after a checkpoint (pg_control changed), every data file that did.
 */
export class DurableFS extends NodeFS {
  readonly #folder: string;
  readonly #synced = new Map<string, number>();

  constructor(folder: string) {
    super(folder);
    this.#folder = folder;
  }

  override async syncToFs(): Promise<void> {
    this.#sync("pg_wal", false);
    if (this.#changed(join(this.#folder, "global", "pg_control")) === undefined) return;
    for (const part of ["base", "pg_xact", "pg_multixact", "global"]) this.#sync(part, true);
  }

  #sync(part: string, deep: boolean): void {
    const folder = join(this.#folder, part);
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) {
        if (deep) this.#sync(join(part, entry.name), true);
        continue;
      }
      const changed = this.#changed(path);
      if (changed === undefined) continue;
      const file = openSync(path, "r");
      try {
        fsyncSync(file);
      } finally {
        closeSync(file);
      }
      this.#synced.set(path, changed);
    }
  }

  /** When `path` changed, if that is not yet on disk. */
  #changed(path: string): number | undefined {
    const at = statSync(path, { throwIfNoEntry: false })?.mtimeMs;
    return at === undefined || at === this.#synced.get(path) ? undefined : at;
  }
}
