import { Hono } from "hono";
import { claimsOfReview } from "../../assess/claims-of-review.ts";
import { dayOf } from "../../base/day.ts";
import { checkWord } from "../../language/check-words.ts";
import { page } from "../answer.ts";
import { growthAxis } from "../components/bar.tsx";
import { Claims } from "../components/claims.tsx";
import { CoverageList } from "../components/coverage.tsx";
import { byGrowth, Ranking } from "../components/ranking.tsx";
import type { Env } from "../env.ts";
import { findReleased, type ReleasedReview } from "../find-review.ts";
import { headlinesOf } from "../headlines.tsx";
import { Layout } from "../layout.tsx";
import { leadingIndicators } from "../leading.ts";
import { type View, viewOf } from "../view.ts";
import { GrowthMap } from "./review-parts.tsx";
import { type ReviewLine, readReviewLines } from "./reviews.tsx";

/** GET / — the release that opened last, in one screen. */
export const homePage = new Hono<Env>().get("/", async (c) => {
  const { given } = c.var;
  const view = viewOf(c);
  const [newest] = await given.reads.releases();
  if (newest === undefined) return page(c, <NothingYet view={view} />);
  const released = await findReleased(given, newest.review);
  const lines = await readReviewLines(given);
  return page(c, <HomePage view={view} released={released} lines={lines} />);
});

function NothingYet({ view }: { view: View }) {
  return (
    <Layout view={view} title={view.word("site.name")}>
      <div class="title">
        <h1>{view.word("home.nothing")}</h1>
        <p class="lead">{view.word("home.nothingText")}</p>
      </div>
      <CheckTeaser view={view} />
    </Layout>
  );
}

/** Where a reader who holds an article goes on. */
function CheckTeaser({ view }: { view: View }) {
  return (
    <section class="sec no-print" aria-labelledby="check">
      <header>
        <h2 id="check">{checkWord(view.lang, "home.title")}</h2>
        <p>{checkWord(view.lang, "home.text")}</p>
      </header>
      <p class="actions">
        <a class="btn" href={view.href("/check")}>
          {view.word("nav.check")}
        </a>
      </p>
    </section>
  );
}

const moversShown = 6;

interface Props {
  readonly view: View;
  readonly released: ReleasedReview;
  readonly lines: readonly ReviewLine[];
}

function HomePage({ view, released, lines }: Props) {
  const { review, release, result } = released;
  const leading = leadingIndicators(view.structure, result);
  const [lead] = leading;
  const path = `/reviews/${review.id}`;
  const region = view.region(review.region);
  const n = result.members.length;
  return (
    <Layout
      view={view}
      title={view.word("site.name")}
      description={view.word("site.what")}
      illustrative={result.illustrative}
      data={path}
    >
      <div class="home-top">
        <div class="title">
          <p class="kicker">
            <a href={view.href(path)}>{review.name[view.lang]}</a> · {view.word("release.number")}{" "}
            {view.word("release.no", { n: release.cut })}, {view.day(dayOf(release.at))}
          </p>
          <h1>
            {view.word("review.kicker", { region, n })}, {view.period(review.period)}
          </h1>
        </div>
        <div class="cols cols-even home-grid">
          <section aria-labelledby="claims">
            <h2 id="claims" class="sr">
              {view.word("home.claims")}
            </h2>
            <Claims
              view={view}
              headlines={headlinesOf(
                {
                  view,
                  result,
                  claims: claimsOfReview({ ...result, indicators: leading }, view.structure),
                  base: path,
                },
                leading,
              )}
            />
          </section>
          {lead && (
            <section aria-labelledby="map">
              <h2 class="map-h" id="map">
                {view.word("review.byArea", { indicator: view.indicator(lead.indicator) })}{" "}
                <span>{view.word("figure.change", { period: view.period(result.blocks.before) })}</span>
              </h2>
              <GrowthMap view={view} indicator={lead} id="map-1" />
            </section>
          )}
        </div>
      </div>
      {lead && <Movers view={view} released={released} path={path} />}
      <OtherReviews view={view} lines={lines.filter((one) => one.review.id !== review.id)} />
      <CheckTeaser view={view} />
    </Layout>
  );
}

function Movers({ view, released, path }: { view: View; released: ReleasedReview; path: string }) {
  const { result } = released;
  const leading = leadingIndicators(view.structure, result);
  const lead = leading[0];
  if (!lead) return null;
  const rows = byGrowth(lead.rows);
  const ranked = rows.filter((row) => row.growthRank !== null);
  const axis = growthAxis(lead.rows.map((row) => row.growth));
  const under = `${view.indicator(lead.indicator)}, %`;
  const parts = [
    { id: "fastest", title: view.word("home.fastest"), rows: ranked.slice(0, moversShown), link: false },
    { id: "slowest", title: view.word("home.slowest"), rows: ranked.slice(-moversShown), link: true },
  ];
  return (
    <div class="cols cols-3">
      {parts.map((part) => (
        <section class="sec" aria-labelledby={part.id}>
          <header>
            <h2 id={part.id}>{part.title}</h2>
            <p>{under}</p>
          </header>
          <Ranking view={view} caption={part.title} rows={part.rows} axis={axis} decimals={lead.decimals} />
          {part.link && (
            <p class="note">
              <a href={view.href(`${path}#table`)}>{view.word("home.fullTable", { n: result.members.length })}</a>
            </p>
          )}
        </section>
      ))}
      <section class="sec" aria-labelledby="coverage">
        <header>
          <h2 id="coverage">{view.word("home.coverage")}</h2>
        </header>
        <CoverageList view={view} indicators={leading} />
        <p class="note">
          <a href={view.href(`${path}#coverage`)}>{view.word("home.coverageAll")}</a>
        </p>
      </section>
    </div>
  );
}

function OtherReviews({ view, lines }: { view: View; lines: readonly ReviewLine[] }) {
  const released = lines.filter((one) => one.growing !== null);
  if (released.length === 0) return null;
  return (
    <section class="sec" aria-labelledby="earlier">
      <header>
        <h2 id="earlier">{view.word("home.earlier")}</h2>
        <p>{view.word("home.earlierWhat")}</p>
      </header>
      <table class="rank ed">
        <caption class="sr">{view.word("home.earlierWhat")}</caption>
        <thead class="sr">
          <tr>
            <th scope="col">{view.word("reviews.period")}</th>
            <th scope="col">{view.word("figure.up")}</th>
            <td>{view.word("table.chart")}</td>
          </tr>
        </thead>
        <tbody>
          {released.map(({ review, growing }) => (
            <tr>
              <th scope="row">
                <a href={view.href(`/reviews/${review.id}`)}>{view.periodTitle(review.period)}</a>
              </th>
              <td class="n">
                {growing?.up}/{growing?.known}
              </td>
              <td>{growing && <Dots {...growing} />}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** One mark a member: filled where it grew, open where not, dashed where nobody knows. */
function Dots({ up, known, all }: { up: number; known: number; all: number }) {
  const at = (place: number, inset: number) =>
    `M${place * 7 + inset} ${1 + inset}h${5.4 - 2 * inset}v${10 - 2 * inset}h-${5.4 - 2 * inset}z`;
  const path = (from: number, to: number, inset: number) =>
    Array.from({ length: to - from }, (_, i) => at(from + i, inset)).join("");
  return (
    <svg class="dots" viewBox={`0 0 ${all * 7} 12`} aria-hidden="true">
      <path class="in" d={path(0, up, 0)} />
      {known > up && <path class="dn" d={path(up, known, 0.4)} />}
      {all > known && <path class="out" d={path(known, all, 0.4)} />}
    </svg>
  );
}
