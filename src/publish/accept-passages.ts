import type { Day } from "../base/day.ts";
import { Failure } from "../base/failure.ts";
import type { Tx } from "../database/schema.ts";
import type { Actor } from "../identity/actor.ts";
import { record } from "../identity/store.ts";
import { addWrittenPassages } from "./passage-store.ts";
import type { PassageDraft } from "./read-back.ts";
import { readCut } from "./store.ts";

/** Words of people that an office takes for its own, with the document they were edited in. */
export interface Acceptance {
  readonly review: string;
  /** The cut whose document was edited. */
  readonly cut: number;
  readonly passages: readonly PassageDraft[];
  readonly by: string;
  readonly basis: string;
  /** The day the office said so. */
  readonly known: Day;
}

/**
 * Keeps what people wrote in their sections: the next cut has it, earlier cuts stay as they are.
 *
 * @throws Failure `not-found` / `cut.unknown`; `invalid` / `readback.nothing-written`
 */
export async function acceptPassages(tx: Tx, actor: Actor, acceptance: Acceptance, at: Date): Promise<void> {
  const { review, cut, passages, by, basis, known } = acceptance;
  await readCut(tx, review, cut);
  if (passages.length === 0) throw new Failure("invalid", "readback.nothing-written", { review, cut });
  await addWrittenPassages(
    tx,
    review,
    passages.map((one) => ({ ...one, cut, by, basis, known })),
    { actor: actor.id, at },
  );
  const sections = passages.map(({ section, lang }) => `${section}/${lang}`).join(", ");
  await record(
    tx,
    actor,
    { action: "passages.accepted", subject: `${review}/${cut}`, details: { by, basis, sections } },
    at,
  );
}
