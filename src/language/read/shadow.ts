import { bareOf, keyOf, type Token } from "./tokens.ts";

/**
 * A line of a text as patterns are held against it: the keys of its tokens, one space where white space stood. Line by
 * line, because a line may be written without accents.
 */
export interface Shadow {
  readonly text: string;
  readonly bare: boolean;
  /** Position of the token that each character belongs to; a space belongs to the token after it. */
  readonly tokens: readonly number[];
}

export function shadowsOf(tokens: readonly Token[], bareLines: ReadonlySet<number>): Shadow[] {
  const shadows: Shadow[] = [];
  for (let from = 0; from < tokens.length; ) {
    const line = tokens[from]?.line ?? 0;
    const bare = bareLines.has(line);
    const owners: number[] = [];
    let text = "";
    let at = from;
    for (; tokens[at]?.line === line; at++) {
      const token = tokens[at] as Token;
      const piece = `${token.apart && at > from ? " " : ""}${bare ? token.bare : token.key}`;
      for (let i = 0; i < piece.length; i++) owners.push(at);
      text += piece;
    }
    shadows.push({ text, bare, tokens: owners });
    from = at;
  }
  return shadows;
}

/** A pattern in both spellings. Words in it are written as officials write them; they are held against keys. */
export interface Pattern {
  readonly marked: RegExp;
  readonly bare: RegExp;
}

/**
 * Makes a pattern that matches whole words only. In `source` a space is any space, and letters with marks are words to
 * be keyed; escapes (`\d`) are left alone.
 */
export function patternOf(source: string): Pattern {
  const keyed = source.replace(/\\[pP]\{\w+\}|\\.|[\p{L}\p{M}]+/gu, (part) =>
    part.startsWith("\\") ? part : keyOf(part),
  );
  const whole = (text: string) => new RegExp(`(?<![\\p{L}\\p{M}\\d])(?:${text})(?![\\p{L}\\p{M}])`, "gu");
  const bare = keyed.replace(/\\[pP]\{\w+\}|\\.|[\p{L}\p{M}]+/gu, (part) =>
    part.startsWith("\\") ? part : bareOf(part),
  );
  return { marked: whole(keyed), bare: whole(bare) };
}

/** A match, as positions of tokens: from the first to behind the last. */
export interface Found {
  readonly from: number;
  readonly to: number;
  readonly match: RegExpMatchArray;
}

export function* foundIn(shadow: Shadow, pattern: Pattern): Generator<Found> {
  const own = shadow.bare ? pattern.bare : pattern.marked;
  // Most patterns stand in no line, and `matchAll` copies its pattern each time it is asked.
  if (shadow.text.search(own) < 0) return;
  for (const match of shadow.text.matchAll(own)) {
    const last = match.index + match[0].length - 1;
    if (match[0] === "" || shadow.tokens[last] === shadow.tokens[last + 1]) continue;
    const lead = match[0].startsWith(" ") ? 1 : 0;
    yield { from: shadow.tokens[match.index + lead] ?? 0, to: (shadow.tokens[last] ?? 0) + 1, match };
  }
}
