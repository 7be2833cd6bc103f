import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { lockHolder, takeLock } from "../../src/lock.ts";

const now = new Date("2024-06-26T00:00:00Z");
const home = () => mkdtempSync(join(tmpdir(), "giaoban-lock-"));

test("a home is one process's at a time, and free again when it is given back", () => {
  const folder = home();
  const release = takeLock(folder, now);
  expect(lockHolder(folder)).toEqual({ pid: process.pid });
  expect(() => takeLock(folder, now)).toThrow(expect.objectContaining({ kind: "conflict", code: "home.busy" }));
  release();
  expect(lockHolder(folder)).toBeUndefined();
  takeLock(folder, now)();
});

test.each([
  { left: '{"pid":4194303,"born":"1","since":""}', why: "of a process that is gone" },
  { left: `{"pid":${process.pid},"born":"another life","since":""}`, why: "of an earlier process with our number" },
  { left: '{"pid":', why: "cut short by a power loss" },
])("a lock $why is taken over", ({ left }) => {
  const folder = home();
  writeFileSync(join(folder, "lock"), left);
  const release = takeLock(folder, now);
  expect(lockHolder(folder)).toEqual({ pid: process.pid });
  release();
});
