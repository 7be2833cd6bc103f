import { NodeCompiler, PdfStandard } from "@myriaddreamin/typst-ts-node-compiler";
import type { Lang } from "../base/lang.ts";
import { documentWord } from "../language/document-words.ts";
import { describeDrawing } from "./chart/describe.ts";
import { draw } from "./chart/draw.ts";
import { widths } from "./chart/picture.ts";
import { type ChartBlock, type Document, figuresHref, type Run, runsOf, type Table, type Text } from "./document.ts";
import { type Placed, type PlacedDocument, placeBlocks } from "./numbering.ts";
import { annexLine, blankDate, recipientLines } from "./official.ts";
import type { Press } from "./press.ts";
import { attributionOf } from "./sources.ts";
import { printTable } from "./table-print.ts";
import { typstTemplate } from "./typst-template.ts";

/** `access` is tagged PDF/UA-1, for reading; `archive` is tagged PDF/A-2a, for keeping. A file can declare one only. */
export type PdfPurpose = "access" | "archive";

const standards = { access: PdfStandard.UA_1, archive: PdfStandard.A_2a } as const satisfies Record<
  PdfPurpose,
  PdfStandard
>;

/** Points across the text of a page, upright and turned. */
const across = { upright: 453, turned: 728 } as const;

/** What the template is given, and the drawings that lie beside it. */
interface Sheets {
  readonly lang: Lang;
  readonly site: string | undefined;
  readonly press: Press;
  readonly drawings: Map<string, string>;
}

/**
 * The document as PDF: tagged, with bookmarks, its fonts embedded. Same document, same bytes.
 *
 * @throws Error when Typst reports an error or only a warning (an unknown glyph, a missing text alternative): a bug of
 *   ours, never a fault of the document
 */
export function writePdf(document: Document, press: Press, purpose: PdfPurpose = "access"): Buffer {
  const { compiler, compiled } = compile(document, press, true);
  const creationTimestamp = Math.floor(document.about.moment.getTime() / 1000);
  return compiler.pdf(compiled, { pdfStandard: standards[purpose], creationTimestamp });
}

export interface HeadingPage {
  readonly id: string;
  readonly level: number;
  readonly page: number;
}

/**
 * The pages on which the headings of a document stand when nothing floats, as Word lays it out, in reading order: Word
 * has to be told them, if the contents are not to be empty until someone updates them.
 */
export function headingPages(document: Document, press: Press): HeadingPage[] {
  const { compiler, compiled } = compile({ ...document, contents: true }, press, false);
  const [pages] = compiler.query(compiled, { selector: "<pages>", field: "value" }) as HeadingPage[][];
  return pages ?? [];
}

function compile(document: Document, press: Press, floats: boolean) {
  const sheets: Sheets = { lang: document.lang, site: document.about.site, press, drawings: new Map() };
  const data = { ...dataOf(document, sheets), floats };
  // A workspace that does not exist: everything the template reads is handed over in memory.
  const workspace = "/giaoban-document";
  const compiler = NodeCompiler.create({ workspace, fontArgs: [{ fontBlobs: press.fonts.map(({ bytes }) => bytes) }] });
  compiler.addSource(`${workspace}/main.typ`, typstTemplate);
  compiler.mapShadow(`${workspace}/document.json`, Buffer.from(JSON.stringify(data)));
  for (const [file, svg] of sheets.drawings) compiler.mapShadow(`${workspace}/${file}`, Buffer.from(svg));

  // Typst remembers pieces for all compilers of the process; what two documents since have not used is let go.
  compiler.evictCache(2);
  const done = compiler.compile({ mainFilePath: `${workspace}/main.typ` });
  const complaints = [...reportsOf(compiler, done.takeError()), ...reportsOf(compiler, done.takeWarnings())];
  if (!done.result || complaints.length > 0) throw new Error(`Typst: ${complaints.join("; ") || "no result"}`);
  return { compiler, compiled: done.result };
}

type Diagnostics = Parameters<NodeCompiler["fetchDiagnostics"]>[0] | null;

function reportsOf(compiler: NodeCompiler, diagnostics: Diagnostics): string[] {
  if (!diagnostics) return [];
  return compiler.fetchDiagnostics(diagnostics).map((one: unknown) => JSON.stringify(one).slice(0, 400));
}

function dataOf(document: Document, sheets: Sheets) {
  const { lang, about } = document;
  const placed = placeBlocks(document);
  return {
    lang,
    title: document.title,
    about: { author: about.author, subject: about.subject, keywords: about.keywords },
    foot: about.edition ?? "",
    mark: document.illustrative ? documentWord("illustrative", lang) : "",
    draft: document.draft ? documentWord("draft", lang) : "",
    contents: document.contents && placed.outline.length > 0 ? documentWord("contents", lang) : "",
    header: headerData(document),
    body: placed.body.map((one) => blockData(one, sheets, across.upright)),
    closing: closingData(document),
    annexes: annexData(document, placed, sheets),
  };
}

