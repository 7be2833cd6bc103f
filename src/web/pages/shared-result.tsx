import { type Context, Hono } from "hono";
import { Failure, found } from "../../base/failure.ts";
import { type CheckWord, checkWord } from "../../language/check-words.ts";
import type { Figure } from "../../observations/figure.ts";
import type { Review } from "../../structure/review.ts";
import { cleanText } from "../../verify/clean-text.ts";
import type { KeptCheck } from "../../verify/kept-check.ts";
import { daysKept, type SharedCheck } from "../../verify/shared-check.ts";
import { page } from "../answer.ts";
import { costing, formOf, fromHere, reportTokens, spend, withinSize } from "../check-guard.ts";
import { releasedReviews } from "../check-submission.ts";
import { Icon } from "../components/icon.tsx";
import type { Env } from "../env.ts";
import { failureWords } from "../failure-words.ts";
import { Layout } from "../layout.tsx";
import { statusOf } from "../status-of.ts";
import { type View, viewOf } from "../view.ts";
import { formatOf, report, shownFigures } from "./check.tsx";
import { EvidenceList } from "./check-evidence.tsx";
import { Banner } from "./check-form.tsx";
import { Facts, NotClaims, Summary } from "./check-result.tsx";

/** What an objection may weigh. */
const objectionLimit = 50_000;

/** What an objection costs, in tokens of its caller's bucket. */
const objectionTokens = 5;

/**
 * Open to whoever has the address, and to no search engine.
 * GET /check/results/:id — a result that was kept; with .html, .docx or .pdf its report.
 * POST /check/results/:id/objection — hides it until an operator has looked.
 */
