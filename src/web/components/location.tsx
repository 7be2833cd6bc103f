import { pathOf, unionOf } from "../../narrate/map/shapes.ts";
import { type Area, areaOf } from "../../structure/area.ts";
import type { View } from "../view.ts";

interface Props {
  readonly view: View;
  readonly area: Area;
  readonly members: readonly string[];
}

/** Where an area lies among the members of its review: a small outline beside the title. */
export function Location({ view, area, members }: Props) {
  const others = members.filter((key) => key !== area.key);
  if (others.length === 0 || area.shapes.length === 0) return null;
  const rings = (ids: readonly string[]) => unionOf(view.shapes, ids);
  const around = others.flatMap((key) => rings(areaOf(view.structure.geography, key).shapes));
  const points = [...around, ...rings(area.shapes)].flat();
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  const [left, top] = [Math.min(...xs), Math.min(...ys)];
  const box = [left, top, Math.max(...xs) - left, Math.max(...ys) - top].map(Math.round).join(" ");
  return (
    <svg class="loc" viewBox={box} role="img" aria-label={view.word("area.location", { area: area.name[view.lang] })}>
      <path class="ot" d={pathOf(around)} />
      <path class="me" d={pathOf(rings(area.shapes))} />
    </svg>
  );
}
