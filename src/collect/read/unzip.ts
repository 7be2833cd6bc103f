import { inflateRawSync } from "node:zlib";
import { Failure } from "../../base/failure.ts";

/** What a report may unpack to. A real one is a few megabytes; what goes beyond is a bomb or not a report. */
export const zipLimits = {
  entries: 2_000,
  total: 150_000_000,
  entry: 60_000_000,
  ratio: 300,
  free: 3_000_000,
} as const;

export interface ZipEntry {
  readonly name: string;
  readonly method: number;
  readonly packed: number;
  readonly unpacked: number;
  readonly offset: number;
}

const directorySignature = 0x02014b50;
const endSignature = 0x06054b50;

/**
 * The directory of a zip file, after everything that can be refused from it alone was: broken, encrypted, entries with
 * unsafe names, too many, or more than `zipLimits` when unpacked. Nothing has been unpacked yet.
 *
 * @throws Failure `invalid` / `file.damaged`, `file.encrypted`, `file.unsafe-entry`, `file.too-large-unpacked`
 */
export function readZipDirectory(bytes: Uint8Array): Map<string, ZipEntry> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  if (count > zipLimits.entries) throw new Failure("invalid", "file.too-large-unpacked", { entries: count });
  const entries = new Map<string, ZipEntry>();
  let total = 0;
  for (let index = 0; index < count; index++) {
    if (at + 46 > view.byteLength || view.getUint32(at, true) !== directorySignature) throw damaged();
    const nameLength = view.getUint16(at + 28, true);
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength));
    const entry: ZipEntry = {
      name,
      method: view.getUint16(at + 10, true),
      packed: view.getUint32(at + 20, true),
      unpacked: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    };
    if ((view.getUint16(at + 8, true) & 1) === 1) throw new Failure("invalid", "file.encrypted");
    refuseUnsafe(name);
    refuseLarge(entry);
    total += entry.unpacked;
    if (total > zipLimits.total)
      throw new Failure("invalid", "file.too-large-unpacked", { megabytes: Math.round(total / 1e6) });
    entries.set(name, entry);
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

function findEnd(view: DataView): number {
  for (let at = view.byteLength - 22; at >= Math.max(0, view.byteLength - 65_557); at--)
    if (view.getUint32(at, true) === endSignature) return at;
  throw damaged();
}

function refuseUnsafe(name: string): void {
  const parts = name.replaceAll("\\", "/").split("/");
  if (name.startsWith("/") || /^[a-z]:/i.test(name) || parts.includes("..") || name.includes("\0"))
    throw new Failure("invalid", "file.unsafe-entry", { entry: name.slice(0, 80) });
}

function refuseLarge({ name, packed, unpacked }: ZipEntry): void {
  const bomb = unpacked > zipLimits.free && unpacked > zipLimits.ratio * Math.max(packed, 1);
  if (bomb || unpacked > zipLimits.entry)
    throw new Failure("invalid", "file.too-large-unpacked", {
      entry: name.slice(0, 80),
      megabytes: Math.round(unpacked / 1e6),
    });
}

/**
 * Unpacks one entry; never more than its directory declares.
 *
 * @throws Failure `invalid` / `file.damaged`
 */
export function unzipEntry(bytes: Uint8Array, entry: ZipEntry): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (entry.offset + 30 > view.byteLength) throw damaged();
  const start = entry.offset + 30 + view.getUint16(entry.offset + 26, true) + view.getUint16(entry.offset + 28, true);
  const packed = bytes.subarray(start, start + entry.packed);
  if (entry.method === 0) return packed;
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(entry.unpacked, 1) });
  } catch (cause) {
    throw new Failure("invalid", "file.damaged", { entry: entry.name.slice(0, 80) }, { cause });
  }
}

/** An entry as text; "" where the file has none of that name. Document type declarations are refused. */
export function unzipText(bytes: Uint8Array, entries: ReadonlyMap<string, ZipEntry>, name: string): string {
  const entry = entries.get(name);
  if (!entry) return "";
  const text = new TextDecoder().decode(unzipEntry(bytes, entry));
  refuseDoctype(text, name);
  return text;
}

/** Office files have no document type declaration; one that has could make entities grow without bound. */
export function refuseDoctype(text: string, entry: string): void {
  if (/<!(?:DOCTYPE|ENTITY)/i.test(text.slice(0, 4096)) || text.includes("<!ENTITY"))
    throw new Failure("invalid", "file.unsafe-xml", { entry: entry.slice(0, 80) });
}

function damaged(): Failure {
  return new Failure("invalid", "file.damaged");
}
