import { isDay } from "../base/day.ts";
import { Failure } from "../base/failure.ts";
import { commandWords } from "../language/command-words.ts";
import { fill } from "../language/sentence.ts";
import { addReview } from "../structure/add-review.ts";
import { membersOn } from "../structure/area.ts";
import { isPeriod, lastDay } from "../structure/period.ts";
import type { Review } from "../structure/review.ts";
import { readReviews } from "../structure/store.ts";
import { actorOf } from "./actor.ts";
import type { Exit, Session } from "./session.ts";
import { textTable } from "./table.ts";

/** `giaoban reviews` */
export async function showReviews(session: Session, _positional: string[], options: { json?: unknown }): Promise<Exit> {
  const { read, structure } = await session.home();
  const reviews = await readReviews(read);
  const { lang } = session;
  if (options.json) {
    const rows = reviews.map((one) => ({
      ...one,
      members: membersOn(structure.geography, one.region, one.geography).length,
    }));
    session.out(`${JSON.stringify(rows)}\n`);
    return 0;
  }
  const head = [commandWords.colReview, commandWords.colPeriod, commandWords.colRegion, commandWords.colName].map(
    (one) => one[lang],
  );
  session.out(`${textTable([head, ...reviews.map((one) => [one.id, one.period, one.region, one.name[lang]])])}\n`);
  return 0;
}

/** `giaoban reviews add <id> --region … --period … [--geography …] [--name …] [--illustrative]` */
export async function addReviewByName(
  session: Session,
  positional: string[],
  options: Record<string, string | boolean | undefined>,
): Promise<Exit> {
  const id = positional[0] ?? "";
  const home = await session.home();
  const review = newReview(id, options);
  await home.write((tx, at) => addReview(tx, actorOf(options), { review, geography: home.structure.geography }, at));
  session.out(
    options.json ? `${JSON.stringify(review)}\n` : `${fill(commandWords.reviewAdded, { review: id }, session.lang)}\n`,
  );
  return 0;
}

function newReview(id: string, options: Record<string, string | boolean | undefined>): Review {
  const { region, period, geography, name, illustrative } = options;
  if (typeof period !== "string" || !isPeriod(period))
    throw new Failure("invalid", "period.unreadable", { period: String(period) });
  const day = typeof geography === "string" ? geography : lastDay(period);
  if (!isDay(day)) throw new Failure("invalid", "day.unreadable", { day });
  const title = typeof name === "string" ? name : id;
  return {
    id,
    name: { vi: title, en: title },
    region: String(region),
    period,
    geography: day,
    source: "reports",
    illustrative: illustrative === true,
  };
}
