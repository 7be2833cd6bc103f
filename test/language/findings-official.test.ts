import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { failuresOfOfficial, findingsOfOfficial } from "../../src/language/findings-official.ts";

const folder = "src/collect/read";
const sources = readdirSync(folder).filter((name) => name.startsWith("official-"));
const text = sources.map((name) => readFileSync(`${folder}/${name}`, "utf8")).join("\n");

/** Codes as the readers write them: `"official.row-unknown"`, and the parts of `official.${"word-unknown" | …}`. */
const whole = [...text.matchAll(/"(official\.[a-z-]+)"/g)].map((match) => match[1] ?? "");
const parts = /`official\.\$\{([^}]*)\}`/.exec(text)?.[1]?.matchAll(/"([a-z-]+)"/g) ?? [];
const codes = new Set([...whole, ...[...parts].map((match) => `official.${match[1]}`)]);

test("every code of the official readers has its words in both languages, and no words are left over", () => {
  const words = { ...findingsOfOfficial, ...failuresOfOfficial };
  expect([...codes].sort()).toEqual(Object.keys(words).sort());
  for (const { vi, en } of Object.values(words)) {
    const places = (sentence: string) => [...new Set(sentence.match(/\{\w+\}/g) ?? [])].sort();
    expect(places(vi)).toEqual(places(en));
  }
});
