import { roundHalfAway } from "../../base/decimal.ts";
import { holdsOn, membersOn } from "../../structure/area.ts";
import { type Condition, UNSAID } from "../../structure/claim.ts";
import { emptyDraft, membersAt } from "./claim-of.ts";
import type { Item } from "./items.ts";
import { namedBy, placeBy, regionAround } from "./naming.ts";
import type { NumberMark } from "./numbers.ts";
import type { Decision, Reader } from "./read-sentence.ts";
import { keyOf } from "./tokens.ts";
import { understand } from "./topic.ts";
import { closing, isMark, isSign, longestTail, type Named, type Place, type Walk } from "./walk.ts";

/** How many localities there may be: of the region spoken of and of the country, before and since mergers. */
function sizes(walk: Walk, at: number, reader: Reader): ReadonlySet<number> {
  const { geography } = reader.context.structure;
  const days = ["2007-12-31", "2024-12-31", "2025-12-31"];
  const units = days.map((on) => geography.areas.filter((area) => area.kind !== "country" && holdsOn(area, on)).length);
  const behind = walk.items
    .slice(at, at + 6)
    .flatMap((item) => (isMark(item, "region") && item.type === "mark" ? [{ key: item.code }] : []));
  const own = [walk.frame.place, reader.place, regionAround(reader.context, reader.place), ...behind].flatMap(
    (place) => {
      const region = place && "key" in place ? geography.regions.find((one) => one.key === place.key) : undefined;
      return region ? days.map((on) => membersOn(geography, region.key, on).length) : [];
    },
  );
  return new Set([...units, ...own]);
}

/** Whether a number counts localities or items that meet a condition, or names a region by how many it has. */
export function isCounted(item: Item, at: number, walk: Walk, reader: Reader): boolean {
  if (item.type !== "number") return false;
  const { number } = item;
  const counted = localityAfter(walk, at + 1) !== null;
  if (number.inWords) return counted || !namedBy(walk.items[at + 1] as Item);
  if (number.unit === "%") return counted && isMark(walk.items[at + 1], "locality");
  if (number.unit !== "" || number.scale !== 1 || number.decimals > 0 || number.sign !== "") return false;
  if (number.outOf?.value === 0) return false;
  if (number.outOf) return counted || sizes(walk, at, reader).has(number.outOf.value) || countsItems(walk, at);
  return counted || outOfAfter(walk, at) !== null || countsItems(walk, at) || continuesCount(walk, at, reader);
}

/** "25 địa phương tăng, 3 giảm": the second number counts the same. */
function continuesCount(walk: Walk, at: number, reader: Reader): boolean {
  const last = reader.found.at(-1);
  const sameSentence = last !== undefined && last.from >= (walk.items[0]?.from ?? 0);
  if (!sameSentence || last.draft.kind !== "count") return false;
  const before = walk.tokens
    .slice(Math.max(0, (walk.items[at]?.from ?? 0) - 3), walk.items[at]?.from)
    .map(({ key }) => key);
  const within = /(?:^| )in(?: the)?(?: other| remaining)?$/.test(before.join(" "));
  const behind = within && conditionBefore(walk, at) !== null;
  if (behind && walk.items[at + 1]?.type !== "mark" && walk.items[at + 1]?.type !== "word") return true;
  return (
    isMark(walk.items[at + 1], "up", "down", "same", "unchanged", "reach", "posted-higher", "posted-lower") &&
    conditionAfter(walk, at + 1).condition !== null
  );
}

/** Position of "địa phương", "provinces" here, or behind a region's adjective. */
function localityAfter(walk: Walk, at: number): number | null {
  const item = walk.items[at];
  if (isMark(item, "locality")) return at;
  if (
    item &&
    isMark(item, "home") &&
    /^(?:tinh|thanh|province|city)$/.test(walk.tokens[item.from]?.bare ?? "") &&
    item.to - item.from <= 2
  )
    return at;
  return isMark(walk.items[at], "region") && isMark(walk.items[at + 1], "locality") ? at + 1 : null;
}

