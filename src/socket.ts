import { createHash } from "node:crypto";
import { chmodSync, existsSync, rmSync } from "node:fs";
import { connect, createServer, type Server, type Socket } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import type { Lang } from "./base/lang.ts";
import type { Caller, Exit, Session } from "./commands/session.ts";

/** A command line as it travels to the server of a home. */
interface Call {
  readonly argv: readonly string[];
  readonly cwd: string;
  readonly lang: Lang;
}

type Answer =
  | { readonly out: string }
  | { readonly err: string }
  | { readonly progress: string }
  | { readonly exit: Exit };

/** The socket of a home. A path over 100 bytes does not fit a socket's address; then it lies in the temporary folder. */
export function socketPath(home: string): string {
  const path = join(home, "giaoban.sock");
  if (Buffer.byteLength(path) <= 100) return path;
  return join(tmpdir(), `giaoban-${createHash("sha256").update(home).digest("hex").slice(0, 16)}.sock`);
}

/** Answers commands of the same user on a home that is being served. `run` is given each with where its words go. */
export function listenForCommands(
  home: string,
  run: (argv: readonly string[], caller: Caller) => Promise<Exit>,
): Promise<Server> {
  const path = socketPath(home);
  rmSync(path, { force: true });
  const server = createServer((socket) => {
    socket.on("error", () => socket.destroy());
    // A reader of lines says again what its socket has said: a client that has gone must not end the server.
    const lines = createInterface({ input: socket }).on("error", () => socket.destroy());
    lines.once("line", (line) => {
      answer(socket, line, run).catch((error: Error) => socket.destroy(error));
    });
  });
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    const mask = process.umask(0o177);
    server.listen(path, () => {
      process.umask(mask);
      chmodSync(path, 0o600);
      resolve(server);
    });
  });
}

async function answer(socket: Socket, line: string, run: Parameters<typeof listenForCommands>[1]): Promise<void> {
  const send = (part: Answer) => void socket.write(`${JSON.stringify(part)}\n`);
  const call = JSON.parse(line) as Call;
  const exit = await run(call.argv, {
    lang: call.lang,
    cwd: call.cwd,
    out: (out) => send({ out }),
    err: (err) => send({ err }),
    progress: (progress) => send({ progress }),
  });
  send({ exit });
  socket.end();
}

/**
 * Has the server of a home run a command, with the same output and exit code.
 *
 * @returns undefined where no server answers
 */
export function callServer(
  home: string,
  call: Call,
  to: Pick<Session, "out" | "err" | "progress">,
): Promise<Exit | undefined> {
  const path = socketPath(home);
  if (!existsSync(path)) return Promise.resolve(undefined);
  return new Promise((resolve, reject) => {
    const socket = connect(path);
    let exit: Exit | undefined;
    let connected = false;
    socket.once("connect", () => {
      connected = true;
      socket.write(`${JSON.stringify(call)}\n`);
    });
    const lines = createInterface({ input: socket }).on("error", () => socket.destroy());
    lines.on("line", (line) => {
      const part = JSON.parse(line) as Answer;
      if ("out" in part) to.out(part.out);
      else if ("err" in part) to.err(part.err);
      else if ("progress" in part) to.progress(part.progress);
      else exit = part.exit;
    });
    socket.once("error", (error) => (connected ? reject(error) : resolve(undefined)));
    socket.once("close", () => (connected ? resolve(exit ?? 3) : undefined));
  });
}
