import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type ClaimJson, claimJson } from "../../src/verify/check-json.ts";
import { claimsOf, type GoldText, goldTexts, readGold, structure } from "./claims-gold.ts";

type Json = ClaimJson;

const samePeriod = (period: unknown) => String(period).replace("-S1", "-YTD06").replace("-Q1", "-YTD03");
const openPeriods = (claim: Json) =>
  ((claim.alternatives as string[] | undefined) ?? [claim.period]).map(samePeriod).sort().join(" ");
const plain = (text: unknown) =>
  String(text)
    .replace(/[^a-z0-9]+/gi, " ")
    .toLowerCase()
    .trim();

function sameIndicator(mine: unknown, gold: unknown): boolean {
  if (String(gold).startsWith("other:")) return String(mine).startsWith("other");
  if (!String(gold).startsWith("product:")) return mine === gold;
  const [one, other] = [plain(mine), plain(gold)];
  return one.includes(other) || other.includes(one);
}

/** The fields in which an answer differs from what is annotated. */
function faults(mine: Json, gold: Json): string[] {
  const fields = ["kind", "area", "unit", "against", "outOf", "rank", "decimals"] as const;
  const found: string[] = fields.filter((field) => (mine[field] ?? null) !== (gold[field] ?? null));
  if (!sameIndicator(mine.indicator, gold.indicator)) found.push("indicator");
  if (openPeriods(mine) !== openPeriods(gold)) found.push("period");
  const [a, b] = [mine.condition, gold.condition];
  if ((["measure", "op", "value"] as const).some((field) => (a?.[field] ?? null) !== (b?.[field] ?? null)))
    found.push("condition");
  return found;
}

interface Score {
  gold: number;
  found: number;
  right: number;
  answered: number;
}

function scoreOf(texts: readonly GoldText[]): Score {
  const score: Score = { gold: 0, found: 0, right: 0, answered: 0 };
  for (const one of texts) {
    const answers = readGold(one).claims.map((claim) => claimJson(claim, one.text, structure) as Json);
    const free = new Set(answers);
    score.gold += one.claims.length;
    score.answered += answers.length;
    for (const gold of one.claims) {
      const overlaps = (answer: Json) =>
        Math.min(Number(answer.end), Number(gold.end)) > Math.max(Number(answer.start), Number(gold.start));
      const near = (answer: Json) =>
        Math.abs(Number(answer.value) - Number(gold.value)) <= 1e-6 * Math.max(1, Math.abs(Number(gold.value)));
      const hit = [...free]
        .filter((answer) => overlaps(answer) && near(answer))
        .sort((a, b) => faults(a, gold).length - faults(b, gold).length)[0];
      if (!hit) continue;
      free.delete(hit);
      score.found++;
      if (faults(hit, gold).length === 0) score.right++;
    }
  }
  return score;
}

describe("annotated texts", () => {
  test("claims are found, nothing else is taken for one, and their fields are right", () => {
    const { gold, found, right, answered } = scoreOf(goldTexts("claims.jsonl"));
    expect(gold).toBe(467);
    expect(found / gold).toBeGreaterThanOrEqual(0.99);
    expect(found / answered).toBeGreaterThanOrEqual(0.99);
    expect(right / gold).toBeGreaterThanOrEqual(0.92);
  });

  test("texts that were annotated apart from the reader are read as well", () => {
    const files = ["more-vi.jsonl", "more-en.jsonl", "more-3.jsonl", "more-4.jsonl"];
    const { gold, found, right, answered } = scoreOf(files.flatMap((file) => [...goldTexts(file)]));
    expect(gold).toBe(394 + 309 + 307 + 281);
    expect(found / gold).toBeGreaterThanOrEqual(0.985);
    expect(found / answered).toBeGreaterThanOrEqual(0.985);
    expect(right / gold).toBeGreaterThanOrEqual(0.94);
  });

  test("texts about the official tables are read without a fault", () => {
    const { gold, found, right, answered } = scoreOf(goldTexts("judged.jsonl"));
    expect({ found, right, answered }).toEqual({ found: gold, right: gold, answered: gold });
  });

  test.each(goldTexts("claims.jsonl").map((one) => [one.id, one] as const))(
    "%s: every numeral is accounted for",
    (_, one) => {
      const { claims, notClaims } = readGold(one);
      const spans = [...claims.flatMap((claim) => [claim, ...claim.numerals]), ...notClaims];
      for (const numeral of one.text.matchAll(/\d+(?:[.,]\d+)*/g)) {
        const [start, end] = [numeral.index, numeral.index + numeral[0].length];
        expect(
          spans.some((span) => span.start < end && start < span.end),
          numeral[0],
        ).toBe(true);
      }
    },
  );
});

test("composed and decomposed letters are read alike", () => {
  for (const one of goldTexts("claims.jsonl")) {
    const read = (text: string) => readGold({ ...one, text }).claims.map(({ claim }) => claim);
    expect(read(one.text.normalize("NFD"))).toEqual(read(one.text.normalize("NFC")));
  }
});

test.each([
  ["none", "none ", "en"],
  ["không tỉnh nào", "không tỉnh nào ", "vi"],
  ["doubled", "doubled ", "en"],
  ["highest", "highest ", "en"],
  ["xếp thứ năm", "xếp thứ năm ", "vi"],
  ["brackets that close nothing", "5% ) ) ) ) ) ) ) ) ) ) ", "vi"],
  ["lines", "a\n", "vi"],
  ["lists", "1%, 2% và 3% lần lượt ", "vi"],
] as const)("a text of one thing is read as fast as another: %s", (_what, piece, lang) => {
  const text = piece.repeat(Math.ceil(50_000 / piece.length));
  const started = performance.now();
  readGold({ text, lang, title: null, date: null, region: null });
  expect(performance.now() - started).toBeLessThan(5000);
});

