import type { IndicatorClaims } from "../assess/claims-of-review.ts";
import { growthDecimals } from "../assess/indicator-result.ts";
import { printedCount, printedPercent } from "../assess/printed.ts";
import type { IndicatorResult } from "../assess/review-result.ts";
import { isMissing, missing } from "../base/measured.ts";
import { lowerFirst, upperFirst } from "../language/print-unit.ts";
import type { Said } from "../language/write-context.ts";
import type { Mark } from "../narrate/chart/drawing.ts";
import type { Block, ChartBlock, List, Paragraph, Run } from "../narrate/document.ts";
import { plainText } from "../narrate/document.ts";
import { areaOf } from "../structure/area.ts";
import type { Claim } from "../structure/claim.ts";
import { sourceOf } from "./book-notes.ts";
import { type BookView, figuresOf } from "./book-view.ts";

/** A paragraph of sentences; none where all are empty. */
export function paragraph(sentences: readonly (readonly Run[])[], style?: Paragraph["style"]): Block[] {
  const told = sentences.filter((runs) => runs.length > 0);
  if (told.length === 0) return [];
  const text = told.flatMap((runs, at): Run[] => (at === 0 ? [...runs] : [{ text: " " }, ...runs]));
  return [{ kind: "paragraph", text, ...(style ? { style } : {}) }];
}

/** A list with a dash, one entry a sentence. */
export function dashes(sentences: readonly (readonly Run[])[], marker: List["marker"] = "dash"): Block[] {
  const items = sentences.filter((runs) => runs.length > 0);
  return items.length === 0 ? [] : [{ kind: "list", marker, items }];
}

/** What every sentence of a section may leave out, for the title of the book says it: the period and the region. */
export function saidByTitle(view: BookView): Said {
  const { period, region } = view.input.result.review;
  return { period, area: region };
}

/** What a sentence may leave out after one about the same indicator of the region. */
export function saidAfter(view: BookView, claims: IndicatorClaims): Said {
  const { review } = view.input.result;
  return {
    period: review.period,
    area: review.region,
    indicator: claims.indicator,
    breakdown: claims.breakdown,
    estimated: true,
  };
}

/** Value, growth and plan of an indicator, named; the claims of its counts where it has no total. */
export function headlineSentence(view: BookView, code: string, said = saidByTitle(view)): Run[] {
  const claims = view.claims.of(code);
  if (!claims) return [];
  return view.claims.sentence(claims.headline.length > 0 ? claims.headline : mainCount(claims), said);
}

/**
 * How many grew: the count, or, where some are unknown, the tally that names them. Where fewer than half are known
 * nothing is counted, for the count would say more of who reports than of who grew.
 */
export function mainCount({ counts, tally }: IndicatorClaims): Claim[] {
  const count = counts.find((claim) => claim.kind === "count" && claim.condition.value === 0);
  const told = count ?? tally[0];
  const coverage = told?.coverage;
  if (told === undefined || (coverage && 2 * coverage.missing.length > coverage.members)) return [];
  return [told];
}

/** How many reach a threshold, where at least half of the members are known. */
function thresholdCounts(claims: IndicatorClaims): Claim[] {
  if (mainCount(claims).length === 0) return [];
  return claims.counts.filter((claim) => claim.kind === "count" && claim.condition.value !== 0);
}

/** How many grew, and by how much at least; after a sentence that named the indicator, where it has one. */
export function countSentences(view: BookView, code: string, which: "main" | "all" = "main"): Run[][] {
  const claims = view.claims.of(code);
  if (!claims) return [];
  const main = mainCount(claims);
  const some = which === "main" ? main : [...main, ...thresholdCounts(claims)];
  const named = claims.headline.length > 0;
  return some.map((claim, at) =>
    view.claims.sentence([claim], named || at > 0 ? saidAfter(view, claims) : saidByTitle(view)),
  );
}

/** Highest and lowest, or who moves the total where there is one. */
export function leaders(view: BookView, code: string, by: "growth" | "contribution"): Run[][] {
  const claims = view.claims.of(code);
  if (!claims) return [];
  if (by === "contribution") {
    return [view.claims.list(claims.moversUp, "movers-up"), view.claims.list(claims.moversDown, "movers-down")];
  }
  return [view.claims.list(claims.top, "highest"), view.claims.list(claims.bottom, "lowest")];
}

