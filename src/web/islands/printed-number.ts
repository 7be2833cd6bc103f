/**
 * A printed number in the language of the page; undefined for words.
 *
 * @example
 * printedNumber("+1.234,5", "vi") // => 1234.5
 * printedNumber("chưa có số liệu", "vi") // => undefined
 */
export function printedNumber(text: string, lang: string): number | undefined {
  const [group, decimal] = lang === "vi" ? [".", ","] : [",", "."];
  const bare = text.trim().replace("−", "-").replace("+", "").replaceAll(group, "").replace(decimal, ".");
  return /^-?\d+(\.\d+)?$/.test(bare) ? Number(bare) : undefined;
}
