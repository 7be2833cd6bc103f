import type { Lang } from "../base/lang.ts";
import { upperFirst } from "../language/print-unit.ts";
import type { Block, Document, Run } from "../narrate/document.ts";
import type { Claim } from "../structure/claim.ts";
import { aboutOf } from "./book-contents.ts";
import { dashes, headlineSentence, leaders, paragraph, saidByTitle } from "./book-figures.ts";
import { headlineCodes, indexHeadline } from "./book-headline.ts";
import type { BookInput } from "./book-input.ts";
import { type BookView, bookView, producersOf } from "./book-view.ts";

/**
 * The press release of a review: one page. Its first sentence stands by itself wherever it is quoted, for it carries the
 * region, the period, the status of the figures and the day they are of.
 */
export function pressRelease(input: BookInput, lang: Lang): Document {
  return releaseOf(bookView(input, lang));
}

/** The release from a prepared view, whose claims then tell what was written. */
export function releaseOf(view: BookView): Document {
  const { input, lang } = view;
  const title = view.word("press.title", { region: view.region, period: view.period });
  const about = aboutOf(view, title);
  return {
    lang,
    title,
    header: { kind: "plain", over: view.word("press.over"), title, under: about.edition ? [about.edition] : [] },
    draft: true,
    illustrative: input.result.illustrative,
    contents: false,
    body: bodyOf(view),
    annexes: [],
    about,
  };
}

/** The first that was reported leads; the others follow, as many as a page holds. */
const most = 5;

function bodyOf(view: BookView): Block[] {
  const [lead, ...others] = headlineCodes.filter((code) => view.find(code));
  if (lead === undefined) {
    return [
      { kind: "paragraph", style: "lead", text: [...opening(view, []), { text: view.word("press.nothing") }] },
      ...ending(view, []),
    ];
  }
  const claims = view.claims.of(lead);
  const first = claims ? (claims.headline.length > 0 ? claims.headline : indexHeadline(claims)) : [];
  const said = { ...saidByTitle(view), estimated: true };
  const told = others.slice(0, most);
  return [
    {
      kind: "paragraph",
      style: "lead",
      text: [...opening(view, first), ...view.claims.clause(first, said), { text: "." }],
    },
    ...paragraph(leaders(view, lead, first.length > 0 && claims?.headline.length ? "contribution" : "growth")),
    ...dashes(told.map((code) => headlineSentence(view, code))),
    ...paragraph(largest(view)),
    ...ending(view, [lead, ...told]),
  ];
}

/** "Khu vực phía Bắc, 6 tháng đầu năm 2024, số ước, lập ngày 10/5/2024: " */
function opening(view: BookView, claims: readonly Claim[]): Run[] {
  const status = view.statusOf(claims.flatMap(({ subject }) => view.find(subject.indicator) ?? [])) ?? null;
  const facts = {
    Region: upperFirst(view.region),
    period: view.period,
    day: view.madeDay ?? view.day,
  };
  if (status === null) return [{ text: view.word("press.unknown", facts), bold: true }];
  const words = view.word(`press.status.${status}`);
  const marked = view.input.result.illustrative ? view.word("press.status.illustrative", { status: words }) : words;
  return [{ text: view.word("press.lead", { ...facts, status: marked }), bold: true }];
}

/** Who has most of exports, or else of retail, and that all of them grew. */
function largest(view: BookView): Run[][] {
  const lists = ["XN01", "TM01"].map((code) => view.claims.of(code)?.largest ?? []);
  const found = lists.find((claims) => claims.length > 0);
  return found ? [view.claims.sentence(found, saidByTitle(view))] : [];
}

/** Coverage, sources, contact. */
function ending(view: BookView, codes: readonly string[]): Block[] {
  const { input } = view;
  const results = codes.flatMap((code) => view.find(code) ?? []);
  const producers = producersOf(view, results).join("; ");
  const facts = { region: view.region, producers, report: view.word("report.name").toLowerCase() };
  const reports = input.result.review.source === "reports";
  const site = input.site === undefined ? [] : [view.word("press.site", { site: input.site })];
  return [
    ...(producers === ""
      ? []
      : [
          {
            kind: "paragraph",
            style: "source",
            text: view.word(reports ? "press.source" : "press.published", facts),
          } as const,
        ]),
    { kind: "paragraph", text: [view.word("press.contact"), ...site].join(". ") },
  ];
}
