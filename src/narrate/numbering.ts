import type { Lang } from "../base/lang.ts";
import { documentWord } from "../language/document-words.ts";
import type { Annex, Block, Document, HeadingRank, Text } from "./document.ts";
import { eachBlock, runsOf } from "./document.ts";

/** A block in its place: with its number as printed, its depth in the outline, and a name to link to. */
export interface Placed {
  readonly block: Block;
  /** "Phần I", "II.", "3.", "b)", "Bảng 4", "Hình 2"; empty where there is none. */
  readonly label: string;
  /** Depth of a heading, from 1; 0 for other blocks. */
  readonly level: number;
  readonly id: string;
  /** What stands inside a landscape section. */
  readonly inside: readonly Placed[];
}

export interface PlacedAnnex {
  readonly annex: Annex;
  /** "Phụ lục II"; "Phụ lục" where there is one only. */
  readonly label: string;
  readonly id: string;
  readonly blocks: readonly Placed[];
}

export interface PlacedDocument {
  readonly body: readonly Placed[];
  readonly annexes: readonly PlacedAnnex[];
  /** Headings and annexes, for contents and bookmarks. */
  readonly outline: readonly OutlineEntry[];
}

export interface OutlineEntry {
  readonly text: string;
  readonly level: number;
  readonly id: string;
}

const ranks: readonly HeadingRank[] = ["part", "section", "item", "point"];

/** Numbers everything that has a number, as Nghị định 30/2020 counts: I, 1, a restart under each higher heading. */
export function placeBlocks(document: Document): PlacedDocument {
  const { lang } = document;
  const tally: Tally = { table: 0, chart: 0, ids: 0 };
  const body = placeAll(withEnd(document), newCounter(document.body, 0, tally), lang);
  const several = document.annexes.length > 1;
  const annexes = document.annexes.map((annex, i): PlacedAnnex => {
    const label = several ? documentWord("annexNumber", lang, { number: roman(i + 1) }) : documentWord("annex", lang);
    // Its title is a heading of level 1, and what stands in it lies below.
    return {
      annex,
      label,
      id: `annex-${i + 1}`,
      blocks: placeAll(annex.blocks, newCounter(annex.blocks, 1, tally), lang),
    };
  });
  const outline = [...outlineOf(body), ...annexes.flatMap(annexOutline)];
  return { body, annexes, outline };
}

function annexOutline({ annex, label, id, blocks }: PlacedAnnex): OutlineEntry[] {
  return [{ text: `${label}. ${annex.title}`, level: 1, id }, ...outlineOf(blocks)];
}

function outlineOf(placed: readonly Placed[]): OutlineEntry[] {
  return placed.flatMap((one) => {
    if (one.block.kind === "landscape") return outlineOf(one.inside);
    if (one.block.kind !== "heading") return [];
    const stop = one.block.rank === "part" && one.label !== "" ? "." : "";
    return [{ text: `${one.label}${stop} ${one.block.text}`.trim(), level: one.level, id: one.id }];
  });
}

/** What is counted through the whole document. */
interface Tally {
  table: number;
  chart: number;
  ids: number;
}

interface Counter {
  /** The number of the next heading of a rank, among its like under one higher heading. */
  next(rank: HeadingRank): number;
  /** How deep a heading lies: by its rank among the ranks in use, but never more than one below the heading before it. */
  level(rank: HeadingRank): number;
  caption(kind: "table" | "chart"): number;
  id(): string;
}

function newCounter(blocks: readonly Block[], above: number, tally: Tally): Counter {
  const used = new Set([...eachBlock(blocks)].flatMap((block) => (block.kind === "heading" ? [block.rank] : [])));
  const present = ranks.filter((rank) => used.has(rank));
  const numbers = new Map<HeadingRank, number>();
  let before = above;
  return {
    next(rank) {
      for (const lower of ranks.slice(ranks.indexOf(rank) + 1)) numbers.delete(lower);
      numbers.set(rank, (numbers.get(rank) ?? 0) + 1);
      return numbers.get(rank) ?? 1;
    },
    level(rank) {
      before = Math.min(above + present.indexOf(rank) + 1, before + 1);
      return before;
    },
    caption(kind) {
      tally[kind] += 1;
      return tally[kind];
    },
    id() {
      tally.ids += 1;
      return `b${tally.ids}`;
    },
  };
}

function placeAll(blocks: readonly Block[], counter: Counter, lang: Lang): Placed[] {
  return blocks.map((block) => place(block, counter, lang));
}

function place(block: Block, counter: Counter, lang: Lang): Placed {
  const base = { block, label: "", level: 0, id: counter.id(), inside: [] };
  switch (block.kind) {
    case "heading": {
      const level = counter.level(block.rank);
      if (block.numbered === false) return { ...base, level };
      return { ...base, level, label: headingLabel(block.rank, counter.next(block.rank), lang) };
    }
    case "table":
      if (block.numbered === false) return base;
      return { ...base, label: documentWord("table", lang, { number: String(counter.caption("table")) }) };
    case "chart":
      return {
        ...base,
        id: block.id,
        label: documentWord("figure", lang, { number: String(counter.caption("chart")) }),
      };
    case "landscape":
      return { ...base, inside: placeAll(block.blocks, counter, lang) };
    default:
      return base;
  }
}

function headingLabel(rank: HeadingRank, number: number, lang: Lang): string {
  if (rank === "part") return documentWord("part", lang, { number: roman(number) });
  if (rank === "section") return `${roman(number)}.`;
  if (rank === "item") return `${number}.`;
  return `${letterOf(number, lang)})`;
}

const letters = { vi: "abcdđeghiklmnopqrstuvxy", en: "abcdefghijklmnopqrstuvwxyz" } as const;

/**
 * The letter of a point: Vietnamese counts a, b, c, d, đ, e, g.
 *
 * @example
 * letterOf(5, "vi") // => "đ"
 * letterOf(24, "vi") // => "aa"
 */
export function letterOf(number: number, lang: Lang): string {
  const alphabet = letters[lang];
  const index = (number - 1) % alphabet.length;
  const before = Math.floor((number - 1) / alphabet.length);
  return (before > 0 ? letterOf(before, lang) : "") + alphabet[index];
}

/**
 * @example
 * roman(14) // => "XIV"
 */
export function roman(number: number): string {
  const signs: [number, string][] = [
    [100, "C"],
    [90, "XC"],
    [50, "L"],
    [40, "XL"],
    [10, "X"],
    [9, "IX"],
    [5, "V"],
    [4, "IV"],
    [1, "I"],
  ];
  let rest = number;
  let text = "";
  for (const [value, sign] of signs) {
    while (rest >= value) {
      text += sign;
      rest -= value;
    }
  }
  return text;
}

/** The body of a document that has a closing ends with `./.`: after its last words, or on a line of its own. */
function withEnd({ body, closing }: Document): readonly Block[] {
  const last = body[body.length - 1];
  if (!closing || !last) return body;
  const before = body.slice(0, -1);
  if (last.kind === "paragraph") return [...before, { ...last, text: ended(last.text) }];
  if (last.kind === "list") {
    const items = last.items.map((item, i) => (i === last.items.length - 1 ? ended(item) : item));
    return [...before, { ...last, items }];
  }
  return [...body, { kind: "paragraph", text: "./." }];
}

function ended(text: Text): Text {
  const runs = runsOf(text);
  return runs.map((run, i) =>
    i === runs.length - 1 ? { ...run, text: `${run.text.replace(/[.;,\s]+$/, "")}./.` } : run,
  );
}
