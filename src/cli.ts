import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Failure } from "./base/failure.ts";
import type { Lang } from "./base/lang.ts";
import { runCommand, type Serve, tell } from "./commands/run-command.ts";
import type { Caller, Exit, Home, Session } from "./commands/session.ts";
import { type Config, readConfig } from "./config.ts";
import { evidenceFromCopy, evidenceLeavingCopy } from "./evidence.ts";
import type { OpenHome } from "./home.ts";
import { commandWords } from "./language/command-words.ts";
import { failures } from "./language/failures.ts";
import { fill } from "./language/sentence.ts";
import { lockHolder } from "./lock.ts";
import { callServer } from "./socket.ts";

/** Runs one command in this process, or in the server of the home if there is one. */
async function main(argv: readonly string[]): Promise<Exit> {
  const config = readConfig(process.env, process.cwd());
  const lang = languageOf(argv) ?? config.lang;
  const terminal = terminalOf();
  if (argv[0] === "serve")
    return runCommand(
      argv,
      { ...terminal, lang, cwd: process.cwd(), home: nowhere, readerEntry: config.readerEntry, evidence: nowhere, now },
      serve(config, lang),
    );
  const typed = argv.indexOf("-");
  if (argv[0] === "check" && typed > 0) return checkTyped(argv, typed);
  if (config.databaseUrl === null && lockHolder(config.home)) {
    const exit = await callServer(config.home, { argv, cwd: process.cwd(), lang }, terminal);
    if (exit !== undefined) return exit;
  }
  return alone(argv, config, { ...terminal, lang, cwd: process.cwd() });
}

/** A text typed in or piped lies in a file while it is checked, because a server may be the one that reads it. */
async function checkTyped(argv: readonly string[], at: number): Promise<Exit> {
  const folder = mkdtempSync(join(tmpdir(), "giaoban-"));
  const file = join(folder, "text.txt");
  try {
    writeFileSync(file, readFileSync(0), { mode: 0o600 });
    return await main(argv.with(at, file));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Runs a command in this process, and closes the home after it. */
async function alone(argv: readonly string[], config: Config, caller: Caller): Promise<Exit> {
  const opened: OpenHome[] = [];
  const home = async (): Promise<Home> => {
    if (!opened[0]) {
      const { openHome } = await import("./home.ts"); // a check from the copy needs no database
      opened.push(await openHome(config, now, tellOpening(caller)));
    }
    return opened[0] as OpenHome;
  };
  const evidence = async () => {
    const copied = opened.length === 0 ? evidenceFromCopy(config) : undefined;
    if (copied) return copied;
    const { read, structure } = await home();
    return evidenceLeavingCopy(config, read, structure);
  };
  try {
    return await runCommand(
      argv,
      { ...caller, home, readerEntry: config.readerEntry, evidence, now },
      serve(config, caller.lang),
    );
  } finally {
    for (const one of opened) await one.close();
  }
}

function tellOpening({ lang, progress }: Pick<Session, "lang" | "progress">) {
  return (step: "database" | "official", done: number, of: number) =>
    progress(step === "database" ? commandWords.opening[lang] : fill(commandWords.loadingOfficial, { done, of }, lang));
}

/** The server's parts are loaded only when it is asked for: the other commands start faster without. */
function serve(config: Config, lang: Lang): Serve {
  return async ({ port }) => {
    const { runServer } = await import("./server.ts");
    return runServer(port === undefined ? config : { ...config, port: Number(port) }, lang, terminalOf());
  };
}

const now = () => new Date();

const nowhere = () => Promise.reject(new Error("serve opens its own home"));

function languageOf(argv: readonly string[]): Lang | undefined {
  const at = argv.findIndex((one) => one === "--lang" || one.startsWith("--lang="));
  const value = at < 0 ? undefined : argv[at]?.includes("=") ? argv[at]?.split("=")[1] : argv[at + 1];
  return value === "vi" || value === "en" ? value : undefined;
}

/** The terminal: one progress line that is replaced where a person watches, nothing where nobody does. */
function terminalOf(): Pick<Session, "out" | "err" | "progress"> {
  const watched = process.stderr.isTTY === true;
  let pending = false;
  const clear = () => {
    if (pending) process.stderr.write("\r\u001b[K");
    pending = false;
  };
  return {
    out: (text) => {
      clear();
      process.stdout.write(text);
    },
    err: (text) => {
      clear();
      process.stderr.write(text);
    },
    progress: (text) => {
      if (!watched) return;
      clear();
      process.stderr.write(text.slice(0, (process.stderr.columns ?? 80) - 1));
      pending = true;
    },
  };
}

// "giaoban … | head": nobody reads on, which is no fault.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
  process.exit();
});

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  const config = readConfig(process.env, process.cwd());
  const lang = languageOf(process.argv) ?? config.lang;
  if (error instanceof Failure) process.exitCode = tell(error, { ...terminalOf(), lang }, false);
  else {
    process.stderr.write(`${failures.unexpected?.[lang]}\n`);
    if (process.env.GIAOBAN_DEBUG) console.error(error);
    else process.stderr.write(`(${(error as Error).message})\n`);
    process.exitCode = 3;
  }
}
