import type { IndicatorResult } from "../assess/review-result.ts";
import type { Annex, Block, Table } from "../narrate/document.ts";
import { type Chapter, chapters, resultsOf } from "./book-chapters.ts";
import { clusterTables } from "./book-clusters.ts";
import { cooperationAnnex } from "./book-cooperation.ts";
import { findingsAnnex } from "./book-findings.ts";
import { type Measure, measuresOf } from "./book-measures.ts";
import { originTables } from "./book-origin.ts";
import { petitionsAnnex } from "./book-petitions.ts";
import { productMembers } from "./book-products.ts";
import { sourcesAnnex } from "./book-sources.ts";
import { memberTable, wideTables } from "./book-tables.ts";
import type { BookView } from "./book-view.ts";

/** Everything behind the report: every indicator of every chapter, then what was received in words, and the sources. */
export function annexesOf(view: BookView): Annex[] {
  const figures = chapters.flatMap((chapter): Annex[] => {
    const blocks = tablesOf(view, chapter);
    return blocks.length === 0 ? [] : [{ title: view.word(`annex.${chapter}`), landscape: true, blocks }];
  });
  return [
    ...figures,
    ...petitionsAnnex(view),
    ...cooperationAnnex(view),
    ...sourcesAnnex(view),
    ...findingsAnnex(view),
  ];
}

function tablesOf(view: BookView, chapter: Chapter): Block[] {
  const results = resultsOf(view, chapter);
  if (results.length === 0) return [];
  if (chapter === "clusters") return clusterTables(view, results);
  if (chapter === "products") return [productMembers(view, results)];
  if (chapter === "origin") return originTables(view, results);
  return generalTables(view, results);
}

const comparing: readonly Measure[] = ["before", "now", "growth"];

/**
 * Tables of a chapter by one rule: an indicator that is a whole, and is compared with a plan or a year before, has a
 * table of its own; its parts follow in tables of several; so do wholes that stand alone.
 */
function generalTables(view: BookView, results: readonly IndicatorResult[]): Table[] {
  const codes = new Set(results.map(({ indicator }) => indicator));
  const parentOf = (one: IndicatorResult) => {
    if (one.breakdown !== "") return one.indicator;
    const { parent } = view.indicator(one.indicator);
    return parent !== null && codes.has(parent) ? parent : null;
  };
  const wholes = results.filter((one) => parentOf(one) === null);
  const compared = (one: IndicatorResult) => measuresOf(one, ["plan", "before", "previousYear", "growth"]).length > 0;
  const tables = wholes.flatMap((one) => {
    const parts = results.filter((part) => parentOf(part) === one.indicator);
    const own = compared(one) ? [memberTable(view, one, countedThresholds(view, one))] : [];
    return [
      ...own,
      ...partTables(
        view,
        one,
        compared(one) ? parts : [one, ...parts].filter((part) => parts.length > 0 || part !== one),
      ),
    ];
  });
  const alone = wholes.filter((one) => !compared(one) && !results.some((part) => parentOf(part) === one.indicator));
  const rest = wideTables(view, alone, { caption: restCaption(view, alone), measures: comparing, most: 8 });
  return [...tables, ...rest];
}

/** Thresholds are counted, and drawn, for indices: a growth of 10 % means the same in every province. */
export function countedThresholds(view: BookView, one: IndicatorResult): number[] {
  return view.indicator(one.indicator).kind === "index" ? Object.keys(one.counts.atLeast).map(Number) : [];
}

function partTables(view: BookView, whole: IndicatorResult, parts: readonly IndicatorResult[]): Table[] {
  const caption = view.word("table.parts", { indicator: view.name(whole.indicator), period: view.period });
  return wideTables(view, parts, { caption, measures: comparing, most: 9 });
}

function restCaption(view: BookView, results: readonly IndicatorResult[]): string {
  const [only] = results;
  return results.length === 1 && only
    ? view.word("table.members", { indicator: view.name(only.indicator), period: view.period })
    : view.word("table.several", { period: view.period });
}
