import { Failure } from "../base/failure.ts";
import type { Tx } from "../database/schema.ts";
import type { Actor } from "../identity/actor.ts";
import { record } from "../identity/store.ts";
import { addAnswers, addLayoutAnswer, type RecordedFinding, readFinding } from "./store.ts";

/** Whether a finding asks what a part of a province's layout means. */
export function asksLayout(finding: Pick<RecordedFinding, "facts">): boolean {
  return finding.facts.layout !== undefined && finding.facts.question !== undefined;
}

/**
 * Answers what a part of a province's layout means, with one of the finding's candidates (its words, or its place from 1);
 * remembered for every later report with that layout.
 *
 * @returns the finding, whose file is to be read anew
 * @throws Failure `conflict` / `finding.answered`; `invalid` / `finding.not-a-candidate`
 */
export async function answerLayout(
  tx: Tx,
  actor: Actor,
  answer: { readonly finding: number; readonly choice: string; readonly by: string; readonly basis: string },
  at: Date,
): Promise<RecordedFinding> {
  const finding = await readFinding(tx, answer.finding, at);
  if (finding.answer !== null) throw new Failure("conflict", "finding.answered", { finding: finding.id });
  const candidates = finding.candidates ?? [];
  const choice = candidates.find((one) => one === answer.choice) ?? candidates[Number(answer.choice) - 1];
  if (choice === undefined) {
    throw new Failure("invalid", "finding.not-a-candidate", {
      finding: finding.id,
      candidates: candidates.join(" | "),
    });
  }
  const { by, basis } = answer;
  const { layout, question } = finding.facts;
  const said = { area: finding.area, layout: String(layout), question: String(question), answer: choice };
  await addLayoutAnswer(tx, { ...said, by, basis, actor: actor.id }, at);
  const answered = {
    finding: finding.id,
    kind: "choice",
    value: null,
    choice,
    figure: null,
    by,
    basis,
    actor: actor.id,
  } as const;
  await addAnswers(tx, [answered], at);
  await record(
    tx,
    actor,
    { action: "layout.answered", subject: String(finding.id), details: { choice, by, basis } },
    at,
  );
  return finding;
}
