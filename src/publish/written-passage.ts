import type { Day } from "../base/day.ts";
import type { Lang } from "../base/lang.ts";

/** The sections of the central report that people write, in order. */
export const writtenSections = ["assessment", "shortcomings", "causes", "directions", "solutions"] as const;

export type WrittenSection = (typeof writtenSections)[number];

/** What an office wrote in a section that is people's, accepted from an edited document of a cut. */
export interface WrittenPassage {
  readonly section: WrittenSection;
  readonly lang: Lang;
  /** None takes an earlier text back: the place is empty again. */
  readonly paragraphs: readonly string[];
  /** The cut whose document was edited. */
  readonly cut: number;
  readonly by: string;
  readonly basis: string;
  /** The day the office said it. */
  readonly known: Day;
  readonly recorded: Date;
}
