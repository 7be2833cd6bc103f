import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Db } from "../database/schema.ts";
import type { Structure } from "../structure/structure.ts";
import { conferenceSeries } from "./conference-series.ts";
import { publishedIn, readPublishedLines } from "./store.ts";
import { type TextEvidence, textEvidence } from "./text-evidence.ts";

/**
 * Reads what texts are judged by: all published figures, and what the conferences said of themselves.
 *
 * @param data the folder that has `official/`
 */
export async function readOfficial(db: Db, structure: Structure, data: string): Promise<TextEvidence> {
  return officialFrom(await readPublishedLines(db), structure, data);
}

/** The same from lines that were read before. */
export function officialFrom(lines: string, structure: Structure, data: string): TextEvidence {
  const sentences = readFileSync(join(data, "official", "conference_claims.csv"), "utf8");
  return textEvidence(structure, publishedIn(lines), conferenceSeries(sentences, structure));
}
