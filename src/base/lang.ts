/** The two languages of every page, document and message; Vietnamese comes first. */
export type Lang = "vi" | "en";

export const langs: readonly Lang[] = ["vi", "en"];

/** A text in both. */
export interface Bilingual {
  readonly vi: string;
  readonly en: string;
}
