import { alignedPairs, commonPositions } from "../narrate/align.ts";
import type { DocxUnit } from "./docx-words.ts";

/** What became of a unit of a document in an edited copy of it. */
export interface UnitPair {
  /** Null where it was added. */
  readonly before: DocxUnit | null;
  /** Null where it was removed. */
  readonly after: DocxUnit | null;
  /** The same unit in another place. */
  readonly moved: boolean;
}

/**
 * Finds every unit of a document in an edited copy: first all that stayed, in order; then by the bookmark that marks it,
 * wherever it is now; then, where bookmarks are gone, by its words. In the order of the copy; what was removed stands
 * behind what stood before it.
 */
export function pairUnits(original: readonly DocxUnit[], edited: readonly DocxUnit[]): UnitPair[] {
  const partner = new Map<DocxUnit, DocxUnit>();
  const moved = new Set<DocxUnit>();
  const pair = (before: DocxUnit, after: DocxUnit) => partner.set(after, before);
  for (const [a, b] of commonPositions(original.map(markedText), edited.map(markedText)))
    pair(original[a] as DocxUnit, edited[b] as DocxUnit);

  const marked = new Map(original.flatMap((unit) => marksOf(unit).map((mark) => [mark, unit])));
  const used = new Set(partner.values());
  for (const after of edited) {
    const before = partner.has(after)
      ? undefined
      : marksOf(after)
          .map((mark) => marked.get(mark))
          .find(Boolean);
    if (before === undefined || used.has(before)) continue;
    used.add(before);
    pair(before, after);
    if (before.text === after.text) moved.add(after);
  }

  const left = original.filter((unit) => !used.has(unit));
  const right = edited.filter((unit) => !partner.has(unit));
  for (const [before, after] of alignedPairs(left, right, ({ text }) => text))
    if (before !== null && after !== null && before.kind === after.kind) pair(before, after);
  for (const [before, after] of sameElsewhere(left, right, partner)) {
    pair(before, after);
    moved.add(after);
  }
  return inOrder(original, edited, partner, moved);
}

const marksOf = ({ anchors }: DocxUnit) => anchors.filter((name) => /^(_gb_\w+|b\d+|annex-\d+)$/.test(name));

const markedText = (unit: DocxUnit) => `${marksOf(unit)[0] ?? ""}\n${unit.text}`;

/** Units with the same words on both sides that no order connects. */
function sameElsewhere(
  left: readonly DocxUnit[],
  right: readonly DocxUnit[],
  partner: ReadonlyMap<DocxUnit, DocxUnit>,
): [DocxUnit, DocxUnit][] {
  const taken = new Set(partner.values());
  const byText = new Map<string, DocxUnit[]>();
  for (const unit of left) if (!taken.has(unit)) byText.set(unit.text, [...(byText.get(unit.text) ?? []), unit]);
  return right.flatMap((after): [DocxUnit, DocxUnit][] => {
    const before = partner.has(after) ? undefined : byText.get(after.text)?.shift();
    return before === undefined ? [] : [[before, after]];
  });
}

function inOrder(
  original: readonly DocxUnit[],
  edited: readonly DocxUnit[],
  partner: ReadonlyMap<DocxUnit, DocxUnit>,
  moved: ReadonlySet<DocxUnit>,
): UnitPair[] {
  const found = new Set(partner.values());
  const removedAfter = new Map<DocxUnit | null, DocxUnit[]>();
  let last: DocxUnit | null = null;
  for (const unit of original) {
    if (found.has(unit)) last = unit;
    else removedAfter.set(last, [...(removedAfter.get(last) ?? []), unit]);
  }
  const gone = (after: DocxUnit | null) =>
    (removedAfter.get(after) ?? []).map((before): UnitPair => ({ before, after: null, moved: false }));
  return [
    ...gone(null),
    ...edited.flatMap((after): UnitPair[] => {
      const before = partner.get(after) ?? null;
      return [{ before, after, moved: moved.has(after) }, ...(before === null ? [] : gone(before))];
    }),
  ];
}
