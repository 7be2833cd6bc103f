import type { Document } from "../narrate/document.ts";
import type { TextToCheck } from "../verify/check-text.ts";
import type { Check } from "../verify/checked.ts";
import type { KeptCheck } from "../verify/kept-check.ts";
import type { ReadDocument } from "../verify/read-document.ts";
import type { Objection, SharedCheck } from "../verify/shared-check.ts";
import type { ReportFormat } from "../verify/write-report.ts";

/** A text to check, with the evidence and the choices that its reader asks for. */
export interface CheckInput extends TextToCheck {
  /** A released review whose reports are evidence beside the official figures. */
  readonly review: string | null;
  readonly choices: Readonly<Record<string, string>>;
}

/** What the pages and the interface for checking a text are given. */
export interface Checking {
  check(input: CheckInput): Promise<Check>;
  /** A check as programs read it. */
  json(check: Check): object;
  /** The text of a document that somebody sent. */
  document(bytes: Uint8Array): Promise<ReadDocument>;
  /** A report in one format. */
  report(document: Document, format: ReportFormat): Promise<Uint8Array>;
  /** Keeps a result, pinned to a release, and gives its address. */
  share(check: KeptCheck, release: SharedCheck["release"]): Promise<string>;
  shared(id: string): Promise<SharedCheck | undefined>;
  object(objection: Objection): Promise<void>;
}
