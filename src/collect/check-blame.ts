import type { Finding } from "../structure/finding.ts";
import { misreadGrowth } from "./check-growth.ts";
import { type CheckContext, findingAt, plain, type Reading } from "./check-readings.ts";
import { expectedOf, isBroken, type Relation, type RelationKind, relationKinds, suspectsOf } from "./check-relation.ts";

const codes: Readonly<Record<RelationKind, string>> = {
  parts: "part-sum-mismatch",
  rule: "part-sum-mismatch",
  months: "months-do-not-add",
  former: "former-units-do-not-add",
  prose: "value-contradicted",
  growth: "growth-mismatch",
  completion: "completion-mismatch",
  ratio: "ratio-mismatch",
};

/** A value that three equations agree on, and that is printed this many times too large or too small, cannot be right. */
const wild = 2;

/**
 * Faults between values: each broken equation that no slip explains, as a warning at one cell.
 *
 * Where several equations are repaired by one and the same correction of a cell they share, that cell is named, once.
 * Else a percentage is held against its levels at its own cell, and a sum is shown at the cell that least speaks for:
 * the fewest equations hold with it, then the smallest correction would do. What prose says otherwise than the table bears
 * witness here; by itself it is named in the prose (check-claims.ts).
 */
export function faultsBetween(relations: readonly Relation[], context: CheckContext): Finding[] {
  const broken = relations.filter(isBroken);
  const holding = relations.filter((one) => !isBroken(one));
  const shared = sharedFaults(broken);
  const explained = new Set(shared.flatMap((one) => one.relations));
  return [
    ...shared.map((one) => sharedFinding(one, holding, context)),
    ...broken
      .filter((one) => one.kind !== "prose" && !explained.has(one))
      .map((one) => singleFinding(one, holding, context)),
  ];
}

interface SharedFault {
  readonly reading: Reading;
  readonly relations: readonly Relation[];
}

function sharedFaults(broken: readonly Relation[]): SharedFault[] {
  const faults: SharedFault[] = [];
  let open = [...broken];
  for (;;) {
    const [best] = [...new Set(open.flatMap(suspectsOf))]
      .map((reading) => ({ reading, relations: agreeing(reading, open) }))
      .filter(({ relations }) => relations.length > 1 && relations.some(({ kind }) => kind !== "prose"))
      .sort((a, b) => b.relations.length - a.relations.length || correction(a) - correction(b));
    if (!best) return faults;
    faults.push(best);
    open = open.filter((one) => !best.relations.includes(one));
  }
}

/** The largest set of the broken equations of a cell that one correction repairs. */
function agreeing(reading: Reading, broken: readonly Relation[]): Relation[] {
  const mine = broken.flatMap((relation) => {
    const expected = suspectsOf(relation).includes(reading) ? expectedOf(relation, reading) : undefined;
    return expected ? [{ relation, expected }] : [];
  });
  const sets = mine.map(({ expected }) =>
    mine
      .filter((one) => Math.abs(one.expected.value - expected.value) <= one.expected.tolerance + expected.tolerance)
      .map((one) => one.relation),
  );
  return sets.reduce((best, one) => (one.length > best.length ? one : best), []);
}

function correction({ reading, relations }: SharedFault): number {
  const [first] = relations;
  const expected = first && expectedOf(first, reading);
  return expected
    ? Math.abs(expected.value - reading.value) / Math.max(Math.abs(reading.value), 1e-9)
    : Number.POSITIVE_INFINITY;
}

const supporters = (reading: Reading, holding: readonly Relation[]) =>
  holding.filter((one) => suspectsOf(one).includes(reading)).length;

function sharedFinding(
  { reading, relations }: SharedFault,
  holding: readonly Relation[],
  context: CheckContext,
): Finding {
  const [first] = [...relations].sort((a, b) => relationKinds.indexOf(a.kind) - relationKinds.indexOf(b.kind));
  const expected = (first && expectedOf(first, reading)?.value) ?? reading.value;
  const facts = { expected: plain(expected), difference: plain(reading.value - expected), relations: relations.length };
  if (relations.length < 3 || supporters(reading, holding) > 0) {
    return findingAt(context, "warning", first ? codes[first.kind] : "value-contradicted", reading, facts);
  }
  const times = reading.value / expected;
  const severity = times > wild || times < 1 / wild ? "error" : "warning";
  return findingAt(
    context,
    severity,
    "value-contradicted",
    reading,
    facts,
    severity === "error" ? candidates(reading, expected, context) : undefined,
  );
}

function candidates(reading: Reading, expected: number, { structure }: CheckContext): string[] {
  const unit = structure.catalogue.get(reading.indicator)?.unit ?? reading.unit;
  return [`${plain(expected)} ${unit}`, `${plain(reading.value)} ${unit}`];
}

function singleFinding(relation: Relation, holding: readonly Relation[], context: CheckContext): Finding {
  if (relation.rate) return rateFinding(relation, relation.rate, context);
  const at = leastSupported(relation, holding);
  const expected = expectedOf(relation, at)?.value ?? at.value;
  const facts = {
    expected: plain(expected),
    difference: plain(at.value - expected),
    relations: 1,
    ...(relation.rule ? { rule: relation.rule } : {}),
  };
  return findingAt(context, "warning", codes[relation.kind], at, facts);
}

function leastSupported(relation: Relation, holding: readonly Relation[]): Reading {
  const [first] = suspectsOf(relation)
    .map((reading) => ({ reading, relations: [relation] }))
    .sort((a, b) => supporters(a.reading, holding) - supporters(b.reading, holding) || correction(a) - correction(b));
  return (first?.reading ?? relation.terms[0]?.reading) as Reading;
}

/** The percentage that the levels give, against the one that is printed. */
function rateFinding(relation: Relation, rate: Reading, context: CheckContext): Finding {
  const [left, ...right] = relation.terms.map((one) => one.reading.value);
  const ratio = (left ?? 0) / right.reduce((sum, one) => sum + one, 0);
  const factor =
    relation.kind === "ratio" ? (context.structure.catalogue.get(rate.indicator)?.ratio?.factor ?? 100) : 100;
  const expected = relation.kind === "growth" ? 100 * (ratio - 1) : factor * ratio;
  const misread = misreadGrowth(relation, expected, context);
  if (misread) return misread;
  const facts = {
    expected: Number(expected.toPrecision(5)),
    difference: Number((rate.value - expected).toPrecision(3)),
  };
  return findingAt(context, "warning", codes[relation.kind], rate, facts);
}
