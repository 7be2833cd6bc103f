import type { IndicatorResult } from "../../assess/review-result.ts";
import type { View } from "../view.ts";

/** "thiếu Bắc Kạn: chưa có số liệu", one phrase a reason. */
export function missingWords(view: View, gaps: IndicatorResult["missing"]): string {
  const byReason = new Map<string, string[]>();
  for (const { area, reason } of gaps) byReason.set(reason, [...(byReason.get(reason) ?? []), area]);
  return [...byReason]
    .map(([reason, areas]) => `${view.word("figure.missingOf", { areas: view.areas(areas) })}: ${view.reason(reason)}`)
    .join("; ");
}

/** How complete indicators are: one square a member, the missing dashed and named. */
export function CoverageList({ view, indicators }: { view: View; indicators: readonly IndicatorResult[] }) {
  return (
    <ul class="cover">
      {indicators.map((one) => (
        <li>
          <span>{view.short(one.indicator)}</span>
          <b class="num">
            {one.reported.length}/{one.rows.length}
          </b>
          <Squares have={one.reported.length} all={one.rows.length} />
          {one.missing.length > 0 && <small>{missingWords(view, one.missing)}</small>}
        </li>
      ))}
    </ul>
  );
}

function Squares({ have, all }: { have: number; all: number }) {
  return (
    <svg viewBox={`0 0 ${all * 10} 10`} preserveAspectRatio="none" aria-hidden="true">
      <path class="in" d={Array.from({ length: have }, (_, place) => `M${place * 10} 1h8.4v8h-8.4z`).join("")} />
      {have < all && (
        <path
          class="out"
          d={Array.from({ length: all - have }, (_, place) => `M${(have + place) * 10 + 0.5} 1.5h7.4v7h-7.4z`).join("")}
        />
      )}
    </svg>
  );
}
