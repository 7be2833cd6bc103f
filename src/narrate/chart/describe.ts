import type { Lang } from "../../base/lang.ts";
import { isMissing, type Measured } from "../../base/measured.ts";
import { documentWord } from "../../language/document-words.ts";
import { missingWord } from "../../language/missing-words.ts";
import type { Column, Row, Table } from "../document.ts";
import { ranked } from "./bar-ranking.ts";
import type { Columns, Drawing, LineChart, Mark } from "./drawing.ts";
import { printMeasured } from "./picture.ts";

/** How many names the text alternative tells of each end. */
const told = 3;

/** What a drawing shows, in sentences, for those who cannot see it: the ends of a ranking, falls, gaps, breaks. */
export function describeDrawing(drawing: Drawing, lang: Lang): string {
  const said =
    drawing.kind === "line"
      ? linesSaid(drawing, lang)
      : drawing.kind === "columns"
        ? columnsSaid(drawing, lang)
        : marksSaid(drawing, lang);
  return [`${drawing.title.replace(/\.$/, "")} (${drawing.unit}).`, ...said].join(" ");
}

function marksSaid(drawing: Exclude<Drawing, LineChart | Columns>, lang: Lang): string[] {
  const { known, unknown } = ranked(drawing.kind === "map" ? drawing.areas : drawing.marks);
  const list = (marks: readonly Mark[]) =>
    marks.map((mark) => `${mark.label} ${printMeasured(mark.value, drawing, lang)}`).join("; ");
  const falls = drawing.signed ? known.filter(({ value }) => value < 0) : [];
  const sentences = [];
  if (known.length > 0) sentences.push(documentWord("highest", lang, { list: list(known.slice(0, told)) }));
  if (known.length > told) sentences.push(documentWord("lowest", lang, { list: list(known.slice(-told).reverse()) }));
  if (falls.length > 0)
    sentences.push(documentWord("falls", lang, { list: falls.map((mark) => mark.label).join(", ") }));
  if (unknown.length > 0) {
    const names = unknown.map(
      (mark) => `${mark.label} (${isMissing(mark.value) ? missingWord(mark.value.missing, lang) : ""})`,
    );
    sentences.push(documentWord("without", lang, { list: names.join(", ") }));
  }
  return sentences;
}

function linesSaid(chart: LineChart, lang: Lang): string[] {
  const lines = chart.series.map((series) => endsSaid(series.name, series.values, chart.periods, chart, lang));
  const breaks = (chart.breaks ?? []).map((one) =>
    documentWord("breakAt", lang, { period: chart.periods[one.at] ?? "", label: one.label }),
  );
  return [...lines, ...breaks];
}

function columnsSaid(chart: Columns, lang: Lang): string[] {
  return chart.series.map((series) => endsSaid(series.name, series.values, chart.categories, chart, lang));
}

function endsSaid(
  name: string,
  values: readonly Measured[],
  periods: readonly string[],
  scale: Columns | LineChart,
  lang: Lang,
): string {
  const known = values.flatMap((value, i) => (isMissing(value) ? [] : [{ value, period: periods[i] ?? "" }]));
  const [first, last] = [known[0], known[known.length - 1]];
  if (!first || !last) return documentWord("nothing", lang, { name });
  const print = (value: number) => printMeasured(value, scale, lang);
  return documentWord("fromTo", lang, {
    name,
    first: print(first.value),
    from: first.period,
    last: print(last.value),
    to: last.period,
  });
}

/** The numbers of a drawing as a table. */
export function drawingTable(drawing: Drawing, lang: Lang): Table {
  const { decimals } = drawing;
  const signed = drawing.signed === undefined ? {} : { signed: drawing.signed };
  const cell = (value: Measured, figures?: readonly number[]) => ({
    value,
    decimals,
    ...signed,
    ...(figures ? { figures } : {}),
  });
  const name = (head: string): Column => ({ head, holds: "name", rowHead: true });
  const base = { kind: "table", caption: drawing.title, unit: drawing.unit, numbered: false } as const;
  if (drawing.kind === "line" || drawing.kind === "columns") {
    const labels = drawing.kind === "line" ? drawing.periods : drawing.categories;
    return {
      ...base,
      columns: [
        name(documentWord("period", lang)),
        ...drawing.series.map((one): Column => ({ head: one.name, holds: "number" })),
      ],
      rows: labels.map(
        (text, i): Row => ({
          cells: [{ text }, ...drawing.series.map((one) => cell(one.values[i] ?? { missing: "not-reported" }))],
        }),
      ),
    };
  }
  const { known, unknown } = ranked(drawing.kind === "map" ? drawing.areas : drawing.marks);
  return {
    ...base,
    columns: [name(documentWord("name", lang)), { head: documentWord("value", lang), holds: "number" }],
    rows: [...known, ...unknown].map(
      (mark): Row => ({ cells: [{ text: mark.label }, cell(mark.value, mark.figures)] }),
    ),
  };
}
