import { claimsOfReview, type IndicatorClaims } from "../assess/claims-of-review.ts";
import type { IndicatorResult, MemberRow } from "../assess/review-result.ts";
import type { Lang } from "../base/lang.ts";
import { printNumber } from "../language/number.ts";
import { upperFirst } from "../language/print-unit.ts";
import { saying, writeClaim } from "../language/write-claim.ts";
import type { Said } from "../language/write-context.ts";
import { type ListHead, writeList } from "../language/write-list.ts";
import type { Run } from "../narrate/document.ts";
import type { Claim, Printed } from "../structure/claim.ts";
import type { Catalogue } from "../structure/indicator.ts";
import type { BookInput } from "./book-input.ts";
import { figuresOf } from "./book-view.ts";
import { behindTotal } from "./ratio-parts.ts";

/**
 * The claims of a book, and the only way a book writes a sentence with a number. Each sentence is runs of text in which
 * every number carries the figures it rests on.
 */
export interface BookClaims {
  /** What the review says of an indicator as a whole, or of a member of one of its breakdowns. */
  of(code: string, breakdown?: string): IndicatorClaims | undefined;
  /** Several clauses, each about something else, with semicolons between; coverage once where all share it. */
  clauses(each: readonly (readonly Claim[])[], said?: Said): Run[];
  /** Claims as one sentence with a full stop; nothing where there are none. */
  sentence(claims: readonly Claim[], said?: Said): Run[];
  /** The same without capital and full stop, to go on after other words. */
  clause(claims: readonly Claim[], said?: Said): Run[];
  /** "Cao nhất: …", "Đóng góp nhiều nhất vào mức tăng: …" */
  list(claims: readonly Claim[], head: ListHead, said?: Said): Run[];
  /** Every claim written so far, to be judged. */
  readonly written: readonly Claim[];
}

/** Writes the claims of a book's review in its language. */
export function bookClaims({ structure, result, claims }: BookInput, lang: Lang): BookClaims {
  const all = claims ?? claimsOfReview(result, structure);
  const found = new Map(all.map((one) => [`${one.indicator}|${one.breakdown}`, one]));
  const results = new Map(result.indicators.map((one) => [`${one.indicator}|${one.breakdown}`, one]));
  const written: Claim[] = [];
  const behind = (claim: Claim) =>
    figuresBehind(claim, results.get(`${claim.subject.indicator}|${claim.subject.breakdown}`), {
      results: result.indicators,
      catalogue: structure.catalogue,
    });
  const keep = (claims: readonly Claim[]) => written.push(...claims);
  const clause = (claims: readonly Claim[], said: Said = {}): Run[] => {
    keep(claims);
    return clausesOf(claims, said).flatMap(({ claim, known }, at): Run[] => {
      const text = writeClaim(claim, known, lang, structure);
      return [...(at === 0 ? [] : [{ text: ", " }]), ...numbered(text, printedOf(claim), behind(claim), lang)];
    });
  };
  const clauses = (each: readonly (readonly Claim[])[], said: Said = {}): Run[] => {
    const told = each.filter((claims) => claims.length > 0);
    const [first] = told.flat();
    const common = told.flat().every((claim) => first !== undefined && sameCoverage(claim, first))
      ? first?.coverage
      : null;
    return told.flatMap((claims, at): Run[] => {
      const shown = common && at < told.length - 1 ? { ...said, coverage: common } : said;
      return [...(at === 0 ? [] : [{ text: "; " }]), ...clause(claims, shown)];
    });
  };
  return {
    written,
    clauses,
    of: (code, breakdown = "") => found.get(`${code}|${breakdown}`),
    clause,
    sentence: (claims, said) => (claims.length === 0 ? [] : [...capitalized(clause(claims, said)), { text: "." }]),
    list: (claims, head, said = {}) => {
      keep(claims);
      if (claims.length === 0) return [];
      const text = writeList(claims, head, said, { lang, structure });
      return claims.reduce<Run[]>((runs, claim) => numberedLast(runs, claim, behind(claim), lang), [{ text }]);
    },
  };
}

/** What each claim of a sentence may leave out: coverage stands once, behind the last number that shares it. */
function clausesOf(claims: readonly Claim[], said: Said): { readonly claim: Claim; readonly known: Said }[] {
  let known = said;
  return claims.map((claim, position) => {
    const next = claims[position + 1];
    const later = next !== undefined && claim.coverage !== null && sameCoverage(claim, next);
    const shown: Said = later && claim.coverage ? { ...known, coverage: claim.coverage } : known;
    known = saying(known, claim);
    return { claim, known: shown };
  });
}

