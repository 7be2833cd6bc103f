import type { Item } from "./items.ts";
import { namedBy, placeBy } from "./naming.ts";
import type { SpokenPeriod } from "./period-words.ts";
import type { TextContext } from "./reading.ts";
import type { Token } from "./tokens.ts";
import { type Compare, comparing, isMark, type Named, tailOf } from "./walk.ts";

/** What the words behind a number say of it. `to` fields are positions behind the item that says it. */
export interface Tail {
  readonly compare: Compare | null;
  readonly compareTo: number;
  /** A period that is not compared with: "in the first half of 2024". */
  readonly period: SpokenPeriod | null;
  readonly periodTo: number;
  readonly place: ReturnType<typeof placeBy>;
  readonly placeTo: number;
  readonly plan: boolean;
  readonly planTo: number;
  readonly target: boolean;
  readonly orMore: boolean;
  readonly indicator: Named | null;
  readonly indicatorTo: number;
  readonly share: boolean;
  /** "a 7.27 billion USD deficit": +1 for a surplus, −1 for a deficit. */
  readonly balance: 1 | -1 | 0;
  /** Whether the thing stands right behind the number: "16.4 billion USD from exports". */
  readonly thingNext: boolean;
  /** "5,0% của cả nước": the place or period stands right behind the number and is its own. */
  readonly owned: boolean;
}

/** The text that a tail is of. */
interface Around {
  readonly tokens: readonly Token[];
  readonly context: TextContext;
}

/** "On 2015", "more than in 2015", "over the same period": the period is what something is compared with. */
export function comparesPeriod({ from }: Item, tokens: readonly Token[]): boolean {
  const [one, last] = [tokens[from - 2]?.key ?? "", tokens[from - 1]?.key ?? ""];
  return /^(?:on|over|than|from|against|versus)$/.test(last) || (last === "in" && /^(?:than|with|to|from)$/.test(one));
}

const predicates = [
  "up",
  "down",
  "same",
  "unchanged",
  "reach",
  "estimate-reach",
  "equal",
  "share",
  "is",
  "to",
  "ratio",
  "multiple",
  "rank-first",
  "rank",
];

export function tailFacts(items: readonly Item[], at: number, { tokens, context }: Around): Tail {
  let compare: Compare | null = null;
  const facts = {
    compareTo: 0, period: null as SpokenPeriod | null, periodTo: 0, place: null as Tail["place"], placeTo: 0, plan: false, planTo: 0,
    target: false, orMore: false, indicator: null as Named | null, indicatorTo: 0, share: false, balance: 0 as 1 | -1 | 0, thingNext: false, owned: false,
  }; // biome-ignore format: many small things
  const tail = tailOf(items, at);
  for (const { item, at: position } of tail) {
    if (isMark(item, "share")) facts.share = true;
    const noun = context.lang === "en" && position === at + 1 && isMark(item, "up", "down");
    const rate = item.type === "mark" && item.code === "noun";
    // "The growth of 7.6% recorded in 2014": the period behind is that of the number.
    const participle = isMark(item, "reach") && items[position + 1]?.type === "period" && position === at + 2;
    if (isMark(item, ...predicates) && !noun && !rate && !participle) break;
    if (isMark(item, "than")) compare ??= comparing(0);
    if (position === at + 1 && item.type === "mark" && item.kind === "hedge" && /^(?:over|under)$/.test(item.code)) {
      // "6.4 percent less than a year ago": behind a number the words compare.
      compare = comparing(item.code === "over" ? 1 : -1);
    }
    if (isMark(item, "more", "less")) {
      compare = comparing(isMark(item, "more") ? 1 : -1);
      facts.compareTo = position + 1;
    }
    if (isMark(item, "or-more")) {
      facts.orMore = true;
      facts.compareTo = Math.max(facts.compareTo, position + 1);
    }
    if (isMark(item, "target") && !compare) facts.target = true;
    if (isMark(item, "plan")) {
      facts.plan = true;
      facts.planTo = position + 1;
      if (compare) compare.plan = true;
    }
    if (isMark(item, "surplus", "deficit")) facts.balance = isMark(item, "surplus") ? 1 : -1;
    if (isMark(item, "average") && compare) compare.national = true;
    if (item.type === "period") {
      if (comparesPeriod(item, tokens)) compare ??= comparing(0);
      const during =
        item.period.kind === "year-before" && /^(?:in|of)$/.test(tokens[item.from - 1]?.key ?? "") && !compare;
      const relative = !during && (item.period.kind === "year-before" || item.period.kind === "period-before");
      if (compare || relative) {
        if (position <= at + 2 && relative && !compare) facts.owned = true;
        compare ??= comparing(0);
        compare.period ??= item.period;
        facts.compareTo = position + 1;
      } else if (facts.period === null) {
        facts.period = item.period;
        facts.periodTo = position + 1;
      }
    }
    const place = placeBy(item);
    if (place !== null) {
      if (compare) {
        if (place === "country") compare.national = true;
        else if (typeof place === "object") compare.place = place;
        facts.compareTo = position + 1;
      } else if (facts.place === null) {
        facts.place = place;
        facts.placeTo = position + 1;
      }
    }
    const named = namedBy(item);
    if (named && facts.indicator === null && !compare) {
      facts.indicator = named;
      facts.indicatorTo = position + 1;
      facts.thingNext = tail
        .slice(
          0,
          tail.findIndex((one) => one.at === position),
        )
        .every((one) => isMark(one.item, "filler", "out-of"));
    }
  }
  return { ...facts, compare };
}
