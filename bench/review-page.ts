import { join } from "node:path";
import { sql } from "kysely";
import { readReviewResult } from "../src/assess/read-review.ts";
import { openEmbedded, openServer } from "../src/database/connect.ts";
import type { Db } from "../src/database/schema.ts";
import { readMapShapes } from "../src/narrate/map/shapes.ts";
import { readStructure } from "../src/structure/read-structure.ts";
import type { Review } from "../src/structure/review.ts";
import { readReview } from "../src/structure/store.ts";
import { createApp } from "../src/web/app.tsx";
import { readAssets } from "../src/web/assets.ts";
import type { PublicRelease, Reads } from "../src/web/env.ts";
import { checkingFixture } from "../test/web/check-fixture.ts";
import { freshFolder, quantile } from "./side.ts";

const headline = ["CN01", "TM01", "XN01", "XN02", "CN07", "NL01", "CCN03", "KC01"];
const requests = 120;
/** Requests before the compiler of the machine has settled. */
const warm = 20;

/**
 * A database with three million figures: 63 areas × the catalogue's indicators × months of many years, most of them of
 * other reviews and producers, among them one review's headline indicators.
 */
async function fill(db: Db, wanted: number): Promise<void> {
  const structure = readStructure("data/catalogue");
  const areas = structure.geography.areas
    .filter((area) => area.codes.some(({ list }) => list === "63"))
    .map(({ key }) => key);
  const indicators = [...structure.catalogue.keys()];
  await sql`insert into review values ('B-2024', 'Đo', 'Bench', 'R-N28', '2024-YTD06', '2024-06-30', null, true, 't', now())`.execute(
    db,
  );
  const each = Math.ceil(wanted / (areas.length * indicators.length * 13));
  for (let round = 0; round < each; round += 1) {
    await sql`
      insert into figure (area, indicator, period, producer, scenario, transformation, review, value, decimals, status,
        reporter, known, recorded_at, sheet, cell, printed, illustrative)
      select a, i, (2000 + ${round}::int) || '-' || lpad(m::text, 2, '0'), 'thong-ke-tinh', 'actual', 'level',
        case when ${round}::int % 2 = 0 then '' else 'old-' || ${round}::int end, 100 + random() * 100, 1, 'final', a,
        '2024-01-01', now(), 's', 'A1', '1', true
      from unnest(${areas}::text[]) a, unnest(${indicators}::text[]) i, generate_series(1, 12) m`.execute(db);
  }
  await sql`
    insert into figure (area, indicator, period, producer, scenario, transformation, review, value, decimals, status,
      reporter, known, recorded_at, sheet, cell, printed, illustrative)
    select a, i, p, 'thong-ke-tinh', case when p = '2024' then 'plan' else 'actual' end, 'level', 'B-2024',
      100 + random() * 100, 1, case when p = '2024' then null else 'estimate' end, a, '2024-06-20', now(), 's', 'A1', '1', true
    from unnest(${areas}::text[]) a, unnest(${indicators}::text[]) i, unnest(array['2024-YTD06', '2023-YTD06', '2024']) p`.execute(
    db,
  );
  await sql`analyze figure`.execute(db);
}

/**
 * Asks for the page of the review, each time as of another release, so that its figures are read and put together anew;
 * the drawing of the same values is remembered, as by a running server.
 */
async function ask(db: Db): Promise<number[]> {
  const structure = readStructure("data/catalogue");
  const review = await readReview(db, "B-2024");
  const shapes = readMapShapes(join("data", "map"));
  const assets = readAssets(join("dist", "assets"));
  const times: number[] = [];
  let cut = 0;
  const reads = readsOf(db, structure, review, () => cut);
  const checking = checkingFixture(() => new Date());
  const app = createApp({ reads, checking, structure, shapes, assets, now: () => new Date(), log: console.error });
  for (let request = 0; request < requests; request += 1) {
    cut = request + 1;
    const started = performance.now();
    const response = await app.request("/reviews/B-2024");
    await response.text();
    if (response.status !== 200) throw new Error(`the page answers ${response.status}`);
    times.push(performance.now() - started);
  }
  return times.slice(warm);
}

function readsOf(db: Db, structure: ReturnType<typeof readStructure>, review: Review, cut: () => number): Reads {
  const release = (): PublicRelease => ({
    review: review.id,
    cut: cut(),
    recorded: new Date(),
    at: new Date(),
    by: "t",
    note: "",
    legalBasis: null,
    documentNumber: null,
  });
  const nothing = async () => [];
  return {
    releases: async () => [release()],
    reviews: async () => [review],
    reviewResult: (of, { recorded, cut }, indicators = headline) =>
      readReviewResult(db, structure, of, { recorded, cut, indicators }),
    findings: nothing,
    figures: nothing,
    vintages: nothing,
    series: nothing,
    areaFigures: nothing,
    file: async () => undefined,
    excerpt: async () => undefined,
    uses: async () => ({ places: [], pages: [], books: [] }),
    book: async () => undefined,
    ready: async () => {},
  };
}

/** A review's page from three million figures, on PGlite and on PostgreSQL, in one run. */
export async function benchReviewPage(url: string | undefined, wanted = 3_000_000): Promise<void> {
  const results = new Map<string, number>();
  const open: [string, () => Promise<Db>][] = [["PGlite", () => openEmbedded(join(freshFolder("pages"), "database"))]];
  if (url) open.push(["PostgreSQL", () => openServer(url)]);
  else console.log("PostgreSQL: not here, no ratio");
  for (const [name, opened] of open) {
    const db = await opened();
    await fill(db, wanted);
    const { rows } = await sql<{ n: number }>`select count(*)::int as n from figure`.execute(db);
    const times = await ask(db);
    const p95 = quantile(times, 0.95);
    results.set(name, p95);
    console.log(
      `${name}: ${rows[0]?.n} figures, page p50 ${quantile(times, 0.5).toFixed(0)} ms, p95 ${p95.toFixed(0)} ms`,
    );
    await db.destroy();
  }
  const [embedded, server] = [results.get("PGlite"), results.get("PostgreSQL")];
  if (embedded && server) console.log(`PGlite / PostgreSQL, p95: ${(embedded / server).toFixed(2)}`);
}
