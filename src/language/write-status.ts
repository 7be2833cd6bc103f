import type { Day } from "../base/day.ts";
import type { Lang } from "../base/lang.ts";
import type { Claim } from "../structure/claim.ts";
import { statusPhrases } from "./claim-phrases.ts";
import { periodName } from "./page-period.ts";
import { fill } from "./sentence.ts";

/**
 * How sure the numbers of a document are, for its first sentence: "ước 6 tháng đầu năm 2024, lập ngày 10/5/2024".
 * The day is that of the newest estimate among the claims.
 */
export function writeStatus(claims: readonly Claim[], lang: Lang): string {
  const [first] = claims;
  if (!first) return "";
  const period = periodName(first.subject.period, lang);
  if (!claims.some(({ estimated }) => estimated)) return fill(statusPhrases.final, { period }, lang);
  const made = claims.flatMap((claim) => (claim.made === null ? [] : [claim.made])).sort();
  const last = made.at(-1);
  if (last === undefined) return fill(statusPhrases.estimate, { period }, lang);
  return fill(statusPhrases["estimate-made"], { period, day: printDay(last, lang) }, lang);
}

/**
 * A day as running text has it.
 *
 * @example
 * printDay("2024-05-10", "vi") // => "10/5/2024"
 * printDay("2024-05-10", "en") // => "10 May 2024"
 */
export function printDay(day: Day, lang: Lang): string {
  const [year = "", month = "", date = ""] = day.split("-");
  if (lang === "vi") return `${Number(date)}/${Number(month)}/${year}`;
  return `${Number(date)} ${periodName(`${year}-${month}`, "en")}`;
}
