import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, test } from "vitest";
import type { OfficialFigures } from "../../../src/collect/read/official-figures.ts";
import { readOfficialWorkbook } from "../../../src/collect/read/official-workbook.ts";
import type { NewFigure } from "../../../src/observations/figure.ts";
import { keyOf, reading, tidy, valuesOf, workbook, written } from "./official-given.ts";

const january = "2023-01-29-02-So-lieu-01.2023-1.xlsx";
const june = "2023-06-29-02.-Bieu-T6.2023.xlsx";

const tidyNames = [
  "industrial_labor_index_monthly_2019_2025.csv.gz",
  "national_iip_by_industry_monthly_2014_2025.csv.gz",
  "national_retail_monthly_2012_2025.csv.gz",
  "national_trade_monthly_2014_2025.csv.gz",
];

const vintage = (one: NewFigure) => `${keyOf(one)} ${one.known}`;

describe("real workbooks against the tables copied from them by others", () => {
  let table: Map<string, NewFigure>;
  let read: Record<string, OfficialFigures>;

  beforeAll(async () => {
    table = new Map(tidyNames.flatMap((name) => tidy(name).figures.map((one) => [vintage(one), one] as const)));
    read = { [january]: await workbook(january), [june]: await workbook(june) };
  });

  test.each([
    [january, 224, 727],
    [june, 320, 1701],
  ])("every cell of %s that both have is equal", (name, compared, figures) => {
    const both = read[name]?.figures.flatMap((one) => {
      const other = table.get(vintage(one));
      return other
        ? [{ cell: `${one.origin.sheet}!${one.origin.cell}`, value: one.value as number, other: other.value as number }]
        : [];
    });
    // The tables round at two decimals.
    expect(both?.filter(({ value, other }) => Math.abs(value - other) > 0.005 + 1e-9)).toEqual([]);
    expect(both).toHaveLength(compared);
    expect(read[name]?.figures).toHaveLength(figures);
  });

  test("no row of the tables about June is missing from the workbook of June", () => {
    const found = new Set(read[june]?.figures.map(vintage));
    const lost = [...table.values()].filter((one) => one.known === "2023-06-29" && !found.has(vintage(one)));
    expect(lost.map(vintage)).toEqual([]);
  });

  test("the labour-use index has all 63 provinces, across the break of the table", () => {
    const provinces = read[june]?.figures.filter((one) => one.indicator === "LD01" && one.area !== "viet-nam");
    expect(new Set(provinces?.map((one) => one.area)).size).toBe(63);
    expect(provinces?.find((one) => one.area === "ca-mau")?.origin).toEqual({
      file: `sha of ${june}`,
      sheet: "15. LĐCN_DP",
      cell: "C78",
      printed: "103",
    });
  });

  test("the month before is provisional, the month an estimate, both known from the release", () => {
    const retail = read[june]?.figures.filter((one) => one.indicator === "TM01" && one.transformation === "level");
    expect(retail?.map(({ period, status, known }) => [period, status, known])).toEqual([
      ["2023-05", "provisional", "2023-06-29"],
      ["2023-06", "estimate", "2023-06-29"],
      ["2023-YTD06", "estimate", "2023-06-29"],
      ["2023-Q1", "provisional", "2023-06-29"],
      ["2023-Q2", "estimate", "2023-06-29"],
    ]);
  });

  test("investment is read by ministry and by province, and social investment in billion đồng", () => {
    const values = valuesOf(read[june] as OfficialFigures);
    expect(values["viet-nam VDT01 bo-cong-thuong 2023-YTD06 actual level"]).toBeCloseTo(221.21, 6);
    expect(values["ha-noi VDT01  2023-YTD06 actual level"]).toBeCloseTo(19_011.581, 6);
    expect(values["ha-noi VDT01  2023-YTD06 actual plan-completion"]).toBeCloseTo(36.86332958668107, 9);
    expect(values["viet-nam VDT02  2023-Q2 actual level"]).toBeCloseTo(774_870.489621958, 5);
  });

  test("goods have value and quantity; one counted in pieces is said, not converted", () => {
    const values = valuesOf(read[june] as OfficialFigures);
    expect(values["viet-nam XN07 gao 2023-YTD06 actual level"]).toBeCloseTo(2299.4488428221757, 9);
    expect(values["viet-nam XN07.L gao 2023-YTD06 actual level"]).toBe(4269.992);
    expect(values["viet-nam XN07.NK o-to-nguyen-chiec 2023-06 actual level"]).toBeCloseTo(225.5422339809839, 9);
    expect(read[june]?.findings.filter((one) => one.code === "official.unit-other").map((one) => one.cell)).toEqual([
      "C50",
      "C50",
    ]);
    expect(Object.keys(values).some((key) => key.includes("XN07.NKL o-to-nguyen-chiec") && key.endsWith("level"))).toBe(
      false,
    );
  });

  test("a year that cannot be right is not read: January's plan of the year before", () => {
    expect(read[january]?.findings.filter((one) => one.severity !== "info")).toMatchObject([
      { code: "official.period-unlikely", severity: "error", sheet: "11. VĐT", printed: "Kế hoạch năm 2022" },
      { code: "official.plan-year", severity: "warning", facts: { period: "2023-01", year: "2022" } },
    ]);
    expect(read[january]?.figures.some((one) => one.scenario === "plan")).toBe(false);
  });

  test("tables that are not for us are named", () => {
    const unread = read[june]?.findings.filter((one) => one.code === "official.table-unread").map((one) => one.printed);
    expect(unread).toContain("Chỉ số giá xuất khẩu hàng hóa");
    expect(unread).toContain("Xuất, nhập khẩu dịch vụ");
  });
});

