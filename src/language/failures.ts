import { failuresOfChecking } from "./check-words.ts";
import { failuresOfFiles } from "./failures-files.ts";
import { failuresOfOfficial } from "./findings-official.ts";
import type { Sentences } from "./sentence.ts";

/** What went wrong and what to do, by failure code. Each says what, where, and the way on. */
export const failures: Sentences = {
  ...failuresOfFiles,
  ...failuresOfChecking,
  ...failuresOfOfficial,
  unexpected: {
    vi: "Có lỗi ngoài dự kiến. Dữ liệu không bị thay đổi. Thử lại; nếu vẫn lỗi, gửi nhật ký cho người quản trị.",
    en: "Something unexpected went wrong. No data was changed. Try again; if it fails again, send the log to the administrator.",
  },
  "page.unknown": {
    vi: "Không có trang này. Kiểm tra lại địa chỉ, hoặc bắt đầu từ trang chủ.",
    en: "There is no such page. Check the address, or start from the home page.",
  },
  "day.unreadable": {
    vi: "“{day}” không phải là ngày. Viết theo dạng 2024-06-30.",
    en: "“{day}” is not a day. Write it as 2024-06-30.",
  },
  "moment.unreadable": {
    vi: "“{moment}” không phải là thời điểm. Viết theo dạng 2024-06-30 hoặc 2024-06-30T08:00:00+07:00.",
    en: "“{moment}” is not a moment. Write it as 2024-06-30 or 2024-06-30T08:00:00+07:00.",
  },
  "period.unreadable": {
    vi: "“{period}” không phải là kỳ báo cáo. Viết theo dạng 2024, 2024-06, 2024-Q1, 2024-S1 hoặc 2024-YTD06.",
    en: "“{period}” is not a period. Write it as 2024, 2024-06, 2024-Q1, 2024-S1 or 2024-YTD06.",
  },
  "area.unknown": {
    vi: "Không có địa phương “{area}”. Dùng mã của 63 tỉnh (24), mã mới từ 1/7/2025 (new:24) hoặc VN.",
    en: "There is no area “{area}”. Use a code of the 63 provinces (24), of the list since 1/7/2025 (new:24), or VN.",
  },
  "region.unknown": {
    vi: "Không có khu vực “{region}”. Ví dụ: R-N28 (phía Bắc), R-S20 (phía Nam), R-CH15 (miền Trung – Tây Nguyên).",
    en: "There is no region “{region}”. For example: R-N28 (North), R-S20 (South), R-CH15 (Centre–Highlands).",
  },
  "indicator.unknown": {
    vi: "Không có chỉ tiêu “{indicator}” trong danh mục. Xem data/catalogue/indicators.csv.",
    en: "There is no indicator “{indicator}” in the catalogue. See data/catalogue/indicators.csv.",
  },
  "unit.unknown": {
    vi: "Không có đơn vị tính “{unit}”. Xem data/catalogue/units.csv.",
    en: "There is no unit “{unit}”. See data/catalogue/units.csv.",
  },
  "review.unknown": {
    vi: "Không có đợt đánh giá “{review}”. Xem các đợt: giaoban reviews. Thêm đợt mới: giaoban reviews add {review} --region R-N28 --period 2026-YTD09 --geography 2026-09-30",
    en: "There is no review “{review}”. See them with: giaoban reviews. Add one with: giaoban reviews add {review} --region R-N28 --period 2026-YTD09 --geography 2026-09-30",
  },
  "review.exists": {
    vi: "Đã có đợt đánh giá “{review}”. Chọn mã khác, hoặc dùng đợt đã có.",
    en: "There is already a review “{review}”. Choose another id, or use the one that is there.",
  },
  "review.of-producer": {
    vi: "Đợt “{review}” lấy số liệu đã công bố của cơ quan thống kê, không nhận báo cáo của Sở.",
    en: "The review “{review}” uses the statistics office's published figures; it takes no reports.",
  },
  "cut.unknown": {
    vi: "Đợt “{review}” không có bản chốt số {cut}. Chốt số liệu: giaoban cut {review}",
    en: "The review “{review}” has no cut {cut}. Make one with: giaoban cut {review}",
  },
  "cut.changed": {
    vi: "Bản chốt số {cut} của đợt “{review}” không còn đúng với dấu kiểm khi chốt. Báo người quản trị: dữ liệu hoặc danh mục đã bị sửa.",
    en: "Cut {cut} of the review “{review}” no longer agrees with its digest. Tell the administrator: data or catalogue were altered.",
  },
  "release.exists": {
    vi: "Bản chốt số {cut} của đợt “{review}” đã được công bố.",
    en: "Cut {cut} of the review “{review}” is published already.",
  },
  "review.not-released": {
    vi: "Đợt “{review}” chưa có bản công bố nào, nên chưa có gì để xem ở đây.",
    en: "The review “{review}” has no release yet, so there is nothing to see here.",
  },
  "release.unknown": {
    vi: "Đợt “{review}” không có bản công bố số {cut}.",
    en: "The review “{review}” has no release {cut}.",
  },
  "book.unknown": {
    vi: "Đợt “{review}” chưa có báo cáo trung tâm ở định dạng này.",
    en: "The review “{review}” has no central report in this format.",
  },
  "indicator.not-in-review": {
    vi: "Đợt “{review}” không có số liệu của chỉ tiêu “{indicator}”.",
    en: "The review “{review}” has no figures of the indicator “{indicator}”.",
  },
  "figure.id-unreadable": {
    vi: "“{figure}” không phải là số của một số liệu.",
    en: "“{figure}” is not the number of a figure.",
  },
  "figure.ids": {
    vi: "Địa chỉ nêu {ids} số liệu; cần ít nhất một, và không quá số một trang hiển thị được.",
    en: "The address names {ids} figures; it takes at least one, and no more than a page can show.",
  },
  "largest.count": {
    vi: "Không chọn được “các địa phương lớn nhất”: {wanted} không phải là số lượng hoặc tỷ trọng hợp lệ.",
    en: "“The largest” cannot be chosen: {wanted} is not a count or a share.",
  },
  "finding.unknown": {
    vi: "Không có điểm cần làm rõ số {finding}. Xem danh sách: giaoban findings --review <mã đợt>",
    en: "There is no finding {finding}. See them with: giaoban findings --review <id>",
  },
  "finding.answered": {
    vi: "Điểm cần làm rõ số {finding} đã được trả lời.",
    en: "Finding {finding} has been answered already.",
  },
  "finding.without-figure": {
    vi: "Điểm cần làm rõ số {finding} không gắn với một số liệu nào, nên không nhận giá trị. Dùng --accept, hoặc gửi lại báo cáo.",
    en: "Finding {finding} is not about one figure, so it takes no value. Use --accept, or send the report again.",
  },
  "finding.not-a-candidate": {
    vi: "Điểm cần làm rõ số {finding} hỏi về cách hiểu biểu. Chọn một trong: {candidates}",
    en: "Finding {finding} asks what a part of the form means. Choose one of: {candidates}",
  },
  "figure.unknown": { vi: "Không có số liệu số {figure}.", en: "There is no figure {figure}." },
  "figure.not-newest": {
    vi: "Số liệu {figure} đã có bản mới hơn ({newest}). Sửa trên bản mới nhất.",
    en: "Figure {figure} has a newer vintage ({newest}). Correct the newest one.",
  },
  "correction.no-figure": {
    vi: "Bảng đính chính, dòng {row}: trong đợt này không có số liệu nào đọc từ ô {cell} của tệp {file}. Không dòng nào được áp dụng.",
    en: "Corrections, row {row}: no figure of this review was read from cell {cell} of {file}. No row was applied.",
  },
  "correction.unreadable": {
    vi: "Bảng đính chính, dòng {row}: cột “{column}” trống hoặc không đọc được. Không dòng nào được áp dụng.",
    en: "Corrections, row {row}: column “{column}” is empty or unreadable. No row was applied.",
  },
  "path.unknown": { vi: "Không có tệp hoặc thư mục “{path}”.", en: "There is no file or folder “{path}”." },
  "rules.unreadable": {
    vi: "data/catalogue/constraints.csv có dòng không đọc được: {line}",
    en: "data/catalogue/constraints.csv has a line that cannot be read: {line}",
  },
  "map.unknown-shape": {
    vi: "Bản đồ không có hình “{shape}”. Xem data/map và cột shapes trong data/catalogue/areas.csv.",
    en: "The map has no shape “{shape}”. See data/map and the column shapes in data/catalogue/areas.csv.",
  },
  "home.busy": {
    vi: "Thư mục dữ liệu {home} đang được một tiến trình khác dùng (pid {pid}). Đợi lệnh kia xong rồi gọi lại.",
    en: "The home {home} is in use by another process (pid {pid}). Wait until it is done, then call this again.",
  },
  "contributions.base-not-positive": {
    vi: "Không tính được mức đóng góp: tổng cùng kỳ không lớn hơn 0 ({base}).",
    en: "Contributions cannot be computed: the base total is not above 0 ({base}).",
  },
  "format.unknown": {
    vi: "Không có định dạng “{format}”. Chọn trong: docx, pdf, html.",
    en: "There is no format “{format}”. Choose from: docx, pdf, html.",
  },
  "number.unreadable": { vi: "“{text}” không phải là số.", en: "“{text}” is not a number." },
  "check.line": {
    vi: 'Dòng {line} không phải là JSON có trường “text”. Mỗi dòng là một bài: {"id": …, "text": …}.',
    en: 'Line {line} is not JSON with a “text”. Each line is one text: {"id": …, "text": …}.',
  },
  "option.missing": { vi: "Thiếu tùy chọn {option}.", en: "The option {option} is missing." },
};
