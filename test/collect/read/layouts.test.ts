import { expect, test } from "vitest";
import { readReport } from "../../../src/collect/read/read-report.ts";
import { codes, ofX, ofXI, type Rows, readRows, valued, workbook } from "./reading-of.ts";

const head: Rows = [
  ["UBND TỈNH SƠN LA"],
  ["SỞ CÔNG THƯƠNG"],
  [],
  ["KẾT QUẢ THỰC HIỆN MỘT SỐ CHỈ TIÊU 6 THÁNG NĂM 2024"],
];

test("numbers typed the English way are read by the style of the whole table", async () => {
  const report = await readRows([
    ...head,
    ["STT", "Chỉ tiêu", "Đơn vị", "Kế hoạch 2024", "TH 6T/2023", "Ước TH 6T/2024", "% so CK"],
    [
      "1",
      "Tổng mức bán lẻ hàng hóa và doanh thu dịch vụ tiêu dùng",
      "Tỷ đồng",
      "45,500.0",
      "19,620.7",
      "22,247.9",
      "113.4",
    ],
    ["2", "Kim ngạch xuất khẩu", "1.000 USD", "200,000", "88,400", "96,300", "108.9"],
  ]);
  expect(valued(report)).toEqual([
    "TM01 2024 plan level = 45500",
    "XN01 2024 plan level = 200",
    "TM01 2023-YTD06 level = 19620.7",
    "XN01 2023-YTD06 level = 88.4",
    "TM01 2024-YTD06 level = 22247.9",
    "XN01 2024-YTD06 level = 96.3",
    "TM01 2024-YTD06 yoy = 13.4",
    "XN01 2024-YTD06 yoy = 8.9",
  ]);
  expect(codes(report)).toEqual([]);
});

test("three header rows over merged cells, the columns in another order", async () => {
  const report = await readRows(
    [
      ...head,
      ["TT", "Chỉ tiêu", "ĐVT", "Thực hiện", null, null, "Kế hoạch năm 2024", "So sánh (%)", null],
      [null, null, null, "Năm 2024", null, "Năm 2023", null, "6T/2024 so với", null],
      [null, null, null, "Tháng 6", "6 tháng", "6 tháng", null, "KH năm", "cùng kỳ"],
      ["1", "Điện thương phẩm", "Triệu kWh", 77.2, 394.9, 370.8, 775, 51, 106.5],
      ["2", "Kim ngạch nhập khẩu", "Triệu USD", 2.6, 14.8, 13.1, 30, 49.3, 113],
    ],
    ofX,
    {
      merges: [
        { startRow: 4, startCol: 0, endRow: 6, endCol: 0 },
        { startRow: 4, startCol: 1, endRow: 6, endCol: 1 },
        { startRow: 4, startCol: 2, endRow: 6, endCol: 2 },
        { startRow: 4, startCol: 3, endRow: 4, endCol: 5 },
        { startRow: 5, startCol: 3, endRow: 5, endCol: 4 },
        { startRow: 4, startCol: 6, endRow: 6, endCol: 6 },
        { startRow: 4, startCol: 7, endRow: 4, endCol: 8 },
        { startRow: 5, startCol: 7, endRow: 5, endCol: 8 },
      ],
    },
  );
  expect(valued(report)).toEqual([
    "NL01 2024-06 level = 77.2",
    "XN02 2024-06 level = 2.6",
    "NL01 2024-YTD06 level = 394.9",
    "XN02 2024-YTD06 level = 14.8",
    "NL01 2023-YTD06 level = 370.8",
    "XN02 2023-YTD06 level = 13.1",
    "NL01 2024 plan level = 775",
    "XN02 2024 plan level = 30",
    "NL01 2024-YTD06 plan-completion = 51",
    "XN02 2024-YTD06 plan-completion = 49.3",
    "NL01 2024-YTD06 yoy = 6.5",
    "XN02 2024-YTD06 yoy = 13",
  ]);
});

