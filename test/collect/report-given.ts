import type { ReadFigure, ReadReport } from "../../src/collect/read/report.ts";
import { readStructure } from "../../src/structure/read-structure.ts";
import type { Review } from "../../src/structure/review.ts";

export const structure = readStructure("data/catalogue");

export const review: Review = {
  id: "T-2024",
  name: { vi: "Đợt thử", en: "A trial" },
  region: "R-N28",
  period: "2024-YTD06",
  geography: "2024-06-30",
  source: "reports",
  illustrative: true,
};

export const actor = { id: "operator" };
export const june = new Date("2024-06-26T02:00:00Z");
export const july = new Date("2024-07-03T02:00:00Z");

/** Exports of six months as one report has them. */
export function exportsOf(area: string, value: number, cell = "H24"): ReadFigure {
  return {
    area,
    indicator: "XN01",
    breakdown: "",
    period: "2024-YTD06",
    scenario: "actual",
    transformation: "level",
    value,
    decimals: 1,
    status: "estimate",
    producer: "hai-quan",
    unit: "Triệu USD",
    factor: 1,
    sheet: "Biểu tổng hợp",
    cell,
    printed: String(value),
  };
}

/** A report with these figures and nothing else. */
export function reportOf(area: string, figures: readonly ReadFigure[]): ReadReport & { area: string } {
  return {
    status: "read",
    reason: null,
    details: {},
    area,
    period: "2024-YTD06",
    dated: "2024-06-25",
    dataUntil: null,
    number: null,
    figures,
    claims: [],
    findings: [],
    petitions: [],
    cooperation: [],
    passages: [],
    sheets: [],
  };
}
