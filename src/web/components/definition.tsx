import type { PageWord } from "../../language/page-words.ts";
import { pageWords } from "../../language/page-words.ts";
import { type Indicator, partsOf } from "../../structure/indicator.ts";
import type { View } from "../view.ts";

const directions = { "1": "direction.up", "-1": "direction.down", "0": "direction.none" } as const;

/** A word of the catalogue, where pages have one; else as the catalogue has it. */
function catalogueWord(view: View, group: string, key: string): string {
  const word = `${group}.${key}`;
  return word in pageWords ? view.word(word as PageWord) : key;
}

/** What an indicator is, as the catalogue says it. */
export function Definition({ view, indicator }: { view: View; indicator: Indicator }) {
  const { lang } = view;
  const parts = [...partsOf(view.structure.catalogue, indicator.code).values()].flat();
  const facts: [PageWord, string][] = [
    ["indicator.what", indicator.definition[lang]],
    ["indicator.unit", view.unit(indicator.unit)],
    ["indicator.frequency", indicator.frequency.map((one) => catalogueWord(view, "frequency", one)).join(", ")],
    ["indicator.priceBasis", indicator.priceBasis === null ? "" : view.word(`price.${indicator.priceBasis}`)],
    ["indicator.indexBase", indicator.indexBase === null ? "" : view.word(`base.${indicator.indexBase}`)],
    ["indicator.aggregation", view.word(`aggregation.${indicator.aggregation}`)],
    ["indicator.direction", view.word(directions[`${indicator.direction}`])],
    ["indicator.producer", view.producer(indicator.producer)],
    ["indicator.synonyms", indicator.synonyms[lang].slice(0, 6).join("; ")],
    ["indicator.official", indicator.official ?? ""],
    ["indicator.standard", indicator.standard ? "" : view.word("indicator.noStandard")],
  ];
  return (
    <section class="sec" aria-labelledby="definition">
      <header>
        <h2 id="definition">{view.word("indicator.definition")}</h2>
      </header>
      <dl class="defs">
        {facts
          .filter(([, value]) => value !== "")
          .map(([word, value]) => (
            <div>
              <dt>{view.word(word)}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        {indicator.parent !== null && <Related view={view} word="indicator.part" codes={[indicator.parent]} />}
        {parts.length > 0 && <Related view={view} word="indicator.parts" codes={parts.map((one) => one.code)} />}
      </dl>
    </section>
  );
}

function Related({ view, word, codes }: { view: View; word: PageWord; codes: readonly string[] }) {
  return (
    <div>
      <dt>{view.word(word)}</dt>
      <dd>
        {codes.map((code, place) => (
          <>
            {place > 0 && ", "}
            <a href={view.href(`/indicators/${code}`)}>{view.short(code)}</a>
          </>
        ))}
      </dd>
    </div>
  );
}
