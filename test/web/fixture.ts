import { assembleReview } from "../../src/assess/review.ts";
import type { ReviewResult } from "../../src/assess/review-result.ts";
import { type Measured, type MissingReason, missing } from "../../src/base/measured.ts";
import { readMapShapes } from "../../src/narrate/map/shapes.ts";
import type { Figure, FigureKey } from "../../src/observations/figure.ts";
import { booksOf } from "../../src/publish/cut-books.ts";
import { dependentsOf } from "../../src/publish/dependents.ts";
import { areaByCode } from "../../src/structure/area.ts";
import type { Review } from "../../src/structure/review.ts";
import type { Assets } from "../../src/web/assets.ts";
import type { Given, PublicFinding, PublicRelease, Reads } from "../../src/web/env.ts";
import { checkingFixture } from "./check-fixture.ts";
import { stored, structure } from "./fixture-structure.ts";

const moment = (day: string) => new Date(`${day}T02:00:00Z`);

/** Every figure of the fixture: those of the reports, and those of the statistics office. Ids are their places from 1. */
const figures: Figure[] = [];

function keep(key: FigureKey, value: Measured, more: Partial<Figure>): Figure {
  const figure: Figure = {
    ...key,
    id: figures.length + 1,
    value,
    decimals: 1,
    status: null,
    reporter: key.producer,
    known: "2024-06-25",
    recorded: moment("2024-06-28"),
    origin: { file: "f".repeat(64), sheet: "", cell: "", printed: "" },
    corrects: null,
    illustrative: false,
    ...more,
  };
  figures.push(figure);
  return figure;
}

const slots = {
  now: { period: "2024-YTD06", scenario: "actual", transformation: "level", status: "estimate" },
  before: { period: "2023-YTD06", scenario: "actual", transformation: "level", status: "final" },
  plan: { period: "2024", scenario: "plan", transformation: "level", status: null },
  reportedGrowth: { period: "2024-YTD06", scenario: "actual", transformation: "yoy", status: "estimate" },
} as const;

type SlotName = keyof typeof slots;

for (const [indicator, byArea] of Object.entries(stored.values)) {
  for (const [code, cells] of Object.entries(byArea)) {
    const area = areaByCode(structure.geography, code).key;
    const [file = "", sheet = ""] = stored.files[code] ?? [];
    for (const [slot, [value, cell, printed]] of Object.entries(cells) as [
      SlotName,
      [number | string, string, string],
    ][]) {
      const { status, ...key } = slots[slot];
      const measured = typeof value === "number" ? value : missing(value as MissingReason);
      const stands = { file: file.padEnd(64, "0").slice(0, 64), sheet, cell, printed };
      keep({ ...key, area, indicator, breakdown: "", producer: "thong-ke-tinh", review: "X-2024" }, measured, {
        status,
        origin: stands,
        illustrative: true,
        reporter: area,
      });
    }
  }
}

for (const [indicator, byArea] of Object.entries(stored.series)) {
  for (const [code, years] of Object.entries(byArea)) {
    const area = code === "00" ? "viet-nam" : areaByCode(structure.geography, code).key;
    for (const [period, value] of Object.entries(years)) {
      const about = {
        area,
        indicator,
        breakdown: "",
        period,
        producer: "gso",
        scenario: "actual",
        review: "",
      } as const;
      const first = {
        status: "provisional",
        known: `${Number(period) + 1}-06-29`,
        recorded: moment("2024-01-01"),
      } as const;
      const origin = { file: "a".repeat(64), sheet: "12.3", cell: "C7", printed: String(value).replace(".", ",") };
      if (period === "2016" && code !== "00") {
        keep({ ...about, transformation: "level" }, Math.round(value * 0.99 * 10) / 10, { ...first, origin });
      }
      keep({ ...about, transformation: "level" }, value, {
        ...first,
        known: "2018-09-21",
        status: period === "2016" ? "provisional" : "final",
        origin,
      });
    }
  }
}

/** A review put together from the fixture's figures, as of a release. */
export function reviewResult(review: Review, { recorded, cut }: PublicRelease): ReviewResult {
  return assembleReview({ structure, review, recorded, asOf: null, cut, figures, held: new Set(), choices: [] });
}

const release = (review: string, cut: number, day: string, note: string): PublicRelease => ({
  review,
  cut,
  recorded: moment(review === "2016" ? "2024-02-01" : day),
  at: moment(day),
  by: "operator",
  note,
  legalBasis: review === "X-2024" ? "Quyết định 12/QĐ-BCT" : null,
  documentNumber: null,
});

