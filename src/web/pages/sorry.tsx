import type { FailureKind } from "../../base/failure.ts";
import { Layout } from "../layout.tsx";
import type { View } from "../view.ts";

type Kind = FailureKind | "unexpected";

/** Which words a failure is told in. */
const wordsOf = {
  invalid: "invalid",
  unauthenticated: "forbidden",
  forbidden: "forbidden",
  "not-found": "not-found",
  conflict: "invalid",
  unavailable: "unavailable",
  unexpected: "unexpected",
} as const satisfies Record<Kind, string>;

/** What could not be done, why, and where to go on, in the reader's language. */
export function Sorry({ view, kind, code }: { view: View; kind: Kind; code: string }) {
  const words = wordsOf[kind];
  const title = view.word(`error.${words}`);
  const links = [
    ["/", "nav.latest"],
    ["/reviews", "nav.reviews"],
    ["/indicators", "nav.indicators"],
    ["/areas", "nav.areas"],
  ] as const;
  return (
    <Layout view={view} title={title}>
      <div class="title">
        <h1>{title}</h1>
        <p class="lead">{view.word(`error.${words}Text`, { path: view.path })}</p>
      </div>
      <section class="sec" aria-labelledby="go-on">
        <header>
          <h2 id="go-on">{view.word("error.links")}</h2>
        </header>
        <ul class="dl">
          {links.map(([path, word]) => (
            <li>
              <a href={view.href(path)}>{view.word(word)}</a>
            </li>
          ))}
        </ul>
        <p class="note">{view.word("error.code", { code })}</p>
      </section>
    </Layout>
  );
}
