import { decimalsOf, roundHalfAway } from "../base/decimal.ts";
import type { Lang } from "../base/lang.ts";
import type { Claim, Printed } from "../structure/claim.ts";
import { indicatorOf } from "../structure/indicator.ts";
import type { Structure } from "../structure/structure.ts";
import { periodPhrase } from "./print-period.ts";
import { splitUnit } from "./print-unit.ts";
import type { Sentences } from "./sentence.ts";
import { writeClaim } from "./write-claim.ts";

/** What a report's own prose says otherwise than its own tables, as officials read it. */
export const findingsOfProse: Sentences = {
  "prose-table-conflict": {
    vi: "{name}, {when}: lời văn ghi “{said}”, bảng (ô {tableCells}) cho “{given}”. Hệ thống dùng số trong bảng; đề nghị Sở thống nhất hai số.",
    en: "{nameEn}, {whenEn}: the text says “{saidEn}”, the table (cell {tableCells}) gives “{givenEn}”. The table is used; the Department is asked to bring the two together.",
  },
  "prose-unit-slip": {
    vi: "{name}, {when}: lời văn ghi “{said}”, bảng (ô {tableCells}) cho “{given}”, lệch {times} lần; có thể lời văn ghi nhầm đơn vị tính. Hệ thống dùng số trong bảng; đề nghị Sở kiểm tra đơn vị trong lời văn.",
    en: "{nameEn}, {whenEn}: the text says “{saidEn}”, the table (cell {tableCells}) gives “{givenEn}”, {times} times off; the text may have the wrong unit. The table is used; the Department is asked to check the unit in the text.",
  },
};

/**
 * A claim and what the table gives instead, in the words of the same sentence: "ước đạt 1.518 triệu USD", "giảm 3,2% so
 * với cùng kỳ". And when it is said of.
 *
 * @param computed in the unit of the printed number without its scale
 */
export function claimAgainstTable(claim: Claim, computed: number, structure: Structure) {
  const { subject } = claim;
  const given: Claim = { ...claim, hedge: "exact", printed: printedGiven(claim, computed, structure) };
  const write = (one: Claim, lang: Lang) => writeClaim({ ...one, coverage: null }, subject, lang, structure);
  const isStock = indicatorOf(structure.catalogue, subject.indicator).accumulation === "stock";
  return {
    said: write(claim, "vi"),
    saidEn: write(claim, "en"),
    given: write(given, "vi"),
    givenEn: write(given, "en"),
    when: periodPhrase(subject.period, isStock, "vi"),
    whenEn: periodPhrase(subject.period, isStock, "en"),
  };
}

/** A level in the indicator's own unit, as the table has it; a rate to a digit more than the prose has. */
function printedGiven({ kind, printed, subject }: Claim, computed: number, structure: Structure): Printed {
  const own = splitUnit(indicatorOf(structure.catalogue, subject.indicator).unit);
  const isLevel = kind === "level" && own.unit === printed.unit;
  const { scale } = isLevel ? own : printed;
  const value = isLevel
    ? Number((computed / scale).toPrecision(12))
    : roundHalfAway(computed / scale, printed.decimals + 1);
  return { value, decimals: Math.max(isLevel ? 0 : printed.decimals, decimalsOf(value, 6)), scale, unit: printed.unit };
}
