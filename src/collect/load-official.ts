import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import type { Doorway } from "../database/schema.ts";
import type { Actor } from "../identity/actor.ts";
import { addReviews, readReviews } from "../structure/store.ts";
import type { Structure } from "../structure/structure.ts";
import { importOfficial } from "./import-official.ts";
import { hashOf } from "./keep-file.ts";
import { readOfficialRules } from "./read/official-rules.ts";
import { readOfficialTable } from "./read/official-table.ts";
import { readLoadedTables } from "./store.ts";

/** Adds the editions that come with the system, where they are not there. */
export async function addEditions(door: Doorway, actor: Actor, structure: Structure): Promise<void> {
  const there = new Set((await readReviews(door.read)).map((review) => review.id));
  const fresh = structure.editions.filter((review) => !there.has(review.id));
  if (fresh.length > 0) await door.write((tx, at) => addReviews(tx, fresh, actor.id, at));
}

/**
 * Loads the official tables that come with the system and are not in yet. Each table is one transaction; one that
 * changed since is loaded again, as new vintages.
 */
export async function loadOfficial(
  door: Doorway,
  actor: Actor,
  structure: Structure,
  data: string,
  progress: (done: number, of: number) => void,
): Promise<void> {
  const folder = join(data, "official");
  const rules = readOfficialRules(join(data, "catalogue"));
  const loaded = await readLoadedTables(door.read);
  const names = readdirSync(folder)
    .filter((name) => /\.csv(\.gz)?$/.test(name))
    .sort();
  for (const [index, name] of names.entries()) {
    const packed = readFileSync(join(folder, name));
    const comesAs = { name, sha256: hashOf(packed) };
    if (loaded.get(name) === comesAs.sha256) continue;
    progress(index, names.length);
    const bytes = name.endsWith(".gz") ? gunzipSync(packed) : packed;
    const sha256 = hashOf(bytes);
    const plainName = name.replace(/\.gz$/, "");
    const read = readOfficialTable(bytes.toString("utf8"), { fileName: plainName, file: sha256, structure, rules });
    const file = { sha256, name: plainName, bytes: bytes.length };
    await door.write((tx, at) => importOfficial(tx, actor, { file, read, comesAs }, at));
    progress(index + 1, names.length);
  }
}
