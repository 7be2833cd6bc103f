import { expect, test } from "vitest";
import type { Bilingual } from "../../src/base/lang.ts";
import { checkClaimWords, notClaimWords } from "../../src/language/check-claim-words.ts";
import { doubtSentences } from "../../src/language/check-doubts.ts";
import { checkWords, failuresOfChecking } from "../../src/language/check-words.ts";

const dictionaries: [string, Readonly<Record<string, Bilingual>>][] = [
  ["the page", checkWords],
  ["claims", checkClaimWords],
  ["doubts", doubtSentences],
  ["what is no claim", notClaimWords],
  ["failures", failuresOfChecking],
];

test.each(dictionaries)("the words of %s: both languages say something, and have the same places", (_name, words) => {
  const places = (text: string) => [...new Set(text.match(/\{\w+\}/g))].sort();
  for (const [code, { vi, en }] of Object.entries(words)) {
    expect([vi.trim(), en.trim()], code).not.toContain("");
    expect(places(vi), code).toEqual(places(en));
  }
});

test("the six results have the words that offices use", () => {
  expect(Object.entries(checkWords).flatMap(([key, { vi }]) => (key.startsWith("verdict.") ? [vi] : []))).toEqual([
    "khớp",
    "khớp khi làm tròn",
    "khác số liệu",
    "chưa có số liệu",
    "nhiều cách hiểu",
    "không hợp lý",
  ]);
});
