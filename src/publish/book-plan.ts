import type { IndicatorResult, MemberRow } from "../assess/review-result.ts";
import { roundHalfAway } from "../base/decimal.ts";
import { isMissing, type Measured } from "../base/measured.ts";
import type { Block, Cell, Row, Run, Table } from "../narrate/document.ts";
import { monthsOf } from "../structure/period.ts";
import { dashes, saidByTitle } from "./book-figures.ts";
import { computedCell } from "./book-measures.ts";
import { sourceOf } from "./book-notes.ts";
import { type BookView, figuresOf, isTold } from "./book-view.ts";

/** How far a plan is from an even pace, in the words of the office. */
export type Band = "safe" | "attention" | "risk" | "alarm";

export const bands: readonly Band[] = ["safe", "attention", "risk", "alarm"];

/**
 * The band of a deviation from an even pace, in percentage points: −3 or better is safe, below that to −8 needs
 * attention, to −15 is at risk, lower is alarming.
 *
 * @example
 * bandOf(-3) // => "safe"
 * bandOf(-3.1) // => "attention"
 * bandOf(-15.01) // => "alarm"
 */
export function bandOf(deviation: number): Band {
  if (deviation >= -3) return "safe";
  if (deviation >= -8) return "attention";
  return deviation >= -15 ? "risk" : "alarm";
}

/** Percent of the year that has gone by at the end of the period: n/12. */
export function evenPace(view: BookView): number {
  return (100 * monthsOf(view.input.result.blocks.now).last) / 12;
}

/** Indicators that the reports hold against a year's plan, wholes only, in catalogue order. */
function planned(view: BookView): IndicatorResult[] {
  return view.input.result.indicators.filter((one) => {
    const { parent, kind } = view.indicator(one.indicator);
    return (
      isTold(one) && one.breakdown === "" && parent === null && kind === "level" && !isMissing(one.planCompletion.value)
    );
  });
}

/** The plan of the year: what the region has done of it, and which localities are below an even pace. */
export function planSection(view: BookView): Block[] {
  const results = planned(view);
  if (results.length === 0) return [];
  const sentences = results.map((one): Run[] => {
    const plan = (view.claims.of(one.indicator)?.headline ?? []).filter(({ kind }) => kind === "plan");
    return view.claims.sentence(plan, saidByTitle(view));
  });
  return [
    { kind: "heading", rank: "section", text: view.word("section.plan") },
    ...dashes(sentences),
    { kind: "paragraph", text: `${view.word("note.bands")} ${view.word("note.safe")}` },
    { kind: "landscape", blocks: [paceTable(view, results)] },
  ];
}

function paceTable(view: BookView, results: readonly IndicatorResult[]): Table {
  const pace = evenPace(view);
  const rows = results.map((one): Row => {
    const all = one.rows.filter((row) => !isMissing(row.planCompletion));
    const inBand = (band: Band) => all.filter((row) => bandOf((row.planCompletion as number) - pace) === band);
    const cells = all.flatMap((row) => [row.now, row.plan]);
    return {
      cells: [
        { text: view.name(one.indicator) },
        computedCell(one.planCompletion.value, 1, cells),
        computedCell(less(one.planCompletion.value, pace), 1, cells, true),
        computedCell(inBand("safe").length, 0, cells),
        ...bands.slice(1).map((band): Cell => ({ text: named(view, inBand(band)) })),
      ],
    };
  });
  const number = (head: string) => ({ head, holds: "number" }) as const;
  const band = (one: Band) => ({ head: view.word(`band.${one}`), holds: "words" }) as const;
  return {
    kind: "table",
    caption: view.word("table.pace", { period: view.period }),
    columns: [
      { head: view.word("head.indicator"), holds: "name", rowHead: true },
      number(view.word("head.completion")),
      number(view.word("head.deviation")),
      number(view.word("band.safe")),
      ...bands.slice(1).map(band),
    ],
    rows,
    source: sourceOf(view, results),
  };
}

const less = (value: Measured, pace: number): Measured => (isMissing(value) ? value : roundHalfAway(value - pace, 9));

/** "Bắc Ninh (41,2%), …": the furthest behind first, each number with its figures. */
function named(view: BookView, rows: readonly MemberRow[]): Run[] {
  const done = (row: MemberRow) => row.planCompletion as number;
  return rows
    .toSorted((one, other) => done(one) - done(other))
    .flatMap((row, at) => [
      { text: `${at === 0 ? "" : ", "}${view.area(row.area)} (` },
      { text: view.percent(done(row)), figures: figuresOf([row.now, row.plan]) },
      { text: ")" },
    ]);
}
