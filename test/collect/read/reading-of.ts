import { readFileSync } from "node:fs";
import { type CellValue, type WriteSheet, writeXlsx } from "hucre/xlsx";
import { readReport } from "../../../src/collect/read/read-report.ts";
import { lexiconOf, type ReadContext } from "../../../src/collect/read/reading.ts";
import type { ReadFigure, ReadReport } from "../../../src/collect/read/report.ts";
import { membersOn } from "../../../src/structure/area.ts";
import { readStructure } from "../../../src/structure/read-structure.ts";

export const structure = readStructure("data/catalogue");
const lexicon = lexiconOf(structure);

/** The review of the 28 units, six months of 2024. */
export const ofX: ReadContext = {
  structure,
  lexicon,
  period: "2024-YTD06",
  members: membersOn(structure.geography, "R-N28", "2024-06-30").map((area) => area.key),
  answers: [],
};

/** The review of the 18 units, nine months of 2025. */
export const ofXI: ReadContext = {
  structure,
  lexicon,
  period: "2025-YTD09",
  members: membersOn(structure.geography, "R-N28", "2025-09-30").map((area) => area.key),
  answers: [],
};

export type Rows = readonly (readonly CellValue[])[];

/** A workbook of one sheet or several, as a province might have typed it. */
export async function workbook(
  sheets: Readonly<Record<string, Rows>>,
  more: Partial<WriteSheet> = {},
): Promise<Uint8Array> {
  return writeXlsx({
    sheets: Object.entries(sheets).map(([name, rows]) => ({ name, rows: rows.map((row) => [...row]), ...more })),
  });
}

export async function readRows(
  rows: Rows,
  context: ReadContext = ofX,
  more: Partial<WriteSheet> = {},
): Promise<ReadReport> {
  return readReport(await workbook({ "Biểu 01": rows }, more), "bao cao.xlsx", context);
}

/** What a figure says, in one line: `XN01 2024-YTD06 level = 1452`. A plan, a former unit, a class are named. */
export function line(figure: ReadFigure, own: string | null): string {
  const area = figure.area === own ? "" : `${figure.area} `;
  const plan = figure.scenario === "plan" ? "plan " : "";
  const breakdown = figure.breakdown === "" ? "" : `:${figure.breakdown}`;
  const value = typeof figure.value === "number" ? figure.value : `(${figure.value.missing})`;
  return `${area}${figure.indicator}${breakdown} ${figure.period} ${plan}${figure.transformation} = ${value}`;
}

export const lines = (report: ReadReport) => report.figures.map((figure) => line(figure, report.area));
export const valued = (report: ReadReport) =>
  report.figures.filter((one) => typeof one.value === "number").map((one) => line(one, report.area));
export const codes = (report: ReadReport) =>
  report.findings.filter((one) => one.severity !== "info").map((one) => one.code);
export const sample = (name: string) => readFileSync(`data/review-2024-h1/files/${name}`);
