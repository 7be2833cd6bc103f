import { splitUnit } from "../print-unit.ts";
import type { Draft } from "./claim-of.ts";
import type { Item } from "./items.ts";
import { namedBy, partOf, theCountry } from "./naming.ts";
import type { NumberMark } from "./numbers.ts";
import type { Reader } from "./read-sentence.ts";
import { type Tail, tailFacts } from "./tail.ts";
import { tokensOf } from "./tokens.ts";
import { turnTo, type Understood, understand } from "./topic.ts";
import { isMark, isSign, longestList, type Named, type Place, type Walk } from "./walk.ts";

/** Everything a decision looks at. */
export interface Sight {
  readonly number: NumberMark;
  readonly at: number;
  readonly walk: Walk;
  readonly reader: Reader;
  readonly tail: Tail;
  readonly named: Named | null;
  readonly place: Place | null;
  readonly period: Understood;
}

/** What kind of claim a number with its words makes, and what that kind needs. */
export type Kind = Pick<Draft, "kind"> & Partial<Draft> & { readonly next?: number };

/** The thing counted right behind a bare number ("47 cụm công nghiệp"), or words that name something else. */
export function nounAfter(
  walk: Walk,
  at: number,
  reader: Reader,
): { readonly named: Named | null; readonly next: number } | null {
  const { items } = walk;
  let i = at + 1;
  while (isMark(items[i], "filler")) i++;
  const item = items[i];
  if (!item || item.type === "sign" || item.type === "number") return null;
  const whole = namedBy(item);
  if (whole && isMark(items[i + 1], "class")) return { named: partOf(whole, "class"), next: i + 2 };
  if (isMark(item, "counter") && walk.frame.indicator) return { named: walk.frame.indicator, next: i + 1 };
  const unit = ownUnit(walk, i, reader);
  if (unit === i + 1 && walk.frame.indicator) return { named: walk.frame.indicator, next: unit };
  const named = namedBy(item);
  if (named && !isMark(item, "weak")) return { named, next: i + 1 };
  if (unit > i && walk.frame.indicator) return { named: walk.frame.indicator, next: unit };
  if (item.type !== "word") return null;
  if (/^\p{Lu}/u.test(walk.tokens[item.from]?.text ?? "") && /^\p{Lu}/u.test(walk.tokens[item.from + 1]?.text ?? ""))
    return null;
  const words: string[] = [];
  for (let j = i; items[j]?.type === "word" && words.length < 5; j++) words.push((items[j] as { key: string }).key);
  return { named: { indicator: `other:${words.join(" ")}`, breakdown: "", sign: 0 }, next: i };
}

/** Position behind the words that name the unit of what is spoken of ("1.384 tổ chức"); 0 where others stand there. */
function ownUnit(walk: Walk, at: number, { context, tokens }: Reader): number {
  const { catalogue, units } = context.structure;
  const key = catalogue.get(walk.frame.indicator?.indicator ?? "")?.unit;
  const unit = key === undefined ? undefined : units.get(splitUnit(key).unit);
  const names = unit ? [unit.name[context.lang], unit.key].map((name) => tokensOf(name).map((token) => token.key)) : [];
  const from = walk.items[at]?.from ?? 0;
  for (const name of names) {
    if (!name.every((one, i) => tokens[from + i]?.key === one)) continue;
    let next = at;
    while ((walk.items[next]?.from ?? Number.POSITIVE_INFINITY) < from + name.length) next++;
    return walk.items[next - 1]?.to === from + name.length ? next : 0;
  }
  return 0;
}

/** "16,5 và 16 tỷ USD": the unit stands with the last of the list. */
export function unitFromList(walk: Walk, at: number): Pick<NumberMark, "unit" | "scale"> | null {
  for (let i = at + 1; i < Math.min(walk.items.length, at + 2 * longestList); i++) {
    if (!(isSign(walk.items[i], ",;") || isMark(walk.items[i], "join"))) return null;
    i++;
    if (isMark(walk.items[i], "join")) i++;
    if (isMark(walk.items[i], "area")) i++; // "Bắc Ninh 39,3, Hải Phòng 31,6 tỷ USD"
    const next = walk.items[i];
    if (next?.type !== "number") return null;
    if (next.number.unit !== "") return { unit: next.number.unit, scale: next.number.scale };
  }
  return null;
}