/** Enough of a national workbook to be one: ten provinces in a table. */
const provinces = [
  "Hà Nội",
  "Vĩnh Phúc",
  "Bắc Ninh",
  "Quảng Ninh",
  "Hải Dương",
  "Hải Phòng",
  "Hưng Yên",
  "Thái Bình",
  "Hà Nam",
  "Nam Định",
];
const labour = (month: string) => [
  ["Biểu 7. Chỉ số sử dụng lao động của doanh nghiệp công nghiệp phân theo địa phương"],
  [null, null, "%"],
  [null, `Thời điểm 01/${month} so với`, `Thời điểm 01/${month} so với`],
  [null, "cùng thời điểm tháng trước", "cùng thời điểm năm trước"],
  ["Cả nước", 100.5, 97.5],
  ...provinces.map((name, index) => [name, 100 + index / 10, 95 + index]),
];

describe("other years and layouts", () => {
  test("an index compared with a named month, a total above rows, units after a colon, a break without its title", async () => {
    const read = await written({
      "so lieu": [
        ["2. Chỉ số sản xuất công nghiệp"],
        [null, null, null, null, "Đơn vị tính: %"],
        [null, "Tháng 5 năm 2016", "Tháng 6 năm 2016", "Tháng 6 năm 2016", "6 tháng năm 2016"],
        [null, "so với cùng kỳ", "so với tháng 5", "so với cùng kỳ", "so với cùng kỳ"],
        [null, "năm 2015", "năm 2016", "năm 2015", "năm 2015"],
        ["Toàn ngành", 107.8, 101.2, 107.4, 107.5],
        ["SẢN XUẤT SẢN PHẨM TỪ KHOÁNG PHI KIM LOẠI", 109, 100.4, 110.2, 109.1],
        ["Chế biến gỗ và sản xuất sản phẩm từ gỗ, tre, nứa"],
        ["(trừ giường, tủ, bàn, ghế); sản xuất sản phẩm từ rơm, rạ và vật liệu tết bện", 101, 102, 103, 104],
      ],
      b: labour("6/2016"),
    });
    expect(read.findings.filter((one) => one.severity !== "info")).toEqual([]);
    expect(valuesOf(read)).toMatchObject({
      "viet-nam CN01  2016-05 actual level": 107.8,
      "viet-nam CN01  2016-06 actual mom": 1.2,
      "viet-nam CN01  2016-06 actual level": 107.4,
      "viet-nam CN01  2016-YTD06 actual level": 107.5,
      "viet-nam CN06 23 2016-06 actual level": 110.2,
      "viet-nam CN06 16 2016-YTD06 actual level": 104,
      "nam-dinh LD01  2016-06 actual level": 104,
      "nam-dinh LD01.TT  2016-06 actual level": 100.9,
    });
    expect(read.release).toBe("2016-06-30");
  });

  test("GRDP by province, signs for no number, and numbers kept as text", async () => {
    const read = await written(
      {
        x: [
          ["1. Tốc độ phát triển tổng sản phẩm trên địa bàn (GRDP) quý I năm 2024"],
          [null, "%"],
          [null, "Ước tính quý I năm 2024 so với quý I năm 2023"],
          ["CẢ NƯỚC", 105.66],
          ["TP. Hồ Chí Minh", "106,54"],
          ["Thừa Thiên - Huế", "106.2"],
          ["Bắc Giang", "…"],
          ["Lai Châu", "#DIV/0!"],
        ],
        y: labour("3/2024"),
      },
      "2024-03-29-bieu.xlsx",
    );
    expect(valuesOf(read)).toMatchObject({
      "viet-nam KT01  2024-Q1 actual level": 105.66,
      "ho-chi-minh KT01  2024-Q1 actual level": 106.54,
      "hue KT01  2024-Q1 actual level": 106.2,
      "bac-giang KT01  2024-Q1 actual level": "not-reported",
      "lai-chau KT01  2024-Q1 actual level": "unreadable",
    });
    expect(read.release).toBe("2024-03-29");
  });

  const retail = (third: string, fourth: string) => ({
    a: [
      ["13. Tổng mức bán lẻ hàng hóa và doanh thu dịch vụ tiêu dùng"],
      [null, null, null, "Nghìn tỷ đồng", null],
      [null, "Thực hiện tháng 3 năm 2024", "Ước tính tháng 4 năm 2024", third, fourth],
      ["TỔNG SỐ", 509.3, 522.1, 2062.4, 108.5],
    ],
    b: labour("4/2024"),
  });

  test("headings centred over two columns without merging them, goods that go on after a break, parts of a kind", async () => {
    const head = [
      [null, null, null, null, null, null, "Nghìn tấn; triệu USD"],
      [null, null, "Ước tính", null, null, "Tháng 4 năm 2024", null],
      [null, null, "tháng 4", null, null, "so với cùng kỳ", null],
      [null, null, "năm 2024", null, null, "năm trước (%)", null],
      [null, null, "Lượng", "Trị giá", null, "Lượng", "Trị giá"],
    ];
    const read = await written({
      XK: [
        ["14. Hàng hóa xuất khẩu"],
        ...head,
        ["TỔNG TRỊ GIÁ", null, null, 30_940, null, null, 110.6],
        [null, "Khu vực kinh tế trong nước", null, 8480, null, null, 120.1],
        [null, "Khu vực có vốn ĐTNN", null, 22_460, null, null, 107.4],
        [null, "Dầu thô", null, 150, null, null, 101],
        ["MẶT HÀNG CHỦ YẾU"],
        [null, "Gạo", 1000, 632.4, null, 95.2, 112.3],
        ["14. (Tiếp theo) Hàng hóa xuất khẩu"],
        ...head,
        [null, "Điện thoại và LK", null, 4100.5, null, null, 104],
        [null, "Trong đó: Loại mới", null, 2100, null, null, 99],
      ],
      b: labour("4/2024"),
    });
    expect(read.findings.filter((one) => one.severity !== "info")).toEqual([]);
    const exports = Object.entries(valuesOf(read)).filter(([key]) => key.includes(" XN0"));
    expect(exports).toEqual([
      ["viet-nam XN07.L gao 2024-04 actual level", 1000],
      ["viet-nam XN01  2024-04 actual level", 30_940],
      ["viet-nam XN01.TN  2024-04 actual level", 8480],
      ["viet-nam XN01.FDI  2024-04 actual level", 22_460],
      ["viet-nam XN07 gao 2024-04 actual level", 632.4],
      ["viet-nam XN07.L gao 2024-04 actual yoy", -4.8],
      ["viet-nam XN01  2024-04 actual yoy", 10.6],
      ["viet-nam XN01.TN  2024-04 actual yoy", 20.1],
      ["viet-nam XN01.FDI  2024-04 actual yoy", 7.4],
      ["viet-nam XN07 gao 2024-04 actual yoy", 12.3],
      ["viet-nam XN07 dien-thoai 2024-04 actual level", 4100.5],
      ["viet-nam XN07 dien-thoai-loai-moi 2024-04 actual level", 2100],
      ["viet-nam XN07 dien-thoai 2024-04 actual yoy", 4],
      ["viet-nam XN07 dien-thoai-loai-moi 2024-04 actual yoy", -1],
    ]);
  });

  test("in a table of months the first quarter is three months to date", async () => {
    const read = await written({
      a: [
        ["Tổng mức bán lẻ hàng hóa và doanh thu dịch vụ tiêu dùng"],
        [null, null, null, "Tỷ đồng"],
        [null, "Ước tính tháng 3 năm 2024", "Quý I năm 2024", "Quý I năm 2024 so với cùng kỳ năm trước (%)"],
        ["TỔNG SỐ", 509_300, 1_537_600, 108.2],
      ],
      b: labour("3/2024"),
    });
    expect(valuesOf(read)).toMatchObject({
      "viet-nam TM01  2024-YTD03 actual level": 1_537_600,
      "viet-nam TM01  2024-YTD03 actual yoy": 8.2,
    });
  });

  test("levels come in the unit of the indicator, with the decimals that print shows", async () => {
    const read = await written(retail("Cộng dồn 4 tháng năm 2024", "4 tháng năm 2024 so với cùng kỳ năm trước (%)"));
    const total = read.figures.filter((one) => one.indicator === "TM01");
    expect(total.map((one) => [one.period, one.transformation, one.value, one.decimals])).toEqual([
      ["2024-03", "level", 509_300, 0],
      ["2024-04", "level", 522_100, 0],
      ["2024-YTD04", "level", 2_062_400, 0],
      ["2024-YTD04", "yoy", 8.5, 1],
    ]);
  });

  test.each([
    [
      "a wrong year",
      "Cộng dồn 4 tháng năm 2025",
      "4 tháng năm 2024 so với cùng kỳ năm trước (%)",
      "official.period-unlikely",
    ],
    [
      "the same heading twice",
      "Ước tính tháng 4 năm 2024",
      "4 tháng năm 2024 so với cùng kỳ năm trước (%)",
      "official.columns-repeat",
    ],
    ["no span", "Cộng dồn", "4 tháng năm 2024 so với cùng kỳ năm trước (%)", "official.heading-unread"],
  ])("a column with %s is not read, and it is said", async (_, third, fourth, code) => {
    const read = await written(retail(third, fourth));
    expect(read.findings.map((one) => one.code)).toContain(code);
    expect(read.figures.some((one) => one.indicator === "TM01" && one.origin.cell === "D4")).toBe(false);
  });

  test("growth rates without a word for it are left to a person", async () => {
    const read = await written({
      ...retail("Cộng dồn 4 tháng năm 2024", "4 tháng năm 2024 so với cùng kỳ năm trước (%)"),
      c: [
        ["2. Chỉ số sản xuất công nghiệp"],
        [null, "4 tháng năm 2024 so với cùng kỳ năm trước (%)", "4 tháng năm 2024 tăng so với cùng kỳ năm trước (%)"],
        ["Toàn ngành", 6, 6],
        ["Khai khoáng", -4, -4],
        ["Dệt", 12, 12],
      ],
    });
    expect(read.findings.map((one) => one.code)).toContain("official.columns-repeat");
  });

  test("an index below 1 cannot be right; 0 stands for nothing to compare with", async () => {
    const read = await written({
      a: [
        ["5. Vốn đầu tư thực hiện toàn xã hội"],
        [null, null, "Nghìn tỷ đồng"],
        [null, "Ước tính 6 tháng năm 2024", "6 tháng năm 2024 so với cùng kỳ năm trước (%)"],
        ["TỔNG SỐ", 1451.3, 106.8],
        ["Vốn trái phiếu Chính phủ", 0, 0],
        ["Vốn huy động khác", 40.1, 0.102],
      ],
      b: labour("6/2024"),
    });
    expect(valuesOf(read)).toMatchObject({
      "viet-nam VDT02 trai-phieu 2024-YTD06 actual level": 0,
      "viet-nam VDT02 trai-phieu 2024-YTD06 actual yoy": "not-applicable",
    });
    expect(read.findings).toContainEqual(
      expect.objectContaining({ code: "official.index-implausible", severity: "error", cell: "C6" }),
    );
  });
});

