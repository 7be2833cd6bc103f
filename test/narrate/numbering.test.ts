import fc from "fast-check";
import { expect, test } from "vitest";
import type { Block, HeadingRank } from "../../src/narrate/document.ts";
import { plainText } from "../../src/narrate/document.ts";
import { placeBlocks, roman } from "../../src/narrate/numbering.ts";
import { demoDocument } from "./demo-document.ts";

const heading = (rank: HeadingRank): Block => ({ kind: "heading", rank, text: "x" });
const labels = (body: readonly Block[]) =>
  placeBlocks(demoDocument({ body, annexes: [] }))
    .body.filter(({ level }) => level > 0)
    .map(({ label, level }) => `${label}|${level}`);

test("numbers restart under each higher heading", () => {
  const body = (
    ["part", "section", "item", "point", "point", "item", "section", "item", "part", "section"] as const
  ).map(heading);
  expect(labels(body)).toEqual([
    "Phần I|1",
    "I.|2",
    "1.|3",
    "a)|4",
    "b)|4",
    "2.|3",
    "II.|2",
    "1.|3",
    "Phần II|1",
    "I.|2",
  ]);
});

test("a document without parts begins at the first level, whatever its highest rank", () => {
  expect(labels([heading("item"), heading("point")])).toEqual(["1.|1", "a)|2"]);
});

test("an unnumbered heading takes no number", () => {
  expect(labels([{ kind: "heading", rank: "section", text: "x", numbered: false }, heading("section")])).toEqual([
    "|1",
    "I.|1",
  ]);
});

test("a heading never lies more than one level below the one before it", () => {
  const body = (["point", "section", "point", "item", "point"] as const).map(heading);
  expect(labels(body)).toEqual(["a)|1", "I.|1", "a)|2", "1.|2", "a)|3"]);
});

test("headings of an annex lie below its title and count from 1", () => {
  const annex = { title: "x", landscape: false, blocks: (["section", "item", "section"] as const).map(heading) };
  const [placed] = placeBlocks(demoDocument({ annexes: [annex] })).annexes;
  expect(placed?.blocks.map(({ label, level }) => `${label}|${level}`)).toEqual(["I.|2", "1.|3", "II.|2"]);
});

test("tables and figures are numbered through, also inside landscape sections and annexes", () => {
  const placed = placeBlocks(demoDocument());
  const all = [...placed.body, ...placed.annexes.flatMap(({ blocks }) => blocks)].flatMap((one) => [
    one,
    ...one.inside,
  ]);
  expect(all.filter(({ block }) => block.kind === "table").map(({ label }) => label)).toEqual([
    "Bảng 1",
    "Bảng 2",
    "Bảng 3",
    "Bảng 4",
  ]);
  expect(all.filter(({ block }) => block.kind === "chart").map(({ label }) => label)).toEqual([
    "Hình 1",
    "Hình 2",
    "Hình 3",
    "Hình 4",
    "Hình 5",
  ]);
});

test("one annex is Phụ lục, several have Roman numbers", () => {
  const [one] = demoDocument().annexes;
  expect(placeBlocks(demoDocument({ annexes: one ? [one] : [] })).annexes[0]?.label).toBe("Phụ lục");
  expect(placeBlocks(demoDocument()).annexes.map(({ label }) => label)).toEqual(["Phụ lục I", "Phụ lục II"]);
});

test.each([
  { body: [{ kind: "paragraph", text: "Trân trọng báo cáo." }], end: "Trân trọng báo cáo./." },
  { body: [{ kind: "list", marker: "dash", items: ["Một;", "Hai;"] }], end: "Hai./." },
  { body: [{ kind: "page-break" }], end: "./." },
] as { body: Block[]; end: string }[])("a document with a closing ends with $end", ({ body, end }) => {
  const last = placeBlocks(demoDocument({ body })).body.at(-1)?.block;
  const text = last?.kind === "paragraph" ? last.text : last?.kind === "list" ? last.items.at(-1) : undefined;
  expect(plainText(text ?? "")).toBe(end);
});

test("Roman numbers read back", () => {
  const values: Record<string, number> = { I: 1, V: 5, X: 10, L: 50, C: 100 };
  const read = (text: string) =>
    [...text].reduce(
      (sum, sign, i) => sum + ((values[sign] ?? 0) < (values[text[i + 1] ?? ""] ?? 0) ? -1 : 1) * (values[sign] ?? 0),
      0,
    );
  fc.assert(fc.property(fc.integer({ min: 1, max: 399 }), (number) => read(roman(number)) === number));
});
