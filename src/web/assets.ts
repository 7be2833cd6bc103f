import { readdirSync, readFileSync } from "node:fs";
import { extname, join } from "node:path";

/** What each asset is called in this build: `site.css` → `site-3FA9C1D2.css`. */
export type AssetNames = Readonly<Record<string, string>>;

export interface Asset {
  readonly bytes: Uint8Array;
  readonly type: string;
}

/** The files that pages load, held in memory: there are few, and they never change while we run. */
export interface Assets {
  readonly names: AssetNames;
  readonly files: ReadonlyMap<string, Asset>;
}

const types: Readonly<Record<string, string>> = {
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".woff2": "font/woff2",
  ".svg": "image/svg+xml",
};

/** Reads what `buildAssets` wrote into `folder`. */
export function readAssets(folder: string): Assets {
  const names: AssetNames = JSON.parse(readFileSync(join(folder, "names.json"), "utf8"));
  const files = readdirSync(folder)
    .filter((name) => types[extname(name)] !== undefined)
    .map((name): [string, Asset] => [
      name,
      { bytes: readFileSync(join(folder, name)), type: types[extname(name)] ?? "" },
    ]);
  return { names, files: new Map(files) };
}

/** The address of an asset. */
export function assetHref(names: AssetNames, name: string): string {
  return `/assets/${names[name] ?? name}`;
}
