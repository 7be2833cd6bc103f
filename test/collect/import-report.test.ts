import { describe, expect, test } from "vitest";
import { answerFinding } from "../../src/collect/answer-finding.ts";
import { applyCorrections } from "../../src/collect/apply-corrections.ts";
import { correctFigure } from "../../src/collect/correct-figure.ts";
import { importReport } from "../../src/collect/import-report.ts";
import { readFindings, readReceivedTexts, readSubmissions } from "../../src/collect/store.ts";
import type { Tx } from "../../src/database/schema.ts";
import { readFigures, readFiguresAt, readHeld } from "../../src/observations/store.ts";
import type { Finding } from "../../src/structure/finding.ts";
import { addReviews } from "../../src/structure/store.ts";
import { rollback } from "../database.ts";
import { actor, exportsOf, july, june, reportOf, review, structure } from "./report-given.ts";

const slip: Finding = {
  code: "unit-slip",
  severity: "error",
  sheet: "Biểu tổng hợp",
  cell: "H24",
  printed: "1452000",
  facts: { indicator: "XN01", expected: 1452 },
};

const file = { sha256: "b".repeat(64), name: "NgheAn.xlsx", bytes: 3, illustrative: true };
const arrival = { file, read: reportOf("nghe-an", [exportsOf("nghe-an", 1452000)]), findings: [slip] };

const imported = (body: (tx: Tx) => Promise<void>) =>
  rollback(async (tx) => {
    await addReviews(tx, [review], "t", june);
    await importReport(tx, actor, { review, structure, arrival }, june);
    await body(tx);
  });

const heldIds = async (tx: Tx, at: Date) => [...(await readHeld(tx, ["nghe-an"], at))];
const newest = async (tx: Tx) => (await readFigures(tx, { review: review.id, areas: ["nghe-an"] })).at(-1);

describe("importing a report", () => {
  test("stores its figures with cell, file, producer and mark", () =>
    imported(async (tx) => {
      const [figure] = await readFigures(tx, { review: review.id });
      expect(figure).toMatchObject({
        area: "nghe-an",
        value: 1452000,
        producer: "hai-quan",
        reporter: "nghe-an",
        known: "2024-06-25",
        illustrative: true,
        origin: { file: file.sha256, sheet: "Biểu tổng hợp", cell: "H24", printed: "1452000" },
      });
    }));

  test("holds the figure of an error, and only that", () =>
    rollback(async (tx) => {
      await addReviews(tx, [review], "t", june);
      const read = reportOf("nghe-an", [exportsOf("nghe-an", 1452000), exportsOf("nghe-an", 1300, "D24")]);
      const stored = await importReport(tx, actor, { review, structure, arrival: { ...arrival, read } }, june);
      expect(stored).toMatchObject({ figures: 2, held: 1 });
      const [held] = await readFiguresAt(tx, { review: review.id, sheet: slip.sheet, cell: "H24" });
      expect(await heldIds(tx, june)).toEqual([held?.id]);
    }));

  test("of the same file again changes nothing", () =>
    imported(async (tx) => {
      expect(await importReport(tx, actor, { review, structure, arrival }, july)).toEqual({
        submission: null,
        figures: 0,
        held: 0,
      });
      expect(await readSubmissions(tx, review.id, july)).toHaveLength(1);
    }));

  test("of a newer file answers what was asked about the older one, and keeps both figures", () =>
    imported(async (tx) => {
      const newer = {
        file: { ...file, sha256: "c".repeat(64) },
        read: reportOf("nghe-an", [exportsOf("nghe-an", 1452)]),
        findings: [],
      };
      await importReport(tx, actor, { review, structure, arrival: newer }, july);
      expect((await readFindings(tx, review.id, july)).map((one) => one.answer?.kind)).toEqual(["superseded"]);
      expect((await readFigures(tx, { review: review.id })).map((one) => one.value)).toEqual([1452000, 1452]);
    }));

  test("does not store what only repeats a table in words", () =>
    rollback(async (tx) => {
      await addReviews(tx, [review], "t", june);
      const read = reportOf("nghe-an", [{ ...exportsOf("nghe-an", 1452), restates: true, cell: "P12", sheet: "" }]);
      expect(
        await importReport(tx, actor, { review, structure, arrival: { ...arrival, read, findings: [] } }, june),
      ).toMatchObject({ figures: 0 });
    }));

  test("keeps petitions with their own words and row", () =>
    rollback(async (tx) => {
      await addReviews(tx, [review], "t", june);
      const petition = {
        sheet: "KK",
        cell: "A4:F4",
        printed: "",
        number: "1",
        field: "",
        difficulty: "Thiếu kho",
        legalBasis: "",
        proposal: "Hỗ trợ",
        effect: "",
        addressee: "Bộ Công Thương",
      };
      const read = { ...reportOf("nghe-an", []), petitions: [petition] };
      await importReport(tx, actor, { review, structure, arrival: { ...arrival, read, findings: [] } }, june);
      expect(await readReceivedTexts(tx, review.id, june)).toMatchObject([
        { kind: "petition", area: "nghe-an", content: petition },
      ]);
    }));
});

