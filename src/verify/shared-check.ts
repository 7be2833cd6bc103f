import type { KeptCheck } from "./kept-check.ts";

/** A result that its reader asked to keep, under an address that cannot be guessed. */
export interface SharedCheck {
  readonly id: string;
  readonly made: Date;
  readonly expires: Date;
  /** The newest release when it was made, which it is pinned to; null where there was none. */
  readonly release: { readonly review: string; readonly cut: number } | null;
  /** Null once it has expired. */
  readonly check: KeptCheck | null;
  /** Somebody has objected: hidden until a person has looked. */
  readonly objected: boolean;
}

/** Somebody's objection to a shared result (phản đối). */
export interface Objection {
  readonly result: string;
  readonly name: string;
  readonly contact: string | null;
  readonly reason: string;
}

/** Days a shared result is kept. */
export const daysKept = 30;

const day = 86_400_000;

/**
 * When a result made at `made` expires.
 *
 * @example
 * expiryOf(new Date("2024-08-01T02:00:00Z")) // => new Date("2024-08-31T02:00:00Z")
 */
export function expiryOf(made: Date): Date {
  return new Date(made.getTime() + daysKept * day);
}

/** Bytes of chance in an address: 144 bits cannot be guessed. */
const idBytes = 18;

/**
 * The address of a shared result, made of chance alone.
 *
 * @param chance gives that many random bytes
 * @example
 * idFrom((bytes) => new Uint8Array(bytes).fill(255)) // => "________________________"
 */
export function idFrom(chance: (bytes: number) => Uint8Array): string {
  return Buffer.from(chance(idBytes)).toString("base64url");
}