test("everyone of a region by its number is a count, not its name", () => {
  const text = "Năm 2024, 28 địa phương đều có IIP tăng.";
  const [found] = readGold({ text, lang: "vi", title: null, date: null, region: "R-N28" }).claims;
  expect(found?.claim).toMatchObject({ kind: "count", printed: { value: 28 }, subject: { area: "R-N28" } });
});

test("no wording stands in two rows of a language, where only the first would apply", () => {
  const rows = (structure.phrases ?? []).filter(({ kind }) => kind !== "unit" && kind !== "scale");
  const places = new Map<string, string[]>();
  for (const { lang, kind, code, words } of rows)
    for (const one of words) {
      const key = `${lang} ${one.normalize("NFC").toLowerCase()}`;
      places.set(key, [...(places.get(key) ?? []), `${kind} ${code}`]);
    }
  expect([...places].filter(([, found]) => found.length > 1)).toEqual([]);
});

test("any text is read, and no numeral of it is lost", () => {
  const words = [
    "tăng",
    "giảm",
    "IIP",
    "28 địa phương",
    "12,3%",
    "tỷ USD",
    "so với cùng kỳ",
    "(",
    ")",
    "quý II",
    "năm 2024",
    "Hà Nội",
    "đứng thứ",
    "\n",
    ";",
    "1.404",
    "25/28",
    "hơn",
    "kế hoạch",
    "gấp",
    "lần",
    "cả nước",
    "xuất khẩu",
    "0x12",
    "–",
    "%",
  ];
  const text = fc.oneof(
    fc.string(),
    fc
      .array(fc.oneof(fc.constantFrom(...words), fc.string({ maxLength: 4 })), { maxLength: 40 })
      .map((parts) => parts.join(" ")),
  );
  fc.assert(
    fc.property(text, fc.constantFrom("vi" as const, "en" as const), (own, lang) => {
      const { claims, notClaims } = readGold({ text: own, lang, title: null, date: null, region: null });
      const spans = [...claims.flatMap((claim) => [claim, ...claim.numerals]), ...notClaims];
      for (const numeral of own.matchAll(/[0-9]+/g)) {
        const [start, end] = [numeral.index, numeral.index + numeral[0].length];
        expect(
          spans.some((span) => span.start < end && start < span.end),
          `${numeral[0]} in ${own}`,
        ).toBe(true);
      }
    }),
    { numRuns: 300 },
  );
});

/** Text, then for each claim: kind, indicator, area, period, value, against. */
const cases: readonly (readonly [string, readonly (readonly unknown[])[]])[] = [
  ["Quý I/2023, IIP của Phú Thọ tăng 7,5% so với cùng kỳ và giảm 2,1% so với quý trước.", [
    ["growth", "iip", "25", "2023-Q1", 7.5, "year-before"], ["growth", "iip", "25", "2023-Q1", -2.1, "period-before"],
  ]],
  ["Năm 2015, Bắc Ninh, Hải Phòng và Hà Nội có IIP lần lượt tăng 2,5%, 16,6% và 8,1%.", [
    ["growth", "iip", "27", "2015", 2.5, "year-before"], ["growth", "iip", "31", "2015", 16.6, "year-before"], ["growth", "iip", "01", "2015", 8.1, "year-before"],
  ]],
  ["Năm 2016, bán lẻ của Hà Nội chiếm hơn 1/3 toàn vùng phía Bắc.", [["share", "retail_total", "01", "2016", 100 / 3, null]]],
  ["Năm 2016, xuất khẩu của Lào Cai vượt kế hoạch 3,2%; nhập khẩu đạt 96,5% kế hoạch.", [
    ["plan", "export", "10", "2016", 103.2, "plan"], ["plan", "import", "10", "2016", 96.5, "plan"],
  ]],
  ["Năm 2014, IIP của Thái Nguyên gấp gần 8 lần mức tăng của cả nước.", [["ratio", "iip", "19", "2014", 8, "national"]]],
  ["Ngành khai khoáng năm 2014 của Hà Giang đạt giá trị sản xuất công nghiệp 412 tỷ đồng.", [["level", "industrial_output", "02", "2014", 412e9, null]]],
  ["Năm 2014, tại Cao Bằng: công nghiệp khai khoáng 412 tỷ đồng, giảm 3,2%.", [
    ["level", "other:gross output of mining", "04", "2014", 412e9, null], ["growth", "other:gross output of mining", "04", "2014", -3.2, "year-before"],
  ]],
  ["Tháng 10/2025, IIP của Bắc Ninh tăng 15,2% so với cùng kỳ.", [["growth", "iip", "new:24", "2025-10", 15.2, "year-before"]]],
]; // biome-ignore format: a table of cases

test.each(cases)("%s", (text, expected) => {
  const read = claimsOf(text).map((one) => [one.kind, one.indicator, one.area, one.period, one.value, one.against]);
  expect(read.length).toBe(expected.length);
  for (const [at, [kind, indicator, area, period, value, against]] of expected.entries()) {
    expect(read[at]?.slice(0, 4)).toEqual([kind, expect.stringContaining(String(indicator).slice(0, 7)), area, period]);
    expect(read[at]?.[4]).toBeCloseTo(Number(value), 6);
    expect(read[at]?.[5]).toBe(against);
  }
});

test("a comparison with the other localities is no claim of its own", () => {
  expect(claimsOf("Điện thoại: 0225.3842.777; phòng 305; Nghị định số 32/2024/NĐ-CP ngày 15/3/2024.")).toEqual([]);
});
