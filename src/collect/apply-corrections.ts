import { parseCsv } from "../base/csv.ts";
import { Failure } from "../base/failure.ts";
import type { Tx } from "../database/schema.ts";
import type { Actor } from "../identity/actor.ts";
import { readFiguresAt } from "../observations/store.ts";
import { indicatorOf } from "../structure/indicator.ts";
import type { Review } from "../structure/review.ts";
import type { Structure } from "../structure/structure.ts";
import { conversion, unitOf } from "../structure/unit.ts";
import { correctFigure } from "./correct-figure.ts";

/**
 * Applies a table of corrections that offices confirmed: file, sheet, cell, indicator_code, period, value, unit, by,
 * basis, and `known` (the day they said so) if there is one. A row that is already applied is passed over.
 *
 * @returns how many figures were corrected
 * @throws Failure `not-found` / `correction.no-figure`, `invalid` / `correction.unreadable`: nothing is applied
 */
export async function applyCorrections(
  tx: Tx,
  actor: Actor,
  { review, structure, csv }: { review: Review; structure: Structure; csv: string },
  at: Date,
): Promise<number> {
  let applied = 0;
  for (const [index, row] of parseCsv(csv).entries()) {
    const correction = readRow(row, index + 2, structure);
    const printed = (
      await readFiguresAt(tx, {
        review: review.id,
        fileName: correction.file,
        sheet: correction.sheet,
        cell: correction.cell,
      })
    ).filter((one) => one.indicator === correction.indicator && one.period === correction.period);
    const newest = printed.at(-1);
    if (!newest)
      throw new Failure("not-found", "correction.no-figure", {
        row: index + 2,
        file: correction.file,
        cell: correction.cell,
      });
    if (newest.corrects !== null && newest.value === correction.value) continue;
    await correctFigure(tx, actor, { ...correction, figure: newest }, at);
    applied += 1;
  }
  return applied;
}

function readRow(row: Record<string, string>, line: number, structure: Structure) {
  const field = (name: string) => {
    const text = row[name]?.trim();
    if (!text) throw new Failure("invalid", "correction.unreadable", { row: line, column: name });
    return text;
  };
  const indicator = indicatorOf(structure.catalogue, field("indicator_code"));
  const factor = conversion(unitOf(structure.units, field("unit")), unitOf(structure.units, indicator.unit));
  const printed = Number(field("value"));
  if (factor === undefined) throw new Failure("invalid", "correction.unreadable", { row: line, column: "unit" });
  if (!Number.isFinite(printed)) throw new Failure("invalid", "correction.unreadable", { row: line, column: "value" });
  const known = row.known?.trim();
  return {
    file: field("file"),
    sheet: row.sheet ?? "",
    cell: field("cell"),
    indicator: indicator.code,
    period: field("period"),
    value: printed * factor,
    by: field("by"),
    basis: field("basis"),
    ...(known ? { known } : {}),
  };
}
