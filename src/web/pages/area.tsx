import { Hono } from "hono";
import type { IndicatorClaims } from "../../assess/claims-of-review.ts";
import { claimsOfReview } from "../../assess/claims-of-review.ts";
import type { IndicatorResult, MemberRow, ReviewResult } from "../../assess/review-result.ts";
import { isMissing } from "../../base/measured.ts";
import { writeSentence } from "../../language/write-claim.ts";
import type { Figure } from "../../observations/figure.ts";
import { type Area, areaOf, codeOf, membersOn } from "../../structure/area.ts";
import { answer, splitFormat } from "../answer.ts";
import { growthAxis } from "../components/bar.tsx";
import { Location } from "../components/location.tsx";
import { byGrowth, Ranking } from "../components/ranking.tsx";
import { Sheet } from "../components/sheet.tsx";
import { ComputedCell, StatusMark, ValueCell } from "../components/values.tsx";
import { figureRow, indicatorRows } from "../data-rows.ts";
import type { Env, Given } from "../env.ts";
import { findReleased, type ReleasedReview } from "../find-review.ts";
import { DataLinks, Layout } from "../layout.tsx";
import { leadingIndicators } from "../leading.ts";
import { type View, viewOf } from "../view.ts";
import { History } from "./area-history.tsx";

/** GET /areas/hai-phong — a unit: its figures against the region, the plan and its own past; what it was and became. */
export const areaPages = new Hono<Env>().get("/areas/:key", async (c) => {
  const { given } = c.var;
  const view = viewOf(c);
  const { name: key, format } = splitFormat(c.req.param("key"));
  const area = areaOf(given.structure.geography, key);
  const released = await reviewOf(given, key);
  const published = await given.reads.areaFigures(key);
  return answer(c, format, {
    name: key,
    html: () => <AreaPage view={view} area={area} released={released} published={published} />,
    rows: () => [
      ...(released?.result.indicators ?? []).flatMap((one) =>
        indicatorRows(view, released?.result as ReviewResult, one).filter((row) => row.area_code === codeOf(area)),
      ),
      ...published.map((one) => figureRow(view, one)),
    ],
    about: { area, review: released?.review.id ?? null, release: released?.release.cut ?? null },
  });
});

/** The newest release that the area is a member of. */
async function reviewOf(given: Given, key: string): Promise<ReleasedReview | undefined> {
  const { geography } = given.structure;
  const reviews = await given.reads.reviews();
  const isMember = (id: string) =>
    reviews.some(
      ({ id: own, region, geography: day }) =>
        own === id && membersOn(geography, region, day).some((area) => area.key === key),
    );
  const newest = (await given.reads.releases()).find(({ review }) => isMember(review));
  return newest && findReleased(given, newest.review);
}

interface Props {
  readonly view: View;
  readonly area: Area;
  readonly released: ReleasedReview | undefined;
  readonly published: readonly Figure[];
}

function AreaPage({ view, area, released, published }: Props) {
  const path = `/areas/${area.key}`;
  const illustrative = released?.result.illustrative ?? false;
  return (
    <Layout view={view} title={area.name[view.lang]} illustrative={illustrative} data={path}>
      <div class="title prov-top">
        <Location view={view} area={area} members={released?.result.members ?? []} />
        <p class="kicker">
          <a href={view.href("/areas")}>{view.word("nav.areas")}</a> · {groupOf(view, area)}
        </p>
        <h1>{area.name[view.lang]}</h1>
        {released && <Sentences view={view} area={area} result={released.result} />}
        <Past view={view} area={area} />
      </div>
      {released && <InReview view={view} area={area} released={released} path={path} />}
      {published.length > 0 ? (
        <History view={view} area={area} published={published} />
      ) : (
        released === undefined && <p class="note">{view.word("area.nothing")}</p>
      )}
    </Layout>
  );
}

