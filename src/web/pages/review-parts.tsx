import type { IndicatorResult, ReviewResult } from "../../assess/review-result.ts";
import { isMissing, type Measured } from "../../base/measured.ts";
import { findingSentence } from "../../language/findings.ts";
import type { AreaMap } from "../../narrate/chart/drawing.ts";
import { areaOf } from "../../structure/area.ts";
import { Drawn } from "../components/drawn.tsx";
import { Icon } from "../components/icon.tsx";
import type { PublicFinding } from "../env.ts";
import type { View } from "../view.ts";

/** The growth of an indicator on the map of the members. */
export function GrowthMap({ view, indicator, id }: { view: View; indicator: IndicatorResult; id: string }) {
  const drawing: AreaMap = {
    kind: "map",
    title: view.word("review.byArea", { indicator: view.indicator(indicator.indicator) }),
    unit: "%",
    decimals: 1,
    signed: true,
    ramp: "growth",
    areas: indicator.rows.map((row) => ({
      key: row.area,
      label: view.area(row.area),
      value: row.growth,
      figures: [...row.before.figures, ...row.now.figures],
      shapes: areaOf(view.structure.geography, row.area).shapes,
    })),
  };
  return <Drawn view={view} drawing={drawing} id={id} href={(key) => view.href(`/areas/${key}`)} />;
}

/** Three to five side figures of an indicator in a review. */
export function SideFacts({
  view,
  result,
  indicator,
}: {
  view: View;
  result: ReviewResult;
  indicator: IndicatorResult;
}) {
  const { counts } = indicator;
  const level = view.structure.catalogue.get(indicator.indicator)?.kind === "level";
  const growths = indicator.rows.length - counts.unknown.length;
  return (
    <dl class="facts">
      <div>
        <dt>{view.word("figure.up")}</dt>
        <dd>
          {counts.up.length}/{indicator.rows.length}
          <small>
            {counts.down.length === 0
              ? view.word("figure.noneDown")
              : view.word("figure.down", { areas: view.areas(counts.down) })}
          </small>
        </dd>
      </div>
      {level && (
        <Fact
          view={view}
          name={view.word("figure.total")}
          value={indicator.total.value}
          decimals={indicator.decimals}
          under={view.unit(indicator.unit)}
        />
      )}
      {level && (
        <Fact
          view={view}
          name={view.word("table.growth")}
          value={indicator.growth.value}
          decimals={1}
          signed
          after="%"
          under={view.word("figure.onPeriod")}
        />
      )}
      {level && !isMissing(indicator.planCompletion.value) && (
        <Fact
          view={view}
          name={view.word("figure.planDone")}
          value={indicator.planCompletion.value}
          decimals={1}
          after="%"
          under={view.period(result.blocks.plan)}
        />
      )}
      <Fact
        view={view}
        name={view.word("figure.median")}
        value={indicator.medianGrowth}
        decimals={1}
        signed
        after="%"
        under={view.word("figure.medianOf", { n: growths })}
      />
      {indicator.national !== null && !isMissing(indicator.nationalGrowth) && (
        <Fact
          view={view}
          name={view.word("figure.national")}
          value={indicator.nationalGrowth}
          decimals={1}
          signed
          after="%"
          under={view.word("figure.nationalBy", { producer: view.producer(indicator.national.producer ?? "") })}
        />
      )}
    </dl>
  );
}

interface FactProps {
  readonly view: View;
  readonly name: string;
  readonly value: Measured;
  readonly decimals: number;
  readonly signed?: boolean;
  readonly after?: string;
  readonly under: string;
}

function Fact({ view, name, value, decimals, signed = false, after = "", under }: FactProps) {
  const text = isMissing(value) ? null : signed ? view.signed(value, decimals) : view.number(value, decimals);
  return (
    <div>
      <dt>{name}</dt>
      <dd class={text === null ? "dash" : undefined}>
        {text === null ? view.value(value, decimals) : text + after}
        <small>{under}</small>
      </dd>
    </div>
  );
}

const shownFindings = 12;
const order = ["error", "warning", "info"];

interface FindingsProps {
  readonly view: View;
  readonly findings: readonly PublicFinding[];
  readonly held: ReviewResult["held"];
}

/** What is still open, errors first: file, sheet, cell, what was printed, what was expected. */
export function Findings({ view, findings, held }: FindingsProps) {
  const open = findings
    .filter((one) => one.answer === null && one.severity !== "info")
    .sort((one, two) => order.indexOf(one.severity) - order.indexOf(two.severity));
  if (open.length + held.length === 0) return <p class="note">{view.word("review.findingsNone")}</p>;
  return (
    <>
      {held.length > 0 && (
        <p class="note">
          {view.word("review.held")}{" "}
          {held.map((one, place) => (
            <>
              {place > 0 && "; "}
              <a href={view.href(`/figures/${one.figure}`)}>
                {view.short(one.indicator)}, {view.area(one.area)}, {view.period(one.period)}
              </a>
            </>
          ))}
          .
        </p>
      )}
      <ul class="findings">
        {open.slice(0, shownFindings).map((one) => (
          <li class={`finding ${one.severity === "error" ? "err" : "warn"}`}>
            <b>
              <Icon name={one.severity === "error" ? "error" : "note"} /> {view.word(`severity.${one.severity}`)}:{" "}
              {view.area(one.area)}
            </b>
            <span>{findingSentence(one, view.lang)}</span>
            <span class="small muted">
              {view.word(one.sheet === "" ? "finding.placePlain" : "finding.place", {
                file: one.file,
                sheet: one.sheet,
                cell: one.cell,
              })}
              . {view.word("finding.printed", { printed: one.printed })}
              {one.figure !== null && (
                <>
                  {" "}
                  <a href={view.href(`/figures/${one.figure}`)}>{view.word("finding.figure")}</a>
                </>
              )}
            </span>
          </li>
        ))}
      </ul>
      {open.length > shownFindings && (
        <p class="note">{view.word("review.findingsMore", { n: open.length - shownFindings })}</p>
      )}
    </>
  );
}

/** The marks that tables use, explained. */
export function MarksKey({ view, illustrative }: { view: View; illustrative: boolean }) {
  const marks = [
    ["est", "status.estimate", "mark.estimate"],
    ["pre", "status.provisional", "mark.provisional"],
    ["fin", "status.final", "mark.final"],
    ["join", "figure.readded", "mark.readded"],
    ["look", "status.review", "mark.review"],
  ] as const;
  return (
    <ul class="marks">
      {marks.map(([kind, name, what]) => (
        <li>
          <span class={`st ${kind}`}>{view.word(name)}</span> {view.word(what)}
        </li>
      ))}
      {illustrative && (
        <li>
          <span class="st smp">{view.word("sample.mark")}</span> {view.word("mark.sample")}
        </li>
      )}
    </ul>
  );
}
