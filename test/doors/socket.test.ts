import { mkdtempSync, statSync } from "node:fs";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { callServer, listenForCommands, socketPath } from "../../src/socket.ts";

const listener = () => {
  const told: string[] = [];
  const to = {
    out: (text: string) => void told.push(`out ${text}`),
    err: (text: string) => void told.push(`err ${text}`),
    progress: (text: string) => void told.push(`progress ${text}`),
  };
  return { told, to };
};

test("a command runs in the server, with its words in order and its exit code", async () => {
  const home = mkdtempSync(join(tmpdir(), "giaoban-socket-"));
  const server = await listenForCommands(home, async (argv, caller) => {
    caller.progress("…");
    caller.out(`${argv.join(" ")} in ${caller.cwd} (${caller.lang})`);
    caller.err("!");
    return 1;
  });
  const { told, to } = listener();
  expect(await callServer(home, { argv: ["review", "X-2024"], cwd: "/tmp", lang: "vi" }, to)).toBe(1);
  expect(told).toEqual(["progress …", "out review X-2024 in /tmp (vi)", "err !"]);
  server.close();
});

test("the socket is for its owner only", async () => {
  const home = mkdtempSync(join(tmpdir(), "giaoban-socket-"));
  const server = await listenForCommands(home, async () => 0);
  expect(statSync(socketPath(home)).mode & 0o777).toBe(0o600);
  server.close();
});

test("where no server answers, the caller is told so", async () => {
  const home = mkdtempSync(join(tmpdir(), "giaoban-socket-"));
  expect(await callServer(home, { argv: [], cwd: "/", lang: "vi" }, listener().to)).toBeUndefined();
});

test("a home with a long name has its socket where a socket's address fits", () => {
  expect(Buffer.byteLength(socketPath(`/tmp/${"x".repeat(200)}`))).toBeLessThanOrEqual(100);
});

test("a caller that goes away, or says what is no call, does not end the server", async () => {
  const home = mkdtempSync(join(tmpdir(), "giaoban-socket-"));
  let sent = 0;
  const server = await listenForCommands(home, async (argv, caller) => {
    if (argv[0] === "long") {
      for (; sent < 200; sent++) {
        caller.out("x".repeat(64_000));
        await new Promise((resolve) => setImmediate(resolve));
      }
    }
    return 0;
  });
  const away = connect(socketPath(home));
  away.on("error", () => {});
  away.write(`${JSON.stringify({ argv: ["long"], cwd: "/", lang: "vi" })}\n`);
  await new Promise((resolve) => away.once("data", resolve));
  away.destroy();
  const odd = connect(socketPath(home));
  odd.write("no call\n");
  await new Promise((resolve) => odd.once("close", resolve));
  while (sent < 200) await new Promise((resolve) => setTimeout(resolve, 10));
  expect(await callServer(home, { argv: ["short"], cwd: "/", lang: "vi" }, listener().to)).toBe(0);
  server.close();
});
