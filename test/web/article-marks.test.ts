import fc from "fast-check";
import { expect, test } from "vitest";
import { articleLines, articleMarks } from "../../src/web/article-marks.ts";
import { tokenBuckets } from "../../src/web/token-buckets.ts";

const span = (start: number, end: number) => ({ start, end });

test("a claim is marked whole where it stands alone, by its number where others stand in it", () => {
  const text = "lần lượt là 5,3%, 6,1% và 7%";
  const claims = [
    { ...span(12, 28), numerals: [span(12, 15)] },
    { ...span(18, 22), numerals: [span(18, 21)] },
    { ...span(12, 15), numerals: [span(12, 15)] },
  ];
  expect(articleMarks(text, claims)).toEqual([
    { start: 12, end: 15, claims: [0, 2] },
    { start: 18, end: 21, claims: [1] },
  ]);
});

test("marks do not overlap, every claim has one, and the article is whole between them", () => {
  const spans = fc
    .tuple(fc.nat(60), fc.integer({ min: 1, max: 12 }))
    .map(([start, length]) => span(start, start + length));
  const claims = fc.array(
    spans.map((one) => ({ ...one, numerals: [span(one.start, Math.min(one.end, one.start + 3))] })),
  );
  const texts = fc.string({ minLength: 75, maxLength: 90, unit: fc.constantFrom("a", "1", " ", "b", "2") });
  fc.assert(
    fc.property(texts, claims, (text, list) => {
      const marks = articleMarks(text, list);
      marks.forEach((mark, at) => {
        expect(mark.end).toBeLessThanOrEqual(marks[at + 1]?.start ?? text.length);
      });
      expect(new Set(marks.flatMap((mark) => mark.claims))).toEqual(new Set(list.keys()));
      const said = articleLines(text, marks).map((pieces) => pieces.map((piece) => piece.text).join(""));
      expect(said.join("\n")).toBe(text.trim() === "" ? "" : text);
    }),
  );
});

test("a mark does not cross a line", () => {
  const text = "tăng 5\nvà 6";
  const marks = articleMarks(text, [{ ...span(5, 11), numerals: [span(5, 6), span(10, 11)] }]);
  expect(marks).toEqual([{ start: 5, end: 6, claims: [0] }]);
  expect(articleLines(text, marks).map((pieces) => pieces.length)).toEqual([2, 1]);
});

test("a bucket lets a caller ask in bursts and gives tokens back with time", () => {
  const buckets = tokenBuckets({ burst: 3, perMinute: 6, callers: 2 });
  const at = (seconds: number) => new Date(Date.UTC(2024, 7, 1, 2, 0, seconds));
  expect([1, 2, 3, 4].map(() => buckets.take("a", 1, at(0)))).toEqual([0, 0, 0, 10]);
  expect(buckets.take("b", 3, at(0))).toBe(0);
  expect(buckets.take("a", 1, at(9))).toBe(1);
  expect(buckets.take("a", 1, at(10))).toBe(0);
  expect(buckets.take("a", 2, at(10))).toBe(20);
  expect(buckets.take("c", 1, at(10))).toBe(0);
  expect(buckets.take("b", 3, at(10)), "b was seen least lately and forgotten").toBe(0);
});
