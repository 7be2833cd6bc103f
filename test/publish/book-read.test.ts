import { describe, expect, test } from "vitest";
import { viewOfReview } from "../../src/assess/review-view.ts";
import { textEvidence } from "../../src/assess/text-evidence.ts";
import type { Lang } from "../../src/base/lang.ts";
import { documentText } from "../../src/collect/read/document-text.ts";
import { lexiconOf } from "../../src/language/read/lexicon.ts";
import type { Document } from "../../src/narrate/document.ts";
import { openPress } from "../../src/narrate/press.ts";
import { writeDocx } from "../../src/narrate/write-docx.ts";
import { writePdf } from "../../src/narrate/write-pdf.ts";
import { reportOf } from "../../src/publish/book-contents.ts";
import type { BookInput } from "../../src/publish/book-input.ts";
import { releaseOf } from "../../src/publish/book-press.ts";
import { bookView } from "../../src/publish/book-view.ts";
import type { Claim } from "../../src/structure/claim.ts";
import { lastDay } from "../../src/structure/period.ts";
import { checkText } from "../../src/verify/check-text.ts";
import type { Check } from "../../src/verify/checked.ts";
import { bookOf, nineMonthFigures, officialFigures, sampleBook, sampleFigures, structure } from "./book-given.ts";

/** Every claim of a finished document is read back from its text, and judged supported by the review it was written from. */

const lexicons = { vi: lexiconOf(structure, "vi"), en: lexiconOf(structure, "en") };
const evidence = textEvidence(structure, [], []);
const press = openPress("data/map");

function checked(text: string, document: Document, { result }: BookInput, lang: Lang): Check {
  const { review } = result;
  const own = { id: review.id, view: viewOfReview(result, structure), illustrative: true };
  const about = { title: document.title, date: lastDay(review.period), region: review.region, lang };
  return checkText({ text, ...about }, { evidence, lexicons, review: own }, "2030-01-01");
}

/** What a claim says, without what a sentence need not repeat. */
function gist({ kind, subject, printed }: Claim): string {
  const { indicator, breakdown, area, period } = subject;
  return [
    kind,
    indicator,
    breakdown,
    area,
    /^\d{4}-/.test(period) ? lastDay(period) : period,
    printed.value,
    printed.unit,
  ].join("|");
}

const finished = {
  docx: async (document: Document) => (await documentText(new Uint8Array(await writeDocx(document, press)))).text,
  pdf: async (document: Document) => (await documentText(new Uint8Array(writePdf(document, press)))).text,
} as const;

const sample = sampleBook();
const books: readonly (readonly [string, BookInput, Lang, "report" | "release", keyof typeof finished])[] = [
  ["the sample", sample, "vi", "report", "docx"],
  ["the sample", sample, "en", "report", "docx"],
  ["the sample", sample, "vi", "release", "pdf"],
  ["the sample", sample, "en", "release", "pdf"],
  [
    "a province missing",
    bookOf("X-2024", sampleFigures(new Set(sample.result.members.filter((area) => area !== "thanh-hoa")))),
    "vi",
    "report",
    "docx",
  ],
  ["nine months, 18 units", bookOf("XI-2025", nineMonthFigures()), "vi", "report", "docx"],
  ["nine months, 18 units", bookOf("XI-2025", nineMonthFigures()), "en", "report", "docx"],
  ["an official year with gaps", bookOf("2022", officialFigures()), "vi", "report", "docx"],
];

describe.each(books)("%s", (_, input, lang, kind, format) => {
  test(`${lang} ${kind} as ${format}`, async () => {
    const view = bookView(input, lang);
    const document = kind === "report" ? reportOf(view) : releaseOf(view);
    const check = checked(await finished[format](document), document, input, lang);
    const read = new Set(check.claims.map(({ claim }) => gist(claim)));
    expect(view.claims.written.map(gist).filter((one) => !read.has(one))).toEqual([]);
    const ours = new Set(view.claims.written.map(gist));
    const refuted = check.claims.filter(
      ({ claim, verdict }) => ours.has(gist(claim)) && verdict.verdict !== "supported",
    );
    expect(refuted.map(({ printed, claim }) => `${printed} ${gist(claim)}`)).toEqual([]);
    expect(
      check.claims
        .filter(({ verdict }) => /contradicted|implausible|ambiguous/.test(verdict.verdict))
        .map(({ printed }) => printed),
    ).toEqual([]);
  }, 120_000);
});
