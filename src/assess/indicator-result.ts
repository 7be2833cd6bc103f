import { type Measured, type Missing, missing } from "../base/measured.ts";
import { type Indicator, indicatorOf } from "../structure/indicator.ts";
import type { Blocks } from "../structure/review.ts";
import { contributionsOf, sharesOf } from "./contribution.ts";
import { countsOf } from "./counts.ts";
import type { Wanted } from "./figure-table.ts";
import { growthOf, planCompletion } from "./growth.ts";
import { matchedCompletion, matchedGrowth } from "./matched.ts";
import { nationalFor } from "./national.ts";
import { median, places } from "./ranking.ts";
import { type CellSources, cellFor, type Preference } from "./review-cells.ts";
import type { Cell, IndicatorResult, MemberRow, Total } from "./review-result.ts";
import { type ByArea, coverageOf, isAdditive, ratioTotal, totalOf, whyNoSum } from "./total.ts";

/** An indicator, and a member of one of its breakdowns ("" for the whole). */
export interface Subject {
  readonly indicator: Indicator;
  readonly breakdown: string;
}

/** What the results of all indicators of a review have in common. */
export interface Setting {
  readonly sources: CellSources;
  readonly members: readonly string[];
  readonly blocks: Blocks;
  /** Thresholds of growth to count, in percent. */
  readonly thresholds: readonly number[];
}

type Block = keyof Blocks;
type Values = Readonly<Record<Block, ByArea>>;
type Cells = Pick<MemberRow, Block | "area" | "reportedGrowth" | "reportedPlanCompletion">;

/** Decimals at which a growth is printed: one, but for an index, whose own decimals it has. */
export function growthDecimals(indicator: Indicator): number {
  return indicator.kind === "index" ? indicator.decimals : 1;
}

/** Everything a review says of one indicator. */
export function resultFor(setting: Setting, subject: Subject): IndicatorResult {
  const { indicator, breakdown } = subject;
  const cells = setting.members.map((area) => cellsFor(setting, subject, area));
  const values: Values = {
    now: byArea(cells, (row) => row.now.value),
    before: byArea(cells, (row) => row.before.value),
    previousYear: byArea(cells, (row) => row.previousYear.value),
    plan: byArea(cells, (row) => row.plan.value),
  };
  const growths = byArea(cells, (row) => growthOf(indicator, row.before.value, row.now.value));
  const refused = refusal(indicator);
  const national = nationalFor(setting, subject);
  const total = (block: Block) => totalFor(setting, subject, block, values[block]);
  return {
    indicator: indicator.code,
    breakdown,
    unit: indicator.unit,
    decimals: indicator.decimals,
    rows: rowsFor(indicator, cells, values, growths),
    ...coverageOf(values.now),
    total: total("now"),
    totalBefore: total("before"),
    totalPreviousYear: total("previousYear"),
    totalPlan: total("plan"),
    growth: refused
      ? { value: refused, matched: [], now: refused, before: refused }
      : matchedGrowth(values.before, values.now),
    planCompletion: refused ? { value: refused, matched: [] } : completionOf(values),
    counts: countsOf(growths, setting.thresholds, growthDecimals(indicator)),
    medianGrowth: median(growths),
    national: national.cell,
    nationalGrowth: national.growth,
    illustrative: false,
  };
}

/** Why members' values have no growth together: they do not add up. */
function refusal(indicator: Indicator): Missing | null {
  return indicator.kind === "level"
    ? whyNoSum(indicator)
    : missing(indicator.kind === "index" && indicator.aggregation === "weighted" ? "no-weights" : "not-additive");
}

function completionOf(values: Values): IndicatorResult["planCompletion"] {
  const { value, matched } = matchedCompletion(values.plan, values.now);
  return { value, matched };
}

/** The cells of one member. Growth compares a producer with itself, so the base is of the producer of the value. */
function cellsFor(setting: Setting, { indicator, breakdown }: Subject, area: string): Cells {
  const { blocks, sources } = setting;
  const wanted = (block: Block, scenario: Wanted["scenario"], transformation: Wanted["transformation"]): Wanted => ({
    area,
    indicator,
    breakdown,
    period: blocks[block],
    scenario,
    transformation,
  });
  const now = cellFor(sources, wanted("now", "actual", "level"));
  const same: Preference = { first: now.producer };
  return {
    area,
    now,
    before: cellFor(sources, wanted("before", "actual", "level"), { ...same, only: now.producer }),
    previousYear: cellFor(sources, wanted("previousYear", "actual", "level"), same),
    plan: cellFor(sources, wanted("plan", "plan", "level"), same),
    reportedGrowth: cellFor(sources, wanted("now", "actual", "yoy"), same),
    reportedPlanCompletion: cellFor(sources, wanted("now", "actual", "plan-completion"), same),
  };
}

/** Completion of one area's plan. A planned index or rate is a target, not an amount that is done by parts. */
function completionFor(indicator: Indicator, { plan, now }: Cells): Measured {
  return indicator.kind === "level" ? planCompletion(plan.value, now.value) : missing("not-applicable");
}

function rowsFor(indicator: Indicator, cells: readonly Cells[], values: Values, growths: ByArea): MemberRow[] {
  const none = whyNoSum(indicator);
  const without = (reason: Missing) => new Map<string, Measured>([...values.now.keys()].map((area) => [area, reason]));
  const shares = none ? without(none) : sharesOf(values.now);
  const points = none ? without(none) : contributionsOf(values.before, values.now);
  const growthPlaces = places(growths);
  const levelPlaces = indicator.kind === "index" ? new Map<string, number>() : places(values.now);
  const at = (map: ByArea, area: string) => map.get(area) ?? missing("not-reported");
  return cells.map((row) => ({
    area: row.area,
    now: row.now,
    before: row.before,
    previousYear: row.previousYear,
    plan: row.plan,
    reportedGrowth: row.reportedGrowth,
    reportedPlanCompletion: row.reportedPlanCompletion,
    growth: at(growths, row.area),
    planCompletion: completionFor(indicator, row),
    growthRank: growthPlaces.get(row.area) ?? null,
    levelRank: levelPlaces.get(row.area) ?? null,
    share: at(shares, row.area),
    contribution: at(points, row.area),
  }));
}

/** The total of one block; a ratio from the sums of its parts, everything else by the indicator's rule. */
function totalFor(setting: Setting, { indicator, breakdown }: Subject, block: Block, values: ByArea): Total {
  if (isAdditive(indicator) || indicator.ratio === null) return totalOf(indicator, values);
  const { catalogue } = setting.sources.structure;
  const part = (code: string): ByArea => {
    const subject = { indicator: indicatorOf(catalogue, code), breakdown };
    return byArea(
      setting.members.map((area) => ({ area, cell: blockCell(setting, subject, area, block) })),
      (row) => row.cell.value,
    );
  };
  return ratioTotal(part(indicator.ratio.numerator), part(indicator.ratio.denominator), indicator.ratio.factor);
}

function blockCell(setting: Setting, { indicator, breakdown }: Subject, area: string, block: Block): Cell {
  const scenario = block === "plan" ? "plan" : "actual";
  const period = setting.blocks[block];
  return cellFor(setting.sources, { area, indicator, breakdown, period, scenario, transformation: "level" });
}

function byArea<Row extends { readonly area: string }>(
  rows: readonly Row[],
  value: (row: Row) => Measured,
): Map<string, Measured> {
  const values = new Map<string, Measured>();
  for (const row of rows) values.set(row.area, value(row));
  return values;
}
