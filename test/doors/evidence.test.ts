import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { TextEvidence } from "../../src/assess/text-evidence.ts";
import { readConfig } from "../../src/config.ts";
import { evidenceFromCopy, evidenceLeavingCopy } from "../../src/evidence.ts";
import { openHome } from "../../src/home.ts";
import { lexiconsOf } from "../../src/language/read/lexicon.ts";
import { checkText } from "../../src/verify/check-text.ts";

const now = () => new Date("2026-11-25T00:00:00Z");

const text = "Năm 2015, IIP của Hà Nội tăng 8,3%, của Quảng Ninh tăng 30%.";

const verdicts = (evidence: TextEvidence | undefined) => {
  const asked = { text, title: null, date: null, region: null, lang: "vi" } as const;
  const tools = evidence && { evidence, lexicons: lexiconsOf(evidence.structure) };
  return tools && checkText(asked, tools, "2026-11-25").claims.map(({ verdict }) => verdict.verdict);
};

test("the copy of what is published is read where it fits the tables of the program, and never once the home was open", async () => {
  const folder = mkdtempSync(join(tmpdir(), "giaoban-copy-"));
  const config = readConfig({ GIAOBAN_HOME: folder }, process.cwd());
  expect(evidenceFromCopy(config)).toBeUndefined();
  const home = await openHome(config, now);
  const own = verdicts(await home.evidence());
  expect(verdicts(await evidenceLeavingCopy(config, home.read, home.structure))).toEqual(own);
  await home.close();
  expect(own).toEqual(["supported", "contradicted"]);
  expect(verdicts(evidenceFromCopy(config))).toEqual(own);

  const path = join(folder, "published.tsv");
  writeFileSync(path, readFileSync(path, "utf8").replace("iip", "other-table"));
  expect(evidenceFromCopy(config)).toBeUndefined();

  await (await openHome(config, now)).close();
  expect(() => readFileSync(path)).toThrow();
});
