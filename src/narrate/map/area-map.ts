import { isMissing } from "../../base/measured.ts";
import type { AreaMap } from "../chart/drawing.ts";
import { type Ink, paint } from "../chart/ink.ts";
import {
  type DrawOptions,
  fillOf,
  hatches,
  label,
  type Picture,
  picture,
  printMeasured,
  widths,
} from "../chart/picture.ts";
import { element, escapeXml, round, textWidth } from "../chart/svg.ts";
import { type Classes, classesOf } from "./classes.ts";
import { lineHeight, type MapLabel, type MapUnit, type NamedUnit, prepareUnit } from "./map-labels.ts";
import { type Inset, layOut, type MapLayout } from "./map-layout.ts";
import { type Box, innerBorders, linePath, pathOf, unionOf } from "./shapes.ts";

/** Sizes of text in points of the finished drawing. */
const text = { wide: { name: 11.5, value: 12.5, legend: 12.5 }, narrow: { name: 0, value: 12, legend: 12.5 } } as const;
const archipelagos = [
  { shape: "hoangsa", name: "Hoàng Sa" },
  { shape: "truongsa", name: "Trường Sa" },
] as const;

/** Draws areas coloured by class, each with its name and value, and a legend in words. */
export function drawAreaMap(map: AreaMap, options: DrawOptions): Picture {
  const classes = classesOf(map, options.lang);
  const units = [...unitsOf(map, classes, options), ...(map.wholeCountry ? seaUnits(map, options) : [])];
  const sizes = text[options.size];
  const legendWidth =
    34 +
    Math.max(...classes.legend.map(({ words }) => textWidth(words, sizes.legend)), textWidth(map.unit, sizes.legend));
  const layout = layOut({
    units,
    across: widths[options.size],
    high: options.size === "wide" ? 860 : 1100,
    legend: { width: legendWidth, height: (classes.legend.length + 1) * 19 + 6 },
    below: options.size === "narrow",
  });
  return assembled(map, { options, classes, units, layout });
}

interface Parts {
  readonly options: DrawOptions;
  readonly classes: Classes;
  readonly units: readonly MapUnit[];
  readonly layout: MapLayout;
}

function assembled(map: AreaMap, { options, classes, units, layout }: Parts): Picture {
  const { canvas, perPoint } = layout;
  const at = { perPoint, options };
  const clips = layout.insets.map(({ from }, i) =>
    element("clipPath", { id: `${options.id}-c${i}` }, element("rect", rectOf(from))),
  );
  const body = element(
    "g",
    { transform: `scale(${round(1000 / perPoint) / 1000})translate(${round(-canvas.left)} ${round(-canvas.top)})` },
    element("g", { id: `${options.id}-land`, "stroke-linejoin": "round" }, landOf(map, units, at)),
    ...layout.insets.map((inset, i) => insetOf(inset, i, at)),
    ...layout.labels.map((one) => labelOf(one, at, 1)),
    legendOf(map, classes, layout.legend, at),
  );
  return picture(options, {
    title: map.title,
    width: (canvas.right - canvas.left) / perPoint,
    height: (canvas.bottom - canvas.top) / perPoint,
    defs: hatches(options, 5 * perPoint) + clips.join(""),
    body,
  });
}

function unitsOf(map: AreaMap, classes: Classes, options: DrawOptions): MapUnit[] {
  return map.areas.map((area) => {
    const printed = printMeasured(area.value, map, options.lang);
    const [value, reason] = isMissing(area.value) ? ["", printed] : [printed, ""];
    return unitOf(
      {
        key: area.key,
        name: area.label,
        value,
        reason,
        ink: classes.inkOf(area.value),
        rings: unionOf(options.shapes, area.shapes),
      },
      options,
    );
  });
}

/** Hoàng Sa and Trường Sa stand on every map of the whole country, also where no area of the data is theirs. */
function seaUnits(map: AreaMap, options: DrawOptions): MapUnit[] {
  const drawn = new Set(map.areas.flatMap((area) => area.shapes));
  return archipelagos
    .filter(({ shape }) => !drawn.has(shape))
    .map(({ shape, name }) =>
      unitOf(
        { key: shape, name, value: "", reason: "", ink: "context", rings: unionOf(options.shapes, [shape]) },
        options,
      ),
    );
}

function unitOf(unit: NamedUnit, { size }: DrawOptions): MapUnit {
  return prepareUnit(unit, { ...text[size], withNames: size === "wide" });
}

interface At {
  readonly perPoint: number;
  readonly options: DrawOptions;
}

