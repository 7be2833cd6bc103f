import type { Lang } from "../base/lang.ts";
import { meaningWords } from "../language/readback-words.ts";
import { commonPositions } from "../narrate/align.ts";
import { type PartChange, sentenceChanges } from "../narrate/compare-places.ts";
import type { Place } from "../narrate/places.ts";
import type { Structure } from "../structure/structure.ts";
import type { DocxUnit } from "./docx-words.ts";
import type { UnitPair } from "./unit-pairs.ts";
import type { WrittenSection } from "./written-passage.ts";

/**
 * What an editor did to a place. Words are accepted; a number, a word that changes what a number says, and a province's
 * own words are not theirs to change in the document, and are pointed out.
 */
export type EditKind = "number" | "meaning" | "received" | "words" | "added" | "removed" | "moved";

/** A number that is not the printed one, with the figures the printed one rests on. */
export interface NumberEdit {
  /** "" where a number was added. */
  readonly before: string;
  /** "" where it is gone. */
  readonly after: string;
  readonly figures: readonly number[];
}

export interface Edit {
  readonly kind: EditKind;
  /** Of the place it stands in; where it is new, of the place before it. */
  readonly section: readonly string[];
  /** Null for what is new, and for the head of the document. */
  readonly place: Place | null;
  readonly before: string;
  readonly after: string;
  /** The sentences or cells that changed. */
  readonly parts: readonly PartChange[];
  readonly numbers: readonly NumberEdit[];
  /** The section that people write, where it is in one. */
  readonly written: WrittenSection | null;
}

/** Kinds that a person must look at before the document goes on. */
export const flaggedKinds: ReadonlySet<EditKind> = new Set(["number", "meaning", "received"]);

/** Where an edit stands, and what words mean there. */
export interface EditContext {
  readonly place: Place | null;
  readonly section: readonly string[];
  readonly written: WrittenSection | null;
  readonly terms: Terms;
}

/** What an edited unit is; nothing where it is as it was. */
export function editOf({ before, after, moved }: UnitPair, context: EditContext): Edit[] {
  const { place, section, written } = context;
  const base = { section, place, written, before: before?.text ?? "", after: after?.text ?? "" };
  if (before === null || after === null) {
    const numbers = place !== null && before !== null ? numberEdits(before, null, place) : [];
    return [{ ...base, kind: before === null ? "added" : "removed", parts: [], numbers }];
  }
  if (before.text === after.text) return moved ? [{ ...base, kind: "moved", parts: [], numbers: [] }] : [];
  const numbers = numberEdits(before, after, place);
  return [{ ...base, kind: kindOf(base, numbers, context), parts: partsOf(before, after, place), numbers }];
}

function kindOf(
  { before, after }: Pick<Edit, "before" | "after">,
  numbers: readonly NumberEdit[],
  { place, written, terms }: EditContext,
): EditKind {
  if (place?.kind === "received") return "received";
  // The head is for people to fill in; what they wrote in their sections is theirs, and is judged as a text.
  if (place === null || written !== null) return "words";
  if (numbers.length > 0) return "number";
  const counted = place.figures.length > 0 || numeralsOf(before + after).length > 0 || inTables.has(place.kind);
  return terms.differ(before, after, counted) ? "meaning" : "words";
}

/** Words that say what numbers are, though they hold none themselves. */
const inTables: ReadonlySet<Place["kind"]> = new Set(["caption", "row", "chart", "note"]);

function partsOf(before: DocxUnit, after: DocxUnit, place: Place | null): PartChange[] {
  if (before.kind === "row") {
    const length = Math.max(before.cells.length, after.cells.length);
    return Array.from({ length }, (_, i): PartChange => {
      const head = place?.parts[i]?.head ?? "";
      return { head, before: before.cells[i] ?? "", after: after.cells[i] ?? "" };
    }).filter((part) => part.before !== part.after);
  }
  return sentenceChanges(before.text, after.text);
}

const numeral = /[+\-−]?\d+(?:[.,]\d+)*%?/g;