export const releases: readonly PublicRelease[] = [
  release("X-2024", 2, "2024-07-18", "Nghệ An xác nhận kim ngạch xuất khẩu"),
  release("X-2024", 1, "2024-07-05", ""),
  release("2016", 1, "2024-02-02", ""),
];

const findings: readonly PublicFinding[] = [
  {
    id: 1,
    code: "growth-mismatch",
    severity: "warning",
    sheet: "Biểu tổng hợp",
    cell: "J24",
    printed: "116,9",
    facts: { name: "Kim ngạch xuất khẩu", nameEn: "Exports", value: 16.9, expected: 12.4 },
    area: "nghe-an",
    file: "NgheAn BC6T 2024.xlsx",
    figure: 12,
    answer: null,
  },
  {
    id: 2,
    code: "unit-slip",
    severity: "error",
    sheet: "Biểu tổng hợp",
    cell: "H24",
    printed: "1452000",
    facts: {
      name: "Kim ngạch xuất khẩu",
      nameEn: "Exports",
      value: 1452000,
      unit: "triệu USD",
      times: 1000,
      evidence: "cùng kỳ 1.242,1",
      evidenceEn: "same period 1,242.1",
      unitEn: "million USD",

      meaning: 1452,
      expected: 1452,
      base: 1242.1,
      printedUnit: "triệu USD",
    },
    area: "nghe-an",
    file: "NgheAn BC6T 2024.xlsx",
    figure: null,
    answer: null,
  },
];

const sameKey = (one: Figure, key: FigureKey) =>
  (["area", "indicator", "breakdown", "period", "producer", "scenario", "transformation", "review"] as const).every(
    (name) => one[name] === key[name],
  );

/** The last vintage of each, in period order. */
function newestOf(list: readonly Figure[]): Figure[] {
  const newest = new Map(list.map((one) => [`${one.indicator} ${one.area} ${one.period}`, one]));
  return [...newest.values()].sort((one, two) => (one.period < two.period ? -1 : 1));
}

const reads: Reads = {
  releases: async () => releases,
  reviews: async () => structure.editions,
  reviewResult: async (review, one) => reviewResult(review, one),
  findings: async (review) => (review.id === "X-2024" ? findings : []),
  figures: async (ids) => figures.filter((one) => ids.includes(one.id)),
  vintages: async (key) => figures.filter((one) => sameKey(one, key)),
  series: async ({ indicator, area }) =>
    newestOf(
      figures.filter(
        (one) => one.review === "" && one.indicator === indicator && (area === undefined || one.area === area),
      ),
    ),
  areaFigures: async (area) => newestOf(figures.filter((one) => one.review === "" && one.area === area)),
  file: async (sha256) => ({
    sha256,
    name: sha256.startsWith("a") ? "gso_retail_1995_2016.xlsx" : sha256.replace(/0+$/, ""),
    bytes: 48_211,
    received: moment("2024-06-28"),
    actor: "operator",
  }),
  uses: async (one, figure) => {
    const review = structure.editions.find(({ id }) => id === one.review) as Review;
    const { cut: number, recorded: pinned, note } = one;
    const cut = { review: one.review, number, pinned, note, held: [], digest: "", actor: "operator" };
    const input = { structure, result: reviewResult(review, one), findings: [], texts: [], submissions: [], cut };
    return dependentsOf([figure], booksOf(input));
  },
  excerpt: async (figure) =>
    figure.origin.cell === "H9"
      ? {
          columns: ["B", "C", "G", "H"],
          rows: [
            {
              number: 6,
              cells: ["Chỉ tiêu", "Đơn vị", "5 tháng", "6 tháng"].map((text) => ({ text, span: 1, number: false })),
            },
            {
              number: 9,
              cells: [
                { text: "Chỉ số sản xuất công nghiệp", span: 1, number: false },
                { text: "%", span: 1, number: false },
                { text: "103,9", span: 1, number: true },
                { text: figure.origin.printed, span: 1, number: true },
              ],
            },
          ],
        }
      : undefined,
  book: async (_release, format) => new TextEncoder().encode(`the book as ${format}`),
  ready: async () => {},
};

/** The site over the fixture. `at` is what time it is. */
export function givenFixture(assets: Assets, at = moment("2024-08-01"), log: Given["log"] = () => {}): Given {
  return {
    reads,
    checking: checkingFixture(() => at),
    structure,
    assets,
    shapes: readMapShapes("data/map"),
    now: () => at,
    log,
  };
}
