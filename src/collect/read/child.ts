import { readFileSync } from "node:fs";
import type { Answered, Asked } from "./read-in-child.ts";
import { readReport } from "./read-report.ts";
import type { ReadContext } from "./reading.ts";

/**
 * The process that takes received files apart, one after another. It knows no database and no environment; if a file
 * costs it its life, only that file is lost.
 */
let context: ReadContext | undefined;

process.on("message", async (asked: Asked) => {
  if (asked.kind === "context") {
    context = asked.context;
    return;
  }
  process.send?.(await answer(asked.path, asked.name));
});

process.on("disconnect", () => process.exit(0));

async function answer(path: string, name: string): Promise<Answered> {
  if (!context) return { path, failure: "no context" };
  try {
    return { path, report: await readReport(readFileSync(path), name, context) };
  } catch (error) {
    return { path, failure: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}
