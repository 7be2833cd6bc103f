import type { Context } from "hono";
import { bodyLimit } from "hono/body-limit";
import { createMiddleware } from "hono/factory";
import { Failure } from "../base/failure.ts";
import { callerOf } from "./caller.ts";
import { checkLimits } from "./check-submission.ts";
import type { Env } from "./env.ts";

/**
 * A form is taken from our own pages only: what browsers say of where it comes from must be this site. Programs, which
 * say nothing, may send one; they have no session that anybody could ride on.
 *
 * @throws Failure `forbidden` / `check.foreign-form`
 */
export const fromHere = createMiddleware<Env>(async (c, next) => {
  const site = c.req.header("sec-fetch-site");
  const origin = c.req.header("origin");
  const isOther = origin !== undefined && hostOf(origin) !== (c.req.header("host") ?? new URL(c.req.url).host);
  if (isOther || (site !== undefined && site !== "same-origin" && site !== "none")) {
    throw new Failure("forbidden", "check.foreign-form");
  }
  await next();
});

function hostOf(origin: string): string | null {
  return URL.canParse(origin) ? new URL(origin).host : null;
}

/** What a report costs, in tokens of its caller's bucket. */
export const reportTokens = 5;

/**
 * Takes tokens from the caller's bucket.
 *
 * @throws Failure `unavailable` / `check.too-often`, with the seconds to wait
 */
export function spend(c: Context<Env>, tokens: number): void {
  const caller = callerOf(c.env, c.req.header("x-forwarded-for"));
  const seconds = c.var.buckets.take(caller, tokens, c.var.given.now());
  if (seconds > 0) throw new Failure("unavailable", "check.too-often", { seconds });
}

/** Bytes of text that cost a token more. */
const perToken = 40_000;

/** What a text costs beside its request: long ones take longer to read. */
export function spendOn(c: Context<Env>, text: string): void {
  const tokens = Math.floor(Buffer.byteLength(text) / perToken);
  if (tokens > 0) spend(c, tokens);
}

/** A middleware that takes tokens before anything is read. */
export const costing = (tokens: number) =>
  createMiddleware<Env>(async (c, next) => {
    spend(c, tokens);
    await next();
  });

/**
 * Reads no more of a request than is taken.
 *
 * @throws Failure `invalid` / `check.upload-too-large`
 */
export const withinSize = (most: number = checkLimits.request) =>
  bodyLimit({
    maxSize: most,
    onError: () => {
      throw new Failure("invalid", "check.upload-too-large", { most: Math.floor(most / 1e5) / 10 });
    },
  });

/**
 * A form, of either kind.
 *
 * @throws Failure `invalid` / `check.body-unreadable`
 */
export async function formOf(c: Context<Env>): Promise<FormData> {
  try {
    return await c.req.formData();
  } catch (cause) {
    if (cause instanceof Failure) throw cause;
    throw new Failure("invalid", "check.body-unreadable", {}, { cause });
  }
}

/** Seconds after which a caller that asked too often may ask again. */
export function retryAfter(failure: Failure): Record<string, string> {
  return failure.code === "check.too-often" ? { "retry-after": String(failure.details.seconds) } : {};
}