test("a unit in the title holds for the rows it measures", async () => {
  const report = await readRows([
    ...head,
    ["", "", "", "", "Đơn vị tính: Triệu đồng"],
    ["TT", "Nội dung", "TH 6 tháng 2023", "Ước TH 6 tháng 2024", "Tăng/giảm so CK (%)"],
    ["1", "Tổng mức bán lẻ hàng hóa và doanh thu DVTD", 19620700, 22247900, 13.4],
    ["-", "Bán lẻ hàng hóa", 15898400, 17986700, 13.1],
    ["2", "Chỉ số sản xuất công nghiệp (IIP)", 105, 108.2, 8.2],
  ]);
  expect(valued(report)).toEqual([
    "TM01 2023-YTD06 level = 19620.7",
    "TM02 2023-YTD06 level = 15898.4",
    "CN01 2023-YTD06 level = 105",
    "TM01 2024-YTD06 level = 22247.9",
    "TM02 2024-YTD06 level = 17986.7",
    "CN01 2024-YTD06 level = 108.2",
    "TM01 2024-YTD06 yoy = 13.4",
    "TM02 2024-YTD06 yoy = 13.1",
    "CN01 2024-YTD06 yoy = 8.2",
  ]);
});

test("a level without any unit is asked, not read", async () => {
  const report = await readRows([
    ...head,
    ["TT", "Chỉ tiêu", "TH 6 tháng 2023", "Ước 6 tháng 2024"],
    ["1", "Kim ngạch xuất khẩu", 88.4, 96.3],
    ["2", "Số vụ kiểm tra", 992, 873],
  ]);
  expect(valued(report)).toEqual(["QLTT01 2023-YTD06 level = 992", "QLTT01 2024-YTD06 level = 873"]);
  expect(codes(report)).toEqual(["unit-missing"]);
});

test("quarters stand for themselves, a cumulative column for nine months", async () => {
  const report = await readRows(
    [
      ["UBND TỈNH LẠNG SƠN"],
      ["TÌNH HÌNH 9 THÁNG ĐẦU NĂM 2025"],
      [
        "TT",
        "Chỉ tiêu",
        "ĐVT",
        "KH năm 2025",
        "TH quý I",
        "TH quý II",
        "Ước TH quý III",
        "Lũy kế",
        "Lũy kế cùng kỳ",
        "LK so cùng kỳ (%)",
      ],
      ["1", "Kim ngạch xuất khẩu", "Triệu USD", 4000, 900, 1000, 1100, 3000, 2500, 120],
      ["2", "Kim ngạch nhập khẩu", "Triệu USD", 3000, 700, 700, 800, 2200, 2000, 110],
    ],
    ofXI,
  );
  expect(report.area).toBe("lang-son");
  expect(valued(report).filter((one) => one.startsWith("XN01"))).toEqual([
    "XN01 2025 plan level = 4000",
    "XN01 2025-Q1 level = 900",
    "XN01 2025-Q2 level = 1000",
    "XN01 2025-Q3 level = 1100",
    "XN01 2025-YTD09 level = 3000",
    "XN01 2024-YTD09 level = 2500",
    "XN01 2025-YTD09 yoy = 20",
  ]);
});

test("a base given by former units carries their keys", async () => {
  const report = await readRows(
    [
      ["UBND TỈNH BẮC NINH"],
      ["SỞ CÔNG THƯƠNG"],
      ["BIỂU TỔNG HỢP 9 THÁNG NĂM 2025"],
      [
        "TT",
        "Chỉ tiêu",
        "ĐVT",
        "KH năm 2025",
        "TH 9T/2024 – Bắc Ninh cũ",
        "TH 9T/2024 – Bắc Giang cũ",
        "Ước TH 9T/2025",
        "So cùng kỳ (%)",
      ],
      ["1", "Kim ngạch xuất khẩu", "Triệu USD", 70000, 30000, 25000, 60500, 110],
      ["2", "Tổng mức bán lẻ hàng hóa và doanh thu dịch vụ tiêu dùng", "Tỷ đồng", 160000, 60000, 50000, 121000, 110],
    ],
    ofXI,
  );
  expect(report.area).toBe("bac-ninh-2025");
  expect(valued(report).filter((one) => one.includes("XN01"))).toEqual([
    "XN01 2025 plan level = 70000",
    "bac-ninh XN01 2024-YTD09 level = 30000",
    "bac-giang XN01 2024-YTD09 level = 25000",
    "XN01 2025-YTD09 level = 60500",
    "XN01 2025-YTD09 yoy = 10",
  ]);
});

