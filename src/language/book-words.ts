import type { Bilingual, Lang } from "../base/lang.ts";
import { bookTableWords } from "./book-table-words.ts";
import { fill } from "./sentence.ts";

/**
 * The fixed words of books: titles, headings, notes (those of tables are in book-table-words.ts). Sentences with figures are not here; they are
 * written claims. Places in braces are filled with names, days and periods.
 */
const texts = {
  // The documents
  "issuer.ministry": { vi: "BỘ CÔNG THƯƠNG", en: "MINISTRY OF INDUSTRY AND TRADE" },
  "issuer.name": { vi: "Bộ Công Thương", en: "Ministry of Industry and Trade" },
  "issuer.symbol": { vi: "BC-BCT", en: "BC-BCT" },
  "issuer.place": { vi: "Hà Nội", en: "Ha Noi" },
  "report.type": { vi: "BÁO CÁO", en: "REPORT" },
  "report.name": { vi: "Báo cáo trung tâm", en: "Central report" },
  "report.subject": {
    vi: "Kết quả hoạt động ngành Công Thương {region} {period}",
    en: "Results of industry and trade in {region}, {period}",
  },
  /** The same on the cover, a line each. */
  "report.lines": {
    vi: "Kết quả hoạt động ngành Công Thương {region}|{period}",
    en: "Results of industry and trade in {region},|{period}",
  },
  "report.meeting": { vi: "(Phục vụ {review})", en: "(For the {review})" },
  "report.year": { vi: "({review})", en: "({review})" },
  "report.title": {
    vi: "Báo cáo trung tâm: kết quả hoạt động ngành Công Thương {region} {period}",
    en: "Central report: industry and trade in {region}, {period}",
  },
  "report.keywords": {
    vi: "Công Thương|khu vực|sản xuất công nghiệp|bán lẻ|xuất nhập khẩu|cụm công nghiệp",
    en: "industry and trade|region|industrial production|retail sales|exports and imports|industrial clusters",
  },
  "file.report": { vi: "bao-cao-trung-tam", en: "central-report" },
  "file.press": { vi: "thong-cao-bao-chi", en: "press-release" },
  "file.cut": { vi: "ban-{number}", en: "cut-{number}" },
  "file.now": { vi: "du-thao-{day}", en: "draft-{day}" },
  "edition.cut": { vi: "Bản chốt số liệu số {number}", en: "Cut no. {number}" },
  "edition.now": { vi: "Số liệu cập nhật đến {moment}", en: "Figures as of {moment}" },
  moment: { vi: "{clock} ngày {day}", en: "{clock} on {day}" },
  "recipient.leaders": { vi: "Lãnh đạo Bộ", en: "Leaders of the Ministry" },
  "recipient.provinces": {
    vi: "UBND các tỉnh, thành phố {region}",
    en: "People's Committees of the provinces and cities of {region}",
  },
  "recipient.departments": {
    vi: "Sở Công Thương các tỉnh, thành phố {region}",
    en: "Departments of Industry and Trade of {region}",
  },
  "recipient.units": { vi: "Các đơn vị thuộc Bộ", en: "Units of the Ministry" },
  "recipient.kept": { vi: "Lưu: VT, [đơn vị soạn thảo]", en: "File: VT, [drafting unit]" },

  // What stands at the head
  "note.illustrative": {
    vi: "Số liệu minh họa. Báo cáo của các địa phương trong đợt này được tạo để trình diễn hệ thống; không trích dẫn bất kỳ con số nào trong văn bản này như số liệu chính thức.",
    en: "Illustrative figures. The provincial reports of this edition were made up to demonstrate the system; no number in this document may be quoted as official.",
  },
  "note.draft": {
    vi: "Dự thảo do hệ thống tổng hợp từ số liệu của các địa phương. Những chỗ trong ngoặc vuông do người soạn thảo viết; số, ngày văn bản và chữ ký để trống.",
    en: "A draft put together from the figures of the provinces. Passages in square brackets are for people to write; number, date and signature are left blank.",
  },
  opening: {
    vi: "Báo cáo tổng hợp số liệu và báo cáo của Sở Công Thương các tỉnh, thành phố {region} về {period}. Số liệu cập nhật đến {moment}. Các tỷ lệ tăng, giảm được tính so với cùng kỳ năm trước trên cùng nhóm địa phương có đủ số liệu hai kỳ; mỗi con số đều dẫn về ô số liệu gốc trong báo cáo đã nhận.",
    en: "This report brings together the figures and reports of the Departments of Industry and Trade of {region} for {period}. Figures are as of {moment}. Growth is on the same period of the year before, over the same provinces in both periods; every number leads back to its cell in a report received.",
  },
  "opening.official": {
    vi: "Báo cáo tổng hợp số liệu do {producer} công bố về các tỉnh, thành phố {region}, {period}. Số liệu cập nhật đến {moment}. Mỗi con số đều dẫn về ô số liệu gốc trong bảng đã công bố.",
    en: "This report brings together the figures published by the {producer} on the provinces and cities of {region}, {period}. Figures are as of {moment}. Every number leads back to its cell in a published table.",
  },
  "opening.geography": {
    vi: "Số liệu được trình bày theo địa giới hành chính ngày {day}; số của các đơn vị cũ được tính lại theo địa giới mới ở những chỉ tiêu cộng được.",
    en: "Figures are shown for the administrative units of {day}; those of former units are re-added where the indicator allows.",
  },
  "absent.blocks": { vi: "Chưa có số liệu: {list}.", en: "No figures yet for: {list}." },
  "absent.now": { vi: "kỳ báo cáo ({period})", en: "the period reported ({period})" },
  "absent.before": { vi: "cùng kỳ năm trước ({period})", en: "the same period of the year before ({period})" },
  "absent.plan": { vi: "kế hoạch {period}", en: "the plan of {period}" },
  "absent.previousYear": { vi: "thực hiện cả {period}", en: "the whole of {period}" },
  "absent.members": {
    vi: "Địa phương chưa có báo cáo đưa vào tổng hợp: {list}.",
    en: "Provinces without a report so far: {list}.",
  },
  "absent.published": {
    vi: "Địa phương chưa có số liệu công bố: {list}.",
    en: "Provinces without a published figure: {list}.",
  },
  "absent.sections": {
    vi: "Đợt tổng hợp này chưa có số liệu về: {list}. Các mục tương ứng được lược bỏ.",
    en: "This edition has no figures on: {list}. The sections are left out.",
  },
  "absent.everything": {
    vi: "Chưa có địa phương nào có số liệu cho kỳ này. Các phần dưới đây để sẵn cho người soạn thảo.",
    en: "No province has figures for this period yet. The parts below are laid out for the people who write them.",
  },
  "held.named": {
    vi: "Số liệu đang chờ địa phương xác nhận, chưa đưa vào tổng hợp: {list}.",
    en: "Figures awaiting confirmation by the province, not in the totals: {list}.",
  },
  "held.one": { vi: "{indicator} của {area}", en: "{indicator} of {area}" },

  // Headings
  "part.results": {
    vi: "KẾT QUẢ HOẠT ĐỘNG NGÀNH CÔNG THƯƠNG {period}",
    en: "RESULTS OF INDUSTRY AND TRADE, {period}",
  },
  "part.petitions": {
    vi: "KHÓ KHĂN, VƯỚNG MẮC VÀ KIẾN NGHỊ CỦA CÁC ĐỊA PHƯƠNG",
    en: "DIFFICULTIES AND PETITIONS OF THE PROVINCES",
  },
  "part.assessment": {
    vi: "ĐÁNH GIÁ CHUNG; TỒN TẠI, HẠN CHẾ VÀ NGUYÊN NHÂN",
    en: "ASSESSMENT; SHORTCOMINGS AND THEIR CAUSES",
  },
  "part.directions": {
    vi: "PHƯƠNG HƯỚNG, NHIỆM VỤ VÀ GIẢI PHÁP",
    en: "DIRECTIONS, TASKS AND SOLUTIONS",
  },
  "section.headline": { vi: "Kết quả chung", en: "Headline results" },
  "section.industry": { vi: "Sản xuất công nghiệp", en: "Industrial production" },
  "section.trade": { vi: "Thương mại nội địa", en: "Domestic trade" },
  "section.exports": { vi: "Xuất khẩu, nhập khẩu", en: "Exports and imports" },
  "section.clusters": { vi: "Phát triển cụm công nghiệp", en: "Industrial clusters" },
  "section.products": { vi: "Sản phẩm công nghiệp chủ yếu", en: "Main industrial products" },
  "section.origin": {
    vi: "Tận dụng ưu đãi các hiệp định thương mại tự do, cấp giấy chứng nhận xuất xứ (C/O)",
    en: "Use of free trade agreements and certificates of origin (C/O)",
  },
  "section.work": {
    vi: "Khuyến công, quản lý thị trường và thủ tục hành chính",
    en: "Industrial promotion, market surveillance and administrative procedures",
  },
  "section.other": { vi: "Các chỉ tiêu khác", en: "Other indicators" },
  "section.plan": { vi: "Thực hiện kế hoạch năm", en: "Completion of the year's plan" },
  "section.cooperation": { vi: "Liên kết, hợp tác giữa các địa phương", en: "Cooperation between provinces" },
  "item.iip": { vi: "Chỉ số sản xuất công nghiệp", en: "Index of industrial production" },
  "item.sectors": { vi: "Theo ngành công nghiệp cấp 1", en: "By industrial section" },
  "item.output": { vi: "Giá trị sản xuất công nghiệp", en: "Gross output of industry" },
  "item.power": { vi: "Điện", en: "Electricity" },
  "item.export": { vi: "Xuất khẩu", en: "Exports" },
  "item.import": { vi: "Nhập khẩu và cán cân thương mại", en: "Imports and the trade balance" },
  "item.border": { vi: "Kim ngạch qua cửa khẩu", en: "Trade through border gates" },
  "item.promotion": { vi: "Khuyến công", en: "Industrial promotion" },
  "item.surveillance": { vi: "Quản lý thị trường", en: "Market surveillance" },
  "item.procedures": { vi: "Thủ tục hành chính", en: "Administrative procedures" },
  "item.difficulties": {
    vi: "Khó khăn, vướng mắc trong báo cáo của các địa phương",
    en: "Difficulties in the provinces' reports",
  },
  "item.fields": { vi: "Kiến nghị theo lĩnh vực", en: "Petitions by field" },
  "item.assessment": { vi: "Đánh giá chung", en: "Assessment" },
  "item.shortcomings": { vi: "Tồn tại, hạn chế", en: "Shortcomings" },
  "item.causes": { vi: "Nguyên nhân", en: "Causes" },
  "item.directions": { vi: "Phương hướng, nhiệm vụ", en: "Directions and tasks" },
  "item.solutions": { vi: "Giải pháp", en: "Solutions" },

  // Places for people
  "write.section": {
    vi: "[Tổ thư ký viết. Dưới đây là nguyên văn báo cáo của các địa phương để tham khảo.]",
    en: "[To be written by the secretariat. The provinces' own words stand below for reference.]",
  },
  "write.empty": {
    vi: "[Tổ thư ký viết. Báo cáo của các địa phương chưa có nội dung này.]",
    en: "[To be written by the secretariat. The provinces' reports have nothing on this.]",
  },
  "quote.by": { vi: "Sở Công Thương {area}", en: "the Department of Industry and Trade of {area}" },
  "quote.place": { vi: "tệp {file}, {cell}", en: "file {file}, {cell}" },
  "place.onlySheet": { vi: "trang “{sheet}”", en: "sheet “{sheet}”" },
  "place.sheet": { vi: "trang “{sheet}”, {cell}", en: "sheet “{sheet}”, {cell}" },
  "quote.cell": { vi: "ô {cell}", en: "cell {cell}" },
  "quote.paragraph": { vi: "đoạn {cell}", en: "paragraph {cell}" },

  "parts.within": { vi: "Trong đó: ", en: "Of which: " },
  /** What a growth is on: "so với cùng kỳ", "so với năm trước". */
  "against.period": { vi: "cùng kỳ", en: "the same period" },
  "against.year": { vi: "năm trước", en: "the previous year" },
  "products.up": {
    vi: "Sản phẩm có tổng sản lượng của các địa phương tăng cao nhất so với {against}:",
    en: "Products whose output in all localities together grew most:",
  },
  "products.down": {
    vi: "Sản phẩm có tổng sản lượng của các địa phương giảm nhiều nhất so với {against}:",
    en: "Products whose output in all localities together fell most:",
  },
  "note.current": {
    vi: "{indicator} tính theo giá hiện hành, mức tăng chưa loại trừ yếu tố giá.",
    en: "{indicator} are at current prices; growth includes changes in prices.",
  },

  // Petitions and cooperation
  "petitions.opening.reports": {
    vi: "Kiến nghị dưới đây được giữ nguyên văn như các Sở Công Thương gửi, xếp theo lĩnh vực ghi trong báo cáo; toàn bộ nội dung ở phụ lục tổng hợp kiến nghị.",
    en: "The petitions below are as the Departments sent them, in Vietnamese, by the field that the reports name; all of them are in the annex on petitions.",
  },
  "petitions.opening.words": {
    vi: "Kiến nghị dưới đây được giữ nguyên văn như các Sở Công Thương gửi. Báo cáo không ghi lĩnh vực; lĩnh vực do hệ thống xếp theo từ ngữ của kiến nghị, tổ thư ký rà soát lại. Toàn bộ nội dung ở phụ lục tổng hợp kiến nghị.",
    en: "The petitions below are as the Departments sent them, in Vietnamese. The reports name no fields; the system has grouped them by their words, for the secretariat to review. All of them are in the annex on petitions.",
  },
  "petitions.opening.both": {
    vi: "Kiến nghị dưới đây được giữ nguyên văn như các Sở Công Thương gửi, xếp theo lĩnh vực ghi trong báo cáo; báo cáo nào không ghi thì hệ thống xếp theo từ ngữ của kiến nghị, tổ thư ký rà soát lại. Toàn bộ nội dung ở phụ lục tổng hợp kiến nghị.",
    en: "The petitions below are as the Departments sent them, in Vietnamese, by the field that the reports name; where a report names none, the system has grouped them by their words, for the secretariat to review. All of them are in the annex on petitions.",
  },
  "petitions.classified": {
    vi: "Lĩnh vực không ghi trong báo cáo do hệ thống xếp theo từ ngữ của kiến nghị; nội dung giữ nguyên văn.",
    en: "Fields that a report does not name were assigned by the petition's words; the texts are as received.",
  },
  "petitions.none": {
    vi: "Chưa nhận được kiến nghị nào của các địa phương.",
    en: "No petitions have been received from the provinces.",
  },
  "petitions.table": { vi: "Kiến nghị của các địa phương theo lĩnh vực", en: "Petitions of the provinces by field" },
  "petitions.unfield": { vi: "Chưa ghi lĩnh vực", en: "Field not named" },
  "petition.item": { vi: "{area}: ", en: "{area}: " },
  "petition.annex": {
    vi: "TỔNG HỢP KIẾN NGHỊ CỦA CÁC ĐỊA PHƯƠNG",
    en: "PETITIONS OF THE PROVINCES",
  },
  "petition.caption": { vi: "Kiến nghị của các địa phương, nguyên văn", en: "Petitions of the provinces, as received" },
  "cooperation.opening": {
    vi: "Các chương trình, dự án, kế hoạch liên kết dưới đây ghi theo báo cáo của từng địa phương; cùng một chương trình có thể do nhiều địa phương báo cáo.",
    en: "The programmes, projects and plans below are as each province reported them; the same one may be reported by several.",
  },
  "cooperation.none": {
    vi: "Chưa nhận được nội dung liên kết, hợp tác trong báo cáo của các địa phương.",
    en: "The provinces' reports have nothing on cooperation.",
  },
  "cooperation.table": { vi: "Nội dung liên kết, hợp tác theo lĩnh vực", en: "Cooperation by field" },
  "cooperation.annex": { vi: "CHƯƠNG TRÌNH LIÊN KẾT, HỢP TÁC", en: "COOPERATION PROGRAMMES" },
  "cooperation.caption": {
    vi: "Chương trình liên kết, hợp tác theo báo cáo của các địa phương, nguyên văn",
    en: "Cooperation programmes as reported by the provinces",
  },

  // Annexes
  "annex.industry": { vi: "SẢN XUẤT CÔNG NGHIỆP", en: "INDUSTRIAL PRODUCTION" },
  "annex.trade": { vi: "THƯƠNG MẠI NỘI ĐỊA", en: "DOMESTIC TRADE" },
  "annex.exports": { vi: "XUẤT KHẨU, NHẬP KHẨU", en: "EXPORTS AND IMPORTS" },
  "annex.clusters": { vi: "CỤM CÔNG NGHIỆP", en: "INDUSTRIAL CLUSTERS" },
  "annex.products": { vi: "SẢN PHẨM CÔNG NGHIỆP CHỦ YẾU", en: "MAIN INDUSTRIAL PRODUCTS" },
  "annex.origin": { vi: "GIẤY CHỨNG NHẬN XUẤT XỨ", en: "CERTIFICATES OF ORIGIN" },
  "annex.work": {
    vi: "KHUYẾN CÔNG, QUẢN LÝ THỊ TRƯỜNG, THỦ TỤC HÀNH CHÍNH",
    en: "INDUSTRIAL PROMOTION, MARKET SURVEILLANCE, ADMINISTRATIVE PROCEDURES",
  },
  "annex.other": { vi: "CÁC CHỈ TIÊU KHÁC", en: "OTHER INDICATORS" },
  "annex.sources": { vi: "NGUỒN SỐ LIỆU VÀ MỨC ĐỘ ĐẦY ĐỦ", en: "SOURCES AND COVERAGE" },
  "annex.findings": { vi: "ĐIỂM CẦN LÀM RÕ", en: "POINTS TO CLARIFY" },
  "findings.none": {
    vi: "Không còn điểm cần làm rõ nào chưa được trả lời.",
    en: "No point is left without an answer.",
  },
  "findings.opening": {
    vi: "“Lỗi” là số liệu tạm giữ đến khi địa phương xác nhận; “cảnh báo” là số liệu đã dùng, ghi kèm điểm cần làm rõ.",
    en: "An error holds its figure until the province confirms it; a warning stands beside a figure that is used.",
  },
  "severity.error": { vi: "Lỗi", en: "Error" },
  "severity.warning": { vi: "Cảnh báo", en: "Warning" },
  "severity.info": { vi: "Ghi chú", en: "Note" },
  "sources.none": { vi: "Chưa nhận được báo cáo nào.", en: "No report has been received." },
  "sources.published": {
    vi: "Đợt này dùng số liệu do {producer} công bố; không có báo cáo gửi lên.",
    en: "This edition uses figures published by the {producer}; no reports were sent in.",
  },
  "sources.notReceived": { vi: "chưa nhận được báo cáo", en: "no report received" },

  // The press release
  "press.over": { vi: "THÔNG CÁO BÁO CHÍ", en: "PRESS RELEASE" },
  "press.title": {
    vi: "Kết quả ngành Công Thương {region} {period}",
    en: "Industry and trade in {region}, {period}",
  },
  "press.status.estimate": { vi: "số ước", en: "estimates" },
  "press.status.provisional": { vi: "số sơ bộ", en: "provisional figures" },
  "press.status.final": { vi: "số chính thức", en: "final figures" },
  "press.lead": {
    vi: "{Region}, {period}, {status}, lập ngày {day}: ",
    en: "{Region}, {period}, {status}, as of {day}: ",
  },
  "press.status.illustrative": { vi: "{status}, số liệu minh họa", en: "{status}, illustrative figures" },
  "press.unknown": { vi: "{Region}, {period}, lập ngày {day}: ", en: "{Region}, {period}, as of {day}: " },
  "press.source": {
    vi: "Nguồn: báo cáo của Sở Công Thương các tỉnh, thành phố {region}, tổng hợp trong {report}. Nơi làm ra số liệu: {producers}. Mức tăng so với cùng kỳ năm trước, trên cùng nhóm địa phương.",
    en: "Source: reports of the Departments of Industry and Trade of {region}, as put together in the {report}. Figures made by: {producers}. Growth is on the same period of the year before, over the same provinces.",
  },
  "press.published": {
    vi: "Nguồn: {producers}, tổng hợp trong {report}.",
    en: "Source: {producers}, as put together in the {report}.",
  },
  "press.contact": {
    vi: "Liên hệ: [đơn vị phát ngôn, điện thoại, thư điện tử]",
    en: "Contact: [press office, telephone, e-mail]",
  },
  "press.nothing": {
    vi: "chưa có số liệu của các địa phương cho kỳ này.",
    en: "there are no provincial figures for this period yet.",
  },
  "press.site": {
    vi: "Số liệu, bản đồ và nguồn gốc từng con số: {site}",
    en: "Figures, maps and the origin of each number: {site}",
  },
} as const satisfies Record<string, Bilingual>;

const words = { ...texts, ...bookTableWords } as const;

export type BookWord = keyof typeof words;

/** Every word of books, for a test that both languages have it. */
export const bookWords: Readonly<Record<BookWord, Bilingual>> = words;

/**
 * A fixed word of books.
 *
 * @example
 * bookWord("edition.cut", "vi", { number: "1" }) // => "Bản chốt số liệu số 1"
 */
export function bookWord(code: BookWord, lang: Lang, facts: Readonly<Record<string, string>> = {}): string {
  return fill(words[code], facts, lang);
}
