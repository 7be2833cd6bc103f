import { type FileChild, Paragraph } from "docx";
import type { Table } from "./document.ts";
import { placeOf } from "./docx-splice.ts";
import { tableXml } from "./docx-table-xml.ts";
import { type Docx, textRuns, withoutControls } from "./docx-text.ts";
import { layTable, type TableRoom, wordRows } from "./table-fit.ts";

/** A table with its caption above, unit at the right, notes and source below. */
export function tableBlocks(table: Table, label: string, docx: Docx, room: TableRoom): FileChild[] {
  const laid = layTable(table, label, docx.lang, room, wordRows);
  const widths = laid.printed.shares.map((share) => Math.floor(share * room.width * 20));
  return [
    ...(laid.caption === ""
      ? []
      : [new Paragraph({ style: "Caption", keepNext: true, text: withoutControls(laid.caption) })]),
    ...(table.unit ? [new Paragraph({ style: "TableUnit", text: withoutControls(table.unit) })] : []),
    placeOf(tableXml(laid, widths, docx), docx.spliced),
    ...laid.below.map((text) => new Paragraph({ style: "Source", children: textRuns(text, docx) })),
    // Two tables with nothing between them would become one.
    new Paragraph({ style: "TableEnd", text: "" }),
  ];
}
