import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { claimsOfReview } from "../../src/assess/claims-of-review.ts";
import { conferenceSeries } from "../../src/assess/conference-series.ts";
import type { DoubtCode } from "../../src/assess/doubt.ts";
import { type JudgedClaim, judgeText } from "../../src/assess/judge-text.ts";
import { assembleReview } from "../../src/assess/review.ts";
import { viewOfReview } from "../../src/assess/review-view.ts";
import { textEvidence } from "../../src/assess/text-evidence.ts";
import type { Claim } from "../../src/structure/claim.ts";
import * as sample from "./given.ts";
import { claimOfGold, judgedGold } from "./gold.ts";
import { official, officialFigures, structure } from "./official-given.ts";
import { count, difference, growth, level, share, target } from "./said.ts";

const conferences = conferenceSeries(readFileSync(`${official}conference_claims.csv`, "utf8"), structure);
const evidence = textEvidence(structure, officialFigures(), conferences);
const asOf = "2025-12-01";
const judged = (claims: readonly Claim[], published: string | null = null) =>
  judgeText(claims, evidence, { asOf, published });
const verdicts = (list: readonly JudgedClaim[]) => list.map(({ verdict }) => verdict.verdict);
const codes = ({ doubts }: JudgedClaim) => doubts.map(({ code }) => code);

/** Facts of a doubt, numbers to a tenth as they are printed. */
function facts({ doubts }: JudgedClaim, code: DoubtCode): Record<string, unknown> | undefined {
  const found = doubts.find((doubt) => doubt.code === code);
  return (
    found &&
    Object.fromEntries(
      Object.entries(found.facts).map(([name, fact]) => [
        name,
        typeof fact === "number" ? Math.round(fact * 10) / 10 : fact,
      ]),
    )
  );
}

test("the judged paragraphs, each as a text of its day", () => {
  const gold = judgedGold();
  const wrong = [...new Set(gold.map(({ id }) => id))].flatMap((id) => {
    const own = gold.filter((one) => one.id === id);
    const found = judged(
      own.map(({ gold: one }) => claimOfGold(one)),
      own[0]?.date ?? null,
    );
    return found.flatMap(({ verdict }, at) =>
      verdict.verdict === own[at]?.gold.expected?.verdict
        ? []
        : [{ id, printed: own[at]?.gold.printed, verdict: verdict.verdict }],
    );
  });
  expect(wrong).toEqual([]);
});

describe("a number that may be of four months or of six", () => {
  const open = [{ field: "period", candidates: ["2024-YTD04", "2024-YTD06"] }] as const;
  const said = [
    count("CN01 R-N28 2024-YTD?", "25/28", "growth > 0", { open }),
    level("TM01 R-N28 2024-YTD?", "1,404 nghìn tỷ", { estimated: true, open }),
    growth("TM01 R-N28 2024-YTD?", "12.3 %", { open }),
    level("XN01 R-N28 2024-YTD?", "120.7 tỷ USD", { estimated: true, open }),
    growth("XN01 R-N28 2024-YTD?", "18.3 %", { open }),
  ];
  const [counted, retail, retailGrowth, exported] = judged(said, "2024-05-18") as [
    JudgedClaim,
    JudgedClaim,
    JudgedClaim,
    JudgedClaim,
  ];

  test("is ambiguous: four months cannot be, six have no figures", () => {
    for (const one of [retail, exported]) {
      expect(one.verdict.verdict).toBe("ambiguous");
      expect(one.verdict.readings.map(({ verdict }) => verdict.verdict)).toEqual(["implausible", "no-data"]);
    }
    expect(counted.verdict.verdict).toBe("no-data");
  });

  test("for four months it is far more of the country's total than the region ever had", () => {
    expect(facts(retail, "share-of-country")).toMatchObject({ period: "2024-YTD04", share: 68.1, country: 2062351e9 });
    expect(facts(exported, "share-of-country")).toMatchObject({ period: "2024-YTD04", share: 97.6, country: 123.64e9 });
  });

  test("for six it fits the conferences' own, and lies above the statistics office's share", () => {
    expect(facts(retail, "share-fits-own-series")).toEqual({ period: "2024-YTD06", share: 45.3 });
    expect(facts(exported, "share-fits-own-series")).toEqual({ period: "2024-YTD06", share: 63.5 });
    expect(facts(retail, "share-above-official")).toEqual({ share: 45.3, official: 31.6, officialPeriod: "2016" });
  });

  test("a growth that does not fit the level printed a year before is another definition or a revision", () => {
    expect(facts(retailGrowth, "growth-from-printed-level")).toEqual({ expected: 8 });
    expect(retailGrowth.verdict.verdict).toBe("no-data");
    const year = judged([
      level("TM01 R-N28 2022", "1,954 nghìn tỷ"),
      level("TM01 R-N28 2023", "2,600 nghìn tỷ"),
      growth("TM01 R-N28 2023", "16.7 %"),
    ]);
    expect(codes(year[2] as JudgedClaim)).toContain("growth-from-printed-level");
  });
});

