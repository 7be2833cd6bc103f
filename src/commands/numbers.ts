import { Failure } from "../base/failure.ts";

/** @throws Failure `invalid` / `number.unreadable` */
export function wholeNumber(text: unknown): number {
  if (typeof text !== "string" || !/^\d+$/.test(text))
    throw new Failure("invalid", "number.unreadable", { text: String(text) });
  return Number(text);
}

/**
 * A number as a person types it on a command line, with a point for decimals.
 *
 * @throws Failure `invalid` / `number.unreadable`
 */
export function decimalNumber(text: unknown): number {
  if (typeof text !== "string" || !/^[-−]?\d+(\.\d+)?$/.test(text))
    throw new Failure("invalid", "number.unreadable", { text: String(text) });
  return Number(text.replace("−", "-"));
}
