import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { openPress } from "../../src/narrate/press.ts";
import { writeDocx } from "../../src/narrate/write-docx.ts";
import { booksOf, type CutBook } from "../../src/publish/cut-books.ts";
import { type DocxUnit, type DocxWords, readDocxWords } from "../../src/publish/docx-words.ts";
import { contradicted, type JudgeProse } from "../../src/publish/judge-prose.ts";
import { flaggedEdits, holdAgainst, readBack } from "../../src/publish/read-back.ts";
import { sampleBook } from "./book-given.ts";
import { paragraphsOf, paragraphWith, withBody } from "./docx-given.ts";

const press = openPress("data/map");
const books = booksOf(sampleBook());
const report = books.books.find(({ book, lang }) => book === "central-report" && lang === "vi") as CutBook;
const docx = await writeDocx(report.document, press);
const words = readDocxWords(docx);

const silent: JudgeProse = () => [];
const back = (bytes: Uint8Array, judge = silent) => readBack(bytes, books, { press, judge });
const edited = (edit: (body: string) => string) =>
  holdAgainst(readDocxWords(withBody(docx, edit)), words, report, books);

/** The document with one unit's words replaced. */
function altered(at: number, from: string, to: string): DocxWords {
  const units = words.units.map((unit, i): DocxUnit => {
    if (i !== at) return unit;
    const cells = unit.cells.map((cell) => cell.replace(from, to));
    return { ...unit, cells, text: unit.kind === "row" ? cells.join("\t") : unit.text.replace(from, to) };
  });
  return { ...words, units };
}

test("an unchanged file has no edits, and is known for the book it is", async () => {
  const read = await back(docx);
  expect(read.book).toBe(report);
  expect([read.edits, read.passages, read.comments]).toEqual([[], [], []]);
});

const numbered = words.units.flatMap(({ text, anchors }, at) => (anchors.length > 0 && /\d/.test(text) ? [at] : []));

test("any one digit that changes is found, where it stands, and nothing else is", () => {
  fc.assert(
    fc.property(fc.constantFrom(...numbered), fc.nat(), fc.integer({ min: 1, max: 9 }), (at, which, by) => {
      const text = words.units[at]?.text ?? "";
      const digits = [...text.matchAll(/\d/g)];
      const digit = digits[which % digits.length];
      const position = digit?.index ?? 0;
      const changed = text.slice(0, position) + ((Number(digit?.[0]) + by) % 10) + text.slice(position + 1);
      const unit = words.units[at] as DocxUnit;
      const cells = unit.kind === "row" ? changed.split("\t") : [];
      const units = words.units.with(at, { ...unit, text: changed, cells });
      const { edits } = holdAgainst({ ...words, units }, words, report, books);
      expect(edits).toHaveLength(1);
      const [edit] = edits;
      expect(["number", "received"]).toContain(edit?.kind);
      expect(edit).toMatchObject({ before: text, after: changed });
      expect(edit?.numbers.length).toBe(1);
    }),
    { numRuns: 60 },
  );
});

test("a changed number leads to the figures that the printed one rests on", () => {
  const at = words.units.findIndex(({ kind, text }) => kind === "row" && /^\d+\tNghệ An\t.*1\.452,0/.test(text));
  const [edit] = holdAgainst(altered(at, "1.452,0", "1.542,0"), words, report, books).edits;
  expect(edit).toMatchObject({ kind: "number", place: { name: "Nghệ An", kind: "row" } });
  expect(edit?.numbers).toEqual([{ before: "1.452,0", after: "1.542,0", figures: [expect.any(Number)] }]);
  const total = words.units.findIndex(({ text }) => text.includes("ước đạt 120,7 tỷ USD"));
  const [sum] = holdAgainst(altered(total, "120,7", "127,0"), words, report, books).edits;
  expect(sum?.numbers[0]?.figures).toHaveLength(28);
});

