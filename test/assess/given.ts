import { readFileSync } from "node:fs";
import { type Measured, type MissingReason, missing } from "../../src/base/measured.ts";
import type { Figure, Transformation } from "../../src/observations/figure.ts";
import type { Area, Geography } from "../../src/structure/area.ts";
import type { Indicator } from "../../src/structure/indicator.ts";
import type { Review } from "../../src/structure/review.ts";
import type { Structure } from "../../src/structure/structure.ts";

/** What the tests of this room are about: 28 provinces that became 18, and the reports of the sample review. */

const name = (text: string) => ({ vi: text, en: text });

const provinces: readonly (readonly [code: string, key: string, name: string])[] = [
  ["01", "ha-noi", "Hà Nội"],
  ["02", "ha-giang", "Hà Giang"],
  ["04", "cao-bang", "Cao Bằng"],
  ["06", "bac-kan", "Bắc Kạn"],
  ["08", "tuyen-quang", "Tuyên Quang"],
  ["10", "lao-cai", "Lào Cai"],
  ["11", "dien-bien", "Điện Biên"],
  ["12", "lai-chau", "Lai Châu"],
  ["14", "son-la", "Sơn La"],
  ["15", "yen-bai", "Yên Bái"],
  ["17", "hoa-binh", "Hòa Bình"],
  ["19", "thai-nguyen", "Thái Nguyên"],
  ["20", "lang-son", "Lạng Sơn"],
  ["22", "quang-ninh", "Quảng Ninh"],
  ["24", "bac-giang", "Bắc Giang"],
  ["25", "phu-tho", "Phú Thọ"],
  ["26", "vinh-phuc", "Vĩnh Phúc"],
  ["27", "bac-ninh", "Bắc Ninh"],
  ["30", "hai-duong", "Hải Dương"],
  ["31", "hai-phong", "Hải Phòng"],
  ["33", "hung-yen", "Hưng Yên"],
  ["34", "thai-binh", "Thái Bình"],
  ["35", "ha-nam", "Hà Nam"],
  ["36", "nam-dinh", "Nam Định"],
  ["37", "ninh-binh", "Ninh Bình"],
  ["38", "thanh-hoa", "Thanh Hóa"],
  ["40", "nghe-an", "Nghệ An"],
  ["42", "ha-tinh", "Hà Tĩnh"],
];

const mergers: readonly (readonly [code: string, to: string, from: readonly string[]])[] = [
  ["08", "tuyen-quang", ["ha-giang", "tuyen-quang"]],
  ["15", "lao-cai", ["lao-cai", "yen-bai"]],
  ["19", "thai-nguyen", ["bac-kan", "thai-nguyen"]],
  ["24", "bac-ninh", ["bac-giang", "bac-ninh"]],
  ["25", "phu-tho", ["hoa-binh", "phu-tho", "vinh-phuc"]],
  ["31", "hai-phong", ["hai-duong", "hai-phong"]],
  ["33", "hung-yen", ["hung-yen", "thai-binh"]],
  ["37", "ninh-binh", ["ha-nam", "nam-dinh", "ninh-binh"]],
];

export const merged = "2025-07-01";

function geography(): Geography {
  const ended = new Set(mergers.flatMap(([, , from]) => from));
  const area = (key: string, text: string, codes: Area["codes"], from: string, to: string | null): Area => ({
    key,
    name: name(text),
    kind: key === "viet-nam" ? "country" : "province",
    from,
    to,
    codes,
    variants: [],
    shapes: [],
  });
  const old = provinces.map(([code, key, text]) => {
    const both = { list: "63", code } as const;
    return ended.has(key)
      ? area(key, text, [both], "1995-01-01", "2025-06-30")
      : area(key, text, [both, { list: "34", code }], "1995-01-01", null);
  });
  const textOf = (key: string) => provinces.find((one) => one[1] === key)?.[2] ?? key;
  const made = mergers.map(([code, to]) => area(`${to}-2025`, textOf(to), [{ list: "34", code }], merged, null));
  const areas = [area("viet-nam", "Cả nước", [], "1976-07-02", null), ...old, ...made];
  const members = [...old, ...made].map(({ key, from, to }) => ({ area: key, from, to }));
  return {
    areas,
    changes: mergers.map(
      ([, to, from]) => ({ on: merged, kind: "merged", from, to: `${to}-2025`, basis: "" }) as const,
    ),
    regions: [{ key: "R-N28", name: { vi: "khu vực phía Bắc", en: "the northern region" }, members }],
  };
}

const keyOf = new Map(provinces.map(([code, key]) => [code, key]));

export function indicator(code: string, rest: Partial<Indicator> = {}): Indicator {
  return {
    code,
    name: name(code),
    short: name(code),
    unit: "tỷ đồng",
    decimals: 1,
    kind: "level",
    accumulation: "flow",
    priceBasis: null,
    indexBase: null,
    frequency: [],
    aggregation: "sum",
    ratio: null,
    direction: 1,
    producer: "pso",
    parent: null,
    partition: null,
    synonyms: { vi: [], en: [] },
    definition: name(""),
    official: null,
    alias: null,
    standard: true,
    topic: "",
    ...rest,
  };
}

const index = { kind: "index", indexBase: "same-period", aggregation: "none", unit: "%" } as const;
const stock = { accumulation: "stock", unit: "Cụm", decimals: 0 } as const;
const percent = { kind: "rate", unit: "%" } as const;