/** Shapes with white borders; falls and the missing last, with an ink border that a grey printer keeps. */
function landOf(map: AreaMap, units: readonly MapUnit[], { perPoint, options }: At): string {
  const isOutlined = ({ ink }: MapUnit) => ink === "d1" || ink === "d2" || ink === "mis";
  const shapeOf = (unit: MapUnit) => {
    const outlined = isOutlined(unit);
    const shape = element(
      "path",
      {
        d: pathOf(unit.rings),
        "stroke-width": perPoint * (outlined ? 0.9 : 1),
        "stroke-dasharray": unit.ink === "mis" ? `${round(4 * perPoint)} ${round(3 * perPoint)}` : undefined,
        // Islets are specks at this size: an outline makes them seen.
        ...fillOf(options, unit.ink, outlined ? "ink-2" : unit.ink === "context" ? "context" : "paper"),
      },
      element("title", {}, escapeXml([unit.name, unit.value + unit.reason].filter(Boolean).join(": "))),
    );
    const href = options.theme === "screen" ? options.href?.(unit.key) : undefined;
    return href === undefined ? shape : element("a", { href }, shape);
  };
  const inner = map.areas.map(({ shapes }) => linePath(innerBorders(options.shapes, shapes))).join("");
  const thin = { fill: "none", "stroke-width": perPoint * 0.35, "stroke-opacity": 0.6 };
  return [
    ...units.filter((unit) => !isOutlined(unit)).map(shapeOf),
    ...units.filter(isOutlined).map(shapeOf),
    inner === "" ? "" : element("path", { d: inner, ...thin, ...paint(options.theme, { stroke: "paper" }) }),
  ].join("");
}

function insetOf({ from, to, scale, labels }: Inset, number: number, at: At): string {
  const { perPoint, options } = at;
  const frame = { fill: "none", "stroke-width": perPoint * 0.9, ...paint(options.theme, { stroke: "line-strong" }) };
  const into = `translate(${round(to.left - from.left * scale)} ${round(to.top - from.top * scale)})scale(${scale})`;
  const lines: [number, number, number, number][] = [
    [from.left, from.bottom, to.left, to.top],
    [from.right, from.bottom, to.right, to.top],
  ];
  const showLines = to.top > from.bottom;
  return [
    element("rect", { ...rectOf(from), ...frame, "stroke-dasharray": `${round(4 * perPoint)} ${round(3 * perPoint)}` }),
    showLines
      ? element("path", {
          d: lines.map(([x1, y1, x2, y2]) => `M${round(x1)} ${round(y1)}L${round(x2)} ${round(y2)}`).join(""),
          ...frame,
          "stroke-width": perPoint * 0.5,
          "stroke-dasharray": `${round(4 * perPoint)} ${round(3 * perPoint)}`,
        })
      : "",
    element("rect", { ...rectOf(to), ...paint(options.theme, { fill: "paper" }) }),
    element(
      "g",
      { transform: into },
      element("g", { "clip-path": `url(#${options.id}-c${number})` }, element("use", { href: `#${options.id}-land` })),
      ...labels.map((one) => labelOf(one, at, scale)),
    ),
    element("rect", { ...rectOf(to), ...frame }),
  ].join("");
}

/** A label with a halo in the colour of its area; beside it, in ink on paper with a line to it. */
function labelOf({ unit, names, x, box, leader }: MapLabel, { perPoint, options }: At, scale: number): string {
  const size = text[options.size];
  const [name, value] = [(size.name * perPoint) / scale, (size.value * perPoint) / scale];
  const ink = leader || unit.ink === "context" ? "ink" : (`${unit.ink}-on` as Ink);
  const halo = leader || unit.ink === "context" ? "paper" : unit.ink;
  const paints = paint(options.theme, { fill: ink, stroke: halo });
  const shared = {
    x,
    "text-anchor": "middle",
    "stroke-width": (3 * perPoint) / scale,
    "stroke-linejoin": "round",
    "paint-order": "stroke",
  };
  const rows = names.map((one, i) =>
    element(
      "text",
      { ...shared, y: box.top + (i + 0.85) * name * lineHeight, "font-size": name, ...paints },
      escapeXml(one),
    ),
  );
  const valueAt = box.top + names.length * name * lineHeight + value * 0.87;
  if (unit.value !== "") {
    rows.push(
      element(
        "text",
        { ...shared, y: valueAt, "font-size": value, "font-weight": 700, ...paints },
        escapeXml(unit.value),
      ),
    );
  }
  if (!leader) return rows.join("");
  const [toX, toY] = leader;
  const fromX = Math.max(box.left, Math.min(box.right, toX));
  const fromY = Math.max(box.top, Math.min(box.bottom, toY));
  const line = element("path", {
    d: `M${round(fromX)} ${round(fromY)}L${round(toX)} ${round(toY)}`,
    "stroke-width": (0.8 * perPoint) / scale,
    ...paint(options.theme, { stroke: "ink-2" }),
  });
  return line + rows.join("");
}

function legendOf(map: AreaMap, { legend }: Classes, { left, top }: Box, { perPoint, options }: At): string {
  const size = text[options.size].legend * perPoint;
  const at = (x: number, y: number) => ({ x: left + x * perPoint, y: top + y * perPoint });
  const rows = legend.map(({ ink, words }, i) => {
    const dashes = ink === "mis" ? { "stroke-dasharray": `${round(4 * perPoint)} ${round(3 * perPoint)}` } : {};
    const box = { ...at(0, (i + 1) * 19), width: 24 * perPoint, height: 14 * perPoint, "stroke-width": 0.8 * perPoint };
    const swatch = element("rect", { ...box, ...dashes, ...fillOf(options, ink, "ink-2") });
    return swatch + label(options.theme, words, { ...at(31, (i + 1) * 19 + 11.5), size });
  });
  return label(options.theme, map.unit, { ...at(0, 12), size, bold: true }) + rows.join("");
}

const rectOf = ({ left, top, right, bottom }: Box) => ({ x: left, y: top, width: right - left, height: bottom - top });
