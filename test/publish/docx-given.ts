import { readZipDirectory, unzipEntry } from "../../src/collect/read/unzip.ts";
import { zip } from "../../src/narrate/docx-bytes.ts";

/** A DOCX with its text changed: what an editor does, as far as the words go. */
export function withBody(docx: Uint8Array, edit: (body: string) => string): Uint8Array {
  const entries = [...readZipDirectory(docx).values()].map((entry) => {
    const data = Buffer.from(unzipEntry(docx, entry));
    return {
      name: entry.name,
      data: entry.name === "word/document.xml" ? Buffer.from(edit(data.toString("utf8"))) : data,
    };
  });
  return zip(entries);
}

/** The paragraphs of a body, each whole. */
export function paragraphsOf(body: string): string[] {
  return body.match(/<w:p[ >].*?<\/w:p>/gs) ?? [];
}

/** The paragraph of a body with these words, without its form. */
export function paragraphWith(body: string, words: string): string {
  const found = paragraphsOf(body).find((one) => one.replace(/<[^>]+>/g, "").includes(words));
  if (found === undefined) throw new Error(`no paragraph with ${words}`);
  return found;
}
