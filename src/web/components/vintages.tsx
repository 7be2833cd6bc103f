import type { Figure } from "../../observations/figure.ts";
import type { View } from "../view.ts";
import { StatusMark } from "./values.tsx";

/** What was said of one thing, newest first: each vintage with its day and its cell. `subject` is the one a page is about. */
export function Vintages({ view, vintages, subject }: { view: View; vintages: readonly Figure[]; subject?: number }) {
  const newest = [...vintages].reverse();
  const current = subject ?? newest[0]?.id;
  return (
    <ol class="trail">
      {newest.map((one, place) => (
        <li class={one.id === current ? "now" : undefined}>
          <p class="when">{view.day(one.known)}</p>
          <p>
            <b class="num">
              {one.id === subject ? (
                view.value(one.value, one.decimals)
              ) : (
                <a href={view.href(`/figures/${one.id}`)}>{view.value(one.value, one.decimals)}</a>
              )}
            </b>{" "}
            <StatusMark view={view} status={one.status} />{" "}
            {place < newest.length - 1 && (
              <span class="st rev">{view.word(one.corrects === null ? "status.revised" : "status.corrected")}</span>
            )}
          </p>
          <p class="small muted">
            {one.corrects === null
              ? view.word(one.origin.sheet === "" ? "vintage.placePlain" : "vintage.place", {
                  sheet: one.origin.sheet,
                  cell: one.origin.cell,
                })
              : `${one.corrects.by}: ${one.corrects.basis}`}
          </p>
        </li>
      ))}
    </ol>
  );
}
