import { type Draft, emptyDraft } from "./claim-of.ts";
import { comparesHere, difference, differenceOfLevels, ratio } from "./decide-difference.ts";
import { growthLike, isTarget, percent, target } from "./decide-percent.ts";
import type { Item } from "./items.ts";
import { namedBy } from "./naming.ts";
import { type NumberMark, spelled } from "./numbers.ts";
import { type Decision, hedgeBefore, type Reader } from "./read-sentence.ts";
import { type Kind, nounAfter, placedBehind, type Sight, sightOf, unitFromList } from "./sight.ts";
import { keyOf } from "./tokens.ts";
import { understand } from "./topic.ts";
import { isMark, isSign, type Walk } from "./walk.ts";

/** A number with a unit or a noun, or a multiple or half in words (`number` null). */
export function decideAmount(own: NumberMark | null, at: number, walk: Walk, reader: Reader): Decision | undefined {
  const number = own ?? inWords(walk, at);
  if (!number) return undefined;
  const item = walk.items[at] as Item;
  if (own && own.sign === "" && isMark(walk.items[at - 1], "negative"))
    return decideAmount({ ...own, value: -own.value, sign: "-" }, at, walk, reader);
  const nounless = number.unit === "" && number.outOf === null;
  const noun = nounless ? nounAfter(walk, at, reader) : null;
  const unit = nounless && !noun ? unitFromList(walk, at) : null;
  const part = number.outOf !== null && number.outOf.value > 0 && (walk.verb ?? walk.led)?.kind === "share";
  const proportion = part
    ? { value: (100 * number.value) / (number.outOf?.value ?? 1), unit: "%", bareTo: number.to }
    : {};
  const sight = sightOf({ ...number, ...proportion, ...(unit ?? {}) }, at, walk, reader, noun?.named ?? null);
  if (own && isOrdinal(own, reader)) return { why: "ordinal", from: item.from, to: item.to, next: at + 1 };
  if (isTerritory(sight)) return { why: "territory", from: item.from, to: item.to, next: at + 1 };
  const kind = kindOf(sight, noun !== null);
  if (!kind) return own ? { why: whyNot(walk, at), from: item.from, to: item.to, next: at + 1 } : undefined;
  const next = Math.max(at + 1, kind.next ?? 0, noun?.next ?? 0);
  return { draft: draftOf(sight, kind), from: item.from, to: item.to, next, numerals: [[number.from, number.bareTo]] };
}

/**
 * "Không đổi so với cùng kỳ", "Cao Bằng (không đổi)": growth of exactly 0, though no number is printed. Only where what it
 * is compared with is said, or the list around it says; "số chợ không đổi" tells nothing of a rate.
 */
export function decideUnchanged(at: number, walk: Walk, reader: Reader): Decision | undefined {
  const item = walk.items[at] as Item;
  const sight = sightOf({ ...spelled(item.from, item.to, 0), decimals: 1, unit: "%" }, at, walk, reader, null);
  const alone = isSign(walk.items[at - 1], "(") && isSign(walk.items[at + 1], ")");
  const compared = sight.tail.compare?.period != null;
  if (!alone && !compared) return undefined;
  const kind = growthLike(sight, "growth", 1);
  return {
    draft: { ...draftOf(sight, kind), value: 0 },
    from: item.from,
    to: item.to,
    next: Math.max(at + 1, kind.next ?? 0),
  };
}

function inWords(walk: Walk, at: number): NumberMark | undefined {
  const item = walk.items[at];
  if (item?.type !== "mark") return undefined;
  if (item.kind === "multiple")
    return {
      ...spelled(item.from, item.to, Number(item.code)),
      decimals: item.code.includes(".") ? 1 : 0,
      unit: "lần",
    };
  const moves = item.kind === "proportion" && (walk.verb?.kind === "up" || walk.verb?.kind === "down");
  const share = moves || walk.verb?.kind === "share" || isMark(walk.items[at - 1], "share", "hedge");
  if (!share) return undefined;
  const value = Math.round(Number(item.code) * 1e4) / 100;
  return { ...spelled(item.from, item.to, value), unit: "%" };
}

function whyNot(walk: Walk, at: number) {
  const next = walk.items[at + 1];
  if (isMark(next, "attendance")) return "attendance";
  if (isMark(next, "duration")) return "duration";
  if (isMark(next, "listed")) return "listed-count";
  if (next?.type === "word" && /^\p{Lu}/u.test(walk.tokens[next.from]?.text ?? "")) return "address";
  const item = walk.items[at];
  if (item?.type === "number" && item.number.outOf !== null) return "listed-count";
  return "unknown";
}

/** The first reading that fits. */
function kindOf(sight: Sight, counted: boolean): Kind | undefined {
  const { number, walk } = sight;
  if (walk.compare?.trade && number.unit !== "%" && number.unit !== "lần") return balance(sight);
  if (walk.compare?.place && number.unit !== "%" && isPossessed(sight))
    return { kind: "level", place: walk.compare.place };
  if (number.unit === "điểm %") return difference(sight);
  if (number.unit === "lần") return ratio(sight);
  if (number.unit === "%") return percent(sight);
  if (number.unit === "" && !counted) return bareCount(sight);
  if ((isTarget(sight) || isAhead(sight)) && !isLocative(sight)) return target(sight, "level");
  if (
    walk.verb?.kind === "up" ||
    walk.verb?.kind === "down" ||
    (walk.compare && walk.compare.side !== 0 && comparesHere(sight))
  ) {
    if (movesBy(sight)) return differenceOfLevels(sight);
  }
  return level(sight);
}