test("rows of former units under an indicator, and sheets of former units", async () => {
  const titled = (name: string): Rows => [
    ["UBND TỈNH PHÚ THỌ"],
    [`SỐ LIỆU 9 THÁNG NĂM 2024 TRÊN ĐỊA BÀN ${name}`],
    ["TT", "Chỉ tiêu", "ĐVT", "TH 9T/2024"],
    ["1", "Điện thương phẩm", "Triệu kWh", 2100.5],
  ];
  const bytes = await workbook({
    "Biểu 01": [
      ["UBND TỈNH PHÚ THỌ"],
      ["BIỂU TỔNG HỢP 9 THÁNG NĂM 2025"],
      ["TT", "Chỉ tiêu", "ĐVT", "TH 9 tháng 2024", "Ước TH 9 tháng 2025"],
      ["1", "Kim ngạch xuất khẩu", "Triệu USD", 30000, 36000],
      ["", "- Phú Thọ cũ", "Triệu USD", 10000, null],
      ["", "- Vĩnh Phúc", "Triệu USD", 12000, null],
      ["", "- Hòa Bình", "Triệu USD", 8000, null],
    ],
    "Hòa Bình (cũ)": titled("TỈNH HÒA BÌNH (CŨ)"),
  });
  const report = await readReport(bytes, "PhuTho.xlsx", ofXI);
  expect(report.area).toBe("phu-tho-2025");
  expect(valued(report)).toEqual([
    "XN01 2024-YTD09 level = 30000",
    "phu-tho XN01 2024-YTD09 level = 10000",
    "vinh-phuc XN01 2024-YTD09 level = 12000",
    "hoa-binh XN01 2024-YTD09 level = 8000",
    "XN01 2025-YTD09 level = 36000",
    "hoa-binh NL01 2024-YTD09 level = 2100.5",
  ]);
});

test("the column set of the growth targets: what is not said is asked, the rest is read", async () => {
  const report = await readRows([
    ["SỞ CÔNG THƯƠNG TỈNH CAO BẰNG"],
    ["BÁO CÁO THÁNG 6 NĂM 2024"],
    [
      "TT",
      "Chỉ tiêu",
      "ĐVT",
      "Mục tiêu năm",
      "Thực hiện trong kỳ",
      "Luỹ kế từ đầu năm",
      "% so mục tiêu",
      "So cùng kỳ năm trước (%)",
      "Nguồn số liệu",
    ],
    ["1", "Kim ngạch xuất khẩu", "Triệu USD", 120, 9, 50, 41.7, 104, "Hải quan khu vực"],
    ["2", "Điện thương phẩm", "Triệu kWh", 300, 25, 140, 46.7, 107, "Điện lực"],
  ]);
  expect(valued(report).filter((one) => one.startsWith("XN01"))).toEqual([
    "XN01 2024 plan level = 120",
    "XN01 2024-YTD06 level = 50",
    "XN01 2024-YTD06 plan-completion = 41.7",
    "XN01 2024-YTD06 yoy = 4",
  ]);
  expect(report.findings).toContainEqual(
    expect.objectContaining({
      code: "column-uncertain",
      cell: "E3",
      candidates: expect.arrayContaining(["month", "quarter"]),
    }),
  );
  expect(report.figures.map((one) => one.producer)).toContain("hai-quan");
});

test("an answer given once about a layout is used for its next period too", async () => {
  const rows = (period: string, title: string): Rows => [
    ["SỞ CÔNG THƯƠNG TỈNH CAO BẰNG"],
    [title],
    ["TT", "Chỉ tiêu", "ĐVT", "Thực hiện trong kỳ", `Lũy kế ${period}`],
    ["1", "Kim ngạch xuất khẩu", "Triệu USD", 9, 50],
  ];
  const asked = (await readRows(rows("6 tháng 2024", "BÁO CÁO 6 THÁNG NĂM 2024"))).findings.find(
    (one) => one.code === "column-uncertain",
  );
  const answer = {
    area: "cao-bang",
    layout: String(asked?.facts.layout),
    question: String(asked?.facts.question),
    answer: "month",
  };
  const next = await readRows(rows("9 tháng 2025", "BÁO CÁO 9 THÁNG NĂM 2025"), { ...ofXI, answers: [answer] });
  expect(valued(next)).toEqual(["XN01 2025-09 level = 9", "XN01 2025-YTD09 level = 50"]);
});

