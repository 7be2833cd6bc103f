import type { IndicatorClaims } from "../assess/claims-of-review.ts";
import type { IndicatorResult } from "../assess/review-result.ts";
import { lowerFirst } from "../language/print-unit.ts";
import type { Block, Cell, Column, Row, Run, Table } from "../narrate/document.ts";
import type { Claim } from "../structure/claim.ts";
import type { Blocks } from "../structure/review.ts";
import { chapters, resultsOf } from "./book-chapters.ts";
import { dashes, headlineSentence, mainCount } from "./book-figures.ts";
import { countTable } from "./book-industry.ts";
import { coverageCell, type Measure, measurement, measuresOf } from "./book-measures.ts";
import { sourceOf } from "./book-notes.ts";
import { type BookView, isTold } from "./book-view.ts";

/** The indicators a review opens with, where they were reported. */
export const headlineCodes: readonly string[] = [
  "CN01",
  "CN07",
  "NL01",
  "TM01",
  "XN01",
  "XN02",
  "XN03",
  "CCN03",
  "CCN15",
  "CCN19",
];

/** What the review says in short: a sentence an indicator, and one table of them all. */
export function headlineSection(view: BookView): Block[] {
  const results = headlineCodes.flatMap((code) => view.find(code) ?? []);
  const sentences = results.map(({ indicator }) => headlineSentences(view, indicator));
  const table = headlineTable(view, results);
  const counted = results.filter(({ counts }) => counts.up.length + counts.same.length + counts.down.length > 0);
  return [
    { kind: "heading", rank: "section", text: view.word("section.headline") },
    ...dashes(sentences),
    ...(table ? [table] : []),
    ...(counted.length > 0 ? [countTable(view, counted, "table.counts")] : []),
  ];
}

/** An index has no total: its counts are the headline, up and by each threshold. */
function headlineSentences(view: BookView, code: string): Run[] {
  const claims = view.claims.of(code);
  const { period } = view.input.result.review;
  if (!claims || claims.headline.length > 0) return headlineSentence(view, code, { period });
  return view.claims.sentence(indexHeadline(claims), { period });
}

/** Of an index: how many grew, and how many by the first threshold. */
export function indexHeadline(claims: IndicatorClaims): Claim[] {
  const main = mainCount(claims);
  const threshold = claims.counts.find((claim) => !main.includes(claim));
  return threshold ? [...main, threshold] : main;
}

const columns: readonly Measure[] = ["plan", "before", "now", "growth", "completion"];

/** Indicators with a total, side by side. Those that do not add up are told by their counts, not here. */
function headlineTable(view: BookView, results: readonly IndicatorResult[]): Table | null {
  const told = results.filter((one) => view.claims.of(one.indicator)?.headline.length);
  const shared = columns.filter((measure) => told.some((one) => measuresOf(one, [measure]).length > 0));
  const [first] = told;
  if (first === undefined) return null;
  const rows = told.map((one): Row => {
    const has = measuresOf(one, shared);
    const cells = shared.map(
      (measure): Cell => (has.includes(measure) ? measurement(view, one, measure).total(one) : { text: "" }),
    );
    return { cells: [{ text: view.name(one.indicator) }, { text: view.unit(one.unit) }, ...cells, coverageCell(one)] };
  });
  const heads = shared.map((measure): Column => ({ head: measurement(view, first, measure).head, holds: "number" }));
  return {
    kind: "table",
    caption: view.word("table.headline", { region: view.region, period: view.period }),
    columns: [
      { head: view.word("head.indicator"), holds: "name", rowHead: true, width: 0.26 },
      { head: view.word("head.unit"), holds: "words", width: 0.09 },
      ...heads.map((head) => ({ ...head, width: 0.55 / heads.length })),
      { head: view.word("head.coverage"), holds: "number", width: 0.1 },
    ],
    rows,
    source: sourceOf(view, told),
  };
}

/** What is not in the book, by name: blocks of periods, members, chapters, figures that are held. */
export function absences(view: BookView): Block[] {
  const { result } = view.input;
  const remarks = [absentBlocks(view), absentMembers(view), absentChapters(view), heldFigures(view)];
  if (result.indicators.every((one) => !isTold(one))) return [remark(view.word("absent.everything"))];
  return remarks.flatMap((text) => (text === null ? [] : [remark(text)]));
}

const remark = (text: string): Block => ({ kind: "note", tone: "remark", text });

function absentBlocks(view: BookView): string | null {
  const { absentBlocks: absent, blocks } = view.input.result;
  if (absent.length === 0) return null;
  const name = (block: keyof Blocks) => view.word(`absent.${block}`, { period: view.periodName(blocks[block]) });
  const once = absent.filter((block) => block !== "previousYear" || blocks.previousYear !== blocks.before);
  return view.word("absent.blocks", { list: once.map(name).join("; ") });
}

/** Members of which not one figure is in the review. */
function absentMembers(view: BookView): string | null {
  const { indicators, members } = view.input.result;
  const told = new Set(
    indicators.flatMap(({ rows }) => rows.flatMap((row) => (row.now.figures.length > 0 ? [row.area] : []))),
  );
  const absent = members.filter((area) => !told.has(area));
  if (absent.length === 0 || absent.length === members.length) return null;
  const reports = view.input.result.review.source === "reports";
  return view.word(reports ? "absent.members" : "absent.published", {
    list: absent.map((area) => view.area(area)).join(", "),
  });
}

function absentChapters(view: BookView): string | null {
  const absent = chapters.filter((chapter) => chapter !== "other" && resultsOf(view, chapter).length === 0);
  if (absent.length === 0) return null;
  const list = absent.map((chapter) => lowerFirst(view.word(`section.${chapter}`))).join("; ");
  return view.word("absent.sections", { list });
}

function heldFigures(view: BookView): string | null {
  const { held } = view.input.result;
  if (held.length === 0) return null;
  const one = (figure: (typeof held)[number]) =>
    view.word("held.one", { indicator: view.name(figure.indicator), area: view.area(figure.area) });
  return view.word("held.named", { list: held.map(one).join("; ") });
}