export const catalogue = new Map(
  [
    indicator("CN01", {
      ...index,
      name: { vi: "Chỉ số sản xuất công nghiệp (IIP)", en: "Index of industrial production (IIP)" },
      short: { vi: "Chỉ số sản xuất công nghiệp (IIP)", en: "industrial production (IIP)" },
    }),
    indicator("TM01", {
      name: {
        vi: "Tổng mức bán lẻ hàng hóa và doanh thu dịch vụ tiêu dùng",
        en: "Retail sales of goods and consumer services",
      },
      short: { vi: "Tổng mức bán lẻ", en: "retail sales" },
      priceBasis: "current",
    }),
    indicator("XN01", {
      name: { vi: "Kim ngạch xuất khẩu", en: "Exports" },
      short: { vi: "Xuất khẩu", en: "exports" },
      unit: "triệu USD",
    }),
    indicator("XN02", { unit: "triệu USD" }),
    indicator("KC01", { unit: "triệu đồng" }),
    indicator("NL02", { unit: "triệu kWh" }),
    indicator("CCN01", stock),
    indicator("CCN17", { ...stock, unit: "ha" }),
    indicator("CCN18", { ...stock, unit: "ha" }),
    indicator("CCN19", {
      ...percent,
      accumulation: "stock",
      aggregation: "ratio",
      ratio: { numerator: "CCN18", denominator: "CCN17", factor: 100 },
    }),
    indicator("CCHC01.DH", { ...percent, aggregation: "none" }),
  ].map((one) => [one.code, one]),
);

const unit = (key: string, dimension: string, factor: number, en = key) => ({
  key,
  name: { vi: key, en },
  dimension,
  factor,
  variants: [],
});

export const structure: Structure = {
  geography: geography(),
  catalogue,
  units: new Map(
    [
      unit("đồng", "VND", 1, "VND"),
      unit("triệu đồng", "VND", 1e6, "VND million"),
      unit("tỷ đồng", "VND", 1e9, "VND billion"),
      unit("nghìn tỷ đồng", "VND", 1e12, "VND trillion"),
      unit("nghìn USD", "USD", 1e3),
      unit("triệu USD", "USD", 1e6, "USD million"),
      unit("tỷ USD", "USD", 1e9, "USD billion"),
      unit("%", "%", 1),
      unit("Cụm", "Cụm", 1, "clusters"),
      unit("ha", "ha", 1),
      unit("triệu kWh", "kWh", 1e6, "million kWh"),
    ].map((one) => [one.key, one]),
  ),
  producers: new Map(),
  editions: [],
};

export const review: Review = {
  id: "X-2024",
  name: name("X-2024"),
  region: "R-N28",
  period: "2024-YTD06",
  geography: "2024-06-30",
  source: "reports",
  illustrative: true,
};

/** The twenty-eight areas of the sample review, in official order. */
export const members = provinces.map(([, key]) => key);

let ids = 0;

/** A figure of the sample review, unless told otherwise. */
export function figure(rest: Partial<Figure> & Pick<Figure, "area" | "indicator" | "value">): Figure {
  ids += 1;
  return {
    id: ids,
    breakdown: "",
    period: "2024-YTD06",
    producer: "pso",
    scenario: "actual",
    transformation: "level",
    review: "X-2024",
    decimals: 1,
    status: "estimate",
    reporter: rest.area,
    known: "2024-05-10",
    recorded: new Date("2024-05-11T00:00:00Z"),
    origin: { file: "f", sheet: "s", cell: "A1", printed: "" },
    corrects: null,
    illustrative: true,
    ...rest,
  };
}

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

/** The figures that the sample reports hold, as the truth beside them has it (a table restated in prose left out). */
export function sampleFigures(): Figure[] {
  const rows = csv(readFileSync(new URL("../data/truth/truth.csv", import.meta.url), "utf8"));
  return rows.flatMap((row) => {
    const area = keyOf.get(row.area_code ?? "");
    const measure = measures[row.measure ?? ""];
    const code = row.indicator_code ?? "";
    if (area === undefined || measure === undefined || !catalogue.has(code)) return [];
    if (/prose_restates|prose_table_conflict/.test(row.quirk ?? "")) return [];
    if (code === "CN01" && measure[1] !== "level") return [];
    const value: Measured =
      row.value_canonical === ""
        ? missing(reasons[row.missing_reason ?? ""] ?? "not-reported")
        : Number(row.value_canonical);
    const [scenario, transformation] = measure;
    const status = scenario === "plan" ? null : row.measure === "actual_base_ytd" ? "final" : "estimate";
    return [figure({ area, indicator: code, value, scenario, transformation, period: row.period ?? "", status })];
  });
}

/** The statistics office's yearly index of industrial production, as published. */
export function officialIndices(): Figure[] {
  const read = (file: string) => csv(readFileSync(new URL(`../../data/official/${file}`, import.meta.url), "utf8"));
  return [...read("iip_annual_2012_2016.csv"), ...read("iip_annual_2022.csv")].flatMap((row) => {
    const area = row.area_code === "00" ? "viet-nam" : keyOf.get(row.area_code ?? "");
    if (area === undefined) return [];
    const period = (row.period ?? "").replace("-Y", "");
    const published = { producer: "gso", review: "", reporter: "gso", status: "final", illustrative: false } as const;
    return [figure({ area, indicator: "CN01", value: Number(row.value), period, known: "2018-01-01", ...published })];
  });
}

function csv(text: string): Record<string, string>[] {
  const [head = [], ...rows] = text
    .trim()
    .split(/\r?\n/)
    .map((line) =>
      [...line.matchAll(/("(?:[^"]|"")*"|[^,]*)(?:,|$)/g)].map((cell) => (cell[1] ?? "").replace(/^"|"$/g, "")),
    );
  return rows.map((row) => Object.fromEntries(head.map((column, position) => [column, row[position] ?? ""])));
}
