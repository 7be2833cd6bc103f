import type { Context } from "hono";
import { found } from "../../base/failure.ts";
import { changeWord } from "../../language/change-words.ts";
import type { Figure } from "../../observations/figure.ts";
import { type Dependence, type Dependent, type Dependents, dependences } from "../../publish/dependents.ts";
import { placeName } from "../../publish/describe-place.ts";
import { shortened } from "../../verify/kept-check.ts";
import { page, splitFormat } from "../answer.ts";
import type { Env, Given, PublicRelease } from "../env.ts";
import { Layout } from "../layout.tsx";
import { type View, viewOf } from "../view.ts";
import { aboutFigure, idOf, publicFigures } from "./figure.tsx";

/** A release with what of it rests on a figure. */
interface Used {
  readonly release: PublicRelease;
  readonly dependents: Dependents;
}

/** GET /figures/12/uses — every sentence, row, chart, page and document of the newest release that rests on a figure. */
export async function figureUses(c: Context<Env>, { id: part, page: form }: { id: string; page: string }) {
  const { given } = c.var;
  const view = viewOf(c);
  const id = idOf(part);
  const [known] = await publicFigures(given, await given.reads.figures([id]));
  const figure = found(known, "figure.unknown", { figure: id });
  const used: Used[] = [];
  for (const release of await releasesWith(given, figure)) {
    const dependents = await given.reads.uses(release, id);
    if (dependents.places.some(({ how }) => how !== "words")) used.push({ release, dependents });
  }
  if (splitFormat(form).format === "json") return c.json({ figure: id, releases: used.map(usesJson) });
  return page(c, <UsesPage view={view} figure={figure} used={used} />);
}

/**
 * The releases that may use a figure: the newest of its review; of a published figure the newest of every review of its
 * period.
 */
async function releasesWith({ reads }: Given, { review, period }: Figure): Promise<PublicRelease[]> {
  const reviews = (await reads.reviews()).filter((one) => (review === "" ? one.period === period : one.id === review));
  const releases = await reads.releases();
  return reviews.flatMap(({ id }) => releases.find((release) => release.review === id) ?? []);
}

function usesJson({ release, dependents }: Used) {
  return {
    review: release.review,
    cut: release.cut,
    places: dependents.places.map(({ book, lang, how, place }) => ({
      book,
      lang,
      how,
      id: place.id,
      kind: place.kind,
      name: placeName(place, lang),
      text: place.text,
    })),
    pages: dependents.pages,
    documents: dependents.books,
  };
}

/** On the page of the figure: where the list is. */
export function UsesLink({ view, figure }: { view: View; figure: number }) {
  return (
    <section class="sec" aria-labelledby="uses">
      <header>
        <h2 id="uses">{changeWord("page.title", view.lang)}</h2>
      </header>
      <p>
        {changeWord("page.summary", view.lang)}{" "}
        <a href={view.href(`/figures/${figure}/uses`)}>{changeWord("page.link", view.lang)}</a>
      </p>
    </section>
  );
}

function UsesPage({ view, figure, used }: { view: View; figure: Figure; used: readonly Used[] }) {
  const title = changeWord("page.title", view.lang);
  return (
    <Layout view={view} title={`${title}: ${aboutFigure(view, figure)}`} illustrative={figure.illustrative}>
      <div class="title">
        <p class="kicker">
          <a href={view.href(`/figures/${figure.id}`)}>{changeWord("page.back", view.lang)}</a>
        </p>
        <h1>{title}</h1>
        <p class="lead">{aboutFigure(view, figure)}</p>
      </div>
      {used.length === 0 && <p class="note">{changeWord("page.none", view.lang)}</p>}
      {used.map((one) => (
        <UsedIn view={view} used={one} />
      ))}
    </Layout>
  );
}

/** The places in the books of the page's language: the other language's are the same ones. */
function UsedIn({ view, used: { release, dependents } }: { view: View; used: Used }) {
  const own = dependents.places.filter(({ lang }) => lang === view.lang);
  const id = `${release.review}-${release.cut}`;
  return (
    <section class="sec" aria-labelledby={`uses-${id}`}>
      <header>
        <h2 id={`uses-${id}`}>{`${release.review}, ${changeWord("page.count", view.lang, { count: own.length })}`}</h2>
      </header>
      <p>{changeWord("page.lead", view.lang, { review: release.review, cut: String(release.cut) })}</p>
      {dependences.map((how) => (
        <Places view={view} how={how} places={own.filter((one) => one.how === how)} />
      ))}
      <details>
        <summary>{`${changeWord("page.pages", view.lang)} (${dependents.pages.length})`}</summary>
        <ul>
          {dependents.pages.map(({ path }) => (
            <li>
              <a href={view.href(path)}>{path}</a>
            </li>
          ))}
        </ul>
      </details>
    </section>
  );
}

/** What prints the figure or is computed from it stands open; what could change with it is folded away. */
function Places({ view, how, places }: { view: View; how: Dependence; places: readonly Dependent[] }) {
  if (places.length === 0) return null;
  const list = (
    <ul>
      {places.map(({ book, place }) => (
        <li>
          {`${changeWord(`book.${book}`, view.lang)} › ${placeName(place, view.lang)}`}
          {place.kind === "chart" || place.kind === "row" ? null : (
            <q>{shortened(place.text.replace(/\s+/g, " ").trim(), most)}</q>
          )}
        </li>
      ))}
    </ul>
  );
  const title = `${changeWord(`how.${how}`, view.lang)} (${places.length})`;
  return (
    <details open={how === "prints" || how === "computed"}>
      <summary>{title}</summary>
      {list}
    </details>
  );
}

/** Characters of a place that are shown. */
const most = 160;
