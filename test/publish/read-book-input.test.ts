import { expect, test } from "vitest";
import { centralReport } from "../../src/publish/book-contents.ts";
import { readBookInput } from "../../src/publish/read-book-input.ts";
import { addCut, addRelease, readCut } from "../../src/publish/store.ts";
import { addReviews } from "../../src/structure/store.ts";
import { rollback } from "../database.ts";
import { structure } from "./book-given.ts";

const [review] = structure.editions.filter(({ id }) => id === "X-2024");
const pinned = new Date("2024-07-01T03:00:00Z");
const now = new Date("2024-07-02T03:00:00Z");
const cut = { review: "X-2024", number: 1, pinned, note: "", held: [], digest: "0", actor: "operator" };
const release = { review: "X-2024", cut: 1, opensAt: now, legalBasis: null, documentNumber: null, actor: "operator" };

test("the book of a cut stands for the cut's moment, and is the same before and after the cut is published", () =>
  rollback(async (tx) => {
    if (!review) throw new Error("no edition X-2024");
    await addReviews(tx, [review], "operator", pinned);
    await addCut(tx, cut);
    const stored = await readCut(tx, review.id, 1);
    const before = await readBookInput(tx, structure, review, stored, new Date("2024-07-01T04:00:00Z"));
    await addRelease(tx, release, now);
    const after = await readBookInput(tx, structure, review, stored, now);
    expect(after.result).toMatchObject({ cut: 1, recorded: pinned });
    expect(centralReport(after, "vi").about).toMatchObject({ moment: pinned, edition: "Bản chốt số liệu số 1" });
    expect(centralReport(after, "vi")).toEqual(centralReport(before, "vi"));
  }));
