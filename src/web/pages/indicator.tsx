import { Hono } from "hono";
import { isMissing, type Measured, missing } from "../../base/measured.ts";
import type { Figure } from "../../observations/figure.ts";
import { areaOf } from "../../structure/area.ts";
import { type Indicator, indicatorOf } from "../../structure/indicator.ts";
import { lastDay, type Period } from "../../structure/period.ts";
import type { Review } from "../../structure/review.ts";
import { answer, splitFormat } from "../answer.ts";
import { Definition } from "../components/definition.tsx";
import { Drawn } from "../components/drawn.tsx";
import { StatusMark } from "../components/values.tsx";
import { Vintages } from "../components/vintages.tsx";
import { figureRow } from "../data-rows.ts";
import type { Env } from "../env.ts";
import { DataLinks, Layout } from "../layout.tsx";
import { chooseSeries, type Series, withGaps } from "../series.ts";
import { topicName } from "../topic.ts";
import { type View, viewOf } from "../view.ts";

/**
 * GET /indicators/TM01?area=ha-noi&period=2016&producer=gso — an indicator: its series of one area, one period over all
 * areas, what it means. All figures are the producers' published ones.
 */
export const indicatorPages = new Hono<Env>().get("/indicators/:code", async (c) => {
  const { given } = c.var;
  const view = viewOf(c);
  const { name, format } = splitFormat(c.req.param("code"));
  const indicator = indicatorOf(given.structure.catalogue, name);
  const figures = await given.reads.series({ indicator: name });
  const chosen = chooseSeries(figures, {
    area: c.req.query("area"),
    period: c.req.query("period"),
    producer: c.req.query("producer"),
  });
  const last = chosen?.line.at(-1);
  const vintages = last ? await given.reads.vintages(last) : [];
  const released = new Set((await given.reads.releases()).map((one) => one.review));
  const reviews = (await given.reads.reviews()).filter((one) => released.has(one.id));
  return answer(c, format, {
    name,
    html: () => (
      <IndicatorPage view={view} indicator={indicator} chosen={chosen} vintages={vintages} reviews={reviews} />
    ),
    rows: () => figures.map((one) => figureRow(view, one)),
    about: { indicator },
  });
});

interface Props {
  readonly view: View;
  readonly indicator: Indicator;
  readonly chosen: Series | undefined;
  readonly vintages: readonly Figure[];
  /** Those that are released. */
  readonly reviews: readonly Review[];
}

function IndicatorPage(props: Props) {
  const { view, indicator, chosen, reviews } = props;
  const path = `/indicators/${indicator.code}`;
  return (
    <Layout
      view={view}
      title={indicator.name[view.lang]}
      description={indicator.definition[view.lang]}
      data={path}
      illustrative={chosen?.illustrative ?? false}
    >
      <div class="title">
        <p class="kicker">
          <a href={view.href("/indicators")}>{view.word("nav.indicators")}</a> · {topicName(view, indicator.topic)}
        </p>
        <h1>{indicator.name[view.lang]}</h1>
      </div>
      <div class="release">
        <dl>
          <Fact name={view.word("indicator.code")} value={indicator.code} />
          <Fact name={view.word("indicator.unit")} value={unitWords(view, indicator)} />
          <Fact name={view.word("indicator.aggregation")} value={view.word(`aggregation.${indicator.aggregation}`)} />
          {chosen && <Fact name={view.word("table.producer")} value={view.producer(chosen.producer)} />}
        </dl>
        <DataLinks view={view} path={path} />
      </div>
      {chosen ? <SeriesParts {...props} chosen={chosen} /> : <p class="note">{view.word("indicator.noSeries")}</p>}
      <div class="cols cols-2">
        <Definition view={view} indicator={indicator} />
        <div>
          {props.vintages.length > 1 && chosen && (
            <section class="sec" aria-labelledby="vintages">
              <header>
                <h2 id="vintages">{view.word("indicator.vintages")}</h2>
                <p>
                  {view.area(chosen.area)}, {view.period(chosen.line.at(-1)?.period ?? chosen.period)}
                </p>
              </header>
              <Vintages view={view} vintages={props.vintages} />
              <p class="note">{view.word("origin.vintagesNote")}</p>
            </section>
          )}
          <InReviews view={view} indicator={indicator} reviews={reviews} />
        </div>
      </div>
    </Layout>
  );
}

function Fact({ name, value }: { name: string; value: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  );
}

