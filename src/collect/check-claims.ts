import { slipAgainst } from "../assess/doubt-share.ts";
import { judge } from "../assess/judge.ts";
import type { Verdict } from "../assess/verdict.ts";
import { isMissing } from "../base/measured.ts";
import { claimAgainstTable } from "../language/findings-prose.ts";
import { type Claim, meant } from "../structure/claim.ts";
import type { Finding } from "../structure/finding.ts";
import { indicatorOf } from "../structure/indicator.ts";
import { type CheckContext, plain, type Reading, type Readings, readingsOf } from "./check-readings.ts";
import type { ReadClaim, ReadFigure } from "./read/report.ts";
import { type ReportEvidence, reportEvidence, type Taking } from "./report-view.ts";

/**
 * What the prose of a report says of its own area otherwise than its tables do: each such number as a warning at its
 * paragraph, with what the table gives and its cell. Nothing is said where the tables are silent.
 *
 * Judged as any claim is (assess/judge.ts), but a table gives no more than its digits: a number that could be right within
 * half a unit of the last one is let pass. So is one that agrees with a rate as printed or with the one that the levels
 * give, for which of the two is wrong is a finding of its own, and one that agrees with what another finding puts right.
 */
export function contradictedClaims(
  claims: readonly ReadClaim[],
  figures: readonly ReadFigure[],
  between: readonly Finding[],
  context: CheckContext,
): Finding[] {
  if (claims.length === 0) return [];
  // A figure that only the prose has is the claim itself: it bears out nothing.
  const spoken = new Set(claims.map(({ sheet, cell }) => `${sheet}|${cell}`));
  const ofTables = figures.filter(({ sheet, cell }) => !spoken.has(`${sheet}|${cell}`));
  const readings = readingsOf(ofTables, context.structure);
  const evidence = reportEvidence(readings, context);
  const repaired = repairs(between, readings);
  const judged = claims
    .filter(({ claim }) => isComparable(claim) && readings.areas.has(claim.subject.area))
    .map((read) => ({ read, ...judgedByTable(read.claim, evidence, repaired) }));
  return judged.flatMap((one) => {
    if (one.holds || one.verdict.verdict !== "contradicted") return [];
    const isOther = judged.some((two) => two.verdict.verdict === "supported" && aboutTheSame(one.read, two.read));
    return isOther ? [] : [findingOf(one.read, one.verdict, evidence, context)];
  });
}

/** Numbers that one report can decide: not places among others, nor parts of what others have, nor goals. */
function isComparable(claim: Claim): boolean {
  if (claim.open.length > 0) return false;
  if (claim.kind === "difference" || claim.kind === "ratio")
    return claim.other === null && claim.against !== "national";
  return ["level", "growth", "index", "plan", "range"].includes(claim.kind);
}

/** Of two numbers that one paragraph seems to say of one thing, one that is right tells that the other is about another. */
function aboutTheSame(one: ReadClaim, two: ReadClaim): boolean {
  const [a, b] = [one.claim, two.claim];
  return (
    one.sheet === two.sheet &&
    one.cell === two.cell &&
    a.kind === b.kind &&
    (["indicator", "breakdown", "area", "period"] as const).every((key) => a.subject[key] === b.subject[key]) &&
    ("against" in a ? a.against : null) === ("against" in b ? b.against : null)
  );
}

/** The readings that findings say are wrong, at what they should be. */
function repairs(findings: readonly Finding[], readings: Readings): Map<Reading, number> {
  return new Map(
    findings.flatMap(({ sheet, cell, facts }): [Reading, number][] => {
      const at = readings.printed.find(
        (one) => one.sheet === sheet && one.cell === cell && one.indicator === facts.indicator,
      );
      return at && typeof facts.expected === "number" ? [[at, facts.expected]] : [];
    }),
  );
}

interface Judged {
  readonly verdict: Verdict;
  /** Whether the tables allow the number, taken one way or another. */
  readonly holds: boolean;
}

function judgedByTable(claim: Claim, evidence: ReportEvidence, repaired: Taking["repaired"]): Judged {
  const asPrinted = new Map<Reading, number>();
  const first = judge(claim, evidence.view(claim, { rates: "printed", edge: 0, repaired: asPrinted }));
  if (first.verdict !== "contradicted") return { verdict: first, holds: first.verdict !== "no-data" };
  const holds = [asPrinted, repaired].some((values) =>
    (["printed", "computed"] as const).some((rates) => allows(claim, evidence, rates, values)),
  );
  return { verdict: first, holds };
}

/**
 * Whether the number lies within what the last digits of the tables leave open. Where a rate is printed, the one that the
 * levels give stands beside it only as computed: small levels leave nearly every rate open.
 */
function allows(claim: Claim, evidence: ReportEvidence, rates: Taking["rates"], repaired: Taking["repaired"]): boolean {
  const edges = rates === "printed" ? ([-1, 0, 1] as const) : ([0] as const);
  const verdicts = edges.map((edge) => judge(claim, evidence.view(claim, { rates, edge, repaired })));
  if (verdicts.some(({ verdict }) => verdict === "supported" || verdict === "rounding")) return true;
  const values = verdicts.flatMap(({ computed }) => (isMissing(computed) ? [] : [computed]));
  if (claim.hedge !== "exact" || claim.kind === "range" || values.length === 0) return false;
  const half = (claim.printed.scale * 10 ** -claim.printed.decimals) / 2;
  const said = meant(claim.printed);
  return Math.min(...values) - half <= said && said <= Math.max(...values) + half;
}

function findingOf(
  { sheet, cell, printed, claim }: ReadClaim,
  verdict: Verdict,
  evidence: ReportEvidence,
  { structure }: CheckContext,
): Finding {
  const indicator = indicatorOf(structure.catalogue, claim.subject.indicator);
  const computed = isMissing(verdict.computed) ? 0 : verdict.computed;
  const [slip] = slipAgainst(claim, computed);
  const cells = evidence
    .readingsAt(verdict.figures)
    .map((one) => (one.sheet === "" ? one.cell : `${one.sheet}!${one.cell}`));
  return {
    code: slip ? "prose-unit-slip" : "prose-table-conflict",
    severity: "warning",
    sheet,
    cell,
    printed,
    facts: {
      indicator: indicator.code,
      name: indicator.name.vi,
      nameEn: indicator.name.en,
      period: claim.subject.period,
      expected: plain(computed),
      tableCells: cells.join(", "),
      ...slip?.facts,
      ...claimAgainstTable(claim, computed, structure),
    },
  };
}
