import { type Day, isDay } from "../base/day.ts";
import { Failure } from "../base/failure.ts";

/**
 * The day that an option gives; null where it was left out.
 *
 * @throws Failure `invalid` / `day.unreadable`
 */
export function dayIn(option: unknown): Day | null {
  if (option === undefined) return null;
  if (typeof option !== "string" || !isDay(option))
    throw new Failure("invalid", "day.unreadable", { day: String(option) });
  return option;
}