test("a row under another whole is not mistaken: farm products among imports", async () => {
  const report = await readRows([
    ...head,
    ["TT", "Chỉ tiêu", "ĐVT", "TH 6T/2023", "Ước TH 6T/2024"],
    ["1", "Kim ngạch xuất khẩu", "Triệu USD", 88.4, 96.3],
    ["1.1", "Nông, lâm, thủy sản", "Triệu USD", 38.3, 42],
    ["2", "Kim ngạch nhập khẩu", "Triệu USD", 13.1, 14.8],
    ["2.1", "Nông, lâm, thủy sản", "Triệu USD", 3, 4],
    ["3", "Doanh thu vận tải hàng không vũ trụ", "Tỷ đồng", 5, 6],
  ]);
  expect(valued(report).filter((one) => /XN0[456]/.test(one))).toEqual([
    "XN04 2023-YTD06 level = 38.3",
    "XN04 2024-YTD06 level = 42",
  ]);
  expect(codes(report)).toEqual(["row-ambiguous", "row-unknown"]);
});

test("one table with two styles of numbers: what can be read both ways is asked", async () => {
  const report = await readRows([
    ...head,
    ["TT", "Chỉ tiêu", "ĐVT", "TH 6T/2023", "Ước TH 6T/2024"],
    ["1", "Kim ngạch xuất khẩu", "Triệu USD", "1,234.5", "1.452,6"],
    ["2", "Kim ngạch nhập khẩu", "Triệu USD", "1,785", "1.930"],
    ["3", "Điện thương phẩm", "Triệu kWh", "1.020,5", "1,100.5"],
  ]);
  expect(valued(report)).toEqual([
    "XN01 2023-YTD06 level = 1234.5",
    "NL01 2023-YTD06 level = 1020.5",
    "XN01 2024-YTD06 level = 1452.6",
    "NL01 2024-YTD06 level = 1100.5",
  ]);
  expect(codes(report)).toEqual(["number-style-uncertain", "number-style-uncertain"]);
});

test("growth that is really index minus 100 follows the rows' own levels, whatever the heading says", async () => {
  const report = await readRows([
    ...head,
    ["TT", "Chỉ tiêu", "ĐVT", "TH 6T/2023", "Ước TH 6T/2024", "Tăng trưởng (%)"],
    ["1", "Kim ngạch xuất khẩu", "Triệu USD", 100, 112, 112],
    ["2", "Kim ngạch nhập khẩu", "Triệu USD", 50, 52, 104],
    ["3", "Điện thương phẩm", "Triệu kWh", 200, 190, 95],
  ]);
  expect(valued(report).filter((one) => one.includes("yoy"))).toEqual([
    "XN01 2024-YTD06 yoy = 12",
    "XN02 2024-YTD06 yoy = 4",
    "NL01 2024-YTD06 yoy = -5",
  ]);
});

test("a comparison that no level, word or size decides is asked", async () => {
  const report = await readRows([
    ...head,
    ["TT", "Chỉ tiêu", "ĐVT", "Ước TH 6T/2024", "So cùng kỳ"],
    ["1", "Kim ngạch xuất khẩu", "Triệu USD", 112, 12],
    ["2", "Kim ngạch nhập khẩu", "Triệu USD", 52, 4],
  ]);
  expect(valued(report).filter((one) => one.includes("yoy"))).toEqual([]);
  expect(codes(report)).toEqual(["percent-form-uncertain"]);
});

test("marks, errors and words in cells are reasons, never numbers", async () => {
  const report = await readRows([
    ...head,
    ["TT", "Chỉ tiêu", "ĐVT", "TH 6T/2023", "Ước TH 6T/2024"],
    ["1", "Kim ngạch xuất khẩu", "Triệu USD", "…", "#DIV/0!"],
    ["2", "Kim ngạch nhập khẩu", "Triệu USD", "x", "khoảng 50"],
    ["3", "Điện thương phẩm", "Triệu kWh", 0, "52/60"],
    ["4", "Điện sản xuất", "Triệu kWh", "1.234 triệu kWh", "1,5 tỷ kWh"],
  ]);
  expect(
    report.figures.map((one) => `${one.cell} ${typeof one.value === "number" ? one.value : one.value.missing}`),
  ).toEqual([
    "D6 not-reported",
    "D7 not-applicable",
    "D8 0",
    "D9 1234",
    "E6 unreadable",
    "E7 unreadable",
    "E8 unreadable",
    "E9 1500",
  ]);
  expect(codes(report)).toEqual(["cell-error", "value-unreadable", "value-unreadable"]);
});

