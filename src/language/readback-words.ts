import type { Bilingual, Lang } from "../base/lang.ts";
import { fill } from "./sentence.ts";

/** The words of a book that is read back from an editor. */
const words = {
  "edit.number": { vi: "sửa con số", en: "number changed" },
  "edit.meaning": {
    vi: "sửa chữ làm đổi ý nghĩa của con số (địa phương, đơn vị, kỳ, tăng hay giảm)",
    en: "a word that changes what a number says (area, unit, period, up or down)",
  },
  "edit.received": { vi: "sửa nguyên văn của địa phương", en: "a province's own words changed" },
  "edit.words": { vi: "sửa lời", en: "words changed" },
  "edit.added": { vi: "thêm", en: "added" },
  "edit.removed": { vi: "bỏ", en: "removed" },
  "edit.moved": { vi: "chuyển chỗ", en: "moved" },
  summary: {
    vi: "{file}: đối chiếu với {book} ({lang}), bản chốt số {cut}. {accepted} chỗ sửa lời, {flagged} chỗ cần xem lại.",
    en: "{file}: held against the {book} ({lang}) of cut {cut}. {accepted} edits of words, {flagged} to look at again.",
  },
  unchanged: { vi: "Không có chỗ nào khác với bản chốt.", en: "Nothing differs from the cut." },
  flagged: { vi: "Cần xem lại:", en: "To look at again:" },
  accepted: { vi: "Sửa lời:", en: "Words:" },
  origin: { vi: "{before} → {after}; gốc: {cells}", en: "{before} → {after}; from: {cells}" },
  originless: { vi: "{before} → {after}", en: "{before} → {after}" },
  nothing: { vi: "(không có)", en: "(nothing)" },
  more: { vi: "và {count} ô khác", en: "and {count} more cells" },
  passages: {
    vi: "Nội dung do người soạn viết ở {count} mục; nhận bằng --accept --by <cơ quan> --basis <căn cứ>:",
    en: "Written by people in {count} sections; accept with --accept --by <office> --basis <text>:",
  },
  kept: { vi: "Đã nhận nội dung ở {count} mục.", en: "The words of {count} sections are on record." },
  comments: { vi: "{count} lời bàn ở lề:", en: "{count} remarks in the margin:" },
  contradicted: {
    vi: "Trong mục “{section}”: “{text}” khác số liệu của bản chốt{expected}.",
    en: "In “{section}”: “{text}” differs from the figures of the cut{expected}.",
  },
  expected: { vi: " (số liệu: {value})", en: " (figures: {value})" },
} as const satisfies Record<string, Bilingual>;

export type ReadbackWord = keyof typeof words;

/** Every one of them, for a test that both languages have it. */
export const readbackWords: Readonly<Record<ReadbackWord, Bilingual>> = words;

export function readbackWord(
  code: ReadbackWord,
  lang: Lang,
  facts: Readonly<Record<string, string | number>> = {},
): string {
  return fill(words[code], facts, lang);
}

/**
 * Words that turn what a number says into something else: direction, bounds, hedges, periods, scales, numbers in letters,
 * negation. Names of areas, units and indicators come from the catalogue.
 */
export const meaningWords: Readonly<Record<Lang, readonly string[]>> = {
  vi: [
    ...["tăng", "giảm", "không đổi", "xuất siêu", "nhập siêu", "cao", "thấp", "cao nhất", "thấp nhất", "nhiều", "ít"],
    ...["lớn", "nhỏ", "dẫn đầu", "đứng đầu", "đứng thứ", "trên", "dưới", "hơn", "gần", "khoảng", "ước", "trở lên"],
    ...["trở xuống", "vượt", "bằng", "chiếm", "gấp", "lần", "điểm", "toàn bộ", "tất cả", "đều", "không", "chưa"],
    ...["tháng", "quý", "năm", "cùng kỳ", "năm trước", "kỳ trước", "kế hoạch", "thực hiện", "mục tiêu", "sơ bộ"],
    ...["nghìn", "ngàn", "vạn", "triệu", "tỷ", "tỉ", "trăm", "mươi", "mười", "một", "hai", "ba", "bốn", "sáu"],
    ...["bảy", "tám", "chín", "lăm", "nửa", "rưỡi", "xuất khẩu", "nhập khẩu", "bán lẻ", "sản xuất", "đầu", "cuối"],
  ],
  en: [
    ...[
      "rose",
      "fell",
      "up",
      "down",
      "increase",
      "increased",
      "decrease",
      "decreased",
      "unchanged",
      "surplus",
      "deficit",
    ],
    ...[
      "higher",
      "lower",
      "highest",
      "lowest",
      "more",
      "less",
      "most",
      "least",
      "largest",
      "smallest",
      "first",
      "last",
    ],
    ...[
      "over",
      "under",
      "above",
      "below",
      "nearly",
      "about",
      "almost",
      "estimated",
      "at least",
      "at most",
      "all",
      "none",
    ],
    ...[
      "not",
      "no",
      "times",
      "points",
      "share",
      "month",
      "months",
      "quarter",
      "half",
      "year",
      "years",
      "plan",
      "target",
    ],
    ...[
      "actual",
      "provisional",
      "final",
      "thousand",
      "million",
      "billion",
      "trillion",
      "hundred",
      "one",
      "two",
      "three",
    ],
    ...["four", "five", "six", "seven", "eight", "nine", "ten", "exports", "imports", "retail", "output"],
  ],
};
