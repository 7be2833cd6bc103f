import type { Bilingual, Lang } from "../base/lang.ts";
import type { NotClaimReason } from "./read/reading.ts";
import { fill } from "./sentence.ts";

/** The words in which a check says what it read in a sentence, what the figures give, and how they were reckoned. */
export const checkClaimWords = {
  "field.indicator": { vi: "chỉ tiêu", en: "indicator" },
  "field.area": { vi: "địa bàn", en: "area" },
  "field.period": { vi: "kỳ", en: "period" },
  "field.producer": { vi: "nguồn số liệu", en: "source" },
  "field.number": { vi: "con số", en: "number" },
  "field.what": { vi: "nói về", en: "says" },
  unsaid: { vi: "bài không nêu", en: "not said in the text" },
  "outside-catalogue": {
    vi: "“{words}” (chưa có trong danh mục chỉ tiêu)",
    en: "“{words}” (not in the catalogue of indicators)",
  },
  "part.with": { vi: "{whole} với {rest}", en: "{whole} with {rest}" },
  "part.of": { vi: "{whole}: {rest}", en: "{whole}: {rest}" },
  "part.except": { vi: "{whole}, đã trừ một phần", en: "{whole}, a part left out" },
  "part.class": { vi: "{whole}: một ngành cấp dưới", en: "{whole}: a class of it" },
  "part.market": { vi: "{whole}: một thị trường", en: "{whole}: one market" },
  "part.traded": { vi: "{whole}: mua bán", en: "{whole}: trade" },
  "part.area": { vi: "{whole}: diện tích", en: "{whole}: area" },
  "part.fdi sector": { vi: "{whole}: khu vực FDI", en: "{whole}: FDI sector" },
  "part.domestic sector": { vi: "{whole}: khu vực trong nước", en: "{whole}: domestic sector" },
  "part.per locality": { vi: "{whole}: bình quân một địa phương", en: "{whole}: per locality" },
  "part.share of": { vi: "tỷ trọng của {whole}", en: "share of {whole}" },
  "period.open": { vi: "những tháng đầu năm {year}", en: "the first months of {year}" },
  "period.years": { vi: "giai đoạn {from}–{to}", en: "{from}–{to}" },

  "what.level": { vi: "giá trị", en: "level" },
  "what.growth": { vi: "tốc độ tăng {against}", en: "growth {against}" },
  "what.growth-average": { vi: "tốc độ tăng bình quân năm", en: "average yearly growth" },
  "what.index": { vi: "chỉ số {against}", en: "index {against}" },
  "what.count": { vi: "số địa phương {condition}", en: "localities that {condition}" },
  "what.tally": { vi: "số địa phương tăng, không đổi, giảm", en: "localities up, unchanged, down" },
  "what.share": { vi: "tỷ trọng trong {whole}", en: "share of {whole}" },
  "what.rank": { vi: "thứ hạng về {measure} trong {among}", en: "rank by {measure} in {among}" },
  "what.plan": { vi: "so với kế hoạch năm", en: "against the year's plan" },
  "what.difference": { vi: "chênh lệch {measure} so với {other}", en: "difference in {measure} from {other}" },
  "what.contribution": { vi: "đóng góp vào mức tăng của {whole}", en: "contribution to the growth of {whole}" },
  "what.ratio": { vi: "số lần so với {other}", en: "multiple of {other}" },
  "what.target": { vi: "mục tiêu, không phải kết quả", en: "a target, not a result" },
  "what.range": { vi: "khoảng giá trị", en: "a range" },
  "what.range-growth": { vi: "khoảng tốc độ tăng", en: "a range of growth" },
  "what.largest": { vi: "nhóm {n} địa phương lớn nhất", en: "the {n} largest localities" },

  "against.year-before": { vi: "so với cùng kỳ năm trước", en: "on the same period a year before" },
  "against.period-before": { vi: "so với kỳ trước", en: "on the period before" },
  "against.base": { vi: "so với {period}", en: "against {period}" },
  "against.base-unsaid": { vi: "so với một kỳ khác", en: "against another period" },
  "other.year-before": { vi: "cùng kỳ năm trước", en: "the same period a year before" },
  "other.period-before": { vi: "kỳ trước", en: "the period before" },
  "other.national": { vi: "cả nước", en: "the country" },
  "other.plan": { vi: "kế hoạch năm", en: "the year's plan" },
  "other.base": { vi: "một kỳ khác", en: "another period" },
  "other.other-area": { vi: "địa phương khác", en: "another area" },
  "measure.level": { vi: "quy mô", en: "size" },
  "measure.growth": { vi: "tốc độ tăng", en: "growth" },
  "measure.share": { vi: "tỷ trọng", en: "share" },
  "measure.plan": { vi: "mức hoàn thành kế hoạch", en: "completion of the plan" },

  "value.up": { vi: "tăng {value}", en: "up {value}" },
  "value.down": { vi: "giảm {value}", en: "down {value}" },
  "value.same": { vi: "không đổi", en: "unchanged" },
  "value.deficit": { vi: "−{value}", en: "−{value}" },
  "value.of": { vi: "{n}/{outOf}", en: "{n} of {outOf}" },
  "value.place": { vi: "thứ {n}", en: "place {n}" },
  "value.place-of": { vi: "thứ {n}/{outOf}", en: "place {n} of {outOf}" },
  "value.tally": { vi: "{up} tăng, {same} không đổi, {down} giảm", en: "{up} up, {same} unchanged, {down} down" },
  "value.range": { vi: "từ {value} đến {upper}", en: "{value} to {upper}" },
  "value.estimated": { vi: "{value} (ước tính)", en: "{value} (estimate)" },
  "value.times": { vi: "gấp {value}", en: "{value}" },

  "says.value": { vi: "Số liệu cho: {value}.", en: "The figures give: {value}." },
  "says.refuted": {
    vi: "Điều mà câu dựa vào không đúng như số liệu (chẳng hạn tên hoặc số địa phương).",
    en: "What the sentence rests on is not as the figures have it (names or number of localities, for example).",
  },
  "says.missing": { vi: "Chưa đối chiếu được: {reason}.", en: "It cannot be compared: {reason}." },
  "says.no-indicator": {
    vi: "Chưa đối chiếu được: danh mục chưa có chỉ tiêu này.",
    en: "It cannot be compared: the catalogue has no such indicator.",
  },
  "says.target": {
    vi: "Mục tiêu không phải là kết quả, nên không có số liệu để đối chiếu.",
    en: "A target is no result, so there are no figures to compare it with.",
  },
  "says.ambiguous": {
    vi: "Bài không nói rõ {fields}; mỗi cách hiểu cho một kết quả. Chọn một cách để kết luận.",
    en: "The text does not say the {fields}; each reading has its own result. Choose one to conclude.",
  },
  "says.open": {
    vi: "Bài không nói rõ {fields}; cách hiểu nào cũng cho kết quả này.",
    en: "The text does not say the {fields}; every reading has this result.",
  },
  "says.implausible": {
    vi: "Không có số liệu trực tiếp để đối chiếu; lý do con số không hợp lý nêu dưới đây.",
    en: "There are no figures to compare it with directly; why the number is implausible is said below.",
  },
  "says.coverage-full": {
    vi: "Có số liệu của {reported}/{members} địa phương.",
    en: "Figures of {reported} of {members} localities.",
  },
  "says.coverage-none": {
    vi: "Chưa địa phương nào trong {members} địa phương có số liệu.",
    en: "None of the {members} localities has figures.",
  },
  "says.coverage": {
    vi: "Có số liệu của {reported}/{members} địa phương; thiếu {missing}.",
    en: "Figures of {reported} of {members} localities; missing: {missing}.",
  },
  "how.exact": { vi: "Bằng đúng con số trong bài.", en: "Exactly the number in the text." },
  "how.rounded": { vi: "Làm tròn thì được con số trong bài.", en: "Rounded, it is the number in the text." },
  "how.hedged": {
    vi: "Nằm trong phạm vi của từ “hơn”, “gần” hoặc “khoảng” trong bài.",
    en: "Within the “more than”, “nearly” or “about” of the text.",
  },
  "how.truncated": {
    vi: "Con số trong bài bị cắt bớt chữ số thay vì làm tròn; lệch chưa đến một đơn vị ở chữ số cuối.",
    en: "The number in the text was cut off rather than rounded; it is off by less than one unit of its last digit.",
  },

  "step.value": { vi: "Giá trị", en: "Value" },
  "step.total": { vi: "Tổng", en: "Total" },
  "step.before": { vi: "Kỳ so sánh", en: "Period compared with" },
  "step.growth": { vi: "Tốc độ tăng", en: "Growth" },
  "step.plan": { vi: "Kế hoạch", en: "Plan" },
  "step.completion": { vi: "So với kế hoạch", en: "Of the plan" },
  "step.share": { vi: "Tỷ trọng", en: "Share" },
  "step.place": { vi: "Thứ hạng", en: "Place" },
  "step.count": { vi: "Số địa phương đạt", en: "Localities that meet it" },
  "step.unknown": { vi: "Chưa có số liệu", en: "Not known" },
  "step.members": { vi: "Số địa phương", en: "Localities" },
  "step.difference": { vi: "Chênh lệch", en: "Difference" },
  "step.contribution": { vi: "Đóng góp", en: "Contribution" },
  "step.ratio": { vi: "Số lần", en: "Multiple" },
  "step.many": { vi: "{n} địa phương", en: "{n} localities" },
  localities: { vi: "địa phương", en: "localities" },
} as const satisfies Readonly<Record<string, Bilingual>>;

