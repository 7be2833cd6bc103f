import type { Tx } from "../database/schema.ts";
import type { Actor } from "../identity/actor.ts";
import { record } from "../identity/store.ts";
import type { KeptCheck } from "./kept-check.ts";
import { expiryOf, type SharedCheck } from "./shared-check.ts";
import { addSharedCheck, saveExpired } from "./store.ts";

export interface Sharing {
  /** From `idFrom`: chance comes from the door. */
  readonly id: string;
  readonly check: KeptCheck;
  readonly release: SharedCheck["release"];
}

/** Keeps a result under an address of its own, and erases those that have expired. */
export async function shareCheck(tx: Tx, actor: Actor, { id, check, release }: Sharing, at: Date): Promise<void> {
  await saveExpired(tx, at);
  await addSharedCheck(tx, { id, made: at, expires: expiryOf(at), release, check, objected: false });
  await record(tx, actor, { action: "check.shared", subject: id, details: { claims: check.claims.length } }, at);
}
