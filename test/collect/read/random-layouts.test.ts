import fc from "fast-check";
import type { CellValue } from "hucre/xlsx";
import { expect, test } from "vitest";
import { readReport } from "../../../src/collect/read/read-report.ts";
import { printNumber } from "../../../src/language/number.ts";
import { line, ofX, ofXI, workbook } from "./reading-of.ts";

/** A row that a province may report: names it may write, units with what the canonical value is multiplied by to be printed. */
const rows = [
  {
    code: "CN01",
    labels: ["Chỉ số sản xuất công nghiệp (IIP)", "IIP toàn ngành", "Chỉ số SXCN"],
    units: [["%", 1]],
    size: 0,
    part: false,
  },
  { code: "CN02", labels: ["Khai khoáng", "Công nghiệp khai khoáng"], units: [["%", 1]], size: 0, part: true },
  {
    code: "CN07",
    labels: ["Giá trị sản xuất công nghiệp (giá so sánh 2010)", "GTSXCN (giá SS 2010)"],
    units: [
      ["Tỷ đồng", 1],
      ["triệu đồng", 1e3],
    ],
    size: 50_000,
    part: false,
  },
  {
    code: "NL01",
    labels: ["Điện thương phẩm", "Sản lượng điện thương phẩm"],
    units: [["Triệu kWh", 1]],
    size: 2_000,
    part: false,
  },
  {
    code: "TM01",
    labels: ["TMBLHH&DVTD", "Tổng mức bán lẻ hàng hóa và doanh thu dịch vụ tiêu dùng"],
    units: [
      ["Tỷ đồng", 1],
      ["tr.đồng", 1e3],
      ["Nghìn tỷ đồng", 1e-3],
    ],
    size: 30_000,
    part: false,
  },
  {
    code: "TM02",
    labels: ["Bán lẻ hàng hóa", "Doanh thu bán lẻ hàng hóa"],
    units: [
      ["Tỷ đồng", 1],
      ["triệu đồng", 1e3],
    ],
    size: 20_000,
    part: true,
  },
  {
    code: "XN01",
    labels: ["Kim ngạch xuất khẩu", "Tổng kim ngạch xuất khẩu"],
    units: [
      ["Triệu USD", 1],
      ["1.000 USD", 1e3],
      ["Tỷ USD", 1e-3],
    ],
    size: 1_500,
    part: false,
  },
  {
    code: "XN04",
    labels: ["Nông, lâm, thủy sản"],
    units: [
      ["Triệu USD", 1],
      ["Nghìn USD", 1e3],
    ],
    size: 100,
    part: true,
  },
  {
    code: "XN02",
    labels: ["Kim ngạch nhập khẩu", "Giá trị nhập khẩu"],
    units: [
      ["Triệu USD", 1],
      ["Nghìn USD", 1e3],
    ],
    size: 900,
    part: false,
  },
] as const;

type Column = "plan" | "base" | "month" | "now" | "growth" | "done";

const headings: Readonly<Record<Column, (year: number, months: number) => readonly string[]>> = {
  plan: (year) => [`KH năm ${year}`, "Kế hoạch", "Mục tiêu năm", `Chỉ tiêu giao năm ${year}`],
  base: (year, months) => [
    `TH ${months} tháng ${year - 1}`,
    `CK ${year - 1}`,
    `Thực hiện ${months}T/${year - 1}`,
    "Thực hiện cùng kỳ năm trước",
  ],
  month: (year, months) => [`Ước TH tháng ${months}/${year}`, `Ước tháng ${months}`, `Tháng ${months} năm ${year}`],
  now: (year, months) => [
    `Ước TH ${months} tháng ${year}`,
    `Lũy kế ${months} tháng`,
    "Cộng dồn từ đầu năm",
    `${months} tháng năm ${year}`,
  ],
  growth: (_, months) => ["So cùng kỳ (%)", `${months}T/CK (%)`, "Tăng, giảm so CK (%)"],
  done: () => ["So KH năm (%)", "Đạt % KH", "TH/KH (%)"],
};

const pick = (length: number) => fc.nat({ max: length - 1 });
const amount = fc.integer({ min: 500, max: 1_500 });

const layout = fc.record({
  review: fc.constantFrom({ context: ofX, year: 2024, months: 6 }, { context: ofXI, year: 2025, months: 9 }),
  columns: fc
    .shuffledSubarray<Column>(["plan", "month", "growth", "done"])
    .chain((some) => fc.shuffledSubarray<Column>(["base", "now", ...some], { minLength: some.length + 2 })),
  wording: fc.array(fc.nat({ max: 11 }), { minLength: 6, maxLength: 6 }),
  style: fc.constantFrom("numbers", "vi", "en" as const),
  asIndex: fc.boolean(),
  unitColumn: fc.boolean(),
  numbered: fc.boolean(),
  rows: fc.array(
    fc.record({
      name: pick(6),
      unit: pick(6),
      now: amount,
      base: amount,
      plan: amount,
      month: amount,
      mark: fc.constantFrom(null, "x", "-", "…"),
    }),
    { minLength: rows.length, maxLength: rows.length },
  ),
});

