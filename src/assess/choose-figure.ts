import type { Day } from "../base/day.ts";
import type { Figure } from "../observations/figure.ts";

/** The two times that bound what is known: when we stored it, and when its producer said it. */
export interface Moment {
  readonly recorded: Date;
  /** The last day of the producers' knowledge; null: no bound. */
  readonly asOf: Day | null;
}

/** A person's decision which producer counts for an area's figures of one indicator in a review. */
export interface ProducerChoice {
  readonly area: string;
  readonly indicator: string;
  readonly producer: string;
}

/** Which of the figures of one thing counts, and what other producers say. */
export interface Chosen {
  /** The newest figure of the producer that counts; null where there is none, or where no rule says which. */
  readonly figure: Figure | null;
  /** The newest figure of each other producer. */
  readonly beside: readonly Figure[];
  /** Several producers, no rule, and they do not say the same. */
  readonly conflicting: boolean;
}

/** Whether a figure was stored and said by then. */
export function isKnownAt(figure: Figure, moment: Moment): boolean {
  return figure.recorded <= moment.recorded && (moment.asOf === null || figure.known <= moment.asOf);
}

/** Which of two vintages is the newer: by the day its producer said it, then by when we stored it, then by id. */
export function isNewer(one: Figure, other: Figure): boolean {
  if (one.known !== other.known) return one.known > other.known;
  const [a, b] = [one.recorded.getTime(), other.recorded.getTime()];
  return a !== b ? a > b : one.id > other.id;
}

/** The newest figure of each producer, in the order in which producers first appear. */
export function newestByProducer(figures: readonly Figure[]): Map<string, Figure> {
  const newest = new Map<string, Figure>();
  for (const figure of figures) {
    const held = newest.get(figure.producer);
    if (!held || isNewer(figure, held)) newest.set(figure.producer, figure);
  }
  return newest;
}

/**
 * Chooses the figure that counts among all figures of one area, indicator, breakdown, period, scenario and
 * transformation that were known by a moment.
 *
 * The producer is, in this order: the one a person chose; the indicator's own; the only one there is. Two others that
 * say the same are no conflict: the one with the newer figure counts. Two that differ are both shown and none counts,
 * for the system never picks the favourable one.
 *
 * @param producers in order of preference: a person's choice, then the indicator's own
 */
export function chooseFigure(figures: readonly Figure[], producers: readonly string[]): Chosen {
  const newest = newestByProducer(figures);
  const others = (chosen: Figure) => [...newest.values()].filter((one) => one !== chosen);
  for (const producer of producers) {
    const figure = newest.get(producer);
    if (figure) return { figure, beside: others(figure), conflicting: false };
  }
  const all = [...newest.values()];
  const [first] = all;
  if (first === undefined) return { figure: null, beside: [], conflicting: false };
  if (all.some((one) => JSON.stringify(one.value) !== JSON.stringify(first.value))) {
    return { figure: null, beside: all, conflicting: true };
  }
  const figure = all.reduce((best, one) => (isNewer(one, best) ? one : best));
  return { figure, beside: others(figure), conflicting: false };
}
