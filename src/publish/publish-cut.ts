import { Failure } from "../base/failure.ts";
import type { Tx } from "../database/schema.ts";
import type { Actor } from "../identity/actor.ts";
import { record } from "../identity/store.ts";
import { addRelease, readCut } from "./store.ts";

export interface Publication {
  readonly review: string;
  readonly cut: number;
  /** From when it is open; an embargo where that lies ahead. */
  readonly opensAt: Date;
  readonly legalBasis: string | null;
  readonly documentNumber: string | null;
}

/**
 * Opens a cut to the public.
 *
 * @throws Failure `not-found` / `cut.unknown`; `conflict` / `release.exists`
 */
export async function publishCut(tx: Tx, actor: Actor, publication: Publication, at: Date): Promise<void> {
  const { review, cut } = publication;
  await readCut(tx, review, cut);
  const added = await addRelease(tx, { ...publication, actor: actor.id }, at);
  if (!added) throw new Failure("conflict", "release.exists", { review, cut });
  await record(
    tx,
    actor,
    { action: "cut.published", subject: `${review}/${cut}`, details: { opensAt: publication.opensAt.toISOString() } },
    at,
  );
}
