import { isRegion, membersOn } from "../../structure/area.ts";
import type { Coverage } from "../../structure/claim.ts";
import { isPeriod, lastDay } from "../../structure/period.ts";
import { placeKey } from "./claim-of.ts";
import type { Item } from "./items.ts";
import type { Reader } from "./read-sentence.ts";
import { closing, isMark, isSign, type Walk } from "./walk.ts";

/**
 * How complete the numbers before a bracket are: "(28/28 địa phương)", "(27/28 địa phương, thiếu Nghệ An)", "(3 of 28
 * localities with data: …)". Undefined where the bracket says something else.
 *
 * @param at position of the opening bracket
 */
export function coverageIn(
  walk: Walk,
  at: number,
  reader: Reader,
): { readonly coverage: Coverage; readonly to: number } | undefined {
  const end = closing(walk.items, at);
  const inside = walk.items.slice(at + 1, end);
  const head = headOf(inside);
  if (!head) return undefined;
  const rest = inside.slice(head.next);
  const names = namesIn(rest, walk, reader);
  if (names === undefined) return undefined;
  const { reported, members } = head;
  const missing = isMark(rest[0], "with-data") ? othersThan(names, walk, reader) : names;
  return { coverage: { reported, members, missing }, to: end };
}

/** "28/28 địa phương", "28 of 28 localities" at the head of a bracket. */
function headOf(inside: readonly Item[]) {
  const [first, second, third, fourth] = inside;
  if (first?.type !== "number" || first.number.unit !== "" || first.number.inWords) return undefined;
  if (first.number.outOf && isMark(second, "locality")) {
    return { reported: first.number.value, members: first.number.outOf.value, next: 2 };
  }
  const of = isMark(second, "filler", "out-of") && third?.type === "number" && isMark(fourth, "locality");
  return of ? { reported: first.number.value, members: third.number.value, next: 4 } : undefined;
}

/** Keys of the areas that are named; none where nothing more is said; undefined where something else is. */
function namesIn(rest: readonly Item[], walk: Walk, { context }: Reader): readonly string[] | undefined {
  const names: string[] = [];
  const [first, second] = rest;
  const introduced =
    first === undefined || isMark(first, "with-data") || (isSign(first, ",") && isMark(second, "without"));
  if (!introduced) return undefined;
  for (const item of rest) {
    if (item.type === "mark" && item.kind === "area")
      names.push(placeKey({ name: item.code }, walk.frame.period.period, context));
    else if (!isSign(item, ",:") && !isMark(item, "without", "with-data", "join")) return undefined;
  }
  return names;
}

/** The members of the region spoken of that are not named. */
function othersThan(names: readonly string[], walk: Walk, { context }: Reader): string[] {
  const { geography } = context.structure;
  const { period } = walk.frame.period;
  const region = placeKey(walk.frame.place, period, context);
  if (!isRegion(geography, region) || !isPeriod(period)) return [];
  return membersOn(geography, region, lastDay(period)).flatMap(({ key }) => (names.includes(key) ? [] : [key]));
}
