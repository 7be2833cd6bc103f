import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { printNumber } from "../../src/language/number.ts";
import { numberStyle, readNumber, styleEvidence } from "../../src/language/read-number.ts";

describe("readNumber", () => {
  test.each([
    ["1.234,5", "vi", 1234.5, 1],
    ["1 234,5", "vi", 1234.5, 1],
    ["1\u00a0234\u00a0567", "vi", 1234567, 0],
    ["12,30", "vi", 12.3, 2],
    ["1.234", "vi", 1234, 0],
    ["1,234", "vi", 1.234, 3],
    ["1,234.5", "en", 1234.5, 1],
    ["104.6", "vi", 104.6, 1],
    ["0.133", "vi", 0.133, 3],
    ["- 3,5", "vi", -3.5, 1],
    ["−3,5", "vi", -3.5, 1],
    ["(3,5)", "vi", -3.5, 1],
    ["115,8%", "vi", 115.8, 1],
    ["1.234,5*", "vi", 1234.5, 1],
    ["0", "vi", 0, 0],
  ] as const)("%s in %s is %d with %d decimals", (text, style, value, decimals) => {
    expect(readNumber(text, style)).toMatchObject({ value, decimals });
  });

  test.each(["", "x", "12/60", "5-6", "1.2.3", "12 34", "~ 50", ">100", "1.234.5", "năm 2024", "1e5", "12,3,4"])(
    "“%s” is not a number",
    (text) => {
      expect(readNumber(text, "vi")).toBeUndefined();
    },
  );

  test("reads back what is printed, in both languages", () => {
    const value = fc.double({ min: -1e9, max: 1e9, noNaN: true });
    fc.assert(
      fc.property(value, fc.integer({ min: 0, max: 4 }), fc.constantFrom("vi", "en"), (number, decimals, lang) => {
        const printed = printNumber(number, decimals, lang);
        const read = readNumber(printed, lang);
        expect(read?.decimals).toBe(decimals);
        expect(printNumber(read?.value ?? Number.NaN, decimals, lang)).toBe(printed);
      }),
    );
  });

  test("a number that only one style can print is never read the other way", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1_000, max: 1e9 }), fc.integer({ min: 1, max: 2 }), (number, decimals) => {
        const printed = printNumber(number + 0.5, decimals, "vi");
        expect(styleEvidence(printed)).toBe("vi");
        expect(readNumber(printed, "en")?.value).toBe(readNumber(printed, "vi")?.value);
      }),
    );
  });
});

test("the style of many numbers is that of those that show it; both together show none", () => {
  expect(numberStyle(["1.234", "12,5", "x"])).toEqual({ style: "vi", mixed: false });
  expect(numberStyle(["1,234", "104.6"])).toEqual({ style: "en", mixed: false });
  expect(numberStyle(["1.234", "969.039"])).toEqual({ style: null, mixed: false });
  expect(numberStyle(["12,5", "104.6"])).toEqual({ style: null, mixed: true });
});
