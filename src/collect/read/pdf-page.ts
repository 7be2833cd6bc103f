/** A run of letters on a page; y grows upwards from the foot of the page, as in the file. */
export interface Piece {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly y: number;
  readonly height: number;
}

/** A drawn line, upright or level: where it stands, and from where to where it goes. */
export interface Rule {
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

export interface PdfPage {
  readonly pieces: readonly Piece[];
  readonly level: readonly Rule[];
  readonly upright: readonly Rule[];
}

/** Words on one line of a page, parted where the gap is wider than a few letters. */
export interface PdfLine {
  readonly y: number;
  readonly height: number;
  readonly cells: readonly Piece[];
}

/** Pieces put into lines from top to bottom. */
export function linesOf(pieces: readonly Piece[]): PdfLine[] {
  const sorted = [...pieces].sort((a, b) => b.y - a.y || a.left - b.left);
  const lines: Piece[][] = [];
  for (const piece of sorted) {
    const last = lines.at(-1);
    if (last?.[0] && Math.abs(last[0].y - piece.y) <= 0.4 * Math.max(piece.height, last[0].height)) last.push(piece);
    else lines.push([piece]);
  }
  return lines.map((line) => ({ y: line[0]?.y ?? 0, height: line[0]?.height ?? 10, cells: cellsOf(line) }));
}

function cellsOf(line: readonly Piece[]): Piece[] {
  const cells: Piece[] = [];
  for (const piece of withBorrowedLetters(line)) {
    const last = cells.at(-1);
    const gap = last ? piece.left - last.right : Number.POSITIVE_INFINITY;
    if (last && gap < 0.75 * piece.height) {
      const isApart = gap > 0.15 * piece.height && !last.text.endsWith(" ") && !piece.text.startsWith(" ");
      cells[cells.length - 1] = {
        ...last,
        text: last.text + (isApart ? " " : "") + piece.text,
        right: Math.max(last.right, piece.right),
      };
    } else cells.push(piece);
  }
  return cells;
}

/**
 * Where a font lacks a letter, it is printed from another font, as a piece that lies within the gap of its word
 * ("nghi p" and "ệ"). Such a piece goes where its place on the line is.
 */
function withBorrowedLetters(line: readonly Piece[]): Piece[] {
  const words = line.filter((piece) => piece.text.trim() !== "").sort((a, b) => a.left - b.left || b.right - a.right);
  const placed: Piece[] = [];
  for (const piece of words) {
    const host = placed.findLast(
      (one) => one.left <= piece.left + 0.5 && one.right >= piece.right - 0.5 && one.text.length > piece.text.length,
    );
    if (!host) {
      placed.push(piece);
      continue;
    }
    const spaces = [...host.text.matchAll(/ /g)].map((match) => match.index);
    const expected = ((piece.left - host.left) / (host.right - host.left)) * host.text.length;
    const nearest = spaces.sort((a, b) => Math.abs(a - expected) - Math.abs(b - expected))[0];
    const at = nearest !== undefined && Math.abs(nearest - expected) <= 4 ? nearest : Math.round(expected);
    const after = host.text[at] === " " ? at + 1 : at;
    placed[placed.indexOf(host)] = { ...host, text: host.text.slice(0, at) + piece.text + host.text.slice(after) };
  }
  return placed;
}

/** The words of some pieces, line by line. */
export function wordsOf(pieces: readonly Piece[]): string {
  return linesOf(pieces)
    .map((line) => line.cells.map((cell) => cell.text).join(" "))
    .join(" ")
    .replace(/\s+/g, " ")
    .trim();
}
