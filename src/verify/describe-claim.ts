import { decimalsOf } from "../base/decimal.ts";
import type { Lang } from "../base/lang.ts";
import { type CheckClaimWord, checkClaimWord } from "../language/check-claim-words.ts";
import { conditionPhrases, hedgePhrases } from "../language/claim-phrases.ts";
import { printPlain } from "../language/number.ts";
import { periodName } from "../language/page-period.ts";
import { placeName } from "../language/print-area.ts";
import { lowerFirst, printAmount, splitUnit } from "../language/print-unit.ts";
import { fill } from "../language/sentence.ts";
import { conditionCode } from "../language/write-count.ts";
import { isRegion } from "../structure/area.ts";
import { type Claim, type Open, type Printed, UNSAID } from "../structure/claim.ts";
import { isPeriod } from "../structure/period.ts";
import type { Structure } from "../structure/structure.ts";

/** What was read in a sentence, field by field, so that a wrong reading is seen. */
export interface ReadFields {
  readonly indicator: string;
  readonly area: string;
  readonly period: string;
  readonly what: string;
  readonly value: string;
  readonly producer: string | null;
}

/** A claim as its reader understood it. */
export function readFields(claim: Claim, lang: Lang, structure: Structure): ReadFields {
  const { indicator, breakdown, area, period, producer } = claim.subject;
  return {
    indicator: indicatorWords(indicator, breakdown, lang, structure),
    area: areaWords(area, lang, structure),
    period: periodWords(period, lang),
    what: whatWords(claim, lang, structure),
    value: valueWords(claim, lang, structure),
    producer: producer === null ? null : producerWords(producer, lang, structure),
  };
}

/** The name of an indicator, of one member of its breakdown where it is; the text's own words where the catalogue has none. */
export function indicatorWords(code: string, breakdown: string, lang: Lang, structure: Structure): string {
  const { catalogue, breakdowns } = structure;
  const known = catalogue.get(code);
  if (code === UNSAID) return checkClaimWord(lang, "unsaid");
  if (!known) {
    const words = /^(?:other|product):/.test(code) ? code.slice(code.indexOf(":") + 1).trim() : code;
    return checkClaimWord(lang, "outside-catalogue", { words: partWords(words, lang, structure) });
  }
  if (breakdown === "") return known.name[lang];
  const member = known.breakdown && breakdowns?.get(known.breakdown)?.get(breakdown);
  return `${known.name[lang]} (${member ? member.name[lang] : breakdown})`;
}

const partOfKnown =
  /^(?<share>share of )?(?<code>[A-Z]{2,4}\d{2}[\w.]*)(?: (?<link>with|of|except|class|market|traded|area|fdi sector|domestic sector|per locality))?(?: (?<rest>.+))?$/;

/** `XN01 with Mỹ`, `CN01 except`: a part of what the catalogue has, in words; other words as they stand. */
function partWords(words: string, lang: Lang, { catalogue }: Structure): string {
  const { share, code, link, rest } = partOfKnown.exec(words)?.groups ?? {};
  const whole = catalogue.get(code ?? "");
  if (!whole) return words;
  const inner = rest === undefined ? "" : (catalogue.get(rest.replace(/^other:|^product:/, ""))?.short[lang] ?? rest);
  const part = share ? "share of" : (link ?? "of");
  return checkClaimWord(lang, `part.${part}` as CheckClaimWord, { whole: whole.short[lang], rest: inner });
}

/** The name of an area or a region; the key itself where there is none. */
export function areaWords(key: string, lang: Lang, { geography }: Structure): string {
  if (key === UNSAID) return checkClaimWord(lang, "unsaid");
  const known = isRegion(geography, key) || geography.areas.some((area) => area.key === key);
  return known ? placeName(geography, key, lang) : key;
}

/**
 * A period in words, also one that a text leaves open or that spans years.
 *
 * @example
 * periodWords("2024-YTD06", "vi") // => "6 tháng đầu năm 2024"
 * periodWords("2024-YTD?", "vi") // => "những tháng đầu năm 2024 (bài không nêu)"
 * periodWords("2011/2015", "en") // => "2011–2015"
 */
export function periodWords(period: string, lang: Lang): string {
  const unsaid = checkClaimWord(lang, "unsaid");
  const known: string = period;
  if (isPeriod(known)) return periodName(period, lang);
  const [, from, to] = /^(\d{4})\/(\d{4})$/.exec(period) ?? [];
  if (from && to) return checkClaimWord(lang, "period.years", { from, to });
  const [, year] = /^(\d{4})-YTD\?$/.exec(period) ?? [];
  if (year) return `${checkClaimWord(lang, "period.open", { year })} (${unsaid})`;
  return period.includes(UNSAID) ? unsaid : period;
}

/** The name of a producer. */
export function producerWords(key: string, lang: Lang, { producers }: Structure): string {
  return producers.get(key)?.name[lang] ?? key;
}

