import { inflateRawSync } from "node:zlib";
import { expect, test } from "vitest";
import { openPress } from "../../src/narrate/press.ts";
import { writeDocx } from "../../src/narrate/write-docx.ts";
import { demoDocument } from "./demo-document.ts";

const press = openPress("data/map");
const bytes = await writeDocx(demoDocument(), press);

/** The parts of a DOCX by name. */
function partsOf(docx: Buffer): Map<string, Buffer> {
  const parts = new Map<string, Buffer>();
  for (let at = 0; docx.readUInt32LE(at) === 0x04034b50; ) {
    const [method, size, nameSize] = [
      docx.readUInt16LE(at + 8),
      docx.readUInt32LE(at + 18),
      docx.readUInt16LE(at + 26),
    ];
    const start = at + 30 + nameSize + docx.readUInt16LE(at + 28);
    const packed = docx.subarray(start, start + size);
    parts.set(docx.toString("utf8", at + 30, at + 30 + nameSize), method === 0 ? packed : inflateRawSync(packed));
    at = start + size;
  }
  return parts;
}

const parts = partsOf(bytes);
const xmlOf = (name: string) => parts.get(name)?.toString("utf8") ?? "";
const body = xmlOf("word/document.xml");
const text = (xml: string) => xml.replace(/<\/w:p>/g, "\n").replace(/<[^>]+>/g, "");

test("the same document and moment give the same bytes", async () => {
  expect((await writeDocx(demoDocument(), press)).equals(bytes)).toBe(true);
});

test("its times are the document's moment, not the clock's", () => {
  const times = [...xmlOf("docProps/core.xml").matchAll(/<dcterms:\w+[^>]*>([^<]+)/g)].map((match) => match[1]);
  expect(new Set(times)).toEqual(new Set(["2024-07-10T02:00:00Z"]));
});

test("it reads as it was", async () => {
  await expect(text(body)).toMatchFileSnapshot("../golden/document-docx.txt");
});

test("pages are A4 with the margins of the decree; annexes count their own pages and hide the first number", () => {
  const sections = [...body.matchAll(/<w:sectPr.*?<\/w:sectPr>/gs)].map((match) => match[0]);
  expect(sections).toHaveLength(5);
  expect(sections[0]).toMatch(/<w:pgSz w:w="11906" w:h="1683[78]"/);
  expect(sections[0]).toMatch(/<w:pgMar w:top="1134" w:right="1134" w:bottom="1134" w:left="1701"/);
  expect(sections[1]).toContain('w:orient="landscape"');
  expect(sections.map((section) => /w:start="1"/.test(section))).toEqual([true, false, false, true, true]);
  expect(sections.map((section) => /<w:titlePg\/>/.test(section))).toEqual([true, false, false, true, true]);
});

test("headings are headings, and the contents are filled with their pages", () => {
  expect([...body.matchAll(/<w:pStyle w:val="Heading1"\/>/g)]).toHaveLength(5);
  const contents = [...body.matchAll(/PAGEREF _Toc\d+.*?<w:t[^>]*>(\d+)<\/w:t>/gs)].map((match) => match[1]);
  expect(contents).toHaveLength(8);
  expect(contents[0]).toBe("2");
});

test("heads of tables repeat, no row breaks, widths are written", () => {
  const tables = [...body.matchAll(/<w:tbl>.*?<\/w:tbl>/gs)]
    .map((match) => match[0])
    .filter((table) => table.includes("w:tblHeader"));
  expect(tables).toHaveLength(4);
  for (const table of tables) {
    expect(table).toContain('<w:tblLayout w:type="fixed"/>');
    const rows = [...table.matchAll(/<w:tr>|<w:tr /g)].length;
    expect([...table.matchAll(/<w:cantSplit\/>/g)]).toHaveLength(rows);
    expect(table).not.toContain('<w:gridCol w:w="100"/>');
  }
});

test("each drawing has a text alternative and a caption whose number is written out", () => {
  const described = [...body.matchAll(/<wp:docPr [^>]*descr="([^"]*)"/g)].map((match) => match[1] ?? "");
  expect(described).toHaveLength(5);
  expect(described.every((one) => one.length > 40)).toBe(true);
  expect(text(body)).toContain("Hình 3. Xếp hạng 28 địa phương theo tốc độ tăng");
  expect(text(body)).toContain("Bảng 2. Tổng mức bán lẻ");
});

test("numbers link to their origin only where the site's address is known", async () => {
  expect(xmlOf("word/_rels/document.xml.rels")).toContain("https://giaoban.example/figures/1");
  const { site: _, ...about } = demoDocument().about;
  const without = partsOf(await writeDocx(demoDocument({ about }), press));
  expect(without.get("word/_rels/document.xml.rels")?.toString()).not.toContain("/figures/");
});

test("text that XML cannot hold does not break the file", async () => {
  const hostile = "a\u0000b\u000b <w:p> & ]]> \ud83d\ude00";
  const made = await writeDocx(
    demoDocument({
      contents: false,
      body: [
        { kind: "heading", rank: "section", text: hostile },
        { kind: "quote", paragraphs: [hostile], by: hostile, place: hostile },
        {
          kind: "table",
          caption: hostile,
          unit: hostile,
          columns: [{ head: hostile, holds: "words" }],
          rows: [{ cells: [{ text: hostile }] }],
        },
      ],
    }),
    press,
  );
  const xml = partsOf(made).get("word/document.xml")?.toString("utf8") ?? "";
  // biome-ignore lint/suspicious/noControlCharactersInRegex: exactly these must not be there
  expect(xml).not.toMatch(/[\u0000-\u0008\u000b]/);
  expect(xml).toContain("ab &lt;w:p&gt; &amp;");
});