/** The unit with its prices or its base: "tỷ đồng, giá hiện hành", "% (năm trước = 100)". */
export function unitWords(view: View, indicator: Indicator): string {
  const unit = view.unit(indicator.unit);
  if (indicator.priceBasis !== null) return `${unit}, ${view.word(`price.${indicator.priceBasis}`)}`;
  if (indicator.indexBase !== null) return `${unit} (${view.word(`base.${indicator.indexBase}`)})`;
  return unit;
}

/** The series of one area as a line and a table; then one period over all areas. */
function SeriesParts({ view, indicator, chosen }: Props & { chosen: Series }) {
  const path = `/indicators/${indicator.code}`;
  return (
    <>
      <section class="sec" id="series" aria-labelledby="series-h">
        <header>
          <h2 id="series-h">{view.word("indicator.overTime")}</h2>
          <Choose view={view} path={path} chosen={chosen} />
        </header>
        <div class="cols cols-wide">
          <Line view={view} indicator={indicator} chosen={chosen} />
          <SeriesTable view={view} indicator={indicator} chosen={chosen} />
        </div>
      </section>
      {chosen.across.length > 0 && (
        <section class="sec" id="areas" aria-labelledby="areas-h">
          <header>
            <h2 id="areas-h">
              {view.word("indicator.byArea")}, {view.period(chosen.period)}
            </h2>
            <Periods view={view} path={path} chosen={chosen} />
          </header>
          <div class="cols cols-wide">
            <AcrossMap view={view} indicator={indicator} chosen={chosen} />
            <AcrossTable view={view} indicator={indicator} chosen={chosen} />
          </div>
        </section>
      )}
    </>
  );
}

function Choose({ view, path, chosen }: { view: View; path: string; chosen: Series }) {
  return (
    <form class="asof no-print" action={`${view.href(path)}#series`}>
      <label for="area" class="small">
        {view.word("indicator.choose")}
      </label>
      <select id="area" name="area">
        {chosen.areas.map((area) => (
          <option value={area} selected={area === chosen.area}>
            {view.area(area)}
          </option>
        ))}
      </select>
      {chosen.producers.length > 1 && (
        <select name="producer" aria-label={view.word("table.producer")}>
          {chosen.producers.map((one) => (
            <option value={one} selected={one === chosen.producer}>
              {view.producer(one)}
            </option>
          ))}
        </select>
      )}
      <input type="hidden" name="period" value={chosen.period} />
      <button type="submit" class="btn slim">
        {view.word("release.view")}
      </button>
    </form>
  );
}

const decimalsShown = (indicator: Indicator) => indicator.decimals;

/** The line breaks where the area's territory changed: no line crosses the day. */
function Line({ view, indicator, chosen }: { view: View; indicator: Indicator; chosen: Series }) {
  const line = withGaps(chosen.line);
  const periods = line.map((one) => one.period);
  const breaks = view.structure.geography.changes
    .filter((change) => change.to === chosen.area)
    .map((change) => ({
      at: periods.findIndex((period) => lastDay(period) >= change.on),
      label: `${view.day(change.on)}: ${view.areas(change.from)}`,
    }))
    .filter((one) => one.at > 0);
  const drawing = {
    kind: "line",
    title: `${indicator.name[view.lang]}, ${view.area(chosen.area)}`,
    unit: unitWords(view, indicator),
    decimals: decimalsShown(indicator),
    periods: periods.map((period) => view.periodShort(period)),
    series: [
      {
        key: chosen.area,
        name: view.area(chosen.area),
        subject: true,
        values: line.map((one) => one.figure?.value ?? missing("not-reported")),
      },
    ],
    breaks,
    ...(indicator.kind === "index" ? { reference: { value: 100, label: "100" } } : {}),
  } as const;
  return (
    <figure class="fig-plain">
      <figcaption>
        <b>
          {view.area(chosen.area)}, {view.periodShort(periods[0] ?? chosen.period)}–
          {view.periodShort(periods.at(-1) ?? chosen.period)}
        </b>
        <span>{unitWords(view, indicator)}</span>
      </figcaption>
      <Drawn view={view} drawing={drawing} id="line" />
      <p class="src small muted">
        {view.word("release.source")}: {view.producer(chosen.producer)}
      </p>
    </figure>
  );
}

const rowsShown = 12;

