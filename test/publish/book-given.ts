import { readFileSync } from "node:fs";
import { assembleReview } from "../../src/assess/review.ts";
import { parseCsv } from "../../src/base/csv.ts";
import { type Measured, type MissingReason, missing } from "../../src/base/measured.ts";
import type { ReceivedText, Submission } from "../../src/collect/store.ts";
import type { Figure, Transformation } from "../../src/observations/figure.ts";
import type { BookInput } from "../../src/publish/book-input.ts";
import { areaByCode, membersOn } from "../../src/structure/area.ts";
import { readStructure } from "../../src/structure/read-structure.ts";
import type { Review } from "../../src/structure/review.ts";

/** Books of the sample review and of official years, from the truth beside the reports, without a database. */

export const structure = readStructure("data/catalogue");

export const moment = new Date("2024-07-01T03:00:00Z");

function rows(path: string): Record<string, string>[] {
  return parseCsv(readFileSync(path, "utf8"));
}

const areaKey = (code: string) => (code === "00" ? "viet-nam" : areaByCode(structure.geography, code).key);

const reasons: Readonly<Record<string, MissingReason>> = {
  x_not_applicable: "not-applicable",
  error_div0: "unreadable",
  error_ref: "unreadable",
};

const measures: Readonly<Record<string, readonly [Figure["scenario"], Transformation]>> = {
  plan_year: ["plan", "level"],
  actual_base_ytd: ["actual", "level"],
  estimate_ytd: ["actual", "level"],
  cumulative_to_date: ["actual", "level"],
  yoy_reported: ["actual", "yoy"],
  plan_pct_reported: ["actual", "plan-completion"],
};

const truth = rows("test/data/truth/truth.csv").filter(
  ({ quirk }) => !/prose_restates|prose_table_conflict/.test(quirk ?? ""),
);

/** The figures of the sample reports, of some areas where given. */
export function sampleFigures(areas?: ReadonlySet<string>): Figure[] {
  let id = 0;
  return truth.flatMap((row): Figure[] => {
    const measure = measures[row.measure ?? ""];
    const indicator = structure.catalogue.get(row.indicator_code ?? "");
    const area = areaKey(row.area_code ?? "");
    if (measure === undefined || indicator === undefined || (areas && !areas.has(area))) return [];
    id += 1;
    const value: Measured =
      row.value_canonical === ""
        ? missing(reasons[row.missing_reason ?? ""] ?? "not-reported")
        : Number(row.value_canonical);
    const [scenario, transformation] = measure;
    return [
      {
        id,
        area,
        indicator: indicator.code,
        breakdown: "",
        period: row.period ?? "",
        producer: indicator.producer,
        scenario,
        transformation,
        review: "X-2024",
        value,
        decimals: indicator.decimals,
        status: scenario === "plan" ? null : row.measure === "actual_base_ytd" ? "final" : "estimate",
        reporter: area,
        known: "2024-05-10",
        recorded: new Date("2024-06-20T02:00:00Z"),
        origin: { file: "f", sheet: row.sheet ?? "", cell: row.cell ?? "", printed: row.printed_text ?? "" },
        corrects: null,
        illustrative: true,
      },
    ];
  });
}

/** What the statistics office published of provincial indices. */
export function officialFigures(): Figure[] {
  const files = ["iip_annual_2012_2016.csv", "iip_annual_2022.csv"].map((file) => `data/official/${file}`);
  return files.flatMap(rows).map(
    (row, at): Figure => ({
      id: at + 1,
      area: areaKey(row.area_code ?? ""),
      indicator: "CN01",
      breakdown: "",
      period: (row.period ?? "").replace("-Y", ""),
      producer: "gso",
      scenario: "actual",
      transformation: "level",
      review: "",
      value: Number(row.value),
      decimals: 1,
      status: "final",
      reporter: "gso",
      known: "2018-09-21",
      recorded: new Date("2024-01-01T00:00:00Z"),
      origin: { file: "g", sheet: "", cell: `A${at}`, printed: row.value ?? "" },
      corrects: null,
      illustrative: false,
    }),
  );
}

const files = [...new Map(truth.map((row) => [areaKey(row.area_code ?? ""), row.file ?? ""]))];

export const submissions: readonly Submission[] = files.map(([area, fileName], at) => ({
  id: at + 1,
  review: "X-2024",
  area,
  sha256: String(at).padStart(64, "0"),
  fileName,
  number: null,
  dated: "2024-05-10",
  dataUntil: null,
  actor: "operator",
  recorded: new Date("2024-06-20T02:00:00Z"),
}));

const submissionOf = (area: string) => submissions.find((one) => one.area === area)?.id ?? 0;

