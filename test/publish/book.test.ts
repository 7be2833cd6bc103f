import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { judge } from "../../src/assess/judge.ts";
import { viewOfReview } from "../../src/assess/review-view.ts";
import type { Lang } from "../../src/base/lang.ts";
import { isMissing } from "../../src/base/measured.ts";
import type { Block, Cell, Document, Table } from "../../src/narrate/document.ts";
import { eachBlock, plainText } from "../../src/narrate/document.ts";
import { centralReport, reportOf } from "../../src/publish/book-contents.ts";
import type { BookInput } from "../../src/publish/book-input.ts";
import { pressRelease, releaseOf } from "../../src/publish/book-press.ts";
import { bookView } from "../../src/publish/book-view.ts";
import { bookFileName } from "../../src/publish/write-book.ts";
import {
  bookOf,
  nineMonthFigures,
  officialFigures,
  sampleBook,
  sampleFigures,
  sampleTexts,
  structure,
} from "./book-given.ts";

const langs: readonly Lang[] = ["vi", "en"];

const sample = sampleBook();
const members = sample.result.members;
const without = (absent: ReadonlySet<string>) => new Set(members.filter((area) => !absent.has(area)));

/** Editions of every kind: full, with gaps, nine months of 18 units, official years, nothing at all. */
const inputs: readonly (readonly [string, BookInput])[] = [
  ["the sample", sample],
  ["two provinces missing", bookOf("X-2024", sampleFigures(without(new Set(["thanh-hoa", "hoa-binh"]))))],
  ["one province alone", bookOf("X-2024", sampleFigures(new Set(["son-la"])))],
  ["nine months, 18 units, base of 28", bookOf("XI-2025", nineMonthFigures())],
  ["an official year with gaps", bookOf("2022", officialFigures())],
  ["an official year", bookOf("2014", officialFigures())],
  ["nothing reported", bookOf("X-2024", [])],
  ["nothing but words", bookOf("X-2024", [], { texts: sampleTexts() })],
];

const blocksOf = (document: Document): Block[] => [
  ...eachBlock(document.body),
  ...document.annexes.flatMap(({ blocks }) => [...eachBlock(blocks)]),
];

const tablesOf = (document: Document): Table[] =>
  blocksOf(document).flatMap((block) => (block.kind === "table" ? [block] : []));

const tableOf = (document: Document, caption: RegExp): Table => {
  const found = tablesOf(document).find((table) => caption.test(table.caption));
  if (!found) throw new Error(`no table ${caption}`);
  return found;
};

const words = (cell: Cell | undefined) =>
  cell === undefined
    ? ""
    : "text" in cell
      ? plainText(cell.text)
      : isMissing(cell.value)
        ? cell.value.missing
        : String(cell.value);

