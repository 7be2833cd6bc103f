import type { Details } from "../base/failure.ts";
import type { Tx } from "../database/schema.ts";
import type { Actor } from "./actor.ts";

/** Writes down who did what, to what, and when. */
export async function record(
  tx: Tx,
  actor: Actor,
  { action, subject, details = {} }: { action: string; subject: string; details?: Details },
  at: Date,
): Promise<void> {
  await tx
    .insertInto("audit")
    .values({ actor: actor.id, action, subject, details: JSON.stringify(details), at })
    .execute();
}
