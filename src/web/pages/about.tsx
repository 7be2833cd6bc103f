import { Hono } from "hono";
import { aboutProse } from "../../language/page-prose.ts";
import { page } from "../answer.ts";
import { ProseSections } from "../components/prose.tsx";
import type { Env } from "../env.ts";
import { Layout } from "../layout.tsx";
import { viewOf } from "../view.ts";

/** GET /about — what the site is, how to cite and reuse it, who can use it. */
export const aboutPage = new Hono<Env>().get("/about", (c) => {
  const view = viewOf(c);
  return page(
    c,
    <Layout view={view} title={view.word("nav.about")} description={view.word("site.what")}>
      <div class="title">
        <h1>{view.word("nav.about")}</h1>
        <p class="lead">{view.word("site.what")}</p>
      </div>
      <ProseSections view={view} sections={aboutProse} />
    </Layout>,
  );
});
