// Makes data/map/provinces.json from @svg-maps/vietnam (CC BY 4.0): the 63 provinces of before 1/7/2025, Hoàng Sa and
// Trường Sa, as arcs that neighbours share. Run once: node scripts/make-map.mjs
//
// The paths of the package are relative with two decimals, so the two sides of one border drift apart by up to 0.3.
// Vertices closer than that are made one, borders are cut where three shapes meet, and each piece is simplified once,
// so that neighbours still fit without a gap and units that merge lose the border between them.
import { mkdirSync, writeFileSync } from "node:fs";
import map from "@svg-maps/vietnam";

/** Vertices nearer than this (of 812 × 873) are one. */
const snap = 0.32;
/** A vertex whose triangle is smaller than this is dropped (Visvalingam): under a pixel at the size maps are shown. */
const smallest = 0.8;
/** Islands smaller than this are dropped, except in Hoàng Sa and Trường Sa, where all are kept. */
const island = 1.2;
const archipelagos = new Set(["hoangsa", "truongsa"]);

function ringsOf(path) {
  const tokens = path.match(/[a-zA-Z]|-?\d*\.?\d+(?:e-?\d+)?/g);
  const rings = [];
  let [x, y, startX, startY, command, ring, at] = [0, 0, 0, 0, "", [], 0];
  const next = () => Number(tokens[at++]);
  while (at < tokens.length) {
    if (/^[a-zA-Z]$/.test(tokens[at])) command = tokens[at++];
    if (command === "z" || command === "Z") {
      rings.push(ring);
      [x, y, ring] = [startX, startY, []];
      continue;
    }
    const [fromX, fromY] = command === command.toLowerCase() ? [x, y] : [0, 0];
    // Of a curve only the end is kept: they are specks of islands.
    if (command === "c" || command === "C") at += 4;
    else if (!/[mMlL]/.test(command)) throw new Error(`a path command that is not read: ${command}`);
    [x, y] = [fromX + next(), fromY + next()];
    if (command === "m" || command === "M") {
      [startX, startY, ring] = [x, y, []];
      command = command === "m" ? "l" : "L";
    }
    ring.push([x, y]);
  }
  if (ring.length > 0) rings.push(ring);
  return rings;
}

const areaOf = (ring) =>
  Math.abs(
    ring.reduce((sum, [x, y], i) => sum + x * ring[(i + 1) % ring.length][1] - y * ring[(i + 1) % ring.length][0], 0) /
      2,
  );

/** Gives each point the number of the first point seen within `snap` of it. */
function makeSnapper() {
  const points = [];
  const cells = new Map();
  const cell = (x, y) => `${x},${y}`;
  const number = ([x, y]) => {
    const [column, row] = [Math.floor(x / snap), Math.floor(y / snap)];
    let best = -1;
    let distance = snap;
    for (let i = -1; i <= 1; i += 1) {
      for (let j = -1; j <= 1; j += 1) {
        for (const other of cells.get(cell(column + i, row + j)) ?? []) {
          const away = Math.hypot(points[other][0] - x, points[other][1] - y);
          if (away < distance) [best, distance] = [other, away];
        }
      }
    }
    if (best >= 0) return best;
    points.push([x, y]);
    const key = cell(column, row);
    cells.set(key, [...(cells.get(key) ?? []), points.length - 1]);
    return points.length - 1;
  };
  return { points, number };
}

const { points, number } = makeSnapper();
const shapes = map.locations.map(({ id, path }) => {
  const rings = ringsOf(path);
  const largest = Math.max(...rings.map(areaOf));
  const kept = rings.filter((ring) => archipelagos.has(id) || areaOf(ring) >= Math.min(island, largest));
  const numbered = archipelagos.has(id) ? rings : kept;
  return {
    id,
    rings: numbered.map((ring) =>
      archipelagos.has(id)
        ? ring.map((point) => points.push(point) - 1)
        : ring.map(number).filter((one, i, all) => one !== all[(i + 1) % all.length]),
    ),
  };
});

/** A spike (there and straight back) has no inside: it is cut off. */
function withoutSpikes(ring) {
  let now = ring;
  for (;;) {
    const next = now.filter(
      (_one, i) => now.length < 3 || now[(i + 1) % now.length] !== now[(i + now.length - 1) % now.length],
    );
    const clean = next.filter((one, i) => one !== next[(i + 1) % next.length]);
    if (clean.length === now.length) return clean;
    now = clean;
  }
}
/** All rings turn the same way, so that neighbours run along their border in opposite directions. */
function turned(ring) {
  const twice = ring.reduce((sum, one, i) => {
    const [[x, y], [nextX, nextY]] = [points[one], points[ring[(i + 1) % ring.length]]];
    return sum + x * nextY - y * nextX;
  }, 0);
  return twice < 0 ? [...ring].reverse() : ring;
}
for (const shape of shapes)
  shape.rings = shape.rings
    .map(withoutSpikes)
    .filter((ring) => ring.length >= 3)
    .map(turned);