function headerData({ header, lang }: Document) {
  if (header.kind === "plain") return { ...header, over: header.over ?? "" };
  return {
    ...header,
    parent: header.parent ?? "",
    number: documentWord("number", lang, { symbol: header.symbol }),
    nation: documentWord("nation", lang),
    motto: documentWord("motto", lang),
    date: blankDate(header, lang),
    "to-word": documentWord("to", lang),
  };
}

function closingData({ closing, lang }: Document) {
  if (!closing) return null;
  return { word: documentWord("recipients", lang), recipients: recipientLines(closing), authority: closing.authority };
}

function annexData(document: Document, placed: PlacedDocument, sheets: Sheets) {
  return placed.annexes.map(({ annex, label, id, blocks }) => ({
    label,
    id,
    title: annex.title,
    landscape: annex.landscape,
    line: annexLine(document),
    blocks: blocks.map((one) => blockData(one, sheets, annex.landscape ? across.turned : across.upright)),
  }));
}

function blockData(placed: Placed, sheets: Sheets, width: number): Record<string, unknown> {
  const { block, label, level, id, inside } = placed;
  const base = { kind: block.kind };
  switch (block.kind) {
    case "heading":
      return { ...base, rank: block.rank, text: block.text, label, level, id };
    case "paragraph":
      return { ...base, style: block.style ?? "body", runs: runsData(block.text, sheets) };
    case "list":
      return { ...base, marker: block.marker, items: block.items.map((item) => runsData(item, sheets)) };
    case "table":
      return { ...base, ...tableData(block, label, sheets, width) };
    case "chart":
      return { ...base, ...chartData(block, label, sheets) };
    case "note":
      return { ...base, tone: block.tone, runs: runsData(block.text, sheets) };
    case "quote": {
      const place = `${documentWord("received", sheets.lang, { by: block.by })} · ${block.place}`;
      return { ...base, paragraphs: block.paragraphs, place, to: addressOf(block.href, sheets) ?? null };
    }
    case "page-break":
      return base;
    case "landscape":
      return { ...base, blocks: inside.map((one) => blockData(one, sheets, across.turned)) };
  }
}

const captionOf = (label: string, caption: string) => (label === "" ? caption : `${label}. ${caption}`);

function tableData(table: Table, label: string, sheets: Sheets, width: number) {
  const { rows, ...printed } = printTable(table, { lang: sheets.lang, width, size: 12 });
  return {
    ...printed,
    rows: rows.map((row) => ({
      role: row.role ?? "",
      threshold: row.threshold,
      cells: row.cells.map((cell) => ({ ...cell, runs: cell.runs.map((run) => runData(run, sheets)) })),
    })),
    caption: captionOf(label, table.caption),
    unit: table.unit ?? "",
    notes: (table.notes ?? []).map((note) => runsData(note, sheets)),
    source: table.source === undefined ? [] : runsData(table.source, sheets),
  };
}

function chartData(chart: ChartBlock, label: string, sheets: Sheets) {
  const { lang, press, drawings } = sheets;
  const alt = describeDrawing(chart.drawing, lang);
  const { svg, width, height } = draw(chart.drawing, {
    id: chart.id,
    lang,
    theme: "print",
    size: "wide",
    shapes: press.shapes,
    description: alt,
  });
  const file = `${chart.id}.svg`;
  drawings.set(file, svg);
  const attribution = attributionOf(chart.drawing, press.shapes, lang);
  const sources = [
    ...(chart.source === undefined ? [] : [runsData(chart.source, sheets)]),
    ...(attribution ? [runsData(attribution, sheets)] : []),
  ];
  return {
    file,
    alt,
    caption: captionOf(label, chart.caption),
    sources,
    width: (100 * width) / widths.wide,
    tall: height > 120,
  };
}

function runsData(text: Text, sheets: Sheets) {
  return runsOf(text).map((run) => runData(run, sheets));
}

function runData({ figures, href, ...run }: Run, sheets: Sheets) {
  const to = addressOf(figures && figures.length > 0 ? figuresHref(figures, sheets.lang) : href, sheets);
  return to === undefined ? run : { ...run, to };
}

/** Links of the site need to know where it is; without that they are plain text. */
function addressOf(href: string | undefined, { site }: Sheets): string | undefined {
  if (href === undefined) return undefined;
  if (href.startsWith("/")) return site === undefined ? undefined : site.replace(/\/$/, "") + href;
  return /^(https?:|mailto:)/i.test(href) ? href : undefined;
}
