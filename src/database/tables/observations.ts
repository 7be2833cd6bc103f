import type { Generated } from "kysely";
import type { MissingReason } from "../../base/measured.ts";

export interface ReceivedFileTable {
  id: Generated<number>;
  sha256: string;
  name: string;
  bytes: number;
  illustrative: boolean;
  received_at: Date;
  actor: string;
}

export interface SheetCopyTable {
  file: number;
  sheet: string;
  cells: [number, number, string, boolean][]; // jsonb
}

/** Only ever added to. Exactly one of `value` and `missing` is set. */
export interface FigureTable {
  area: string;
  id: Generated<number>;
  indicator: string;
  breakdown: string;
  period: string;
  producer: string;
  scenario: "actual" | "plan";
  transformation: "level" | "yoy" | "mom" | "plan-completion";
  review: string;
  value: string | null; // numeric: select it as value::float8
  missing: MissingReason | null;
  decimals: number;
  status: "estimate" | "provisional" | "final" | null;
  reporter: string;
  known: string;
  recorded_at: Date;
  file: number | null;
  sheet: string;
  cell: string;
  printed: string;
  source: string | null;
  corrects: number | null;
  corrected_by: string | null;
  basis: string | null;
  illustrative: boolean;
}

export interface HoldTable {
  area: string;
  id: Generated<number>;
  figure: number;
  held: boolean;
  actor: string;
  basis: string;
  known: string;
  recorded_at: Date;
}

export interface ChoiceTable {
  area: string;
  id: Generated<number>;
  review: string;
  indicator: string;
  producer: string;
  actor: string;
  basis: string;
  known: string;
  recorded_at: Date;
}
