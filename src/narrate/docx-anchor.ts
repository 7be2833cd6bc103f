import { Bookmark, type ParagraphChild } from "docx";

/**
 * The bookmark that marks a place in a DOCX, so that the file can be held against the document after people have worked
 * on it. It begins with `_`, which keeps it out of Word's list of bookmarks.
 *
 * @example
 * anchorName("b12-r3") // => "_gb_b12_r3"
 */
export function anchorName(place: string): string {
  return `_gb_${place.replace(/\W/g, "_")}`;
}

/** The runs of a place inside its bookmark. */
export function anchored(place: string, children: readonly ParagraphChild[]): ParagraphChild[] {
  return [new Bookmark({ id: anchorName(place), children: [...children] })];
}

/** Bookmarks written beside the library are numbered from here, above all that it numbers itself. */
const firstNumber = 100_000;

/** The same as text. @param number of the bookmark among those written so */
export function anchoredXml(place: string, number: number, runs: string): string {
  const id = firstNumber + number;
  return `<w:bookmarkStart w:id="${id}" w:name="${anchorName(place)}"/>${runs}<w:bookmarkEnd w:id="${id}"/>`;
}
