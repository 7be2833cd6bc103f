/**
 * A text as it can be read, stored and sent: lines end in one way, and there are no characters that no text has (NUL,
 * halves of a character, the byte order mark). Letters stay as they are, composed or not.
 *
 * @example
 * cleanText("a\r\nb\rc\u0000\ud800") // => "a\nb\nc\ufffd"
 */
export function cleanText(text: string): string {
  return text
    .replace(/\r\n?/g, "\n")
    .replace(/\p{Cc}/gu, (control) => (control === "\n" || control === "\t" ? control : ""))
    .replaceAll("\ufeff", "")
    .replace(/\p{Surrogate}/gu, "\ufffd");
}
