import { decimalsOf } from "../base/decimal.ts";
import type { Claim, Condition, Printed } from "../structure/claim.ts";
import { indicatorOf } from "../structure/indicator.ts";
import { type ConditionCode, claimPhrases, conditionPhrases, countPhrases, joinPhrases } from "./claim-phrases.ts";
import { placeName } from "./print-area.ts";
import { printAmount, splitUnit } from "./print-unit.ts";
import { fill } from "./sentence.ts";
import { indicatorName, isSaid, listNames, type Writing } from "./write-context.ts";
import { againstWords } from "./write-predicate.ts";

type Count = Extract<Claim, { readonly kind: "count" }>;
type Tally = Extract<Claim, { readonly kind: "tally" }>;

/** "25/28 địa phương có IIP tăng so với cùng kỳ"; without its indicator where that has been said. */
export function writeCount(claim: Count, writing: Writing): string {
  const { said, lang } = writing;
  const count = countedWords(claim, writing);
  const against =
    claim.condition.measure === "growth" && (claim.against === "year-before" || claim.against === "period-before")
      ? againstWords(claim.subject.period, claim.against, null, writing)
      : "";
  const code = conditionCode(claim.condition);
  const value = claim.condition.value === null ? "" : thresholdWords(claim, writing);
  const form = isSaid(said, claim.subject, "indicator") ? "count" : "count.named";
  const phrase = conditionPhrases[code];
  const bare = { vi: phrase.vi, en: form === "count" ? phrase.bare : phrase.en };
  const condition = `${fill(bare, { value }, lang)} ${against}`;
  return fill(claimPhrases[form], { count, condition, indicator: indicatorName(claim.subject, writing) }, lang);
}

function countedWords(claim: Count, { said, lang, structure }: Writing): string {
  const n = claim.printed.value;
  const facts = { n: String(n), outOf: String(claim.outOf) };
  const code = claim.outOf === null ? "number" : n === 0 ? "none" : n === claim.outOf ? "all" : "fraction";
  const count = fill(countPhrases[code], facts, lang);
  if (isSaid(said, claim.subject, "area")) return count;
  return fill(
    joinPhrases["counted-in"],
    { count, area: placeName(structure.geography, claim.subject.area, lang) },
    lang,
  );
}

/** A threshold of growth is in percent, one of level in the indicator's unit. */
function thresholdWords({ condition, subject }: Count, { structure, lang }: Writing): string {
  const value = Math.abs(condition.value ?? 0);
  const decimals = decimalsOf(value, 3);
  const unit =
    condition.measure === "level"
      ? splitUnit(indicatorOf(structure.catalogue, subject.indicator).unit)
      : { unit: "%", scale: 1 };
  return printAmount({ value, decimals, ...unit } satisfies Printed, structure.units, lang);
}

/** Which words a condition on growth has: rising or falling, by how much; a level reaches or stays below. */
export function conditionCode({ measure, op, value }: Condition): ConditionCode {
  if (value === null) return op === ">" || op === ">=" ? "over-country" : "below-country";
  if (measure !== "growth")
    return ({ ">=": "from", ">": "over", "<": "below", "<=": "to", "=": "exactly" } as const)[op];
  if (value === 0) return ({ ">": "up", "<": "down", "=": "same", ">=": "up-from", "<=": "down-from" } as const)[op];
  if (value < 0 && op === "<=") return "down-from";
  if (value < 0 && op === "<") return "down-over";
  return ({ ">=": "up-from", ">": "up-over", "<": "up-below", "<=": "up-to", "=": "exactly" } as const)[op];
}

/** "24 tăng, 1 không đổi, 3 giảm"; with gaps: "25 tăng, 1 giảm, 2 chưa có số liệu (…), trong 28 địa phương". */
export function writeTally(claim: Tally, subject: string, writing: Writing): string {
  const { lang } = writing;
  const gaps = claim.coverage?.missing ?? [];
  const part = (code: "tally.up" | "tally.same" | "tally.down", n: number) =>
    n > 0 || code === "tally.up" ? [fill(claimPhrases[code], { n: String(n) }, lang)] : [];
  const parts = [
    ...part("tally.up", claim.up),
    ...part("tally.same", claim.same),
    ...part("tally.down", claim.down),
    ...(gaps.length > 0 ? [unknownWords(claim, gaps, writing)] : []),
    ...(gaps.length > 0 && claim.coverage
      ? [fill(claimPhrases["tally.of"], { members: String(claim.coverage.members) }, lang)]
      : []),
  ].join(", ");
  if (subject === "") return parts;
  const against = againstWords(claim.subject.period, claim.against, null, writing);
  return fill(claimPhrases["tally.named"], { subject: `${subject} ${against}`, parts }, lang);
}

/** Names those without a figure; where they are the larger part, coverage behind the tally names the others. */
function unknownWords({ coverage }: Tally, gaps: readonly string[], writing: Writing): string {
  const few = gaps.length <= (coverage?.reported ?? 0);
  const phrase = claimPhrases[few ? "tally.unknown-named" : "tally.unknown"];
  return fill(phrase, { n: String(gaps.length), names: listNames(gaps, writing) }, writing.lang);
}
