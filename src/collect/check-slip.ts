import { slipEvidence } from "../language/findings-checks.ts";
import type { Finding, Severity } from "../structure/finding.ts";
import { ruleScore } from "./check-constraints.ts";
import {
  type CheckContext,
  findingAt,
  groupBy,
  plain,
  type Reading,
  type Readings,
  subjectOf,
} from "./check-readings.ts";
import { expectedOf, isBroken, type Relation, suspectsOf } from "./check-relation.ts";
import {
  type Accusation,
  accusationsOf,
  closeness,
  isApart,
  type Pair,
  pairsOf,
  type Support,
  supportOf,
  unitScales,
  weights,
} from "./check-suspicion.ts";

/** A cell in another unit than its table says, and what tells it. */
interface Slip {
  readonly reading: Reading;
  readonly scale: number;
  readonly accusations: readonly Accusation[];
}

/**
 * Unit slips: a value whose neighbours (plan, base, earlier cumulative and month, parts, reported growth and completion)
 * agree with value/1000ᵏ and contradict the literal. Nothing is changed: the finding names both meanings.
 *
 * Three shapes are told apart. One cell against its row (`unit-slip`, error). A column against all others (`unit-column`,
 * error for each cell). A row that agrees with itself and only contradicts its parts or its whole (`unit-row`, error: the
 * report itself says two things). A report that agrees with itself throughout is not doubted here (see check-history.ts).
 */
export function unitSlips(readings: Readings, relations: readonly Relation[], context: CheckContext): Finding[] {
  const pairs = pairsOf(readings, context);
  const rows = rowsInAnotherUnit(readings, relations, pairs);
  const inRows = new Set(rows.flatMap((row) => row.map((one) => one.reading)));
  const rest = relations.filter((relation) => !suspectsOf(relation).some((one) => inRows.has(one)));
  const { slips: single, doubts } = singleSlips({
    relations: rest,
    pairs: pairs.filter(({ a }) => !inRows.has(a)),
    score: (reading, scale) => ruleScore(readings, context.rules, reading, scale),
  });
  const slipped = new Set(single.map((slip) => slip.reading));
  const carried = single.flatMap((slip) =>
    carriedBy(rest, slip.reading, slip.scale).flatMap((sum) =>
      slipped.has(sum.reading) ? [] : [{ ...sum, part: slip.reading }],
    ),
  );
  return [
    ...doubts.map((slip) => slipFinding("far-below-row", slip, context, "warning")),
    ...rows.flatMap((row) => row.map((slip) => slipFinding("unit-row", slip, context))),
    ...single.map((slip) => slipFinding(codeOf(slip, single, readings), slip, context)),
    ...carried.map(({ reading, expected, part }) =>
      findingAt(
        context,
        "error",
        "slip-carried",
        reading,
        { expected: plain(expected), fromSheet: part.sheet, fromCell: part.cell },
        meanings(reading, expected, context),
      ),
    ),
  ];
}

/** What single cells are judged by. */
interface Trial {
  readonly relations: readonly Relation[];
  readonly pairs: readonly Pair[];
  /** What the inequalities of the rules make of a cell at its other meaning (`ruleScore`). */
  score(reading: Reading, scale: number): number;
}

/**
 * The most accused cells first; each one explains the equations it stands in, and what is left is judged again. What is
 * merely far below its row in the end is doubted, not convicted.
 */
function singleSlips(trial: Trial): { readonly slips: readonly Slip[]; readonly doubts: readonly Slip[] } {
  const support = supportOf(trial.relations, trial.pairs);
  const slips: Slip[] = [];
  let open = accusationsOf(trial.relations, trial.pairs);
  for (;;) {
    const cases = [...groupBy(open, (one) => `${cellOf(one.reading)}|${one.scale}`).values()]
      .map((accusations) => caseOf(accusations, support, trial))
      .filter((one) => one.net > 0);
    const convincing = cases.filter((one) => one.verdict === "slip");
    const best = Math.max(...convincing.map((one) => one.net));
    // Cells that are accused equally by the same evidence cannot be told apart: each of them is asked about.
    const chosen = convincing.filter((one) => one.net === best);
    if (chosen.length === 0) return { slips, doubts: cases.filter((one) => one.verdict === "doubt") };
    slips.push(...chosen);
    const causes = new Set(chosen.flatMap((one) => one.accusations.map((accusation) => accusation.cause)));
    const accused = new Set(chosen.map((one) => one.reading));
    open = open.filter((one) => !causes.has(one.cause) && !accused.has(one.reading));
  }
}

const cellOf = (one: Reading) => `${one.sheet}|${one.cell}|${one.indicator}|${one.period}|${one.scenario}`;
const weightOf = (list: readonly Accusation[]) => list.reduce((sum, one) => sum + one.weight, 0);
const isUnitScale = (scale: number) => (unitScales as readonly number[]).includes(scale);

interface Case extends Slip {
  readonly net: number;
  readonly verdict: "slip" | "doubt" | "none";
}

/** The accusations of one cell, all of one scale, against what speaks for the cell. */
function caseOf(accusations: readonly Accusation[], support: (reading: Reading) => Support, trial: Trial): Case {
  const { reading, scale } = accusations[0] as Accusation;
  const { equations, neighbours } = support(reading);
  // A sum computed with the slipped cell holds, but only because it carries the slip: it speaks against the cell.
  const carried = carriedBy(trial.relations, reading, scale).length * (weights.holds + weights.near);
  const against = weightOf(accusations) + carried + trial.score(reading, scale);
  const net = against - equations - (isUnitScale(scale) ? neighbours : 0);
  return { reading, scale, accusations, net, verdict: verdictOf(accusations, scale, equations) };
}

