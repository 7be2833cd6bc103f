import { readFileSync } from "node:fs";
import { Document, Packer, Paragraph, Table, TableCell, TableRow } from "docx";
import { describe, expect, test } from "vitest";
import { readRules } from "../../src/collect/check-rules.ts";
import { checkReport } from "../../src/collect/checks.ts";
import { readReport } from "../../src/collect/read/read-report.ts";
import { findingSentence } from "../../src/language/findings.ts";
import type { Finding } from "../../src/structure/finding.ts";
import { withBody } from "../publish/docx-given.ts";
import { ofX, sample, workbook } from "./read/reading-of.ts";
import { review, structure } from "./report-given.ts";

const rules = { ...readRules(readFileSync("data/catalogue/constraints.csv", "utf8")), required: [] };

async function check(bytes: Uint8Array, name: string): Promise<Finding[]> {
  const report = await readReport(bytes, name, ofX);
  return [...report.findings, ...checkReport(report, { structure, review, rules })].filter(
    (one) => one.severity !== "info",
  );
}

const short = (findings: readonly Finding[]) => findings.map(({ code, cell, printed }) => `${code} ${cell} ${printed}`);

const dienBien = "Dien Bien - Bao cao 6 thang nam 2024.docx";
const haNam = "Ha Nam Bao cao so 6 thang.docx";

describe("a report's prose is held against its own tables", () => {
  test("of two sample reports one number differs, and nothing else", async () => {
    expect(short(await check(sample(haNam), haNam))).toEqual([]);
    const found = await check(sample(dienBien), dienBien);
    expect(short(found)).toEqual(["prose-table-conflict P13 181,5 triệu kWh"]);
    expect(findingSentence(found[0] as Finding, "vi")).toBe(
      "Điện thương phẩm, 6 tháng đầu năm 2024: lời văn ghi “ước đạt 181,5 triệu kWh”, bảng (ô T1!R9C7) cho “ước đạt 175,5 triệu kWh”. Hệ thống dùng số trong bảng; đề nghị Sở thống nhất hai số.",
    );
    expect(findingSentence(found[0] as Finding, "en")).toContain("the table (cell T1!R9C7) gives");
  });

  test.each([
    ["a digit of a level", "77.099,5 tỷ", "77.899,5 tỷ", "prose-table-conflict P12 77.899,5 tỷ đồng"],
    ["a unit", "28.538,6 tỷ", "28.538,6 triệu", "prose-unit-slip P15 28.538,6 triệu đồng"],
    ["a unit the other way", "2.980,0 triệu USD", "2.980,0 tỷ USD", "prose-unit-slip P17 2.980,0 tỷ USD"],
    ["the sign of a growth", "tăng 10,9%", "giảm 10,9%", "prose-table-conflict P13 10,9%"],
    ["a digit of a growth", "ước tăng 15,3%", "ước tăng 18,3%", "prose-table-conflict P11 18,3%"],
    ["a part", "chế tạo tăng 15,8%", "chế tạo tăng 18,5%", "prose-table-conflict P11 18,5%"],
    ["a digit of plan completion", "51,4% kế hoạch", "57,4% kế hoạch", "prose-table-conflict P17 57,4%"],
    ["what a table says on the next page", "tăng 15,2%", "tăng 12,5%", "prose-table-conflict P15 12,5%"],
  ])("%s that is altered is found at its paragraph", async (_, from, to, expected) => {
    const altered = withBody(sample(haNam), (body) => {
      const at = body.indexOf(from);
      expect(at).toBeGreaterThan(0);
      return body.slice(0, at) + to + body.slice(at + from.length);
    });
    expect(short(await check(altered, haNam))).toEqual([expected]);
  });
});

const row = (texts: readonly string[]) =>
  new TableRow({ children: texts.map((text) => new TableCell({ children: [new Paragraph(text)] })) });

async function report(prose: readonly string[]): Promise<Uint8Array> {
  const table = new Table({
    rows: [
      ["TT", "Chỉ tiêu", "ĐVT", "KH năm 2024", "TH 6 tháng 2023", "Ước TH tháng 6/2024", "Ước TH 6 tháng 2024"],
      ["1", "Chỉ số sản xuất công nghiệp (IIP)", "%", "", "", "109,4", "108,7"],
      ["2", "Giá trị sản xuất công nghiệp (giá so sánh 2010)", "Tỷ đồng", "91.500", "41.357,0", "", "45.120,5"],
      [
        "3",
        "Tổng mức bán lẻ hàng hóa và doanh thu dịch vụ tiêu dùng",
        "Tỷ đồng",
        "59.334",
        "25.665",
        "4.850,2",
        "28.540",
      ],
      ["4", "Kim ngạch xuất khẩu", "Triệu USD", "29.700", "13.361", "2.600", "14.230"],
      ["5", "Kim ngạch nhập khẩu", "Triệu USD", "", "9.318", "", "9.150"],
    ].map(row),
  });
  const children = [
    new Paragraph("UBND TỈNH THÁI NGUYÊN"),
    new Paragraph("Thái Nguyên, ngày 20 tháng 6 năm 2024"),
    new Paragraph("BÁO CÁO"),
    new Paragraph("Kết quả công tác 6 tháng đầu năm và nhiệm vụ trọng tâm 6 tháng cuối năm 2024"),
    ...prose.map((text) => new Paragraph(text)),
    table,
  ];
  return new Uint8Array(await Packer.toBuffer(new Document({ sections: [{ children }] })));
}

