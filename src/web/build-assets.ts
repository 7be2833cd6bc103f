import { mkdir, readdir, rm, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { build, type Plugin } from "esbuild";
import { inkStyles } from "../narrate/chart/ink.ts";
import type { AssetNames } from "./assets.ts";

/**
 * Bundles styles and islands from `from` (the folder `src/web`) into `to`, minified, with a hash of the content in each
 * name, and writes `names.json`, which says what each is called. Run when building, never while serving.
 */
export async function buildAssets(from: string, to: string): Promise<AssetNames> {
  await rm(to, { recursive: true, force: true });
  await mkdir(to, { recursive: true });
  const result = await build({
    entryPoints: [join(from, "styles/site.css"), join(from, "islands/theme.ts"), join(from, "islands/islands.ts")],
    outdir: to,
    entryNames: "[name]-[hash]",
    assetNames: "[name]-[hash]",
    bundle: true,
    minify: true,
    format: "esm",
    target: ["esnext"],
    loader: { ".woff2": "file" },
    plugins: [ink],
    logLevel: "error",
  });
  if (result.errors.length > 0) throw new Error(`assets: ${result.errors.length} errors`);
  const names: Record<string, string> = {};
  for (const file of (await readdir(to)).sort()) names[basename(file).replace(/-[A-Z0-9]{8}\./, ".")] = file;
  await writeFile(join(to, "names.json"), JSON.stringify(names, null, 1));
  return names;
}

/** The classes that drawings are painted with come from where drawings are made: `@import "ink.css"`. */
const ink: Plugin = {
  name: "ink",
  setup(build) {
    build.onResolve({ filter: /^ink\.css$/ }, ({ path }) => ({ path, namespace: "ink" }));
    build.onLoad({ filter: /.*/, namespace: "ink" }, () => ({ contents: inkStyles(), loader: "css" }));
  },
};
