import type { Child } from "hono/jsx";
import type { Cell } from "../../assess/review-result.ts";
import { isMissing, type Measured } from "../../base/measured.ts";
import { figuresHref } from "../../narrate/document.ts";
import type { Status } from "../../observations/figure.ts";
import type { View } from "../view.ts";

const statusClass = { estimate: "est", provisional: "pre", final: "fin" } as const;

/** How settled a figure is; the frame's line says it too, for who prints in grey. */
export function StatusMark({ view, status }: { view: View; status: Status | null }) {
  if (status === null) return null;
  return <span class={`st ${statusClass[status]}`}>{view.word(`status.${status}`)}</span>;
}

interface ValueCell {
  readonly view: View;
  readonly cell: Cell;
  /** Extra class of the cell (`gl` begins a group of columns). */
  readonly also?: string;
  /** The column's decimals, so that its commas line up; the figure's own where left out. */
  readonly decimals?: number;
  /** A growth: printed with its sign. */
  readonly signed?: boolean;
  readonly children?: Child;
}

const classes = (...names: (string | undefined)[]) => names.filter(Boolean).join(" ");

/** A table cell with a figure that leads to its origin; or with the reason there is none, which may have one too. */
export function ValueCell({ view, cell, also, decimals = cell.decimals, signed = false, children }: ValueCell) {
  const { value, figures } = cell;
  const text = signed && !isMissing(value) ? view.signed(value, decimals) : view.value(value, decimals);
  const linked = figures.length === 0 ? text : <a href={figuresHref(figures, view.lang)}>{text}</a>;
  return (
    <td class={classes(isMissing(value) ? "why" : "n", also)}>
      {linked}
      {children}
      {cell.readded && (
        <>
          {" "}
          <span class="st join">{view.word("figure.readded")}</span>
        </>
      )}
      {cell.conflicting && (
        <>
          {" "}
          <span class="st look">{view.word("status.review")}</span>
        </>
      )}
    </td>
  );
}

/** A table cell with something computed: no single cell of a file is its origin. */
export function ComputedCell({
  view,
  value,
  decimals,
  signed = false,
  also,
}: {
  view: View;
  value: Measured;
  decimals: number;
  signed?: boolean;
  also?: string | undefined;
}) {
  if (isMissing(value)) return <td class={classes("why", also)}>{view.reason(value.missing)}</td>;
  const text = signed ? view.signed(value, decimals) : view.number(value, decimals);
  const tone = signed ? (text.startsWith("−") ? "fall" : "rise") : undefined;
  return <td class={classes("n", tone, also)}>{text}</td>;
}