/**
 * The numerals of a text, with sign and percent sign.
 *
 * @example
 * numeralsOf("đạt 1.404,5 tỷ đồng, giảm −2,1% (25/28)") // => ["1.404,5", "−2,1%", "25", "28"]
 */
export function numeralsOf(text: string): string[] {
  return text.match(numeral) ?? [];
}

/** Numbers that are not what they were, in the order of the text. One in the place of another is one change. */
function numberEdits(before: DocxUnit, after: DocxUnit | null, place: Place | null): NumberEdit[] {
  const old = numeralsWithFigures(before, place);
  const now = after === null ? [] : numeralsOf(after.text);
  const edits: NumberEdit[] = [];
  let [i, j] = [0, 0];
  const kept = commonPositions(
    old.map(({ text }) => text),
    now,
  );
  for (const [a, b] of [...kept, [old.length, now.length] as const]) {
    const [gone, come] = [old.slice(i, a), now.slice(j, b)];
    for (let at = 0; at < Math.max(gone.length, come.length); at += 1) {
      edits.push({ before: gone[at]?.text ?? "", after: come[at] ?? "", figures: gone[at]?.figures ?? [] });
    }
    [i, j] = [a + 1, b + 1];
  }
  return edits;
}

/** The numerals of a unit as written; each with the figures of the cell or stretch of text it stands in. */
function numeralsWithFigures(unit: DocxUnit, place: Place | null): { text: string; figures: readonly number[] }[] {
  if (unit.kind === "row") {
    return unit.cells.flatMap((cell, i) =>
      numeralsOf(cell).map((text) => ({ text, figures: place?.parts[i]?.figures ?? [] })),
    );
  }
  const known = (place?.parts ?? []).flatMap(({ text, figures }) => numeralsOf(text).map((one) => ({ one, figures })));
  let at = 0;
  return numeralsOf(unit.text).map((text) => {
    // A label before the text has numerals that the place's own stretches do not have.
    const found = known.findIndex(({ one }, i) => i >= at && one === text);
    if (found < 0) return { text, figures: [] };
    at = found + 1;
    return { text, figures: known[found]?.figures ?? [] };
  });
}

/** Words whose change changes what is said. */
export interface Terms {
  /** @param counted whether there are numbers, of which direction, period and scale are said */
  differ(before: string, after: string, counted: boolean): boolean;
}

/** The names of areas, regions, units and indicators in a language, with the words of direction, period and scale. */
export function termsOf({ geography, units, catalogue }: Structure, lang: Lang): Terms {
  const names = [
    ...geography.areas.map(({ name }) => name[lang]),
    ...geography.regions.map(({ name }) => name[lang]),
    ...[...catalogue.values()].flatMap(({ name, short }) => [name[lang], short[lang]]),
  ];
  const distinct = (texts: readonly string[]) => [...new Set(texts.map(lowered))].filter((text) => text !== "");
  const ofUnits = [...units.values()].map(({ name }) => name[lang]);
  const [alone, counting] = [distinct(names), distinct([...names, ...ofUnits, ...meaningWords[lang]])];
  return {
    differ(before, after, counted) {
      const terms = counted ? counting : alone;
      return inOrder(before, terms) !== inOrder(after, terms);
    },
  };
}

/** The terms of a text in the order in which they stand: two names that changed places are a change. */
function inOrder(text: string, terms: readonly string[]): string {
  const padded = ` ${lowered(text)} `;
  const found: [number, string][] = [];
  for (const term of terms) {
    for (let at = padded.indexOf(` ${term} `); at >= 0; at = padded.indexOf(` ${term} `, at + 1))
      found.push([at, term]);
  }
  return found
    .sort(([one, a], [two, b]) => one - two || a.length - b.length)
    .map(([, term]) => term)
    .join("|");
}

/** Words with single spaces between; marks of punctuation are spaces. */
function lowered(text: string): string {
  return text
    .normalize("NFC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}%/]+/gu, " ")
    .trim()
    .replace(/ +/g, " ");
}
