import { Worker } from "node:worker_threads";
import type { BookInput } from "./book-input.ts";
import { type BookFile, type BookOptions, writeBook } from "./write-book.ts";

/**
 * Writes the books of a review in a thread of its own, so that the caller's pages do not wait. One thread for all of
 * them: the layout already uses every core, and two threads were slower than one.
 *
 * @param entry the built module of the thread; from sources there is none, and the books are written here
 */
export function writeBookApart(input: BookInput, options: BookOptions, entry: string | null): Promise<BookFile[]> {
  if (entry === null) return writeBook(input, options);
  return new Promise((resolve, reject) => {
    const worker = new Worker(entry, { workerData: { input, options } });
    worker.once("message", (files: BookFile[]) => resolve(files));
    worker.once("error", reject);
    worker.once("exit", (code) => reject(new Error(`the thread of the books ended with ${code}`)));
  });
}