test.each([
  ["a province for another, in a sentence", "Bắc Giang (2,92", "Bắc Ninh (2,92", "meaning"],
  ["a province for another, in a row", "\tNghệ An\t", "\tHà Tĩnh\t", "meaning"],
  ["a unit", "120,7 tỷ USD", "120,7 triệu USD", "meaning"],
  ["the unit above a table", "Đơn vị tính: triệu USD", "Đơn vị tính: tỷ USD", "meaning"],
  ["up for down", "ước đạt 120,7 tỷ USD, tăng", "ước đạt 120,7 tỷ USD, giảm", "meaning"],
  ["the year of a head", "Ước 6T/2024", "Ước 6T/2023", "number"],
  ["a word that no number hangs on", "Báo cáo tổng hợp số liệu", "Bản báo cáo này tổng hợp số liệu", "words"],
  ["a province's own words", "Hạ tầng thương mại khu vực biên giới", "Hạ tầng khu vực biên giới", "received"],
] as const)("%s", (_name, from, to, kind) => {
  const at = words.units.findIndex(({ text }) => text.includes(from));
  const unit = words.units[at] as DocxUnit;
  const text = unit.text.replace(from, to);
  const units = words.units.with(at, { ...unit, text, cells: unit.kind === "row" ? text.split("\t") : [] });
  const { edits } = holdAgainst({ ...words, units }, words, report, books);
  expect(edits.map((edit) => [edit.kind, edit.before, edit.after])).toEqual([[kind, unit.text, text]]);
});

const written = "<w:p><w:r><w:t>Kim ngạch xuất khẩu đạt 999 tỷ USD, là kết quả rất tích cực.</w:t></w:r></w:p>";

test("what is written in a section of people's is kept as its passage, and judged", async () => {
  const bytes = withBody(docx, (body) => {
    const place = paragraphsOf(body).filter((one) => one.includes("[Tổ thư ký viết"))[0] ?? "";
    return body.replace(place, `${written}<w:p><w:r><w:t>Đoạn thứ hai.</w:t></w:r></w:p>`);
  });
  const judge: JudgeProse = (text, lang) => [
    { text: text.slice(0, 32), verdict: "contradicted", expected: `120,7 tỷ USD (${lang})`, figures: [] },
  ];
  const read = await back(bytes, judge);
  const paragraphs = ["Kim ngạch xuất khẩu đạt 999 tỷ USD, là kết quả rất tích cực.", "Đoạn thứ hai."];
  expect(read.passages).toEqual([{ section: "assessment", lang: "vi", paragraphs }]);
  expect(flaggedEdits(read)).toEqual([]);
  expect(contradicted(read.judged)).toMatchObject([{ section: "assessment", expected: "120,7 tỷ USD (vi)" }]);
  expect(read.edits.every(({ written: section }) => section === "assessment")).toBe(true);
});

test("the last section, where the document ends, is read without the mark of the end", () => {
  const { passages } = edited((body) => {
    const last =
      paragraphsOf(body)
        .filter((one) => one.includes("[Tổ thư ký viết"))
        .at(-1) ?? "";
    return body.replace(last, `<w:p><w:r><w:t>Tập trung tháo gỡ khó khăn./.</w:t></w:r></w:p>`);
  });
  expect(passages).toEqual([{ section: "solutions", lang: "vi", paragraphs: ["Tập trung tháo gỡ khó khăn."] }]);
});

test("what is accepted stands in the next book in its place, and reads back as unchanged", async () => {
  const passage = {
    section: "solutions" as const,
    lang: "vi" as const,
    paragraphs: ["Tập trung tháo gỡ khó khăn.", "Đẩy mạnh xúc tiến thương mại."],
    cut: 1,
    by: "Văn phòng Bộ",
    basis: "Bản góp ý",
    known: "2024-07-01",
    recorded: new Date("2024-07-01T00:00:00Z"),
  };
  const later = booksOf(sampleBook({ written: [passage] }));
  const [vi, en] = later.books as [CutBook, CutBook];
  const texts = vi.places.map(({ text }) => text);
  expect(texts).toContain("Tập trung tháo gỡ khó khăn.");
  expect(texts.filter((text) => text.startsWith("[Tổ thư ký viết"))).toHaveLength(4);
  expect(en.places.filter(({ text }) => text.startsWith("[To be written"))).toHaveLength(5);
  const read = await readBack(await writeDocx(vi.document, press), later, { press, judge: silent });
  expect([read.edits, read.passages]).toEqual([[], []]);
});

