import type { Bilingual } from "../base/lang.ts";
import { printPlain } from "./number.ts";
import type { Sentences } from "./sentence.ts";

/**
 * What the checks on arrival found, as officials read it: what is printed, what was expected, what to do.
 * The file, the sheet, the cell and the printed text stand beside the sentence. {name} is the indicator.
 */
export const findingsOfChecks: Sentences = {
  "unit-slip": {
    vi: "{name}: đọc theo đơn vị của biểu là {value} {unit}, lệch {times} lần so với các số liệu liên quan trong cùng báo cáo ({evidence}). Có thể là {meaning} {unit}. Số liệu tạm giữ, chưa đưa vào tổng hợp; đề nghị Sở xác nhận giá trị và đơn vị tính.",
    en: "{nameEn}: in the unit of the table this reads {value} {unitEn}, {times} times off what the report says elsewhere ({evidenceEn}). It may be {meaning} {unitEn}. The figure is held out of the totals; the Department is asked to confirm the value and its unit.",
  },
  "unit-column": {
    vi: "{name}: cả cột có vẻ ghi theo đơn vị khác với biểu; đọc nguyên là {value} {unit}, lệch {times} lần so với các cột khác ({evidence}). Có thể là {meaning} {unit}. Số liệu tạm giữ; đề nghị Sở xác nhận đơn vị tính của cột.",
    en: "{nameEn}: the whole column seems to be in another unit than the table; as it stands it reads {value} {unitEn}, {times} times off the other columns ({evidenceEn}). It may be {meaning} {unitEn}. The figure is held; the Department is asked to confirm the unit of the column.",
  },
  "unit-row": {
    vi: "{name}: cả dòng lệch {times} lần so với các dòng thành phần hoặc dòng tổng của nó; có thể dòng này ghi theo đơn vị khác. Đọc nguyên là {value} {unit}, có thể là {meaning} {unit}. Số liệu tạm giữ; đề nghị Sở xác nhận đơn vị tính của dòng.",
    en: "{nameEn}: the whole row is {times} times off its parts or its whole; it may be in another unit. As it stands it reads {value} {unitEn}; it may be {meaning} {unitEn}. The figure is held; the Department is asked to confirm the unit of the row.",
  },
  "unit-doubt": {
    vi: "{name}: {value} {unit}, gấp khoảng {times} lần mức đã báo cáo trước đây ({earlier} {unit}, {earlierPeriod}), dù các số trong dòng khớp với nhau. Đề nghị xác nhận đơn vị tính: {meaning} {unit} hay {value} {unit}.",
    en: "{nameEn}: {value} {unitEn}, about {times} times what was reported before ({earlier} {unitEn}, {earlierPeriodEn}), although the row agrees with itself. Please confirm the unit: {meaning} {unitEn} or {value} {unitEn}.",
  },
  "far-below-row": {
    vi: "{name}: {value} {unit} nhỏ hơn khoảng {times} lần so với các ô khác cùng dòng. Số liệu vẫn dùng như đã ghi; đề nghị xác nhận đơn vị tính và dấu thập phân: {value} {unit} hay {meaning} {unit}.",
    en: "{nameEn}: {value} {unitEn} is about {times} times smaller than the other cells of its row. The figure is used as printed; please confirm the unit and the decimal mark: {value} {unitEn} or {meaning} {unitEn}.",
  },
  "digit-slip": {
    vi: "{name}: ghi {value} {unit}, lệch đúng {times} lần so với các số liệu liên quan ({evidence}); có thể thừa, thiếu chữ số hoặc sai dấu thập phân. Có thể là {meaning} {unit}. Số liệu tạm giữ; đề nghị Sở xác nhận.",
    en: "{nameEn}: {value} {unitEn} is {times} times off the figures it belongs to ({evidenceEn}); a digit may be missing or too many, or the decimal mark misplaced. It may be {meaning} {unitEn}. The figure is held; the Department is asked to confirm it.",
  },
  "slip-carried": {
    vi: "{name}: {value} {unit} được cộng từ ô {fromCell} ({fromSheet}) đang nghi sai đơn vị; nếu ô đó được sửa, tổng sẽ là {expected} {unit}. Số liệu tạm giữ đến khi Sở xác nhận.",
    en: "{nameEn}: {value} {unitEn} was added up with cell {fromCell} ({fromSheet}), whose unit is in doubt; with that cell put right the sum would be {expected} {unitEn}. The figure is held until the Department confirms.",
  },
  "value-contradicted": {
    vi: "{name}: {value} {unit} không khớp với {relations} phép đối chiếu trong báo cáo; các số liệu liên quan đều cho khoảng {expected} {unit}. Đề nghị kiểm tra lại ô này.",
    en: "{nameEn}: {value} {unitEn} contradicts {relations} comparisons in the report, which all give about {expected} {unitEn}. Please check this cell.",
  },
  "part-sum-mismatch": {
    vi: "{name}: tổng và các thành phần không khớp; ô này ghi {value} {unit}, theo phép cộng phải là {expected} {unit} (lệch {difference}). Số liệu vẫn dùng như đã ghi; đề nghị kiểm tra.",
    en: "{nameEn}: the whole and its parts do not add up; this cell has {value} {unitEn}, the sum asks for {expected} {unitEn} (difference {difference}). The figure is used as printed; please check.",
  },
  "months-do-not-add": {
    vi: "{name}: cộng các tháng không bằng số lũy kế; ô này ghi {value} {unit}, theo phép cộng phải là {expected} {unit} (lệch {difference}). Số liệu vẫn dùng như đã ghi; đề nghị kiểm tra.",
    en: "{nameEn}: the months do not add up to the cumulative figure; this cell has {value} {unitEn}, the sum asks for {expected} {unitEn} (difference {difference}). The figure is used as printed; please check.",
  },
  "former-units-do-not-add": {
    vi: "{name}: tổng các đơn vị hành chính trước sắp xếp không bằng số của đơn vị mới; ô này ghi {value} {unit}, theo phép cộng phải là {expected} {unit} (lệch {difference}).",
    en: "{nameEn}: the former units do not add up to the unit they became; this cell has {value} {unitEn}, the sum asks for {expected} {unitEn} (difference {difference}).",
  },
  "growth-mismatch": {
    vi: "{name}: báo cáo ghi tăng trưởng {value} %, tính từ số thực hiện và cùng kỳ là {expected} %. Cả hai được giữ; đề nghị kiểm tra số cùng kỳ hoặc tốc độ tăng.",
    en: "{nameEn}: the report says growth of {value} %, its two levels give {expected} %. Both are kept; please check the base or the rate.",
  },
  "completion-mismatch": {
    vi: "{name}: báo cáo ghi đạt {value} % kế hoạch, tính từ số thực hiện và kế hoạch là {expected} %. Đề nghị kiểm tra số kế hoạch hoặc tỷ lệ.",
    en: "{nameEn}: the report says {value} % of the plan is done, level and plan give {expected} %. Please check the plan or the percentage.",
  },
  "ratio-mismatch": {
    vi: "{name}: báo cáo ghi {value} {unit}, tính từ hai chỉ tiêu tạo thành tỷ lệ này là {expected} {unit}. Đề nghị kiểm tra.",
    en: "{nameEn}: the report says {value} {unitEn}, the two indicators it is made of give {expected} {unitEn}. Please check.",
  },
  "cumulative-falls": {
    vi: "{name}: lũy kế {value} {unit} nhỏ hơn lũy kế đã báo cáo của kỳ ngắn hơn ({earlier} {unit}, {earlierPeriod}). Đề nghị kiểm tra hai số.",
    en: "{nameEn}: the cumulative {value} {unitEn} is below the one of a shorter period ({earlier} {unitEn}, {earlierPeriodEn}). Please check the two.",
  },
  "growth-of-index": {
    vi: "{name}: chỉ số {index} (cùng kỳ năm trước = 100) nghĩa là tăng trưởng {expected} %, nhưng cột so sánh ghi {value} %. Chỉ số năm nay không chia cho chỉ số năm trước; hệ thống dùng chỉ số.",
    en: "{nameEn}: an index of {index} (same period = 100) means growth of {expected} %, but the comparison column says {value} %. This year's index is not divided by last year's; the index is used.",
  },
  "growth-as-index": {
    vi: "{name}: ô tăng trưởng ghi {value} %, trong khi số thực hiện và cùng kỳ cho {expected} %; có thể ghi theo chỉ số (cùng kỳ = 100), nghĩa là {meaning} %. Riêng tốc độ tăng tạm giữ; đề nghị xác nhận.",
    en: "{nameEn}: the growth cell says {value} %, the two levels give {expected} %; it may be an index (same period = 100), meaning {meaning} %. Only the rate is held; please confirm.",
  },
  "growth-as-fraction": {
    vi: "{name}: ô tăng trưởng ghi {value} %, trong khi số thực hiện và cùng kỳ cho {expected} %; có thể ghi dạng phân số, nghĩa là {meaning} %. Riêng tốc độ tăng tạm giữ; đề nghị xác nhận.",
    en: "{nameEn}: the growth cell says {value} %, the two levels give {expected} %; it may be a fraction, meaning {meaning} %. Only the rate is held; please confirm.",
  },
  "growth-extreme": {
    vi: "{name}: {value} {unit} bằng {times} lần cùng kỳ năm trước ({base} {unit}). Số liệu vẫn dùng; đề nghị xác nhận và nêu nguyên nhân.",
    en: "{nameEn}: {value} {unitEn} is {times} times the same period of the year before ({base} {unitEn}). The figure is used; please confirm it and say why.",
  },
  jump: {
    vi: "{name}: {value} {unit}, bằng {times} lần mức đã báo cáo trước đây tính bình quân ({earlier} {unit}, {earlierPeriod}). Số liệu vẫn dùng; đề nghị xác nhận.",
    en: "{nameEn}: {value} {unitEn}, at its pace {times} times what was reported before ({earlier} {unitEn}, {earlierPeriodEn}). The figure is used; please confirm.",
  },
  "jump-index": {
    vi: "{name}: chỉ số lũy kế {value} cách xa chỉ số lũy kế đã báo cáo ({earlier}, {earlierPeriod}). Số liệu vẫn dùng; đề nghị xác nhận.",
    en: "{nameEn}: the cumulative index {value} is far from the one reported before ({earlier}, {earlierPeriodEn}). The figure is used; please confirm.",
  },
  "differs-from-earlier-report": {
    vi: "{name}: {earlierPeriod} nay ghi {value} {unit}, trước đây báo cáo {earlier} {unit} (lệch {difference}). Đề nghị cho biết đây là số điều chỉnh hay ghi nhầm.",
    en: "{nameEn}: now {value} {unitEn} {earlierPeriodEn}, {earlier} {unitEn} was reported before (difference {difference}). Please say whether it was revised or mistyped.",
  },
  "duplicate-row": {
    vi: "{name}: dòng lặp lại ô {firstCell} ({firstSheet}) với giá trị như nhau; chỉ tính một lần. Đề nghị bỏ dòng thừa.",
    en: "{nameEn}: the row repeats cell {firstCell} ({firstSheet}) with the same value; it is counted once. Please remove one of the two.",
  },
  "duplicate-differs": {
    vi: "{name}: cùng một chỉ tiêu, cùng kỳ có hai giá trị: {value} {unit} và {other} {unit} (ô {otherCell}, {otherSheet}). Chưa rõ giá trị nào đúng nên cả hai tạm giữ; đề nghị Sở xác nhận.",
    en: "{nameEn}: one indicator and period has two values: {value} {unitEn} and {other} {unitEn} (cell {otherCell}, {otherSheet}). It is not clear which is meant, so both are held; the Department is asked to confirm.",
  },
  "required-absent": {
    vi: "Báo cáo không có chỉ tiêu {name}. Đề nghị Sở bổ sung.",
    en: "The report lacks {nameEn}. The Department is asked to add it.",
  },
  "required-empty": {
    vi: "{name}: có dòng nhưng chưa có số của kỳ báo cáo. Ô trống không được tính là 0; đề nghị Sở bổ sung.",
    en: "{nameEn}: the row is there, without a number for the period. A blank does not count as 0; the Department is asked to add it.",
  },
  "above-limit": {
    vi: "{name}: {value} lớn hơn {limit} ({other}), trong khi không thể vượt. Đề nghị kiểm tra hai số.",
    en: "{nameEn}: {value} is above {limit} ({otherEn}), which it should not exceed. Please check the two.",
  },
  "below-limit": {
    vi: "{name}: {value} nhỏ hơn {limit} ({other}), trong khi thường không thấp hơn. Đề nghị kiểm tra hai số.",
    en: "{nameEn}: {value} is below {limit} ({otherEn}), which it does not usually fall short of. Please check the two.",
  },
  "rate-impossible": {
    vi: "{name}: {value} {unit} nằm ngoài khoảng có thể ({low} đến {high}). Đề nghị Sở xác nhận giá trị.",
    en: "{nameEn}: {value} {unitEn} is outside what is possible ({low} to {high}). The Department is asked to confirm the value.",
  },
  "negative-value": {
    vi: "{name}: giá trị âm ({value} {unit}) trong khi chỉ tiêu này không thể âm. Số liệu tạm giữ; đề nghị Sở xác nhận.",
    en: "{nameEn}: the value is negative ({value} {unitEn}), which this indicator cannot be. The figure is held; the Department is asked to confirm.",
  },
  "index-looks-like-growth": {
    vi: "{name}: ghi {value} trong khi phải là chỉ số (cùng kỳ = 100); có thể là tốc độ tăng, nghĩa là chỉ số {meaning}. Số liệu tạm giữ; đề nghị Sở xác nhận.",
    en: "{nameEn}: {value} where an index (same period = 100) is due; it may be a growth rate, meaning an index of {meaning}. The figure is held; the Department is asked to confirm.",
  },
  "index-implausible": {
    vi: "{name}: chỉ số {value} nằm ngoài khoảng thường gặp ({low} đến {high}, cùng kỳ = 100). Đề nghị Sở xác nhận.",
    en: "{nameEn}: an index of {value} is outside the usual range ({low} to {high}, same period = 100). The Department is asked to confirm.",
  },
};

