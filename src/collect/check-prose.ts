import { growthRate } from "../assess/growth.ts";
import { isMissing } from "../base/measured.ts";
import type { Finding } from "../structure/finding.ts";
import { basesOf } from "./check-growth.ts";
import {
  agreement,
  type CheckContext,
  findingAt,
  isLevel,
  plain,
  type Reading,
  type Readings,
} from "./check-readings.ts";
import { type Relation, sumRelation } from "./check-relation.ts";

/** Levels that prose repeats against the table: they are the same number, at the precision of each. */
export function proseRelations(readings: Readings, { structure }: CheckContext): Relation[] {
  return readings.restated.flatMap((said) => {
    const table = isLevel(structure.catalogue.get(said.indicator)) ? readings.find(said) : undefined;
    return table && said.transformation === "level" ? [sumRelation("prose", table, [said])] : [];
  });
}

/** Percentages and indices that prose repeats; where the table has no growth of its own, the one its levels give. */
export function proseRates(readings: Readings, context: CheckContext): Finding[] {
  return readings.restated.flatMap((said) => {
    if (said.transformation === "level" && isLevel(context.structure.catalogue.get(said.indicator))) return [];
    const table = readings.find(said)?.value ?? computed(readings, context, said);
    if (table === undefined || Math.abs(said.value - table) <= tolerance(readings, said)) return [];
    return [findingAt(context, "warning", "prose-table-conflict", said, { expected: plain(table), unit: "%" })];
  });
}

function tolerance(readings: Readings, said: Reading): number {
  return agreement(said, readings.find(said) ?? said);
}

function computed(readings: Readings, context: CheckContext, said: Reading): number | undefined {
  if (said.transformation !== "yoy") return undefined;
  const now = readings.find({ ...said, transformation: "level" });
  if (!now) return undefined;
  if (context.structure.catalogue.get(said.indicator)?.kind === "index") return now.value - 100;
  const bases = basesOf(readings, context, now);
  const base = bases.reduce((sum, one) => sum + one.value, 0);
  const growth = bases.length > 0 ? growthRate(base, now.value) : undefined;
  return growth === undefined || isMissing(growth) ? undefined : growth;
}
