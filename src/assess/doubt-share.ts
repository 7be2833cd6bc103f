import type { Day } from "../base/day.ts";
import { isMissing } from "../base/measured.ts";
import { splitUnit } from "../language/print-unit.ts";
import { countryOf, isRegion } from "../structure/area.ts";
import { type Claim, meant, type Subject } from "../structure/claim.ts";
import { isPeriod, type Period, periodOf, periodParts, sameSpan } from "../structure/period.ts";
import type { ConferenceFigure } from "./conference-series.ts";
import type { Doubt } from "./doubt.ts";
import { numberOf } from "./evidence.ts";
import type { OfficialTable } from "./official-figures.ts";
import { isBalance } from "./official-levels.ts";
import { inBaseUnit, inUnit } from "./printed-unit.ts";
import type { TextEvidence } from "./text-evidence.ts";
import { isAdditive } from "./total.ts";
import type { FiguresView } from "./verdict.ts";

/** Years back in which a share or a level of one's own is looked for. */
const yearsBack = 12;
/**
 * How many times the odds of a share may grow at most against the highest one known, and how much more a year later. A
 * source may count otherwise than the statistics office, so that its own earlier shares bind it closer.
 */
const oddsAtMost = { own: 2, official: 4 } as const;
const oddsPerYear = 1.05;
/** Off by this much, a number is taken for one printed a thousand times too large or too small. */
const slip = { least: 200, most: 5000, times: 1000 } as const;
/** Within this part, a share is what the same source's own were. */
const likeOwn = 0.15;

interface Share {
  readonly percent: number;
  readonly period: Period;
}

const isPlace = (key: string, { structure }: FiguresView): boolean =>
  structure.geography.areas.some((area) => area.key === key) || isRegion(structure.geography, key);

interface Level {
  readonly value: number;
  readonly figures: readonly number[];
}

/**
 * A level against the country's total of the same span, without any figure of its own: more than there is; far more
 * than the region ever had, by the statistics office or by its own conferences; a thousand times off.
 */
export function shareDoubts(
  claim: Extract<Claim, { kind: "level" }>,
  view: FiguresView,
  { table, conferences }: Pick<TextEvidence, "table" | "conferences">,
  by: Day,
): Doubt[] {
  const { subject } = claim;
  const indicator = view.structure.catalogue.get(subject.indicator);
  const claimed = claimedLevel(claim, view);
  if (!indicator || !isAdditive(indicator) || isBalance(subject.indicator)) return [];
  if (claimed === null || !isPeriod(subject.period) || !isPlace(subject.area, view)) return [];
  const country = countryOf(view.structure.geography)?.key ?? "";
  const whole = subject.area === country ? null : levelOf({ ...subject, area: country }, view);
  const official = whole && officialShare(subject, country, view, table);
  const own = whole ? ownShares(subject, claimed, country, view, conferences, by) : [];
  const expected = expectedLevel(subject, whole, official, own, view);
  if (expected !== null && isSlip(claimed / expected)) return [slipDoubt("implausible")];
  if (!whole || !(whole.value > 0)) return [];
  const share = { percent: round((100 * claimed) / whole.value), period: subject.period };
  const unit = splitUnit(indicator.unit).unit;
  if (isTooMuch(share, official, own)) {
    const facts = { period: share.period, share: share.percent, country: whole.value, unit };
    return [{ code: "share-of-country", strength: "implausible", facts, figures: whole.figures }];
  }
  return [...notes(share, official, own)].map((note) => ({ ...note, figures: whole.figures }));
}

/** A number that figures contradict and that is a thousand times theirs, or a thousandth. */
export function slipAgainst(claim: Claim, computed: number): Doubt[] {
  const ratio = meant(claim.printed) / computed;
  const near = [slip.times, 1 / slip.times].some((one) => Math.abs(ratio / one - 1) < 0.06);
  return claim.kind === "level" && near ? [slipDoubt("note")] : [];
}

const slipDoubt = (strength: Doubt["strength"]): Doubt => ({
  code: "unit-slip",
  strength,
  facts: { times: slip.times },
  figures: [],
});

const isSlip = (ratio: number) => {
  const off = ratio < 1 ? 1 / ratio : ratio;
  return off >= slip.least && off <= slip.most;
};

