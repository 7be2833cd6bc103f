import { crc32 } from "node:zlib";
import { readZipDirectory, unzipEntry } from "../../src/collect/read/unzip.ts";

/** A DOCX with its text changed: what an editor does, as far as the words go. */
export function withBody(docx: Uint8Array, edit: (body: string) => string): Uint8Array {
  const entries = [...readZipDirectory(docx).values()].map((entry) => {
    const data = Buffer.from(unzipEntry(docx, entry));
    return {
      name: entry.name,
      data: entry.name === "word/document.xml" ? Buffer.from(edit(data.toString("utf8"))) : data,
    };
  });
  return stored(entries);
}

/** A zip whose entries are stored as they are. */
function stored(entries: readonly { readonly name: string; readonly data: Buffer }[]): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, data } of entries) {
    const title = Buffer.from(name);
    const head = Buffer.alloc(26);
    head.writeUInt16LE(20, 0);
    head.writeUInt16LE(0x21, 8);
    head.writeUInt32LE(crc32(data), 10);
    head.writeUInt32LE(data.length, 14);
    head.writeUInt32LE(data.length, 18);
    head.writeUInt16LE(title.length, 22);
    parts.push(Buffer.from([0x50, 0x4b, 3, 4]), head, title, data);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(offset, 10);
    directory.push(Buffer.from([0x50, 0x4b, 1, 2, 20, 0]), head, tail, title);
    offset += 30 + title.length + data.length;
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(listed.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...parts, listed, end]);
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
