import { parentPort, workerData } from "node:worker_threads";
import { type ReportOrder, writeReport } from "./write-report.ts";

// A thread that writes one report of a check: a layout takes a second, and pages must not wait for it.
parentPort?.postMessage(await writeReport(workerData as ReportOrder));
