import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "kysely";
import { expect, test } from "vitest";
import { doorway, openEmbedded } from "../../src/database/connect.ts";
import { addCut, readCut } from "../../src/publish/store.ts";
import { addReviews } from "../../src/structure/store.ts";
import { review } from "../collect/report-given.ts";
import { rollback } from "../database.ts";

/** The columns of each table, as the interfaces in src/database/tables/ have them. */
function declared(): Map<string, string[]> {
  const owners = [...readFileSync("src/database/schema.ts", "utf8").matchAll(/^ {2}(\w+): (\w+Table); \/\/ \w+$/gm)];
  const tables = ["ground", "observations", "collect", "publish", "verify"]
    .map((name) => readFileSync(`src/database/tables/${name}.ts`, "utf8"))
    .join("\n");
  return new Map(
    owners.map(([, table = "", type]) => {
      const body = new RegExp(`interface ${type} \\{([^}]*)\\}`).exec(tables)?.[1] ?? "";
      return [table, [...body.matchAll(/^ {2}(\w+):/gm)].map((match) => match[1] ?? "").sort()];
    }),
  );
}

test("the tables are what the interfaces say", () =>
  rollback(async (tx) => {
    const { rows } = await sql<{ table: string; columns: string[] }>`
      select table_name as table, array_agg(column_name::text order by column_name) as columns
      from information_schema.columns
      where table_schema = 'public' and table_name not like 'kysely%' group by 1`.execute(tx);
    expect(new Map(rows.map((row) => [row.table, [...row.columns].sort()]))).toEqual(declared());
  }));

test("both drivers give the same types: days as text, big numbers as numbers, moments as moments", () =>
  rollback(async (tx) => {
    const { rows } = await sql`
      select '2024-06-30'::date as day, 5::bigint as big, 1.5::float8 as float, '2024-06-30T00:00:00Z'::timestamptz as at,
        '{"a": [1]}'::jsonb as json, array['x']::text[] as list, true as flag`.execute(tx);
    expect(rows).toEqual([
      {
        day: "2024-06-30",
        big: 5,
        float: 1.5,
        at: new Date("2024-06-30T00:00:00Z"),
        json: { a: [1] },
        list: ["x"],
        flag: true,
      },
    ]);
  }));

test("an embedded database keeps what it acknowledged, and writes after its newest cut even when the clock is behind", async () => {
  const folder = join(mkdtempSync(join(tmpdir(), "giaoban-db-")), "database");
  const pinned = new Date("2024-06-30T00:00:00Z");
  const first = await openEmbedded(folder);
  await doorway(first, () => pinned).write(async (tx, at) => {
    await addReviews(tx, [review], "t", at);
    await addCut(tx, { review: review.id, number: 1, pinned: at, note: "", held: [], digest: "d", actor: "t" });
  });
  await first.destroy();

  const again = await openEmbedded(folder);
  expect((await readCut(again, review.id, 1)).pinned).toEqual(pinned);
  const behind = doorway(again, () => new Date("2020-01-01T00:00:00Z"));
  expect(await behind.write(async (_tx, at) => at)).toEqual(new Date("2024-06-30T00:00:00.001Z"));
  await again.destroy();
});
