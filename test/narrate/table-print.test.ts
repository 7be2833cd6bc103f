import fc from "fast-check";
import { expect, test } from "vitest";
import { missing } from "../../src/base/measured.ts";
import type { Column, Row, Table } from "../../src/narrate/document.ts";
import { plainText } from "../../src/narrate/document.ts";
import { printTable } from "../../src/narrate/table-print.ts";
import { memberTable } from "./demo-document.ts";

const table = (rows: readonly Row[], columns: readonly Column[]): Table => ({
  kind: "table",
  caption: "x",
  columns,
  rows,
});
const numbers: readonly Column[] = [{ head: "Giá trị", holds: "number" }];
const room = { lang: "vi", width: 453, size: 12 } as const;

test("decimals of a column stand below each other: shorter numbers are padded with spaces of a figure's width", () => {
  const cells = [1, 2, 0].map((decimals) => ({ cells: [{ value: 1234.567, decimals }] }));
  const printed = printTable(table(cells, numbers), room).rows.map((row) => row.cells[0]);
  expect(printed.map((cell) => plainText(cell?.runs ?? []) + cell?.pad)).toEqual([
    "1.234,6\u2007",
    "1.234,57",
    "1.235\u2007\u2007\u2008",
  ]);
});

test("what is missing is said in words, never left blank", () => {
  const [row] = printTable(table([{ cells: [{ value: missing("not-reported"), decimals: 1 }] }], numbers), room).rows;
  expect(row?.cells[0]).toMatchObject({ missing: true, runs: [{ text: "chưa có số liệu" }] });
});

test("growth has its sign, a minus as print has it", () => {
  const rows = [12.34, -3, 0].map((value) => ({ cells: [{ value, decimals: 1, signed: true }] }));
  const printed = printTable(table(rows, numbers), room).rows.map((row) => plainText(row.cells[0]?.runs ?? []));
  expect(printed).toEqual(["+12,3", "−3,0", "0,0"]);
});

test("grouped columns make a head of two rows whose cells cover every column", () => {
  const { head } = printTable(memberTable("x"), { ...room, width: 728 });
  expect(head.map((row) => row.map(({ text, columns, rows }) => `${text} ${columns}×${rows}`))).toEqual([
    ["TT 1×2", "Tỉnh, thành phố 1×2", "Thực hiện 3×1", "Kế hoạch 2×1", "Hạng 1×2", "Ghi chú 1×2"],
    [
      "6 tháng năm 2023 1×1",
      "Ước 6 tháng năm 2024 1×1",
      "So cùng kỳ (%) 1×1",
      "Cả năm 2024 1×1",
      "Thực hiện so kế hoạch (%) 1×1",
    ],
  ]);
});

test("a wide table is set smaller, not broken", () => {
  const columns = Array.from({ length: 14 }, (_, i): Column => ({ head: `Cột ${i}`, holds: "number" }));
  const rows = [{ cells: columns.map(() => ({ value: 123456.7, decimals: 1 })) }];
  const wide = printTable(table(rows, columns), room);
  expect(wide.size).toBeLessThan(12);
  expect(wide.size).toBeGreaterThanOrEqual(8);
});

test("a width asked for yields to a number that needs more", () => {
  const columns: readonly Column[] = [
    { head: "Chỉ tiêu", holds: "name", width: 9 },
    { head: "Ước", holds: "number", width: 1 },
  ];
  const { shares, size } = printTable(
    table([{ cells: [{ text: "Bán lẻ" }, { value: 1404000.04, decimals: 1 }] }], columns),
    room,
  );
  // Eleven signs, of which a figure is half the size wide.
  expect((shares[1] ?? 0) * room.width).toBeGreaterThan(11 * 0.45 * size);
  expect(shares[0]).toBeGreaterThan(0.7);
});

test("shares of the columns sum to 1 for any table", () => {
  const column = fc.record({
    head: fc.string({ maxLength: 30 }),
    holds: fc.constantFrom("name", "number", "words", "order"),
  });
  const columnsOf = fc.array(column as fc.Arbitrary<Column>, { minLength: 1, maxLength: 14 });
  fc.assert(
    fc.property(columnsOf, fc.array(fc.string({ maxLength: 60 }), { maxLength: 5 }), (columns, texts) => {
      const rows = texts.map((text) => ({ cells: columns.map(() => ({ text })) }));
      const { shares } = printTable(table(rows, columns), room);
      expect(shares.reduce((sum, one) => sum + one, 0)).toBeCloseTo(1, 9);
      expect(shares.every((one) => one > 0)).toBe(true);
    }),
  );
});
