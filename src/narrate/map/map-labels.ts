import type { Ink } from "../chart/ink.ts";
import { textWidth } from "../chart/svg.ts";
import { overlaps, type Size } from "./free-place.ts";
import { innerPlace, isInside } from "./inner-place.ts";
import { type Box, boxAround, type Point, type Ring } from "./shapes.ts";

/** An area with its words, as it is handed to the layout. */
export interface NamedUnit {
  readonly key: string;
  readonly name: string;
  /** The printed value; empty where there is none. */
  readonly value: string;
  /** Why there is none, written under the name in the letters of the name. */
  readonly reason: string;
  readonly ink: Ink;
  readonly rings: readonly Ring[];
}

/** An area ready to draw. */
export interface MapUnit extends NamedUnit {
  /** The largest ring: the mainland, where the label goes. */
  readonly main: Ring;
  readonly box: Box;
  /** The forms its label may have, best first; none where a narrow map has nothing to write. */
  readonly forms: readonly LabelForm[];
  /** The value without the name, for where there is no room for both. */
  readonly bare: () => readonly LabelForm[];
}

/** One form of a label: its lines, its size in points, and the best place for it in its area. */
interface LabelForm extends Size {
  readonly names: readonly string[];
  readonly x: number;
  readonly y: number;
  /** Map units to a point at which the label just fits from side to side. */
  readonly room: number;
}

/** A label at its place: the lines of the name, then the value. */
export interface MapLabel {
  readonly unit: MapUnit;
  readonly names: readonly string[];
  readonly box: Box;
  readonly x: number;
  /** Drawn beside its area, with a line to this point of it. */
  readonly leader?: Point;
}

/** Sizes of the two texts of a label in points. */
export interface LabelSize {
  readonly name: number;
  readonly value: number;
  /** Narrow drawings show values only. */
  readonly withNames: boolean;
}

/** A label may lie over its border by a fifth: it has a halo in the colour of its area. */
const roomNeeded = 0.8;

/** Finds the place of each form of a unit's label, once: for a larger or smaller map the room is only scaled. */
export function prepareUnit(unit: NamedUnit, size: LabelSize): MapUnit {
  const areaOf = (ring: Ring) => {
    const box = boxAround(ring);
    return (box.right - box.left) * (box.bottom - box.top);
  };
  const main = [...unit.rings].sort((a, b) => areaOf(b) - areaOf(a))[0] ?? [];
  const formOf = (names: readonly string[]): LabelForm => {
    const widest = Math.max(
      textWidth(unit.value, size.value, true),
      ...names.map((name) => textWidth(name, size.name)),
    );
    const height = names.length * size.name * lineHeight + (unit.value === "" ? 1 : size.value * 1.05);
    const place = innerPlace(main, widest, height);
    return { names, width: widest, height, x: place.x, y: place.y, room: place.room };
  };
  const bare = () => (unit.value === "" ? [] : [formOf([])]);
  const forms = size.withNames ? linesOf(unit).map(formOf) : bare();
  return { ...unit, main, box: boxAround(unit.rings.flat()), forms, bare };
}

/** Of a line of the name, in its letters' size. */
export const lineHeight = 1.12;

function linesOf({ name, reason }: NamedUnit): string[][] {
  const halves = (text: string) => {
    const words = text.split(" ");
    const middle = Math.ceil(words.length / 2);
    return words.length < 2 ? [text] : [words.slice(0, middle).join(" "), words.slice(middle).join(" ")];
  };
  if (reason !== "") return [[name, ...halves(reason)], [name]];
  return name.includes(" ") ? [[name], halves(name)] : [[name]];
}

export interface Wish {
  /** Map units to a point. */
  readonly perPoint: number;
  /** Boxes that the label must not touch. */
  readonly taken: readonly Box[];
  /** How much of its width must have room; 1 is all of it. */
  readonly needed?: number;
  readonly bare?: boolean;
}

/** The label inside its area, if it fits and touches nothing. */
export function labelInside(unit: MapUnit, { perPoint, taken, needed = roomNeeded, bare }: Wish): MapLabel | undefined {
  for (const form of bare ? unit.bare() : unit.forms) {
    if (form.room / perPoint < needed) continue;
    const box = boxAt(form.x, form.y, form, perPoint);
    if (!taken.some((other) => overlaps(box, other, -2.5 * perPoint)))
      return { unit, names: form.names, x: form.x, box };
  }
  return undefined;
}

function boxAt(x: number, y: number, { width, height }: Size, perPoint: number): Box {
  const [across, down] = [(width * perPoint) / 2, (height * perPoint) / 2];
  return { left: x - across, right: x + across, top: y - down, bottom: y + down };
}

/**
 * The label beside its area, in the sea or outside the border, with a line to it: the nearest of the places on rings
 * around it that is free of other labels and of land, and inside `canvas`. Undefined where there is none.
 */
export function labelBeside(
  unit: MapUnit,
  { perPoint, taken }: Wish,
  { land, canvas }: { readonly land: readonly MapUnit[]; readonly canvas: Box },
): MapLabel | undefined {
  const form = unit.forms[0];
  if (!form) return undefined;
  const pole = innerPlace(unit.main, 1, 1);
  const around = boxAround(unit.main);
  for (let out = 0.6; out <= 3; out += 0.3) {
    for (let turn = 0; turn < 24; turn += 1) {
      const angle = (turn * Math.PI) / 12;
      const x = pole.x + Math.cos(angle) * ((around.right - around.left) / 2 + out * form.width * perPoint);
      const y = pole.y + Math.sin(angle) * ((around.bottom - around.top) / 2 + out * form.height * perPoint);
      const box = boxAt(x, y, form, perPoint);
      if (!isWithin(box, canvas) || taken.some((other) => overlaps(box, other, 2 * perPoint))) continue;
      if (isOnLand(box, land)) continue;
      return { unit, names: form.names, x, box, leader: [pole.x, pole.y] };
    }
  }
  return undefined;
}

const isWithin = (box: Box, canvas: Box) =>
  box.left >= canvas.left && box.right <= canvas.right && box.top >= canvas.top && box.bottom <= canvas.bottom;

function isOnLand(box: Box, land: readonly MapUnit[]): boolean {
  const near = land.filter((unit) => overlaps(box, unit.box));
  const points = [0, 0.25, 0.5, 0.75, 1].flatMap((across) =>
    [0, 0.5, 1].map(
      (down): Point => [box.left + across * (box.right - box.left), box.top + down * (box.bottom - box.top)],
    ),
  );
  return near.some(({ main }) => points.some(([x, y]) => isInside(main, x, y)));
}
