import { growthOf, growthOfIndex, planCompletion } from "../assess/growth.ts";
import type { Cell } from "../assess/review-result.ts";
import type { AreaFigures, FiguresView } from "../assess/verdict.ts";
import { isMissing, type Measured, missing } from "../base/measured.ts";
import type { Claim, Subject } from "../structure/claim.ts";
import type { Indicator } from "../structure/indicator.ts";
import { yearOf } from "../structure/period.ts";
import { basesOf } from "./check-growth.ts";
import type { CheckContext, Reading, Readings, Sought } from "./check-readings.ts";

/** How the figures of a report are taken. */
export interface Taking {
  /** A growth or a completion as the report prints it, or as its levels give it; the other where there is only that. */
  readonly rates: "printed" | "computed";
  /**
   * As they stand (0), or with half a unit of the last digit more (1) or less (-1). What is compared with goes the other
   * way, so that ratios and differences reach the ends of what the digits leave open.
   */
  readonly edge: -1 | 0 | 1;
  /** Values that other findings put right. */
  readonly repaired: ReadonlyMap<Reading, number>;
}

/** The figures of one report as evidence for what its prose says. */
export interface ReportEvidence {
  /** For judging one claim: what is not its own subject is what it is compared with. */
  view(claim: Claim, taking: Taking): FiguresView;
  /** The readings behind the ids of a verdict. */
  readingsAt(ids: readonly number[]): Reading[];
}

/** Ids are the places of the readings in the report. A report says nothing over several areas. */
export function reportEvidence(readings: Readings, context: Pick<CheckContext, "structure">): ReportEvidence {
  const { structure } = context;
  const ids = new Map(readings.printed.map((one, at) => [one, at]));
  const idsOf = (list: readonly Reading[]) => list.flatMap((one) => ids.get(one) ?? []);
  return {
    readingsAt: (list) => list.flatMap((id) => readings.printed[id] ?? []),
    view: (claim, taking) => ({
      structure,
      over: () => null,
      of: (subject) => {
        const indicator = structure.catalogue.get(subject.indicator);
        return indicator ? figuresOf({ readings, context, taking, idsOf, claim }, subject, indicator) : null;
      },
    }),
  };
}

interface Setting {
  readonly readings: Readings;
  readonly context: Pick<CheckContext, "structure">;
  readonly taking: Taking;
  readonly claim: Claim;
  idsOf(list: readonly Reading[]): number[];
}

/** A value and the readings it rests on. */
interface Resting {
  readonly value: Measured;
  readonly on: readonly Reading[];
}

const none: Resting = { value: missing("not-reported"), on: [] };

function figuresOf(setting: Setting, subject: Subject, indicator: Indicator): AreaFigures | null {
  const { readings, idsOf, claim } = setting;
  const own = claim.subject;
  const sought: Sought = { ...subject, scenario: "actual", transformation: "level" };
  const find = (more: Partial<Sought>) => ofProducer(readings.find({ ...sought, ...more }), subject.producer);
  const way = subject.indicator === own.indicator && subject.period === own.period ? 1 : -1;
  const level = find({});
  const now = alone(level, way, setting);
  const growth = chosen(
    alone(find({ transformation: "yoy" }), way, setting),
    level ? growthFromLevels(level, indicator, way, setting) : none,
    setting,
  );
  const completion = chosen(
    alone(find({ transformation: "plan-completion" }), way, setting),
    level ? completionFromPlan(level, indicator, way, setting) : none,
    setting,
  );
  const onBefore = alone(find({ transformation: "mom" }), way, setting);
  if ([now, growth, completion, onBefore].every((one) => one.on.length === 0)) return null;
  // A verdict on a plan names the figures of the value: for one report those that say how much of the plan is done.
  const asksPlan = claim.kind === "plan" || (claim.kind === "ratio" && claim.against === "plan");
  return {
    now: cellOf(asksPlan ? { ...now, on: completion.on } : now, idsOf),
    growth: growth.value,
    growthFigures: idsOf(growth.on),
    growthOnBefore: onBefore.value,
    growthOnBeforeFigures: idsOf(onBefore.on),
    planCompletion: completion.value,
    illustrative: false,
  };
}

/** A sentence that names who made its number speaks of that producer's figure only. */
function ofProducer(reading: Reading | undefined, producer: string | null): Reading | undefined {
  const other = producer !== null && reading?.producer !== null && reading?.producer !== producer;
  return other ? undefined : reading;
}

function taken(reading: Reading, way: 1 | -1, { taking }: Setting): number {
  return (taking.repaired.get(reading) ?? reading.value) + (way * taking.edge * reading.step) / 2;
}

const alone = (reading: Reading | undefined, way: 1 | -1, setting: Setting): Resting =>
  reading ? { value: taken(reading, way, setting), on: [reading] } : none;

function chosen(printed: Resting, computed: Resting, { taking }: Setting): Resting {
  const [first, second] = taking.rates === "printed" ? [printed, computed] : [computed, printed];
  return isMissing(first.value) ? second : first;
}

function growthFromLevels(level: Reading, indicator: Indicator, way: 1 | -1, setting: Setting): Resting {
  const now = taken(level, way, setting);
  if (indicator.kind === "index") {
    return indicator.indexBase === "same-period" ? { value: growthOfIndex(now), on: [level] } : none;
  }
  const bases = basesOf(setting.readings, setting.context, level);
  if (bases.length === 0) return none;
  const before = bases.reduce((sum, one) => sum + taken(one, way === 1 ? -1 : 1, setting), 0);
  return { value: growthOf(indicator, before, now), on: [level, ...bases] };
}

function completionFromPlan(level: Reading, { kind }: Indicator, way: 1 | -1, setting: Setting): Resting {
  const plan = setting.readings.find({ ...level, scenario: "plan", period: yearOf(level.period) });
  if (!plan || kind !== "level") return none;
  const value = planCompletion(taken(plan, way === 1 ? -1 : 1, setting), taken(level, way, setting));
  return { value, on: [level, plan] };
}

function cellOf({ value, on }: Resting, idsOf: Setting["idsOf"]): Cell {
  return {
    value,
    decimals: on[0]?.decimals ?? 0,
    figures: idsOf(on),
    producer: on[0]?.producer ?? null,
    status: on[0]?.status ?? null,
    known: null,
    readded: false,
    beside: [],
    conflicting: false,
  };
}
