// npm test: set up what is not, then types and tests; then what uses the database once more, on a PostgreSQL server.
// Arguments go to the test runner.
import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build, install } from "./prepare.mjs";

install();
build();
const root = fileURLToPath(new URL("..", import.meta.url));
const run = (script, args, env = {}) =>
  spawnSync(process.execPath, [script, ...args], { cwd: root, stdio: "inherit", env: { ...process.env, ...env } })
    .status ?? 1;
const vitest = "node_modules/vitest/vitest.mjs";

/** Test files that use the shared database. */
function storeSuite() {
  const files = readdirSync(join(root, "test"), { recursive: true, encoding: "utf8" });
  return files
    .filter((file) => file.endsWith(".test.ts"))
    .map((file) => join("test", file))
    .filter((file) => /from "(\.\.\/)+database\.ts"/.test(readFileSync(join(root, file), "utf8")));
}

async function onServer() {
  const { startPostgres } = await import("./postgres.mjs");
  const server = await startPostgres();
  if (!server.url) {
    console.log(`PostgreSQL: skipped (${server.reason})`);
    return process.env.CI ? 1 : 0;
  }
  console.log("PostgreSQL: the suites that use the database, on a server");
  try {
    return run(vitest, ["run", ...storeSuite()], { TEST_DATABASE_URL: server.url });
  } finally {
    await server.stop();
  }
}

const args = process.argv.slice(2);
const status =
  run("node_modules/typescript/bin/tsc", ["--noEmit"]) ||
  run(vitest, ["run", ...args]) ||
  (args.length === 0 ? await onServer() : 0);
process.exit(status);
