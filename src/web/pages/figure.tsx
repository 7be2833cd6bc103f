import { type Context, Hono } from "hono";
import { Failure, found } from "../../base/failure.ts";
import { isMissing } from "../../base/measured.ts";
import type { Figure } from "../../observations/figure.ts";
import { answer, splitFormat } from "../answer.ts";
import { Sheet } from "../components/sheet.tsx";
import { SheetExcerpt } from "../components/sheet-excerpt.tsx";
import { StatusMark } from "../components/values.tsx";
import { Vintages } from "../components/vintages.tsx";
import { figureRow } from "../data-rows.ts";
import type { Env, Excerpt, Given, PublicFile } from "../env.ts";
import { DataLinks, Layout } from "../layout.tsx";
import { type View, viewOf } from "../view.ts";
import { OriginFacts, Who } from "./figure-facts.tsx";
import { figureUses, UsesLink } from "./figure-uses.tsx";

/** GET /figures/12 — where a figure comes from; /figures?ids=12,13 — the figures that a number was added up from. */
export const figurePages = new Hono<Env>()
  .get("/:page{figures(?:\\.(?:csv|json))?}", async (c) => {
    const { format } = splitFormat(c.req.param("page"));
    const view = viewOf(c);
    const ids = (c.req.query("ids") ?? "").split(",").filter(Boolean).map(idOf);
    if (ids.length === 0 || ids.length > mostIds) throw new Failure("invalid", "figure.ids", { ids: ids.length });
    const figures = await publicFigures(c.var.given, await c.var.given.reads.figures(ids));
    if (figures.length === 0) throw new Failure("not-found", "figure.unknown", { figure: ids.join(",") });
    return answer(c, format, {
      name: "figures",
      html: () => <ManyPage view={view} figures={figures} />,
      rows: () => figures.map((one) => figureRow(view, one)),
    });
  })
  .get("/figures/:id/:page{uses(?:\\.json)?}", (c) => figureUses(c, c.req.param()))
  .get("/figures/:id", (c) => one(c, c.req.param("id")));

/** A region has a few hundred members at most, and a sum is over members. */
const mostIds = 500;

export function idOf(text: string): number {
  const id = Number(text);
  if (!Number.isSafeInteger(id) || id < 1) throw new Failure("invalid", "figure.id-unreadable", { figure: text });
  return id;
}

/**
 * The figures that the public may see: a producer's published ones, and those of a review recorded by its newest
 * release.
 */
export async function publicFigures(given: Given, figures: readonly Figure[]): Promise<readonly Figure[]> {
  const releases = await given.reads.releases();
  return figures.filter((figure) => {
    if (figure.review === "") return true;
    return releases.some((release) => release.review === figure.review && figure.recorded <= release.recorded);
  });
}

async function one(c: Context<Env>, part: string): Promise<Response> {
  const { given } = c.var;
  const view = viewOf(c);
  const { name, format } = splitFormat(part);
  const id = idOf(name);
  const figure = found((await publicFigures(given, await given.reads.figures([id])))[0], "figure.unknown", {
    figure: id,
  });
  const vintages = await publicFigures(given, await given.reads.vintages(figure));
  const file = await given.reads.file(figure.origin.file);
  const excerpt = await given.reads.excerpt(figure);
  return answer(c, format, {
    name: `figure-${id}`,
    html: () => <FigurePage view={view} figure={figure} vintages={vintages} file={file} excerpt={excerpt} />,
    rows: () => vintages.map((each) => figureRow(view, each)),
    about: { figure, file: file ?? null, excerpt: excerpt ?? null },
  });
}

interface Props {
  readonly view: View;
  readonly figure: Figure;
  readonly vintages: readonly Figure[];
  readonly file: PublicFile | undefined;
  readonly excerpt: Excerpt | undefined;
}

