import { Hono } from "hono";
import { dayOf } from "../../base/day.ts";
import { membersOn } from "../../structure/area.ts";
import type { Review } from "../../structure/review.ts";
import { answer, splitFormat } from "../answer.ts";
import { Sheet } from "../components/sheet.tsx";
import type { Env, Given, PublicRelease } from "../env.ts";
import { Layout } from "../layout.tsx";
import { leadingCodes, leadingIndicators } from "../leading.ts";
import { type View, viewOf } from "../view.ts";

/** A review in a list: its newest release, and how many members grew by its leading index. */
export interface ReviewLine {
  readonly review: Review;
  readonly newest: PublicRelease | undefined;
  readonly growing: {
    readonly indicator: string;
    readonly up: number;
    readonly known: number;
    readonly all: number;
  } | null;
}

export async function readReviewLines(given: Given): Promise<readonly ReviewLine[]> {
  const [reviews, releases] = [await given.reads.reviews(), await given.reads.releases()];
  const lines: ReviewLine[] = [];
  for (const review of reviews) {
    const newest = releases.find((one) => one.review === review.id);
    lines.push({ review, newest, growing: newest ? await growing(given, review, newest) : null });
  }
  return lines;
}

async function growing(given: Given, review: Review, release: PublicRelease): Promise<ReviewLine["growing"]> {
  const [lead] = leadingIndicators(
    given.structure,
    await given.reads.reviewResult(review, release, leadingCodes(given.structure, 1)),
  );
  if (lead === undefined) return null;
  const { up, unknown } = lead.counts;
  return { indicator: lead.indicator, up: up.length, known: lead.rows.length - unknown.length, all: lead.rows.length };
}

/** GET /reviews — every edition, with its newest release. */
export const reviewsPage = new Hono<Env>().get("/:page{reviews(?:\\.(?:csv|json))?}", async (c) => {
  const { format } = splitFormat(c.req.param("page"));
  const view = viewOf(c);
  const lines = await readReviewLines(c.var.given);
  return answer(c, format, {
    name: "reviews",
    html: () => <ReviewsPage view={view} lines={lines} />,
    rows: () => lines.flatMap((line) => countRows(view, line)),
    about: {
      reviews: lines.map(({ review, newest }) => ({
        ...review,
        released: newest?.at ?? null,
        release: newest?.cut ?? null,
      })),
    },
  });
});

/** The counts of the list as figures. */
function countRows(view: View, { review, growing }: ReviewLine) {
  if (growing === null) return [];
  const shared = {
    area_code: review.region,
    area: view.region(review.region),
    indicator: growing.indicator,
    indicator_name: view.indicator(growing.indicator),
    breakdown: "",
    unit: "",
    period: review.period,
    missing: null,
    status: null,
    producer: null,
    known: null,
    figures: [],
    illustrative: review.illustrative,
  };
  return [
    { ...shared, measure: "members_up", value: growing.up },
    { ...shared, measure: "members_known", value: growing.known },
    { ...shared, measure: "members", value: growing.all },
  ];
}

function ReviewsPage({ view, lines }: { view: View; lines: readonly ReviewLine[] }) {
  const { geography } = view.structure;
  const name = view.word("reviews.title");
  return (
    <Layout view={view} title={name} description={view.word("reviews.lead")} data="/reviews">
      <div class="title">
        <h1>{name}</h1>
        <p class="lead">{view.word("reviews.lead")}</p>
      </div>
      <Sheet view={view} name={name}>
        <thead>
          <tr>
            <th class="first" scope="col">
              {view.word("reviews.review")}
            </th>
            <th scope="col">{view.word("reviews.period")}</th>
            <th scope="col">{view.word("reviews.region")}</th>
            <th class="n" scope="col">
              {view.word("reviews.members")}
            </th>
            <th class="n" scope="col">
              {view.word("figure.up")}
            </th>
            <th scope="col">{view.word("reviews.latest")}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map(({ review, newest, growing }) => (
            <tr>
              <th scope="row" class="wrap-name">
                <a href={view.href(`/reviews/${review.id}`)}>{review.name[view.lang]}</a>{" "}
                {review.illustrative && <span class="st smp">{view.word("sample.mark")}</span>}
              </th>
              <td>{view.periodTitle(review.period)}</td>
              <td>{view.region(review.region)}</td>
              <td class="n">{membersOn(geography, review.region, review.geography).length}</td>
              {growing === null ? (
                <td class="why">{view.reason("not-reported")}</td>
              ) : (
                <td class="n">
                  {growing.up}/{growing.known}
                </td>
              )}
              <td>
                {newest ? (
                  <a href={view.href(`/reviews/${review.id}/${newest.cut}`)}>
                    {view.word("release.no", { n: newest.cut })}, {view.day(dayOf(newest.at))}
                  </a>
                ) : (
                  view.word("reviews.none")
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </Sheet>
    </Layout>
  );
}
