import { expect, test } from "vitest";
import { answerLayout, asksLayout } from "../../src/collect/answer-layout.ts";
import { importReport } from "../../src/collect/import-report.ts";
import { readFindings, readLayoutAnswers } from "../../src/collect/store.ts";
import type { Tx } from "../../src/database/schema.ts";
import { readFigures } from "../../src/observations/store.ts";
import type { Finding } from "../../src/structure/finding.ts";
import { addReviews } from "../../src/structure/store.ts";
import { rollback } from "../database.ts";
import { actor, exportsOf, july, june, reportOf, review, structure } from "./report-given.ts";

const question: Finding = {
  code: "column-uncertain",
  severity: "error",
  sheet: "",
  cell: "E4",
  printed: "Thực hiện kỳ trước",
  facts: { heading: "Thực hiện kỳ trước", layout: "1f2e", question: "column:thuc hien ky truoc" },
  candidates: ["month", "year-to-date-year-before", "ignore"],
};
const file = { sha256: "d".repeat(64), name: "CaoBang.csv", bytes: 3, illustrative: true };
const now = exportsOf("cao-bang", 82.1);
const before = { ...exportsOf("cao-bang", 70.5, "E7"), period: "2023-YTD06" };
const arrivalOf = (figures: (typeof now)[], findings: Finding[], again = false) => ({
  file,
  read: reportOf("cao-bang", figures),
  findings,
  again,
});
const answer = { by: "Sở Công Thương Cao Bằng", basis: "điện thoại" };

const asked = (body: (tx: Tx, finding: number) => Promise<void>) =>
  rollback(async (tx) => {
    await addReviews(tx, [review], "t", june);
    await importReport(tx, actor, { review, structure, arrival: arrivalOf([now], [question]) }, june);
    await body(tx, (await readFindings(tx, review.id, june))[0]?.id ?? 0);
  });

test.each([
  { choice: "year-to-date-year-before", why: "by its word" },
  { choice: "2", why: "by its place" },
])("a choice is remembered for the province's layout, $why", ({ choice }) =>
  asked(async (tx, finding) => {
    expect(asksLayout((await readFindings(tx, review.id, june))[0] ?? question)).toBe(true);
    await answerLayout(tx, actor, { ...answer, finding, choice }, july);
    expect(await readLayoutAnswers(tx)).toEqual([
      {
        area: "cao-bang",
        layout: "1f2e",
        question: "column:thuc hien ky truoc",
        answer: "year-to-date-year-before",
      },
    ]);
    expect((await readFindings(tx, review.id, july))[0]?.answer?.kind).toBe("choice");
  }),
);

test("what is not among the candidates is refused, with the candidates", () =>
  asked(async (tx, finding) => {
    await expect(answerLayout(tx, actor, { ...answer, finding, choice: "week" }, july)).rejects.toMatchObject({
      kind: "invalid",
      code: "finding.not-a-candidate",
    });
    expect(await readLayoutAnswers(tx)).toEqual([]);
  }));

test("the file read anew adds what it says newly, and nothing twice", () =>
  asked(async (tx) => {
    const arrival = arrivalOf([now, before], [], true);
    expect(await importReport(tx, actor, { review, structure, arrival }, july)).toMatchObject({ figures: 1 });
    expect((await readFigures(tx, { review: review.id })).map((one) => one.value)).toEqual([82.1, 70.5]);
  }));