/** "trong số 28", "out of the 28", "of 63 provinces". */
function outOfAfter(walk: Walk, at: number): { readonly number: NumberMark; readonly at: number } | null {
  const { items } = walk;
  if (isMark(items[at], "none") && isMark(items[at + 1], "filler") && items[at + 2]?.type === "number")
    return { number: (items[at + 2] as Item & { readonly type: "number" }).number, at: at + 2 };
  const joint = items[at + 1];
  const owner = isMark(items[at + 2], "country", "home-region") && isSign(items[at + 3], "'’");
  const place = at + (owner ? (isMark(items[at + 4], "filler") ? 5 : 4) : 2);
  const next = items[place];
  if (next?.type !== "number" || next.number.unit !== "") return null;
  if (isMark(joint, "out-of")) return { number: next.number, at: place };
  const of = isMark(joint, "filler") && localityAfter(walk, place + 1) !== null;
  return of ? { number: next.number, at: place } : null;
}

/** "29 mặt hàng đạt trị giá trên 1 tỷ USD", "14 ngành …, có 11 ngành tăng": items are counted where a condition follows. */
function countsItems(walk: Walk, at: number): boolean {
  const next = walk.items[at + 1];
  if (!isMark(next, "item") && !(next?.type === "mark" && next.kind === "thing" && /items|industries/.test(next.code)))
    return false;
  return conditionAfter(walk, at + 2).condition !== null || industriesAhead(walk, at) !== null;
}

/** "Trong 14 ngành công nghiệp cấp II, có 11 ngành tăng": the whole first, then how many of it. */
function industriesAhead(walk: Walk, at: number): number | null {
  for (let i = at + 2; i < Math.min(at + 6, walk.items.length); i++) {
    const item = walk.items[i] as Item;
    if (item.type === "number") return item.number.unit === "" && countsItems(walk, i) ? i : null;
    if (!isSign(item, ",") && !isMark(item, "is", "filler")) return null;
  }
  return null;
}

interface FoundCondition {
  readonly condition: Condition | null;
  /** Position behind what states it. */
  readonly next: number;
  /** Token behind a printed threshold; 0 for none. */
  readonly to: number;
  readonly numerals: readonly (readonly [number, number])[];
  readonly named: Named | null;
  readonly national: boolean;
  readonly place: Place | null;
  /** "trong vùng": the region of the text. */
  readonly homeRegion: boolean;
}

