import { type FileChild, Paragraph, TextRun } from "docx";
import type { Table } from "./document.ts";
import { anchored } from "./docx-anchor.ts";
import { placeOf } from "./docx-splice.ts";
import { tableXml } from "./docx-table-xml.ts";
import { type Docx, textRuns, withoutControls } from "./docx-text.ts";
import type { Placed } from "./numbering.ts";
import { layTable, type TableRoom, wordRows } from "./table-fit.ts";

/** A table with its caption above, unit at the right, notes and source below. */
export function tableBlocks(
  table: Table,
  { label, id }: Pick<Placed, "label" | "id">,
  docx: Docx,
  room: TableRoom,
): FileChild[] {
  const laid = layTable(table, label, docx.lang, room, wordRows);
  const widths = laid.printed.shares.map((share) => Math.floor(share * room.width * 20));
  return [
    ...(laid.caption === ""
      ? []
      : [new Paragraph({ style: "Caption", keepNext: true, children: anchored(`${id}-c`, [plain(laid.caption)]) })]),
    ...(table.unit ? [new Paragraph({ style: "TableUnit", children: anchored(`${id}-u`, [plain(table.unit)]) })] : []),
    placeOf(tableXml(laid, { widths, id }, docx), docx.spliced),
    ...laid.below.map(
      (text, i) => new Paragraph({ style: "Source", children: anchored(`${id}-n${i + 1}`, textRuns(text, docx)) }),
    ),
    // Two tables with nothing between them would become one.
    new Paragraph({ style: "TableEnd", text: "" }),
  ];
}

const plain = (text: string) => new TextRun(withoutControls(text));
