import type { Bilingual, Lang } from "../base/lang.ts";
import type { MissingReason } from "../base/measured.ts";

/** Why there is no number, in words. */
export const missingWords = {
  "not-reported": { vi: "chưa có số liệu", en: "not reported" },
  "not-applicable": { vi: "không áp dụng", en: "not applicable" },
  confidential: { vi: "bảo mật", en: "confidential" },
  unreadable: { vi: "không đọc được", en: "unreadable" },
  "base-not-positive": { vi: "cùng kỳ không phát sinh", en: "nothing in the base period" },
  held: { vi: "chờ địa phương xác nhận", en: "awaiting the province's answer" },
  "not-additive": { vi: "không cộng được", en: "does not add up" },
  "no-weights": { vi: "chưa có quyền số", en: "no weights" },
} as const satisfies Record<MissingReason, Bilingual>;

export function missingWord(reason: MissingReason, lang: Lang): string {
  return missingWords[reason][lang];
}
