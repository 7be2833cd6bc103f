import { isMissing, missing } from "../../base/measured.ts";
import type { Figure } from "../../observations/figure.ts";
import type { Area } from "../../structure/area.ts";
import { type Indicator, indicatorOf } from "../../structure/indicator.ts";
import { Drawn } from "../components/drawn.tsx";
import { Sheet } from "../components/sheet.tsx";
import { chooseSeries, withGaps } from "../series.ts";
import type { View } from "../view.ts";
import { unitWords } from "./indicator.tsx";

interface Props {
  readonly view: View;
  readonly area: Area;
  readonly published: readonly Figure[];
}

const chartsShown = 4;
/** Fewer points than this are no history; the table has them. */
const fewest = 4;
const columnsShown = 6;

/** The published statistics of an area: its longest series as columns, and the newest periods of all as a table. */
export function History({ view, area, published }: Props) {
  const byIndicator = new Map<string, Figure[]>();
  for (const one of published) {
    const group = byIndicator.get(one.indicator);
    if (group) group.push(one);
    else byIndicator.set(one.indicator, [one]);
  }
  const lines = [...byIndicator].flatMap(([code, figures]) => {
    const series = chooseSeries(figures, { area: area.key });
    return series && series.line.length > 0
      ? [{ indicator: indicatorOf(view.structure.catalogue, code), line: series.line, producer: series.producer }]
      : [];
  });
  const longest = [...lines]
    .sort((one, two) => two.line.length - one.line.length)
    .filter(({ line }) => line.length >= fewest)
    .slice(0, chartsShown);
  return (
    <section class="sec" aria-labelledby="history">
      <header>
        <h2 id="history">{view.word("area.published")}</h2>
      </header>
      <div class="cols cols-2 charts">
        {longest.map(({ indicator, line, producer }) => (
          <Line view={view} area={area} indicator={indicator} line={line} producer={producer} />
        ))}
      </div>
      <Newest view={view} lines={lines} />
    </section>
  );
}

interface LineProps {
  readonly view: View;
  readonly area: Area;
  readonly indicator: Indicator;
  readonly line: readonly Figure[];
  readonly producer: string;
}

function Line({ view, area, indicator, line, producer }: LineProps) {
  const [first, last] = [line[0]?.period ?? "", line.at(-1)?.period ?? ""];
  const title = `${indicator.name[view.lang]}, ${area.name[view.lang]}`;
  const scale = { title, unit: unitWords(view, indicator), decimals: indicator.decimals };
  const whole = withGaps(line);
  const values = whole.map((one) => one.figure?.value ?? missing("not-reported"));
  const labels = whole.map((one) => view.periodShort(one.period));
  const drawing =
    whole.length > 12 || indicator.kind === "index"
      ? ({
          kind: "line",
          ...scale,
          periods: labels,
          series: [{ key: area.key, name: area.name[view.lang], subject: true, values }],
          ...(indicator.kind === "index" ? { reference: { value: 100, label: "100" } } : {}),
        } as const)
      : ({
          kind: "columns",
          ...scale,
          categories: labels,
          series: [{ key: area.key, name: area.name[view.lang], values }],
        } as const);
  return (
    <figure class="fig-plain">
      <figcaption>
        <b>
          <a href={view.href(`/indicators/${indicator.code}?area=${area.key}`)}>{indicator.name[view.lang]}</a>
        </b>
        <span>
          {unitWords(view, indicator)}, {view.periodShort(first)}–{view.periodShort(last)}
        </span>
      </figcaption>
      <Drawn view={view} drawing={drawing} id={`h-${indicator.code.replace(/\W/g, "")}`} />
      <p class="src small muted">
        {view.word("release.source")}: {view.producer(producer)}
      </p>
    </figure>
  );
}

function Newest({ view, lines }: { view: View; lines: readonly { indicator: Indicator; line: readonly Figure[] }[] }) {
  const name = view.word("area.publishedText");
  return (
    <Sheet view={view} name={name}>
      <thead>
        <tr>
          <th class="first" scope="col">
            {view.word("table.indicator")}
          </th>
          <th scope="col">{view.word("table.unit")}</th>
          <th scope="col" colspan={columnsShown}>
            {view.word("table.years")}
          </th>
        </tr>
      </thead>
      <tbody>
        {lines.map(({ indicator, line }) => {
          const shown = line.slice(-columnsShown);
          return (
            <tr>
              <th scope="row" class="wrap-name">
                <a href={view.href(`/indicators/${indicator.code}?area=${shown[0]?.area}`)}>
                  {indicator.name[view.lang]}
                </a>
              </th>
              <td>{view.unit(indicator.unit)}</td>
              {shown.map((one) => (
                <td class={isMissing(one.value) ? "why" : "n"}>
                  <span class="unit">{view.periodShort(one.period)}</span>{" "}
                  <a href={view.href(`/figures/${one.id}`)}>{view.value(one.value, indicator.decimals)}</a>
                </td>
              ))}
              {shown.length < columnsShown && <td colspan={columnsShown - shown.length} />}
            </tr>
          );
        })}
      </tbody>
    </Sheet>
  );
}
