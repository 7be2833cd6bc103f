import type { Lang } from "../base/lang.ts";
import { documentWord } from "../language/document-words.ts";
import { describeDrawing, drawingTable } from "./chart/describe.ts";
import { draw } from "./chart/draw.ts";
import { element, escapeXml } from "./chart/svg.ts";
import {
  type ChartBlock,
  type Document,
  figuresHref,
  type List,
  type Paragraph,
  type Quote,
  type Run,
  runsOf,
  type Table,
  type Text,
} from "./document.ts";
import { closingOf, headerOf } from "./html-frame.ts";
import { documentStyles } from "./html-styles.ts";
import type { MapShapes } from "./map/shapes.ts";
import { type Placed, type PlacedAnnex, placeBlocks } from "./numbering.ts";
import { attributionOf } from "./sources.ts";
import { type HeadCell, type PrintedCell, type PrintedRow, printTable } from "./table-print.ts";

export interface HtmlOptions {
  readonly shapes: MapShapes;
  /** `page` is a whole file with its sheet inside; `fragment` is one `<article class="doc">` for a page that has the sheet. */
  readonly as: "page" | "fragment";
  /** Where links to figures and pages begin; "" for pages of the site itself. */
  readonly site?: string;
  /** Depth of the title: 1, unless the page has its own. */
  readonly topLevel?: number;
}

interface Html extends HtmlOptions {
  readonly lang: Lang;
  readonly top: number;
}

/** The document as HTML, without inline style or script. Same document, same bytes. */
export function writeHtml(document: Document, options: HtmlOptions): string {
  const html: Html = { ...options, lang: document.lang, site: options.site ?? "", top: options.topLevel ?? 1 };
  const placed = placeBlocks(document);
  const article = element(
    "article",
    { class: "doc", lang: document.lang },
    document.illustrative
      ? element("p", { class: "sample" }, escapeXml(documentWord("illustrative", document.lang)))
      : "",
    headerOf(document, html.top),
    document.contents ? contentsOf(placed.outline, html) : "",
    ...placed.body.map((one) => blockOf(one, html)),
    closingOf(document),
    ...placed.annexes.map((annex) => annexOf(annex, html)),
  );
  return options.as === "fragment" ? article : pageOf(document, article);
}

function pageOf({ lang, title, about }: Document, article: string): string {
  const meta = (name: string, content: string) => (content === "" ? "" : element("meta", { name, content }));
  const head = [
    `<meta charset="utf-8"/><meta name="viewport" content="width=device-width, initial-scale=1"/>`,
    element("title", {}, escapeXml(title)),
    meta("description", about.subject),
    meta("author", about.author),
    meta("keywords", about.keywords.join(", ")),
    meta("dcterms.created", about.moment.toISOString()),
    `<style>${documentStyles()}</style>`,
  ];
  const foot = about.edition ? element("p", { class: "source" }, escapeXml(about.edition)) : "";
  return `<!DOCTYPE html>\n<html lang="${lang}" class="doc-page"><head>${head.join("\n")}</head>\n<body><main>${article}</main>${foot === "" ? "" : `<footer class="doc">${foot}</footer>`}</body></html>\n`;
}

function contentsOf(outline: ReturnType<typeof placeBlocks>["outline"], { lang, top }: Html): string {
  const entries = outline.map(({ text, level, id }) =>
    element("li", { class: `l${level}` }, element("a", { href: `#${id}` }, escapeXml(text))),
  );
  const title = documentWord("contents", lang);
  return element(
    "nav",
    { "aria-label": title },
    element(`h${top + 1}`, {}, escapeXml(title)),
    element("ol", {}, ...entries),
  );
}

function annexOf({ annex, label, id, blocks }: PlacedAnnex, html: Html): string {
  const heading = element(`h${html.top + 1}`, { id }, escapeXml(`${label}. ${annex.title}`));
  const className = annex.landscape ? "annex landscape" : "annex";
  return element(
    "section",
    { class: className, "aria-labelledby": id },
    heading,
    ...blocks.map((one) => blockOf(one, html)),
  );
}

function blockOf(placed: Placed, html: Html): string {
  const { block, label, level, id } = placed;
  switch (block.kind) {
    case "heading":
      return element(
        `h${Math.min(html.top + level, 6)}`,
        { id },
        escapeXml(`${label}${block.rank === "part" && label ? "." : ""} ${block.text}`.trim()),
      );
    case "paragraph":
      return paragraphOf(block, html);
    case "list":
      return listOf(block, html);
    case "table":
      return tableOf(block, label, html);
    case "chart":
      return chartOf(block, label, html);
    case "note":
      return element("p", { class: `note ${block.tone}` }, textOf(block.text, html));
    case "quote":
      return quoteOf(block, html);
    case "page-break":
      return element("div", { class: "page-break" }, " ").replace("> <", "><");
    case "landscape":
      return element("div", { class: "landscape" }, ...placed.inside.map((one) => blockOf(one, html)));
  }
}

function paragraphOf({ text, style = "body" }: Paragraph, html: Html): string {
  return element("p", { class: style === "body" ? undefined : style }, textOf(text, html));
}

