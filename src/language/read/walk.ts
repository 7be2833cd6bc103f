import type { Item } from "./items.ts";
import type { SpokenPeriod } from "./period-words.ts";
import type { Token } from "./tokens.ts";
import type { Understood } from "./topic.ts";

/** What is measured, as a sentence names it. `sign` of a balance that the word itself gives: surplus +1, deficit −1. */
export interface Named {
  readonly indicator: string;
  readonly breakdown: string;
  readonly sign: 1 | -1 | 0;
}

/** Where: a unit by its name (which unit that is depends on the period), or a key. */
export type Place = { readonly name: string } | { readonly key: string };

/** What the words so far speak of. */
export interface Frame {
  indicator: Named | null;
  place: Place | null;
  period: Understood;
  /** Whether this sentence has said it, or an earlier one. */
  said: { indicator: boolean; place: boolean; period: boolean };
  /** A period that holds only here ("riêng tháng 6", in brackets). */
  local: boolean;
}

/** "Cao hơn mức chung của cả nước", "so với tháng trước": what a number is compared with. */
export interface Compare {
  /** More (+1), less (−1), or only beside (0). */
  readonly side: 1 | -1 | 0;
  place: Place | null;
  national: boolean;
  period: SpokenPeriod | null;
  /** The same, as it is understood. */
  read: Understood | null;
  plan: boolean;
  /** Exports beside imports, or the other way round: the difference is the balance. */
  trade: boolean;
}

export const comparing = (side: Compare["side"]): Compare => ({
  side,
  place: null,
  national: false,
  period: null,
  read: null,
  plan: false,
  trade: false,
});

interface Verb {
  readonly kind: string;
  readonly at: number;
}

/** How far the reading of a sentence has come. */
export interface Walk {
  readonly tokens: readonly Token[];
  readonly items: readonly Item[];
  frame: Frame;
  readonly brackets: { readonly frame: Frame; readonly verb: Verb | null; readonly compare: Compare | null }[];
  verb: Verb | null;
  /** A verb before the last boundary: "Nhiều ngành tăng khá: …". */
  led: Verb | null;
  /** What was spoken of before a cause was named ("nhờ sản xuất điện"): it is again after the next boundary. */
  tentative: { readonly indicator: Named | null; readonly place: Place | null } | null;
  compare: Compare | null;
  /** "So với mức tăng 5,9% …": the next number is what something is compared with. */
  beside: boolean;
  /** A comparison at the head of a clause, for the numbers after it: "So với tháng 4, …". */
  lead: Compare | null;
  /** Words that name nothing known, since the last boundary. */
  unknown: string[];
  /** Whether an indicator was named since the last boundary. */
  named: boolean;
  target: boolean;
  plan: boolean;
  /** Which rule reads ranks: growth or level, where words say. */
  rankBy: "growth" | "level" | null;
  estimated: boolean;
  /** The whole of an area by a part: "khu vực FDI". */
  part: string | null;
  gap: boolean;
  /** The sentence explains a table or a chart. */
  legend: boolean;
  /** "Phấn đấu: …; …": the list that follows is aimed at. */
  targets: boolean;
  /** Places named until the next boundary are somebody else's ("sau sáp nhập với …"). */
  others: boolean;
  /** "Trừ dầu khí": the thing named next is what is left out. */
  except: boolean;
  /** "Stripping out oil, industrial output …": what is named after the comma is without it. */
  exceptAhead: boolean;
  /** Things listed before "lần lượt", those still to come, and the last such list. */
  things: Named[];
  thingQueue: Named[];
  thingsHeld: Named[];
  yearly: boolean;
  /** Position behind the last number read, or of the last boundary. */
  from: number;
  /** Places, periods or comparisons listed before "lần lượt". */
  listed: Place[];
  queue: Place[];
  /** The last such list: "lần lượt đạt …, tương ứng tăng …" goes by it again. */
  placesHeld: readonly Place[];
  /** How many numbers have been read since "lần lượt"; null where it was not said. */
  respective: number | null;
}

export function walkOver(items: readonly Item[], tokens: readonly Token[], frame: Frame): Walk {
  return {
    items, tokens, frame, brackets: [], verb: null, led: null, tentative: null, respective: null, compare: null, beside: false, lead: null, unknown: [], named: false, target: false, plan: false,
    rankBy: null, estimated: false, part: null, gap: false, legend: false, targets: false, others: false, except: false, exceptAhead: false, things: [], thingQueue: [], thingsHeld: [], yearly: false, from: 0, listed: [], queue: [], placesHeld: [],
  }; // biome-ignore format: many small things
}

export const isMark = (item: Item | undefined, ...kinds: readonly string[]): boolean =>
  item?.type === "mark" && kinds.includes(item.kind);

export const isSign = (item: Item | undefined, signs: string): boolean =>
  item?.type === "sign" && signs.includes(item.key);

/** Nobody writes longer brackets in a sentence about figures. */
export const longestBracket = 200;

/** Nor more numbers into one list. */
export const longestList = 40;

/** Nor says more about one number than in this many items. */
export const longestTail = 60;

/** Position of the bracket that closes one; its own where none does. */
export function closing(items: readonly Item[], at: number): number {
  for (let i = at + 1; i < Math.min(items.length, at + longestBracket); i++) if (isSign(items[i], ")")) return i;
  return at;
}

/** The items behind a number that may still speak of it: up to a boundary, a joining word or the next number. */
export function tailOf(items: readonly Item[], at: number): { readonly item: Item; readonly at: number }[] {
  const tail: { item: Item; at: number }[] = [];
  for (let i = at + 1; i < Math.min(items.length, at + longestTail); i++) {
    const item = items[i] as Item;
    if (isSign(item, "(")) {
      i = closing(items, i);
      continue;
    }
    if (isSign(item, ")") && items.slice(Math.max(0, at - longestBracket), at).some((one) => isSign(one, "(")))
      continue;
    if (
      item.type === "number" ||
      isSign(item, ",;:)…—") ||
      isMark(item, "whereas", "of-which", "join", "local", "cause")
    )
      break;
    if (item.type === "sign" && item.key === ".") break;
    tail.push({ item, at: i });
  }
  return tail;
}
