import { readFileSync } from "node:fs";
import { found } from "../../base/failure.ts";

/**
 * The shapes of data/map/provinces.json: rings of arcs, where an arc between two neighbours is one and the same. In
 * tenths of a unit, whole numbers. A negative number of an arc (~n) is the arc backwards.
 */
export interface MapShapes {
  readonly attribution: string;
  readonly width: number;
  readonly height: number;
  readonly arcs: readonly (readonly number[])[];
  readonly shapes: Readonly<Record<string, readonly (readonly number[])[]>>;
}

export type Point = readonly [x: number, y: number];

/** A closed line; the last point is not the first again. */
export type Ring = readonly Point[];

/** Reads the shapes from the folder of the map. */
export function readMapShapes(folder: string): MapShapes {
  const read = JSON.parse(readFileSync(`${folder}/provinces.json`, "utf8")) as MapShapes & { readonly scale: number };
  return { ...read, width: read.width * read.scale, height: read.height * read.scale };
}

/**
 * The rings of the union of shapes: an arc that two of them share lies inside and is left out, and what remains is
 * joined end to end.
 *
 * @throws Failure `not-found` / `map.unknown-shape`
 */
export function unionOf(map: MapShapes, ids: readonly string[]): Ring[] {
  const rings = ids.flatMap((id) => found(map.shapes[id], "map.unknown-shape", { shape: id }));
  const uses = new Map<number, number>();
  for (const arc of rings.flat()) uses.set(plain(arc), (uses.get(plain(arc)) ?? 0) + 1);
  const outer = rings.flatMap((ring) => ring.filter((arc) => uses.get(plain(arc)) === 1));
  return joined(outer.map((arc) => pointsOf(map, arc)));
}

/** Each arc that two shapes of one area share: its inner borders, to draw thin or not at all. */
export function innerBorders(map: MapShapes, ids: readonly string[]): Ring[] {
  const uses = new Map<number, number>();
  for (const id of ids) {
    for (const arc of map.shapes[id]?.flat() ?? []) uses.set(plain(arc), (uses.get(plain(arc)) ?? 0) + 1);
  }
  return [...uses].flatMap(([arc, times]) => (times > 1 ? [pointsOf(map, arc)] : []));
}

const plain = (arc: number) => (arc < 0 ? ~arc : arc);

function pointsOf(map: MapShapes, arc: number): Point[] {
  const steps = map.arcs[plain(arc)] ?? [];
  const points: Point[] = [];
  let [x, y] = [0, 0];
  for (let i = 0; i + 1 < steps.length; i += 2) {
    [x, y] = [x + (steps[i] ?? 0), y + (steps[i + 1] ?? 0)];
    points.push([x, y]);
  }
  return arc < 0 ? points.reverse() : points;
}

/** Joins lines into rings, each line going on where another ends. Lines keep their direction. */
function joined(lines: readonly Point[][]): Ring[] {
  const starts = new Map<string, Point[][]>();
  for (const line of lines) {
    const key = String(line[0]);
    starts.set(key, [...(starts.get(key) ?? []), line]);
  }
  const used = new Set<Point[]>();
  const rings: Ring[] = [];
  for (const first of lines) {
    const ring: Point[] = [];
    for (let line: Point[] | undefined = first; line && !used.has(line); ) {
      used.add(line);
      ring.push(...line.slice(0, -1));
      line = starts.get(String(line[line.length - 1]))?.find((one) => !used.has(one));
    }
    if (ring.length >= 3) rings.push(ring);
  }
  return rings;
}

/** A ring as path data with relative steps, the shortest way to write it. */
export function pathOf(rings: readonly Ring[]): string {
  return rings.map((ring) => `${stepsOf(ring)}z`).join("");
}

/** An open line as path data. */
export function linePath(lines: readonly Ring[]): string {
  return lines.map(stepsOf).join("");
}

function stepsOf(ring: Ring): string {
  const [start = [0, 0] as Point, ...rest] = ring;
  let [x, y] = start;
  const steps = rest.map(([toX, toY]) => {
    const step = `${toX - x}${toY - y < 0 ? "" : " "}${toY - y}`;
    [x, y] = [toX, toY];
    return step;
  });
  const joinedSteps = steps.reduce(
    (all, step) => (all === "" || step.startsWith("-") ? all + step : `${all} ${step}`),
    "",
  );
  return `M${start[0]} ${start[1]}l${joinedSteps}`;
}

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** The smallest box around points. */
export function boxAround(points: readonly Point[]): Box {
  const box = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity };
  for (const [x, y] of points) {
    box.left = Math.min(box.left, x);
    box.right = Math.max(box.right, x);
    box.top = Math.min(box.top, y);
    box.bottom = Math.max(box.bottom, y);
  }
  return box;
}
