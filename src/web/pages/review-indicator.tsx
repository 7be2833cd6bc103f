import { type Context, Hono } from "hono";
import { claimsOfReview } from "../../assess/claims-of-review.ts";
import type { IndicatorResult, MemberRow } from "../../assess/review-result.ts";
import { found } from "../../base/failure.ts";
import { isMissing } from "../../base/measured.ts";
import { writeSentence } from "../../language/write-claim.ts";
import { indicatorOf } from "../../structure/indicator.ts";
import { answer, splitFormat } from "../answer.ts";
import { growthAxis } from "../components/bar.tsx";
import { CoverageList } from "../components/coverage.tsx";
import { Definition } from "../components/definition.tsx";
import { byGrowth, isTurn, Ranking } from "../components/ranking.tsx";
import { ReleaseBar } from "../components/release-bar.tsx";
import { commonStatus } from "../components/review-table.tsx";
import { Sheet } from "../components/sheet.tsx";
import { ComputedCell, StatusMark, ValueCell } from "../components/values.tsx";
import { indicatorRows } from "../data-rows.ts";
import type { Env } from "../env.ts";
import { findReleased, type ReleasedReview } from "../find-review.ts";
import { DataLinks, Layout } from "../layout.tsx";
import { type View, viewOf } from "../view.ts";
import { GrowthMap, MarksKey, SideFacts } from "./review-parts.tsx";

/** GET /reviews/X-2024/indicators/TM01 and /reviews/X-2024/2/indicators/TM01 — one indicator of a review, all members. */
export const reviewIndicatorPages = new Hono<Env>()
  .get("/reviews/:id/indicators/:code", (c) => reviewIndicator(c, c.req.param(), `/reviews/${c.req.param("id")}`))
  .get("/reviews/:id/:cut{[0-9]+}/indicators/:code", (c) =>
    reviewIndicator(c, c.req.param(), `/reviews/${c.req.param("id")}/${c.req.param("cut")}`),
  );

interface Params {
  readonly id: string;
  readonly cut?: string;
  readonly code: string;
}

async function reviewIndicator(c: Context<Env>, { id, cut, code }: Params, base: string): Promise<Response> {
  const { given } = c.var;
  const { name, format } = splitFormat(code);
  indicatorOf(given.structure.catalogue, name);
  const released = await findReleased(given, id, cut === undefined ? undefined : Number(cut), [name]);
  const view = viewOf(c);
  const all = released.result.indicators.filter((one) => one.indicator === name);
  const indicator = found(all.find((one) => one.breakdown === "") ?? all[0], "indicator.not-in-review", {
    review: id,
    indicator: name,
  });
  const path = `${base}/indicators/${name}`;
  return answer(c, format, {
    name: `${id}-${name}`,
    html: () => <IndicatorPage view={view} released={released} indicator={indicator} path={path} base={base} />,
    rows: () => all.flatMap((one) => indicatorRows(view, released.result, one)),
    about: { review: id, release: released.release.cut, indicator: name, illustrative: indicator.illustrative },
  });
}

interface Props {
  readonly view: View;
  readonly released: ReleasedReview;
  readonly indicator: IndicatorResult;
  readonly path: string;
  /** The path of the review's page. */
  readonly base: string;
}