describe.each(inputs)("the books of %s", (_, input) => {
  test.each(langs)("write only claims that their own figures support (%s)", (lang) => {
    const evidence = viewOfReview(input.result, structure);
    const view = bookView(input, lang);
    reportOf(view);
    releaseOf(view);
    const refuted = view.claims.written.filter((claim) => judge(claim, evidence).verdict !== "supported");
    expect(refuted).toEqual([]);
    expect(view.claims.written.length > 0).toBe(input.result.indicators.length > 0);
  });

  test("have the same structure in both languages", () => {
    const shape = (document: Document) => [
      ...blocksOf(document).map((block) => [
        block.kind,
        block.kind === "table" ? block.rows.length : 0,
        "rank" in block ? block.rank : "",
      ]),
      document.annexes.length,
    ];
    expect(shape(centralReport(input, "en"))).toEqual(shape(centralReport(input, "vi")));
    expect(shape(pressRelease(input, "en"))).toEqual(shape(pressRelease(input, "vi")));
  });

  test.each(langs)("print no trace of a value that is not there (%s)", (lang) => {
    for (const document of [centralReport(input, lang), pressRelease(input, lang)]) {
      const texts: string[] = [];
      JSON.stringify(document, (_key, value: unknown) => {
        if (typeof value === "string") texts.push(value);
        return value;
      });
      expect(texts.filter((text) => /NaN|undefined|\bnull\b|\[object|Infinity|\{\w+\}/.test(text))).toEqual([]);
    }
  });

  test("have rows as wide as their tables", () => {
    const uneven = tablesOf(centralReport(input, "vi")).flatMap((table) =>
      table.rows
        .filter((row) => row.role !== "group" && row.cells.length !== table.columns.length)
        .map(() => table.caption),
    );
    expect(uneven).toEqual([]);
  });

  test("lead every number of a table back to its figures", () => {
    const loose = tablesOf(centralReport(input, "vi"))
      .filter((table) => !/Kiến nghị|Nội dung liên kết/.test(table.caption))
      .flatMap((table) =>
        table.rows.flatMap((row) =>
          row.cells.flatMap((cell) =>
            "value" in cell && !isMissing(cell.value) && !cell.figures?.length
              ? [`${table.caption}: ${words(row.cells[1])}`]
              : [],
          ),
        ),
      );
    expect(loose).toEqual([]);
  });

  test("have every indicator that somebody reported in an annex or the report", () => {
    const printed = new Set(
      tablesOf(centralReport(input, "vi")).flatMap((table) =>
        table.rows.flatMap((row) => row.cells.flatMap((cell) => ("value" in cell ? (cell.figures ?? []) : []))),
      ),
    );
    const unprinted = input.result.indicators.filter(
      (one) =>
        one.reported.length > 0 &&
        !one.rows.every((row) => row.now.figures.every((id) => printed.has(id) || isMissing(row.now.value))),
    );
    expect(unprinted.map(({ indicator }) => indicator)).toEqual([]);
  });
});

describe("the central report of the sample", () => {
  const report = centralReport(sample, "vi");
  const text = JSON.stringify(report.body);
  const sentences = blocksOf(report).flatMap((block) =>
    block.kind === "paragraph" ? [plainText(block.text)] : block.kind === "list" ? block.items.map(plainText) : [],
  );

  test.each([
    "25/28 địa phương khu vực phía Bắc có chỉ số sản xuất công nghiệp (IIP) tăng so với cùng kỳ, 11/28 địa phương tăng từ 10% trở lên",
    "của khu vực phía Bắc ước đạt 1.404 nghìn tỷ đồng, tăng 12,3% so với cùng kỳ",
    "của khu vực phía Bắc ước đạt 120,7 tỷ USD, tăng 18,3% so với cùng kỳ",
    "24/28 địa phương tăng so với cùng kỳ",
    "4 địa phương có kim ngạch xuất khẩu lớn nhất (Bắc Ninh, Thái Nguyên, Bắc Giang, Hải Phòng), chiếm 57,0%",
  ])("says: %s", (words) => {
    expect(sentences.some((sentence) => sentence.includes(words))).toBe(true);
  });

  test("is a draft of the Ministry, marked as illustrative, without a number, a signature or a name", () => {
    expect(report).toMatchObject({ draft: true, illustrative: true, closing: { authority: [] } });
    expect(report.header).toMatchObject({ kind: "official", issuer: "BỘ CÔNG THƯƠNG", symbol: "BC-BCT" });
  });

  test("names the block that nobody reported", () => {
    expect(text).toContain("Chưa có số liệu: thực hiện cả năm 2023.");
  });

  test("gives no figure of the region for an index, and all members with their place", () => {
    const table = tableOf(report, /^Chỉ số sản xuất công nghiệp \(IIP\) theo địa phương/);
    expect(table.rows).toHaveLength(28);
    expect(table.rows.filter(({ role }) => role === "total")).toEqual([]);
    expect(words(table.rows[0]?.cells[1])).toBe("Lai Châu");
    const under = table.rows.flatMap((row) => (row.threshold ? [words(row.cells[1])] : []));
    expect(under).toEqual(["Tuyên Quang", "Hà Tĩnh"]);
  });

  test("sums retail with its coverage", () => {
    const table = tableOf(report, /^Tổng mức bán lẻ hàng hóa và doanh thu dịch vụ tiêu dùng theo địa phương/);
    const total = table.rows.find(({ role }) => role === "total");
    expect(total?.cells.map(words).slice(1, 5)).toEqual([
      "Tổng khu vực phía Bắc (28/28 địa phương)",
      "2881650",
      "1250222.62",
      "1404000.039",
    ]);
  });

  test("leaves petitions as they were received, each with its place", () => {
    const table = tableOf(report, /^Kiến nghị của các địa phương, nguyên văn/);
    const printed = new Set(table.rows.flatMap((row) => row.cells.map(words)));
    const petitions = sampleTexts().flatMap((one) => (one.kind === "petition" ? [one] : []));
    expect(petitions).toHaveLength(90);
    expect(
      petitions.filter(({ content }) => !printed.has(content.difficulty) || !printed.has(content.proposal)),
    ).toEqual([]);
  });

  test("quotes the provinces where people write, and writes no cause itself", () => {
    const quotes = blocksOf(report).flatMap((block) => (block.kind === "quote" ? [block] : []));
    expect(quotes.map(({ by, place }) => [by, place])).toEqual([
      ["Sở Công Thương Điện Biên", "tệp Dien Bien - Bao cao 6 thang nam 2024.docx, đoạn 21"],
      ["Sở Công Thương Điện Biên", "tệp Dien Bien - Bao cao 6 thang nam 2024.docx, đoạn 30"],
    ]);
    expect(sentences.filter((sentence) => sentence.startsWith("[Tổ thư ký viết"))).toHaveLength(5);
  });

  test("prints no number in a sentence of its own making", () => {
    const dated = /\d{1,2}\/\d{1,2}\/\d{4}|\d{2}:\d{2}|6 tháng đầu năm 2024|năm 20\d\d|n\/12|−\d+/g;
    const loose = [...eachBlock(report.body)].flatMap((block) => {
      if (block.kind !== "paragraph") return [];
      const runs = typeof block.text === "string" ? [{ text: block.text }] : block.text;
      const plain = runs.flatMap((run) => ("figures" in run && run.figures ? [] : [run.text])).join("");
      return /\d/.test(
        plain
          .replace(dated, "")
          .replace(
            /\(\d+\/\d+ địa phương[^)]*\)|trong \d+ địa phương|so sánh 2010|từ \d+% trở lên|chưa có số liệu \([^)]*\)|\d+ chưa có số liệu|dưới|đến|\d+ địa phương có/g,
            "",
          ),
      )
        ? [plainText(block.text)]
        : [];
    });
    expect(loose.filter((one) => !one.startsWith("So với tiến độ bình quân"))).toEqual([]);
  });
});

