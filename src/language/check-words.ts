import type { Bilingual, Lang } from "../base/lang.ts";
import { fill, type Sentences } from "./sentence.ts";

/** The words of the page on which an article is checked, and of its report. A word that lacks a language does not compile. */
export const checkWords = {
  title: { vi: "Kiểm chứng số liệu trong một bài viết", en: "Check the figures in an article" },
  lead: {
    vi: "Dán một bài báo hoặc một đoạn báo cáo: từng con số được đọc ra, đối chiếu với số liệu đã công bố, kèm phép tính và nguồn gốc.",
    en: "Paste an article or a passage of a report: every number is read, compared with the published figures, and shown with its computation and origin.",
  },
  banner: {
    vi: "Đây là kết quả đối chiếu tự động giữa con số trong bài và số liệu đã có, không phải ý kiến của cơ quan nào. Hệ thống có thể đọc chưa đúng câu; “khác số liệu” chỉ nói rằng hai con số không bằng nhau, không nói ai đúng.",
    en: "This is an automatic comparison of the numbers in a text with the figures on record, and no office's opinion. A sentence may have been misread; “differs from the figures” says only that two numbers are not equal, not who is right.",
  },
  bannerTitle: { vi: "Đối chiếu tự động.", en: "An automatic comparison." },

  "form.title": { vi: "Bài viết cần kiểm chứng", en: "The text to check" },
  "form.text": { vi: "Nội dung bài", en: "Text" },
  "form.textHint": {
    vi: "Dán nguyên văn, tối đa 200 kB. Nội dung không được lưu lại.",
    en: "Paste it as it stands, at most 200 kB. It is not stored.",
  },
  "form.file": { vi: "Hoặc chọn tệp", en: "Or choose a file" },
  "form.fileHint": {
    vi: "TXT, DOCX, PDF có chữ hoặc HTML, tối đa 5 MB. Khi chọn tệp, ô nội dung ở trên được bỏ qua.",
    en: "TXT, DOCX, PDF with text, or HTML, at most 5 MB. With a file, the text above is left aside.",
  },
  "form.more": { vi: "Thông tin giúp đọc đúng bài (không bắt buộc)", en: "What helps to read it right (optional)" },
  "form.articleTitle": { vi: "Tiêu đề bài", en: "Title" },
  "form.date": { vi: "Ngày đăng", en: "Date of publication" },
  "form.dateHint": {
    vi: "Ước tính trong bài được đối chiếu cả với số liệu đã biết vào ngày này.",
    en: "Estimates are also compared with what was known on this day.",
  },
  "form.region": { vi: "Khu vực, địa phương bài nói đến", en: "Region or province it is about" },
  "form.regionAny": { vi: "theo nội dung bài", en: "as the text says" },
  "form.review": { vi: "Dùng thêm báo cáo của đợt", en: "Also use the reports of" },
  "form.reviewNone": { vi: "chỉ số liệu chính thức đã công bố", en: "published official figures only" },
  "form.lang": { vi: "Ngôn ngữ của bài", en: "Language of the text" },
  "form.langGuess": { vi: "tự nhận biết", en: "recognise it" },
  "form.langVi": { vi: "tiếng Việt", en: "Vietnamese" },
  "form.langEn": { vi: "tiếng Anh", en: "English" },
  "form.submit": { vi: "Đối chiếu các con số", en: "Compare the numbers" },
  "form.example": { vi: "Điền thử một ví dụ", en: "Fill in an example" },
  "form.regions": { vi: "Khu vực", en: "Regions" },
  "form.areaUntil": { vi: "{name} (đến hết {day})", en: "{name} (until {day})" },
  "form.areas": { vi: "Địa phương", en: "Provinces" },

  "empty.title": { vi: "Kết quả trông như thế nào", en: "What the result looks like" },
  "empty.example": {
    vi: "Theo đánh giá của Bộ Công Thương, những tháng đầu năm 2024, 25/28 địa phương khu vực phía Bắc có chỉ số sản xuất công nghiệp (IIP) tăng so với cùng kỳ; 11/28 địa phương có mức tăng từ 10% trở lên. Tổng mức bán lẻ hàng hóa và doanh thu dịch vụ của 28 tỉnh, thành ước đạt 1.404 nghìn tỷ đồng, tăng 12,3% so với cùng kỳ.",
    en: "According to the Ministry of Industry and Trade, in the first months of 2024 the index of industrial production (IIP) rose in 25 of the 28 northern provinces and cities; in 11 of the 28 it grew by 10% or more. Retail sales of goods and services in the 28 provinces reached an estimated 1,404 trillion VND, up 12.3% on the same period.",
  },
  "empty.what": {
    vi: "Mỗi con số trong bài mang một dấu; dưới đây là sáu kết quả có thể có.",
    en: "Each number in the text gets a mark; these are the six results there can be.",
  },
  "empty.never": {
    vi: "Kết quả chỉ nói về con số: hệ thống không xếp hạng bài báo, không đoán thay người viết, và hỏi lại khi câu có nhiều cách hiểu.",
    en: "Results are about numbers only: texts are not ranked, nothing is guessed for the writer, and where a sentence can be read in several ways, it asks.",
  },

  "verdict.supported": { vi: "khớp", en: "agrees" },
  "verdict.rounding": { vi: "khớp khi làm tròn", en: "agrees when rounded" },
  "verdict.contradicted": { vi: "khác số liệu", en: "differs from the figures" },
  "verdict.no-data": { vi: "chưa có số liệu", en: "no figures yet" },
  "verdict.ambiguous": { vi: "nhiều cách hiểu", en: "several readings" },
  "verdict.implausible": { vi: "không hợp lý", en: "implausible" },
  "means.supported": {
    vi: "Làm tròn số liệu theo đúng số chữ số in trong bài thì được con số trong bài, hoặc số liệu nằm trong phạm vi của “hơn”, “gần”, “khoảng”.",
    en: "The figures, rounded as the text prints them, give its number; or they are within its “more than”, “nearly”, “about”.",
  },
  "means.rounding": {
    vi: "Lệch chưa đến một đơn vị ở chữ số cuối in trong bài, thường do cắt bớt thay vì làm tròn.",
    en: "Off by less than one unit of the last printed digit, mostly cut off instead of rounded.",
  },
  "means.contradicted": {
    vi: "Tính được từ số liệu, và ra một con số khác; con số ấy được nêu bên cạnh.",
    en: "It can be computed from the figures, and gives another number, which is shown beside.",
  },
  "means.no-data": {
    vi: "Chưa có đủ số liệu để đối chiếu; nói rõ thiếu gì. Không có nghĩa là con số có vấn đề.",
    en: "The figures needed are not all there; what is missing is said. Nothing is held against the number.",
  },
  "means.ambiguous": {
    vi: "Câu để ngỏ kỳ, địa bàn hoặc nguồn; mỗi cách hiểu có kết quả riêng, chọn bằng một lần bấm.",
    en: "The sentence leaves period, area or source open; each reading has its result, chosen with one click.",
  },
  "means.implausible": {
    vi: "Chưa có số liệu trực tiếp, nhưng con số vượt một tổng hoặc trái một phép cộng đã biết.",
    en: "There are no direct figures, but the number goes against a known total or an identity.",
  },

  "result.heading": {
    vi: "Trong bài có {numbers} con số, trong đó {claims} phát biểu số liệu được đối chiếu",
    en: "{numbers} numbers in the text, {claims} of them statements that were compared",
  },
  "result.headingOne": {
    vi: "Kết quả đối chiếu {claims} phát biểu số liệu",
    en: "Comparison of {claims} statements",
  },
  "result.none": { vi: "Không có phát biểu số liệu nào trong bài", en: "The text makes no statement about figures" },
  "result.noneText": {
    vi: "Bài không có con số nào, hoặc các con số đều không phải số liệu ngành Công Thương (xem danh sách cuối trang).",
    en: "There is no number in it, or none that is a figure of industry and trade (see the list below).",
  },
  "result.summary": { vi: "Tóm tắt kết quả", en: "Summary" },
  "result.filter": { vi: "Lọc theo kết quả", en: "Filter by result" },
  "result.all": { vi: "tất cả", en: "all" },
  "result.article": { vi: "Bài viết", en: "The text" },
  "result.articleHint": {
    vi: "Chọn một con số để đến phần đối chiếu của nó.",
    en: "Choose a number to go to its comparison.",
  },
  "result.evidence": { vi: "Đối chiếu từng con số", en: "Number by number" },
  "result.asOf": { vi: "Số liệu cập nhật đến", en: "Figures as of" },
  "result.region": { vi: "Khu vực", en: "Region" },
  "result.date": { vi: "Ngày đăng", en: "Published" },
  "result.evidenceFrom": { vi: "Đối chiếu với", en: "Compared with" },
  "result.official": { vi: "số liệu chính thức đã công bố", en: "published official figures" },
  "result.officialAnd": {
    vi: "số liệu chính thức và báo cáo của {review}",
    en: "official figures and the reports of {review}",
  },
  "result.again": { vi: "Sửa bài và đối chiếu lại", en: "Edit the text and compare again" },
  "result.other": { vi: "Kiểm chứng bài khác", en: "Check another text" },
  "result.report": { vi: "Tải báo cáo", en: "Report" },
  "result.save": { vi: "Lưu và lấy liên kết", en: "Save and get a link" },
  "result.saveHint": {
    vi: "Chỉ lưu các con số và trích dẫn ngắn quanh chúng (tối đa 120 ký tự), không lưu bài. Liên kết hết hạn sau {days} ngày.",
    en: "Only the numbers and short quotes around them (at most 120 characters) are kept, never the text. The link expires after {days} days.",
  },
  "result.language": { vi: "View in English", en: "Xem bằng tiếng Việt" },
  "result.chosen": { vi: "Cách hiểu đã chọn", en: "Readings chosen" },
  "result.chosenForAll": { vi: "cả bài", en: "whole text" },
  "result.chosenFor": { vi: "số {n}", en: "number {n}" },
  "result.drop": { vi: "Bỏ lựa chọn này", en: "Undo this choice" },
  "result.openAll": {
    vi: "Bài không nói rõ {field} của {n} con số. Chọn một cách hiểu cho cả bài:",
    en: "The text does not say the {field} of {n} numbers. Choose one reading for the whole text:",
  },
  "line.supported": { vi: "gạch liền", en: "solid" },
  "line.rounding": { vi: "gạch chấm", en: "dotted" },
  "line.contradicted": { vi: "gạch đôi", en: "double" },
  "line.no-data": { vi: "gạch đứt mảnh", en: "thin dashes" },
  "line.ambiguous": { vi: "gạch đứt đậm", en: "thick dashes" },
  "line.implausible": { vi: "gạch sóng", en: "wavy" },
  "result.untouched": {
    vi: "Con số không mang dấu không phải là phát biểu số liệu; xem lý do ở cuối trang.",
    en: "Numbers without a mark are no statements about figures; the reasons stand below.",
  },

  "evidence.back": { vi: "Về chỗ {n} trong bài", en: "Back to {n} in the text" },
  "evidence.read": { vi: "Đọc là", en: "Read as" },
  "evidence.computation": { vi: "Phép tính", en: "Computation" },
  "evidence.origin": { vi: "Nguồn gốc", en: "Origin" },
  "evidence.originMany": { vi: "{n} số liệu gốc", en: "{n} original figures" },
  "evidence.known": { vi: "công bố {day}", en: "published {day}" },
  "evidence.vintages": { vi: "Theo thời điểm", en: "By date" },
  "evidence.then": {
    vi: "Theo số liệu đã công bố đến ngày {day}, khi bài được viết",
    en: "By the figures published until {day}, when it was written",
  },
  "evidence.now": { vi: "Theo số liệu cập nhật đến ngày {day}", en: "By the figures as of {day}" },
  "evidence.beside": { vi: "Số của nguồn khác", en: "Another producer's figure" },
  "evidence.besideHint": { vi: "để tham khảo, không dùng để đối chiếu", en: "for reference, not used to compare" },
  "evidence.doubts": { vi: "Điểm cần lưu ý", en: "Points to note" },
  "evidence.readings": { vi: "Các cách hiểu", en: "Readings" },
  "evidence.choose": { vi: "Đọc là {reading}", en: "Read as {reading}" },

  "not.title": { vi: "Các con số không phải phát biểu số liệu", en: "Numbers that are no statements" },
  "not.lead": {
    vi: "Mọi con số trong bài đều được xét. {n} con số dưới đây không đối chiếu, vì:",
    en: "Every number in the text is accounted for. These {n} are not compared, because:",
  },
  "not.more": { vi: "và {n} số nữa", en: "and {n} more" },

  "shared.kicker": { vi: "Kết quả kiểm chứng đã lưu", en: "A saved check" },
  "shared.saved": { vi: "Lưu lúc", en: "Saved" },
  "shared.expires": { vi: "Hết hạn ngày", en: "Expires" },
  "shared.release": { vi: "Bản công bố khi lưu", en: "Release at the time" },
  "shared.quotes": {
    vi: "Chỉ các con số và trích dẫn ngắn được lưu; toàn văn không được lưu ở đây.",
    en: "Only numbers and short quotes were kept; the text itself was not.",
  },
  "shared.link": { vi: "Liên kết của kết quả này", en: "Link to this result" },
  "shared.objectedTitle": { vi: "Đã có phản đối, đang xem lại", en: "Objected to, under review" },
  "shared.objectedText": {
    vi: "Kết quả này tạm thời không hiển thị vì có người được nêu đã phản đối. Nó được mở lại hoặc gỡ bỏ sau khi người quản trị xem xét.",
    en: "This result is not shown for now, because someone it concerns has objected. It will be opened again or removed once an operator has looked at it.",
  },
  "shared.expiredTitle": { vi: "Kết quả này đã hết hạn", en: "This result has expired" },
  "shared.expiredText": {
    vi: "Kết quả được lưu trong {days} ngày và nội dung đã bị xóa. Có thể dán lại bài để đối chiếu với số liệu hiện nay.",
    en: "Results are kept for {days} days, and the content has been erased. Paste the text again to compare it with today's figures.",
  },
  "object.title": { vi: "Phản đối kết quả này", en: "Object to this result" },
  "object.lead": {
    vi: "Người viết bài, người hoặc cơ quan được nêu trong bài có thể phản đối. Kết quả được ẩn ngay cho đến khi người quản trị xem lại.",
    en: "Whoever is named in the text, or wrote it, may object. The result is hidden at once until an operator has looked at it.",
  },
  "object.name": { vi: "Họ tên hoặc cơ quan", en: "Name or organisation" },
  "object.contact": { vi: "Cách liên hệ (không bắt buộc)", en: "How to reach you (optional)" },
  "object.reason": { vi: "Lý do", en: "Reason" },
  "object.submit": { vi: "Gửi phản đối và ẩn kết quả", en: "Object and hide the result" },

  "report.over": { vi: "Kết quả kiểm chứng số liệu", en: "Check of the figures in a text" },
  "report.untitled": { vi: "Bài viết không có tiêu đề", en: "Untitled text" },
  "report.file": { vi: "kiem-chung", en: "check" },
  "report.author": { vi: "Giao Ban", en: "Giao Ban" },
  "report.summary": { vi: "Tóm tắt", en: "Summary" },
  "report.verdict": { vi: "Kết quả", en: "Result" },
  "report.count": { vi: "Số phát biểu", en: "Statements" },
  "report.total": { vi: "Tổng số", en: "Total" },
  "report.table": { vi: "Bảng đối chiếu", en: "Comparison" },
  "report.order": { vi: "TT", en: "No." },
  "report.inText": { vi: "Trong bài", en: "In the text" },
  "report.details": { vi: "Chi tiết từng con số", en: "Number by number" },
  "report.numbered": { vi: "Số {n}: {printed} – {verdict}", en: "Number {n}: {printed} – {verdict}" },
  "report.illustrative": {
    vi: "Kết quả dùng số liệu minh họa của một đợt đánh giá; không phải số liệu chính thức.",
    en: "The comparison rests on a review's illustrative figures; they are not official.",
  },

  "home.title": { vi: "Kiểm chứng số liệu trong một bài viết", en: "Check the figures in an article" },
  "home.text": {
    vi: "Dán một bài báo: từng con số được đối chiếu với số liệu đã công bố.",
    en: "Paste an article: each number is compared with the published figures.",
  },
} as const satisfies Readonly<Record<string, Bilingual>>;

