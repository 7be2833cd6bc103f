import { readFileSync } from "node:fs";
import { decimalsOf } from "../../src/base/decimal.ts";
import { missing } from "../../src/base/measured.ts";
import { type CheckContext, groupBy } from "../../src/collect/check-readings.ts";
import { readRules } from "../../src/collect/check-rules.ts";
import type { ReadClaim, ReadFigure, ReadReport } from "../../src/collect/read/report.ts";
import { splitUnit } from "../../src/language/print-unit.ts";
import type { Area } from "../../src/structure/area.ts";
import type { Claim } from "../../src/structure/claim.ts";
import type { Indicator } from "../../src/structure/indicator.ts";
import type { Review } from "../../src/structure/review.ts";
import type { Structure } from "../../src/structure/structure.ts";
import type { Unit } from "../../src/structure/unit.ts";

/** A small catalogue with the ties that the checks need: parts, ratios, kinds. */
function indicator(code: string, more: Partial<Indicator> = {}): Indicator {
  return {
    code,
    name: { vi: code, en: code },
    short: { vi: code, en: code },
    unit: "tỷ đồng",
    decimals: 1,
    kind: "level",
    accumulation: "flow",
    priceBasis: null,
    indexBase: null,
    frequency: ["T"],
    aggregation: "sum",
    ratio: null,
    direction: 1,
    producer: "department",
    parent: null,
    partition: null,
    synonyms: { vi: [], en: [] },
    definition: { vi: "", en: "" },
    official: null,
    alias: null,
    standard: true,
    topic: "",
    ...more,
  };
}

const parts = (parent: string, codes: readonly string[], unit: string) => [
  indicator(parent, { unit }),
  ...codes.map((code) => indicator(code, { unit, parent, partition: "whole" })),
];
const index = {
  kind: "index",
  unit: "%",
  indexBase: "same-period",
  accumulation: "stock",
  aggregation: "none",
} as const;
const rate = { kind: "rate", unit: "%", accumulation: "stock", aggregation: "none" } as const;
const stock = { accumulation: "stock", unit: "Cụm" } as const;
const forms = ["D", "E", "AK", "VK", "AJ", "VJ", "AI", "EAV", "CPTPP", "EUR.1", "EUR.1_UK", "RCEP", "AANZ"];
const ratio = (numerator: string, denominator: string) => ({ ...rate, ratio: { numerator, denominator, factor: 100 } });
/** Rows of Biểu 04 that are an area or an amount; the others count things. */
const areas = new Set([
  "02",
  "04",
  "06",
  "08",
  "10",
  "12",
  "13",
  "14",
  "16",
  "16.1",
  "16.2",
  "16.3",
  "16.4",
  "17",
  "18",
  "23",
  "24",
]);
const clusters = [
  ...Array.from({ length: 27 }, (_, n) => String(n + 1).padStart(2, "0")),
  "15.1",
  "15.2",
  "15.3",
  "15.4",
  "16.1",
  "16.2",
  "16.3",
  "16.4",
];

