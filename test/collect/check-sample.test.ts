import { expect, test } from "vitest";
import { groupBy } from "../../src/collect/check-readings.ts";
import { isMeant } from "../../src/collect/check-rules.ts";
import { checkReport, heldFigures } from "../../src/collect/checks.ts";
import { readStructure } from "../../src/structure/read-structure.ts";
import { contextFor, readCsv, truthReports } from "./check-fixture.ts";

const structure = readStructure("data/catalogue");
const reports = truthReports((code) => structure.catalogue.get(code)?.unit ?? "%");
const context = { ...contextFor("2024-YTD06"), structure };
const found = [...reports].flatMap(([file, report]) => checkReport(report, context).map((one) => ({ file, ...one })));
const manifest = readCsv("test/data/truth/manifest.csv");
const cellOf = (quirk: string) =>
  manifest.filter((one) => one.quirk_id === quirk).map((one) => ({ file: one.file, at: one.cells }));
const cellsOf = (codes: readonly string[]) =>
  found.filter((one) => codes.includes(one.code)).map((one) => ({ file: one.file, at: `${one.sheet}!${one.cell}` }));

test("of the 28 reports exactly one figure is held: exports printed a thousand times too large", () => {
  const held = [...reports].flatMap(([file, report]) =>
    heldFigures(
      found.filter((one) => one.file === file),
      report.figures,
    ).map((one) => ({ file, indicator: one.indicator, at: `${one.sheet}!${one.cell}` })),
  );
  expect(held).toEqual(cellOf("unit_slip_x1000").map((one) => ({ ...one, indicator: "XN01" })));
  expect(found.find((one) => one.severity === "error")).toMatchObject({
    code: "unit-slip",
    printed: "1452000",
    candidates: ["1452 triệu USD", "1452000 triệu USD"],
    facts: { indicator: "XN01", value: 1452000, meaning: 1452, times: 1000 },
  });
});

test.each([
  ["part_sum_mismatch and b04_15_not_sum", ["part_sum_mismatch", "b04_15_not_sum"], ["part-sum-mismatch"]],
  ["months_do_not_add", ["months_do_not_add"], ["months-do-not-add"]],
  ["b04_fill_rate_conflict", ["b04_fill_rate_conflict"], ["ratio-mismatch"]],
  ["prose_table_conflict", ["prose_table_conflict"], ["prose-table-conflict"]],
])("%s is found at its cell", (_, quirks, codes) => {
  expect(cellsOf(codes).sort(byPlace)).toEqual(quirks.flatMap(cellOf).sort(byPlace));
});

const byPlace = (a: { at: string | undefined }, b: { at: string | undefined }) =>
  (a.at ?? "").localeCompare(b.at ?? "");

test("rows that a report lacks are asked for, and nothing else is", () => {
  const codes = Object.fromEntries([...groupBy(found, (one) => one.code)].map(([code, list]) => [code, list.length]));
  expect(codes).toEqual({
    "unit-slip": 1,
    "part-sum-mismatch": 2,
    "months-do-not-add": 1,
    "ratio-mismatch": 1,
    "prose-table-conflict": 1,
    "required-absent": 2,
  });
});

test("the rules speak only of indicators that the catalogue has", () => {
  const { constraints, ranges, totals, signed, required } = context.rules;
  const sides = constraints.flatMap(({ left, right }) => [left, ...right]);
  const codes = [...sides, ...totals.map((one) => one.total), ...signed, ...required];
  expect(codes.filter((code) => !structure.catalogue.has(code))).toEqual([]);
  const all = [...structure.catalogue.keys()];
  expect(ranges.filter((range) => !all.some((code) => isMeant(code, range.indicator)))).toEqual([]);
});