/** What the words from a position on say that the counted ones do. */
function conditionAfter(walk: Walk, start: number): FoundCondition {
  let [named, place]: [Named | null, Place | null] = [null, null];
  let side: 1 | -1 | 0 = 0;
  let [bound, national, orMore, twoDigit, same]: [string, boolean, boolean, boolean, boolean] = [
    "",
    false,
    false,
    false,
    false,
  ];
  let threshold: { readonly number: NumberMark; readonly at: number; readonly item: Item } | null = null;
  let compared: 1 | -1 | 0 = 0;
  let homeRegion = false;
  let next = start;
  for (let i = start; i < Math.min(walk.items.length, start + longestTail); i++) {
    const item = walk.items[i] as Item;
    if (isSign(item, "(")) {
      i = closing(walk.items, i);
      continue;
    }
    if (isSign(item, ")")) continue;
    if (isSign(item, ".,;:") || isMark(item, "whereas", "of-which", "join")) break;
    if (item.type === "number") {
      if (threshold || isMark(walk.items[i + 1], "locality")) break;
      if (item.number.unit !== "%" && bound === "" && !orMoreAhead(walk, i)) break;
      threshold = { number: item.number, at: i, item };
      next = i + 1;
      continue;
    }
    if (isMark(item, "up", "posted-higher", "positive")) side = side || 1;
    else if (isMark(item, "down", "posted-lower", "negative")) side = side || -1;
    else if (isMark(item, "same", "unchanged")) same = true;
    else if (isMark(item, "more", "less")) compared = isMark(item, "more") ? 1 : -1;
    else if (isMark(item, "two-digit")) twoDigit = true;
    else if (isMark(item, "or-more")) orMore = true;
    else if (isMark(item, "hedge")) bound = item.type === "mark" ? item.code : "";
    else if (isMark(item, "average", "country")) national = national || compared !== 0;
    else if (isMark(item, "rank-first", "rank-last", "listed")) break;
    const own = namedBy(item);
    if (own) named = own;
    if (isMark(item, "home-region") && compared === 0) homeRegion = true;
    const where = placeBy(item);
    if (where !== null && typeof where === "object" && compared === 0) place = where;
    if (
      own ||
      isMark(
        item,
        "up",
        "down",
        "same",
        "unchanged",
        "more",
        "less",
        "two-digit",
        "or-more",
        "country",
        "average",
        "posted-higher",
        "posted-lower",
      ) ||
      item.type === "period" ||
      where !== null
    )
      next = i + 1;
  }
  const unit = threshold?.number.unit ?? "";
  if (compared !== 0 && walk.lead?.national) national = true;
  const condition = conditionOf({
    side,
    compared,
    same,
    twoDigit,
    orMore,
    bound,
    national,
    named,
    threshold: threshold?.number ?? null,
  });
  const printed =
    threshold !== null &&
    condition !== null &&
    !national &&
    condition.value !== null &&
    !(unit === "" && named === null);
  return {
    condition, next: printed || !threshold || national ? (national && threshold ? threshold.at : next) : threshold.at, named, national, place, homeRegion,
    to: printed && threshold ? threshold.item.to : 0,
    numerals: printed && threshold ? [[threshold.number.from, threshold.number.bareTo]] : [],
  }; // biome-ignore format: many small things
}

/** "Từ 30 cụm trở lên": the bound stands behind the number. */
function orMoreAhead(walk: Walk, at: number): boolean {
  return walk.items.slice(at + 1, at + 4).some((one) => isMark(one, "or-more"));
}

function conditionOf(words: {
  readonly side: 1 | -1 | 0;
  readonly compared: 1 | -1 | 0;
  readonly same: boolean;
  readonly twoDigit: boolean;
  readonly orMore: boolean;
  readonly bound: string;
  readonly national: boolean;
  readonly named: Named | null;
  readonly threshold: NumberMark | null;
}): Condition | null {
  const { side, compared, national, threshold, orMore, bound, twoDigit } = words;
  if (national) return { measure: "growth", op: compared < 0 ? "<" : ">", value: threshold ? threshold.value : null };
  if (twoDigit) return { measure: "growth", op: side < 0 ? "<=" : ">=", value: side < 0 ? -10 : 10 };
  if (threshold && threshold.unit === "%") {
    const rate = threshold.value > 50 && side === 0 ? roundHalfAway(threshold.value - 100, 6) : threshold.value;
    const op = orMore || (bound === "" && compared === 0) ? ">=" : bound === "under" || compared < 0 ? "<" : ">";
    if (side < 0) return { measure: "growth", op: op === ">" ? "<" : op === ">=" ? "<=" : ">", value: -rate };
    return { measure: "growth", op, value: rate };
  }
  if (threshold && (threshold.unit !== "" || words.named !== null)) {
    const value = threshold.value * threshold.scale;
    const op = orMore ? ">=" : bound === "under" || compared < 0 ? "<" : bound === "" && compared === 0 ? ">=" : ">";
    return { measure: "level", op, value: Number(value.toPrecision(12)) };
  }
  if (words.same) return { measure: "growth", op: "=", value: 0 };
  if (side !== 0) return { measure: "growth", op: side > 0 ? ">" : "<", value: 0 };
  return compared === 0 ? null : { measure: "growth", op: compared > 0 ? ">" : "<", value: 0 };
}

