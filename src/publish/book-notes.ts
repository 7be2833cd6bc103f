import type { Cell, IndicatorResult } from "../assess/review-result.ts";
import { isAdditive } from "../assess/total.ts";
import { roundHalfAway } from "../base/decimal.ts";
import { isMissing, type Measured } from "../base/measured.ts";
import { printNumber } from "../language/number.ts";
import { nameList } from "../language/page-period.ts";
import type { Run, Text } from "../narrate/document.ts";
import { type BookView, missingList, producersOf } from "./book-view.ts";

/**
 * What stands under a table of members: who is not in a total, whose growth has no base, values re-added for new
 * boundaries, sources that differ, what other producers say.
 */
export function notesOf(
  view: BookView,
  results: readonly IndicatorResult[],
  { lines = [] }: { readonly lines?: readonly number[] },
): Text[] {
  const [alone] = results.length === 1 ? results : [];
  return [
    ...(alone ? totalNotes(view, alone) : []),
    ...(lines.length > 0 ? [thresholdNote(view, lines)] : []),
    ...(results.some((one) => cellsOf(one).some(({ readded }) => readded)) ? [view.word("note.readded")] : []),
    ...conflictNotes(view, results),
    ...besideNotes(view, results),
  ];
}

function totalNotes(view: BookView, one: IndicatorResult): Text[] {
  const indicator = view.indicator(one.indicator);
  const ratio = indicator.ratio !== null && !isMissing(one.total.value);
  if (!isAdditive(indicator) && !ratio) return [view.word("note.noTotal")];
  const known = one.total.missing.length < one.rows.length;
  const gaps =
    known && one.total.missing.length > 0
      ? [view.word("note.missing", { list: missingList(view, one.total.missing) })]
      : [];
  const counted = new Set(one.growth.matched);
  const unmatched = isMissing(one.growth.value) ? [] : one.total.reported.filter((area) => !counted.has(area));
  const matched =
    unmatched.length > 0
      ? [
          view.word("note.matched", {
            list: nameList(
              unmatched.map((area) => view.area(area)),
              view.lang,
            ),
          }),
        ]
      : [];
  return [...(ratio ? [view.word("note.ratio")] : []), ...gaps, ...matched];
}

function thresholdNote(view: BookView, lines: readonly number[]): string {
  const list = lines.map((line) => `${printNumber(line, 0, view.lang)}%`);
  return view.word("note.threshold", { list: nameList(list, view.lang) });
}

const cellsOf = (one: IndicatorResult): Cell[] =>
  one.rows.flatMap((row) => [row.now, row.before, row.plan, row.previousYear]);

type Beside = { readonly area: string; readonly one: IndicatorResult; readonly cell: Cell };

/** Where two sources differ and none counts, both are printed. */
function conflictNotes(view: BookView, results: readonly IndicatorResult[]): Text[] {
  const found = besideOf(results, (cell) => cell.conflicting);
  return found.length === 0 ? [] : [[{ text: view.word("note.conflicting") }, ...runsOfBeside(view, found)]];
}

function besideNotes(view: BookView, results: readonly IndicatorResult[]): Text[] {
  const found = besideOf(results, (cell, one) => !cell.conflicting && differing(cell, one).length > 0);
  return found.length === 0 ? [] : [[{ text: view.word("note.beside") }, ...runsOfBeside(view, found)]];
}

/** What other producers say, where print would show it as another number. */
function differing({ beside, value }: Cell, { decimals }: IndicatorResult): Cell["beside"] {
  const printed = (one: Measured) => (isMissing(one) ? null : roundHalfAway(one, decimals));
  return beside.filter((one) => !isMissing(one.value) && printed(one.value) !== printed(value));
}

function besideOf(
  results: readonly IndicatorResult[],
  wanted: (cell: Cell, one: IndicatorResult) => boolean,
): Beside[] {
  return results.flatMap((one) =>
    one.rows.flatMap((row) => (wanted(row.now, one) ? [{ area: row.area, one, cell: row.now }] : [])),
  );
}

/** "Hải Phòng 115,24 (Cục Thống kê); …", each number with its figure. */
function runsOfBeside(view: BookView, found: readonly Beside[]): Run[] {
  return found.flatMap(({ area, one, cell }, at) => {
    const said = (cell.conflicting ? cell.beside : differing(cell, one)).flatMap(({ producer, value, figure }) =>
      isMissing(value)
        ? []
        : [
            { text: ` ${printNumber(value, Math.max(one.decimals, 1), view.lang)}`, figures: [figure] },
            { text: ` (${view.producer(producer)})` },
          ],
    );
    return [{ text: `${at === 0 ? "" : "; "}${view.area(area)}` }, ...said];
  });
}

/** Who made the figures of a table, and that they came in reports. */
export function sourceOf(view: BookView, results: readonly IndicatorResult[]): string {
  const producers = producersOf(view, results).join("; ");
  const reports = view.input.result.review.source === "reports";
  if (producers === "") return view.word(reports ? "note.reports" : "note.published", { producers });
  return view.word(reports ? "note.provincial" : "note.published", { producers });
}
