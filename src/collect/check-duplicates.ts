import type { Finding } from "../structure/finding.ts";
import {
  agreement,
  type CheckContext,
  findingAt,
  groupBy,
  keyOf,
  type Reading,
  type Readings,
  subjectOf,
} from "./check-readings.ts";

/** The row of a cell: `H18` is in row 18, `T1!R3C4` in row T1!R3. */
export function rowOf({ sheet, cell }: { readonly sheet: string; readonly cell: string }): string {
  return `${sheet}|${cell.replace(/C\d+$/, "").replace(/^([A-Z]+)(\d+).*$/, "$2")}`;
}

/**
 * Figures that the report gives twice. Twice the same number is counted once: a warning for the row (only a note where
 * the second stands in another table). Two different numbers leave open which one is meant: both are held.
 */
export function duplicates(readings: Readings, context: CheckContext): Finding[] {
  const groups = [...groupBy(readings.printed, (one) => `${keyOf(one)}|${one.producer ?? ""}`).values()]
    .map((group) => distinctCells(group))
    .filter((group) => group.length > 1);
  const differing = groups.filter(([first, ...rest]) => first && rest.some((one) => !agrees(one, first)));
  const equal = groups.filter((group) => !differing.includes(group));
  return [...differing.flatMap((group) => held(group, context)), ...repeatedRows(equal, context)];
}

const agrees = (a: Reading, b: Reading) => Math.abs(a.value - b.value) <= agreement(a, b);

function distinctCells(group: readonly Reading[]): Reading[] {
  return [...new Map(group.map((one) => [`${one.sheet}|${one.cell}`, one])).values()];
}

function held(group: readonly Reading[], context: CheckContext): Finding[] {
  const unit = context.structure.catalogue.get(group[0]?.indicator ?? "")?.unit ?? "";
  const candidates = [...new Set(group.map((one) => `${one.value} ${unit}`.trim()))];
  return group.map((one) => {
    const other = group.find((two) => !agrees(two, one)) ?? one;
    const facts = { other: other.value, otherSheet: other.sheet, otherCell: other.cell };
    return findingAt(context, "error", "duplicate-differs", one, facts, candidates);
  });
}

/** One finding for each row that says again what an earlier one said. */
function repeatedRows(groups: readonly (readonly Reading[])[], context: CheckContext): Finding[] {
  const repeats = groups.flatMap(([first, ...rest]) => (first ? rest.map((one) => ({ one, first })) : []));
  const rows = groupBy(repeats, ({ one }) => `${rowOf(one)}|${subjectOf(one)}`);
  return [...rows.values()].flatMap(([head, ...more]) => {
    if (!head) return [];
    const severity = head.one.sheet === head.first.sheet ? "warning" : "info";
    const facts = { firstSheet: head.first.sheet, firstCell: head.first.cell, cells: more.length + 1 };
    return [findingAt(context, severity, "duplicate-row", head.one, facts)];
  });
}
