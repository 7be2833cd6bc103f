import type { Geography } from "./area.ts";
import type { Catalogue, Indicator } from "./indicator.ts";
import type { Structure } from "./structure.ts";
import type { Units } from "./unit.ts";

/**
 * What the tables of data/catalogue/ must keep together: every reference leads somewhere, no code means two things.
 * Two indicators may have one name only where a report tells them apart: by the dimension of the unit ("Khai khoáng"
 * in % and in tỷ đồng), or by the row they stand under ("Khu vực FDI" under exports and under imports).
 */

/** As names are compared: lower case, no tones, punctuation one space; "%" is kept, because a unit may be nothing else. */
function folded(text: string): string {
  return text
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[\u0300-\u036f]+/g, "")
    .replaceAll("đ", "d")
    .replace(/[^a-z0-9%$]+/g, " ")
    .trim();
}

/** Keys that more than one owner claims, with the owners. */
function claimedTwice(claims: Iterable<readonly [key: string, owner: string]>): [string, string[]][] {
  const first = new Map<string, string>();
  const twice = new Map<string, string[]>();
  for (const [key, owner] of claims) {
    const one = first.get(key);
    if (one === undefined) first.set(key, owner);
    else if (one !== owner) twice.set(key, [...(twice.get(key) ?? [one]), owner]);
  }
  return [...twice];
}

function geographyFaults({ areas, changes, regions }: Geography): string[] {
  const known = new Set(areas.map((area) => area.key));
  const named = [
    ...changes.flatMap((change) => [...change.from, change.to].map((key) => ["changes.csv", key] as const)),
    ...regions.flatMap((region) => region.members.map(({ area }) => ["region-members.csv", area] as const)),
  ];
  const codes = areas.flatMap((area) => area.codes.map(({ list, code }) => [`${list}:${code}`, area.key] as const));
  const keys = regions.flatMap((region) =>
    [region.key, ...(region.aliases ?? [])].map((key) => [key, region.key] as const),
  );
  return [
    ...named.flatMap(([file, key]) => (known.has(key) ? [] : [`${file}: no area ${key}`])),
    ...claimedTwice(codes).map(([code, owners]) => `areas.csv: code ${code} twice: ${owners.join(", ")}`),
    ...claimedTwice(keys).map(([key, owners]) => `regions.csv: ${key} twice: ${owners.join(", ")}`),
    ...areas.flatMap((area) => (area.to !== null && area.to < area.from ? [`areas.csv: ${area.key} ends first`] : [])),
  ];
}

function indicatorFaults(one: Indicator, structure: Structure): string[] {
  const { catalogue, units, producers } = structure;
  const at = `indicators.csv: ${one.code}:`;
  const indicators = [one.parent, one.ratio?.numerator, one.ratio?.denominator].filter((code) => code != null);
  return [
    ...(units.has(one.unit) ? [] : [`${at} no unit ${one.unit}`]),
    ...(producers.has(one.producer) ? [] : [`${at} no producer ${one.producer}`]),
    ...indicators.flatMap((code) => (catalogue.has(code) && code !== one.code ? [] : [`${at} no indicator ${code}`])),
    ...((one.aggregation === "ratio") === (one.ratio !== null) ? [] : [`${at} a ratio needs its two parts`]),
    ...((one.kind === "index") === (one.indexBase !== null) ? [] : [`${at} an index needs its base`]),
    ...(one.partition === null || one.parent !== null ? [] : [`${at} part of nothing`]),
    ...(one.kind === "level" || one.aggregation !== "sum" ? [] : [`${at} an ${one.kind} does not add up`]),
  ];
}

/** Names that two indicators have though no report could tell them apart. */
function nameFaults(catalogue: Catalogue, units: Units): string[] {
  const named = new Map<string, Indicator[]>();
  const faults: string[] = [];
  const dimension = ({ unit }: Indicator) => units.get(unit)?.dimension;
  const claim = (name: string, one: Indicator) => {
    const key = folded(name);
    const others = named.get(key);
    if (!others) named.set(key, [one]);
    else if (!others.includes(one)) {
      const same = others.find((other) => other.parent === one.parent && dimension(other) === dimension(one));
      if (same) faults.push(`indicators.csv: "${name}" is ${same.code} and ${one.code}`);
      others.push(one);
    }
  };
  for (const one of catalogue.values()) {
    for (const name of [one.name.vi, one.short.vi, one.name.en]) claim(name, one);
    for (const name of one.synonyms.vi) claim(name, one);
    for (const name of one.synonyms.en) claim(name, one);
  }
  return faults;
}

function wordFaults({ units, producers, catalogue }: Structure): string[] {
  const ofUnits = [...units.values()].flatMap((unit) =>
    [unit.key, ...unit.variants].map((word) => [folded(word), unit.key] as const),
  );
  const ofProducers = [...producers.values()].flatMap((producer) =>
    [producer.name.vi, ...producer.variants].map((word) => [folded(word), producer.key] as const),
  );
  const aliases = [...catalogue.values()].flatMap(({ alias, code }) =>
    alias === null ? [] : [[alias, code] as const],
  );
  return [
    ...claimedTwice(ofUnits).map(([word, owners]) => `units.csv: "${word}" twice: ${owners.join(", ")}`),
    ...claimedTwice(ofProducers).map(([word, owners]) => `producers.csv: "${word}" twice: ${owners.join(", ")}`),
    ...claimedTwice(aliases).map(([alias, owners]) => `indicators.csv: alias ${alias} twice: ${owners.join(", ")}`),
  ];
}

function editionFaults({ editions, geography, producers }: Structure): string[] {
  const regions = new Set(geography.regions.map((region) => region.key));
  return editions.flatMap(({ id, region, source }) => [
    ...(regions.has(region) ? [] : [`reviews.json: ${id}: no region ${region}`]),
    ...(source === "reports" || producers.has(source.producer)
      ? []
      : [`reviews.json: ${id}: no producer ${source.producer}`]),
  ]);
}

/** Every fault of the tables taken together, each a line that names file and key; empty where all is well. */
export function checkStructure(structure: Structure): string[] {
  return [
    ...geographyFaults(structure.geography),
    ...[...structure.catalogue.values()].flatMap((one) => indicatorFaults(one, structure)),
    ...nameFaults(structure.catalogue, structure.units),
    ...wordFaults(structure),
    ...editionFaults(structure),
  ];
}
