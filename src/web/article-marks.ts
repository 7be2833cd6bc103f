import type { Span } from "../language/read/reading.ts";
import type { CheckedClaim } from "../verify/checked.ts";

/** A stretch of an article that is marked, with the places of the claims it belongs to. Marks do not overlap. */
export interface Mark extends Span {
  readonly claims: readonly number[];
}

type Placed = Pick<CheckedClaim, "start" | "end" | "numerals">;

/**
 * Where a text is marked: each claim over its whole stretch where that lies in one line and no other claim has a number
 * in it, else over its first number of its own; a number of several claims has one mark for all of them.
 */
export function articleMarks(text: string, claims: readonly Placed[]): Mark[] {
  const marks: { start: number; end: number; claims: number[] }[] = [];
  const overlaps = (one: Span, other: Span) => one.start < other.end && other.start < one.end;
  claims.forEach((claim, place) => {
    const alone = claims.every(
      (other, at) => at === place || ![other, ...other.numerals].some((span) => overlaps(span, claim)),
    );
    const whole = alone && !text.slice(claim.start, claim.end).includes("\n");
    const own = claim.numerals.filter((span) => !marks.some((mark) => overlaps(mark, span)));
    const span = whole ? claim : (own[0] ?? claim.numerals[0] ?? claim);
    const there = marks.find((mark) => overlaps(mark, span));
    if (there) there.claims.push(place);
    else marks.push({ start: span.start, end: Math.min(span.end, lineEnd(text, span.start)), claims: [place] });
  });
  return marks.filter((mark) => mark.end > mark.start).sort((a, b) => a.start - b.start);
}

function lineEnd(text: string, from: number): number {
  const end = text.indexOf("\n", from);
  return end < 0 ? text.length : end;
}

/** A line of the article: plain stretches and marks, in order. */
export type Piece = { readonly text: string; readonly mark: Mark | null };

/** The article line by line, with its marks; empty lines are left out. */
export function articleLines(text: string, marks: readonly Mark[]): Piece[][] {
  const lines: Piece[][] = [];
  let at = 0;
  let next = 0;
  for (const line of text.split("\n")) {
    const end = at + line.length;
    const pieces: Piece[] = [];
    let from = at;
    for (let mark = marks[next]; mark && mark.start < end; mark = marks[next]) {
      if (mark.start > from) pieces.push({ text: text.slice(from, mark.start), mark: null });
      pieces.push({ text: text.slice(mark.start, mark.end), mark });
      from = mark.end;
      next += 1;
    }
    if (from < end) pieces.push({ text: text.slice(from, end), mark: null });
    if (line.trim() !== "") lines.push(pieces);
    at = end + 1;
  }
  return lines;
}
