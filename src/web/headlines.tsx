import type { IndicatorClaims } from "../assess/claims-of-review.ts";
import type { IndicatorResult, ReviewResult } from "../assess/review-result.ts";
import { scaleWords } from "../language/claim-phrases.ts";
import { unitName } from "../language/print-unit.ts";
import { type Said, saying, writeSentence } from "../language/write-claim.ts";
import type { Claim, Printed } from "../structure/claim.ts";
import type { Headline } from "./components/claims.tsx";
import { missingWords } from "./components/coverage.tsx";
import { Sized } from "./components/drawn.tsx";
import { commonStatus } from "./components/review-table.tsx";
import type { View } from "./view.ts";

/** Where a review's claims are told: in which page, from which release. */
interface Telling {
  readonly view: View;
  readonly result: ReviewResult;
  readonly claims: readonly IndicatorClaims[];
  /** The path of the review's page. */
  readonly base: string;
}

/**
 * The claims that open a review: of an index, how many grew and how many strongly; of a level, the total with growth
 * and plan. The page's title has said region and period, the line under each its coverage.
 */
export function headlinesOf(telling: Telling, leading: readonly IndicatorResult[]): readonly Headline[] {
  return leading.flatMap((one): Headline[] => {
    const claims = telling.claims.find((each) => each.indicator === one.indicator && each.breakdown === one.breakdown);
    if (!claims) return [];
    const level = claims.headline.find((claim) => claim.kind === "level");
    if (level) return [totalHeadline(telling, one, claims.headline)];
    return [...claims.tally.slice(0, claims.counts.length > 1 ? 0 : 1), ...claims.counts].map((claim) =>
      countHeadline(telling, one, claims, claim),
    );
  });
}

/** What the page says around a sentence. */
function saidBy({ result }: Telling, claim: Claim): Said {
  const { coverage } = claim;
  return { area: result.review.region, period: result.review.period, ...(coverage ? { coverage } : {}) };
}

function shared({ view, base }: Telling, one: IndicatorResult) {
  const have = view.word("figure.coverage", { have: one.reported.length, all: one.rows.length });
  return {
    status: commonStatus(one),
    origin: view.href(`${base}/indicators/${one.indicator}#table`),
    coverage: one.missing.length === 0 ? have : `${have}, ${missingWords(view, one.missing)}`,
  };
}

/** A count, with who stands at its end: those that fell, or the highest. */
function countHeadline(telling: Telling, one: IndicatorResult, claims: IndicatorClaims, claim: Claim): Headline {
  const { view } = telling;
  const threshold = claim.kind === "count" ? (claim.condition.value ?? 0) : 0;
  const said = saidBy(telling, claim);
  const sentence = writeSentence([claim], said, view.lang, view.structure);
  const ends = threshold === 0 ? claims.bottom.filter((each) => each.printed.value < 0) : claims.top;
  const who = writeSentence(ends, { ...saying(said, claim), against: "year-before" }, view.lang, view.structure);
  const known = one.rows.length - one.counts.unknown.length;
  return {
    ...shared(telling, one),
    figure: view.number(claim.printed.value, claim.printed.decimals),
    of: String(known),
    sentence: [sentence, who].filter(Boolean).join(" "),
    strip: (
      <Sized
        view={view}
        id={`strip-${one.indicator}-${threshold}`}
        size="wide"
        drawing={stripOf(view, one, threshold, sentence)}
      />
    ),
  };
}

function stripOf(view: View, one: IndicatorResult, threshold: number, title: string) {
  return {
    kind: "strip",
    title,
    unit: "%",
    decimals: 1,
    signed: true,
    threshold,
    marks: one.rows.map((row) => ({ key: row.area, label: view.area(row.area), value: row.growth })),
  } as const;
}

function totalHeadline(telling: Telling, one: IndicatorResult, claims: readonly Claim[]): Headline {
  const { view } = telling;
  const [level] = claims;
  const printed = level?.printed ?? { value: 0, decimals: 0, scale: 1, unit: "" };
  return {
    ...shared(telling, one),
    figure: view.number(printed.value, printed.decimals),
    unit: unitWords(view, printed),
    sentence: level ? writeSentence(claims, saidBy(telling, level), view.lang, view.structure) : "",
  };
}

function unitWords({ lang, structure }: View, { scale, unit }: Printed): string {
  const words = scaleWords.find((one) => one.scale === scale)?.[lang];
  return [words, unitName(unit, structure.units, lang)].filter(Boolean).join(" ");
}