const indicators: Indicator[] = [
  indicator("CN01", index),
  ...["CN02", "CN03", "CN04", "CN05"].map((code) => indicator(code, { ...index, parent: "CN01" })),
  ...parts("CN07", ["CN07.TW", "CN07.DP", "CN07.FDI"], "tỷ đồng"),
  indicator("NL01", { unit: "triệu kWh" }),
  indicator("NL02", { unit: "triệu kWh" }),
  ...parts("TM01", ["TM02", "TM03", "TM04", "TM05", "TM06"], "tỷ đồng"),
  ...parts("XN01", ["XN04", "XN05", "XN06"], "triệu USD"),
  indicator("XN02", { unit: "triệu USD" }),
  indicator("XN08", { unit: "triệu USD" }),
  indicator("KC01", { unit: "triệu đồng" }),
  indicator("QLTT01", { unit: "vụ" }),
  indicator("QLTT01.VP", { unit: "vụ" }),
  indicator("QLTT01.TP", { unit: "triệu đồng" }),
  indicator("CCHC01", { unit: "hồ sơ" }),
  indicator("CCHC01.DH", rate),
  ...clusters.map((n) =>
    indicator(
      `CCN${n}`,
      n === "19" ? ratio("CCN18", "CCN17") : areas.has(n) ? { ...stock, unit: "ha" } : { ...stock, decimals: 0 },
    ),
  ),
  ...forms.flatMap((form) => [
    indicator(`FTA01.${form}`, { unit: "bộ", decimals: 0, parent: "FTA01.TONG", partition: "form" }),
    indicator(`FTA02.${form}`, { unit: "triệu USD" }),
    indicator(`FTA03.${form}`, { unit: "triệu USD" }),
    indicator(`FTA04.${form}`, ratio(`FTA02.${form}`, `FTA03.${form}`)),
  ]),
  indicator("FTA01.TONG", { unit: "bộ", decimals: 0 }),
];

export const catalogue = new Map(indicators.map((one) => [one.code, one]));

const counted = (key: string): [string, Unit] => [
  key,
  { key, name: { vi: key, en: key }, dimension: key, factor: 1, variants: [] },
];
const units = new Map([counted("Cụm"), counted("bộ")]);

const area = (key: string, from: string, to: string | null): Area => ({
  key,
  name: { vi: key, en: key },
  kind: "province",
  from,
  to,
  codes: [],
  variants: [],
  shapes: [],
});

export function contextFor(period: string, more: Partial<CheckContext> = {}): CheckContext {
  const review: Review = {
    id: "T",
    name: { vi: "", en: "" },
    region: "R",
    period,
    geography: "2024-06-30",
    source: "reports",
    illustrative: true,
  };
  const geography = {
    areas: [
      area("old-a", "1995-01-01", "2025-06-30"),
      area("old-b", "1995-01-01", "2025-06-30"),
      area("new-ab", "2025-07-01", null),
    ],
    changes: [{ on: "2025-07-01", kind: "merged" as const, from: ["old-a", "old-b"], to: "new-ab", basis: "" }],
    regions: [],
  };
  const structure: Structure = { geography, catalogue, units, producers: new Map(), editions: [] };
  const rules = readRules(readFileSync("data/catalogue/constraints.csv", "utf8"));
  return { structure, review, rules, ...more };
}

/** The context without required rows, for reports that are about something else. */
export function lenient(period: string, more: Partial<CheckContext> = {}): CheckContext {
  const context = contextFor(period, more);
  return { ...context, rules: { ...context.rules, required: [] } };
}

export function figure(more: Partial<ReadFigure> & Pick<ReadFigure, "indicator" | "cell" | "value">): ReadFigure {
  return {
    area: "x",
    sheet: "Biểu",
    printed: String(more.value),
    breakdown: "",
    period: "2024-YTD06",
    scenario: "actual",
    transformation: "level",
    decimals: 1,
    status: "estimate",
    producer: null,
    unit: "",
    factor: 1,
    ...more,
  };
}

/** What a number in prose says, as the claim that its sentence is read as. */
export function claimOf(said: ReadFigure, unit: string): ReadClaim {
  const { scale, unit: name } = splitUnit(said.transformation === "level" ? unit : "%");
  const kinds = { level: "level", yoy: "growth", mom: "growth", "plan-completion": "plan" } as const;
  const claim = {
    kind: kinds[said.transformation],
    subject: { indicator: said.indicator, breakdown: "", area: said.area, period: said.period, producer: null },
    printed: { value: said.value as number, decimals: said.decimals, scale, unit: name },
    hedge: "exact",
    estimated: false,
    made: null,
    coverage: null,
    open: [],
    illustrative: false,
    against: said.transformation === "mom" ? "period-before" : "year-before",
    base: null,
  } as Claim;
  return { sheet: said.sheet, cell: said.cell, printed: said.printed, claim };
}

