import { type ChildProcess, fork } from "node:child_process";
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";
import type { Details } from "../../base/failure.ts";
import type { DocumentText } from "./document-text.ts";
import type { OfficialFigures, OfficialReading } from "./official-figures.ts";
import type { ReadContext } from "./reading.ts";
import type { ReadReport } from "./report.ts";

/** What the process is told, and what it is asked. */
export type Asked =
  | { readonly kind: "context"; readonly context: ReadContext }
  | { readonly kind: "file"; readonly path: string; readonly name: string }
  | { readonly kind: "official"; readonly path: string; readonly reading: OfficialReading }
  | { readonly kind: "text"; readonly bytes: Uint8Array };

export interface Answered {
  readonly report?: ReadReport;
  readonly official?: OfficialFigures;
  readonly text?: DocumentText;
  /** Why a document was not taken. */
  readonly refused?: { readonly code: string; readonly details: Details };
  /** A fault of ours, not of the file. */
  readonly failure?: string;
}

export interface ChildLimits {
  /** The module that the process runs: `child.ts` under tsx, or its bundle. */
  readonly entry: string;
  /** Megabytes of heap it may use. */
  readonly memory?: number;
  /** Seconds one file may take. */
  readonly seconds?: number;
}

/** An answer, or what limit the process died of; after that it answers no more. */
export type Outcome =
  | { readonly answered: Answered; readonly lost?: undefined }
  | { readonly answered?: undefined; readonly lost: Readonly<Record<string, number>> };

/** A process that takes received files apart, with a limit of memory and of time. It is asked one thing at a time. */
export class ReadingProcess {
  readonly #limits: Required<ChildLimits>;
  readonly #child: ChildProcess;

  constructor({ entry, memory = 500, seconds = 60 }: ChildLimits) {
    this.#limits = { entry, memory, seconds };
    const loader = entry.endsWith(".ts") ? ["--import", pathToFileURL(createRequire(entry).resolve("tsx")).href] : [];
    this.#child = fork(entry, [], {
      execArgv: [...loader, `--max-old-space-size=${memory}`],
      env: {},
      stdio: ["ignore", "ignore", "ignore", "ipc"],
      serialization: "advanced",
    });
  }

  tell(what: Asked): void {
    this.#child.send(what);
  }

  ask(what: Asked): Promise<Outcome> {
    const { memory, seconds } = this.#limits;
    const child = this.#child;
    return new Promise((resolve) => {
      const finish = (outcome: Outcome) => {
        clearTimeout(timer);
        child.removeAllListeners();
        resolve(outcome);
      };
      const timer = setTimeout(() => {
        finish({ lost: { seconds } });
        this.end();
      }, seconds * 1000);
      child.once("error", () => finish({ lost: { memory } }));
      child.once("exit", () => finish({ lost: { memory } }));
      child.once("message", (answered: Answered) => finish({ answered }));
      child.send(what);
    });
  }

  end(): void {
    this.#child.removeAllListeners();
    this.#child.on("error", () => undefined);
    this.#child.kill("SIGKILL");
  }
}
