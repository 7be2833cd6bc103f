import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import type { Bilingual } from "../../src/base/lang.ts";
import { commandWords } from "../../src/language/command-words.ts";
import { failures } from "../../src/language/failures.ts";
import { findingSentences } from "../../src/language/findings.ts";
import { missingWords } from "../../src/language/missing-words.ts";
import { sourceFiles } from "../source-files.ts";

const sources = sourceFiles().map((file) => readFileSync(file, "utf8"));

test("every failure code has its words", () => {
  const raised = sources.flatMap((text) => [
    ...[...text.matchAll(/new Failure\(\s*"[a-z-]+",\s*"([a-z.-]+)"/g)].map((match) => match[1]),
    ...[...text.matchAll(/\bfound\([^;]*?"([a-z-]+\.[a-z-]+)"/g)].map((match) => match[1]),
    ...[...text.matchAll(/\brefused\(\s*"([a-z-]+\.[a-z-]+)"/g)].map((match) => match[1]),
  ]);
  expect(raised.length).toBeGreaterThan(20);
  expect([...new Set(raised)].filter((code) => !failures[code ?? ""])).toEqual([]);
});

const dictionaries: [string, Readonly<Record<string, Bilingual>>][] = [
  ["failures", failures],
  ["findings", findingSentences],
  ["commands", commandWords],
  ["missing", missingWords],
];

test.each(dictionaries)("%s: both languages say something, and have the same places", (_name, words) => {
  // A fact that is itself words comes in both languages: {evidence} and {evidenceEn}.
  const places = (text: string) =>
    [...new Set(text.match(/\{\w+\}/g))].map((place) => place.replace("En}", "}")).sort();
  const entries = Object.entries(words);
  expect(entries.length).toBeGreaterThan(5);
  for (const [code, { vi, en }] of entries) {
    expect([vi.trim(), en.trim()], code).not.toContain("");
    expect(places(vi), code).toEqual(places(en));
  }
});
