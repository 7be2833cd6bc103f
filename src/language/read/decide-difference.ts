import type { Against, Measure } from "../../structure/claim.ts";
import { isPeriod, type Period, periodParts } from "../../structure/period.ts";
import type { Draft } from "./claim-of.ts";
import { measureOf, regionAround } from "./naming.ts";
import type { SpokenPeriod } from "./period-words.ts";
import type { Kind, Sight } from "./sight.ts";
import { understand } from "./topic.ts";
import { type Compare, isMark, type Place } from "./walk.ts";

/** "Ít hơn TP.HCM 42 cơ sở" compares; "cao hơn mức 712,3 triệu USD của cùng kỳ" names what is compared with. */
export function comparesHere({ walk, tail }: Sight): boolean {
  return (
    walk.compare !== null &&
    (walk.compare.place !== null || walk.compare.national || walk.compare.period !== null) &&
    !tail.owned
  );
}

export function differenceOfLevels(sight: Sight): Kind {
  const { walk, tail, number } = sight;
  const compare = walk.compare ?? tail.compare ?? walk.lead;
  const side = walk.compare && walk.compare.side !== 0 ? walk.compare.side : walk.verb?.kind === "down" ? -1 : 1;
  return {
    kind: "difference",
    value: side * Math.abs(number.value),
    measure: "level",
    ...againstOf(sight, compare),
    ...(tail.compare ? { next: tail.compareTo } : {}),
  };
}

/** "Đóng góp 0,72 điểm % vào mức tăng chung của khu vực", "taking 0.3 percentage points off the growth of the region". */
function contribution(sight: Sight, side: 1 | -1): Kind {
  const { tail, number, place, reader } = sight;
  const whole =
    typeof tail.place === "object" && tail.place !== null ? tail.place : regionAround(reader.context, place);
  return { kind: "contribution", value: side * Math.abs(number.value), whole, next: tail.placeTo };
}

/** Whether words say that a number is a part of a growth, and which way it goes. */
function contributes({ walk, tail, at }: Sight): 1 | -1 | 0 {
  const verb = walk.verb ?? walk.led;
  const said = verb && /^(?:share|contribution)$/.test(verb.kind) ? walk.items[verb.at] : undefined;
  const before = walk.items.slice(Math.max(0, at - 3), at).find((item) => isMark(item, "contribution")) ?? said;
  if (!before) return 0;
  const words = walk.tokens.slice(before?.from ?? 0, before?.to ?? 0).map(({ bare }) => bare);
  return /giam|lui|took|taking|holding/.test(words.join(" ")) || (tail.balance === -1 && before) ? -1 : 1;
}

export function difference(sight: Sight): Kind {
  const part = contributes(sight);
  if (part !== 0) return contribution(sight, part);
  const { last } = sight.reader;
  if (last?.kind === "contribution" && sight.walk.verb === null && sight.walk.compare === null)
    return contribution(sight, last.side);
  const { walk, tail, number, named, reader } = sight;
  const compare = walk.compare ?? tail.compare ?? walk.lead;
  const side =
    walk.compare && walk.compare.side !== 0
      ? walk.compare.side
      : tail.compare && tail.compare.side !== 0
        ? tail.compare.side
        : walk.verb?.kind === "down"
          ? -1
          : 1;
  const rate = measureOf(named, reader.context) === "rate";
  const measure: Measure =
    rate || reader.last?.kind === "share" ? "share" : reader.last?.kind === "plan" ? "plan" : "growth";
  const against = walk.gap ? { against: "other-area" as const } : againstOf(sight, compare);
  return {
    kind: "difference",
    value: side * Math.abs(number.value),
    measure,
    ...against,
    ...(tail.compare ? { next: tail.compareTo } : {}),
  };
}

/** What a comparison is with: the country, another area, another period. */
export function againstOf(
  sight: Sight,
  compare: Compare | null,
): { readonly against: Against; readonly other?: Place | null; readonly base?: Period | null } {
  if (!compare) return { against: "year-before" };
  if (compare.national) return { against: "national" };
  if (compare.place) return { against: "other-area", other: compare.place };
  if (compare.plan) return { against: "plan" };
  return timeAgainst(sight, compare.period);
}

/** The period compared with, as against the one spoken of: a year before, the one before, or another, by name. */
export function timeAgainst(
  { period, reader }: Pick<Sight, "period" | "reader">,
  spoken: SpokenPeriod | null,
): { readonly against: Against; readonly base?: Period | null } {
  if (spoken === null || spoken.kind === "year-before") return { against: "year-before" };
  if (spoken.kind === "period-before") return { against: "period-before" };
  const other = understand(spoken, period, reader.topic).period;
  const [now, then] = [order(period.period), order(other)];
  if (now === null || then === null) return { against: "year-before" };
  if (now.year === then.year + 1 && now.part === then.part) return { against: "year-before" };
  if (now.kind === then.kind && now.at === then.at + 1 && now.kind !== "year") return { against: "period-before" };
  if (now.kind === "year" && then.kind === "year" && now.year === then.year + 1) return { against: "year-before" };
  if (now.kind !== then.kind && then.kind === "month" && now.year === then.year) return { against: "period-before" };
  if (now.year === then.year + 1) return { against: "year-before" };
  return then.year < now.year ? { against: "base", base: other } : { against: "year-before" };
}

function order(period: Period) {
  if (!isPeriod(period)) return null;
  const { kind, year, number } = periodParts(period);
  const many = { year: 1, ytd: 100, half: 2, quarter: 4, month: 12 }[kind];
  // Months to date follow no months to date: each ends within its own year.
  return { kind, year, part: `${kind}${number}`, at: kind === "ytd" ? year * many : year * many + number };
}

export function ratio(sight: Sight): Kind {
  const { tail, walk } = sight;
  const compare = tail.compare ?? walk.compare ?? walk.lead;
  const bracketed = walk.brackets.length > 0;
  const spoken = compare?.period ?? tail.period;
  if (compare?.national || tail.place === "country")
    return { kind: "ratio", against: "national", measure: "growth", next: Math.max(tail.compareTo, tail.placeTo) };
  const other = compare?.place ?? (typeof tail.place === "object" ? tail.place : null);
  if (other && !spoken && !bracketed && tail.compare)
    return { kind: "ratio", against: "other-area", other, next: Math.max(tail.compareTo, tail.placeTo) };
  const time = timeAgainst(sight, spoken ?? null);
  const held = sight.reader.last?.kind === "ratio" && spoken === null ? heldBase(sight) : null;
  const placed = typeof tail.place === "object" && tail.place !== null && !tail.compare ? { place: tail.place } : {};
  return { kind: "ratio", ...(held ?? time), ...placed, next: Math.max(tail.compareTo, tail.periodTo, tail.placeTo) };
}

/** A list of multiples keeps what the first one compares with. */
function heldBase({ reader }: Sight): Pick<Draft, "against" | "base"> | null {
  const before = reader.found.at(-1)?.draft;
  return before?.kind === "ratio" ? { against: before.against, base: before.base } : null;
}
