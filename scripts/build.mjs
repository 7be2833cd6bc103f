// npm run build: the server and the commands, and what pages load, into dist/.
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "esbuild";
import { stampOf } from "./prepare.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const dist = join(root, "dist");
const { dependencies, devDependencies } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
const libraries = Object.keys({ ...dependencies, ...devDependencies });
const node = {
  bundle: true,
  platform: "node",
  target: "node20.19",
  format: "esm",
  // Libraries of many small files are put into the build: opening them one by one takes a third of a command's start.
  external: libraries.filter((name) => !/^(?:kysely|zod|hono)$/.test(name)),
  jsx: "automatic",
  jsxImportSource: "hono/jsx",
  sourcemap: "linked",
  absWorkingDir: root,
  logLevel: "warning",
};

// The packed database is kept while what it is made from stays the same.
const packedFrom = stampOf([
  "data/catalogue",
  "data/official",
  ...["base", "collect", "database", "observations", "structure"].map((room) => `src/${room}`),
  "package-lock.json",
]).digest("hex");
const kept =
  existsSync(join(dist, "database.key")) && (await readFile(join(dist, "database.key"), "utf8")) === packedFrom;
for (const entry of existsSync(dist) ? await readdir(dist) : []) {
  if (!(kept && entry.startsWith("database."))) await rm(join(dist, entry), { recursive: true, force: true });
}
await build({
  ...node,
  entryPoints: {
    cli: "src/cli.ts",
    "read-child": "src/collect/read/child.ts",
    "book-worker": "src/publish/book-worker.ts",
    "report-worker": "src/verify/report-worker.ts",
    "pack-database": "src/pack-database.ts",
  },
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

if (!kept) {
  const { status } = spawnSync(process.execPath, [join(dist, "pack-database.js")], { cwd: root, stdio: "inherit" });
  if (status !== 0) process.exit(status || 1);
  await writeFile(join(dist, "database.key"), packedFrom);
}
