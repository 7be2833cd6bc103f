/**
 * CSV (RFC 4180) as our own tables are kept and our downloads are written. Read without a library: the tables of
 * data/catalogue/ are read whenever a command starts, and this takes a tenth of the time. What provinces send in is
 * read in collect/read/, which must put up with more.
 */

/** The separator of a text, by its first line: a Vietnamese Excel writes semicolons. */
function separatorOf(text: string): string {
  const [line = ""] = text.split(/\r?\n/, 1);
  const count = (separator: string) => line.split(separator).length;
  return [",", ";", "\t"].reduce((best, one) => (count(one) > count(best) ? one : best));
}

/** Where the quoted cell that begins at `from` ends: at its closing quote, "" being a quote within it. */
function closingQuote(text: string, from: number): number {
  let at = text.indexOf('"', from + 1);
  while (at >= 0 && text[at + 1] === '"') at = text.indexOf('"', at + 2);
  if (at < 0) throw new Error(`a quote is not closed: ${text.slice(from, from + 40)}`);
  return at;
}

/** The cells of a text, row by row. `\n` ends a row; a `\r` before it is trimmed away with the spaces. */
function cellsOf(text: string, separator: string): string[][] {
  const find = (sought: string, from: number) => {
    const at = text.indexOf(sought, from);
    return at < 0 ? text.length : at;
  };
  const rows: string[][] = [[]];
  // Where the next separator and the next end of line are, sought anew only when passed.
  let [comma, line] = [-1, -1];
  for (let at = 0; at <= text.length; ) {
    const quoted = text[at] === '"';
    const close = quoted ? closingQuote(text, at) : at;
    if (comma < close) comma = find(separator, close);
    if (line < close) line = find("\n", close);
    const end = Math.min(comma, line);
    const cell = quoted ? text.slice(at + 1, close).replaceAll('""', '"') : text.slice(at, end);
    rows.at(-1)?.push(cell.trim());
    if (end === line) rows.push([]);
    at = end + 1;
  }
  return rows;
}

/**
 * The rows of a CSV text with one header line, each by the names of its columns; cells are trimmed, empty lines left
 * out, a cell that is not there is "". A number stays the text it is ("01").
 *
 * @throws Error where a quote is not closed
 * @example
 * parseCsv("code,name\n01,\"Hà Nội, thủ đô\"\n") // => [{ code: "01", name: "Hà Nội, thủ đô" }]
 * parseCsv("\ufeffmã;số\r\n24;\"1,5\"\r\n\r\n") // => [{ "mã": "24", "số": "1,5" }]
 */
export function parseCsv(text: string): Record<string, string>[] {
  const marked = text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
  const [names = [], ...rows] = cellsOf(marked, separatorOf(marked));
  return rows
    .filter((row) => row.some((cell) => cell !== ""))
    .map((row) => {
      const named: Record<string, string> = {};
      for (const [column, name] of names.entries()) named[name] = row[column] ?? "";
      return named;
    });
}

/** What a cell of a written table may hold; null is an empty cell. */
export type CsvCell = string | number | null;

/** A spreadsheet would take it for a formula. */
const formula = /^[=+\-@\t\r\n|]/;

function written(cell: CsvCell): string {
  if (cell === null) return "";
  if (typeof cell === "number") return String(cell);
  const text = formula.test(cell) ? `'${cell}` : cell;
  return /[",;\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/**
 * A table as CSV, UTF-8 without a mark. The columns are those of the first row. A text that a spreadsheet would take
 * for a formula ("=1+1", "- Trong đó") gets an apostrophe before it; a number, negative too, stays a number.
 *
 * @example
 * writeCsv([{ code: "01", note: "=1+1", value: -5 }]) // => "code,note,value\r\n01,'=1+1,-5\r\n"
 */
export function writeCsv(rows: readonly Readonly<Record<string, CsvCell>>[]): string {
  const [first] = rows;
  if (!first) return "";
  const names = Object.keys(first);
  const lines = [names, ...rows.map((row) => names.map((name) => row[name] ?? null))];
  return lines.map((cells) => `${cells.map(written).join(",")}\r\n`).join("");
}
