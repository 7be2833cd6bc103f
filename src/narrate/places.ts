import type { Lang } from "../base/lang.ts";
import { documentWord } from "../language/document-words.ts";
import { describeDrawing, drawingTable } from "./chart/describe.ts";
import type { ChartBlock, Document, List, Quote, Row, Table, Text } from "./document.ts";
import { plainText, runsOf } from "./document.ts";
import { type Placed, placeBlocks } from "./numbering.ts";
import { type PrintedRow, printTable } from "./table-print.ts";

/** What of a document can change by itself: a paragraph, an entry of a list, a row of a table, a chart. */
export type PlaceKind =
  | "title"
  | "edition"
  | "contents"
  | "heading"
  | "paragraph"
  | "item"
  | "caption"
  | "row"
  | "note"
  | "chart"
  | "remark"
  | "received";

/** A part of a row or of a chart: what stands under a head. Of running text a stretch of one form, without a head. */
export interface PlacePart {
  readonly head: string;
  readonly text: string;
  readonly figures: readonly number[];
}

/** The smallest piece of a document that is printed, and reprinted, as one; with the figures its words rest on. */
export interface Place {
  /** Unique in the document: the block's name, and in it the number of the entry or row. */
  readonly id: string;
  /** The name of its block: rows, notes and caption of a table share one. */
  readonly block: string;
  readonly kind: PlaceKind;
  /** The headings it stands under, as printed, the highest first. */
  readonly section: readonly string[];
  /** Places of one container follow one another and are compared with each other. */
  readonly container: string;
  /** What names a row among the rows of its table; "" for other places. */
  readonly name: string;
  /** As printed, without form. Of a row the cells, parted by tabs. */
  readonly text: string;
  readonly parts: readonly PlacePart[];
  /** Each id once, in order of appearance. */
  readonly figures: readonly number[];
  /** Figures it was chosen from, where it is one of the first or last of many. */
  readonly among: readonly number[];
  /** What is drawn, where it is a chart: the text of two charts may be the same and their ink not. */
  readonly ink: string;
}

/** Everything that a document prints, in order. Empty paragraphs and page breaks are no places. */
export function placesOf(document: Document): Place[] {
  const { body, annexes, outline } = placeBlocks(document);
  const walk = newWalk(document.lang);
  const { about, closing } = document;
  frameLines(document).forEach((text, i) => {
    walk.add({ id: `title-${i + 1}`, kind: "title", within: "title", text });
  });
  if (about.edition) walk.add({ id: "edition", kind: "edition", within: "edition", text: about.edition });
  if (document.contents) {
    outline.forEach(({ text, id }) => {
      walk.add({ id: `contents-${id}`, kind: "contents", within: "contents", text });
    });
  }
  for (const one of body) walk.block(one);
  walk.enter([]);
  (closing ? [...closing.recipients, ...closing.authority] : []).forEach((text, i) => {
    walk.add({ id: `closing-${i + 1}`, kind: "title", within: "closing", text });
  });
  for (const { annex, label, id, blocks } of annexes) {
    walk.enter([{ level: 1, label: `${label}.`, text: annex.title }]);
    walk.add({ id, kind: "heading", within: "annex", text: `${label}. ${annex.title}` });
    for (const one of blocks) walk.block(one);
  }
  return walk.places;
}

/** The head of the document without what people fill in. */
function frameLines({ header, draft, illustrative, lang }: Document): string[] {
  const marks = [
    ...(illustrative ? [documentWord("illustrative", lang)] : []),
    ...(draft ? [documentWord("draft", lang)] : []),
  ];
  const lines =
    header.kind === "official"
      ? [header.parent ?? "", header.issuer, header.type, ...header.subject, ...header.to]
      : [header.over ?? "", header.title, ...header.under];
  return [...marks, ...lines].filter((line) => line !== "");
}

interface Heading {
  readonly level: number;
  readonly label: string;
  readonly text: string;
}

interface Draft {
  readonly id: string;
  readonly block?: string;
  readonly kind: PlaceKind;
  /** The container inside the section. */
  readonly within: string;
  readonly text: string;
  readonly name?: string;
  readonly parts?: readonly PlacePart[];
  readonly figures?: readonly number[];
  readonly among?: readonly number[];
  readonly ink?: string;
}

interface Walk {
  readonly places: Place[];
  enter(headings: readonly Heading[]): void;
  add(draft: Draft): void;
  block(placed: Placed): void;
}

function newWalk(lang: Lang): Walk {
  let path: Heading[] = [];
  let times = new Map<string, number>();
  const walk: Walk = {
    places: [],
    enter(headings) {
      path = [...headings];
      times = new Map();
    },
    add(draft) {
      const { id, kind, within, text, name = "", parts = [], figures = [], among = [], ink = "" } = draft;
      const section = path.map((one) => `${one.label} ${one.text}`.trim());
      const container = [...path.map((one) => one.text), within].join(" › ");
      const block = draft.block ?? id;
      walk.places.push({ id, block, kind, section, container, name, text, parts, figures: once(figures), among, ink });
    },
    block(placed) {
      const { block, level, label, id } = placed;
      if (block.kind === "landscape") placed.inside.forEach(walk.block);
      else if (block.kind === "heading") {
        const above = path.filter((one) => one.level < level || one.level === 0);
        const text = `${label}${block.rank === "part" && label ? "." : ""} ${block.text}`.trim();
        path = above;
        walk.add({ id, kind: "heading", within: "heading", text });
        walk.enter([...above, { level, label, text: block.text }]);
      } else for (const draft of draftsOf(placed, lang, numbered)) walk.add({ block: id, ...draft });
    },
  };
  /** Two tables of a section may have one caption. */
  const numbered = (within: string) => {
    const n = (times.get(within) ?? 0) + 1;
    times.set(within, n);
    return n === 1 ? within : `${within} (${n})`;
  };
  return walk;
}

