import { escapeXml } from "./chart/svg.ts";
import type { Run } from "./document.ts";
import { anchoredXml } from "./docx-anchor.ts";
import { addressOf, type Docx } from "./docx-text.ts";
import type { LaidTable } from "./table-fit.ts";
import type { HeadCell, PrintedCell, PrintedRow } from "./table-print.ts";

/** A table with the widths of its columns, in twips, and the name of its block. */
interface WideTable extends LaidTable {
  readonly widths: readonly number[];
  readonly id: string;
}

/**
 * A `w:tbl`. A report has thousands of cells, and as objects of the library they take longer than all the rest of it;
 * they are the same few elements again and again, so they are written as text.
 */
export function tableXml(laid: LaidTable, { widths, id }: Pick<WideTable, "widths" | "id">, docx: Docx): string {
  const table: WideTable = { ...laid, widths, id };
  const { printed } = table;
  const last = printed.rows.length - 1;
  return [
    `<w:tbl><w:tblPr><w:tblW w:w="${sum(widths)}" w:type="dxa"/><w:jc w:val="center"/>${tableBorders}`,
    `<w:tblLayout w:type="fixed"/>${tableMargins}</w:tblPr>`,
    `<w:tblGrid>${widths.map((width) => `<w:gridCol w:w="${width}"/>`).join("")}</w:tblGrid>`,
    ...printed.head.map((_, i) => headRow(i, table, docx)),
    ...printed.rows.map((row, i) => bodyRow(row, { keep: table.whole && i < last, at: i + 1 }, table, docx)),
    "</w:tbl>",
  ].join("");
}

