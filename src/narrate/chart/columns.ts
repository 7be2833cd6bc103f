import { scaleBand } from "d3-scale";
import { isMissing } from "../../base/measured.ts";
import { missingWord } from "../../language/missing-words.ts";
import { axisLines, known, type Plot, type ValueAxis, valueAxis } from "./axis.ts";
import type { Columns } from "./drawing.ts";
import type { Ink } from "./ink.ts";
import { paint } from "./ink.ts";
import { type DrawOptions, fillOf, hatches, label, type Picture, picture, printMeasured, widths } from "./picture.ts";
import { element, escapeXml, round, textWidth, wrapText } from "./svg.ts";

interface Frame {
  readonly chart: Columns;
  readonly options: DrawOptions;
  readonly axis: ValueAxis;
  readonly plot: Plot;
}

/** Columns from 0 with their values above; a missing one is a dashed box with its reason; falls are hatched. */
export function drawColumns(chart: Columns, options: DrawOptions): Picture {
  const width = widths[options.size];
  const isSeveral = chart.series.length > 1;
  const values = known(chart.series.flatMap((one) => one.values));
  const top = isSeveral ? 44 : 24;
  const height = options.size === "wide" ? 290 : 260;
  const vertical = { top, bottom: height - 44 };
  const axis = valueAxis(values.length ? values : [0, 1], vertical, false, options);
  const plot = { ...vertical, left: axis.width + 10, right: width - 2 };
  const frame = { chart, options, axis, plot };
  const groups = scaleBand(
    chart.categories.map((_, i) => i),
    [plot.left, plot.right],
  )
    .paddingInner(0.3)
    .paddingOuter(0.15);
  const columns = chart.categories.map((category, i) => {
    const left = groups(i) ?? plot.left;
    const each = groups.bandwidth() / chart.series.length;
    const drawn = chart.series.map((_, j) =>
      columnOf(frame, { category: i, series: j, left: left + j * each, width: each - 2 }),
    );
    const lines = wrapText(category, groups.step() - 2, 12).slice(0, 2);
    const names = lines.map((one, line) =>
      label(options.theme, one, {
        x: round(left + groups.bandwidth() / 2),
        y: plot.bottom + 18 + line * 14,
        size: 12,
        ink: "ink-2",
        anchor: "middle",
      }),
    );
    return drawn.join("") + names.join("");
  });
  return picture(options, {
    title: chart.title,
    width,
    height,
    defs: hatches(options),
    body: axisLines(axis, plot, options) + columns.join("") + (isSeveral ? keyOf(frame) : ""),
  });
}

const inks: readonly Ink[] = ["context-2", "context"];
/** The last series is the one to look at; one alone is a rise. */
const inkOf = (chart: Columns, series: number): Ink =>
  chart.series.length === 1 ? "rise" : series === chart.series.length - 1 ? "subject" : (inks[series] ?? "context");

interface Place {
  readonly category: number;
  readonly series: number;
  readonly left: number;
  readonly width: number;
}

function columnOf({ chart, options, axis }: Frame, { category, series, left, width }: Place): string {
  const one = chart.series[series];
  const value = one?.values[category];
  if (!one || value === undefined) return "";
  const printed = printMeasured(value, chart, options.lang);
  const title = element("title", {}, escapeXml(`${chart.categories[category]}, ${one.name}: ${printed}`));
  const zero = axis.at(0);
  const middle = round(left + width / 2);
  if (isMissing(value)) {
    const box = element("rect", {
      x: left,
      y: zero - 60,
      width,
      height: 60,
      fill: "none",
      "stroke-dasharray": "3 2",
      ...paint(options.theme, { stroke: "line-strong" }),
    });
    const words = wrapText(missingWord(value.missing, options.lang), Math.max(width, 30), 11).slice(0, 4);
    const lines = words.map((word, i) =>
      label(options.theme, word, { x: middle, y: zero - 44 + i * 12, size: 11, ink: "ink-2", anchor: "middle" }),
    );
    return element("g", {}, title, box, ...lines);
  }
  const y = axis.at(value);
  const ink = value < 0 ? "d1" : inkOf(chart, series);
  const bar = element("rect", {
    x: left,
    y: Math.min(y, zero),
    width,
    height: Math.abs(y - zero),
    ...fillOf(options, ink, value < 0 ? "fall" : "ink-2"),
    "stroke-width": 0.6,
  });
  const size = textWidth(printed, 12) > width + 8 ? 11 : 12;
  return (
    element("g", {}, title, bar) +
    label(options.theme, printed, {
      x: middle,
      y: round(value < 0 ? y + 13 : y - 5),
      size,
      anchor: "middle",
      bold: true,
    })
  );
}

function keyOf({ chart, options, plot }: Frame): string {
  let x = plot.left;
  return chart.series
    .map((one, i) => {
      const at = x;
      x += 34 + textWidth(one.name, 12);
      const swatch = element("rect", {
        x: at,
        y: 4,
        width: 12,
        height: 12,
        "stroke-width": 0.6,
        ...fillOf(options, inkOf(chart, i), "ink-2"),
      });
      return swatch + label(options.theme, one.name, { x: round(at + 18), y: 14.5, size: 12 });
    })
    .join("");
}
