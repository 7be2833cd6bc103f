import type { Item } from "./items.ts";
import { combined, namedBy, partOf, placeBy, regionAround, theCountry } from "./naming.ts";
import { isNumberWord } from "./numbers.ts";
import type { SpokenPeriod } from "./period-words.ts";
import type { Reader } from "./read-sentence.ts";
import { comparesPeriod } from "./tail.ts";
import { keyOf } from "./tokens.ts";
import { turnTo, understand } from "./topic.ts";
import { type Compare, comparing, type Frame, isMark, isSign, type Named, type Place, type Walk } from "./walk.ts";

const verbs = [
  "up",
  "down",
  "same",
  "unchanged",
  "reach",
  "estimate-reach",
  "is",
  "to",
  "equal",
  "share",
  "complete",
  "ratio",
  "narrow",
  "posted-higher",
  "contribution",
  "posted-lower",
];

/** What one item that is no number does to what is spoken of. */
export function step(item: Item, at: number, walk: Walk, reader: Reader): void {
  if (item.type === "sign") {
    atSign(item.key, at, walk, reader);
    return;
  }
  const beyond = walk.items[at - 1];
  const relative = item.type === "period" && /^(?:year|period)-before$/.test(item.period.kind);
  const compares = beyond?.type === "mark" && beyond.kind === "hedge" && /^(?:over|under)$/.test(beyond.code);
  if (compares && (relative || isMark(item, "area", "country")))
    walk.compare = comparing(beyond.code === "over" ? 1 : -1);
  if (item.type === "period") {
    atPeriod(
      item.period,
      walk,
      reader,
      item.period.only === true || (reader.context.lang === "en" && comparesPeriod(item, reader.tokens)),
      /^(?:tu|since)$/.test(reader.tokens[item.from - 1]?.bare ?? ""),
    );
    return;
  }
  if (item.type !== "mark") {
    const moved = walk.verb?.kind === "up" || walk.verb?.kind === "down";
    if (item.type === "word" && !isNumberWord(item.key) && (!moved || isRateNoun(walk)))
      walk.unknown.push((reader.tokens[item.from]?.text ?? item.key).normalize("NFC").toLowerCase());
    return;
  }
  const place = placeBy(item);
  const named = namedBy(item);
  if (place !== null) atPlace(placeMeant(place, item, walk, reader), place === "country", walk, reader);
  else if (named) atNamed(named, item, at, walk);
  else atWord(item.kind, item.code, at, walk, reader);
}

function atWord(kind: string, code: string, at: number, walk: Walk, reader: Reader): void {
  if (verbs.includes(kind)) {
    if (code === "noun" && walk.verb?.kind === "contribution") return;
    if ((kind === "reach" || kind === "is") && isRateNoun(walk)) return;
    if (walk.compare && walk.compare.side === 0 && !hasTarget(walk.compare)) {
      walk.compare = null;
      walk.beside = true;
    }
    walk.verb = { kind, at };
    if (kind === "estimate-reach") walk.estimated = true;
    return;
  }
  switch (kind) {
    case "more":
    case "less":
      walk.compare = comparing(kind === "more" ? 1 : -1);
      return;
    case "than":
      walk.compare ??= comparing(0);
      return;
    case "average":
      if (walk.compare) walk.compare.national = true;
      else walk.frame.place = theCountry(reader.context);
      return;
    case "hedge":
      if (code === "estimate") walk.estimated = true;
      return;
    case "plan":
      if (walk.compare) walk.compare.plan = true;
      walk.plan = true;
      return;
    case "target":
      walk.target = true;
      walk.unknown = [];
      return;
    case "say":
      walk.unknown = [];
      return;
    case "cause":
      walk.tentative = { indicator: walk.frame.indicator, place: walk.frame.place };
      walk.unknown = [];
      return;
    case "listed":
      atPlace(several(walk, at) ? regionAround(reader.context, reader.place) : reader.home, false, walk, reader);
      return;
    case "total":
      if (walk.items[at + 1]?.type !== "period") atPeriod({ kind: "to-date", number: 0, year: null }, walk, reader);
      return;
    case "class":
      if (walk.named && walk.frame.indicator) walk.frame.indicator = partOf(walk.frame.indicator, "class");
      return;
    case "local":
      walk.frame.local = true;
      return;
    case "part":
      walk.part = code;
      walk.named = true;
      return;
    case "gates":
      if (walk.frame.indicator) walk.frame.indicator = { ...walk.frame.indicator, indicator: "XN08" };
      return;
    case "with":
      walk.others = true;
      return;
    case "except":
      walk.except = true;
      walk.exceptAhead = !walk.frame.said.indicator;
      if (walk.frame.indicator) walk.frame.indicator = without(walk.frame.indicator);
      return;
    case "legend":
      walk.legend = true;
      return;
    case "gap":
      walk.gap = true;
      return;
    case "yearly":
      walk.yearly = true;
      return;
    case "by-growth":
    case "by-level":
      walk.rankBy = kind === "by-growth" ? "growth" : "level";
      if (kind === "by-growth") walk.verb = { kind: "up", at };
      return;
    case "respectively":
      if (walk.listed.length > 1) walk.placesHeld = walk.listed;
      walk.queue = [...walk.placesHeld];
      if (walk.things.length > 1) walk.thingsHeld = walk.things;
      walk.thingQueue = [...walk.thingsHeld];
      walk.respective = 0;
      return;
    case "same-subject":
      walk.named = true;
      if (/^CN0[2-5]$/.test(walk.frame.indicator?.indicator ?? "") && saysIndex(walk, at))
        walk.frame.indicator = { indicator: "CN01", breakdown: "", sign: 0 };
      return;
    case "whereas":
    case "of-which":
      boundary(walk);
      if (kind === "whereas") walk.frame.local = true;
      walk.target = walk.targets;
      if (kind === "whereas") walk.part = null;
      return;
    default:
      return;
  }
}

