import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { missing } from "../../src/base/measured.ts";
import { checkClaimWords, notClaimWords } from "../../src/language/check-claim-words.ts";
import { doubtSentence, doubtSentences } from "../../src/language/check-doubts.ts";
import { checkWords } from "../../src/language/check-words.ts";
import { plainText } from "../../src/narrate/document.ts";
import { readMapShapes } from "../../src/narrate/map/shapes.ts";
import { writeHtml } from "../../src/narrate/write-html.ts";
import type { Claim } from "../../src/structure/claim.ts";
import { checkDocument, reportFileName } from "../../src/verify/check-document.ts";
import { computedWords, doubtWords, knownSteps, stepWords, verdictSentences } from "../../src/verify/describe-check.ts";
import { readFields } from "../../src/verify/describe-claim.ts";
import { keptCheck } from "../../src/verify/kept-check.ts";
import { article, checkFixture } from "../web/check-fixture.ts";
import { structure } from "../web/fixture-structure.ts";

const input = {
  text: article,
  title: "Đà tăng",
  date: "2024-05-17",
  region: "R-N28",
  lang: "vi",
  choices: {},
} as const;
const moment = new Date("2024-08-01T02:00:00Z");
const telling = { lang: "vi", structure } as const;

describe("the report", () => {
  const shapes = readMapShapes("data/map");
  const htmlOf = async (review: string | null, lang: "vi" | "en") => {
    const check = keptCheck(await checkFixture({ ...input, review }));
    const document = checkDocument(check, { lang, structure, moment, reviewName: review && "Hội nghị X" });
    return writeHtml(document, { shapes, as: "page" });
  };

  test("has every statement with its result, and every number left aside, in both languages", async () => {
    const vi = await htmlOf(null, "vi");
    for (const word of ["Khớp khi làm tròn", "Khác số liệu", "Không hợp lý", "Nhiều cách hiểu", "Chưa có số liệu"]) {
      expect(vi).toContain(word);
    }
    expect(vi).toContain("không phải ý kiến của cơ quan nào");
    expect(vi).toContain("lượt khách &lt;hội chợ&gt;");
    const en = await htmlOf(null, "en");
    expect(en).toContain("Differs from the figures");
    expect(en).not.toMatch(/khớp|chưa có/i);
  });

  test("is marked where it rests on illustrative figures", async () => {
    expect(await htmlOf("X-2024", "vi")).toContain("SỐ LIỆU MINH HỌA");
    expect(await htmlOf(null, "vi")).not.toContain("SỐ LIỆU MINH HỌA");
  });

  test("never says that a text is false", () => {
    const words = [checkWords, checkClaimWords, doubtSentences, notClaimWords].flatMap((one) => Object.values(one));
    for (const { vi, en } of words) {
      expect(vi).not.toMatch(/(?<!\p{L})(?:sai|giả|bịa)(?!\p{L})/iu);
      expect(en).not.toMatch(/\b(?:wrong|false|fake|lie)\b/i);
    }
  });

  test("is saved under a plain name", async () => {
    const check = keptCheck(await checkFixture({ ...input, review: null, title: "Đà tăng: 12%/năm?" }));
    expect(reportFileName(check, "vi", "2024-08-01")).toBe("kiem-chung-2024-08-01-da-tang-12-nam");
    expect(reportFileName({ ...check, title: "…" }, "en", "2024-08-01")).toBe("check-2024-08-01");
  });

  test("of a text without statements says so", () => {
    const check = { ...input, asOf: "2024-08-01", review: null, illustrative: false, claims: [], notClaims: [] };
    const { body } = checkDocument(check, { lang: "vi", structure, moment, reviewName: null });
    const said = body.map((block) => (block.kind === "paragraph" ? plainText(block.text) : ""));
    expect(said).toContain("Không có phát biểu số liệu nào trong bài");
  });
});

test("every code of a doubt has its sentence, and one that needs no facts", () => {
  const [, union = ""] = /export type DoubtCode =([\s\S]*?);/.exec(readFileSync("src/assess/doubt.ts", "utf8")) ?? [];
  const codes = [...union.matchAll(/"([a-z-]+)"/g)].map(([, code]) => code ?? "");
  expect(codes.length).toBeGreaterThan(10);
  for (const code of codes) {
    for (const lang of ["vi", "en"] as const) {
      expect(doubtSentence(code, {}, lang), code).not.toMatch(/[{}]/);
      expect(doubtSentence(code, {}, lang), code).not.toBe(code);
    }
  }
});

test("the facts of a doubt are said in words: periods by name, large numbers by their scale", () => {
  const facts = { period: "2024-YTD04", share: 68.0912, country: 2.0624e15, unit: "đồng" };
  const doubt = { code: "share-of-country", strength: "implausible", facts, figures: [] } as const;
  expect(doubtWords(doubt, telling)).toBe(
    "Nếu đọc là 4 tháng đầu năm 2024, con số bằng 68,09% của cả nước (2.062,4 nghìn tỷ đồng).",
  );
});

