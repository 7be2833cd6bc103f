import { withoutTones } from "../../language/fold.ts";
import type { Cell, Merge, OfficialSheet } from "./official-grid.ts";

/** A row of data: its label and where it stands. */
export interface LabelledRow {
  readonly row: number;
  readonly label: string;
  readonly labelColumn: number;
  readonly hasNumbers: boolean;
}

/** One table of a sheet, or one part of a table that goes on after "(Tiếp theo)". */
export interface OfficialLayout {
  readonly sheet: string;
  /** All lines of the title, without its number and "(Tiếp theo)". */
  readonly title: string;
  readonly titleRow: number;
  /** The first row of data; the head ends above it. */
  readonly dataRow: number;
  readonly continued: boolean;
  /** What stands alone in a corner of the head: "Tỷ đồng", "Nghìn tấn; Triệu USD"; empty where nothing does. */
  readonly unit: string;
  /** The heading over each column of numbers, its lines joined. */
  readonly headings: ReadonlyMap<number, string>;
  readonly rows: readonly LabelledRow[];
}

const numbered = /^\s*(bi[eể]u\s*)?\d{1,2}\s*(?:[.,]\s*\d{0,2}){1,3}\s*\p{L}/iu;
const continuation = /\(?\s*tiếp theo\s*\)?/iu;
const unitText =
  /^\(?(đvt|đơn vị( tính)?|lượng)?\s*:?\s*(%|(nghìn |ngàn |triệu |tỷ |1\.000 )*(tỷ |triệu )?(đồng|usd|tấn|chiếc|cái|người|m2|m3|kwh|dự án|doanh nghiệp|con|ha|lượt khách|lượt|hk|hk\.km))(\s*[;,]\s*.+)?\)?$/iu;

/**
 * The tables of a sheet. A title is the first text of the sheet, or a numbered line ("15. (Tiếp theo) Chỉ số …") that
 * no number stands beside; it goes on over the lines that hold nothing but text in its column.
 */
export function layoutsOf(sheet: OfficialSheet): OfficialLayout[] {
  const starts = titleRows(sheet.rows);
  return starts.map((start, index) => layoutOf(sheet, start, starts[index + 1] ?? sheet.rows.length));
}

function titleRows(rows: OfficialSheet["rows"]): number[] {
  const first = rows.findIndex((row) => typeof row.find(isFilled) === "string");
  if (first < 0) return [];
  return rows.flatMap((row, index) => {
    if (index === first) return [index];
    const text = row.find(isFilled);
    const isTitle = typeof text === "string" && (numbered.test(text) || continuation.test(text));
    return index > first && isTitle && !row.some((cell) => typeof cell === "number") && text.length > 12 ? [index] : [];
  });
}

function layoutOf(sheet: OfficialSheet, start: number, end: number): OfficialLayout {
  const { rows } = sheet;
  const titleColumn = (rows[start] ?? []).findIndex(isFilled);
  const headFrom = afterTitle(rows, start, end, titleColumn);
  const dataFrom = firstDataRow(rows, headFrom, end);
  const lines = rows.slice(start, headFrom).map((row) => String(row[titleColumn] ?? ""));
  const title = lines.join(" ").replace(continuation, " ").replace(/\s+/g, " ").trim();
  const head = { from: headFrom, to: dataFrom };
  const columns = numberColumns(rows, dataFrom, end);
  return {
    sheet: sheet.name,
    title: title.replace(/^(bi[eể]u\s*)?\d{1,2}(?:\s*[.,]\s*\d{0,2})*\s*/iu, ""),
    titleRow: start,
    dataRow: dataFrom,
    continued: lines.some((line) => continuation.test(line)),
    unit: cornerUnit(rows, head),
    headings: new Map(columns.map((column) => [column, headingOf(sheet, head, column)])),
    rows: labelledRows(rows, dataFrom, end, columns[0] ?? 0),
  };
}

const isFilled = (cell: Cell) => cell !== null;

function afterTitle(rows: OfficialSheet["rows"], start: number, end: number, column: number): number {
  let next = start + 1;
  const isMore = (row: readonly Cell[]) =>
    row.every((cell, index) => (index === column ? typeof cell === "string" : cell === null)) &&
    isFilled(row[column] ?? null);
  while (next < end && isMore(rows[next] ?? []) && !unitText.test(String(rows[next]?.[column]).trim())) next += 1;
  return next;
}

/** The first row with a label on the left and a number that is not a year. */
function firstDataRow(rows: OfficialSheet["rows"], from: number, end: number): number {
  for (let index = from; index < end; index += 1) {
    const row = rows[index] ?? [];
    const label = row.findIndex(isFilled);
    if (label < 0 || label > 2 || typeof row[label] !== "string") continue;
    if (row.some((cell, column) => column > label && typeof cell === "number" && !isYear(cell))) return index;
  }
  return end;
}

