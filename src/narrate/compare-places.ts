import { alignedPairs, commonPositions, type Pair } from "./align.ts";
import type { Place } from "./places.ts";

/** `moved`: the same words elsewhere in its table or list. `relinked`: the same words, resting on other figures. */
export type PlaceChangeKind = "changed" | "added" | "removed" | "moved" | "relinked";

/** A part of a place with other words: a cell under its head, a mark of a chart by its name, a sentence. */
export interface PartChange {
  /** "" for a sentence. */
  readonly head: string;
  readonly before: string;
  readonly after: string;
}

/** One place of a document that is not the same in two versions of it. */
export interface PlaceChange {
  readonly kind: PlaceChangeKind;
  readonly before: Place | null;
  readonly after: Place | null;
  /** What of it changed; empty where all of it is new or gone, or only the drawing is another. */
  readonly parts: readonly PartChange[];
}

/**
 * Exactly the places in which two versions of a document differ, in the order of the later one. Rows are held against
 * the row of the same name, other places against what stands in the same section.
 */
export function comparePlaces(before: readonly Place[], after: readonly Place[]): PlaceChange[] {
  const old = byContainer(before);
  const now = byContainer(after);
  const containers = mergedOrder([...old.keys()], [...now.keys()]);
  return containers.flatMap((container) => {
    const [one, two] = [old.get(container) ?? [], now.get(container) ?? []];
    const rows = [...one, ...two].some(({ kind }) => kind === "row");
    const pairs = rows ? rowPairs(one, two) : alignedPairs(one, two, textOf);
    const stayed = rows ? rowsThatStayed(one, two) : null;
    return pairs.flatMap((pair) => changeOf(pair, stayed));
  });
}

const textOf = ({ text, ink }: Place) => (ink === "" ? text : `${text}\n${ink}`);

function byContainer(places: readonly Place[]): Map<string, Place[]> {
  const found = new Map<string, Place[]>();
  for (const place of places) found.set(place.container, [...(found.get(place.container) ?? []), place]);
  return found;
}

/** All names of both, each once, those of `one` that are gone where they stood. */
function mergedOrder(one: readonly string[], two: readonly string[]): string[] {
  const merged: string[] = [];
  let [i, j] = [0, 0];
  const put = (name: string | undefined) => {
    if (name !== undefined) merged.push(name);
  };
  for (const [a, b] of [...commonPositions(one, two), [one.length, two.length]] as [number, number][]) {
    one.slice(i, a).forEach(put);
    two.slice(j, b).forEach(put);
    put(two[b]);
    [i, j] = [a + 1, b + 1];
  }
  return [...new Set(merged)];
}

/**
 * Rows by name; several of one name are aligned among themselves. Rows whose name is only in one version (a total that
 * names its coverage) are held against what is most like them.
 */
function rowPairs(one: readonly Place[], two: readonly Place[]): Pair<Place>[] {
  const shared = namesInBoth(one, two);
  const rest = (places: readonly Place[]) => places.filter(({ name }) => !shared.has(name));
  const named = [...shared].flatMap((name) => {
    const those = (places: readonly Place[]) => places.filter((place) => place.name === name);
    return alignedPairs(those(one), those(two), textOf, () => 1);
  });
  const pairs = [...named, ...alignedPairs(rest(one), rest(two), textOf)];
  const order = new Map(two.map((place, at) => [place, at]));
  const last = new Map(one.map((place, at) => [place, at]));
  const at = ([before, after]: Pair<Place>) => (after ? (order.get(after) ?? 0) : before ? (last.get(before) ?? 0) : 0);
  return pairs.toSorted((a, b) => at(a) - at(b));
}

function namesInBoth(one: readonly Place[], two: readonly Place[]): ReadonlySet<string> {
  const names = new Set(two.map(({ name }) => name));
  return new Set(one.map(({ name }) => name).filter((name) => names.has(name)));
}

/** Of the rows with the same words in both, those that also stand in the same order. */
function rowsThatStayed(one: readonly Place[], two: readonly Place[]): ReadonlySet<Place> {
  return new Set(commonPositions(one.map(textOf), two.map(textOf)).map(([, at]) => two[at] as Place));
}

function changeOf([before, after]: Pair<Place>, stayed: ReadonlySet<Place> | null): PlaceChange[] {
  if (before === null) return after === null ? [] : [{ kind: "added", before, after, parts: [] }];
  if (after === null) return [{ kind: "removed", before, after, parts: [] }];
  if (textOf(before) !== textOf(after)) return [{ kind: "changed", before, after, parts: partChanges(before, after) }];
  if (stayed && !stayed.has(after)) return [{ kind: "moved", before, after, parts: [] }];
  const same = JSON.stringify(before.figures) === JSON.stringify(after.figures);
  return same ? [] : [{ kind: "relinked", before, after, parts: [] }];
}

/** Cells and marks by their heads; of running text the sentences that are not the same. */
function partChanges(before: Place, after: Place): PartChange[] {
  if (after.kind !== "row" && after.kind !== "chart") return sentenceChanges(before.text, after.text);
  const old = counted(before.parts);
  const now = counted(after.parts);
  return [...new Set([...old.keys(), ...now.keys()])].flatMap((key) => {
    const [one, two] = [old.get(key), now.get(key)];
    if (one?.text === two?.text) return [];
    return [{ head: (two ?? one)?.head ?? "", before: one?.text ?? "", after: two?.text ?? "" }];
  });
}

/** Parts by head; a head that comes again gets a number. */
function counted(parts: Place["parts"]): Map<string, Place["parts"][number]> {
  const times = new Map<string, number>();
  return new Map(
    parts.map((part) => {
      const n = (times.get(part.head) ?? 0) + 1;
      times.set(part.head, n);
      return [`${part.head}\n${n}`, part];
    }),
  );
}

/** The sentences that differ, each against the one in its place. */
export function sentenceChanges(before: string, after: string): PartChange[] {
  return alignedPairs(sentencesOf(before), sentencesOf(after), (text) => text).flatMap(([one, two]) =>
    one === two ? [] : [{ head: "", before: one ?? "", after: two ?? "" }],
  );
}

/**
 * The sentences of a text: they end with a full stop before a space and a capital.
 *
 * @example
 * sentencesOf("Xuất khẩu đạt 1,5 tỷ USD. Nhập khẩu giảm.") // => ["Xuất khẩu đạt 1,5 tỷ USD.", "Nhập khẩu giảm."]
 */
export function sentencesOf(text: string): string[] {
  return text.split(/(?<=[.!?…])\s+(?=\p{Lu})|\n|\t/u).filter((sentence) => sentence !== "");
}
