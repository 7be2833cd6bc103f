import type { Bilingual, Lang } from "../base/lang.ts";
import { fill } from "./sentence.ts";

export { missingWord } from "./missing-words.ts";

/** The fixed words of documents, charts and maps. Places in braces are filled by `documentWord`. */
const words = {
  nation: { vi: "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", en: "SOCIALIST REPUBLIC OF VIET NAM" },
  motto: { vi: "Độc lập - Tự do - Hạnh phúc", en: "Independence - Freedom - Happiness" },
  number: { vi: "Số:          /{symbol}", en: "No.:          /{symbol}" },
  date: { vi: "{place}, ngày      tháng      năm {year}", en: "{place}, ..... ............... {year}" },
  to: { vi: "Kính gửi:", en: "To:" },
  recipients: { vi: "Nơi nhận:", en: "Recipients:" },
  contents: { vi: "Mục lục", en: "Contents" },
  part: { vi: "Phần {number}", en: "Part {number}" },
  table: { vi: "Bảng {number}", en: "Table {number}" },
  figure: { vi: "Hình {number}", en: "Figure {number}" },
  annex: { vi: "Phụ lục", en: "Annex" },
  annexNumber: { vi: "Phụ lục {number}", en: "Annex {number}" },
  annexWith: {
    vi: "(Kèm theo Báo cáo số          /{symbol} ngày      tháng      năm {year} của {issuer})",
    en: "(Attached to Report No.          /{symbol} dated ..... ............... {year} of {issuer})",
  },
  annexOf: { vi: "(Kèm theo: {title})", en: "(Attached to: {title})" },
  draft: { vi: "DỰ THẢO", en: "DRAFT" },
  illustrative: {
    vi: "SỐ LIỆU MINH HỌA, KHÔNG PHẢI SỐ LIỆU CHÍNH THỨC",
    en: "ILLUSTRATIVE DATA, NOT OFFICIAL FIGURES",
  },
  received: { vi: "Nguyên văn của {by}", en: "As received from {by}" },
  source: { vi: "Nguồn: ", en: "Source: " },
  notes: { vi: "Ghi chú:", en: "Notes:" },
  data: { vi: "Số liệu của hình", en: "Data of the figure" },
  name: { vi: "Tên", en: "Name" },
  period: { vi: "Kỳ", en: "Period" },
  value: { vi: "Giá trị", en: "Value" },
  page: { vi: "Trang {number}", en: "Page {number}" },
  // Charts and maps
  atLeast: { vi: "từ {number} trở lên", en: "{number} or more" },
  between: { vi: "{low} đến dưới {high}", en: "{low} to under {high}" },
  under: { vi: "dưới {number}", en: "under {number}" },
  upAtLeast: { vi: "tăng từ {number} trở lên", en: "up {number} or more" },
  upBetween: { vi: "tăng {low} đến dưới {high}", en: "up {low} to under {high}" },
  upUnder: { vi: "tăng dưới {number}", en: "up less than {number}" },
  same: { vi: "không đổi", en: "unchanged" },
  downUnder: { vi: "giảm dưới {number}", en: "down less than {number}" },
  downAtLeast: { vi: "giảm từ {number} trở lên", en: "down {number} or more" },
  noData: { vi: "chưa có số liệu", en: "no data" },
  highest: { vi: "Cao nhất: {list}.", en: "Highest: {list}." },
  lowest: { vi: "Thấp nhất: {list}.", en: "Lowest: {list}." },
  falls: { vi: "Giảm: {list}.", en: "Down: {list}." },
  without: { vi: "Chưa có số liệu: {list}.", en: "No data: {list}." },
  fromTo: {
    vi: "{name}: từ {first} ({from}) đến {last} ({to}).",
    en: "{name}: from {first} ({from}) to {last} ({to}).",
  },
  nothing: { vi: "{name}: chưa có số liệu.", en: "{name}: no data." },
  breakAt: { vi: "Đứt chuỗi trước {period}: {label}.", en: "Break before {period}: {label}." },
  notFromZero: { vi: "Trục đứng không bắt đầu từ 0", en: "The vertical axis does not start at 0" },
  cut: { vi: "Thanh có khe hở dài quá trục, được cắt bớt", en: "A bar with a gap goes past the axis and is cut" },
  firstEstimate: { vi: "Vòng rỗng: số ước công bố lần đầu", en: "Open ring: first estimate" },
  enlarged: { vi: "phóng to {times} lần", en: "enlarged {times} times" },
  borders: { vi: "Đường nét bản đồ: {by}, đã giản lược.", en: "Map lines: {by}, simplified." },
  readded: { vi: "tính lại theo địa giới mới", en: "re-added for the new boundaries" },
} as const satisfies Record<string, Bilingual>;

export type DocumentWord = keyof typeof words;

/**
 * A fixed word of documents.
 *
 * @example
 * documentWord("table", "vi", { number: "3" }) // => "Bảng 3"
 */
export function documentWord(
  code: DocumentWord,
  lang: Lang,
  facts: Readonly<Record<string, string | number>> = {},
): string {
  return fill(words[code], facts, lang);
}