function listOf({ marker, items }: List, html: Html): string {
  const lines = items.map((item) => element("li", {}, textOf(item, html)));
  return marker === "number" ? element("ol", {}, ...lines) : element("ul", { class: marker }, ...lines);
}

function quoteOf({ paragraphs, by, place, href }: Quote, html: Html): string {
  const words = `${documentWord("received", html.lang, { by })} · ${place}`;
  const from = href === undefined ? escapeXml(words) : element("a", { href: addressOf(href, html) }, escapeXml(words));
  return element(
    "blockquote",
    {},
    ...paragraphs.map((text) => element("p", {}, escapeXml(text))),
    element("footer", {}, from),
  );
}

/** Runs with their forms; a number leads to where it comes from. */
function textOf(text: Text, html: Html): string {
  return runsOf(text)
    .map((run) => runOf(run, html))
    .join("");
}

function runOf(run: Run, html: Html): string {
  let inside = escapeXml(run.text).replace(/\n/g, "<br/>");
  if (inside === "") return "";
  if (run.superscript) inside = element("sup", {}, inside);
  if (run.italic) inside = element("em", {}, inside);
  if (run.bold) inside = element("strong", {}, inside);
  if (run.figures && run.figures.length > 0) {
    return element("a", { class: "fig", href: addressOf(figuresHref(run.figures, html.lang), html) }, inside);
  }
  return run.href === undefined ? inside : element("a", { href: addressOf(run.href, html) }, inside);
}

/** Addresses of the site get its beginning; of others, only web and mail ones are links at all. */
function addressOf(href: string, { site = "" }: Html): string {
  if (href.startsWith("/")) return site.replace(/\/$/, "") + href;
  return /^(https?:|mailto:|#)/i.test(href) ? href : "#";
}

function chartOf(chart: ChartBlock, label: string, html: Html): string {
  const drawn = (size: "wide" | "narrow") =>
    draw(chart.drawing, {
      id: `${chart.id}-${size}`,
      lang: html.lang,
      theme: "screen",
      size,
      shapes: html.shapes,
      description: describeDrawing(chart.drawing, html.lang),
    }).svg;
  const source = [
    chart.source ? textOf(chart.source, html) : "",
    escapeXml(attributionOf(chart.drawing, html.shapes, html.lang)),
  ].filter(Boolean);
  const table = tableOf({ ...drawingTable(chart.drawing, html.lang), numbered: false }, "", html);
  return element(
    "figure",
    { class: "chart", id: chart.id },
    element("div", { class: "wide" }, drawn("wide")),
    element("div", { class: "narrow" }, drawn("narrow")),
    element("figcaption", {}, escapeXml(`${label}. ${chart.caption}`)),
    source.length > 0 ? element("p", { class: "source" }, source.join(" ")) : "",
    chart.table
      ? element("details", {}, element("summary", {}, escapeXml(documentWord("data", html.lang))), table)
      : "",
  );
}

function tableOf(table: Table, label: string, html: Html): string {
  const { head, rows } = printTable(table, { lang: html.lang, width: 700, size: 11 });
  const caption = escapeXml(`${label ? `${label}. ` : ""}${table.caption}`);
  const unit = table.unit ? element("span", { class: "unit" }, escapeXml(table.unit)) : "";
  const notes = (table.notes ?? []).map((note) => element("p", { class: "notes" }, textOf(note, html)));
  const source = table.source ? element("p", { class: "source" }, textOf(table.source, html)) : "";
  const written = element(
    "table",
    {},
    element("caption", {}, caption, unit),
    element("thead", {}, ...head.map((cells) => element("tr", {}, ...cells.map((cell) => headCellOf(cell, table))))),
    element("tbody", {}, ...rows.map((row) => rowOf(row, html))),
  );
  const scroll = {
    class: "scroll",
    role: "region",
    tabindex: "0",
    "aria-label": label ? `${label}. ${table.caption}` : table.caption,
  };
  return element("div", { class: "table" }, element("div", scroll, written), ...notes, source);
}

function headCellOf({ text, columns, rows }: HeadCell, table: Table): string {
  const column = table.columns.find(({ head }) => head === text);
  const spans = { colspan: columns > 1 ? columns : undefined, rowspan: rows > 1 ? rows : undefined };
  return element(
    "th",
    { scope: columns > 1 ? "colgroup" : "col", class: column?.holds === "number" ? "n" : undefined, ...spans },
    escapeXml(text),
  );
}

function rowOf({ role, threshold, cells }: PrintedRow, html: Html): string {
  const className = [role, threshold ? "threshold" : ""].filter(Boolean).join(" ");
  return element("tr", { class: className === "" ? undefined : className }, ...cells.map((cell) => cellOf(cell, html)));
}

function cellOf({ runs, align, pad, missing, rowHead, columns }: PrintedCell, html: Html): string {
  const text =
    textOf(
      runs.map((run) => (run.bold ? { ...run, bold: false } : run)),
      html,
    ) + pad;
  const aligned = align === "right" ? "n" : align === "center" ? "o" : "name";
  const attributes = { class: missing ? `${aligned} missing` : aligned, colspan: columns > 1 ? columns : undefined };
  return rowHead
    ? element("th", { scope: "row", ...attributes }, text)
    : element("td", attributes, text || " ").replace("> </td>", "></td>");
}
