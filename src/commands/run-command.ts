import { Command, CommanderError } from "commander";
import { Failure } from "../base/failure.ts";
import type { Lang } from "../base/lang.ts";
import { type CommandWord, commandWords } from "../language/command-words.ts";
import { failures } from "../language/failures.ts";
import { fill } from "../language/sentence.ts";
import type { Exit, Session } from "./session.ts";

/** The command that only the door itself can run, because it owns the process. */
export type Serve = (options: { port?: string }) => Promise<Exit>;

/**
 * Runs one command line (without `node giaoban`).
 *
 * @param serve what `serve` does; left out where a server runs the command
 * @returns the exit code; what went wrong is told in the session's language
 */
export async function runCommand(argv: readonly string[], session: Session, serve?: Serve): Promise<Exit> {
  let exit: Exit = 0;
  const program = programFor(
    session,
    (code) => {
      exit = code;
    },
    serve,
  );
  try {
    await program.parseAsync([...argv], { from: "user" });
    return exit;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    if (!(error instanceof Failure)) throw error;
    return tell(error, session, argv.includes("--json"));
  }
}

/** Tells a failure in the session's language, or as JSON, and gives its exit code. */
export function tell(error: Failure, session: Pick<Session, "lang" | "out" | "err">, json: boolean): Exit {
  const sentence = failures[error.code] ?? failures.unexpected;
  const message = sentence ? fill(sentence, error.details, session.lang) : error.code;
  if (json) session.out(`${JSON.stringify({ error: { code: error.code, details: error.details, message } })}\n`);
  session.err(`${message}\n`);
  return error.kind === "invalid" || error.kind === "not-found" ? 2 : 3;
}

type Options = Record<string, string | boolean | undefined>;
type Body = (session: Session, positional: string[], options: Options) => Promise<Exit>;

