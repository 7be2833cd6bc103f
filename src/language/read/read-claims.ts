import type { Coverage } from "../../structure/claim.ts";
import { claimOf } from "./claim-of.ts";
import { type Parsed, parse } from "./items.ts";
import type { Lexicon } from "./lexicon.ts";
import { placeBy, theCountry } from "./naming.ts";
import type { SpokenPeriod } from "./period-words.ts";
import { type Reader, readSentence } from "./read-sentence.ts";
import type { NotClaimReason, PlacedClaim, TextContext, TextReading } from "./reading.ts";
import type { Token } from "./tokens.ts";
import { type Topic, turnTo, understand, unsaidPeriod } from "./topic.ts";
import { isMark, longestBracket, type Named, type Place } from "./walk.ts";

/**
 * Reads running text into claims, each with its place, and accounts for every numeral: what is no claim says why.
 * Subject, area and period carry over from title, date and the sentences before. Nothing is guessed from figures: the
 * same text with the same context is read the same way.
 *
 * @param lexicon of the text's language, see lexicon.ts
 */
export function readClaims(text: string, context: TextContext, lexicon: Lexicon): TextReading {
  const parsed = parse(text, lexicon, context.lang);
  const reader = readerFor(parsed, context, lexicon);
  for (const sentence of parsed.sentences) readSentence(sentence, reader);
  return readingOf(reader, parsed);
}

function readerFor(parsed: Parsed, context: TextContext, lexicon: Lexicon): Reader {
  const title = context.title === null ? null : parse(context.title, lexicon, context.lang);
  const topic: Topic = { date: context.date, year: null, main: unsaidPeriod, goal: null, assumed: false };
  const goals = title?.sentences.flat().some((item) => isMark(item, "target", "plan")) === true;
  for (const { period } of goals ? [] : (title?.periods ?? [])) {
    if (isOwn(period) && topic.main.period === unsaidPeriod.period)
      turnTo(topic, understand(period, topic.main, topic));
  }
  const goal = goals ? title?.periods.find(({ period }) => isOwn(period)) : undefined;
  if (goal) topic.goal = understand(goal.period, topic.main, topic);
  const own = parsed.periods.filter(({ period }) => isOwn(period));
  const first = own.find(({ from }) => !inBrackets(parsed.tokens, from)) ?? own[0];
  if (topic.main.period === unsaidPeriod.period && first) turnTo(topic, understand(first.period, topic.main, topic));
  if (topic.main.period === unsaidPeriod.period && context.date !== null)
    Object.assign(topic, { main: { ...unsaidPeriod, period: lastFull(context.date) }, assumed: true });
  const { said } = context;
  if (said?.period !== undefined)
    Object.assign(topic, { year: Number(said.period.slice(0, 4)), main: { ...unsaidPeriod, period: said.period } });
  const place = said?.area === undefined ? topicPlace(title, parsed, context) : { key: said.area };
  const home = firstPlace(title) ?? firstPlace(parsed);
  return {
    tokens: parsed.tokens,
    context,
    topic,
    place,
    home,
    indicator: saidThing(said),
    main: null,
    byUnit: new Map(),
    targets: false,
    counted: null,
    last: null,
    found: [],
    excluded: [],
  };
}

const saidThing = (said: TextContext["said"]): Named | null =>
  said?.indicator === undefined ? null : { indicator: said.indicator, breakdown: said.breakdown ?? "", sign: 0 };

const isOwn = ({ kind, year }: SpokenPeriod) =>
  !(kind === "year" && typeof year !== "number") && !/before|ahead|now|this|to-date|span/.test(kind);

/** Whether a bracket is open at a token, in its line: what stands there is said by the way. */
function inBrackets(tokens: readonly Token[], at: number): boolean {
  const line = tokens[at]?.line;
  for (let i = at - 1; i >= Math.max(0, at - longestBracket) && tokens[i]?.line === line; i--) {
    if (tokens[i]?.text === ")") return false;
    if (tokens[i]?.text === "(") return true;
  }
  return false;
}

