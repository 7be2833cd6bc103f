import { type Context, Hono } from "hono";
import { claimsOfReview } from "../../assess/claims-of-review.ts";
import type { ReviewResult } from "../../assess/review-result.ts";
import { dayOf } from "../../base/day.ts";
import { found } from "../../base/failure.ts";
import type { Review } from "../../structure/review.ts";
import { answer, type Format, page, splitFormat } from "../answer.ts";
import { growthAxis } from "../components/bar.tsx";
import { Claims } from "../components/claims.tsx";
import { CoverageList } from "../components/coverage.tsx";
import { Icon } from "../components/icon.tsx";
import { byGrowth, Ranking } from "../components/ranking.tsx";
import { ReleaseBar } from "../components/release-bar.tsx";
import { ReviewTable, readTableQuery, type TableQuery } from "../components/review-table.tsx";
import { reviewRows } from "../data-rows.ts";
import type { BookFormat, Env, PublicFinding } from "../env.ts";
import { findReleased, findReview, type ReleasedReview, releasesOf } from "../find-review.ts";
import { headlinesOf } from "../headlines.tsx";
import { DataLinks, Layout } from "../layout.tsx";
import { leadingIndicators } from "../leading.ts";
import { type View, viewOf } from "../view.ts";
import { IndicatorTables } from "./review-indicators.tsx";
import { Findings, GrowthMap, MarksKey, SideFacts } from "./review-parts.tsx";

/**
 * GET /reviews/X-2024 — the newest release of a review; /reviews/X-2024/2 — one release for ever.
 * With .csv and .json its figures, with .docx and .pdf its central report.
 */
export const reviewPages = new Hono<Env>()
  .get("/reviews/:id", async (c) => {
    const { name, format } = splitFormat(c.req.param("id"));
    await findReview(c.var.given, name);
    if ((await releasesOf(c.var.given, name)).length === 0) return unreleased(c, name);
    return review(c, await findReleased(c.var.given, name), { format, path: `/reviews/${name}` });
  })
  .get("/reviews/:id/:cut{[0-9]+(?:\\.(?:csv|json|docx|pdf))?}", async (c) => {
    const id = c.req.param("id");
    const { name: cut, format } = splitFormat(c.req.param("cut"));
    return review(c, await findReleased(c.var.given, id, Number(cut)), { format, path: `/reviews/${id}/${cut}` });
  });

interface Asked {
  readonly format: Format;
  /** The path without suffix. */
  readonly path: string;
}

async function review(c: Context<Env>, released: ReleasedReview, { format, path }: Asked): Promise<Response> {
  const { given } = c.var;
  const view = viewOf(c);
  const { release, result } = released;
  const name = `${release.review}-${release.cut}`;
  if (format === "docx" || format === "pdf") return book(c, released, format, name);
  const findings = await given.reads.findings(released.review, release);
  const query = readTableQuery((key) => c.req.query(key));
  return answer(c, format, {
    name,
    html: () => <ReviewPage view={view} released={released} findings={findings} query={query} path={path} />,
    rows: () => reviewRows(view, result),
    about: {
      review: release.review,
      release: release.cut,
      released: release.at,
      as_of: result.recorded,
      illustrative: result.illustrative,
    },
  });
}

const bookTypes = {
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  pdf: "application/pdf",
} as const;

async function book(c: Context<Env>, { release }: ReleasedReview, format: BookFormat, name: string): Promise<Response> {
  const bytes = found(await c.var.given.reads.book(release, format, c.var.lang), "book.unknown", {
    review: release.review,
  });
  return c.body(new Uint8Array(bytes), 200, {
    "content-type": bookTypes[format],
    "content-disposition": `attachment; filename="giaoban-${name}-${c.var.lang}.${format}"`,
  });
}

/** A review exists before its release; that, and no more, is said of it. */
async function unreleased(c: Context<Env>, id: string): Promise<Response> {
  const review: Review = await findReview(c.var.given, id);
  const view = viewOf(c);
  return page(
    c,
    <Layout view={view} title={review.name[view.lang]}>
      <div class="title">
        <p class="kicker">{view.region(review.region)}</p>
        <h1>{review.name[view.lang]}</h1>
        <p class="lead">{view.word("review.unreleased")}.</p>
        <p class="note">{view.word("review.unreleasedText")}</p>
      </div>
    </Layout>,
    404,
  );
}

interface Props {
  readonly view: View;
  readonly released: ReleasedReview;
  readonly findings: readonly PublicFinding[];
  readonly query: TableQuery;
  readonly path: string;
}

