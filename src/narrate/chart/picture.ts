import type { Lang } from "../../base/lang.ts";
import { isMissing, type Measured } from "../../base/measured.ts";
import { missingWord } from "../../language/missing-words.ts";
import { printNumber, printSigned } from "../../language/number.ts";
import type { MapShapes } from "../map/shapes.ts";
import { type Ink, paint, type Theme } from "./ink.ts";
import { type Attributes, element, escapeXml } from "./svg.ts";

/** How a drawing is to be drawn. */
export interface DrawOptions {
  /** Unique in the page: ids inside the drawing begin with it. */
  readonly id: string;
  readonly lang: Lang;
  readonly theme: Theme;
  /** Wide is 600 units across, narrow 340: two drawings, not one that scrolls. */
  readonly size: "wide" | "narrow";
  readonly shapes: MapShapes;
  /** Read aloud: the text alternative. */
  readonly description: string;
  /** Where a mark links to, on pages; in print nothing links. */
  readonly href?: (key: string) => string | undefined;
}

/** A drawing as SVG, with its size in its own units (96 to the inch). */
export interface Picture {
  readonly svg: string;
  readonly width: number;
  readonly height: number;
}

export const widths = { wide: 600, narrow: 340 } as const;

/** The face comes from the page; on paper it is the document's. */
const printFace = "Tinos, 'Times New Roman', serif";

/** Puts a drawing's parts into an SVG with title and description. */
export function picture(
  { id, theme, description }: DrawOptions,
  {
    title,
    width,
    height,
    defs = "",
    body,
  }: { title: string; width: number; height: number; defs?: string; body: string },
): Picture {
  const svg = element(
    "svg",
    {
      xmlns: "http://www.w3.org/2000/svg",
      viewBox: `0 0 ${Math.round(width)} ${Math.round(height)}`,
      width: theme === "print" ? Math.round(width) : undefined,
      height: theme === "print" ? Math.round(height) : undefined,
      class: theme === "screen" ? "chart" : undefined,
      role: "img",
      "aria-labelledby": `${id}-t ${id}-d`,
      "font-family": theme === "print" ? printFace : undefined,
    },
    element("title", { id: `${id}-t` }, escapeXml(title)),
    element("desc", { id: `${id}-d` }, escapeXml(description)),
    defs === "" ? "" : element("defs", {}, defs),
    body,
  );
  return { svg, width: Math.round(width), height: Math.round(height) };
}

/** How a text stands and looks. */
export interface LabelStyle {
  readonly x?: number;
  readonly y?: number;
  readonly dy?: string;
  readonly transform?: string;
  readonly size?: number;
  readonly ink?: Ink;
  readonly bold?: boolean;
  readonly anchor?: "start" | "middle" | "end";
}

/** A text in a role. */
export function label(theme: Theme, text: string, style: LabelStyle): string {
  const { size = 13, ink = "ink", bold = false, anchor, ...rest } = style;
  const attributes = {
    ...rest,
    "font-size": size,
    "font-weight": bold ? 700 : undefined,
    "text-anchor": anchor === "start" ? undefined : anchor,
    ...paint(theme, { fill: ink }),
  };
  return element("text", attributes, escapeXml(text));
}

/** Hatches for falls, light and deep: what a grey printer keeps of "down". */
export function hatches({ id, theme }: DrawOptions, step = 5): string {
  return (["d1", "d2"] as const)
    .map((ink) =>
      element(
        "pattern",
        {
          id: `${id}-${ink}`,
          width: step,
          height: step,
          patternUnits: "userSpaceOnUse",
          patternTransform: "rotate(45)",
        },
        element("rect", { width: step, height: step, ...paint(theme, { fill: ink }) }),
        element("path", {
          d: `M${step / 4} 0V${step}`,
          "stroke-width": step / 4,
          ...paint(theme, { stroke: `hatch-${ink}` }),
        }),
      ),
    )
    .join("");
}

/** Attributes of a shape in a class, with a border or none; falls are filled with their hatch. */
export function fillOf({ id, theme }: Pick<DrawOptions, "id" | "theme">, fill: Ink, stroke?: Ink): Attributes {
  const hatched = fill === "d1" || fill === "d2";
  const paints = paint(theme, { ...(hatched ? {} : { fill }), ...(stroke ? { stroke } : {}) });
  return hatched ? { ...paints, fill: `url(#${id}-${fill})` } : paints;
}

/**
 * A value as charts and tables print it; where there is none, why.
 *
 * @example
 * printMeasured(12.34, { decimals: 1, signed: true }, "vi") // => "+12,3"
 */
export function printMeasured(
  value: Measured,
  { decimals, signed = false }: { readonly decimals: number; readonly signed?: boolean },
  lang: Lang,
): string {
  if (isMissing(value)) return missingWord(value.missing, lang);
  return signed ? printSigned(value, decimals, lang) : printNumber(value, decimals, lang);
}
