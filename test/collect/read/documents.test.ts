import { readFileSync } from "node:fs";
import { Document, Packer, Paragraph, Table, TableCell, TableRow, TextRun } from "docx";
import { expect, test } from "vitest";
import { readReport } from "../../../src/collect/read/read-report.ts";
import { codes, ofX, sample, valued } from "./reading-of.ts";

const row = (texts: readonly string[]) =>
  new TableRow({ children: texts.map((text) => new TableCell({ children: [new Paragraph(text)] })) });
const table = (rows: readonly (readonly string[])[]) => new Table({ rows: rows.map(row) });

async function document(children: readonly (Paragraph | Table)[]): Promise<Uint8Array> {
  return new Uint8Array(await Packer.toBuffer(new Document({ sections: [{ children: [...children] }] })));
}

const header = ["TT", "Chỉ tiêu", "ĐVT", "TH 6 tháng 2023", "Ước TH 6 tháng 2024", "So cùng kỳ (%)"];

test("a Word table that a page break parted is one table, and its cells keep their names", async () => {
  const bytes = await document([
    new Paragraph("SỞ CÔNG THƯƠNG TỈNH ĐIỆN BIÊN"),
    new Paragraph("Điện Biên Phủ, ngày 17 tháng 6 năm 2024"),
    table([
      header,
      ["1", "Kim ngạch xuất khẩu", "Triệu USD", "37,4", "38,6", "103,2"],
      ["2", "Kim ngạch nhập khẩu", "Triệu USD", "12,6", "13,0", "103,2"],
    ]),
    new Paragraph("(Tiếp theo)"),
    table([
      ["2.1", "Nông, lâm, thủy sản", "Triệu USD", "1,0", "1,1", "110,0"],
      ["3", "Điện thương phẩm", "Triệu kWh", "160,4", "175,5", "109,4"],
    ]),
  ]);
  const report = await readReport(bytes, "dien bien.docx", ofX);
  expect(report.area).toBe("dien-bien");
  expect(report.dated).toBe("2024-06-17");
  expect(valued(report).filter((one) => one.startsWith("NL01"))).toEqual([
    "NL01 2023-YTD06 level = 160.4",
    "NL01 2024-YTD06 level = 175.5",
    "NL01 2024-YTD06 yoy = 9.4",
  ]);
  expect(report.figures.find((one) => one.indicator === "NL01" && one.transformation === "yoy")?.cell).toBe("T2!R2C6");
  expect(valued(report).some((one) => one.startsWith("XN04"))).toBe(false);
  expect(codes(report)).toEqual(["row-ambiguous"]);
});

test("sentences are figures if they name the indicator and the months; about is not a figure", async () => {
  const bytes = await document([
    new Paragraph("SỞ CÔNG THƯƠNG TỈNH ĐIỆN BIÊN"),
    new Paragraph(
      "1. Kim ngạch xuất khẩu 6 tháng đầu năm 2024 ước đạt 38,6 triệu USD, tăng 3,2% so với cùng kỳ năm trước, bằng 50,8% kế hoạch năm.",
    ),
    new Paragraph("Kim ngạch nhập khẩu 6 tháng đầu năm 2024 ước đạt khoảng 12,6 triệu USD, giảm 1,5% so với cùng kỳ."),
    new Paragraph(
      "Tổng mức bán lẻ hàng hóa và doanh thu dịch vụ tiêu dùng tháng 6/2024 đạt 1.990,8 tỷ đồng, tăng 2,0% so với tháng trước.",
    ),
    new Paragraph("Chỉ số sản xuất công nghiệp tăng 5,0%."),
  ]);
  const report = await readReport(bytes, "dien bien.docx", ofX);
  expect(valued(report)).toEqual([
    "XN01 2024-YTD06 level = 38.6",
    "XN01 2024-YTD06 yoy = 3.2",
    "XN01 2024-YTD06 plan-completion = 50.8",
    "XN02 2024-YTD06 yoy = -1.5",
    "TM01 2024-06 level = 1990.8",
  ]);
  expect(report.figures[0]?.cell).toBe("P2");
});

