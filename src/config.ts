import { existsSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import type { Lang } from "./base/lang.ts";

/** What the environment says, read once at the door. */
export interface Config {
  /** The folder with the embedded database and the received files. */
  readonly home: string;
  /** A PostgreSQL server, in place of the embedded database. */
  readonly databaseUrl: string | null;
  readonly port: number;
  readonly lang: Lang;
  /** The folder that holds data/ and public/. */
  readonly root: string;
  /** The module that reads files in a process of its own: beside this one when built, in its room in development. */
  readonly readerEntry: string;
  /** The module that writes books in a thread of its own; null in development, where they are written in place. */
  readonly bookEntry: string | null;
  /** The module that writes the report of a checked text in a thread of its own; null in development. */
  readonly reportEntry: string | null;
}

export function readConfig(environment: NodeJS.ProcessEnv, cwd: string): Config {
  const code = dirname(fileURLToPath(import.meta.url));
  const language = environment.GIAOBAN_LANG ?? environment.LC_ALL ?? environment.LANG ?? "";
  return {
    home: resolve(cwd, environment.GIAOBAN_HOME ?? ".giaoban"),
    databaseUrl: environment.DATABASE_URL || null,
    port: Number(environment.PORT ?? 2828),
    lang: /^en/i.test(language) ? "en" : "vi",
    root: rootAbove(code),
    readerEntry: code.endsWith("src") ? join(code, "collect", "read", "child.ts") : join(code, "read-child.js"),
    bookEntry: code.endsWith("src") ? null : join(code, "book-worker.js"),
    reportEntry: code.endsWith("src") ? null : join(code, "report-worker.js"),
  };
}

function rootAbove(folder: string): string {
  if (existsSync(join(folder, "data", "catalogue"))) return folder;
  const above = dirname(folder);
  if (above === folder) throw new Error("data/catalogue is not there: this copy of giaoban is not whole");
  return rootAbove(above);
}