const prose = [
  "I. TÌNH HÌNH SẢN XUẤT CÔNG NGHIỆP VÀ HOẠT ĐỘNG THƯƠNG MẠI",
  "Tháng 6, chỉ số sản xuất công nghiệp ước tăng 9,4% so với cùng kỳ; tính chung 6 tháng, IIP ước tăng 8,7%. Giá trị sản xuất công nghiệp (giá so sánh 2010) ước thực hiện 6 tháng đạt hơn 45,1 nghìn tỷ đồng, bằng 49,3% kế hoạch năm và tăng 9,1% so với cùng kỳ năm trước.",
  "Công ty TNHH Samsung Electronics ước đạt kim ngạch xuất khẩu 12,1 tỷ USD, tăng 4%. Huyện Phú Bình có kim ngạch xuất khẩu đạt 120 triệu USD, tăng 15%.",
  "Tổng mức bán lẻ hàng hóa và doanh thu dịch vụ tiêu dùng tháng 6 ước đạt 4.850 tỷ đồng, lũy kế 6 tháng đạt 28.540 tỷ đồng, tăng 11,2% so với cùng kỳ và đạt 48,1% kế hoạch.",
  "- Xuất khẩu tháng 6 ước đạt 2,6 tỷ USD, lũy kế 6 tháng đạt trên 14,2 tỷ USD, tăng 6,5% so với cùng kỳ, đạt 47,9% KH năm; trong đó dệt may đạt 320 triệu USD, tăng 12,1%.",
  "- Nhập khẩu 6 tháng ước đạt 9,15 tỷ USD, giảm 1,8% so với cùng kỳ năm 2023. Cả nước 6 tháng xuất khẩu tăng 14,5%.",
  "Xuất khẩu sang thị trường Hoa Kỳ đạt 2,1 tỷ USD, tăng 22%; bình quân mỗi tháng xuất khẩu đạt 2,4 tỷ USD.",
  "Phấn đấu cả năm 2024 kim ngạch xuất khẩu đạt 30 tỷ USD, tăng 8%.",
  "Nhiệm vụ 6 tháng cuối năm: tổng mức bán lẻ đạt 30.794 tỷ đồng, tăng 12%; IIP tăng 9%.",
];

describe("prose in the words of another office", () => {
  const alter = (from: string, to: string) => report(prose.map((text) => text.replace(from, to)));

  test("that agrees, in other units, rounded, hedged, or about a part, gives nothing", async () => {
    expect(short(await check(await report(prose), "a.docx"))).toEqual([]);
  });

  test.each([
    ["tháng 6 ước đạt 4.850 tỷ", "tháng 6 ước đạt 4.580 tỷ", "prose-table-conflict P8 4.580 tỷ đồng"],
    ["hơn 45,1 nghìn tỷ", "hơn 54,1 nghìn tỷ", "prose-table-conflict P6 54,1 nghìn tỷ đồng"],
    ["hơn 45,1 nghìn tỷ", "hơn 45,1 tỷ", "prose-unit-slip P6 45,1 tỷ đồng"],
    ["trên 14,2 tỷ USD", "trên 14,2 triệu USD", "prose-unit-slip P9 14,2 triệu USD"],
    ["trên 14,2 tỷ", "gần 14,1 tỷ", "prose-table-conflict P9 14,1 tỷ USD"],
    ["tăng 6,5% so", "giảm 6,5% so", "prose-table-conflict P9 6,5%"],
    ["47,9% KH", "49,7% KH", "prose-table-conflict P9 49,7%"],
    ["giảm 1,8%", "tăng 1,8%", "prose-table-conflict P10 1,8%"],
    ["ước tăng 9,4%", "ước tăng 4,9%", "prose-table-conflict P6 4,9%"],
    ["48,1% kế hoạch", "84,1% kế hoạch", "prose-table-conflict P8 84,1%"],
  ])("%s, written %s, is found", async (from, to, expected) => {
    expect(short(await check(await alter(from, to), "a.docx"))).toEqual([expected]);
  });

  test("what the levels give is shown with both their cells, in both languages", async () => {
    const [found] = await check(await alter("tăng 6,5% so", "giảm 6,5% so"), "a.docx");
    expect(findingSentence(found as Finding, "vi")).toBe(
      "Kim ngạch xuất khẩu, 6 tháng đầu năm 2024: lời văn ghi “giảm 6,5% so với cùng kỳ”, bảng (ô T1!R5C7, T1!R5C5) cho “tăng 6,5% so với cùng kỳ”. Hệ thống dùng số trong bảng; đề nghị Sở thống nhất hai số.",
    );
    expect(findingSentence(found as Finding, "en")).not.toMatch(/\{/);
  });
});

describe("a note in a workbook", () => {
  const rows = (note: string) => [
    ["SỞ CÔNG THƯƠNG TỈNH SƠN LA"],
    ["TT", "Chỉ tiêu", "ĐVT", "TH 6 tháng 2023", "Ước TH 6 tháng 2024", "So cùng kỳ (%)"],
    ["1", "Kim ngạch xuất khẩu", "Triệu USD", "90,0", "95,4", "106,0"],
    ["2", "Kim ngạch nhập khẩu", "Triệu USD", "10,0", "11,0", "110,0"],
    [note],
  ];

  test.each([
    ["Ghi chú: kim ngạch xuất khẩu 6 tháng năm 2024 ước đạt 95,4 triệu USD, tăng 6,0% so với cùng kỳ.", []],
    [
      "Ghi chú: kim ngạch xuất khẩu 6 tháng năm 2024 ước đạt 95,4 tỷ USD, tăng 6,0% so với cùng kỳ.",
      ["prose-unit-slip A5 95,4 tỷ USD"],
    ],
  ])("%s", async (note, expected) => {
    const found = await check(await workbook({ "Biểu 01": rows(note) }), "son la.xlsx");
    expect(short(found)).toEqual(expected);
    expect(found.every((one) => one.sheet === "Biểu 01")).toBe(true);
  });
});