/** What tells a slip, in a few words each. `near` is a neighbour in the row. */
const evidenceWords: Readonly<Record<string, Bilingual>> = {
  parts: { vi: "tổng các thành phần", en: "the sum of its parts" },
  rule: { vi: "phép cộng của biểu", en: "the sums of the form" },
  months: { vi: "cộng các tháng", en: "the sum of the months" },
  former: { vi: "tổng các đơn vị cũ", en: "the sum of the former units" },
  prose: { vi: "lời văn của báo cáo", en: "the text of the report" },
  growth: { vi: "cùng kỳ và tốc độ tăng", en: "base and growth" },
  completion: { vi: "kế hoạch và tỷ lệ đạt", en: "plan and completion" },
  ratio: { vi: "tỷ lệ đi kèm", en: "the ratio beside it" },
};

const neighbours: Readonly<Record<"large" | "small", Bilingual>> = {
  large: { vi: "lớn hơn hẳn các ô khác cùng dòng", en: "far above the other cells of the row" },
  small: { vi: "nhỏ hơn hẳn các ô khác cùng dòng", en: "far below the other cells of the row" },
};

/**
 * The evidence of a slip in one phrase of each language: "cộng các tháng: 1.452; cùng kỳ và tốc độ tăng: 1.452,01".
 * One entry a kind; neighbours of the row are one phrase together.
 */
export function slipEvidence(
  evidence: readonly { readonly kind: string; readonly expected: number }[],
  side: "large" | "small",
): { evidence: string; evidenceEn: string } {
  const kinds = [...new Set(evidence.map((one) => one.kind))];
  const phrase = (lang: "vi" | "en") =>
    kinds
      .map((kind) => {
        const words = evidenceWords[kind];
        const first = evidence.find((one) => one.kind === kind);
        return words && first
          ? `${words[lang]}: ${printPlain(Number(first.expected.toPrecision(6)), lang, 3)}`
          : neighbours[side][lang];
      })
      .join("; ");
  return { evidence: phrase("vi"), evidenceEn: phrase("en") };
}