export function sightOf(number: NumberMark, at: number, walk: Walk, reader: Reader, noun: Named | null): Sight {
  const tail = tailFacts(walk.items, at, reader);
  const queued = nextListed(walk, at);
  const { frame } = walk;
  const rate =
    walk.verb !== null &&
    walk.items[walk.verb.at]?.type === "mark" &&
    (walk.items[walk.verb.at] as { code: string }).code === "noun";
  listBehind(walk, at, reader);
  const next = nextThing(walk, at, number);
  const behind =
    next ??
    noun ??
    (tail.thingNext && (rate || (!walk.named && number.scale > 1)) ? tail.indicator : null) ??
    namedAhead(walk, at);
  const said = countedStill(behind, walk) ?? behind ?? spokenOf(walk, at, number.unit, queued !== undefined);
  const named = inItsUnit(withPart(said, walk), number, reader, frame.said.indicator || noun !== null);
  if (named !== said || behind !== null) frame.indicator = named;
  if (named && number.unit !== "" && number.unit !== "%") reader.byUnit.set(number.unit, named);
  return { number, at, walk, reader, tail, named, place: queued ?? frame.place, period: frame.period };
}

/** Nobody puts more items before the number that a sentence begins with. */
const longestHead = 12;

/**
 * What a sentence that begins with its number names right behind it: "196.740 tỷ đồng là tổng mức bán lẻ", "At $8.9
 * billion, nine-month exports …". Null where anything else stands before the number, or something is said of it first.
 */
function namedAhead({ items, frame }: Walk, at: number): Named | null {
  const light = (item: Item) => isMark(item, "hedge", "filler", "up", "down", "reach", "negative", "with", "to", "is");
  if (frame.said.indicator || at > longestHead) return null;
  const first = items.findIndex((item) => item.type === "number");
  if (at > first + 2 || !items.slice(0, first).every(light)) return null;
  for (let i = at + 1; i < Math.min(items.length, at + 12); i++) {
    const item = items[i] as Item;
    const named = namedBy(item);
    if (named) return named;
    const passes = light(item) || item.type === "word" || item.type === "period" || item.type === "number";
    const saysSo = isMark(item, "share", "area", "home", "home-region", "country", "of-which", "whereas");
    if ((!passes && !saysSo && !isSign(item, ",:–—'’")) || (isMark(item, "up", "down") && !isSign(items[i - 1], ":")))
      return null;
  }
  return null;
}

/** The next of the things listed before "lần lượt"; a second list of as many numbers goes by the same order. */
function nextThing(walk: Walk, at: number, number: NumberMark): Named | null {
  const after = walk.items[at + 2];
  const again = walk.thingQueue.length === 0 && walk.thingsHeld.length === 2 && isMark(walk.items[at + 1], "join");
  if (again && after?.type === "number" && after.number.unit === number.unit) walk.thingQueue = [...walk.thingsHeld];
  return walk.thingQueue.shift() ?? null;
}

/** "Exports were valued at A and imports at B, up 10.4% and 8.9% respectively": the order is that of the last claims. */
function listBehind(walk: Walk, at: number, { found }: Reader): void {
  if (walk.thingQueue.length > 0 || walk.listed.length > 1) return;
  let many = 1;
  let end = at + 1;
  for (; isMark(walk.items[end], "join") || isSign(walk.items[end], ","); end += 2) {
    if (walk.items[end + 1]?.type !== "number" || many >= longestList) return;
    many++;
  }
  if (many < 2 || !isMark(walk.items[end], "respectively")) return;
  const start = walk.items[0]?.from ?? 0;
  const last = found.slice(-many).flatMap(({ from, draft }) => (from >= start && draft.named ? [draft.named] : []));
  if (last.length === many && new Set(last.map(({ indicator }) => indicator)).size === many) walk.thingQueue = last;
}

/** The next of the places listed before or behind "lần lượt". */
function nextListed(walk: Walk, at: number): Place | undefined {
  const follows = walk.queue.length === 0 && walk.listed.length > 1;
  if (follows && walk.items.slice(at, at + 40).some((one) => isMark(one, "respectively"))) {
    walk.placesHeld = walk.listed;
    walk.queue = [...walk.listed];
  }
  return walk.queue.shift();
}

/** What the clause speaks of; words that name nothing known, where something is said of them, are something else. */
function spokenOf(walk: Walk, at: number, unit: string, listed: boolean): Named | null {
  const acts = walk.verb !== null || walk.compare !== null || physical.has(unit);
  const unknown = !walk.named && walk.unknown.length > 0 && !listed && acts && !isMark(walk.items[at - 1], "share");
  return unknown
    ? {
        indicator: `${physical.has(unit) ? "product" : "other"}:${walk.unknown.slice(-6).join(" ")}`,
        breakdown: "",
        sign: 0,
      }
    : walk.frame.indicator;
}

/** Units of goods rather than of money or rates. */
const physical: ReadonlySet<string> = new Set(["tấn", "m3", "m2", "lít", "cái"]);

