// npm run score: how far reading is from the truth, with the scorers beside the project (../shared/tools), where they are.
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const shared = join(root, "..", "shared");
if (!existsSync(shared)) {
  console.log("score: ../shared is not here; nothing was scored");
  process.exit(0);
}
const folder = mkdtempSync(join(tmpdir(), "giaoban-score-"));
const sample = join(shared, "data", "review-2024-h1");
const imported = spawnSync(
  process.execPath,
  [join(root, "bin", "giaoban.js"), "import", join(sample, "files"), "--review", "X-2024", "--dry-run", "--json"],
  { env: { ...process.env, GIAOBAN_HOME: join(folder, "home") }, maxBuffer: 1 << 28 },
);
process.stderr.write(imported.stderr);
writeFileSync(join(folder, "import.json"), imported.stdout);
const scored = spawnSync(
  process.execPath,
  [join(shared, "tools", "score-reports.mjs"), join(folder, "import.json"), join(sample, "truth.csv"), "--show", "20"],
  { stdio: "inherit" },
);
const gold = ["dev", "judged-dev"].map((name) => {
  const texts = join(shared, "data", "claims-gold", `${name}.jsonl`);
  const checked = spawnSync(process.execPath, [join(root, "bin", "giaoban.js"), "check", "--jsonl", texts], {
    env: { ...process.env, GIAOBAN_HOME: join(folder, "home") },
    maxBuffer: 1 << 28,
  });
  process.stderr.write(checked.stderr);
  writeFileSync(join(folder, `${name}.jsonl`), checked.stdout);
  const scorer = join(shared, "tools", "score-claims.mjs");
  return spawnSync(process.execPath, [scorer, join(folder, `${name}.jsonl`), texts, "--show", "10"], {
    stdio: "inherit",
  });
});
rmSync(folder, { recursive: true, force: true });
process.exit([scored, ...gold].every(({ status }) => status === 0) ? 0 : 1);
