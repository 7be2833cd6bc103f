import type { Context } from "hono";
import { clockOf, dayOf } from "../base/day.ts";
import type { Lang } from "../base/lang.ts";
import type { Measured } from "../base/measured.ts";
import { isMissing } from "../base/measured.ts";
import { missingWord, missingWords } from "../language/missing-words.ts";
import { printNumber, printSigned } from "../language/number.ts";
import { dayName, nameList, periodName, periodShort } from "../language/page-period.ts";
import { type PageWord, pageWord } from "../language/page-words.ts";
import { upperFirst } from "../language/print-unit.ts";
import type { Drawing } from "../narrate/chart/drawing.ts";
import type { MapShapes } from "../narrate/map/shapes.ts";
import { areaOf, regionOf } from "../structure/area.ts";
import type { Period } from "../structure/period.ts";
import type { Structure } from "../structure/structure.ts";
import type { AssetNames } from "./assets.ts";
import type { Env } from "./env.ts";

/** In which size a drawing is drawn, under which id, and where its marks lead. */
export interface DrawHow {
  /** Unique in the page. */
  readonly id: string;
  readonly size: "wide" | "narrow";
  readonly href?: (key: string) => string | undefined;
}

export type DrawSvg = (drawing: Drawing, how: DrawHow & { readonly lang: Lang }) => string;

/** How one page speaks: its language, its address, and the names of things. Pages get it first, then their values. */
export interface View {
  readonly lang: Lang;
  /** The path without `/en` and query. */
  readonly path: string;
  /** The path as asked for, with query: what a link to the other language carries on. */
  readonly query: string;
  readonly structure: Structure;
  readonly names: AssetNames;
  readonly shapes: MapShapes;
  /** A drawing as SVG for the screen. */
  draw(drawing: Drawing, how: DrawHow): string;
  word(word: PageWord, facts?: Readonly<Record<string, string | number>>): string;
  /** The address of a page in this language. */
  href(path: string): string;
  /** A region at the beginning of a line. */
  region(key: string): string;
  area(key: string): string;
  areas(keys: readonly string[]): string;
  indicator(code: string): string;
  short(code: string): string;
  /** A member of a breakdown: an industry, a class of markets. */
  breakdown(indicator: string, code: string): string;
  unit(key: string): string;
  producer(key: string): string;
  period(period: Period): string;
  periodTitle(period: Period): string;
  periodShort(period: Period): string;
  day(day: string): string;
  time(moment: Date): string;
  number(value: number, decimals: number): string;
  signed(value: number, decimals: number): string;
  /** A value in words: the number, or why there is none. */
  value(value: Measured, decimals: number): string;
  reason(reason: string): string;
}

export function viewOf(c: Context<Env>): View {
  const { lang, path, given } = c.var;
  const query = new URL(c.req.url).search;
  const { structure, shapes, assets } = given;
  const { draw } = c.var;
  const reason = (key: string) => (key in missingWords ? missingWord(key as keyof typeof missingWords, lang) : key);
  const area = (key: string) => areaOf(structure.geography, key).name[lang];
  const number = (value: number, decimals: number) => printNumber(value, decimals, lang);
  return {
    lang,
    path,
    query,
    structure,
    names: assets.names,
    shapes,
    draw: (drawing, how) => draw(drawing, { ...how, lang }),
    word: (word, facts) => pageWord(lang, word, facts),
    href: (to) => localPath(lang, to),
    region: (key) => upperFirst(regionOf(structure.geography, key).name[lang]),
    area,
    areas: (keys) => nameList(keys.map(area), lang),
    indicator: (code) => structure.catalogue.get(code)?.name[lang] ?? code,
    short: (code) => structure.catalogue.get(code)?.short[lang] ?? code,
    breakdown: (indicator, code) => breakdownName(structure, indicator, code, lang),
    unit: (key) => structure.units.get(key)?.name[lang] ?? key,
    producer: (key) => structure.producers.get(key)?.name[lang] ?? key,
    period: (period) => periodName(period, lang),
    periodTitle: (period) => upperFirst(periodName(period, lang)),
    periodShort: (period) => periodShort(period, lang),
    day: (day) => dayName(day, lang),
    time: (moment) => `${dayName(dayOf(moment), lang)}, ${clockOf(moment)}`,
    number,
    signed: (value, decimals) => printSigned(value, decimals, lang),
    value: (value, decimals) => (isMissing(value) ? reason(value.missing) : number(value, decimals)),
    reason,
  };
}

function breakdownName({ catalogue, breakdowns }: Structure, indicator: string, code: string, lang: Lang): string {
  const dimension = catalogue.get(indicator)?.breakdown;
  return (dimension && breakdowns?.get(dimension)?.get(code)?.name[lang]) ?? code;
}

/**
 * The address of a page in a language.
 *
 * @example
 * localPath("en", "/reviews") // => "/en/reviews"
 * localPath("en", "/") // => "/en"
 */
export function localPath(lang: Lang, path: string): string {
  if (lang === "vi") return path;
  return path === "/" ? "/en" : `/en${path}`;
}
