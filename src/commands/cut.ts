import { Failure } from "../base/failure.ts";
import { commandWords } from "../language/command-words.ts";
import { fill } from "../language/sentence.ts";
import { cutReview } from "../publish/cut-review.ts";
import { contradicted, judgePassages, type PassageFinding } from "../publish/judge-prose.ts";
import { readWrittenPassages } from "../publish/passage-store.ts";
import { publishCut } from "../publish/publish-cut.ts";
import { readBookInput } from "../publish/read-book-input.ts";
import { readCut } from "../publish/store.ts";
import type { Review } from "../structure/review.ts";
import { readReview } from "../structure/store.ts";
import { actorOf } from "./actor.ts";
import { wholeNumber } from "./numbers.ts";
import { proseJudge } from "./prose-judge.ts";
import { contradictionSentence } from "./readback.ts";
import type { Exit, Home, Session } from "./session.ts";

type Options = Record<string, string | boolean | undefined>;

/** `giaoban cut <id> [--note …]` */
export async function makeCut(session: Session, positional: string[], options: Options): Promise<Exit> {
  const home = await session.home();
  const review = await readReview(home.read, positional[0] ?? "");
  const note = typeof options.note === "string" ? options.note : "";
  const cut = await home.write((tx, at) =>
    cutReview(tx, actorOf(options), { review, structure: home.structure, note }, at),
  );
  if (options.json) {
    session.out(
      `${JSON.stringify({ review: cut.review, cut: cut.number, pinned: cut.pinned, held: cut.held, digest: cut.digest })}\n`,
    );
  } else {
    session.out(`${fill(commandWords.cutMade, { review: cut.review, cut: String(cut.number) }, session.lang)}\n`);
    if (cut.held.length > 0)
      session.out(`${fill(commandWords.cutHeld, { held: cut.held.join(", ") }, session.lang)}\n`);
  }
  return cut.held.length > 0 ? 1 : 0;
}

/**
 * `giaoban publish <id> --cut <n> [--at <time>]` — 1 where a number in people's words differs from the figures; the cut is
 * published all the same.
 */
export async function publish(session: Session, positional: string[], options: Options): Promise<Exit> {
  const home = await session.home();
  const review = await readReview(home.read, positional[0] ?? "");
  const cut = wholeNumber(options.cut);
  const text = (name: string) => (typeof options[name] === "string" ? options[name] : null);
  const opensAt = options.at === undefined ? home.now() : momentOf(String(options.at));
  const named = await contradictedWords(home, review, cut);
  await home.write((tx, at) =>
    publishCut(
      tx,
      actorOf(options),
      { review: review.id, cut, opensAt, legalBasis: text("legalBasis"), documentNumber: text("number") },
      at,
    ),
  );
  const facts = { review: review.id, cut: String(cut), at: opensAt.toISOString() };
  if (options.json) session.out(`${JSON.stringify({ review: review.id, cut, opensAt, contradicted: named })}\n`);
  else {
    for (const one of named) session.out(`${contradictionSentence(one, session)}\n`);
    session.out(`${fill(commandWords.published, facts, session.lang)}\n`);
  }
  return named.length > 0 ? 1 : 0;
}

/** Numbers in what people wrote that the figures of the cut contradict: they are named, and stop nothing. */
async function contradictedWords(home: Home, review: Review, cut: number): Promise<PassageFinding[]> {
  const pinned = await readCut(home.read, review.id, cut);
  const passages = await readWrittenPassages(home.read, review.id, pinned.pinned);
  if (passages.length === 0) return [];
  const input = await readBookInput(home.read, home.structure, review, pinned, home.now());
  return contradicted(await judgePassages(passages, proseJudge(home, input)));
}

/** A moment: a day means its beginning in Việt Nam. */
function momentOf(text: string): Date {
  const whole = /^\d{4}-\d{2}-\d{2}$/.test(text) ? `${text}T00:00:00+07:00` : text;
  const moment = new Date(whole);
  if (Number.isNaN(moment.getTime())) throw new Failure("invalid", "moment.unreadable", { moment: text });
  return moment;
}
