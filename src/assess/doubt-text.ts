import { countryOf, membersIn } from "../structure/area.ts";
import type { Claim, Subject } from "../structure/claim.ts";
import { type Catalogue, partsOf } from "../structure/indicator.ts";
import { isPeriod, lastDay, yearBefore } from "../structure/period.ts";
import type { Structure } from "../structure/structure.ts";
import type { Doubt } from "./doubt.ts";
import { isBalance, partsOfSum } from "./official-levels.ts";
import { cleanPercent, cleanSum } from "./precision.ts";
import { apart, between, gap, type Interval, intervalOf, keyLike, rateOf, spoken, subjectKey } from "./said.ts";

/** A number of the text with what it may stand for. */
interface Said {
  readonly at: number;
  readonly claim: Claim;
  readonly range: Interval;
}

/** What of a text is compared with itself: by the thing, place and time. */
interface Heard {
  readonly levels: ReadonlyMap<string, Said>;
  readonly rates: ReadonlyMap<string, Said>;
  readonly structure: Structure;
}

/** Points by which a growth must miss the one that two levels of the text give, to be impossible rather than odd. */
const pointsOff = 1;

/**
 * The arithmetic inside a text: whether its numbers can hold together, whatever the figures say. Only numbers that
 * cannot, rounding and hedges considered, are named.
 *
 * @param isJudged whether figures decide on a claim: then they are right, and the doubt is but a note
 * @returns the doubts of each claim, by its place in `claims`
 */
export function textDoubts(
  claims: readonly Claim[],
  structure: Structure,
  isJudged: (at: number) => boolean,
): Map<number, Doubt[]> {
  const doubts = new Map<number, Doubt[]>();
  const add = (at: number, doubt: Omit<Doubt, "figures">) => {
    const list = doubts.get(at) ?? [];
    if (!list.some(({ code }) => code === doubt.code)) doubts.set(at, [...list, { ...doubt, figures: [] }]);
  };
  const keys = claims.map(subjectKey);
  const heard = hear(claims, keys, structure);
  const known = keys.map((key, at) => (structure.catalogue.has(claims[at]?.subject.indicator ?? "") ? key : null));
  saidTwice(claims, known, isJudged, add);
  for (const [at, claim] of claims.entries()) {
    growthAgainstLevels({ at, claim }, heard, add);
    shareAgainstLevels({ at, claim }, heard, add);
    differenceAgainstRates({ at, claim }, heard, add);
  }
  for (const said of heard.levels.values()) {
    totalAgainstParts(said, heard, add);
    totalAgainstMembers(said, heard, add);
  }
  return doubts;
}

type Add = (at: number, doubt: Omit<Doubt, "figures">) => void;

type Keys = readonly (string | null)[];

function hear(claims: readonly Claim[], keys: Keys, structure: Structure): Heard {
  const [levels, rates] = [new Map<string, Said>(), new Map<string, Said>()];
  for (const [at, claim] of claims.entries()) {
    const key = keys[at] ?? null;
    if (key === null) continue;
    const rate = rateOf(claim);
    if (rate && !rates.has(key)) rates.set(key, { at, claim, range: rate });
    if (claim.kind === "level" && isAmount(claim, structure) && !levels.has(key)) {
      levels.set(key, { at, claim, range: intervalOf(claim) });
    }
  }
  return { levels, rates, structure };
}

/** A level of what adds up, in a unit of its own: not of an index, not of retail sales in dollars. */
function isAmount({ subject, printed }: Claim, { catalogue, units }: Structure): boolean {
  const indicator = catalogue.get(subject.indicator);
  if (indicator?.kind !== "level") return false;
  const [own, said] = [units.get(indicator.unit)?.dimension, units.get(printed.unit)?.dimension];
  return own === said || (own !== "VND" && own !== "USD" && said !== "VND" && said !== "USD" && printed.unit !== "%");
}

