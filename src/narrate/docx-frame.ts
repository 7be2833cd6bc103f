import {
  AlignmentType,
  BorderStyle,
  type FileChild,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
} from "docx";
import { documentWord } from "../language/document-words.ts";
import type { Closing, Document, OfficialHeader, PlainHeader } from "./document.ts";
import { textWidth } from "./docx-styles.ts";
import type { Docx } from "./docx-text.ts";
import { blankDate, recipientLines } from "./official.ts";
import { measureText } from "./write-png.ts";

const none = { style: BorderStyle.NONE, size: 0, color: "auto" } as const;
const noBorders = {
  top: none,
  bottom: none,
  left: none,
  right: none,
  insideHorizontal: none,
  insideVertical: none,
} as const;
const rule = { style: BorderStyle.SINGLE, size: 6, color: "000000", space: 1 } as const;

interface LineStyle {
  readonly size?: number;
  readonly bold?: boolean;
  readonly italics?: boolean;
  readonly after?: number;
  readonly align?: (typeof AlignmentType)[keyof typeof AlignmentType];
}

function line(
  text: string,
  { size = 26, bold = false, italics = false, after = 0, align = AlignmentType.CENTER }: LineStyle = {},
): Paragraph {
  return new Paragraph({
    alignment: align,
    spacing: { after },
    children: [new TextRun({ text, size, bold, italics })],
  });
}

/**
 * A rule of `length` twips in the middle of `width`: an empty paragraph with a bottom border and indents. Drawn lines
 * of no height vanish in LibreOffice.
 */
function ruleOf(length: number, width: number): Paragraph {
  const side = Math.max(0, Math.round((width - length) / 2));
  return new Paragraph({
    indent: { left: side, right: side },
    spacing: { before: 0, after: 80, line: 60, lineRule: "exact" },
    border: { bottom: rule },
    children: [],
  });
}

/** Two columns without borders. */
function columns(widths: readonly [number, number], left: Paragraph[], right: Paragraph[]): Table {
  const cell = (size: number, children: Paragraph[]) =>
    new TableCell({ width: { size, type: "dxa" }, borders: noBorders, children });
  return new Table({
    columnWidths: [...widths],
    width: { size: widths[0] + widths[1], type: "dxa" },
    layout: TableLayoutType.FIXED,
    borders: noBorders,
    margins: { left: 0, right: 0, top: 0, bottom: 0, marginUnitType: "dxa" },
    rows: [new TableRow({ cantSplit: true, children: [cell(widths[0], left), cell(widths[1], right)] })],
  });
}

export function headerBlocks(document: Document, docx: Docx): FileChild[] {
  return document.header.kind === "official"
    ? officialBlocks(document.header, document, docx)
    : plainBlocks(document.header, document);
}

function draftMark({ draft, lang }: Document, align: LineStyle["align"] = AlignmentType.CENTER): Paragraph[] {
  if (!draft) return [];
  const border = { style: BorderStyle.SINGLE, size: 8, color: "000000", space: 1 } as const;
  const run = new TextRun({ text: ` ${documentWord("draft", lang)} `, bold: true, size: 26, border });
  return [new Paragraph({ alignment: align, spacing: { before: 80, after: 80 }, children: [run] })];
}

function officialBlocks(header: OfficialHeader, document: Document, { lang, press }: Docx): FileChild[] {
  const widths = [Math.round(textWidth.upright * 0.35), Math.round(textWidth.upright * 0.65)] as const;
  const motto = documentWord("motto", lang);
  // A point is 20 twips.
  const long = (text: string, size: number) => 20 * measureText(text, { size, bold: true }, press);
  const left = [
    ...(header.parent ? [line(header.parent)] : []),
    line(header.issuer, { bold: true }),
    ruleOf(long(header.issuer, 13) * 0.4, widths[0]),
    line(documentWord("number", lang, { symbol: header.symbol }), { after: 60 }),
    ...draftMark(document),
  ];
  const right = [
    line(documentWord("nation", lang), { bold: true }),
    line(motto, { bold: true, size: 28 }),
    ruleOf(long(motto, 14), widths[1]),
    line(blankDate(header, lang), { italics: true, size: 28 }),
  ];
  const title = [header.type, ...header.subject];
  return [
    columns(widths, left, right),
    line("", { after: 120 }),
    ...title.map((text) => new Paragraph({ style: "Title", indent: { left: 500, right: 500 }, text })),
    ruleOf(textWidth.upright * 0.25, textWidth.upright),
    line("", { after: 60 }),
    ...addressBlocks(header, document),
  ];
}

function addressBlocks({ to }: OfficialHeader, { lang }: Document): Paragraph[] {
  const word = documentWord("to", lang);
  if (to.length === 0) return [];
  if (to.length === 1) return [line(`${word} ${to[0]}`, { size: 28, after: 160 })];
  const indented = (text: string) => new Paragraph({ indent: { left: 1400 }, spacing: { after: 40 }, text });
  return [indented(word), ...to.map((one) => indented(`- ${one}`)), line("", { after: 60 })];
}

function plainBlocks({ over, title, under }: PlainHeader, document: Document): FileChild[] {
  const left = { align: AlignmentType.LEFT, after: 60 } as const;
  return [
    ...draftMark(document, AlignmentType.LEFT),
    ...(over ? [line(over, { ...left, size: 24 })] : []),
    new Paragraph({
      style: "Title",
      alignment: AlignmentType.LEFT,
      children: [new TextRun({ text: title, size: 36 })],
    }),
    ...under.map((text) => line(text, { ...left, size: 24 })),
    line("", { after: 60 }),
  ];
}

/** Nơi nhận on the left; on the right the authority and a blank place. Never a name. */
export function closingBlocks(closing: Closing | undefined, { lang }: Docx): FileChild[] {
  if (!closing) return [];
  const widths = [Math.round(textWidth.upright * 0.48), Math.round(textWidth.upright * 0.52)] as const;
  const left = [
    line(documentWord("recipients", lang), { bold: true, italics: true, size: 24, align: AlignmentType.LEFT }),
    ...recipientLines(closing).map((text) => line(text, { size: 22, align: AlignmentType.LEFT })),
  ];
  const right = [
    ...closing.authority.map((text) => line(text, { bold: true, size: 28 })),
    ...Array.from({ length: 4 }, () => line("")),
  ];
  return [line("", { after: 120 }), columns(widths, left, right)];
}
