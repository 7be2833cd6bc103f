import {
  AlignmentType,
  Bookmark,
  BorderStyle,
  Document as DocxDocument,
  type FileChild,
  Footer,
  Header,
  HeadingLevel,
  ImageRun,
  type ISectionOptions,
  NumberFormat,
  Packer,
  PageBreak,
  PageNumber,
  type PageNumberEstimator,
  PageOrientation,
  Paragraph,
  SectionType,
  TableOfContents,
  TabStopType,
  TextRun,
} from "docx";
import { documentWord } from "../language/document-words.ts";
import { describeDrawing } from "./chart/describe.ts";
import { draw } from "./chart/draw.ts";
import { widths } from "./chart/picture.ts";
import type { ChartBlock, Document, Heading, List, Note, Paragraph as ParagraphBlock, Quote } from "./document.ts";
import { runsOf } from "./document.ts";
import { anchored } from "./docx-anchor.ts";
import { settledDocx } from "./docx-bytes.ts";
import { closingBlocks, headerBlocks } from "./docx-frame.ts";
import { nothingSpliced } from "./docx-splice.ts";
import { docxStyles, textWidth, twips } from "./docx-styles.ts";
import { tableBlocks } from "./docx-table.ts";
import { type Docx, runsOfText, textRuns, withoutControls } from "./docx-text.ts";
import { type Placed, type PlacedAnnex, placeBlocks } from "./numbering.ts";
import { annexLine } from "./official.ts";
import type { Press } from "./press.ts";
import { attributionOf } from "./sources.ts";
import { roomOf, type TableRoom } from "./table-fit.ts";
import { headingPages } from "./write-pdf.ts";
import { writePng } from "./write-png.ts";

/** The document as DOCX, to be worked on in Word or LibreOffice. Same document, same bytes. */
export async function writeDocx(document: Document, press: Press): Promise<Buffer> {
  const docx: Docx = { lang: document.lang, site: document.about.site, press, spliced: nothingSpliced() };
  const { about, title, lang } = document;
  const file = new DocxDocument({
    title,
    subject: about.subject,
    creator: about.author,
    lastModifiedBy: about.author,
    keywords: about.keywords.join(", "),
    description: about.edition ?? "",
    styles: docxStyles(lang),
    ...(document.contents ? { pageNumbers: pageNumbersOf(document, press) } : {}),

    sections: sectionsOf(document, docx),
  });
  return settledDocx(await Packer.toBuffer(file), about.moment, docx.spliced);
}

/**
 * Tells the library which page each entry of the contents stands on, as the same text falls on pages in Typst with the
 * same face and margins. (The library's own layout takes a hundred times as long.) Word corrects them when it updates
 * the contents.
 */
function pageNumbersOf(document: Document, press: Press): PageNumberEstimator {
  const pages = headingPages(document, press);
  return (body) => {
    // The library names its bookmarks in the order of the headings it lists: those of the first three levels.
    const names = [
      ...new Set([...JSON.stringify(body).matchAll(/"w:name":"(_Toc\d+)"/g)].map((match) => match[1] ?? "")),
    ];
    const listed = pages.filter(({ level }) => level <= contentsDepth);
    return { bookmarks: new Map(listed.flatMap(({ page }, i) => (names[i] ? [[names[i], String(page)]] : []))) };
  };
}

/** Levels of headings in the contents. */
const contentsDepth = 3;

/** A stretch of pages that lie the same way. */
interface Stretch {
  readonly turned: boolean;
  /** Counts its pages from 1 and hides the first number: the document itself, and each annex. */
  readonly fresh: boolean;
  readonly children: FileChild[];
}

function sectionsOf(document: Document, docx: Docx): ISectionOptions[] {
  const placed = placeBlocks(document);
  const front = [...headerBlocks(document, docx), ...contentsBlocks(document, placed.outline.length > 0)];
  const stretches = [
    ...stretchesOf(placed.body, docx, { turned: false, front, end: closingBlocks(document.closing, docx) }),
    ...placed.annexes.flatMap((annex) =>
      stretchesOf(annex.blocks, docx, {
        turned: annex.annex.landscape,
        front: annexHead(annex, document),
        end: [],
        title: annex.annex.title,
      }),
    ),
  ];
  return stretches.map((stretch) => sectionOf(stretch, document));
}

interface StretchEnds {
  readonly turned: boolean;
  readonly front: readonly FileChild[];
  readonly end: readonly FileChild[];
  /** Of the annex. */
  readonly title?: string;
}