// Where one side of a border has a vertex that the other lacks, the other gets it: an edge a–b becomes a–c–b where the
// neighbour goes a–c–b and c lies on it.
const neighbours = () => {
  const links = new Map();
  const link = (a, b) => links.set(a, (links.get(a) ?? new Set()).add(b));
  for (const ring of shapes.flatMap(({ rings }) => rings)) {
    for (const [i, one] of ring.entries()) {
      const next = ring[(i + 1) % ring.length];
      link(one, next);
      link(next, one);
    }
  }
  return links;
};
const fromLine = (p, a, b) => {
  const [dx, dy] = [b[0] - a[0], b[1] - a[1]];
  const t = Math.max(0, Math.min(1, ((p[0] - a[0]) * dx + (p[1] - a[1]) * dy) / (dx * dx + dy * dy || 1)));
  return Math.hypot(p[0] - a[0] - t * dx, p[1] - a[1] - t * dy);
};
for (let round = 0; round < 3; round += 1) {
  const links = neighbours();
  for (const shape of shapes) {
    if (archipelagos.has(shape.id)) continue;
    shape.rings = shape.rings.map((ring) => {
      const own = new Set(ring);
      return withoutSpikes(
        ring.flatMap((a, i) => {
          const b = ring[(i + 1) % ring.length];
          const between = [...(links.get(a) ?? [])].find(
            (c) =>
              c !== b && !own.has(c) && links.get(b)?.has(c) && fromLine(points[c], points[a], points[b]) < 1.2 * snap,
          );
          return between === undefined ? [a] : [a, between];
        }),
      );
    });
  }
}

// Arcs: a ring is cut at each vertex where borders meet, i.e. that has not exactly two neighbours.
const links = neighbours();
const isJunction = (vertex) => links.get(vertex).size !== 2;

/** Visvalingam: drops the vertex with the smallest triangle until none is smaller than `smallest`. Ends stay. */
function simplified(arc, least) {
  const kept = [...arc];
  const triangle = (i) => {
    const [a, b, c] = [points[kept[i - 1]], points[kept[i]], points[kept[i + 1]]];
    return Math.abs((a[0] - c[0]) * (b[1] - a[1]) - (a[0] - b[0]) * (c[1] - a[1])) / 2;
  };
  for (;;) {
    if (kept.length <= least) return kept;
    let [best, area] = [-1, smallest];
    for (let i = 1; i < kept.length - 1; i += 1) {
      const one = triangle(i);
      if (one < area) [best, area] = [i, one];
    }
    if (best < 0) return kept;
    kept.splice(best, 1);
  }
}

const arcs = [];
const numberOfArc = new Map();
function addArc(vertices, tiny) {
  const closed = vertices[0] === vertices[vertices.length - 1];
  const backwards = [...vertices].reverse();
  const key = vertices.join();
  if (numberOfArc.has(key)) return numberOfArc.get(key);
  if (numberOfArc.has(backwards.join())) return ~numberOfArc.get(backwards.join());
  numberOfArc.set(key, arcs.length);
  arcs.push(tiny ? vertices : simplified(vertices, closed ? 5 : 2));
  return arcs.length - 1;
}

function arcsOfRing(ring, tiny) {
  const found = ring.findIndex(isJunction);
  // A ring without junctions starts at its smallest vertex, so that both who share it say the same arc.
  const start = found >= 0 ? found : ring.indexOf(Math.min(...ring));
  const turned = [...ring.slice(start), ...ring.slice(0, start), ring[start]];
  const cut = [];
  let from = 0;
  for (let i = 1; i < turned.length; i += 1) {
    if (i === turned.length - 1 || isJunction(turned[i])) {
      cut.push(addArc(turned.slice(from, i + 1), tiny));
      from = i;
    }
  }
  return cut;
}

const asShapes = Object.fromEntries(
  shapes
    .map(({ id, rings }) => [id, rings.map((ring) => arcsOfRing(ring, archipelagos.has(id)))])
    .sort(([a], [b]) => (a < b ? -1 : 1)),
);
/** In tenths, the first vertex absolute, the others as steps; a step of nothing is left out. */
const asSteps = (arc) => {
  const tenths = arc.map((vertex) => points[vertex].map((one) => Math.round(one * 10)));
  return tenths
    .flatMap(([x, y], i) => (i === 0 ? [x, y] : [x - tenths[i - 1][0], y - tenths[i - 1][1]]))
    .filter((_, i, all) => i < 2 || all[i - (i % 2)] !== 0 || all[i - (i % 2) + 1] !== 0);
};

mkdirSync("data/map", { recursive: true });
const lines = arcs.map((arc) => JSON.stringify(asSteps(arc)));
const body = `{
"attribution": "@svg-maps/vietnam (Stephen Truong, Victor Cazanave), CC BY 4.0",
"width": 812, "height": 873, "scale": 10,
"arcs": [
${lines.join(",\n")}
],
"shapes": {
${Object.entries(asShapes)
  .map(([id, rings]) => `"${id}": ${JSON.stringify(rings)}`)
  .join(",\n")}
}
}
`;
writeFileSync("data/map/provinces.json", body);
console.log(
  `${Object.keys(asShapes).length} shapes, ${arcs.length} arcs, ${arcs.reduce((sum, arc) => sum + arc.length, 0)} vertices, ${body.length} bytes`,
);