describe("what an editor does to paragraphs", () => {
  const words1 = "Đóng góp nhiều nhất vào mức tăng";

  test("removed: named, with the numbers that are gone", () => {
    const read = { ...edited((body) => body.replace(paragraphWith(body, words1), "")), judged: [] };
    expect(read.edits).toHaveLength(1);
    expect(read.edits[0]).toMatchObject({ kind: "removed", after: "" });
    expect(read.edits[0]?.numbers.length).toBeGreaterThan(2);
    expect(flaggedEdits(read)).toHaveLength(1);
  });

  test("moved: named once, as moved", () => {
    const { edits } = edited((body) => {
      const moving = paragraphWith(body, words1);
      const target = paragraphWith(body, "Dự thảo do hệ thống tổng hợp");
      return body.replace(moving, "").replace(target, `${target}${moving}`);
    });
    expect(edits.map(({ kind }) => kind)).toEqual(["moved"]);
  });

  test("added among figures: named, with its section", () => {
    const { edits, passages } = edited((body) => {
      const before = paragraphWith(body, words1);
      return body.replace(before, `${before}${written}`);
    });
    expect(edits).toMatchObject([{ kind: "added", place: null, written: null }]);
    expect(edits[0]?.section.at(-1)).toMatch(/^\d+\. /);
    expect(passages).toEqual([]);
  });

  test("tracked changes count as made", () => {
    const { edits } = edited((body) => {
      const before = paragraphWith(body, "Dự thảo do hệ thống tổng hợp");
      const run = /<w:r>.*?<\/w:r>/s.exec(before)?.[0] ?? "";
      const deleted = run.replace("<w:t ", "<w:delText ").replace("</w:t>", "</w:delText>");
      const tracked = `<w:del w:id="1" w:author="A">${deleted}</w:del><w:ins w:id="2" w:author="A"><w:r><w:t>Bản trình.</w:t></w:r></w:ins>`;
      return body.replace(before, before.replace(run, tracked));
    });
    expect(edits).toMatchObject([{ kind: "words", after: "Bản trình." }]);
  });
});

test("without any bookmark a changed digit is still found, and nothing else", () => {
  const { edits } = edited((body) =>
    body.replace(/<w:bookmark(Start|End)[^>]*\/>/g, "").replace("120,7</w:t>", "127,0</w:t>"),
  );
  expect(edits.map(({ kind, numbers }) => [kind, numbers.length])).toEqual([["number", 1]]);
});

test("a file that is no book of the cut is refused", async () => {
  const other = withBody(docx, () => "<w:document><w:body><w:p><w:r><w:t>Thư</w:t></w:r></w:p></w:body></w:document>");
  await expect(back(other)).rejects.toMatchObject({ kind: "invalid", code: "readback.other-document" });
});

const soffice = ["/usr/bin/soffice", "/usr/local/bin/soffice"].find((path) => existsSync(path));
if (soffice === undefined) console.warn("read-back: LibreOffice is not here, so saving through it is not tried");

test.skipIf(soffice === undefined)(
  "saved by LibreOffice, an edited file shows the edit and nothing else",
  async () => {
    const folder = mkdtempSync(join(tmpdir(), "giaoban-word-"));
    const one = withBody(docx, (body) => body.replace("120,7</w:t>", "127,0</w:t>"));
    writeFileSync(join(folder, "report.docx"), one);
    const to = ["--convert-to", "docx:MS Word 2007 XML", "--outdir", join(folder, "out"), join(folder, "report.docx")];
    const profile = `-env:UserInstallation=file://${folder}/profile`;
    execFileSync(soffice ?? "", [profile, "--headless", ...to], { stdio: "ignore" });
    const read = await back(readFileSync(join(folder, "out/report.docx")));
    expect(read.edits.map(({ kind, place }) => [kind, place?.kind])).toEqual([["number", "item"]]);
  },
  120_000,
);
