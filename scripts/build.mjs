// npm run build: the server and the commands, and what pages load, into dist/.
import { rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "esbuild";

const root = fileURLToPath(new URL("..", import.meta.url));
const dist = join(root, "dist");
const node = {
  bundle: true,
  platform: "node",
  target: "node20.19",
  format: "esm",
  packages: "external",
  jsx: "automatic",
  jsxImportSource: "hono/jsx",
  sourcemap: "linked",
  absWorkingDir: root,
  logLevel: "warning",
};

await rm(dist, { recursive: true, force: true });
await build({
  ...node,
  entryPoints: { cli: "src/cli.ts", "read-child": "src/collect/read/child.ts" },
  outdir: dist,
  splitting: true,
  chunkNames: "part-[hash]",
});

const builder = join(dist, "build-assets.js");
await build({ ...node, sourcemap: false, entryPoints: ["src/web/build-assets.ts"], outfile: builder });
const { buildAssets } = await import(pathToFileURL(builder).href);
await buildAssets(join(root, "src/web"), join(dist, "assets"));
await rm(builder);
await writeFile(join(dist, "package.json"), '{ "type": "module" }\n');
