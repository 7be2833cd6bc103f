import type { Verdict } from "../../src/assess/verdict.ts";
import { missing } from "../../src/base/measured.ts";
import type { Claim, Printed } from "../../src/structure/claim.ts";
import type { Check, CheckedClaim } from "../../src/verify/checked.ts";
import { readDocument } from "../../src/verify/read-document.ts";
import { expiryOf, type SharedCheck } from "../../src/verify/shared-check.ts";
import { writeReport } from "../../src/verify/write-report.ts";
import type { CheckInput, Checking } from "../../src/web/checking.ts";

/** An article with a number of every result. */
export const article = `Công nghiệp và thương mại phía Bắc duy trì đà tăng
(17/5) Theo đánh giá của Bộ Công Thương, 25/28 địa phương khu vực phía Bắc có chỉ số sản xuất công nghiệp (IIP) tăng so với cùng kỳ.
Trong 4 tháng đầu năm, tổng mức bán lẻ hàng hóa và doanh thu dịch vụ của 28 tỉnh, thành ước đạt 1.404 nghìn tỷ đồng, tăng 12,3% so với cùng kỳ. Một bản in lại ghi mức này là 1,4 nghìn tỷ đồng.
Riêng Hải Phòng đạt kim ngạch xuất khẩu 16 tỷ USD, tăng 21%.
Cùng thời gian, các hội chợ thương mại trong khu vực đón khoảng 1,2 triệu lượt khách.`;

const printed = (value: number, decimals: number, unit: string, scale = 1): Printed => ({
  value,
  decimals,
  unit,
  scale,
});

const subject = (indicator: string, area: string, period: string) => {
  return { indicator, breakdown: "", area, period, producer: null };
};

const plain = {
  hedge: "exact",
  estimated: false,
  made: null,
  coverage: null,
  open: [],
  illustrative: false,
} as const;

const verdict = (word: Verdict["verdict"], more: Partial<Verdict> = {}): Verdict => ({
  verdict: word,
  how: null,
  computed: missing("not-reported"),
  coverage: null,
  figures: [],
  computation: [],
  readings: [],
  illustrative: false,
  ...more,
});

const all = { reported: 28, members: 28, missing: [] } as const;
const retail = subject("TM01", "R-N28", "2024-YTD06");

interface Known extends Pick<CheckedClaim, "verdict" | "atThatTime" | "doubts" | "beside"> {
  readonly words: string;
  readonly numerals: readonly string[];
  readonly claim: Claim;
}

/** What else is known of a number. */
function more(atThatTime: Verdict | null = null): Pick<CheckedClaim, "atThatTime" | "doubts" | "beside"> {
  return { atThatTime, doubts: [], beside: [] };
}

const counted: Known = {
  words: "25/28",
  numerals: ["25", "28"],
  claim: {
    ...plain,
    kind: "count",
    subject: subject("CN01", "R-N28", "2024-YTD06"),
    printed: printed(25, 0, "địa phương"),
    condition: { measure: "growth", op: ">", value: 0 },
    outOf: 28,
    against: "year-before",
  },
  ...more(),
  verdict: verdict("supported", {
    how: "exact",
    computed: 25,
    coverage: all,
    figures: Array.from({ length: 28 }, (_, at) => at + 1),
    computation: [
      { term: "count", value: 25, areas: [] },
      { term: "members", value: 28, areas: [] },
    ],
  }),
};

const sold: Known = {
  words: "1.404 nghìn tỷ đồng",
  numerals: ["1.404"],
  claim: {
    ...plain,
    kind: "level",
    subject: subject("TM01", "R-N28", "2024-YTD04"),
    printed: printed(1404, 0, "đồng", 1e12),
    estimated: true,
  },
  ...more(),
  doubts: [
    {
      code: "share-of-country",
      strength: "implausible",
      facts: { period: "2024-YTD04", share: 68.09, country: 2062.4, unit: "nghìn tỷ đồng" },
      figures: [],
    },
  ],
  verdict: verdict("implausible"),
};

const grown: Known = {
  words: "12,3%",
  numerals: ["12,3"],
  claim: {
    ...plain,
    kind: "growth",
    subject: retail,
    printed: printed(12.3, 1, "%"),
    against: "year-before",
    base: null,
  },
  ...more(verdict("supported", { how: "rounded", computed: 12.31, figures: [1, 2], coverage: all })),
  verdict: verdict("rounding", {
    how: "truncated",
    computed: 12.38,
    figures: [1, 2],
    coverage: all,
    computation: [
      { term: "value", value: 1404000.4, areas: [] },
      { term: "before", value: 1249333.1, areas: [] },
      { term: "growth", value: 12.38, areas: [] },
    ],
  }),
};

const reprinted: Known = {
  words: "1,4 nghìn tỷ đồng",
  numerals: ["1,4"],
  claim: { ...plain, kind: "level", subject: retail, printed: printed(1.4, 1, "đồng", 1e12) },
  ...more(),
  doubts: [{ code: "unit-slip", strength: "note", facts: { times: 1000 }, figures: [] }],
  verdict: verdict("contradicted", {
    computed: 1404.0004e12,
    coverage: { reported: 26, members: 28, missing: ["bac-kan", "ha-giang"] },
    figures: [1, 2, 3],
    computation: [{ term: "total", value: 1404000.4, areas: [] }],
  }),
};

