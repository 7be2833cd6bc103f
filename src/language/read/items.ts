import type { Lang } from "../../base/lang.ts";
import { type Lexicon, type Mark, markAt, specialAt } from "./lexicon.ts";
import { type Excluded, excludedIn } from "./not-claims.ts";
import { type NumberMark, numbersIn, spelled, wordsNumber } from "./numbers.ts";
import { type PeriodMark, periodsIn, type SpokenPeriod } from "./period-words.ts";
import { type Shadow, shadowsOf } from "./shadow.ts";
import { bareLines, keyOf, type Token, tokensOf } from "./tokens.ts";

/** A piece of a sentence; positions are of tokens. */
export type Item = { readonly from: number; readonly to: number } & (
  | { readonly type: "mark"; readonly kind: string; readonly code: string }
  | { readonly type: "period"; readonly period: SpokenPeriod }
  | { readonly type: "number"; readonly number: NumberMark }
  | { readonly type: "sign"; readonly key: string }
  | { readonly type: "word"; readonly key: string }
);

/** A text taken apart: its sentences as items, and what is no claim whatever stands around it. */
export interface Parsed {
  readonly tokens: readonly Token[];
  readonly sentences: readonly (readonly Item[])[];
  readonly excluded: readonly Excluded[];
  readonly periods: readonly PeriodMark[];
  /** Names of indicators that have a numeral in them. */
  readonly names: readonly Mark[];
}

export function parse(text: string, lexicon: Lexicon, lang: Lang): Parsed {
  const tokens = tokensOf(text);
  const bare = lang === "vi" ? bareLines(tokens) : new Set<number>();
  const shadows: readonly Shadow[] = shadowsOf(tokens, bare);
  const taken = new Set<number>();
  const names = namesIn(tokens, lexicon, taken);
  const excluded = excludedIn(tokens, shadows, taken);
  const periods = periodsIn(tokens, shadows, lang, taken);
  const numbers = numbersIn({ tokens, lexicon, bareLines: bare, taken, lang });
  const blocked = new Set(periods.flatMap(({ from, to }) => Array.from({ length: to - from }, (_, i) => from + i)));
  const items = itemsOf({ names, taken: blocked, tokens, lexicon, bare, lang, excluded, periods, numbers });
  const sentences = sentencesOf(withoutDateline(items, tokens), tokens).filter(
    (sentence) => lang === "vi" || !isVietnamese(sentence, tokens),
  );
  return { tokens, sentences, excluded, periods, names: [...names.values()] };
}

/** "HANOI (VNA) - …", "HÀ NỘI — …": where a report was sent from is not what it is about. */
function withoutDateline(items: readonly Item[], tokens: readonly Token[]): readonly Item[] {
  const first = items[0];
  if (first?.type !== "mark" || first.kind !== "area") return items;
  const key = (at: number) => tokens[items[at]?.from ?? -1]?.text ?? "";
  const close = key(1) === "(" ? items.findIndex((_, at) => at > 1 && at < 8 && key(at) === ")") : 0;
  const dash = close > 0 ? close + 1 : 1;
  const capitals = tokens.slice(first.from, first.to).every(({ text }) => text === text.toUpperCase());
  return /^[-–—]$/.test(key(dash)) && (close > 0 || capitals) ? items.slice(dash + 1) : items;
}

/** A Vietnamese quotation in an English text: its words are others, and are not read as English. */
function isVietnamese(sentence: readonly Item[], tokens: readonly Token[]): boolean {
  let [words, marked] = [0, 0];
  for (let at = sentence[0]?.from ?? 0; at < (sentence.at(-1)?.to ?? 0); at++) {
    const token = tokens[at];
    if (token?.kind !== "word") continue;
    words++;
    if (token.key !== token.bare) marked++;
  }
  return words > 6 && marked > words / 2;
}

interface Parts {
  readonly names: ReadonlyMap<number, Mark>;
  readonly taken: ReadonlySet<number>;
  readonly tokens: readonly Token[];
  readonly lexicon: Lexicon;
  readonly bare: ReadonlySet<number>;
  readonly lang: Lang;
  readonly excluded: readonly Excluded[];
  readonly periods: readonly PeriodMark[];
  readonly numbers: readonly NumberMark[];
}

function itemsOf(parts: Parts): Item[] {
  const { tokens, lexicon, bare } = parts;
  const excluded = new Map(parts.excluded.map((one) => [one.from, one]));
  const periods = new Map(parts.periods.map((one) => [one.from, one]));
  const numbers = new Map(parts.numbers.map((one) => [one.from, one]));
  const items: Item[] = [];
  for (let at = 0; at < tokens.length; ) {
    const token = tokens[at] as Token;
    const name = parts.names.get(at);
    if (name) {
      items.push({ type: "mark", ...name });
      at = name.to;
      continue;
    }
    const [left, period, number] = [excluded.get(at), periods.get(at), numbers.get(at)];
    if (left) {
      if (left.why === "classification") items.push({ type: "mark", kind: "class", code: "", from: at, to: left.to });
      at = left.to;
    } else if (period) {
      items.push({ type: "period", from: at, to: period.to, period: period.period });
      at = period.to;
    } else if (number) {
      items.push({ type: "number", from: at, to: number.to, number });
      at = number.to;
    } else {
      const item = counted(parts, at) ?? marked(markAt(lexicon, tokens, at, bare, parts.taken)) ?? loose(token, at);
      items.push(item);
      at = item.to;
    }
  }
  return items;
}

