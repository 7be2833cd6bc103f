import type { Generated } from "kysely";

export interface AuditTable {
  id: Generated<number>;
  actor: string;
  action: string;
  subject: string;
  details: string; // jsonb
  at: Date;
}

export interface ReviewTable {
  id: string;
  name_vi: string;
  name_en: string;
  region: string;
  period: string;
  geography: string;
  producer: string | null;
  illustrative: boolean;
  added_by: string;
  added_at: Date;
}