describe("a number a thousand times off", () => {
  test.each(["2024-YTD04", "2024-YTD06"])("is seen without a figure of its own: %s", (period) => {
    const [found] = judged([level(`TM01 R-N28 ${period}`, "1.4 nghìn tỷ", { hedge: "over" })]) as [JudgedClaim];
    expect(found.verdict.verdict).toBe("implausible");
    expect(codes(found)).toEqual(["unit-slip"]);
  });

  test("is contradicted where there is one, with the reason", () => {
    const [found] = judged([level("TM01 R-N28 2014", "917.9 tỷ")]) as [JudgedClaim];
    expect(found.verdict.verdict).toBe("contradicted");
    expect(found.doubts).toMatchObject([{ code: "unit-slip", strength: "note" }]);
  });

  test("is seen of a province and of the country too, after the last table", () => {
    const said = [
      level("TM01 24 2019", "32.1 tỷ"),
      level("TM01 24 2019", "32,100 tỷ"),
      level("TM01 VN 2026", "7.1 nghìn tỷ"),
    ];
    expect(said.map((one) => verdicts(judged([one]))[0])).toEqual(["implausible", "no-data", "implausible"]);
  });

  test("dollars are not compared with đồng", () => {
    expect(judged([level("TM01 R-N28 2024-YTD06", "58.3 triệu USD")])).toMatchObject([
      { verdict: { verdict: "no-data" }, doubts: [] },
    ]);
  });
});

describe("against the country's total", () => {
  test("no part is more than the whole", () => {
    const [found] = judged([level("XN01 24 2024-YTD06", "195 tỷ USD")]) as [JudgedClaim];
    expect(found.verdict.verdict).toBe("implausible");
  });

  test("a usual part raises no doubt", () => {
    expect(
      judged([level("XN01 24 2024-YTD06", "16.4 tỷ USD"), level("TM01 R-S20 2019", "2,600 nghìn tỷ")]),
    ).toMatchObject([
      { verdict: { verdict: "no-data" }, doubts: [] },
      { verdict: { verdict: "no-data" }, doubts: [] },
    ]);
  });
});

