import type { Day } from "../base/day.ts";
import { isMissing } from "../base/measured.ts";
import type { Claim } from "../structure/claim.ts";
import { besideOf } from "./beside.ts";
import type { Beside, Doubt } from "./doubt.ts";
import { countDoubts } from "./doubt-count.ts";
import { estimatedSpans, periodDoubts } from "./doubt-period.ts";
import { type LevelsSaid, levelsSaid, seriesDoubts } from "./doubt-series.ts";
import { shareDoubts, slipAgainst } from "./doubt-share.ts";
import { textDoubts } from "./doubt-text.ts";
import { judge, judgeClosed, judgeReadings } from "./judge.ts";
import { type TextEvidence, withReview } from "./text-evidence.ts";
import type { FiguresView, Verdict } from "./verdict.ts";

/** A claim of a text, judged: by what is known now, by what was known then, and what speaks against it anyhow. */
export interface JudgedClaim {
  readonly verdict: Verdict;
  /** By what was known when the text was published, or its estimate made; null where that is the same answer. */
  readonly atThatTime: Verdict | null;
  readonly doubts: readonly Doubt[];
  readonly beside: readonly Beside[];
}

export interface TextMoment {
  /** The last day of what is known. */
  readonly asOf: Day;
  /** The day the text was published; null where nothing says. */
  readonly published: Day | null;
  /** A review that was named: its reports answer where the statistics office says nothing. */
  readonly review?: FiguresView;
}

/**
 * Judges the claims of one text, in their order. Figures decide where there are any. Where there are none, a claim that
 * cannot be so (a total it is a part of, an identity inside the text, a period not over) is `implausible`; all else that
 * speaks for or against it is a doubt beside the verdict. What other producers say is shown and never judges.
 */
export function judgeText(claims: readonly Claim[], evidence: TextEvidence, moment: TextMoment): JudgedClaim[] {
  const view = viewOf({ moment, view: evidence.at(moment.asOf) });
  const inText = textDoubts(claims, evidence.structure, (at) => isDecided(judge(claims[at] as Claim, view)));
  const said = { estimated: estimatedSpans(claims), levels: levelsSaid(claims) };
  const judgeBy = (by: Day) => judgeAsOf(claims, inText, { evidence, moment, by, view: evidence.at(by), ...said });
  const now = judgeBy(moment.asOf);
  const earlier = new Map<Day, readonly Judged[]>();
  return claims.map((claim, at) => {
    const one = now[at] as Judged;
    const day = claim.made ?? moment.published;
    const wasKnown = day !== null && day < moment.asOf ? day : null;
    if (wasKnown !== null && !earlier.has(wasKnown)) earlier.set(wasKnown, judgeBy(wasKnown));
    const atThatTime = wasKnown === null ? undefined : earlier.get(wasKnown)?.[at];
    return {
      verdict: one.verdict,
      atThatTime: atThatTime && !sameAnswer(atThatTime.verdict, one.verdict) ? atThatTime.verdict : null,
      doubts: one.doubts,
      beside: besideOf(claim, evidence, moment.asOf),
    };
  });
}

interface Judged {
  readonly verdict: Verdict;
  readonly doubts: readonly Doubt[];
}

interface Setting {
  readonly evidence: TextEvidence;
  readonly moment: TextMoment;
  readonly by: Day;
  /** The statistics office alone, by that day. */
  readonly view: FiguresView;
  /** What the text says elsewhere: the months it has estimates of, and its levels. */
  readonly estimated: ReadonlySet<string>;
  readonly levels: LevelsSaid;
}

const viewOf = ({ moment, view }: Pick<Setting, "moment" | "view">) =>
  moment.review ? withReview(view, moment.review) : view;

function judgeAsOf(
  claims: readonly Claim[],
  inText: ReadonlyMap<number, readonly Doubt[]>,
  setting: Setting,
): Judged[] {
  const view = viewOf(setting);
  return claims.map((claim, at) => {
    const doubts: Doubt[] = [];
    const verdict = judgeReadings(claim, (closed) => {
      const found = judgeClosed(closed, view);
      const own = doubtsOf(closed, claim, found, setting);
      const all = [...own, ...(inText.get(at) ?? [])].map((doubt) => softened(doubt, found));
      for (const doubt of all) if (!doubts.some((one) => same(one, doubt))) doubts.push(doubt);
      return settled(found, closed, all);
    });
    return { verdict, doubts };
  });
}

/** What speaks against one meaning of a claim. */
function doubtsOf(closed: Claim, claim: Claim, found: Verdict, setting: Setting): Doubt[] {
  const { evidence, view, by, moment, estimated, levels } = setting;
  if (found.verdict === "contradicted") return isMissing(found.computed) ? [] : slipAgainst(closed, found.computed);
  const series = seriesDoubts(closed, levels, evidence.conferences, by);
  if (found.verdict !== "no-data") return series;
  return [
    ...(closed.kind === "level" ? shareDoubts(closed, view, evidence, by) : []),
    ...(closed.kind === "count" ? countDoubts(closed, evidence.structure) : []),
    ...series,
    ...periodDoubts(closed, claim, estimated, moment.published),
  ];
}

const isDecided = (verdict: Verdict): boolean => verdict.verdict !== "no-data" && verdict.verdict !== "ambiguous";

/** Where figures decide, they win: what would make the claim impossible is then only worth knowing. */
const softened = (doubt: Doubt, found: Verdict): Doubt =>
  found.verdict === "no-data" || doubt.strength === "note" ? doubt : { ...doubt, strength: "note" };

function settled(found: Verdict, closed: Claim, doubts: readonly Doubt[]): Verdict {
  const named = !/^(?:other|product):/.test(closed.subject.indicator);
  const cannotBe = found.verdict === "no-data" && closed.kind !== "target" && named;
  return cannotBe && doubts.some(({ strength }) => strength === "implausible")
    ? { ...found, verdict: "implausible" }
    : found;
}

const same = (one: Doubt, other: Doubt) =>
  one.code === other.code && JSON.stringify(one.facts) === JSON.stringify(other.facts);

function sameAnswer(one: Verdict, other: Verdict): boolean {
  if (one.verdict !== other.verdict || one.readings.length !== other.readings.length) return false;
  if (one.readings.length > 0) {
    return one.readings.every(({ verdict }, at) =>
      sameAnswer(verdict, (other.readings[at] as { verdict: Verdict }).verdict),
    );
  }
  return isMissing(one.computed) || isMissing(other.computed)
    ? isMissing(one.computed) === isMissing(other.computed)
    : one.computed === other.computed;
}
