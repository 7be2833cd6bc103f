import type { Against, Hedge, Measure } from "../../structure/claim.ts";
import type { Period } from "../../structure/period.ts";
import { againstOf, timeAgainst } from "./decide-difference.ts";
import { measureOf, regionAround, theCountry } from "./naming.ts";
import { hedgeBefore } from "./read-sentence.ts";
import { type Kind, placedBehind, type Sight } from "./sight.ts";
import { type Understood, understand } from "./topic.ts";
import { isMark, isSign, longestList, type Named } from "./walk.ts";

export function isTarget({ walk, tail, at }: Sight): boolean {
  if (walk.target || tail.target) return true;
  const before = walk.items[at - 1];
  const bracket = isSign(before, "(") && walk.items.slice(Math.max(0, at - 4), at).some((one) => isMark(one, "plan"));
  if (bracket) return true;
  const subject = walk.plan && (isMark(before, "is", "plan") || isSign(before, "(:") || isMark(before, "hedge"));
  return subject && !tail.plan;
}

export function target(sight: Sight, measure: Measure): Kind {
  const { walk, tail, number } = sight;
  const down = walk.verb?.kind === "down";
  walk.target = walk.target || walk.plan;
  const said =
    tail.period !== null && typeof tail.period.year === "number"
      ? understand(tail.period, sight.period, sight.reader.topic)
      : null;
  const goal = walk.frame.said.period ? null : sight.reader.topic.goal;
  const year: Understood = said ?? goal ?? wholeYear(sight.period);
  return {
    kind: "target", measure, value: down ? -Math.abs(number.value) : number.value, period: year,
    ...(tail.orMore ? { hedge: "over" as Hedge, next: tail.compareTo } : {}), ...(tail.target ? { next: sight.at + 2 } : {}),
  }; // biome-ignore format: many small things
}

/** A goal is the year's, where the words around it speak of a part of the year. */
function wholeYear(period: Understood): Understood {
  return /^\d{4}-(?:YTD|Q|S)?\d+$/.test(period.period)
    ? { period: period.period.slice(0, 4), candidates: [], end: false }
    : period;
}

