const plainLetters = /^[\x20-\x7e]*$/;

/**
 * A text without case and tones, punctuation kept: what patterns over Vietnamese are written for. Composed and
 * decomposed letters (NFC, NFD) give the same; invisible characters and doubled spaces are gone.
 *
 * @example
 * withoutTones("Lũy kế  6T/2024 (%)") // => "luy ke 6t/2024 (%)"
 */
export function withoutTones(text: string): string {
  if (plainLetters.test(text)) return text.toLowerCase().replace(/\s+/g, " ").trim();
  return text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[đĐ]/g, "d")
    .replace(/[\u00ad\u200b-\u200f\u2060\ufeff]/g, "")
    .replace(/[\u2010-\u2015\u2212]/g, "-")
    .toLowerCase()
    .replace(/\s+/g, " ")
    .trim();
}

/**
 * A text as names are compared: lower case, no tones, every run of punctuation one space.
 *
 * @example
 * fold("Tổng mức bán lẻ HH & DVTD") // => "tong muc ban le hh dvtd"
 * fold("Điện, khí đốt (6T/2024)") // => "dien khi dot 6t 2024"
 */
export function fold(text: string): string {
  return withoutTones(text)
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
