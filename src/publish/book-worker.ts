import { parentPort, workerData } from "node:worker_threads";
import type { BookInput } from "./book-input.ts";
import { type BookOptions, writeBook } from "./write-book.ts";

// A thread that writes books: laying out a hundred pages takes seconds, and pages must not wait for it.
const { input, options } = workerData as { input: BookInput; options: BookOptions };
parentPort?.postMessage(await writeBook(input, options));