describe("what is no national workbook is refused", () => {
  test.each([
    [
      "a provincial report",
      readFileSync("data/review-2024-h1/files/QuangNinh_Bieu_6T2024.xlsx"),
      "official.not-recognised",
    ],
    [
      "an old provincial report",
      readFileSync("data/review-2024-h1/files/BacNinh_6T2024.xls"),
      "official.not-recognised",
    ],
    ["a text", new TextEncoder().encode("Tổng mức bán lẻ"), "file.damaged"],
    ["a workbook cut short", readFileSync(`test/data/gso/${june}`).subarray(0, 100_000), "file.damaged"],
  ])("%s", async (_, bytes, reason) => {
    expect(await readOfficialWorkbook(bytes, reading("bieu.xlsx"))).toMatchObject({
      status: "refused",
      reason,
      figures: [],
    });
  });

  test("the monthly tables of one province, under the titles of the country's", async () => {
    const table = [
      ["1. Tổng mức bán lẻ hàng hóa và doanh thu dịch vụ tiêu dùng"],
      [null, null, "Tỷ đồng"],
      [null, "Sơ bộ tháng 3 năm 2024", "Ước tính tháng 4 năm 2024"],
      ["TỔNG SỐ", 5093.1, 5221.2],
    ];
    expect((await written({ a: table })).reason).toBe("official.not-recognised");
    const named = [["1. Tổng mức bán lẻ hàng hóa và doanh thu dịch vụ tiêu dùng tỉnh Bắc Giang"], ...table.slice(1)];
    expect((await written({ a: named, b: labour("4/2024") })).reason).toBe("official.not-recognised");
  });
});