export function reportOf(
  figures: readonly ReadFigure[],
  unitOf = (code: string) => catalogue.get(code)?.unit ?? "%",
): ReadReport {
  return {
    status: "read",
    reason: null,
    details: {},
    area: figures[0]?.area ?? null,
    period: null,
    dated: null,
    dataUntil: null,
    number: null,
    figures,
    claims: figures.flatMap((one) => (one.restates ? [claimOf(one, unitOf(one.indicator))] : [])),
    findings: [],
    petitions: [],
    cooperation: [],
    passages: [],
    sheets: [],
  };
}

/** Lines of a CSV with quoted fields, by header. */
export function readCsv(path: string): Record<string, string>[] {
  const text = readFileSync(path, "utf8").replace(/^\uFEFF/, "");
  const rows: string[][] = [[]];
  for (const [, quoted, bare, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^,"\r\n]*))(,|\r?\n|$)/g)) {
    rows.at(-1)?.push(quoted === undefined ? (bare ?? "") : quoted.replaceAll('""', '"'));
    if (end !== ",") rows.push([]);
  }
  const [header = [], ...lines] = rows.filter((row) => row.length > 1);
  return lines.map((line) => Object.fromEntries(header.map((name, index) => [name, line[index] ?? ""])));
}

const shapes: Readonly<Record<string, Pick<ReadFigure, "scenario" | "transformation">>> = {
  plan_year: { scenario: "plan", transformation: "level" },
  yoy_reported: { scenario: "actual", transformation: "yoy" },
  plan_pct_reported: { scenario: "actual", transformation: "plan-completion" },
};
const reasons = { x_not_applicable: "not-applicable", error_div0: "unreadable", error_ref: "unreadable" } as const;

/** What the printed number was multiplied by, as far as its converted unit says. */
const factors: Readonly<Record<string, number>> = {
  "Nghìn tỷ đồng": 1000,
  "tr.đồng": 0.001,
  "Triệu đồng": 0.001,
  "Nghìn USD": 0.001,
  "1.000 USD": 0.001,
  "Tỷ USD": 1000,
};

/** A cell of the truth as a careful reader reads it: slips literally, decimals as printed. */
function truthFigure(row: Record<string, string>): ReadFigure | undefined {
  if (row.missing_reason === "row_absent") return undefined;
  const literal = row.value_if_read_literally || row.value_canonical || "";
  const value =
    literal === "" ? missing(reasons[row.missing_reason as keyof typeof reasons] ?? "not-reported") : Number(literal);
  const unit = /unit_converted:([^|]*)/.exec(row.quirk ?? "")?.[1] ?? "";
  const text =
    /,(\d+)\s*%?\s*\)?$/.exec(row.cell_type === "s" ? (row.printed_text ?? "").trim() : "")?.[1]?.length ?? 0;
  const decimals = typeof value === "number" ? Math.max(decimalsOf(value, 6), unit === "" && text < 3 ? text : 0) : 0;
  return figure({
    indicator: row.indicator_code ?? "",
    sheet: row.sheet ?? "",
    cell: row.cell ?? "",
    printed: row.printed_text ?? "",
    area: row.area_code ?? "",
    period: row.period ?? "",
    unit,
    factor: factors[unit] ?? 1,
    value,
    decimals,
    ...shapes[row.measure ?? ""],
    ...(/prose_(restates|table)/.test(row.quirk ?? "") ? { restates: true } : {}),
  });
}

/** The 28 reports of the sample, by file, as a careful reader reads them. */
export function truthReports(unitOf: (code: string) => string): Map<string, ReadReport> {
  const rows = readCsv("test/data/truth/truth.csv");
  return new Map(
    [...groupBy(rows, (row) => row.file ?? "")].map(([file, of]) => [
      file,
      reportOf(
        of.map(truthFigure).filter((one) => one !== undefined),
        unitOf,
      ),
    ]),
  );
}
