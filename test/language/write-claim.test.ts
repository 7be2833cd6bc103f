import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Lang } from "../../src/base/lang.ts";
import * as phrases from "../../src/language/claim-phrases.ts";
import { splitUnit } from "../../src/language/print-unit.ts";
import { type Said, saying, writeClaim, writeNoData, writeSentence } from "../../src/language/write-claim.ts";
import { writeList } from "../../src/language/write-list.ts";
import { writeStatus } from "../../src/language/write-status.ts";
import type { Claim, Coverage, Printed } from "../../src/structure/claim.ts";
import { structure } from "../assess/given.ts";

const full: Coverage = { reported: 28, members: 28, missing: [] };
const gap: Coverage = { reported: 27, members: 28, missing: ["nghe-an"] };
const gaps: Coverage = { reported: 26, members: 28, missing: ["hoa-binh", "thanh-hoa"] };

const percent = (value: number, decimals = 1): Printed => ({ value, decimals, scale: 1, unit: "%" });
const localities = (value: number): Printed => ({ value, decimals: 0, scale: 1, unit: "địa phương" });

const retail = { indicator: "TM01", breakdown: "", area: "R-N28", period: "2024-YTD06", producer: null };
const exports = { ...retail, indicator: "XN01" };
const iip = { ...retail, indicator: "CN01" };

const common = {
  subject: retail,
  hedge: "exact",
  estimated: true,
  made: null,
  coverage: full,
  open: [],
  illustrative: false,
} as const;

const level: Claim = { ...common, kind: "level", printed: { value: 1404, decimals: 0, scale: 1e12, unit: "đồng" } };
const growth: Claim = { ...common, kind: "growth", printed: percent(12.3), against: "year-before", base: null };
const plan: Claim = { ...common, kind: "plan", printed: percent(48.7) };
const count: Claim = {
  ...common,
  coverage: null,
  subject: iip,
  kind: "count",
  printed: localities(25),
  condition: { measure: "growth", op: ">", value: 0 },
  outOf: 28,
  against: "year-before",
};
const byTen: Claim = { ...count, printed: localities(11), condition: { measure: "growth", op: ">=", value: 10 } };
const tally: Claim = {
  ...common,
  coverage: null,
  subject: exports,
  kind: "tally",
  printed: localities(24),
  up: 24,
  same: 1,
  down: 3,
  against: "year-before",
};

const write = (claim: Claim, said: Said = {}, lang: Lang = "vi") => writeClaim(claim, said, lang, structure);
const sentence = (claims: readonly Claim[], lang: Lang = "vi", said: Said = {}) =>
  writeSentence(claims, said, lang, structure);

/** The heading has said what it is about, and that it compares with the same period. */
const known: Said = { indicator: "TM01", area: "R-N28", period: "2024-YTD06", estimated: true };

describe("a sentence says value, growth and plan, and its coverage once", () => {
  test.each([
    {
      lang: "vi",
      text: "Tổng mức bán lẻ hàng hóa và doanh thu dịch vụ tiêu dùng của khu vực phía Bắc 6 tháng đầu năm 2024 ước đạt 1.404 nghìn tỷ đồng, tăng 12,3% so với cùng kỳ (giá hiện hành), bằng 48,7% kế hoạch năm (28/28 địa phương).",
    },
    {
      lang: "en",
      text: "In the first 6 months of 2024, retail sales of goods and consumer services in the northern region reached an estimated 1,404 trillion VND, up 12.3% on the same period (at current prices), equal to 48.7% of the year's plan (28 of 28 localities).",
    },
  ] as const)("$lang", ({ lang, text }) => {
    expect(sentence([level, growth, plan], lang)).toBe(text);
  });

  test("where coverage differs, each number has its own", () => {
    expect(sentence([level, { ...growth, coverage: gap }], "vi", { ...known, estimated: false })).toBe(
      "Ước đạt 1.404 nghìn tỷ đồng (28/28 địa phương), tăng 12,3% so với cùng kỳ (giá hiện hành) (27/28 địa phương, thiếu Nghệ An).",
    );
  });

  test("nothing gives nothing", () => {
    expect(sentence([])).toBe("");
  });
});

