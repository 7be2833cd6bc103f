import type { Coverage, Hedge } from "../../structure/claim.ts";
import type { Draft } from "./claim-of.ts";
import { coverageIn } from "./coverage-bracket.ts";
import { decideAmount, decideUnchanged } from "./decide-amount.ts";
import { decideCount, isCounted } from "./decide-count.ts";
import { decideGroup } from "./decide-group.ts";
import { decideRank } from "./decide-rank.ts";
import type { Item } from "./items.ts";
import { theCountry } from "./naming.ts";
import type { NotClaimReason, TextContext } from "./reading.ts";
import { step } from "./step.ts";
import type { Token } from "./tokens.ts";
import type { Topic } from "./topic.ts";
import { comparing, isMark, isSign, type Named, type Place, type Walk, walkOver } from "./walk.ts";

/** What carries over from sentence to sentence. */
export interface Reader {
  readonly tokens: readonly Token[];
  readonly context: TextContext;
  readonly topic: Topic;
  /** Place that the text is about, and the last single unit it spoke of ("tỉnh", "thành phố"). */
  place: Place | null;
  home: Place | null;
  indicator: Named | null;
  /** What the last claim about the text's own place was about: a sentence that names nothing is about that again. */
  main: Named | null;
  /** What was last spoken of in a unit: "Cả nước đạt 4.940 nghìn tỷ đồng" is not about an index. */
  readonly byUnit: Map<string, Named>;
  /** Whether a list of goals goes on ("Mục tiêu: …"). */
  targets: boolean;
  /** What the last count was about: "23 localities had outpaced the country" names nothing. */
  counted: Named | null;
  /** Kind of the last claim, and which way it went: a bare number in a list is of the same kind. */
  last: {
    readonly kind: Draft["kind"];
    readonly side: 1 | -1;
    readonly against: Draft["against"];
    readonly measure: Draft["measure"];
  } | null;
  readonly found: {
    readonly from: number;
    readonly to: number;
    readonly draft: Draft;
    readonly numerals: readonly (readonly [number, number])[];
  }[];
  readonly excluded: { readonly from: number; readonly to: number; readonly why: NotClaimReason }[];
}

/** What a decision gives: a claim, or why there is none; and how far the sentence has been read with it. */
export type Decision =
  | {
      readonly draft: Draft;
      readonly from: number;
      readonly to: number;
      readonly next: number;
      readonly numerals?: readonly (readonly [number, number])[];
    }
  | { readonly why: NotClaimReason; readonly from: number; readonly to: number; readonly next: number };

/** Reads one sentence: what it speaks of changes with each mark, and each number is a claim about what is spoken of then. */
export function readSentence(items: readonly Item[], reader: Reader): void {
  const walk = walkOver(items, reader.tokens, {
    indicator: reader.main ?? reader.indicator,
    place: reader.place,
    period: reader.topic.main,
    said: { indicator: false, place: false, period: false },
    local: false,
  });
  if (reader.targets && /^[-+•–*]$/.test(firstSign(items, reader))) walk.target = walk.targets = true;
  for (let at = 0; at < items.length; ) {
    const item = items[at] as Item;
    const covered = isSign(item, "(") ? coverageIn(walk, at, reader) : undefined;
    if (covered) {
      coverNumbers(walk, reader, covered.coverage);
      at = covered.to + 1;
      continue;
    }
    const decision = decide(item, at, walk, reader);
    if (decision) {
      settle(decision, walk, reader);
      at = upToNumber(items, at, Math.max(at + 1, decision.next), decision);
      continue;
    }
    step(item, at, walk, reader);
    at++;
  }
  reader.targets = walk.targets && (isSign(items.at(-1), ":") || /^[-+•–*]$/.test(firstSign(items, reader)));
}

const firstSign = (items: readonly Item[], { tokens }: Reader): string => tokens[items[0]?.from ?? -1]?.key ?? "";

