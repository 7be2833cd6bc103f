import type { Lang } from "../../base/lang.ts";
import { tokensOf } from "./tokens.ts";

const english = new Set([
  "the",
  "of",
  "in",
  "and",
  "to",
  "was",
  "were",
  "by",
  "year",
  "provinces",
  "percent",
  "exports",
]);
/** Words of Vietnamese that a line without accents has too. */
const vietnamese = new Set([
  "cua",
  "tang",
  "giam",
  "nam",
  "thang",
  "tinh",
  "nghiep",
  "xuat",
  "khau",
  "dat",
  "voi",
  "quy",
]);

/**
 * The language that a text is written in: letters with marks are Vietnamese; without any, the commonest words decide.
 *
 * @example
 * languageOf("Xuất khẩu tăng 18,3%") // => "vi"
 * languageOf("Exports of the region rose 18.3 percent") // => "en"
 * languageOf("XUAT KHAU 6 THANG TANG 18,3%") // => "vi"
 */
export function languageOf(text: string): Lang {
  let [marked, common, bare, words] = [0, 0, 0, 0];
  for (const token of tokensOf(text.slice(0, 20_000))) {
    if (token.kind !== "word") continue;
    words++;
    if (token.key !== token.bare) marked++;
    if (english.has(token.key)) common++;
    if (vietnamese.has(token.bare)) bare++;
  }
  if (marked > words / 10) return "vi";
  return common > bare ? "en" : "vi";
}
