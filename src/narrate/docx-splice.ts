import { Paragraph, TextRun } from "docx";
import { escapeXml } from "./chart/svg.ts";

/** What is written beside the library and put into its output: tables, and the addresses that their cells link to. */
export interface Spliced {
  readonly pieces: string[];
  /** Address to the id of its relationship. */
  readonly links: Map<string, string>;
  /** How many bookmarks the pieces hold. */
  anchors: number;
}

export function nothingSpliced(): Spliced {
  return { pieces: [], links: new Map(), anchors: 0 };
}

/** No other paragraph of a document is without a style and has text, so none is taken for a place. */
const place = /<w:p><w:r><w:t xml:space="preserve">splice (\d+)<\/w:t><\/w:r><\/w:p>/g;

/** A paragraph in whose place `xml` will stand. */
export function placeOf(xml: string, spliced: Spliced): Paragraph {
  spliced.pieces.push(xml);
  return new Paragraph({ children: [new TextRun(`splice ${spliced.pieces.length - 1}`)] });
}

/**
 * `word/document.xml` with each piece in its place.
 *
 * @throws Error when a piece has no place or two: a bug of ours
 */
export function splicedBody(body: string, { pieces }: Spliced): string {
  let put = 0;
  const whole = body.replace(place, (_found, index: string) => {
    put += 1;
    return pieces[Number(index)] ?? "";
  });
  if (put !== pieces.length) throw new Error(`DOCX: ${pieces.length} tables, ${put} places`);
  return whole;
}

const hyperlink = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink";

/** `word/_rels/document.xml.rels` with the links of the pieces. */
export function splicedLinks(relationships: string, { links }: Spliced): string {
  const added = [...links].map(
    ([to, id]) => `<Relationship Id="${id}" Type="${hyperlink}" Target="${escapeXml(to)}" TargetMode="External"/>`,
  );
  return relationships.replace("</Relationships>", `${added.join("")}</Relationships>`);
}
