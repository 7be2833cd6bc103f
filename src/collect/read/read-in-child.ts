import { type ChildProcess, fork } from "node:child_process";
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";
import { lexiconOf, type ReadContext } from "./reading.ts";
import type { ReadReport } from "./report.ts";

export type Asked =
  | { readonly kind: "context"; readonly context: ReadContext }
  | { readonly kind: "file"; readonly path: string; readonly name: string };

export interface Answered {
  readonly path: string;
  readonly report?: ReadReport;
  /** A fault of ours, not of the file. */
  readonly failure?: string;
}

export interface ChildOptions {
  /** The module that a child runs: `child.ts` under tsx, or its bundle. */
  readonly entry: string;
  /** Processes at one time. */
  readonly children?: number;
  /** Megabytes of heap a child may use. */
  readonly memory?: number;
  /** Seconds one file may take. */
  readonly seconds?: number;
}

/** A file to read: where it lies, and the name it was sent under, which may say whose it is. */
export interface FileToRead {
  readonly path: string;
  readonly name: string;
}

/** What reading one file in a child gave, in the order of the files. */
export interface ReadFile extends FileToRead {
  readonly report: ReadReport;
}

/**
 * Reads files in processes of their own, each with a limit of memory and of time, and gives the reports in the order of
 * the files. A child that dies or takes too long costs only the file it was reading, which is refused; another child
 * takes its place. The caller's process never holds the content of a file.
 */
export async function* readInChildren(
  files: readonly FileToRead[],
  context: ReadContext,
  options: ChildOptions,
): AsyncGenerator<ReadFile> {
  // Made once, while the first child starts, and sent to each: names take longer to prepare than to send.
  let prepared: ReadContext | undefined;
  const prepare = () => {
    prepared ??= { ...context, lexicon: context.lexicon ?? lexiconOf(context.structure) };
    return prepared;
  };
  const waiting = [...files.keys()];
  const settled = files.map(() => deferred<ReadFile>());
  const workers = Array.from(
    { length: Math.min(options.children ?? 2, files.length) },
    () => new Worker(prepare, options),
  );
  const work = workers.map(async (worker) => {
    for (let index = waiting.shift(); index !== undefined; index = waiting.shift()) {
      const file = files[index];
      if (file) settled[index]?.resolve({ ...file, report: await worker.read(file) });
    }
    worker.end();
  });
  try {
    for (const one of settled) yield await one.promise;
    await Promise.all(work);
  } finally {
    for (const worker of workers) worker.end();
  }
}

function deferred<T>() {
  let resolve: (value: T) => void = () => undefined;
  const promise = new Promise<T>((done) => {
    resolve = done;
  });
  return { promise, resolve };
}

/** One child at a time, made when it is needed: its process ends with `end`. */
class Worker {
  readonly #prepare: () => ReadContext;
  readonly #options: ChildOptions;
  #child: ChildProcess | undefined;

  constructor(prepare: () => ReadContext, options: ChildOptions) {
    this.#prepare = prepare;
    this.#options = options;
  }

  async read({ path, name }: FileToRead): Promise<ReadReport> {
    const seconds = this.#options.seconds ?? 60;
    const child = this.#child ?? this.#start();
    return new Promise((resolve) => {
      const finish = (report: ReadReport) => {
        clearTimeout(timer);
        child.removeAllListeners();
        resolve(report);
      };
      const lost = (details: ReadReport["details"]) => {
        this.end();
        finish(refused("file.too-costly", details));
      };
      const timer = setTimeout(() => lost({ seconds }), seconds * 1000);
      child.once("error", () => lost({ memory: this.#options.memory ?? 500 }));
      child.once("exit", () => lost({ memory: this.#options.memory ?? 500 }));
      child.on("message", ({ report, failure }: Answered) =>
        finish(report ?? refused("file.unread", { failure: (failure ?? "").slice(0, 500) })),
      );
      child.send({ kind: "file", path, name } satisfies Asked);
    });
  }

  end(): void {
    const child = this.#child;
    this.#child = undefined;
    if (!child) return;
    child.removeAllListeners();
    child.on("error", () => undefined);
    child.kill("SIGKILL");
  }

  #start(): ChildProcess {
    const { entry, memory = 500 } = this.#options;
    const loader = entry.endsWith(".ts") ? ["--import", pathToFileURL(createRequire(entry).resolve("tsx")).href] : [];
    const child = fork(entry, [], {
      execArgv: [...loader, `--max-old-space-size=${memory}`],
      env: {},
      stdio: ["ignore", "ignore", "ignore", "ipc"],
      serialization: "advanced",
    });
    child.send({ kind: "context", context: this.#prepare() } satisfies Asked);
    this.#child = child;
    return child;
  }
}

function refused(reason: string, details: ReadReport["details"]): ReadReport {
  const nothing = { figures: [], findings: [], petitions: [], cooperation: [], passages: [], sheets: [] };
  return {
    status: "refused",
    reason,
    details,
    area: null,
    period: null,
    dated: null,
    dataUntil: null,
    number: null,
    ...nothing,
  };
}
