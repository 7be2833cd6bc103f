import type { Lang } from "../../base/lang.ts";
import type { Structure } from "../../structure/structure.ts";
import { excludedIn } from "./not-claims.ts";
import { periodsIn } from "./period-words.ts";
import { shadowsOf } from "./shadow.ts";
import { bareOf, type Token, tokensOf } from "./tokens.ts";

/** What a stretch of words is to the reader. `code` says which one; see data/catalogue/phrases.csv for the words. */
export interface Entry {
  readonly kind: string;
  readonly code: string;
}

/** Both lexicons, each made when it is first asked for: a text is in one language. */
export function lexiconsOf(structure: Structure): Readonly<Record<Lang, Lexicon>> {
  const made: Partial<Record<Lang, Lexicon>> = {};
  const of = (lang: Lang) => {
    made[lang] ??= lexiconOf(structure, lang);
    return made[lang];
  };
  return {
    get vi() {
      return of("vi");
    },
    get en() {
      return of("en");
    },
  };
}

interface Word extends Entry {
  /** Keys of its tokens; a comma may be left out in the text. */
  readonly keys: readonly string[];
}

/** Words by the key of their first token, longest first: with marks, and for lines without accents. */
export interface Lexicon {
  readonly marked: ReadonlyMap<string, readonly Word[]>;
  readonly bare: ReadonlyMap<string, readonly Word[]>;
  /** Names of indicators that have a number or a period in them ("dưới 30%", "trong năm"): looked for before those. */
  readonly special: ReadonlyMap<string, readonly Word[]>;
}

/** A stretch of tokens that the lexicon knows: `from` and `to` are positions of tokens, `to` behind the last. */
export interface Mark extends Entry {
  readonly from: number;
  readonly to: number;
}

/**
 * The lexicon of a language: the phrases of data/catalogue/phrases.csv, the names and synonyms of indicators, industries
 * and areas. Where two say the same, the phrases table wins, then the shorter code: the whole before its parts.
 */
export function lexiconOf(structure: Structure, lang: Lang): Lexicon {
  const words: Word[] = [];
  const seen = new Map<string, number>();
  const add = (kind: string, code: string, phrase: string) => {
    const keys = tokensOf(phrase).map((token) => (token.key === ";" ? "," : token.key));
    const id = keys.filter((key) => key !== ",").join(" ");
    const known = seen.get(id);
    if (known !== undefined) {
      // A comma may be left out in a text but not put in: the wording with more of them stands for both.
      const word = words[known];
      if (word && word.keys.length < keys.length) words[known] = { ...word, keys };
      return;
    }
    if (keys.length === 0) return;
    seen.set(id, words.length);
    words.push({ kind, code, keys });
  };
  for (const phrase of structure.phrases ?? []) {
    if (phrase.lang !== lang && phrase.kind !== "unit" && phrase.kind !== "scale") continue;
    for (const one of phrase.words) add(phrase.kind, phrase.code, one);
  }
  for (const region of structure.geography.regions) add("region", region.key, region.name[lang]);
  addAreas(structure, add);
  addIndicators(structure, lang, add);
  const names = words.filter(({ kind }) => kind === "indicator");
  const special = withOthersWords(names, lang);
  return {
    marked: indexed(words, (key) => key),
    bare: indexed(words, bareOf),
    special: indexed(special, (key) => key),
  };
}

/** Without one of these words, or a number, no pattern takes a name. */
const timeWords = new Set([
  "thang",
  "quy",
  "nam",
  "ky",
  "nua",
  "giai",
  "nay",
  "year",
  "month",
  "quarter",
  "half",
  "period",
  "annual",
]);

/**
 * The names that have words which patterns for numbers and periods would take. All at once, in one line with bars between
 * them: pattern by pattern over thousands of names takes ten times as long.
 */
function withOthersWords(all: readonly Word[], lang: Lang): Word[] {
  const words = all.filter(({ keys }) => keys.some((key) => /^\d/.test(key) || timeWords.has(bareOf(key))));
  const tokens = tokensOf(words.map(({ keys }) => keys.join(" ")).join(" | "));
  const taken = new Set<number>();
  const shadows = shadowsOf(tokens, new Set());
  excludedIn(tokens, shadows, taken);
  periodsIn(tokens, shadows, lang, taken);
  const special = new Set<Word>();
  let name = 0;
  for (const [at, token] of tokens.entries()) {
    if (token.text === "|") name++;
    const word = words[name];
    if (word && (token.kind === "number" || taken.has(at))) special.add(word);
  }
  return [...special];
}

