import type { VerdictWord } from "../../assess/verdict.ts";
import { notClaimWords } from "../../language/check-claim-words.ts";
import { type CheckWord, checkWord } from "../../language/check-words.ts";
import { upperFirst } from "../../language/print-unit.ts";
import type { Figure } from "../../observations/figure.ts";
import type { Open } from "../../structure/claim.ts";
import type { Review } from "../../structure/review.ts";
import type { Check } from "../../verify/checked.ts";
import { areaWords, candidateWords } from "../../verify/describe-claim.ts";
import { type KeptCheck, keptCheck } from "../../verify/kept-check.ts";
import { daysKept } from "../../verify/shared-check.ts";
import { byReason, countVerdicts, verdictOrder } from "../../verify/verdict-order.ts";
import { articleLines, articleMarks, type Mark } from "../article-marks.ts";
import type { Submission } from "../check-submission.ts";
import { Icon } from "../components/icon.tsx";
import { VerdictIcon, verdictClass } from "../components/verdict.tsx";
import { Layout } from "../layout.tsx";
import { localPath, type View } from "../view.ts";
import { ChooseButton, EvidenceList, openFieldName } from "./check-evidence.tsx";
import { Banner, CheckForm, formId } from "./check-form.tsx";

interface ResultProps {
  readonly view: View;
  readonly check: Check;
  readonly submission: Submission;
  readonly figures: ReadonlyMap<number, Figure>;
  readonly reviews: readonly Review[];
}

/** A checked text: summary, the article with its marks, the evidence of each number, and what was left aside. */
export function CheckResult({ view, check, submission, figures, reviews }: ResultProps) {
  const word = (key: CheckWord, facts = {}) => checkWord(view.lang, key, facts);
  const kept = keptCheck(check);
  const none = check.claims.length === 0;
  const numbers = check.claims.length + check.notClaims.length;
  const heading = none ? word("result.none") : word("result.heading", { numbers, claims: check.claims.length });
  return (
    <Layout view={view} title={heading} illustrative={check.illustrative} unlisted>
      <div class="checked">
        <div class="title">
          <p class="kicker">
            <a href={view.href("/check")}>{view.word("nav.check")}</a>
          </p>
          <h1>{heading}</h1>
          {none && <p class="lead">{word("result.noneText")}</p>}
        </div>
        {!none && <Summary view={view} check={kept} />}
        <Banner view={view} />
        <Facts view={view} check={kept} reviews={reviews}>
          <div class="actions no-print">
            {!none && <ReportButtons view={view} />}
            <button class="btn slim" type="submit" form={formId} formaction={otherLanguage(view)} lang={other(view)}>
              {word("result.language")}
            </button>
            <a class="btn slim" href={view.href("/check")}>
              {word("result.other")}
            </a>
          </div>
        </Facts>
        <Chosen view={view} submission={submission} />
        <ChooseForAll view={view} check={check} />
        <div class="cols cols-check">
          <section class="sec" aria-labelledby="article">
            <header>
              <h2 id="article">{word("result.article")}</h2>
              {!none && <p class="no-print">{word("result.articleHint")}</p>}
            </header>
            <Article view={view} check={check} />
            {!none && <LineKey view={view} />}
          </section>
          {!none && (
            <EvidenceList
              view={view}
              claims={kept.claims}
              asOf={check.asOf}
              date={check.date}
              figures={figures}
              article
            />
          )}
        </div>
        <NotClaims view={view} check={kept} />
        {!none && <SaveOffer view={view} />}
        <details class="again no-print">
          <summary>{word("result.again")}</summary>
          <CheckForm view={view} submission={submission} reviews={reviews} />
        </details>
      </div>
    </Layout>
  );
}

const other = (view: View) => (view.lang === "vi" ? "en" : "vi");
const otherLanguage = (view: View) => localPath(other(view), "/check");

