import type { Generated } from "kysely";

export interface SubmissionTable {
  id: Generated<number>;
  review: string;
  area: string;
  file: number;
  file_name: string;
  number: string | null;
  dated: string | null;
  data_until: string | null;
  actor: string;
  recorded_at: Date;
}

export interface FindingTable {
  id: Generated<number>;
  review: string;
  submission: number;
  area: string;
  code: string;
  severity: "error" | "warning" | "info";
  sheet: string;
  cell: string;
  printed: string;
  facts: Record<string, string | number>; // jsonb
  candidates: string[]; // jsonb
  figure: number | null;
  recorded_at: Date;
}

export interface AnswerTable {
  finding: number;
  kind: "value" | "accept" | "choice" | "superseded";
  value: string | null;
  choice: string | null;
  figure: number | null;
  by_office: string;
  basis: string;
  actor: string;
  recorded_at: Date;
}

export interface ReceivedTextTable {
  id: Generated<number>;
  review: string;
  submission: number;
  area: string;
  kind: "petition" | "cooperation" | "passage";
  sheet: string;
  cell: string;
  content: Record<string, string>; // jsonb
  recorded_at: Date;
}

export interface LayoutAnswerTable {
  id: Generated<number>;
  area: string;
  layout: string;
  question: string;
  answer: string;
  by_office: string;
  basis: string;
  actor: string;
  recorded_at: Date;
}

export interface LoadedTableTable {
  name: string;
  sha256: string;
  figures: number;
  recorded_at: Date;
}
