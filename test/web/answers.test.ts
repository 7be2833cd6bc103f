import { brotliCompressSync, brotliDecompressSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { printNumber } from "../../src/language/number.ts";
import { createApp } from "../../src/web/app.tsx";
import { csvField } from "../../src/web/data-rows.ts";
import { printedNumber } from "../../src/web/islands/printed-number.ts";
import { givenFixture } from "./fixture.ts";
import { assets, html, site } from "./site.ts";

/** Reads CSV as RFC 4180 has it. */
function readCsv(text: string): string[][] {
  const rows: string[][] = [[]];
  for (const [, quoted, bare = "", end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/g)) {
    rows.at(-1)?.push(quoted === undefined ? bare : quoted.replaceAll('""', '"'));
    if (end === "\r\n") rows.push([]);
  }
  return rows.filter((row) => row.length > 1);
}

describe("data beside a page", () => {
  test("CSV opens in a spreadsheet: its mark, one head, one value a line", async () => {
    const answer = await site.request("/reviews/X-2024/2.csv");
    expect(answer.headers.get("content-type")).toBe("text/csv; charset=utf-8");
    const bytes = new Uint8Array(await answer.arrayBuffer());
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const [head = [], ...rows] = readCsv(new TextDecoder().decode(bytes));
    expect(head).toEqual([
      "area_code",
      "area",
      "indicator",
      "indicator_name",
      "breakdown",
      "unit",
      "period",
      "measure",
      "value",
      "missing",
      "status",
      "producer",
      "known",
      "figures",
      "illustrative",
    ]);
    expect(rows.filter((row) => row.length !== head.length)).toEqual([]);
    const exports = rows.find(
      (row) => row[0] === "40" && row[2] === "XN01" && row[6] === "2024-YTD06" && row[7] === "actual",
    );
    expect(exports?.slice(8, 10)).toEqual(["1452", ""]);
    const lacking = rows.find(
      (row) => row[0] === "30" && row[2] === "XN02" && row[6] === "2024-YTD06" && row[7] === "actual",
    );
    expect(lacking?.slice(8, 10)).toEqual(["", "not-reported"]);
    expect(new Set(rows.map((row) => row[14]))).toEqual(new Set(["true"]));
  });

  test("JSON says which release it is, and the same figures", async () => {
    const json = await (await site.request("/en/reviews/X-2024/2.json")).json();
    expect(json).toMatchObject({ review: "X-2024", release: 2, illustrative: true });
    const csv = readCsv(await (await site.request("/en/reviews/X-2024/2.csv")).text());
    expect(json.figures.length).toBe(csv.length - 1);
  });

  test.each(["/indicators/TM01", "/areas/hai-phong", "/figures/1", "/reviews/X-2024/indicators/CN01", "/reviews"])(
    "%s has both",
    async (path) => {
      const csv = await site.request(`${path}.csv`);
      const json = await site.request(`${path}.json`);
      expect([csv.status, json.status]).toEqual([200, 200]);
      expect((await json.json()).figures.length).toBe(readCsv(await csv.text()).length - 1);
    },
  );

  test("no text is taken for a formula, and reading a field back gives the text", () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const field = csvField(text);
        const read = readCsv(`${field},end`)[0]?.[0] ?? "";
        expect(read).not.toMatch(/^[=+\-@\t\r]/);
        if (!/[\r\n]/.test(text)) expect(read.replace(/^'(?='*[=+\-@\t\r])/, "")).toBe(text);
      }),
    );
  });

  test("the central report comes as a file", async () => {
    const answer = await site.request("/en/reviews/X-2024/2.pdf");
    expect(answer.headers.get("content-type")).toBe("application/pdf");
    expect(answer.headers.get("content-disposition")).toContain("giaoban-X-2024-2-en.pdf");
  });
});

describe("on the way to the reader", () => {
  test("a release has a strong tag and may be kept; asked again it is not sent again", async () => {
    const first = await site.request("/reviews/X-2024/2");
    const tag = first.headers.get("etag") ?? "";
    expect(tag).toMatch(/^"[\w-]+"$/);
    expect(first.headers.get("cache-control")).toMatch(/^public, max-age=\d+/);
    const second = await site.request("/reviews/X-2024/2", { headers: { "if-none-match": tag } });
    expect([second.status, await second.text()]).toEqual([304, ""]);
    expect((await site.request("/reviews/X-2024")).headers.get("cache-control")).toBe("public, no-cache");
  });

  test("a later release changes nothing of an earlier one's page", async () => {
    const given = givenFixture(assets);
    const [, first] = await given.reads.releases();
    const before = createApp({ ...given, reads: { ...given.reads, releases: async () => (first ? [first] : []) } });
    for (const path of ["/reviews/X-2024/1", "/en/reviews/X-2024/1/indicators/CN01", "/reviews/X-2024/1.csv"]) {
      expect(await (await before.request(path)).text()).toBe(await html(path));
    }
  });

  test("every answer is guarded, failures too", async () => {
    for (const path of ["/", "/nothing", "/reviews.csv", "/healthz", "/favicon.svg"]) {
      const { headers } = await site.request(path);
      expect(headers.get("content-security-policy")).toContain("default-src 'none'");
      expect(headers.get("content-security-policy")).not.toContain("unsafe");
      expect(headers.get("x-content-type-options")).toBe("nosniff");
    }
  });

  test("a review page with its map and its styles is under 60 kB, packed", async () => {
    const answer = await site.request("/reviews/X-2024", { headers: { "accept-encoding": "gzip, br" } });
    expect(answer.headers.get("content-encoding")).toBe("br");
    const bytes = new Uint8Array(await answer.arrayBuffer());
    expect(brotliDecompressSync(bytes).toString()).toBe(await html("/reviews/X-2024"));
    const others = ["site.css", "theme.js", "islands.js"].map(
      (name) => assets.files.get(assets.names[name] ?? "")?.bytes,
    );
    const sizes = others.map((one) => brotliCompressSync(one ?? new Uint8Array()).length);
    expect(bytes.length + sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(60_000);
    expect(Math.min(...sizes)).toBeGreaterThan(20);
  });

  test("fonts and styles are kept for ever under names that change with them", async () => {
    const names = [...(await html("/")).matchAll(/"(\/assets\/[^"]+)"/g)].map((match) => match[1] ?? "");
    expect(names.length).toBeGreaterThanOrEqual(5);
    for (const name of names) {
      const answer = await site.request(name);
      expect(answer.headers.get("cache-control")).toContain("immutable");
      expect(name).toMatch(/-[A-Z0-9]{8}\.\w+$/);
    }
  });

  test("health is answered without the database, readiness with it", async () => {
    expect((await site.request("/healthz")).status).toBe(200);
    expect(await (await site.request("/readyz")).json()).toEqual({ status: "ready" });
  });
});

test("the island reads numbers as pages print them", () => {
  fc.assert(
    fc.property(fc.integer({ min: -1e9, max: 1e9 }), fc.constantFrom("vi", "en"), (cents, lang) => {
      expect(printedNumber(printNumber(cents / 100, 2, lang), lang)).toBe(cents / 100);
    }),
  );
  expect(printedNumber("chưa có số liệu", "vi")).toBeUndefined();
});
