import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { contributionsOf, movers, sharesOf } from "../../src/assess/contribution.ts";
import { countsOf } from "../../src/assess/counts.ts";
import { weightedGrowthIndex, weightedIndex } from "../../src/assess/index-numbers.ts";
import { largest } from "../../src/assess/largest.ts";
import { matchedCompletion, matchedGrowth } from "../../src/assess/matched.ts";
import { bottom, median, places, ranked, top } from "../../src/assess/ranking.ts";
import { ratioTotal, totalOf } from "../../src/assess/total.ts";
import { isMissing, type Measured, missing } from "../../src/base/measured.ts";
import { indicator } from "./given.ts";

const of = (values: Readonly<Record<string, Measured>>) => new Map(Object.entries(values));
const gap = missing("not-reported");

const value = fc.oneof(fc.integer({ min: 0, max: 1000 }), fc.constantFrom(gap, missing("not-applicable")));
const byArea = fc.dictionary(fc.constantFrom(..."abcdefghij"), value).map(of);

describe("totals", () => {
  test("name what is missing, with its reason", () => {
    expect(totalOf(indicator("L"), of({ a: 0.1, b: 0.2, c: missing("held") }))).toEqual({
      value: 0.3,
      reported: ["a", "b"],
      missing: [{ area: "c", reason: "held" }],
    });
  });

  test("of nothing are not zero", () => {
    expect(totalOf(indicator("L"), of({ a: gap })).value).toEqual(gap);
  });

  test.each([
    { rule: "none", kind: "index", reason: "not-additive" },
    { rule: "weighted", kind: "index", reason: "no-weights" },
    { rule: "none", kind: "rate", reason: "not-additive" },
    { rule: "none", kind: "level", reason: "not-additive" },
  ] as const)("a $kind with the rule $rule is refused: $reason", ({ rule, kind, reason }) => {
    expect(totalOf(indicator("X", { aggregation: rule, kind }), of({ a: 1, b: 2 })).value).toEqual(missing(reason));
  });

  test("of a ratio are of its parts, over those that have both", () => {
    const ratio = ratioTotal(of({ a: 90, b: 10, c: 5 }), of({ a: 100, b: 100, c: gap }), 100);
    expect(ratio.value).toBe(50);
    expect(ratio.missing).toEqual([{ area: "c", reason: "not-reported" }]);
  });
});

describe("growth of a total", () => {
  test("is over the areas having both; a base of 0 is a value", () => {
    expect(matchedGrowth(of({ a: 100, b: 0, d: 5 }), of({ a: 100, b: 10, c: 50 }))).toEqual({
      value: 10,
      matched: ["a", "b"],
      now: 110,
      before: 100,
    });
  });

  test("needs a base", () => {
    expect(matchedGrowth(of({ a: 0 }), of({ a: 5 })).value).toEqual(missing("base-not-positive"));
    expect(matchedGrowth(of({ b: 1 }), of({ a: 5 })).value).toEqual(gap);
  });

  test("does not depend on the order of the areas", () => {
    fc.assert(
      fc.property(byArea, byArea, (before, now) => {
        const reversed = (values: Map<string, Measured>) => new Map([...values].reverse());
        expect(matchedGrowth(reversed(before), reversed(now)).value).toEqual(matchedGrowth(before, now).value);
      }),
    );
  });

  test("completion of plans is over the areas having a plan", () => {
    expect(matchedCompletion(of({ a: 200, b: gap }), of({ a: 97, b: 1000 })).value).toBe(48.5);
  });
});

describe("ranking", () => {
  test("equal values share a place, and the next is left out", () => {
    expect([...places(of({ a: 5, b: 7, c: 5, d: 1, e: gap })).entries()]).toEqual([
      ["b", 1],
      ["a", 2],
      ["c", 2],
      ["d", 4],
    ]);
  });

  test("a shared last place is taken whole", () => {
    expect(top(of({ a: 3, b: 2, c: 2, d: 1 }), 2).map(({ area }) => area)).toEqual(["a", "b", "c"]);
    expect(bottom(of({ a: 3, b: 2, c: 2, d: 1 }), 2).map(({ area }) => area)).toEqual(["d", "c", "b"]);
    expect(bottom(of({}), 3)).toEqual([]);
  });

  test("is a permutation of what is known, and does not depend on the order", () => {
    fc.assert(
      fc.property(byArea, (values) => {
        const known = [...values].filter(([, one]) => !isMissing(one)).map(([area]) => area);
        expect(
          ranked(values)
            .map(({ area }) => area)
            .sort(),
        ).toEqual(known.sort());
        expect(places(new Map([...values].reverse()))).toEqual(places(values));
      }),
    );
  });

  test("the median of an even number lies between", () => {
    expect(median(of({ a: 1, b: 10, c: 4, d: 5 }))).toBe(4.5);
  });
});

