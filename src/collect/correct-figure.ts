import { type Day, dayOf } from "../base/day.ts";
import { decimalsOf } from "../base/decimal.ts";
import { Failure } from "../base/failure.ts";
import type { Tx } from "../database/schema.ts";
import type { Actor } from "../identity/actor.ts";
import { record } from "../identity/store.ts";
import type { Figure } from "../observations/figure.ts";
import { addFigures, addHolds, readVintages } from "../observations/store.ts";
import { addAnswers, readFindings } from "./store.ts";

/** What the owner of a figure says it is, with name and basis (document, e-mail, call). */
export interface Correction {
  readonly figure: Figure;
  /** In the indicator's canonical unit. */
  readonly value: number;
  readonly by: string;
  readonly basis: string;
  /** The day the owner said so; the day of the write where it is not given. */
  readonly known?: Day;
}

/**
 * Adds the owner's correction as a new vintage that points to the printed cell, and answers what was asked about it. The
 * printed value stays held if it was: nobody confirmed it, and a review as of an earlier day must not use it.
 *
 * @returns the id of the new figure
 * @throws Failure `conflict` / `figure.not-newest` when a newer vintage is there
 */
export async function correctFigure(tx: Tx, actor: Actor, correction: Correction, at: Date): Promise<number> {
  const { figure, value, by, basis } = correction;
  const newest = (await readVintages(tx, figure)).at(-1);
  if (newest && newest.id !== figure.id) {
    throw new Failure("conflict", "figure.not-newest", { figure: figure.id, newest: newest.id });
  }
  const known = correction.known ?? dayOf(at);
  const { id: _id, recorded: _recorded, ...key } = figure;
  const [id = 0] = await addFigures(
    tx,
    [
      {
        ...key,
        value,
        decimals: Math.max(figure.decimals, decimalsOf(value, 6)),
        known: known < figure.known ? figure.known : known,
        corrects: { figure: figure.id, by, basis },
      },
    ],
    at,
  );
  const asked = (await readFindings(tx, figure.review, at)).filter(
    (one) => one.figure === figure.id && one.answer === null,
  );
  await addAnswers(
    tx,
    asked.map((one) => ({ finding: one.id, kind: "value", value, figure: id, by, basis, actor: actor.id })),
    at,
  );
  await record(
    tx,
    actor,
    { action: "figure.corrected", subject: String(figure.id), details: { value, by, basis, figure: id } },
    at,
  );
  return id;
}

/** Lets a figure go that was held back. */
export async function releaseFigure(
  tx: Tx,
  actor: Actor,
  { figure, basis, known }: { figure: Figure; basis: string; known: Day },
  at: Date,
): Promise<void> {
  await addHolds(tx, [{ area: figure.area, figure: figure.id, held: false, actor: actor.id, basis, known }], at);
}
