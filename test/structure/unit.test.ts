import fc from "fast-check";
import { expect, test } from "vitest";
import { matchUnit, unitNames } from "../../src/language/match-term.ts";
import { readStructure } from "../../src/structure/read-structure.ts";
import { conversion, unitOf } from "../../src/structure/unit.ts";

const { units } = readStructure("data/catalogue");
const factor = (from: string, to: string) => conversion(unitOf(units, from), unitOf(units, to));

test.each([
  ["nghìn tỷ đồng", "tỷ đồng", 1000],
  ["triệu đồng", "tỷ đồng", 0.001],
  ["tỷ USD", "triệu USD", 1000],
  ["nghìn USD", "triệu USD", 0.001],
  ["tỷ kWh", "triệu kWh", 1000],
  ["kWh", "triệu kWh", 1e-6],
  ["triệu tấn", "nghìn tấn", 1000],
  ["kg", "tấn", 0.001],
  ["triệu lít", "nghìn lít", 1000],
  ["m3", "lít", 1000],
  ["m3", "nghìn m3", 0.001],
  ["km2", "ha", 100],
  ["ha", "nghìn m2", 10],
  ["triệu viên", "nghìn viên", 1000],
  ["nghìn đôi", "đôi", 1000],
  ["triệu cái", "nghìn cái", 1000],
  ["nghìn sản phẩm", "nghìn cái", 1],
])("1 %s is %s × %d", (from, to, expected) => {
  expect(factor(from, to)).toBeCloseTo(expected, 9);
});

test.each([
  ["tỷ đồng", "triệu USD"],
  ["tấn", "m3"],
  ["bộ", "cái"],
  ["đôi", "cái"],
  ["viên", "cái"],
  ["%", "điểm %"],
  ["Dự án", "đề án"],
  ["Người", "lượt"],
])("%s is not turned into %s", (from, to) => {
  expect(factor(from, to)).toBeUndefined();
});

test("there and back is where one was", () => {
  const anyUnit = fc.constantFrom(...units.values());
  fc.assert(
    fc.property(anyUnit, anyUnit, (from, to) => {
      const [there, back] = [conversion(from, to), conversion(to, from)];
      expect(there === undefined).toBe(from.dimension !== to.dimension);
      if (there !== undefined && back !== undefined) expect(there * back).toBeCloseTo(1, 9);
    }),
  );
});

const names = unitNames(units);

test.each([
  ["tr.đồng", "triệu đồng"],
  ["Trđ", "triệu đồng"],
  ["Triệu đ", "triệu đồng"],
  ["Tỉ đồng", "tỷ đồng"],
  ["tỷ đ", "tỷ đồng"],
  ["ngàn tỷ đồng", "nghìn tỷ đồng"],
  ["1.000 USD", "nghìn USD"],
  ["ngàn USD", "nghìn USD"],
  ["Tr.USD", "triệu USD"],
  ["triệu đô la Mỹ", "triệu USD"],
  ["1000 m3", "nghìn m3"],
  ["nghìn m³", "nghìn m3"],
  ["M3", "m3"],
  ["triệu lít", "triệu lít"],
  ["1.000 đôi", "nghìn đôi"],
  ["1000 SP", "nghìn sản phẩm"],
  ["Chiếc", "cái"],
  ["Bộ SP", "bộ"],
  ["tr. kWh", "triệu kWh"],
  ["Tr.KWh", "triệu kWh"],
  ["GWh", "triệu kWh"],
  ["Cụm", "Cụm"],
  ["Ha", "ha"],
  ["Lao động", "Người"],
  ["%", "%"],
  ["điểm %", "điểm %"],
  ["Điểm", "điểm"],
])("%s is %s", (text, key) => {
  expect(matchUnit(names, text)?.key).toBe(key);
});
