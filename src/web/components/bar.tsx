import { isMissing, type Measured } from "../../base/measured.ts";

/** The span that bars of growth are drawn over, in percent. */
export interface Axis {
  readonly low: number;
  readonly high: number;
}

const width = 200;

/** The next round number that bars can end at: 5, 10, 20, 30, … */
const roundUp = (value: number) => (value <= 5 ? 5 : Math.ceil(value / 10) * 10);

/** One end of the axis: the largest value, unless it is more than twice the next one; then that, and the bar is cut. */
function end(values: readonly number[]): number {
  const [first = 0, second = 0] = [...values].sort((one, two) => two - one);
  const cut = second > 0 && first > 2 * Math.max(second, 10);
  return first <= 0 ? 0 : roundUp(cut ? second : first);
}

/**
 * The axis for some growths: from a round number below the lowest (0 where none fell) to one above the highest. One
 * value far past all others does not squeeze them: its bar is cut.
 *
 * @example
 * growthAxis([34.8, 25.1, -7.4]) // => { low: -10, high: 40 }
 * growthAxis([178.2, 23.7, 1]) // => { low: 0, high: 30 }
 */
export function growthAxis(values: readonly Measured[]): Axis {
  const known = values.flatMap((value) => (isMissing(value) ? [] : [value]));
  const low = end(known.map((value) => -value));
  return { low: low === 0 ? 0 : -low, high: end(known) || 5 };
}

/** A growth as a bar from zero; one that passes the axis is cut with a gap. The number stands beside it, always. */
export function GrowthBar({ value, axis }: { value: Measured; axis: Axis }) {
  if (isMissing(value)) return null;
  const at = (percent: number) => Math.round(((percent - axis.low) / (axis.high - axis.low)) * width * 10) / 10;
  const shown = Math.min(axis.high, Math.max(axis.low, value));
  const [zero, tip] = [at(0), at(shown)];
  const gap = value > 0 ? tip - 22 : tip + 16;
  return (
    <svg class="bar" viewBox={`0 0 ${width} 12`} preserveAspectRatio="none" aria-hidden="true">
      <rect class={value < 0 ? "l" : "r"} x={Math.min(zero, tip)} y="1" width={Math.abs(tip - zero)} height="10" />
      {shown !== value && <path class="cut" d={`M${gap} 0l6 0l-5 12l-6 0z`} />}
      <path class="zero" d={`M${zero} -2V14`} />
    </svg>
  );
}
