import { scaleLinear } from "d3-scale";
import { isMissing, type Measured } from "../../base/measured.ts";
import { printNumber } from "../../language/number.ts";
import { paint } from "./ink.ts";
import { type DrawOptions, label } from "./picture.ts";
import { element, round, textWidth } from "./svg.ts";

/** The inner rectangle of a chart with axes. */
export interface Plot {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** The values that are known. */
export function known(values: readonly Measured[]): number[] {
  return values.flatMap((value) => (isMissing(value) ? [] : [value]));
}

export interface ValueAxis {
  readonly at: (value: number) => number;
  readonly ticks: readonly number[];
  readonly fromZero: boolean;
  /** How wide its printed numbers are. */
  readonly width: number;
  readonly print: (tick: number) => string;
}

/**
 * A vertical axis of at most six ticks. It starts at 0, unless `free` and the values fill less than half of the way up
 * from 0: then the movements would not be seen.
 */
export function valueAxis(
  values: readonly number[],
  plot: Pick<Plot, "top" | "bottom">,
  free: boolean,
  options: DrawOptions,
): ValueAxis {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const fromZero = !free || low <= 0 || low < 0.5 * high;
  const scale = scaleLinear(
    [fromZero ? Math.min(0, low) : low, Math.max(fromZero ? 0 : -Infinity, high)],
    [plot.bottom, plot.top],
  ).nice(5);
  const ticks = scale.ticks(5).slice(0, 8);
  const decimals = Math.max(
    0,
    ...ticks.map((tick) => (String(Number(tick.toPrecision(12))).split(".")[1] ?? "").length),
  );
  const print = (tick: number) => printNumber(tick, decimals, options.lang);
  return {
    at: (value) => scale(value),
    ticks,
    fromZero,
    print,
    width: Math.max(...ticks.map((tick) => textWidth(print(tick), 12))),
  };
}

/** Grid lines with their numbers; the line of 0 is ink. */
export function axisLines(axis: ValueAxis, plot: Plot, { theme }: DrawOptions): string {
  return axis.ticks
    .map((tick) => {
      const y = round(axis.at(tick));
      const line = element("path", {
        d: `M${round(plot.left)} ${y}H${round(plot.right)}`,
        ...paint(theme, { stroke: tick === 0 ? "ink" : "line" }),
      });
      return (
        line +
        label(theme, axis.print(tick), { x: round(plot.left - 6), y: y + 4, size: 12, ink: "ink-2", anchor: "end" })
      );
    })
    .join("");
}

/** Which labels of an axis are written so that they do not touch: the last always, then every n-th from it. */
export function shownLabels(labels: readonly string[], room: number, size: number): boolean[] {
  const widest = Math.max(0, ...labels.map((one) => textWidth(one, size))) + 8;
  const every = Math.max(1, Math.ceil(widest / Math.max(room, 1)));
  return labels.map((_, i) => (labels.length - 1 - i) % every === 0);
}