test("petitions without a field are grouped by their words, and the report says so", () => {
  const texts = sampleTexts().map((one) =>
    one.kind === "petition" ? { ...one, content: { ...one.content, field: "" } } : one,
  );
  const report = centralReport(bookOf("X-2024", [], { texts }), "vi");
  const counted = new Map(
    tableOf(report, /^Kiến nghị của các địa phương theo lĩnh vực/).rows.map((row) => [
      words(row.cells[1]),
      Number(words(row.cells[2])),
    ]),
  );
  expect(counted.get("Tổng")).toBe(90);
  expect(counted.get("Logistics")).toBeGreaterThanOrEqual(7);
  expect(counted.get("Chưa ghi lĩnh vực") ?? 0).toBeLessThan(10);
  expect(JSON.stringify(report.body)).toContain("tổ thư ký rà soát lại");
});

test("a report with gaps names who is missing from a total", () => {
  const input = bookOf("X-2024", sampleFigures(without(new Set(["nghe-an"]))));
  const table = tableOf(centralReport(input, "vi"), /^Kim ngạch xuất khẩu theo địa phương/);
  expect(table.notes?.map(plainText)).toContain("Chưa có trong tổng: Nghệ An (chưa có số liệu).");
});

test("a held figure is named at the head of the report and in its annex", () => {
  const figures = sampleFigures();
  const held = figures.find(
    (one) =>
      one.area === "nghe-an" &&
      one.indicator === "XN01" &&
      one.period === "2024-YTD06" &&
      one.transformation === "level",
  );
  const input = bookOf("X-2024", figures, {}, new Set([held?.id ?? 0]));
  const report = centralReport(input, "vi");
  expect(JSON.stringify(report.body)).toContain(
    "chờ địa phương xác nhận, chưa đưa vào tổng hợp: Kim ngạch xuất khẩu của Nghệ An.",
  );
  expect(tableOf(report, /^Số liệu tạm giữ/).rows).toHaveLength(1);
});

