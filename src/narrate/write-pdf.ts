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
import { layTable, roomOf, rowHeights, type TableRoom, typstRows, wordRows } from "./table-fit.ts";
import type { PrintedCell } from "./table-print.ts";
import { typstTemplate } from "./typst-template.ts";

/** `access` is tagged PDF/UA-1, for reading; `archive` is tagged PDF/A-2a, for keeping. A file can declare one only. */
export type PdfPurpose = "access" | "archive";

const standards = { access: PdfStandard.UA_1, archive: PdfStandard.A_2a } as const satisfies Record<
  PdfPurpose,
  PdfStandard
>;

/** What the template is given, and the drawings that lie beside it. */
interface Sheets {
  readonly lang: Lang;
  readonly site: string | undefined;
  readonly press: Press;
  readonly drawings: Map<string, string>;
  /** Only what decides where a heading falls, as Word sets it: rows and drawings are blank and as high as they are. */
  readonly blank: boolean;
}

/**
 * The document as PDF: tagged, with bookmarks, its fonts embedded. Same document, same bytes.
 *
 * @throws Error when Typst reports an error or only a warning (an unknown glyph, a missing text alternative): a bug of
 *   ours, never a fault of the document
 */
export function writePdf(document: Document, press: Press, purpose: PdfPurpose = "access"): Buffer {
  const { compiler, compiled } = compile(document, press, false);
  const creationTimestamp = Math.floor(document.about.moment.getTime() / 1000);
  const pdf = compiler.pdf(compiled, { pdfStandard: standards[purpose], creationTimestamp });
  // Typst remembers pieces for all compilers of the process; another document has few of them, and they take memory.
  compiler.evictCache(0);
  return pdf;
}

export interface HeadingPage {
  readonly id: string;
  readonly level: number;
  readonly page: number;
}

/**
 * The pages on which the headings of a document stand as Word lays it out, in reading order: Word has to be told them,
 * if the contents are not to be empty until someone updates them. It takes a small part of the time of a PDF, since
 * rows and drawings are blank.
 */
export function headingPages(document: Document, press: Press): HeadingPage[] {
  const { compiler, compiled } = compile({ ...document, contents: true }, press, true);
  const [pages] = compiler.query(compiled, { selector: "<pages>", field: "value" }) as HeadingPage[][];
  compiler.evictCache(0);
  return pages ?? [];
}

function compile(document: Document, press: Press, blank: boolean) {
  const sheets: Sheets = { lang: document.lang, site: document.about.site, press, drawings: new Map(), blank };
  const data = { ...dataOf(document, sheets), blank };
  // A workspace that does not exist: everything the template reads is handed over in memory.
  const workspace = "/giaoban-document";
  const compiler = NodeCompiler.create({ workspace, fontArgs: [{ fontBlobs: press.fonts.map(({ bytes }) => bytes) }] });
  compiler.addSource(`${workspace}/main.typ`, typstTemplate);
  compiler.mapShadow(`${workspace}/document.json`, Buffer.from(JSON.stringify(data)));
  for (const [file, svg] of sheets.drawings) compiler.mapShadow(`${workspace}/${file}`, Buffer.from(svg));

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
    body: placed.body.map((one) => blockData(one, sheets, roomOf(false))),
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
    blocks: blocks.map((one, i) => blockData(one, sheets, roomOf(annex.landscape, i === 0 ? annex.title : undefined))),
  }));
}

function blockData(placed: Placed, sheets: Sheets, room: TableRoom): Record<string, unknown> {
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
      return { ...base, ...tableData(block, label, sheets, room) };
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
      return { ...base, blocks: inside.map((one) => blockData(one, sheets, roomOf(true))) };
  }
}

const captionOf = (label: string, caption: string) => (label === "" ? caption : `${label}. ${caption}`);

function tableData(table: Table, label: string, sheets: Sheets, room: TableRoom) {
  const metrics = sheets.blank ? wordRows : typstRows;
  const { printed, size, close, whole, caption, below } = layTable(table, label, sheets.lang, room, metrics);
  const data = {
    caption,
    unit: table.unit ?? "",
    whole,
    close,
    size,
    below: below.map((text) => runsData(text, sheets)),
  };
  if (sheets.blank) return { ...data, heights: rowHeights(printed, { width: room.width, size, close }, metrics) };
  return {
    ...data,
    shares: printed.shares,
    head: printed.head,
    rows: printed.rows.map((row) => ({
      ...row,
      role: row.role ?? "",
      cells: row.cells.map((cell) => cellData(cell, sheets)),
    })),
  };
}

function cellData(cell: PrintedCell, sheets: Sheets) {
  return { ...cell, runs: cell.runs.map((run) => runData(run, sheets)) };
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
  if (!sheets.blank) drawings.set(file, svg);
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
    height: (roomOf(false).width * height) / widths.wide,
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
