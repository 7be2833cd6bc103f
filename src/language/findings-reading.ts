import type { Sentences } from "./sentence.ts";

/**
 * What reading a report found that a person must make clear, by code: what is printed, what is open, what to do. File,
 * sheet and cell stand beside the sentence; where meanings can be chosen from, they are listed with it.
 */
export const findingsOfReading: Sentences = {
  "scan-unread": {
    vi: "Tệp là bản quét, không có chữ để đọc. Đã lưu tệp; đề nghị gửi bản Excel hoặc Word để lấy số liệu.",
    en: "The file is a scan without words. It is kept; please send the workbook or the Word file for its figures.",
  },
  "column-uncertain": {
    vi: "Cột “{heading}” chưa rõ là số của kỳ nào, nên chưa đọc. Chọn kỳ của cột; lựa chọn được nhớ cho mẫu biểu này của tỉnh.",
    en: "It is not clear which period the column “{heading}” is about, so it was not read. Choose the period; the choice is remembered for this form of the province.",
  },
  "percent-form-uncertain": {
    vi: "Cột “{heading}” chưa rõ ghi chỉ số (112,3), tốc độ tăng (12,3) hay phân số (0,123), nên chưa đọc. Chọn cách ghi; lựa chọn được nhớ cho mẫu biểu này.",
    en: "It is not clear whether the column “{heading}” prints an index (112.3), a growth (12.3) or a fraction (0.123), so it was not read. Choose the form; it is remembered for this form of the province.",
  },
  "percent-form-differs": {
    vi: "{label}: ô ghi “{printed}”, khác cách ghi của cả cột (chỉ số hay tốc độ tăng). Ô này chưa dùng; đề nghị Sở xác nhận.",
    en: "{label}: the cell prints “{printed}”, in another form than its column (index or growth). It is not used; the Department is asked to confirm.",
  },
  "index-form-uncertain": {
    vi: "{label}: “{printed}” chưa rõ là chỉ số (cùng kỳ = 100) hay tốc độ tăng. Ô này chưa dùng; đề nghị Sở xác nhận.",
    en: "{label}: it is not clear whether “{printed}” is an index (same period = 100) or a growth. It is not used; the Department is asked to confirm.",
  },
  "index-from-growth": {
    vi: "{label}: biểu chỉ ghi tốc độ tăng ({growth} %) ở cột so sánh; chỉ số được hiểu là 100 + tốc độ tăng. Kiểm tra giúp.",
    en: "{label}: the form gives only the growth ({growth} %) in its column of comparison; the index is taken as 100 + growth. Please check.",
  },
  "rate-form-uncertain": {
    vi: "{label}: “{printed}” chưa rõ là phần trăm hay phân số. Ô này chưa dùng; đề nghị Sở xác nhận.",
    en: "{label}: it is not clear whether “{printed}” is in percent or a fraction. It is not used; the Department is asked to confirm.",
  },
  "number-style-uncertain": {
    vi: "{label}: “{printed}” có thể đọc hai cách (dấu chấm, dấu phẩy là hàng nghìn hay thập phân), tệp không có số nào khác cho biết. Ô này chưa dùng; chọn cách đọc.",
    en: "{label}: “{printed}” can be read in two ways (point and comma as thousands or as decimals) and nothing else in the file tells. It is not used; choose how to read it.",
  },
  "value-unreadable": {
    vi: "{label}: ô ghi “{printed}”, không phải một con số. Đề nghị ghi đúng một số trong ô.",
    en: "{label}: the cell prints “{printed}”, which is not one number. Please put exactly one number in the cell.",
  },
  "value-is-date": {
    vi: "{label}: Excel đã đổi số trong ô thành ngày tháng. Đề nghị nhập lại số và định dạng ô là số.",
    en: "{label}: Excel turned the number in this cell into a date. Please enter it again and format the cell as a number.",
  },
  "cell-error": {
    vi: "{label}: ô báo lỗi {printed}, coi là thiếu số liệu. Đề nghị sửa công thức.",
    en: "{label}: the cell shows the error {printed} and counts as missing. Please mend the formula.",
  },
  "row-unknown": {
    vi: "Dòng “{label}” chưa có trong danh mục chỉ tiêu nên chưa đọc. Chọn chỉ tiêu tương ứng, hoặc bỏ qua.",
    en: "The row “{label}” is not in the catalogue and was not read. Choose the indicator it means, or leave it out.",
  },
  "row-ambiguous": {
    vi: "Dòng “{label}” có thể là nhiều chỉ tiêu, vị trí trong biểu không cho biết. Chọn đúng chỉ tiêu; lựa chọn được nhớ cho mẫu biểu này.",
    en: "The row “{label}” may be one of several indicators and its place in the table does not tell. Choose the one; it is remembered for this form of the province.",
  },
  "unit-unknown": {
    vi: "Dòng “{label}”: không nhận ra đơn vị tính “{unit}”, nên chưa đọc. Ghi lại đơn vị theo danh mục.",
    en: "Row “{label}”: the unit “{unit}” is not known, so it was not read. Please write a unit of the catalogue.",
  },
  "unit-mismatch": {
    vi: "Dòng “{label}”: đơn vị tính “{unit}” không phải đơn vị của chỉ tiêu này, nên chưa đọc. Kiểm tra tên chỉ tiêu và đơn vị.",
    en: "Row “{label}”: “{unit}” is not a unit of this indicator, so it was not read. Check the name of the row and its unit.",
  },
  "unit-missing": {
    vi: "Dòng “{label}” không ghi đơn vị tính (ở cột, tên dòng, tiêu đề), nên chưa đọc. Chọn đơn vị.",
    en: "Row “{label}” gives no unit (in a column, its name or a title), so it was not read. Choose the unit.",
  },
  "hidden-sheet": {
    vi: "Trang tính này bị ẩn nên không đọc. Nếu cần dùng, bỏ ẩn rồi gửi lại.",
    en: "This sheet is hidden and was not read. If it counts, show it and send the file again.",
  },
  "hidden-rows": {
    vi: "Các dòng ẩn {rows} không được đọc. Nếu cần dùng, bỏ ẩn rồi gửi lại.",
    en: "The hidden rows {rows} were not read. If they count, show them and send the file again.",
  },
  "hidden-columns": {
    vi: "Các cột ẩn {columns} không được đọc. Nếu cần dùng, bỏ ẩn rồi gửi lại.",
    en: "The hidden columns {columns} were not read. If they count, show them and send the file again.",
  },
  "sheets-other-periods": {
    vi: "Sổ có nhiều trang theo kỳ; chỉ đọc trang của kỳ báo cáo. Không đọc: {sheets}.",
    en: "The workbook has a sheet for each period; only that of the review was read. Not read: {sheets}.",
  },
  "title-year-differs": {
    vi: "Tiêu đề “{printed}” ghi năm {title}, trong khi các cột là năm {review}. Số liệu được đọc theo các cột; đề nghị sửa tiêu đề.",
    en: "The title “{printed}” says {title}, but the columns are of {review}. The columns are followed; please mend the title.",
  },
  "table-other-year": {
    vi: "Biểu “{printed}” là của năm {title}, không phải năm của đợt đánh giá ({review}); số liệu được đọc theo năm {title}.",
    en: "The table “{printed}” is of {title}, not of the review's year ({review}); it was read as of {title}.",
  },
  "period-uncertain": {
    vi: "Tiêu đề “{printed}” ghi năm {title}, đợt đánh giá là năm {review}, các cột không ghi năm. Chưa đọc biểu này; đề nghị Sở xác nhận kỳ.",
    en: "The title “{printed}” says {title}, the review is of {review}, and the columns name no year. The table was not read; the Department is asked to confirm the period.",
  },
  "area-uncertain": {
    vi: "Tệp nhắc đến nhiều địa phương, chưa rõ là báo cáo của địa phương nào. Chọn địa phương của tệp.",
    en: "The file names more than one province; it is not clear whose report it is. Choose the province.",
  },
  "area-not-member": {
    vi: "“{printed}”: địa phương này không thuộc đợt đánh giá (có thể đã sáp nhập). Chọn địa phương của tệp.",
    en: "“{printed}”: this province is not in the review (it may have been merged). Choose the province of the file.",
  },
  "area-unknown": {
    vi: "Không thấy tên địa phương trong tiêu đề hay tên tệp. Chọn địa phương của tệp.",
    en: "No province is named in the headings or in the name of the file. Choose the province.",
  },
  "macros-ignored": {
    vi: "Tệp có macro. Macro không được chạy và không được đọc; số liệu lấy từ giá trị đã lưu trong ô.",
    en: "The file has macros. They were neither run nor read; the stored values of the cells are used.",
  },
  "legacy-font-decoded": {
    vi: "Tệp dùng phông chữ cũ (mã {encoding}); chữ đã được chuyển sang Unicode.",
    en: "The file uses an old font (encoding {encoding}); its text was converted to Unicode.",
  },
};

/** The choices of a question about a layout, in words. Choices that are codes of indicators have their own names. */
export const layoutChoices: Sentences = {
  month: { vi: "tháng cuối kỳ", en: "the last month of the period" },
  quarter: { vi: "quý", en: "the quarter" },
  "year-to-date": { vi: "lũy kế từ đầu năm", en: "year to date" },
  year: { vi: "cả năm", en: "the whole year" },
  "month-year-before": { vi: "tháng đó năm trước", en: "that month of the year before" },
  "quarter-year-before": { vi: "quý đó năm trước", en: "that quarter of the year before" },
  "year-to-date-year-before": { vi: "lũy kế cùng kỳ năm trước", en: "the same months of the year before" },
  "year-before": { vi: "cả năm trước", en: "the whole year before" },
  "previous-month": { vi: "tháng trước", en: "the month before" },
  "previous-year-to-date": { vi: "lũy kế đến tháng trước", en: "year to date up to the month before" },
  ignore: { vi: "bỏ qua", en: "leave it out" },
};
