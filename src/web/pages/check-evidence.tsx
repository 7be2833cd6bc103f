import type { Child } from "hono/jsx";
import type { Verdict } from "../../assess/verdict.ts";
import type { Day } from "../../base/day.ts";
import { isMissing } from "../../base/measured.ts";
import { checkClaimWord } from "../../language/check-claim-words.ts";
import { type CheckWord, checkWord } from "../../language/check-words.ts";
import { upperFirst } from "../../language/print-unit.ts";
import { figuresHref } from "../../narrate/document.ts";
import type { Figure } from "../../observations/figure.ts";
import type { Claim } from "../../structure/claim.ts";
import { besideWords, doubtWords, knownSteps, stepWords, verdictSentences } from "../../verify/describe-check.ts";
import { candidateWords, readFields } from "../../verify/describe-claim.ts";
import type { KeptClaim } from "../../verify/kept-check.ts";
import { VerdictChip, verdictClass } from "../components/verdict.tsx";
import type { View } from "../view.ts";
import { formId } from "./check-form.tsx";
import { unitOfFigure } from "./figure.tsx";

/** What all claims of a page share. */
export interface EvidenceSurroundings {
  readonly view: View;
  readonly asOf: Day;
  readonly date: Day | null;
  /** Figures by id, as far as they are shown one by one. */
  readonly figures: ReadonlyMap<number, Figure>;
  /** Beside the article, which numbers lead back to and choices are sent with; without it, quotes stand in its place. */
  readonly article: boolean;
}

interface Props extends EvidenceSurroundings {
  readonly one: KeptClaim;
  /** Its place in the check, from 0. */
  readonly place: number;
}

/** The evidence for every number of a text, in its order. */
export function EvidenceList({
  claims,
  ...surroundings
}: EvidenceSurroundings & { readonly claims: readonly KeptClaim[] }) {
  return (
    <section class={surroundings.article ? "sec panel" : "sec panel one"} aria-labelledby="evidence">
      <header>
        <h2 id="evidence">{checkWord(surroundings.view.lang, "result.evidence")}</h2>
      </header>
      {claims.map((one, place) => (
        <Evidence {...surroundings} one={one} place={place} />
      ))}
    </section>
  );
}

/** One number of a text: what was read, what the figures give, how that was reckoned, and whatever else is known. */
function Evidence(props: Props) {
  const { view, one, place, article } = props;
  const { claim, verdict, quote } = one;
  const n = place + 1;
  return (
    <article class={`ev is-${verdict.verdict}`} id={`k${n}`} aria-labelledby={`kh${n}`}>
      <header>
        {article ? (
          <a class="no" href={`#b${n}`} aria-label={checkWord(view.lang, "evidence.back", { n })}>
            {n}
          </a>
        ) : (
          <span class="no">{n}</span>
        )}
        <h3 id={`kh${n}`}>
          <q>{quote.printed}</q>
        </h3>
        <VerdictChip view={view} verdict={verdict.verdict} />
      </header>
      {!article && (
        <blockquote class="quote">
          {quote.before}
          <b class={`m m-${verdictClass[verdict.verdict]}`}>{quote.printed}</b>
          {quote.after}
        </blockquote>
      )}
      <ReadAs view={view} claim={claim} />
      <p class="says">{verdictSentences(claim, verdict, view).join(" ")}</p>
      {verdict.verdict !== "ambiguous" && <Computation view={view} claim={claim} verdict={verdict} />}
      {verdict.verdict !== "ambiguous" && <Origin {...props} verdict={verdict} />}
      <Readings {...props} />
      <Vintages {...props} />
      <Remarks view={view} title="evidence.doubts" items={one.doubts.map((doubt) => doubtWords(doubt, view))} />
      <BesideList view={view} one={one} />
    </article>
  );
}

/** What was read, in one line, so that a wrong reading is seen. */
function ReadAs({ view, claim }: { view: View; claim: Claim }) {
  const { indicator, what, area, period, value, producer } = readFields(claim, view.lang, view.structure);
  const parts = [indicator, what, area, period, producer].filter((part): part is string => part !== null);
  return (
    <p class="read">
      <b>{checkWord(view.lang, "evidence.read")}:</b> {parts.join(" · ")} · <b>{value}</b>
    </p>
  );
}

/** Steps that say what the others come to. */
const concluding: ReadonlySet<Verdict["computation"][number]["term"]> = new Set([
  "growth",
  "completion",
  "share",
  "difference",
  "contribution",
  "ratio",
]);

