export interface SharedCheckTable {
  id: string;
  made: Date;
  expires: Date;
  review: string | null;
  cut: number | null;
  content: object | null; // jsonb
}

export interface ObjectionTable {
  result: string;
  name: string;
  contact: string | null;
  reason: string;
  recorded_at: Date;
}