/** What a figure is about, in one line: indicator, area, period, and what kind of number. */
export function aboutFigure(view: View, figure: Figure): string {
  const kind =
    figure.transformation !== "level"
      ? view.word(`origin.${figure.transformation}`)
      : figure.scenario === "plan"
        ? view.word("status.plan")
        : "";
  const name =
    view.indicator(figure.indicator) +
    (figure.breakdown === "" ? "" : ` (${view.breakdown(figure.indicator, figure.breakdown)})`);
  return [name, kind, view.area(figure.area), view.period(figure.period)].filter(Boolean).join(", ");
}

/** The unit of a figure: of a growth or a completion always percent. */
export function unitOfFigure(view: View, figure: Figure): string {
  if (figure.transformation !== "level") return "%";
  return view.unit(view.structure.catalogue.get(figure.indicator)?.unit ?? "");
}

function FigurePage({ view, figure, vintages, file, excerpt }: Props) {
  const path = `/figures/${figure.id}`;
  const latest = vintages.at(-1)?.id === figure.id;
  const missing = isMissing(figure.value);
  return (
    <Layout view={view} title={aboutFigure(view, figure)} illustrative={figure.illustrative} data={path}>
      <div class="title">
        <p class="kicker">{view.word("origin.kicker")}</p>
        <p class={missing ? "bigfig words" : "bigfig"}>
          {view.value(figure.value, figure.decimals)} {!missing && <small>{unitOfFigure(view, figure)}</small>}
        </p>
        <h1 class="h-small">{aboutFigure(view, figure)}</h1>
        <p class="lead">
          {view.word(latest ? "origin.latest" : "origin.superseded")}. <StatusMark view={view} status={figure.status} />{" "}
          {figure.corrects !== null && <span class="st rev">{view.word("status.corrected")}</span>}
        </p>
      </div>
      <div class="cols cols-wide">
        <section class="sec" aria-labelledby="cell">
          <header>
            <h2 id="cell">{view.word("origin.cell")}</h2>
            <DataLinks view={view} path={path} />
          </header>
          {excerpt && <SheetExcerpt view={view} figure={figure} excerpt={excerpt} />}
          <OriginFacts view={view} figure={figure} file={file} />
        </section>
        <div>
          <section class="sec" aria-labelledby="vintages">
            <header>
              <h2 id="vintages">{view.word("origin.vintages")}</h2>
            </header>
            <Vintages view={view} vintages={vintages} subject={figure.id} />
            <p class="note">{view.word("origin.vintagesNote")}</p>
          </section>
          <Who view={view} figure={figure} file={file} />
          <UsesLink view={view} figure={figure.id} />
        </div>
      </div>
    </Layout>
  );
}

/** A number that was added up, or computed from two: all that went into it. */
function ManyPage({ view, figures }: { view: View; figures: readonly Figure[] }) {
  const name = view.word("origin.many");
  return (
    <Layout view={view} title={name} illustrative={figures.some((each) => each.illustrative)}>
      <div class="title">
        <h1>{name}</h1>
        <p class="lead">{view.word("origin.manyLead", { n: figures.length })}</p>
      </div>
      <Sheet view={view} name={name}>
        <thead>
          <tr>
            <th class="first" scope="col">
              {view.word("table.indicator")}
            </th>
            <th class="n" scope="col">
              {view.word("table.value")}
            </th>
            <th scope="col">{view.word("table.unit")}</th>
            <th scope="col">{view.word("table.producer")}</th>
            <th scope="col">{view.word("origin.cell")}</th>
          </tr>
        </thead>
        <tbody>
          {figures.map((each) => (
            <tr>
              <th scope="row" class="wrap-name">
                {aboutFigure(view, each)}
              </th>
              <td class={isMissing(each.value) ? "why" : "n"}>
                <a href={view.href(`/figures/${each.id}`)}>{view.value(each.value, each.decimals)}</a>
              </td>
              <td>{unitOfFigure(view, each)}</td>
              <td>{view.producer(each.producer)}</td>
              <td>
                {each.origin.sheet} {each.origin.cell}
              </td>
            </tr>
          ))}
        </tbody>
      </Sheet>
    </Layout>
  );
}