test("chapters without figures are left out and named", () => {
  const report = centralReport(bookOf("2014", officialFigures()), "vi");
  const headings = [...eachBlock(report.body)].flatMap((block) => (block.kind === "heading" ? [block.text] : []));
  expect(headings).not.toContain("Thương mại nội địa");
  expect(JSON.stringify(report.body)).toContain("chưa có số liệu về: thương mại nội địa; xuất khẩu, nhập khẩu;");
});

describe("the press release", () => {
  const lead = (lang: Lang) => {
    const [first] = pressRelease(sample, lang).body;
    return first?.kind === "paragraph" ? plainText(first.text) : "";
  };

  test("carries region, period, status and day in its first sentence", () => {
    expect(lead("vi")).toBe(
      "Khu vực phía Bắc, 6 tháng đầu năm 2024, số ước, số liệu minh họa, lập ngày 10/5/2024: 25/28 địa phương có chỉ số sản xuất công nghiệp (IIP) tăng so với cùng kỳ, 11/28 địa phương tăng từ 10% trở lên.",
    );
    expect(lead("en")).toMatch(
      /^The northern region, the first 6 months of 2024, estimates, illustrative figures, as of 10 May 2024: 25 of 28/,
    );
  });

  test("says so when there is nothing to tell", () => {
    const [first] = pressRelease(bookOf("X-2024", []), "vi").body;
    expect(first?.kind === "paragraph" && plainText(first.text)).toContain("chưa có số liệu của các địa phương");
  });
});

test("books are named by review and cut", () => {
  const cut = {
    review: "X-2024",
    number: 1,
    pinned: sample.result.recorded,
    note: "",
    held: [],
    digest: "",
    actor: "operator",
  };
  expect(bookFileName({ ...sample, cut }, "central-report", "vi")).toBe("bao-cao-trung-tam-X-2024-ban-1");
  expect(bookFileName({ ...sample, cut }, "press-release", "en")).toBe("press-release-X-2024-cut-1");
  expect(bookFileName(sample, "press-release", "vi")).toBe("thong-cao-bao-chi-X-2024-du-thao-2024-07-01");
});

test("whichever provinces report, a book says only what their figures support", () => {
  const all = sampleFigures();
  const headline = new Set(["CN01", "CN07", "TM01", "XN01", "XN02", "CCN03", "CCN17", "CCN18", "CCN19"]);
  fc.assert(
    fc.property(fc.subarray([...members]), (chosen) => {
      const areas = new Set(chosen);
      const input = bookOf(
        "X-2024",
        all.filter((one) => areas.has(one.area) && headline.has(one.indicator)),
      );
      const view = bookView(input, "vi");
      reportOf(view);
      releaseOf(view);
      const evidence = viewOfReview(input.result, structure);
      expect(view.claims.written.filter((claim) => judge(claim, evidence).verdict !== "supported")).toEqual([]);
    }),
    { numRuns: 25 },
  );
});