describe("inside a text", () => {
  test("the same thing twice with two numbers: both cannot be", () => {
    const found = judged([growth("CN01 35 2024-Q1", "17.16 %"), growth("CN01 35 2024-YTD03", "11.85 %")]);
    expect(verdicts(found)).toEqual(["implausible", "implausible"]);
    expect(facts(found[0] as JudgedClaim, "said-twice")).toEqual({ one: 17.2, other: 11.9 });
  });

  test("where figures decide on one, they win", () => {
    const found = judged([growth("CN01 19 2015", "76.0 %"), growth("CN01 19 2015", "67.0 %")]);
    expect(verdicts(found)).toEqual(["supported", "contradicted"]);
    expect(found[0]?.doubts).toMatchObject([{ code: "said-twice", strength: "note" }]);
  });

  test("of two levels far apart one may be a part of the other; near ones are one number twice, and so is a unit", () => {
    const strengths = (one: string, other: string) =>
      judged([level("CCN04 24 2024-06", one), level("CCN04 24 2024-06", other)]).flatMap(({ doubts }) =>
        doubts.map(({ strength }) => strength),
      );
    expect(strengths("22315 ha", "12480 ha")).toEqual(["note", "note"]);
    expect(strengths("22315 ha", "21480 ha")).toEqual(["implausible", "implausible"]);
    expect(strengths("22315 ha", "22.315 ha")).toEqual(["implausible", "implausible"]);
  });

  test("rounder, hedged and other numbers are not the same twice", () => {
    const calm = [
      level("TM01 R-N28 2019", "1,520.4 nghìn tỷ"),
      level("TM01 R-N28 2019", "1,500 nghìn tỷ", { hedge: "over" }),
      growth("CN01 35 2024-Q1", "17.16 %"),
      growth("CN01 35 2024-Q1", "17.2 %"),
      growth("CN02 35 2024-Q1", "11.85 %"),
      growth("CN01 36 2024-Q1", "11.85 %"),
      growth("CN01 35 2024-YTD04", "11.85 %"),
    ];
    expect(new Set(judged(calm).flatMap(codes))).toEqual(new Set(["share-fits-own-series"]));
  });

  test.each<[string, readonly Claim[], DoubtCode]>([
    [
      "level, growth and base",
      [
        level("XN01 24 2024-YTD06", "16.5 tỷ USD"),
        level("XN01 24 2023-YTD06", "13.5 tỷ USD"),
        growth("XN01 24 2024-YTD06", "12 %"),
      ],
      "level-growth-base",
    ],
    [
      "two directions and their sum",
      [
        level("XN01 24 2024", "16.5 tỷ USD"),
        level("XN02 24 2024", "14.1 tỷ USD"),
        level("XN00 24 2024", "36.6 tỷ USD"),
      ],
      "parts-and-total",
    ],
    [
      "two directions and the balance",
      [level("XN01 24 2024", "16.5 tỷ USD"), level("XN02 24 2024", "14.1 tỷ USD"), level("XN03 24 2024", "4.2 tỷ USD")],
      "parts-and-total",
    ],
    [
      "a part larger than its whole",
      [level("TM02 24 2024", "61.5 nghìn tỷ"), level("TM01 24 2024", "58.1 nghìn tỷ")],
      "parts-and-total",
    ],
    [
      "a share and its levels",
      [
        level("TM02 24 2024", "41.5 nghìn tỷ"),
        level("TM01 24 2024", "58.1 nghìn tỷ"),
        share("TM02 24 2024", "61.4 %", { indicator: "TM01" }),
      ],
      "share-and-levels",
    ],
    [
      "a difference and its rates",
      [
        growth("CN01 24 2024-Q1", "23.9 %"),
        growth("CN01 VN 2024-Q1", "5.67 %"),
        difference("CN01 24 2024-Q1", "16.2 điểm %", "growth", "national"),
      ],
      "difference-of-rates",
    ],
  ])("%s do not hold together", (_about, claims, code) => {
    const found = judged(claims);
    expect(found.flatMap(codes)).toContain(code);
    const at = found.findIndex((one) => codes(one).includes(code));
    expect(found[at]?.verdict.verdict).toBe("implausible");
  });

  test("members are no more than their region together", () => {
    const found = judged([
      level("XN01 01 2024", "60 tỷ USD"),
      level("XN01 27 2024", "70.5 tỷ USD"),
      level("XN01 R-RRD 2024", "125 tỷ USD"),
      level("XN01 R-RRD 2023", "125 tỷ USD"),
    ]);
    expect(verdicts(found)).toEqual(["no-data", "no-data", "implausible", "no-data"]);
    expect(facts(found[2] as JudgedClaim, "parts-and-total")).toEqual({ sum: 130.5e9, total: 125e9 });
  });

  test("numbers that hold together raise no doubt", () => {
    const calm = [
      level("XN01 24 2024", "16.5 tỷ USD"),
      level("XN01 24 2023", "13.5 tỷ USD"),
      growth("XN01 24 2024", "22.2 %"),
      level("XN02 24 2024", "14.1 tỷ USD"),
      level("XN00 24 2024", "30.6 tỷ USD"),
      level("XN03 24 2024", "2.4 tỷ USD"),
      level("TM02 24 2024", "41.5 nghìn tỷ"),
      level("TM01 24 2024", "58.1 nghìn tỷ"),
      share("TM02 24 2024", "71.4 %", { indicator: "TM01" }),
      growth("CN01 24 2024-Q1", "23.9 %"),
      growth("CN01 VN 2024-Q1", "5.67 %"),
      difference("CN01 24 2024-Q1", "18.2 điểm %", "growth", "national"),
    ];
    expect(judged(calm).flatMap(codes)).toEqual([]);
  });

  test("points printed as percent are named", () => {
    const [found] = judged([difference("CN01 24 2024-Q1", "18.2 %", "growth", "national")]) as [JudgedClaim];
    expect(found).toMatchObject({
      verdict: { verdict: "no-data" },
      doubts: [{ code: "rate-and-points", strength: "note" }],
    });
  });
});

describe("counts", () => {
  test.each<[string, Claim, string, DoubtCode[]]>([
    ["more than there are", count("CN01 R-N28 2024-YTD06", "29"), "implausible", ["count-above-members"]],
    ["more than it says there are", count("CN01 R-N28 2024-YTD06", "27/26"), "implausible", ["count-above-members"]],
    [
      "a share that is a count",
      count("CN01 R-N28 2024-YTD06", "23/28", "growth > 0", { asShare: 82.1 }),
      "no-data",
      [],
    ],
    [
      "a share that is none",
      count("CN01 R-N28 2024-YTD06", "22/28", "growth > 0", { asShare: 80 }),
      "implausible",
      ["share-of-members"],
    ],
    ["of the units after the mergers", count("CN01 R-N18 2025-YTD09", "19"), "implausible", ["count-above-members"]],
  ])("%s", (_about, claim, verdict, expected) => {
    const [found] = judged([claim]) as [JudgedClaim];
    expect(found.verdict.verdict).toBe(verdict);
    expect(codes(found)).toEqual(expected);
  });
});

