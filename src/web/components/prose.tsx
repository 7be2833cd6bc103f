import type { Prose } from "../../language/page-prose.ts";
import type { View } from "../view.ts";

/** Text with headings; paragraphs that begin with a dash are the items of a list. */
export function ProseSections({ view, sections }: { view: View; sections: readonly Prose[] }) {
  return (
    <>
      {sections.map((section) => {
        const texts = section.paragraphs.map((one) => one[view.lang]);
        const items = texts.filter((text) => text.startsWith("- "));
        return (
          <section class="sec" id={section.id} aria-labelledby={`${section.id}-h`}>
            <header>
              <h2 id={`${section.id}-h`}>{section.title[view.lang]}</h2>
            </header>
            <div class="prose">
              {texts
                .filter((text) => !text.startsWith("- "))
                .map((text) => (
                  <p>{text}</p>
                ))}
              {items.length > 0 && (
                <ul>
                  {items.map((text) => (
                    <li>{text.slice(2)}</li>
                  ))}
                </ul>
              )}
            </div>
          </section>
        );
      })}
    </>
  );
}
