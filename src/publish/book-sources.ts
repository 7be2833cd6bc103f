import type { IndicatorResult } from "../assess/review-result.ts";
import { clockOf, dayOf } from "../base/day.ts";
import type { Submission } from "../collect/store.ts";
import { dayName } from "../language/page-period.ts";
import type { Annex, Block, Row, Table } from "../narrate/document.ts";
import { coverageCell } from "./book-measures.ts";
import { type BookView, isTold, missingList } from "./book-view.ts";
import { cellsOfRow } from "./result-figures.ts";

/** Who sent which file and when, who made its figures, and how complete each indicator is. */
export function sourcesAnnex(view: BookView): Annex[] {
  const { source } = view.input.result.review;
  const received: Block =
    source !== "reports"
      ? { kind: "paragraph", text: view.word("sources.published", { producer: view.producer(source.producer) }) }
      : view.input.submissions.length === 0
        ? { kind: "paragraph", text: view.word("sources.none") }
        : submissionTable(view);
  const coverage = coverageTable(view);
  return [{ title: view.word("annex.sources"), landscape: true, blocks: [received, ...(coverage ? [coverage] : [])] }];
}

function submissionTable(view: BookView): Table {
  const { members } = view.input.result;
  let order = 0;
  const rows = members.flatMap((area): Row[] => {
    const sent = view.input.submissions.filter((one) => one.area === area);
    if (sent.length === 0) {
      order += 1;
      const nothing = [{ text: view.word("sources.notReceived") }, ...Array.from({ length: 4 }, () => ({ text: "" }))];
      return [{ cells: [{ text: String(order) }, { text: view.area(area) }, ...nothing] }];
    }
    return sent.map((one) => {
      order += 1;
      return submissionRow(view, one, order, one === sent.at(-1));
    });
  });
  return {
    kind: "table",
    caption: view.word("table.sources"),
    columns: [
      { head: view.word("head.order"), holds: "order", width: 0.04 },
      { head: view.word("head.area"), holds: "name", rowHead: true, width: 0.09 },
      { head: view.word("head.file"), holds: "words", width: 0.22 },
      { head: view.word("head.document"), holds: "words", width: 0.1 },
      { head: view.word("head.received"), holds: "words", width: 0.1 },
      { head: view.word("head.producers"), holds: "words", width: 0.36 },
      { head: view.word("head.figures"), holds: "number", width: 0.09 },
    ],
    rows,
  };
}

/** A file received; the figures in use are those of the newest file of its area. */
function submissionRow(view: BookView, one: Submission, order: number, newest: boolean): Row {
  const { lang } = view;
  const used = newest ? usedFigures(view, one.area) : { ids: [], producers: [] };
  const at = view.word("moment", { clock: clockOf(one.recorded), day: dayName(dayOf(one.recorded), lang) });
  return {
    cells: [
      { text: String(order) },
      { text: view.area(one.area) },
      { text: one.fileName },
      { text: [one.number, one.dated === null ? null : dayName(one.dated, lang)].filter(Boolean).join(", ") },
      { text: at },
      { text: used.producers.map((key) => view.producer(key)).join("; ") },
      newest ? { value: used.ids.length, decimals: 0, figures: used.ids } : { text: "" },
    ],
  };
}

/** The figures of an area that the review uses, and who made them. */
function usedFigures(view: BookView, area: string): { readonly ids: number[]; readonly producers: string[] } {
  const rows = view.input.result.indicators.flatMap((one) => one.rows.filter((row) => row.area === area));
  const cells = rows.flatMap(cellsOfRow);
  const producers = cells.flatMap(({ producer }) => (producer === null ? [] : [producer]));
  return { ids: [...new Set(cells.flatMap(({ figures }) => figures))], producers: [...new Set(producers)] };
}

/** Every indicator that is a whole: how many members have it, and which do not. */
function coverageTable(view: BookView): Table | null {
  const results = view.input.result.indicators.filter((one) => isTold(one) && isWhole(view, one));
  if (results.length === 0) return null;
  return {
    kind: "table",
    caption: view.word("table.coverage"),
    columns: [
      { head: view.word("head.order"), holds: "order" },
      { head: view.word("head.indicator"), holds: "name", rowHead: true },
      { head: view.word("head.coverage"), holds: "number" },
      { head: view.word("head.missing"), holds: "words", width: 0.5 },
    ],
    rows: results.map((one, at) => ({
      cells: [
        { text: String(at + 1) },
        { text: view.name(one.indicator) },
        coverageCell(one),
        { text: missingList(view, one.missing) },
      ],
    })),
  };
}

function isWhole(view: BookView, one: IndicatorResult): boolean {
  const { parent, topic } = view.indicator(one.indicator);
  return one.breakdown === "" && parent === null && topic !== "clusters";
}
