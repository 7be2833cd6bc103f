import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createApp } from "../../src/web/app.tsx";
import { type Assets, readAssets } from "../../src/web/assets.ts";
import { buildAssets } from "../../src/web/build-assets.ts";
import { givenFixture } from "./fixture.ts";

/** Styles and islands, built into a folder of their own. */
export async function builtAssets(): Promise<Assets> {
  const folder = mkdtempSync(join(tmpdir(), "giaoban-assets-"));
  await buildAssets("src/web", folder);
  return readAssets(folder);
}

export const assets = await builtAssets();

/** The site over the fixture's figures. */
export const site = createApp(givenFixture(assets));

export async function html(path: string): Promise<string> {
  return (await site.request(path)).text();
}

/** What a page says, without its markup. */
export function textOf(page: string): string {
  return page
    .replace(/<(script|style|svg)[\s\S]*?<\/\1>/g, " ")
    .replace(/<[^>]+>/g, " ")
    .replaceAll("&#39;", "'")
    .replaceAll("&quot;", '"')
    .replaceAll("&amp;", "&")
    .replace(/\s+/g, " ");
}
