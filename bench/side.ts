import { spawnSync } from "node:child_process";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A folder that is nobody's. */
export const freshFolder = (name: string) => mkdtempSync(join(tmpdir(), `giaoban-bench-${name}-`));

/** Runs a program to its end; seconds it took, and the most memory it and its children held, in MB. */
export function timed(command: string, args: readonly string[], env: Readonly<Record<string, string>> = {}) {
  const started = performance.now();
  const { status, stderr } = spawnSync(command, args, { env: { ...process.env, ...env }, maxBuffer: 1 << 28 });
  const seconds = (performance.now() - started) / 1000;
  if (status !== 0 && status !== 1) throw new Error(`${command} ${args.join(" ")}: ${status} ${stderr}`);
  return seconds;
}

/** The value below which `share` of the values lie. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}