test("however a report is laid out and worded, no value is read wrong and none is lost", async () => {
  await fc.assert(
    fc.asyncProperty(layout, async (chosen) => {
      const { sheet, expected } = reportOf(chosen);
      const report = await readReport(await workbook({ "Biểu 1": sheet }), "bao cao.xlsx", chosen.review.context);
      const read = report.figures
        .filter((one) => typeof one.value === "number")
        .map((one) => `${one.cell} ${line(one, report.area)}`);
      expect(read.sort()).toEqual(expected.sort());
    }),
    { numRuns: 120, seed: 20240630 },
  );
}, 120_000);

type Layout = typeof layout extends fc.Arbitrary<infer T> ? T : never;

const round = (value: number, decimals: number) => Number(value.toFixed(decimals));
const clean = (value: number) => Number(value.toPrecision(12));

/** The sheet of a layout, and what each of its cells says. */
function reportOf({ review, columns, wording, style, asIndex, unitColumn, numbered, rows: values }: Layout) {
  const { year, months } = review;
  const headingOf = (column: Column, index: number) => {
    const words = headings[column](year, months);
    return column === "growth"
      ? words[asIndex ? (wording[index] ?? 0) % 2 : 2]
      : words[(wording[index] ?? 0) % words.length];
  };
  const left = [...(numbered ? ["TT"] : []), "Chỉ tiêu", ...(unitColumn ? ["ĐVT"] : [])];
  const sheet: CellValue[][] = [
    ["UBND TỈNH LẠNG SƠN"],
    [`KẾT QUẢ THỰC HIỆN ${months} THÁNG NĂM ${year}`],
    [...left, ...columns.map((column, index) => headingOf(column, index) ?? "")],
  ];
  const expected: string[] = [];
  let [whole, part] = [0, 0];
  rows.forEach((row, index) => {
    const value = values[index];
    if (!value) return;
    if (row.part) part++;
    else [whole, part] = [whole + 1, 0];
    const [unit, factor] = row.units[value.unit % row.units.length] ?? ["%", 1];
    const printed = amounts(row.size, factor, value);
    const label = `${row.labels[value.name % row.labels.length]}${unitColumn || unit === "%" ? "" : ` (${unit})`}`;
    const number = row.part ? `${whole}.${part}` : String(whole);
    const cells = columns.map((column): CellValue => {
      const shown = printed[column];
      if (shown === null) return row.size === 0 ? "x" : value.mark;
      const number = column === "growth" && asIndex ? clean(shown.value + 100) : shown.value;
      return style === "numbers" ? number : printNumber(number, shown.decimals, style).replace("−", "-");
    });
    sheet.push([...(numbered ? [number] : []), label, ...(unitColumn ? [unit] : []), ...cells]);
    columns.forEach((column, at) => {
      const shown = printed[column];
      const cell = `${String.fromCharCode(65 + left.length + at)}${sheet.length}`;
      const isLevel = column !== "growth" && column !== "done";
      if (shown)
        expected.push(
          `${cell} ${row.code} ${meaningOf(column, year, months)} = ${isLevel ? clean(shown.value / factor) : shown.value}`,
        );
    });
  });
  return { sheet, expected };
}

type Shown = { readonly value: number; readonly decimals: number } | null;

function amounts(
  size: number,
  factor: number,
  of: { now: number; base: number; plan: number; month: number },
): Record<Column, Shown> {
  if (size === 0) {
    const index = (thousandths: number): Shown => ({ value: round(80 + thousandths / 25, 1), decimals: 1 });
    return {
      plan: index(of.plan),
      base: index(of.base),
      month: index(of.month),
      now: index(of.now),
      growth: null,
      done: null,
    };
  }
  const decimals = factor === 1 ? 1 : factor > 1 ? 0 : 3;
  const level = (thousandths: number, share = 1): Shown => ({
    value: round((size * factor * share * thousandths) / 1000, decimals),
    decimals,
  });
  const [now, base, plan] = [level(of.now), level(of.base), level(of.plan, 2)];
  const ratio = (a: Shown, b: Shown) => (a && b ? (100 * a.value) / b.value : 0);
  return {
    plan,
    base,
    now,
    month: level(of.month, 0.15),
    growth: { value: round(ratio(now, base) - 100, 1), decimals: 1 },
    done: { value: round(ratio(now, plan), 1), decimals: 1 },
  };
}

function meaningOf(column: Column, year: number, months: number): string {
  const [two, now] = [String(months).padStart(2, "0"), `${year}-YTD${String(months).padStart(2, "0")}`];
  if (column === "plan") return `${year} plan level`;
  if (column === "base") return `${year - 1}-YTD${two} level`;
  if (column === "month") return `${year}-${two} level`;
  if (column === "growth") return `${now} yoy`;
  return column === "done" ? `${now} plan-completion` : `${now} level`;
}
