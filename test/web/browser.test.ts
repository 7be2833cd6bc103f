import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { AddressInfo } from "node:net";
import { serve } from "@hono/node-server";
import { type Browser, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { article } from "./check-fixture.ts";
import { site } from "./site.ts";

const executablePath = "/usr/bin/chromium";
const there = existsSync(executablePath);
if (!there) console.warn(`pages are not tried in a browser: ${executablePath} is not there`);

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

const pages = [
  "/",
  "/en/reviews/X-2024",
  "/reviews/X-2024/indicators/XN02",
  "/reviews",
  "/indicators",
  "/indicators/TM01?area=ha-noi",
  "/areas",
  "/areas/hai-phong",
  "/figures/1",
  "/check",
  "/en/check?example=1",
  "/sources",
  "/nothing",
];

interface Axe {
  run(): Promise<{ violations: { id: string; nodes: { target: unknown[]; failureSummary?: string }[] }[] }>;
}

/** What axe finds, with the first places of each. The page has it already. */
function violations(page: Page) {
  return page.evaluate(async () => {
    const found = await (globalThis as unknown as { axe: Axe }).axe.run();
    return found.violations.map(({ id, nodes }) => ({
      id,
      nodes: nodes.slice(0, 3).map((node) => `${node.target.join(" ")}: ${node.failureSummary ?? ""}`),
    }));
  });
}

describe.skipIf(!there)("in a browser", () => {
  let browser: Browser;
  let server: ReturnType<typeof serve>;
  let origin: string;

  beforeAll(async () => {
    browser = await chromium.launch({ executablePath, args: ["--no-sandbox"] });
    origin = await new Promise((resolve) => {
      server = serve({ fetch: site.fetch, port: 0, hostname: "127.0.0.1" }, (info: AddressInfo) =>
        resolve(`http://127.0.0.1:${info.port}`),
      );
    });
  });

  afterAll(async () => {
    await browser?.close();
    server?.close();
  });

  /** A page of a fresh browser, as a reader has it, with what it complained of. */
  async function opened<T>(
    path: string,
    how: { width: number; dark?: boolean; script?: boolean; unguarded?: boolean },
    body: (page: Page, complaints: string[]) => Promise<T>,
  ): Promise<T> {
    const context = await browser.newContext({
      viewport: { width: how.width, height: 900 },
      colorScheme: how.dark ? "dark" : "light",
      javaScriptEnabled: how.script ?? true,
      bypassCSP: how.unguarded ?? false,
    });
    try {
      const page = await context.newPage();
      const complaints: string[] = [];
      page.on("console", (message) => {
        if (message.type() === "error" && !message.text().includes("status of 404")) complaints.push(message.text());
      });
      page.on("pageerror", (error) => complaints.push(error.message));
      await page.goto(origin + path, { waitUntil: "load" });
      return await body(page, complaints);
    } finally {
      await context.close();
    }
  }

  const looks = [
    { width: 1440, dark: false },
    { width: 390, dark: true },
  ];
  const widths = [360, 390, 768, 1024, 1240, 1366, 1440, 1920];

  /** The page fits every screen, complained of nothing, and axe finds nothing in it, light and dark. */
  async function expectSound(page: Page, complaints: readonly string[]): Promise<void> {
    const wider: number[] = [];
    for (const width of widths) {
      await page.setViewportSize({ width, height: 900 });
      if ((await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)) > 0) wider.push(width);
    }
    expect({ wider, complaints }).toEqual({ wider: [], complaints: [] });
    await page.evaluate(axe);
    for (const { width, dark } of looks) {
      await page.setViewportSize({ width, height: 900 });
      await page.emulateMedia({ colorScheme: dark ? "dark" : "light" });
      expect({ width, dark, found: await violations(page) }).toEqual({ width, dark, found: [] });
    }
  }

  test.each(pages)(
    "%s fits every screen, complains of nothing, and axe finds nothing, light and dark",
    async (path) => {
      await opened(path, { width: 1440, unguarded: true }, async (page, complaints) => {
        await expectSound(page, complaints);
      });
    },
  );

  test("a text is checked, filtered, settled and shared without script, and axe finds nothing in the result", async () => {
    await opened("/check", { width: 1440, script: false, unguarded: true }, async (page, complaints) => {
      await page.fill("#text", article);
      await Promise.all([page.waitForURL("**/check"), page.click("form .btn.main")]);
      await page.waitForSelector(".ev");
      await page.click("label:has(#show-contradicted)");
      expect(await page.$$eval(".ev", (all) => all.filter((one) => one.checkVisibility()).length)).toBe(1);
      await page.click('button[name="choose"][value="period=2024-YTD06"]');
      await page.waitForSelector(".chosen");
      await page.click('button[formaction="/check/results"]');
      await page.waitForURL(/\/check\/results\/[\w-]+$/);
      expect(await page.$$eval(".ev", (all) => all.length)).toBe(7);
      expect(complaints).toEqual([]);
    });
    await opened("/check", { width: 1440, unguarded: true }, async (page, complaints) => {
      await page.fill("#text", article);
      await page.click("form .btn.main");
      await page.waitForSelector(".ev");
      await expectSound(page, complaints);
      await page.click('button[formaction="/check/results"]');
      await page.waitForURL(/\/check\/results\//);
      await page.evaluate(axe);
      expect(await violations(page)).toEqual([]);
    });
  });

  test("the policy forbids nothing that a page needs, and nothing moves after it is first drawn", async () => {
    for (const path of ["/", "/reviews/X-2024"]) {
      const shift = await opened(path, { width: 390 }, async (page, complaints) => {
        expect(complaints).toEqual([]);
        return page.evaluate(
          () =>
            new Promise<number>((resolve) => {
              let sum = 0;
              new PerformanceObserver((list) => {
                for (const entry of list.getEntries()) sum += (entry as unknown as { value: number }).value;
              }).observe({ type: "layout-shift", buffered: true });
              setTimeout(() => resolve(sum), 300);
            }),
        );
      });
      expect(shift).toBeLessThan(0.01);
    }
  });

  test("the table is filtered as one types, and sorted without a new page", async () => {
    await opened("/reviews/X-2024", { width: 1440 }, async (page) => {
      const names = () =>
        page.$$eval("#table tbody tr:not([hidden]) th", (heads) => heads.map((head) => head.textContent));
      await page.fill("#q", "thanh hoa");
      expect(await names()).toEqual(["Thanh Hóa"]);
      await page.fill("#q", "");
      await page.click('#table thead a[href*="sort=XN01.now"]');
      expect((await names()).slice(0, 2)).toEqual(["Bắc Ninh", "Thái Nguyên"]);
      expect(await page.getAttribute('#table thead th:has(a[href*="sort=XN01.now"])', "aria-sort")).toBe("descending");
    });
  });

  test("without script it sorts and filters by its address", async () => {
    await opened("/reviews/X-2024", { width: 1440, script: false }, async (page) => {
      await page.fill("#q", "thanh hoa");
      await Promise.all([page.waitForURL(/q=thanh/), page.press("#q", "Enter")]);
      expect(await page.$$eval("#table tbody tr", (rows) => rows.length)).toBe(1);
    });
  });

  test("the keyboard reaches the content first", async () => {
    await opened("/", { width: 1440 }, async (page) => {
      await page.keyboard.press("Tab");
      expect(await page.evaluate(() => document.activeElement?.className)).toBe("skip");
      await page.keyboard.press("Enter");
      expect(await page.evaluate(() => document.activeElement?.id)).toBe("content");
    });
  });

  test("a chosen theme is kept", async () => {
    await opened("/", { width: 1440 }, async (page) => {
      await page.click("giaoban-theme button");
      await page.goto(`${origin}/reviews`);
      expect(await page.evaluate(() => document.documentElement.dataset.theme)).toBe("dark");
    });
  });
});
