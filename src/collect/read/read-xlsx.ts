import { type Cell, type CellValue, readXlsx as openWorkbook, type Sheet } from "hucre/xlsx";
import { decodeLegacy, encodingOfFont } from "../../language/legacy-fonts.ts";
import { type Content, contentOfText, type Grid, type GridCell, rowsOf } from "./grid.ts";
import { numberContent } from "./number-content.ts";

/** The sheets of an XLSX workbook, hidden ones too (marked). Formulas give their cached values. */
export async function readXlsx(bytes: Uint8Array): Promise<Grid[]> {
  const book = await openWorkbook(bytes, { readStyles: true });
  const common = book.defaultFont?.name ?? "";
  return book.sheets.map((sheet) => gridOf(sheet, common));
}

function gridOf(sheet: Sheet, commonFont: string): Grid {
  // Only cells with something to tell (a style, a formula, an error) are in `cells`; plain values are in `rows` alone.
  const cells = plainCells(sheet.rows, commonFont);
  for (const [key, cell] of sheet.cells ?? []) {
    const [row = 0, column = 0] = key.split(",").map(Number);
    const content = contentOf(cell, commonFont);
    if (content) cells.push({ row: row + 1, column: column + 1, printed: printedOf(content), content });
  }
  const hiddenRows = [...(sheet.rowDefs ?? [])].flatMap(([row, def]) => (def.hidden ? [row + 1] : []));
  const hiddenColumns = (sheet.columns ?? []).flatMap((column, index) => (column?.hidden ? [index + 1] : []));
  return {
    sheet: sheet.name,
    caption: [sheet.name],
    rows: rowsOf(cells),
    merges: (sheet.merges ?? []).map((one) => ({
      top: one.startRow + 1,
      left: one.startCol + 1,
      bottom: one.endRow + 1,
      right: one.endCol + 1,
    })),
    hidden: sheet.hidden === true || sheet.veryHidden === true,
    hiddenRows: new Set(hiddenRows),
    hiddenColumns: new Set(hiddenColumns),
    naming: "A1",
  };
}

function plainCells(rows: readonly (readonly CellValue[])[], commonFont: string): GridCell[] {
  return rows.flatMap((values, row) =>
    values.flatMap((value, column) => {
      const content = decoded(contentOfValue(value, undefined), commonFont);
      return content ? [{ row: row + 1, column: column + 1, printed: printedOf(content), content }] : [];
    }),
  );
}

function contentOf(cell: Cell, commonFont: string): Content | undefined {
  if (cell.type === "error") return { kind: "error", code: String(cell.value) };
  const value = cell.formula === undefined ? cell.value : (cell.formulaResult ?? cell.value);
  const text = richText(cell) ?? value;
  return decoded(contentOfValue(text, cell.style?.numFmt), cell.style?.font?.name ?? commonFont);
}

/** Text in an old font as Unicode. */
function decoded(content: Content | undefined, fontName: string): Content | undefined {
  const font = content?.kind === "text" ? encodingOfFont(fontName) : null;
  if (content?.kind !== "text" || !font) return content;
  return { kind: "text", text: decodeLegacy(content.text, font.encoding, font.capitals) };
}

/** The text of a cell with runs, without footnote marks set as superscripts. */
function richText(cell: Cell): string | undefined {
  if (!cell.richText?.some((run) => run.font?.vertAlign === "superscript")) return undefined;
  return cell.richText
    .filter((run) => run.font?.vertAlign !== "superscript" || !/^\s*\(?[\d*]+\)?\s*$/.test(run.text))
    .map((run) => run.text)
    .join("");
}

function contentOfValue(value: CellValue, format: string | undefined): Content | undefined {
  if (value === null || value === undefined) return undefined;
  if (value instanceof Date) return { kind: "date" };
  if (typeof value === "number") return numberContent(value, format ?? "");
  return contentOfText(String(value));
}

function printedOf(content: Content): string {
  if (content.kind === "number") return String(content.value);
  if (content.kind === "text") return content.text;
  return content.kind === "error" ? content.code : "";
}
