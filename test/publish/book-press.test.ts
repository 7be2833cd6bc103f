import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import { describe, expect, test } from "vitest";
import type { BookInput } from "../../src/publish/book-input.ts";
import { writeBook } from "../../src/publish/write-book.ts";
import { bookOf, nineMonthFigures, officialFigures, sampleBook, sampleFigures } from "./book-given.ts";

const few = new Set(["son-la", "ha-noi", "bac-giang", "thanh-hoa", "nghe-an", "ha-nam", "hai-duong", "quang-ninh"]);

const inputs: readonly (readonly [string, BookInput])[] = [
  ["the sample", sampleBook({ site: "https://giaoban.example" })],
  ["gaps that every sentence must name", bookOf("X-2024", sampleFigures(few))],
  ["nine months of 18 units", bookOf("XI-2025", nineMonthFigures())],
  ["an official year", bookOf("2022", officialFigures())],
  ["nothing", bookOf("X-2024", [])],
];

async function pagesOf(bytes: Uint8Array): Promise<number> {
  const document = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
  const { numPages } = document;
  await document.destroy();
  return numPages;
}

const options = { root: ".", langs: ["vi", "en"], books: ["press-release"] } as const;

describe.each(inputs)("the press release of %s", (_, input) => {
  test("is one page in both languages", async () => {
    const files = await writeBook(input, { ...options, formats: ["pdf"] });
    expect(await Promise.all(files.map(({ bytes }) => pagesOf(bytes)))).toEqual([1, 1]);
  });
});

test("the same cut gives the same bytes in every format", async () => {
  const input = bookOf("2022", officialFigures());
  const written = () => writeBook(input, { root: ".", langs: ["vi"], formats: ["docx", "pdf", "html"] });
  const [once, again] = [await written(), await written()];
  expect(once.map(({ name }) => name)).toEqual([
    "bao-cao-trung-tam-2022-du-thao-2024-07-01.docx",
    "bao-cao-trung-tam-2022-du-thao-2024-07-01.pdf",
    "bao-cao-trung-tam-2022-du-thao-2024-07-01.html",
    "thong-cao-bao-chi-2022-du-thao-2024-07-01.docx",
    "thong-cao-bao-chi-2022-du-thao-2024-07-01.pdf",
    "thong-cao-bao-chi-2022-du-thao-2024-07-01.html",
  ]);
  expect(again.map(({ bytes }) => Buffer.from(bytes).toString("base64"))).toEqual(
    once.map(({ bytes }) => Buffer.from(bytes).toString("base64")),
  );
});
