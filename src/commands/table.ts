/**
 * Rows as a table for a terminal: columns padded to their widest cell, numbers (cells that begin with a digit, a sign
 * or a dash) to the right.
 *
 * @example
 * textTable([["a", "b"], ["xx", "12"]]) // => "a    b\nxx  12"
 */
export function textTable(rows: readonly (readonly string[])[]): string {
  const widths: number[] = [];
  for (const row of rows)
    row.forEach((cell, column) => {
      widths[column] = Math.max(widths[column] ?? 0, width(cell));
    });
  const isNumber = widths.map((_, column) =>
    rows.slice(1).every((row) => /^([−+-]?[\d.,]+%?|—|)$/.test(row[column] ?? "")),
  );
  const lines = rows.map((row) =>
    row
      .map((cell, column) => {
        const space = " ".repeat((widths[column] ?? 0) - width(cell));
        return isNumber[column] ? space + cell : cell + space;
      })
      .join("  ")
      .trimEnd(),
  );
  return lines.join("\n");
}

/** Columns a text takes: letters with their marks composed count once. */
const width = (text: string) => [...text.normalize("NFC")].length;
