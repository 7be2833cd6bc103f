import { type Draft, emptyDraft, membersAt } from "./claim-of.ts";
import type { Item } from "./items.ts";
import { placeBy, regionAround, theCountry } from "./naming.ts";
import { ordinalAt, wordsNumber } from "./numbers.ts";
import type { Decision, Reader } from "./read-sentence.ts";
import { type Tail, tailFacts } from "./tail.ts";
import { isMark, isSign, longestTail, type Place, type Walk } from "./walk.ts";

/** A place in an order: "đứng thứ 6 cả nước", "dẫn đầu", "4/63", "ranked third in the region". */
export function decideRank(item: Item, at: number, walk: Walk, reader: Reader): Decision | undefined {
  if (item.type === "number") {
    const before = walk.items[at - 1];
    const after = walk.items[at + 1];
    const ranks = isMark(before, "rank") || (isMark(before, "filler") && isMark(walk.items[at - 2], "rank"));
    const suffix = ordinalAt(reader.tokens, item.from);
    if (suffix && rankedBy(walk, at) !== null)
      return ranked(item.from, suffix.to, suffix.value, null, at, at, walk, reader);
    if (isMark(before, "rank-top") && item.number.unit === "")
      return ranked(item.from, item.to, item.number.value, "<=", at, at, walk, reader);
    if (!ranks || item.number.unit !== "" || (isMark(after, "locality") && item.number.outOf === null))
      return undefined;
    return ranked(item.from, item.to, item.number.value, null, at, at, walk, reader);
  }
  const place = reader.context.lang === "en" ? ordinalAt(reader.tokens, item.from) : undefined;
  if (
    place &&
    !isMark(walk.items[at - 1], "rank") &&
    (rankedBy(walk, at) !== null || followsRank(item, at, walk, reader))
  ) {
    return ranked(item.from, place.to, place.value, null, at, at, walk, reader);
  }
  if (isMark(item, "rank-first", "rank-last")) return superlative(item, at, walk, reader);
  if (isMark(item, "rank")) return inWords(item, at, walk, reader);
  return isMark(item, "ordinal") ? nextInOrder(item, at, walk, reader) : undefined;
}

/** "Xếp thứ nhất là Phú Thọ, thứ nhì là Bắc Giang": the next in an order that the sentence has begun. */
function nextInOrder(item: Item, at: number, walk: Walk, reader: Reader): Decision | undefined {
  const { tokens } = reader;
  if (tokens[item.from]?.bare !== "thu" || item.to !== item.from + 1 || !ranksAlready(walk, reader)) return undefined;
  const second = tokens[item.to]?.bare === "nhi" ? { value: 2, to: item.to + 1 } : undefined;
  const read = second ?? wordsNumber(tokens, item.to, "vi", false);
  if (!read) return undefined;
  let next = at + 1;
  while ((walk.items[next]?.from ?? Number.POSITIVE_INFINITY) < read.to) next++;
  const whose = walk.items[next + 1];
  const place = isMark(walk.items[next], "is") && whose ? placeBy(whose) : null;
  if (place === null || typeof place === "string") return undefined;
  return ranked(item.to, read.to, read.value, null, at, next - 1, walk, reader, place);
}

const ranksAlready = (walk: Walk, { found }: Reader): boolean =>
  found.some(({ from, draft }) => draft.kind === "rank" && from >= (walk.items[0]?.from ?? 0));

