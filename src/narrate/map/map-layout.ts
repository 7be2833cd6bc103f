import { freePlace, overlaps, type Shore, type Size, shoreOf } from "./free-place.ts";
import { labelBeside, labelInside, type MapLabel, type MapUnit } from "./map-labels.ts";
import { type Box, boxAround, type Point } from "./shapes.ts";

/** A part of the map drawn again, larger. */
export interface Inset {
  /** What of the map it shows. */
  readonly from: Box;
  /** Where it stands. */
  readonly to: Box;
  readonly scale: number;
  readonly labels: readonly MapLabel[];
}

export interface MapLayout {
  readonly canvas: Box;
  /** Map units to a point of the finished drawing. */
  readonly perPoint: number;
  readonly labels: readonly MapLabel[];
  readonly insets: readonly Inset[];
  readonly legend: Box;
}

/** How much of the land's width an enlargement may add to it. */
const widening = 0.24;

/** Enlargements tried, smallest first. */
const scales = [1.4, 1.6, 1.8, 2, 2.25, 2.5, 2.75, 3];

export interface LayoutRequest {
  readonly units: readonly MapUnit[];
  /** Points across the finished drawing, and the most it may be high. */
  readonly across: number;
  readonly high: number;
  /** The legend's size in the same points. */
  readonly legend: Size;
  /** Narrow: enlargements and legend stand below, not beside. */
  readonly below: boolean;
}

/**
 * Puts labels, enlargements and legend in their places, by rule and always the same:
 * a label stands in its area where it fits; three or more neighbours whose labels do not fit are enlarged together;
 * what still does not fit stands beside its area with a line; what finds no place is left to the table.
 */
export function layOut(request: LayoutRequest): MapLayout {
  const around = padded(boxAround(request.units.flatMap(({ rings }) => rings.flat())), 12);
  const needed = ({ left, right, top, bottom }: Box) =>
    Math.max((right - left) / request.across, (bottom - top) / request.high);
  // Text is sized for the finished drawing, which enlargements widen: the map is made smaller until all of it fits. Of
  // the sizes that fit, the first that reads well is taken, else the one that reads best.
  const start = needed(around);
  let best: (MapLayout & { readonly cost: number }) | undefined;
  for (let smaller = 1; smaller <= 1.4; smaller *= 1.04) {
    const layout = layOutAt(request, around, start * smaller);
    const perPoint = Math.max(start * smaller, needed(layout.canvas));
    const cost = faultsOf(layout, request.units) + 12 * (perPoint / start - 1);
    if (!best || cost < best.cost) best = { ...layout, perPoint, cost };
    const isFit = perPoint <= start * smaller * 1.005;
    if (isFit && best.cost <= readsWell) break;
  }
  if (!best) throw new Error("no layout was tried");
  const { cost: _, ...layout } = best;
  return layout;
}

const readsWell = 4;

/** How badly a map reads: an area without a label is worst, then one with its value alone, then a line to a label. */
function faultsOf({ labels, insets }: Omit<MapLayout, "perPoint">, units: readonly MapUnit[]): number {
  const all = [...labels, ...insets.flatMap((inset) => inset.labels)];
  const named = new Set(all.map(({ unit }) => unit));
  const lacking = units.filter((unit) => unit.forms.length > 0 && !named.has(unit)).length;
  const lines = all.filter(({ leader }) => leader !== undefined).length;
  const bare = all.filter(({ names }) => names.length === 0).length;
  return 3 * lacking + 2 * lines + bare;
}

function layOutAt(request: LayoutRequest, around: Box, perPoint: number): Omit<MapLayout, "perPoint"> {
  const inside = placedInside(request.units, perPoint);
  const left = request.units.filter((unit) => unit.forms.length > 0 && !inside.some((label) => label.unit === unit));
  // A map of very many areas cannot name them all: it names those with room, and the table the others. What has a name
  // only (the archipelagos) always gets it.
  const rest = left.length > request.units.length / 2 ? left.filter((unit) => unit.value + unit.reason === "") : left;
  const groups = clustersOf(rest, 30 * perPoint).filter((group) => group.length >= 3);

  const shore = shoreOf(
    request.units.flatMap(({ rings }) => rings.flat()),
    around,
  );
  const insets: Inset[] = [];
  const enlarged = new Set<MapUnit>();
  const gap = 8 * perPoint;
  for (const group of groups) {
    const inset = insetFor(group, { request, perPoint, shore, taken: insets.map(({ to }) => to), gap });
    if (inset) insets.push(inset);
    for (const unit of inset ? group : []) enlarged.add(unit);
  }
  const legendSize = { width: request.legend.width * perPoint, height: request.legend.height * perPoint };
  const taken = insets.map(({ to }) => to);
  const legend = request.below
    ? belowAll(legendSize, taken, around, gap)
    : freePlace(
        legendSize,
        shore,
        insets.flatMap(({ from, to }) => [from, to]),
        gap,
      ).box;

  const canvas = padded(boxAround([around, legend, ...taken].flatMap(cornersOf)), 4 * perPoint);
  const single = rest.filter((unit) => !enlarged.has(unit));
  const labels = withRest(inside, single, { units: request.units, perPoint, canvas, blocked: [...taken, legend] });
  return { canvas, labels, insets, legend };
}

