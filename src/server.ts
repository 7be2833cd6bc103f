import { join } from "node:path";
import { serve } from "@hono/node-server";
import pino from "pino";
import { Failure } from "./base/failure.ts";
import type { Lang } from "./base/lang.ts";
import { bindChecking } from "./checking.ts";
import { loadSample, needsSample } from "./commands/load-sample.ts";
import { runCommand, tell } from "./commands/run-command.ts";
import type { Caller, Exit, Session } from "./commands/session.ts";
import type { Config } from "./config.ts";
import { type OpenHome, openHome } from "./home.ts";
import { commandWords } from "./language/command-words.ts";
import { failures } from "./language/failures.ts";
import { fill } from "./language/sentence.ts";
import { readMapShapes } from "./narrate/map/shapes.ts";
import { bindReads } from "./reads.ts";
import { listenForCommands } from "./socket.ts";
import { createApp } from "./web/app.tsx";
import { readAssets } from "./web/assets.ts";

type Terminal = Pick<Session, "out" | "err" | "progress">;

/** Long work is told once a step where nobody watches a terminal. */
const patience = 10_000;

/** Serves the site until the process is told to stop. On the first start it loads the sample, telling how far it is. */
export async function runServer(config: Config, lang: Lang, terminal: Terminal): Promise<Exit> {
  const log = pino({ level: process.env.LOG_LEVEL ?? "info" }, pino.destination({ dest: 2, sync: false }));
  const say = (text: string) => (process.stderr.isTTY ? terminal.progress(text) : terminal.err(`${text}\n`));
  const opened = await openHome(
    config,
    () => new Date(),
    (step, done, of) =>
      say(step === "database" ? commandWords.opening[lang] : fill(commandWords.loadingOfficial, { done, of }, lang)),
  );
  const home: OpenHome = { ...opened, bookEntry: config.bookEntry };
  try {
    if (await needsSample(home)) await loadSample(home, { lang, say });
    return await serveHome(home, config, { lang, terminal, log });
  } finally {
    await home.close();
    log.flush();
  }
}

interface Surroundings {
  readonly lang: Lang;
  readonly terminal: Terminal;
  readonly log: pino.Logger;
}

async function serveHome(home: OpenHome, config: Config, { lang, terminal, log }: Surroundings): Promise<Exit> {
  const app = createApp({
    reads: bindReads(home, config),
    checking: bindChecking(home, config),
    structure: home.structure,
    now: home.now,
    shapes: readMapShapes(join(config.root, "data", "map")),
    assets: readAssets(join(config.root, "dist", "assets")),
    log: (error, facts) => log.error({ err: error, ...facts }),
  });
  const commands = config.databaseUrl
    ? undefined
    : await listenForCommands(config.home, (argv, caller) => runForCaller(argv, caller, home, log));
  const server = serve({
    port: config.port,
    fetch: async (request, ...rest) => {
      const started = performance.now();
      const response = await app.fetch(request, ...rest);
      const { pathname } = new URL(request.url);
      log.debug({
        method: request.method,
        path: pathname,
        status: response.status,
        ms: Math.round(performance.now() - started),
      });
      return response;
    },
  });
  return new Promise((resolve) => {
    const stop = (exit: Exit) => {
      commands?.close();
      server.close(() => resolve(exit));
      if ("closeIdleConnections" in server) server.closeIdleConnections();
      setTimeout(() => resolve(exit), patience).unref();
    };
    server.on("error", (error: NodeJS.ErrnoException) => {
      if (error.code === "EADDRINUSE") {
        terminal.err(`${fill(commandWords.portTaken, { port: String(config.port) }, lang)}\n`);
      } else log.error({ err: error });
      stop(3);
    });
    server.on("listening", () => {
      terminal.out(`${fill(commandWords.serving, { address: `http://localhost:${config.port}` }, lang)}\n`);
    });
    for (const signal of ["SIGINT", "SIGTERM"] as const) {
      process.once(signal, () => {
        terminal.err(`${commandWords.stopping[lang]}\n`);
        stop(0);
      });
    }
  });
}

/** A command that came through the socket. What goes wrong is told to its caller; a bug is logged, and the site goes on. */
async function runForCaller(argv: readonly string[], caller: Caller, home: OpenHome, log: pino.Logger): Promise<Exit> {
  try {
    return await runCommand(argv, {
      ...caller,
      home: async () => home,
      readerEntry: home.readerEntry,
      evidence: home.evidence,
      now: home.now,
    });
  } catch (error) {
    if (error instanceof Failure) return tell(error, caller, argv.includes("--json"));
    log.error({ err: error, command: argv[0] });
    caller.err(`${failures.unexpected?.[caller.lang]}\n`);
    return 3;
  }
}