/** "IIP tăng ở 54 địa phương", "double-digit growth in eleven": the condition stands before the number. */
function conditionBefore(walk: Walk, at: number): Condition | null {
  let [side, twoDigit]: [1 | -1 | 0, boolean] = [0, false];
  for (let i = at - 1; i >= Math.max(0, walk.from); i--) {
    const item = walk.items[i];
    if (isSign(item, ".;")) break;
    if (isMark(item, "two-digit")) twoDigit = true;
    if (isMark(item, "up", "posted-higher") && side === 0) side = 1;
    if (isMark(item, "down", "posted-lower") && side === 0) side = -1;
    if (side !== 0 && !isMark(walk.items[i - 1], "two-digit")) break;
  }
  if (twoDigit) return { measure: "growth", op: ">=", value: 10 };
  return side === 0 ? null : { measure: "growth", op: side > 0 ? ">" : "<", value: 0 };
}

export function decideCount(at: number, walk: Walk, reader: Reader): Decision | undefined {
  const item = walk.items[at] as Item;
  const number = item.type === "number" ? item.number : null;
  const outOf = number?.outOf
    ? { value: number.outOf.value, at, from: number.outOf.from, to: number.outOf.to }
    : whole(walk, at);
  const last = outOf && outOf.at > at ? outOf.at : at;
  const locality = localityAfter(walk, last + 1);
  const start = (locality ?? last) + 1;
  const items = countsItems(walk, at) ? industriesAhead(walk, at) : null;
  if (items !== null && number) return itemsOf(at, items, number, walk, reader);
  const named = isMark(walk.items[at + 1], "listed") || isMark(walk.items[start], "listed");
  if (named) return { why: "listed-count", from: item.from, to: item.to, next: at + 1 };
  const after = conditionAfter(walk, start);
  const condition = after.condition ?? conditionBefore(walk, at);
  const value = number?.value ?? 0;
  const everyone = isMark(walk.items[at - 1], "all") || allAfter(walk, start, reader);
  const isName =
    locality !== null &&
    outOf === null &&
    sizes(walk, at, reader).has(value) &&
    !everyone &&
    number?.unit !== "%" &&
    !number?.inWords;
  if (condition === null || isName) {
    const why = isName || (outOf === null && sizes(walk, at, reader).has(value)) ? "region-name" : "listed-count";
    if (why === "listed-count") {
      walk.frame.place = regionOf(walk, reader);
      walk.unknown.push("nhom");
    }
    return {
      why,
      from: item.from,
      to: item.to,
      next: locality !== null && isMark(walk.items[last + 1], "region") ? last + 1 : start,
    };
  }
  return counted({ at, item, number, outOf, condition, after, last, walk, reader });
}

function whole(walk: Walk, at: number) {
  const found = outOfAfter(walk, at);
  return found ? { value: found.number.value, at: found.at, from: found.number.from, to: found.number.bareTo } : null;
}

/** "đều", "all" among the next few items. */
function allAfter(walk: Walk, start: number, { tokens }: Reader): boolean {
  for (let i = start; i < Math.min(start + 4, walk.items.length); i++) {
    if (everyWords.has(tokens[(walk.items[i] as Item).from]?.key ?? "")) return true;
  }
  return false;
}

const everyWords = new Set(["đều", "all", "both"].map(keyOf));

interface Counted {
  readonly at: number;
  readonly item: Item;
  readonly number: NumberMark | null;
  readonly outOf: { readonly value: number; readonly at: number; readonly from: number; readonly to: number } | null;
  readonly condition: Condition;
  readonly after: FoundCondition;
  readonly last: number;
  readonly walk: Walk;
  readonly reader: Reader;
}