function stretchesOf(blocks: readonly Placed[], docx: Docx, { turned, front, end, title }: StretchEnds): Stretch[] {
  const stretches: Stretch[] = [{ turned, fresh: true, children: [...front] }];
  let last = stretches[0] as Stretch;
  const turn = (next: boolean) => {
    last = { turned: next, fresh: false, children: [] };
    stretches.push(last);
  };
  for (const [i, one] of blocks.entries()) {
    const isTurned = one.block.kind === "landscape" || turned;
    if (isTurned !== last.turned) turn(isTurned);
    const inside = one.block.kind === "landscape" ? one.inside : [one];
    last.children.push(
      ...inside.flatMap((block) => blocksOf(block, docx, roomOf(isTurned, i === 0 ? title : undefined))),
    );
  }
  if (end.length > 0) {
    if (last.turned) turn(false);
    last.children.push(...end);
  }
  return stretches;
}

function sectionOf({ turned, fresh, children }: Stretch, document: Document): ISectionOptions {
  const number = new Paragraph({
    alignment: AlignmentType.CENTER,
    children: [new TextRun({ size: 26, children: [PageNumber.CURRENT] })],
  });
  const numbered = new Header({ children: [number] });
  const blank = new Header({ children: [new Paragraph({ text: "" })] });
  const foot = new Footer({ children: [footLine(document, turned)] });
  const margin = turned
    ? { top: twips(20), bottom: twips(18), left: twips(20), right: twips(20) }
    : { top: twips(20), bottom: twips(20), left: twips(30), right: twips(20) };
  const size = {
    width: twips(210),
    height: twips(297),
    orientation: turned ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
  };
  return {
    properties: {
      type: SectionType.NEXT_PAGE,
      titlePage: fresh,
      page: {
        size,
        margin: { ...margin, header: twips(9), footer: twips(9) },
        ...(fresh ? { pageNumbers: { start: 1, formatType: NumberFormat.DECIMAL } } : {}),
      },
    },
    headers: { default: numbered, first: blank },
    footers: { default: foot, first: foot },
    children,
  };
}

/** The edition at the left; that the figures are made up at the right, on every page. */
function footLine({ about, illustrative, lang }: Document, turned: boolean): Paragraph {
  const mark = illustrative ? documentWord("illustrative", lang) : "";
  return new Paragraph({
    tabStops: [{ type: TabStopType.RIGHT, position: turned ? textWidth.turned : textWidth.upright }],
    children: [
      new TextRun({ text: about.edition ?? "", size: 18 }),
      new TextRun({ text: `\t${mark}`, size: 18, bold: true }),
    ],
  });
}

function contentsBlocks({ contents, lang }: Document, hasHeadings: boolean): FileChild[] {
  if (!contents || !hasHeadings) return [];
  const title = documentWord("contents", lang);
  return [
    new Paragraph({
      style: "Caption",
      children: [new TextRun({ text: title.toLocaleUpperCase("vi"), bold: true, size: 28 })],
    }),
    new TableOfContents(title, { hyperlink: true, headingStyleRange: `1-${contentsDepth}` }),
    new Paragraph({ children: [new PageBreak()] }),
  ];
}

function annexHead({ annex, label, id }: PlacedAnnex, document: Document): FileChild[] {
  const children = [
    new TextRun({ text: label, bold: true }),
    new TextRun({ text: annex.title.toLocaleUpperCase("vi"), bold: true, break: 1 }),
  ];
  return [
    new Paragraph({
      heading: HeadingLevel.HEADING_1,
      alignment: AlignmentType.CENTER,
      spacing: { before: 0, after: 60 },
      children: [new Bookmark({ id, children })],
    }),
    new Paragraph({
      style: "Centred",
      children: [new TextRun({ text: annexLine(document), italics: true, size: 26 })],
    }),
  ];
}

function blocksOf(placed: Placed, docx: Docx, room: TableRoom): FileChild[] {
  const { block, label, id } = placed;
  switch (block.kind) {
    case "heading":
      return [headingOf(block, placed)];
    case "paragraph":
      return [paragraphOf(block, id, docx)];
    case "list":
      return listOf(block, id, docx);
    case "table":
      return tableBlocks(block, { label, id }, docx, room);
    case "chart":
      return chartBlocks(block, { label, id }, docx);
    case "note":
      return [noteOf(block, id, docx)];
    case "quote":
      return quoteOf(block, id, docx);
    case "page-break":
      return [new Paragraph({ children: [new PageBreak()] })];
    case "landscape":
      return placed.inside.flatMap((one) => blocksOf(one, docx, roomOf(true)));
  }
}

const headingLevels = [
  HeadingLevel.HEADING_1,
  HeadingLevel.HEADING_2,
  HeadingLevel.HEADING_3,
  HeadingLevel.HEADING_4,
] as const;

function headingOf({ rank, text }: Heading, { label, level, id }: Placed): Paragraph {
  const upper = rank === "part" || rank === "section";
  const words = withoutControls(upper ? text.toLocaleUpperCase("vi") : text);
  const runs =
    rank === "part" && label !== ""
      ? [new TextRun({ text: label }), new TextRun({ text: words, break: 1 })]
      : [new TextRun({ text: `${label} ${words}`.trim() })];
  return new Paragraph({
    heading: headingLevels[level - 1] ?? HeadingLevel.HEADING_4,
    ...(rank === "part" ? { alignment: AlignmentType.CENTER } : { indent: { firstLine: twips(10) } }),
    children: [new Bookmark({ id, children: runs })],
  });
}

