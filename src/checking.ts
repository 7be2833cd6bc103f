import { randomBytes } from "node:crypto";
import { readReviewResult } from "./assess/read-review.ts";
import { viewOfReview } from "./assess/review-view.ts";
import { dayOf } from "./base/day.ts";
import { Failure } from "./base/failure.ts";
import type { Home } from "./commands/session.ts";
import type { Config } from "./config.ts";
import type { Actor } from "./identity/actor.ts";
import { lexiconsOf } from "./language/read/lexicon.ts";
import { readReleases } from "./publish/store.ts";
import { readReview } from "./structure/store.ts";
import { checkJson } from "./verify/check-json.ts";
import { type CheckTools, checkText } from "./verify/check-text.ts";
import { objectToCheck } from "./verify/object-to-check.ts";
import { readDocument } from "./verify/read-document.ts";
import { shareCheck } from "./verify/share-check.ts";
import { idFrom } from "./verify/shared-check.ts";
import { findSharedCheck } from "./verify/store.ts";
import { writeReportApart } from "./verify/write-report.ts";
import type { Checking } from "./web/checking.ts";
import { remembered } from "./web/remembered.ts";

/** Whoever uses the site: nobody signs in to check a text. */
const visitor: Actor = { id: "public" };

/** Files and reports in work at one time, and those that may wait: each takes memory of its own. */
const atOnce = { working: 2, waiting: 8 } as const;

/** Releases whose figures are held ready. */
const reviewsKept = 4;

/**
 * What checking a text needs, bound to a home: texts are judged by what has been published by now, documents are read and
 * reports written in processes and threads of their own, shared results lie in the database under addresses made of
 * chance.
 */
export function bindChecking(home: Home, config: Config): Checking {
  const { structure } = home;
  const inTurn = turns(atOnce.working, atOnce.waiting);
  const lexicons = lexiconsOf(structure);
  const released = remembered(
    reviewsKept,
    (review, cut) => JSON.stringify([review, cut]),
    (review: string, cut: number, pinned: Date) => releasedReview(home, review, { recorded: pinned, cut }),
  );
  return {
    check: async (input) => {
      const now = home.now();
      const tools = { evidence: await home.evidence(), lexicons };
      if (input.review === null) return checkText(input, tools, dayOf(now));
      const [newest] = await readReleases(home.read, now, input.review);
      if (!newest) throw new Failure("invalid", "check.review-not-released", { review: input.review });
      const review = await released(newest.review, newest.number, newest.pinned);
      return checkText(input, { ...tools, review }, dayOf(now));
    },
    json: (check) => checkJson(check, structure),
    document: (bytes) => inTurn(() => readDocument(bytes, { entry: config.readerEntry })),
    report: (document, format) =>
      inTurn(() => writeReportApart({ document, format, root: config.root }, config.reportEntry)),
    share: (check, release) =>
      home.write(async (tx, at) => {
        const id = idFrom(randomBytes);
        await shareCheck(tx, visitor, { id, check, release }, at);
        return id;
      }),
    shared: (id) => findSharedCheck(home.read, id),
    object: (objection) => home.write((tx, at) => objectToCheck(tx, visitor, objection, at)),
  };
}

/** The reports of a review as of its release: what the public has seen, and nothing that came later. */
async function releasedReview(
  { read, structure }: Home,
  id: string,
  { recorded, cut }: { readonly recorded: Date; readonly cut: number },
): Promise<NonNullable<CheckTools["review"]>> {
  const review = await readReview(read, id);
  const result = await readReviewResult(read, structure, review, { recorded, cut });
  return { id, view: viewOfReview(result, structure), illustrative: review.illustrative };
}

/**
 * Lets a few pieces of work run at a time, and a few more wait for their turn.
 *
 * @throws Failure `unavailable` / `check.busy` when too many wait
 */
function turns(working: number, waiting: number): <T>(work: () => Promise<T>) => Promise<T> {
  let running = 0;
  const queue: (() => void)[] = [];
  return async (work) => {
    if (running >= working) {
      if (queue.length >= waiting) throw new Failure("unavailable", "check.busy");
      await new Promise<void>((resolve) => {
        queue.push(resolve);
      });
    } else running += 1;
    try {
      return await work();
    } finally {
      const next = queue.shift();
      if (next) next();
      else running -= 1;
    }
  };
}