test("the sections people write are kept with where they stand, petitions as they were sent", async () => {
  const bytes = await document([
    new Paragraph("SỞ CÔNG THƯƠNG TỈNH ĐIỆN BIÊN"),
    new Paragraph("Kim ngạch xuất khẩu 6 tháng năm 2024 ước đạt 38,6 triệu USD."),
    new Paragraph("II. TỒN TẠI, HẠN CHẾ VÀ NGUYÊN NHÂN"),
    new Paragraph("1. Tồn tại, hạn chế"),
    new Paragraph("Sản xuất công nghiệp phục hồi chậm."),
    new Paragraph("2. Nguyên nhân"),
    new Paragraph("Giá nguyên liệu đầu vào tăng cao."),
    new Paragraph("III. PHƯƠNG HƯỚNG, NHIỆM VỤ"),
    new Paragraph("Tập trung tháo gỡ khó khăn cho doanh nghiệp."),
    new Paragraph("IV. KIẾN NGHỊ, ĐỀ XUẤT"),
    new Paragraph(
      "1. Lưới điện khu vực chưa đáp ứng nhu cầu của nhà đầu tư, nhiều dự án phải chờ đấu nối trong thời gian dài. Căn cứ: Luật Điện lực.",
    ),
    new Paragraph("Đề nghị Bộ Công Thương: Sớm bổ sung dự án vào kế hoạch. Tác động: Chậm thu hút đầu tư."),
    new Paragraph("Trên đây là báo cáo của Sở Công Thương./."),
  ]);
  const report = await readReport(bytes, "dien bien.docx", ofX);
  expect(
    report.passages.filter((one) => one.section !== "petitions").map((one) => [one.section, one.cell, one.text]),
  ).toEqual([
    ["shortcomings", "P5", "Sản xuất công nghiệp phục hồi chậm."],
    ["causes", "P7", "Giá nguyên liệu đầu vào tăng cao."],
    ["directions", "P9", "Tập trung tháo gỡ khó khăn cho doanh nghiệp."],
  ]);
  expect(report.petitions).toEqual([
    expect.objectContaining({
      number: "1",
      cell: "P11:P12",
      difficulty:
        "Lưới điện khu vực chưa đáp ứng nhu cầu của nhà đầu tư, nhiều dự án phải chờ đấu nối trong thời gian dài.",
      legalBasis: "Luật Điện lực",
      addressee: "Bộ Công Thương",
      proposal: "Sớm bổ sung dự án vào kế hoạch.",
      effect: "Chậm thu hút đầu tư.",
    }),
  ]);
});

test("footnote marks, deleted and hidden words are not read", async () => {
  const cell = (runs: readonly TextRun[]) => new TableCell({ children: [new Paragraph({ children: [...runs] })] });
  const plain = (text: string) => cell([new TextRun(text)]);
  const marked = new TableRow({
    children: [
      plain("1"),
      plain("Kim ngạch xuất khẩu"),
      plain("Triệu USD"),
      plain("37,4"),
      cell([
        new TextRun("38,6"),
        new TextRun({ text: "1", superScript: true }),
        new TextRun({ text: "99", vanish: true }),
      ]),
      plain("103,2"),
    ],
  });
  const bytes = await document([
    new Paragraph("SỞ CÔNG THƯƠNG TỈNH ĐIỆN BIÊN"),
    new Table({ rows: [row(header), marked] }),
  ]);
  expect(valued(await readReport(bytes, "a.docx", ofX))).toContain("XN01 2024-YTD06 level = 38.6");
});

test("a document marked classified is refused", async () => {
  const bytes = await document([
    new Paragraph("TỐI MẬT"),
    new Paragraph("SỞ CÔNG THƯƠNG TỈNH ĐIỆN BIÊN"),
    table([header, ["1", "Kim ngạch xuất khẩu", "Triệu USD", "1,0", "2,0", "200,0"]]),
  ]);
  expect(await readReport(bytes, "mat.docx", ofX)).toMatchObject({
    status: "refused",
    reason: "file.classified",
    figures: [],
  });
});

test("the text layer of a PDF gives what the document gives, by its drawn lines and over its page breaks", async () => {
  const printed = await readReport(readFileSync("test/data/read/dien-bien.pdf"), "Dien Bien.pdf", ofX);
  const written = await readReport(sample("Dien Bien - Bao cao 6 thang nam 2024.docx"), "Dien Bien.docx", ofX);
  const said = new Set(valued(written));
  const read = valued(printed);
  expect(printed.area).toBe("dien-bien");
  expect(read.filter((one) => !said.has(one))).toEqual([]);
  expect(read.length).toBeGreaterThan(0.95 * said.size);
  expect(printed.figures[0]?.cell).toMatch(/^p2!R\d+C\d+$/);
});