/** Names with a number or a period in them, by where they begin. */
function namesIn(tokens: readonly Token[], lexicon: Lexicon, taken: Set<number>): Map<number, Mark> {
  const names = new Map<number, Mark>();
  for (let at = 0; at < tokens.length; at++) {
    const name = specialAt(lexicon, tokens, at);
    if (!name) continue;
    names.set(at, name);
    for (let i = name.from; i < name.to; i++) taken.add(i);
    at = name.to - 1;
  }
  return names;
}

const marked = (mark: Mark | undefined): Item | undefined => (mark ? { type: "mark", ...mark } : undefined);

function loose(token: Token, at: number): Item {
  return token.kind === "sign"
    ? { type: "sign", from: at, to: at + 1, key: token.key }
    : { type: "word", from: at, to: at + 1, key: token.key };
}

/**
 * A number in words, where what follows is counted: "hai mươi lăm tỉnh, thành", "sixteen out of 28 localities", or the
 * number ends an English clause on where something happened ("and fell in three").
 */
function counted({ tokens, lexicon, bare, lang }: Parts, at: number): Item | undefined {
  const token = tokens[at] as Token;
  if (token.kind !== "word") return undefined;
  const read = wordsNumber(tokens, at, lang, bare.has(token.line));
  if (!read || tokens[read.to]?.bare === "so" || isYear(tokens, at)) return undefined;
  const next = markAt(lexicon, tokens, read.to, bare);
  const thing = next?.kind === "indicator" || next?.kind === "short";
  const region = next?.kind === "region" && markAt(lexicon, tokens, next.to, bare)?.kind === "locality";
  const after = tokens[read.to];
  const ends = lang === "en" && tokens[at - 1]?.key === "in" && (after === undefined || /^[.;,)]$/.test(after.text));
  const parts = lang === "en" && after?.key === "of" && tokens[read.to + 1]?.key === "the";
  const listed = thing && /^(?:co|them|gom|va|with|has|had)$/.test(tokens[at - 1]?.bare ?? "");
  const counts = next?.kind === "locality" || next?.kind === "out-of" || next?.kind === "home";
  const acts =
    lang === "en" &&
    read.value > 1 &&
    /^(?:up|down|more|less|posted-higher|posted-lower)$/.test(next?.kind ?? "") &&
    /^[;,]$/.test(tokens[at - 1]?.key ?? "");
  if (acts) return { type: "number", from: at, to: read.to, number: spelled(at, read.to, read.value) };
  if (!region && !ends && !parts && !listed && !counts) return undefined;
  return { type: "number", from: at, to: read.to, number: spelled(at, read.to, read.value) };
}

/** "Đầu năm tỉnh đã …": the word for five is the one for year too. */
const isYear = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.key === yearWord && /^(?:dau|cuoi|giua|ca|het|hang|moi|trong|suot)$/.test(tokens[at - 1]?.bare ?? "");
const yearWord = keyOf("năm");

const abbreviations = /^(?:TP|Tp|T|Tr|Th|ThS|TS|PGS|GS|Mr|Ms|Mrs|Dr|No|St|Q|P|H|TT)$/u;

/** Sentences end at a full stop before a capital, and at the end of a line that does not run on. */
function sentencesOf(items: readonly Item[], tokens: readonly Token[]): Item[][] {
  const sentences: Item[][] = [];
  let current: Item[] = [];
  for (const item of items) {
    const before = current.at(-1);
    if (before && endsLine(tokens, before.to - 1, item.from)) {
      sentences.push(current);
      current = [];
    }
    current.push(item);
    if (item.type === "sign" && endsSentence(tokens, item.from)) {
      sentences.push(current);
      current = [];
    }
  }
  if (current.length > 0) sentences.push(current);
  return sentences;
}

function endsSentence(tokens: readonly Token[], at: number): boolean {
  const [before, stop, after] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (!stop || !/^[.!?…]$/.test(stop.text)) return false;
  if (!after) return true;
  if (before && !stop.apart && abbreviations.test(before.text)) return false;
  return (after.apart || after.line !== stop.line || /^["”»)]$/.test(after.text)) && !/^\p{Ll}/u.test(after.text);
}

/** Where the line of a token begins, as far back as tells a long line from a short one. */
function startOfLine(tokens: readonly Token[], at: number): number {
  const line = tokens[at]?.line;
  let first = at;
  while (first > 0 && at - first < 60 && tokens[first - 1]?.line === line) first--;
  return tokens[first]?.start ?? 0;
}

function endsLine(tokens: readonly Token[], last: number, next: number): boolean {
  const [before, after] = [tokens[last], tokens[next]];
  if (!before || !after || before.line === after.line) return false;
  if (after.line > before.line + 1 || /^[.!?…:;]$/.test(before.text)) return true;
  const long = before.end - startOfLine(tokens, last) >= 60;
  return !(long && /^\p{Ll}/u.test(after.text));
}