/**
 * Thousands: one equation, or two neighbours that the value towers over; neighbours alone do not convict a value for being
 * small, as money not yet spent is small. Tens and hundreds: two equations that agree, and none that holds.
 */
function verdictOf(accusations: readonly Accusation[], scale: number, supporting: number): Case["verdict"] {
  const equations = accusations.filter((one) => one.relation !== null).length;
  if (!isUnitScale(scale)) return equations >= 2 && supporting === 0 ? "slip" : "none";
  if (equations > 0 || (scale > 1 && accusations.length >= 2)) return "slip";
  return scale < 1 && accusations.length >= 2 ? "doubt" : "none";
}

/**
 * Rows that agree with themselves but contradict other rows by the same scale in every column that can be compared (two at
 * least): the whole against its parts, a part against the whole.
 */
function rowsInAnotherUnit(readings: Readings, relations: readonly Relation[], pairs: readonly Pair[]): Slip[][] {
  const between = relations.filter((one) => new Set(suspectsOf(one).map(subjectOf)).size > 1);
  if (!between.some(isBroken)) return [];
  const torn = new Set(pairs.filter(isApart).map(({ a }) => subjectOf(a)));
  const found: { slips: Slip[]; weight: number; relations: Relation[] }[] = [];
  for (const [subject, row] of groupBy(readings.all, subjectOf)) {
    const compared = between.filter((relation) => suspectsOf(relation).some((one) => subjectOf(one) === subject));
    if (torn.has(subject) || !compared.every(isBroken)) continue;
    const accused = accusationsOf(compared, []).filter((one) => subjectOf(one.reading) === subject);
    const scale = unitScales.find(
      (one) =>
        compared.length > 1 &&
        compared.every((relation) => accused.some((a) => a.relation === relation && a.scale === one)),
    );
    if (scale === undefined || new Set(accused.map((one) => one.reading)).size < 2) continue;
    const mine = accused.filter((one) => one.scale === scale);
    const levels = row.filter((one) => one.transformation === "level");
    const slips = levels.map((reading) => ({
      reading,
      scale,
      accusations: mine.filter((one) => one.reading === reading),
    }));
    found.push({ slips, weight: weightOf(mine), relations: compared });
  }
  const explained = new Set<Relation>();
  return found
    .sort((a, b) => b.weight - a.weight)
    .flatMap((one) => {
      if (one.relations.some((relation) => explained.has(relation))) return [];
      for (const relation of one.relations) explained.add(relation);
      return [one.slips];
    });
}

/** A slip is its column's when most of the levels of that column (three at least) slipped alike. */
function codeOf(slip: Slip, all: readonly Slip[], readings: Readings): string {
  if (!isUnitScale(slip.scale)) return "digit-slip";
  const column = columnOf(slip.reading);
  const alike = all.filter((one) => columnOf(one.reading) === column && one.scale === slip.scale).length;
  const levels = readings.all.filter(
    (one) => columnOf(one) === column && one.transformation === "level" && one.value > 0,
  ).length;
  return alike >= 3 && alike >= levels / 2 ? "unit-column" : "unit-slip";
}

const columnOf = ({ sheet, cell }: Reading) =>
  `${sheet}|${/^[A-Z]+(?=\d)/.exec(cell)?.[0] ?? cell.replace(/R\d+/, "")}`;

/**
 * Sums that were computed with a cell `scale` times too large in them: they hold as printed, contradict their own row, and
 * agree with it once the cell is taken at its other meaning.
 */
function carriedBy(
  relations: readonly Relation[],
  part: Reading,
  scale: number,
): { reading: Reading; expected: number }[] {
  return relations.flatMap((sum) => {
    const [whole] = sum.terms.map((one) => one.reading);
    if (
      !whole ||
      whole === part ||
      sum.rate ||
      sum.kind === "prose" ||
      !suspectsOf(sum).includes(part) ||
      isBroken(sum)
    )
      return [];
    const right = (expectedOf(sum, whole)?.value ?? whole.value) - part.value + part.value / scale;
    const repaired = relations.some((one) => {
      const expected = one !== sum && isBroken(one) ? expectedOf(one, whole) : undefined;
      return (
        expected !== undefined &&
        Math.abs(right - expected.value) <= Math.max(expected.tolerance, closeness * Math.abs(right))
      );
    });
    return repaired ? [{ reading: whole, expected: right }] : [];
  });
}

function meanings(reading: Reading, meaning: number, { structure }: CheckContext): string[] {
  const unit = structure.catalogue.get(reading.indicator)?.unit ?? reading.unit;
  return [`${plain(meaning)} ${unit}`, `${plain(reading.value)} ${unit}`];
}

function slipFinding(code: string, slip: Slip, context: CheckContext, severity: Severity = "error"): Finding {
  const { reading, scale, accusations } = slip;
  const equations = accusations.filter((one) => one.relation !== null);
  const meaning = plain(reading.value / scale);
  const facts = {
    meaning,
    expected: plain((equations[0] ?? accusations[0])?.expected ?? meaning),
    times: scale > 1 ? scale : plain(1 / scale),
    ...slipEvidence(
      accusations.map((one) => ({ kind: one.relation?.kind ?? "near", expected: plain(one.expected) })),
      scale > 1 ? "large" : "small",
    ),
  };
  return findingAt(context, severity, code, reading, facts, meanings(reading, meaning, context));
}
