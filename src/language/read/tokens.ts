import type { Span } from "./reading.ts";

/** A word, a run of digits with its separators, or one other sign of a text. */
export interface Token extends Span {
  readonly kind: "word" | "number" | "sign";
  readonly text: string;
  /**
   * How the token is looked up: lower case, composed, the tone mark at the end of the word, so that "hòa" and "hoà" are
   * one. Circumflex, horn and breve stay: "chợ" is not "cho".
   */
  readonly key: string;
  /** Without any mark: for lines written without accents. */
  readonly bare: string;
  /** Line of the text, from 0. */
  readonly line: number;
  /** Whether white space stands before it. */
  readonly apart: boolean;
}

const tones = /[\u0300\u0301\u0303\u0309\u0323]/g;
const pattern = /[\p{L}\p{M}]+|\d+(?:[.,]\d+)*|\r?\n|[^\s\p{L}\p{M}\d]/gu;
const plain = /^[a-z]+$/;

/**
 * The key of a word.
 *
 * @example
 * keyOf("Hoà") === keyOf("hòa") // => true
 * keyOf("chợ") === keyOf("cho") // => false
 */
export function keyOf(word: string): string {
  const lower = word.toLowerCase();
  if (plain.test(lower)) return lower;
  const parts = lower.normalize("NFD");
  const marks = parts.match(tones)?.join("") ?? "";
  return (
    parts
      .replace(tones, "")
      .normalize("NFC")
      .replace(/[‐-―−]/g, "-") + marks
  );
}

/** A key without marks. */
export function bareOf(key: string): string {
  if (plain.test(key)) return key;
  return key.normalize("NFD").replace(/\p{M}/gu, "").replaceAll("đ", "d");
}

/** Letters that are not seen: they stand inside numbers and words of copied texts. */
const unseen = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/u;

/** Digits and signs of other scripts and widths, each one letter as ours is. */
const otherDigits: readonly (readonly [number, string])[] = [[0xff10, "0"], [0x0660, "0"], [0x06f0, "0"], [0x0966, "0"]]; // biome-ignore format: a table
const otherSigns: Readonly<Record<string, string>> = { "，": ",", "．": ".", "٫": ",", "٬": ".", "％": "%", "٪": "%" };

/** The same text in our digits; as long as it was. */
function inOurDigits(text: string): string {
  return text.replace(/[\uff10-\uff19\u0660-\u0669\u06f0-\u06f9\u0966-\u096f，．٫٬％٪]/gu, (sign) => {
    const code = sign.charCodeAt(0);
    const zero = otherDigits.find(([first]) => first <= code && code < first + 10)?.[0];
    return zero === undefined ? (otherSigns[sign] ?? sign) : String(code - zero);
  });
}

/** A text as tokens; white space and line ends are only remembered, unseen letters are passed over. */
export function tokensOf(text: string): Token[] {
  const own = inOurDigits(text);
  if (!unseen.test(own)) return seenTokens(own);
  const places: number[] = [];
  let seen = "";
  for (let at = 0; at < own.length; at++) {
    if (unseen.test(own[at] ?? "")) continue;
    places.push(at);
    seen += own[at];
  }
  return seenTokens(seen).map((token) => ({
    ...token,
    start: places[token.start] ?? 0,
    end: (places[token.end - 1] ?? 0) + 1,
  }));
}

function seenTokens(text: string): Token[] {
  const tokens: Token[] = [];
  let line = 0;
  let after = -1;
  for (const match of text.matchAll(pattern)) {
    const [own] = match;
    const start = match.index;
    if (own === "\n" || own === "\r\n") {
      line++;
      continue;
    }
    const end = start + own.length;
    const first = own.charCodeAt(0);
    const kind = first >= 48 && first <= 57 ? "number" : /\p{L}/u.test(own) ? "word" : "sign";
    const key = kind === "word" ? keyOf(own) : kind === "sign" ? own.replace(/[‐-―−]/u, "-") : own;
    tokens.push({
      start,
      end,
      kind,
      text: own,
      key,
      bare: kind === "word" ? bareOf(key) : key,
      line,
      apart: start !== after,
    });
    after = end;
  }
  return tokens;
}

/**
 * Lines of a Vietnamese text that are written without accents ("PHU THO: IIP 6 THANG TANG 35,1%"): at least four words
 * of letters, none with a mark.
 */
export function bareLines(tokens: readonly Token[]): ReadonlySet<number> {
  const words = new Map<number, { all: number; marked: number }>();
  for (const token of tokens) {
    if (token.kind !== "word") continue;
    const count = words.get(token.line) ?? { all: 0, marked: 0 };
    count.all++;
    if (token.key !== token.bare) count.marked++;
    words.set(token.line, count);
  }
  return new Set([...words].flatMap(([line, { all, marked }]) => (all >= 4 && marked === 0 ? [line] : [])));
}
