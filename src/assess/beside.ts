import type { Day } from "../base/day.ts";
import { isMissing, type Measured } from "../base/measured.ts";
import type { Claim, Subject } from "../structure/claim.ts";
import type { Indicator } from "../structure/indicator.ts";
import { isPeriod } from "../structure/period.ts";
import type { Beside } from "./doubt.ts";
import { growthOfIndex } from "./growth.ts";
import type { OfficialFigure } from "./official-figures.ts";
import type { TextEvidence } from "./text-evidence.ts";

/**
 * What other producers (customs, the press) had said by a day of just what a claim is about, in any of its meanings.
 * Each number once a producer, newest first: two that differ are both shown.
 */
export function besideOf(claim: Claim, { structure, table }: TextEvidence, by: Day): Beside[] {
  const indicator = structure.catalogue.get(claim.subject.indicator);
  const asked = askedBy(claim, indicator);
  if (!indicator || !asked) return [];
  const found = meanings(claim).flatMap((subject) => {
    if (!isPeriod(subject.period)) return [];
    const sought = { area: subject.area, indicator, breakdown: subject.breakdown, period: subject.period };
    return table
      .others({ ...sought, transformation: asked.transformation }, by)
      .flatMap((figure) => asBeside(figure, asked));
  });
  return found.filter(
    (one, at) =>
      found.findIndex(
        (two) => two.producer === one.producer && two.period === one.period && two.value === one.value,
      ) === at,
  );
}

interface Asked {
  readonly transformation: OfficialFigure["transformation"];
  readonly unit: string;
  readonly as: (value: Measured) => Measured;
}

/** Which figures answer a claim, and how they are put in its terms. */
function askedBy(claim: Claim, indicator: Indicator | undefined): Asked | null {
  if (!indicator) return null;
  const same = (value: Measured) => value;
  if (claim.kind === "level") return { transformation: "level", unit: indicator.unit, as: same };
  if (claim.kind === "plan") return { transformation: "plan-completion", unit: "%", as: same };
  if ((claim.kind !== "growth" && claim.kind !== "index") || claim.against !== "year-before" || claim.base !== null)
    return null;
  if (indicator.kind === "index")
    return { transformation: "level", unit: "%", as: claim.kind === "index" ? same : growthOfIndex };
  const index = (value: Measured) => (isMissing(value) ? value : 100 + value);
  return { transformation: "yoy", unit: "%", as: claim.kind === "index" ? index : same };
}

function asBeside({ id, producer, period, value }: OfficialFigure, { unit, as }: Asked): Beside[] {
  const said = as(value);
  return isMissing(said) ? [] : [{ producer, figure: id, value: said, unit, period }];
}

/** The subject in each of the meanings that a claim leaves open. */
function meanings(claim: Claim): Subject[] {
  return claim.open.reduce<Subject[]>(
    (subjects, { field, candidates }) =>
      candidates.length === 0
        ? subjects
        : subjects.flatMap((subject) => candidates.map((one) => ({ ...subject, [field]: one }))),
    [claim.subject],
  );
}
