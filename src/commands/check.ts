import { readReviewResult } from "../assess/read-review.ts";
import { viewOfReview } from "../assess/review-view.ts";
import type { TextEvidence } from "../assess/text-evidence.ts";
import { type Day, dayOf, isDay } from "../base/day.ts";
import { Failure } from "../base/failure.ts";
import type { Lang } from "../base/lang.ts";
import { isMissing } from "../base/measured.ts";
import { type CheckWord, checkWord } from "../language/check-words.ts";
import { commandWords } from "../language/command-words.ts";
import { lexiconsOf } from "../language/read/lexicon.ts";
import { languageOf } from "../language/read/text-language.ts";
import { placeByCode } from "../structure/area.ts";
import { readReview } from "../structure/store.ts";
import type { Structure } from "../structure/structure.ts";
import { checkJson } from "../verify/check-json.ts";
import { type CheckTools, checkText, type TextToCheck } from "../verify/check-text.ts";
import type { Check } from "../verify/checked.ts";
import { computedWords, doubtWords } from "../verify/describe-check.ts";
import { readFields } from "../verify/describe-claim.ts";
import { readDocument } from "../verify/read-document.ts";
import { countVerdicts } from "../verify/verdict-order.ts";
import { dayIn } from "./days.ts";
import { fileAt } from "./file-at.ts";
import type { Exit, Session } from "./session.ts";
import { textTable } from "./table.ts";

type Options = Record<string, string | boolean | undefined>;

/**
 * `giaoban check <file>` — each number of a text with its verdict: TXT, DOCX, PDF, HTML, or `-` for what is typed in.
 * `giaoban check --jsonl <file>` — many texts, a JSON line each. Exit 1 where a number is contradicted.
 */
export async function showCheck(session: Session, positional: string[], options: Options): Promise<Exit> {
  const evidence = await session.evidence();
  const { structure } = evidence;
  const asOf = dayIn(options.asOf) ?? dayOf(session.now());
  const tools = await toolsFor(session, evidence, asOf, options);
  if (tools.review?.illustrative) session.err(`${commandWords.illustrative[session.lang]}\n`);
  if (typeof options.jsonl === "string") {
    const texts = textsOf(fileAt(session.cwd, options.jsonl).toString("utf8"), structure);
    const checks = texts.map(({ id, text }) => ({ id, check: checkText(text, tools, asOf) }));
    for (const { id, check } of checks) session.out(`${JSON.stringify({ id, ...checkJson(check, structure) })}\n`);
    return exitOf(checks.map(({ check }) => check));
  }
  const [path] = positional;
  if (path === undefined) throw new Failure("invalid", "option.missing", { option: "<file>" });
  const check = checkText(await textAt(session, path, structure, options), tools, asOf);
  if (options.json) session.out(`${JSON.stringify(checkJson(check, structure))}\n`);
  else session.out(checkTable(check, session.lang, structure));
  return exitOf([check]);
}

/** The claims as a table, what speaks against them below, and how many of each result there are. */
function checkTable(check: Check, lang: Lang, structure: Structure): string {
  const word = (key: CheckWord) => checkWord(lang, key);
  const telling = { lang, structure };
  const head = [commandWords.colPrinted, commandWords.colRead, commandWords.colVerdict, commandWords.colFigures].map(
    (one) => one[lang],
  );
  const rows = check.claims.map((one) => {
    const read = readFields(one.claim, lang, structure);
    return [
      one.printed.replace(/\s+/g, " "),
      [read.indicator, read.area, read.period, read.what].filter(Boolean).join(" · "),
      word(`verdict.${one.verdict.verdict}`),
      isMissing(one.verdict.computed) ? "" : computedWords(one.claim, one.verdict.computed, telling),
    ];
  });
  const doubts = check.claims.flatMap((one) =>
    one.doubts.map((doubt) => `${one.printed}: ${doubtWords(doubt, telling)}`),
  );
  const counts = [...countVerdicts(check.claims)]
    .filter(([, n]) => n > 0)
    .map(([verdict, n]) => `${n} ${word(`verdict.${verdict}`)}`);
  const summary = counts.length > 0 ? counts.join(", ") : word("result.none");
  return `${[rows.length > 0 ? textTable([head, ...rows]) : "", doubts.join("\n"), `${summary}.`, word("banner")].filter(Boolean).join("\n\n")}\n`;
}

const exitOf = (checks: readonly Check[]): Exit =>
  checks.some(({ claims }) => claims.some(({ verdict }) => verdict.verdict === "contradicted")) ? 1 : 0;

async function toolsFor(session: Session, evidence: TextEvidence, asOf: Day, options: Options): Promise<CheckTools> {
  const { structure } = evidence;
  const lexicons = lexiconsOf(structure);
  if (typeof options.review !== "string") return { evidence, lexicons };
  const { read, now } = await session.home();
  const review = await readReview(read, options.review);
  const result = await readReviewResult(read, structure, review, { recorded: now(), asOf, cut: null });
  const view = viewOfReview(result, structure);
  return { evidence, lexicons, review: { id: review.id, view, illustrative: review.illustrative } };
}

async function textAt(session: Session, path: string, structure: Structure, options: Options): Promise<TextToCheck> {
  const bytes = fileAt(session.cwd, path);
  const read = await readDocument(new Uint8Array(bytes), { entry: session.readerEntry });
  const title = typeof options.title === "string" ? options.title : read.title;
  return {
    text: read.text,
    title,
    date: dayIn(options.date) ?? read.date,
    region: placeIn(options.region, structure),
    lang: languageOf(`${title ?? ""}\n${read.text}`),
  };
}

/** The texts of a file of JSON lines: `{id, text, title, date, region, lang}`, all but the text may be left out. */
function textsOf(lines: string, structure: Structure): { readonly id: unknown; readonly text: TextToCheck }[] {
  return lines.split("\n").flatMap((line, at) => {
    if (line.trim() === "") return [];
    const row = parsed(line, at + 1);
    if (typeof row.text !== "string") throw new Failure("invalid", "check.line", { line: at + 1 });
    const title = typeof row.title === "string" ? row.title : null;
    const text: TextToCheck = {
      text: row.text,
      title,
      date: typeof row.date === "string" && isDay(row.date) ? row.date : null,
      region: placeIn(row.region, structure),
      lang: row.lang === "vi" || row.lang === "en" ? row.lang : languageOf(`${title ?? ""}\n${row.text}`),
    };
    return [{ id: row.id ?? at + 1, text }];
  });
}

function parsed(line: string, number: number): Record<string, unknown> {
  try {
    const row: unknown = JSON.parse(line);
    if (typeof row === "object" && row !== null) return row as Record<string, unknown>;
  } catch {
    // Not JSON: told below with its line.
  }
  throw new Failure("invalid", "check.line", { line: number });
}

function placeIn(code: unknown, { geography }: Structure): string | null {
  return typeof code === "string" && code !== "" ? placeByCode(geography, code) : null;
}