describe("number forms", () => {
  const alone = { ...common, coverage: null } as const;
  test.each<{ claim: Claim; vi: string; en: string }>([
    {
      claim: { ...alone, ...level, coverage: null },
      vi: "ước đạt 1.404 nghìn tỷ đồng",
      en: "at an estimated 1,404 trillion VND",
    },
    {
      claim: { ...level, coverage: null, estimated: false },
      vi: "đạt 1.404 nghìn tỷ đồng",
      en: "at 1,404 trillion VND",
    },
    {
      claim: {
        ...level,
        coverage: null,
        estimated: false,
        hedge: "over",
        printed: { value: 120.7, decimals: 1, scale: 1e9, unit: "USD" },
      },
      vi: "đạt hơn 120,7 tỷ USD",
      en: "at more than 120.7 billion USD",
    },
    {
      claim: { ...growth, coverage: null, estimated: false },
      vi: "tăng 12,3% so với cùng kỳ (giá hiện hành)",
      en: "up 12.3% on the same period (at current prices)",
    },
    {
      claim: { ...growth, coverage: null, estimated: false, printed: percent(12) },
      vi: "tăng 12,0% so với cùng kỳ (giá hiện hành)",
      en: "up 12.0% on the same period (at current prices)",
    },
    {
      claim: { ...growth, coverage: null, estimated: false, printed: percent(-3.8) },
      vi: "giảm 3,8% so với cùng kỳ (giá hiện hành)",
      en: "down 3.8% on the same period (at current prices)",
    },
    {
      claim: { ...growth, coverage: null, printed: percent(0) },
      vi: "không đổi so với cùng kỳ (giá hiện hành)",
      en: "unchanged on the same period (at current prices)",
    },
    { claim: { ...plan, coverage: null }, vi: "bằng 48,7% kế hoạch năm", en: "equal to 48.7% of the year's plan" },
    {
      claim: {
        ...alone,
        kind: "ratio",
        printed: { value: 2.2, decimals: 1, scale: 1, unit: "lần" },
        against: "year-before",
        other: null,
        base: null,
      },
      vi: "gấp 2,2 lần cùng kỳ",
      en: "2.2 times the same period",
    },
    {
      claim: {
        ...alone,
        kind: "contribution",
        printed: { value: 0.72, decimals: 2, scale: 1, unit: "điểm %" },
        whole: "R-N28",
      },
      vi: "đóng góp 0,72 điểm % vào mức tăng chung của khu vực phía Bắc",
      en: "adding 0.72 percentage points to the growth of the northern region",
    },
    {
      claim: {
        ...alone,
        kind: "difference",
        printed: { value: -3.2, decimals: 1, scale: 1, unit: "điểm %" },
        measure: "growth",
        against: "national",
        other: null,
        base: null,
      },
      vi: "thấp hơn mức chung của cả nước 3,2 điểm %",
      en: "3.2 percentage points below the national rate",
    },
    {
      claim: { ...alone, kind: "share", printed: percent(13.7), whole: { area: "viet-nam" } },
      vi: "chiếm 13,7% cả nước",
      en: "13.7% of the country",
    },
    {
      claim: { ...alone, kind: "rank", printed: localities(3), measure: "growth", among: "R-N28", outOf: 28 },
      vi: "đứng thứ 3 trong 28 địa phương khu vực phía Bắc về tốc độ tăng",
      en: "3rd of 28 localities in the northern region by growth",
    },
    {
      claim: { ...alone, kind: "rank", printed: localities(1), measure: "level", among: "R-N28", outOf: null },
      vi: "đứng đầu khu vực phía Bắc về quy mô",
      en: "first in the northern region by size",
    },
    {
      claim: { ...alone, kind: "index", estimated: false, printed: percent(114.2), against: "year-before", base: null },
      vi: "bằng 114,2% so với cùng kỳ",
      en: "at 114.2% on the same period",
    },
    {
      claim: { ...alone, kind: "target", printed: percent(10, 0), measure: "growth" },
      vi: "phấn đấu tăng 10%",
      en: "aiming to grow by 10%",
    },
    {
      claim: { ...alone, kind: "range", printed: percent(15, 0), upper: percent(15.5), measure: "growth" },
      vi: "tăng từ 15% đến 15,5% so với cùng kỳ",
      en: "up 15% to 15.5% on the same period",
    },
  ])("$vi", ({ claim, vi, en }) => {
    const said = { ...known, estimated: claim.kind !== "level" };
    expect(write(claim, said)).toBe(vi);
    expect(write(claim, said, "en")).toBe(en);
  });

  test("a year compares with the year before it, a month with the month", () => {
    const year: Claim = { ...growth, coverage: null, estimated: false, subject: { ...retail, period: "2022" } };
    expect(write(year, { ...known, period: "2022" })).toBe("tăng 12,3% so với năm trước (giá hiện hành)");
    const month: Claim = { ...year, subject: { ...retail, period: "2024-06" }, against: "period-before" };
    expect(write(month, { ...known, period: "2024-06" })).toBe("tăng 12,3% so với tháng trước (giá hiện hành)");
  });

  test("a stock stands at the end of its period", () => {
    const clusters: Claim = {
      ...level,
      subject: { ...retail, indicator: "CCN01" },
      printed: { value: 923, decimals: 0, scale: 1, unit: "Cụm" },
      estimated: false,
    };
    expect(write(clusters, { indicator: "CCN01", area: "R-N28" })).toBe(
      "tính đến hết tháng 6 năm 2024 là 923 cụm (28/28 địa phương)",
    );
  });
});

