import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { parseCsv } from "../../src/base/csv.ts";
import { indicatorOf, partsOf } from "../../src/structure/indicator.ts";
import { readStructure } from "../../src/structure/read-structure.ts";

const { catalogue, units, breakdowns, editions, producers } = readStructure("data/catalogue");
const all = [...catalogue.values()];
const sample = parseCsv(readFileSync("test/data/structure/sample-codes.csv", "utf8"));

test("every code that the reports of 2024 have is there, in the unit its figures are kept in", () => {
  expect(sample.length).toBeGreaterThan(140);
  const differing = sample.filter(({ code = "", unit }) => catalogue.get(code)?.unit !== unit);
  expect(differing).toEqual([]);
});

test.each([
  ["TM01", "service", ["TM02", "TM03", "TM04", "TM05", "TM06"]],
  ["CN07", "ownership", ["CN07.TW", "CN07.DP", "CN07.FDI"]],
  ["XN01", "commodity", ["XN04", "XN05", "XN06"]],
  ["XN01", "sector", ["XN01.TN", "XN01.FDI"]],
  ["CCN15", "establishment", ["CCN15.1", "CCN15.2"]],
  ["CCN16", "establishment", ["CCN16.1", "CCN16.2"]],
])("%s is by %s the sum of %j", (whole, partition, parts) => {
  expect(
    partsOf(catalogue, whole)
      .get(partition)
      ?.map((part) => part.code),
  ).toEqual(parts);
});

test("parts that add up have the unit, the kind and the price basis of their whole", () => {
  for (const whole of all) {
    for (const part of [...partsOf(catalogue, whole.code).values()].flat()) {
      expect([part.code, part.unit, part.kind, part.priceBasis]).toEqual([
        part.code,
        whole.unit,
        whole.kind,
        whole.priceBasis,
      ]);
    }
  }
});

test("indices and rates never add up, and indices are no parts", () => {
  for (const one of all.filter(({ kind }) => kind !== "level"))
    expect([one.code, one.aggregation]).not.toEqual([one.code, "sum"]);
  expect([...partsOf(catalogue, "CN01").keys()]).toEqual([]);
  expect(["CN02", "CN03", "CN04", "CN05"].map((code) => catalogue.get(code)?.parent)).toEqual(Array(4).fill("CN01"));
});

test("a ratio is of two levels in one unit", () => {
  const ratios = all.flatMap(({ code, ratio }) => (ratio ? [{ code, ...ratio }] : []));
  for (const { numerator, denominator, factor } of ratios) {
    expect(indicatorOf(catalogue, numerator).unit).toBe(indicatorOf(catalogue, denominator).unit);
    expect(factor).toBe(100);
  }
  expect(ratios).toContainEqual({ code: "CCN19", numerator: "CCN18", denominator: "CCN17", factor: 100 });
  expect(ratios).toContainEqual({ code: "FTA04.D", numerator: "FTA02.D", denominator: "FTA03.D", factor: 100 });
});

test("every cluster row of the circular's form is there", () => {
  const rows = Array.from({ length: 27 }, (_, index) => `CCN${String(index + 1).padStart(2, "0")}`);
  const subrows = [15, 16].flatMap((row) => [1, 2, 3, 4].map((sub) => `CCN${row}.${sub}`));
  expect([...rows, ...subrows].filter((code) => !catalogue.has(code))).toEqual([]);
});

test("counts have no decimals, hectares two, indices one", () => {
  const counted = new Set(["cluster", "project", "person", "case", "file", "market", "establishment", "bộ"]);
  for (const one of all) {
    const dimension = units.get(one.unit)?.dimension ?? "";
    if (counted.has(dimension)) expect([one.code, one.decimals]).toEqual([one.code, 0]);
    if (one.unit === "ha") expect([one.code, one.decimals]).toEqual([one.code, 2]);
  }
  expect(catalogue.get("CN01")?.decimals).toBe(1);
});