/** Labels that fit in their areas, in order; one that would touch an earlier one is left for later. */
function placedInside(units: readonly MapUnit[], perPoint: number): MapLabel[] {
  const labels: MapLabel[] = [];
  for (const unit of units) {
    const label = labelInside(unit, { perPoint, taken: labels.map(({ box }) => box) });
    if (label) labels.push(label);
  }
  return labels;
}

interface Rest {
  readonly units: readonly MapUnit[];
  readonly perPoint: number;
  readonly canvas: Box;
  readonly blocked: readonly Box[];
}

/** Adds those that did not fit: beside their area with a line, or the value alone, or tighter than one would like. */
function withRest(
  placed: readonly MapLabel[],
  rest: readonly MapUnit[],
  { units, perPoint, canvas, blocked }: Rest,
): MapLabel[] {
  const labels = [...placed];
  for (const unit of rest) {
    const taken = [...blocked, ...labels.map(({ box }) => box)];
    const label =
      labelBeside(unit, { perPoint, taken }, { land: units, canvas }) ??
      labelInside(unit, { perPoint, taken, needed: 0.6 }) ??
      labelInside(unit, { perPoint, taken, needed: 0.5, bare: true });
    if (label) labels.push(label);
  }
  return labels;
}

interface InsetRequest {
  readonly request: LayoutRequest;
  readonly perPoint: number;
  readonly shore: Shore;
  readonly taken: readonly Box[];
  readonly gap: number;
}

function insetFor(
  group: readonly MapUnit[],
  { request, perPoint, shore, taken, gap }: InsetRequest,
): Inset | undefined {
  const from = padded(boxAround(group.flatMap(({ main }) => [...main])), gap);
  const { around } = shore;
  const widest = (request.below ? 1 : 0.62) * (around.right - around.left);
  const most = widest / (from.right - from.left);
  const possible = scales
    .filter((scale) => scale <= most)
    .map((scale) => {
      const size = { width: (from.right - from.left) * scale, height: (from.bottom - from.top) * scale };
      const place = request.below
        ? { box: belowAll(size, taken, around, gap), widens: 0 }
        : freePlace(size, shore, taken, gap);
      return { scale, ...place, inside: placedInside(group, perPoint / scale) };
    });
  const affordable = possible.filter(({ widens }) => widens <= widening * (around.right - around.left));
  // The smallest at which all labels fit; else the one at which most do.
  const chosen =
    affordable.find(({ inside }) => inside.length === group.length) ??
    [...affordable].sort((a, b) => b.inside.length - a.inside.length)[0];
  if (!chosen) return undefined;
  const { scale, inside, box: place } = chosen;
  const rest = group.filter((unit) => !inside.some((label) => label.unit === unit));
  const labels = withRest(inside, rest, {
    units: request.units,
    perPoint: perPoint / scale,
    canvas: from,
    blocked: [],
  });
  return { from, to: place, scale, labels };
}

/** Units whose mainlands lie within `near` of each other, in groups. */
function clustersOf(units: readonly MapUnit[], near: number): MapUnit[][] {
  const groups: MapUnit[][] = [];
  for (const unit of units) {
    const box = boxAround(unit.main);
    const touching = groups.filter((group) => group.some(({ main }) => overlaps(box, boxAround(main), near)));
    for (const group of touching) groups.splice(groups.indexOf(group), 1);
    groups.push([...touching.flat(), unit]);
  }
  return groups;
}

function belowAll(size: Size, taken: readonly Box[], around: Box, gap: number): Box {
  const top = Math.max(around.bottom, ...taken.map(({ bottom }) => bottom)) + gap;
  return { left: around.left, top, right: around.left + size.width, bottom: top + size.height };
}

export const padded = (box: Box, by: number): Box => ({
  left: box.left - by,
  top: box.top - by,
  right: box.right + by,
  bottom: box.bottom + by,
});

const cornersOf = (box: Box): Point[] => [
  [box.left, box.top],
  [box.right, box.bottom],
];
