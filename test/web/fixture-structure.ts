import { readFileSync } from "node:fs";
import { readStructure } from "../../src/structure/read-structure.ts";

type Slot = readonly [value: number | string, cell: string, printed: string];

/** A few figures of the sample reports and of the official tables, enough to draw every page; areas by their code. */
export interface Stored {
  readonly files: Readonly<Record<string, readonly [file: string, sheet: string]>>;
  readonly values: Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, Slot>>>>>>;
  readonly series: Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, number>>>>>>;
}

export const stored: Stored = JSON.parse(readFileSync("test/data/web/review.json", "utf8"));

export const structure = readStructure("data/catalogue");
