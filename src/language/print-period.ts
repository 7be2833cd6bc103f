import type { Lang } from "../base/lang.ts";
import { monthsOf, type Period, periodOf, periodParts } from "../structure/period.ts";
import { joinPhrases } from "./claim-phrases.ts";
import { periodName } from "./page-period.ts";

/**
 * When: "6 tháng đầu năm 2024", "in the first 6 months of 2024". A stock stands at the end of its period, so it is said
 * of the last month: "tính đến hết tháng 6 năm 2024".
 *
 * @example
 * periodPhrase("2024-YTD06", false, "vi") // => "6 tháng đầu năm 2024"
 * periodPhrase("2024-YTD06", true, "vi") // => "tính đến hết tháng 6 năm 2024"
 * periodPhrase("2016", true, "vi") // => "tính đến cuối năm 2016"
 * periodPhrase("2016", true, "en") // => "by the end of 2016"
 */
export function periodPhrase(period: Period, stock: boolean, lang: Lang): string {
  const year = periodParts(period).kind === "year";
  const template = joinPhrases[stock ? (year ? "at-end-of-year" : "at-end") : "in-period"][lang];
  return template.replace("{period}", periodName(stock ? lastMonth(period) : period, lang));
}

/** The month a stock stands at the end of; a year stays a year. */
function lastMonth(period: Period): Period {
  const { kind, year } = periodParts(period);
  return kind === "year" ? period : periodOf({ kind: "month", year, number: monthsOf(period).last });
}
