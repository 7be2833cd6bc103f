import { existsSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { officialFrom } from "./assess/read-official.ts";
import { publishedState, readPublishedLines } from "./assess/store.ts";
import type { TextEvidence } from "./assess/text-evidence.ts";
import type { Config } from "./config.ts";
import type { Db } from "./database/schema.ts";
import { readStructure } from "./structure/read-structure.ts";
import type { Structure } from "./structure/structure.ts";

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
  let kept: { readonly state: string; readonly evidence: Promise<TextEvidence> } | undefined;
  return async () => {
    const state = await publishedState(read);
    if (kept?.state !== state) {
      const lines = readPublishedLines(read);
      kept = { state, evidence: lines.then((text) => officialFrom(text, structure, join(root, "data"))) };
    }
    return kept.evidence;
  };
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

/** The official tables that come along, by size: a newer program has others, and its first start would load them. */
function stampOf({ root }: Config): string {
  const folder = join(root, "data", "official");
  const tables = readdirSync(folder).sort();
  return `${tables.map((name) => `${name} ${statSync(join(folder, name)).size}`).join("\t")}\n`;
}

/** Leaves a copy of what an open home has published. */
export async function leavePublishedCopy(config: Config, read: Db): Promise<void> {
  if (config.databaseUrl !== null) return;
  const lines = await readPublishedLines(read);
  writeFileSync(`${copyOf(config)}.new`, stampOf(config) + lines, { mode: 0o600 });
  renameSync(`${copyOf(config)}.new`, copyOf(config));
}