/** The statistical region that an area lies in: the smallest of the regions that hold it. */
function groupOf(view: View, area: Area): string {
  const holding = view.structure.geography.regions.filter((region) =>
    region.members.some((one) => one.area === area.key),
  );
  const smallest = [...holding].sort((one, two) => one.members.length - two.members.length)[0];
  return [
    smallest ? view.region(smallest.key) : "",
    area.codes.map((one) => view.word(`area.list${one.list}`, { code: one.code })).join(", "),
  ]
    .filter(Boolean)
    .join(" · ");
}

/** The claims about an area, of the indicators that lead its review. */
function Sentences({ view, area, result }: { view: View; area: Area; result: ReviewResult }) {
  const leading = leadingIndicators(view.structure, result);
  const all = claimsOfReview({ ...result, indicators: leading }, view.structure);
  const sentences = leading.flatMap((one) => {
    const claims: IndicatorClaims | undefined = all.find(
      (each) => each.indicator === one.indicator && each.breakdown === one.breakdown,
    );
    const own = claims?.provinces.get(area.key) ?? [];
    return own.length === 0 ? [] : [writeSentence(own, { area: area.key }, view.lang, view.structure)];
  });
  return (
    <>
      {sentences.map((sentence) => (
        <p class="lead">{sentence}</p>
      ))}
    </>
  );
}

/** What became of a unit, and what it was made of, with the days. */
function Past({ view, area }: { view: View; area: Area }) {
  const { changes } = view.structure.geography;
  const later = (key: string) => areaOf(view.structure.geography, key).from > area.from;
  const linked = (keys: readonly string[]) =>
    keys.map((key, place) => (
      <>
        {place > 0 && ", "}
        <a href={view.href(`/areas/${key}`)}>{view.area(key)}</a>
        {view.area(key) === area.name[view.lang] &&
          ` (${view.word(later(key) ? "area.newTerritory" : "area.oldTerritory")})`}
      </>
    ));
  const became = changes.filter((change) => change.from.includes(area.key) && change.to !== area.key);
  const was = changes.filter((change) => change.to === area.key);
  if (became.length + was.length === 0) return null;
  return (
    <ul class="note past">
      {was.map((change) => (
        <li>
          {view.word(change.kind === "merged" ? "area.mergedFrom" : "area.absorbed", { day: view.day(change.on) })}{" "}
          {linked(change.from)} ({change.basis})
        </li>
      ))}
      {became.map((change) => (
        <li>
          {view.word("area.mergedInto", { day: view.day(change.on) })} {linked([change.to])} ({change.basis})
        </li>
      ))}
    </ul>
  );
}

interface InReviewProps {
  readonly view: View;
  readonly area: Area;
  readonly released: ReleasedReview;
  readonly path: string;
}

function InReview({ view, area, released, path }: InReviewProps) {
  const { result, review } = released;
  const leading = leadingIndicators(view.structure, result);
  const [lead] = leading;
  return (
    <div class="cols cols-side">
      <section class="sec" aria-labelledby="in-review">
        <header>
          <h2 id="in-review">{view.word("area.inReview", { review: view.period(review.period) })}</h2>
          <p>
            <a href={view.href(`/reviews/${review.id}`)}>{review.name[view.lang]}</a>,{" "}
            {view.word("release.number").toLowerCase()} {view.word("release.no", { n: released.release.cut })}
          </p>
        </header>
        <IndicatorsOfArea view={view} area={area} result={result} />
        <DataLinks view={view} path={path} />
      </section>
      {lead && (
        <section class="sec" aria-labelledby="among">
          <header>
            <h2 id="among">{view.word("area.among", { n: result.members.length })}</h2>
            <p>{view.indicator(lead.indicator)}, %</p>
          </header>
          <Around view={view} lead={lead} area={area} />
          <p class="note">
            <a href={view.href(`/reviews/${review.id}#table`)}>
              {view.word("home.fullTable", { n: result.members.length })}
            </a>
          </p>
        </section>
      )}
    </div>
  );
}

const neighbours = 4;

