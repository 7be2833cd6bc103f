import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { readStructure } from "../../src/structure/read-structure.ts";

const folder = mkdtempSync(join(tmpdir(), "catalogue-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** The error of a catalogue with one change in one file. */
function errorAfter(file: string, sought: string | RegExp, put: string): string {
  cpSync("data/catalogue", folder, { recursive: true });
  const text = readFileSync(join(folder, file), "utf8");
  const changed = text.replace(sought, put);
  expect(changed).not.toBe(text);
  writeFileSync(join(folder, file), changed);
  try {
    readStructure(folder);
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
  return "no error";
}

test.each([
  [
    "areas.csv",
    "ha-giang,Hà Giang,Ha Giang,province,1995-01-01",
    "ha-giang,Hà Giang,Ha Giang,province,1995-13-01",
    'areas.csv, row 4, column from: not a day ("1995-13-01")',
  ],
  ["areas.csv", "\ncao-bang,", "\nha-noi,", "areas.csv: twice: ha-noi"],
  ["areas.csv", "2025-06-30,02,,", "2025-06-30,04,,", "areas.csv: code 63:04 twice: ha-giang, cao-bang"],
  ["changes.csv", "bac-giang|bac-ninh", "bac-giang|bac-minh", "changes.csv: no area bac-minh"],
  ["region-members.csv", "R-N28,ha-noi", "R-N29,ha-noi", "region-members.csv: no region R-N29"],
  [
    "units.csv",
    "triệu tỷ đồng,triệu tỷ đồng,quadrillion VND,VND,1000000000000000",
    "triệu tỷ đồng,triệu tỷ đồng,quadrillion VND,VND,0",
    "units.csv, row",
  ],
  [
    "indicators.csv",
    /^CN02,(.*),thong-ke-tinh,CN01,/m,
    "CN02,$1,thong-ke-tinh,CN99,",
    "indicators.csv: CN02: no indicator CN99",
  ],
  ["indicators.csv", /^NL01,(.*),triệu kWh,/m, "NL01,$1,triệu kWg,", "indicators.csv: NL01: no unit triệu kWg"],
  ["indicators.csv", /^NL01,(.*),dien-luc,/m, "NL01,$1,dien,", "indicators.csv: NL01: no producer dien"],
  ["indicators.csv", "|Điện TP|", "|Điện sản xuất (phát)|", 'indicators.csv: "Điện sản xuất (phát)" is NL01 and NL02'],
  ["reviews.json", '"geography": "2024-06-30"', '"geography": "30/6/2024"', "reviews.json: "],
])("a fault in %s is named: %s → %s", (file, sought, put, message) => {
  expect(errorAfter(file, sought, put)).toContain(message);
});
