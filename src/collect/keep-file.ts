import { createHash } from "node:crypto";
import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync, writeSync } from "node:fs";
import { dirname, join } from "node:path";

/** Where a received file lies below the folder of received files. */
export function filePath(folder: string, sha256: string): string {
  return join(folder, sha256.slice(0, 2), sha256);
}

/** SHA-256 of bytes, in hex. */
export function hashOf(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}

/**
 * Keeps the bytes of a received file, once, under their SHA-256. On return they are on disk: the file and the folder
 * entry are fsynced, so that what is acknowledged survives a power cut.
 */
export function keepFile(folder: string, bytes: Uint8Array): string {
  const sha256 = hashOf(bytes);
  const path = filePath(folder, sha256);
  if (existsSync(path)) return sha256;
  mkdirSync(dirname(path), { recursive: true });
  const partial = `${path}.${process.pid}.part`;
  const file = openSync(partial, "w", 0o600);
  try {
    writeSync(file, bytes);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  renameSync(partial, path);
  const entry = openSync(dirname(path), "r");
  try {
    fsyncSync(entry);
  } finally {
    closeSync(entry);
  }
  return sha256;
}

/** Takes away the copy of a file that was not taken in after all. */
export function removeFile(folder: string, sha256: string): void {
  rmSync(filePath(folder, sha256), { force: true });
}
