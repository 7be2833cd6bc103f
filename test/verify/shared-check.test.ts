import { expect, test } from "vitest";
import { keptCheck } from "../../src/verify/kept-check.ts";
import { objectToCheck } from "../../src/verify/object-to-check.ts";
import { shareCheck } from "../../src/verify/share-check.ts";
import { expiryOf, idFrom } from "../../src/verify/shared-check.ts";
import { findSharedCheck } from "../../src/verify/store.ts";
import { rollback } from "../database.ts";
import { article, checkFixture } from "../web/check-fixture.ts";

const made = new Date("2024-08-01T02:00:00Z");
const actor = { id: "public" };
const check = keptCheck(
  await checkFixture({ text: article, title: null, date: null, region: null, lang: "vi", review: null, choices: {} }),
);
const sharing = (letter: string) => ({
  id: idFrom((bytes) => new Uint8Array(bytes).fill(letter.charCodeAt(0))),
  check,
  release: { review: "X-2024", cut: 2 },
});

test("a shared result is found as it was, by its address", () =>
  rollback(async (tx) => {
    const one = sharing("a");
    await shareCheck(tx, actor, one, made);
    expect(await findSharedCheck(tx, one.id)).toEqual({
      id: one.id,
      made,
      expires: new Date("2024-08-31T02:00:00Z"),
      release: one.release,
      check: JSON.parse(JSON.stringify(check)),
      objected: false,
    });
    expect(await findSharedCheck(tx, sharing("b").id)).toBeUndefined();
  }));

test("an expired result is erased when the next is shared; its address still knows that it was", () =>
  rollback(async (tx) => {
    await shareCheck(tx, actor, sharing("a"), made);
    await shareCheck(tx, actor, sharing("b"), expiryOf(made));
    expect((await findSharedCheck(tx, sharing("a").id))?.check).toBeNull();
    expect((await findSharedCheck(tx, sharing("b").id))?.check).not.toBeNull();
  }));

test("an objection hides a result, and both are on record", () =>
  rollback(async (tx) => {
    const { id } = sharing("a");
    await shareCheck(tx, actor, sharing("a"), made);
    const objection = { result: id, name: " Sở Công Thương ", contact: " ", reason: "Đọc nhầm kỳ" };
    await objectToCheck(tx, actor, objection, made);
    expect((await findSharedCheck(tx, id))?.objected).toBe(true);
    expect(await tx.selectFrom("objection").select(["name", "contact", "reason"]).execute()).toEqual([
      { name: "Sở Công Thương", contact: null, reason: "Đọc nhầm kỳ" },
    ]);
    const actions = await tx.selectFrom("audit").select("action").where("subject", "=", id).orderBy("action").execute();
    expect(actions.map(({ action }) => action)).toEqual(["check.objected", "check.shared"]);
  }));

test.each([
  [{ name: " ", reason: "b" }, made, "objection.incomplete"],
  [{ name: "a", reason: "" }, made, "objection.incomplete"],
  [{ name: "a", reason: "b" }, expiryOf(made), "result.expired"],
])("an objection that cannot be taken: %o", (words, at, code) =>
  rollback(async (tx) => {
    await shareCheck(tx, actor, sharing("a"), made);
    const objection = { result: sharing("a").id, contact: null, ...words };
    await expect(objectToCheck(tx, actor, objection, at)).rejects.toMatchObject({ code });
  }),
);

test("an objection to what never was", () =>
  rollback(async (tx) => {
    const objection = { result: sharing("z").id, name: "a", contact: null, reason: "b" };
    await expect(objectToCheck(tx, actor, objection, made)).rejects.toMatchObject({ code: "result.unknown" });
  }));

test("addresses are long, and made of nothing but chance", () => {
  const ids = new Set(Array.from({ length: 256 }, (_, byte) => idFrom((bytes) => new Uint8Array(bytes).fill(byte))));
  expect(ids.size).toBe(256);
  for (const id of ids) expect(id).toMatch(/^[\w-]{24}$/);
});
