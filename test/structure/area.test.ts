import { expect, test } from "vitest";
import {
  areaByCode,
  areaOf,
  codeOf,
  membersOn,
  predecessorsOn,
  regionOf,
  successorOn,
} from "../../src/structure/area.ts";
import { readStructure } from "../../src/structure/read-structure.ts";

const { geography } = readStructure("data/catalogue");
const { areas, changes } = geography;
const provinces = areas.filter((area) => area.kind !== "country");
const onDay = (day: string) => provinces.filter((area) => area.from <= day && (area.to === null || day <= area.to));
const inList = (list: "63" | "34") => areas.filter((area) => area.codes.some((code) => code.list === list));

test("63 units until 30/6/2025, 34 since; the country and Hà Tây beside them", () => {
  expect(areas.length).toBe(63 + 23 + 1 + 1);
  expect([inList("63").length, inList("34").length]).toEqual([63, 34]);
});

test.each([
  ["2007-12-31", 64],
  ["2008-07-31", 64],
  ["2008-08-01", 63],
  ["2025-06-30", 63],
  ["2025-07-01", 34],
])("on %s there are %i provinces and cities", (day, count) => {
  expect(onDay(day).length).toBe(count);
});

test.each([
  ["R-N28", "2008-07-31", 29],
  ["R-N28", "2024-06-30", 28],
  ["R-N28", "2025-06-30", 28],
  ["R-N28", "2025-07-01", 18],
  ["R-N18", "2025-10-17", 18],
  ["R-S20", "2025-06-30", 20],
  ["R-S8", "2025-07-01", 8],
  ["R-CH15", "2025-06-30", 15],
  ["R-CH11", "2025-07-01", 11],
  ["R-RRD", "2016-12-31", 11],
  ["R-NMM", "2016-12-31", 14],
  ["R-NCC", "2016-12-31", 14],
  ["R-CHL", "2016-12-31", 5],
  ["R-SE", "2016-12-31", 6],
  ["R-MRD", "2016-12-31", 13],
  ["R-NCC", "2025-07-01", 0],
  ["R-NC", "2025-07-01", 5],
  ["R-SCH", "2025-07-01", 6],
])("%s has on %s %i members", (region, day, count) => {
  const members = membersOn(geography, region, day);
  expect(members.length).toBe(count);
  expect(members.every((area) => onDay(day).includes(area))).toBe(true);
});

const members = (region: string, day: string) => membersOn(geography, region, day).map((area) => area.key);

test("the three meetings divide the 63; since the mergers Thanh Hóa, Nghệ An and Hà Tĩnh take part in two of them", () => {
  const [before, after] = ["2025-06-30", "2025-07-01"].map((day) =>
    ["R-N28", "R-S20", "R-CH15"].flatMap((key) => members(key, day)),
  );
  expect([before?.length, new Set(before).size]).toEqual([63, 63]);
  expect([after?.length, new Set(after).size]).toEqual([18 + 8 + 11, 34]);
  const twice = after?.filter((key, index) => after.indexOf(key) !== index);
  expect(twice).toEqual(["thanh-hoa", "nghe-an", "ha-tinh"]);
});

test.each(["2016-12-31", "2025-07-01"])("the six statistical regions divide the country on %s", (day) => {
  const all = ["R-RRD", "R-NMM", "R-NCC", "R-CHL", "R-NC", "R-SCH", "R-SE", "R-MRD"].flatMap((key) =>
    members(key, day),
  );
  expect(all.length).toBe(onDay(day).length);
  expect(new Set(all)).toEqual(new Set(onDay(day).map((area) => area.key)));
});

test("the northern region keeps its territory over the mergers", () => {
  const shapes = (day: string) =>
    membersOn(geography, "R-N28", day)
      .flatMap((area) => area.shapes)
      .sort();
  expect(shapes("2025-07-01")).toEqual(shapes("2025-06-30"));
  expect(shapes("2025-07-01").length).toBe(28);
});