/** The country's growth of an indicator, and how many grew faster. */
export function nationalSentences(view: BookView, code: string): Run[][] {
  const one = view.find(code);
  const country = view.input.structure.geography.areas.find(({ kind }) => kind === "country");
  const top = view.claims.of(code)?.top[0];
  if (!one || !country || !top || one.national === null || isMissing(one.nationalGrowth)) return [];
  const claim: Claim = {
    kind: "growth",
    subject: { ...top.subject, area: country.key },
    printed: printedPercent(one.nationalGrowth),
    hedge: "exact",
    estimated: one.national.status === "estimate",
    made: null,
    coverage: null,
    open: [],
    illustrative: false,
    against: "year-before",
    base: null,
  };
  const above = aboveNational(view, code);
  return [
    view.claims.sentence([claim], { period: top.subject.period }),
    above ? view.claims.sentence([above], saidByTitle(view)) : [],
  ];
}

function aboveNational(view: BookView, code: string): Claim | null {
  const claims = view.claims.of(code);
  const one = view.find(code);
  const [main] = claims ? mainCount(claims) : [];
  const country = one?.nationalGrowth ?? missing("not-reported");
  if (!one || !main || isMissing(country)) return null;
  const n = one.rows.filter(({ growth }) => !isMissing(growth) && growth > country).length;
  const { subject, hedge, estimated, made, coverage, open, illustrative } = main;
  const common = { subject, hedge, estimated, made, coverage, open, illustrative };
  return {
    ...common,
    kind: "count",
    printed: printedCount(n),
    condition: { measure: "growth", op: ">", value: null },
    outOf: coverage === null ? one.rows.length : null,
    against: "national",
  };
}

const marksOf = (view: BookView, one: IndicatorResult, by: "growth" | "level"): Mark[] =>
  one.rows.map((row) => ({
    key: row.area,
    label: view.area(row.area),
    value: by === "growth" ? row.growth : row.now.value,
    figures: by === "growth" ? figuresOf([row.now, row.before]) : row.now.figures,
  }));

/** What a chart says first: its count as a claim, or, with none, its name. */
function chartTitle(view: BookView, code: string, otherwise: string): string {
  const claims = view.claims.of(code);
  const [count] = claims ? mainCount(claims) : [];
  return count ? plainText(view.claims.sentence([count])).replace(/\.$/, "") : otherwise;
}

/** Members by growth, with the counted threshold. */
export function growthChart(view: BookView, code: string, threshold?: number): ChartBlock[] {
  const one = view.find(code);
  if (!one || one.rows.every((row) => isMissing(row.growth))) return [];
  const caption = view.word("figure.growth", { indicator: upperFirst(view.name(code)) });
  return [
    {
      kind: "chart",
      id: `growth-${idOf(code)}`,
      caption,
      drawing: {
        kind: "bar-ranking",
        title: chartTitle(view, code, caption),
        unit: "%",
        decimals: growthDecimals(view.indicator(code)),
        signed: true,
        marks: marksOf(view, one, "growth"),
        ...(threshold === undefined ? {} : { threshold }),
      },
      source: sourceOf(view, [one]),
      table: true,
    },
  ];
}

/** Members on the map, by growth. */
export function growthMap(view: BookView, code: string): ChartBlock[] {
  const one = view.find(code);
  const { geography } = view.input.structure;
  if (!one || one.rows.every((row) => isMissing(row.growth))) return [];
  const shapes = (key: string) => areaOf(geography, key).shapes;
  if (one.rows.some((row) => shapes(row.area).length === 0)) return [];
  const caption = view.word("figure.map", { indicator: upperFirst(view.name(code)), period: view.period });
  return [
    {
      kind: "chart",
      id: `map-${idOf(code)}`,
      caption,
      drawing: {
        kind: "map",
        ramp: "growth",
        title: chartTitle(view, code, caption),
        unit: "%",
        decimals: growthDecimals(view.indicator(code)),
        signed: true,
        areas: marksOf(view, one, "growth").map((mark) => ({ ...mark, shapes: shapes(mark.key) })),
      },
      source: sourceOf(view, [one]),
      table: true,
    },
  ];
}

/** Members by level. */
export function levelChart(view: BookView, code: string): ChartBlock[] {
  const one = view.find(code);
  if (!one) return [];
  const caption = view.word("figure.level", { indicator: upperFirst(view.name(code)), period: view.period });
  const largest = view.claims.of(code)?.largest ?? [];
  const title = largest.length > 0 ? plainText(view.claims.sentence(largest)).replace(/\.$/, "") : caption;
  return [
    {
      kind: "chart",
      id: `level-${idOf(code)}`,
      caption,
      drawing: {
        kind: "bar-ranking",
        title,
        unit: lowerFirst(view.unit(one.unit)),
        decimals: one.decimals,
        marks: marksOf(view, one, "level"),
      },
      source: sourceOf(view, [one]),
      table: true,
    },
  ];
}

const idOf = (code: string) => code.toLowerCase().replace(/[^a-z0-9]+/g, "-");
