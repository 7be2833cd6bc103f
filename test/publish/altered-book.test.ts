import { describe, expect, test } from "vitest";
import { viewOfReview } from "../../src/assess/review-view.ts";
import { textEvidence } from "../../src/assess/text-evidence.ts";
import type { Lang } from "../../src/base/lang.ts";
import { documentText } from "../../src/collect/read/document-text.ts";
import { lexiconsOf } from "../../src/language/read/lexicon.ts";
import { openPress } from "../../src/narrate/press.ts";
import { writeDocx } from "../../src/narrate/write-docx.ts";
import { reportOf } from "../../src/publish/book-contents.ts";
import { bookView } from "../../src/publish/book-view.ts";
import { checkText } from "../../src/verify/check-text.ts";
import { sampleBook, structure } from "./book-given.ts";

/** One of so many sound claims is spoilt: enough to meet every kind, few enough to stay quick. */
const every = 11;
const lexicons = lexiconsOf(structure);
const evidence = textEvidence(structure, [], []);
const units: Readonly<Record<Lang, readonly (readonly [string, string])[]>> = {
  vi: [
    ["nghìn tỷ đồng", "tỷ đồng"],
    ["tỷ USD", "triệu USD"],
    ["triệu USD", "tỷ USD"],
    ["triệu kWh", "tỷ kWh"],
  ],
  en: [
    ["trillion VND", "billion VND"],
    ["billion USD", "million USD"],
    ["million USD", "billion USD"],
    ["million kWh", "billion kWh"],
  ],
};

async function bookIn(lang: Lang) {
  const input = sampleBook();
  const document = reportOf(bookView(input, lang));
  const { text } = await documentText(new Uint8Array(await writeDocx(document, openPress("data/map"))));
  const review = { id: "X-2024", view: viewOfReview(input.result, structure), illustrative: true };
  const asked = { title: document.title, date: "2024-07-01", region: "R-N28", lang };
  const claimsOf = (own: string) =>
    checkText({ ...asked, text: own }, { evidence, lexicons, review }, "2030-01-01").claims;
  return { text, claimsOf };
}

const isSound = ({ verdict }: { readonly verdict: { readonly verdict: string } }) => verdict.verdict === "supported";

describe.each(["vi", "en"] as const)("a book with one thing changed: %s", async (lang) => {
  const { text, claimsOf } = await bookIn(lang);
  const claims = claimsOf(text);
  const some = claims.filter(isSound).filter((_, at) => at % every === 0);
  const unsound = claims.filter((one) => !isSound(one)).length;

  /** The changed book is told from the sound one in the changed paragraph, and nowhere else. */
  const expectFound = (at: number, old: string, now: string) => {
    const changed = text.slice(0, at) + now + text.slice(at + old.length);
    const from = changed.lastIndexOf("\n", at - 1) + 1;
    const end = changed.indexOf("\n", at + now.length);
    const bad = claimsOf(changed).filter((one) => !isSound(one));
    const here = bad.filter(({ start }) => start >= from && (end < 0 || start < end));
    const around = changed.slice(Math.max(0, at - 50), at + 30);
    expect(here.length, around).toBeGreaterThan(0);
    expect(bad.length - here.length, around).toBeLessThanOrEqual(unsound);
  };

  test("a digit", () => {
    for (const { numerals } of some) {
      const [first] = numerals;
      const at = first ? first.start + text.slice(first.start, first.end).search(/\d/) : 0;
      expectFound(at, text[at] ?? "", String((Number(text[at]) + 3) % 10));
    }
    expect(some.length).toBeGreaterThan(10);
  });

  test("a unit", () => {
    const found = claims.filter(isSound).flatMap((one) => {
      const unit = units[lang].find(([name]) => text.slice(one.start, one.end).includes(name));
      return unit ? [{ at: text.indexOf(unit[0], one.start), unit }] : [];
    });
    for (const { at, unit } of found.filter((_, i) => i % every === 0)) expectFound(at, unit[0], unit[1]);
    expect(found.length).toBeGreaterThan(10);
  });

  test("a province", () => {
    const named = claims.filter(isSound).flatMap(({ claim, start }) => {
      const area = structure.geography.areas.find(({ key, kind }) => key === claim.subject.area && kind !== "country");
      const at = area ? text.lastIndexOf(area.name[lang], start) : -1;
      return area && at >= 0 && start - at < 60 ? [{ at, name: area.name[lang] }] : [];
    });
    const others = structure.geography.areas
      .filter(({ key }) => key === "son-la" || key === "lai-chau")
      .map(({ name }) => name[lang]);
    for (const { at, name } of named.filter((_, i) => i % every === 0))
      expectFound(at, name, others.find((other) => other !== name) ?? "");
    expect(others.length).toBe(2);
    expect(named.length).toBeGreaterThan(10);
  });
});