function Computation({ view, claim, verdict }: { view: View; claim: Claim; verdict: Verdict }) {
  const computation = knownSteps(verdict);
  if (computation.length === 0) return null;
  return (
    <table class="sum">
      <caption class="sr">{checkWord(view.lang, "evidence.computation")}</caption>
      <tbody>
        {computation.map((step, at) => {
          const { name, value } = stepWords(claim, step, view);
          return (
            <tr class={at > 0 && concluding.has(step.term) ? "me" : undefined}>
              <th scope="row">{name}</th>
              <td class={isMissing(step.value) ? "why" : "n"}>{value}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

/** Figures shown one by one; more are one link. */
export const mostOrigins = 4;

/** Ids that a page of figures takes. */
const mostLinked = 500;

function Origin({ view, figures, verdict }: EvidenceSurroundings & { verdict: Verdict }) {
  const ids = verdict.figures;
  if (ids.length === 0) return null;
  const known = ids.length > mostOrigins ? [] : ids.flatMap((id) => figures.get(id) ?? []);
  return (
    <p class="origin">
      <b>{checkWord(view.lang, "evidence.origin")}:</b>{" "}
      {known.length === ids.length ? (
        known.map((figure, at) => (
          <>
            {at > 0 && "; "}
            <a href={view.href(`/figures/${figure.id}`)}>{originWords(view, figure)}</a>
          </>
        ))
      ) : (
        <a href={figuresHref(ids.slice(0, mostLinked), view.lang)}>
          {checkWord(view.lang, "evidence.originMany", { n: ids.length })}
        </a>
      )}
    </p>
  );
}

function originWords(view: View, figure: Figure): string {
  const unit = unitOfFigure(view, figure);
  const value = view.value(figure.value, figure.decimals);
  const amount = isMissing(figure.value) ? value : unit === "%" ? `${value}%` : `${value} ${unit}`;
  const known = checkWord(view.lang, "evidence.known", { day: view.day(figure.known) });
  return `${view.producer(figure.producer)}, ${view.area(figure.area)}, ${view.period(figure.period)}: ${amount} (${known})`;
}

/** Each meaning that a sentence leaves open, with its own result, and the button that chooses it. */
function Readings(props: Props) {
  const { view, one, place, article } = props;
  const { claim, verdict } = one;
  if (claim.open.length === 0 || verdict.verdict !== "ambiguous") return null;
  const readings = verdict.readings.length > 0 ? verdict.readings : bareReadings(claim);
  return (
    <div class="readings">
      <h4>{checkWord(view.lang, "evidence.readings")}</h4>
      <ul class="reads">
        {readings.map((reading) => {
          const meant = { ...claim, subject: reading.subject, open: [] } as Claim;
          const chosen = claim.open.map(({ field }) => [field, String(reading.subject[field] ?? "")] as const);
          const name = chosen.map(([field, key]) => candidateWords(field, key, view.lang, view.structure)).join(", ");
          return (
            <li>
              <b>{upperFirst(name)}</b>{" "}
              {reading.verdict && <VerdictChip view={view} verdict={reading.verdict.verdict} />}
              {reading.verdict && (
                <>
                  <span class="says">{verdictSentences(meant, reading.verdict, view).join(" ")}</span>
                  <Computation view={view} claim={meant} verdict={reading.verdict} />
                  <Origin {...props} verdict={reading.verdict} />
                </>
              )}
              {article && (
                <ChooseButton
                  view={view}
                  name={name}
                  choice={chosen.map(([field, key]) => [`${place}.${field}`, key])}
                />
              )}
            </li>
          );
        })}
      </ul>
    </div>
  );
}

/** The candidates of the first open field, where no reading was judged by itself. */
function bareReadings({ subject, open }: Claim): { subject: Claim["subject"]; verdict: Verdict | null }[] {
  const [first] = open;
  return (first?.candidates ?? []).map((key) => ({
    subject: { ...subject, [first?.field ?? "period"]: key },
    verdict: null,
  }));
}

/** Sends the text again with one more choice. */
export function ChooseButton({
  view,
  name,
  choice,
}: {
  view: View;
  name: string;
  choice: readonly (readonly [key: string, value: string])[];
}) {
  return (
    <button
      class="btn slim no-print"
      type="submit"
      form={formId}
      name="choose"
      value={String(new URLSearchParams(choice.map(([key, value]) => [key, value])))}
    >
      {checkWord(view.lang, "evidence.choose", { reading: name })}
    </button>
  );
}

/** What was known when the text was published, and what is known now, where they give different results. */
function Vintages({ view, one, asOf, date }: Props) {
  const { claim, verdict, atThatTime } = one;
  if (atThatTime === null) return null;
  const rows = [
    { label: "evidence.then", day: claim.made ?? date ?? asOf, verdict: atThatTime },
    { label: "evidence.now", day: asOf, verdict },
  ] as const;
  return (
    <div class="vintages">
      <h4>{checkWord(view.lang, "evidence.vintages")}</h4>
      <ul class="reads">
        {rows.map((row) => (
          <li>
            {checkWord(view.lang, row.label, { day: view.day(row.day) })}:{" "}
            <VerdictChip view={view} verdict={row.verdict.verdict} />
            {row.verdict === atThatTime && (
              <span class="says">{verdictSentences(claim, atThatTime, view).join(" ")}</span>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

function Remarks({ view, title, items }: { view: View; title: CheckWord; items: readonly Child[] }) {
  if (items.length === 0) return null;
  return (
    <div class="remarks">
      <h4>{checkWord(view.lang, title)}</h4>
      <ul>
        {items.map((item) => (
          <li>{item}</li>
        ))}
      </ul>
    </div>
  );
}

function BesideList({ view, one }: { view: View; one: KeptClaim }) {
  if (one.beside.length === 0) return null;
  return (
    <div class="remarks">
      <h4>
        {checkWord(view.lang, "evidence.beside")} <small>({checkWord(view.lang, "evidence.besideHint")})</small>
      </h4>
      <ul>
        {one.beside.map((beside) => (
          <li>
            <a href={view.href(`/figures/${beside.figure}`)}>{besideWords(beside, view)}</a>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** What a field of a claim that is open is called. */
export function openFieldName(view: View, field: Claim["open"][number]["field"]): string {
  return checkClaimWord(view.lang, `field.${field}`);
}
