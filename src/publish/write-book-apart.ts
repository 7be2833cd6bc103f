import { Worker } from "node:worker_threads";
import type { BookInput } from "./book-input.ts";
import { type BookFile, type BookOptions, writeBook } from "./write-book.ts";

/** Megabytes a thread may hold; half of it is enough for the largest book so far. */
const heap = 400;

/**
 * Writes the books of a review in a thread of its own, so that the caller's pages do not wait. A thread a language, one
 * after another: a layout already uses every core, and what it holds outside the heap is let go only when its thread ends.
 *
 * @param entry the built module of the thread; from sources there is none, and the books are written here
 */
export async function writeBookApart(
  input: BookInput,
  options: BookOptions,
  entry: string | null,
): Promise<BookFile[]> {
  if (entry === null) return writeBook(input, options);
  const files: BookFile[] = [];
  for (const lang of options.langs) files.push(...(await inThread(input, { ...options, langs: [lang] }, entry)));
  return files;
}

function inThread(input: BookInput, options: BookOptions, entry: string): Promise<BookFile[]> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(entry, {
      workerData: { input, options },
      resourceLimits: { maxOldGenerationSizeMb: heap },
    });
    worker.once("message", (files: BookFile[]) => resolve(files));
    worker.once("error", reject);
    worker.once("exit", (code) => reject(new Error(`the thread of the books ended with ${code}`)));
  });
}
