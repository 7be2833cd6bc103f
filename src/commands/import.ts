import { readdirSync, statSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { Failure } from "../base/failure.ts";
import type { Bilingual } from "../base/lang.ts";
import { applyCorrections } from "../collect/apply-corrections.ts";
import { type Received, receiveReports } from "../collect/receive-reports.ts";
import { commandWords } from "../language/command-words.ts";
import { failures } from "../language/failures.ts";
import { fill } from "../language/sentence.ts";
import { areaByCode, areaOf } from "../structure/area.ts";
import { readReview } from "../structure/store.ts";
import type { Structure } from "../structure/structure.ts";
import { actorOf } from "./actor.ts";
import { fileAt } from "./file-at.ts";
import { importJson } from "./import-json.ts";
import { importOfficialFiles } from "./import-official.ts";
import type { Exit, Session } from "./session.ts";
import { textTable } from "./table.ts";

type Options = Record<string, string | boolean | undefined>;

/**
 * `giaoban import <file|folder>… --review <id> [--dry-run] [--corrections <csv>] [--area <code>]`: reads reports;
 * `giaoban import <file>… --producer gso|customs|press`: official workbooks and tables.
 */
export async function importFiles(session: Session, paths: string[], options: Options): Promise<Exit> {
  const files = paths.flatMap((path) => filesAt(session.cwd, path));
  if (typeof options.producer === "string") return importOfficialFiles(session, files, options);
  if (typeof options.review !== "string") throw new Failure("invalid", "option.missing", { option: "--review" });

  const home = await session.home();
  const review = await readReview(home.read, options.review);
  if (review.source !== "reports") throw new Failure("conflict", "review.of-producer", { review: review.id });
  const corrections =
    typeof options.corrections === "string" ? fileAt(session.cwd, options.corrections).toString("utf8") : null;
  const area = typeof options.area === "string" ? areaByCode(home.structure.geography, options.area).key : null;
  const received = await receiveReports(home, actorOf(options), {
    review,
    files: files.map((path) => ({ path, name: basename(path) })),
    area,
    dryRun: options.dryRun === true,
    progress: (name, done) =>
      session.progress(
        fill(commandWords.reading, { name, done: String(done), of: String(files.length) }, session.lang),
      ),
  });
  const corrected =
    corrections === null || options.dryRun
      ? 0
      : await home.write((tx, at) =>
          applyCorrections(tx, actorOf(options), { review, structure: home.structure, csv: corrections }, at),
        );
  if (options.json) {
    session.out(`${JSON.stringify(importJson(home.structure, review, received, session.lang))}\n`);
  } else {
    session.out(importText(home.structure, received, session));
    if (corrections !== null)
      session.out(`${fill(commandWords.corrected, { count: String(corrected) }, session.lang)}\n`);
  }
  return exitOf(received, corrected);
}

function exitOf(received: readonly Received[], corrected: number): Exit {
  const refused = received.filter((one) => one.state === "refused").length;
  if (refused === received.length && received.length > 0) return 3;
  const errors = received.reduce((sum, one) => sum + count(one, "error"), 0);
  const unclear = received.some((one) => one.state === "area-unclear");
  return refused > 0 || unclear || errors > corrected ? 1 : 0;
}

const count = (one: Received, severity: string) =>
  one.findings.filter((finding) => finding.severity === severity).length;

function importText(structure: Structure, received: readonly Received[], { lang }: Session): string {
  const words = commandWords;
  const states: Record<Received["state"], Bilingual> = {
    stored: words.stateStored,
    there: words.stateThere,
    read: words.stateRead,
    unread: words.stateUnread,
    refused: words.stateRefused,
    "area-unclear": words.stateArea,
  };
  const head = [words.colFile, words.colArea, words.colFigures, words.colErrors, words.colWarnings, words.colState];
  const rows = received.map((one) => [
    one.name,
    one.area === null ? "" : areaOf(structure.geography, one.area).name[lang],
    String(one.report.figures.length),
    String(count(one, "error")),
    String(count(one, "warning")),
    one.state === "refused" ? refusal(one, lang) : states[one.state][lang],
  ]);
  const sum = (of: (one: Received) => number) => String(received.reduce((total, one) => total + of(one), 0));
  const facts = {
    files: String(received.length),
    read: sum((one) => (one.state === "refused" ? 0 : 1)),
    refused: sum((one) => (one.state === "refused" ? 1 : 0)),
    figures: sum((one) => one.report.figures.length),
    errors: sum((one) => count(one, "error")),
    warnings: sum((one) => count(one, "warning")),
  };
  return `${textTable([head.map((word) => word[lang]), ...rows])}\n${fill(words.imported, facts, lang)}\n`;
}

function refusal(one: Received, lang: "vi" | "en"): string {
  const sentence = one.report.reason === null ? undefined : failures[one.report.reason];
  return sentence ? fill(sentence, { file: one.name, ...one.report.details }, lang) : (one.report.reason ?? "");
}

/** A file, or the files of a folder; Office's own lock files and hidden ones are passed over. */
function filesAt(cwd: string, path: string): string[] {
  const whole = resolve(cwd, path);
  const found = statSync(whole, { throwIfNoEntry: false });
  if (!found) throw new Failure("not-found", "path.unknown", { path });
  if (!found.isDirectory()) return [whole];
  return readdirSync(whole, { withFileTypes: true })
    .filter((entry) => entry.isFile() && !/^(\.|~\$)/.test(entry.name))
    .map((entry) => join(whole, entry.name))
    .sort((a, b) => basename(a).localeCompare(basename(b), "vi"));
}