export function percent(sight: Sight): Kind {
  const { walk, tail, number, named, reader } = sight;
  const verb = (walk.verb ?? walk.led)?.kind ?? null;
  const plan =
    tail.plan || (walk.compare?.plan === true && walk.compare.side !== 0) || (walk.plan && walk.compare?.plan === true);
  if ((plan || beyondPlan(sight)) && !walk.target) return planKind(sight, verb);
  if (ofGoal(sight)) return planKind(sight, verb);
  const missed = outdoes(sight);
  if (missed !== 0) return outdone(sight, missed);
  if (isTarget(sight))
    return target(
      sight,
      verb === "up" || verb === "down" || measureOf(named, reader.context) === "index" ? "growth" : "level",
    );
  if (verb === "share" || tail.share || isMark(walk.items[sight.at + 1], "whole")) return share(sight);
  if (tail.thingNext && tail.indicator && walk.verb === null && number.sign === "" && isMany(tail.indicator))
    return {
      kind: "share",
      named: tail.indicator,
      whole: { indicator: tail.indicator.indicator },
      next: tail.indicatorTo,
    };
  if (
    (verb === "equal" || verb === "same") &&
    tail.place !== null &&
    tail.place !== "home" &&
    tail.compare === null &&
    tail.period === null
  )
    return share(sight);
  const noun = reader.context.lang === "en" ? walk.items[sight.at + 1] : undefined;
  const behind = isMark(noun, "up") ? "up" : isMark(noun, "down") ? "down" : null;
  const move =
    behind && walk.verb?.kind !== "up" && walk.verb?.kind !== "down"
      ? behind
      : verb === "contribution"
        ? "up"
        : verb === "up" || verb === "down" || verb === "same" || verb === "unchanged"
          ? verb
          : null;
  const compares = walk.compare && walk.compare.side !== 0 ? walk.compare : null;
  if (compares && tail.owned && tail.compare?.period) {
    const before = understand(tail.compare.period, sight.period, reader.topic);
    return {
      kind: measureOf(named, reader.context) === "rate" ? "level" : "growth",
      period: before,
      next: tail.compareTo,
      ...(measureOf(named, reader.context) === "rate" ? {} : { against: "year-before" }),
    };
  }
  if (compares?.national && isOf(sight))
    return { kind: "growth", place: theCountry(reader.context), against: "year-before" };
  if (compares && (compares.national || compares.place)) {
    return {
      kind: "difference",
      value: compares.side * Math.abs(number.value),
      measure: "growth",
      ...againstOf(sight, compares),
      ...(tail.compare ? { next: tail.compareTo } : {}),
    };
  }
  if (number.sign === "" && !move && !compares && !(tail.compare && tail.compare.side !== 0)) {
    if (measureOf(named, reader.context) === "rate")
      return {
        kind: "level",
        ...placedBehind(sight),
        ...(tail.owned && tail.compare?.period
          ? { period: understand(tail.compare.period, sight.period, reader.topic), next: tail.compareTo }
          : {}),
      };
    if (verb === "equal" || verb === "reach" || verb === "to" || verb === "is" || verb === "estimate-reach")
      return levelPercent(sight);
    if (isPartOf(sight)) return share(sight);
    if (reader.last?.kind === "index" && number.value > 30) return growthLike(sight, "index", 1);
    if (reader.last?.kind === "share" && isMark(walk.items[sight.at - 1], "join")) return share(sight);
    if (tail.place !== null && tail.compare === null && reader.last?.kind === "share") return share(sight);
  }
  const side =
    number.sign === "-" || move === "down" || compares?.side === -1 || tail.compare?.side === -1
      ? -1
      : number.sign === "" && !move && !compares && !tail.compare?.side && reader.last?.kind === "growth"
        ? reader.last.side
        : 1;
  return growthLike(sight, "growth", side);
}

/** "Hơn 70% doanh nghiệp": so many of them; nothing is said of a rate of theirs. */
const isMany = ({ indicator }: Named): boolean => /^other:(?:enterprises|workers|projects|visitors)/.test(indicator);

/** "40.0% of the northern region": what stands behind the number is the whole. */
const isPartOf = ({ reader, tail, number }: Sight): boolean =>
  reader.tokens[number.to]?.key === "of" && tail.place !== null && tail.compare === null;

/** "The national average of 7.4%": the number is what is compared with. */
const isOf = ({ reader, number }: Sight): boolean => /^(?:of|at)$/.test(reader.tokens[number.from - 1]?.key ?? "");

/** "Đạt 115,4%" of an index is the index; of anything else it is a part of the plan, or of the year before. */
function levelPercent(sight: Sight): Kind {
  const { tail, named, number, reader } = sight;
  const same = tail.compare?.period != null;
  if (measureOf(named, reader.context) === "index" ? number.value >= 30 : same) return growthLike(sight, "index", 1);
  if (measureOf(named, reader.context) === "index") return growthLike(sight, "growth", 1);
  return named?.indicator.startsWith("other:")
    ? { kind: "share" }
    : growthLike(sight, number.value >= 30 ? "index" : "growth", 1);
}

/** "Vượt 0,4% kế hoạch": beyond it by that much; "hơn 40% kế hoạch" is so much of it. */
const isBeyond = ({ walk, at }: Sight): boolean =>
  /^(?:vượt|exceeded|exceeding)$/.test(
    walk.tokens[walk.items[at - 1]?.from ?? -1]?.text.toLowerCase().normalize("NFC") ?? "",
  );

/** "Vượt kế hoạch 3,2%": by how much the plan was outdone. */
function beyondPlan({ walk, at }: Sight): boolean {
  const before = walk.items[at - 2];
  return (
    isMark(walk.items[at - 1], "plan") && before?.type === "mark" && before.kind === "hedge" && before.code === "over"
  );
}