export type CheckClaimWord = keyof typeof checkClaimWords;

/**
 * @example
 * checkClaimWord("vi", "value.place-of", { n: 3, outOf: 28 }) // => "thứ 3/28"
 */
export function checkClaimWord(
  lang: Lang,
  word: CheckClaimWord,
  facts: Readonly<Record<string, string | number>> = {},
): string {
  return fill(checkClaimWords[word], facts, lang);
}

/** Why a numeral of a text is no statement about figures. */
export const notClaimWords = {
  period: { vi: "kỳ, tháng, năm của một số liệu khác", en: "the period of another number" },
  date: { vi: "ngày tháng", en: "a date" },
  time: { vi: "giờ", en: "a time of day" },
  "document-number": { vi: "số hiệu văn bản", en: "the number of a document" },
  "list-number": { vi: "số thứ tự của mục", en: "the number of a list item" },
  "region-name": { vi: "một phần tên gọi của khu vực", en: "part of a region's name" },
  ordinal: { vi: "lần, khóa, kỳ thứ mấy", en: "an ordinal" },
  phone: { vi: "số điện thoại", en: "a telephone number" },
  address: { vi: "địa chỉ, phòng", en: "an address or a room" },
  "base-year": { vi: "năm gốc của giá so sánh", en: "the base year of prices" },
  classification: { vi: "cấp, hạng, điều, khoản", en: "a class, an article, a clause" },
  attendance: { vi: "số người dự", en: "people attending" },
  duration: { vi: "khoảng thời gian", en: "a length of time" },
  name: { vi: "một phần của tên riêng", en: "part of a name" },
  territory: { vi: "diện tích tự nhiên", en: "a land area" },
  "listed-count": { vi: "số đếm của danh sách nêu ngay trong câu", en: "the count of a list in the sentence" },
  threshold: { vi: "ngưỡng, mức chia trong chú giải", en: "a threshold of a legend" },
  unknown: { vi: "chưa rõ nói về điều gì", en: "not clear what it is about" },
} as const satisfies Readonly<Record<NotClaimReason, Bilingual>>;
