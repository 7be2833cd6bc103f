import { isMissing } from "../../base/measured.ts";
import { documentWord } from "../../language/document-words.ts";
import { missingWord } from "../../language/missing-words.ts";
import { printPlain } from "../../language/number.ts";
import type { BarRanking, Mark } from "./drawing.ts";
import { paint } from "./ink.ts";
import { type DrawOptions, fillOf, hatches, label, type Picture, picture, printMeasured, widths } from "./picture.ts";
import { element, escapeXml, round, textWidth } from "./svg.ts";

const rowHeight = 20;
const size = 13;

/** Marks with a value, highest first, then those without, both in the order given where equal. */
export function ranked(marks: readonly Mark[]): {
  readonly known: readonly (Mark & { value: number })[];
  readonly unknown: readonly Mark[];
} {
  const known = marks.filter((mark): mark is Mark & { value: number } => !isMissing(mark.value));
  return {
    known: [...known].sort((a, b) => b.value - a.value),
    unknown: marks.filter(({ value }) => isMissing(value)),
  };
}

/**
 * How far the axis goes. Growth of a small base can be ten times that of all others, and would make their bars
 * invisible: what lies past the upper fence (third quartile + 3 interquartile ranges) and past half as much again as
 * the largest value within it is cut. Levels are never cut.
 *
 * @example
 * axisOf([178.2, 23.7, 20.9, 9.5, 9.4, 8.8, 5.3, -16.2], true) // => { low: -16.2, high: 23.7 }
 * axisOf([5, 3, 1], false) // => { low: 0, high: 5 }
 */
export function axisOf(values: readonly number[], mayCut: boolean): { low: number; high: number } {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (share: number) => sorted[Math.round(share * (sorted.length - 1))] ?? 0;
  const [high, low] = [Math.max(0, ...values), Math.min(0, ...values)];
  if (!mayCut || sorted.length < 6) return { low, high };
  const reach = 3 * (at(0.75) - at(0.25));
  const within = sorted.filter((value) => value <= at(0.75) + reach && value >= at(0.25) - reach);
  const [most, least] = [Math.max(0, ...within), Math.min(0, ...within)];
  return { low: low < 1.5 * least && least < 0 ? least : low, high: high > 1.5 * most && most > 0 ? most : high };
}

interface Frame {
  readonly options: DrawOptions;
  readonly chart: BarRanking;
  readonly nameEnd: number;
  readonly valueEnd: number;
  /** Where a value lies across, also past the ends. */
  readonly at: (value: number) => number;
  /** How far bars may go on each side. */
  readonly right: number;
  readonly left: number;
}

/** Rows of name, value and bar; a bold rule where the threshold is no longer reached. */
export function drawBarRanking(chart: BarRanking, options: DrawOptions): Picture {
  const { known, unknown } = ranked(chart.marks);
  const frame = frameOf(chart, options, known);
  const rows = known.map((mark, i) => rowOf(mark, i * rowHeight, frame));
  const blanks = unknown.map((mark, i) => blankRow(mark, (known.length + i) * rowHeight, frame));
  const passed = known.filter(({ value }) => chart.threshold !== undefined && value >= chart.threshold).length;
  const rule =
    chart.threshold !== undefined && passed > 0 && passed < known.length
      ? thresholdRule(passed * rowHeight, frame)
      : "";
  const bottom = (known.length + unknown.length) * rowHeight;
  const isCut = known.some(({ value }) => frame.at(value) > frame.right + 0.01 || frame.at(value) < frame.left - 0.01);
  const axis = element("path", {
    d: `M${round(frame.at(0))} 0V${known.length * rowHeight}`,
    ...paint(options.theme, { stroke: "ink" }),
  });
  const remark = isCut
    ? label(options.theme, documentWord("cut", options.lang), { x: 0, y: bottom + 15, size: 12, ink: "ink-2" })
    : "";
  return picture(options, {
    title: chart.title,
    width: widths[options.size],
    height: bottom + (isCut ? 22 : 4),
    defs: hatches(options),
    body: [...rows, ...blanks, axis, rule, remark].join(""),
  });
}