describe("a period that is not over", () => {
  const half = growth("CN01 24 2024-YTD06", "14.1 %");
  test.each<[string, readonly Claim[], string | null, string]>([
    ["a result in May", [half], "2024-05-17", "implausible"],
    ["an estimate in May", [{ ...half, estimated: true }], "2024-05-17", "no-data"],
    [
      "beside an estimate of the same",
      [half, level("CN01 24 2024-S1", "114.1 %", { estimated: true })],
      "2024-05-17",
      "no-data",
    ],
    ["a few days before its end", [half], "2024-06-25", "no-data"],
    ["a forecast", [half], "2023-12-20", "no-data"],
    ["a goal", [target("CN01 24 2024-YTD06", "14 %")], "2024-05-17", "no-data"],
    ["a text without a day", [half], null, "no-data"],
  ])("%s", (_about, claims, day, verdict) => {
    expect(verdicts(judged(claims, day))[0]).toBe(verdict);
  });
});

describe("what was known when it was said", () => {
  test("an estimate is judged by its own day too", () => {
    const [found] = judged([growth("CN01 VN 2024-04", "6.33 %")], "2024-05-02") as [JudgedClaim];
    expect(found.verdict).toMatchObject({ verdict: "contradicted", computed: 7.39 });
    expect(found.atThatTime).toMatchObject({ verdict: "supported", computed: 6.33 });
  });

  test("the same answer is not said twice", () => {
    const [later, early] = [
      judged([growth("CN01 VN 2024-YTD06", "7.7 %")], "2024-07-02"),
      judged([growth("CN01 VN 2024-YTD06", "7.7 %")], "2024-06-20"),
    ];
    expect(later[0]?.atThatTime).toBeNull();
    expect(early[0]?.atThatTime?.verdict).toBe("no-data");
  });

  test("the day an estimate was made counts before the day of the text", () => {
    const [found] = judged(
      [growth("CN01 VN 2024-04", "6.33 %", { estimated: true, made: "2024-04-30" })],
      "2024-06-15",
    ) as [JudgedClaim];
    expect(found.atThatTime?.verdict).toBe("supported");
  });
});

describe("what others say", () => {
  test("stands beside and judges nothing", () => {
    const [yenBai, thaiNguyen] = judged([
      growth("CN01 15 2024-05", "11.2 %"),
      level("XN01 19 2024-YTD05", "13.15 tỷ USD"),
    ]) as [JudgedClaim, JudgedClaim];
    expect(yenBai.verdict.verdict).toBe("no-data");
    expect(yenBai.beside.map(({ producer, value, unit }) => [producer, value, unit]).sort()).toEqual([
      ["press", 1.2, "%"],
      ["press", 11.2, "%"],
    ]);
    expect(thaiNguyen.beside).toMatchObject([
      { producer: "hai-quan", value: 13150, unit: "triệu USD", period: "2024-YTD05" },
    ]);
  });
});

describe("a review that is named", () => {
  const review = assembleReview({
    structure: sample.structure,
    review: sample.review,
    recorded: new Date("2024-06-01T00:00:00Z"),
    asOf: null,
    cut: null,
    held: new Set(),
    choices: [],
    figures: sample.sampleFigures(),
  });
  const [first] = claimsOfReview(review, sample.structure);
  const said = [...(first?.headline ?? []), ...(first?.counts ?? []), ...(first?.top ?? [])];
  const office = textEvidence(sample.structure, sample.officialIndices(), []);
  const moment = { asOf, published: null };

  test("answers where the statistics office says nothing, and carries its mark", () => {
    expect(said.length).toBeGreaterThan(3);
    const found = judgeText(said, office, { ...moment, review: viewOfReview(review, sample.structure) });
    expect(new Set(verdicts(found))).toEqual(new Set(["supported"]));
    expect(found.every(({ verdict }) => verdict.illustrative)).toBe(true);
  });

  test("is no evidence where it is not named", () => {
    expect(new Set(verdicts(judgeText(said, office, moment)))).toEqual(new Set(["no-data"]));
  });
});

test("a hundred claims are judged in a few milliseconds", () => {
  const claims = judgedGold().map(({ gold }) => claimOfGold(gold));
  const hundred = [...claims, ...claims.slice(0, 30)];
  const times = Array.from({ length: 40 }, () => {
    const from = performance.now();
    judged(hundred, "2024-07-01");
    return performance.now() - from;
  });
  expect(Math.min(...times)).toBeLessThan(20);
});
