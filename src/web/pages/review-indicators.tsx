import type { IndicatorResult, ReviewResult } from "../../assess/review-result.ts";
import { isMissing } from "../../base/measured.ts";
import { Sheet } from "../components/sheet.tsx";
import { ComputedCell } from "../components/values.tsx";
import { topicName } from "../topic.ts";
import type { View } from "../view.ts";

interface Props {
  readonly view: View;
  readonly result: ReviewResult;
  /** The path of the review's page. */
  readonly base: string;
}

/**
 * Every indicator of a review with its total, growth, counts and coverage, by field: the way into each one's page. Parts
 * and breakdowns are folded away.
 */
export function IndicatorTables({ view, result, base }: Props) {
  const isWhole = (one: IndicatorResult) =>
    one.breakdown === "" && view.structure.catalogue.get(one.indicator)?.parent == null;
  const whole = result.indicators.filter(isWhole);
  const parts = result.indicators.filter((one) => !isWhole(one));
  return (
    <>
      <IndicatorTable
        view={view}
        result={result}
        base={base}
        indicators={whole}
        name={view.word("review.indicators")}
      />
      {parts.length > 0 && (
        <details>
          <summary>{view.word("review.parts", { n: parts.length })}</summary>
          <IndicatorTable
            view={view}
            result={result}
            base={base}
            indicators={parts}
            name={view.word("review.parts", { n: parts.length })}
          />
        </details>
      )}
    </>
  );
}

type TableProps = Props & { readonly indicators: readonly IndicatorResult[]; readonly name: string };

function IndicatorTable({ view, result, base, indicators, name }: TableProps) {
  const byTopic = new Map<string, IndicatorResult[]>();
  for (const one of indicators) {
    const topic = view.structure.catalogue.get(one.indicator)?.topic ?? "";
    byTopic.set(topic, [...(byTopic.get(topic) ?? []), one]);
  }
  return (
    <Sheet view={view} name={name} whole>
      <IndicatorHeads view={view} result={result} />
      {[...byTopic].map(([topic, group]) => (
        <tbody>
          <tr class="grp">
            <th scope="rowgroup" colspan={7}>
              {topicName(view, topic)}
            </th>
          </tr>
          {group.map((one) => (
            <IndicatorLine view={view} base={base} one={one} />
          ))}
        </tbody>
      ))}
    </Sheet>
  );
}

function IndicatorHeads({ view, result }: Pick<Props, "view" | "result">) {
  return (
    <thead>
      <tr>
        <th class="first" scope="col">
          {view.word("table.indicator")}
        </th>
        <th scope="col">{view.word("table.unit")}</th>
        <th class="n" scope="col">
          {view.word("figure.total")}
          <span class="unit">{view.periodShort(result.blocks.now)}</span>
        </th>
        <th class="n" scope="col">
          {view.word("table.growth")}
          <span class="unit">%</span>
        </th>
        <th class="n" scope="col">
          {view.word("table.planDone")}
          <span class="unit">%</span>
        </th>
        <th class="n" scope="col">
          {view.word("figure.up")}
        </th>
        <th class="n" scope="col">
          {view.word("table.coverage")}
        </th>
      </tr>
    </thead>
  );
}

/** An index or a rate has no total: that is said once, over the three columns that need one. */
function IndicatorLine({ view, base, one }: { view: View; base: string; one: IndicatorResult }) {
  const { total, growth, planCompletion, counts } = one;
  const noTotal = isMissing(total.value) && isMissing(growth.value) && isMissing(planCompletion.value);
  const known = one.rows.length - counts.unknown.length;
  const breakdown = one.breakdown === "" ? "" : ` – ${view.breakdown(one.indicator, one.breakdown)}`;
  return (
    <tr>
      <th scope="row" class="wrap-name">
        <a href={view.href(`${base}/indicators/${one.indicator}`)}>{view.indicator(one.indicator) + breakdown}</a>
      </th>
      <td class="nb">{view.unit(one.unit)}</td>
      {noTotal && isMissing(total.value) ? (
        <td class="why" colspan={3}>
          {total.value.missing === "not-reported" ? view.reason("not-reported") : view.word("table.notAdded")}
        </td>
      ) : (
        <>
          <ComputedCell view={view} value={total.value} decimals={one.decimals} />
          <ComputedCell view={view} value={growth.value} decimals={1} signed />
          <ComputedCell view={view} value={planCompletion.value} decimals={1} />
        </>
      )}
      <td class="n">{known === 0 ? "" : `${counts.up.length}/${known}`}</td>
      <td class="n">
        {one.reported.length}/{one.rows.length}
      </td>
    </tr>
  );
}
