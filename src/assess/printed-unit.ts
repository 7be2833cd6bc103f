import { isMissing, type Measured, missing } from "../base/measured.ts";
import { splitUnit } from "../language/print-unit.ts";
import type { Claim } from "../structure/claim.ts";
import type { FiguresView } from "./verdict.ts";

/** What a unit measures where a table of units knows it: `VND`, `USD`, `percent`; undefined for what is not in it. */
function dimensionOf(unit: string, { structure }: FiguresView): string | undefined {
  return structure.units.get(unit)?.dimension;
}

/** What an indicator is measured in, whatever its scale; undefined where the catalogue has none such. */
export function unitOfIndicator(code: string, view: FiguresView): string | undefined {
  const unit = view.structure.catalogue.get(code)?.unit;
  return unit === undefined ? undefined : (dimensionOf(unit, view) ?? splitUnit(unit).unit);
}

/** From the indicator's unit to the same unit without scale: 1.404.000 tỷ đồng is 1,404e15 đồng. */
export function inBaseUnit(value: Measured, code: string, { structure }: FiguresView): Measured {
  const unit = structure.catalogue.get(code)?.unit;
  if (isMissing(value) || unit === undefined) return value;
  return Number((value * splitUnit(unit).scale).toPrecision(13));
}

/** Units whose numbers say nothing of one another. Counted things go by many names, and are taken for what they are. */
const apart = /^(VND|USD|percent|%|point|times|kWh|mass|area|volume|length)$/;

/**
 * From the indicator's unit to the one that a claim prints, without its scale. A number printed in a unit that measures
 * something else (retail sales in USD) is not comparable: `not-applicable`.
 */
export function inUnit(
  value: Measured,
  { subject, printed }: Pick<Claim, "subject" | "printed">,
  view: FiguresView,
): Measured {
  const own = view.structure.catalogue.get(subject.indicator)?.unit;
  if (isMissing(value) || own === undefined) return value;
  const [from, to] = [view.structure.units.get(own), view.structure.units.get(printed.unit)];
  if (from && to && from.dimension === to.dimension) return Number(((value * from.factor) / to.factor).toPrecision(13));
  const differ = (from?.dimension ?? own) !== (to?.dimension ?? printed.unit);
  const comparable = !differ || !(apart.test(from?.dimension ?? own) || apart.test(to?.dimension ?? printed.unit));
  return comparable || splitUnit(own).unit === printed.unit
    ? inBaseUnit(value, subject.indicator, view)
    : missing("not-applicable");
}
