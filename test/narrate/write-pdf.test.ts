import fc from "fast-check";
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import { expect, test } from "vitest";
import { openPress } from "../../src/narrate/press.ts";
import { headingPages, writePdf } from "../../src/narrate/write-pdf.ts";
import { demoDocument } from "./demo-document.ts";

const press = openPress("data/map");
const bytes = writePdf(demoDocument(), press);

async function read(pdf: Buffer) {
  const document = await getDocument({ data: new Uint8Array(pdf), verbosity: 0 }).promise;
  const pages = await Promise.all(
    Array.from({ length: document.numPages }, async (_, i) => {
      const content = await (await document.getPage(i + 1)).getTextContent();
      return content.items.map((item) => ("str" in item ? item.str + (item.hasEOL ? "\n" : "") : "")).join("");
    }),
  );
  return { document, pages };
}

test("the same document and moment give the same bytes", () => {
  expect(writePdf(demoDocument(), press).equals(bytes)).toBe(true);
});

test("it is tagged, says its language, its title and PDF/UA-1, and has bookmarks", async () => {
  const { document } = await read(bytes);
  const metadata = await document.getMetadata();
  expect(await document.getMarkInfo()).toMatchObject({ Marked: true });
  expect(metadata.info).toMatchObject({ Title: "Báo cáo trung tâm 6 tháng đầu năm 2024", Language: "vi-VN" });
  expect(metadata.metadata?.getRaw()).toContain("<pdfuaid:part>1</pdfuaid:part>");
  const outline = await document.getOutline();
  expect(outline.map(({ title }) => title.slice(0, 12))).toEqual([
    "I. KẾT QUẢ T",
    "II. KHÓ KHĂN",
    "III. PHƯƠNG ",
    "Phụ lục I BÁ",
    "Phụ lục II N",
  ]);
});

test("the archive copy declares PDF/A-2a", async () => {
  const { document } = await read(writePdf(demoDocument(), press, "archive"));
  const raw = (await document.getMetadata()).metadata?.getRaw();
  expect(raw).toContain("<pdfaid:part>2</pdfaid:part>");
  expect(raw).toContain("<pdfaid:conformance>A</pdfaid:conformance>");
});

test("the mark of made-up figures is on every page, the page number on all but the first of each part", async () => {
  const { pages } = await read(bytes);
  expect(pages.filter((page) => !page.includes("SỐ LIỆU MINH HỌA, KHÔNG PHẢI"))).toEqual([]);
  const numbers = pages.map((page) => /^\s*(\d+)\n/.exec(page)?.[1] ?? "");
  const annex = pages.findIndex((page) => page.includes("Phụ lục I\n") && !page.includes("MỤC LỤC"));
  expect(numbers[0]).toBe("");
  expect(numbers.slice(1, 4)).toEqual(["2", "3", "4"]);
  expect(numbers.slice(annex, annex + 2)).toEqual(["", "2"]);
});

test("the head of a long table stands on each of its pages", async () => {
  const { pages } = await read(bytes);
  expect(pages.filter((page) => page.includes("Ước 6 tháng") && page.includes("Kế hoạch")).length).toBe(4);
});

test("the pages of headings rise, and annexes begin at 1", () => {
  const pages = headingPages(demoDocument(), press);
  expect(pages.map(({ id }) => id).slice(-2)).toEqual(["annex-1", "annex-2"]);
  expect(pages.slice(-2).map(({ page }) => page)).toEqual([1, 1]);
  const body = pages.slice(0, -2).map(({ page }) => page);
  expect(body).toEqual([...body].sort((a, b) => a - b));
});

test("a plain English document needs none of the official parts", async () => {
  const { closing: _, ...rest } = demoDocument({
    lang: "en",
    header: {
      kind: "plain",
      over: "Press release",
      title: "Industry up in 25 of 28 provinces",
      under: ["1 July 2024"],
    },
    draft: false,
    illustrative: false,
    contents: false,
    annexes: [],
    body: [
      { kind: "heading", rank: "part", text: "Results" },
      { kind: "paragraph", text: "x" },
    ],
  });
  const { pages } = await read(writePdf(rest, press));
  expect(pages).toHaveLength(1);
  expect(pages[0]).toContain("Part I");
  expect(pages[0]).not.toMatch(/DRAFT|ILLUSTRATIVE|SOCIALIST/);
});

test("headings in any order make a PDF that may call itself accessible", () => {
  const rank = fc.constantFrom("part", "section", "item", "point");
  fc.assert(
    fc.property(fc.array(rank, { maxLength: 8 }), fc.array(rank, { maxLength: 4 }), (ranks, inAnnex) => {
      const headings = (list: typeof ranks) => list.map((one) => ({ kind: "heading", rank: one, text: "x" }) as const);
      const annexes = [{ title: "x", landscape: false, blocks: headings(inAnnex) }];
      expect(writePdf(demoDocument({ body: headings(ranks), annexes }), press).length).toBeGreaterThan(1000);
    }),
    { numRuns: 15 },
  );
});

test("no text is read as markup: what was written is printed", async () => {
  const signs = fc.string({ unit: fc.constantFrom(..."#$*_`<>@\\/[]{}()=-+~\"'ĐđệổựA1"), minLength: 1, maxLength: 30 });
  await fc.assert(
    fc.asyncProperty(signs, async (text) => {
      const { closing: _, ...plain } = demoDocument({
        contents: false,
        annexes: [],
        body: [
          { kind: "heading", rank: "section", text: "x" },
          { kind: "paragraph", text: `‹${text}›` },
        ],
      });
      const { pages } = await read(writePdf(plain, press));
      // Lines may break between the signs; the text is compared without spaces.
      expect(pages.join("").replace(/\s/g, "")).toContain(`‹${text}›`);
    }),
    { numRuns: 12 },
  );
});
