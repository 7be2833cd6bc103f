import type { HeldFigure } from "../assess/review-result.ts";
import type { RecordedFinding } from "../collect/store.ts";
import { findingSentence } from "../language/findings.ts";
import type { Annex, Block, Row, Table, Text } from "../narrate/document.ts";
import { placeWords } from "./book-passages.ts";
import type { BookView } from "./book-view.ts";

/** What is still open: held figures first, then errors and warnings without an answer, in official order. */
export function findingsAnnex(view: BookView): Annex[] {
  const { held } = view.input.result;
  const open = view.input.findings.filter(({ answer, severity }) => answer === null && severity !== "info");
  const blocks: Block[] = [
    ...(held.length > 0 ? [heldTable(view, held)] : []),
    open.length > 0
      ? { kind: "paragraph", text: view.word("findings.opening") }
      : { kind: "paragraph", text: view.word("findings.none") },
    ...(open.length > 0 ? [findingTable(view, open)] : []),
  ];
  return [{ title: view.word("annex.findings"), landscape: true, blocks }];
}

function heldTable(view: BookView, held: readonly HeldFigure[]): Table {
  return {
    kind: "table",
    caption: view.word("table.held"),
    columns: [
      { head: view.word("head.order"), holds: "order" },
      { head: view.word("head.area"), holds: "name", rowHead: true },
      { head: view.word("head.indicator"), holds: "words" },
      { head: view.word("head.period"), holds: "words" },
    ],
    rows: held.map(
      (one, at): Row => ({
        cells: [
          { text: String(at + 1) },
          { text: view.area(one.area) },
          { text: [{ text: view.name(one.indicator), figures: [one.figure] }] },
          { text: view.short(one.period) },
        ],
      }),
    ),
  };
}

/** Words that lead to the figure asked about. */
function about({ figure }: RecordedFinding, text: string): Text {
  return figure === null ? text : [{ text, figures: [figure] }];
}

function findingTable(view: BookView, open: readonly RecordedFinding[]): Table {
  const place = new Map(view.input.result.members.map((area, at) => [area, at]));
  const weight = ({ severity }: RecordedFinding) => (severity === "error" ? 0 : 1);
  const at = ({ area }: RecordedFinding) => place.get(area) ?? place.size;
  const ordered = open.toSorted((a, b) => weight(a) - weight(b) || at(a) - at(b) || a.id - b.id);
  const rows = ordered.map(
    (one, position): Row => ({
      cells: [
        { text: String(position + 1) },
        { text: view.area(one.area) },
        { text: view.word(`severity.${one.severity}`) },
        { text: one.printed === "" ? about(one, findingSentence(one, view.lang)) : findingSentence(one, view.lang) },
        { text: one.printed === "" ? "" : about(one, one.printed) },
        { text: view.word("quote.place", { file: one.fileName, cell: placeWords(view, one) }) },
      ],
    }),
  );
  return {
    kind: "table",
    caption: view.word("table.findings"),
    columns: [
      { head: view.word("head.order"), holds: "order", width: 0.05 },
      { head: view.word("head.area"), holds: "name", rowHead: true, width: 0.1 },
      { head: view.word("head.severity"), holds: "words", width: 0.08 },
      { head: view.word("head.finding"), holds: "words", width: 0.45 },
      { head: view.word("head.printed"), holds: "words", width: 0.1 },
      { head: view.word("head.place"), holds: "words", width: 0.22 },
    ],
    rows,
  };
}
