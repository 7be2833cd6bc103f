import fc from "fast-check";
import { expect, test } from "vitest";
import { alignedPairs, commonPositions } from "../../src/narrate/align.ts";

const sequence = fc.array(fc.constantFrom("a b", "a c", "d e", "f", "g h i"), { maxLength: 12 });

test("positions in common are equal, and rise on both sides", () => {
  fc.assert(
    fc.property(sequence, sequence, (one, two) => {
      const pairs = commonPositions(one, two);
      expect(pairs.every(([i, j]) => one[i] === two[j])).toBe(true);
      expect(
        pairs.every(([i, j], at) => at === 0 || (i > (pairs[at - 1]?.[0] ?? 0) && j > (pairs[at - 1]?.[1] ?? 0))),
      ).toBe(true);
      expect(commonPositions(one, one)).toHaveLength(one.length);
    }),
  );
});

test("nothing is lost or doubled: each side of the pairs is its sequence", () => {
  fc.assert(
    fc.property(sequence, sequence, (one, two) => {
      const pairs = alignedPairs(one, two, (text) => text);
      expect(pairs.flatMap(([before]) => before ?? [])).toEqual(one);
      expect(pairs.flatMap(([, after]) => after ?? [])).toEqual(two);
    }),
  );
});
