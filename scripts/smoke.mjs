// npm run smoke: a fresh home, the built server as the README says, and the main job once through.

import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const bin = join(root, "bin", "giaoban.js");
const home = mkdtempSync(join(tmpdir(), "giaoban-smoke-"));
const port = await new Promise((resolve) => {
  const probe = createServer().listen(0, "127.0.0.1", () => {
    const { port } = probe.address();
    probe.close(() => resolve(port));
  });
});
const env = { ...process.env, GIAOBAN_HOME: home, PORT: String(port), LANG: "vi_VN.UTF-8", DATABASE_URL: "" };
const address = `http://127.0.0.1:${port}`;

/** Runs a command; gives its exit code and what it wrote. */
const giaoban = (...args) =>
  new Promise((resolve) => {
    const child = spawn(process.execPath, [bin, ...args], { cwd: root, env });
    let [out, err] = ["", ""];
    child.stdout.on("data", (data) => (out += data));
    child.stderr.on("data", (data) => (err += data));
    child.on("close", (code) => resolve({ code, out, err }));
  });

async function startServer() {
  const started = performance.now();
  const server = spawn(process.execPath, [bin, "serve"], { cwd: root, env, stdio: ["ignore", "pipe", "inherit"] });
  await new Promise((resolve, reject) => {
    server.stdout.on("data", (data) => String(data).includes("http://") && resolve());
    server.once("exit", (code) => reject(new Error(`the server ended with ${code}`)));
  });
  console.log(`ready after ${((performance.now() - started) / 1000).toFixed(1)} s`);
  return server;
}

async function stopServer(server) {
  const ended = new Promise((resolve) => server.once("exit", resolve));
  server.kill("SIGTERM");
  assert.equal(await ended, 0, "the server stops cleanly");
}

const page = async (path, status = 200) => {
  const response = await fetch(address + path);
  assert.equal(response.status, status, path);
  return response.text();
};

try {
  const server = await startServer();
  await page("/healthz");
  await page("/readyz");
  assert.match(await page("/"), /25\/28/);
  assert.match(await page("/en/"), /25 of (the )?28|25\/28/);
  assert.match(await page("/reviews/X-2024"), /1\.404 nghìn tỷ đồng/);
  await page("/en/reviews/X-2024");
  await page("/khong-co", 404);

  const review = await giaoban("review", "X-2024", "--json");
  assert.equal(review.code, 0, review.err);
  const indicators = new Map(JSON.parse(review.out).indicators.map((one) => [one.indicator, one]));
  assert.deepEqual([indicators.get("CN01").up, indicators.get("CN01").atLeast["10"]], [25, 11]);
  assert.equal(Math.round(indicators.get("TM01").total), 1404000);
  assert.equal(indicators.get("XN01").up, 24);

  const figures = JSON.parse(
    (
      await giaoban(
        "figures",
        "--review",
        "X-2024",
        "--indicator",
        "XN01",
        "--area",
        "40",
        "--period",
        "2024-YTD06",
        "--json",
      )
    ).out,
  );
  assert.ok(figures.length >= 2, "the printed value and its correction");
  assert.match(await page(`/figures/${figures[0].id}`), new RegExp(figures[0].cell));

  const bad = await giaoban("import", join(root, "test", "data", "bad"), "--review", "X-2024", "--dry-run", "--json");
  assert.ok([1, 3].includes(bad.code), "bad files need a person");
  assert.equal((await giaoban("review", "khong-co")).code, 2);

  const article = join(home, "article.txt");
  writeFileSync(
    article,
    "Năm 2015, IIP của Hà Nội tăng 8,3%; 26/28 địa phương phía Bắc có IIP tăng, 13/28 địa phương tăng từ 10% trở lên.",
  );
  const checked = await giaoban("check", article, "--json");
  const verdicts = JSON.parse(checked.out).claims.map((claim) => claim.verdict);
  assert.deepEqual([checked.code, verdicts], [1, ["supported", "supported", "contradicted"]], checked.out);
  assert.match(await page("/check"), /Kiểm chứng/);

  const cut = await giaoban("cut", "X-2024", "--json");
  assert.equal(cut.code, 0, cut.err);
  assert.equal((await giaoban("publish", "X-2024", "--cut", "2")).code, 0);
  const books = join(home, "out");
  const book = await giaoban("book", "X-2024", "--cut", "2", "--format", "docx,pdf,html", "--out", books);
  assert.equal(book.code, 0, book.err);
  const written = readdirSync(books);
  assert.ok(written.length >= 12, `books: ${written}`);
  assert.ok(
    written
      .filter((name) => name.endsWith(".pdf"))
      .every((name) => readFileSync(join(books, name)).subarray(0, 5).toString() === "%PDF-"),
  );
  await stopServer(server);

  const again = await startServer();
  assert.match(await page("/reviews/X-2024"), /1\.404 nghìn tỷ đồng/);
  await stopServer(again);
  console.log("smoke: the main job works");
} finally {
  rmSync(home, { recursive: true, force: true });
}