describe("the owner's answer", () => {
  test("with another value is a new vintage that points to the printed cell; the printed one stays held", () =>
    imported(async (tx) => {
      const [finding] = await readFindings(tx, review.id, june);
      await answerFinding(
        tx,
        actor,
        { finding: finding?.id ?? 0, value: 1452, by: "Sở Công Thương Nghệ An", basis: "thư điện tử" },
        july,
      );
      expect(await newest(tx)).toMatchObject({
        value: 1452,
        origin: { cell: "H24", printed: "1452000" },
        corrects: { by: "Sở Công Thương Nghệ An", basis: "thư điện tử" },
      });
      expect(await heldIds(tx, july)).toEqual([(await newest(tx))?.corrects?.figure]);
      expect((await readFindings(tx, review.id, july))[0]?.answer).toMatchObject({ kind: "value" });
    }));

  test("that the printed value stands lets it go unchanged", () =>
    imported(async (tx) => {
      const [finding] = await readFindings(tx, review.id, june);
      await answerFinding(tx, actor, { finding: finding?.id ?? 0, value: null, by: "Sở", basis: "điện thoại" }, july);
      expect((await newest(tx))?.value).toBe(1452000);
      expect(await heldIds(tx, july)).toEqual([]);
    }));

  test("is given once", () =>
    imported(async (tx) => {
      const [finding] = await readFindings(tx, review.id, june);
      const answer = { finding: finding?.id ?? 0, value: null, by: "Sở", basis: "điện thoại" };
      await answerFinding(tx, actor, answer, july);
      await expect(answerFinding(tx, actor, answer, july)).rejects.toMatchObject({
        kind: "conflict",
        code: "finding.answered",
      });
    }));

  test("to a finding that is not there is not found", () =>
    imported(async (tx) => {
      const answer = { finding: 999999999, value: null, by: "Sở", basis: "điện thoại" };
      await expect(answerFinding(tx, actor, answer, july)).rejects.toMatchObject({
        kind: "not-found",
        code: "finding.unknown",
      });
    }));

  test("corrects the newest vintage only", () =>
    imported(async (tx) => {
      const figure = (await readFigures(tx, { review: review.id }))[0];
      if (!figure) throw new Error("no figure");
      await correctFigure(tx, actor, { figure, value: 1452, by: "Sở", basis: "thư" }, july);
      await expect(
        correctFigure(tx, actor, { figure, value: 1500, by: "Sở", basis: "thư" }, july),
      ).rejects.toMatchObject({
        code: "figure.not-newest",
      });
    }));
});

describe("a table of corrections", () => {
  const head = "file,sheet,cell,indicator_code,period,value,unit,by,basis,reason";
  const row = (value: string, unit: string, cell = "H24") =>
    `${head}\nNgheAn.xlsx,Biểu tổng hợp,${cell},XN01,2024-YTD06,${value},${unit},Sở Nghệ An,thư,nhầm đơn vị\n`;

  test("converts to the canonical unit, and a second time changes nothing", () =>
    imported(async (tx) => {
      const csv = row("1.452", "tỷ USD");
      expect(await applyCorrections(tx, actor, { review, structure, csv }, july)).toBe(1);
      expect((await newest(tx))?.value).toBeCloseTo(1452, 6);
      expect(await applyCorrections(tx, actor, { review, structure, csv }, july)).toBe(0);
    }));

  test.each([
    { csv: row("1452", "triệu USD", "Z9"), code: "correction.no-figure", why: "a cell nothing was read from" },
    { csv: row("", "triệu USD"), code: "correction.unreadable", why: "no value" },
    { csv: row("1452", "tỷ đồng"), code: "correction.unreadable", why: "a unit of something else" },
  ])("is refused whole: $why", ({ csv, code }) =>
    imported(async (tx) => {
      await expect(applyCorrections(tx, actor, { review, structure, csv }, july)).rejects.toMatchObject({ code });
    }),
  );
});
