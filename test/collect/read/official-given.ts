import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { writeXlsx } from "hucre/xlsx";
import { isMissing } from "../../../src/base/measured.ts";
import type { OfficialFigures } from "../../../src/collect/read/official-figures.ts";
import { readOfficialRules } from "../../../src/collect/read/official-rules.ts";
import { readOfficialTable } from "../../../src/collect/read/official-table.ts";
import { readOfficialWorkbook } from "../../../src/collect/read/official-workbook.ts";
import type { NewFigure } from "../../../src/observations/figure.ts";
import { readStructure } from "../../../src/structure/read-structure.ts";

export const structure = readStructure("data/catalogue");
export const rules = readOfficialRules("data/catalogue");

export const reading = (fileName: string) => ({ fileName, file: `sha of ${fileName}`, structure, rules });

/** An official table that comes with the system, read. */
export function tidy(name: string): OfficialFigures {
  const text = name.endsWith(".gz")
    ? gunzipSync(readFileSync(`data/official/${name}`)).toString("utf8")
    : readFileSync(`data/official/${name}`, "utf8");
  return readOfficialTable(text, reading(name.replace(/\.gz$/, "")));
}

export const workbook = (name: string) => readOfficialWorkbook(readFileSync(`test/data/gso/${name}`), reading(name));

type Row = readonly (string | number | null)[];

/** A workbook written for a test: sheets by name, each with its rows. */
export async function written(sheets: Readonly<Record<string, readonly Row[]>>, fileName = "bieu.xlsx") {
  const bytes = await writeXlsx({
    sheets: Object.entries(sheets).map(([name, rows]) => ({ name, rows: rows.map((row) => [...row]) })),
  });
  return readOfficialWorkbook(bytes, reading(fileName));
}

/** What a figure is about, in one line. */
export function keyOf(one: NewFigure): string {
  return [one.area, one.indicator, one.breakdown, one.period, one.scenario, one.transformation].join(" ");
}

/** Values by what they are about; missing ones by their reason. */
export function valuesOf({ figures }: OfficialFigures): Record<string, number | string> {
  return Object.fromEntries(figures.map((one) => [keyOf(one), isMissing(one.value) ? one.value.missing : one.value]));
}
