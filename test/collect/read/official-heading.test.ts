import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readHeading } from "../../../src/collect/read/official-heading.ts";

describe("a heading says its span and what is compared", () => {
  test.each([
    ["Tháng 5 năm 2023 so với cùng kỳ năm trước", "2023-05", "yoy", null],
    ["Tháng 6 năm 2023 so với tháng trước", "2023-06", "mom", null],
    ["Tháng 6 năm 2019 so với tháng 5 năm 2019", "2019-06", "mom", null],
    ["Tháng 01/2023 so với tháng 12/2022 (%)", "2023-01", "mom", null],
    ["6 tháng năm 2016 so với cùng kỳ năm 2015", "2016-YTD06", "yoy", null],
    ["8 tháng đầu năm 2023 so với cùng kỳ năm trước (%)", "2023-YTD08", "yoy", null],
    ["Năm 2023 so với năm 2022", "2023", "yoy", null],
    ["Quý I năm 2023 so với quý I năm 2022 (%)", "2023-Q1", "yoy", null],
    ["So với cùng kỳ năm trước (%) Quý IV năm 2023", "2023-Q4", "yoy", null],
    ["Chỉ số sử dụng lao động thời điểm 1/2/2023 so với cùng thời điểm năm trước", "2023-02", "yoy", null],
    ["02 tháng năm 2023 so với kế hoạch năm 2023 (%)", "2023-YTD02", "plan-completion", null],
    ["Năm 2023 so với kế hoạch năm (%)", "2023", "plan-completion", null],
    ["Ước tính tháng 6/2014", "2014-06", "level", "estimate"],
    ["Sơ bộ tháng 12 năm 2022", "2022-12", "level", "actual"],
    ["Thực hiện quý III năm 2023", "2023-Q3", "level", "actual"],
    ["Cộng dồn 12 tháng năm 2023", "2023", "level", null],
    ["Kế hoạch năm 2023", "2023", "level", "plan"],
  ])("%s", (text, period, compare, word) => {
    expect(readHeading(text, null)).toMatchObject({ period, compare, word });
  });

  test.each([
    ["Cộng dồn 6 tháng năm 2023 Cơ cấu (%)", "share"],
    ["Tháng 6 năm 2014 so với bình quân năm gốc 2010", "other"],
    ["Tháng 6 năm 2023 so với tháng 3 năm 2023", "other"],
    ["Chỉ số giá tháng 6 năm 2023", "other"],
  ])("%s is not for us", (text, compare) => {
    expect(readHeading(text, null).compare).toBe(compare);
  });

  test.each([
    "Lượng",
    "Tháng 5 và 6 tháng năm 2023",
    "6 tháng cuối năm 2023",
    "Tháng 5 năm 2022 và năm 2023",
    "Tháng 13 năm 2023",
  ])("%s names no one span", (text) => {
    expect(readHeading(text, null).period).toBeNull();
  });

  test("the year of the table helps out, and never overrules", () => {
    expect(readHeading("Tháng 5 so với cùng kỳ năm trước", 2018).period).toBe("2018-05");
    expect(readHeading("Tháng 5 năm 2017 so với cùng kỳ năm trước", 2018).period).toBe("2017-05");
    expect(readHeading("Tháng 5", null).period).toBeNull();
  });
});

test("line breaks, case and tones written apart change nothing", () => {
  const words = "Ước tính 6 tháng năm 2023 so với cùng kỳ năm trước (%) Trị giá".split(" ");
  const gap = fc.constantFrom(" ", "\r\n", "  ", " \n ");
  fc.assert(
    fc.property(fc.array(gap, { minLength: words.length, maxLength: words.length }), fc.boolean(), (gaps, upper) => {
      const text = words.map((word, index) => word + gaps[index]).join("");
      const changed = (upper ? text.toUpperCase() : text).normalize("NFD");
      expect(readHeading(changed, null)).toEqual(readHeading(words.join(" "), null));
    }),
  );
});
