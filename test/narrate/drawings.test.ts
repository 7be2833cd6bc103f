import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Measured, missing } from "../../src/base/measured.ts";
import { axisOf } from "../../src/narrate/chart/bar-ranking.ts";
import { describeDrawing, drawingTable } from "../../src/narrate/chart/describe.ts";
import { draw } from "../../src/narrate/chart/draw.ts";
import type { Drawing } from "../../src/narrate/chart/drawing.ts";
import { growthInk } from "../../src/narrate/chart/ink.ts";
import { readMapShapes } from "../../src/narrate/map/shapes.ts";
import { demoDocument, marks, merged } from "./demo-document.ts";

const shapes = readMapShapes("data/map");
const growth = { unit: "So với cùng kỳ, %", decimals: 1, signed: true } as const;

const drawings: Record<string, Drawing> = Object.fromEntries([
  ...demoDocument().body.flatMap((block) => (block.kind === "chart" ? [[block.id, block.drawing] as const] : [])),
  ["map-merged", { kind: "map", title: "18 đơn vị", ...growth, ramp: "growth", areas: merged } as const],
  [
    "columns-two",
    {
      kind: "columns",
      title: "Theo vùng",
      ...growth,
      categories: ["Trung du và miền núi phía Bắc", "Đồng bằng sông Hồng"],
      series: [
        { key: "a", name: "Năm 2023", values: [5.2, -3.1] },
        { key: "b", name: "Năm 2024", values: [missing("not-reported"), 2.5] },
      ],
    } as const,
  ],
  [
    "line-vintages",
    {
      kind: "line",
      title: "Ước và số sau",
      unit: "nghìn tỷ đồng",
      decimals: 1,
      periods: ["T2", "T3", "T4", "T5"],
      series: [{ key: "a", name: "Cả nước", values: [491, 492, 511, 503], first: [481, 501, 512, 519] }],
    } as const,
  ],
]);

const cases = Object.entries(drawings).flatMap(([name, drawing]) =>
  (["wide", "narrow"] as const).flatMap((size) =>
    (["print", "screen"] as const).map((theme) => ({ name, drawing, size, theme })),
  ),
);

describe.each(cases)("$name, $size, for $theme", ({ name, drawing, size, theme }) => {
  const { svg, width, height } = draw(drawing, { id: name, lang: "vi", theme, size, shapes });

  test("is as it was", async () => {
    await expect(svg.replaceAll("><", ">\n<")).toMatchFileSnapshot(`../golden/drawings/${name}-${size}-${theme}.svg`);
  });

  test("has title and description, and ids that begin with its own", () => {
    expect(svg).toMatch(new RegExp(`^<svg [^>]*role="img" aria-labelledby="${name}-t ${name}-d"`));
    const ids = [...svg.matchAll(/ id="([^"]+)"/g)].map((match) => match[1] ?? "");
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.every((id) => id.startsWith(`${name}-`))).toBe(true);
  });

  test("passes a strict content policy, and holds no number that is none", () => {
    expect(svg).not.toMatch(/ style=| on\w+=|<style|<script|NaN|Infinity|undefined/);
    expect(Math.min(width, height)).toBeGreaterThan(0);
    if (theme === "print") expect(svg).not.toContain(" class=");
  });
});

test.each([
  { growth: -10, ink: "d2" },
  { growth: -9.9, ink: "d1" },
  { growth: 0, ink: "z0" },
  { growth: 4.99, ink: "u1" },
  { growth: 5, ink: "u2" },
  { growth: 10, ink: "u3" },
  { growth: 20, ink: "u4" },
])("a growth of $growth is in class $ink", ({ growth: value, ink }) => {
  expect(growthInk(value)).toBe(ink);
});

test("only what is far from all others is cut from the axis of growth, and never a level", () => {
  const usual = [12, 11, 9, 9, 8, 8, 7, 5, 2];
  expect(axisOf([178, ...usual], true)).toEqual({ low: 0, high: 12 });
  expect(axisOf([20, ...usual], true)).toEqual({ low: 0, high: 20 });
  expect(axisOf([178, ...usual], false)).toEqual({ low: 0, high: 178 });
});

test("the text alternative names the ends, the falls and the missing with their reason", () => {
  const text = describeDrawing(drawings["bars-iip"] as Drawing, "vi");
  expect(text).toContain("Cao nhất: Lai Châu +178,2; Thái Nguyên +23,7; Lào Cai +23,3.");
  expect(text).toContain("Giảm: Bắc Ninh, Tuyên Quang.");
  expect(text).toContain("Chưa có số liệu: Bắc Kạn (chưa có số liệu).");
});

test("the table of a drawing has every mark, the missing too", () => {
  const { rows } = drawingTable(drawings["map-iip"] as Drawing, "vi");
  expect(rows).toHaveLength(marks.length);
  expect(rows.at(-1)?.cells[1]).toMatchObject({ value: missing("not-reported") });
});

test("any values can be drawn", () => {
  const value: fc.Arbitrary<Measured> = fc.oneof(
    fc.integer({ min: -1e12, max: 1e12 }).map((whole) => whole / 1e4),
    fc.constant(missing("held")),
  );
  const list = fc.array(value, { minLength: 1, maxLength: 30 });
  fc.assert(
    fc.property(list, fc.boolean(), fc.constantFrom("wide", "narrow"), (values, signed, size) => {
      const scale = { title: "t", unit: "%", decimals: 1, signed };
      const listed = values.map((one, i) => ({ key: `k${i}`, label: `Tên <${i}>`, value: one }));
      const labels = listed.map(({ label }) => label);
      const all: Drawing[] = [
        { kind: "bar-ranking", ...scale, marks: listed, threshold: 10 },
        { kind: "strip", ...scale, marks: listed, threshold: 10 },
        { kind: "line", ...scale, periods: labels, series: [{ key: "a", name: "A & B", values }] },
        { kind: "columns", ...scale, categories: labels, series: [{ key: "a", name: "A", values }] },
      ];
      for (const drawing of all) {
        const { svg } = draw(drawing, { id: "x", lang: "en", theme: "print", size, shapes });
        expect(svg).not.toMatch(/NaN|Infinity|undefined|Tên </);
      }
    }),
    { numRuns: 40 },
  );
});
