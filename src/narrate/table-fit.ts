import type { Lang } from "../base/lang.ts";
import { textWidth } from "./chart/svg.ts";
import { plainText, type Table, type Text } from "./document.ts";
import { cellPadding, type PrintedCell, type PrintedTable, printTable } from "./table-print.ts";

/** How a writer sets the rows of tables, in points. */
export interface RowMetrics {
  /** Height of the first line of a cell and of each line below it, in parts of the size. */
  readonly first: number;
  readonly further: number;
  /** Above and below the text together, with the rule: as usual, and drawn close. */
  readonly usual: number;
  readonly close: number;
  /** The lowest row, as usual. */
  readonly least: number;
  /** A line of the notes below the table, and the space after each note. */
  readonly note: number;
  readonly noteSpace: number;
  /** Caption, unit and the end of the table, in points. */
  readonly caption: number;
  readonly unit: number;
  readonly end: number;
}

/** As Word and LibreOffice set the paragraphs of `docx-styles.ts`. */
export const wordRows: RowMetrics = {
  first: 1.15,
  further: 1.15,
  usual: 2.5,
  close: 0.5,
  least: 14.5,
  note: 13.3,
  noteSpace: 3,
  caption: 25,
  unit: 16,
  end: 6,
};

/** As `typst-template.ts` sets them: a line is as high as its capitals. */
export const typstRows: RowMetrics = {
  first: 0.66,
  further: 1.16,
  usual: 7,
  close: 5,
  least: 0,
  note: 14.8,
  noteSpace: 5,
  caption: 25,
  unit: 16,
  end: 8,
};

/** Where a table lies, in points. */
export interface TableRoom {
  readonly width: number;
  /** How high the page is where a long table has one for itself: where it is turned. */
  readonly height?: number;
}

/** The text of an A4 page: 160 × 257 mm upright, 257 × 172 mm turned. */
const page = { across: 453.5, turnedAcross: 728.5, turnedDown: 487.5 } as const;

/** Lines of an annex's head besides those of its title, in points, and one line of that. */
const annexHead = { rest: 42, line: 17 } as const;

/** @param annexTitle of the annex that begins right above the table */
export function roomOf(turned: boolean, annexTitle?: string): TableRoom {
  if (!turned) return { width: page.across };
  const width = page.turnedAcross;
  if (annexTitle === undefined) return { width, height: page.turnedDown };
  const lines = linesOf(annexTitle.toLocaleUpperCase("vi"), width, 14, true);
  return { width, height: page.turnedDown - annexHead.rest - annexHead.line * lines };
}

export interface Fit {
  readonly size: number;
  /** Rows without the usual space in them. */
  readonly close: boolean;
  /** Stays on one page. */
  readonly whole: boolean;
}

/** A table as a writer lays it out. */
export interface LaidTable extends Fit {
  readonly printed: PrintedTable;
  /** With its number. */
  readonly caption: string;
  /** What stands below it: notes, then the source. */
  readonly below: readonly Text[];
}

export function layTable(table: Table, label: string, lang: Lang, room: TableRoom, metrics: RowMetrics): LaidTable {
  const printed = printTable(table, { lang, width: room.width, size: 12 });
  const caption = label === "" ? table.caption : `${label}. ${table.caption}`;
  const below = [...(table.notes ?? []), ...(table.source === undefined ? [] : [table.source])];
  const { width, height } = room;
  const fit =
    height === undefined
      ? { size: printed.size, close: false, whole: printed.whole }
      : fitToPage(printed, { caption, unit: table.unit ?? "", below }, metrics, { width, height });
  return { printed, caption, below, ...fit };
}

/** What is above and below the rows of a table. */
export interface Around {
  readonly caption: string;
  readonly unit: string;
  readonly below: readonly Text[];
}

/** Points; smaller is hard to read on paper. */
const smallestClose = 9;
/** Tinos is about so much narrower than what `textWidth` reckons with; a little less than it is, to be safe. */
const narrower = 0.94;
/** Points left free for what the reckoning of lines gets wrong. */
const spare = 6;

/**
 * How a table lies on a page that is free from its head on: if it overflows by a few rows, its rows are drawn close and
 * its letters made a little smaller until it fits; if nothing helps, it is parted as usual.
 *
 * @param room the width and the height of the page that the table has, in points
 */
