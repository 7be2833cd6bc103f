import { readReviewResult } from "../assess/read-review.ts";
import { reviewJson } from "../assess/review-json.ts";
import type { IndicatorResult, ReviewResult } from "../assess/review-result.ts";
import type { Lang } from "../base/lang.ts";
import { isMissing, type Measured } from "../base/measured.ts";
import { commandWords } from "../language/command-words.ts";
import { missingWord } from "../language/missing-words.ts";
import { printNumber, printSigned } from "../language/number.ts";
import { readCut } from "../publish/store.ts";
import { areaOf } from "../structure/area.ts";
import { indicatorOf } from "../structure/indicator.ts";
import type { Blocks } from "../structure/review.ts";
import { readReview } from "../structure/store.ts";
import type { Structure } from "../structure/structure.ts";
import { dayIn } from "./days.ts";
import { wholeNumber } from "./numbers.ts";
import type { Exit, Session } from "./session.ts";
import { textTable } from "./table.ts";

/** `giaoban review <id> [--as-of <date>] [--geography <date>] [--cut <n>]` — headline and tables. */
export async function showReview(
  session: Session,
  positional: string[],
  options: Record<string, string | boolean | undefined>,
): Promise<Exit> {
  const { read, structure, now } = await session.home();
  const review = await readReview(read, positional[0] ?? "");
  const cut = options.cut === undefined ? null : await readCut(read, review.id, wholeNumber(options.cut));
  const [asOf, geography] = [dayIn(options.asOf), dayIn(options.geography)];
  const result = await readReviewResult(read, structure, review, {
    recorded: cut?.pinned ?? now(),
    asOf,
    cut: cut?.number ?? null,
    ...(geography === null ? {} : { geography }),
  });
  if (options.json) session.out(`${JSON.stringify(reviewJson(structure, result))}\n`);
  else session.out(reviewText(structure, result, session.lang));
  return 0;
}

function reviewText(structure: Structure, result: ReviewResult, lang: Lang): string {
  const words = commandWords;
  const head = [
    words.colIndicator,
    words.colUnit,
    words.colValue,
    words.colGrowth,
    words.colPlan,
    words.colUp,
    words.colDown,
    words.colSame,
    words.colCoverage,
    words.colMissing,
  ];
  const rows = result.indicators.map((one) => indicatorRow(structure, one, result.members.length, lang));
  const blocks: Partial<Record<keyof Blocks, string>> = {
    before: words.beforePeriod[lang],
    plan: words.planYear[lang],
    previousYear: words.previousYear[lang],
  };
  const absent = result.absentBlocks.map((block) => blocks[block] ?? block).join(", ");
  return [
    `${result.review.name[lang]} · ${result.blocks.now}`,
    ...(result.illustrative ? [words.illustrative[lang]] : []),
    textTable([head.map((word) => word[lang]), ...rows]),
    ...(absent ? [words.absent[lang].replace("{blocks}", absent)] : []),
    "",
  ].join("\n");
}

function indicatorRow(structure: Structure, one: IndicatorResult, members: number, lang: Lang): string[] {
  const shown = (value: Measured, decimals: number, print = printNumber) =>
    isMissing(value) ? missingWord(value.missing, lang) : print(value, decimals, lang);
  const names = one.missing.map(({ area }) => areaOf(structure.geography, area).name[lang]);
  return [
    `${one.indicator} ${indicatorOf(structure.catalogue, one.indicator).short[lang]}`,
    one.unit,
    shown(one.total.value, one.decimals),
    shown(one.growth.value, 1, printSigned),
    shown(one.planCompletion.value, 1),
    String(one.counts.up.length),
    String(one.counts.down.length),
    String(one.counts.same.length),
    `${one.reported.length}/${members}`,
    names.length > 3 ? `${names.slice(0, 3).join(", ")}…` : names.join(", "),
  ];
}
