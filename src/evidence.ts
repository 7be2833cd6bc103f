import { existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { officialFrom } from "./assess/read-official.ts";
import { publishedState, readPublishedLines } from "./assess/store.ts";
import type { TextEvidence } from "./assess/text-evidence.ts";
import { hashOf } from "./collect/keep-file.ts";
import type { Config } from "./config.ts";
import type { Db } from "./database/schema.ts";
import { readStructure } from "./structure/read-structure.ts";
import type { Structure } from "./structure/structure.ts";
import { remembered } from "./web/remembered.ts";

/**
 * What texts are judged by is some thirty-five thousand published figures. An open home reads them once, and again when
 * something has been published since. A check from the command line does not open the database at all: the figures lie
 * beside it in a copy, which whoever opens the home takes away, because they may change something.
 */
const copyOf = (config: Config) => join(config.home, "published.tsv");

/** Forgets the copy: the home is about to be opened. */
export function dropPublishedCopy(config: Config): void {
  rmSync(copyOf(config), { force: true });
}

/** The evidence of an open home. */
export function evidenceOf(read: Db, structure: Structure, root: string): () => Promise<TextEvidence> {
  const byState = remembered(
    1,
    (state: string) => state,
    async (_state: string) => officialFrom(await readPublishedLines(read), structure, join(root, "data")),
  );
  return async () => byState(await publishedState(read));
}

/** The evidence of a home that is not open, from its copy; undefined where there is none. */
export function evidenceFromCopy(config: Config): TextEvidence | undefined {
  if (config.databaseUrl !== null || !existsSync(copyOf(config))) return undefined;
  const copy = readFileSync(copyOf(config), "utf8");
  const lines = copy.indexOf("\n") + 1;
  if (copy.slice(0, lines) !== stampOf(config)) return undefined;
  const structure = readStructure(join(config.root, "data", "catalogue"));
  return officialFrom(copy.slice(lines), structure, join(config.root, "data"));
}

/** The official tables that come along: a newer program has others, and its first start would load them. */
function stampOf({ root }: Config): string {
  const folder = join(root, "data", "official");
  const tables = readdirSync(folder).sort();
  return `${tables.map((name) => `${name} ${hashOf(readFileSync(join(folder, name)))}`).join("\t")}\n`;
}

/** The evidence of a home that this process opened for it, which leaves a copy for the next. */
export async function evidenceLeavingCopy(config: Config, read: Db, structure: Structure): Promise<TextEvidence> {
  const lines = await readPublishedLines(read);
  if (config.databaseUrl === null) leaveCopy(config, lines);
  return officialFrom(lines, structure, join(config.root, "data"));
}

function leaveCopy(config: Config, lines: string): void {
  writeFileSync(`${copyOf(config)}.new`, stampOf(config) + lines, { mode: 0o600 });
  renameSync(`${copyOf(config)}.new`, copyOf(config));
}
