import { Hono } from "hono";
import type { Indicator } from "../../structure/indicator.ts";
import { answer, splitFormat } from "../answer.ts";
import { Sheet } from "../components/sheet.tsx";
import type { Env } from "../env.ts";
import { Layout } from "../layout.tsx";
import { topicName } from "../topic.ts";
import { type View, viewOf } from "../view.ts";

/** GET /indicators — the catalogue, by field. */
export const indicatorsPage = new Hono<Env>().get("/:page{indicators(?:\\.(?:csv|json))?}", (c) => {
  const { format } = splitFormat(c.req.param("page"));
  const view = viewOf(c);
  return answer(c, format, {
    name: "indicators",
    html: () => <IndicatorsPage view={view} />,
    rows: () => [],
    about: { indicators: [...view.structure.catalogue.values()] },
  });
});

function IndicatorsPage({ view }: { view: View }) {
  const byTopic = new Map<string, Indicator[]>();
  for (const one of view.structure.catalogue.values()) byTopic.set(one.topic, [...(byTopic.get(one.topic) ?? []), one]);
  return (
    <Layout
      view={view}
      title={view.word("indicators.title")}
      description={view.word("indicators.lead")}
      data="/indicators"
    >
      <div class="title">
        <h1>{view.word("indicators.title")}</h1>
        <p class="lead">{view.word("indicators.lead")}</p>
      </div>
      {[...byTopic].map(([topic, indicators]) => (
        <section class="sec" aria-labelledby={`topic-${topic}`}>
          <header>
            <h2 id={`topic-${topic}`}>{topicName(view, topic)}</h2>
          </header>
          <TopicTable view={view} name={topicName(view, topic)} indicators={indicators} />
        </section>
      ))}
    </Layout>
  );
}

function TopicTable({ view, name, indicators }: { view: View; name: string; indicators: readonly Indicator[] }) {
  return (
    <Sheet view={view} name={name}>
      <thead>
        <tr>
          <th class="first" scope="col">
            {view.word("table.indicator")}
          </th>
          <th scope="col">{view.word("table.code")}</th>
          <th scope="col">{view.word("table.unit")}</th>
          <th scope="col">{view.word("indicator.aggregation")}</th>
          <th scope="col">{view.word("indicator.producer")}</th>
        </tr>
      </thead>
      <tbody>
        {indicators.map((one) => (
          <tr>
            <th scope="row" class={one.parent === null ? "wrap-name" : "wrap-name sub"}>
              <a href={view.href(`/indicators/${one.code}`)}>{one.name[view.lang]}</a>{" "}
              {!one.standard && <span class="st est">{view.word("indicator.noStandard")}</span>}
            </th>
            <td>{one.code}</td>
            <td>{view.unit(one.unit)}</td>
            <td>{view.word(`aggregation.${one.aggregation}`)}</td>
            <td>{view.producer(one.producer)}</td>
          </tr>
        ))}
      </tbody>
    </Sheet>
  );
}
