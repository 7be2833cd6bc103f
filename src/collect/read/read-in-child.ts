import type { OfficialFigures, OfficialReading } from "./official-figures.ts";
import { refused as refusedOfficial } from "./official-figures.ts";
import { lexiconOf, type ReadContext } from "./reading.ts";
import { type ChildLimits, ReadingProcess } from "./reading-process.ts";
import type { ReadReport } from "./report.ts";

export interface ChildOptions extends ChildLimits {
  /** Processes at one time. */
  readonly children?: number;
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
    () => new ReportReader(prepare, options),
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

/**
 * Reads one official table or workbook in a process of its own, with the same limits.
 */
export async function readOfficialInChild(
  path: string,
  reading: OfficialReading,
  limits: ChildLimits,
): Promise<OfficialFigures> {
  const child = new ReadingProcess(limits);
  try {
    const { answered, lost } = await child.ask({ kind: "official", path, reading });
    if (lost) return refusedOfficial("file.too-costly", lost);
    return answered.official ?? refusedOfficial("file.unread", { failure: (answered.failure ?? "").slice(0, 500) });
  } finally {
    child.end();
  }
}

/** Reads reports one after another; its process is made when it is needed, and again after it was lost. */
class ReportReader {
  readonly #prepare: () => ReadContext;
  readonly #limits: ChildLimits;
  #child: ReadingProcess | undefined;

  constructor(prepare: () => ReadContext, limits: ChildLimits) {
    this.#prepare = prepare;
    this.#limits = limits;
  }

  async read({ path, name }: FileToRead): Promise<ReadReport> {
    if (!this.#child) {
      this.#child = new ReadingProcess(this.#limits);
      this.#child.tell({ kind: "context", context: this.#prepare() });
    }
    const { answered, lost } = await this.#child.ask({ kind: "file", path, name });
    if (lost) {
      this.end();
      return refused("file.too-costly", lost);
    }
    return answered.report ?? refused("file.unread", { failure: (answered.failure ?? "").slice(0, 500) });
  }

  end(): void {
    this.#child?.end();
    this.#child = undefined;
  }
}

function refused(reason: string, details: ReadReport["details"]): ReadReport {
  const nothing = { figures: [], claims: [], findings: [], petitions: [], cooperation: [], passages: [], sheets: [] };
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
