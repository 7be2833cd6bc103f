import { boxAround, type Ring } from "./shapes.ts";

/** The best place for a box inside a ring: its centre, and how much room there is (1: just fits, side to side). */
export interface InnerPlace {
  readonly x: number;
  readonly y: number;
  readonly room: number;
}

interface Square {
  readonly x: number;
  readonly y: number;
  readonly half: number;
  readonly distance: number;
}

/**
 * Where a label of `width` × `height` stands best inside a ring.
 *
 * The ring is stretched so that the label becomes a square; then its pole of inaccessibility (the inner point farthest
 * from the border) is sought by halving squares, as in Agafonkin's polylabel. Same input, same place.
 */
export function innerPlace(ring: Ring, width: number, height: number): InnerPlace {
  const stretch = width / height;
  const bounds = boxAround(ring);
  const box = { ...bounds, top: bounds.top * stretch, bottom: bounds.bottom * stretch };
  const size = Math.min(box.right - box.left, box.bottom - box.top);
  const border = borderOf(ring, stretch, size / 90);
  const precision = Math.max(size / 30, 1);
  const squareAt = (x: number, y: number, half: number): Square => ({ x, y, half, distance: distanceTo(border, x, y) });

  let best = squareAt((box.left + box.right) / 2, (box.top + box.bottom) / 2, 0);
  const open: Square[] = [];
  const half = Math.max(size / 4, 1);
  for (let x = box.left; x < box.right; x += 2 * half) {
    for (let y = box.top; y < box.bottom; y += 2 * half) open.push(squareAt(x + half, y + half, half));
  }
  for (let square = takeBest(open); square; square = takeBest(open)) {
    if (square.distance > best.distance) best = square;
    if (square.distance + square.half * Math.SQRT2 - best.distance <= precision) break;
    const quarter = square.half / 2;
    open.push(squareAt(square.x - quarter, square.y - quarter, quarter));
    open.push(squareAt(square.x + quarter, square.y - quarter, quarter));
    open.push(squareAt(square.x - quarter, square.y + quarter, quarter));
    open.push(squareAt(square.x + quarter, square.y + quarter, quarter));
  }
  return { x: best.x, y: best.y / stretch, room: best.distance / (width / 2) };
}

/** x, y, x, y… of a ring, stretched downwards, without the vertices that lie closer than `least` to the one before. */
function borderOf(ring: Ring, stretch: number, least: number): Float64Array {
  const kept: number[] = [];
  for (const [x, y] of ring) {
    const [beforeX, beforeY] = [kept[kept.length - 2], kept[kept.length - 1]];
    const isNear =
      beforeX !== undefined && beforeY !== undefined && Math.hypot(x - beforeX, y * stretch - beforeY) < least;
    if (!isNear) kept.push(x, y * stretch);
  }
  return Float64Array.from(kept);
}

/** Takes out the square that may hold the farthest point. */
function takeBest(open: Square[]): Square | undefined {
  let best = 0;
  const reach = (square: Square | undefined) => (square ? square.distance + square.half * Math.SQRT2 : -Infinity);
  for (let i = 1; i < open.length; i += 1) if (reach(open[i]) > reach(open[best])) best = i;
  const taken = open[best];
  const last = open.pop();
  if (last && best < open.length) open[best] = last;
  return taken;
}

/** Distance from a point to the border, negative outside. */
function distanceTo(border: Float64Array, x: number, y: number): number {
  let inside = false;
  let least = Infinity;
  let bx = border[border.length - 2] ?? 0;
  let by = border[border.length - 1] ?? 0;
  for (let i = 0; i < border.length; i += 2) {
    const ax = border[i] as number;
    const ay = border[i + 1] as number;
    if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside;
    const dx = bx - ax;
    const dy = by - ay;
    let along = ((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy || 1);
    if (along < 0) along = 0;
    else if (along > 1) along = 1;
    const awayX = x - ax - along * dx;
    const awayY = y - ay - along * dy;
    const away = awayX * awayX + awayY * awayY;
    if (away < least) least = away;
    bx = ax;
    by = ay;
  }
  return inside ? Math.sqrt(least) : -Math.sqrt(least);
}

/** Whether a point lies inside a ring. */
export function isInside(ring: Ring, x: number, y: number): boolean {
  let inside = false;
  let [bx, by] = ring[ring.length - 1] ?? [0, 0];
  for (const [ax, ay] of ring) {
    if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside;
    [bx, by] = [ax, ay];
  }
  return inside;
}
