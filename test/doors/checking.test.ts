import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { officialFrom } from "../../src/assess/read-official.ts";
import { bindChecking } from "../../src/checking.ts";
import type { Home } from "../../src/commands/session.ts";
import type { Config } from "../../src/config.ts";
import { doorway, openEmbedded } from "../../src/database/connect.ts";
import { keptCheck } from "../../src/verify/kept-check.ts";
import type { Checking } from "../../src/web/checking.ts";
import { structure } from "../web/fixture-structure.ts";

const now = new Date("2024-08-01T02:00:00Z");
const config: Config = {
  home: "unused",
  databaseUrl: null,
  port: 0,
  lang: "vi",
  root: process.cwd(),
  readerEntry: join(process.cwd(), "src/collect/read/child.ts"),
  bookEntry: null,
  reportEntry: null,
};
const input = {
  text: "Kim ngạch xuất khẩu của Bắc Ninh năm 2015 đạt 23,5 tỷ USD.",
  title: null,
  date: null,
  region: null,
  lang: "vi",
  review: null,
  choices: {},
} as const;

let checking: Checking;

beforeAll(async () => {
  const home: Home = {
    ...doorway(await openEmbedded(), () => now),
    structure,
    filesFolder: "unused",
    root: config.root,
    readerEntry: config.readerEntry,
    bookEntry: null,
    now: () => now,
    evidence: async () => officialFrom("", structure, join(config.root, "data")),
  };
  checking = bindChecking(home, config);
});

test("a text is read and judged; where nothing has been published there is no data", async () => {
  const check = await checking.check(input);
  expect(check.asOf).toBe("2024-08-01");
  expect(check.claims.map(({ printed, verdict }) => [printed, verdict.verdict])).toEqual([["23,5 tỷ USD", "no-data"]]);
  expect(checking.json(check)).toMatchObject({ claims: [{ printed: "23,5 tỷ USD", verdict: "no-data" }] });
});

test("a review that is not released is no evidence", async () => {
  await expect(checking.check({ ...input, review: "X-2024" })).rejects.toMatchObject({
    code: "check.review-not-released",
  });
});

test("a result is kept under an address of chance, found there, and hidden by an objection", async () => {
  const kept = keptCheck(await checking.check(input));
  const [one, other] = [await checking.share(kept, null), await checking.share(kept, null)];
  expect(one).toMatch(/^[\w-]{24}$/);
  expect(one).not.toBe(other);
  expect(await checking.shared(one)).toMatchObject({
    made: now,
    release: null,
    objected: false,
    check: { asOf: "2024-08-01" },
  });
  await checking.object({ result: one, name: "Sở Công Thương", contact: null, reason: "Đọc nhầm kỳ" });
  expect((await checking.shared(one))?.objected).toBe(true);
  expect((await checking.shared(other))?.objected).toBe(false);
});

test("only so many documents wait to be read", async () => {
  const bytes = new TextEncoder().encode("5%");
  const asked = await Promise.allSettled(Array.from({ length: 11 }, () => checking.document(bytes)));
  expect(asked.map(({ status }) => status)).toEqual([...Array.from({ length: 10 }, () => "fulfilled"), "rejected"]);
  expect(asked.at(-1)).toMatchObject({ reason: { code: "check.busy" } });
  expect((await checking.document(bytes)).text).toBe("5%");
});
