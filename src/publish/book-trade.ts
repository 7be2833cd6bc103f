import type { IndicatorResult } from "../assess/review-result.ts";
import { isMissing, type Measured, missing } from "../base/measured.ts";
import type { Block, Cell, Row, Run, Table } from "../narrate/document.ts";
import { resultsOf } from "./book-chapters.ts";
import {
  countSentences,
  dashes,
  growthChart,
  headlineSentence,
  leaders,
  levelChart,
  paragraph,
  saidByTitle,
} from "./book-figures.ts";
import { wholeWithParts } from "./book-industry.ts";
import { computedCell } from "./book-measures.ts";
import { sourceOf } from "./book-notes.ts";
import { type BookView, byLevel } from "./book-view.ts";

/** Retail with its parts, its movers and the largest; then markets and shops, where they were reported. */
export function tradeSection(view: BookView): Block[] {
  const results = resultsOf(view, "trade");
  if (results.length === 0) return [];
  const rest = results.filter((one) => isOther(view, one, ["TM01"]));
  return [
    { kind: "heading", rank: "section", text: view.word("section.trade") },
    ...wholeWithParts(view, "TM01"),
    ...paragraph([largestSentence(view, "TM01")]),
    ...growthChart(view, "TM01"),
    ...(view.find("TM01")
      ? paragraph([[{ text: view.word("note.current", { indicator: view.name("TM01") }) }]], "source")
      : []),
    ...dashes(rest.map(({ indicator }) => headlineSentence(view, indicator))),
  ];
}

/** A whole that is neither one of `told` nor a part of another. */
function isOther(view: BookView, one: IndicatorResult, told: readonly string[]): boolean {
  return one.breakdown === "" && view.indicator(one.indicator).parent === null && !told.includes(one.indicator);
}

function largestSentence(view: BookView, code: string): Run[] {
  return view.claims.sentence(view.claims.of(code)?.largest ?? [], saidByTitle(view));
}

/** Exports and imports of local firms, the balance, and, apart from them, trade through border gates. */
export function exportsSection(view: BookView): Block[] {
  const results = resultsOf(view, "exports");
  if (results.length === 0) return [];
  const exports = view.find("XN01") ? exportBlocks(view) : [];
  const imports = importBlocks(view);
  const border = borderBlocks(view, results);
  const rest = results.filter((one) => isOther(view, one, ["XN01", "XN02", "XN03", "XN08"]));
  return [
    { kind: "heading", rank: "section", text: view.word("section.exports") },
    ...exports,
    ...imports,
    ...border,
    ...dashes(rest.map(({ indicator }) => headlineSentence(view, indicator))),
  ];
}

function exportBlocks(view: BookView): Block[] {
  return [
    { kind: "heading", rank: "item", text: view.word("item.export") },
    ...wholeWithParts(view, "XN01"),
    ...paragraph([largestSentence(view, "XN01")]),
    ...dashes(largestMembers(view, "XN01")),
    ...levelChart(view, "XN01"),
  ];
}

/** The five largest, each with its value, growth and share. */
function largestMembers(view: BookView, code: string): Run[][] {
  const one = view.find(code);
  const claims = view.claims.of(code);
  if (!one || !claims) return [];
  const told = byLevel(one.rows).filter((row) => !isMissing(row.now.value));
  return told.slice(0, 5).map((row) => {
    const said = { period: view.input.result.review.period, indicator: claims.indicator, breakdown: claims.breakdown };
    const own = claims.provinces.get(row.area) ?? [];
    return view.claims.sentence(
      own.filter(({ kind }) => kind === "level" || kind === "growth" || kind === "ratio"),
      said,
    );
  });
}

function importBlocks(view: BookView): Block[] {
  const sentences = [
    headlineSentence(view, "XN02"),
    ...countSentences(view, "XN02"),
    headlineSentence(view, "XN03"),
    ...leaders(view, "XN02", "contribution"),
  ];
  const balance = view.find("XN03") ? null : balanceTable(view);
  const blocks = [...paragraph(sentences), ...(balance ? [balance] : [])];
  return blocks.length === 0 ? [] : [{ kind: "heading", rank: "item", text: view.word("item.import") }, ...blocks];
}

/** Exports less imports, over the members that have both; no figure of its own was reported. */
function balanceTable(view: BookView): Table | null {
  const [out, into] = [view.find("XN01"), view.find("XN02")];
  if (!out || !into || out.unit !== into.unit) return null;
  const { blocks } = view.input.result;
  const column = (key: "now" | "before"): Cell[] => {
    const pairs = out.rows.flatMap((row, at) => {
      const other = into.rows[at];
      const both = other?.area === row.area && !isMissing(row[key].value) && !isMissing(other[key].value);
      return both && other ? [{ sold: row[key], bought: other[key] }] : [];
    });
    const sold = total(pairs.map((pair) => pair.sold.value));
    const bought = total(pairs.map((pair) => pair.bought.value));
    const balance =
      isMissing(sold) || isMissing(bought) ? missing("not-reported") : Number((sold - bought).toPrecision(13));
    return [
      computedCell(
        sold,
        out.decimals,
        pairs.map((pair) => pair.sold),
      ),
      computedCell(
        bought,
        out.decimals,
        pairs.map((pair) => pair.bought),
      ),
      computedCell(
        balance,
        out.decimals,
        pairs.flatMap((pair) => [pair.sold, pair.bought]),
        true,
      ),
      computedCell(
        pairs.length,
        0,
        pairs.flatMap((pair) => [pair.sold, pair.bought]),
      ),
    ];
  };
  const row = (key: "now" | "before"): Row => ({ cells: [{ text: view.short(blocks[key]) }, ...column(key)] });
  const number = (head: string) => ({ head, holds: "number" }) as const;
  return {
    kind: "table",
    caption: view.word("table.balance", { region: view.region }),
    unit: view.word("table.unit", { unit: view.unit(out.unit) }),
    columns: [
      { head: view.word("head.period"), holds: "name", rowHead: true },
      number(view.word("item.export")),
      number(view.name("XN02")),
      number(view.word("head.balance")),
      number(view.word("head.both")),
    ],
    rows: [row("before"), row("now")],
    source: sourceOf(view, [out, into]),
  };
}

function total(values: readonly Measured[]): Measured {
  const known = values.filter((value) => typeof value === "number");
  return known.length === 0
    ? missing("not-reported")
    : Number(known.reduce((sum, one) => sum + one, 0).toPrecision(13));
}

/** Trade through border gates is another series: it is never added to that of local firms. */
function borderBlocks(view: BookView, results: readonly IndicatorResult[]): Block[] {
  const codes = results.filter(({ indicator, breakdown }) => indicator === "XN08" && breakdown === "");
  if (codes.length === 0) return [];
  return [
    { kind: "heading", rank: "item", text: view.word("item.border") },
    ...wholeWithParts(view, "XN08"),
    { kind: "paragraph", text: view.word("note.border") },
  ];
}