/** "79.7 percent of the full-year goal", "95% mục tiêu": a part of what was aimed at. */
function ofGoal({ walk, at, number }: Sight): boolean {
  if (number.sign !== "" || number.upper || walk.verb?.kind === "up" || walk.verb?.kind === "down") return false;
  const goal = ["muc", "chi"].includes(walk.tokens[number.to]?.bare ?? "") || walk.tokens[number.to]?.key === "of";
  if (!goal) return false;
  let i = at + 1;
  while (isMark(walk.items[i], "filler", "out-of") || walk.items[i]?.type === "period") i++;
  return isMark(walk.items[i], "target") && i <= at + 4;
}

/** "Missed its goal by 3.1%", "vượt 0,3%" after a goal: beyond it (+1) or short of it (−1) by that much. */
function outdoes({ walk, at, reader }: Sight): 1 | -1 | 0 {
  if (!walk.target && reader.last?.kind !== "target") return 0;
  const to = walk.items[at]?.from ?? 0;
  const words = walk.tokens
    .slice(Math.max(walk.items[0]?.from ?? 0, to - 16), to)
    .map(({ bare }) => bare)
    .join(" ");
  const said = /(overshot|surpassed|exceeded|beat|topped|missed|undershot|fell short of|vuot|hut)([^;]*)$/.exec(words);
  if (!said || !/^(?:[^,]* by(?: some| about| nearly)?|(?: \w+){0,2})$/.test(said[2] ?? "")) return 0;
  return /missed|undershot|fell|hut/.test(said[1] ?? "") ? -1 : 1;
}

function outdone({ number, walk, period, tail }: Sight, side: 1 | -1): Kind {
  walk.target = walk.targets;
  return {
    kind: "plan",
    value: Number((100 + side * Math.abs(number.value)).toPrecision(12)),
    against: "plan",
    period,
    next: tail.planTo,
  };
}

function planKind(sight: Sight, verb: string | null): Kind {
  const { number, tail, walk, at } = sight;
  const beyond = beyondPlan(sight) || isBeyond(sight);
  const over = (beyond || verb === "up" || walk.compare?.side === 1) && number.value < 50;
  const under = (verb === "down" || walk.compare?.side === -1 || tail.compare?.side === -1) && number.value < 50;
  const value = over ? 100 + number.value : under ? 100 - number.value : number.value;
  return {
    kind: "plan",
    value: Number(value.toPrecision(12)),
    against: "plan",
    hedge: over ? "exact" : hedgeBefore(walk, at),
    next: Math.max(tail.planTo, tail.periodTo),
  };
}

function share(sight: Sight): Kind {
  const { tail, reader } = sight;
  const said =
    tail.indicator && tail.place !== null && measureOf(sight.named, reader.context) !== "rate"
      ? tail.indicator
      : sight.named;
  const named =
    said && measureOf(said, reader.context) === "index"
      ? { ...said, indicator: `other:share of ${said.indicator}` }
      : said;
  const next = Math.max(tail.placeTo, tail.indicatorTo);
  return { named, ...wholeOfShare({ ...sight, named }), next };
}

function wholeOfShare({ tail, named, reader, walk, place }: Sight): Kind {
  const next = 0;
  if (measureOf(named, reader.context) === "rate") return { kind: "level", next };
  if (tail.place === "country" || tail.compare?.national)
    return { kind: "share", whole: theCountry(reader.context), next };
  if (tail.place === "home-region") return { kind: "share", whole: regionAround(reader.context, place) ?? place, next };
  if (tail.place !== null && typeof tail.place === "object") return { kind: "share", whole: tail.place, next };
  if (walk.part !== null) return { kind: "share", whole: { indicator: walk.frame.indicator?.indicator ?? "" }, next };
  if (tail.indicator) return { kind: "share", whole: { indicator: tail.indicator.indicator }, next };
  const part = named !== null && /^(?:other:|product:|CN)/.test(named.indicator);
  if (part) return { kind: "share", whole: { indicator: reader.main?.indicator ?? named.indicator }, next };
  if (named?.indicator === "TM02") return { kind: "share", whole: { indicator: "TM01" }, next };
  return { kind: "share", whole: regionAround(reader.context, place), next };
}