const round = (value: number) => Number(value.toPrecision(6));

/** What the claim says, in the indicator's unit without its scale; null where it is printed in another unit. */
function claimedLevel(claim: Claim, view: FiguresView): number | null {
  const one = inUnit(1, claim, view);
  const base = inBaseUnit(1, claim.subject.indicator, view);
  return isMissing(one) || isMissing(base) || meant(claim.printed) <= 0 ? null : (meant(claim.printed) / one) * base;
}

function levelOf(subject: Subject, view: FiguresView): Level | null {
  const { computed, figures } = numberOf(subject, "level", null, view);
  const value = inBaseUnit(computed, subject.indicator, view);
  return isMissing(value) ? null : { value, figures };
}

/** The latest share that the office's own yearly tables give. */
function officialShare(subject: Subject, country: string, view: FiguresView, table: OfficialTable): Share | null {
  const { year } = periodParts(subject.period);
  for (const period of table.yearsByArea(subject.indicator, subject.breakdown)) {
    if (Number(period) > year || Number(period) <= year - yearsBack) continue;
    const [part, whole] = [levelOf({ ...subject, period }, view), levelOf({ ...subject, area: country, period }, view)];
    if (part && whole && whole.value > 0) return { percent: round((100 * part.value) / whole.value), period };
  }
  return null;
}

/** The shares that earlier figures of the conferences make; one of the same span, or the claimed number itself, says nothing of it. */
function ownShares(
  subject: Subject,
  claimed: number,
  country: string,
  view: FiguresView,
  conferences: readonly ConferenceFigure[],
  by: Day,
): Share[] {
  return conferences.flatMap(({ area, indicator, period, measure, value, known }) => {
    if (area !== subject.area || indicator !== subject.indicator || measure !== "level" || known > by) return [];
    if (sameSpan(period, subject.period) || Math.abs(value / claimed - 1) < 0.005) return [];
    const whole = levelOf({ ...subject, area: country, period }, view);
    if (!whole || !(whole.value > 0)) return [];
    return [{ percent: round((100 * value) / whole.value), period }];
  });
}

/** What one would expect about: the usual share of the country's total, else the level of some years before. */
function expectedLevel(
  subject: Subject,
  whole: Level | null,
  official: Share | null,
  own: readonly Share[],
  view: FiguresView,
): number | null {
  const usual = own.at(-1) ?? official;
  if (whole && usual) return (whole.value * usual.percent) / 100;
  if (whole) return null;
  const parts = periodParts(subject.period);
  for (let back = 1; back <= yearsBack; back++) {
    const level = levelOf({ ...subject, period: periodOf({ ...parts, year: parts.year - back }) }, view);
    if (level && level.value > 0) return level.value;
  }
  return null;
}

const odds = (percent: number) => percent / (100 - percent);

/** More than all there is, or a share whose odds are far above the highest known. */
function isTooMuch({ percent, period }: Share, official: Share | null, own: readonly Share[]): boolean {
  if (percent >= 100) return true;
  const known = official ? [...own, official] : own;
  const highest = Math.max(...known.map((one) => one.percent));
  if (known.length === 0 || percent <= highest || highest <= 0) return false;
  const { year } = periodParts(period);
  const years = Math.min(...known.map((one) => Math.abs(year - periodParts(one.period).year)));
  const most = own.length > 0 ? oddsAtMost.own : oddsAtMost.official;
  return odds(percent) / odds(highest) > most * oddsPerYear ** years;
}

function notes({ percent, period }: Share, official: Share | null, own: readonly Share[]): Omit<Doubt, "figures">[] {
  const found: Omit<Doubt, "figures">[] = [];
  const all = own.map((one) => one.percent);
  const fits = percent <= Math.max(...all) * (1 + likeOwn) && percent >= Math.min(...all) * (1 - likeOwn);
  if (own.length > 0 && fits)
    found.push({ code: "share-fits-own-series", strength: "note", facts: { period, share: percent } });
  if (official && percent > official.percent * (1 + likeOwn) && percent - official.percent > 2) {
    const facts = { share: percent, official: official.percent, officialPeriod: official.period };
    found.push({ code: "share-above-official", strength: "note", facts });
  }
  return found;
}