/** "Số siêu thị tăng 12 cơ sở": a word behind the number that names nothing counts what is spoken of. */
function countedStill(noun: Named | null, walk: Walk): Named | null {
  const moves = walk.verb?.kind === "up" || walk.verb?.kind === "down";
  return noun?.indicator.startsWith("other:") && walk.named && moves ? walk.frame.indicator : null;
}

/** "Khu vực FDI chiếm 97,8%": a part of what is spoken of. */
function withPart(named: Named | null, { part }: Walk): Named | null {
  if (part === null || named === null || named.indicator.includes(part)) return named;
  // After "exports of phones", "the FDI sector" is that of exports again.
  const trade = /^(?:other:)?(XN0[12])(?= of |$)/.exec(named.indicator)?.[1];
  const sector = trade && { "fdi sector": "FDI", "domestic sector": "TN" }[part];
  return sector ? { ...named, indicator: `${trade}.${sector}` } : partOf(named, part);
}

/** Things that go by one word and have an indicator for each unit: clusters and their hectares, C/O and their value. */
const byUnit: readonly (readonly [RegExp, string, (match: RegExpExecArray) => string])[] = [
  [/^CCN03$/, "ha", () => "CCN04"],
  [/^FTA01/, "USD", () => "FTA02"],
  [/^CCN15$/, "ha", () => "CCN16"],
  [/^CN0([2-5])$/, "đồng", (match) => `CN07.${"BCDE"[Number(match[1]) - 2]}`],
  [/^(other:.*)$/, "ha", (match) => `${match[1]} area`],
];

/** What is spoken of, as far as its unit allows; where it was carried over and does not, what last had that unit. */
function inItsUnit(named: Named | null, { unit }: NumberMark, reader: Reader, said: boolean): Named | null {
  if (named === null) return null;
  const last = reader.byUnit.get(unit);
  if (!said && last && !mayBeIn(named, unit, reader)) return last;
  const goods = unit === "USD" ? tradedGoods(named, reader) : null;
  if (goods) return goods;
  const industries = reader.found.at(-1)?.draft.named?.indicator === "CN06";
  if (industries && unit === "%" && named.indicator.startsWith("CN11."))
    return { indicator: "CN06", breakdown: "", sign: 0 };
  for (const [pattern, own, indicator] of byUnit) {
    const match = own === unit ? pattern.exec(named.indicator) : null;
    if (match) return { ...named, indicator: indicator(match) };
  }
  return named;
}

/** "Điện thoại đạt 46,4 tỷ USD, tăng 4,5%": goods told in dollars are traded, and are not what factories made. */
function tradedGoods(named: Named, { context }: Reader): Named | null {
  const entry = context.structure.catalogue.get(named.indicator);
  if (named.indicator === "CN06") return { indicator: "other:CN06 traded", breakdown: named.breakdown, sign: 0 };
  return entry?.code.startsWith("CN11.") ? { indicator: `product:${entry.code} traded`, breakdown: "", sign: 0 } : null;
}

/** Whether what is spoken of may be printed in a unit: an index is no money. */
function mayBeIn(named: Named, unit: string, { context }: Reader): boolean {
  const own = context.structure.catalogue.get(named.indicator)?.unit;
  if (own === undefined || !/^(?:đồng|USD|kWh|tấn|ha|lít)$/.test(unit)) return true;
  return own.endsWith(unit) || (unit === "USD" && own.endsWith("đồng"));
}

/** "5,9% của cả nước", "26,5 percent in the first half of 2024": place and period behind a number. */
export function placedBehind(sight: Sight): { place?: Place; period?: Understood; next?: number } {
  const { tail, reader, walk } = sight;
  let next = 0;
  const result: { place?: Place; period?: Understood } = {};
  if (
    tail.place !== null &&
    tail.place !== "home" &&
    tail.place !== "home-region" &&
    (tail.compare === null || tail.placeTo < tail.compareTo)
  ) {
    result.place = tail.place === "country" ? theCountry(reader.context) : tail.place;
    if ("name" in result.place) reader.home = result.place;
    next = tail.placeTo;
  }
  if (tail.period !== null && tail.period.kind !== "ahead") {
    result.period = understand(tail.period, sight.period, reader.topic);
    const beside = walk.beside || (walk.compare?.side === 0 && walk.compare.period === null);
    const earlier =
      Number(result.period.period.slice(0, 4)) < Number(sight.period.period.slice(0, 4)) && !reader.topic.assumed;
    if (reader.context.lang === "en" && !beside && !earlier) {
      walk.frame.period = result.period;
      walk.frame.said.period = true;
      if (walk.brackets.length === 0 && !/before/.test(tail.period.kind)) turnTo(reader.topic, result.period);
    }
    next = Math.max(next, tail.periodTo);
  }
  return { ...result, ...(next > 0 ? { next } : {}) };
}
