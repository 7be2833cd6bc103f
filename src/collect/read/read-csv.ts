import { decodeLegacy, guessEncoding } from "../../language/legacy-fonts.ts";
import { contentOfText, type GridCell, type Opened, rowsOf } from "./grid.ts";

/** A table as text, its delimiter and encoding found from what it holds. Rows are records, columns are fields: A1 is the first field. */
export function readCsv(bytes: Uint8Array): Opened {
  const text = decodeText(bytes);
  const records = recordsOf(text, delimiterOf(text));
  const encoding = guessEncoding(records.flat());
  const cells: GridCell[] = records.flatMap((fields, row) =>
    fields.flatMap((field, column) => {
      const content = contentOfText(encoding ? decodeLegacy(field, encoding) : field);
      if (!content) return [];
      return [{ row: row + 1, column: column + 1, printed: content.kind === "text" ? content.text : field, content }];
    }),
  );
  const notes = encoding ? [{ code: "legacy-font-decoded", facts: { encoding } }] : [];
  const grid = {
    sheet: "",
    caption: [],
    rows: rowsOf(cells),
    merges: [],
    hidden: false,
    hiddenRows: new Set<number>(),
    hiddenColumns: new Set<number>(),
    naming: "A1",
  };
  return { kind: "csv", grids: [grid], paragraphs: [], notes };
}

function decodeText(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    // Not UTF-8: Vietnamese Windows writes windows-1258, whose tones are letters of their own; NFC joins them.
    return new TextDecoder("windows-1258").decode(bytes).normalize("NFC");
  }
}

/** The delimiter that stands in the most lines, and about as often in each of them. */
function delimiterOf(text: string): string {
  const lines = text
    .replace(/"[^"]*"/g, "")
    .split(/\r?\n/)
    .filter((line) => line.trim() !== "")
    .slice(0, 200);
  const score = (delimiter: string) => {
    const counts = lines.map((line) => line.split(delimiter).length - 1);
    const usual = mode(counts.filter((count) => count > 0));
    return counts.filter((count) => count === usual).length * Math.min(usual, 8);
  };
  return (
    [";", "\t", "|", ","]
      .map((delimiter) => ({ delimiter, score: score(delimiter) }))
      .sort((a, b) => b.score - a.score)[0]?.delimiter ?? ";"
  );
}

function mode(counts: readonly number[]): number {
  const times = new Map<number, number>();
  for (const count of counts) times.set(count, (times.get(count) ?? 0) + 1);
  return [...times].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0]?.[0] ?? 0;
}

/** Records and their fields; a quoted field may hold delimiters, line ends and doubled quotes. Blank records count as rows. */
function recordsOf(text: string, delimiter: string): string[][] {
  const records: string[][] = [];
  let fields: string[] = [];
  let field = "";
  let quoted = false;
  const body = text.replace(/^\ufeff/, "").replace(/\r\n?/g, "\n");
  for (let at = 0; at < body.length; at++) {
    const letter = body[at];
    if (quoted && letter === '"' && body[at + 1] === '"') {
      field += '"';
      at++;
    } else if (letter === '"' && (quoted || field === "")) quoted = !quoted;
    else if (!quoted && letter === delimiter) {
      fields.push(field);
      field = "";
    } else if (!quoted && letter === "\n") {
      records.push([...fields, field]);
      fields = [];
      field = "";
    } else field += letter;
  }
  return field !== "" || fields.length > 0 ? [...records, [...fields, field]] : records;
}
