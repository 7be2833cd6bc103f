import type { Coverage, Printed } from "../../structure/claim.ts";
import { emptyDraft, membersAt, placeKey } from "./claim-of.ts";
import { regionOf } from "./decide-count.ts";
import type { Item } from "./items.ts";
import { namedBy } from "./naming.ts";
import type { NumberMark } from "./numbers.ts";
import { type Decision, hedgeBefore, type Reader } from "./read-sentence.ts";
import { closing, isMark, isSign, type Place, type Walk } from "./walk.ts";

type Numeral = readonly [number, number];

/**
 * Statements over a group of localities: how many grew, stood and fell ("24 tăng, 1 không đổi, 3 giảm"), and the largest
 * ("4 địa phương có … lớn nhất (…), chiếm 57,0% …, đều tăng từ 14,7% trở lên"). Undefined where it is neither.
 */
export function decideGroup(item: Item, at: number, walk: Walk, reader: Reader): Decision | undefined {
  if (item.type !== "number" || item.number.unit !== "" || item.number.outOf !== null) return undefined;
  return tally(at, walk, reader) ?? largest(at, walk, reader);
}

const sides = { up: ["up"], same: ["same", "unchanged"], down: ["down"], unknown: ["no-figure"] } as const;

/** "24 tăng, 1 không đổi, 3 giảm, 1 chưa có số liệu (Nghệ An), trong 28 địa phương"; two parts at the least. */
function tally(at: number, walk: Walk, reader: Reader): Decision | undefined {
  const { items } = walk;
  const counts = { up: 0, same: 0, down: 0, unknown: 0 };
  const numerals: Numeral[] = [];
  let missing: string[] = [];
  let i = at;
  for (let parts = 0; parts < 4; parts++) {
    const number = items[i];
    if (number?.type !== "number" || number.number.unit !== "") break;
    const side = (Object.keys(sides) as (keyof typeof sides)[]).find((one) => isMark(items[i + 1], ...sides[one]));
    if (!side) break;
    counts[side] = number.number.value;
    numerals.push([number.from, number.to]);
    i += 2;
    if (isSign(items[i], "(")) {
      const end = closing(items, i);
      missing = areasBetween(items, i, end).map((place) => placeKey(place, walk.frame.period.period, reader.context));
      i = end + 1;
    }
    if (!isSign(items[i], ",")) break;
    i++;
  }
  if (numerals.length < 2) return undefined;
  const members = membersBehind(items, i, numerals);
  const place = regionOf(walk, reader);
  const reported = counts.up + counts.same + counts.down;
  const all =
    members?.value ?? (reported + counts.unknown || membersAt(place, walk.frame.period.period, reader.context));
  const coverage: Coverage | null = counts.unknown > 0 ? { reported, members: all, missing } : null;
  const from = numerals[0]?.[0] ?? 0;
  return {
    from, to: numerals.at(-1)?.[1] ?? 0, next: members?.next ?? i, numerals,
    draft: {
      ...emptyDraft, kind: "tally", named: walk.frame.indicator, place, period: walk.frame.period, value: counts.up, decimals: 0, scale: 1, unit: "",
      against: walk.compare?.period?.kind === "period-before" ? "period-before" : "year-before", coverage, tally: counts,
    },
  }; // biome-ignore format: many small things
}

function areasBetween(items: readonly Item[], from: number, to: number): Place[] {
  return items
    .slice(from, to)
    .flatMap((item) => (item.type === "mark" && item.kind === "area" ? [{ name: item.code }] : []));
}

/** "trong 28 địa phương", "of 28 localities" behind a tally. */
function membersBehind(
  items: readonly Item[],
  at: number,
  numerals: Numeral[],
): { readonly value: number; readonly next: number } | undefined {
  const start = isSign(items[at], ",") ? at + 1 : at;
  const filler = isMark(items[start], "filler", "out-of") ? start + 1 : start;
  const number = items[filler];
  if (number?.type !== "number" || !isMark(items[filler + 1], "locality")) return undefined;
  numerals.push([number.from, number.to]);
  return { value: number.number.value, next: filler + 2 };
}

/** "4 địa phương có kim ngạch xuất khẩu lớn nhất (…), chiếm 57,0% toàn khu vực, đều tăng từ 14,7% trở lên". */
function largest(at: number, walk: Walk, reader: Reader): Decision | undefined {
  const { items } = walk;
  if (!isMark(items[at + 1], "locality")) return undefined;
  const head = items.slice(at + 2, at + 8);
  const place = head.findIndex((item) => isMark(item, "rank-first"));
  const named = head.map(namedBy).find((one) => one !== null) ?? walk.frame.indicator;
  if (place < 0 || named === null || head.slice(0, place).some((item) => item.type === "number")) return undefined;
  const number = items[at];
  const open = items.findIndex((item, i) => i > at + 2 + place && i < at + 12 && isSign(item, "("));
  const end = open < 0 ? at + 2 + place : closing(items, open);
  const share = percentBehind(items, end);
  const growth = share && percentBehind(items, share.at);
  const grows =
    growth &&
    items.slice(share.at, growth.at).some((item) => isMark(item, "up")) &&
    items.slice(growth.at, growth.at + 3).some((item) => isMark(item, "or-more"));
  if (!share || !growth || !grows) return undefined;
  const listed = open < 0 ? 0 : areasBetween(items, open, end).length;
  if (number?.type === "number" && listed > 0 && listed !== number.number.value) return undefined;
  const region = regionOf(walk, reader);
  walk.frame.indicator = named;
  const first = items[at] as Item;
  return {
    from: first.from, to: growth.item.to, next: growth.at + 2,
    numerals: [[first.from, first.to], [share.number.from, share.number.bareTo], [growth.number.from, growth.number.bareTo]],
    draft: {
      ...emptyDraft, kind: "largest", named, place: region, period: walk.frame.period, value: share.number.value, decimals: share.number.decimals, scale: 1, unit: "%",
      hedge: share.hedge,
      largest: { areas: open < 0 ? [] : areasBetween(items, open, end), growth: printedOf(growth.number) },
    },
  }; // biome-ignore format: many small things
}

function percentBehind(items: readonly Item[], from: number) {
  for (let i = from + 1; i < Math.min(items.length, from + 14); i++) {
    const item = items[i] as Item;
    if (isSign(item, ".;")) return undefined;
    if (item.type !== "number") continue;
    return item.number.unit === "%"
      ? { item, number: item.number, at: i, hedge: hedgeBefore({ items }, i) }
      : undefined;
  }
  return undefined;
}

const printedOf = ({ value, decimals }: NumberMark): Printed => ({ value, decimals, scale: 1, unit: "%" });
