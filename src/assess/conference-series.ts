import { parseCsv } from "../base/csv.ts";
import type { Day } from "../base/day.ts";
import { areaByCode } from "../structure/area.ts";
import { isPeriod, lastDay, type Period } from "../structure/period.ts";
import type { Structure } from "../structure/structure.ts";

/** What a regional conference said of itself: never evidence, but what a later number of its own is compared with. */
export interface ConferenceFigure {
  /** Key of the region or area. */
  readonly area: string;
  readonly indicator: string;
  readonly period: Period;
  readonly measure: "level" | "growth";
  /** A level in đồng, USD …, without scale; growth in percent. */
  readonly value: number;
  readonly known: Day;
}

const scales: Readonly<Record<string, number>> = { thousand: 1e3, million: 1e6, billion: 1e9, trillion: 1e12 };
const growthTail = /_yoy_pct$/;

/**
 * The figures among the sentences of past conferences (data/official/conference_claims.csv), in the order of the table.
 * Counts of localities and parts of a plan are no series, and are left out.
 */
export function conferenceSeries(csv: string, structure: Structure): ConferenceFigure[] {
  const codes = new Map([...structure.catalogue.values()].flatMap(({ alias, code }) => (alias ? [[alias, code]] : [])));
  return parseCsv(csv).flatMap((row) => {
    const { area_code = "", period: said = "", indicator = "", unit = "", value = "", conference = "" } = row;
    const period = said.replace(/\(est\)$/, "").replace(/-Y$/, "");
    const code = codes.get(indicator.replace(growthTail, ""));
    const isGrowth = growthTail.test(indicator);
    if (code === undefined || !isPeriod(period) || (unit === "%") !== isGrowth) return [];
    const area = placeOf(area_code, structure);
    const amount = Number(value) * (isGrowth ? 1 : scaleOf(unit));
    return [
      {
        area,
        indicator: code,
        period,
        measure: isGrowth ? "growth" : "level",
        value: amount,
        known: saidOn(conference, period),
      },
    ];
  });
}

function placeOf(code: string, { geography }: Structure): string {
  return geography.regions.some(({ key }) => key === code) ? code : areaByCode(geography, code).key;
}

/** "thousand billion VND" is 1e12. */
const scaleOf = (unit: string) => unit.split(/\s+/).reduce((scale, word) => scale * (scales[word] ?? 1), 1);

/** The day of the meeting, as its name has it ("North X, 17/5/2024"); without one, the end of the period. */
function saidOn(conference: string, period: Period): Day {
  const [, day = "", month = "", year] = /(\d{1,2})\/(\d{1,2})\/(\d{4})/.exec(conference) ?? [];
  return year === undefined ? lastDay(period) : `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
}
