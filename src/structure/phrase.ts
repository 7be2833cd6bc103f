import type { Lang } from "../base/lang.ts";

/**
 * Words by which a kind of thing is said in running text: "tăng trưởng" is `up`, "sức mua" the indicator `TM01`. Kept in
 * data/catalogue/phrases.csv, so that a new wording needs no code. Names and synonyms of the catalogue need no row.
 */
export interface Phrase {
  readonly lang: Lang;
  /** What the words are to the reader of claims: `indicator`, `up`, `share` …, see language/read/lexicon.ts. */
  readonly kind: string;
  /** Which one: a code of the catalogue, a region, a sign; "" where the kind says all. */
  readonly code: string;
  readonly words: readonly string[];
}
