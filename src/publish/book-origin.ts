import type { IndicatorResult } from "../assess/review-result.ts";
import { isMissing } from "../base/measured.ts";
import type { Block, Cell, Column, Table } from "../narrate/document.ts";
import { resultsOf } from "./book-chapters.ts";
import { dashes, headlineSentence } from "./book-figures.ts";
import { measurement } from "./book-measures.ts";
import { sourceOf } from "./book-notes.ts";
import { wideTables } from "./book-tables.ts";
import { type BookView, isTold } from "./book-view.ts";

/** A measure of the use of preferences (certificates, their value, the trade they could cover, the rate) and its forms. */
interface FormMeasure {
  readonly code: string;
  readonly forms: readonly IndicatorResult[];
}

/** Codes are a measure and a form: `FTA02.E` is the value of exports with form E. `TONG` is all forms together. */
const measureOf = (code: string) => code.split(".")[0] ?? code;
const formOf = (code: string) => code.slice(measureOf(code).length + 1);
const all = "TONG";

/** The measures that are kept by form of certificate, with the results of their forms. */
function measuresByForm(results: readonly IndicatorResult[]): FormMeasure[] {
  const measures = new Map<string, IndicatorResult[]>();
  for (const one of results) {
    const form = formOf(one.indicator);
    if (form === "" || form === all) continue;
    const code = measureOf(one.indicator);
    measures.set(code, [...(measures.get(code) ?? []), one]);
  }
  return [...measures].map(([code, forms]) => ({ code, forms }));
}

/** Each measure by form and member. */
export function originTables(view: BookView, results: readonly IndicatorResult[]): Table[] {
  const measures = measuresByForm(results);
  const told = new Set(measures.flatMap(({ forms }) => forms));
  const wholes = results.filter((one) => !told.has(one));
  return [...measures, ...(wholes.length > 0 ? [{ code: "", forms: wholes }] : [])].flatMap(({ code, forms }) => {
    const [first] = forms;
    if (first === undefined) return [];
    const caption = view.word("table.members", { indicator: view.name(code || first.indicator), period: view.period });
    return wideTables(view, forms, { caption, measures: ["now"], most: 14 });
  });
}

/** One row a form, with the region's sums; the rate is Σ value / Σ exports, never a mean of rates. */
export function formTable(view: BookView, results: readonly IndicatorResult[]): Table | null {
  const measures = measuresByForm(results);
  const forms = [...new Set(measures.flatMap((one) => one.forms.map(({ indicator }) => formOf(indicator))))];
  const rows = forms.flatMap((form) => {
    const found = measures.map((one) => one.forms.find(({ indicator }) => formOf(indicator) === form));
    const known = found.filter((one) => one !== undefined && isTold(one)) as IndicatorResult[];
    const [first] = known;
    if (first === undefined || known.every((one) => isMissing(one.total.value))) return [];
    const name = view.indicator((known.at(-1) ?? first).indicator).short[view.lang];
    const cells = found.map((one): Cell => (one ? measurement(view, one, "now").total(one) : { text: "" }));
    return [{ cells: [{ text: name }, ...cells] }];
  });
  if (rows.length === 0) return null;
  const columns: Column[] = measures.map(({ code }) => {
    const indicator = view.indicator(code);
    return { head: `${indicator.name[view.lang]} (${view.unit(indicator.unit)})`, holds: "number" };
  });
  return {
    kind: "table",
    caption: view.word("table.forms", { period: view.period }),
    columns: [{ head: view.word("head.form"), holds: "name", rowHead: true }, ...columns],
    rows,
    notes: [view.word("note.ratio")],
    source: sourceOf(view, results),
  };
}

/** Certificates and the use of preferences: the totals that were reported, and the region's sums by form. */
export function originSection(view: BookView): Block[] {
  const results = resultsOf(view, "origin");
  if (results.length === 0) return [];
  const codes = results.map(({ indicator }) => indicator);
  const totals = codes.filter((code) => formOf(code) === "" || formOf(code) === all);
  const table = formTable(view, results);
  return [
    { kind: "heading", rank: "section", text: view.word("section.origin") },
    ...dashes(totals.map((code) => headlineSentence(view, code))),
    ...(table ? [table] : []),
  ];
}
