import { type Context, Hono } from "hono";
import { dayOf } from "../../base/day.ts";
import { Failure } from "../../base/failure.ts";
import type { Figure } from "../../observations/figure.ts";
import { checkDocument, reportFileName } from "../../verify/check-document.ts";
import type { Check } from "../../verify/checked.ts";
import { type KeptCheck, keptCheck } from "../../verify/kept-check.ts";
import type { ReportFormat } from "../../verify/write-report.ts";
import { page } from "../answer.ts";
import { costing, formOf, fromHere, reportTokens, retryAfter, spendOn, withinSize } from "../check-guard.ts";
import {
  checkWithin,
  inputOf,
  nothingSubmitted,
  releasedReviews,
  type Submission,
  submissionOf,
  withDocument,
} from "../check-submission.ts";
import type { Env, Given } from "../env.ts";
import { failureWords } from "../failure-words.ts";
import { statusOf } from "../status-of.ts";
import { viewOf } from "../view.ts";
import { mostOrigins } from "./check-evidence.tsx";
import { CheckStart, exampleSubmission } from "./check-form.tsx";
import { CheckResult } from "./check-result.tsx";

/**
 * Open to everybody; nothing is kept unless asked.
 * GET /check — the form. POST /check — a text or a document, checked. POST /check/report — its printable report.
 * POST /check/results — keeps the numbers of a result and leads to it.
 */
export const checkPages = new Hono<Env>()
  .get("/check", async (c) => {
    const view = viewOf(c);
    const submission = c.req.query("example") === undefined ? nothingSubmitted : exampleSubmission(view);
    return page(
      c,
      <CheckStart view={view} submission={submission} reviews={await releasedReviews(c.var.given)} alert={null} />,
    );
  })
  .post("/check", costing(1), fromHere, withinSize(), (c) =>
    checked(c, async (check, submission) => {
      const { given } = c.var;
      const [figures, reviews] = [await shownFigures(keptCheck(check), given), await releasedReviews(c.var.given)];
      c.header("cache-control", "no-store");
      return page(
        c,
        <CheckResult view={viewOf(c)} check={check} submission={submission} figures={figures} reviews={reviews} />,
      );
    }),
  )
  .post("/check/report", costing(reportTokens), fromHere, withinSize(), async (c) => {
    const form = await formOf(c);
    return checked(c, async (check) => report(c, keptCheck(check), formatOf(form.get("format"))), form);
  })
  .post("/check/results", costing(reportTokens), fromHere, withinSize(), (c) =>
    checked(c, async (check) => {
      const { reads, checking } = c.var.given;
      const [newest] = await reads.releases();
      const release = newest ? { review: newest.review, cut: newest.cut } : null;
      const id = await checking.share(keptCheck(check), release);
      return c.redirect(viewOf(c).href(`/check/results/${id}`), 303);
    }),
  )
  .onError(async (error, c) => {
    if (!(error instanceof Failure) || c.req.method !== "POST") throw error;
    return sorry(c, error, nothingSubmitted);
  });

/** Checks what a form holds and answers with it; where that cannot be done, the form comes back with why. */
async function checked(
  c: Context<Env>,
  answered: (check: Check, submission: Submission) => Promise<Response>,
  form?: FormData,
): Promise<Response> {
  const { given } = c.var;
  const sent = form ?? (await formOf(c));
  let submission = submissionOf(sent);
  try {
    submission = await withDocument(submission, sent, given);
    const input = await inputOf(submission, given);
    spendOn(c, input.text);
    return await answered(await checkWithin(input, given), submission);
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    return sorry(c, error, submission);
  }
}

async function sorry(c: Context<Env>, failure: Failure, submission: Submission): Promise<Response> {
  const view = viewOf(c);
  for (const [name, value] of Object.entries(retryAfter(failure))) c.header(name, value);
  c.header("cache-control", "no-store");
  const alert = failureWords(failure, view.lang);
  const reviews = await releasedReviews(c.var.given);
  // Choices that cannot be taken would be sent again unseen.
  const again = failure.details.field === "choices" ? { ...submission, choices: {} } : submission;
  return page(c, <CheckStart view={view} submission={again} reviews={reviews} alert={alert} />, statusOf(failure));
}

/** Figures read for one page at most. */
const mostFigures = 500;

/** The figures that a page shows one by one: those of numbers that rest on few. */
export async function shownFigures({ claims }: KeptCheck, { reads }: Given): Promise<ReadonlyMap<number, Figure>> {
  const all = claims.flatMap(({ verdict }) => [verdict, ...verdict.readings.map((reading) => reading.verdict)]);
  const few = all.flatMap(({ figures }) => (figures.length > mostOrigins ? [] : figures));
  const ids = [...new Set(few)].slice(0, mostFigures);
  if (ids.length === 0) return new Map();
  return new Map((await reads.figures(ids)).map((figure) => [figure.id, figure]));
}

/** @throws Failure `invalid` / `check.field-invalid` */
export function formatOf(value: unknown): ReportFormat {
  if (value === "html" || value === "docx" || value === "pdf") return value;
  throw new Failure("invalid", "check.field-invalid", { field: "format", expected: "html, docx, pdf" });
}

const mediaTypes = {
  html: "text/html; charset=utf-8",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  pdf: "application/pdf",
} as const satisfies Record<ReportFormat, string>;

/** The printable report of a check, to be saved. */
export async function report(c: Context<Env>, check: KeptCheck, format: ReportFormat): Promise<Response> {
  const { given, lang } = c.var;
  const moment = given.now();
  const review = (await releasedReviews(c.var.given)).find((one) => one.id === check.review);
  const document = checkDocument(check, {
    lang,
    structure: given.structure,
    moment,
    reviewName: review?.name[lang] ?? null,
    site: new URL(c.req.url).origin,
  });
  const bytes = await given.checking.report(document, format);
  return c.body(new Uint8Array(bytes), 200, {
    "content-type": mediaTypes[format],
    "content-disposition": `attachment; filename="${reportFileName(check, lang, dayOf(moment))}.${format}"`,
    "cache-control": "no-store",
    "x-robots-tag": "noindex",
  });
}
