import { Hono } from "hono";
import { dayOf } from "../../base/day.ts";
import { type Area, codeOf } from "../../structure/area.ts";
import { answer, splitFormat } from "../answer.ts";
import type { Env } from "../env.ts";
import { Layout } from "../layout.tsx";
import { type View, viewOf } from "../view.ts";

/** GET /areas — the units of today, those before the last change, and those before that. */
export const areasPage = new Hono<Env>().get("/:page{areas(?:\\.(?:csv|json))?}", (c) => {
  const { format } = splitFormat(c.req.param("page"));
  const view = viewOf(c);
  const { geography } = view.structure;
  return answer(c, format, {
    name: "areas",
    html: () => <AreasPage view={view} today={dayOf(c.var.given.now())} />,
    rows: () => [],
    about: {
      areas: geography.areas.map(({ key, name, kind, from, to, codes }) => ({ key, name, kind, from, to, codes })),
      changes: geography.changes,
    },
  });
});

function AreasPage({ view, today }: { view: View; today: string }) {
  const { areas, changes } = view.structure.geography;
  const provinces = areas.filter((area) => area.kind !== "country");
  const current = provinces.filter((area) => area.from <= today && (area.to === null || today <= area.to));
  const last =
    changes
      .map((change) => change.on)
      .filter((day) => day <= today)
      .sort()
      .at(-1) ?? today;
  const before = provinces.filter((area) => area.from < last && (area.to === null || area.to >= dayBefore(last)));
  const shown = new Set([...current, ...before]);
  const groups = [
    { id: "now", title: view.word("areas.now", { day: view.day(last) }), areas: current },
    { id: "before", title: view.word("areas.before", { day: view.day(dayBefore(last)) }), areas: before },
    { id: "older", title: view.word("areas.older"), areas: provinces.filter((area) => !shown.has(area)) },
  ].filter((group) => group.areas.length > 0);
  return (
    <Layout view={view} title={view.word("areas.title")} description={view.word("areas.lead")} data="/areas">
      <div class="title">
        <h1>{view.word("areas.title")}</h1>
        <p class="lead">{view.word("areas.lead")}</p>
      </div>
      {groups.map((group) => (
        <section class="sec" aria-labelledby={group.id}>
          <header>
            <h2 id={group.id}>{group.title}</h2>
            <p>{view.word("areas.count", { n: group.areas.length })}</p>
          </header>
          <AreaList view={view} areas={group.areas} />
        </section>
      ))}
    </Layout>
  );
}

function dayBefore(day: string): string {
  return dayOf(new Date(Date.parse(`${day}T12:00:00Z`) - 86_400_000));
}

function AreaList({ view, areas }: { view: View; areas: readonly Area[] }) {
  return (
    <ul class="area-list">
      {areas.map((area) => (
        <li>
          <a href={view.href(`/areas/${area.key}`)}>{area.name[view.lang]}</a>
          <span class="num">{codeOf(area).replace("new:", "")}</span>
        </li>
      ))}
    </ul>
  );
}