const sides = ["top", "left", "bottom", "right", "insideH", "insideV"] as const;
const tableBorders = `<w:tblBorders>${sides.map((side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="auto"/>`).join("")}</w:tblBorders>`;
const tableMargins =
  '<w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="60" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="60" w:type="dxa"/></w:tblCellMar>';
const heavyTop = '<w:tcBorders><w:top w:val="single" w:sz="12" w:space="0" w:color="000000"/></w:tcBorders>';
const shade = '<w:shd w:val="clear" w:color="auto" w:fill="F0F0F0"/>';
const rowHeight = '<w:trHeight w:val="280" w:hRule="atLeast"/>';

interface CellForm {
  readonly width: number;
  readonly columns: number;
  /** `w:vMerge`, `w:tcBorders`, `w:shd` in this order: the order of the schema. */
  readonly form: string;
  readonly paragraph: string;
}

function cellXml({ width, columns, form, paragraph }: CellForm): string {
  const span = columns > 1 ? `<w:gridSpan w:val="${columns}"/>` : "";
  return `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/>${span}${form}<w:vAlign w:val="center"/></w:tcPr>${paragraph}</w:tc>`;
}

interface ParagraphForm {
  readonly align: PrintedCell["align"];
  readonly keep: boolean;
  readonly indent: boolean;
}

function paragraphXml({ align, keep, indent }: ParagraphForm, { close }: WideTable, runs: string): string {
  const style = `<w:pStyle w:val="${close ? "TableCellClose" : "TableCell"}"/>`;
  const kept = keep ? "<w:keepNext/>" : "";
  const indented = indent ? '<w:ind w:left="180"/>' : "";
  return `<w:p><w:pPr>${style}${kept}${indented}<w:jc w:val="${align}"/></w:pPr>${runs}</w:p>`;
}

/** A row of the head, with the lower ends of the cells that reach down from the row above. */
function headRow(row: number, table: WideTable, docx: Docx): string {
  const { head } = table.printed;
  const lower = (head[row] ?? []).values();
  const cells = row === 0 ? (head[0] ?? []).map((cell) => ({ cell, merge: cell.rows > 1 ? "restart" : "" })) : [];
  if (row > 0) {
    for (const upper of head[0] ?? []) {
      if (upper.rows > 1) cells.push({ cell: { ...upper, text: "" }, merge: "continue" });
      else for (let left = upper.columns; left > 0; left -= 1) cells.push({ cell: nextOf(lower), merge: "" });
    }
  }
  let column = 0;
  const written = cells.map(({ cell, merge }, i) => {
    const width = widthOf(table, column, cell.columns);
    column += cell.columns;
    const anchor = (runs: string) => (i === 0 ? anchoredXml(`${table.id}-h${row + 1}`, nextAnchor(docx), runs) : runs);
    return headCell(cell, merge, width, table, anchor);
  });
  return `<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>${written.join("")}</w:tr>`;
}

function nextOf(cells: Iterator<HeadCell>): HeadCell {
  const { value } = cells.next();
  return value ?? { text: "", columns: 1, rows: 1 };
}

function headCell(
  { text, columns }: HeadCell,
  merge: string,
  width: number,
  table: WideTable,
  anchor: (runs: string) => string,
): string {
  const runs = text === "" ? "" : runXml({ text, bold: true }, table.size);
  return cellXml({
    width,
    columns,
    form: merge === "" ? "" : `<w:vMerge w:val="${merge}"/>`,
    paragraph: paragraphXml({ align: "center", keep: true, indent: false }, table, anchor(runs)),
  });
}

interface RowPlace {
  /** On one page with the row below. */
  readonly keep: boolean;
  /** From 1. */
  readonly at: number;
}

/** A row; its first cell holds the bookmark that marks it. */
function bodyRow({ role, threshold, cells }: PrintedRow, { keep, at }: RowPlace, table: WideTable, docx: Docx): string {
  const form = (role === "total" || threshold ? heavyTop : "") + (role === "group" ? shade : "");
  let column = 0;
  const written = cells.map((cell, i) => {
    const width = widthOf(table, column, cell.columns);
    column += cell.columns;
    const size = cell.missing ? Math.min(table.size, 10) : table.size;
    const runs = cell.pad === "" ? cell.runs : [...cell.runs, { text: cell.pad }];
    const indent = role === "part" && cell.align === "left";
    // The head of a group stays with its first row.
    const paragraph = { align: cell.align, keep: keep || role === "group", indent };
    const linked = runs.map((run) => linkedRun(run, size, docx)).join("");
    const written = i === 0 ? anchoredXml(`${table.id}-r${at}`, nextAnchor(docx), linked) : linked;
    return cellXml({ width, columns: cell.columns, form, paragraph: paragraphXml(paragraph, table, written) });
  });
  return `<w:tr><w:trPr><w:cantSplit/>${table.close ? "" : rowHeight}</w:trPr>${written.join("")}</w:tr>`;
}

function nextAnchor({ spliced }: Docx): number {
  spliced.anchors += 1;
  return spliced.anchors;
}

function linkedRun(run: Run, size: number, docx: Docx): string {
  const address = addressOf(run, docx);
  const written = runXml(run, size);
  if (address === undefined) return written;
  const id = docx.spliced.links.get(address) ?? `rIdCell${docx.spliced.links.size + 1}`;
  docx.spliced.links.set(address, id);
  return `<w:hyperlink r:id="${id}" w:history="1">${written}</w:hyperlink>`;
}

function runXml({ text, bold, italic, superscript }: Run, size: number): string {
  const halves = Math.round(size * 2);
  const form = [
    bold ? "<w:b/><w:bCs/>" : "",
    italic ? "<w:i/><w:iCs/>" : "",
    `<w:sz w:val="${halves}"/><w:szCs w:val="${halves}"/>`,
    superscript ? '<w:vertAlign w:val="superscript"/>' : "",
  ].join("");
  const lines = text.split("\n").map((line) => `<w:t xml:space="preserve">${escapeXml(line)}</w:t>`);
  return `<w:r><w:rPr>${form}</w:rPr>${lines.join("<w:br/>")}</w:r>`;
}

function widthOf({ widths }: WideTable, start: number, columns: number): number {
  return columns === 1 ? (widths[start] ?? 0) : sum(widths.slice(start, start + columns));
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0);
