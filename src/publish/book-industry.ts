import type { IndicatorResult } from "../assess/review-result.ts";
import { isMissing } from "../base/measured.ts";
import type { Block, NumberCell, Row, Run, Table } from "../narrate/document.ts";
import { type Indicator, partsOf } from "../structure/indicator.ts";
import { resultsOf } from "./book-chapters.ts";
import {
  countSentences,
  dashes,
  growthChart,
  growthMap,
  headlineSentence,
  leaders,
  mainCount,
  nationalSentences,
  paragraph,
  saidByTitle,
} from "./book-figures.ts";
import { sourceOf } from "./book-notes.ts";
import { type BookView, figuresOf, missingList } from "./book-view.ts";

/** Production: the index with its counts, the sections of industry, output by ownership and sector, electricity. */
export function industrySection(view: BookView): Block[] {
  const results = resultsOf(view, "industry");
  if (results.length === 0) return [];
  const items = [indexItem(view), sectorItem(view, results), outputItem(view), powerItem(view, results)];
  return [{ kind: "heading", rank: "section", text: view.word("section.industry") }, ...items.flat()];
}

function item(view: BookView, word: Parameters<BookView["word"]>[0], blocks: readonly Block[]): Block[] {
  return blocks.length === 0 ? [] : [{ kind: "heading", rank: "item", text: view.word(word) }, ...blocks];
}

/** Never an index for the region: counts, the highest and the lowest. */
function indexItem(view: BookView): Block[] {
  return item(view, "item.iip", [
    ...paragraph(countSentences(view, "CN01", "all")),
    ...paragraph([...leaders(view, "CN01", "growth"), ...nationalSentences(view, "CN01")]),
    ...growthMap(view, "CN01"),
    ...growthChart(view, "CN01", 10),
  ]);
}

/** The sections of industry: how many localities grew in each. */
function sectorItem(view: BookView, results: readonly IndicatorResult[]): Block[] {
  const sectors = results.filter((one) => view.indicator(one.indicator).parent === "CN01" && one.breakdown === "");
  const told = sectors.filter(({ rows }) => rows.some((row) => !isMissing(row.growth)));
  if (told.length === 0) return [];
  const sentences = told.map((one): Run[] => {
    const claims = view.claims.of(one.indicator);
    return claims ? view.claims.sentence(mainCount(claims), saidByTitle(view)) : [];
  });
  return item(view, "item.sectors", [...dashes(sentences), countTable(view, told, "table.sectors")]);
}

/** How many grew, stood and fell, by indicator. */
export function countTable(
  view: BookView,
  results: readonly IndicatorResult[],
  caption: "table.sectors" | "table.counts",
): Table {
  const rows = results.map((one): Row => {
    const { up, same, down, unknown } = one.counts;
    const ids = new Map(one.rows.map((row) => [row.area, figuresOf([row.now, row.before])]));
    const all = [...ids.values()].flat();
    const cell = (areas: readonly string[]): NumberCell => ({
      value: areas.length,
      decimals: 0,
      figures: areas.length === 0 ? all : areas.flatMap((area) => ids.get(area) ?? []),
    });
    return {
      cells: [
        { text: view.name(one.indicator) },
        cell(up),
        cell(same),
        cell(down),
        { text: missingList(view, unknown) },
      ],
    };
  });
  const number = (head: string) => ({ head, holds: "number" }) as const;
  return {
    kind: "table",
    caption: view.word(caption),
    columns: [
      { head: view.word("head.indicator"), holds: "name", rowHead: true },
      number(view.word("head.up")),
      number(view.word("head.same")),
      number(view.word("head.down")),
      { head: view.word("head.unknown"), holds: "words" },
    ],
    rows,
    source: sourceOf(view, results),
  };
}

/** Gross output, with its parts by ownership and by sector; each part with its own coverage. */
function outputItem(view: BookView): Block[] {
  const blocks = wholeWithParts(view, "CN07");
  const current = headlineSentence(view, "CN08");
  return item(view, "item.output", [...blocks, ...paragraph([current])]);
}

/** An indicator's sentence, counts and movers, and its parts, partition by partition. */
export function wholeWithParts(view: BookView, code: string): Block[] {
  const parts = [...partsOf(view.input.structure.catalogue, code).values()];
  return [
    ...paragraph([headlineSentence(view, code), ...countSentences(view, code, "all")]),
    ...paragraph(parts.map((group) => partsSentence(view, group))),
    ...paragraph(leaders(view, code, "contribution")),
  ];
}

/** "Trong đó: …; …; …": the parts of one partition in one sentence. */
function partsSentence(view: BookView, parts: readonly Indicator[]): Run[] {
  const each = parts.map(({ code }) => (view.find(code) ? (view.claims.of(code)?.headline ?? []) : []));
  const runs = view.claims.clauses(each, saidByTitle(view));
  return runs.length === 0 ? [] : [{ text: view.word("parts.within") }, ...runs, { text: "." }];
}

function powerItem(view: BookView, results: readonly IndicatorResult[]): Block[] {
  const codes = results.filter((one) => view.indicator(one.indicator).topic === "energy" && one.breakdown === "");
  const blocks = codes.flatMap(({ indicator }) => [
    ...paragraph([
      headlineSentence(view, indicator),
      ...countSentences(view, indicator),
      ...leaders(view, indicator, "contribution"),
    ]),
  ]);
  return item(view, "item.power", blocks);
}