/** "Cao nhất", "highest": a place only where it is somebody's: a locality's own, not "một trong những". */
function superlative(item: Item, at: number, walk: Walk, reader: Reader): Decision | undefined {
  const before = walk.items[at - 1];
  const ordinal = ordinalAt(reader.tokens, item.from - 1) ?? hyphened(item, reader);
  if (
    walk.items
      .slice(Math.max(0, at - 5), at)
      .some((one) => isMark(one, "out-of") && reader.tokens[one.from]?.key === "among")
  )
    return undefined;
  if (ordinal && isMark(item, "rank-first"))
    return ranked(
      item.from - (reader.tokens[item.from - 1]?.key === "-" ? 2 : 1),
      item.to,
      ordinal.value,
      null,
      at,
      at,
      walk,
      reader,
    );
  const twin = isMark(before, "join") && isMark(walk.items[at - 2], "rank-first", "rank-last");
  const heads = isSign(walk.items[at + 1], ":");
  if (heads || overTime(item.to, reader) || twin || isMark(before, "locality") || walk.gap || pluralBefore(walk, at))
    return undefined;
  const place = subjectPlace(walk, at, reader);
  if (!place) return undefined;
  const last = isMark(item, "rank-last");
  const tail = tailFacts(walk.items, at, reader);
  const among = amongOf(tail, walk, reader);
  return ranked(item.from, item.to, last ? membersOf(among, walk, reader) : 1, null, at, at, walk, reader, place);
}

/** "The second-fastest". */
function hyphened(item: Item, { tokens }: Reader) {
  return tokens[item.from - 1]?.key === "-" ? ordinalAt(tokens, item.from - 2) : undefined;
}

/** "Cao nhất trong nhiều năm", "the highest since 2015": among years, not among places. */
function overTime(to: number, { tokens }: Reader): boolean {
  const words = tokens
    .slice(to, to + 4)
    .map((token) => token.bare)
    .join(" ");
  return /^(?:tu truoc|ke tu|tu nam|tu dau nam|trong (?:nhieu|vong|lich)|trong \d+ (?:nam|thang|quy)|lich su|since|on record|in (?:\w+|\d+) (?:years|months)|of the year|so far)/.test(
    words,
  );
}

function pluralBefore(walk: Walk, at: number): boolean {
  const before = walk.items[at - 1];
  return before?.type === "mark" && before.kind === "item";
}

/** Whose place it is: the unit named before, or right behind ("Dẫn đầu là Thái Nguyên"). */
function subjectPlace(walk: Walk, at: number, reader: Reader): Place | null {
  for (let i = at + 1; i < Math.min(at + 4, walk.items.length); i++) {
    const item = walk.items[i] as Item;
    const place = placeBy(item);
    if (place !== null && typeof place === "object" && "name" in place) return place;
    if (!isMark(item, "is", "filler", "reach") && !isSign(item, ":") && item.type !== "word") break;
  }
  return walk.frame.place && ("name" in walk.frame.place || isUnit(walk.frame.place.key, reader))
    ? walk.frame.place
    : null;
}

function inWords(item: Item, at: number, walk: Walk, reader: Reader): Decision | undefined {
  const { tokens, context } = reader;
  const read =
    ordinalAt(tokens, item.to) ?? (context.lang === "vi" ? wordsNumber(tokens, item.to, "vi", false) : undefined);
  if (!read) return undefined;
  let next = at + 1;
  while ((walk.items[next]?.from ?? Number.POSITIVE_INFINITY) < read.to) next++;
  return ranked(item.to, read.to, read.value, null, at, next - 1, walk, reader);
}

/** How many are ranked: the last place. */
function membersOf(among: Place | null, walk: Walk, reader: Reader): number {
  return membersAt(among, walk.frame.period.period, reader.context);
}

function amongOf(tail: Tail, walk: Walk, reader: Reader): Place | null {
  if (tail.place === "country") return theCountry(reader.context);
  if (tail.place !== null && typeof tail.place === "object" && "key" in tail.place) return tail.place;
  return regionAround(reader.context, walk.frame.place ?? reader.place);
}

/** "…, and Kon Tum was second": a place after another place in the same sentence. */
function followsRank(item: Item, at: number, walk: Walk, reader: Reader): boolean {
  const after = reader.tokens[item.from + 1];
  const before = walk.items[at - 1];
  return (
    ranksAlready(walk, reader) &&
    (isMark(before, "area", "reach", "is") || before?.type === "word") &&
    (after === undefined || /^(?:[.,;]|with|and|in|at)$/.test(after.key))
  );
}

