import { readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Failure } from "./base/failure.ts";

/** Who has a home. `born` tells a process from a later one that was given the same number. */
interface Holder {
  readonly pid: number;
  readonly born: string;
  readonly since: string;
}

/**
 * Takes the lock of a home for this process; PGlite itself lets two processes write one folder and breaks it. A lock
 * whose process is gone is taken over.
 *
 * @returns what gives it back
 * @throws Failure `conflict` / `home.busy`
 */
export function takeLock(home: string, now: Date): () => void {
  const path = join(home, "lock");
  const mine: Holder = { pid: process.pid, born: bornAt(process.pid), since: now.toISOString() };
  for (let attempt = 0; attempt < 5; attempt += 1) {
    try {
      writeFileSync(path, JSON.stringify(mine), { flag: "wx", mode: 0o600 });
      return () => rmSync(path, { force: true });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
    }
    const holder = lockHolder(home);
    if (holder) throw new Failure("conflict", "home.busy", { home, pid: holder.pid });
    // Moved, not removed: of two processes that find a stale lock only one can move it.
    try {
      renameSync(path, `${path}.stale.${process.pid}`);
      rmSync(`${path}.stale.${process.pid}`, { force: true });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
    }
  }
  throw new Failure("conflict", "home.busy", { home, pid: 0 });
}

/** The living process that has a home, if there is one. */
export function lockHolder(home: string): { readonly pid: number } | undefined {
  let holder: Partial<Holder>;
  try {
    holder = JSON.parse(readFileSync(join(home, "lock"), "utf8"));
  } catch (error) {
    // No lock, or one cut short by a power loss: nobody has it.
    if (error instanceof SyntaxError || (error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw error;
  }
  const { pid, born } = holder;
  return typeof pid === "number" && isAlive(pid) && bornAt(pid) === born ? { pid } : undefined;
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

/** When a process was started, in the kernel's ticks; empty where the system does not tell. */
function bornAt(pid: number): string {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    return stat.slice(stat.lastIndexOf(")") + 2).split(" ")[19] ?? "";
  } catch {
    return "";
  }
}
