import type { Child } from "hono/jsx";
import type { View } from "../view.ts";

interface Props {
  readonly view: View;
  /** What the table is, for its caption and for who scrolls it by keyboard. */
  readonly name: string;
  /** All members: on a wide screen it stands whole in the page, on paper on a landscape page. */
  readonly tall?: boolean;
  /** Stands whole in the page on a wide screen. */
  readonly whole?: boolean;
  readonly children?: Child;
}

/** The frame of a statistical table: it scrolls on its own where it does not fit. */
export function Sheet({ view, name, tall = false, whole = false, children }: Props) {
  return (
    <section
      class={["sheet", tall && "tall", whole && "whole"].filter(Boolean).join(" ")}
      tabindex={0}
      aria-label={view.word("table.scroll", { name })}
    >
      <table>
        <caption class="sr">{name}</caption>
        {children}
      </table>
    </section>
  );
}