const isUnit = (key: string, { context }: Reader): boolean =>
  context.structure.geography.areas.some((one) => one.key === key && one.kind !== "country");

/** "Trong 28 địa phương", "of 28 localities". */
function outOfBehind(walk: Walk, at: number): { readonly value: number; readonly at: number } | null {
  for (let i = at + 1; i < Math.min(at + 4, walk.items.length); i++) {
    const item = walk.items[i];
    if (item?.type === "number")
      return isMark(walk.items[i + 1], "locality") || isMark(walk.items[i + 1], "region")
        ? { value: item.number.value, at: i }
        : null;
    const suffix = item?.type === "word" && /^(?:st|nd|rd|th)$/.test(item.key);
    if (!suffix && !isMark(item, "filler", "out-of")) return null;
  }
  return null;
}

const spanOf = (walk: Walk, at: number): readonly [number, number] => [
  walk.items[at]?.from ?? 0,
  walk.items[at]?.to ?? 0,
];

/** "Fastest", "tăng nhanh nhất": an order of growth. */
function byPace(item: Item | undefined, { tokens }: Walk): boolean {
  const words =
    item === undefined
      ? ""
      : tokens
          .slice(item.from, item.to)
          .map(({ bare }) => bare)
          .join(" ");
  return /fastest|slowest|nhanh|tang|giam/.test(words);
}

/** "… về tốc độ tăng": what the order is by, where the words behind it say. */
function rankedBy(walk: Walk, at: number): "growth" | "level" | "share" | "plan" | null {
  for (let i = at + 1; i < Math.min(walk.items.length, at + longestTail); i++) {
    const item = walk.items[i];
    if (isSign(item, ",;.")) return null;
    if (isMark(item, "by-growth")) return "growth";
    if (isMark(item, "by-level")) return "level";
    if (isMark(item, "by-share")) return "share";
    if (isMark(item, "by-plan")) return "plan";
  }
  return null;
}

function ranked(
  from: number,
  to: number,
  value: number,
  op: "<=" | null,
  at: number,
  lastAt: number,
  walk: Walk,
  reader: Reader,
  subject?: Place,
): Decision {
  const tail = tailFacts(walk.items, lastAt, reader);
  const { frame } = walk;
  const item = walk.items[at];
  const outOf =
    item?.type === "number" && item.number.outOf ? item.number.outOf.value : (outOfBehind(walk, lastAt)?.value ?? null);
  const printed = outOfBehind(walk, lastAt);
  const whole = amongOf(
    tail.place === null && printed ? tailFacts(walk.items, printed.at, reader) : tail,
    walk,
    reader,
  );
  const among =
    outOf !== null && whole === null ? whole : outOf === 63 || outOf === 34 ? theCountry(reader.context) : whole;
  const named = frame.said.indicator ? frame.indicator : (tail.indicator ?? frame.indicator);
  const index = named !== null && /^CN0[1-6]$/.test(named.indicator);
  const draft: Draft = {
    ...emptyDraft, kind: "rank", named, place: subject ?? frame.place, period: frame.period, value, decimals: 0, scale: 1, unit: "",
    among, outOf, measure: rankedBy(walk, lastAt) ?? walk.rankBy ?? (index || byPace(item, walk) ? "growth" : "level"), hedge: op === "<=" ? "under" : "exact",
  }; // biome-ignore format: many small things
  if (subject) frame.place = subject;
  return {
    draft,
    from,
    to,
    next: Math.max(lastAt + 1, printed ? printed.at + 2 : 0, Math.min(tail.placeTo, lastAt + 4)),
    numerals: [[from, to], ...(printed ? [spanOf(walk, printed.at)] : [])],
  };
}
