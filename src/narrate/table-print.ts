import type { Lang } from "../base/lang.ts";
import { isMissing } from "../base/measured.ts";
import { missingWord } from "../language/missing-words.ts";
import { printNumber, printSigned } from "../language/number.ts";
import { textWidth } from "./chart/svg.ts";
import { type Cell, type Column, plainText, type Row, type Run, runsOf, type Table } from "./document.ts";

/** A table as it is printed, the same for every writer. */
export interface PrintedTable {
  /** Share of each column of the width; they sum to 1. */
  readonly shares: readonly number[];
  /** Point size at which it fits, between `smallest` and the size asked for. */
  readonly size: number;
  readonly head: readonly (readonly HeadCell[])[];
  readonly rows: readonly PrintedRow[];
  /** Short enough to stay on one page. */
  readonly whole: boolean;
}

/** A table of so many lines at the most is not parted over pages. */
const fewLines = 22;

export interface HeadCell {
  readonly text: string;
  readonly columns: number;
  readonly rows: number;
}

export interface PrintedRow {
  readonly role: Row["role"];
  readonly threshold: boolean;
  readonly cells: readonly PrintedCell[];
}

export interface PrintedCell {
  readonly runs: readonly Run[];
  readonly align: "left" | "right" | "center";
  /** Invisible figures after the number, so that the decimals of a column stand below each other. */
  readonly pad: string;
  /** Words of why there is no number. */
  readonly missing: boolean;
  readonly rowHead: boolean;
  readonly columns: number;
}

const smallest = 8.5;
/** Tinos is a tenth narrower than what `textWidth` reckons with. */
const narrower = 0.92;
const figureSpace = "\u2007";
const markSpace = "\u2008";
/** Points left free at both sides of a cell together. */
export const cellPadding = 9;

export interface Room {
  readonly lang: Lang;
  /** Points across. */
  readonly width: number;
  /** The size wished for. */
  readonly size: number;
}

/** Prints the cells and finds widths and size with which no number and no word is broken, if there are any. */
export function printTable(table: Table, { lang, width, size }: Room): PrintedTable {
  const decimals = table.columns.map((_, i) => Math.max(0, ...table.rows.map((row) => decimalsIn(row.cells[i]))));
  const rows = table.rows.map((row) => printRow(row, table.columns, decimals, lang));
  const needs = table.columns.map((column, i) =>
    needOf(
      column,
      rows.map((row) => (row.role === "group" ? undefined : row.cells[i])),
    ),
  );
  let fitting = size;
  while (fitting > smallest && sum(needs.map(({ least }) => least * fitting + cellPadding)) > width) fitting -= 0.5;
  const shares = sharesOf(table.columns, needs, { width, size: fitting });
  const lines = sum(
    rows.map((row) =>
      linesOf(
        row,
        shares.map((share) => (share * width - cellPadding) / fitting),
      ),
    ),
  );
  return { shares, size: fitting, head: headOf(table.columns), rows, whole: lines <= fewLines };
}

/** How many lines a row is high, about. @param widths of the columns, in parts of the size */
function linesOf({ cells }: PrintedRow, widths: readonly number[]): number {
  return Math.max(
    1,
    ...cells.map((cell, i) => {
      const width = sum(widths.slice(i, i + cell.columns));
      return Math.ceil((narrower * textWidth(plainText(cell.runs), 1)) / Math.max(width, 1));
    }),
  );
}

function decimalsIn(cell: Cell | undefined): number {
  return cell && "value" in cell && !isMissing(cell.value) ? cell.decimals : 0;
}

function printRow(row: Row, columns: readonly Column[], decimals: readonly number[], lang: Lang): PrintedRow {
  const base = { role: row.role, threshold: row.threshold ?? false };
  if (row.role === "group") {
    const text = row.cells.map((cell) => ("text" in cell ? plainText(cell.text) : "")).find((one) => one !== "") ?? "";
    const runs = [{ text, bold: true }];
    return {
      ...base,
      cells: [{ runs, align: "left", pad: "", missing: false, rowHead: true, columns: columns.length }],
    };
  }
  const cells = columns.map((column, i) => printCell(row.cells[i] ?? { text: "" }, column, decimals[i] ?? 0, lang));
  return { ...base, cells: row.role === "total" ? cells.map(bold) : cells };
}

const bold = (cell: PrintedCell): PrintedCell =>
  cell.missing ? cell : { ...cell, runs: cell.runs.map((run) => ({ ...run, bold: true })) };

