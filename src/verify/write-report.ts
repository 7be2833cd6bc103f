import { join } from "node:path";
import { Worker } from "node:worker_threads";
import type { Document } from "../narrate/document.ts";
import { openPress } from "../narrate/press.ts";
import { writeDocx } from "../narrate/write-docx.ts";
import { writeHtml } from "../narrate/write-html.ts";
import { writePdf } from "../narrate/write-pdf.ts";

export type ReportFormat = "html" | "docx" | "pdf";

/** What a thread is handed: a report, and where the program lies. */
export interface ReportOrder {
  readonly document: Document;
  readonly format: ReportFormat;
  /** The folder of the program: maps lie in `data/map` under it. */
  readonly root: string;
}

/** Megabytes a thread may hold, and seconds it may take. */
const limits = { heap: 300, seconds: 60 } as const;

/** A report in one format. */
export async function writeReport({ document, format, root }: ReportOrder): Promise<Uint8Array> {
  const press = openPress(join(root, "data", "map"));
  switch (format) {
    case "docx":
      return writeDocx(document, press);
    case "pdf":
      return writePdf(document, press);
    case "html":
      return Buffer.from(writeHtml(document, { shapes: press.shapes, as: "page" }));
  }
}

/**
 * Writes a report in a thread of its own, so that pages do not wait for a layout.
 *
 * @param entry the built module of the thread; from sources there is none, and the report is written here
 */
export function writeReportApart(order: ReportOrder, entry: string | null): Promise<Uint8Array> {
  if (entry === null) return writeReport(order);
  return new Promise((resolve, reject) => {
    const worker = new Worker(entry, { workerData: order, resourceLimits: { maxOldGenerationSizeMb: limits.heap } });
    const timer = setTimeout(() => {
      reject(new Error(`the thread of a report took more than ${limits.seconds} s`));
      void worker.terminate();
    }, limits.seconds * 1000);
    worker.once("message", (bytes: Uint8Array) => resolve(bytes));
    worker.once("error", reject);
    worker.once("exit", (code) => {
      clearTimeout(timer);
      reject(new Error(`the thread of a report ended with ${code}`));
    });
  });
}
