import { expect, test } from "vitest";
import type { Tx } from "../../src/database/schema.ts";
import { acceptPassages } from "../../src/publish/accept-passages.ts";
import { centralReport } from "../../src/publish/book-contents.ts";
import { contradicted, type JudgeProse, judgePassages } from "../../src/publish/judge-prose.ts";
import { readWrittenPassages } from "../../src/publish/passage-store.ts";
import type { PassageDraft } from "../../src/publish/read-back.ts";
import { readBookInput } from "../../src/publish/read-book-input.ts";
import { addCut, readCut } from "../../src/publish/store.ts";
import { addReviews } from "../../src/structure/store.ts";
import { rollback } from "../database.ts";
import { structure } from "./book-given.ts";

const review = structure.editions.find(({ id }) => id === "X-2024");
if (!review) throw new Error("no edition X-2024");

const at = (hour: number) => new Date(Date.UTC(2024, 6, 1, hour));
const actor = { id: "secretary" };

async function addCutAt(tx: Tx, number: number, hour: number) {
  await addCut(tx, { review: "X-2024", number, pinned: at(hour), note: "", held: [], digest: "0", actor: "operator" });
}

const drafts = (...paragraphs: string[]): PassageDraft[] => [{ section: "assessment", lang: "vi", paragraphs }];

function accept(tx: Tx, passages: readonly PassageDraft[], hour: number, known = "2024-07-01") {
  const said = { by: "Văn phòng Bộ", basis: "Bản góp ý", known };
  return acceptPassages(tx, actor, { review: "X-2024", cut: 1, passages, ...said }, at(hour));
}

async function textsOfCut(tx: Tx, number: number): Promise<string> {
  const cut = await readCut(tx, "X-2024", number);
  return JSON.stringify(centralReport(await readBookInput(tx, structure, review as never, cut, at(23)), "vi").body);
}

test("what an office accepted is in the next cut, and in no earlier one", () =>
  rollback(async (tx) => {
    await addReviews(tx, [review], "operator", at(0));
    await addCutAt(tx, 1, 1);
    await accept(tx, drafts("Kết quả tích cực."), 2);
    await addCutAt(tx, 2, 3);
    await accept(tx, drafts("Kết quả rất tích cực.", "Còn hạn chế."), 4);
    await addCutAt(tx, 3, 5);
    expect(await textsOfCut(tx, 1)).not.toContain("tích cực");
    expect(await textsOfCut(tx, 2)).toContain("Kết quả tích cực.");
    expect(await textsOfCut(tx, 3)).toContain("Còn hạn chế.");
    expect(await textsOfCut(tx, 3)).not.toContain("Kết quả tích cực.");
    expect(await readWrittenPassages(tx, "X-2024", at(6))).toMatchObject([
      {
        section: "assessment",
        lang: "vi",
        by: "Văn phòng Bộ",
        basis: "Bản góp ý",
        known: "2024-07-01",
        recorded: at(4),
      },
    ]);
  }));

test("accepting nothing, or for a cut that is not there, is refused", () =>
  rollback(async (tx) => {
    await addReviews(tx, [review], "operator", at(0));
    await expect(accept(tx, drafts("Lời."), 1)).rejects.toMatchObject({ code: "cut.unknown" });
    await addCutAt(tx, 1, 1);
    await expect(accept(tx, [], 2)).rejects.toMatchObject({ code: "readback.nothing-written" });
  }));

test("people's words are judged section by section, in their language; what is contradicted is named", async () => {
  const judge: JudgeProse = (text, lang) =>
    text.split("\n\n").map((one) => ({
      text: one,
      verdict: one.includes("999") ? "contradicted" : "supported",
      expected: lang === "vi" ? "120,7 tỷ USD" : "120.7 billion USD",
      figures: [7],
    }));
  const passages = [
    ...drafts("Xuất khẩu đạt 120,7 tỷ USD.", "Xuất khẩu đạt 999 tỷ USD."),
    { section: "causes" as const, lang: "en" as const, paragraphs: [] },
  ];
  const found = await judgePassages(passages, judge);
  expect(found).toHaveLength(2);
  expect(contradicted(found)).toEqual([
    {
      section: "assessment",
      lang: "vi",
      text: "Xuất khẩu đạt 999 tỷ USD.",
      verdict: "contradicted",
      expected: "120,7 tỷ USD",
      figures: [7],
    },
  ]);
});
