import type { Lang } from "../base/lang.ts";
import { dayName } from "../language/page-period.ts";
import { upperFirst } from "../language/print-unit.ts";
import type { About, Block, Closing, Document, OfficialHeader } from "../narrate/document.ts";
import { periodParts } from "../structure/period.ts";
import { annexesOf } from "./book-annexes.ts";
import { clustersSection } from "./book-clusters.ts";
import { cooperationSection } from "./book-cooperation.ts";
import { absences, headlineSection } from "./book-headline.ts";
import { industrySection } from "./book-industry.ts";
import type { BookInput } from "./book-input.ts";
import { originSection } from "./book-origin.ts";
import { writtenParts } from "./book-passages.ts";
import { petitionsSections } from "./book-petitions.ts";
import { planSection } from "./book-plan.ts";
import { productsSection } from "./book-products.ts";
import { exportsSection, tradeSection } from "./book-trade.ts";
import { type BookView, bookView, isTold } from "./book-view.ts";
import { otherSection, workSection } from "./book-work.ts";

/**
 * The central report of a review (báo cáo trung tâm): a draft in the form of an administrative report. Its figures and
 * its sentences with figures come from the review alone; assessments, causes and solutions are left to people, with the
 * provinces' own words in their place. The same input gives the same document.
 */
export function centralReport(input: BookInput, lang: Lang): Document {
  return reportOf(bookView(input, lang));
}

/** The report from a prepared view, whose claims then tell what was written. */
export function reportOf(view: BookView): Document {
  const { input, lang } = view;
  const { illustrative } = input.result;
  return {
    lang,
    title: view.word("report.title", { region: view.region, period: view.period }),
    header: headerOf(view),
    draft: true,
    illustrative,
    contents: true,
    body: [...beginning(view), ...results(view), ...voices(view)],
    closing: closingOf(view),
    annexes: annexesOf(view),
    about: aboutOf(view, view.word("report.subject", { region: view.region, period: view.period })),
  };
}

function headerOf(view: BookView): OfficialHeader {
  const { review } = view.input.result;
  const meeting = view.word(review.source === "reports" ? "report.meeting" : "report.year", {
    review: review.name[view.lang],
  });
  return {
    kind: "official",
    issuer: view.word("issuer.ministry"),
    symbol: view.word("issuer.symbol"),
    place: view.word("issuer.place"),
    year: yearOfDocument(view),
    type: view.word("report.type"),
    subject: [...view.word("report.lines", { region: view.region, period: view.period }).split("|"), meeting],
    to: [],
  };
}

/** A report on a period is written in the year of its moment, or in the period's own where that is earlier or the same. */
function yearOfDocument(view: BookView): number {
  const { cut, result } = view.input;
  const moment = cut?.pinned ?? result.recorded;
  const own = periodParts(result.review.period).year;
  return result.review.source === "reports" ? own : moment.getUTCFullYear();
}

/** What the file says about itself, for every document of a cut. */
export function aboutOf(view: BookView, subject: string): About {
  const { cut, result, site } = view.input;
  const edition =
    cut === null
      ? view.word("edition.now", { moment: view.moment })
      : view.word("edition.cut", { number: String(cut.number) });
  return {
    subject,
    author: view.word("issuer.name"),
    keywords: view.word("report.keywords").split("|"),
    moment: cut?.pinned ?? result.recorded,
    edition,
    ...(site === undefined ? {} : { site }),
  };
}

/** What the reader must know first: that figures are made up, that it is a draft, where it comes from, what is not in. */
function beginning(view: BookView): Block[] {
  const { result } = view.input;
  const { source, geography } = result.review;
  const facts = { region: view.region, period: view.period, moment: view.moment };
  const opening =
    source === "reports"
      ? view.word("opening", facts)
      : view.word("opening.official", { ...facts, producer: view.producer(source.producer) });
  const shown: Block[] =
    result.geography === geography
      ? []
      : [{ kind: "paragraph", text: view.word("opening.geography", { day: dayName(result.geography, view.lang) }) }];
  return [
    ...(result.illustrative
      ? [{ kind: "note", tone: "illustrative", text: view.word("note.illustrative") } as const]
      : []),
    { kind: "note", tone: "draft", text: view.word("note.draft") },
    { kind: "paragraph", text: opening },
    ...shown,
    ...absences(view),
  ];
}

/** Part I: what the figures say. Without a single figure there is no such part. */
function results(view: BookView): Block[] {
  if (!view.input.result.indicators.some(isTold)) return [];
  return [
    { kind: "heading", rank: "part", text: view.word("part.results", { period: view.period.toUpperCase() }) },
    ...headlineSection(view),
    ...industrySection(view),
    ...tradeSection(view),
    ...exportsSection(view),
    ...clustersSection(view),
    ...productsSection(view),
    ...originSection(view),
    ...workSection(view),
    ...otherSection(view),
    ...planSection(view),
    ...(view.input.result.review.source === "reports" ? cooperationSection(view) : []),
  ];
}

/** What provinces ask for, and what people write. */
function voices(view: BookView): Block[] {
  const petitions: Block[] =
    view.input.result.review.source === "reports"
      ? [{ kind: "heading", rank: "part", text: view.word("part.petitions") }, ...petitionsSections(view)]
      : [];
  return [...petitions, ...writtenParts(view)];
}

function closingOf(view: BookView): Closing {
  const region = { region: view.region };
  return {
    recipients: [
      view.word("recipient.leaders"),
      view.word("recipient.provinces", region),
      view.word("recipient.departments", region),
      view.word("recipient.units"),
      view.word("recipient.kept"),
    ].map(upperFirst),
    authority: [],
  };
}
