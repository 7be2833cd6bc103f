import type { Bilingual, Lang } from "../base/lang.ts";
import { fill } from "./sentence.ts";

/** The words of what depends on a figure, of differences between cuts, of the errata slip and of a book read back. */
const words = {
  // Why two cuts differ
  "kind.addition": { vi: "bổ sung", en: "addition" },
  "kind.update": { vi: "cập nhật", en: "update" },
  "kind.revision": { vi: "điều chỉnh", en: "revision" },
  "kind.correction": { vi: "đính chính", en: "correction" },
  "kind.withheld": { vi: "tạm giữ hoặc không còn dùng", en: "held back or no longer used" },
  "kind.words": { vi: "nội dung", en: "words" },
  "kind.edition": { vi: "số bản và thời điểm chốt", en: "number and moment of the cut" },

  // How a place changed
  "change.changed": { vi: "sửa", en: "changed" },
  "change.added": { vi: "thêm", en: "added" },
  "change.removed": { vi: "bỏ", en: "removed" },
  "change.moved": { vi: "chuyển chỗ", en: "moved" },
  "change.relinked": { vi: "chỉ đổi nguồn dẫn", en: "only its source changed" },

  // How a place depends
  "how.prints": { vi: "in chính số liệu này", en: "prints the figure itself" },
  "how.computed": { vi: "tính từ số liệu này", en: "is computed from it" },
  "how.comparison": {
    vi: "có thể đổi theo (xếp hạng, cao nhất, thấp nhất, thứ tự)",
    en: "could change with it (rank, highest, lowest, order)",
  },
  "how.words": { vi: "lời đi kèm (ghi chú, đầu mục)", en: "words beside it (notes, headings)" },

  // What a place is
  "place.title": { vi: "phần đầu", en: "head of the document" },
  "place.edition": { vi: "số bản", en: "edition" },
  "place.contents": { vi: "mục lục", en: "contents" },
  "place.heading": { vi: "đề mục", en: "heading" },
  "place.paragraph": { vi: "đoạn văn", en: "paragraph" },
  "place.item": { vi: "gạch đầu dòng", en: "list entry" },
  "place.caption": { vi: "tên bảng", en: "caption" },
  "place.row": { vi: "dòng bảng", en: "table row" },
  "place.note": { vi: "ghi chú", en: "note" },
  "place.chart": { vi: "biểu đồ", en: "chart" },
  "place.remark": { vi: "lưu ý", en: "remark" },
  "place.received": { vi: "nguyên văn", en: "as received" },
  "place.named": { vi: "{kind} “{name}”", en: "{kind} “{name}”" },

  "book.central-report": { vi: "Báo cáo trung tâm", en: "Central report" },
  "book.press-release": { vi: "Thông cáo báo chí", en: "Press release" },

  // On the command line
  "list.figures": { vi: "{count} số liệu khác nhau:", en: "{count} figures differ:" },
  "list.places": {
    vi: "{count} chỗ khác nhau; {relinked} chỗ chỉ đổi nguồn dẫn, lời không đổi.",
    en: "{count} places differ; {relinked} only lead to another source, their words are the same.",
  },
  "list.pages": { vi: "{count} trang web:", en: "{count} pages of the site:" },
  "list.dependents": { vi: "{count} chỗ dựa vào số liệu này:", en: "{count} places rest on it:" },
  "list.nothing": { vi: "Hai bản không khác nhau.", en: "The two cuts do not differ." },
  "figure.plan": { vi: "kế hoạch", en: "plan" },
  "value.none": { vi: "chưa có", en: "none" },

  // The page of a figure
  "page.title": { vi: "Số liệu này có ở đâu", en: "Where this figure is used" },
  "page.lead": {
    vi: "Mọi câu, dòng bảng, biểu đồ và trang của bản công bố số {cut}, {review}, dựa vào số liệu này. Khi số liệu được đính chính, đây là những chỗ có thể phải in lại.",
    en: "Every sentence, table row, chart and page of release no. {cut}, {review}, that rests on this figure. If it is corrected, these are the places that may have to be printed again.",
  },
  "page.summary": {
    vi: "Câu, dòng bảng, biểu đồ và trang nào dựa vào số liệu này, trong tài liệu của bản công bố mới nhất.",
    en: "Which sentences, table rows, charts and pages rest on this figure, in the documents of the newest release.",
  },
  "page.link": { vi: "Xem danh sách", en: "See the list" },
  "page.none": {
    vi: "Chưa có bản công bố nào dùng số liệu này.",
    en: "No release uses this figure.",
  },
  "page.count": { vi: "{count} chỗ", en: "{count} places" },
  "page.pages": { vi: "Trang của hệ thống", en: "Pages of the site" },
  "page.back": { vi: "Nguồn của số liệu", en: "Where the figure comes from" },

  // The errata slip
  "slip.type": { vi: "PHIẾU ĐÍNH CHÍNH", en: "ERRATA SLIP" },
  "slip.subject": {
    vi: "{report} {region} {period}|Bản chốt số liệu số {from}, thay bằng bản chốt số liệu số {to}",
    en: "{report}: industry and trade in {region}, {period}|Cut no. {from}, replaced by cut no. {to}",
  },
  "slip.title": {
    vi: "Phiếu đính chính bản chốt số liệu số {from}, {region}, {period}",
    en: "Errata to cut no. {from}, {region}, {period}",
  },
  "slip.opening": {
    vi: "Những chỗ dưới đây trong các tài liệu của bản chốt số liệu số {from} được thay bằng nội dung mới theo bản chốt số liệu số {to} (chốt lúc {moment}). Các phần khác của tài liệu không thay đổi.",
    en: "The places below in the documents of cut no. {from} are replaced as in cut no. {to} (made at {moment}). Nothing else in the documents changes.",
  },
  "slip.none": {
    vi: "Giữa hai bản chốt không có chỗ nào phải in lại.",
    en: "There is nothing to reprint between the two cuts.",
  },
  "slip.figures": { vi: "Số liệu thay đổi, lý do và căn cứ", en: "Figures that changed, with reason and basis" },
  "slip.places": { vi: "Những chỗ thay đổi trong {book}", en: "Places that changed in the {book}" },
  "slip.pages": { vi: "Trang web đã thay đổi theo: {list}.", en: "Pages of the site that changed with them: {list}." },
  "slip.file": { vi: "phieu-dinh-chinh", en: "errata" },
  "slip.fileCuts": { vi: "ban-{from}-{to}", en: "cut-{from}-{to}" },
  "slip.keywords": { vi: "đính chính|số liệu|Công Thương", en: "errata|figures|industry and trade" },
  "head.figure": { vi: "Số liệu", en: "Figure" },
  "head.unit": { vi: "Đơn vị tính", en: "Unit" },
  "head.old": { vi: "Đã in", en: "Printed" },
  "head.new": { vi: "Nay là", en: "Now" },
  "head.reason": { vi: "Lý do", en: "Reason" },
  "head.basis": { vi: "Cơ quan, căn cứ", en: "Office and basis" },
  "head.place": { vi: "Chỗ trong tài liệu", en: "Place in the document" },
  "head.order": { vi: "TT", en: "No." },
  "slip.by": { vi: "{by}; {basis}", en: "{by}; {basis}" },
  "slip.oldNew": { vi: "Nội dung đã in và nội dung mới", en: "What was printed, and what it is now" },
  "slip.because": { vi: "(số liệu {list})", en: "(figure {list})" },
  "slip.part": { vi: "{head}: {text}", en: "{head}: {text}" },
  "slip.empty": { vi: "(không có)", en: "(nothing)" },
  "slip.drawing": { vi: "(hình vẽ lại, chữ không đổi)", en: "(redrawn, same words)" },
} as const satisfies Record<string, Bilingual>;

export type ChangeWord = keyof typeof words;

/** Every one of them, for a test that both languages have it. */
export const changeWords: Readonly<Record<ChangeWord, Bilingual>> = words;

/**
 * A word of changes.
 *
 * @example
 * changeWord("kind.correction", "vi") // => "đính chính"
 */
export function changeWord(
  code: ChangeWord,
  lang: Lang,
  facts: Readonly<Record<string, string | number>> = {},
): string {
  return fill(words[code], facts, lang);
}