/** The same thing said twice: numbers that cannot both be. One that is estimated and one that is not are two vintages. */
function saidTwice(claims: readonly Claim[], keys: Keys, isJudged: (at: number) => boolean, add: Add): void {
  const groups = new Map<string, Said[]>();
  for (const [at, claim] of claims.entries()) {
    const key = sayingKey(claim, keys[at] ?? null);
    if (key === null) continue;
    const range = rateOf(claim) ?? intervalOf(claim);
    const group = groups.get(key);
    if (group) group.push({ at, claim, range });
    else groups.set(key, [{ at, claim, range }]);
  }
  for (const group of groups.values()) {
    for (const one of group) {
      const other = group.find(({ range }) => apart(range, one.range));
      if (!other) continue;
      const decided = isJudged(one.at) || isJudged(other.at) || one.claim.estimated !== other.claim.estimated;
      const odd = decided || mayBePart(one.claim, other.claim);
      const facts = { one: spoken(one.claim.printed), other: spoken(other.claim.printed) };
      add(one.at, { code: "said-twice", strength: odd ? "note" : "implausible", facts });
    }
  }
}

/**
 * Of two levels that lie far apart one may be a part of the other (in it the leased area) whose name the sentence leaves
 * out; two near ones are two versions of one number, and a thousand times is a unit.
 */
function mayBePart(one: Claim, other: Claim): boolean {
  if (one.kind !== "level") return false;
  const ratio = Math.abs(spoken(one.printed) / spoken(other.printed));
  const times = ratio < 1 ? 1 / ratio : ratio;
  return times > 1.5 && !(times > 900 && times < 1100);
}

/** What a number says of its subject, as a key; null for what may well be said with several numbers. */
function sayingKey(claim: Claim, key: string | null): string | null {
  if (key === null || claim.subject.area === "?") return null;
  const { unit } = claim.printed;
  if (rateOf(claim)) return `${key} rate`;
  switch (claim.kind) {
    case "level":
    case "plan":
      return `${key} ${claim.kind} ${unit}`;
    case "growth":
      return `${key} growth ${claim.against} ${claim.base} ${claim.average ?? ""}`;
    case "share":
      return `${key} share ${JSON.stringify(claim.whole)}`;
    case "count":
      return `${key} count ${JSON.stringify(claim.condition)} ${claim.against} ${unit}`;
    default:
      return null;
  }
}

type Placed = Pick<Said, "at" | "claim">;

/** Level, growth and the level a year before. */
function growthAgainstLevels({ at, claim }: Placed, { levels }: Heard, add: Add): void {
  const rate = rateOf(claim);
  const key = subjectKey(claim);
  if (!rate || key === null || !isPeriod(claim.subject.period)) return;
  const now = levels.get(key);
  const before = levels.get(keyLike(claim, { period: yearBefore(claim.subject.period) }) ?? "");
  if (!now || !before || before.range.low <= 0 || now.claim.printed.unit !== before.claim.printed.unit) return;
  const given = between(100 * (now.range.low / before.range.high - 1), 100 * (now.range.high / before.range.low - 1));
  if (!apart(given, rate)) return;
  const expected = cleanPercent(100 * (spoken(now.claim.printed) / spoken(before.claim.printed) - 1));
  const strength = gap(given, rate) >= pointsOff ? "implausible" : "note";
  add(at, { code: "level-growth-base", strength, facts: { expected } });
}

/** A share and the two levels that make it. */
function shareAgainstLevels({ at, claim }: Placed, { levels }: Heard, add: Add): void {
  if (claim.kind !== "share") return;
  const [part, whole] = [levels.get(subjectKey(claim) ?? ""), levels.get(keyLike(claim, claim.whole) ?? "")];
  if (!part || !whole || whole.range.low <= 0 || part.claim.printed.unit !== whole.claim.printed.unit) return;
  const given = between((100 * part.range.low) / whole.range.high, (100 * part.range.high) / whole.range.low);
  if (!apart(given, intervalOf(claim))) return;
  const expected = cleanPercent((100 * spoken(part.claim.printed)) / spoken(whole.claim.printed));
  add(at, { code: "share-and-levels", strength: "implausible", facts: { expected } });
}