function IndicatorPage({ view, released, indicator, path, base }: Props) {
  const { review, release, releases, result } = released;
  const fixed = base !== `/reviews/${review.id}`;
  const name = view.indicator(indicator.indicator);
  const rows = byGrowth(indicator.rows);
  return (
    <Layout
      view={view}
      title={`${name}, ${view.period(review.period)}`}
      illustrative={indicator.illustrative}
      data={path}
    >
      <div class="title">
        <p class="kicker">
          <a href={view.href(base)}>{review.name[view.lang]}</a> · {view.periodTitle(review.period)}
        </p>
        <h1>{name}</h1>
        <Sentences view={view} released={released} indicator={indicator} />
      </div>
      <ReleaseBar view={view} result={result} release={release} releases={releases} fixed={fixed} />
      <SideFacts view={view} result={result} indicator={indicator} />
      <div class="cols cols-wide">
        <section class="sec" aria-labelledby="map">
          <header>
            <h2 id="map">{view.word("indicator.byArea")}</h2>
            <p>{view.word("figure.change", { period: view.period(result.blocks.before) })}</p>
          </header>
          <GrowthMap view={view} indicator={indicator} id="map-1" />
        </section>
        <section class="sec" aria-labelledby="ranking">
          <header>
            <h2 id="ranking">{view.word("review.ranking")}</h2>
            <p>{view.word("figure.change", { period: view.period(result.blocks.before) })}</p>
          </header>
          <Ranking
            view={view}
            caption={view.word("review.ranking")}
            rows={rows}
            axis={growthAxis(rows.map((row) => row.growth))}
            decimals={1}
          />
          {indicator.counts.near.length > 0 && (
            <p class="note">
              {view.word("figure.near", {
                areas: view.areas([...new Set(indicator.counts.near.map((one) => one.area))]),
              })}
            </p>
          )}
        </section>
      </div>
      <section class="sec" id="table" aria-labelledby="table-h">
        <header>
          <h2 id="table-h">{view.word("review.table", { n: rows.length })}</h2>
          <DataLinks view={view} path={path} />
        </header>
        <FullTable view={view} released={released} indicator={indicator} rows={rows} />
        <MarksKey view={view} illustrative={indicator.illustrative} />
      </section>
      <div class="cols cols-2">
        <Definition view={view} indicator={indicatorOf(view.structure.catalogue, indicator.indicator)} />
        <section class="sec" aria-labelledby="coverage">
          <header>
            <h2 id="coverage">{view.word("review.coverage")}</h2>
          </header>
          <CoverageList view={view} indicators={[indicator]} />
          <p class="note">
            <a href={view.href(`/indicators/${indicator.indicator}`)}>{view.word("review.definition")}</a>
          </p>
        </section>
      </div>
    </Layout>
  );
}

/** What the review says of the indicator: the total, how many grew, the largest. */
function Sentences({ view, released: { result }, indicator }: Pick<Props, "view" | "released" | "indicator">) {
  const claims = claimsOfReview({ ...result, indicators: [indicator] }, view.structure)[0];
  if (!claims) return null;
  const said = { area: result.review.region, period: result.review.period };
  const sentences = [claims.headline, claims.tally, claims.counts.slice(0, 1), claims.counts.slice(1), claims.largest]
    .filter((each) => each.length > 0)
    .map((each, place) =>
      writeSentence(
        each,
        place === 0 ? said : { ...said, indicator: indicator.indicator, breakdown: indicator.breakdown },
        view.lang,
        view.structure,
      ),
    );
  return <p class="lead">{sentences.join(" ")}</p>;
}

/** Which blocks were reported at all: an absent block has no column. */
function blocksShown({ result }: ReleasedReview, indicator: IndicatorResult) {
  const has = (cell: (row: MemberRow) => MemberRow["now"]) =>
    indicator.rows.some((row) => cell(row).figures.length > 0);
  return {
    previousYear: !result.absentBlocks.includes("previousYear") && has((row) => row.previousYear),
    plan: !result.absentBlocks.includes("plan") && has((row) => row.plan),
    reported: has((row) => row.reportedGrowth),
    beside: indicator.rows.some((row) => row.now.beside.length > 0),
  };
}

