import { dayOf } from "../base/day.ts";
import { Failure, found } from "../base/failure.ts";
import type { Tx } from "../database/schema.ts";
import type { Actor } from "../identity/actor.ts";
import { record } from "../identity/store.ts";
import { findFigure } from "../observations/store.ts";
import { correctFigure, releaseFigure } from "./correct-figure.ts";
import { addAnswers, readFinding } from "./store.ts";

/** What the office that owns the figure says: another value (canonical unit), or that the printed one stands. */
export interface Answer {
  readonly finding: number;
  readonly value: number | null;
  readonly by: string;
  readonly basis: string;
}

/**
 * Answers a finding in the name of the office that owns the figure.
 *
 * @throws Failure `conflict` / `finding.answered`; `invalid` / `finding.without-figure` when a value is given for a
 *   finding that is not about one figure
 */
export async function answerFinding(tx: Tx, actor: Actor, answer: Answer, at: Date): Promise<void> {
  const finding = await readFinding(tx, answer.finding, at);
  if (finding.answer !== null) throw new Failure("conflict", "finding.answered", { finding: finding.id });
  const figure = finding.figure === null ? undefined : await findFigure(tx, finding.figure);
  if (answer.value !== null) {
    if (!figure) throw new Failure("invalid", "finding.without-figure", { finding: finding.id });
    await correctFigure(tx, actor, { figure, value: answer.value, by: answer.by, basis: answer.basis }, at);
    return;
  }
  if (finding.severity === "error" && finding.figure !== null) {
    const held = found(figure, "figure.unknown", { figure: finding.figure });
    await releaseFigure(tx, actor, { figure: held, basis: answer.basis, known: dayOf(at) }, at);
  }
  await addAnswers(
    tx,
    [
      {
        finding: finding.id,
        kind: "accept",
        value: null,
        figure: null,
        by: answer.by,
        basis: answer.basis,
        actor: actor.id,
      },
    ],
    at,
  );
  await record(
    tx,
    actor,
    { action: "finding.accepted", subject: String(finding.id), details: { by: answer.by, basis: answer.basis } },
    at,
  );
}
