import { closeSync, fsyncSync, mkdirSync, openSync, renameSync, writeSync } from "node:fs";
import { join, resolve } from "node:path";
import { Failure } from "../base/failure.ts";
import { langs } from "../base/lang.ts";
import { commandWords } from "../language/command-words.ts";
import { fill } from "../language/sentence.ts";
import { bookFormats } from "../publish/cut-books.ts";
import { readBookInput } from "../publish/read-book-input.ts";
import { readCut } from "../publish/store.ts";
import type { BookFormat } from "../publish/write-book.ts";
import { writeBookApart } from "../publish/write-book-apart.ts";
import { readReview } from "../structure/store.ts";
import { wholeNumber } from "./numbers.ts";
import type { Exit, Session } from "./session.ts";

/** `giaoban book <id> [--cut <n>] --format docx,pdf,html --out <folder>`: the central report and the press release. */
export async function showBook(
  session: Session,
  positional: string[],
  options: Record<string, string | boolean | undefined>,
): Promise<Exit> {
  const home = await session.home();
  const review = await readReview(home.read, positional[0] ?? "");
  const wanted = formatsIn(options.format);
  const cut = options.cut === undefined ? null : await readCut(home.read, review.id, wholeNumber(options.cut));
  const input = await readBookInput(home.read, home.structure, review, cut, home.now());
  const files = await writeBookApart(input, { formats: wanted, langs, root: home.root }, home.bookEntry);
  const folder = outFolder(session, options.out);
  for (const { name, bytes } of files) {
    writeWhole(join(folder, name), bytes);
    if (!options.json) session.out(`${fill(commandWords.written, { path: join(folder, name) }, session.lang)}\n`);
  }
  if (options.json)
    session.out(
      `${JSON.stringify({ review: review.id, cut: cut?.number ?? null, files: files.map((one) => join(folder, one.name)) })}\n`,
    );
  return 0;
}

/** The folder that files are asked into, made if it is not there. */
export function outFolder({ cwd }: Session, out: unknown): string {
  const folder = resolve(cwd, typeof out === "string" ? out : ".");
  mkdirSync(folder, { recursive: true });
  return folder;
}

export function formatsIn(option: unknown): BookFormat[] {
  const names = typeof option === "string" ? option.split(",").map((name) => name.trim()) : [...bookFormats];
  return names.map((name) => {
    const known = bookFormats.find((format) => format === name);
    if (!known) throw new Failure("invalid", "format.unknown", { format: name });
    return known;
  });
}

/** A reader of the folder sees the old file or the new one, never half of one. */
export function writeWhole(path: string, bytes: Uint8Array): void {
  const partial = `${path}.part`;
  const file = openSync(partial, "w");
  try {
    writeSync(file, bytes);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  renameSync(partial, path);
}
