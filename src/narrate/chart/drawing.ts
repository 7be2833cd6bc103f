import type { Measured } from "../../base/measured.ts";

/**
 * One definition of a chart or a map: what it shows, not how. It is drawn wide or narrow, for the screen (classes) or
 * for print (colours that survive a grey printer), and gives a text alternative and a table.
 */
export type Drawing = BarRanking | LineChart | Strip | Columns | AreaMap;

/** What every drawing says of its values. `unit` as printed: "%", "tỷ đồng". */
interface Scale {
  /** Read aloud first, and the title of the drawing: a statement ("25 trong 28 địa phương tăng"). */
  readonly title: string;
  readonly unit: string;
  readonly decimals: number;
  /** Printed with + or −: growth. */
  readonly signed?: boolean;
}

/** A value of a named thing. */
export interface Mark {
  /** Key of the area or other thing; the page may link by it. */
  readonly key: string;
  readonly label: string;
  readonly value: Measured;
  readonly figures?: readonly number[];
}

/**
 * Members by value, highest first; missing ones last, with their reason. Bars start at 0. A bar far past the others is
 * cut with a gap and its number printed. Falls are hatched. A rule lies where the counted threshold is.
 */
export interface BarRanking extends Scale {
  readonly kind: "bar-ranking";
  readonly marks: readonly Mark[];
  readonly threshold?: number;
  /** Key of the mark that the chart is about. */
  readonly subject?: string;
}

/** One mark a member, highest first, with a tick at 0 and at the threshold: a count that can be seen. */
export interface Strip extends Scale {
  readonly kind: "strip";
  readonly marks: readonly Mark[];
  readonly threshold?: number;
}

export interface LineChart extends Scale {
  readonly kind: "line";
  /** Labels of the horizontal axis, in order ("2019", "6T/2024"). */
  readonly periods: readonly string[];
  readonly series: readonly LineSeries[];
  /** Between the period before `at` and `at` the territory or the method changed: a dashed line, and no line crosses. */
  readonly breaks?: readonly { readonly at: number; readonly label: string }[];
  /** A value to compare with ("năm trước = 100"). */
  readonly reference?: { readonly value: number; readonly label: string };
}

export interface LineSeries {
  readonly key: string;
  readonly name: string;
  /** One a period. */
  readonly values: readonly Measured[];
  /** First estimates, one a period or missing: open rings, where they differ from the later value. */
  readonly first?: readonly Measured[];
  /** The one the chart is about; others are grey. */
  readonly subject?: boolean;
  /** Added up for the new territory (tính lại theo địa giới mới): dashed. */
  readonly readded?: boolean;
}

/** Columns by category (editions, periods), one or two series side by side. Start at 0. */
export interface Columns extends Scale {
  readonly kind: "columns";
  readonly categories: readonly string[];
  readonly series: readonly { readonly key: string; readonly name: string; readonly values: readonly Measured[] }[];
}

/** Areas coloured by class. Each area is one or more shapes of data/map (a merged unit is the union of its old ones). */
export interface AreaMap extends Scale {
  readonly kind: "map";
  readonly areas: readonly (Mark & { readonly shapes: readonly string[] })[];
  /** `growth`: breaks −10, 0, 5, 10, 20, falls hatched. `level`: five steps at `breaks`. */
  readonly ramp: "growth" | "level";
  /** Four lower bounds of the steps 2–5 of the level ramp; by default quintiles of the values, rounded. */
  readonly breaks?: readonly number[];
  /** A map of the whole country shows Hoàng Sa and Trường Sa. */
  readonly wholeCountry?: boolean;
}
