import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join, resolve } from "node:path";
import { expect, test } from "vitest";
import { type ReadFile, readInChildren } from "../../../src/collect/read/read-in-child.ts";
import { ofX } from "./reading-of.ts";

const context = ofX;

async function all(files: readonly string[], options: Parameters<typeof readInChildren>[2]): Promise<ReadFile[]> {
  const read: ReadFile[] = [];
  for await (const one of readInChildren(
    files.map((path) => ({ path, name: basename(path) })),
    context,
    options,
  ))
    read.push(one);
  return read;
}

test("files are read in children, in their order, the bad beside the good", async () => {
  const files = [
    "data/review-2024-h1/files/SonLa_SCT_6T_2024.xlsx",
    "test/data/bad/rong.xlsx",
    "data/review-2024-h1/files/ThaiBinh_6T2024.csv",
  ].map((path) => resolve(path));
  const read = await all(files, { entry: resolve("src/collect/read/child.ts") });
  expect(read.map(({ path, report }) => [path, report.status, report.area ?? report.reason])).toEqual([
    [files[0], "read", "son-la"],
    [files[1], "refused", "file.empty"],
    [files[2], "read", "thai-binh"],
  ]);
  expect(read[0]?.report.figures.length).toBeGreaterThan(200);
});

test("a child that dies or hangs costs only the file it was reading", async () => {
  const folder = mkdtempSync(join(tmpdir(), "child-"));
  const entry = join(folder, "child.mjs");
  const code = `process.on("message", (asked) => {
    if (asked.kind !== "file") return;
    if (asked.name === "dies") process.exit(134);
    if (asked.name !== "hangs") process.send({ path: asked.path, report: { status: "read", reason: asked.name } });
  });`;
  writeFileSync(entry, code);
  const read = await all(["one", "dies", "two", "hangs", "three"], {
    entry,
    seconds: 0.5,
    children: 1,
  });
  expect(read.map(({ path, report }) => [path, report.status, report.reason])).toEqual([
    ["one", "read", "one"],
    ["dies", "refused", "file.too-costly"],
    ["two", "read", "two"],
    ["hangs", "refused", "file.too-costly"],
    ["three", "read", "three"],
  ]);
});
