import { ExternalHyperlink, type ParagraphChild, TextRun } from "docx";
import type { Lang } from "../base/lang.ts";
import { figuresHref, type Run, runsOf, type Text } from "./document.ts";
import type { Spliced } from "./docx-splice.ts";
import type { Press } from "./press.ts";

/** What the parts of the DOCX writer share. */
export interface Docx {
  readonly lang: Lang;
  readonly site: string | undefined;
  readonly press: Press;
  readonly spliced: Spliced;
}

export function textRuns(text: Text, docx: Docx): ParagraphChild[] {
  return runsOfText(runsOf(text), docx);
}

/** @param size in half points; without it the style's */
export function runsOfText(runs: readonly Run[], docx: Docx, size?: number): ParagraphChild[] {
  return runs.flatMap((run): ParagraphChild[] => {
    const link = addressOf(run, docx);
    const pieces = piecesOf(run, size);
    return link === undefined ? pieces : [new ExternalHyperlink({ link, children: pieces })];
  });
}

function piecesOf(run: Run, size?: number): TextRun[] {
  return run.text.split("\n").map(
    (text, i) =>
      new TextRun({
        text: withoutControls(text),
        ...(i > 0 ? { break: 1 } : {}),
        ...(run.bold ? { bold: true } : {}),
        ...(run.italic ? { italics: true } : {}),
        ...(run.superscript ? { superScript: true } : {}),
        ...(size === undefined ? {} : { size }),
      }),
  );
}

/** Characters that XML has no way to write, as a damaged file may hold, would make Word refuse the document. */
export function withoutControls(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that XML 1.0 does not allow
  return text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, "");
}

/** Links of the site need to know where it is; without that they are plain text. */
export function addressOf({ figures, href }: Pick<Run, "figures" | "href">, { lang, site }: Docx): string | undefined {
  const to = figures && figures.length > 0 ? figuresHref(figures, lang) : href;
  if (to === undefined) return undefined;
  if (to.startsWith("/")) return site === undefined ? undefined : site.replace(/\/$/, "") + to;
  return /^(https?:|mailto:)/i.test(to) ? to : undefined;
}
