import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { officialFrom } from "../src/assess/read-official.ts";
import { lexiconOf } from "../src/language/read/lexicon.ts";
import { readClaims } from "../src/language/read/read-claims.ts";
import { readStructure } from "../src/structure/read-structure.ts";
import { checkText, type TextToCheck } from "../src/verify/check-text.ts";
import { freshFolder, quantile, timed } from "./side.ts";

/** Texts about industry and trade, as they were annotated for testing. */
function articles(): TextToCheck[] {
  const lines = readFileSync("test/data/gold/claims.jsonl", "utf8").trim().split("\n");
  return lines.flatMap((line) => {
    const { text, title, date, region, lang } = JSON.parse(line);
    return lang === "vi" ? [{ text, title, date, region: region === "VN" ? "viet-nam" : region, lang }] : [];
  });
}

const words = (text: string) => text.split(/\s+/).length;

/** An article of about so many words, put together from whole texts. */
function article(count: number, from = 0): TextToCheck {
  const all = articles();
  const parts: string[] = [];
  for (let at = from; parts.reduce((sum, part) => sum + words(part), 0) < count; at++) {
    parts.push(all[at % all.length]?.text ?? "");
  }
  return { text: parts.join("\n"), title: null, date: "2024-07-05", region: "R-N28", lang: "vi" };
}

/** What a plain pass over the text costs: every number with what stands around it. */
function plainPass(text: string): number {
  let found = 0;
  for (const _ of text.matchAll(/.{0,40}?\d+(?:[.,]\d+)*\s*(?:%|tỷ|triệu|nghìn|USD|đồng)?/gsu)) found++;
  return found;
}

const median = (run: () => void, times: number) => {
  const taken = Array.from({ length: times }, () => {
    const started = performance.now();
    run();
    return performance.now() - started;
  });
  return quantile(taken, 0.5);
};

/** npm run bench -- check: reading and judging texts, against a plain pass over them, and how time grows with texts. */
export function benchChecking(): void {
  const structure = readStructure("data/catalogue");
  const lexicons = { vi: lexiconOf(structure, "vi"), en: lexiconOf(structure, "en") };
  const one = article(1000);
  const home = freshFolder("check");
  const file = join(home, "article.txt");
  writeFileSync(file, one.text);
  const command = ["bin/giaoban.js", "check", file, "--region", "R-N28", "--date", "2024-07-05"];
  timed(process.execPath, command, { GIAOBAN_HOME: home });
  const fromLine = Math.min(...[1, 2, 3].map(() => timed(process.execPath, command, { GIAOBAN_HOME: home })));
  const evidence = officialFrom(readFileSync(join(home, "published.tsv"), "utf8"), structure, "data");
  const count = words(one.text);
  for (let warm = 0; warm < 20; warm++) checkText(one, { evidence, lexicons }, "2026-01-01");
  const read = median(() => void readClaims(one.text, { ...one, structure }, lexicons.vi), 30);
  const checked = median(() => void checkText(one, { evidence, lexicons }, "2026-01-01"), 30);
  const plain = median(() => void plainPass(one.text), 30);
  console.log(`an article of ${count} words: read ${read.toFixed(1)} ms, read and judged ${checked.toFixed(1)} ms`);
  console.log(
    `${Math.round((1000 * count) / checked)} words/s; a plain pass ${plain.toFixed(2)} ms, ${(checked / plain).toFixed(0)} times as fast`,
  );
  console.log(`from the command line ${fromLine.toFixed(2)} s`);
  for (const many of [1, 10, 100]) {
    const texts = Array.from({ length: many }, (_, at) => article(1000, at));
    const taken = median(
      () => {
        for (const text of texts) checkText(text, { evidence, lexicons }, "2026-01-01");
      },
      many === 100 ? 3 : 10,
    );
    console.log(`${many} articles: ${taken.toFixed(0)} ms, ${(taken / many).toFixed(1)} ms each`);
  }
}
