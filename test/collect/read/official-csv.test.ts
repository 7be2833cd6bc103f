import fc from "fast-check";
import { expect, test } from "vitest";
import { readCsv } from "../../../src/collect/read/official-csv.ts";

const quote = (field: string) => `"${field.replaceAll('"', '""')}"`;

test("what is written with quotes is read back, whatever it holds", () => {
  const field = fc.string({ unit: fc.constantFrom("a", "é", ",", '"', "\n", "\r\n", " ", "1") });
  const rows = fc.array(fc.tuple(field, field, field), { maxLength: 8 });
  fc.assert(
    fc.property(rows, fc.constantFrom("\n", "\r\n"), (table, end) => {
      const text = [["a", "b", "c"], ...table].map((row) => row.map(quote).join(",")).join(end);
      expect(readCsv(text + end).rows).toEqual(table);
      expect(readCsv(text).rows).toEqual(table);
    }),
  );
});

test("bare fields, empty ones at the end, and a byte order mark", () => {
  const { columns, rows } = readCsv("\ufeffa,b,c\n1,,\n2,x y,3");
  expect([...columns]).toEqual([
    ["a", 0],
    ["b", 1],
    ["c", 2],
  ]);
  expect(rows).toEqual([
    ["1", "", ""],
    ["2", "x y", "3"],
  ]);
});
