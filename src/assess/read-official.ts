import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Structure } from "../structure/structure.ts";
import { conferenceSeries } from "./conference-series.ts";
import { publishedIn } from "./store.ts";
import { type TextEvidence, textEvidence } from "./text-evidence.ts";

/**
 * What texts are judged by: all published figures, and what the conferences said of themselves.
 *
 * @param lines the published figures, as `readPublishedLines` gives them
 * @param data the folder that has `official/`
 */
export function officialFrom(lines: string, structure: Structure, data: string): TextEvidence {
  const sentences = readFileSync(join(data, "official", "conference_claims.csv"), "utf8");
  return textEvidence(structure, publishedIn(lines), conferenceSeries(sentences, structure));
}