const sameCoverage = (one: Claim, other: Claim) => JSON.stringify(one.coverage) === JSON.stringify(other.coverage);

/** The numbers that a claim prints, in the order in which its sentence has them. */
function printedOf(claim: Claim): readonly Printed[] {
  if (claim.kind === "largest") return [claim.printed, claim.growth];
  if (claim.kind === "range") return [claim.printed, claim.upper];
  if (claim.kind !== "tally") return [claim.printed];
  const count = (value: number) => ({ ...claim.printed, value });
  return [claim.up, claim.same, claim.down].filter((value, at) => value > 0 || at === 0).map(count);
}

/** Kinds of claims whose number is a total where they are about a region. */
const totals: ReadonlySet<Claim["kind"]> = new Set(["level", "growth", "plan"]);

/** The figures that the number of a claim was computed from. */
export function figuresBehind(
  claim: Claim,
  result: IndicatorResult | undefined,
  { results, catalogue }: { readonly results: readonly IndicatorResult[]; readonly catalogue: Catalogue },
): number[] {
  if (!result) return [];
  const { area } = claim.subject;
  const own = result.rows.filter((row) => row.area === area);
  if (own.length === 0 && result.national && claim.coverage === null) return [...result.national.figures];
  const absent = new Set(claim.coverage?.missing ?? []);
  const overRegion =
    own.length === 0 || claim.kind === "rank" || claim.kind === "share" || claim.kind === "contribution";
  const named = claim.kind === "largest" && claim.areas.length > 0 ? new Set(claim.areas) : null;
  // A total may be of a ratio's parts; counts and places are of the members' own values.
  const parts = own.length === 0 && totals.has(claim.kind) ? behindTotal(result, results, catalogue) : [result];
  const inIt = (row: MemberRow) => !absent.has(row.area) && (named?.has(row.area) ?? true);
  const rows = overRegion ? parts.flatMap((part) => part.rows.filter(inIt)) : own;
  const index = catalogue.get(result.indicator)?.kind === "index";
  return figuresOf(rows.flatMap(cellsFor(claim, index)));
}

/** The growth of an index "same period = 100" rests on the index alone, every other growth on two levels. */
function cellsFor(claim: Claim, index: boolean): (row: MemberRow) => MemberRow["now"][] {
  if (claim.kind === "plan") return (row) => [row.now, row.plan];
  if (index || claim.kind === "level" || claim.kind === "share") return (row) => [row.now];
  return (row) => [row.now, row.before];
}

/** Cuts a text so that each printed number is a run of its own with its figures; the rest is plain. */
function numbered(text: string, printed: readonly Printed[], figures: readonly number[], lang: Lang): Run[] {
  const runs: Run[] = [];
  let rest = text;
  for (const one of printed) {
    const at = findNumber(rest, printNumber(Math.abs(one.value), one.decimals, lang));
    if (at === null) continue;
    runs.push({ text: rest.slice(0, at.from) }, { text: rest.slice(at.from, at.to), figures });
    rest = rest.slice(at.to);
  }
  return [...runs, { text: rest }].filter((run) => run.text !== "");
}

/** Cuts the last run, as yet plain, at the next claim's number. */
function numberedLast(runs: readonly Run[], claim: Claim, figures: readonly number[], lang: Lang): Run[] {
  const last = runs.at(-1);
  return last === undefined ? [] : [...runs.slice(0, -1), ...numbered(last.text, printedOf(claim), figures, lang)];
}

/** Where a printed number stands by itself in a text: not inside a longer one. Its percent sign and fraction go with it. */
function findNumber(text: string, number: string): { readonly from: number; readonly to: number } | null {
  const escaped = number.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  const match = new RegExp(`(?<![\\d.,])${escaped}(?![\\d]|[.,]\\d)(?:/\\d+|%)?`).exec(text);
  return match ? { from: match.index, to: match.index + match[0].length } : null;
}

function capitalized(runs: readonly Run[]): Run[] {
  const [first, ...rest] = runs;
  return first === undefined ? [] : [{ ...first, text: upperFirst(first.text) }, ...rest];
}
