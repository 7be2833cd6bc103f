import { scalePoint } from "d3-scale";
import { line } from "d3-shape";
import { isMissing, type Measured } from "../../base/measured.ts";
import { documentWord } from "../../language/document-words.ts";
import { axisLines, known, type Plot, shownLabels, type ValueAxis, valueAxis } from "./axis.ts";
import type { LineChart, LineSeries } from "./drawing.ts";
import { type Ink, paint } from "./ink.ts";
import { type DrawOptions, label, type Picture, picture, printMeasured, widths } from "./picture.ts";
import { element, round, textWidth, wrapText } from "./svg.ts";

interface Frame {
  readonly chart: LineChart;
  readonly options: DrawOptions;
  readonly plot: Plot;
  readonly axis: ValueAxis;
  readonly x: (period: number) => number;
}

/** Lines over time, named at their ends; the subject in indigo, the others grey; nothing joins across a break. */
export function drawLineChart(chart: LineChart, options: DrawOptions): Picture {
  const width = widths[options.size];
  const height = options.size === "wide" ? 300 : 260;
  const values = known(chart.series.flatMap((one) => [...one.values, ...(one.first ?? [])]));
  const vertical = { top: chart.breaks?.length ? 44 : 16, bottom: height - 28 };
  const axis = valueAxis(
    chart.reference ? [...values, chart.reference.value] : values.length ? values : [0, 1],
    vertical,
    true,
    options,
  );
  const nameWidth = Math.min(width * 0.32, Math.max(...chart.series.map((one) => textWidth(one.name, 12)), 40));
  const plot = { ...vertical, left: axis.width + 10, right: width - nameWidth - 14 };
  const scale = scalePoint(
    chart.periods.map((_, i) => i),
    [plot.left + 8, plot.right - 4],
  );
  const frame: Frame = { chart, options, plot, axis, x: (i) => scale(i) ?? plot.left };

  const remarks = [
    axis.fromZero ? "" : documentWord("notFromZero", options.lang),
    chart.series.some(({ first }) => first) ? documentWord("firstEstimate", options.lang) : "",
  ].filter(Boolean);
  const subjectsLast = [...chart.series].sort((a, b) => Number(a.subject ?? false) - Number(b.subject ?? false));
  return picture(options, {
    title: chart.title,
    width,
    height: height + remarks.length * 16,
    body: [
      axisLines(axis, plot, options),
      periodLabels(frame),
      referenceLine(frame),
      ...(chart.breaks ?? []).map((one) => breakLine(one, frame)),
      ...subjectsLast.map((one) => seriesOf(one, frame)),
      endLabels(frame),
      ...remarks.map((text, i) =>
        label(options.theme, text, { x: 0, y: height + 12 + i * 16, size: 12, ink: "ink-2" }),
      ),
    ].join(""),
  });
}

function periodLabels({ chart, options, plot, x }: Frame): string {
  const shown = shownLabels(chart.periods, x(1) - x(0), 12);
  return chart.periods
    .map((period, i) =>
      shown[i]
        ? label(options.theme, period, {
            x: round(x(i)),
            y: plot.bottom + 18,
            size: 12,
            ink: "ink-2",
            anchor: "middle",
          })
        : "",
    )
    .join("");
}

function referenceLine({ chart, options, plot, axis }: Frame): string {
  if (!chart.reference) return "";
  const y = round(axis.at(chart.reference.value));
  const rule = element("path", {
    d: `M${round(plot.left)} ${y}H${round(plot.right)}`,
    ...paint(options.theme, { stroke: "ink-2" }),
  });
  return (
    rule + label(options.theme, chart.reference.label, { x: round(plot.left + 4), y: y - 4, size: 12, ink: "ink-2" })
  );
}

function breakLine({ at, label: words }: { at: number; label: string }, { options, plot, x }: Frame): string {
  const middle = round((x(at - 1) + x(at)) / 2);
  const rule = {
    d: `M${middle} ${plot.top - 6}V${plot.bottom}`,
    "stroke-dasharray": "3 3",
    ...paint(options.theme, { stroke: "ink" }),
  };
  const isRight = middle > (plot.left + plot.right) / 2;
  const lines = wrapText(words, isRight ? middle - 8 : plot.right - middle, 12).slice(0, 2);
  const texts = lines.map((one, i) =>
    label(options.theme, one, {
      x: isRight ? middle - 5 : middle + 5,
      y: 12 + i * 15,
      size: 12,
      ink: "ink-2",
      anchor: isRight ? "end" : "start",
    }),
  );
  return element("path", rule) + texts.join("");
}

const inkOf = (series: LineSeries, chart: LineChart): Ink =>
  series.subject || chart.series.length === 1 ? "subject" : "context";