function printCell(cell: Cell, column: Column, decimals: number, lang: Lang): PrintedCell {
  const align = column.holds === "number" ? "right" : column.holds === "order" ? "center" : "left";
  const base = { align, pad: "", missing: false, rowHead: column.rowHead ?? false, columns: 1 } as const;
  if ("text" in cell) return { ...base, runs: runsOf(cell.text) };
  const figures = cell.figures === undefined ? {} : { figures: cell.figures };
  const mark = cell.mark === undefined ? [] : [{ text: cell.mark, superscript: true }];
  if (isMissing(cell.value)) {
    return {
      ...base,
      missing: true,
      runs: [{ text: missingWord(cell.value.missing, lang), italic: true, ...figures }, ...mark],
    };
  }
  const text = cell.signed
    ? printSigned(cell.value, cell.decimals, lang)
    : printNumber(cell.value, cell.decimals, lang);
  const lacking = decimals - cell.decimals;
  const pad = lacking <= 0 ? "" : figureSpace.repeat(lacking) + (cell.decimals === 0 ? markSpace : "");
  return { ...base, pad, runs: [{ text, ...figures }, ...mark] };
}

interface Need {
  /** In parts of the size: without breaking a word, and on one line. */
  readonly least: number;
  readonly best: number;
}

function needOf(column: Column, cells: readonly (PrintedCell | undefined)[]): Need {
  const widest = (texts: readonly string[], bold = false) =>
    Math.max(0, ...texts.map((text) => narrower * textWidth(text, 1, bold)));
  const head = column.head.split(/\s+/);
  const printed = cells.flatMap((cell) =>
    cell ? [{ text: plainText(cell.runs) + cell.pad, missing: cell.missing }] : [],
  );
  const numbers = printed.filter(({ missing }) => !missing && column.holds !== "words").map(({ text }) => text);
  const words = printed
    .filter(({ missing }) => missing || column.holds === "words")
    .flatMap(({ text }) => text.split(/\s+/));
  // A name may break once it is longer than the longest province's; numbers never break.
  const whole = column.holds === "name" ? Math.min(widest(numbers), 8.5) : widest(numbers, true);
  const least = Math.max(1, widest(head, true), whole, widest(words));
  const cap = column.holds === "words" ? 30 : 17;
  const full = Math.min(cap, widest(printed.map(({ text }) => text)));
  return { least, best: Math.max(least, full, Math.min(7, widest([column.head], true))) };
}

function sharesOf(
  columns: readonly Column[],
  needs: readonly Need[],
  { width, size }: { width: number; size: number },
): number[] {
  const least = needs.map((need) => need.least * size + cellPadding);
  if (columns.every((column) => column.width !== undefined)) return wishedShares(columns, least, width);
  const best = needs.map((need) => need.best * size + cellPadding);
  const [totalLeast, totalBest] = [sum(least), sum(best)];
  if (totalBest <= width || totalBest === totalLeast) return best.map((one) => one / totalBest);
  const extra = Math.max(0, width - totalLeast) / (totalBest - totalLeast);
  const widths = least.map((one, i) => one + extra * ((best[i] ?? one) - one));
  return widths.map((one) => one / sum(widths));
}

/** The widths asked for, but none narrower than its numbers and words: what they lack the wider ones give. */
function wishedShares(columns: readonly Column[], least: readonly number[], width: number): number[] {
  const total = sum(columns.map((column) => column.width ?? 0));
  const wished = columns.map((column) => ((column.width ?? 0) / total) * width);
  const lacking = sum(wished.map((one, i) => Math.max(0, (least[i] ?? 0) - one)));
  const spare = sum(wished.map((one, i) => Math.max(0, one - (least[i] ?? 0))));
  const given = spare > 0 ? Math.min(1, lacking / spare) : 0;
  const widths = wished.map((one, i) => {
    const need = least[i] ?? 0;
    return one <= need ? need : one - given * (one - need);
  });
  return widths.map((one) => one / sum(widths));
}

/** The rows of the head: one, or two where columns are grouped. */
function headOf(columns: readonly Column[]): HeadCell[][] {
  if (!columns.some((column) => column.group))
    return [columns.map(({ head }) => ({ text: head, columns: 1, rows: 1 }))];
  const upper: HeadCell[] = [];
  const lower: HeadCell[] = [];
  columns.forEach((column, i) => {
    const before = upper[upper.length - 1];
    if (!column.group) {
      upper.push({ text: column.head, columns: 1, rows: 2 });
      return;
    }
    lower.push({ text: column.head, columns: 1, rows: 1 });
    if (before && columns[i - 1]?.group === column.group)
      upper[upper.length - 1] = { ...before, columns: before.columns + 1 };
    else upper.push({ text: column.group, columns: 1, rows: 1 });
  });
  return [upper, lower];
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0);
