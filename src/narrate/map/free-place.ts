import type { Box, Point } from "./shapes.ts";

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** How far the land reaches to the left and the right, in bands of equal height from `top` down. */
export interface Shore {
  readonly around: Box;
  readonly band: number;
  readonly left: readonly number[];
  readonly right: readonly number[];
}

const bands = 120;

/** Measures the shore of land given by the points of its borders. */
export function shoreOf(land: readonly Point[], around: Box): Shore {
  const band = Math.max((around.bottom - around.top) / bands, 1);
  const left = new Array<number>(bands + 1).fill(Infinity);
  const right = new Array<number>(bands + 1).fill(-Infinity);
  for (const [x, y] of land) {
    const i = Math.floor((y - around.top) / band);
    left[i] = Math.min(left[i] ?? Infinity, x);
    right[i] = Math.max(right[i] ?? -Infinity, x);
  }
  return { around, band, left, right };
}

export interface FreePlace {
  readonly box: Box;
  /** How much wider than the land the canvas becomes by it. */
  readonly widens: number;
}

/**
 * Where a box (a legend, an enlargement) stands beside the land without covering it: at the left or the right edge, at
 * the height where the canvas widens least; of equal places the lowest.
 *
 * @param taken boxes that already stand there
 */
export function freePlace(size: Size, shore: Shore, taken: readonly Box[], gap: number): FreePlace {
  const { around, band } = shore;
  let best: FreePlace | undefined;
  for (let top = around.bottom - size.height; top >= around.top - band; top -= 2 * band) {
    for (const box of besides(size, top, shore, gap)) {
      if (taken.some((other) => overlaps(box, other, gap))) continue;
      const widens = Math.max(0, around.left - box.left) + Math.max(0, box.right - around.right);
      if (!best || widens < best.widens - 0.5) best = { box, widens };
    }
  }
  return best ?? { box: below(size, taken, around, gap), widens: 0 };
}

/** The box at the far left, if the land leaves room, and the box close to the land's right. */
function besides(size: Size, top: number, { around, band, left, right }: Shore, gap: number): Box[] {
  const first = Math.max(0, Math.floor((top - gap - around.top) / band));
  const last = Math.floor((top + size.height + gap - around.top) / band) + 1;
  const least = Math.min(Infinity, ...left.slice(first, last));
  const most = Math.max(-Infinity, ...right.slice(first, last));
  const at = (x: number): Box => ({ left: x, top, right: x + size.width, bottom: top + size.height });
  return [at(Math.max(most + gap, around.right - size.width)), at(Math.min(least - gap - size.width, around.left))];
}

function below(size: Size, taken: readonly Box[], around: Box, gap: number): Box {
  const top = Math.max(around.bottom, ...taken.map((box) => box.bottom)) + gap;
  return { left: around.left, top, right: around.left + size.width, bottom: top + size.height };
}

export function overlaps(a: Box, b: Box, gap = 0): boolean {
  return a.left < b.right + gap && b.left < a.right + gap && a.top < b.bottom + gap && b.top < a.bottom + gap;
}