function programFor(session: Session, done: (exit: Exit) => void, serve: Serve | undefined): Command {
  const word = (key: CommandWord) => commandWords[key][session.lang];
  const program = localized(new Command("giaoban"), session).description(word("about"));

  /** `options`: flags with the word that explains them; `!` at the end makes one required. */
  const add = (
    parent: Command,
    usage: string,
    about: CommandWord,
    options: readonly [string, CommandWord][],
    body: Body,
  ) => {
    const command = localized(parent.command(usage), session).description(word(about));
    for (const [flags, text] of options) {
      if (flags.endsWith("!")) command.requiredOption(flags.slice(0, -1), word(text));
      else command.option(flags, word(text));
    }
    command
      .option("--json", word("optJson"))
      .option("--lang <lang>", word("optLang"))
      .option("--as <name>", word("optAs"));
    command.action(async (...args: unknown[]) => {
      const options = args.at(-2) as Options;
      const positional = args
        .slice(0, -2)
        .flat()
        .filter((one) => one !== undefined) as string[];
      done(await body(session, positional, options));
    });
    return command;
  };

  if (serve)
    add(program, "serve", "serve", [["--port <port>", "optPort"]], (_session, _none, options) =>
      serve(options as { port?: string }),
    );
  const reviews = add(program, "reviews", "reviews", [], async (...given) =>
    (await import("./reviews.ts")).showReviews(...given),
  );
  add(
    reviews,
    "add <id>",
    "reviewsAdd",
    [
      ["--region <region>!", "optRegion"],
      ["--period <period>!", "optPeriod"],
      ["--geography <date>", "optGeography"],
      ["--name <text>", "optName"],
      ["--illustrative", "optIllustrative"],
    ],
    async (...given) => (await import("./reviews.ts")).addReviewByName(...given),
  );
  add(
    program,
    "import <paths...>",
    "import",
    [
      ["--review <id>", "optReview"],
      ["--producer <name>", "optProducer"],
      ["--dry-run", "optDryRun"],
      ["--corrections <csv>", "optCorrections"],
      ["--area <code>", "optArea"],
    ],
    async (...given) => (await import("./import.ts")).importFiles(...given),
  );
  add(
    program,
    "findings",
    "findings",
    [
      ["--review <id>!", "optReview"],
      ["--all", "optAll"],
    ],
    async (...given) => (await import("./findings.ts")).showFindings(...given),
  );
  add(
    program,
    "resolve <finding>",
    "resolve",
    [
      ["--value <number>", "optValue"],
      ["--accept", "optAccept"],
      ["--by <office>!", "optBy"],
      ["--basis <text>!", "optBasis"],
    ],
    async (...given) => (await import("./findings.ts")).resolveFinding(...given),
  );
  add(
    program,
    "review <id>",
    "review",
    [
      ["--as-of <date>", "optAsOf"],
      ["--geography <date>", "optGeography"],
      ["--cut <n>", "optCut"],
    ],
    async (...given) => (await import("./review.ts")).showReview(...given),
  );
  add(program, "cut <id>", "cut", [["--note <text>", "optNote"]], async (...given) =>
    (await import("./cut.ts")).makeCut(...given),
  );
  add(
    program,
    "publish <id>",
    "publish",
    [
      ["--cut <n>!", "optCut"],
      ["--at <time>", "optAt"],
      ["--legal-basis <text>", "optLegalBasis"],
      ["--number <text>", "optNumber"],
    ],
    async (...given) => (await import("./cut.ts")).publish(...given),
  );
  add(
    program,
    "book <id>",
    "book",
    [
      ["--cut <n>", "optCut"],
      ["--format <list>", "optFormat"],
      ["--out <folder>", "optOut"],
    ],
    async (...given) => (await import("./book.ts")).showBook(...given),
  );
  add(
    program,
    "check [file]",
    "check",
    [
      ["--jsonl <file>", "optJsonl"],
      ["--region <region>", "optRegion"],
      ["--title <text>", "optTitle"],
      ["--date <date>", "optDate"],
      ["--review <id>", "optReview"],
      ["--as-of <date>", "optAsOf"],
    ],
    async (...given) => (await import("./check.ts")).showCheck(...given),
  );
  add(
    program,
    "changes",
    "changes",
    [
      ["--review <id>!", "optReview"],
      ["--from <n>!", "optFrom"],
      ["--to <n>", "optTo"],
    ],
    async (...given) => (await import("./changes.ts")).showChanges(...given),
  );
  add(
    program,
    "dependents [figure]",
    "dependents",
    [
      ["--review <id>!", "optReview"],
      ["--cut <n>", "optCut"],
      ["--file <name>", "optFile"],
      ["--cell <cell>", "optCell"],
    ],
    async (...given) => (await import("./dependents.ts")).showDependents(...given),
  );
  add(
    program,
    "errata",
    "errata",
    [
      ["--review <id>!", "optReview"],
      ["--from <n>!", "optFrom"],
      ["--to <n>!", "optTo"],
      ["--format <list>", "optFormat"],
      ["--out <folder>", "optOut"],
    ],
    async (...given) => (await import("./errata.ts")).showErrata(...given),
  );
  add(
    program,
    "readback <file>",
    "readback",
    [
      ["--review <id>!", "optReview"],
      ["--cut <n>!", "optCut"],
      ["--accept", "optAcceptWords"],
      ["--by <office>", "optBy"],
      ["--basis <text>", "optBasis"],
      ["--known <date>", "optKnown"],
    ],
    async (...given) => (await import("./readback.ts")).showReadback(...given),
  );
  add(
    program,
    "figures",
    "figures",
    [
      ["--review <id>", "optReview"],
      ["--indicator <code>", "optIndicator"],
      ["--area <code>", "optArea"],
      ["--period <period>", "optPeriod"],
      ["--as-of <date>", "optAsOf"],
    ],
    async (...given) => (await import("./figures.ts")).showFigures(...given),
  );
  return program;
}

/** Help and usage errors in the session's language, written to the session; never the process's own exit. */
function localized(command: Command, session: Session): Command {
  const word = (key: CommandWord) => commandWords[key][session.lang];
  return command
    .exitOverride()
    .helpCommand(false)
    .helpOption("-h, --help", word("help"))
    .configureHelp({ styleTitle: (title) => titles(session.lang)[title] ?? title })
    .configureOutput({
      writeOut: (text) => session.out(text),
      writeErr: (text) => session.err(text),
      outputError: (text, write) =>
        write(`${fill(commandWords.unknownOption, { message: text.replace(/^error: /, "").trim() }, session.lang)}\n`),
    });
}

function titles(lang: Lang): Record<string, string> {
  return {
    "Usage:": commandWords.usage[lang],
    "Arguments:": commandWords.arguments[lang],
    "Options:": commandWords.options[lang],
    "Commands:": commandWords.commands[lang],
  };
}