function counted({ at, item, number, outOf, condition, after, last, walk, reader }: Counted): Decision {
  const { frame } = walk;
  const named =
    after.named ?? (frame.said.indicator || !after.national ? frame.indicator : (reader.counted ?? frame.indicator));
  frame.indicator = named;
  const ofItems = named !== null && isMark(walk.items[at + 1], "item", "thing");
  if (ofItems) frame.indicator = { indicator: "other:items", breakdown: "", sign: 0 };
  const before = reader.found.at(-1)?.draft;
  const ofWhole = ofItems && before?.kind === "count" && before.condition?.indicator !== undefined ? before : null;
  const place = ofItems
    ? walk.frame.place
    : after.homeRegion
      ? regionAround(reader.context, reader.place)
      : after.place && "key" in after.place
        ? after.place
        : regionOf(walk, reader);
  const period = periodIn(walk, last, reader) ?? frame.period;
  const share = number?.unit === "%" || (number === null && item.type === "mark" && item.kind !== "none");
  const members = share ? membersAt(place, period.period, reader.context) : 0;
  const except = isMark(walk.items[at - 1], "all-but") && outOf !== null && number !== null;
  const printed =
    except && number
      ? outOf.value - number.value
      : (number?.value ?? (item.type === "mark" ? Math.round(Number(item.code) * 1e4) / 100 : 0));
  const value = share ? Math.round((printed * members) / 100) : printed;
  const to = after.to > 0 ? after.to : outOf && outOf.at > at ? outOf.to : item.to;
  const numerals: (readonly [number, number])[] = [
    [number?.from ?? item.from, number?.bareTo ?? item.to],
    ...(outOf ? [[outOf.from, outOf.to] as const] : []),
    ...after.numerals,
  ];
  const against = after.national ? "national" : condition.measure === "growth" ? "year-before" : null;
  return {
    from: item.from, to, next: Math.max(after.next, last + 1), numerals,
    draft: {
      ...emptyDraft, kind: "count", named: ofWhole?.named ?? (ofItems ? { indicator: "other:items", breakdown: "", sign: 0 } : named), place, period, value, decimals: 0, scale: 1, unit: "",
      condition: ofItems && named ? { indicator: named.indicator, ...condition } : condition, outOf: outOf?.value ?? ofWhole?.outOf ?? (isMark(walk.items[at - 1], "all") ? value : null), against,
      asShare: share ? printed : null,
    },
  }; // biome-ignore format: many small things
}

function itemsOf(at: number, second: number, first: NumberMark, walk: Walk, reader: Reader): Decision {
  const item = walk.items[second] as Item & { readonly type: "number" };
  const from = (walk.items[at] as Item).from;
  const after = conditionAfter(walk, second + 2);
  return {
    from, to: item.to, next: Math.max(after.next, second + 1), numerals: [[first.from, first.bareTo], [item.number.from, item.number.bareTo]],
    draft: {
      ...emptyDraft, kind: "count", named: { indicator: "other:industries", breakdown: "", sign: 0 }, place: walk.frame.place, period: walk.frame.period,
      value: item.number.value, decimals: 0, scale: 1, unit: "", outOf: first.value, against: "year-before",
      condition: { indicator: reader.indicator?.indicator ?? "CN01", ...(after.condition ?? { measure: "growth", op: ">", value: 0 }) },
    },
  }; // biome-ignore format: many small things
}

/** The region whose members are counted: the one spoken of; else the one around the place spoken of. */
export function regionOf(walk: Walk, reader: Reader): Place | null {
  const { place } = walk.frame;
  const isRegion = place !== null && "key" in place;
  return isRegion ? place : (regionAround(reader.context, place ?? reader.place) ?? place);
}

/** A period in the words of the count itself: "saw their IIP rise in the first four months of 2024". */
function periodIn(walk: Walk, last: number, reader: Reader) {
  for (let i = last + 1; i < Math.min(walk.items.length, last + longestTail); i++) {
    const item = walk.items[i] as Item;
    if (item.type === "number" || isSign(item, ".;,")) return null;
    if (item.type === "period" && !/before|ahead/.test(item.period.kind)) {
      const read = understand(item.period, walk.frame.period, reader.topic);
      walk.frame.period = read;
      if (reader.topic.main.period === UNSAID || !walk.frame.local) reader.topic.main = read;
      return read;
    }
  }
  return null;
}
