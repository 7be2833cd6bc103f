import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { missing } from "../../src/base/measured.ts";
import type { Db } from "../../src/database/schema.ts";
import type { NewFigure } from "../../src/observations/figure.ts";
import {
  addChoice,
  addFigures,
  addFile,
  addHolds,
  findFigure,
  readChoices,
  readFigures,
  readFiguresAt,
  readHeld,
  readVintages,
} from "../../src/observations/store.ts";
import { rollback } from "../database.ts";

const sha256 = "a".repeat(64);
const file = {
  sha256,
  name: "bieu.xlsx",
  bytes: 10,
  illustrative: true,
  receivedAt: new Date("2024-06-25"),
  actor: "t",
};
const june = new Date("2024-06-25T00:00:00Z");
const july = new Date("2024-07-25T00:00:00Z");

const figure: NewFigure = {
  area: "nghe-an",
  indicator: "XN01",
  breakdown: "",
  period: "2024-YTD06",
  producer: "hai-quan",
  scenario: "actual",
  transformation: "level",
  review: "X-2024",
  value: 1452000,
  decimals: 1,
  status: "estimate",
  reporter: "nghe-an",
  known: "2024-06-25",
  origin: { file: sha256, sheet: "Biểu tổng hợp", cell: "H24", printed: "1452000" },
  corrects: null,
  illustrative: true,
};

describe("figures", () => {
  test("come back as they were added, with their cell and file", () =>
    rollback(async (tx) => {
      await addFile(tx, file);
      const [id = 0] = await addFigures(tx, [figure], june);
      expect(await findFigure(tx, id)).toEqual({ ...figure, id, recorded: june });
    }));

  test("keep the reason where there is no number", () =>
    rollback(async (tx) => {
      await addFile(tx, file);
      await addFigures(tx, [{ ...figure, value: missing("not-applicable") }], june);
      const [read] = await readFigures(tx, { review: "X-2024" });
      expect(read?.value).toEqual(missing("not-applicable"));
    }));

  test("get their ids in the order they are given, also over many thousands", () =>
    rollback(async (tx) => {
      await addFile(tx, file);
      const many = Array.from({ length: 5003 }, (_, index) => ({ ...figure, value: index }));
      const ids = await addFigures(tx, many, june);
      expect(ids).toHaveLength(5003);
      expect((await findFigure(tx, ids[5002] ?? 0))?.value).toBe(5002);
      expect((await findFigure(tx, ids[1] ?? 0))?.value).toBe(1);
    }));

  test("as of a day know nothing that was said later", () =>
    rollback(async (tx) => {
      await addFile(tx, file);
      await addFigures(tx, [figure], june);
      await addFigures(tx, [{ ...figure, value: 1452, known: "2024-07-02" }], july);
      const valuesAsOf = async (asOf: string) =>
        (await readFigures(tx, { review: "X-2024", asOf })).map((one) => one.value);
      expect(await valuesAsOf("2024-06-30")).toEqual([1452000]);
      expect(await valuesAsOf("2024-07-02")).toEqual([1452000, 1452]);
    }));

  test("recorded by a moment do not change when something is added after it", () =>
    rollback(async (tx) => {
      await addFile(tx, file);
      await addFigures(tx, [figure], june);
      const before = await readFigures(tx, { recorded: june });
      await fc.assert(
        fc.asyncProperty(fc.double({ min: -1e9, max: 1e9, noNaN: true }), async (value) => {
          // An old table that is loaded later adds old knowledge, and still changes no earlier reading.
          await addFigures(tx, [{ ...figure, value, known: "2020-01-01" }], july);
          expect(await readFigures(tx, { recorded: june })).toEqual(before);
        }),
        { numRuns: 10 },
      );
    }));

  test("of one key are its vintages, oldest knowledge first", () =>
    rollback(async (tx) => {
      await addFile(tx, file);
      await addFigures(tx, [{ ...figure, value: 2, known: "2024-07-02" }, figure, { ...figure, area: "ha-noi" }], june);
      expect((await readVintages(tx, figure)).map((one) => one.value)).toEqual([1452000, 2]);
    }));

  test("are found by the cell they were read from", () =>
    rollback(async (tx) => {
      await addFile(tx, file);
      const [id] = await addFigures(tx, [figure], june);
      const place = { review: "X-2024", fileName: "bieu.xlsx", sheet: "Biểu tổng hợp", cell: "H24" };
      expect((await readFiguresAt(tx, place)).map((one) => one.id)).toEqual([id]);
      expect(await readFiguresAt(tx, { ...place, cell: "H25" })).toEqual([]);
    }));

  test("are refused by the database when they have neither value nor reason, or both", () =>
    rollback(async (tx) => {
      await addFile(tx, file);
      await expect(addFigures(tx, [{ ...figure, value: missing("held") }], june)).rejects.toThrow();
    }));
});

test("the database refuses to rewrite history", () =>
  rollback(async (tx) => {
    await addFile(tx, file);
    await addFigures(tx, [figure], june);
    await expect(tx.updateTable("figure").set({ value: "999" }).execute()).rejects.toThrow("only ever added to");
  }));

test("the newest hold of a figure says whether it is held, at each moment", () =>
  rollback(async (tx) => {
    const hold = { area: "nghe-an", figure: 7, actor: "t", basis: "unit-slip", known: "2024-06-25" };
    await addHolds(tx, [{ ...hold, held: true }], june);
    await addHolds(tx, [{ ...hold, held: false, known: "2024-07-03" }], july);
    expect(await readHeld(tx, ["nghe-an"], june)).toEqual(new Set([7]));
    expect(await readHeld(tx, ["nghe-an"], july)).toEqual(new Set());
    expect(await readHeld(tx, ["nghe-an"], july, "2024-06-30")).toEqual(new Set([7]));
    expect(await readHeld(tx, ["ha-noi"], june)).toEqual(new Set());
  }));

test("a choice between producers holds from its moment on", () =>
  rollback(async (tx) => {
    const choice = {
      review: "X-2024",
      area: "nghe-an",
      indicator: "XN01",
      actor: "t",
      basis: "b",
      known: "2024-06-25",
    };
    await addChoice(tx, { ...choice, producer: "hai-quan" }, june);
    await addChoice(tx, { ...choice, producer: "so-cong-thuong" }, july);
    expect(await readChoices(tx, "X-2024", june)).toEqual([
      { area: "nghe-an", indicator: "XN01", producer: "hai-quan" },
    ]);
    expect((await readChoices(tx, "X-2024", july)).map((one) => one.producer)).toEqual(["so-cong-thuong"]);
  }));

test("a write outside a transaction does not compile", () => {
  // @ts-expect-error a Db will not do for a Tx
  void ((db: Db) => addFigures(db, [], june));
});
