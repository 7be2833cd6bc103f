import type { Lang } from "../base/lang.ts";
import { documentWord } from "../language/document-words.ts";
import type { Closing, Document, OfficialHeader } from "./document.ts";

/** The place and a day that people fill in: "Hà Nội, ngày      tháng      năm 2024". */
export function blankDate({ place, year }: OfficialHeader, lang: Lang): string {
  return documentWord("date", lang, { place, year: String(year) });
}

/**
 * The lines under "Nơi nhận:", each with its dash and semicolon; the last ends with a full stop.
 *
 * @example
 * recipientLines({ recipients: ["Như trên", "Lưu: VT"], authority: [] }) // => ["- Như trên;", "- Lưu: VT."]
 */
export function recipientLines({ recipients }: Closing): string[] {
  return recipients.map((one, i) => `- ${one.replace(/[.;]$/, "")}${i === recipients.length - 1 ? "." : ";"}`);
}

/** What stands under the name of an annex: which document it comes with. */
export function annexLine({ header, lang, title, about }: Document): string {
  if (header.kind === "plain") return documentWord("annexOf", lang, { title });
  return documentWord("annexWith", lang, { symbol: header.symbol, year: String(header.year), issuer: about.author });
}