function frameOf(chart: BarRanking, options: DrawOptions, known: readonly (Mark & { value: number })[]): Frame {
  const width = widths[options.size];
  const nameWidth = Math.max(0, ...chart.marks.map((mark) => textWidth(mark.label, size, mark.key === chart.subject)));
  const valueWidth = Math.max(
    24,
    ...known.map(({ value }) => textWidth(printMeasured(value, chart, options.lang), size, true)),
  );
  const nameEnd = 26 + Math.min(nameWidth, width * 0.45);
  const valueEnd = nameEnd + 8 + valueWidth;
  const { low, high } = axisOf(
    known.map(({ value }) => value),
    chart.signed === true,
  );
  const [left, right] = [valueEnd + 10, width - 2];
  // Bars that are cut reach a little further than those that are not.
  const beyond = known.some(({ value }) => value > high) ? 0.1 * high : 0;
  const span = high + beyond - low || 1;
  const at = (value: number) => left + ((value - low) / span) * (right - left);
  return { options, chart, nameEnd, valueEnd, at, right, left };
}

function rowOf(mark: Mark & { value: number }, y: number, frame: Frame): string {
  const { options, chart, valueEnd } = frame;
  const { theme, lang } = options;
  const printed = printMeasured(mark.value, chart, lang);
  const bold = mark.key === chart.subject;
  const place = 1 + ranked(chart.marks).known.filter(({ value }) => value > mark.value).length;
  const href = theme === "screen" ? options.href?.(mark.key) : undefined;
  const name = label(theme, mark.label, { x: 26, y: y + 14.5, size, bold });
  return [
    label(theme, String(place), { x: 18, y: y + 14.5, size: 11, ink: "ink-3", anchor: "end" }),
    href === undefined ? name : element("a", { href }, name),
    label(theme, printed, {
      x: valueEnd,
      y: y + 14.5,
      size,
      bold: true,
      anchor: "end",
      ink: mark.value < 0 ? "fall" : "ink",
    }),
    element("g", {}, element("title", {}, escapeXml(`${mark.label}: ${printed}`)), barOf(mark, y + 4, frame)),
  ].join("");
}

function barOf(mark: Mark & { value: number }, y: number, { options, chart, at, right, left }: Frame): string {
  const zero = at(0);
  const end = Math.max(left, Math.min(right, at(mark.value)));
  const isCut = Math.abs(end - at(mark.value)) > 0.01;
  const height = rowHeight - 8;
  const box = { x: Math.min(zero, end), y, width: Math.max(Math.abs(end - zero), mark.value === 0 ? 0 : 0.8), height };
  const isFall = mark.value < 0;
  const ink = isFall ? "d1" : mark.key === chart.subject ? "subject" : chart.signed ? "rise" : "context";
  const bar = element("rect", { ...box, ...fillOf(options, ink, isFall ? "fall" : undefined) });
  if (!isCut) return bar;
  const cut = isFall ? end + 14 : end - 22;
  const gap = element("path", {
    d: `M${round(cut + 5)} ${y - 1}h5l-5 ${height + 2}h-5z`,
    ...paint(options.theme, { fill: "paper" }),
  });
  return bar + gap;
}

/** A member without a value keeps its row: a dashed box with the reason. */
function blankRow(mark: Mark, y: number, { options, nameEnd, right }: Frame): string {
  const { theme, lang } = options;
  const reason = isMissing(mark.value) ? missingWord(mark.value.missing, lang) : "";
  const width = Math.min(textWidth(reason, 12) + 14, right - nameEnd - 8);
  const box = { x: nameEnd + 8, y: y + 2.5, width, height: rowHeight - 5, fill: "none", "stroke-dasharray": "3 2" };
  return [
    label(theme, mark.label, { x: 26, y: y + 14.5, size }),
    element("rect", { ...box, ...paint(theme, { stroke: "line-strong" }) }),
    label(theme, reason, { x: nameEnd + 15, y: y + 14, size: 12, ink: "ink-2" }),
  ].join("");
}

function thresholdRule(y: number, { options, chart, right }: Frame): string {
  const { theme, lang } = options;
  const percent = chart.unit.includes("%") ? "%" : "";
  const number = printPlain(chart.threshold ?? 0, lang) + percent;
  const text = documentWord("under", lang, { number });
  return [
    element("path", { d: `M0 ${y}H${right}`, "stroke-width": 1.6, ...paint(theme, { stroke: "ink" }) }),
    label(theme, text, { x: right, y: y + 14, size: 12, ink: "ink-2", anchor: "end" }),
  ].join("");
}
