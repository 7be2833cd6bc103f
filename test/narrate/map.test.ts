import { describe, expect, test } from "vitest";
import { draw } from "../../src/narrate/chart/draw.ts";
import type { AreaMap } from "../../src/narrate/chart/drawing.ts";
import { overlaps } from "../../src/narrate/map/free-place.ts";
import { prepareUnit } from "../../src/narrate/map/map-labels.ts";
import { layOut } from "../../src/narrate/map/map-layout.ts";
import { innerBorders, type Ring, readMapShapes, unionOf } from "../../src/narrate/map/shapes.ts";
import { marks, merged } from "./demo-document.ts";

const shapes = readMapShapes("data/map");

/** Twice the area, with its sign. */
const areaOf = (rings: readonly Ring[]) =>
  rings.reduce((sum, ring) => {
    return (
      sum +
      ring.reduce(
        (part, [x, y], i) =>
          part + x * (ring[(i + 1) % ring.length]?.[1] ?? 0) - y * (ring[(i + 1) % ring.length]?.[0] ?? 0),
        0,
      )
    );
  }, 0);

test("the map has the 63 provinces, Hoàng Sa and Trường Sa, and says whose it is", () => {
  expect(Object.keys(shapes.shapes)).toHaveLength(65);
  expect(shapes.shapes.hoangsa?.length).toBeGreaterThan(10);
  expect(shapes.shapes.truongsa?.length).toBeGreaterThan(10);
  expect(shapes.attribution).toContain("CC BY 4.0");
});

test.each(merged.filter((area) => area.shapes.length > 1))(
  "$label is exactly the union of its old units",
  ({ shapes: ids }) => {
    const parts = ids.map((id) => areaOf(unionOf(shapes, [id])));
    expect(areaOf(unionOf(shapes, ids))).toBeCloseTo(
      parts.reduce((sum, one) => sum + one, 0),
      6,
    );
    expect(innerBorders(shapes, ids).length).toBeGreaterThan(0);
    // One mainland: the border between them is gone.
    const mainland = Math.max(...unionOf(shapes, ids).map((ring) => areaOf([ring])));
    expect(mainland).toBeGreaterThan(0.9 * parts.reduce((sum, one) => sum + one, 0));
  },
);

test("a shape that is not there is refused", () => {
  expect(() => unionOf(shapes, ["atlantis"])).toThrow(
    expect.objectContaining({ kind: "not-found", code: "map.unknown-shape" }),
  );
});

describe.each([
  { name: "28 areas", areas: marks },
  { name: "18 units", areas: merged },
])("$name", ({ areas }) => {
  const units = areas.map((area) => {
    const value = typeof area.value === "number" ? `+${area.value}` : "";
    const named = {
      key: area.key,
      name: area.label,
      value,
      reason: value === "" ? "chưa có số liệu" : "",
      ink: "u1" as const,
    };
    return prepareUnit({ ...named, rings: unionOf(shapes, area.shapes) }, { name: 11.5, value: 12.5, withNames: true });
  });
  const layout = layOut({ units, across: 600, high: 860, legend: { width: 180, height: 150 }, below: false });

  test("every area has its label exactly once", () => {
    const labelled = [...layout.labels, ...layout.insets.flatMap(({ labels }) => labels)]
      .map(({ unit }) => unit.key)
      .sort();
    expect(labelled).toEqual(areas.map(({ key }) => key).sort());
  });

  test("labels, enlargements and legend do not cover one another, and all is on the canvas", () => {
    const { canvas, labels, insets, legend } = layout;
    const boxes = [...insets.map(({ to }) => to), legend];
    for (const group of [labels, ...insets.map((inset) => inset.labels)]) {
      group.forEach(({ box }, i) => {
        for (const other of group.slice(i + 1)) expect(overlaps(box, other.box, -2.6 * layout.perPoint)).toBe(false);
      });
    }
    for (const { box } of labels) for (const other of boxes) expect(overlaps(box, other)).toBe(false);
    expect(
      boxes.every((box) => box.left >= canvas.left && box.right <= canvas.right && box.bottom <= canvas.bottom),
    ).toBe(true);
    expect((canvas.right - canvas.left) / layout.perPoint).toBeLessThanOrEqual(603);
  });
});

test("the map of the North is small enough for a page", () => {
  const map: AreaMap = { kind: "map", title: "t", unit: "%", decimals: 1, signed: true, ramp: "growth", areas: marks };
  expect(draw(map, { id: "m", lang: "vi", theme: "screen", size: "wide", shapes }).svg.length).toBeLessThan(30_000);
});

test("a map of the whole country names Hoàng Sa and Trường Sa", () => {
  const areas = Object.keys(shapes.shapes)
    .filter((id) => id !== "hoangsa" && id !== "truongsa")
    .map((id, i) => ({ key: id, label: id, value: i, shapes: [id] }));
  const map: AreaMap = {
    kind: "map",
    title: "t",
    unit: "tỷ đồng",
    decimals: 0,
    ramp: "level",
    areas,
    wholeCountry: true,
  };
  for (const size of ["wide", "narrow"] as const) {
    const { svg } = draw(map, { id: "m", lang: "vi", theme: "print", size, shapes });
    expect(svg).toContain("Hoàng Sa");
    expect(svg).toContain("Trường Sa");
  }
});
