import type { Day } from "../base/day.ts";
import type { Lang } from "../base/lang.ts";
import { type Period, periodParts } from "../structure/period.ts";

const months = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];

/**
 * A period as the middle of a Vietnamese or English sentence has it.
 *
 * @example
 * periodName("2024-YTD06", "vi") // => "6 tháng đầu năm 2024"
 * periodName("2024-YTD06", "en") // => "the first 6 months of 2024"
 * periodName("2016", "vi") // => "năm 2016"
 */
export function periodName(period: Period, lang: Lang): string {
  const { kind, year, number } = periodParts(period);
  if (lang === "vi") {
    const quarter = ["I", "II", "III", "IV"][number - 1] ?? "";
    return {
      year: `năm ${year}`,
      half: `6 tháng ${number === 1 ? "đầu" : "cuối"} năm ${year}`,
      quarter: `quý ${quarter} năm ${year}`,
      month: `tháng ${number} năm ${year}`,
      ytd: number === 12 ? `cả năm ${year}` : `${number} tháng đầu năm ${year}`,
    }[kind];
  }
  return {
    year: `${year}`,
    half: `the ${number === 1 ? "first" : "second"} half of ${year}`,
    quarter: `the ${["first", "second", "third", "fourth"][number - 1] ?? ""} quarter of ${year}`,
    month: `${months[number - 1] ?? ""} ${year}`,
    ytd: number === 1 ? `January ${year}` : `the first ${number} months of ${year}`,
  }[kind];
}

/**
 * A period as the head of a column or a chart has it: short.
 *
 * @example
 * periodShort("2024-YTD06", "vi") // => "6T/2024"
 * periodShort("2023-05", "vi") // => "T5/2023"
 */
export function periodShort(period: Period, lang: Lang): string {
  const { kind, year, number } = periodParts(period);
  if (kind === "year") return String(year);
  if (kind === "half") return lang === "vi" ? `nửa ${number}/${year}` : `H${number} ${year}`;
  if (kind === "quarter") return `Q${number}/${year}`;
  if (kind === "month") {
    return lang === "vi" ? `T${number}/${year}` : `${(months[number - 1] ?? "").slice(0, 3)} ${year}`;
  }
  return lang === "vi" ? `${number}T/${year}` : `${number}M ${year}`;
}

/**
 * A day as print has it.
 *
 * @example
 * dayName("2024-07-05", "vi") // => "5/7/2024"
 * dayName("2024-07-05", "en") // => "5 July 2024"
 */
export function dayName(day: Day, lang: Lang): string {
  const [year, month, date] = day.split("-").map(Number);
  return lang === "vi" ? `${date}/${month}/${year}` : `${date} ${months[(month ?? 1) - 1] ?? ""} ${year}`;
}

/**
 * Names in a row.
 *
 * @example
 * nameList(["Hà Giang", "Bắc Ninh", "Sơn La"], "vi") // => "Hà Giang, Bắc Ninh và Sơn La"
 */
export function nameList(names: readonly string[], lang: Lang): string {
  if (names.length < 2) return names.join("");
  return `${names.slice(0, -1).join(", ")} ${lang === "vi" ? "và" : "and"} ${names.at(-1)}`;
}
