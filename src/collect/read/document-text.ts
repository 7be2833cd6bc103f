import { Failure } from "../../base/failure.ts";
import { openFile } from "./open-file.ts";

/** The running text of a document, for reading the sentences in it. */
export interface DocumentText {
  /** Paragraphs outside tables, one a line. */
  readonly text: string;
  /** Tables that were left out. */
  readonly tables: number;
}

/**
 * The paragraphs of a Word document or a PDF.
 *
 * @throws Failure `invalid` / `file.…` where the file is not taken, `document.not-prose` for a workbook
 */
export async function documentText(bytes: Uint8Array): Promise<DocumentText> {
  const { kind, paragraphs, grids } = await openFile(bytes, "");
  if (kind !== "docx" && kind !== "pdf") throw new Failure("invalid", "document.not-prose");
  return { text: paragraphs.map(({ text }) => text).join("\n"), tables: grids.length };
}
