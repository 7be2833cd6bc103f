import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Lang } from "../base/lang.ts";
import { applyCorrections } from "../collect/apply-corrections.ts";
import { receiveReports } from "../collect/receive-reports.ts";
import { readSubmissions } from "../collect/store.ts";
import type { Actor } from "../identity/actor.ts";
import { commandWords } from "../language/command-words.ts";
import { fill } from "../language/sentence.ts";
import { cutReview } from "../publish/cut-review.ts";
import { publishCut } from "../publish/publish-cut.ts";
import { readCuts } from "../publish/store.ts";
import type { Review } from "../structure/review.ts";
import { readReview, readReviews } from "../structure/store.ts";
import type { Home } from "./session.ts";

/** The review that the sample reports belong to. */
const sample = "X-2024";
const actor: Actor = { id: "giaoban" };

/** Whether the sample has not been loaded, and nobody has begun the review by themselves. */
export async function needsSample(home: Home): Promise<boolean> {
  if ((await readCuts(home.read, sample)).length > 0) return false;
  const there = await readSubmissions(home.read, sample, home.now());
  return there.every((one) => one.actor === actor.id);
}

/**
 * Loads the 28 illustrative reports with the office's correction, cuts the review and publishes it. Stopped half-way, the
 * next start goes on where it was: a report that is in changes nothing.
 */
export async function loadSample(home: Home, { lang, say }: { lang: Lang; say(text: string): void }): Promise<void> {
  const folder = join(home.root, "data", "review-2024-h1");
  const names = readdirSync(join(folder, "files")).sort();
  const review = await readReview(home.read, sample);
  await receiveReports(home, actor, {
    review,
    files: names.map((name) => ({ path: join(folder, "files", name), name })),
    area: null,
    dryRun: false,
    progress: (name, done) =>
      say(fill(commandWords.loadingSample, { name, done: String(done), of: String(names.length) }, lang)),
  });
  say(commandWords.publishingSample[lang]);
  await publishOfficialYears(home);
  const csv = readFileSync(join(folder, "corrections.csv"), "utf8");
  await home.write((tx, at) => applyCorrections(tx, actor, { review, structure: home.structure, csv }, at));
  await cutAndPublish(home, review);
}

/** The years of the statistics office are public already: their reviews are released as they are, the oldest first. */
async function publishOfficialYears(home: Home): Promise<void> {
  const years = (await readReviews(home.read)).filter((review) => review.source !== "reports").reverse();
  for (const review of years) {
    if ((await readCuts(home.read, review.id)).length === 0) await cutAndPublish(home, review);
  }
}

async function cutAndPublish(home: Home, review: Review): Promise<void> {
  const cut = await home.write((tx, at) => cutReview(tx, actor, { review, structure: home.structure, note: "" }, at));
  const release = { review: review.id, cut: cut.number, legalBasis: null, documentNumber: null };
  await home.write((tx, at) => publishCut(tx, actor, { ...release, opensAt: at }, at));
}