/** "Ba tỉnh, thành nêu trên": more than one. */
function several(walk: Walk, at: number): boolean {
  const before = walk.tokens[(walk.items[at]?.from ?? 0) - 1];
  return (
    before !== undefined &&
    (before.kind === "number" || isNumberWord(before.key) || /^(?:cac|these|those)$/.test(before.bare))
  );
}

/** "Chỉ số này", "the index" after its sections: the index of all industry. */
function saysIndex(walk: Walk, at: number): boolean {
  const item = walk.items[at];
  return (
    item !== undefined && walk.tokens.slice(item.from, item.to).some(({ bare }) => bare === "index" || bare === "chi")
  );
}

/** "Mức tăng … đạt 12%", "growth … at 12%": the noun says what the number is. */
function isRateNoun({ verb, items }: Walk): boolean {
  const item = verb === null ? undefined : items[verb.at];
  return item?.type === "mark" && item.code === "noun";
}

const hasTarget = (compare: Compare) => compare.place !== null || compare.national || compare.period !== null;

/** A comma, a semicolon, a colon: what follows may speak of something else. */
function boundary(walk: Walk): void {
  if (walk.compare) walk.lead = walk.compare;
  if (walk.tentative) Object.assign(walk.frame, walk.tentative);
  walk.tentative = null;
  walk.compare = null;
  walk.others = false;
  walk.except = false;
  walk.unknown = [];
  walk.named = false;
  walk.led = walk.verb ?? walk.led;
  walk.verb = null;
}

function atSign(key: string, at: number, walk: Walk, reader: Reader): void {
  if (key === "(") {
    walk.brackets.push({ frame: walk.frame, verb: walk.verb, compare: walk.compare });
    walk.frame = { ...walk.frame, said: { ...walk.frame.said }, ...inBracket(walk, at, reader) };
    walk.compare = null;
    walk.verb = null;
    walk.unknown = [];
    return;
  }
  if (key === ")") {
    const outer = walk.brackets.pop();
    if (outer) {
      const { indicator } = outer.frame;
      // "IIP (trừ dầu khí) tăng …"
      if (indicator && walk.frame.indicator?.indicator === without(indicator).indicator)
        outer.frame.indicator = without(indicator);
      walk.frame = outer.frame;
      walk.others = false;
      walk.verb = outer.verb;
      walk.compare = outer.compare;
    }
    return;
  }
  if (key === ":" && walk.target) walk.targets = true;
  if (/^[,;:–—-]$/.test(key)) boundary(walk);
  if (key === ";") {
    walk.led = null;
    walk.target = walk.targets;
    walk.plan = false;
    walk.part = null;
  }
}

/** A bracket right behind what something is compared with speaks of that: "thấp hơn năm 2014 (24,0%)". */
function inBracket(walk: Walk, at: number, reader: Reader): Partial<Frame> {
  const { compare } = walk;
  const before = walk.items[at - 1];
  const place = before && at - 1 < walk.from ? placeBy(before) : null;
  if (place !== null && typeof place === "object") return { place };
  if (place === "country") return { place: theCountry(reader.context) };
  const rate = walk.items
    .slice(Math.max(0, at - 4), at)
    .some((one) => one.type === "mark" && /^(?:up|down)$/.test(one.kind) && one.code === "noun");
  if (before?.type === "period" && before.period.kind === "year-before" && rate) {
    return { period: understand(before.period, walk.frame.period, reader.topic) };
  }
  if (!compare || compare.side === 0 || !before) return {};
  return { ...(compare.place ? { place: compare.place } : {}), ...(compare.read ? { period: compare.read } : {}) };
}