export type CheckWord = keyof typeof checkWords;

/**
 * A word of the check in a language, its places filled.
 *
 * @example
 * checkWord("vi", "verdict.contradicted") // => "khác số liệu"
 */
export function checkWord(lang: Lang, word: CheckWord, facts: Readonly<Record<string, string | number>> = {}): string {
  return fill(checkWords[word], facts, lang);
}

/** What is told where a text cannot be checked, by failure code. */
export const failuresOfChecking: Sentences = {
  "check.empty": {
    vi: "Chưa có nội dung. Dán bài viết vào ô nội dung hoặc chọn một tệp.",
    en: "There is no text. Paste it into the box or choose a file.",
  },
  "check.text-too-long": {
    vi: "Bài dài {kilobytes} kB, quá giới hạn {most} kB. Chia bài thành nhiều phần.",
    en: "The text has {kilobytes} kB; at most {most} kB are taken. Split it into parts.",
  },
  "check.upload-too-large": {
    vi: "Dữ liệu gửi lên quá giới hạn {most} MB. Chọn tệp nhỏ hơn, hoặc dán phần chữ vào ô nội dung.",
    en: "What was sent exceeds {most} MB. Choose a smaller file, or paste its text.",
  },
  "check.too-many-numbers": {
    vi: "Trong bài có {numbers} con số, quá giới hạn {most}. Bài viết để kiểm chứng là câu văn; bảng số liệu thì gửi theo biểu.",
    en: "There are {numbers} numbers in the text; at most {most} are taken. Texts to check are sentences; tables are sent as forms.",
  },
  "check.too-many-claims": {
    vi: "Bài có {claims} phát biểu số liệu; mỗi lần đối chiếu nhiều nhất {most}. Chia bài thành nhiều phần.",
    en: "The text makes {claims} statements; at most {most} are compared at a time. Split it into parts.",
  },
  "check.too-often": {
    vi: "Địa chỉ của bạn gửi quá nhiều yêu cầu. Xin thử lại sau {seconds} giây.",
    en: "Too many requests from your address. Please try again in {seconds} seconds.",
  },
  "check.too-slow": {
    vi: "Đối chiếu quá {seconds} giây nên đã dừng. Chia bài thành nhiều phần rồi thử lại.",
    en: "Comparing took more than {seconds} seconds and was stopped. Split the text and try again.",
  },
  "check.foreign-form": {
    vi: "Yêu cầu được gửi từ một trang khác nên không được nhận. Mở trang Kiểm chứng và gửi lại từ đó.",
    en: "The form was sent from another site and was not taken. Open the Check page and send it from there.",
  },
  "check.busy": {
    vi: "Đang có nhiều tệp chờ đọc. Xin thử lại sau ít phút.",
    en: "Many files are waiting to be read. Please try again in a few minutes.",
  },
  "check.only-post": {
    vi: 'Địa chỉ này chỉ nhận POST với JSON: {"text": "…"}.',
    en: 'This address takes POST with JSON only: {"text": "…"}.',
  },
  "check.not-json": {
    vi: "Cần gửi JSON với content-type application/json.",
    en: "Send JSON with content-type application/json.",
  },
  "check.body-unreadable": {
    vi: "Không đọc được dữ liệu gửi lên. Gửi lại từ trang Kiểm chứng, hoặc gửi JSON đúng dạng.",
    en: "What was sent cannot be read. Send it from the Check page, or as well-formed JSON.",
  },
  "check.field-invalid": {
    vi: "Trường “{field}” không hợp lệ: cần {expected}.",
    en: "The field “{field}” is not valid: {expected} is expected.",
  },
  "check.region-unknown": {
    vi: "Không có khu vực hoặc địa phương “{region}”.",
    en: "There is no region or area “{region}”.",
  },
  "check.review-not-released": {
    vi: "Đợt đánh giá “{review}” chưa được công bố nên không dùng để đối chiếu được.",
    en: "The review “{review}” has not been released, so it cannot be used to compare.",
  },
  "document.unknown-kind": {
    vi: "Không nhận ra định dạng của tệp. Trang này nhận TXT, DOCX, PDF có chữ và HTML.",
    en: "The kind of this file is not recognised. Taken are TXT, DOCX, PDF with text, and HTML.",
  },
  "document.not-prose": {
    vi: "Tệp là bảng tính, không phải bài viết. Dán phần chữ, hoặc gửi tệp TXT, DOCX, PDF, HTML.",
    en: "The file is a workbook, not a text. Paste the text, or send TXT, DOCX, PDF or HTML.",
  },
  "document.no-text": {
    vi: "Không có chữ nào trong tệp này.",
    en: "There is no text in this file.",
  },
  "result.unknown": {
    vi: "Không có kết quả kiểm chứng nào ở địa chỉ này.",
    en: "There is no saved check at this address.",
  },
  "result.expired": {
    vi: "Kết quả kiểm chứng này đã hết hạn và nội dung đã bị xóa.",
    en: "This saved check has expired, and its content has been erased.",
  },
  "result.objected": {
    vi: "Kết quả này đang được xem lại vì có phản đối.",
    en: "This result is under review after an objection.",
  },
  "objection.incomplete": {
    vi: "Cần ghi họ tên hoặc cơ quan và lý do phản đối.",
    en: "A name or organisation and a reason are needed.",
  },
};