/** "Behind Ho Chi Minh City's $46.6 billion": what the other has, not how far away it is. */
const isPossessed = ({ number, reader }: Sight): boolean =>
  reader.tokens[number.from - 1]?.key === "s" && /^['’]$/.test(reader.tokens[number.from - 2]?.text ?? "");

/** "Imports exceeded exports by US$0.63 billion": a deficit of that much. */
function balance({ walk, named, number }: Sight): Kind {
  const side = (walk.compare?.side ?? 1) * (named?.indicator === "XN02" ? -1 : 1);
  return {
    kind: "level",
    named: { indicator: "XN03", breakdown: "", sign: side < 0 ? -1 : 1 },
    value: side * Math.abs(number.value),
  };
}

/** "40 clusters by 2030" in a text of 2023: what is not yet is aimed at. */
function isAhead({ period, tail, reader }: Sight): boolean {
  const written = reader.context.date?.slice(0, 4);
  const year =
    tail.period && typeof tail.period.year === "number" ? String(tail.period.year) : period.period.slice(0, 4);
  return written !== undefined && /^\d{4}$/.test(year) && year > written;
}

/** "Tăng 1.200 tỷ đồng": by that much; a word between verb and number means another thing. */
function movesBy({ walk, at }: Sight): boolean {
  if (walk.compare && walk.compare.side !== 0) return true;
  const verb = walk.verb?.at ?? -1;
  for (let i = verb + 1; i < at; i++) if (!isMark(walk.items[i], "hedge", "filler")) return false;
  return true;
}

function level(sight: Sight): Kind | undefined {
  const { tail, walk } = sight;
  if (isLocative(sight)) return undefined;
  const start = /^(?:tu|from)$/.test(sight.reader.tokens[sight.number.from - 1]?.bare ?? "");
  if (tail.owned && tail.compare?.period?.kind === "year-before" && (walk.compare || start)) {
    return {
      kind: "level",
      period: understand(tail.compare.period, sight.period, sight.reader.topic),
      next: tail.compareTo,
    };
  }
  return { kind: "level", ...placedBehind(sight) };
}

/** "The 11th regional conference". */
function isOrdinal({ bareTo }: NumberMark, { tokens }: Reader): boolean {
  const next = tokens[bareTo];
  return next !== undefined && !next.apart && /^(?:st|nd|rd|th)$/.test(next.key);
}

/** "Rộng 149.887,15 km2": how large a region is, where nothing is named whose area it could be. */
const isTerritory = ({ number, walk }: Sight): boolean => number.unit === "km2" && !walk.named;

/** "Tại 3 khu công nghiệp", "in 3 parks": where something is done, not how many there are. */
function isLocative({ number, reader }: Sight): boolean {
  const before = reader.tokens[number.from - 1];
  return number.unit === "" && before !== undefined && locatives.has(before.key);
}
const locatives = new Set(["tại", "ở", "in"].map(keyOf));

/** A number with neither unit nor noun is a count where the subject is counted and a verb says so. */
function bareCount(sight: Sight): Kind | undefined {
  const { walk, named, reader, at } = sight;
  const unit = named && reader.context.structure.catalogue.get(named.indicator)?.unit;
  const countable =
    unit !== undefined && unit !== null && !/^(?:%|điểm %|lần|.*(?:đồng|USD|kWh|tấn|lít|m[23]|ha))$/.test(unit);
  if (countable && walk.verb && /^(?:is|reach|to)$/.test(walk.verb.kind)) return { kind: "level" };
  if (countable && (walk.verb?.kind === "up" || walk.verb?.kind === "down" || comparesHere(sight)))
    return differenceOfLevels(sight);
  const bracketed = isSign(walk.items[at - 1], "(") && isSign(walk.items[at + 1], ")");
  if (countable && bracketed && namedBy(walk.items[at - 2] as Item)) return { kind: "level" };
  const afterScale = sight.number.scale > 1 && walk.items[at + 1]?.type === "word";
  return afterScale || (sight.number.scale > 1 && named) ? { kind: "level" } : undefined;
}

function draftOf(sight: Sight, { next: _, ...kind }: Kind): Draft {
  const { number, named, walk, at, tail } = sight;
  const hedge = hedgeBefore(walk, at);
  const balance =
    tail.balance !== 0 && kind.kind === "level"
      ? tail.balance * Math.abs(number.value)
      : named && named.sign !== 0 && kind.kind === "level"
        ? named.sign * Math.abs(number.value)
        : number.value;
  const estimated = walk.estimated || isMark(walk.items[at - 1], "estimate-reach");
  return {
    ...emptyDraft, named, place: sight.place, period: sight.period, value: balance, decimals: number.decimals, scale: number.scale, unit: number.unit,
    upper: number.upper, hedge, estimated, ...kind,
  }; // biome-ignore format: many small things
}