const base = {
  subject: { indicator: "XN01", breakdown: "", area: "R-N28", period: "2024-YTD06", producer: null },
  printed: { value: 120.7, decimals: 1, scale: 1e9, unit: "USD" },
  hedge: "exact",
  estimated: false,
  made: null,
  coverage: null,
  open: [],
  illustrative: false,
} as const;
const nothing = {
  verdict: "no-data",
  how: null,
  computed: missing("not-reported"),
  coverage: { reported: 27, members: 28, missing: ["bac-kan"] },
  figures: [],
  computation: [],
  readings: [],
  illustrative: false,
} as const;

const percent = (value: number, decimals: number) => ({ value, decimals, scale: 1, unit: "%" });

const read: [string, Claim, Partial<ReturnType<typeof readFields>>][] = [
  ["a level", { ...base, kind: "level", hedge: "over" }, { value: "hơn 120,7 tỷ USD", period: "6 tháng đầu năm 2024" }],
  [
    "a fall",
    { ...base, kind: "growth", printed: percent(-3.8, 1), against: "year-before", base: null },
    { value: "giảm 3,8%", what: "tốc độ tăng so với cùng kỳ năm trước" },
  ],
  [
    "a count",
    {
      ...base,
      kind: "count",
      printed: { value: 11, decimals: 0, scale: 1, unit: "địa phương" },
      condition: { measure: "growth", op: ">=", value: 10 },
      outOf: 28,
      against: "year-before",
    },
    { value: "11/28", what: "số địa phương tăng từ 10% trở lên" },
  ],
  [
    "what is open or unknown",
    {
      ...base,
      kind: "level",
      subject: { ...base.subject, indicator: "other:chợ đêm", area: "?", period: "2024-YTD?", producer: "nguồn lạ" },
    },
    {
      indicator: "“chợ đêm” (chưa có trong danh mục chỉ tiêu)",
      area: "bài không nêu",
      period: "những tháng đầu năm 2024 (bài không nêu)",
      producer: "nguồn lạ",
    },
  ],
];

test.each(read)("what was read: %s", (_name, claim, fields) => {
  expect(readFields(claim, "vi", structure)).toMatchObject(fields);
});

test.each([
  ["a digit more than print", 120.734e9, "120,73 tỷ USD"],
  ["no needless digit", 120.7e9, "120,7 tỷ USD"],
  ["a thousand times more", 120_700e9, "120.700,0 tỷ USD"],
  ["far less", 1.207e6, "0,0012 tỷ USD"],
  ["nothing", 0, "0,0 tỷ USD"],
  ["a deficit", -1.5e9, "−1,5 tỷ USD"],
])("what the figures give is printed in the scale of the text: %s", (_name, value, words) => {
  expect(computedWords({ ...base, kind: "level" }, value, telling)).toBe(words);
});

test.each([
  ["CN01", "value", 109.8, [], "Giá trị", "109,8%"],
  ["CN01", "growth", 9.8, ["viet-nam"], "Tốc độ tăng (cả nước)", "9,80%"],
  ["TM01", "total", 1404000.04, ["ha-noi", "bac-ninh"], "Tổng (Hà Nội và Bắc Ninh)", "1.404.000,0 tỷ đồng"],
  ["CN01", "count", 25, Array.from({ length: 25 }, () => "ha-noi"), "Số địa phương đạt", "25"],
  ["CN01", "unknown", 1, ["bac-kan"], "Chưa có số liệu (Bắc Kạn)", "1"],
  ["XN01", "contribution", 0.724, ["ha-noi"], "Đóng góp (Hà Nội)", "0,72 điểm %"],
] as const)("a step of a computation has its unit: %s %s", (indicator, term, value, areas, name, words) => {
  const claim: Claim = { ...base, kind: "level", subject: { ...base.subject, indicator } };
  expect(stepWords(claim, { term, value, areas }, telling)).toEqual({ name, value: words });
});

test("a computation of which nothing is known is left out", () => {
  const verdict = {
    coverage: null,
    computation: [{ term: "total", value: missing("not-reported"), areas: [] }],
  } as const;
  expect(knownSteps({ ...nothing, ...verdict })).toEqual([]);
  const counted = [{ term: "count", value: 0, areas: [] }] as const;
  const none = { reported: 0, members: 28, missing: [] } as const;
  expect(knownSteps({ ...nothing, coverage: none, computation: counted })).toEqual([]);
  expect(knownSteps({ ...nothing, coverage: null, computation: counted })).toEqual(counted);
});

test("why there is nothing to compare with is said", () => {
  expect(verdictSentences({ ...base, kind: "level" }, nothing, telling)).toEqual([
    "Chưa đối chiếu được: chưa có số liệu.",
    "Có số liệu của 27/28 địa phương; thiếu Bắc Kạn.",
  ]);
});