function FullTable({
  view,
  released,
  indicator,
  rows,
}: Pick<Props, "view" | "released" | "indicator"> & { rows: readonly MemberRow[] }) {
  const { blocks } = released.result;
  const shown = blocksShown(released, indicator);
  const level = view.structure.catalogue.get(indicator.indicator)?.kind === "level";
  const unit = view.unit(indicator.unit);
  const name = view.word("review.table", { n: rows.length });
  const heads: [label: string, unit: string][] = [
    [view.word("table.rank"), ""],
    ...(shown.previousYear ? [[view.periodShort(blocks.previousYear), unit] as [string, string]] : []),
    [view.periodShort(blocks.before), unit],
    [view.periodShort(blocks.now), unit],
    [view.word("table.growth"), "%"],
    ...(shown.reported ? [[view.word("table.reportedGrowth"), "%"] as [string, string]] : []),
    ...(shown.plan ? [[`${view.word("table.plan")} ${view.periodShort(blocks.plan)}`, unit] as [string, string]] : []),
    ...(shown.plan && level ? [[view.word("table.planDone"), "%"] as [string, string]] : []),
    ...(level
      ? ([
          [view.word("table.share"), view.word("table.shareUnit")],
          [view.word("table.contribution"), view.word("table.points")],
        ] as [string, string][])
      : []),
  ];
  return (
    <Sheet view={view} name={name} tall>
      <thead>
        <tr>
          <th class="first" scope="col">
            {view.word("table.area")} <StatusMark view={view} status={commonStatus(indicator)} />
          </th>
          {heads.map(([label, under]) => (
            <th class="n" scope="col">
              {label}
              <span class="unit">{under}</span>
            </th>
          ))}
          {shown.beside && <th scope="col">{view.word("table.beside")}</th>}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, place) => (
          <tr class={isTurn(row, rows[place + 1]) ? "turn" : undefined}>
            <th scope="row">
              <a href={view.href(`/areas/${row.area}`)}>{view.area(row.area)}</a>
            </th>
            <td class="n">{row.growthRank}</td>
            {shown.previousYear && <ValueCell view={view} cell={row.previousYear} decimals={indicator.decimals} />}
            <ValueCell view={view} cell={row.before} decimals={indicator.decimals} />
            <ValueCell view={view} cell={row.now} decimals={indicator.decimals} />
            <ComputedCell view={view} value={row.growth} decimals={1} signed />
            {shown.reported && <ValueCell view={view} cell={row.reportedGrowth} signed />}
            {shown.plan && <ValueCell view={view} cell={row.plan} decimals={indicator.decimals} />}
            {shown.plan && level && <ComputedCell view={view} value={row.planCompletion} decimals={1} />}
            {level && <ComputedCell view={view} value={row.share} decimals={1} />}
            {level && <ComputedCell view={view} value={row.contribution} decimals={2} signed />}
            {shown.beside && <Beside view={view} row={row} decimals={indicator.decimals} />}
          </tr>
        ))}
      </tbody>
      <Total view={view} indicator={indicator} shown={shown} level={level} />
    </Sheet>
  );
}

/** What other producers say of the same thing: shown, never mixed in. */
function Beside({ view, row, decimals }: { view: View; row: MemberRow; decimals: number }) {
  return (
    <td>
      {row.now.beside.map((one) => (
        <>
          <a href={view.href(`/figures/${one.figure}`)}>{view.value(one.value, decimals)}</a> (
          {view.producer(one.producer)}){" "}
        </>
      ))}
    </td>
  );
}

interface TotalProps {
  readonly view: View;
  readonly indicator: IndicatorResult;
  readonly shown: ReturnType<typeof blocksShown>;
  readonly level: boolean;
}

function Total({ view, indicator, shown, level }: TotalProps) {
  const { decimals } = indicator;
  const coverage = `${indicator.reported.length}/${indicator.rows.length}`;
  const full = isMissing(indicator.total.value) ? "" : ` ${coverage}`;
  return (
    <tfoot>
      <tr>
        <th scope="row">
          {view.word("table.region", { n: indicator.rows.length })} {full !== "" && <span class="st">{full}</span>}
        </th>
        <td />
        {shown.previousYear && (
          <ComputedCell view={view} value={indicator.totalPreviousYear.value} decimals={decimals} />
        )}
        <ComputedCell view={view} value={indicator.totalBefore.value} decimals={decimals} />
        <ComputedCell view={view} value={indicator.total.value} decimals={decimals} />
        <ComputedCell view={view} value={indicator.growth.value} decimals={1} signed />
        {shown.reported && <td />}
        {shown.plan && <ComputedCell view={view} value={indicator.totalPlan.value} decimals={decimals} />}
        {shown.plan && level && <ComputedCell view={view} value={indicator.planCompletion.value} decimals={1} />}
        {level && <td class="n">{isMissing(indicator.total.value) ? "" : view.number(100, 1)}</td>}
        {level && <ComputedCell view={view} value={indicator.growth.value} decimals={2} signed />}
        {shown.beside && <td />}
      </tr>
      {indicator.national !== null && (
        <tr>
          <th scope="row">{view.word("table.national")}</th>
          <td />
          {shown.previousYear && <td />}
          <td />
          <ValueCell view={view} cell={indicator.national} decimals={indicator.decimals} />
          <ComputedCell view={view} value={indicator.nationalGrowth} decimals={1} signed />
          <td
            colspan={Number(shown.reported) + 2 * Number(shown.plan) + 2 * Number(level) + Number(shown.beside) || 1}
          />
        </tr>
      )}
    </tfoot>
  );
}
