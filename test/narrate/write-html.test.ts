import { expect, test } from "vitest";
import { documentStyles } from "../../src/narrate/html-styles.ts";
import { readMapShapes } from "../../src/narrate/map/shapes.ts";
import { writeHtml } from "../../src/narrate/write-html.ts";
import { demoDocument } from "./demo-document.ts";

const shapes = readMapShapes("data/map");
const fragment = writeHtml(demoDocument(), { shapes, as: "fragment" });

test("the demo document as HTML is as it was", async () => {
  await expect(fragment.replaceAll("><", ">\n<")).toMatchFileSnapshot("../golden/document.html");
});

test("nothing in it needs more than a style sheet", () => {
  expect(fragment).not.toMatch(/ style=| on[a-z]+=|<script|<style|javascript:/i);
});

test("ids are unique, and the contents lead to headings that exist", () => {
  const ids = [...fragment.matchAll(/ id="([^"]+)"/g)].map((match) => match[1]);
  expect(new Set(ids).size).toBe(ids.length);
  const contents = /<nav.*?<\/nav>/s.exec(fragment)?.[0] ?? "";
  const targets = [...contents.matchAll(/href="#([^"]+)"/g)].map((match) => match[1]);
  expect(targets).toHaveLength(8);
  expect(targets.filter((target) => !ids.includes(target))).toEqual([]);
});

test("a number leads to its origin, in the language and on the site of the page", () => {
  expect(fragment).toContain('<a class="fig" href="/figures?ids=11,12"><strong>25</strong></a>');
  expect(fragment).toContain('<a class="fig" href="/figures/1">1.404 nghìn tỷ đồng</a>');
  const english = writeHtml(demoDocument({ lang: "en" }), { shapes, as: "fragment", site: "https://giaoban.example/" });
  expect(english).toContain('href="https://giaoban.example/en/figures/1"');
});

test("headings step down by one from the title", () => {
  const levels = [...fragment.matchAll(/<h(\d)/g)].map((match) => Number(match[1]));
  expect(levels[0]).toBe(1);
  expect(levels.every((level, i) => i === 0 || level - (levels[i - 1] ?? 0) <= 1)).toBe(true);
});

test("heads of tables span what they head, row heads are heads, the missing is said", () => {
  expect(fragment).toContain('<th scope="colgroup" colspan="3">Thực hiện</th>');
  expect(fragment).toContain('<th scope="row" class="name">Bắc Kạn</th>');
  expect(fragment).toContain('<td class="n missing">');
});

test("text of others stays text, and only web addresses are links", () => {
  const hostile = '<img src=x onerror=alert(1)> & "quoted" \u0000\u000b';
  const html = writeHtml(
    demoDocument({
      body: [
        { kind: "quote", paragraphs: [hostile], by: hostile, place: hostile },
        { kind: "paragraph", text: [{ text: "x", href: "javascript:alert(1)" }] },
        {
          kind: "table",
          caption: hostile,
          columns: [{ head: hostile, holds: "words" }],
          rows: [{ cells: [{ text: hostile }] }],
        },
      ],
    }),
    { shapes, as: "page" },
  );
  expect(html).not.toMatch(/<img|javascript:/);
  expect(html.includes("\u0000") || html.includes("\u000b")).toBe(false);
  expect(html).toContain("&lt;img src=x onerror=alert(1)&gt; &amp; &quot;quoted&quot;");
});

test("a page carries its sheet, its language and the mark of made-up figures", () => {
  const page = writeHtml(demoDocument(), { shapes, as: "page" });
  expect(page).toMatch(/^<!DOCTYPE html>\n<html lang="vi"/);
  expect(page).toContain(documentStyles());
  expect(page).toContain("SỐ LIỆU MINH HỌA");
  expect(writeHtml(demoDocument({ illustrative: false }), { shapes, as: "page" })).not.toContain('class="sample"');
});