/** How many have each result; choosing one shows only those. Works without script. */
export function Summary({ view, check }: { view: View; check: KeptCheck }) {
  const counts = countVerdicts(check.claims);
  const tile = (value: VerdictWord | "all", n: number) => (
    <label class={`vc ${value === "all" ? "v-all" : `v-${verdictClass[value]}`}${n === 0 ? " zero" : ""}`}>
      <input type="radio" name="show" id={`show-${value}`} value={value} checked={value === "all"} disabled={n === 0} />
      <b>{n}</b>
      <span>
        {value !== "all" && <VerdictIcon verdict={value} />}
        {upperFirst(checkWord(view.lang, value === "all" ? "result.all" : `verdict.${value}`))}
      </span>
    </label>
  );
  return (
    <fieldset class="verdicts">
      <legend class="sr">{checkWord(view.lang, "result.filter")}</legend>
      {tile("all", check.claims.length)}
      {verdictOrder.map((verdict) => tile(verdict, counts.get(verdict) ?? 0))}
    </fieldset>
  );
}

/** As of when, about what, compared with which figures. */
export function Facts({
  view,
  check,
  reviews,
  more = [],
  children,
}: {
  view: View;
  check: KeptCheck;
  reviews: readonly Review[];
  more?: readonly (readonly [name: string, value: string])[];
  children?: unknown;
}) {
  const word = (key: CheckWord, facts = {}) => checkWord(view.lang, key, facts);
  const review = reviews.find((one) => one.id === check.review);
  const from = review ? word("result.officialAnd", { review: review.name[view.lang] }) : word("result.official");
  const facts: (readonly [string, string])[] = [
    [word("result.asOf"), view.day(check.asOf)],
    ...(check.date ? [[word("result.date"), view.day(check.date)] as const] : []),
    ...(check.region
      ? [[word("result.region"), upperFirst(areaWords(check.region, view.lang, view.structure))] as const]
      : []),
    [word("result.evidenceFrom"), from],
    ...more,
  ];
  return (
    <div class="release">
      <dl>
        {facts.map(([name, value]) => (
          <div>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {children}
    </div>
  );
}

function ReportButtons({ view }: { view: View }) {
  return (
    <>
      {(["pdf", "docx", "html"] as const).map((format) => (
        <button
          class="btn slim"
          type="submit"
          form={formId}
          formaction={view.href("/check/report")}
          name="format"
          value={format}
        >
          <Icon name="down" /> {checkWord(view.lang, "result.report")} {format.toUpperCase()}
        </button>
      ))}
    </>
  );
}

/** The choices that this result rests on, each with the way back. */
function Chosen({ view, submission }: { view: View; submission: Submission }) {
  const choices = Object.entries(submission.choices);
  if (choices.length === 0) return null;
  return (
    <section class="chosen no-print" aria-labelledby="chosen">
      <h2 id="chosen" class="h-small">
        {checkWord(view.lang, "result.chosen")}
      </h2>
      <ul>
        {choices.map(([key, value]) => {
          const [place, field] = key.includes(".") ? key.split(".") : [null, key];
          const name = field as Open["field"];
          const whose =
            place == null
              ? checkWord(view.lang, "result.chosenForAll")
              : checkWord(view.lang, "result.chosenFor", { n: Number(place) + 1 });
          return (
            <li>
              {upperFirst(openFieldName(view, name))} ({whose}):{" "}
              <b>{candidateWords(name, value, view.lang, view.structure)}</b>{" "}
              <button class="btn slim" type="submit" form={formId} name="drop" value={key}>
                {checkWord(view.lang, "result.drop")}
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

/** One choice for all numbers of the text that leave the same thing open. */
function ChooseForAll({ view, check }: { view: View; check: Check }) {
  const open = new Map<Open["field"], { n: number; candidates: Set<string> }>();
  for (const { claim } of check.claims) {
    for (const { field, candidates } of claim.open) {
      const known = open.get(field) ?? { n: 0, candidates: new Set<string>() };
      for (const one of candidates) known.candidates.add(one);
      open.set(field, { n: known.n + 1, candidates: known.candidates });
    }
  }
  const shared = [...open].filter(([, { n, candidates }]) => n > 1 && candidates.size > 0);
  if (shared.length === 0) return null;
  return (
    <section class="choose-all no-print" aria-label={checkWord(view.lang, "evidence.readings")}>
      {shared.map(([field, { n, candidates }]) => (
        <div>
          <p>{checkWord(view.lang, "result.openAll", { field: openFieldName(view, field), n })}</p>
          <p class="actions">
            {[...candidates].map((key) => (
              <ChooseButton
                view={view}
                name={candidateWords(field, key, view.lang, view.structure)}
                choice={[[field, key]]}
              />
            ))}
          </p>
        </div>
      ))}
    </section>
  );
}

function Article({ view, check }: { view: View; check: Check }) {
  const lines = articleLines(check.text, articleMarks(check.text, check.claims));
  return (
    <div class="article" lang={check.lang}>
      {check.title !== null && <p class="hl">{check.title}</p>}
      {lines.map((pieces) => (
        <p>
          {pieces.map(({ text, mark }) =>
            mark === null ? text : <MarkedNumber view={view} check={check} mark={mark} text={text} />,
          )}
        </p>
      ))}
    </div>
  );
}

/** A number as it stands in the article, with the shape of its result and the place of its evidence. */
function MarkedNumber({ view, check, mark, text }: { view: View; check: Check; mark: Mark; text: string }) {
  return (
    <>
      {mark.claims.map((place, at) => {
        const verdict = check.claims[place]?.verdict.verdict ?? "no-data";
        const kind = verdictClass[verdict];
        return (
          <a class={at === 0 ? `m m-${kind}` : `m-also m-${kind}`} href={`#k${place + 1}`} id={`b${place + 1}`}>
            {at === 0 && text}
            <span class="mk">
              <VerdictIcon verdict={verdict} />
              <span class="sr" lang={view.lang}>
                {" "}
                ({checkWord(view.lang, `verdict.${verdict}`)},{" "}
                {checkWord(view.lang, "result.chosenFor", { n: place + 1 })})
              </span>
              <sub aria-hidden="true">{place + 1}</sub>
            </span>
          </a>
        );
      })}
    </>
  );
}

function LineKey({ view }: { view: View }) {
  return (
    <div class="keys">
      <dl>
        {verdictOrder.map((verdict) => (
          <div>
            <dt>
              <span class={`m m-${verdictClass[verdict]}`}>{upperFirst(checkWord(view.lang, `line.${verdict}`))}</span>
            </dt>
            <dd>
              <VerdictIcon verdict={verdict} /> {checkWord(view.lang, `verdict.${verdict}`)}
            </dd>
          </div>
        ))}
      </dl>
      <p>{checkWord(view.lang, "result.untouched")}</p>
    </div>
  );
}

/** Numbers listed for one reason. */
const mostListed = 60;

/** Every number that is no claim, by reason. */
export function NotClaims({ view, check }: { view: View; check: KeptCheck }) {
  if (check.notClaims.length === 0) return null;
  return (
    <section class="sec" aria-labelledby="not">
      <header>
        <h2 id="not">{checkWord(view.lang, "not.title")}</h2>
        <p>{checkWord(view.lang, "not.lead", { n: check.notClaims.length })}</p>
      </header>
      <dl class="defs">
        {byReason(check.notClaims).map(({ why, list }) => (
          <div>
            <dt>
              {upperFirst(notClaimWords[why][view.lang])} ({list.length})
            </dt>
            <dd>
              {list.slice(0, mostListed).map(({ quote }, at) => (
                <>
                  {at > 0 && " · "}
                  <span class="brief">
                    {quote.before}
                    <b>{quote.printed}</b>
                    {quote.after}
                  </span>
                </>
              ))}
              {list.length > mostListed && `, ${checkWord(view.lang, "not.more", { n: list.length - mostListed })}`}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function SaveOffer({ view }: { view: View }) {
  return (
    <section class="sec no-print" aria-labelledby="save">
      <header>
        <h2 id="save">{checkWord(view.lang, "result.save")}</h2>
        <p>{checkWord(view.lang, "result.saveHint", { days: daysKept })}</p>
      </header>
      <p class="actions">
        <button class="btn" type="submit" form={formId} formaction={view.href("/check/results")}>
          <Icon name="link" /> {checkWord(view.lang, "result.save")}
        </button>
      </p>
    </section>
  );
}
