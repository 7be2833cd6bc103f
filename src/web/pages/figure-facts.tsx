import type { Child } from "hono/jsx";
import { isMissing } from "../../base/measured.ts";
import type { Figure } from "../../observations/figure.ts";
import { Icon } from "../components/icon.tsx";
import type { PublicFile } from "../env.ts";
import type { View } from "../view.ts";
import { unitOfFigure } from "./figure.tsx";

interface Props {
  readonly view: View;
  readonly figure: Figure;
  readonly file: PublicFile | undefined;
}

function Fact({ name, children }: { name: string; children?: Child }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** The place in the file, what stands there, what it was read as. */
export function OriginFacts({ view, figure, file }: Props) {
  const { sheet, cell, printed } = figure.origin;
  return (
    <>
      <p class="path">
        <Icon name="paper" /> <b>{file?.name ?? view.word("origin.fileUnknown")}</b>
        {sheet !== "" && (
          <>
            <span aria-hidden="true">›</span> {view.word("origin.sheet")} <b lang="vi">{sheet}</b>
          </>
        )}
        {cell !== "" && (
          <>
            <span aria-hidden="true">›</span> {view.word("origin.cellWord")} <b class="num">{cell}</b>
          </>
        )}
      </p>
      <dl class="defs">
        <Fact name={view.word("origin.printed")}>
          {printed === "" ? view.word("origin.blank") : <code lang="vi">{printed}</code>}
        </Fact>
        <Fact name={view.word("origin.read")}>
          {view.value(figure.value, figure.decimals)} {isMissing(figure.value) ? "" : unitOfFigure(view, figure)}
        </Fact>
        {file && (
          <Fact name={view.word("origin.sha")}>
            <code>{file.sha256}</code>
          </Fact>
        )}
        {figure.origin.source && (
          <Fact name={view.word("origin.source")}>
            <span class="source" lang={/^https?:/.test(figure.origin.source) ? undefined : "en"}>
              {figure.origin.source}
            </span>
          </Fact>
        )}
        <Fact name={view.word("origin.used")}>
          <a href={view.href(`/indicators/${figure.indicator}?area=${figure.area}`)}>
            {view.indicator(figure.indicator)}
          </a>
        </Fact>
        <Fact name={view.word("area.kicker")}>
          <a href={view.href(`/areas/${figure.area}`)}>{view.area(figure.area)}</a>
        </Fact>
      </dl>
    </>
  );
}

/** Who made it, who sent it, when it was said and when it was stored; and who confirmed a correction. */
export function Who({ view, figure, file }: Props) {
  return (
    <section class="sec" aria-labelledby="who">
      <header>
        <h2 id="who">{view.word("origin.who")}</h2>
      </header>
      <dl class="defs">
        <Fact name={view.word("table.producer")}>{view.producer(figure.producer)}</Fact>
        <Fact name={view.word("origin.reporter")}>{reporterName(view, figure.reporter)}</Fact>
        <Fact name={view.word("origin.known")}>{view.day(figure.known)}</Fact>
        <Fact name={view.word("origin.recorded")}>{view.time(figure.recorded)}</Fact>
        {file && <Fact name={view.word("origin.received")}>{`${view.time(file.received)}, ${file.actor}`}</Fact>}
        {figure.review !== "" && (
          <Fact name={view.word("origin.inReview")}>
            <a href={view.href(`/reviews/${figure.review}`)}>{figure.review}</a>
          </Fact>
        )}
        {figure.corrects !== null && (
          <>
            <Fact name={view.word("origin.correctedBy")}>{figure.corrects.by}</Fact>
            <Fact name={view.word("origin.basis")}>{figure.corrects.basis}</Fact>
            <Fact name={view.word("origin.replaces")}>
              <a href={view.href(`/figures/${figure.corrects.figure}`)}>{view.word("origin.kicker")}</a>
            </Fact>
          </>
        )}
        {figure.illustrative && (
          <Fact name={view.word("table.status")}>
            <span class="st smp">{view.word("sample.mark")}</span>
          </Fact>
        )}
      </dl>
    </section>
  );
}

/** A reporter is an area's Department, or a producer. */
function reporterName(view: View, reporter: string): string {
  const area = view.structure.geography.areas.find((one) => one.key === reporter);
  return area ? view.word("origin.department", { area: area.name[view.lang] }) : view.producer(reporter);
}
