import type { Child } from "hono/jsx";
import type { Status } from "../../observations/figure.ts";
import type { View } from "../view.ts";
import { Icon } from "./icon.tsx";
import { StatusMark } from "./values.tsx";

/** A claim as a page shows it: the figure large, the sentence written from it, how complete it is, where it comes from. */
export interface Headline {
  /** The large figure: "25", "1.404". */
  readonly figure: string;
  /** What it is out of ("28"), for counts. */
  readonly of?: string;
  /** Its unit in words, for levels. */
  readonly unit?: string;
  readonly sentence: string;
  readonly coverage: string;
  readonly status: Status | null;
  readonly origin: string;
  /** The members as marks, for counts. */
  readonly strip?: Child;
}

export function Claims({ view, headlines }: { view: View; headlines: readonly Headline[] }) {
  return (
    <div class="claims">
      {headlines.map((one) => (
        <article class="claim">
          <p class="fig">
            {one.figure}
            {one.of !== undefined && <span class="of">/{one.of}</span>}
            {one.unit !== undefined && <small>{one.unit}</small>}
          </p>
          <div>
            <p>{one.sentence}</p>
            {one.strip}
            <p class="meta">
              <a href={one.origin}>
                <Icon name="link" /> {view.word("figure.origin")}
              </a>
              <span>
                {one.coverage} <StatusMark view={view} status={one.status} />
              </span>
            </p>
          </div>
        </article>
      ))}
    </div>
  );
}
