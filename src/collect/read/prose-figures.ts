import { withoutTones } from "../../language/fold.ts";
import type { Transformation } from "../../observations/figure.ts";
import type { Claim } from "../../structure/claim.ts";
import type { Indicator } from "../../structure/indicator.ts";
import { isPeriod, lastDay, type Period, periodOf, periodParts, sameSpan } from "../../structure/period.ts";
import { clean } from "./cell-value.ts";
import { readPeriodPhrase } from "./period-phrase.ts";
import { isPart, scaleOf } from "./prose-subject.ts";
import type { Stated } from "./read-prose.ts";
import type { Reading } from "./reading.ts";
import type { ReadFigure } from "./report.ts";

/**
 * The claims of a report's paragraphs that are figures: value, growth on the same period, percent of the plan, of the
 * report's own area, in a sentence that itself names indicator and months. "Gần", "hơn", "khoảng" state no figure.
 *
 * What a table of the same report says too only repeats it (`restates`); a part after "trong đó" that a table has is no
 * figure at all.
 */
export function proseFigures(
  stated: readonly Stated[],
  inTables: readonly ReadFigure[],
  reading: Reading,
): ReadFigure[] {
  return stated.flatMap((one) => {
    const figure = figureOf(one, reading);
    if (!figure) return [];
    if (!inTables.some((table) => saysToo(table, figure, reading))) return [figure];
    return isPart(one.lead) ? [] : [{ ...figure, restates: true }];
  });
}

function figureOf({ read, numeral, lead, isNamed }: Stated, reading: Reading): ReadFigure | undefined {
  const { claim } = read;
  const { subject, printed, hedge, open } = claim;
  const indicator = reading.context.structure.catalogue.get(subject.indicator);
  const transformation = indicator ? transformationOf(claim, indicator) : undefined;
  const period = periodOfFigure(subject.period, indicator, reading);
  const own = subject.area === (reading.area ?? "");
  if (!indicator || !transformation || !period || !own || hedge !== "exact" || open.length > 0) return undefined;
  if (!isNamed || readPeriodPhrase(lead, reading.reference).span === null) return undefined;
  const scaled =
    transformation === "level"
      ? scaleOf(printed, indicator, reading.context.structure.units)
      : { unit: "%", factor: 1 };
  if (!scaled) return undefined;
  return {
    sheet: read.sheet,
    cell: read.cell,
    printed: numeral,
    area: reading.area ?? "",
    indicator: indicator.code,
    breakdown: subject.breakdown,
    period,
    scenario: "actual",
    transformation,
    value: clean(printed.value * scaled.factor),
    decimals: Math.max(0, printed.decimals - Math.round(Math.log10(scaled.factor))),
    status: claim.estimated || /(?:^|\s)uoc\s/.test(withoutTones(lead)) ? "estimate" : null,
    producer: subject.producer,
    ...scaled,
  };
}

function transformationOf(claim: Claim, { kind }: Indicator): Transformation | undefined {
  if (claim.kind === "level") return kind === "level" ? "level" : undefined;
  if (claim.kind === "plan") return "plan-completion";
  const isYearOnYear =
    claim.kind === "growth" && claim.against === "year-before" && claim.base === null && claim.average === undefined;
  return isYearOnYear ? "yoy" : undefined;
}

/** The report's own period by the name it has in the review; null for one that is none, is long ago or not over. */
function periodOfFigure(period: Period, indicator: Indicator | undefined, { reference }: Reading): Period | null {
  if (!isPeriod(period)) return null;
  const { year } = periodParts(period);
  if (Math.abs(year - reference.year) > 1 || lastDay(period) > lastDay(reference.period)) return null;
  const own = periodOf({ ...periodParts(reference.period), year });
  const atEnd = indicator?.accumulation === "stock" && lastDay(period) === lastDay(own);
  return atEnd || sameSpan(period, own) ? own : period;
}

/** Whether a figure of a table is about the same; an index with base "same period = 100" says its growth too. */
function saysToo(table: ReadFigure, said: ReadFigure, reading: Reading): boolean {
  const indexBase = reading.context.structure.catalogue.get(said.indicator)?.indexBase;
  const sameMeasure =
    table.transformation === said.transformation ||
    (said.transformation === "yoy" && table.transformation === "level" && indexBase === "same-period");
  return (
    sameMeasure &&
    table.indicator === said.indicator &&
    table.breakdown === said.breakdown &&
    sameSpan(table.period, said.period) &&
    table.scenario === "actual" &&
    table.area === said.area &&
    typeof table.value === "number"
  );
}
