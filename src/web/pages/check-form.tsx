import { type CheckWord, checkWord } from "../../language/check-words.ts";
import { upperFirst } from "../../language/print-unit.ts";
import type { Area } from "../../structure/area.ts";
import type { Review } from "../../structure/review.ts";
import { verdictOrder } from "../../verify/verdict-order.ts";
import { checkLimits, nothingSubmitted, type Submission } from "../check-submission.ts";
import { Icon } from "../components/icon.tsx";
import { VerdictChip } from "../components/verdict.tsx";
import { Layout } from "../layout.tsx";
import type { View } from "../view.ts";

interface FormProps {
  readonly view: View;
  readonly submission: Submission;
  /** Released reviews, whose reports may be used. */
  readonly reviews: readonly Review[];
}

/** What the form is called, so that buttons elsewhere in a page send it again. */
export const formId = "check-form";

/** The page before anything was checked, and where what was sent could not be: with why, and with what was sent. */
export function CheckStart({ view, submission, reviews, alert }: FormProps & { alert: string | null }) {
  const word = (key: CheckWord) => checkWord(view.lang, key);
  const isEmpty = submission.text === "";
  return (
    <Layout view={view} title={word("title")} description={word("lead")}>
      <div class="title">
        <h1>{word("title")}</h1>
        <p class="lead">{word("lead")}</p>
      </div>
      <Banner view={view} />
      {alert !== null && (
        <p class="finding err alert" role="alert">
          <b>
            <Icon name="error" /> {alert}
          </b>
        </p>
      )}
      <div class="cols cols-wide">
        <section class="sec" aria-labelledby="form">
          <header>
            <h2 id="form">{word("form.title")}</h2>
          </header>
          <CheckForm view={view} submission={submission} reviews={reviews} />
        </section>
        <section class="sec" aria-labelledby="results">
          <header>
            <h2 id="results">{word("empty.title")}</h2>
            <p>{word("empty.what")}</p>
          </header>
          <dl class="meanings">
            {verdictOrder.map((verdict) => (
              <div>
                <dt>
                  <VerdictChip view={view} verdict={verdict} />
                </dt>
                <dd>{word(`means.${verdict}`)}</dd>
              </div>
            ))}
          </dl>
          <p class="note">{word("empty.never")}</p>
          {isEmpty && (
            <figure class="example">
              <blockquote>{word("empty.example")}</blockquote>
              <p class="actions">
                <a class="btn" href={`${view.href("/check")}?example=1`}>
                  {word("form.example")}
                </a>
              </p>
            </figure>
          )}
        </section>
      </div>
    </Layout>
  );
}

/** Said on every page with results, and before them. */
export function Banner({ view }: { view: View }) {
  return (
    <p class="fair">
      <b>{checkWord(view.lang, "bannerTitle")}</b> {checkWord(view.lang, "banner")}
    </p>
  );
}

/** The form: a text or a document, and what helps to read it. */
export function CheckForm({ view, submission, reviews }: FormProps) {
  const word = (key: CheckWord, facts = {}) => checkWord(view.lang, key, facts);
  const { text, choices } = submission;
  const asksMore = Object.values({ ...submission, text: "", choices: "" }).some((value) => value !== "");
  return (
    <form id={formId} class="check-form" method="post" action={view.href("/check")} enctype="multipart/form-data">
      <p class="field">
        <label for="text">{word("form.text")}</label>
        <textarea id="text" name="text" rows={12} aria-describedby="text-hint" spellcheck={false}>
          {`\n${text}`}
        </textarea>
        <small id="text-hint">{word("form.textHint")}</small>
      </p>
      <p class="field">
        <label for="file">{word("form.file")}</label>
        <input
          id="file"
          name="file"
          type="file"
          accept=".txt,.docx,.pdf,.html,.htm,text/plain,text/html,application/pdf,application/vnd.openxmlformats-officedocument.wordprocessingml.document"
          aria-describedby="file-hint"
        />
        <small id="file-hint">{word("form.fileHint")}</small>
      </p>
      <details open={asksMore}>
        <summary>{word("form.more")}</summary>
        <MoreFields view={view} submission={submission} reviews={reviews} />
      </details>
      {Object.entries(choices).map(([key, value]) => (
        <input type="hidden" name="choice" value={String(new URLSearchParams({ [key]: value }))} />
      ))}
      <p class="actions">
        <button class="btn main" type="submit">
          {word("form.submit")}
        </button>
      </p>
    </form>
  );
}

function MoreFields({ view, submission, reviews }: FormProps) {
  const word = (key: CheckWord) => checkWord(view.lang, key);
  const { title, date, region, review, textLang } = submission;
  return (
    <div class="more-fields">
      <p class="field wide">
        <label for="title">{word("form.articleTitle")}</label>
        <input id="title" name="title" type="text" value={title} maxlength={checkLimits.title} autocomplete="off" />
      </p>
      <p class="field">
        <label for="date">{word("form.date")}</label>
        <input id="date" name="date" type="date" value={date} aria-describedby="date-hint" />
        <small id="date-hint">{word("form.dateHint")}</small>
      </p>
      <p class="field">
        <label for="region">{word("form.region")}</label>
        <select id="region" name="region">
          <option value="">{word("form.regionAny")}</option>
          <RegionOptions view={view} chosen={region} />
        </select>
      </p>
      <p class="field">
        <label for="review">{word("form.review")}</label>
        <select id="review" name="review">
          <option value="">{word("form.reviewNone")}</option>
          {reviews.map((one) => (
            <option value={one.id} selected={one.id === review}>
              {one.name[view.lang]}
              {one.illustrative ? ` (${view.word("sample.mark")})` : ""}
            </option>
          ))}
        </select>
      </p>
      <p class="field">
        <label for="lang">{word("form.lang")}</label>
        <select id="lang" name="lang">
          <option value="">{word("form.langGuess")}</option>
          <option value="vi" selected={textLang === "vi"}>
            {word("form.langVi")}
          </option>
          <option value="en" selected={textLang === "en"}>
            {word("form.langEn")}
          </option>
        </select>
      </p>
    </div>
  );
}

function RegionOptions({ view, chosen }: { view: View; chosen: string }) {
  const { regions, areas } = view.structure.geography;
  return (
    <>
      <optgroup label={checkWord(view.lang, "form.regions")}>
        {regions.map(({ key, name }) => (
          <option value={key} selected={key === chosen}>
            {upperFirst(name[view.lang])}
          </option>
        ))}
      </optgroup>
      <optgroup label={checkWord(view.lang, "form.areas")}>
        {areas.map((area) => (
          <option value={area.key} selected={area.key === chosen}>
            {areaName(view, area)}
          </option>
        ))}
      </optgroup>
    </>
  );
}

/** Two units may bear one name at different times: one that is gone says until when it was. */
function areaName(view: View, { name, to }: Area): string {
  return to === null
    ? name[view.lang]
    : checkWord(view.lang, "form.areaUntil", { name: name[view.lang], day: view.day(to) });
}

/** The form with the example filled in. */
export function exampleSubmission(view: View): Submission {
  return { ...nothingSubmitted, text: checkWord(view.lang, "empty.example"), date: "2024-05-17", region: "R-N28" };
}
