import type { Generated } from "kysely";

export interface CutTable {
  review: string;
  number: number;
  pinned: Date;
  note: string;
  held: string[]; // jsonb
  digest: string;
  actor: string;
}

export interface ReleaseTable {
  review: string;
  cut: number;
  opens_at: Date;
  legal_basis: string | null;
  document_number: string | null;
  actor: string;
  recorded_at: Date;
}

export interface WrittenPassageTable {
  id: Generated<number>;
  review: string;
  section: string;
  lang: "vi" | "en";
  paragraphs: string[]; // jsonb
  cut: number;
  by_office: string;
  basis: string;
  known: string;
  actor: string;
  recorded_at: Date;
}
