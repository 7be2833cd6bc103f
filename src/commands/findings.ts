import { Failure, found } from "../base/failure.ts";
import type { Bilingual, Lang } from "../base/lang.ts";
import { answerFinding } from "../collect/answer-finding.ts";
import { answerLayout, asksLayout } from "../collect/answer-layout.ts";
import { filePath } from "../collect/keep-file.ts";
import { receiveReports } from "../collect/receive-reports.ts";
import { type RecordedFinding, readFinding, readFindings, readSubmissions } from "../collect/store.ts";
import { commandWords } from "../language/command-words.ts";
import { findingSentence } from "../language/findings.ts";
import { layoutChoices } from "../language/findings-reading.ts";
import { fill } from "../language/sentence.ts";
import { areaOf, codeOf } from "../structure/area.ts";
import { readReview } from "../structure/store.ts";
import type { Structure } from "../structure/structure.ts";
import { actorOf } from "./actor.ts";
import { decimalNumber, wholeNumber } from "./numbers.ts";
import type { Exit, Home, Session } from "./session.ts";
import { textTable } from "./table.ts";

type Options = Record<string, string | boolean | undefined>;

/** `giaoban findings --review <id> [--all]` — what is open: errors and warnings, with the cell and what was expected. */
export async function showFindings(session: Session, _positional: string[], options: Options): Promise<Exit> {
  const { read, structure, now } = await session.home();
  const { lang } = session;
  const review = await readReview(read, String(options.review));
  const all = await readFindings(read, review.id, now(), ["error", "warning"]);
  const shown = options.all ? all : all.filter((one) => one.answer === null);
  const open = shown.some((one) => one.severity === "error" && one.answer === null);
  if (options.json) {
    const rows = shown.map((one) => ({
      ...one,
      area: codeOf(areaOf(structure.geography, one.area)),
      message: findingSentence(one, lang),
    }));
    session.out(`${JSON.stringify(rows)}\n`);
  } else if (shown.length === 0) {
    session.out(`${commandWords.noFindings[lang]}\n`);
  } else {
    const head: Bilingual[] = [
      commandWords.colFinding,
      commandWords.colSeverity,
      commandWords.colArea,
      commandWords.colPlace,
      commandWords.colWhat,
      commandWords.colAnswer,
    ];
    const rows = shown.map((one) => [
      String(one.id),
      commandWords[one.severity][lang],
      areaOf(structure.geography, one.area).name[lang],
      place(one),
      describe(one, structure, lang),
      one.answer?.kind ?? "",
    ]);
    session.out(`${textTable([head.map((word) => word[lang]), ...rows])}\n`);
  }
  return open ? 1 : 0;
}

/** What a finding says, and what may be answered: `--value` takes a choice's number. */
function describe(finding: RecordedFinding, { catalogue }: Structure, lang: Lang): string {
  const choices = (asksLayout(finding) ? (finding.candidates ?? []) : []).map((choice, index) => {
    const words = layoutChoices[choice]?.[lang] ?? catalogue.get(choice)?.name[lang];
    return `${index + 1}) ${words ? `${words} [${choice}]` : choice}`;
  });
  return [findingSentence(finding, lang), ...choices].join(" ");
}

const place = (finding: RecordedFinding) =>
  [finding.fileName, finding.sheet, finding.cell].filter((part) => part !== "").join(" · ");

/** `giaoban resolve <finding> --value … | --accept --by <office> --basis <text>` */
export async function resolveFinding(session: Session, positional: string[], options: Options): Promise<Exit> {
  const home = await session.home();
  const finding = wholeNumber(positional[0]);
  if ((options.value === undefined) === (options.accept === undefined)) {
    throw new Failure("invalid", "option.missing", { option: "--value | --accept" });
  }
  const asked = options.value === undefined ? undefined : await layoutQuestion(home, finding);
  if (asked) return answerAndReadAgain(session, home, asked, options);
  const value = options.value === undefined ? null : decimalNumber(options.value);
  await home.write((tx, at) =>
    answerFinding(tx, actorOf(options), { finding, value, by: String(options.by), basis: String(options.basis) }, at),
  );
  tellResolved(session, finding, options);
  return 0;
}

function tellResolved(session: Session, finding: number, options: Options): void {
  const { value = null } = options;
  const text = fill(commandWords.resolved, { finding: String(finding) }, session.lang);
  session.out(options.json ? `${JSON.stringify({ finding, value })}\n` : `${text}\n`);
}

async function layoutQuestion(home: Home, id: number): Promise<RecordedFinding | undefined> {
  const finding = await readFinding(home.read, id, home.now());
  return asksLayout(finding) ? finding : undefined;
}

/** Remembers what the layout means, and reads the file anew with it. */
async function answerAndReadAgain(
  session: Session,
  home: Home,
  asked: RecordedFinding,
  options: Options,
): Promise<Exit> {
  const actor = actorOf(options);
  const answer = {
    finding: asked.id,
    choice: String(options.value),
    by: String(options.by),
    basis: String(options.basis),
  };
  await home.write((tx, at) => answerLayout(tx, actor, answer, at));
  const review = await readReview(home.read, asked.review);
  const submissions = await readSubmissions(home.read, asked.review, home.now(), asked.area);
  const { sha256, fileName } = found(
    submissions.find((one) => one.id === asked.submission),
    "finding.unknown",
    { finding: asked.id },
  );
  const files = [{ path: filePath(home.filesFolder, sha256), name: fileName }];
  await receiveReports(home, actor, {
    review,
    files,
    area: asked.area,
    dryRun: false,
    again: true,
    progress: () => {},
  });
  tellResolved(session, asked.id, options);
  return 0;
}
