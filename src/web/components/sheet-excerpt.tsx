import type { Figure } from "../../observations/figure.ts";
import type { Excerpt } from "../env.ts";
import type { View } from "../view.ts";

/** The cells round a figure's own, drawn as the sheet has them, its own outlined. */
export function SheetExcerpt({ view, figure, excerpt }: { view: View; figure: Figure; excerpt: Excerpt }) {
  const [, column = "", row = ""] = /^([A-Z]+)(\d+)/.exec(figure.origin.cell) ?? [];
  return (
    <section class="xl-wrap" tabindex={0} aria-label={view.word("origin.excerpt", { sheet: figure.origin.sheet })}>
      <table class="xl">
        <thead>
          <tr>
            <td />
            {excerpt.columns.map((name) => (
              <th scope="col" class={name === column ? "h" : undefined}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {excerpt.rows.map((each) => (
            <tr>
              <th scope="row" class={String(each.number) === row ? "h" : undefined}>
                {each.number}
              </th>
              {placed(each.cells, excerpt.columns).map(({ cell, at }) => (
                <td
                  colspan={cell.span > 1 ? cell.span : undefined}
                  class={[at === column && String(each.number) === row && "hot", cell.number ? "n" : "tx"]
                    .filter(Boolean)
                    .join(" ")}
                >
                  {cell.text}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** Each cell with the column it begins in. */
function placed(cells: Excerpt["rows"][number]["cells"], columns: readonly string[]) {
  let next = 0;
  return cells.map((cell) => {
    const at = columns[next] ?? "";
    next += cell.span;
    return { cell, at };
  });
}
