import { monthsOf } from "../structure/period.ts";
import { type CheckContext, groupBy, isLevel, type Reading, type Readings, subjectOf } from "./check-readings.ts";
import { expectedOf, isBroken, type Relation, suspectsOf } from "./check-relation.ts";

/** Evidence that one cell is `scale` times too large (or too small, where `scale` is below 1). */
export interface Accusation {
  readonly reading: Reading;
  readonly scale: number;
  readonly weight: number;
  /** The equation that says so; null for a neighbour of the row that is merely of another order of magnitude. */
  readonly relation: Relation | null;
  /** What the equation expects; for a neighbour, its own value at the same pace. */
  readonly expected: number;
  /** What is explained once the cell is: accusations of one cause fall together. */
  readonly cause: object;
}

/** Thousands and millions are units mistaken for one another; tens and hundreds are digits too many or too few. */
export const unitScales = [1e3, 1e6, 1e-3, 1e-6] as const;
const digitScales = [10, 100, 0.1, 0.01] as const;

/** A value divided by its scale must come this close to what an equation expects. */
export const closeness = 0.05;

/** Values of one row this many times apart are not of one order of magnitude; divided by the scale they come within 3. */
const apart = 30;
const together = 3;

/** How much each piece of evidence counts. */
export const weights = { exact: 3, close: 2, near: 1, holds: 2, holdsNear: 0.5 } as const;

/** A pair of neighbours in one row, and by how many times their paces differ. */
export interface Pair {
  readonly a: Reading;
  readonly b: Reading;
  readonly ratio: number;
}

/** Amounts of one indicator at one pace (a month of the year), so that a plan, a half year and a month compare. */
function pace(reading: Reading, isFlow: boolean): number {
  if (!isFlow) return reading.value;
  const { first, last } = monthsOf(reading.period);
  return reading.value / (last - first + 1);
}

/** Every two levels of one row, as far as both are above zero. */
export function pairsOf(readings: Readings, { structure }: CheckContext): Pair[] {
  const levels = readings.all.filter(
    (one) => one.transformation === "level" && one.value > 0 && isLevel(structure.catalogue.get(one.indicator)),
  );
  return [...groupBy(levels, subjectOf).values()].flatMap((row) =>
    row.flatMap((a, index) =>
      row.slice(index + 1).map((b) => {
        const isFlow = structure.catalogue.get(a.indicator)?.accumulation === "flow";
        return { a, b, ratio: pace(a, isFlow) / pace(b, isFlow) };
      }),
    ),
  );
}

export const isApart = ({ ratio }: Pair) => ratio > apart || ratio < 1 / apart;

/** What the broken equations and the rows say about single cells. */
export function accusationsOf(relations: readonly Relation[], pairs: readonly Pair[]): Accusation[] {
  return [...relations.filter(isBroken).flatMap(byRelation), ...pairs.filter(isApart).flatMap(byPair)];
}

function byRelation(relation: Relation): Accusation[] {
  return suspectsOf(relation).flatMap((reading) => {
    const expected = expectedOf(relation, reading);
    // An expectation that rounding alone can make or unmake says nothing about a scale.
    if (!expected || expected.value <= 3 * expected.tolerance || reading.value <= 0) return [];
    return [...unitScales, ...digitScales].flatMap((scale) => {
      const off = Math.abs(reading.value / scale - expected.value);
      const weight = off <= expected.tolerance ? weights.exact : weights.close;
      if (off > Math.max(expected.tolerance, closeness * expected.value)) return [];
      return [{ reading, scale, weight, relation, expected: expected.value, cause: relation }];
    });
  });
}

function byPair(pair: Pair): Accusation[] {
  const accuse = (reading: Reading, ratio: number, other: Reading): Accusation[] =>
    unitScales
      .filter((scale) => ratio / scale < together && ratio / scale > 1 / together)
      .map((scale) => ({ reading, scale, weight: weights.near, relation: null, expected: other.value, cause: pair }));
  return [...accuse(pair.a, pair.ratio, pair.b), ...accuse(pair.b, 1 / pair.ratio, pair.a)];
}

/** What speaks for a cell as printed. */
export interface Support {
  readonly equations: number;
  readonly neighbours: number;
}

/**
 * What speaks for each cell as printed: equations that hold with it, neighbours of its order of magnitude. An equation
 * that holds between values of different magnitude is a formula that followed the slip, and speaks for nobody.
 */
export function supportOf(relations: readonly Relation[], pairs: readonly Pair[]): (reading: Reading) => Support {
  const equations = new Map<Reading, number>();
  const neighbours = new Map<Reading, number>();
  const torn = new Set(pairs.filter(isApart).flatMap(({ a, b }) => [`${idOf(a)}~${idOf(b)}`, `${idOf(b)}~${idOf(a)}`]));
  const isHollow = (list: readonly Reading[]) => list.some((a) => list.some((b) => torn.has(`${idOf(a)}~${idOf(b)}`)));
  for (const relation of relations.filter((one) => !isBroken(one))) {
    const suspects = suspectsOf(relation);
    if (!isHollow(suspects)) for (const one of suspects) equations.set(one, (equations.get(one) ?? 0) + weights.holds);
  }
  for (const { a, b } of pairs.filter((one) => !isApart(one))) {
    for (const one of [a, b]) neighbours.set(one, (neighbours.get(one) ?? 0) + weights.holdsNear);
  }
  return (reading) => ({ equations: equations.get(reading) ?? 0, neighbours: neighbours.get(reading) ?? 0 });
}

const idOf = (one: Reading) => `${one.sheet}|${one.cell}|${one.indicator}|${one.period}|${one.scenario}`;
