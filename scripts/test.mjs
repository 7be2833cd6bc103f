// npm test: set up what is not, then types and tests. Arguments go to the test runner.
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { build, install } from "./prepare.mjs";

install();
build();
const root = fileURLToPath(new URL("..", import.meta.url));
const run = (script, args) =>
  spawnSync(process.execPath, [script, ...args], { cwd: root, stdio: "inherit" }).status ?? 1;
const types = run("node_modules/typescript/bin/tsc", ["--noEmit"]);
const tests = types === 0 ? run("node_modules/vitest/vitest.mjs", ["run", ...process.argv.slice(2)]) : 1;
process.exit(types || tests);
