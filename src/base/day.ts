import { Failure } from "./failure.ts";

/** A calendar day in Việt Nam, `2024-06-30`. */
export type Day = string;

const pattern = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Việt Nam keeps UTC+7 all year. */
const hoursAhead = 7;

/** Whether `text` is a day that exists. */
export function isDay(text: string): text is Day {
  if (!pattern.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

/**
 * The last moment of `day` in Việt Nam.
 *
 * @throws Failure `invalid` / `day.unreadable`
 */
export function endOfDay(day: string): Date {
  if (!isDay(day)) throw new Failure("invalid", "day.unreadable", { day });
  return new Date(Date.parse(`${day}T23:59:59.999Z`) - hoursAhead * 3_600_000);
}

/**
 * The day it is in Việt Nam at `moment`.
 *
 * @example
 * dayOf(new Date("2024-06-29T17:00:00Z")) // => "2024-06-30"
 */
export function dayOf(moment: Date): Day {
  return new Date(moment.getTime() + hoursAhead * 3_600_000).toISOString().slice(0, 10);
}

/** The time of day in Việt Nam at `moment`, `08:05`. */
export function clockOf(moment: Date): string {
  return new Date(moment.getTime() + hoursAhead * 3_600_000).toISOString().slice(11, 16);
}
