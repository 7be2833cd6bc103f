import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { parseCsv } from "../../src/base/csv.ts";
import { bareLabel, matchTerm, termsOf } from "../../src/language/match-term.ts";
import { readStructure } from "../../src/structure/read-structure.ts";

const { catalogue } = readStructure("data/catalogue");
const terms = termsOf(catalogue);
const wordings = parseCsv(readFileSync("test/data/structure/wordings.csv", "utf8"));

/** How Departments write what is measured; where one name has several meanings, the row's unit and place decide. */
test.each(wordings)("$label is $code", ({ label = "", code = "" }) => {
  expect(matchTerm(terms, bareLabel(label))).toContain(code);
});

test("an indicator is found again by each of its own names", () => {
  const lost = [...catalogue.values()].flatMap((one) =>
    [one.name.vi, one.short.vi, one.name.en, ...one.synonyms.vi, ...one.synonyms.en]
      .filter((name) => !matchTerm(terms, name).includes(one.code))
      .map((name) => `${one.code}: ${name}`),
  );
  expect(lost).toEqual([]);
});

/** One wrong meaning is worse than a question: a name alone means one indicator, but for those a report tells apart. */
test("no name is shared by more than a few indicators outside the certificates of origin", () => {
  const shared = [...catalogue.values()].flatMap((one) =>
    one.code.startsWith("FTA") ? [] : one.synonyms.vi.map((name) => [name, matchTerm(terms, name).length] as const),
  );
  expect(shared.filter(([, codes]) => codes > 3)).toEqual([]);
});
