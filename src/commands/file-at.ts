import { readFileSync, statSync } from "node:fs";
import { resolve } from "node:path";
import { Failure } from "../base/failure.ts";

/**
 * The bytes of a file that a caller named, from the folder it called from.
 *
 * @throws Failure `not-found` / `path.unknown` where there is no such file; what the system says where it cannot be read
 */
export function fileAt(cwd: string, path: string): Buffer {
  const whole = resolve(cwd, path);
  if (!statSync(whole, { throwIfNoEntry: false })?.isFile()) throw new Failure("not-found", "path.unknown", { path });
  return readFileSync(whole);
}