const isYear = (value: number) => Number.isInteger(value) && value >= 1990 && value <= 2100;

/** Columns that hold numbers below the head. */
function numberColumns(rows: OfficialSheet["rows"], from: number, end: number): number[] {
  const columns = new Set<number>();
  for (let index = from; index < end; index += 1) {
    rows[index]?.forEach((cell, column) => {
      if (typeof cell === "number" && column > 0) columns.add(column);
    });
  }
  return [...columns].sort((a, b) => a - b);
}

function cornerUnit(rows: OfficialSheet["rows"], head: Span): string {
  for (let index = head.from; index < head.to; index += 1) {
    for (const cell of rows[index] ?? [])
      if (typeof cell === "string" && unitText.test(cell.trim())) return cell.trim();
  }
  return "";
}

interface Span {
  readonly from: number;
  readonly to: number;
}

function headingOf(sheet: OfficialSheet, head: Span, column: number): string {
  const merges = sheet.merges.filter(
    (one) => one.endRow >= head.from && one.startRow < head.to && one.endCol > one.startCol,
  );
  const lines: string[] = [];
  for (let row = head.from; row < head.to; row += 1) {
    const text = headCell(sheet.rows, row, column, merges) ?? spreadFromLeft(sheet.rows, head, { row, column }, merges);
    if (text !== null && !unitText.test(text.trim())) lines.push(text);
  }
  return lines.join(" ").replace(/\s+/g, " ").trim();
}

/** The text over a column in one row of the head; a cell merged over several columns stands over each of them. */
function headCell(rows: OfficialSheet["rows"], row: number, column: number, merges: readonly Merge[]): string | null {
  const own = rows[row]?.[column] ?? null;
  if (own !== null) return String(own);
  const over = merges.find((one) => one.startRow === row && one.startCol < column && column <= one.endCol);
  const text = over ? (rows[row]?.[over.startCol] ?? null) : null;
  return text === null ? null : String(text);
}

/**
 * A heading centred over two columns without merging them: the right one of a pair ("Trị giá" beside "Lượng") has
 * nothing above its own line, and takes what stands over its neighbour. Only where the head merges nothing in that row.
 */
function spreadFromLeft(
  rows: OfficialSheet["rows"],
  head: Span,
  { row, column }: { readonly row: number; readonly column: number },
  merges: readonly Merge[],
): string | null {
  const isBare = merges.every((one) => row < one.startRow || row > one.endRow);
  const isTop = range(head.from, row).every((above) => {
    const cell = rows[above]?.[column] ?? null;
    return cell === null || unitText.test(String(cell).trim());
  });
  const isPair = range(row + 1, head.to).some((below) =>
    [column - 1, column].every((one) => isFilled(rows[below]?.[one] ?? null)),
  );
  if (!isBare || !isTop || !isPair) return null;
  const left = rows[row]?.[column - 1] ?? null;
  return left === null || typeof left === "number" || unitText.test(left.trim()) ? null : left;
}

const range = (from: number, to: number) => Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index);

function labelledRows(rows: OfficialSheet["rows"], from: number, end: number, valueFrom: number): LabelledRow[] {
  return rows.slice(from, end).flatMap((cells, index) => {
    const labelColumn = cells.findIndex((cell, column) => column < Math.max(1, valueFrom) && typeof cell === "string");
    if (labelColumn < 0) return [];
    const label = String(cells[labelColumn]).replace(/\s+/g, " ").trim();
    const hasNumbers = cells.some((cell, column) => column > labelColumn && isValue(cell));
    return [{ row: from + index, label, labelColumn, hasNumbers }];
  });
}

/** A number, or one of the signs that stand for one. */
export function isValue(cell: Cell): boolean {
  return typeof cell === "number" || (cell !== null && /^([-–—…x]|\.{2,3}|#.+|[-+]?[\d.,]+)$/iu.test(cell.trim()));
}

/** Notes under a table by their mark: "(*)" → "Chiếc, triệu USD". */
export function footnotesOf(layout: OfficialLayout): Map<string, string> {
  return new Map(
    layout.rows.flatMap(({ label }) => {
      const match = /^\s*(\(\*+\)|\*+)\s*:?\s*(\S.*)$/u.exec(label);
      return match?.[1] && match[2] ? [[match[1].replace(/[()]/g, ""), match[2].trim()] as const] : [];
    }),
  );
}

/** The mark a label ends with: "Nguyên chiếc(*)" → "*"; empty without one. */
export function markOf(label: string): string {
  return /\((\*+)\)\s*$/u.exec(label)?.[1] ?? "";
}

/** The year a title names; null where it names none or several. */
export function titleYear(title: string): number | null {
  const years = new Set([...withoutTones(title).matchAll(/\b((?:19|20)\d{2})\b/g)].map((one) => Number(one[1])));
  return years.size === 1 ? ([...years][0] ?? null) : null;
}
