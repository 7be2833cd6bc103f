import type { Bilingual } from "../base/lang.ts";

/** Who makes figures (nguồn số liệu): provincial statistics, customs, the power company, the Department, the press. */
export interface Producer {
  readonly key: string;
  readonly name: Bilingual;
  /** How reports name it in their column "Nguồn": "Cục Thống kê", "CTK", "Hải quan". */
  readonly variants: readonly string[];
}
