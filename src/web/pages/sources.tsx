import { Hono } from "hono";
import { methodsProse } from "../../language/page-prose.ts";
import { page } from "../answer.ts";
import { ProseSections } from "../components/prose.tsx";
import type { Env } from "../env.ts";
import { Layout } from "../layout.tsx";
import { type View, viewOf } from "../view.ts";

/** GET /sources — who makes the figures, and by which rules they are used. */
export const sourcesPage = new Hono<Env>().get("/sources", (c) => {
  const view = viewOf(c);
  return page(
    c,
    <Layout view={view} title={view.word("nav.sources")}>
      <div class="title">
        <h1>{view.word("nav.sources")}</h1>
      </div>
      <ProseSections view={view} sections={methodsProse} />
      <Producers view={view} />
    </Layout>,
  );
});

function Producers({ view }: { view: View }) {
  const { producers, catalogue } = view.structure;
  const made = (key: string) => [...catalogue.values()].filter((one) => one.producer === key && one.parent === null);
  return (
    <section class="sec" id="producers" aria-labelledby="producers-h">
      <header>
        <h2 id="producers-h">{view.word("table.producer")}</h2>
      </header>
      <dl class="defs">
        {[...producers.values()].map((one) => (
          <div>
            <dt>{one.name[view.lang]}</dt>
            <dd>
              {made(one.key).map((indicator, place) => (
                <>
                  {place > 0 && ", "}
                  <a href={view.href(`/indicators/${indicator.code}`)}>{indicator.short[view.lang]}</a>
                </>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
