import type { Day } from "../../base/day.ts";
import { type Area, type Geography, holdsOn } from "../../structure/area.ts";
import { UNSAID } from "../../structure/claim.ts";
import { isPeriod, lastDay, monthsOf, type Period, periodOf, periodParts, yearBefore } from "../../structure/period.ts";
import type { SpokenPeriod } from "./period-words.ts";

/** A period as it is understood; `candidates` where the words leave it open. */
export interface Understood {
  readonly period: Period;
  readonly candidates: readonly Period[];
  /** A moment at the end of it ("đến hết năm 2023"). */
  readonly end: boolean;
}

export const unsaidPeriod: Understood = { period: UNSAID, candidates: [], end: false };

/** "Những tháng đầu năm": how far conferences of the middle of the year look back. */
const openMonths = [4, 6];

/** What a text is about until it says otherwise. */
export interface Topic {
  readonly date: Day | null;
  /** Year that a period without one is in. */
  year: number | null;
  main: Understood;
  /** What its goals are for, where the title says: "Hanoi sets out 2025 targets". */
  goal: Understood | null;
  /** Whether `main` only follows from the day it was written. */
  assumed: boolean;
}

const two = (n: number) => String(n).padStart(2, "0");
const exactly = (period: Period, end = false): Understood => ({ period, candidates: [], end });
const isKnown = ({ period }: Understood) => isPeriod(period);

/** The year that words mean: said, of this text, or the one before; the one a text was written in where nothing says. */
function yearFor(spoken: SpokenPeriod, topic: Topic): number | null {
  if (typeof spoken.year === "number") return spoken.year;
  const written = topic.date === null ? null : Number(topic.date.slice(0, 4));
  if (spoken.year === "this") return written ?? topic.year;
  if (spoken.year === "last") return written === null ? (topic.year === null ? null : topic.year - 1) : written - 1;
  if (topic.year !== null) return topic.year;
  if (written === null) return null;
  const month = Number(topic.date?.slice(5, 7));
  const reaches =
    spoken.kind === "month" || spoken.kind === "ytd"
      ? spoken.number
      : spoken.kind === "quarter"
        ? spoken.number * 3
        : 0;
  return reaches > month + 3 || (spoken.kind === "year" && month <= 2) ? written - 1 : written;
}

/** What spoken words mean where `now` is the period being spoken of. */
export function understand(spoken: SpokenPeriod, now: Understood, topic: Topic): Understood {
  const year = yearFor(spoken, topic);
  const { kind, number } = spoken;
  const end = spoken.end === true;
  if (kind === "year-before") return isKnown(now) ? exactly(yearBefore(now.period)) : { ...now, period: UNSAID };
  if (kind === "now") return topic.date === null ? now : exactly(topic.date.slice(0, 7), true);
  if (kind === "this-month" || kind === "to-date" || kind === "this-quarter") return ofText(kind, now, topic);
  if (year === null) return unsaidPeriod;
  if (kind === "open")
    return { period: `${year}-YTD?`, candidates: openMonths.map((n) => `${year}-YTD${two(n)}`), end };
  if (kind === "span") return exactly(`${year}/${spoken.until ?? year}`);
  if (kind === "year") return exactly(end && number === 12 ? `${year}-12` : String(year), end);
  if (kind === "ytd") return exactly(periodOf({ kind: "ytd", year, number }), end);
  if (kind === "month" || kind === "quarter" || kind === "half") return exactly(periodOf({ kind, year, number }), end);
  return now;
}

/** "Trong tháng", "từ đầu năm": up to the month that the text is about, or was written in. */
function ofText(kind: "this-month" | "to-date" | "this-quarter", now: Understood, topic: Topic): Understood {
  const base = isKnown(now) ? now.period : isKnown(topic.main) ? topic.main.period : (topic.date?.slice(0, 7) ?? null);
  if (base === null) return unsaidPeriod;
  const { year } = periodParts(base);
  const { last } = monthsOf(base);
  if (kind === "this-month") return exactly(`${year}-${two(last)}`);
  if (kind === "to-date") return exactly(`${year}-YTD${two(last)}`);
  return exactly(`${year}-Q${Math.ceil(last / 3)}`);
}

const breadth = { year: 4, ytd: 3, half: 3, quarter: 2, month: 1 } as const;

/** A period becomes what the text is about, unless it is a part of what the text is about already. */
export function turnTo(topic: Topic, to: Understood): void {
  if (!isKnown(to) && !/\?$/.test(to.period)) return;
  if (isKnown(to) && isKnown(topic.main) && !topic.assumed) {
    const [next, main] = [periodParts(to.period), periodParts(topic.main.period)];
    if (next.year === main.year && breadth[next.kind] < breadth[main.kind]) return;
  }
  topic.main = to;
  topic.assumed = false;
  const year = Number(to.period.slice(0, 4));
  if (Number.isFinite(year)) topic.year = year;
}

/** A stock stands at the end of a period: six months to date is the end of June. */
export function atEnd(period: Period): Period {
  if (!/^\d{4}-(?:YTD|Q|S)\d+$/.test(period)) return period;
  const { year } = periodParts(period);
  return `${year}-${two(monthsOf(period).last)}`;
}

/**
 * Key of the unit with a name that existed at the end of a period, or on the day the text was written; a name that two
 * units have had is the one of that time.
 */
export function unitNamed(geography: Geography, name: string, period: Period, date: Day | null): string {
  const named: readonly Area[] = geography.areas.filter((area) => area.name.vi === name);
  const end = isPeriod(period) ? lastDay(period) : date;
  const on = end !== null && date !== null && date < end ? date : end;
  const alive = on === null ? undefined : named.find((area) => holdsOn(area, on));
  return (alive ?? named[0])?.key ?? UNSAID;
}
