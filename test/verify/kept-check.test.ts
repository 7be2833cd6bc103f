import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cleanText } from "../../src/verify/clean-text.ts";
import { keptCheck, quoteAround, quoteLength } from "../../src/verify/kept-check.ts";
import { article, checkFixture } from "../web/check-fixture.ts";

const input = { title: "Tiêu đề", date: null, region: null, lang: "vi", review: null, choices: {} } as const;

describe("a quote", () => {
  const words = fc.array(fc.constantFrom("tăng", "IIP", "so", "với", "cùng", "kỳ", "12,3%", "\n", "😀"), {
    maxLength: 80,
  });

  test("is the text itself, in one line, with at most so many characters", () => {
    fc.assert(
      fc.property(words, words, fc.integer({ min: 20, max: 120 }), (left, right, most) => {
        const [before, number, after] = [left.join(" "), "1.404", right.join(" ")];
        const text = before + number + after;
        const quote = quoteAround(text, { start: before.length, end: before.length + number.length }, most);
        const whole = quote.before + quote.printed + quote.after;
        expect(quote.printed).toBe(number);
        expect(whole.length).toBeLessThanOrEqual(most);
        expect(whole).not.toContain("\n");
        expect(whole).not.toMatch(/\p{Surrogate}/u);
        const bare = whole.replace(/^…|…$/g, "").trim();
        expect(text.replace(/\s+/g, " ")).toContain(bare);
      }),
    );
  });
});

test("what is kept of a check holds numbers and short quotes, and no line of the article whole that is longer", async () => {
  const check = await checkFixture({ ...input, text: article });
  const kept = keptCheck(check);
  expect(kept.claims.map(({ quote }) => quote.printed)).toEqual(check.claims.map(({ printed }) => printed));
  const everything = JSON.stringify(kept);
  for (const line of article.split("\n").filter((one) => one.length > quoteLength))
    expect(everything).not.toContain(line);
  expect(kept).not.toHaveProperty("text");
  for (const { quote } of kept.notClaims)
    expect((quote.before + quote.printed + quote.after).length).toBeLessThanOrEqual(48);
});

test("a clean text is one that can be stored, and cleaning it again changes nothing", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 40 }), (text) => {
      const clean = cleanText(text);
      expect(clean).not.toMatch(/\r|\0|\ufeff|\p{Surrogate}/u);
      expect(cleanText(clean)).toBe(clean);
    }),
  );
  expect(cleanText("giảm 3,8%\u0301")).toBe("giảm 3,8%\u0301");
});
