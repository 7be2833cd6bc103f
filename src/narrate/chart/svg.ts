/** What an element may carry; undefined is left out, numbers are printed with at most two decimals. */
export type Attributes = Readonly<Record<string, string | number | undefined>>;

/**
 * Text made safe inside XML and HTML, in content and in double-quoted attributes. Control characters that XML forbids
 * are dropped.
 *
 * @example
 * escapeXml("a < b & \"c\"") // => "a &lt; b &amp; &quot;c&quot;"
 */
export function escapeXml(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that XML 1.0 does not allow
  const clean = text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, "");
  return clean.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");
}

/**
 * One element as text; children are markup already.
 *
 * @example
 * element("rect", { x: 1.005, class: "rise" }) // => '<rect x="1" class="rise"/>'
 * element("text", { y: 2 }, "Hà Nội") // => '<text y="2">Hà Nội</text>'
 */
export function element(name: string, attributes: Attributes = {}, ...children: readonly string[]): string {
  const written = Object.entries(attributes)
    .map(([key, value]) =>
      value === undefined ? "" : ` ${key}="${typeof value === "number" ? round(value) : escapeXml(value)}"`,
    )
    .join("");
  const inside = children.join("");
  return inside === "" ? `<${name}${written}/>` : `<${name}${written}>${inside}</${name}>`;
}

/** At most two decimals: finer than any printer. */
export function round(value: number): number {
  return Math.round(value * 100) / 100 + 0;
}

/**
 * How wide a text is, about, in the unit of `size`. Faces differ (Be Vietnam Pro is wider than Tinos), so it is the
 * wider one's, and places computed with it hold in both.
 */
export function textWidth(text: string, size: number, bold = false): number {
  let units = 0;
  for (const letter of text.normalize("NFD")) {
    if (/\p{M}/u.test(letter)) continue;
    units += /[mwMW]/.test(letter) ? 0.86 : /[A-ZĐ]/.test(letter) ? 0.68 : /[iljtfr.,:;'| ]/.test(letter) ? 0.32 : 0.57;
  }
  return units * size * (bold ? 1.05 : 1);
}

/**
 * Breaks a text into lines no wider than `width`, at spaces. A single longer word stays whole.
 *
 * @example
 * wrapText("Thanh Hóa và Nghệ An", 60, 10) // => ["Thanh Hóa", "và Nghệ An"]
 */
export function wrapText(text: string, width: number, size: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(" ")) {
    const last = lines[lines.length - 1];
    if (last !== undefined && textWidth(`${last} ${word}`, size) <= width) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
