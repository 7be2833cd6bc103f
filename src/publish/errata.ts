import type { Lang } from "../base/lang.ts";
import { isMissing } from "../base/measured.ts";
import { changeWord } from "../language/change-words.ts";
import { missingWord } from "../language/missing-words.ts";
import { printNumber } from "../language/number.ts";
import type { Block, Column, Document, Row, Table, Text } from "../narrate/document.ts";
import type { Figure } from "../observations/figure.ts";
import { aboutOf } from "./book-contents.ts";
import { type BookView, bookView } from "./book-view.ts";
import type { CutBooks } from "./cut-books.ts";
import { changedWords, placeName } from "./describe-place.ts";
import type { Difference, Differences } from "./differences.ts";
import type { FigureChange } from "./figure-change.ts";
import type { BookName } from "./write-book.ts";

/**
 * The slip that goes out after a correction (phiếu đính chính): which figures changed, why and on whose word, and every
 * place of every book with its old and its new words. A draft in the form of the books; whoever issues it signs it.
 */
export function errataSlip(before: CutBooks, after: CutBooks, differences: Differences, lang: Lang): Document {
  const view = bookView(after.input, lang);
  const { illustrative } = after.input.result;
  const facts = {
    region: view.region,
    period: view.period,
    from: String(before.input.cut?.number ?? ""),
    to: String(after.input.cut?.number ?? ""),
    moment: view.moment,
    report: changeWord("book.central-report", lang),
  };
  const title = changeWord("slip.title", lang, facts);
  return {
    lang,
    title,
    header: {
      kind: "official",
      issuer: view.word("issuer.ministry"),
      symbol: view.word("issuer.symbol"),
      place: view.word("issuer.place"),
      year: (after.input.cut?.pinned ?? after.input.result.recorded).getUTCFullYear(),
      type: changeWord("slip.type", lang),
      subject: changeWord("slip.subject", lang, facts).split("|"),
      to: [],
    },
    draft: true,
    illustrative: illustrative || before.input.result.illustrative,
    contents: false,
    body: bodyOf(view, differences, facts),
    closing: {
      recipients: [view.word("recipient.leaders"), view.word("recipient.units"), view.word("recipient.kept")],
      authority: [],
    },
    annexes: [],
    about: { ...aboutOf(view, title), keywords: changeWord("slip.keywords", lang).split("|") },
  };
}

function bodyOf(view: BookView, differences: Differences, facts: Readonly<Record<string, string>>): Block[] {
  const { lang } = view;
  const shown = differences.places.filter((one) => one.lang === lang && one.reason !== "edition");
  if (shown.length === 0) return [{ kind: "paragraph", text: changeWord("slip.none", lang) }];
  const illustrative: Block[] = view.input.result.illustrative
    ? [{ kind: "note", tone: "illustrative", text: view.word("note.illustrative") }]
    : [];
  const books = [...new Set(shown.map(({ book }) => book))];
  return [
    ...illustrative,
    { kind: "paragraph", text: changeWord("slip.opening", lang, facts) },
    ...(differences.figures.length > 0
      ? [heading(changeWord("slip.figures", lang)), figureTable(view, differences.figures)]
      : []),
    {
      kind: "landscape",
      blocks: books.flatMap((book) => [
        heading(changeWord("slip.places", lang, { book: bookName(book, lang) })),
        placeTable(view, { figures: differences.figures, places: shown.filter((one) => one.book === book) }),
      ]),
    },
    ...(differences.pages.length > 0
      ? [{ kind: "paragraph", text: changeWord("slip.pages", lang, { list: differences.pages.join(", ") }) } as const]
      : []),
  ];
}

const heading = (text: string): Block => ({ kind: "heading", rank: "section", text });

const bookName = (book: BookName, lang: Lang) => changeWord(`book.${book}`, lang).toLowerCase();

