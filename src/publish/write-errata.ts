import { join } from "node:path";
import type { Lang } from "../base/lang.ts";
import { changeWord } from "../language/change-words.ts";
import { openPress } from "../narrate/press.ts";
import type { CutBooks } from "./cut-books.ts";
import type { Differences } from "./differences.ts";
import { errataSlip } from "./errata.ts";
import { type BookFile, type BookOptions, bytesOf } from "./write-book.ts";

/** Writes the errata slip between two cuts in each language and format: `phieu-dinh-chinh-X-2024-ban-1-2.docx`. */
export async function writeErrata(
  before: CutBooks,
  after: CutBooks,
  differences: Differences,
  { formats, langs, root }: Pick<BookOptions, "formats" | "langs" | "root">,
): Promise<BookFile[]> {
  const press = openPress(join(root, "data/map"));
  const files: BookFile[] = [];
  for (const lang of langs) {
    const document = errataSlip(before, after, differences, lang);
    const name = errataName(before, after, lang);
    for (const format of formats)
      files.push({ name: `${name}.${format}`, bytes: await bytesOf(document, format, press) });
  }
  return files;
}

function errataName(before: CutBooks, after: CutBooks, lang: Lang): string {
  const number = ({ input }: CutBooks) => String(input.cut?.number ?? 0);
  const cuts = changeWord("slip.fileCuts", lang, { from: number(before), to: number(after) });
  return `${changeWord("slip.file", lang)}-${after.input.result.review.id}-${cuts}`;
}