function seriesOf(series: LineSeries, frame: Frame): string {
  const { chart, options, axis, x } = frame;
  const ink = inkOf(series, chart);
  const breaks = new Set((chart.breaks ?? []).map(({ at }) => at));
  const pieces: [number, number][][] = [[]];
  series.values.forEach((value, i) => {
    if (isMissing(value) || breaks.has(i)) pieces.push([]);
    if (!isMissing(value)) pieces[pieces.length - 1]?.push([round(x(i)), round(axis.at(value))]);
  });
  const path = line();
  const style = {
    fill: "none",
    "stroke-width": ink === "subject" ? 2.2 : 1.4,
    "stroke-dasharray": series.readded ? "6 3" : undefined,
    "stroke-linejoin": "round",
    ...paint(options.theme, { stroke: ink }),
  };
  const drawn = pieces.map((points) => {
    if (points.length === 1)
      return element("circle", {
        cx: points[0]?.[0],
        cy: points[0]?.[1],
        r: 2.5,
        ...paint(options.theme, { fill: ink }),
      });
    return points.length === 0 ? "" : element("path", { d: path(points) ?? "", ...style });
  });
  return drawn.join("") + vintagesOf(series, frame);
}

/** An open ring at the first estimate, a dot at the later value, an arrow between where they differ enough to see. */
function vintagesOf(series: LineSeries, { options, axis, x }: Frame): string {
  return (series.first ?? [])
    .map((first, i) => {
      const later = series.values[i];
      if (isMissing(first)) return "";
      const [cx, from] = [round(x(i)), round(axis.at(first))];
      const ring = element("circle", {
        cx,
        cy: from,
        r: 3.2,
        ...paint(options.theme, { fill: "paper", stroke: "ink" }),
      });
      if (later === undefined || isMissing(later)) return ring;
      const to = round(axis.at(later));
      const dot = element("circle", { cx, cy: to, r: 3, ...paint(options.theme, { fill: "subject" }) });
      const away = to - from;
      if (Math.abs(away) < 9) return ring + dot;
      const sign = Math.sign(away);
      const tip = to - sign * 4;
      const ink = sign < 0 ? "rise" : "fall";
      const shaft = element("path", {
        d: `M${cx} ${from + sign * 4}V${tip}`,
        "stroke-width": 1.4,
        ...paint(options.theme, { stroke: ink }),
      });
      const head = element("path", {
        d: `M${cx - 3} ${round(tip - sign * 5)}h6l-3 ${round(sign * 5)}z`,
        ...paint(options.theme, { fill: ink }),
      });
      return shaft + head + ring + dot;
    })
    .join("");
}

interface LineEnd {
  readonly series: LineSeries;
  readonly value: number;
  readonly index: number;
}

/** Each line is named at its end: at the right edge, or where it stops early. */
function endLabels(frame: Frame): string {
  const ends = frame.chart.series.flatMap((series): LineEnd[] => {
    const last = lastKnown(series.values);
    return last === undefined ? [] : [{ series, ...last }];
  });
  const isEarly = ({ index }: LineEnd) => index < frame.chart.periods.length - 2;
  const early = ends.filter(isEarly).map((end) => earlyEnd(end, frame));
  return (
    early.join("") +
    edgeLabels(
      ends.filter((end) => !isEarly(end)),
      frame,
    )
  );
}

/** Names and last values at the right edge, pushed apart where they would touch. */
function edgeLabels(ends: readonly LineEnd[], frame: Frame): string {
  const { chart, options, plot, axis } = frame;
  const style = { x: round(plot.right + 8), size: 12 } as const;
  const labels = ends
    .map((end) => ({
      ...end,
      lines: wrapText(end.series.name, widths[options.size] - plot.right - 14, 12).slice(0, 3),
    }))
    .sort((a, b) => axis.at(a.value) - axis.at(b.value));
  let free = plot.top - 10;
  const tops = labels.map(({ value, lines }) => {
    const top = Math.max(free, axis.at(value) - 8);
    free = top + (lines.length + 1) * 14 + 2;
    return top;
  });
  const over = Math.max(0, free - plot.bottom - 2);
  return labels
    .map((end, i) => {
      const top = (tops[i] ?? 0) - over;
      const printed = printMeasured(end.value, chart, options.lang);
      const name = end.lines.map((one, j) =>
        label(options.theme, one, { ...style, y: round(top + 25 + j * 14), ink: "ink-2" }),
      );
      return (
        endDot(end, frame) + label(options.theme, printed, { ...style, y: round(top + 11), bold: true }) + name.join("")
      );
    })
    .join("");
}

function earlyEnd(end: LineEnd, frame: Frame): string {
  const { chart, options, axis, x } = frame;
  const [cx, cy] = [round(x(end.index)), round(axis.at(end.value))];
  const style = { x: cx - 4, size: 12, anchor: "end" } as const;
  const printed = printMeasured(end.value, chart, options.lang);
  return [
    endDot(end, frame),
    label(options.theme, printed, { ...style, y: cy - 24, bold: true }),
    label(options.theme, end.series.name, { ...style, y: cy - 9, ink: "ink-2" }),
  ].join("");
}

function endDot({ series, value, index }: LineEnd, { chart, options, axis, x }: Frame): string {
  const at = { cx: round(x(index)), cy: round(axis.at(value)), r: 3 };
  return element("circle", { ...at, ...paint(options.theme, { fill: inkOf(series, chart) }) });
}

function lastKnown(values: readonly Measured[]): { value: number; index: number } | undefined {
  for (let index = values.length - 1; index >= 0; index -= 1) {
    const value = values[index];
    if (value !== undefined && !isMissing(value)) return { value, index };
  }
  return undefined;
}
