import { type Day, dayOf } from "../base/day.ts";
import type { Tx } from "../database/schema.ts";
import type { Actor } from "../identity/actor.ts";
import { record } from "../identity/store.ts";
import type { NewFigure } from "../observations/figure.ts";
import {
  addFigures,
  addFile,
  addHolds,
  addSheetCopies,
  type ReceivedFile,
  readFigures,
} from "../observations/store.ts";
import type { Finding } from "../structure/finding.ts";
import { indicatorOf } from "../structure/indicator.ts";
import type { Review } from "../structure/review.ts";
import type { Structure } from "../structure/structure.ts";
import type { ReadFigure, ReadReport } from "./read/report.ts";
import { addAnswers, addFindings, addReceivedTexts, addSubmission, readFindings, readSubmissions } from "./store.ts";

/** A report that was read and checked, ready to be stored. `read.area` is known. */
export interface Arrival {
  readonly file: Omit<ReceivedFile, "receivedAt" | "actor">;
  readonly read: ReadReport & { readonly area: string };
  /** What reading and checking found. */
  readonly findings: readonly Finding[];
  /** The file is in and was read anew, after an answer about its layout: what it says newly is added. */
  readonly again?: boolean;
}

/** What storing a report did. `submission` is null where the same file was already in the review. */
export interface Stored {
  readonly submission: number | null;
  readonly figures: number;
  readonly held: number;
}

/**
 * Stores a report: its figures as new vintages, its findings, its texts. The figure of each error is held back until the
 * office answers. A file that is already in the review changes nothing.
 */
export async function importReport(
  tx: Tx,
  actor: Actor,
  { review, structure, arrival }: { review: Review; structure: Structure; arrival: Arrival },
  at: Date,
): Promise<Stored> {
  const { file, read, findings } = arrival;
  const earlier = await readSubmissions(tx, review.id, at, read.area);
  const isThere = earlier.some((one) => one.sha256 === file.sha256);
  if (isThere && !arrival.again) return { submission: null, figures: 0, held: 0 };

  const fileId = await addFile(tx, { ...file, receivedAt: at, actor: actor.id });
  const of = { review: review.id, area: read.area };
  const submission = await addSubmission(
    tx,
    {
      ...of,
      file: fileId,
      fileName: file.name,
      number: read.number,
      dated: read.dated,
      dataUntil: read.dataUntil,
      actor: actor.id,
    },
    at,
  );
  await supersedeFindings(tx, actor, of, at);

  const inAlready = isThere ? await figuresOfFile(tx, review.id, file.sha256) : new Set<string>();
  const stored = read.figures.filter((figure) => figure.restates !== true && !inAlready.has(identityOf(figure)));
  const known = read.dated ?? dayOf(at);
  const ids = await addFigures(
    tx,
    stored.map((figure) => newFigure(figure, { review, structure, known, sha256: file.sha256, reporter: read.area })),
    at,
  );
  const added = stored.map((figure, index) => ({ figure, id: ids[index] ?? 0 }));
  await addFindings(
    tx,
    { ...of, submission },
    findings.map((finding) => ({
      ...finding,
      figure: added.find(({ figure }) => isAbout(finding, figure))?.id ?? null,
    })),
    at,
  );
  const held = await holdErrors(tx, actor, { findings, added, known }, at);
  await addSheetCopies(tx, fileId, read.sheets);
  await addReceivedTexts(
    tx,
    { ...of, submission },
    [
      ...read.petitions.map((content) => ({ kind: "petition" as const, content })),
      ...read.cooperation.map((content) => ({ kind: "cooperation" as const, content })),
      ...read.passages.map((content) => ({ kind: "passage" as const, content })),
    ],
    at,
  );
  await record(
    tx,
    actor,
    {
      action: "report.imported",
      subject: `${review.id}/${read.area}`,
      details: { file: file.name, sha256: file.sha256, figures: ids.length, held },
    },
    at,
  );
  return { submission, figures: ids.length, held };
}

/** What tells figures of one file apart: where each stands, what it is about, and what it says. */
function identityOf(
  figure: Pick<
    ReadFigure,
    "sheet" | "cell" | "indicator" | "period" | "transformation" | "scenario" | "value" | "area"
  >,
) {
  const { sheet, cell, area, indicator, period, scenario, transformation, value } = figure;
  return JSON.stringify([sheet, cell, area, indicator, period, scenario, transformation, value]);
}

async function figuresOfFile(tx: Tx, review: string, sha256: string): Promise<Set<string>> {
  const there = (await readFigures(tx, { review })).filter(
    (one) => one.origin.file === sha256 && one.corrects === null,
  );
  return new Set(there.map((one) => identityOf({ ...one, sheet: one.origin.sheet, cell: one.origin.cell })));
}

/** A newer report answers what was asked about the older ones of its area. */
async function supersedeFindings(tx: Tx, actor: Actor, { review, area }: { review: string; area: string }, at: Date) {
  const open = (await readFindings(tx, review, at)).filter((one) => one.area === area && one.answer === null);
  await addAnswers(
    tx,
    open.map((one) => ({
      finding: one.id,
      kind: "superseded",
      value: null,
      figure: null,
      by: area,
      basis: "report.newer",
      actor: actor.id,
    })),
    at,
  );
}

function newFigure(
  figure: ReadFigure,
  of: { review: Review; structure: Structure; known: string; sha256: string; reporter: string },
): NewFigure {
  return {
    area: figure.area,
    indicator: figure.indicator,
    breakdown: figure.breakdown,
    period: figure.period,
    producer: figure.producer ?? indicatorOf(of.structure.catalogue, figure.indicator).producer,
    scenario: figure.scenario,
    transformation: figure.transformation,
    review: of.review.id,
    value: figure.value,
    decimals: figure.decimals,
    status: figure.status,
    reporter: of.reporter,
    known: of.known,
    origin: { file: of.sha256, sheet: figure.sheet, cell: figure.cell, printed: figure.printed },
    corrects: null,
    illustrative: of.review.illustrative,
  };
}

/** Whether a finding is about a figure: the one of its cell, and of its indicator where it names one. */
function isAbout(finding: Finding, figure: ReadFigure): boolean {
  const { indicator = figure.indicator } = finding.facts;
  return finding.sheet === figure.sheet && finding.cell === figure.cell && indicator === figure.indicator;
}

/** Holds the figure of each error back until the office answers; returns how many. */
async function holdErrors(
  tx: Tx,
  actor: Actor,
  {
    findings,
    added,
    known,
  }: { findings: readonly Finding[]; added: readonly { figure: ReadFigure; id: number }[]; known: Day },
  at: Date,
): Promise<number> {
  const errors = findings.filter((finding) => finding.severity === "error");
  const holds = added.flatMap(({ figure, id }) => {
    const error = errors.find((finding) => isAbout(finding, figure));
    return error ? [{ area: figure.area, figure: id, held: true, actor: actor.id, basis: error.code, known }] : [];
  });
  await addHolds(tx, holds, at);
  return holds.length;
}
