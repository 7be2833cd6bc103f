import fc from "fast-check";
import { expect, test } from "vitest";
import { chooseFigure, isKnownAt, isNewer } from "../../src/assess/choose-figure.ts";
import { figure } from "./given.ts";

const said = (value: number, known: string, producer = "pso", recorded = `${known}T12:00:00Z`) =>
  figure({ area: "ha-noi", indicator: "XN01", value, known, producer, recorded: new Date(recorded) });

test("the newest vintage is the one its producer said last, whenever it was stored", () => {
  const june = said(2, "2024-06-10");
  const mayStoredLater = said(1, "2024-05-10", "pso", "2024-07-01T00:00:00Z");
  expect(chooseFigure([june, mayStoredLater], []).figure).toBe(june);
});

test("what was said on the same day is told apart by when it was stored, then by id", () => {
  const first = said(1, "2024-05-10", "pso", "2024-05-11T00:00:00Z");
  const second = said(2, "2024-05-10", "pso", "2024-05-12T00:00:00Z");
  expect(isNewer(second, first)).toBe(true);
  expect(isNewer({ ...first, id: first.id + 1 }, first)).toBe(true);
});

test("a moment bounds both times", () => {
  const one = said(1, "2024-05-10", "pso", "2024-05-12T00:00:00Z");
  const at = (recorded: string, asOf: string | null) => isKnownAt(one, { recorded: new Date(recorded), asOf });
  expect(at("2024-05-12T00:00:00Z", null)).toBe(true);
  expect(at("2024-05-11T00:00:00Z", null)).toBe(false);
  expect(at("2024-06-01T00:00:00Z", "2024-05-09")).toBe(false);
});

test("two producers that say the same are no conflict", () => {
  const chosen = chooseFigure([said(5, "2024-05-10", "a"), said(5, "2024-05-11", "b")], []);
  expect(chosen).toMatchObject({ conflicting: false, figure: { producer: "b" }, beside: [{ producer: "a" }] });
});

test("the choice does not depend on the order of the figures", () => {
  const one = fc
    .record({
      value: fc.integer({ min: 1, max: 3 }),
      day: fc.integer({ min: 10, max: 20 }),
      by: fc.constantFrom("a", "b", "c"),
    })
    .map(({ value, day, by }) => said(value, `2024-05-${day}`, by));
  fc.assert(
    fc.property(fc.array(one, { maxLength: 6 }), fc.constantFrom(["a"], ["b", "a"], []), (figures, producers) => {
      const [there, back] = [chooseFigure(figures, producers), chooseFigure([...figures].reverse(), producers)];
      expect(back.figure).toBe(there.figure);
      expect(back.conflicting).toBe(there.conflicting);
      expect(new Set(back.beside)).toEqual(new Set(there.beside));
    }),
  );
});
