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
  const counter = newCounter(document);
  const body = withEnd(document).map((block) => place(block, counter, lang));
  const several = document.annexes.length > 1;
  const annexes = document.annexes.map((annex, i): PlacedAnnex => {
    const label = several ? documentWord("annexNumber", lang, { number: roman(i + 1) }) : documentWord("annex", lang);
    counter.restart();
    return { annex, label, id: `annex-${i + 1}`, blocks: annex.blocks.map((block) => place(block, counter, lang)) };
  });
  const outline = [...outlineOf(body), ...annexes.flatMap(annexOutline)];
  return { body, annexes, outline };
}

function annexOutline({ annex, label, id }: PlacedAnnex): OutlineEntry[] {
  return [{ text: `${label}. ${annex.title}`, level: 1, id }];
}

function outlineOf(placed: readonly Placed[]): OutlineEntry[] {
  return placed.flatMap((one) => {
    if (one.block.kind === "landscape") return outlineOf(one.inside);
    if (one.block.kind !== "heading") return [];
    const stop = one.block.rank === "part" && one.label !== "" ? "." : "";
    return [{ text: `${one.label}${stop} ${one.block.text}`.trim(), level: one.level, id: one.id }];
  });
}

interface Counter {
  next(rank: HeadingRank): { readonly number: number; readonly level: number };
  level(rank: HeadingRank): number;
  caption(kind: "table" | "chart"): number;
  id(): string;
  restart(): void;
}

function newCounter(document: Document): Counter {
  const used = new Set(
    [...eachBlock(document.body)].flatMap((block) => (block.kind === "heading" ? [block.rank] : [])),
  );
  const present = ranks.filter((rank) => used.has(rank));
  const numbers = new Map<HeadingRank, number>();
  const captions = { table: 0, chart: 0 };
  let ids = 0;
  const level = (rank: HeadingRank) => Math.max(present.indexOf(rank) + 1, 1);
  return {
    level,
    next(rank) {
      for (const lower of ranks.slice(ranks.indexOf(rank) + 1)) numbers.delete(lower);
      numbers.set(rank, (numbers.get(rank) ?? 0) + 1);
      return { number: numbers.get(rank) ?? 1, level: level(rank) };
    },
    caption(kind) {
      captions[kind] += 1;
      return captions[kind];
    },
    id() {
      ids += 1;
      return `b${ids}`;
    },
    restart: () => numbers.clear(),
  };
}

function place(block: Block, counter: Counter, lang: Lang): Placed {
  const base = { block, label: "", level: 0, id: counter.id(), inside: [] };
  switch (block.kind) {
    case "heading": {
      if (block.numbered === false) return { ...base, level: counter.level(block.rank) };
      const { number, level } = counter.next(block.rank);
      return { ...base, level, label: headingLabel(block.rank, number, lang) };
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
      return { ...base, inside: block.blocks.map((one) => place(one, counter, lang)) };
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
