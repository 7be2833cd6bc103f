import type { MemberRow } from "../../assess/review-result.ts";
import { isMissing } from "../../base/measured.ts";
import type { View } from "../view.ts";
import { type Axis, GrowthBar } from "./bar.tsx";

/** Rows by growth, highest first; equal ones in official order; those without a growth last. */
export function byGrowth(rows: readonly MemberRow[]): readonly MemberRow[] {
  const value = (row: MemberRow) => (isMissing(row.growth) ? Number.NEGATIVE_INFINITY : row.growth);
  return [...rows].sort((one, two) => value(two) - value(one));
}

const thresholds = [10, 0] as const;

/** Whether a counted threshold lies between a row and the next one. */
export function isTurn(row: MemberRow, next: MemberRow | undefined): boolean {
  if (next === undefined || isMissing(row.growth)) return false;
  const [above, below] = [row.growth, isMissing(next.growth) ? null : next.growth];
  if (below === null) return true;
  return thresholds.some((limit) => (limit === 0 ? above >= 0 && below < 0 : above >= limit && below < limit));
}

interface Props {
  readonly view: View;
  readonly caption: string;
  readonly rows: readonly MemberRow[];
  readonly axis: Axis;
  readonly decimals: number;
  /** The member a page is about. */
  readonly subject?: string;
}

/** Bars as table rows: can be read without seeing the bars. */
export function Ranking({ view, caption, rows, axis, decimals, subject }: Props) {
  return (
    <table class="rank">
      <caption class="sr">{caption}</caption>
      <thead class="sr">
        <tr>
          <th scope="col">{view.word("table.rank")}</th>
          <th scope="col">{view.word("table.area")}</th>
          <th scope="col">%</th>
          <td>{view.word("table.chart")}</td>
        </tr>
      </thead>
      <tbody>
        {rows.map((row, place) => (
          <RankRow
            view={view}
            row={row}
            axis={axis}
            decimals={decimals}
            turn={isTurn(row, rows[place + 1])}
            me={row.area === subject}
          />
        ))}
      </tbody>
    </table>
  );
}

function RankRow(props: { view: View; row: MemberRow; axis: Axis; decimals: number; turn: boolean; me: boolean }) {
  const { view, row, axis, decimals, turn, me } = props;
  const name = (
    <th scope="row">
      <a href={view.href(`/areas/${row.area}`)}>{view.area(row.area)}</a>
    </th>
  );
  const kind = [turn && "turn", me && "me"].filter(Boolean).join(" ") || undefined;
  if (isMissing(row.growth)) {
    return (
      <tr class={kind}>
        <td class="o" />
        {name}
        <td class="why" colspan={2}>
          {view.reason(row.growth.missing)}
        </td>
      </tr>
    );
  }
  const text = view.signed(row.growth, decimals);
  return (
    <tr class={kind}>
      <td class="o">{row.growthRank}</td>
      {name}
      <td class={`n ${text.startsWith("−") ? "fall" : "rise"}`}>{text}</td>
      <td>
        <GrowthBar value={row.growth} axis={axis} />
      </td>
    </tr>
  );
}