export function fitToPage(
  printed: PrintedTable,
  around: Around,
  metrics: RowMetrics,
  room: { readonly width: number; readonly height: number },
): Fit {
  const usual = { size: printed.size, close: false, whole: printed.whole };
  if (printed.whole || printed.rows.length * smallestClose * metrics.first > room.height) return usual;
  const free = room.height - spare - heightAround(around, metrics, room.width);
  const fits = (size: number, close: boolean) => {
    const { head, rows } = rowHeights(printed, { width: room.width, size, close }, metrics);
    return sum(head) + sum(rows) <= free;
  };
  if (fits(printed.size, false)) return { ...usual, whole: true };
  for (let size = printed.size; size >= Math.min(smallestClose, printed.size); size -= 0.5) {
    if (fits(size, true)) return { size, close: true, whole: true };
  }
  return usual;
}

function heightAround({ caption, unit, below }: Around, metrics: RowMetrics, width: number): number {
  // Captions are set in 13 points bold, notes in 11.5.
  const captions =
    caption === "" ? 0 : metrics.caption + (linesOf(caption, width, 13, true) - 1) * 13 * metrics.further;
  const notes = below.map((note) => linesOf(plainText(note), width, 11.5, false) * metrics.note + metrics.noteSpace);
  return captions + (unit === "" ? 0 : metrics.unit) + sum(notes) + metrics.end;
}

export interface RowHeights {
  readonly head: readonly number[];
  readonly rows: readonly number[];
}

/** The height of each row, in points. */
export function rowHeights(
  { shares, head, rows }: PrintedTable,
  { width, size, close }: { readonly width: number; readonly size: number; readonly close: boolean },
  metrics: RowMetrics,
): RowHeights {
  const widths = shares.map((share) => share * width);
  const across = (start: number, columns: number) => sum(widths.slice(start, start + columns)) - cellPadding;
  const height = (lines: number) => {
    const text = size * (metrics.first + (lines - 1) * metrics.further);
    return close ? text + metrics.close : Math.max(metrics.least, text + metrics.usual);
  };
  const headLines = headWidths(head).map((cells) =>
    Math.max(1, ...cells.map(({ text, start, columns }) => linesOf(text, across(start, columns), size, true))),
  );
  const rowLines = rows.map(({ cells }) =>
    Math.max(1, ...cells.map((cell, i) => linesOf(textOf(cell), across(i, cell.columns), size, isBold(cell)))),
  );
  return { head: headLines.map(height), rows: rowLines.map(height) };
}

interface PlacedHead {
  readonly text: string;
  readonly start: number;
  readonly columns: number;
}

/** The cells of the head that ask for height: one over two rows counts in neither where the group has lines enough. */
function headWidths(head: PrintedTable["head"]): PlacedHead[][] {
  const placed: PlacedHead[][] = head.map(() => []);
  let column = 0;
  let lower = 0;
  for (const upper of head[0] ?? []) {
    // A name over two rows shares its lines between them.
    if (upper.rows > 1) {
      const words = upper.text.split(" ");
      const half = Math.ceil(words.length / 2);
      placed[0]?.push({ text: words.slice(0, half).join(" "), start: column, columns: upper.columns });
      placed[1]?.push({ text: words.slice(half).join(" "), start: column, columns: upper.columns });
    } else {
      placed[0]?.push({ text: upper.text, start: column, columns: upper.columns });
      for (let i = 0; i < upper.columns && head.length > 1; i += 1) {
        placed[1]?.push({ text: head[1]?.[lower]?.text ?? "", start: column + i, columns: 1 });
        lower += 1;
      }
    }
    column += upper.columns;
  }
  return placed;
}

const textOf = (cell: PrintedCell) => (cell.runs.length === 1 ? (cell.runs[0]?.text ?? "") : plainText(cell.runs));
const isBold = (cell: PrintedCell) => cell.runs.some(({ bold }) => bold);

/** Into how many lines a text breaks. */
function linesOf(text: string, width: number, size: number, bold: boolean): number {
  // Letters are narrower than this on average: most cells, which hold a number, need no reckoning.
  if (text.length * size * 0.62 <= width && !text.includes("\n")) return 1;
  const scale = size * narrower * (bold ? 1.05 : 1);
  return sum(text.split("\n").map((line) => linesBroken(line, width, scale)));
}

function linesBroken(text: string, width: number, scale: number): number {
  const space = textWidth(" ", scale);
  let lines = 1;
  let used = 0;
  for (const word of text.split(" ")) {
    const wide = textWidth(word, scale);
    if (used > 0 && used + space + wide > width) {
      lines += 1;
      used = wide;
    } else used += (used > 0 ? space : 0) + wide;
  }
  return lines;
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0);
