import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { gunzipSync } from "node:zlib";
import type { OfficialFigure } from "../../src/assess/official-figures.ts";
import { readOfficialRules } from "../../src/collect/read/official-rules.ts";
import { readOfficialTable } from "../../src/collect/read/official-table.ts";
import { readStructure } from "../../src/structure/read-structure.ts";

const data = fileURLToPath(new URL("../../data/", import.meta.url));

/** The catalogue that comes with the system. */
export const structure = readStructure(`${data}catalogue`);

/** Where the official tables lie. */
export const official = `${data}official/`;

/** Every figure of the official tables, numbered in the order in which the first start stores them. */
export function officialFigures(): OfficialFigure[] {
  const rules = readOfficialRules(`${data}catalogue`);
  const names = readdirSync(official).filter((name) => /\.csv(\.gz)?$/.test(name));
  const figures = names.sort().flatMap((name) => {
    const packed = readFileSync(official + name);
    const text = (name.endsWith(".gz") ? gunzipSync(packed) : packed).toString("utf8");
    const fileName = name.replace(/\.gz$/, "");
    return readOfficialTable(text, { fileName, file: name, structure, rules }).figures;
  });
  return figures.map((figure, index) => ({ ...figure, id: index + 1 }));
}