export const sharedCheckPages = new Hono<Env>()
  .use("/check/results/*", async (c, next) => {
    await next();
    c.header("x-robots-tag", "noindex, nofollow");
    c.header("cache-control", "private, no-store");
  })
  .get("/check/results/:id", async (c) => {
    const [, id = "", format] = /^([\w-]+)(?:\.([a-z]{1,5}))?$/.exec(c.req.param("id")) ?? [];
    const { check, shared } = await sharedOf(c, id);
    if (shared.objected) return page(c, <Objected view={viewOf(c)} />);
    if (format !== undefined) {
      spend(c, reportTokens);
      return report(c, check, formatOf(format));
    }
    const figures = await shownFigures(check, c.var.given);
    return page(
      c,
      <SharedPage
        view={viewOf(c)}
        shared={shared}
        check={check}
        figures={figures}
        reviews={await releasedReviews(c.var.given)}
        address={c.req.url.replace(/[?#].*$/, "")}
      />,
    );
  })
  .post("/check/results/:id/objection", costing(objectionTokens), fromHere, withinSize(objectionLimit), async (c) => {
    const id = c.req.param("id");
    await sharedOf(c, id);
    const form = await formOf(c);
    const field = (name: string) => {
      const value = form.get(name);
      return typeof value === "string" ? cleanText(value).trim() : "";
    };
    await c.var.given.checking.object({
      result: id,
      name: field("name"),
      contact: field("contact") || null,
      reason: field("reason"),
    });
    return c.redirect(viewOf(c).href(`/check/results/${id}`), 303);
  })
  .onError((error, c) => {
    if (!(error instanceof Failure)) throw error;
    return page(c, <Refused view={viewOf(c)} failure={error} />, statusOf(error));
  });

/**
 * A kept result that has not expired.
 *
 * @throws Failure `not-found` / `result.unknown`, `result.expired`
 */
async function sharedOf(c: Context<Env>, id: string): Promise<{ shared: SharedCheck; check: KeptCheck }> {
  const { checking, now } = c.var.given;
  const shared = found(await checking.shared(id), "result.unknown", {});
  if (shared.check === null || shared.expires <= now()) throw new Failure("not-found", "result.expired");
  return { shared, check: shared.check };
}

interface SharedProps {
  readonly view: View;
  readonly shared: SharedCheck;
  readonly check: KeptCheck;
  readonly figures: ReadonlyMap<number, Figure>;
  readonly reviews: readonly Review[];
  readonly address: string;
}

/** A kept result: numbers with short quotes, in the order of the text, pinned to the moment it was made. */
function SharedPage({ view, shared, check, figures, reviews, address }: SharedProps) {
  const word = (key: CheckWord, facts = {}) => checkWord(view.lang, key, facts);
  const heading = check.title ?? word("result.headingOne", { claims: check.claims.length });
  const path = `/check/results/${shared.id}`;
  const { release } = shared;
  return (
    <Layout view={view} title={heading} illustrative={check.illustrative} unlisted>
      <div class="checked">
        <div class="title">
          <p class="kicker">
            <a href={view.href("/check")}>{view.word("nav.check")}</a> · {word("shared.kicker")}
          </p>
          <h1>{heading}</h1>
          <p class="lead">{word("shared.quotes")}</p>
        </div>
        {check.claims.length > 0 && <Summary view={view} check={check} />}
        <Banner view={view} />
        <Facts
          view={view}
          check={check}
          reviews={reviews}
          more={[
            [word("shared.saved"), view.time(shared.made)],
            ...(release
              ? [[word("shared.release"), `${release.review}, ${view.word("release.no", { n: release.cut })}`] as const]
              : []),
            [word("shared.expires"), view.time(shared.expires)],
          ]}
        >
          <div class="actions no-print">
            {(["pdf", "docx", "html"] as const).map((format) => (
              <a class="btn slim" href={view.href(`${path}.${format}`)} download>
                <Icon name="down" /> {word("result.report")} {format.toUpperCase()}
              </a>
            ))}
          </div>
        </Facts>
        <p class="address">
          {word("shared.link")}: <a href={view.href(path)}>{address}</a>
        </p>
        <EvidenceList
          view={view}
          claims={check.claims}
          asOf={check.asOf}
          date={check.date}
          figures={figures}
          article={false}
        />
        <NotClaims view={view} check={check} />
        <ObjectionForm view={view} action={view.href(`${path}/objection`)} />
      </div>
    </Layout>
  );
}

/** Whoever the result concerns may object, and it is hidden at once. */
function ObjectionForm({ view, action }: { view: View; action: string }) {
  const word = (key: CheckWord) => checkWord(view.lang, key);
  return (
    <details class="again no-print">
      <summary>{word("object.title")}</summary>
      <p>{word("object.lead")}</p>
      <form class="check-form" method="post" action={action}>
        <p class="field">
          <label for="name">{word("object.name")}</label>
          <input id="name" name="name" type="text" required maxlength={200} autocomplete="name" />
        </p>
        <p class="field">
          <label for="contact">{word("object.contact")}</label>
          <input id="contact" name="contact" type="text" maxlength={200} autocomplete="email" />
        </p>
        <p class="field">
          <label for="reason">{word("object.reason")}</label>
          <textarea id="reason" name="reason" rows={5} required maxlength={4000} />
        </p>
        <p class="actions">
          <button class="btn" type="submit">
            {word("object.submit")}
          </button>
        </p>
      </form>
    </details>
  );
}

/** A result that somebody has objected to says nothing until it has been looked at. */
function Objected({ view }: { view: View }) {
  return <Told view={view} title="shared.objectedTitle" text={checkWord(view.lang, "shared.objectedText")} />;
}

/** A result that is not there any more, never was, or an objection that cannot be taken. */
function Refused({ view, failure }: { view: View; failure: Failure }) {
  if (failure.code === "result.expired") {
    const text = checkWord(view.lang, "shared.expiredText", { days: daysKept });
    return <Told view={view} title="shared.expiredTitle" text={text} />;
  }
  return <Told view={view} title="shared.kicker" text={failureWords(failure, view.lang)} />;
}

function Told({ view, title, text }: { view: View; title: CheckWord; text: string }) {
  return (
    <Layout view={view} title={checkWord(view.lang, title)} unlisted>
      <div class="title">
        <h1>{checkWord(view.lang, title)}</h1>
        <p class="lead">{text}</p>
      </div>
      <p class="actions">
        <a class="btn" href={view.href("/check")}>
          {checkWord(view.lang, "result.other")}
        </a>
      </p>
    </Layout>
  );
}
