import fc from "fast-check";
import { expect, test } from "vitest";
import { meant } from "../../src/structure/claim.ts";

test("a printed number means itself times its scale, without noise", () => {
  expect(meant({ value: 1404, decimals: 0, scale: 1e12, unit: "đồng" })).toBe(1.404e15);
  expect(meant({ value: 120.7, decimals: 1, scale: 1e9, unit: "USD" })).toBe(120_700_000_000);
});

test("scaling loses nothing that was printed", () => {
  fc.assert(
    fc.property(fc.integer({ min: -1e7, max: 1e7 }), fc.constantFrom(1, 1e3, 1e6, 1e9, 1e12), (hundredths, scale) => {
      const value = hundredths / 100;
      expect(meant({ value, decimals: 2, scale, unit: "đồng" }) / scale).toBeCloseTo(value, 9);
    }),
  );
});