function figureTable(view: BookView, changes: readonly FigureChange[]): Table {
  const { lang } = view;
  return {
    kind: "table",
    caption: changeWord("slip.figures", lang),
    numbered: false,
    columns: [
      { head: changeWord("head.order", lang), holds: "order", width: 0.06 },
      { head: changeWord("head.figure", lang), holds: "words", rowHead: true, width: 0.34 },
      { head: changeWord("head.old", lang), holds: "words", width: 0.13 },
      { head: changeWord("head.new", lang), holds: "words", width: 0.13 },
      { head: changeWord("head.reason", lang), holds: "words", width: 0.12 },
      { head: changeWord("head.basis", lang), holds: "words", width: 0.22 },
    ],
    rows: changes.map(
      (change, at): Row => ({
        cells: [
          { text: String(at + 1) },
          { text: aboutFigure(view, change) },
          { text: said(view, change.before) },
          { text: said(view, change.after) },
          { text: changeWord(`kind.${change.kind}`, lang) },
          { text: basisOf(view, change) },
        ],
      }),
    ),
  };
}

/** "Kim ngạch xuất khẩu, Nghệ An, 6 tháng đầu năm 2024" */
export function aboutFigure(view: BookView, { before, after }: FigureChange): string {
  const figure = after ?? before;
  if (figure === null) return "";
  const name = view.name(figure.indicator) + (figure.breakdown === "" ? "" : ` (${view.breakdown(figure.breakdown)})`);
  const plan = figure.scenario === "plan" ? changeWord("figure.plan", view.lang) : "";
  return [name, plan, view.area(figure.area), view.periodName(figure.period)].filter(Boolean).join(", ");
}

/** A value as the indicator prints it, leading to its origin. */
function said(view: BookView, figure: Figure | null): Text {
  if (figure === null) return changeWord("value.none", view.lang);
  const { value, decimals, transformation, indicator } = figure;
  if (isMissing(value)) return missingWord(value.missing, view.lang);
  const unit = transformation === "level" ? ` ${view.unit(view.indicator(indicator).unit)}` : "%";
  return [{ text: printNumber(value, decimals, view.lang) + unit, figures: [figure.id] }];
}

/** Whose word it is: the office that corrected, else who sent the newer figure and the day it bears. */
export function basisOf(view: BookView, { before, after }: FigureChange): string {
  const figure = after ?? before;
  if (figure?.corrects) return changeWord("slip.by", view.lang, figure.corrects);
  return figure === null || after === null ? "" : `${view.producer(figure.producer)}, ${figure.known}`;
}

function placeTable(view: BookView, { figures, places }: Pick<Differences, "figures" | "places">): Table {
  const { lang } = view;
  const columns: Column[] = [
    { head: changeWord("head.order", lang), holds: "order", width: 0.05 },
    { head: changeWord("head.place", lang), holds: "words", rowHead: true, width: 0.25 },
    { head: changeWord("head.old", lang), holds: "words", width: 0.3 },
    { head: changeWord("head.new", lang), holds: "words", width: 0.3 },
    { head: changeWord("head.reason", lang), holds: "words", width: 0.1 },
  ];
  const rows = places.map((change, at): Row => {
    const { old, now } = changedWords(change, lang);
    const place = change.after ?? change.before;
    return {
      cells: [
        { text: String(at + 1) },
        { text: place === null ? "" : placeName(place, lang) },
        { text: old },
        { text: now },
        { text: reasonWords(lang, change, figures) },
      ],
    };
  });
  return { kind: "table", caption: changeWord("slip.oldNew", lang), numbered: false, columns, rows };
}

/** "đính chính (số liệu 1, 3)": the rows of the table of figures that are behind it; all of them are not named. */
function reasonWords(lang: Lang, { reason, causes, kind }: Difference, figures: readonly FigureChange[]): string {
  const moved = kind === "changed" ? "" : `, ${changeWord(`change.${kind}`, lang)}`;
  const numbers = causes.map((cause) => figures.indexOf(cause) + 1).filter((n) => n > 0);
  const named =
    numbers.length === 0 || numbers.length > 8 ? "" : changeWord("slip.because", lang, { list: numbers.join(", ") });
  return [changeWord(`kind.${reason}`, lang) + moved, named].filter(Boolean).join(" ");
}
