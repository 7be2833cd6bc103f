/** Two places of two sequences that stand for each other; null where one side has nothing. */
export type Pair<T> =
  | readonly [before: T, after: T]
  | readonly [before: T, after: null]
  | readonly [before: null, after: T];

/**
 * The longest run of equal elements that both sequences hold in order, as pairs of positions.
 *
 * @example
 * commonPositions(["a", "b", "c"], ["b", "x", "c"]) // => [[1, 0], [2, 2]]
 */
export function commonPositions<T>(one: readonly T[], two: readonly T[]): [number, number][] {
  let start = 0;
  while (start < one.length && start < two.length && one[start] === two[start]) start += 1;
  let end = 0;
  while (
    end < one.length - start &&
    end < two.length - start &&
    one[one.length - 1 - end] === two[two.length - 1 - end]
  )
    end += 1;
  const head = Array.from({ length: start }, (_, i): [number, number] => [i, i]);
  const tail = Array.from({ length: end }, (_, i): [number, number] => [one.length - end + i, two.length - end + i]);
  const middle = longest(one.slice(start, one.length - end), two.slice(start, two.length - end));
  return [...head, ...middle.map(([a, b]): [number, number] => [a + start, b + start]), ...tail];
}

/** Pairs of positions that are compared at the most; a report against its edited copy has a few millions. */
const mostPairs = 25_000_000;

/** Pairs of texts whose words are compared at the most. */
const mostTexts = 250_000;

/**
 * The same for what is left without the equal ends: lengths of the best run from each pair of positions on. Of sequences
 * longer than any document nothing in the middle is matched.
 */
function longest<T>(one: readonly T[], two: readonly T[]): [number, number][] {
  if (one.length * two.length > mostPairs) return [];
  const width = two.length + 1;
  const lengths = new Uint32Array((one.length + 1) * width);
  const at = (i: number, j: number) => lengths[i * width + j] ?? 0;
  for (let i = one.length - 1; i >= 0; i -= 1) {
    for (let j = two.length - 1; j >= 0; j -= 1) {
      lengths[i * width + j] = one[i] === two[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  const pairs: [number, number][] = [];
  let [i, j] = [0, 0];
  while (i < one.length && j < two.length) {
    if (one[i] === two[j]) pairs.push([i++, j++]);
    else if (at(i + 1, j) >= at(i, j + 1)) i += 1;
    else j += 1;
  }
  return pairs;
}

/**
 * Pairs all elements of two sequences in order: equal ones with each other, and between them what is most alike;
 * what is like nothing on the other side stands alone, and so do all of a long stretch that has nothing equal.
 *
 * @param textOf what makes two elements equal
 * @param alike from 0 (nothing in common) to 1
 */
export function alignedPairs<T>(
  one: readonly T[],
  two: readonly T[],
  textOf: (element: T) => string,
  alike: (a: string, b: string) => number = wordsInCommon,
): Pair<T>[] {
  const pairs: Pair<T>[] = [];
  let [i, j] = [0, 0];
  for (const [nextI, nextJ] of [...commonPositions(one.map(textOf), two.map(textOf)), [one.length, two.length]]) {
    pairs.push(...closestPairs(one.slice(i, nextI), two.slice(j, nextJ), textOf, alike));
    const [a, b] = [one[nextI as number], two[nextJ as number]];
    if (a !== undefined && b !== undefined) pairs.push([a, b]);
    [i, j] = [(nextI as number) + 1, (nextJ as number) + 1];
  }
  return pairs;
}

/** Below this two texts are not one text that was changed. */
const leastAlike = 0.3;

function closestPairs<T>(
  one: readonly T[],
  two: readonly T[],
  textOf: (element: T) => string,
  alike: (a: string, b: string) => number,
): Pair<T>[] {
  if (one.length === 0 || two.length === 0 || one.length * two.length > mostTexts)
    return [...one.map((a): Pair<T> => [a, null]), ...two.map((b): Pair<T> => [null, b])];
  const width = two.length + 1;
  const scores = new Float64Array((one.length + 1) * width);
  const at = (i: number, j: number) => scores[i * width + j] ?? 0;
  const likeness = one.map((a) => two.map((b) => alike(textOf(a), textOf(b))));
  const gain = (i: number, j: number) => {
    const like = likeness[i]?.[j] ?? 0;
    return like >= leastAlike ? like : Number.NEGATIVE_INFINITY;
  };
  for (let i = one.length - 1; i >= 0; i -= 1) {
    for (let j = two.length - 1; j >= 0; j -= 1)
      scores[i * width + j] = Math.max(at(i + 1, j), at(i, j + 1), at(i + 1, j + 1) + gain(i, j));
  }
  const pairs: Pair<T>[] = [];
  let [i, j] = [0, 0];
  while (i < one.length || j < two.length) {
    const [a, b] = [one[i], two[j]];
    if (a !== undefined && b !== undefined && at(i, j) === at(i + 1, j + 1) + gain(i, j)) {
      pairs.push([a, b]);
      i += 1;
      j += 1;
    } else if (a !== undefined && (b === undefined || at(i, j) === at(i + 1, j))) {
      pairs.push([a, null]);
      i += 1;
    } else if (b !== undefined) {
      pairs.push([null, b]);
      j += 1;
    }
  }
  return pairs;
}

/**
 * How much two texts have in common: words of both, twice, over all words.
 *
 * @example
 * wordsInCommon("xuất khẩu tăng 5%", "xuất khẩu tăng 6%") // => 0.75
 * wordsInCommon("một", "hai") // => 0
 */
export function wordsInCommon(one: string, two: string): number {
  const [a, b] = [one, two].map((text) => text.split(/\s+/).filter(Boolean)) as [string[], string[]];
  if (a.length + b.length === 0) return 1;
  const left = new Map<string, number>();
  for (const word of a) left.set(word, (left.get(word) ?? 0) + 1);
  let shared = 0;
  for (const word of b) {
    const n = left.get(word) ?? 0;
    if (n > 0) {
      shared += 1;
      left.set(word, n - 1);
    }
  }
  return (2 * shared) / (a.length + b.length);
}
