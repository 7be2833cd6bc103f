import {
  AlignmentType,
  BorderStyle,
  Table as DocxTable,
  type FileChild,
  HeightRule,
  Paragraph,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
} from "docx";
import type { Table } from "./document.ts";
import { type Docx, runsOfText, textRuns } from "./docx-text.ts";
import { type HeadCell, type PrintedCell, type PrintedRow, printTable } from "./table-print.ts";

const alignments = { left: AlignmentType.LEFT, right: AlignmentType.RIGHT, center: AlignmentType.CENTER } as const;
const thick = { style: BorderStyle.SINGLE, size: 12, color: "000000" } as const;
const thin = { style: BorderStyle.SINGLE, size: 4, color: "000000" } as const;

interface Grid {
  readonly docx: Docx;
  /** Of each column, in twips. */
  readonly widths: readonly number[];
  /** Half points. */
  readonly size: number;
  /** Each row is kept with the next, so that the table stays on one page. */
  readonly whole: boolean;
}

/** A table with its caption above, unit at the right, notes and source below. */
export function tableBlocks(table: Table, label: string, docx: Docx, width: number): FileChild[] {
  const printed = printTable(table, { lang: docx.lang, width: width / 20, size: 12 });
  const widths = printed.shares.map((share) => Math.floor(share * width));
  const grid = { docx, widths, size: Math.round(printed.size * 2), whole: printed.whole };
  const text = label === "" ? table.caption : `${label}. ${table.caption}`;
  const rows = [
    ...printed.head.map((cells, i) => headRow(cells, i, printed.head, grid)),
    ...printed.rows.map((row, i) => bodyRow(row, i === printed.rows.length - 1 ? { ...grid, whole: false } : grid)),
  ];
  return [
    ...(text === "" ? [] : [new Paragraph({ style: "Caption", keepNext: true, text })]),
    ...(table.unit ? [new Paragraph({ style: "TableUnit", text: table.unit })] : []),
    new DocxTable({
      rows,
      columnWidths: [...widths],
      width: { size: widths.reduce((sum, one) => sum + one, 0), type: "dxa" },
      layout: TableLayoutType.FIXED,
      alignment: AlignmentType.CENTER,
      margins: { left: 60, right: 60, top: 0, bottom: 0, marginUnitType: "dxa" },
    }),
    ...(table.notes ?? []).map((note) => new Paragraph({ style: "Source", children: textRuns(note, docx) })),
    ...(table.source === undefined ? [] : [new Paragraph({ style: "Source", children: textRuns(table.source, docx) })]),
    new Paragraph({ style: "Source", text: "" }),
  ];
}

/** Where a cell of the head begins: a cell of the row above may reach down over its column. */
function headStart(cells: readonly HeadCell[], row: number, head: readonly (readonly HeadCell[])[]): number[] {
  if (row === 0) return cells.map((_, i) => cells.slice(0, i).reduce((sum, one) => sum + one.columns, 0));
  const free: number[] = [];
  let at = 0;
  for (const upper of head[0] ?? []) {
    if (upper.rows === 1) for (let i = 0; i < upper.columns; i += 1) free.push(at + i);
    at += upper.columns;
  }
  return free;
}

function headRow(
  cells: readonly HeadCell[],
  row: number,
  head: readonly (readonly HeadCell[])[],
  grid: Grid,
): TableRow {
  const starts = headStart(cells, row, head);
  return new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: cells.map((cell, i) => {
      const start = starts[i] ?? 0;
      const paragraph = new Paragraph({
        style: "TableCell",
        alignment: AlignmentType.CENTER,
        keepNext: true,
        children: runsOfText([{ text: cell.text, bold: true }], grid.docx, grid.size),
      });
      return new TableCell({
        columnSpan: cell.columns,
        rowSpan: cell.rows,
        verticalAlign: VerticalAlignTable.CENTER,
        width: { size: widthOf(grid, start, cell.columns), type: "dxa" },
        children: [paragraph],
      });
    }),
  });
}

function bodyRow({ role, threshold, cells }: PrintedRow, grid: Grid): TableRow {
  const top = role === "total" || threshold ? thick : thin;
  return new TableRow({
    cantSplit: true,
    height: { value: 280, rule: HeightRule.ATLEAST },
    children: cells.map(
      (cell, i) =>
        new TableCell({
          columnSpan: cell.columns,
          verticalAlign: VerticalAlignTable.CENTER,
          width: { size: widthOf(grid, i, cell.columns), type: "dxa" },
          borders: { top, bottom: thin, left: thin, right: thin },
          ...(role === "group" ? { shading: { fill: "F0F0F0" } } : {}),
          children: [cellParagraph(cell, role, grid)],
        }),
    ),
  });
}

function cellParagraph(cell: PrintedCell, role: PrintedRow["role"], { docx, size, whole }: Grid): Paragraph {
  const runs = cell.pad === "" ? cell.runs : [...cell.runs, { text: cell.pad }];
  return new Paragraph({
    style: "TableCell",
    alignment: alignments[cell.align],
    // The head of a group stays with its first row.
    ...(role === "group" || whole ? { keepNext: true } : {}),
    ...(role === "part" && cell.align === "left" ? { indent: { left: 180 } } : {}),
    children: runsOfText(runs, docx, cell.missing ? Math.min(size, 20) : size),
  });
}

function widthOf({ widths }: Grid, start: number, columns: number): number {
  return widths.slice(start, start + columns).reduce((sum, one) => sum + one, 0);
}
