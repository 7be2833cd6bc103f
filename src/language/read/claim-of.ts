import { membersIn } from "../../structure/area.ts";
import {
  type Against,
  type Claim,
  type Condition,
  type Coverage,
  type Hedge,
  type Measure,
  type Open,
  type Printed,
  UNSAID,
} from "../../structure/claim.ts";
import { isPeriod, lastDay, type Period } from "../../structure/period.ts";
import { splitUnit } from "../print-unit.ts";
import type { NumberMark } from "./numbers.ts";
import type { TextContext } from "./reading.ts";
import { atEnd, type Understood, unitNamed } from "./topic.ts";
import type { Named, Place } from "./walk.ts";

/** A claim before its words are resolved to keys and units. */
export interface Draft {
  readonly kind: Claim["kind"];
  readonly named: Named | null;
  readonly place: Place | null;
  readonly period: Understood;
  /** In the unit and scale that are printed; a fall is negative. */
  readonly value: number;
  readonly decimals: number;
  readonly scale: number;
  readonly unit: string;
  readonly upper: { readonly value: number; readonly decimals: number } | null;
  readonly hedge: Hedge;
  readonly estimated: boolean;
  readonly against: Against | null;
  readonly base: Period | null;
  readonly other: Place | null;
  readonly measure: Measure;
  readonly whole: Place | { readonly indicator: string } | null;
  readonly among: Place | null;
  readonly outOf: number | null;
  readonly condition: Condition | null;
  readonly asShare: number | null;
  readonly yearly: boolean;
  readonly coverage: Coverage | null;
  readonly tally: { readonly up: number; readonly same: number; readonly down: number } | null;
  readonly largest: { readonly areas: readonly Place[]; readonly growth: Printed } | null;
}

export const emptyDraft = {
  upper: null, hedge: "exact", estimated: false, against: null, base: null, other: null, measure: "level", whole: null,
  among: null, outOf: null, condition: null, asShare: null, yearly: false, coverage: null, tally: null, largest: null,
} as const satisfies Partial<Draft>; // biome-ignore format: many small things

/** The amount of a number as a draft has it. */
export const amountOf = (number: NumberMark) => ({
  value: number.value,
  decimals: number.decimals,
  scale: number.scale,
  unit: number.unit,
  upper: number.upper,
});

export function placeKey(place: Place | null, period: Period, { structure, date }: TextContext): string {
  if (place === null) return UNSAID;
  if ("name" in place) return unitNamed(structure.geography, place.name, period, date);
  return structure.geography.regions.find((one) => one.aliases?.includes(place.key))?.key ?? place.key;
}

/** How many members a region has at the end of a period. */
export function membersAt(place: Place | null, period: Period, context: TextContext): number {
  const key = placeKey(place, period, context);
  const middle = `${period.slice(0, 4)}-06-30`;
  const on = isPeriod(period) ? lastDay(period) : (context.date ?? middle);
  return membersIn(context.structure.geography, key, on)?.length ?? 0;
}

/** Whether what is named stands at a time rather than adding up over months. */
export function isStock(named: Named | null, { structure }: TextContext): boolean {
  if (named === null) return false;
  if (!named.indicator.startsWith("other:")) return structure.catalogue.get(named.indicator)?.accumulation === "stock";
  const [first = ""] = named.indicator.slice(6).split(" ");
  return (
    structure.catalogue.get(first)?.accumulation === "stock" ||
    /\b(?:clusters?|parks?|streets|stores|in operation)\b/.test(named.indicator)
  );
}

/** The unit that a claim about an indicator prints where the text prints none: "47 cụm". */
function unitOfDraft(draft: Draft, { structure }: TextContext): string {
  if (draft.unit !== "" && draft.unit !== "cái") return draft.unit;
  if (draft.kind === "count" || draft.kind === "rank" || draft.kind === "tally") return "địa phương";
  const indicator = draft.named === null ? undefined : structure.catalogue.get(draft.named.indicator);
  return indicator ? splitUnit(indicator.unit).unit : draft.unit;
}

export function claimOf(draft: Draft, context: TextContext): Claim {
  const counted = draft.period.end && draft.unit === "" && draft.kind === "level";
  const stock = (isStock(draft.named, context) || counted) && draft.kind !== "growth";
  const whole = draft.period.period;
  const period = stock ? atEnd(whole) : whole.replace(/^(\d{4})-12$/, (_, year) => (draft.period.end ? year : whole));
  const area = placeKey(draft.place, whole, context);
  const open: Open[] = [];
  if (draft.period.candidates.length > 0) {
    open.push({ field: "period", candidates: draft.period.candidates.map((one) => (stock ? atEnd(one) : one)) });
  }
  const printed: Printed = {
    value: draft.value,
    decimals: draft.decimals,
    scale: draft.scale,
    unit: unitOfDraft(draft, context),
  };
  const common = {
    subject: { indicator: draft.named?.indicator ?? "other:", breakdown: draft.named?.breakdown ?? "", area, period, producer: null },
    printed, hedge: draft.hedge, estimated: draft.estimated, made: draft.estimated ? context.date : null,
    coverage: draft.coverage, open, illustrative: false,
  }; // biome-ignore format: many small things
  return { ...common, ...specific(draft, context, printed) } as Claim;
}

/** What a kind has beside what all have. */
function specific(draft: Draft, context: TextContext, printed: Printed): Partial<Claim> {
  const { kind, against, base, measure } = draft;
  const key = (place: Place | null) => (place === null ? null : placeKey(place, draft.period.period, context));
  switch (kind) {
    case "growth":
      return {
        kind,
        against: against === "period-before" || against === "base" ? against : "year-before",
        base,
        ...(draft.yearly ? { average: "yearly" } : {}),
      };
    case "index":
      return { kind, against: against === "period-before" || against === "base" ? against : "year-before", base };
    case "share":
      return { kind, whole: wholeOf(draft, context) };
    case "tally":
      return {
        kind,
        up: draft.tally?.up ?? 0,
        same: draft.tally?.same ?? 0,
        down: draft.tally?.down ?? 0,
        against: against === "period-before" ? against : "year-before",
      };
    case "largest":
      return {
        kind,
        areas: draft.largest?.areas.map((place) => key(place) ?? UNSAID) ?? [],
        growth: draft.largest?.growth ?? printed,
      };
    case "contribution":
      return { kind, whole: key(draft.whole && "indicator" in draft.whole ? null : draft.whole) ?? UNSAID };
    case "rank":
      return { kind, measure, among: key(draft.among) ?? UNSAID, outOf: draft.outOf };
    case "difference":
      return { kind, measure, against: against ?? "year-before", other: key(draft.other), base };
    case "ratio":
      return {
        kind,
        against: against ?? "year-before",
        other: key(draft.other),
        base,
        ...(measure === "growth" ? { measure } : {}),
      };
    case "target":
      return { kind, measure, ...(draft.upper ? { upper: { ...printed, ...draft.upper } } : {}) };
    case "range":
      return { kind, measure, upper: { ...printed, ...(draft.upper ?? {}) } };
    case "count":
      return {
        kind, condition: draft.condition ?? { measure: "growth", op: ">", value: 0 }, outOf: draft.outOf, against,
        ...(draft.asShare === null ? {} : { asShare: draft.asShare }),
      }; // biome-ignore format: many small things
    default:
      return { kind };
  }
}

function wholeOf(draft: Draft, context: TextContext): { readonly area: string } | { readonly indicator: string } {
  if (draft.whole && "indicator" in draft.whole) return draft.whole;
  return { area: placeKey(draft.whole, draft.period.period, context) };
}
