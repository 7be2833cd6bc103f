import { type Context, Hono } from "hono";
import { Failure } from "../../base/failure.ts";
import type { Lang } from "../../base/lang.ts";
import { failures } from "../../language/failures.ts";
import { costing, retryAfter, spendOn, withinSize } from "../check-guard.ts";
import { checkWithin, inputOf, submissionOfJson } from "../check-submission.ts";
import type { Env } from "../env.ts";
import { failureWords } from "../failure-words.ts";
import { statusOf } from "../status-of.ts";

/** JSON may write a letter in six characters. */
const requestLimit = 1_300_000;

/**
 * POST /api/check — open to everybody, for programs: `{ text, title?, date?, region?, review?, lang?, choices? }` in, the
 * check out. Nothing is kept. Errors are `{ error: { code, message, details } }`, in the language of `?lang`, else of
 * `accept-language`, else Vietnamese.
 */
export const checkApi = new Hono<Env>()
  .post("/api/check", costing(1), withinSize(requestLimit), async (c) => {
    const { given } = c.var;
    const input = await inputOf(submissionOfJson(await bodyOf(c)), given);
    spendOn(c, input.text);
    const check = await checkWithin(input, given);
    return c.json(given.checking.json(check), 200, { "cache-control": "no-store" });
  })
  .all("/api/check", (c) => {
    c.header("allow", "POST");
    throw new Failure("invalid", "check.only-post");
  })
  .onError((error, c) => {
    const lang = langOf(c);
    if (error instanceof Failure) {
      const { code, details } = error;
      for (const [name, value] of Object.entries(retryAfter(error))) c.header(name, value);
      return c.json({ error: { code, message: failureWords(error, lang), details } }, statusOf(error));
    }
    c.var.given.log(error, { path: c.req.path });
    return c.json({ error: { code: "unexpected", message: failures.unexpected?.[lang] ?? "", details: {} } }, 500);
  });

async function bodyOf(c: Context<Env>): Promise<unknown> {
  if (!/^application\/json\b/i.test(c.req.header("content-type") ?? "")) throw new Failure("invalid", "check.not-json");
  try {
    return await c.req.json();
  } catch (cause) {
    if (cause instanceof Failure) throw cause;
    throw new Failure("invalid", "check.body-unreadable", {}, { cause });
  }
}

function langOf(c: Context<Env>): Lang {
  const asked = c.req.query("lang") ?? c.req.header("accept-language") ?? "";
  return /^en\b/i.test(asked) ? "en" : "vi";
}