test("the year in a title is wrong if the columns say so; without dated columns the table is not read", async () => {
  const table = (title: string, base: string, now: string): Rows => [
    ["SỞ CÔNG THƯƠNG TỈNH SƠN LA"],
    [title],
    ["TT", "Chỉ tiêu", "ĐVT", base, now],
    ["1", "Kim ngạch xuất khẩu", "Triệu USD", 88.4, 96.3],
  ];
  const contradicted = await readRows(table("KẾT QUẢ 6 THÁNG NĂM 2023", "TH 6T/2023", "Ước TH 6T/2024"));
  expect(valued(contradicted)).toEqual(["XN01 2023-YTD06 level = 88.4", "XN01 2024-YTD06 level = 96.3"]);
  expect(codes(contradicted)).toEqual(["title-year-differs"]);
  const open = await readRows(table("KẾT QUẢ 6 THÁNG NĂM 2023", "Cùng kỳ", "Lũy kế 6 tháng"));
  expect(valued(open)).toEqual([]);
  expect(codes(open)).toEqual(["period-uncertain"]);
});

test("two provinces in one file leave the area open", async () => {
  const rows: Rows = [
    ["UBND TỈNH SƠN LA"],
    ["TT", "Chỉ tiêu", "ĐVT", "TH 6T/2023", "Ước TH 6T/2024"],
    ["1", "Kim ngạch xuất khẩu", "Triệu USD", 88.4, 96.3],
  ];
  const report = await readReport(await workbook({ Bieu: rows }), "LaiChau_6T.xlsx", ofX);
  expect(report.area).toBeNull();
  expect(report.findings).toContainEqual(
    expect.objectContaining({ code: "area-uncertain", candidates: ["son-la", "lai-chau"] }),
  );
});

test("a comma-separated file in an old code page, with a header of two lines", async () => {
  const text =
    "SO CONG THUONG TINH SON LA,,,,\nBAO CAO 6 THANG NAM 2024,,,,\nTT,Chi tieu,DVT,TH 6T/2023,Uoc TH 6T/2024\n1,Kim ngach xuat khau,Trieu USD,88.4,96.3\n";
  const report = await readReport(new TextEncoder().encode(text), "sonla.csv", ofX);
  expect(valued(report)).toEqual(["XN01 2023-YTD06 level = 88.4", "XN01 2024-YTD06 level = 96.3"]);
  expect(report.figures.map((one) => one.cell)).toEqual(["D4", "E4"]);
});

test("markets by class", async () => {
  const report = await readRows(
    [
      ["UBND TỈNH SƠN LA"],
      ["Biểu 10/SCT-BCT: BÁO CÁO CÔNG TÁC PHÁT TRIỂN CHỢ NĂM 2023"],
      ["(Số liệu tính đến ngày 31/12/2023)"],
      ["TT", "Chỉ tiêu", "ĐVT", "Tổng số", "Chia theo hạng chợ", null, null],
      [null, null, null, null, "Hạng 1", "Hạng 2", "Hạng 3"],
      ["A", "B", "C", "1", "2", "3", "4"],
      ["1", "Tổng số chợ", "Chợ", 110, 3, 17, 90],
      ["2", "Chợ xây mới trong năm", "Chợ", 2, 0, 1, 1],
    ],
    ofX,
    { merges: [{ startRow: 3, startCol: 4, endRow: 3, endCol: 6 }] },
  );
  expect(valued(report).filter((one) => one.startsWith("CHO01"))).toEqual([
    "CHO01 2023 level = 110",
    "CHO01:hang-1 2023 level = 3",
    "CHO01:hang-2 2023 level = 17",
    "CHO01:hang-3 2023 level = 90",
  ]);
});