/** The longest name with a number or a period in it at a token, or undefined. */
export function specialAt(lexicon: Lexicon, tokens: readonly Token[], from: number): Mark | undefined {
  for (const word of lexicon.special.get(tokens[from]?.key ?? "") ?? []) {
    const to = matched(word, tokens, from, false, none);
    if (to > 0) return { kind: word.kind, code: word.code, from, to };
  }
  return undefined;
}

type Add = (kind: string, code: string, phrase: string) => void;

/** Areas by name; the unit that is meant, old or new, is decided by the period. */
function addAreas({ geography }: Structure, add: Add): void {
  for (const area of geography.areas) {
    const names = [area.name.vi, area.name.en, ...area.variants, area.name.en.replaceAll(" ", "")];
    const kind = area.kind === "country" ? "country" : "area";
    for (const name of names) add(kind, kind === "area" ? area.name.vi : area.key, name);
  }
}

/** "B. Khai khoáng", "Đã thành lập": what a row of a table is called names nothing in a sentence. */
const isRowLabel = (name: string): boolean =>
  /^[A-Z][.)]/u.test(name) ||
  (/^(?:đã|đang|chưa|trong|tổng số|theo|các|có|không|khác)(?= |$)/iu.test(name.normalize("NFC")) &&
    name.split(" ").length < 5);

function addIndicators({ catalogue, breakdowns }: Structure, lang: Lang, add: Add): void {
  const shortestFirst = [...catalogue.values()].sort((a, b) => a.code.length - b.code.length);
  for (const one of shortestFirst) {
    // The short name of a part ("Central", "FDI") only means something below its whole in a table.
    const isPart = one.code.includes(".") && one.topic !== "products";
    const full = isPart ? [one.name[lang]] : [one.name[lang], one.short[lang]];
    for (const name of full) add("indicator", one.code, name);
    if (lang === "vi" && one.kind === "index") for (const name of full) add("indicator", one.code, `ngành ${name}`);
    for (const name of one.synonyms[lang]) if (!isRowLabel(name)) add("indicator", one.code, name);
  }
  for (const member of breakdowns?.get("industry")?.values() ?? []) {
    for (const name of [member.name[lang], ...(lang === "vi" ? member.variants : [])]) {
      if (member.code.length > 1) add("industry", member.code, name);
    }
  }
}

function indexed(words: readonly Word[], keyed: (key: string) => string): Map<string, Word[]> {
  const map = new Map<string, Word[]>();
  for (const word of words) {
    const keys = word.keys.map(keyed);
    const first = keys[0] ?? "";
    const list = map.get(first) ?? [];
    list.push({ ...word, keys });
    map.set(first, list);
  }
  for (const list of map.values()) list.sort((a, b) => b.keys.length - a.keys.length);
  return map;
}

const none: ReadonlySet<number> = new Set();

/** The longest stretch that the lexicon knows at a token, or undefined. */
export function markAt(
  lexicon: Lexicon,
  tokens: readonly Token[],
  from: number,
  bareLines: ReadonlySet<number>,
  taken: ReadonlySet<number> = none,
): Mark | undefined {
  const first = tokens[from];
  if (!first) return undefined;
  const bare = bareLines.has(first.line);
  const words = (bare ? lexicon.bare : lexicon.marked).get(bare ? first.bare : first.key);
  for (const word of words ?? []) {
    const to = matched(word, tokens, from, bare, taken);
    if (to > 0) return { kind: word.kind, code: word.code, from, to };
  }
  return undefined;
}

/** Where a word ends that begins at `from`; 0 where the tokens are others. A word does not run over a line end. */
function matched(
  word: Word,
  tokens: readonly Token[],
  from: number,
  bare: boolean,
  taken: ReadonlySet<number>,
): number {
  let at = from;
  for (const key of word.keys) {
    const token = tokens[at];
    const own = token === undefined ? "" : token.key === ";" ? "," : bare ? token.bare : token.key;
    const same = own === key && !taken.has(at);
    if (same) at++;
    else if (key !== ",") return 0;
  }
  return tokens[at - 1]?.line === tokens[from]?.line ? at : 0;
}
