import fc from "fast-check";
import { expect, test } from "vitest";
import { parseCsv, writeCsv } from "../../src/base/csv.ts";

test.each([
  ["quotes, separators and line breaks within a cell", 'a,b\n"x, ""y""\n z",2\n', [{ a: 'x, "y"\n z', b: "2" }]],
  ["a byte order mark and semicolons", "\ufeffa;b\r\n1,5;2\r\n", [{ a: "1,5", b: "2" }]],
  ["tabs", "a\tb\n1\t2", [{ a: "1", b: "2" }]],
  ["empty lines, and lines of separators only", "a,b\n\n,\n1,2\n\n", [{ a: "1", b: "2" }]],
  ["a row that is short", "a,b,c\n1\n", [{ a: "1", b: "", c: "" }]],
  ["spaces around cells", 'a , b\n 01 ,"2" \n', [{ a: "01", b: "2" }]],
  ["a header alone", "a,b\n", []],
  ["nothing", "", []],
])("reads %s", (_, text, rows) => {
  expect(parseCsv(text)).toEqual(rows);
});

test("a quote that is not closed is an error, not a swallowed table", () => {
  expect(() => parseCsv('a,b\n"1,2\n3,4\n')).toThrow("a quote is not closed");
});

test.each(["=1+1", "+84", "-5", "@x", "\tx", "- Trong đó"])("the text %j is no formula in a spreadsheet", (text) => {
  expect(writeCsv([{ a: text }])).toMatch(/^a\r\n'?"?'/);
});

test("a negative number stays a number", () => {
  expect(writeCsv([{ a: -5.25, b: null }])).toBe("a,b\r\n-5.25,\r\n");
});

test("what is written reads back", () => {
  const cell = fc
    .string({ unit: fc.constantFrom("a", "ộ", ",", ";", '"', "\n", " ", "1") })
    .map((text) => text.trim())
    .filter((text) => text !== "");
  const anyRows = fc.array(fc.record({ mã: cell, "tên, gọi": cell }), { minLength: 1 });
  fc.assert(
    fc.property(anyRows, (rows) => {
      expect(parseCsv(writeCsv(rows))).toEqual(rows);
    }),
  );
});