function ReviewPage({ view, released, findings, query, path }: Props) {
  const { review, release, releases, result } = released;
  const fixed = path !== `/reviews/${review.id}`;
  const leading = leadingIndicators(view.structure, result);
  const [lead] = leading;
  const n = result.members.length;
  return (
    <Layout view={view} title={review.name[view.lang]} illustrative={result.illustrative} data={path}>
      <div class="title">
        <p class="kicker">
          <a href={view.href("/reviews")}>{view.word("nav.reviews")}</a> · {review.name[view.lang]}
        </p>
        <h1>{view.periodTitle(review.period)}</h1>
      </div>
      <ReleaseBar view={view} result={result} release={release} releases={releases} fixed={fixed} />
      <section class="sec plain" aria-labelledby="headline">
        <h2 id="headline" class="sr">
          {view.word("review.headline")}
        </h2>
        <Claims
          view={view}
          headlines={headlinesOf(
            { view, result, claims: claimsOfReview({ ...result, indicators: leading }, view.structure), base: path },
            leading,
          )}
        />
      </section>
      <IndicatorTabs view={view} released={released} path={path} />
      {lead && (
        <div class="cols cols-wide first">
          <section class="sec" aria-labelledby="map">
            <header>
              <h2 id="map">{view.word("review.byArea", { indicator: view.indicator(lead.indicator) })}</h2>
              <p>
                {view.word("figure.change", { period: view.period(result.blocks.before) })}.{" "}
                <a href={view.href(`/indicators/${lead.indicator}`)}>{view.word("review.definition")}</a>
              </p>
            </header>
            <GrowthMap view={view} indicator={lead} id="map-1" />
            <SideFacts view={view} result={result} indicator={lead} />
          </section>
          <section class="sec" aria-labelledby="ranking">
            <header>
              <h2 id="ranking">{view.word("review.ranking")}</h2>
              <p>{view.indicator(lead.indicator)}, %</p>
            </header>
            <Ranking
              view={view}
              caption={view.word("review.ranking")}
              rows={byGrowth(lead.rows)}
              axis={growthAxis(lead.rows.map((row) => row.growth))}
              decimals={lead.decimals}
            />
          </section>
        </div>
      )}
      <section class="sec" id="table" aria-labelledby="table-h">
        <header>
          <h2 id="table-h">{view.word("review.table", { n })}</h2>
          <DataLinks view={view} path={path} />
        </header>
        <ReviewTable view={view} result={result} indicators={leading} query={query} path={path} />
        <MarksKey view={view} illustrative={result.illustrative} />
        <p class="note">{view.word("review.thresholdNote")}</p>
        <p class="print-only small">
          {view.word("release.printed", {
            n: release.cut,
            day: view.day(dayOf(release.at)),
            path: `/reviews/${release.review}/${release.cut}`,
          })}
        </p>
      </section>
      <section class="sec" id="indicators" aria-labelledby="indicators-h">
        <header>
          <h2 id="indicators-h">{view.word("review.indicators")}</h2>
          <BookLinks view={view} path={path} />
        </header>
        <IndicatorTables view={view} result={result} base={path} />
        {result.absentBlocks.length > 0 && (
          <p class="note">
            {view.word("review.absent", {
              blocks: result.absentBlocks.map((block) => view.period(result.blocks[block])).join("; "),
            })}
          </p>
        )}
      </section>
      <div class="cols cols-2">
        <section class="sec" id="findings" aria-labelledby="findings-h">
          <header>
            <h2 id="findings-h">{view.word("review.findings")}</h2>
            <p>{view.word("review.findingsText")}</p>
          </header>
          <Findings view={view} findings={findings} held={result.held} />
        </section>
        <section class="sec" id="coverage" aria-labelledby="coverage-h">
          <header>
            <h2 id="coverage-h">{view.word("review.coverage")}</h2>
          </header>
          <CoverageList view={view} indicators={incomplete(view, result)} />
        </section>
      </div>
    </Layout>
  );
}

const coverageShown = 12;

/** The whole indicators that at least half of the members reported, the least complete first. */
function incomplete({ structure }: View, { indicators, members }: ReviewResult) {
  return indicators
    .filter((one) => one.breakdown === "" && structure.catalogue.get(one.indicator)?.parent == null)
    .filter((one) => one.reported.length * 2 >= members.length)
    .sort((one, two) => one.reported.length - two.reported.length)
    .slice(0, coverageShown);
}

const tabs = 7;

/** The leading indicators as tabs: each has its own page in this release. */
function IndicatorTabs({ view, released, path }: { view: View; released: ReleasedReview; path: string }) {
  const { result } = released;
  const main = leadingIndicators(view.structure, result, tabs);
  return (
    <nav class="tabs ind" aria-label={view.word("review.indicators")}>
      {main.map((one) => (
        <a href={view.href(`${path}/indicators/${one.indicator}`)}>
          {view.short(one.indicator)}{" "}
          <span class="num">
            {one.reported.length}/{one.rows.length}
          </span>
        </a>
      ))}
      <a href="#indicators">{view.word("review.allIndicators")}</a>
    </nav>
  );
}

export function BookLinks({ view, path }: { view: View; path: string }) {
  return (
    <p class="actions no-print">
      {(["docx", "pdf"] as const).map((format) => (
        <a class="btn slim" href={view.href(`${path}.${format}`)} download>
          <Icon name="paper" /> {view.word(`data.${format}`)}
        </a>
      ))}
    </p>
  );
}
