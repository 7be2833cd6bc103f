import type { Day } from "../../base/day.ts";
import type { Measured } from "../../base/measured.ts";
import type { Scenario, Status, Transformation } from "../../observations/figure.ts";
import type { SheetCopy } from "../../observations/sheet-copy.ts";
import type { Claim } from "../../structure/claim.ts";
import type { Finding, Place } from "../../structure/finding.ts";
import type { Period } from "../../structure/period.ts";

/** One value as a report has it, in the canonical unit, with the cell it was read from. */
export interface ReadFigure extends Place {
  /** Key of the area: the report's own, or a former unit whose base it gives. */
  readonly area: string;
  readonly indicator: string;
  readonly breakdown: string;
  readonly period: Period;
  readonly scenario: Scenario;
  readonly transformation: Transformation;
  readonly value: Measured;
  readonly decimals: number;
  readonly status: Status | null;
  /** Key of the producer that the report names, or null where it names none. */
  readonly producer: string | null;
  /** The unit as printed, and what the printed number was multiplied by. */
  readonly unit: string;
  readonly factor: number;
  /** Repeats in words what a table of the same report says: held against it, not stored. */
  readonly restates?: boolean;
}

/** A claim of the report's running text, with its paragraph or the cell of its note; `printed` is its number with the unit. */
export interface ReadClaim extends Place {
  readonly claim: Claim;
}

/** A petition as received (kiến nghị), text untouched. `cell` is its row. */
export interface ReadPetition extends Place {
  readonly number: string;
  readonly field: string;
  readonly difficulty: string;
  readonly legalBasis: string;
  readonly proposal: string;
  readonly effect: string;
  readonly addressee: string;
}

/** A row about cooperation between areas as received (chương trình liên kết). */
export interface ReadCooperation extends Place {
  readonly name: string;
  readonly kind: string;
  readonly parties: string;
  readonly field: string;
  readonly time: string;
  readonly milestones: string;
  readonly progress: string;
}

/** A paragraph of the report's own prose that the central report quotes. */
export interface ReadPassage extends Place {
  readonly section: "assessment" | "shortcomings" | "causes" | "directions" | "solutions" | "petitions" | "other";
  readonly text: string;
}

/** What reading one file gave. */
export interface ReadReport {
  readonly status: "read" | "refused";
  /** Failure code where refused (`file.empty`, `file.damaged`, …), words in language/failures.ts. */
  readonly reason: string | null;
  readonly details: Readonly<Record<string, string | number>>;
  /** Key of the area it is from; null where it does not say or says two. */
  readonly area: string | null;
  readonly period: Period | null;
  /** The date the document bears, and the day its figures go to. */
  readonly dated: Day | null;
  readonly dataUntil: Day | null;
  readonly number: string | null;
  readonly figures: readonly ReadFigure[];
  /** What its running text says, in the order of the file: held against the tables when it arrives, not stored. */
  readonly claims: readonly ReadClaim[];
  readonly findings: readonly Finding[];
  readonly petitions: readonly ReadPetition[];
  readonly cooperation: readonly ReadCooperation[];
  readonly passages: readonly ReadPassage[];
  /** The printed cells, for showing where a number stands. */
  readonly sheets: readonly SheetCopy[];
}
