import { isMissing } from "../../base/measured.ts";
import { ranked } from "./bar-ranking.ts";
import type { Mark, Strip } from "./drawing.ts";
import { growthInk, paint } from "./ink.ts";
import { type DrawOptions, fillOf, hatches, type Picture, picture, printMeasured } from "./picture.ts";
import { element, escapeXml, round } from "./svg.ts";

const side = 18;
const pitch = 20;

/**
 * One square a member, highest first: filled where the count holds it, empty where it does not, hatched where it
 * falls, dashed where there is no value. A tick stands where the count ends. Without a threshold the count is of those
 * above 0.
 */
export function drawStrip(chart: Strip, options: DrawOptions): Picture {
  const { known, unknown } = ranked(chart.marks);
  const all: readonly Mark[] = [...known, ...unknown];
  const perRow = options.size === "wide" ? Math.max(all.length, 1) : Math.max(1, Math.min(all.length, 14));
  const at = (i: number) => ({ x: (i % perRow) * pitch, y: 4 + Math.floor(i / perRow) * (pitch + 8) });
  const isCounted = (value: number) => (chart.threshold === undefined ? value > 0 : value >= chart.threshold);
  const counted = known.filter(({ value }) => isCounted(value)).length;

  const squares = all.map((mark, i) => {
    const printed = printMeasured(mark.value, chart, options.lang);
    const square = element("rect", { ...at(i), width: side, height: side, ...inkOf(mark, isCounted, chart, options) });
    const href = options.theme === "screen" ? options.href?.(mark.key) : undefined;
    const titled = element("g", {}, element("title", {}, escapeXml(`${mark.label}: ${printed}`)), square);
    return href === undefined ? titled : element("a", { href }, titled);
  });
  const last = at(counted - 1);
  const tick =
    counted > 0 && counted < all.length
      ? element("path", {
          d: `M${round(last.x + side + 1)} ${last.y - 4}v${side + 8}`,
          "stroke-width": 1.5,
          ...paint(options.theme, { stroke: "ink" }),
        })
      : "";
  const rows = Math.max(1, Math.ceil(all.length / perRow));
  return picture(options, {
    title: chart.title,
    width: Math.max(perRow * pitch, 20),
    height: rows * (pitch + 8) - 2,
    defs: hatches(options),
    body: squares.join("") + tick,
  });
}

function inkOf(mark: Mark, isCounted: (value: number) => boolean, chart: Strip, options: DrawOptions) {
  const { theme } = options;
  const empty = { fill: "none", ...paint(theme, { stroke: "line-strong" }) };
  if (isMissing(mark.value)) return { ...empty, "stroke-dasharray": "3 2" };
  if (isCounted(mark.value)) return fillOf(options, chart.signed ? growthInk(mark.value) : "ink-2");
  return chart.signed && mark.value < 0 ? fillOf(options, growthInk(mark.value), "fall") : empty;
}