/** Coverage in brackets is that of the numbers before it in the sentence which have none of their own. */
function coverNumbers(walk: Walk, { found }: Reader, coverage: Coverage): void {
  const start = walk.items[0]?.from ?? 0;
  for (let i = found.length - 1; i >= 0; i--) {
    const one = found[i];
    if (!one || one.from < start || one.draft.coverage !== null) return;
    found[i] = { ...one, draft: { ...one.draft, coverage } };
  }
}

/** A decision reads on behind its number, but never over another number. */
function upToNumber(items: readonly Item[], at: number, next: number, decision: Decision): number {
  const own = "draft" in decision ? (decision.numerals ?? [[decision.from, decision.to]]) : [];
  for (let i = at + 1; i < next; i++) {
    const item = items[i] as Item;
    if (item.type === "number" && !own.some(([from, to]) => from < item.to && item.from < to)) return i;
  }
  return next;
}

function decide(item: Item, at: number, walk: Walk, reader: Reader): Decision | undefined {
  if (item.type === "number" && walk.legend) return { why: "threshold", from: item.from, to: item.to, next: at + 1 };
  if (isMark(item, "unchanged")) return decideUnchanged(at, walk, reader);
  if (item.type === "number") {
    return (
      decideGroup(item, at, walk, reader) ??
      decideRank(item, at, walk, reader) ??
      (isCounted(item, at, walk, reader) ? decideCount(at, walk, reader) : decideAmount(item.number, at, walk, reader))
    );
  }
  if (isMark(item, "rank-first", "rank-last", "rank", "rank-top", "ordinal", "filler") || item.type === "word") {
    const place = decideRank(item, at, walk, reader);
    if (place) return place;
  }
  if (isMark(item, "none")) return decideCount(at, walk, reader);
  if (isMark(item, "half", "proportion") && isMark(walk.items[at + 1], "locality"))
    return decideCount(at, walk, reader);
  if (isMark(item, "multiple", "half", "proportion")) return decideAmount(null, at, walk, reader);
  return undefined;
}

function settle(decision: Decision, walk: Walk, reader: Reader): void {
  if ("why" in decision) {
    reader.excluded.push(decision);
  } else {
    const { draft, from, to, numerals = [[from, to]] } = decision;
    reader.found.push({ draft, from, to, numerals });
    if (draft.kind === "count") reader.counted = draft.named;
    if (draft.kind !== "share") reader.indicator = walk.frame.indicator;
    if (draft.kind === "share") reader.main ??= draft.named;
    if (draft.kind !== "share" && walk.brackets.length === 0 && samePlace(draft.place, reader.place))
      reader.main = walk.frame.indicator;
    if (draft.kind !== "rank" && draft.kind !== "count") {
      reader.last = {
        kind: draft.kind,
        side: draft.value < 0 ? -1 : 1,
        against: draft.against,
        measure: draft.measure,
      };
      walk.estimated = false;
    }
  }
  if (!("draft" in decision) || decision.draft.kind !== "rank") walk.verb = null;
  walk.led = null;
  walk.tentative = null;
  walk.from = decision.next;
  walk.named = false;
  walk.unknown = [];
  walk.listed = [];
  walk.things = [];
  walk.gap = false;
  walk.yearly = false;
  if ((walk.compare?.side === 0 || walk.beside) && "draft" in decision && decision.draft.kind === "growth") {
    walk.lead = { ...comparing(0), place: decision.draft.place, national: isCountry(decision.draft.place, reader) };
  }
  walk.beside = false;
  if (walk.compare?.side === 0 || !("draft" in decision) || decision.draft.kind !== "level") walk.compare = null;
}

const isCountry = (place: Place | null, reader: Reader): boolean =>
  place !== null && "key" in place && place.key === theCountry(reader.context).key;

const samePlace = (one: Place | null, other: Place | null): boolean => JSON.stringify(one) === JSON.stringify(other);

/** The hedge that stands right before a position. */
export function hedgeBefore({ items }: Pick<Walk, "items">, at: number): Hedge {
  const before = items[at - 1];
  if (before?.type !== "mark" || before.kind !== "hedge" || before.code === "estimate") return "exact";
  return before.code as Hedge;
}