describe("counts", () => {
  test("exactly 0 is unchanged, exactly the threshold is counted, a gap is neither", () => {
    const counts = countsOf(of({ a: 0, b: 0.1, c: -3.8, d: 10, e: 9.9, f: missing("held") }), [10], 1);
    expect(counts.up).toEqual(["b", "d", "e"]);
    expect(counts.same).toEqual(["a"]);
    expect(counts.down).toEqual(["c"]);
    expect(counts.unknown).toEqual([{ area: "f", reason: "held" }]);
    expect(counts.atLeast).toEqual({ "10": ["d"] });
    expect(counts.near).toEqual([]);
  });

  test("values that rounding alone puts elsewhere are listed", () => {
    const counts = countsOf(of({ a: 9.96, b: 0.04, c: -0.04, d: 9.94, e: 10.02 }), [10], 1);
    expect(counts.atLeast).toEqual({ "10": ["e"] });
    expect(counts.near).toEqual([
      { area: "a", threshold: 10 },
      { area: "b", threshold: 0 },
      { area: "c", threshold: 0 },
    ]);
  });

  test("everyone is counted once", () => {
    fc.assert(
      fc.property(byArea, (growths) => {
        const { up, down, same, unknown } = countsOf(growths, [10], 1);
        expect(up.length + down.length + same.length + unknown.length).toBe(growths.size);
      }),
    );
  });
});

describe("shares and contributions", () => {
  test("shares of the known make the whole", () => {
    expect(sharesOf(of({ a: 1, b: 3, c: gap }))).toEqual(of({ a: 25, b: 75, c: gap }));
  });

  test("contributions sum to the growth of the matched total", () => {
    fc.assert(
      fc.property(byArea, byArea, (before, now) => {
        const growth = matchedGrowth(before, now).value;
        fc.pre(!isMissing(growth));
        const points = [...contributionsOf(before, now).values()];
        const sum = points.reduce<number>((total, one) => total + (isMissing(one) ? 0 : one), 0);
        expect(sum).toBeCloseTo(growth as number, 6);
      }),
    );
  });

  test("who moves the total is not who grows fastest", () => {
    const points = contributionsOf(of({ small: 1, big: 100, falls: 50 }), of({ small: 3, big: 110, falls: 45 }));
    const moved = movers(points, 1);
    expect(moved.up.map(({ area }) => area)).toEqual(["big"]);
    expect(moved.down.map(({ area }) => area)).toEqual(["falls"]);
  });
});

describe("the largest", () => {
  const levels = of({ a: 40, b: 30, c: 20, d: 10 });
  const growths = of({ a: 12, b: 15, c: -1, d: gap });

  test("by number: their share and their smallest growth", () => {
    expect(largest(levels, growths, { count: 2 })).toEqual({
      areas: ["a", "b"],
      share: 70,
      smallestGrowth: 12,
      allUp: true,
    });
    expect(largest(levels, growths, { count: 3 }).allUp).toBe(false);
  });

  test("by share: as many as it takes", () => {
    expect(largest(levels, growths, { share: 70 }).areas).toEqual(["a", "b"]);
    expect(largest(levels, growths, { share: 71 }).areas).toEqual(["a", "b", "c"]);
  });

  test("one without a growth leaves the statement open", () => {
    expect(largest(levels, growths, { count: 4 })).toMatchObject({ smallestGrowth: gap, allUp: false });
  });

  test("equals of the last are taken as well", () => {
    expect(largest(of({ a: 5, b: 3, c: 3 }), growths, { count: 2 }).areas).toEqual(["a", "b", "c"]);
  });

  test("a number below one is refused", () => {
    expect(() => largest(levels, growths, { count: 0 })).toThrow(expect.objectContaining({ code: "largest.count" }));
  });
});

describe("a regional index", () => {
  const shares = new Map([
    ["a", 50],
    ["b", 30],
    ["c", 20],
  ]);

  test("weighs by the share of the year before, and is no simple mean", () => {
    expect(weightedIndex(of({ a: 110, b: 104, c: 95 }), shares)).toMatchObject({
      value: 105.2,
      coverage: 100,
      estimate: true,
    });
  });

  test("without one area it says how much of the weights it covers", () => {
    expect(weightedIndex(of({ a: 110, b: 104, c: gap }), shares)).toMatchObject({
      value: 107.75,
      coverage: 80,
      missing: [{ area: "c", reason: "not-reported" }],
    });
  });

  test("from base-year indices it is Laspeyres on Laspeyres", () => {
    const index = weightedGrowthIndex(
      of({ a: 220, b: 130 }),
      of({ a: 200, b: 125 }),
      new Map([
        ["a", 1],
        ["b", 3],
      ]),
    );
    expect(index.value).toBeCloseTo((100 * (220 + 390)) / (200 + 375), 8);
  });

  test("without weights there is none", () => {
    expect(weightedIndex(of({ a: 110 }), new Map()).value).toEqual(missing("no-weights"));
  });

  test("lies between the lowest and the highest", () => {
    const index = fc.integer({ min: 500, max: 2000 }).map((tenths) => tenths / 10);
    fc.assert(
      fc.property(
        fc.array(fc.record({ index, weight: fc.integer({ min: 1, max: 100 }) }), { minLength: 1 }),
        (list) => {
          const indices = new Map(list.map((one, at) => [String(at), one.index]));
          const weights = new Map(list.map((one, at) => [String(at), one.weight]));
          const { value: all } = weightedIndex(indices, weights);
          expect(all as number).toBeGreaterThanOrEqual(Math.min(...indices.values()) - 1e-9);
          expect(all as number).toBeLessThanOrEqual(Math.max(...indices.values()) + 1e-9);
        },
      ),
    );
  });
});