describe("counts", () => {
  test.each<{ claims: Claim[]; vi: string; en: string }>([
    {
      claims: [count, byTen],
      vi: "25/28 địa phương có chỉ số sản xuất công nghiệp (IIP) tăng so với cùng kỳ, 11/28 địa phương tăng từ 10% trở lên.",
      en: "25 of 28 localities saw their index of industrial production (IIP) rise on the same period, 11 of 28 localities grew by 10% or more.",
    },
    {
      claims: [{ ...count, printed: localities(28) }],
      vi: "Toàn bộ 28 địa phương có chỉ số sản xuất công nghiệp (IIP) tăng so với cùng kỳ.",
      en: "All 28 localities saw their index of industrial production (IIP) rise on the same period.",
    },
    {
      claims: [{ ...byTen, printed: localities(16), outOf: null, coverage: gaps }],
      vi: "16 địa phương có chỉ số sản xuất công nghiệp (IIP) tăng từ 10% trở lên so với cùng kỳ (26/28 địa phương, thiếu Hòa Bình, Thanh Hóa).",
      en: "16 localities saw their index of industrial production (IIP) rise by 10% or more on the same period (26 of 28 localities, without Hòa Bình, Thanh Hóa).",
    },
  ])("$vi", ({ claims, vi, en }) => {
    const said = { area: "R-N28", period: "2024-YTD06" };
    expect(sentence(claims, "vi", said)).toBe(vi);
    expect(sentence(claims, "en", said)).toBe(en);
  });

  test("alone, a count says when and where", () => {
    expect(sentence([count])).toBe(
      "6 tháng đầu năm 2024, 25/28 địa phương khu vực phía Bắc có chỉ số sản xuất công nghiệp (IIP) tăng so với cùng kỳ.",
    );
  });

  test("a tally has all three ways, and names those without a figure", () => {
    const said = { indicator: "XN01", area: "R-N28", period: "2024-YTD06" };
    expect(write(tally, said)).toBe("24 tăng, 1 không đổi, 3 giảm");
    expect(write({ ...tally, up: 25, same: 0, down: 1, coverage: gaps }, said)).toBe(
      "25 tăng, 1 giảm, 2 chưa có số liệu (Hòa Bình, Thanh Hóa), trong 28 địa phương",
    );
    expect(write(tally)).toBe(
      "kim ngạch xuất khẩu của các địa phương khu vực phía Bắc 6 tháng đầu năm 2024 so với cùng kỳ: 24 tăng, 1 không đổi, 3 giảm",
    );
  });
});

test("the largest say what they make together, and that all grew", () => {
  const claim: Claim = {
    ...common,
    coverage: null,
    subject: exports,
    kind: "largest",
    printed: percent(57),
    areas: ["bac-ninh", "thai-nguyen"],
    growth: percent(14.7),
  };
  expect(write(claim, { period: "2024-YTD06" })).toBe(
    "2 địa phương có kim ngạch xuất khẩu lớn nhất (Bắc Ninh, Thái Nguyên), chiếm 57,0% toàn khu vực phía Bắc, đều tăng từ 14,7% trở lên so với cùng kỳ",
  );
});

