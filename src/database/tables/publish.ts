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
