import { describe, expect, test } from "vitest";
import { createApp } from "../../src/web/app.tsx";
import { givenFixture } from "./fixture.ts";
import { assets, html, site, textOf } from "./site.ts";

const pages = [
  "/",
  "/reviews",
  "/reviews/X-2024",
  "/reviews/X-2024/1",
  "/reviews/2016",
  "/reviews/X-2024/indicators/CN01",
  "/reviews/X-2024/2/indicators/XN02",
  "/indicators",
  "/indicators/TM01",
  "/indicators/CN01?area=hai-phong&period=2014",
  "/indicators/LD01",
  "/areas",
  "/areas/hai-phong",
  "/areas/hai-phong-2025",
  "/areas/viet-nam",
  "/figures/1",
  "/figures?ids=1,2",
  "/sources",
  "/about",
];

const both = pages.flatMap((path) => [
  { path, lang: "vi" },
  { path: path === "/" ? "/en" : `/en${path}`, lang: "en" },
]);

describe.each(both)("$path", ({ path, lang }) => {
  test("answers in its language, with one title and headings in order", async () => {
    const answer = await site.request(path);
    expect(answer.status).toBe(200);
    const page = await answer.text();
    expect(page).toMatch(new RegExp(`^<!doctype html><html lang="${lang}">`));
    const levels = [...page.matchAll(/<h([1-6])[ >]/g)].map((match) => Number(match[1]));
    expect(levels.filter((level) => level === 1)).toEqual([1]);
    const jumps = levels.filter((level, place) => place > 0 && level > (levels[place - 1] ?? 0) + 1);
    expect(jumps).toEqual([]);
  });

  test("has nothing inline, nothing from elsewhere, no place left empty", async () => {
    const page = await html(path);
    expect(page).not.toMatch(/ style=| on[a-z]+="|<style|javascript:/);
    expect([...page.matchAll(/<script(?![^>]* src="\/assets\/)[^>]*>/g)]).toEqual([]);
    expect([...page.matchAll(/(?:src|href)="(?:https?:)?\/\/[^"]*"/g)]).toEqual([]);
    expect(textOf(page)).not.toMatch(/\{\w+\}|undefined|NaN|\[object/);
  });

  test("gives an id only once", async () => {
    const ids = [...(await html(path)).matchAll(/ id="([^"]+)"/g)].map((match) => match[1]);
    expect(ids.filter((id, place) => ids.indexOf(id) !== place)).toEqual([]);
  });
});

test("the home page opens with what the latest release says", async () => {
  const vietnamese = textOf(await html("/"));
  expect(vietnamese).toContain("25/28 địa phương có chỉ số sản xuất công nghiệp (IIP) tăng so với cùng kỳ.");
  expect(vietnamese).toContain("ước đạt 1.404 nghìn tỷ đồng, tăng 12,3% so với cùng kỳ");
  expect(vietnamese).toContain("Kim ngạch xuất khẩu ước đạt 120,7 tỷ USD, tăng 18,3% so với cùng kỳ");
  expect(textOf(await html("/en"))).toContain("reached an estimated 1,404 trillion VND, up 12.3% on the same period");
});

test("illustrative figures say so on every page that shows them, and nowhere else", async () => {
  for (const path of ["/", "/reviews/X-2024", "/reviews/X-2024/indicators/CN01", "/areas/hai-phong", "/figures/1"]) {
    expect(await html(path)).toContain('class="sample"');
  }
  for (const path of ["/reviews/2016", "/indicators/TM01", "/sources"]) {
    expect(await html(path)).not.toContain('class="sample"');
  }
});

test("what is missing stands in words, with how many are in the total", async () => {
  const page = textOf(await html("/reviews/X-2024/indicators/XN02"));
  expect(page).toContain("chưa có số liệu");
  expect(page).toContain("26/28");
  expect(page).toContain("thiếu Hải Dương và Hà Nam");
});

test("what is open stands with its file, sheet and cell, errors first, in the reader's language", async () => {
  const page = textOf((await html("/en/reviews/X-2024")).split('id="findings"')[1] ?? "");
  expect(page.indexOf("Error: Nghe An")).toBeGreaterThan(-1);
  expect(page.indexOf("Warning: Nghe An")).toBeGreaterThan(page.indexOf("Error: Nghe An"));
  expect(page).toContain("Exports: the report says growth of 16.9 %, its two levels give 12.4 %.");
  expect(page).toContain("NgheAn BC6T 2024.xlsx › Biểu tổng hợp › cell J24");
});

test("an index is neither added nor averaged, and the table says so", async () => {
  expect(textOf(await html("/reviews/X-2024"))).toContain("không cộng, không bình quân chỉ số");
});

test("numbers lead to the cell they were read from", async () => {
  const page = await html("/reviews/X-2024");
  const link = /<a href="(\/figures\/\d+)">141,2<\/a>/.exec(page)?.[1] ?? "";
  const origin = textOf(await html(link));
  expect(origin).toContain("LaiChau 6T 2024.xlsx");
  expect(origin).toMatch(/ô [A-Z]\d+/);
  expect(origin).toContain("Sở Công Thương Lai Châu");
});

describe("a review that is not released", () => {
  test("is said to exist, and nothing of it is shown", async () => {
    const answer = await site.request("/reviews/XI-2025");
    expect(answer.status).toBe(404);
    const page = textOf(await answer.text());
    expect(page).toContain("Đợt đánh giá này chưa công bố");
    expect(page).not.toContain("IIP");
  });

  test("has no data and no book", async () => {
    for (const path of ["/reviews/XI-2025/1", "/reviews/XI-2025/indicators/CN01", "/reviews/X-2024/9.pdf"]) {
      expect((await site.request(path)).status).toBe(404);
    }
  });

  test("keeps its figures from the public", async () => {
    const given = givenFixture(assets);
    const closed = createApp({ ...given, reads: { ...given.reads, releases: async () => [] } });
    expect((await closed.request("/figures/1")).status).toBe(404);
    expect(textOf(await (await closed.request("/")).text())).toContain("Chưa có bản công bố nào");
  });
});

describe("the table of members", () => {
  const order = async (query: string) => {
    const body = /<tbody>([\s\S]*?)<\/tbody>/.exec(
      (await html(`/reviews/X-2024${query}`)).split('id="table"')[1] ?? "",
    );
    return [...(body?.[1] ?? "").matchAll(/<th scope="row"><a[^>]*>([^<]+)</g)].map((match) => match[1]);
  };

  test("is sorted by growth unless asked otherwise", async () => {
    expect((await order("")).slice(0, 3)).toEqual(["Lai Châu", "Phú Thọ", "Bắc Giang"]);
    expect((await order("?sort=XN01.now")).slice(0, 2)).toEqual(["Bắc Ninh", "Thái Nguyên"]);
    expect((await order("?sort=area&order=asc")).at(-1)).toBe("Bắc Giang");
  });

  test("finds a name with or without tones, and a statistical region", async () => {
    expect(await order("?q=hai")).toEqual(["Hải Phòng", "Hải Dương", "Thái Bình", "Thái Nguyên"]);
    expect((await order("?group=R-RRD")).length).toBe(11);
    expect(await order("?q=zzz")).toEqual([]);
  });
});

describe("what cannot be done is told in the reader's language", () => {
  test.each([
    { path: "/nothing", status: 404, words: "Không có trang này" },
    { path: "/en/nothing", status: 404, words: "There is no such page" },
    { path: "/areas/atlantis", status: 404, words: "Không có trang này" },
    { path: "/en/figures/abc", status: 422, words: "The request cannot be read" },
    { path: "/figures", status: 422, words: "Không đọc được yêu cầu" },
    { path: "/reviews/X-2024/%ff", status: 404, words: "Không có trang này" },
  ])("$path is $status", async ({ path, status, words }) => {
    const answer = await site.request(path);
    expect(answer.status).toBe(status);
    expect(textOf(await answer.text())).toContain(words);
  });

  test("a fault is logged and not shown", async () => {
    const told: unknown[] = [];
    const given = givenFixture(assets, undefined, (error) => told.push(error));
    const fault = new Error("secret detail");
    const broken = createApp({ ...given, reads: { ...given.reads, releases: () => Promise.reject(fault) } });
    const answer = await broken.request("/en");
    expect(answer.status).toBe(500);
    const page = await answer.text();
    expect(textOf(page)).toContain("Something went wrong");
    expect(page).not.toContain("secret");
    expect(told).toEqual([fault]);
  });
});

test("links lead somewhere", async () => {
  const seen = new Set<string>();
  for (const path of [
    "/",
    "/en",
    "/reviews/X-2024",
    "/reviews/2016",
    "/indicators/TM01",
    "/areas/hai-phong",
    "/figures/1",
  ]) {
    for (const [, href = ""] of (await html(path)).matchAll(/href="(\/[^"#]*)/g))
      seen.add(href.replaceAll("&amp;", "&"));
  }
  const ofEachKind = new Map<string, string[]>();
  for (const href of seen) {
    const kind = href.replace(/\d+/g, "0").replace(/(areas|indicators)\/[\w.-]+/g, "$1/x");
    ofEachKind.set(kind, [...(ofEachKind.get(kind) ?? []), href].slice(0, 3));
  }
  const broken: string[] = [];
  for (const href of [...ofEachKind.values()].flat()) {
    if ((await site.request(href)).status !== 200) broken.push(href);
  }
  expect(broken).toEqual([]);
  expect(ofEachKind.size).toBeGreaterThan(20);
});