const paragraphStyles = { body: "Body", lead: "Lead", basis: "Basis", source: "Source", centred: "Centred" } as const;

function paragraphOf({ text, style = "body" }: ParagraphBlock, id: string, docx: Docx): Paragraph {
  return new Paragraph({ style: paragraphStyles[style], children: anchored(id, textRuns(text, docx)) });
}

function listOf({ marker, items }: List, id: string, docx: Docx): Paragraph[] {
  const sign = (i: number) => (marker === "dash" ? "- " : marker === "plus" ? "+ " : `${i + 1}) `);
  return items.map(
    (item, i) =>
      new Paragraph({
        style: marker === "plus" ? "ListPlus" : "ListDash",
        children: anchored(`${id}-${i + 1}`, runsOfText([{ text: sign(i) }, ...runsOf(item)], docx)),
      }),
  );
}

function noteOf({ tone, text }: Note, id: string, docx: Docx): Paragraph {
  const style = tone === "draft" ? BorderStyle.DASHED : BorderStyle.SINGLE;
  const edge = { style, size: tone === "remark" ? 12 : 6, color: "000000", space: 4 } as const;
  const border = tone === "remark" ? { left: edge } : { top: edge, bottom: edge, left: edge, right: edge };
  const children = anchored(id, textRuns(text, docx));
  return new Paragraph({ style: "Remark", border, indent: { left: 120, right: 120 }, children });
}

function quoteOf({ paragraphs, by, place, href }: Quote, id: string, docx: Docx): Paragraph[] {
  const border = { left: { style: BorderStyle.SINGLE, size: 12, color: "707070", space: 8 } } as const;
  const words = {
    text: `${documentWord("received", docx.lang, { by })} · ${place}`,
    ...(href === undefined ? {} : { href }),
  };
  return [
    ...paragraphs.map((text, i) => {
      const children = anchored(`${id}-${i + 1}`, textRuns(text, docx));
      return new Paragraph({ style: "Received", border, keepNext: true, children });
    }),
    new Paragraph({
      style: "Received",
      border,
      spacing: { after: 160 },
      alignment: AlignmentType.LEFT,
      children: anchored(`${id}-${paragraphs.length + 1}`, runsOfText([words], docx, 22)),
    }),
  ];
}

/** Dots to an inch: of a drawing that goes in as PNG, and of the PNG beside an SVG that only old readers show. */
const density = { print: 200, fallback: 96 } as const;

/**
 * A drawing with its caption below. Word's reader of SVG is not known to draw patterns and outlined letters, so what
 * uses them goes in as PNG; the rest as SVG that stays sharp, with a PNG for older readers.
 */
function chartBlocks(chart: ChartBlock, { label, id }: Pick<Placed, "label" | "id">, docx: Docx): FileChild[] {
  const alt = describeDrawing(chart.drawing, docx.lang);
  const picture = draw(chart.drawing, {
    id: chart.id,
    lang: docx.lang,
    theme: "print",
    size: "wide",
    shapes: docx.press.shapes,
    description: alt,
  });
  const across = (160 / 25.4) * Math.min(1, picture.width / widths.wide);
  const plain = !/url\(#|paint-order/.test(picture.svg);
  const png = writePng(picture.svg, docx.press, Math.round(across * (plain ? density.fallback : density.print)));
  // The library counts 96 to the inch.
  const transformation = {
    width: Math.round(across * 96),
    height: Math.round((across * 96 * picture.height) / picture.width),
  };
  const altText = { name: chart.id, title: chart.caption, description: alt };
  const image = plain
    ? new ImageRun({
        type: "svg",
        data: Buffer.from(picture.svg),
        fallback: { type: "png", data: png },
        transformation,
        altText,
      })
    : new ImageRun({ type: "png", data: png, transformation, altText });
  const attribution = attributionOf(chart.drawing, docx.press.shapes, docx.lang);
  const sources = [...(chart.source === undefined ? [] : [chart.source]), ...(attribution === "" ? [] : [attribution])];
  return [
    new Paragraph({
      alignment: AlignmentType.CENTER,
      keepNext: true,
      spacing: { before: 120, after: 60 },
      children: [image],
    }),
    new Paragraph({
      style: "Caption",
      keepNext: sources.length > 0,
      children: anchored(id, [new TextRun(withoutControls(`${label}. ${chart.caption}`))]),
    }),
    ...sources.map(
      (source, i) => new Paragraph({ style: "Source", children: anchored(`${id}-n${i + 1}`, textRuns(source, docx)) }),
    ),
  ];
}