const open = [{ field: "period", candidates: ["2024-YTD04", "2024-YTD06"] }] as const;
const meanings = (claim: Claim, words: readonly [Verdict["verdict"], number][]): Verdict["readings"] =>
  words.map(([word, computed], at) => ({
    subject: { ...claim.subject, period: open[0].candidates[at] ?? "" },
    verdict: verdict(word, { computed, how: word === "supported" ? "rounded" : null, figures: [5] }),
  }));

const exported: Claim = {
  ...plain,
  kind: "level",
  subject: subject("XN01", "hai-phong", "2024-YTD?"),
  printed: printed(16, 0, "USD", 1e9),
  open,
};
const faster: Claim = {
  ...plain,
  kind: "growth",
  subject: exported.subject,
  printed: printed(21, 0, "%"),
  against: "year-before",
  base: null,
  open,
};

const beside = [{ producer: "hai-quan", figure: 5, value: 12153.4, unit: "triệu USD", period: "2024-YTD05" }];

const visitors: Known = {
  words: "1,2 triệu lượt",
  numerals: ["1,2"],
  claim: {
    ...plain,
    kind: "level",
    hedge: "about",
    subject: subject("other:lượt khách <hội chợ>", "R-N28", "2024-YTD04"),
    printed: printed(1.2, 1, "lượt", 1e6),
  },
  ...more(),
  verdict: verdict("no-data"),
};

const known: readonly Known[] = [
  counted,
  sold,
  grown,
  reprinted,
  {
    words: "16 tỷ USD",
    numerals: ["16"],
    claim: exported,
    ...more(),
    beside,
    verdict: verdict("ambiguous", {
      readings: meanings(exported, [
        ["contradicted", 10.61e9],
        ["supported", 16.04e9],
      ]),
    }),
  },
  {
    words: "21%",
    numerals: ["21"],
    claim: faster,
    ...more(),
    verdict: verdict("ambiguous", {
      readings: meanings(faster, [
        ["contradicted", 17.2],
        ["supported", 21.04],
      ]),
    }),
  },
  visitors,
];

/** A choice settles what is open: of one claim, else of all. */
function settled(one: Known, place: number, choices: CheckInput["choices"]): Known {
  const period = choices[`${place}.period`] ?? choices.period;
  const reading = one.verdict.readings.find(({ subject }) => subject.period === period);
  if (!reading) return one;
  return { ...one, claim: { ...one.claim, subject: reading.subject, open: [] } as Claim, verdict: reading.verdict };
}

/** Knows the numbers of the article above where they stand in a text; every other number is no claim. */
export async function checkFixture(input: CheckInput): Promise<Check> {
  const { text, title, date, region, lang, review, choices } = input;
  const claims = known
    .flatMap((one) => {
      const start = text.indexOf(one.words);
      return start < 0 ? [] : [{ one, start, end: start + one.words.length }];
    })
    .map(({ one, start, end }, place): CheckedClaim => {
      const { words, numerals, ...rest } = settled(one, place, choices);
      const spans = numerals.map((numeral) => start + words.indexOf(numeral));
      return {
        ...rest,
        start,
        end,
        printed: words,
        numerals: spans.map((from, at) => ({ start: from, end: from + (numerals[at]?.length ?? 0) })),
      };
    });
  const isTaken = (at: number) => claims.some(({ start, end }) => at >= start && at < end);
  const notClaims = [...text.matchAll(/\d+(?:[.,/]\d+)*/g)]
    .filter(({ index }) => !isTaken(index))
    .map(({ 0: digits, index }) => {
      const why = digits === "17/5" ? "date" : digits === "4" ? "period" : digits === "28" ? "region-name" : "unknown";
      return { start: index, end: index + digits.length, why } as const;
    });
  const illustrative = review !== null;
  return { text, title, date, lang, region, asOf: "2024-08-01", review, claims, notClaims, illustrative };
}

/** Checking over the fixture; results are kept in memory. `at` is what time it is. */
export function checkingFixture(at: () => Date, check: Checking["check"] = checkFixture): Checking {
  const kept = new Map<string, SharedCheck>();
  return {
    check,
    json: (one) => one,
    document: (bytes) => readDocument(bytes, { entry: `${process.cwd()}/src/collect/read/child.ts` }),
    report: (document, format) => writeReport({ document, format, root: "." }),
    share: async (one, release) => {
      const id = `result-number-${String(kept.size + 1).padStart(4, "0")}`;
      const content = JSON.parse(JSON.stringify(one));
      kept.set(id, { id, made: at(), expires: expiryOf(at()), release, check: content, objected: false });
      return id;
    },
    shared: async (id) => kept.get(id),
    object: async ({ result }) => {
      const one = kept.get(result);
      if (one) kept.set(result, { ...one, objected: true });
    },
  };
}
