import type { VerdictWord } from "../../assess/verdict.ts";
import { checkWord } from "../../language/check-words.ts";
import { upperFirst } from "../../language/print-unit.ts";
import type { View } from "../view.ts";

/** The class of a result: its colour, its line. */
export const verdictClass = {
  supported: "ok",
  rounding: "round",
  contradicted: "bad",
  implausible: "odd",
  ambiguous: "many",
  "no-data": "none",
} as const satisfies Record<VerdictWord, string>;

/** The shape of a result: disc, waves, square, triangle, diamond, dashed ring. It stands beside the word. */
export function VerdictIcon({ verdict }: { verdict: VerdictWord }) {
  return (
    <svg class="ic" viewBox="0 0 16 16" aria-hidden="true">
      {shapes[verdict]}
    </svg>
  );
}

const shapes = {
  supported: (
    <>
      <circle class="f" cx="8" cy="8" r="7.5" />
      <path class="p" d="M4.6 8.3l2.3 2.3 4.5-4.9" />
    </>
  ),
  rounding: (
    <>
      <circle cx="8" cy="8" r="6.8" />
      <path
        d="M4.5 6.8c1.2-1.3 2.3-1.3 3.5 0s2.3 1.3 3.5 0M4.5 10c1.2-1.3 2.3-1.3 3.5 0s2.3 1.3 3.5 0"
        stroke-width="1.5"
      />
    </>
  ),
  contradicted: (
    <>
      <rect class="f" x=".8" y=".8" width="14.4" height="14.4" rx="1" />
      <path class="p" d="M4.8 6.1h6.4M4.8 9.9h6.4M10 3.8L6 12.2" />
    </>
  ),
  implausible: (
    <>
      <path d="M8 1.6L15 14.4H1z" />
      <path d="M8 6.2v3.6M8 12v.1" />
    </>
  ),
  ambiguous: (
    <>
      <path d="M8 .9L15.1 8 8 15.1.9 8z" />
      <path d="M6.3 6.6c.1-2.2 3.4-2.1 3.4 0 0 1.3-1.6 1.2-1.6 2.6M8.1 11.4v.1" stroke-width="1.6" />
    </>
  ),
  "no-data": (
    <>
      <circle cx="8" cy="8" r="6.7" stroke-dasharray="2.6 2.2" />
      <path d="M5.2 8h5.6" />
    </>
  ),
} as const satisfies Record<VerdictWord, unknown>;

/** A result as a chip: shape, word, colour. */
export function VerdictChip({ view, verdict }: { view: View; verdict: VerdictWord }) {
  return (
    <span class={`v v-${verdictClass[verdict]}`}>
      <VerdictIcon verdict={verdict} />
      {upperFirst(checkWord(view.lang, `verdict.${verdict}`))}
    </span>
  );
}