function atPeriod(period: SpokenPeriod, walk: Walk, reader: Reader, on = false, since = false): void {
  if (on) walk.compare ??= comparing(0);
  const understood = understand(period, walk.frame.period, reader.topic);
  if (walk.compare) {
    walk.compare.period ??= period;
    walk.compare.read ??= understood;
    return;
  }
  if (period.kind === "period-before" || period.kind === "ahead" || since) return;
  if (period.kind === "year-before" && walk.verb !== null) return;
  walk.frame.period = understood;
  walk.frame.said.period = true;
  const local =
    walk.frame.local ||
    walk.brackets.length > 0 ||
    period.kind === "year-before" ||
    period.kind === "span" ||
    (period.kind === "now" && !reader.topic.assumed) ||
    walk.target;
  walk.frame.local = false;
  if (!local) turnTo(reader.topic, understood);
}

/** "Tỉnh", "toàn vùng", "cả nước" as the place they stand for. */
function placeMeant(
  place: NonNullable<ReturnType<typeof placeBy>>,
  item: Item,
  walk: Walk,
  reader: Reader,
): Place | null {
  if (typeof place === "object") return place;
  if (place === "country") return theCountry(reader.context);
  if (place === "home-region") return regionAround(reader.context, reader.place) ?? walk.frame.place;
  const before = reader.tokens[item.from - 1]?.bare ?? "";
  return /^(?:cac|nhung|moi|nhieu|so)$/.test(before) ? null : reader.home;
}

function atPlace(place: Place | null, country: boolean, walk: Walk, reader: Reader): void {
  if (place === null || walk.others) return;
  if (walk.compare) {
    if (country) walk.compare.national = true;
    walk.compare.place ??= place;
    return;
  }
  walk.frame.place = place;
  walk.frame.said.place = true;
  walk.listed.push(place);
  if ("name" in place) reader.home = place;
}

function atNamed(named: Named, item: Item, at: number, walk: Walk): void {
  if (walk.except) return;
  const { frame } = walk;
  if (walk.compare && walk.compare.side !== 0) {
    const both = `${frame.indicator?.indicator} ${named.indicator}`;
    walk.compare.trade = both === "XN01 XN02" || both === "XN02 XN01";
    return;
  }
  const weak = isMark(item, "weak") && !weakHolds(named, frame.indicator);
  if (isMark(item, "weak") && named.indicator === "TM02" && weak) return;
  const before = walk.items[at - 1];
  const beside =
    walk.named && frame.indicator !== null && (namedBy(before as Item) !== null || isMark(before, "filler"));
  const gates =
    frame.said.indicator && /^XN08/.test(frame.indicator?.indicator ?? "") && /^XN0[12]$/.test(named.indicator);
  const next = gates
    ? { ...named, indicator: named.indicator === "XN01" ? "XN08.XK" : "XN08.NK" }
    : weak
      ? frame.indicator
      : beside && frame.indicator
        ? combined(frame.indicator, named)
        : named;
  const apart = next && (walk.exceptAhead ? without(next) : marketAbroad(next, item, walk));
  walk.exceptAhead = false;
  if (apart) {
    frame.indicator = apart;
    frame.said.indicator = true;
    walk.named = true;
    walk.unknown = [];
    return;
  }
  frame.indicator = walk.part === null || next === null ? next : partOf(next, walk.part);
  frame.said.indicator = true;
  const listed = walk.things.length === 0 || isMark(before, "join") || isSign(before, ",");
  walk.things = listed && next ? [...walk.things, next] : next ? [next] : [];
  walk.named = true;
  walk.unknown = [];
}

const without = (named: Named): Named => partOf(named, "except");

/** "Xuất khẩu sang Mỹ", "imports from China": trade with one market, which is a part of all trade. */
function marketAbroad(named: Named, item: Item, { tokens, items }: Walk): Named | null {
  if (!/^XN0[12]$/.test(named.indicator)) return null;
  const words = tokens.slice(item.to, item.to + 5);
  const link = words.map(({ key }) => key).join(" ");
  const length = towards.exec(link)?.[0].split(" ").length ?? 0;
  const market = words[length];
  if (length === 0 || market === undefined || !/^\p{Lu}/u.test(market.text)) return null;
  const mark = items.find((one) => one.from === item.to + length);
  if (mark && (mark.type !== "word" || /^(?:USD|US\$)/.test(market.text))) return null;
  return partOf(named, `with ${market.text}`);
}
const towards = new RegExp(
  `^(?:(?:${["sang", "vào", "tới", "đến", "từ"].map(keyOf).join("|")})(?: ${keyOf("thị")} ${keyOf("trường")})?|(?:to|from)(?: the)?(?= ))`,
);

/** "Kim ngạch", "chỉ số", "goods": another thing only where what is spoken of is of another kind. */
function weakHolds(named: Named, now: Named | null): boolean {
  if (named.indicator === "TM02") return now?.indicator === "TM01";
  if (now === null) return true;
  return named.indicator === "CN01" ? !/^CN0[1-5]$/.test(now.indicator) : !/XN0/.test(now.indicator);
}
