import { predecessorsOn } from "../structure/area.ts";
import { lastDay } from "../structure/period.ts";
import { type CheckContext, isLevel, type Reading, type Readings } from "./check-readings.ts";
import { type Relation, sumRelation } from "./check-relation.ts";

/**
 * The parts of each whole against it: Σ parts = whole, for every partition of the catalogue and every column.
 * A partition with a part that has no number gives no equation: the missing part may be the difference.
 */
export function partRelations(readings: Readings, { structure }: CheckContext): Relation[] {
  return levels(readings, structure).flatMap((whole) =>
    readings.partitionsOf(whole.indicator).flatMap((parts) => {
      const found = parts.map((part) => readings.find({ ...whole, indicator: part }));
      return found.every((one) => one !== undefined) ? [sumRelation("parts", whole, found)] : [];
    }),
  );
}

/** Totals of whatever the report lists ("Tổng" under the C/O forms it has), and the equations of the rules. */
export function ruleRelations(readings: Readings, { structure, rules }: CheckContext): Relation[] {
  return levels(readings, structure).flatMap((whole) => [
    ...rules.constraints
      .filter(({ left, op, right }) => op === "=" && left === whole.indicator && !isPartition(readings, left, right))
      .flatMap(({ id, right }) => {
        const found = right.map((code) => readings.find({ ...whole, indicator: code }));
        return found.every((one) => one !== undefined) ? [sumRelation("rule", whole, found, id)] : [];
      }),
    ...rules.totals.filter(({ total }) => total === whole.indicator).flatMap(({ id }) => totalOf(readings, whole, id)),
  ]);
}

/** A total of whichever parts the report lists; a listed part without a number, or none missing, leaves it to others. */
function totalOf(readings: Readings, whole: Reading, id: string): Relation[] {
  return readings.partitionsOf(whole.indicator).flatMap((parts) => {
    const sought = parts.map((part) => ({ ...whole, indicator: part }));
    const found = sought.map((one) => readings.find(one)).filter((one) => one !== undefined);
    const isOpen = found.length < 2 || found.length === parts.length || sought.some((one) => readings.isBlank(one));
    return isOpen ? [] : [sumRelation("rule", whole, found, id)];
  });
}

/** The catalogue already says it. */
function isPartition(readings: Readings, whole: string, parts: readonly string[]): boolean {
  return readings
    .partitionsOf(whole)
    .some((one) => one.length === parts.length && one.every((part) => parts.includes(part)));
}

/** A unit's level against those of the units it was made of, where the report gives both for a time before the merger. */
export function formerRelations(readings: Readings, { structure }: CheckContext): Relation[] {
  return levels(readings, structure).flatMap((whole) => {
    const former = formerOf(readings, structure, whole);
    return former.length > 1 ? [sumRelation("former", whole, former)] : [];
  });
}

/** The levels of the units that a unit was made of, in one column; empty unless all are there. */
export function formerOf(
  readings: Readings,
  structure: CheckContext["structure"],
  of: Parameters<Readings["find"]>[0],
): Reading[] {
  // Bases of former units come with more than one area; most reports speak of one.
  if (readings.areas.size < 2 || !structure.geography.areas.some((area) => area.key === of.area)) return [];
  const sources = predecessorsOn(structure.geography, of.area, lastDay(of.period));
  if (sources.length < 2) return [];
  // A unit that absorbed others keeps its key: its own earlier level is one of the parts and cannot be the whole too.
  if (sources.includes(of.area)) return [];
  const found = sources.map((area) => readings.find({ ...of, area }));
  return found.every((one) => one !== undefined) ? found : [];
}

function levels(readings: Readings, structure: CheckContext["structure"]): Reading[] {
  return readings.all.filter(
    (one) => one.transformation === "level" && isLevel(structure.catalogue.get(one.indicator)),
  );
}
