import { type CheckContext, isLevel, type Readings } from "./check-readings.ts";
import { type Relation, sumRelation } from "./check-relation.ts";

/** Levels that prose repeats after the table: they are the same number, at the precision of each. */
export function proseRelations(readings: Readings, { structure }: CheckContext): Relation[] {
  return readings.restated.flatMap((said) => {
    const table = isLevel(structure.catalogue.get(said.indicator)) ? readings.find(said) : undefined;
    return table && said.transformation === "level" ? [sumRelation("prose", table, [said])] : [];
  });
}
