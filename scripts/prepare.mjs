// Sets the project up where it is not: packages when the lock file changed, the build when the sources did.
// Plain Node, because it runs before anything is installed.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const inRoot = (path) => join(root, path);

/** A hash of files and of everything below folders, with their names. */
export function stampOf(paths) {
  const hash = createHash("sha256").update(process.version);
  const add = (path) => {
    hash
      .update(path)
      .update("\0")
      .update(readFileSync(inRoot(path)));
  };
  for (const path of paths) {
    if (!existsSync(inRoot(path))) continue;
    if (statSync(inRoot(path)).isFile()) {
      add(path);
      continue;
    }
    const inside = readdirSync(inRoot(path), { recursive: true, withFileTypes: true });
    const files = inside
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath ?? entry.path, entry.name));
    for (const file of files.sort()) add(file.slice(root.length));
  }
  return hash;
}

function step(stampPath, stamp, name, command, args) {
  const before = existsSync(inRoot(stampPath)) ? readFileSync(inRoot(stampPath), "utf8") : "";
  if (before === stamp) return;
  console.error(`${name} …`);
  rmSync(inRoot(stampPath), { force: true });
  const { status, error } = spawnSync(command, args, {
    cwd: root,
    stdio: ["ignore", 2, 2],
    shell: process.platform === "win32",
  });
  if (status !== 0) {
    console.error(`${name}: ${error?.message ?? `exit ${status}`}`);
    process.exit(status || 1);
  }
  writeFileSync(inRoot(stampPath), stamp);
}

const hashOfFile = (path) =>
  createHash("sha256")
    .update(readFileSync(inRoot(path)))
    .digest("hex");

/** Installs what the lock file names, if that is not what is there. */
export function install() {
  const stamp = `${process.version} ${hashOfFile("package-lock.json")} ${hashOfFile("package.json")}`;
  step("node_modules/.giaoban-stamp", stamp, "npm install", "npm", ["install", "--no-audit", "--no-fund"]);
}

/** Builds dist/ if the sources changed since it was built. */
export function build() {
  const stamp = stampOf(["src", "public", "scripts", "data"]).update(hashOfFile("package-lock.json")).digest("hex");
  step("dist/.stamp", stamp, "build", process.execPath, [inRoot("scripts/build.mjs")]);
}