test.each([
  ["iip", "CN01"],
  ["iip_mining", "CN02"],
  ["iip_manufacturing", "CN03"],
  ["iip_electricity", "CN04"],
  ["iip_water", "CN05"],
  ["industrial_output", "CN07"],
  ["retail_total", "TM01"],
  ["retail_goods", "TM02"],
  ["export", "XN01"],
  ["import", "XN02"],
  ["trade_balance", "XN03"],
  ["trade_total", "XN00"],
  ["clusters", "CCN03"],
  ["clusters_area", "CCN04"],
  ["markets", "CHO01"],
  ["supermarkets", "TM09.ST"],
  ["malls", "TM09.TTTM"],
  ["electricity_sold", "NL01"],
  ["fta_co_value", "FTA02"],
])("%s is %s", (alias, code) => {
  expect(all.filter((one) => one.alias === alias).map((one) => one.code)).toEqual([code]);
});

test("what has no standard says so, and only that", () => {
  const open = all.filter((one) => !one.standard).map((one) => one.code);
  expect(open).toEqual([
    "HN01", "HN01.HV", "HN02", "HN02.HV", "CCN.TN", "CHO.TN", "LOG03", "LOG03.HS",
    "KTD01", "KTD02", "KTD02.LK", "KTD02.LD", "KTCS01", "KTCS02",
  ]); // biome-ignore format: a list of codes
  expect(open.filter((code) => !/Chưa có chuẩn/.test(catalogue.get(code)?.definition.vi ?? ""))).toEqual([]);
});

test("official codes are empty until the Ministry's are known", () => {
  expect(all.filter((one) => one.official !== null)).toEqual([]);
});

test("names, definitions and topics are in both languages and known", () => {
  const topics = [
    "industry", "energy", "trade", "exports", "clusters", "markets", "products", "fta", "promotion", "market-surveillance",
    "administration", "logistics", "night-economy", "e-commerce", "investment", "labour", "economy",
  ]; // biome-ignore format: a list of words
  expect(all.filter((one) => !topics.includes(one.topic))).toEqual([]);
  const accented = /[àáảãạăâđèéẻẽẹêìíỉĩịòóỏõọôơùúủũụưỳýỷỹỵ]/i;
  const english = all.filter((one) => accented.test(one.name.en + one.short.en + one.definition.en));
  expect(english.map((one) => one.code).filter((code) => !code.startsWith("FTA"))).toEqual([]);
});

test("the industries of a month's table are all members of the breakdown", () => {
  const industries = breakdowns?.get("industry");
  const divisions = [...(industries?.values() ?? [])].filter((one) => one.parent !== null);
  expect(divisions.length).toBe(34);
  expect(divisions.every((one) => industries?.has(one.parent ?? ""))).toBe(true);
});

test("the editions that come with the system", () => {
  expect(editions.map((one) => [one.id, one.period, one.geography, one.illustrative])).toEqual([
    ["X-2024", "2024-YTD06", "2024-06-30", true],
    ["XI-2025", "2025-YTD09", "2025-10-17", false],
    ["2013", "2013", "2013-12-31", false],
    ["2014", "2014", "2014-12-31", false],
    ["2015", "2015", "2015-12-31", false],
    ["2016", "2016", "2016-12-31", false],
    ["2022", "2022", "2022-12-31", false],
  ]);
});

test.each([
  ["Cục Thống kê", "thong-ke-tinh"],
  ["Hải quan", "hai-quan"],
  ["Công ty Điện lực", "dien-luc"],
  ["Cục QLTT", "qltt"],
  ["TT Khuyến công", "khuyen-cong"],
  ["Bộ phận một cửa", "mot-cua"],
  ["Sở Công Thương", "so-cong-thuong"],
])("source %s is %s", (printed, key) => {
  const found = [...producers.values()].filter((one) => [one.name.vi, ...one.variants].includes(printed));
  expect(found.map((one) => one.key)).toEqual([key]);
});