/** The members round an area in the ranking, itself marked. */
function Around({ view, lead, area }: { view: View; lead: IndicatorResult; area: Area }) {
  const rows = byGrowth(lead.rows);
  const at = rows.findIndex((row) => row.area === area.key);
  const from = Math.max(0, Math.min(at - neighbours, rows.length - 2 * neighbours - 1));
  return (
    <Ranking
      view={view}
      caption={view.word("review.ranking")}
      rows={rows.slice(from, from + 2 * neighbours + 1)}
      axis={growthAxis(lead.rows.map((row) => row.growth))}
      decimals={lead.decimals}
      subject={area.key}
    />
  );
}

/** What an area reported: what has a growth stands in the table, the rest is folded away under it. */
function IndicatorsOfArea({ view, area, result }: { view: View; area: Area; result: ReviewResult }) {
  const rows = result.indicators.flatMap((one) => {
    const row = one.rows.find((each) => each.area === area.key);
    const whole = view.structure.catalogue.get(one.indicator)?.parent == null && one.breakdown === "";
    return row && !isMissing(row.now.value) && whole ? [{ one, row }] : [];
  });
  const compared = rows.filter(({ row }) => !isMissing(row.growth));
  const others = rows.filter(({ row }) => isMissing(row.growth));
  const name = view.word("area.inReview", { review: view.period(result.review.period) });
  const rest = view.word("area.others", { n: others.length });
  return (
    <>
      <AreaTable view={view} result={result} rows={compared} name={name} />
      {others.length > 0 && (
        <details>
          <summary>{rest}</summary>
          <AreaTable view={view} result={result} rows={others} name={rest} />
        </details>
      )}
    </>
  );
}

interface AreaTableProps {
  readonly view: View;
  readonly result: ReviewResult;
  readonly rows: readonly { readonly one: IndicatorResult; readonly row: MemberRow }[];
  readonly name: string;
}

function AreaTable({ view, result, rows, name }: AreaTableProps) {
  const plan = rows.some(({ row }) => !isMissing(row.planCompletion));
  const heads: [label: string, unit: string][] = [
    [view.periodShort(result.blocks.before), ""],
    [view.periodShort(result.blocks.now), ""],
    [view.word("table.growth"), "%"],
    [view.word("area.region"), "%"],
    [view.word("table.rank"), ""],
    ...(plan ? ([[view.word("table.planDone"), "%"]] as [string, string][]) : []),
  ];
  return (
    <Sheet view={view} name={name} whole>
      <thead>
        <tr>
          <th class="first" scope="col">
            {view.word("table.indicator")}
          </th>
          {heads.map(([label, unit]) => (
            <th class="n" scope="col">
              {label}
              {unit !== "" && <span class="unit">{unit}</span>}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ one, row }) => (
          <IndicatorOfArea view={view} result={result} one={one} row={row} plan={plan} />
        ))}
      </tbody>
    </Sheet>
  );
}

/** The region beside it: the growth of its total, or the middle of the members' where nothing may be added. */
function IndicatorOfArea(props: {
  view: View;
  result: ReviewResult;
  one: IndicatorResult;
  row: MemberRow;
  plan: boolean;
}) {
  const { view, result, one, row, plan } = props;
  const region = isMissing(one.growth.value) ? one.medianGrowth : one.growth.value;
  return (
    <tr>
      <th scope="row" class="wrap-name">
        <a href={view.href(`/reviews/${result.review.id}/indicators/${one.indicator}`)}>
          {view.indicator(one.indicator)}
        </a>{" "}
        <span class="muted">{view.unit(one.unit)}</span>{" "}
        <StatusMark view={view} status={row.now.status === "final" ? null : row.now.status} />
      </th>
      <ValueCell view={view} cell={row.before} decimals={one.decimals} />
      <ValueCell view={view} cell={row.now} decimals={one.decimals} />
      <ComputedCell view={view} value={row.growth} decimals={1} signed />
      <ComputedCell view={view} value={region} decimals={1} signed />
      <td class="n">
        {row.growthRank === null ? "" : `${row.growthRank}/${one.rows.length - one.counts.unknown.length}`}
      </td>
      {plan && <ComputedCell view={view} value={row.planCompletion} decimals={1} />}
    </tr>
  );
}
