import { expect, test } from "vitest";
import { changeWords } from "../../src/language/change-words.ts";
import { meaningWords, readbackWords } from "../../src/language/readback-words.ts";

test.each([
  ["changes", changeWords],
  ["books read back", readbackWords],
] as const)("the words of %s are in both languages, with the same places", (_name, words) => {
  const places = (text: string) => [...new Set(text.match(/\{\w+\}/g))].sort();
  for (const [code, { vi, en }] of Object.entries(words)) {
    expect([vi.trim(), en.trim()], code).not.toContain("");
    expect(places(vi), code).toEqual(places(en));
  }
});

test("words of meaning are single terms in small letters", () => {
  for (const word of [...meaningWords.vi, ...meaningWords.en]) expect(word).toBe(word.toLowerCase().trim());
});
