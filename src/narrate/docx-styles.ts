import { AlignmentType, type IStylesOptions } from "docx";
import type { Lang } from "../base/lang.ts";

/** Twentieths of a point, Word's unit of length. */
export const twips = (millimetres: number) => Math.round((millimetres * 1440) / 25.4);

/** Widths of the text on A4, in twips: 160 mm upright, 257 mm turned. */
export const textWidth = { upright: twips(160), turned: twips(257) } as const;

const face = "Times New Roman";
const indent = twips(10);

/**
 * The styles a document uses, so that whoever works on it in Word changes a style and not a thousand paragraphs:
 * Times New Roman 14, justified, first line 1 cm, 6 pt between paragraphs (Nghị định 30/2020).
 */
export function docxStyles(lang: Lang): IStylesOptions {
  const language = { value: lang === "vi" ? "vi-VN" : "en-GB" };
  const bold = { bold: true, color: "000000", font: face, size: 28 };
  const heading = { spacing: { before: 240, after: 120 }, keepNext: true, alignment: AlignmentType.LEFT } as const;
  return {
    default: {
      document: { run: { font: face, size: 28, language } },
      title: {
        run: { ...bold },
        paragraph: { alignment: AlignmentType.CENTER, spacing: { before: 0, after: 60 }, indent: { firstLine: 0 } },
      },
      heading1: { run: bold, paragraph: { ...heading, outlineLevel: 0 } },
      heading2: { run: bold, paragraph: { ...heading, outlineLevel: 1 } },
      heading3: { run: { ...bold, italics: true }, paragraph: { ...heading, outlineLevel: 2 } },
      heading4: { run: { ...bold, italics: true }, paragraph: { ...heading, outlineLevel: 3 } },
    },
    paragraphStyles: [
      style("Body", "Body Text", {
        alignment: AlignmentType.BOTH,
        spacing: { after: 120 },
        indent: { firstLine: indent },
      }),
      style("Lead", "Lead", { alignment: AlignmentType.BOTH, spacing: { after: 160 }, indent: { firstLine: indent } }),
      style(
        "Basis",
        "Basis",
        { alignment: AlignmentType.BOTH, spacing: { after: 120 }, indent: { firstLine: indent } },
        { italics: true },
      ),
      style("Centred", "Centred", { alignment: AlignmentType.CENTER, spacing: { after: 60 } }),
      style("ListDash", "List Dash", {
        alignment: AlignmentType.BOTH,
        spacing: { after: 80 },
        indent: { firstLine: indent },
      }),
      style("ListPlus", "List Plus", {
        alignment: AlignmentType.BOTH,
        spacing: { after: 80 },
        indent: { firstLine: twips(14) },
      }),
      style(
        "Caption",
        "caption",
        { alignment: AlignmentType.CENTER, spacing: { before: 120, after: 80 } },
        { bold: true, size: 26 },
      ),
      style(
        "TableUnit",
        "Table Unit",
        { alignment: AlignmentType.RIGHT, spacing: { after: 40 }, keepNext: true },
        { italics: true, size: 24 },
      ),
      style("TableCell", "Table Cell", { spacing: { before: 20, after: 20 } }, { size: 24 }),
      style("TableCellClose", "Table Cell Close", { spacing: { before: 0, after: 0 } }, { size: 20 }),
      style("TableEnd", "Table End", { spacing: { before: 0, after: 0, line: 100, lineRule: "exact" } }, { size: 8 }),
      style("Source", "Source", { alignment: AlignmentType.LEFT, spacing: { after: 60 } }, { size: 23 }),
      style(
        "Received",
        "Received",
        { alignment: AlignmentType.BOTH, spacing: { after: 80 }, indent: { left: indent } },
        { size: 26 },
      ),
      style("Remark", "Remark", { alignment: AlignmentType.BOTH, spacing: { before: 80, after: 120 } }, { size: 25 }),
      style("TOC1", "toc 1", { spacing: { after: 40 } }, { size: 26 }),
      style("TOC2", "toc 2", { spacing: { after: 40 }, indent: { left: twips(6) } }, { size: 26 }),
      style("TOC3", "toc 3", { spacing: { after: 40 }, indent: { left: twips(12) } }, { size: 26 }),
    ],
  };
}

type StyleOptions = NonNullable<IStylesOptions["paragraphStyles"]>[number];

function style(
  id: string,
  name: string,
  paragraph: NonNullable<StyleOptions["paragraph"]>,
  run: NonNullable<StyleOptions["run"]> = {},
): StyleOptions {
  return { id, name, basedOn: "Normal", quickFormat: true, paragraph, run };
}