/** Growth or an index: against what, and where the words behind the number say of whom. */
export function growthLike(sight: Sight, kind: "growth" | "index", side: 1 | -1): Kind {
  const { tail, walk, number, reader } = sight;
  const sided = tail.compare && !tail.compare.period && walk.lead?.period ? walk.lead : tail.compare;
  const compare =
    sided ?? (walk.compare && !walk.compare.national && !walk.compare.place ? walk.compare : null) ?? walk.lead;
  const inherited = compare === null && walk.verb === null && reader.last?.kind === kind ? reader.last.against : null;
  let time: { readonly against: Against; readonly base?: Period | null } = compare?.period
    ? timeAgainst(sight, compare.period)
    : { against: inherited ?? byConvention(sight) };
  const earlierIndex =
    kind === "index" &&
    compare === null &&
    sight.tail.period !== null &&
    (walk.verb?.kind === "equal" || walk.verb?.kind === "reach");
  if (earlierIndex && sight.tail.period) {
    const against = timeAgainst(sight, sight.tail.period);
    if (sight.tail.period.kind === "year")
      return { kind, measure: "growth", value: number.value, base: null, ...against, next: tail.periodTo };
  }
  const behind = placedBehind(sight);
  const listed = respectiveAgainst(sight);
  if (listed) time = listed;
  if (countryBefore(sight)) behind.place = theCountry(reader.context);
  const earlier =
    walk.compare?.side === 0 &&
    !walk.compare.period &&
    !walk.compare.place &&
    !walk.compare.national &&
    tail.compare?.period?.kind === "year-before";
  if (earlier && tail.compare?.period) behind.period = understand(tail.compare.period, sight.period, reader.topic);
  const value = kind === "index" ? number.value : side * Math.abs(number.value);
  return {
    kind: number.upper && kind === "growth" ? "range" : kind, measure: "growth", value, base: null, ...time, ...behind,
    yearly: walk.yearly && sight.period.period.includes("/"), ...(tail.orMore ? { hedge: "over" as Hedge } : {}), next: Math.max(tail.compareTo, behind.next ?? 0),
  }; // biome-ignore format: many small things
}

/** "Lần lượt tăng 0,14% và giảm 2,68% so với tháng trước và cùng tháng năm 2020": the comparisons stand in the same order. */
function respectiveAgainst(sight: Sight): { readonly against: Against; readonly base?: Period | null } | null {
  const { walk, at } = sight;
  if (walk.respective === null) return null;
  const ahead = walk.items.slice(at + 1, at + 2 * longestList);
  const than = ahead.findIndex((item) => isMark(item, "than"));
  const periods = than < 0 ? [] : ahead.slice(than).flatMap((item) => (item.type === "period" ? [item.period] : []));
  const own = periods.length > 1 ? periods[walk.respective] : undefined;
  walk.respective++;
  return own ? timeAgainst(sight, own) : null;
}

/** "Mức chung của cả nước là 7,4%", "the national average of 7.4%". */
function countryBefore({ walk, at }: Sight): boolean {
  let i = at - 1;
  while (isMark(walk.items[i], "filler", "is", "hedge", "out-of", "reach")) i--;
  return isMark(walk.items[i], "country", "average") && i < walk.from;
}

/** Consumer prices of a month are told against the month before; everything else against the year before. */
function byConvention({ named, period }: Sight): Against {
  return named?.indicator === "TM08" && /^\d{4}-\d\d$/.test(period.period) ? "period-before" : "year-before";
}
