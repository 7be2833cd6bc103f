import type { Finding } from "../structure/finding.ts";
import { faultsBetween } from "./check-blame.ts";
import { contradictedClaims } from "./check-claims.ts";
import { brokenInequalities, implausibleIndices, impossibleValues } from "./check-constraints.ts";
import { duplicates } from "./check-duplicates.ts";
import { completionRelations, growthRelations, indexGrowths, ratioRelations } from "./check-growth.ts";
import { changedReports, extremeGrowths, jumps } from "./check-history.ts";
import { fallingCumulatives, monthRelations } from "./check-months.ts";
import { formerRelations, partRelations, ruleRelations } from "./check-parts.ts";
import { proseRelations } from "./check-prose.ts";
import { type CheckContext, type Readings, readingsOf } from "./check-readings.ts";
import type { Relation } from "./check-relation.ts";
import { requiredRows } from "./check-required.ts";
import { unitSlips } from "./check-slip.ts";
import type { ReadFigure, ReadReport } from "./read/report.ts";

/** Everything that ties figures of the report to one another. */
function relationsOf(readings: Readings, context: CheckContext): Relation[] {
  const sources = [
    partRelations,
    ruleRelations,
    monthRelations,
    formerRelations,
    proseRelations,
    growthRelations,
    completionRelations,
    ratioRelations,
  ];
  return sources.flatMap((source) => source(readings, context));
}

const idOf = (one: { readonly sheet: string; readonly cell: string }, indicator: unknown) =>
  `${one.sheet}|${one.cell}|${indicator}`;

/**
 * Checks on arrival: what a report says about itself, held against what it says elsewhere and what was reported before.
 *
 * A single value that cannot be right, or whose meaning is uncertain, is an error and holds its figure (`isHeldBy`). A
 * fault between values is a warning. Nothing is changed. What one cell explains is said once, at that cell: equations that
 * a doubted cell stands in give no findings of their own.
 */
export function checkReport(report: ReadReport, context: CheckContext): Finding[] {
  if (report.status === "refused") return [];
  const readings = readingsOf(report.figures, context.structure);
  const impossible = [...impossibleValues(readings, context), ...implausibleIndices(readings, context)];
  const slips = unitSlips(readings, relationsOf(readings, context), context);
  const errors = [...slips, ...impossible, ...duplicates(readings, context)];
  // What is doubted is no measure for the rest: it counts as missing, and a missing value gives no verdict.
  const soundFigures = report.figures.filter((figure) => !errors.some((one) => isHeldBy(one, figure)));
  const sound = readingsOf(soundFigures, context.structure);
  const between = [
    ...faultsBetween(relationsOf(sound, context), context),
    ...[fallingCumulatives, indexGrowths, brokenInequalities, extremeGrowths, jumps, changedReports].flatMap((check) =>
      check(sound, context),
    ),
  ];
  const said = contradictedClaims(report.claims, soundFigures, between, context);
  const inProse = new Set(said.map((one) => idOf(one, one.facts.indicator)));
  const found = [
    ...errors,
    ...between.filter((one) => !inProse.has(idOf(one, one.facts.indicator))),
    ...said,
    ...requiredRows(report.figures, context),
  ];
  return inOrder(oncePerCell(found), report.figures);
}

const questions = ["cumulative-falls", "growth-extreme", "jump", "jump-index", "differs-from-earlier-report"];

/** A cell that a check has spoken of is not asked about again for being unusual. */
function oncePerCell(findings: readonly Finding[]): Finding[] {
  const at = (one: Finding) => idOf(one, one.facts.indicator);
  return findings.filter(
    (one, index) => !questions.includes(one.code) || findings.findIndex((two) => at(two) === at(one)) === index,
  );
}

/** In the order of the report; what stands in no cell comes last. */
function inOrder(findings: readonly Finding[], figures: readonly ReadFigure[]): Finding[] {
  const place = new Map([...figures].reverse().map((one, index) => [idOf(one, one.indicator), figures.length - index]));
  const rank = (one: Finding) => place.get(idOf(one, one.facts.indicator)) ?? figures.length + 1;
  return [...findings].sort((a, b) => rank(a) - rank(b));
}

/** Whether a finding holds a figure back: an error holds exactly the figure of its cell. */
export function isHeldBy(finding: Finding, figure: ReadFigure): boolean {
  const isError = finding.severity === "error";
  return (
    isError &&
    finding.sheet === figure.sheet &&
    finding.cell === figure.cell &&
    finding.facts.indicator === figure.indicator
  );
}

/** The figures of a report that its errors hold back until their owner answers. */
export function heldFigures(findings: readonly Finding[], figures: readonly ReadFigure[]): ReadFigure[] {
  return figures.filter((figure) => figure.restates !== true && findings.some((finding) => isHeldBy(finding, figure)));
}
