import type { Sentences } from "./sentence.ts";

/** What reading official workbooks and tables found. The file, the sheet, the cell and the printed text stand beside. */
export const findingsOfOfficial: Sentences = {
  "official.table-unread": {
    vi: "Biểu “{table}” không thuộc các biểu hệ thống đọc; không lấy số liệu.",
    en: "The table “{table}” is not one the system reads; no figures were taken from it.",
  },
  "official.sheet-hidden": {
    vi: "Trang tính “{sheet}” bị ẩn; không lấy số liệu.",
    en: "The sheet “{sheet}” is hidden; no figures were taken from it.",
  },
  "official.heading-unread": {
    vi: "Không đọc được kỳ số liệu từ tiêu đề cột “{printed}” của biểu “{table}”; cột này chưa được lấy.",
    en: "The heading “{printed}” of the table “{table}” names no period that can be read; the column was not taken.",
  },
  "official.period-unlikely": {
    vi: "Tiêu đề cột “{printed}” chỉ kỳ {period}, không phù hợp với tập biểu của tháng {reference}; cột này chưa được lấy, cần kiểm tra năm ghi ở tiêu đề.",
    en: "The heading “{printed}” names {period}, which a workbook of {reference} cannot hold; the column was not taken. Check the year in the heading.",
  },
  "official.columns-repeat": {
    vi: "Biểu “{table}” có hai cột cùng tiêu đề “{printed}”; không xác định được cột nào đúng nên chưa lấy cột nào.",
    en: "The table “{table}” has two columns that say “{printed}”; which one is right cannot be told, so neither was taken.",
  },
  "official.plan-year": {
    vi: "Tiêu đề cột “{printed}” so sánh số liệu kỳ {period} với kế hoạch năm {year}; có thể ghi nhầm năm. Số liệu vẫn được lấy cho kỳ {period}.",
    en: "The heading “{printed}” compares {period} with the plan of {year}; the year may be a slip. The figures were taken for {period}.",
  },
  "official.row-unknown": {
    vi: "Chưa nhận ra dòng “{printed}” của biểu “{table}”; số liệu của dòng chưa được lấy.",
    en: "The row “{printed}” of the table “{table}” was not recognised; its figures were not taken.",
  },
  "official.index-or-growth": {
    vi: "Cột “{printed}” của biểu “{table}” có thể là tốc độ tăng chứ không phải chỉ số; cột này chưa được lấy.",
    en: "The column “{printed}” of the table “{table}” may hold growth rates and not indices; it was not taken.",
  },
  "official.index-implausible": {
    vi: "Chỉ số {printed} của “{label}” (biểu “{table}”) nghĩa là giảm trên 99%; không thể đúng, số liệu chưa được lấy.",
    en: "An index of {printed} for “{label}” (table “{table}”) means a fall by more than 99%; it cannot be right and was not taken.",
  },
  "official.unit-other": {
    vi: "“{label}” của biểu “{table}” tính bằng “{unit}”, không quy đổi được về đơn vị của chỉ tiêu; số liệu chưa được lấy.",
    en: "“{label}” of the table “{table}” is counted in “{unit}”, which does not convert to the unit of the indicator; it was not taken.",
  },
  "official.indicator-missing": {
    vi: "Danh mục chưa có chỉ tiêu cho “{word}”; số liệu chưa được lấy.",
    en: "The catalogue has no indicator for “{word}”; the figures were not taken.",
  },
  "official.repeat-differs": {
    vi: "Số {printed} khác với số {otherPrinted} của cùng chỉ tiêu tại {other} trong tập biểu; giữ số tại {other}.",
    en: "{printed} differs from {otherPrinted}, which the same workbook prints for the same figure at {other}; the one at {other} was kept.",
  },
  "official.word-unknown": {
    vi: "Chưa có quy tắc đọc chỉ tiêu “{word}”: {rows} dòng chưa được lấy.",
    en: "There is no rule for the indicator “{word}”: {rows} rows were not taken.",
  },
  "official.word-unused": {
    vi: "“{word}” không phải số liệu của một chỉ tiêu trong danh mục: {rows} dòng được bỏ qua.",
    en: "“{word}” is not a figure of an indicator of the catalogue: {rows} rows were passed over.",
  },
  "official.revision-copied": {
    vi: "Kỳ {word}: số “điều chỉnh” trùng hoàn toàn số ước tính ở mọi ngành, do lần công bố sau không in số của kỳ này; {rows} dòng không được coi là số công bố mới.",
    en: "{word}: the “revised” values are those of the estimate in every industry, as the next release did not print them; {rows} rows are not taken as a new vintage.",
  },
  "official.area-unknown": {
    vi: "Không có địa phương mang mã “{word}”: {rows} dòng chưa được lấy.",
    en: "No area has the code “{word}”: {rows} rows were not taken.",
  },
  "official.period-unknown": {
    vi: "“{word}” không phải là kỳ số liệu: {rows} dòng chưa được lấy.",
    en: "“{word}” is not a period: {rows} rows were not taken.",
  },
  "official.value-unreadable": {
    vi: "Giá trị của “{word}” không phải là số: {rows} dòng chưa được lấy.",
    en: "The value of “{word}” is not a number: {rows} rows were not taken.",
  },
  "official.sources-disagree": {
    vi: "Hai nguồn trong cùng bảng cho hai giá trị khác nhau của một số liệu kỳ {period}: {printed} và {otherPrinted} (ô {other}). Cả hai được giữ.",
    en: "Two sources in this table give two values of one figure of {period}: {printed} and {otherPrinted} (cell {other}). Both were kept.",
  },
};

/** Why an official file was not read, by failure code. */
export const failuresOfOfficial: Sentences = {
  "official.not-recognised": {
    vi: "“{file}” không phải tập biểu số liệu hằng tháng của cơ quan thống kê, cũng không phải bảng số liệu chính thức mà hệ thống biết. Với báo cáo của địa phương, dùng lệnh nhập có --review.",
    en: "“{file}” is neither a monthly workbook of the statistics office nor an official table that the system knows. For the report of a province, import it with --review.",
  },
  "official.not-figures": {
    vi: "“{file}” là bảng phát biểu hoặc ghi chú, không phải bảng số liệu; không có gì để nạp.",
    en: "“{file}” holds statements or notes, not figures; there is nothing to load.",
  },
  "official.columns-missing": {
    vi: "Bảng “{file}” thiếu cột: {columns}. Thêm các cột này rồi nhập lại.",
    en: "The table “{file}” lacks columns: {columns}. Add them and import it again.",
  },
};