/** A text that names no period speaks of the year up to the month before it was written. */
function lastFull(date: string): string {
  const [year, month] = [Number(date.slice(0, 4)), Number(date.slice(5, 7))];
  return month === 1 ? String(year - 1) : `${year}-YTD${String(month - 1).padStart(2, "0")}`;
}

function firstPlace(parsed: Parsed | null): Place | null {
  for (const item of parsed?.sentences.flat() ?? []) {
    const place = placeBy(item);
    if (place !== null && typeof place === "object" && "name" in place) return place;
  }
  return null;
}

/** What the text is about: the unit that its title names, the region it is said to be about, or the first place it names. */
function topicPlace(title: Parsed | null, parsed: Parsed, context: TextContext): Place | null {
  const named = firstPlace(title);
  if (named) return named;
  if (context.region !== null) return { key: context.region };
  const items = [...(title?.sentences.flat() ?? []), ...parsed.sentences.flat()];
  for (const [at, item] of items.entries()) {
    const place = placeBy(item);
    if (
      place !== null &&
      items.slice(Math.max(0, at - 4), at).some((one) => isMark(one, "more", "less", "than", "average", "rank"))
    )
      continue;
    if (place === "country") return theCountry(context);
    if (place !== null && typeof place === "object") return place;
  }
  return null;
}

/** Claims and what is none, in characters; every numeral that nothing speaks for is `unknown`. */
function readingOf(reader: Reader, parsed: Parsed): TextReading {
  const { tokens, context } = reader;
  const span = (from: number, to: number) => ({ start: tokens[from]?.start ?? 0, end: tokens[to - 1]?.end ?? 0 });
  const claims = withCoverageSaid(
    reader.found.map(({ draft, from, to, numerals }) => ({
      ...span(from, to),
      claim: claimOf(draft, context),
      numerals: numerals.map(([one, other]) => span(one, other)),
    })),
  );
  const covered = new Set<number>();
  const cover = (from: number, to: number) => {
    for (let at = from; at < to; at++) covered.add(at);
  };
  for (const { from, to } of reader.found) cover(from, to);
  const left = [
    ...parsed.excluded,
    ...parsed.periods.map(({ from, to }) => ({ from, to, why: "period" as NotClaimReason })),
    ...reader.excluded,
    ...parsed.names.map(({ from, to }) => ({ from, to, why: "name" as NotClaimReason })),
  ].filter(({ from, to }) => hasNumeral(tokens, from, to));
  for (const { from, to } of left) cover(from, to);
  const unknown = tokens.flatMap((token, at) =>
    token.kind === "number" && !covered.has(at) ? [{ from: at, to: at + 1, why: "unknown" as NotClaimReason }] : [],
  );
  const notClaims = [...left, ...unknown].flatMap(({ from, to, why }) =>
    numeralsOf(tokens, from, to).map((at) => ({ ...span(at, at + 1), why })),
  );
  const inOrder = (a: { start: number }, b: { start: number }) => a.start - b.start;
  return { claims: claims.sort(inOrder), notClaims: notClaims.sort(inOrder) };
}

/** Places, shares and contributions rest on the areas that the growth or the total said before them rests on. */
function withCoverageSaid(claims: readonly PlacedClaim[]): PlacedClaim[] {
  const said = new Map<string, Coverage>();
  return claims.map((one) => {
    const { claim } = one;
    const key = `${claim.subject.indicator}|${claim.subject.breakdown}|${claim.subject.period}`;
    if (claim.coverage !== null) said.set(key, claim.coverage);
    const known = said.get(key);
    const rests =
      claim.kind === "contribution" ||
      claim.kind === "share" ||
      claim.kind === "rank" ||
      (claim.kind === "count" && claim.outOf === null);
    return rests && claim.coverage === null && known && known.missing.length > 0
      ? { ...one, claim: { ...claim, coverage: known } }
      : one;
  });
}

function numeralsOf(tokens: readonly Token[], from: number, to: number): number[] {
  const at: number[] = [];
  for (let i = from; i < to; i++) if (tokens[i]?.kind === "number") at.push(i);
  return at;
}

const hasNumeral = (tokens: readonly Token[], from: number, to: number): boolean =>
  numeralsOf(tokens, from, to).length > 0;