/** A meaning that a text leaves open, by its field. */
export function candidateWords(field: Open["field"], candidate: string, lang: Lang, structure: Structure): string {
  switch (field) {
    case "period":
      return periodWords(candidate, lang);
    case "area":
      return areaWords(candidate, lang, structure);
    case "indicator":
      return lowerFirst(indicatorWords(candidate, "", lang, structure));
    case "producer":
      return producerWords(candidate, lang, structure);
  }
}

function whatWords(claim: Claim, lang: Lang, structure: Structure): string {
  const say = (word: CheckClaimWord, facts = {}) => checkClaimWord(lang, word, facts);
  const area = (key: string) => areaWords(key, lang, structure);
  switch (claim.kind) {
    case "growth":
      return claim.average ? say("what.growth-average") : say("what.growth", { against: againstWords(claim, lang) });
    case "index":
      return say("what.index", { against: againstWords(claim, lang) });
    case "count":
      return say("what.count", { condition: conditionWords(claim, lang, structure) });
    case "share": {
      const { whole } = claim;
      const name =
        "area" in whole ? area(whole.area) : lowerFirst(indicatorWords(whole.indicator, "", lang, structure));
      return say("what.share", { whole: name });
    }
    case "rank":
      return say("what.rank", { measure: say(`measure.${claim.measure}`), among: area(claim.among) });
    case "difference":
      return say("what.difference", {
        measure: say(`measure.${claim.measure}`),
        other: otherWords(claim, lang, structure),
      });
    case "contribution":
      return say("what.contribution", { whole: area(claim.whole) });
    case "ratio":
      return say("what.ratio", { other: otherWords(claim, lang, structure) });
    case "range":
      return say(claim.measure === "growth" ? "what.range-growth" : "what.range");
    case "largest":
      return say("what.largest", { n: claim.areas.length });
    default:
      return say(`what.${claim.kind}`);
  }
}

function againstWords({ against, base }: Extract<Claim, { kind: "growth" | "index" }>, lang: Lang): string {
  if (base !== null) return checkClaimWord(lang, "against.base", { period: periodWords(base, lang) });
  return checkClaimWord(lang, against === "base" ? "against.base-unsaid" : `against.${against}`);
}

function otherWords(
  { against, base, other }: Extract<Claim, { kind: "difference" | "ratio" }>,
  lang: Lang,
  structure: Structure,
): string {
  if (other !== null) return areaWords(other, lang, structure);
  return base === null ? checkClaimWord(lang, `other.${against}`) : periodWords(base, lang);
}

function conditionWords(
  { condition, subject }: Extract<Claim, { kind: "count" }>,
  lang: Lang,
  structure: Structure,
): string {
  const { vi, bare } = conditionPhrases[conditionCode(condition)];
  const value = Math.abs(condition.value ?? 0);
  const unit = structure.catalogue.get(condition.indicator ?? subject.indicator)?.unit ?? "";
  const amount = {
    value,
    decimals: decimalsOf(value, 3),
    ...(condition.measure === "level" ? splitUnit(unit) : { unit: "%", scale: 1 }),
  };
  return fill({ vi, en: bare }, { value: printAmount(amount, structure.units, lang) }, lang);
}

function valueWords(claim: Claim, lang: Lang, structure: Structure): string {
  const amount = (printed: Printed) => printAmount(printed, structure.units, lang);
  const say = (word: CheckClaimWord, facts = {}) => checkClaimWord(lang, word, facts);
  const { printed } = claim;
  switch (claim.kind) {
    case "count":
      return claim.outOf === null
        ? hedged(claim, `${printPlain(printed.value, lang)} ${say("localities")}`, lang)
        : say("value.of", { n: printed.value, outOf: claim.outOf });
    case "tally":
      return say("value.tally", { up: claim.up, same: claim.same, down: claim.down });
    case "rank":
      return claim.outOf === null
        ? say("value.place", { n: printed.value })
        : say("value.place-of", { n: printed.value, outOf: claim.outOf });
    case "growth":
      return hedged(claim, say(wayOf(printed.value), { value: amount(printed) }), lang);
    case "range":
      return say("value.range", { value: amount(printed), upper: amount(claim.upper) });
    case "target":
      return claim.upper ? say("value.range", { value: amount(printed), upper: amount(claim.upper) }) : amount(printed);
    case "ratio":
      return hedged(claim, say("value.times", { value: amount(printed) }), lang);
    default:
      return hedged(
        claim,
        printed.value < 0 ? say("value.deficit", { value: amount(printed) }) : amount(printed),
        lang,
      );
  }
}

/** Up, down or the same. */
export const wayOf = (value: number) => (value > 0 ? "value.up" : value < 0 ? "value.down" : "value.same");

function hedged({ hedge, estimated }: Claim, value: string, lang: Lang): string {
  const words = hedge === "exact" ? value : fill(hedgePhrases[hedge], { value }, lang);
  return estimated ? checkClaimWord(lang, "value.estimated", { value: words }) : words;
}
