import type { Lang } from "../base/lang.ts";
import { fill, type Sentences } from "./sentence.ts";

/**
 * What speaks against a number, or should be kept in mind, by the code of the doubt. The sentence of a code needs all the
 * facts it has places for; the one of `code.bare` needs none, for a doubt that has others.
 */
export const doubtSentences: Sentences = {
  "share-of-country": {
    vi: "Nếu đọc là {period}, con số bằng {share}% của cả nước ({country} {unit}).",
    en: "Read as {period}, it would be {share}% of the whole country ({country} {unit}).",
  },
  "share-of-country.bare": {
    vi: "Con số chiếm một phần của cả nước lớn hơn mức có thể có trong kỳ này.",
    en: "It would be a larger part of the whole country than there can be in this period.",
  },
  "share-above-official": {
    vi: "Bằng {share}% của cả nước, cao hơn tỷ trọng {official}% theo số liệu chính thức ({officialPeriod}).",
    en: "It is {share}% of the whole country, above the official share of {official}% ({officialPeriod}).",
  },
  "share-above-official.bare": {
    vi: "Tỷ trọng trong cả nước cao hơn tỷ trọng theo số liệu chính thức gần nhất.",
    en: "Its share of the whole country lies above the latest official share.",
  },
  "share-fits-own-series": {
    vi: "Đọc là {period} thì phù hợp với các số cùng nguồn đã nêu trước đây ({share}% của cả nước).",
    en: "Read as {period}, it fits the earlier figures of the same source ({share}% of the whole country).",
  },
  "share-fits-own-series.bare": {
    vi: "Phù hợp với các số cùng nguồn đã nêu ở những kỳ trước.",
    en: "It fits the earlier figures of the same source.",
  },
  "unit-slip": {
    vi: "Lệch khoảng {times} lần so với mức hợp lý; có thể do đơn vị tính hoặc dấu phân cách hàng nghìn.",
    en: "Off by a factor of about {times}; the unit or the thousands separator may be the reason.",
  },
  "unit-slip.bare": {
    vi: "Lệch khoảng một nghìn lần; có thể do đơn vị tính hoặc dấu phân cách hàng nghìn.",
    en: "Off by about a thousand; the unit or the thousands separator may be the reason.",
  },
  "level-growth-base": {
    vi: "Giá trị kỳ này, tốc độ tăng và giá trị kỳ trước nêu trong bài không khớp nhau: từ hai giá trị suy ra {expected}%.",
    en: "The level, the growth and the earlier level in the text do not fit: the two levels give {expected}%.",
  },
  "level-growth-base.bare": {
    vi: "Giá trị kỳ này, tốc độ tăng và giá trị kỳ trước nêu trong bài không khớp nhau.",
    en: "The level, the growth and the earlier level in the text do not fit one another.",
  },
  "share-and-levels": {
    vi: "Tỷ trọng không khớp với hai giá trị nêu trong bài: từ hai giá trị suy ra {expected}%.",
    en: "The share does not fit the two levels in the text: they give {expected}%.",
  },
  "share-and-levels.bare": {
    vi: "Tỷ trọng không khớp với hai giá trị nêu trong bài.",
    en: "The share does not fit the two levels in the text.",
  },
  "share-of-members": {
    vi: "Không số đếm nào trong {members} địa phương cho tỷ lệ {share}%.",
    en: "No count of {members} localities makes {share}%.",
  },
  "share-of-members.bare": {
    vi: "Không số đếm nào cho tỷ lệ này.",
    en: "No count makes this share.",
  },
  "difference-of-rates": {
    vi: "Hai tốc độ tăng nêu trong bài chênh nhau {expected} điểm phần trăm.",
    en: "The two rates in the text differ by {expected} percentage points.",
  },
  "difference-of-rates.bare": {
    vi: "Chênh lệch không khớp với hai tốc độ tăng nêu trong bài.",
    en: "The difference does not fit the two rates in the text.",
  },
  "growth-from-printed-level": {
    vi: "So với mức đã công bố một năm trước, tốc độ tăng suy ra là {expected}%; có thể do thay đổi cách tính hoặc số kỳ trước đã được điều chỉnh.",
    en: "On the level published a year before, growth would be {expected}%; the definition may have changed, or the earlier figure was revised.",
  },
  "growth-from-printed-level.bare": {
    vi: "Tốc độ tăng không khớp với mức đã công bố một năm trước; có thể do thay đổi cách tính hoặc số kỳ trước đã được điều chỉnh.",
    en: "The growth does not fit the level published a year before; the definition may have changed, or the earlier figure was revised.",
  },
  "parts-and-total": {
    vi: "Các thành phần cộng lại được {sum}, khác tổng {total} nêu trong bài.",
    en: "The parts add up to {sum}, not to the total of {total} in the text.",
  },
  "parts-and-total.bare": {
    vi: "Các thành phần cộng lại không bằng tổng nêu trong bài.",
    en: "The parts do not add up to the total in the text.",
  },
  "count-above-members": {
    vi: "Đếm {count} trong khi khu vực có {members} địa phương.",
    en: "{count} are counted, while the region has {members} members.",
  },
  "count-above-members.bare": {
    vi: "Số đếm được lớn hơn số địa phương của khu vực.",
    en: "More are counted than the region has members.",
  },
  "said-twice": {
    vi: "Bài nêu cùng một chỉ tiêu hai lần với hai con số khác nhau: {one} và {other}.",
    en: "The text gives the same quantity twice with different numbers: {one} and {other}.",
  },
  "said-twice.bare": {
    vi: "Bài nêu cùng một chỉ tiêu hai lần với hai con số khác nhau.",
    en: "The text gives the same quantity twice with different numbers.",
  },
  "period-not-over": {
    vi: "Vào ngày đăng bài, kỳ này ({period}) chưa kết thúc.",
    en: "On the day of the text, this period ({period}) was not over.",
  },
  "period-not-over.bare": {
    vi: "Vào ngày đăng bài, kỳ được nói đến chưa kết thúc.",
    en: "On the day of the text, the period was not over.",
  },
  "rate-and-points": {
    vi: "Chênh lệch giữa hai tỷ lệ tính bằng điểm phần trăm, không phải phần trăm.",
    en: "Two rates differ by percentage points, not by percent.",
  },
};

/**
 * A doubt as a sentence; its facts are already words and numbers of the language.
 *
 * @example
 * doubtSentence("count-above-members", { count: 29, members: 28 }, "vi") // => "Đếm 29 trong khi khu vực có 28 địa phương."
 * doubtSentence("unit-slip", {}, "en") // => "Off by about a thousand; the unit or the thousands separator may be the reason."
 */
export function doubtSentence(code: string, facts: Readonly<Record<string, string | number>>, lang: Lang): string {
  const filled = fill(doubtSentences[code] ?? { vi: code, en: code }, facts, lang);
  return /\{\w+\}/.test(filled) ? (doubtSentences[`${code}.bare`]?.[lang] ?? filled) : filled;
}
