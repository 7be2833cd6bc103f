import { decimalsOf } from "../../base/decimal.ts";
import type { MissingReason } from "../../base/measured.ts";
import { withoutTones } from "../../language/fold.ts";
import { type NumberStyle, numberStyle, readNumber, styleEvidence } from "../../language/read-number.ts";
import type { GridCell } from "./grid.ts";

/** A cell as read: a number, a reason why there is none, or something that is neither. */
export type RawValue =
  | {
      readonly kind: "number";
      readonly value: number;
      readonly decimals: number;
      /** Printed with a % sign, or stored as a fraction that its format prints as percent (then already × 100). */
      readonly percent: boolean;
      /** "tăng 12,3": a change, whatever the column holds. */
      readonly change: boolean;
      /** What is written after the number. */
      readonly unit: string;
    }
  | { readonly kind: "missing"; readonly reason: MissingReason }
  | { readonly kind: "unreadable"; readonly why: "style" | "text" | "date" | "error" };

const notReported = /^(?:[-.…_/*]+|(?:chua|khong) co(?: so lieu)?|chua (?:co )?bao cao|c\/c|k\/c|null|none|nil)$/;
const notApplicable = /^(?:x+|×|n\/?a|#n\/a|k\/a|khong ap dung|not applicable)$/;
const confidential = /^(?:\(?c\)?|bao mat|mat)$/;

/** The reason that a mark stands for, or null where the text is no mark. A blank, a dash, dots: not reported. `0` is a number. */
export function missingMark(text: string): MissingReason | null {
  const plain = withoutTones(text).replace(/\s+/g, "");
  const spaced = withoutTones(text);
  if (plain === "" || notReported.test(plain) || notReported.test(spaced)) return "not-reported";
  if (notApplicable.test(plain) || notApplicable.test(spaced)) return "not-applicable";
  return confidential.test(plain) ? "confidential" : null;
}

/** Reads a cell; `style` is how its document writes numbers, null where that is not known. */
export function readCell(cell: GridCell | undefined, style: NumberStyle | null): RawValue {
  if (!cell) return { kind: "missing", reason: "not-reported" };
  const { content } = cell;
  if (content.kind === "error") return { kind: "unreadable", why: "error" };
  if (content.kind === "date") return { kind: "unreadable", why: "date" };
  if (content.kind === "number") {
    const value = content.percent ? clean(content.value * 100) : content.value;
    const decimals = content.decimals ?? decimalsOf(value, 6);
    return { kind: "number", value, decimals, percent: content.percent, change: false, unit: "" };
  }
  const reason = missingMark(content.text);
  if (reason) return { kind: "missing", reason };
  const evidence = styleEvidence(content.text);
  if (evidence === "not-a-number") return { kind: "unreadable", why: "text" };
  if (style === null && evidence === "either") return { kind: "unreadable", why: "style" };
  const number = readNumber(content.text, style ?? (evidence === "en" ? "en" : "vi"));
  return number ? { kind: "number", ...number } : { kind: "unreadable", why: "text" };
}

/** A number without the binary noise of a multiplication or a subtraction. */
export function clean(value: number): number {
  return Number(value.toPrecision(15));
}

/** How the numbers of a stretch of cells are written: one style for all of them, or one a column where they differ. */
export interface Styles {
  readonly of: (column: number) => NumberStyle | null;
}

/**
 * Decides the style of each column. The whole table decides where all its evidence agrees; else each column for itself.
 * `wider` is the style of the rest of the file, used where the table has no evidence at all.
 */
export function stylesOf(cells: readonly GridCell[], wider: NumberStyle | null): Styles {
  const texts = (some: readonly GridCell[]) =>
    some.flatMap((cell) => (cell.content.kind === "text" ? [cell.content.text] : []));
  const whole = numberStyle(texts(cells));
  if (!whole.mixed) return { of: () => whole.style ?? wider };
  const columns = new Map<number, NumberStyle | null>();
  for (const column of new Set(cells.map((cell) => cell.column)))
    columns.set(column, numberStyle(texts(cells.filter((cell) => cell.column === column))).style);
  return { of: (column) => columns.get(column) ?? null };
}
