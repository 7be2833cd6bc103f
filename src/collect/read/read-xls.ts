import { read, type WorkSheet } from "@e965/xlsx";
import { Failure } from "../../base/failure.ts";
import { decodeLegacy, guessEncoding } from "../../language/legacy-fonts.ts";
import { type Content, contentOfText, type Grid, type GridCell, type Opened, rowsOf } from "./grid.ts";
import { numberContent } from "./number-content.ts";

/** The sheets of an old workbook (BIFF8, XLS). It does not tell fonts, so old encodings are recognised by their words. */
export function readXls(bytes: Uint8Array): Opened {
  const book = openBook(bytes);
  const sheets = book.SheetNames.map((name, index) => ({
    name,
    cells: cellsOf(book.Sheets[name] ?? {}),
    sheet: book.Sheets[name] ?? {},
    hidden: (book.Workbook?.Sheets?.[index]?.Hidden ?? 0) > 0,
  }));
  const texts = sheets.flatMap(({ cells }) =>
    cells.flatMap(({ content }) => (content.kind === "text" ? [content.text] : [])),
  );
  const encoding = guessEncoding(texts);
  const decode = (text: string) => (encoding ? decodeLegacy(text, encoding) : text.normalize("NFC"));
  const grids = sheets.map(
    ({ name, cells, sheet, hidden }): Grid => ({
      sheet: name.normalize("NFC"),
      caption: [decode(name)],
      rows: rowsOf(cells.map((cell) => decoded(cell, decode))),
      merges: (sheet["!merges"] ?? []).map(({ s, e }) => ({
        top: s.r + 1,
        left: s.c + 1,
        bottom: e.r + 1,
        right: e.c + 1,
      })),
      hidden,
      hiddenRows: new Set((sheet["!rows"] ?? []).flatMap((row, index) => (row?.hidden ? [index + 1] : []))),
      hiddenColumns: new Set((sheet["!cols"] ?? []).flatMap((column, index) => (column?.hidden ? [index + 1] : []))),
      naming: "A1",
    }),
  );
  const notes = encoding ? [{ code: "legacy-font-decoded", facts: { encoding } }] : [];
  return { kind: "xls", grids, paragraphs: [], notes };
}

function openBook(bytes: Uint8Array) {
  try {
    return read(bytes, {
      type: "array",
      cellFormula: false,
      cellHTML: false,
      cellNF: true,
      cellText: false,
      dense: false,
      sheetStubs: false,
    });
  } catch (cause) {
    const isEncrypted = cause instanceof Error && /password|encrypt/i.test(cause.message);
    throw new Failure("invalid", isEncrypted ? "file.encrypted" : "file.damaged", {}, { cause });
  }
}

function decoded(cell: GridCell, decode: (text: string) => string): GridCell {
  if (cell.content.kind !== "text") return cell;
  const text = decode(cell.content.text);
  return { ...cell, printed: text, content: { kind: "text", text } };
}

function cellsOf(sheet: WorkSheet): GridCell[] {
  return Object.entries(sheet).flatMap(([address, cell]): GridCell[] => {
    const match = /^([A-Z]+)(\d+)$/.exec(address);
    if (!match) return [];
    const column = [...(match[1] ?? "")].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
    const content = contentOf(cell as { t: string; v?: unknown; w?: string; z?: string });
    return content ? [{ row: Number(match[2]), column, printed: printedOf(content), content }] : [];
  });
}

const errors: Readonly<Record<number, string>> = {
  0: "#NULL!",
  7: "#DIV/0!",
  15: "#VALUE!",
  23: "#REF!",
  29: "#NAME?",
  36: "#NUM!",
  42: "#N/A",
};

function contentOf({
  t,
  v,
  z,
}: {
  readonly t: string;
  readonly v?: unknown;
  readonly z?: string;
}): Content | undefined {
  if (v === undefined || v === null) return undefined;
  if (t === "e") return { kind: "error", code: errors[Number(v)] ?? "#N/A" };
  if (t === "d") return { kind: "date" };
  if (t === "n" && typeof v === "number") return isDateFormat(z ?? "") ? { kind: "date" } : numberContent(v, z ?? "");
  const text = contentOfText(String(v));
  // An old font's letters must reach the decoder as they are: composing would change some of them.
  return text?.kind === "text" ? { kind: "text", text: String(v) } : text;
}

function isDateFormat(format: string): boolean {
  return /[ymd]/i.test(format.replace(/"[^"]*"|\[[^\]]*\]|\\./g, "")) && !/[#0]/.test(format);
}

function printedOf(content: Content): string {
  if (content.kind === "number") return String(content.value);
  if (content.kind === "text") return content.text;
  return content.kind === "error" ? content.code : "";
}
