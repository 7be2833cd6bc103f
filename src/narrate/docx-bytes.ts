import { crc32, deflateRawSync, inflateRawSync } from "node:zlib";
import { type Spliced, splicedBody, splicedLinks } from "./docx-splice.ts";

interface Entry {
  readonly name: string;
  readonly data: Buffer;
}

/**
 * Makes the bytes of a DOCX depend on its content alone. The library writes the clock into the zip and into the
 * document's properties, and random names into links; here entries get one fixed time, the properties get `moment`,
 * and random or counted-on names (of links, contents entries, pictures) are numbered in the order in which they appear.
 * Then what was written beside the library is put in.
 */
export function settledDocx(bytes: Buffer, moment: Date, spliced: Spliced): Buffer {
  const names = new Map<string, string>();
  const entries = unzip(bytes)
    .map((entry) => settledEntry(entry, moment, names))
    .map((entry) => splicedEntry(entry, spliced))
    .sort((a, b) => rankOf(a.name) - rankOf(b.name) || (a.name < b.name ? -1 : 1));
  return zip(entries);
}

/** Readers expect the content types first. */
const rankOf = (name: string) => (name === "[Content_Types].xml" ? 0 : name === "_rels/.rels" ? 1 : 2);

function settledEntry({ name, data }: Entry, moment: Date, names: Map<string, string>): Entry {
  if (!/\.(xml|rels)$/.test(name)) return { name, data };
  let text = data.toString("utf8");
  if (name === "docProps/core.xml") {
    const time = moment.toISOString().replace(/\.\d+Z$/, "Z");
    text = text.replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${time}`);
  }
  const renumber = (pattern: RegExp, stem: string) => {
    text = text.replace(pattern, (found) => {
      const known = names.get(found) ?? `${stem}${names.size + 1}`;
      names.set(found, known);
      return known;
    });
  };
  // rId and 21 random letters; _Toc and a number that goes on from document to document.
  renumber(/\brId[a-z0-9_-]{21}(?![a-z0-9_-])/g, "rIdLink");
  renumber(/\b_Toc\d+\b/g, "_Toc9000");
  // Bookmarks and drawings are numbered on, too; a start and its end share one number.
  let marks = 0;
  const known = new Map<string, number>();
  text = text.replace(/(<w:bookmark(?:Start|End)\b[^>]*?w:id=")(\d+)"/g, (_all, before: string, id: string) => {
    if (!known.has(id)) {
      marks += 1;
      known.set(id, marks);
    }
    return `${before}${known.get(id)}"`;
  });
  let drawings = 0;
  text = text.replace(/(<wp:docPr\b[^>]*?\bid=")\d+"/g, (_all, before: string) => {
    drawings += 1;
    return `${before}${drawings}"`;
  });
  return { name, data: Buffer.from(text) };
}

function splicedEntry(entry: Entry, spliced: Spliced): Entry {
  const { name, data } = entry;
  if (name === "word/_rels/document.xml.rels") {
    return { name, data: Buffer.from(splicedLinks(data.toString("utf8"), spliced)) };
  }
  if (name !== "word/document.xml") return entry;
  return { name, data: Buffer.from(splicedBody(lowSectionEnds(data.toString("utf8")), spliced)) };
}

/**
 * The paragraph in which the library ends a section is a line high; after a table that fills its page it would make
 * an empty one.
 */
function lowSectionEnds(body: string): string {
  const low = '<w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/>';
  return body.replaceAll("<w:p><w:pPr><w:sectPr", `<w:p><w:pPr>${low}<w:sectPr`);
}

/** The entries of a zip, from its central directory. */
function unzip(bytes: Buffer): Entry[] {
  const end = bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]));
  const entries: Entry[] = [];
  let at = bytes.readUInt32LE(end + 16);
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left -= 1) {
    const method = bytes.readUInt16LE(at + 10);
    const size = bytes.readUInt32LE(at + 20);
    const nameSize = bytes.readUInt16LE(at + 28);
    const local = bytes.readUInt32LE(at + 42);
    const name = bytes.toString("utf8", at + 46, at + 46 + nameSize);
    const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    const packed = bytes.subarray(start, start + size);
    if (!name.endsWith("/")) entries.push({ name, data: method === 0 ? packed : inflateRawSync(packed) });
    at += 46 + nameSize + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return entries;
}

/** 1 January 1980, the first day a zip knows. */
const zipDay = 0x21;

/** The bytes of a zip with these entries, in their order, each with one fixed time. */
export function zip(entries: readonly Entry[]): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, data } of entries) {
    const stored = /\.(png|xlsx)$/.test(name);
    const packed = stored ? data : deflateRawSync(data, { level: 4 });
    const title = Buffer.from(name);
    const shared = Buffer.alloc(26);
    shared.writeUInt16LE(20, 0);
    shared.writeUInt16LE(0x0800, 2);
    shared.writeUInt16LE(stored ? 0 : 8, 4);
    shared.writeUInt16LE(zipDay, 8);
    shared.writeUInt32LE(crc32(data), 10);
    shared.writeUInt32LE(packed.length, 14);
    shared.writeUInt32LE(data.length, 18);
    shared.writeUInt16LE(title.length, 22);
    parts.push(Buffer.from([0x50, 0x4b, 3, 4]), shared, title, packed);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(offset, 10);
    directory.push(Buffer.from([0x50, 0x4b, 1, 2, 20, 0]), shared, tail, title);
    offset += 30 + title.length + packed.length;
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