test("a list has a number for each area, under one head", () => {
  const of = (area: string, value: number): Claim => ({
    ...growth,
    coverage: null,
    subject: { ...iip, area },
    printed: percent(value),
  });
  const list = [of("ha-tinh", -16.4), of("ninh-binh", 4.1)];
  expect(writeList(list, "lowest", {}, { lang: "vi", structure })).toBe(
    "Thấp nhất: Hà Tĩnh (giảm 16,4%), Ninh Bình (tăng 4,1%).",
  );
  expect(writeList(list, "lowest", {}, { lang: "en", structure })).toBe(
    "Lowest: Hà Tĩnh (down 16.4%), Ninh Bình (up 4.1%).",
  );
  expect(writeList([], "lowest", {}, { lang: "vi", structure })).toBe("");
});

test("the first sentence of a document says how sure and since when", () => {
  const made = [
    { ...level, made: "2024-05-10" },
    { ...level, made: "2024-05-14" },
  ];
  expect(writeStatus(made, "vi")).toBe("ước 6 tháng đầu năm 2024, lập ngày 14/5/2024");
  expect(writeStatus(made, "en")).toBe("estimates for the first 6 months of 2024, made on 14 May 2024");
  expect(writeStatus([{ ...level, estimated: false }], "vi")).toBe("số liệu thực hiện 6 tháng đầu năm 2024");
});

test("what nobody reported is said, not printed as 0", () => {
  expect(writeNoData({ ...exports, area: "nghe-an" }, {}, "vi", structure)).toBe(
    "Chưa có số liệu kim ngạch xuất khẩu của Nghệ An 6 tháng đầu năm 2024.",
  );
});

describe("laws", () => {
  const value = fc.integer({ min: -9999, max: 9999 }).map((tenths) => tenths / 10);
  const lang = fc.constantFrom<Lang>("vi", "en");
  const area = fc.constantFrom("R-N28", "viet-nam", "bac-giang", "nghe-an");
  const growths = fc.record({ value, area, estimated: fc.boolean(), coverage: fc.constantFrom(null, full, gap) }).map(
    ({ value: one, area: where, ...rest }): Claim => ({
      ...growth,
      ...rest,
      printed: percent(one),
      subject: { ...exports, area: where },
    }),
  );

  test("a growth never prints a minus, and says which way it goes", () => {
    fc.assert(
      fc.property(growths, lang, (claim, language) => {
        const text = write(claim, {}, language);
        expect(text).not.toMatch(/[-−]\d/);
        const words = language === "vi" ? /tăng|giảm|không đổi/ : /rose|fell|unchanged/;
        expect(text).toMatch(words);
        if (claim.printed.value < 0) expect(text).toMatch(language === "vi" ? /giảm/ : /fell/);
      }),
    );
  });

  test("what has been said is not said again, and the number always is", () => {
    fc.assert(
      fc.property(growths, lang, (claim, language) => {
        const whole = write(claim, {}, language);
        const rest = write(claim, saying({}, claim), language);
        expect(rest.length).toBeLessThan(whole.length);
        if (claim.printed.value === 0) return;
        const digits = Math.abs(claim.printed.value)
          .toFixed(1)
          .replace(".", language === "vi" ? "," : ".");
        expect(rest).toContain(digits);
      }),
    );
  });

  test("no place is left empty in a sentence", () => {
    fc.assert(
      fc.property(growths, lang, (claim, language) => {
        expect(sentence([{ ...level, subject: claim.subject }, claim, plan], language)).not.toMatch(
          /[{}]| {2}|undefined| ,|\( /,
        );
      }),
    );
  });

  test("both languages have every phrase, with the same places", () => {
    const tables = [
      phrases.claimPhrases,
      phrases.againstPhrases,
      phrases.ratioPhrases,
      phrases.conditionPhrases,
      phrases.countPhrases,
      phrases.coveragePhrases,
      phrases.hedgePhrases,
      phrases.measurePhrases,
      phrases.joinPhrases,
      phrases.statusPhrases,
    ];
    const places = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map((one) => one[1]).sort();
    for (const phrase of tables.flatMap((table): phrases.Phrase[] => Object.values(table))) {
      expect(places(phrase.en)).toEqual(places(phrase.vi));
      if (phrase.enAfter) expect(places(phrase.enAfter)).toEqual(places(phrase.vi));
    }
  });

  test("a unit keeps its scale apart", () => {
    for (const { scale, vi } of phrases.scaleWords) expect(splitUnit(`${vi} tấn`)).toEqual({ scale, unit: "tấn" });
  });
});
