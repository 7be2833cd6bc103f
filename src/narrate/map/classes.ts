import type { Lang } from "../../base/lang.ts";
import { isMissing, type Measured } from "../../base/measured.ts";
import { documentWord } from "../../language/document-words.ts";
import { printNumber } from "../../language/number.ts";
import type { AreaMap } from "../chart/drawing.ts";
import { growthInk, type Ink } from "../chart/ink.ts";

/** The classes of a map: which one a value is in, and the legend, highest first. */
export interface Classes {
  readonly inkOf: (value: Measured) => Ink;
  readonly legend: readonly { readonly ink: Ink; readonly words: string }[];
}

export function classesOf(map: AreaMap, lang: Lang): Classes {
  const values = map.areas.flatMap(({ value }) => (isMissing(value) ? [] : [value]));
  const classes =
    map.ramp === "growth" ? growthClasses(values, lang) : levelClasses(map.breaks ?? levelBreaks(values), lang);
  if (values.length === map.areas.length) return classes;
  return { ...classes, legend: [...classes.legend, { ink: "mis", words: documentWord("noData", lang) }] };
}

function growthClasses(values: readonly number[], lang: Lang): Classes {
  const word = documentWord;
  const legend: { ink: Ink; words: string }[] = [
    { ink: "u4", words: word("upAtLeast", lang, { number: 20 }) },
    { ink: "u3", words: word("upBetween", lang, { low: 10, high: 20 }) },
    { ink: "u2", words: word("upBetween", lang, { low: 5, high: 10 }) },
    { ink: "u1", words: word("upUnder", lang, { number: 5 }) },
    { ink: "z0", words: word("same", lang) },
    { ink: "d1", words: word("downUnder", lang, { number: 10 }) },
    { ink: "d2", words: word("downAtLeast", lang, { number: 10 }) },
  ];
  const hasSame = values.includes(0);
  return {
    inkOf: (value) => (isMissing(value) ? "mis" : growthInk(value)),
    legend: legend.filter(({ ink }) => ink !== "z0" || hasSame),
  };
}

function levelClasses(breaks: readonly number[], lang: Lang): Classes {
  const steps = (["s1", "s2", "s3", "s4", "s5"] as const).slice(0, breaks.length + 1);
  const print = (value: number | undefined) => printNumber(value ?? 0, (value ?? 0) % 1 === 0 ? 0 : 1, lang);
  const legend = steps.map((ink, i) => {
    if (i === 0) return { ink, words: documentWord("under", lang, { number: print(breaks[0]) }) };
    if (i === breaks.length) return { ink, words: documentWord("atLeast", lang, { number: print(breaks[i - 1]) }) };
    return { ink, words: documentWord("between", lang, { low: print(breaks[i - 1]), high: print(breaks[i]) }) };
  });
  return {
    inkOf: (value) => (isMissing(value) ? "mis" : (steps[breaks.filter((low) => value >= low).length] ?? "s5")),
    legend: legend.reverse(),
  };
}

/**
 * Four bounds that part values into five about equal groups, rounded to two digits so that they can be said; fewer
 * where rounding makes them one.
 *
 * @example
 * levelBreaks([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]) // => [3, 5, 7, 9]
 */
export function levelBreaks(values: readonly number[]): number[] {
  const sorted = [...values].sort((a, b) => a - b);
  const cuts = [0.2, 0.4, 0.6, 0.8].flatMap((share) => {
    const value = sorted[Math.floor(share * sorted.length)];
    return value === undefined ? [] : [Number(value.toPrecision(2))];
  });
  const lowest = sorted[0] ?? 0;
  return [...new Set(cuts)].filter((cut) => cut > lowest);
}
