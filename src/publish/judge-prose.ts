import type { Lang } from "../base/lang.ts";
import type { WrittenPassage, WrittenSection } from "./written-passage.ts";

/** What the figures say of one statement in a text that people wrote. */
export interface ProseFinding {
  /** The words of the statement, as they stand. */
  readonly text: string;
  readonly verdict: "supported" | "rounding" | "contradicted" | "no-data" | "ambiguous" | "implausible";
  /** What the figures give instead, in words; null where they give nothing. */
  readonly expected: string | null;
  /** Figures that it was held against. */
  readonly figures: readonly number[];
}

/** Reads a text, and holds what it says in numbers against the figures of a cut. */
export type JudgeProse = (text: string, lang: Lang) => readonly ProseFinding[] | Promise<readonly ProseFinding[]>;

/** A finding with the section it was written in; null outside the sections that people write. */
export interface PassageFinding extends ProseFinding {
  readonly section: WrittenSection | null;
  readonly lang: Lang;
}

/** Words of people, wherever they stand. */
export type Prose = Pick<WrittenPassage, "lang" | "paragraphs"> & { readonly section: WrittenSection | null };

/** Judges all that people wrote, a text at a time, so that what a sentence leaves out is taken from the one before. */
export async function judgePassages(passages: readonly Prose[], judge: JudgeProse): Promise<PassageFinding[]> {
  const found: PassageFinding[] = [];
  for (const { section, lang, paragraphs } of passages) {
    if (paragraphs.length === 0) continue;
    for (const one of await judge(paragraphs.join("\n\n"), lang)) found.push({ ...one, section, lang });
  }
  return found;
}

/** Findings that must be named before a text goes out. */
export function contradicted(findings: readonly PassageFinding[]): PassageFinding[] {
  return findings.filter(({ verdict }) => verdict === "contradicted" || verdict === "implausible");
}