/** A difference of two rates, and the rates; printed in percent, it says something else. */
function differenceAgainstRates({ at, claim }: Placed, { rates, structure }: Heard, add: Add): void {
  if (claim.kind !== "difference" || claim.measure === "level") return;
  if (claim.printed.unit === "%") add(at, { code: "rate-and-points", strength: "note", facts: {} });
  const other = otherSubject(claim, structure);
  if (claim.measure !== "growth" || other === null) return;
  const [one, two] = [rates.get(subjectKey(claim) ?? ""), rates.get(keyLike(claim, other) ?? "")];
  if (!one || !two) return;
  const given = { low: one.range.low - two.range.high, high: one.range.high - two.range.low };
  if (!apart(given, intervalOf(claim))) return;
  const middle = ({ low, high }: Interval) => (low + high) / 2;
  const expected = cleanPercent(middle(one.range) - middle(two.range));
  add(at, { code: "difference-of-rates", strength: "implausible", facts: { expected } });
}

function otherSubject(
  claim: Extract<Claim, { kind: "difference" }>,
  { geography }: Structure,
): Partial<Subject> | null {
  if (claim.other !== null) return { area: claim.other };
  if (claim.against === "national") return { area: countryOf(geography)?.key ?? "" };
  if (claim.against !== "year-before" || !isPeriod(claim.subject.period)) return null;
  return { period: claim.base ?? yearBefore(claim.subject.period) };
}

/** What adds up to what: trade from its two directions, and the parts that the catalogue names. */
function totalAgainstParts(total: Said, { levels, structure }: Heard, add: Add): void {
  for (const parts of waysToAdd(total.claim.subject.indicator, structure.catalogue)) {
    const found = parts.flatMap(({ code, sign }) => {
      const said = levels.get(keyLike(total.claim, { indicator: code }) ?? "");
      return said && said.claim.printed.unit === total.claim.printed.unit ? [{ said, sign }] : [];
    });
    if (found.length === 0) continue;
    const given = found.reduce<Interval>(
      (sum, { said: { range }, sign }) => ({
        low: sum.low + (sign > 0 ? range.low : -range.high),
        high: sum.high + (sign > 0 ? range.high : -range.low),
      }),
      { low: 0, high: 0 },
    );
    const complete = found.length === parts.length;
    const added = found.every(({ sign }) => sign > 0);
    const impossible = complete ? apart(given, total.range) : added && given.low > total.range.high;
    if (!impossible || (!complete && parts.some(({ sign }) => sign < 0))) continue;
    const sum = cleanSum(found.reduce((all, { said, sign }) => all + sign * spoken(said.claim.printed), 0));
    add(total.at, {
      code: "parts-and-total",
      strength: "implausible",
      facts: { sum, total: spoken(total.claim.printed) },
    });
  }
}

/** The members of a region that the text names, together, against the region itself. */
function totalAgainstMembers(total: Said, { levels, structure }: Heard, add: Add): void {
  const { subject, printed } = total.claim;
  if (isBalance(subject.indicator) || !isPeriod(subject.period) || total.claim.open.length > 0) return;
  const members = membersIn(structure.geography, subject.area, lastDay(subject.period));
  const found = (members ?? []).flatMap((area) => {
    const said = levels.get(keyLike(total.claim, { area }) ?? "");
    return said && said.claim.printed.unit === printed.unit ? [said] : [];
  });
  const least = found.reduce((sum, { range }) => sum + range.low, 0);
  if (least <= total.range.high) return;
  const sum = cleanSum(found.reduce((all, { claim }) => all + spoken(claim.printed), 0));
  add(total.at, { code: "parts-and-total", strength: "implausible", facts: { sum, total: spoken(printed) } });
}

function waysToAdd(
  code: string,
  catalogue: Catalogue,
): readonly (readonly { readonly code: string; readonly sign: 1 | -1 }[])[] {
  const sum = partsOfSum(code);
  if (sum.length > 0) return [sum.map(([part, sign]) => ({ code: part, sign }))];
  return [...partsOf(catalogue, code).values()].map((parts) =>
    parts.map((part) => ({ code: part.code, sign: 1 as const })),
  );
}
