import type { Point, Ring } from "./shapes.ts";
import { boxAround } from "./shapes.ts";

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
  const points = ring.map(([x, y]): Point => [x, y * stretch]);
  const box = boxAround(points);
  const size = Math.min(box.right - box.left, box.bottom - box.top);
  const precision = Math.max(size / 30, 1);
  const squareAt = (x: number, y: number, half: number): Square => ({ x, y, half, distance: distanceTo(points, x, y) });

  let best = squareAt((box.left + box.right) / 2, (box.top + box.bottom) / 2, 0);
  const open: Square[] = [];
  const half = Math.max(size / 2, 1);
  for (let x = box.left; x < box.right; x += 2 * half) {
    for (let y = box.top; y < box.bottom; y += 2 * half) open.push(squareAt(x + half, y + half, half));
  }
  for (let square = takeBest(open); square; square = takeBest(open)) {
    if (square.distance > best.distance) best = square;
    if (square.distance + square.half * Math.SQRT2 - best.distance <= precision) continue;
    const quarter = square.half / 2;
    for (const [dx, dy] of [
      [-1, -1],
      [1, -1],
      [-1, 1],
      [1, 1],
    ] as const) {
      open.push(squareAt(square.x + dx * quarter, square.y + dy * quarter, quarter));
    }
  }
  return { x: best.x, y: best.y / stretch, room: best.distance / (width / 2) };
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
function distanceTo(ring: readonly Point[], x: number, y: number): number {
  let inside = false;
  let least = Infinity;
  let previous = ring[ring.length - 1] as Point;
  for (const point of ring) {
    const [ax, ay] = point;
    const [bx, by] = previous;
    if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside;
    const [dx, dy] = [bx - ax, by - ay];
    const along = Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy || 1)));
    const away = (x - ax - along * dx) ** 2 + (y - ay - along * dy) ** 2;
    if (away < least) least = away;
    previous = point;
  }
  return inside ? Math.sqrt(least) : -Math.sqrt(least);
}

/** Whether a point lies inside a ring. */
export function isInside(ring: Ring, x: number, y: number): boolean {
  return distanceTo(ring, x, y) > 0;
}