test("each of the 63 goes to exactly one of the 34, and each of the 34 comes from its sources", () => {
  const merged = changes.filter((change) => change.on === "2025-07-01");
  const gone = inList("63").filter((area) => area.to !== null);
  expect(merged.length).toBe(23);
  expect(merged.flatMap((change) => change.from).sort()).toEqual(gone.map((area) => area.key).sort());
  for (const area of inList("63")) {
    const now = successorOn(geography, area.key, "2025-07-01");
    expect(areaOf(geography, now).codes.some((code) => code.list === "34")).toBe(true);
    expect(predecessorsOn(geography, now, "2025-06-30")).toContain(area.key);
  }
  const back = inList("34").flatMap((area) => predecessorsOn(geography, area.key, "2025-06-30"));
  expect([back.length, new Set(back).size]).toEqual([63, 63]);
});

test("a merged unit has the shapes of its sources", () => {
  for (const change of changes.filter(({ kind }) => kind === "merged")) {
    const sources = change.from.flatMap((key) => areaOf(geography, key).shapes);
    expect([...areaOf(geography, change.to).shapes].sort()).toEqual(sources.sort());
  }
});

test("the 34 units together have every shape of the country once", () => {
  const shapes = inList("34").flatMap((area) => area.shapes);
  expect(shapes.sort()).toEqual([...areaByCode(geography, "VN").shapes].sort());
  expect(shapes.length).toBe(65);
});

test.each([
  ["bac-ninh-2025", "2024-06-30", ["bac-giang", "bac-ninh"]],
  ["lao-cai-2025", "2025-06-30", ["lao-cai", "yen-bai"]],
  ["phu-tho-2025", "2024-06-30", ["hoa-binh", "phu-tho", "vinh-phuc"]],
  ["ha-noi", "2024-06-30", ["ha-noi"]],
  ["ha-noi", "2007-12-31", ["ha-noi", "ha-tay"]],
  ["bac-giang", "2025-10-17", []],
])("%s was on %s %j", (key, day, expected) => {
  expect(predecessorsOn(geography, key, day)).toEqual(expected);
});

test.each([
  ["bac-giang", "2025-06-30", "bac-giang"],
  ["bac-giang", "2025-07-01", "bac-ninh-2025"],
  ["ha-tay", "2008-07-31", "ha-tay"],
  ["ha-tay", "2024-06-30", "ha-noi"],
  ["cao-bang", "2026-01-01", "cao-bang"],
])("%s belongs on %s to %s", (key, day, expected) => {
  expect(successorOn(geography, key, day)).toBe(expected);
});

test.each([
  ["24", "bac-giang"],
  ["new:24", "bac-ninh-2025"],
  ["27", "bac-ninh"],
  ["15", "yen-bai"],
  ["new:15", "lao-cai-2025"],
  ["01", "ha-noi"],
  ["new:01", "ha-noi"],
  ["VN", "viet-nam"],
  ["ha-tay", "ha-tay"],
])("code %s is %s", (code, key) => {
  expect(areaByCode(geography, code).key).toBe(key);
});

test("every code finds its area again, and a unit in both lists answers the older one", () => {
  for (const area of areas) expect(areaByCode(geography, codeOf(area))).toBe(area);
  expect(codeOf(areaOf(geography, "ha-noi"))).toBe("01");
  expect(codeOf(areaOf(geography, "ha-noi"), "34")).toBe("new:01");
});

test("a code without a list is of the 63; a number that names nothing is refused", () => {
  expect(() => areaByCode(geography, "28")).toThrow(
    expect.objectContaining({ kind: "not-found", code: "area.unknown" }),
  );
  expect(() => regionOf(geography, "R-X")).toThrow(
    expect.objectContaining({ kind: "not-found", code: "region.unknown" }),
  );
});

test("areas stand in the order of their codes", () => {
  for (const list of ["63", "34"] as const) {
    const codes = areas.flatMap((area) => area.codes.filter((one) => one.list === list).map((one) => one.code));
    expect(codes).toEqual([...codes].sort());
  }
});