/** Gives a container its number among those of one name in the section. */
type Numbered = (within: string) => string;

function draftsOf({ block, label, id }: Placed, lang: Lang, numbered: Numbered): Draft[] {
  switch (block.kind) {
    case "paragraph":
      return [draftOf(id, block.style === "source" ? "note" : "paragraph", "text", block.text)];
    case "note":
      return [draftOf(id, "remark", "text", block.text)];
    case "list":
      return itemsOf(block, id);
    case "quote":
      return receivedOf(block, id, lang);
    case "table":
      return tableDrafts(block, { label, id, lang }, numbered(block.caption));
    case "chart":
      return chartDrafts(block, { label, id, lang }, numbered(block.caption));
    default:
      return [];
  }
}

function draftOf(id: string, kind: PlaceKind, within: string, text: Text): Draft {
  const parts = runsOf(text).map((run) => ({ head: "", text: run.text, figures: run.figures ?? [] }));
  return { id, kind, within, text: plainText(text), parts, figures: parts.flatMap((part) => part.figures) };
}

function itemsOf({ items, among = [] }: List, id: string): Draft[] {
  return items.map((item, i) => ({ ...draftOf(`${id}-${i + 1}`, "item", "text", item), among }));
}

function receivedOf({ paragraphs, by, place }: Quote, id: string, lang: Lang): Draft[] {
  const from = `${documentWord("received", lang, { by })} · ${place}`;
  return [...paragraphs, from].map((text, i) => draftOf(`${id}-${i + 1}`, "received", "received", text));
}

interface Labelled {
  readonly label: string;
  readonly id: string;
  readonly lang: Lang;
}

function tableDrafts(table: Table, { label, id, lang }: Labelled, within: string): Draft[] {
  const printed = printTable(table, { lang, width: 700, size: 11 });
  const caption = [`${label ? `${label}. ` : ""}${table.caption}`, table.unit ?? ""].filter(Boolean).join("\t");
  const heads = table.columns.map(({ head, group }) => [group, head].filter(Boolean).join(", "));
  const headText = printed.head.flatMap((row) => row.map(({ text }) => text)).join("\t");
  const named = nameColumn(table);
  const below = [...(table.notes ?? []), ...(table.source === undefined ? [] : [table.source])];
  return [
    { id: `${id}-c`, kind: "caption", within: `${within} › caption`, text: caption },
    { id: `${id}-h`, kind: "caption", within: `${within} › head`, text: headText },
    ...printed.rows.map((row, i): Draft => {
      const parts = partsOf(row, table.rows[i], heads);
      const ink = row.threshold ? "threshold" : "";
      const rest = { text: parts.map((part) => part.text).join("\t"), name: parts[named]?.text ?? "", parts, ink };
      const figures = parts.flatMap((part) => part.figures);
      return { id: `${id}-r${i + 1}`, kind: "row", within: `${within} › rows`, ...rest, figures };
    }),
    ...below.map((text, i) => draftOf(`${id}-n${i + 1}`, "note", `${within} › below`, text)),
  ];
}

/** The column that names a row: its head, else the first of names. */
function nameColumn({ columns }: Table): number {
  const head = columns.findIndex(({ rowHead }) => rowHead);
  return Math.max(0, head >= 0 ? head : columns.findIndex(({ holds }) => holds === "name"));
}

function partsOf(row: PrintedRow, from: Row | undefined, heads: readonly string[]): PlacePart[] {
  return row.cells.map((cell, i) => {
    const given = from?.cells[i];
    const figures = given && "value" in given ? (given.figures ?? []) : cell.runs.flatMap((run) => run.figures ?? []);
    return { head: heads[i] ?? "", text: plainText(cell.runs), figures };
  });
}

function chartDrafts(chart: ChartBlock, { label, id, lang }: Labelled, within: string): Draft[] {
  const { drawing } = chart;
  const data = drawingTable(drawing, lang);
  const rows = printTable(data, { lang, width: 700, size: 11 }).rows;
  const parts = rows.flatMap((row, at) => {
    const [head, ...values] = partsOf(row, data.rows[at], []);
    return values.map((part) => ({ ...part, head: head?.text ?? "" }));
  });
  const text = `${label}. ${chart.caption}\t${describeDrawing(drawing, lang)}`;
  const ink = JSON.stringify(drawing, (key, value: unknown) => (key === "figures" ? undefined : value));
  const figures = parts.flatMap((part) => part.figures);
  return [
    { id, kind: "chart", within, name: within, text, parts, figures, ink },
    ...(chart.source === undefined ? [] : [draftOf(`${id}-n1`, "note", `${within} › below`, chart.source)]),
  ];
}

function once(figures: readonly number[]): number[] {
  return [...new Set(figures)];
}
