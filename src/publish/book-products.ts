import type { IndicatorResult } from "../assess/review-result.ts";
import { isMissing } from "../base/measured.ts";
import type { Block, Cell, Column, Row, Table } from "../narrate/document.ts";
import { resultsOf } from "./book-chapters.ts";
import { dashes, headlineSentence, paragraph } from "./book-figures.ts";
import { coverageCell, type Measure, measurement, measuresOf } from "./book-measures.ts";
import { sourceOf } from "./book-notes.ts";
import { type BookView, byLevel, figuresOf } from "./book-view.ts";

const wanted: readonly Measure[] = ["plan", "before", "now", "growth", "completion"];

/** Which of the wanted columns at least one of the products has. */
function sharedMeasures(results: readonly IndicatorResult[]): Measure[] {
  return wanted.filter((measure) => results.some((one) => measuresOf(one, [measure]).length > 0));
}

function heads(view: BookView, results: readonly IndicatorResult[], measures: readonly Measure[]): Column[] {
  const [first] = results;
  return first === undefined
    ? []
    : measures.map((measure): Column => ({ head: measurement(view, first, measure).head, holds: "number" }));
}

/** One row a product: unit, plan, base, this period, growth over the same members, completion, and how many report it. */
export function productSums(view: BookView, results: readonly IndicatorResult[]): Table {
  const measures = sharedMeasures(results);
  const rows = results.map((one, at): Row => {
    const cells = measures.map((measure) => measurement(view, one, measure).total(one));
    return {
      cells: [
        { text: String(at + 1) },
        { text: view.name(one.indicator) },
        { text: view.unit(one.unit) },
        ...cells,
        coverageCell(one),
      ],
    };
  });
  return {
    kind: "table",
    caption: view.word("table.products", { region: view.region, period: view.period }),
    columns: [
      { head: view.word("head.order"), holds: "order" },
      { head: view.word("head.product"), holds: "name", rowHead: true },
      { head: view.word("head.unit"), holds: "words" },
      ...heads(view, results, measures),
      { head: view.word("head.coverage"), holds: "number" },
    ],
    rows,
    source: sourceOf(view, results),
  };
}

/** Every product with the members that report it, largest first; the sums stand in the report itself. */
export function productMembers(view: BookView, results: readonly IndicatorResult[]): Table {
  const measures: Measure[] = [...sharedMeasures(results), "share"];
  const rows = results.flatMap((one): Row[] => {
    const title = `${view.name(one.indicator)} (${view.unit(one.unit)})`;
    const told = byLevel(one.rows).filter((row) => row.now.figures.length > 0 || row.plan.figures.length > 0);
    const members = told.map((row, at): Row => {
      const cells = measures.map((measure): Cell => measurement(view, one, measure).of(row));
      return { cells: [{ text: String(at + 1) }, { text: view.area(row.area) }, ...cells] };
    });
    return [{ cells: [{ text: title }], role: "group" }, ...members];
  });
  return {
    kind: "table",
    caption: view.word("table.productMembers", { period: view.period }),
    columns: [
      { head: view.word("head.order"), holds: "order" },
      { head: view.word("head.area"), holds: "name", rowHead: true },
      ...heads(view, results, measures),
    ],
    rows,
    source: sourceOf(view, results),
  };
}

/** How many products are told in words at each end. */
const listed = 5;

/** A product of one or two localities is a matter of these, not of the region. */
const enough = 3;

/** The products that grew and fell most over the same localities; then all of them in a table. */
export function productsSection(view: BookView): Block[] {
  const results = resultsOf(view, "products");
  if (results.length === 0) return [];
  const growths = results.flatMap((one) => {
    const { value, matched } = one.growth;
    return isMissing(value) || matched.length < enough ? [] : [{ one, value }];
  });
  const order = growths.toSorted((a, b) => b.value - a.value);
  const up = order.filter(({ value }) => value > 0).slice(0, listed);
  const down = order
    .filter(({ value }) => value < 0)
    .toReversed()
    .slice(0, listed);
  const among = results.flatMap(({ rows }) => figuresOf(rows.flatMap(({ now, before }) => [now, before])));
  const chosen = (blocks: readonly Block[]) =>
    blocks.map((block): Block => (block.kind === "list" ? { ...block, among } : block));
  const told = (title: "products.up" | "products.down", list: typeof order): Block[] =>
    list.length === 0
      ? []
      : [
          ...paragraph([[{ text: view.word(title) }]]),
          ...chosen(dashes(list.map(({ one }) => headlineSentence(view, one.indicator)))),
        ];
  return [
    { kind: "heading", rank: "section", text: view.word("section.products") },
    ...told("products.up", up),
    ...told("products.down", down),
    { kind: "landscape", blocks: [productSums(view, results)] },
  ];
}
