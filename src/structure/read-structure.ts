import { readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { parseCsv } from "../base/csv.ts";
import { isDay } from "../base/day.ts";
import type { Area, AreaChange, CodeList, Geography, Region } from "./area.ts";
import type { BreakdownDimension, BreakdownMember, Breakdowns } from "./breakdown.ts";
import { checkStructure } from "./check-structure.ts";
import type { Catalogue, Indicator } from "./indicator.ts";
import { isPeriod } from "./period.ts";
import type { Phrase } from "./phrase.ts";
import type { Producer } from "./producer.ts";
import type { Review } from "./review.ts";
import type { Structure } from "./structure.ts";
import type { Unit } from "./unit.ts";

/**
 * Reads data/catalogue/: what figures are about, kept in tables that a person edits. Lists within a cell are separated
 * by `|`; an empty cell is "none". A fault is a mistake of ours, not of a reader, so it stops the start: the error names
 * file, row (as a spreadsheet numbers it) and column. What a row alone cannot show is in check-structure.ts.
 */

const text = z.string().min(1);
const list = z.string().transform((cell) => (cell === "" ? [] : cell.split("|").map((one) => one.trim())));
const orNull = z.string().transform((cell) => (cell === "" ? null : cell));
const number = text.pipe(z.coerce.number());
const day = z.string().refine(isDay, "not a day");
const dayOrNull = z.union([z.literal("").transform(() => null), day]);
const yesNo = z.enum(["true", "false"]).transform((cell) => cell === "true");
const dimension = z.enum(["industry", "commodity", "market-class", "store-class"]);

const shapes = {
  area: z.object({
    key: text,
    name_vi: text,
    name_en: text,
    kind: z.enum(["country", "city", "province"]),
    from: day,
    to: dayOrNull,
    code63: z.string(),
    code34: z.string(),
    variants: list,
    shapes: list,
  }),
  change: z.object({ on: day, kind: z.enum(["merged", "absorbed"]), from: list, to: text, basis: text }),
  region: z.object({ key: text, name_vi: text, name_en: text, aliases: list }),
  member: z.object({ region: text, area: text, from: day, to: dayOrNull }),
  unit: z.object({
    key: text,
    name_vi: text,
    name_en: text,
    dimension: text,
    factor: number.pipe(z.number().positive()),
    variants: list,
  }),
  producer: z.object({ key: text, name_vi: text, name_en: text, variants: list }),
  phrase: z.object({ lang: z.enum(["vi", "en"]), kind: text, code: z.string(), words: list }),
  breakdown: z.object({ dimension, code: text, parent: orNull, name_vi: text, name_en: text, synonyms: list }),
  indicator: z.object({
    code: text,
    name_vi: text,
    name_en: text,
    short_vi: text,
    short_en: text,
    unit: text,
    decimals: number.pipe(z.int().min(0).max(6)),
    kind: z.enum(["level", "index", "rate"]),
    accumulation: z.enum(["flow", "stock"]),
    priceBasis: z.enum(["", "current", "constant-2010"]),
    indexBase: z.enum(["", "same-period", "previous-month"]),
    frequency: list.pipe(z.array(z.enum(["month", "quarter", "half", "ytd", "year"])).min(1)),
    aggregation: z.enum(["sum", "weighted", "ratio", "count", "none"]),
    numerator: orNull,
    denominator: orNull,
    factor: z.union([z.literal("").transform(() => null), number]),
    direction: z.enum(["-1", "0", "1"]),
    producer: text,
    parent: orNull,
    partition: orNull,
    breakdown: z.union([z.literal("").transform(() => null), dimension]),
    topic: text,
    standard: yesNo,
    alias: orNull,
    official: orNull,
    synonyms_vi: list,
    synonyms_en: list,
    definition_vi: text,
    definition_en: text,
  }),
};

const reviewShape = z.object({
  id: text,
  name: z.object({ vi: text, en: text }),
  region: text,
  period: z.string().refine(isPeriod, "not a period"),
  geography: day,
  source: z.union([z.literal("reports"), z.object({ producer: text })]),
  illustrative: z.boolean(),
});

/** The valid rows of a table; a fault names file, row and column. */
function rowsOf<S extends z.ZodType>(folder: string, file: string, shape: S): z.output<S>[] {
  return parseCsv(readFileSync(join(folder, file), "utf8")).map((row, index) => {
    const read = shape.safeParse(row);
    if (read.success) return read.data;
    const faults = read.error.issues.map((issue) => {
      const column = String(issue.path[0] ?? "?");
      return `${file}, row ${index + 2}, column ${column}: ${issue.message} (${JSON.stringify(row[column] ?? null)})`;
    });
    throw new Error(faults.join("\n"));
  });
}

const named = (row: { name_vi: string; name_en: string }) => ({ vi: row.name_vi, en: row.name_en });

/** A map in the order of the table; a key that comes twice is a fault. */
function keyed<T>(file: string, rows: readonly T[], keyOf: (row: T) => string): Map<string, T> {
  const map = new Map(rows.map((row) => [keyOf(row), row]));
  if (map.size < rows.length) {
    const keys = rows.map(keyOf);
    throw new Error(`${file}: twice: ${keys.filter((key, index) => keys.indexOf(key) !== index).join(", ")}`);
  }
  return map;
}

function areasOf(folder: string): Area[] {
  const rows = rowsOf(folder, "areas.csv", shapes.area);
  const areas = rows.map(({ key, kind, from, to, variants, shapes, ...row }) => {
    const lists: [CodeList, string][] = [
      ["63", row.code63],
      ["34", row.code34],
    ];
    const codes = lists.flatMap(([list, code]) => (code === "" ? [] : [{ list, code }]));
    return { key, name: named(row), kind, from, to, codes, variants, shapes };
  });
  return [...keyed("areas.csv", areas, (area) => area.key).values()];
}

function regionsOf(folder: string): Region[] {
  const members = rowsOf(folder, "region-members.csv", shapes.member);
  const regions = rowsOf(folder, "regions.csv", shapes.region).map((row) => ({
    key: row.key,
    name: named(row),
    aliases: row.aliases,
    members: members.flatMap(({ region, ...member }) => (region === row.key ? [member] : [])),
  }));
  const known = keyed("regions.csv", regions, (region) => region.key);
  const lost = members.find((member) => !known.has(member.region));
  if (lost) throw new Error(`region-members.csv: no region ${lost.region}`);
  return regions;
}

function geographyOf(folder: string): Geography {
  const changes: AreaChange[] = rowsOf(folder, "changes.csv", shapes.change);
  return { areas: areasOf(folder), changes, regions: regionsOf(folder) };
}

function unitsOf(folder: string): Map<string, Unit> {
  const units = rowsOf(folder, "units.csv", shapes.unit).map(({ key, dimension, factor, variants, ...row }) => {
    return { key, name: named(row), dimension, factor, variants };
  });
  return keyed("units.csv", units, (unit) => unit.key);
}

function producersOf(folder: string): Map<string, Producer> {
  const producers = rowsOf(folder, "producers.csv", shapes.producer).map(({ key, variants, ...row }) => {
    return { key, name: named(row), variants };
  });
  return keyed("producers.csv", producers, (producer) => producer.key);
}

function breakdownsOf(folder: string): Breakdowns {
  const members: BreakdownMember[] = rowsOf(folder, "breakdowns.csv", shapes.breakdown).map((row) => {
    return { dimension: row.dimension, code: row.code, parent: row.parent, name: named(row), variants: row.synonyms };
  });
  const of = (one: BreakdownDimension) =>
    keyed(
      `breakdowns.csv, ${one}`,
      members.filter((member) => member.dimension === one),
      (member) => member.code,
    );
  return new Map(dimension.options.map((one) => [one, of(one)]));
}

const phrasesOf = (folder: string): Phrase[] => rowsOf(folder, "phrases.csv", shapes.phrase);

function indicatorOfRow(row: z.output<typeof shapes.indicator>): Indicator {
  const { numerator, denominator, factor } = row;
  return {
    code: row.code,
    name: named(row),
    short: { vi: row.short_vi, en: row.short_en },
    unit: row.unit,
    decimals: row.decimals,
    kind: row.kind,
    accumulation: row.accumulation,
    priceBasis: row.priceBasis === "" ? null : row.priceBasis,
    indexBase: row.indexBase === "" ? null : row.indexBase,
    frequency: row.frequency,
    aggregation: row.aggregation,
    ratio: numerator && denominator && factor ? { numerator, denominator, factor } : null,
    direction: row.direction === "1" ? 1 : row.direction === "0" ? 0 : -1,
    producer: row.producer,
    parent: row.parent,
    partition: row.partition,
    breakdown: row.breakdown,
    synonyms: { vi: row.synonyms_vi, en: row.synonyms_en },
    definition: { vi: row.definition_vi, en: row.definition_en },
    official: row.official,
    alias: row.alias,
    standard: row.standard,
    topic: row.topic,
  };
}

function catalogueOf(folder: string): Catalogue {
  const indicators = rowsOf(folder, "indicators.csv", shapes.indicator).map(indicatorOfRow);
  return keyed("indicators.csv", indicators, (indicator) => indicator.code);
}

function editionsOf(folder: string): Review[] {
  const read = z.array(reviewShape).safeParse(JSON.parse(readFileSync(join(folder, "reviews.json"), "utf8")));
  if (!read.success) throw new Error(`reviews.json: ${z.prettifyError(read.error)}`);
  return [...keyed("reviews.json", read.data, (review) => review.id).values()];
}

/**
 * Everything figures are about, from the tables of a folder.
 *
 * @throws Error naming file, row and column of a row that is wrong, or every reference that leads nowhere
 */
export function readStructure(folder: string): Structure {
  const structure = {
    geography: geographyOf(folder),
    catalogue: catalogueOf(folder),
    units: unitsOf(folder),
    producers: producersOf(folder),
    breakdowns: breakdownsOf(folder),
    phrases: phrasesOf(folder),
    editions: editionsOf(folder),
  };
  const faults = checkStructure(structure);
  if (faults.length > 0) throw new Error(faults.join("\n"));
  return structure;
}
