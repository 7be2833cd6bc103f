import { raw } from "hono/html";
import type { Drawing } from "../../narrate/chart/drawing.ts";
import type { View } from "../view.ts";

interface Props {
  readonly view: View;
  readonly drawing: Drawing;
  /** Unique in the page. */
  readonly id: string;
  readonly href?: (key: string) => string | undefined;
}

/** A chart or a map in two drawings, wide and narrow; the sheet shows the one that fits. */
export function Drawn({ view, drawing, id, href }: Props) {
  return (
    <div class="drawn">
      {(["wide", "narrow"] as const).map((size) => (
        <Sized view={view} drawing={drawing} id={`${id}-${size}`} size={size} {...(href ? { href } : {})} />
      ))}
    </div>
  );
}

/** One drawing in one size. */
export function Sized({ view, drawing, id, href, size }: Props & { size: "wide" | "narrow" }) {
  const svg = view.draw(drawing, { id, size, ...(href ? { href } : {}) });
  return <div class={size}>{raw(href ? grouped(svg) : svg)}</div>;
}

/** A drawing that holds links is a group of them, not one image: what is inside an image cannot be reached. */
function grouped(svg: string): string {
  return svg.replace('role="img"', 'role="group"');
}
