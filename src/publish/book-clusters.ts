import type { IndicatorResult } from "../assess/review-result.ts";
import { upperFirst } from "../language/print-unit.ts";
import type { Block, Row, Run, Table } from "../narrate/document.ts";
import { resultsOf } from "./book-chapters.ts";
import { dashes, saidByTitle } from "./book-figures.ts";
import { coverageCell, measurement } from "./book-measures.ts";
import { sourceOf } from "./book-notes.ts";
import { wideTables } from "./book-tables.ts";
import type { BookView } from "./book-view.ts";

/** The cluster form: the region's totals, then every row with all members, in as many tables as stay readable. */
export function clusterTables(view: BookView, results: readonly IndicatorResult[]): Table[] {
  const caption = view.word("table.clusters", { period: view.period });
  return [formTotals(view, results), ...wideTables(view, results, { caption, measures: ["now"], most: 9 })];
}

/** What a report says of clusters, rows of the form that belong in one sentence together. */
const told: readonly (readonly string[])[] = [
  ["CCN01", "CCN02"],
  ["CCN03", "CCN04"],
  ["CCN05", "CCN06"],
  ["CCN07", "CCN08"],
  ["CCN09", "CCN10"],
  ["CCN11", "CCN12"],
  ["CCN13", "CCN14"],
  ["CCN15", "CCN16"],
  ["CCN17", "CCN18", "CCN19"],
  ["CCN20", "CCN21", "CCN22"],
  ["CCN23", "CCN24", "CCN25"],
  ["CCN26", "CCN27"],
];

/** Clusters as they stand: established, in operation, let, with projects and people; the fill rate is Σ let / Σ land. */
export function clustersSection(view: BookView): Block[] {
  const results = resultsOf(view, "clusters");
  if (results.length === 0) return [];
  const sentences = told.map((codes) => togetherSentence(view, codes));
  return [{ kind: "heading", rank: "section", text: view.word("section.clusters") }, ...dashes(sentences)];
}

/** Rows that belong together as one sentence; coverage once where they share it. */
function togetherSentence(view: BookView, codes: readonly string[]): Run[] {
  const each = codes.map((code) => view.claims.of(code)?.headline ?? []);
  const [first, ...rest] = view.claims.clauses(each, saidByTitle(view));
  return first === undefined ? [] : [{ ...first, text: upperFirst(first.text) }, ...rest, { text: "." }];
}

/** The form's rows with the region's totals and how many localities are in each. */
function formTotals(view: BookView, results: readonly IndicatorResult[]): Table {
  const rows = results.map((one, at): Row => {
    const part = view.indicator(one.indicator).parent !== null;
    return {
      cells: [
        { text: String(at + 1) },
        { text: view.name(one.indicator) },
        { text: view.unit(one.unit) },
        measurement(view, one, "now").total(one),
        coverageCell(one),
      ],
      ...(part ? { role: "part" } : {}),
    };
  });
  return {
    kind: "table",
    caption: view.word("table.totals", {
      section: view.word("section.clusters"),
      region: view.region,
      period: view.period,
    }),
    columns: [
      { head: view.word("head.order"), holds: "order" },
      { head: view.word("head.indicator"), holds: "name", rowHead: true },
      { head: view.word("head.unit"), holds: "words" },
      { head: view.word("head.total"), holds: "number" },
      { head: view.word("head.coverage"), holds: "number" },
    ],
    rows,
    notes: results.some((one) => view.indicator(one.indicator).ratio !== null) ? [view.word("note.ratio")] : [],
    source: sourceOf(view, results),
  };
}