function SeriesTable({ view, indicator, chosen }: { view: View; indicator: Indicator; chosen: Series }) {
  const newest = [...chosen.line].reverse();
  const rows = (figures: readonly Figure[]) =>
    figures.map((one) => (
      <FigureRow view={view} indicator={indicator} figure={one} name={view.periodTitle(one.period)} />
    ));
  const name = `${view.word("indicator.table")}: ${view.area(chosen.area)}`;
  const table = (figures: readonly Figure[], caption: string) => (
    <table class="sum wide-sum">
      <caption class="sr">{caption}</caption>
      <thead class="sr">
        <tr>
          <th scope="col">{view.word("table.period")}</th>
          <th scope="col">{view.word("table.value")}</th>
        </tr>
      </thead>
      <tbody>{rows(figures)}</tbody>
    </table>
  );
  return (
    <div>
      {table(newest.slice(0, rowsShown), name)}
      {newest.length > rowsShown && (
        <details>
          <summary>{view.word("indicator.more", { n: newest.length })}</summary>
          {table(newest.slice(rowsShown), name)}
        </details>
      )}
    </div>
  );
}

function FigureRow({
  view,
  indicator,
  figure,
  name,
  href,
}: {
  view: View;
  indicator: Indicator;
  figure: Figure;
  name: string;
  href?: string;
}) {
  return (
    <tr>
      <th scope="row">
        {href === undefined ? name : <a href={href}>{name}</a>}{" "}
        <StatusMark view={view} status={figure.status === "final" ? null : figure.status} />
      </th>
      <td class={isMissing(figure.value) ? "why" : "n"}>
        <a href={view.href(`/figures/${figure.id}`)}>{view.value(figure.value, decimalsShown(indicator))}</a>
      </td>
    </tr>
  );
}

const periodsShown = 8;

function Periods({ view, path, chosen }: { view: View; path: string; chosen: Series }) {
  const address = (period: Period) =>
    `${view.href(path)}?${new URLSearchParams({ area: chosen.area, period, producer: chosen.producer })}#areas`;
  return (
    <nav class="tabs years" aria-label={view.word("indicator.periods")}>
      {chosen.periods.slice(-periodsShown).map((period) => (
        <a href={address(period)} aria-current={period === chosen.period ? "page" : undefined}>
          {view.periodShort(period)}
        </a>
      ))}
    </nav>
  );
}

function AcrossMap({ view, indicator, chosen }: { view: View; indicator: Indicator; chosen: Series }) {
  const index = indicator.kind === "index";
  const value = (figure: Figure): Measured =>
    index && !isMissing(figure.value) ? Number((figure.value - 100).toPrecision(12)) : figure.value;
  const areas = chosen.across
    .map((figure) => ({ figure, area: areaOf(view.structure.geography, figure.area) }))
    .filter(({ area }) => area.shapes.length > 0)
    .map(({ figure, area }) => ({
      key: area.key,
      label: area.name[view.lang],
      value: value(figure),
      figures: [figure.id],
      shapes: area.shapes,
    }));
  if (areas.length === 0) return <p class="note">{view.word("indicator.noMapValues")}</p>;
  const drawing = {
    kind: "map",
    title: `${indicator.name[view.lang]}, ${view.period(chosen.period)}`,
    unit: index ? "%" : view.unit(indicator.unit),
    decimals: decimalsShown(indicator),
    signed: index,
    ramp: index ? "growth" : "level",
    areas,
    wholeCountry: areas.length > 40,
  } as const;
  return <Drawn view={view} drawing={drawing} id="map" href={(key) => view.href(`/areas/${key}`)} />;
}

function AcrossTable({ view, indicator, chosen }: { view: View; indicator: Indicator; chosen: Series }) {
  const value = (figure: Figure) => (isMissing(figure.value) ? Number.NEGATIVE_INFINITY : figure.value);
  const rows = [...chosen.across].sort((one, two) => value(two) - value(one));
  return (
    <table class="sum wide-sum dense">
      <caption class="sr">{view.word("indicator.byArea")}</caption>
      <thead class="sr">
        <tr>
          <th scope="col">{view.word("table.area")}</th>
          <th scope="col">{view.word("table.value")}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((one) => (
          <FigureRow
            view={view}
            indicator={indicator}
            figure={one}
            name={view.area(one.area)}
            href={view.href(`/areas/${one.area}`)}
          />
        ))}
      </tbody>
    </table>
  );
}

/** Where the indicator stands in released reviews. */
function InReviews({ view, indicator, reviews }: { view: View; indicator: Indicator; reviews: readonly Review[] }) {
  if (reviews.length === 0) return null;
  return (
    <section class="sec" aria-labelledby="reviews">
      <header>
        <h2 id="reviews">{view.word("indicator.inReviews")}</h2>
      </header>
      <ul class="dl">
        {reviews.map((review) => (
          <li>
            <a href={view.href(`/reviews/${review.id}/indicators/${indicator.code}`)}>{review.name[view.lang]}</a>
            <span>{view.periodTitle(review.period)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
