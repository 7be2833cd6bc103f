import { join } from "node:path";
import { claimsOfReview } from "../assess/claims-of-review.ts";
import { dayOf } from "../base/day.ts";
import type { Lang } from "../base/lang.ts";
import { type BookWord, bookWord } from "../language/book-words.ts";
import type { Document } from "../narrate/document.ts";
import { openPress, type Press } from "../narrate/press.ts";
import { writeDocx } from "../narrate/write-docx.ts";
import { writeHtml } from "../narrate/write-html.ts";
import { writePdf } from "../narrate/write-pdf.ts";
import { centralReport } from "./book-contents.ts";
import type { BookInput } from "./book-input.ts";
import { pressRelease } from "./book-press.ts";

export type BookFormat = "docx" | "pdf" | "html";

export type BookName = "central-report" | "press-release";

/** What is written of a review, and with what. */
export interface BookOptions {
  readonly formats: readonly BookFormat[];
  readonly langs: readonly Lang[];
  /** The folder of the program: maps lie in `data/map` under it. */
  readonly root: string;
  /** Both books unless told. */
  readonly books?: readonly BookName[];
}

export interface BookFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

const contents = {
  "central-report": { compose: centralReport, word: "file.report" },
  "press-release": { compose: pressRelease, word: "file.press" },
} as const satisfies Record<BookName, { compose: (input: BookInput, lang: Lang) => Document; word: BookWord }>;

/** Writes the books of a review: each book in each language in each format. The same cut gives the same bytes. */
export async function writeBook(input: BookInput, options: BookOptions): Promise<BookFile[]> {
  const press = openPress(join(options.root, "data/map"));
  const shared = { ...input, claims: input.claims ?? claimsOfReview(input.result, input.structure) };
  const files: BookFile[] = [];
  for (const book of options.books ?? (Object.keys(contents) as BookName[])) {
    for (const lang of options.langs) {
      const document = contents[book].compose(shared, lang);
      const name = bookFileName(input, book, lang);
      for (const format of options.formats) {
        files.push({ name: `${name}.${format}`, bytes: await bytesOf(document, format, press) });
      }
    }
  }
  return files;
}

/** `bao-cao-trung-tam-X-2024-ban-1`, `press-release-X-2024-draft-2024-07-01` */
export function bookFileName({ result, cut }: BookInput, book: BookName, lang: Lang): string {
  const edition =
    cut === null
      ? bookWord("file.now", lang, { day: dayOf(result.recorded) })
      : bookWord("file.cut", lang, { number: String(cut.number) });
  return `${bookWord(contents[book].word, lang)}-${result.review.id}-${edition}`;
}

/** A document in one format. */
export async function bytesOf(document: Document, format: BookFormat, press: Press): Promise<Uint8Array> {
  switch (format) {
    case "docx":
      return writeDocx(document, press);
    case "pdf":
      return writePdf(document, press);
    case "html":
      return Buffer.from(writeHtml(document, { shapes: press.shapes, as: "page" }));
  }
}