/** Petitions and cooperation rows of the sample, and two passages as a report has them. */
export function sampleTexts(): ReceivedText[] {
  const of = (row: Record<string, string>) => {
    const area = areaKey(row.area_code ?? "");
    return { area, submission: submissionOf(area) };
  };
  const place = (row: Record<string, string>) => ({ sheet: row.sheet ?? "", cell: row.cell ?? "", printed: "" });
  const petitions = rows("test/data/truth/truth_petitions.csv").map(
    (row, at): ReceivedText => ({
      id: at + 1,
      kind: "petition",
      ...of(row),
      content: {
        ...place(row),
        number: row.petition_id ?? "",
        field: row.linh_vuc ?? "",
        difficulty: row.noi_dung ?? "",
        legalBasis: row.can_cu ?? "",
        proposal: row.de_xuat ?? "",
        effect: row.tac_dong ?? "",
        addressee: row.co_quan ?? "",
      },
    }),
  );
  const cooperation = rows("test/data/truth/truth_cooperation.csv").map(
    (row, at): ReceivedText => ({
      id: 1000 + at,
      kind: "cooperation",
      ...of(row),
      content: {
        ...place(row),
        name: row.ten ?? "",
        kind: row.loai ?? "",
        parties: row.cac_ben ?? "",
        field: row.linh_vuc ?? "",
        time: row.thoi_gian ?? "",
        milestones: row.moc ?? "",
        progress: row.tien_do ?? "",
      },
    }),
  );
  const passage = (id: number, cell: string, section: "shortcomings" | "directions", text: string): ReceivedText => ({
    id,
    kind: "passage",
    area: "dien-bien",
    submission: submissionOf("dien-bien"),
    content: { section, text, sheet: "", cell, printed: text },
  });
  return [
    ...petitions,
    ...cooperation,
    passage(2001, "P21", "shortcomings", "Hạ tầng thương mại khu vực biên giới còn hạn chế."),
    passage(2002, "P22", "shortcomings", "Doanh nghiệp xuất khẩu trên địa bàn còn ít, quy mô nhỏ."),
    passage(2003, "P30", "directions", "Tiếp tục theo dõi tình hình sản xuất của các doanh nghiệp."),
  ];
}

const edition = (id: string): Review => {
  const found = structure.editions.find((one) => one.id === id);
  if (!found) throw new Error(`no edition ${id}`);
  return found;
};

/** A book's input for a review with these figures. */
export function bookOf(
  id: string,
  figures: readonly Figure[],
  rest: Partial<BookInput> = {},
  held: ReadonlySet<number> = new Set(),
): BookInput {
  const review = edition(id);
  const result = assembleReview({
    structure,
    review,
    recorded: moment,
    asOf: null,
    cut: null,
    figures,
    held,
    choices: [],
  });
  return { structure, result, findings: [], texts: [], submissions: [], cut: null, ...rest };
}

/** The book of the sample review, with everything that was sent. */
export function sampleBook(rest: Partial<BookInput> = {}): BookInput {
  return bookOf("X-2024", sampleFigures(), { texts: sampleTexts(), submissions, ...rest });
}

/** Nine months of 18 units, whose year before was reported by the 28 they were made of; levels that follow the area's name. */
export function nineMonthFigures(): Figure[] {
  const { geography } = structure;
  const now = membersOn(geography, "R-N28", "2025-10-17");
  const before = membersOn(geography, "R-N28", "2024-12-31");
  let id = 0;
  const figure = (area: string, indicator: string, period: string, value: number, reporter = area): Figure => {
    id += 1;
    return {
      id,
      area,
      indicator,
      breakdown: "",
      period,
      producer: structure.catalogue.get(indicator)?.producer ?? "",
      scenario: "actual",
      transformation: "level",
      review: "XI-2025",
      value,
      decimals: 1,
      status: "estimate",
      reporter,
      known: "2025-10-05",
      recorded: new Date("2024-06-20T02:00:00Z"),
      origin: { file: "n", sheet: "", cell: `B${id}`, printed: String(value) },
      corrects: null,
      illustrative: false,
    };
  };
  return [
    ...now.flatMap(({ key }, at) => [
      figure(key, "CN01", "2025-YTD09", 99 + at),
      figure(key, "TM01", "2025-YTD09", 9000 + 731 * at),
      figure(key, "XN01", "2025-YTD09", 500 + 97 * at),
    ]),
    ...before.flatMap(({ key }, at) => [
      figure(key, "TM01", "2024-YTD09", 5000 + 211 * at),
      figure(key, "XN01", "2024-YTD09", 300 + 41 * at),
    ]),
  ];
}
