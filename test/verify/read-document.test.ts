import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { checkDocument } from "../../src/verify/check-document.ts";
import { keptCheck } from "../../src/verify/kept-check.ts";
import { readDocument } from "../../src/verify/read-document.ts";
import { readHtmlArticle } from "../../src/verify/read-html-article.ts";
import { writeReport } from "../../src/verify/write-report.ts";
import { article, checkFixture } from "../web/check-fixture.ts";
import { structure } from "../web/fixture-structure.ts";

const limits = { entry: join(process.cwd(), "src/collect/read/child.ts") };
const bytesOf = (text: string) => new TextEncoder().encode(text);

describe("a plain text", () => {
  test.each([
    ["UTF-8", bytesOf("IIP tăng 5,3%\r\nXuất khẩu")],
    ["UTF-8 with its mark", bytesOf("\ufeffIIP tăng 5,3%\rXuất khẩu")],
    ["UTF-16", Buffer.from("\ufeffIIP tăng 5,3%\nXuất khẩu", "utf16le")],
  ])("in %s", async (_how, bytes) => {
    expect(await readDocument(bytes, limits)).toEqual({
      text: "IIP tăng 5,3%\nXuất khẩu",
      title: null,
      date: null,
      tables: 0,
    });
  });

  test("in the bytes of old files", async () => {
    // "tăng" in windows-1258, where ă is one byte and the letter of ầ takes two.
    const { text } = await readDocument(Uint8Array.from([0x74, 0xe3, 0x6e, 0x67, 0x20, 0xe2, 0xcc]), limits);
    expect(text).toBe("tăng ầ");
  });
});

describe("a page of HTML", () => {
  const page = (body: string, head = "") => `<!DOCTYPE html><html><head>${head}</head><body>${body}</body></html>`;
  const long = "Tổng mức bán lẻ hàng hóa ước đạt 1.404 nghìn tỷ đồng. ".repeat(5);

  test("gives the article, its headline and its day in Việt Nam", () => {
    const html = page(
      `<nav>Trang chủ 1</nav><article><h1>Bài &amp; số</h1><p>${long}</p><p>dòng<br/>hai, <b>5</b><i>,3</i>%</p><script>if (1<2) x="</p>9"</script></article><aside>Tin 77</aside><footer>2024</footer>`,
      '<meta property="article:published_time" content="2024-05-17T22:30:00Z">',
    );
    expect(readHtmlArticle(html)).toEqual({
      text: `${long.trim()}\ndòng\nhai, 5,3%`,
      title: "Bài & số",
      date: "2024-05-18",
    });
  });

  test.each([
    [
      "linked data",
      '<script type="application/ld+json">{"datePublished":"2024-05-17T08:00:00+07:00"}</script>',
      "2024-05-17",
    ],
    ["an item's property", '<meta itemprop="datePublished" content="2024-05-17 23:10">', "2024-05-17"],
    ["nothing", "", null],
    ["no day", '<meta name="pubdate" content="2024-02-31">', null],
  ])("its day from %s", (_from, head, day) => {
    expect(readHtmlArticle(page("<p>x</p>", head)).date).toBe(day);
  });

  test("letters that grow when they are made small move nothing", () => {
    const script = "<script>var a = 1;</script>";
    expect(readHtmlArticle(page(`<p>${"İ".repeat(6)} tăng 5%</p>${script}<p>hết</p>`)).text).toBe(
      `${"İ".repeat(6)} tăng 5%\nhết`,
    );
  });

  test("letters by name and by number", () => {
    expect(readHtmlArticle(page("<p>kim ng&#7841;ch xu&#x1EA5;t kh&#7849;u th&aacute;ng 6</p>")).text).toBe(
      "kim ngạch xuất khẩu tháng 6",
    );
  });

  test.each([
    ["scripts without end", "<script ".repeat(400_000)],
    ["tags without end", "<a<".repeat(1_000_000)],
    ["comments without end", "<!--".repeat(1_000_000)],
    ["a million lines", "<p>1 ".repeat(900_000)],
    ["deep nesting", "<div>".repeat(900_000)],
  ])("is read in one pass, whatever it holds: %s", (_what, html) => {
    const started = performance.now();
    readHtmlArticle(`<html>${html}`);
    expect(performance.now() - started).toBeLessThan(5000);
  });
});

test("a row of comments is looked at once", async () => {
  const started = performance.now();
  const bytes = new TextEncoder().encode(`${"<!---->".repeat(560)}x`);
  expect((await readDocument(bytes, { entry: "" })).text).toContain("<!---->");
  expect(performance.now() - started).toBeLessThan(1000);
});

describe("Word and PDF", () => {
  test("a report of a check, read back, has its numbers", async () => {
    const check = await checkFixture({
      text: article,
      title: "Bài",
      date: null,
      region: null,
      lang: "vi",
      review: null,
      choices: {},
    });
    const surroundings = { lang: "vi", structure, moment: new Date("2024-08-01T02:00:00Z"), reviewName: null } as const;
    const document = checkDocument(keptCheck(check), surroundings);
    for (const format of ["docx", "pdf"] as const) {
      const { text, tables } = await readDocument(await writeReport({ document, format, root: "." }), limits);
      for (const { printed } of check.claims) expect(text).toContain(printed);
      expect(tables).toBeGreaterThan(0);
    }
  });

  test.each([
    ["test/data/bad/duong_dan_la.docx", "file.unsafe-entry"],
    ["test/data/bad/rong.xlsx", "file.empty"],
    ["test/data/bad/bao_cao_bo_sung_hong.xlsx", "file.damaged"],
    ["data/catalogue/../../test/data/gso/2023-01-29-02-So-lieu-01.2023-1.xlsx", "document.not-prose"],
  ])("%s is refused with why", async (path, code) => {
    await expect(readDocument(readFileSync(path), limits)).rejects.toMatchObject({ kind: "invalid", code });
  });

  test.each([
    ["noise", Uint8Array.from([1, 2, 0, 4]), "document.unknown-kind"],
    ["a picture", Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), "document.unknown-kind"],
    ["white space", bytesOf(" \n\t "), "document.no-text"],
    ["too much", new Uint8Array(5_000_001), "check.upload-too-large"],
  ])("%s is refused with why", async (_what, bytes, code) => {
    await expect(readDocument(bytes, limits)).rejects.toMatchObject({ code });
  });
});
