import { isMissing } from "../base/measured.ts";
import { changeWord } from "../language/change-words.ts";
import { commandWords } from "../language/command-words.ts";
import { missingWord } from "../language/missing-words.ts";
import { printNumber } from "../language/number.ts";
import type { Figure } from "../observations/figure.ts";
import { bookView } from "../publish/book-view.ts";
import { bookFormats, type CutBooks } from "../publish/cut-books.ts";
import { changedWords, placeName } from "../publish/describe-place.ts";
import type { Difference, Differences } from "../publish/differences.ts";
import { aboutFigure, basisOf } from "../publish/errata.ts";
import type { FigureChange } from "../publish/figure-change.ts";
import { readCutBooks, readDifferences } from "../publish/read-cut-books.ts";
import { areaOf, codeOf } from "../structure/area.ts";
import { readReview } from "../structure/store.ts";
import { wholeNumber } from "./numbers.ts";
import type { Exit, Home, Session } from "./session.ts";
import { textTable } from "./table.ts";

type Options = Record<string, string | boolean | undefined>;

/** Two cuts that a command names, put together, and what differs. */
export interface Compared {
  readonly before: CutBooks;
  readonly after: CutBooks;
  readonly differences: Differences;
}

/** @throws Failure `not-found` / `cut.unknown` */
export async function comparedCuts(home: Home, options: Options): Promise<Compared> {
  const review = await readReview(home.read, String(options.review ?? ""));
  const to = options.to === undefined ? null : wholeNumber(options.to);
  const now = home.now();
  const before = await readCutBooks(home.read, home.structure, review, wholeNumber(options.from), now);
  const after = await readCutBooks(home.read, home.structure, review, to, now);
  return { before, after, differences: await readDifferences(home.read, before, after) };
}

/** `giaoban changes --review <id> --from <n> [--to <n>]` */
export async function showChanges(session: Session, _positional: string[], options: Options): Promise<Exit> {
  const home = await session.home();
  const compared = await comparedCuts(home, options);
  if (options.json) session.out(`${JSON.stringify(changesJson(compared, home))}\n`);
  else tellChanges(session, compared);
  return 0;
}

function tellChanges(session: Session, { after, differences }: Compared): void {
  const { lang } = session;
  const line = (text: string) => session.out(`${text}\n`);
  const { figures, places, relinked, pages } = differences;
  if (figures.length + places.length + relinked.length === 0) {
    line(changeWord("list.nothing", lang));
    return;
  }
  const view = bookView(after.input, lang);
  if (figures.length > 0) {
    line(changeWord("list.figures", lang, { count: figures.length }));
    const rows = figures.map((one) => [
      changeWord(`kind.${one.kind}`, lang),
      aboutFigure(view, one),
      printed(one.before, session),
      "→",
      printed(one.after, session),
      basisOf(view, one),
    ]);
    line(textTable([["", "", "", "", "", ""], ...rows]).trimStart());
  }
  line(changeWord("list.places", lang, { count: places.length, relinked: relinked.length }));
  for (const book of after.books) {
    const own = places.filter((one) => one.book === book.book && one.lang === book.lang);
    if (own.length === 0) continue;
    line(`\n${changeWord(`book.${book.book}`, lang)} (${book.lang}): ${book.file}`);
    for (const one of own) {
      const { old, now } = changedWords(one, lang);
      const place = one.after ?? one.before;
      line(`  [${changeWord(`kind.${one.reason}`, lang)}] ${place === null ? "" : placeName(place, lang)}`);
      line(`    − ${old}\n    + ${now}`);
    }
  }
  if (pages.length > 0) line(`\n${changeWord("list.pages", lang, { count: pages.length })} ${pages.join(" ")}`);
  if (after.input.result.illustrative) session.err(`${commandWords.illustrative[lang]}\n`);
}

function printed(figure: Figure | null, { lang }: Session): string {
  if (figure === null) return changeWord("value.none", lang);
  return isMissing(figure.value)
    ? missingWord(figure.value.missing, lang)
    : printNumber(figure.value, figure.decimals, lang);
}

function changesJson({ before, after, differences }: Compared, { structure }: Home) {
  const { figures, places, relinked, pages, books } = differences;
  const figureJson = ({ kind, before: old, after: now }: FigureChange) => {
    const figure = now ?? old;
    if (figure === null) return null;
    const { indicator, breakdown, period, producer, scenario, transformation, corrects } = figure;
    const area = codeOf(areaOf(structure.geography, figure.area));
    const key = { area, indicator, breakdown, period, producer, scenario, transformation };
    return { kind, ...key, before: valueJson(old), after: valueJson(now), corrects };
  };
  return {
    review: after.input.result.review.id,
    from: before.input.cut?.number ?? null,
    to: after.input.cut?.number ?? null,
    figures: figures.map(figureJson),
    places: places.map((one) => placeJson(one, after)),
    relinked: relinked.map((one) => placeJson(one, after)),
    documents: books.flatMap(({ book, lang, file }) =>
      bookFormats.map((format) => ({ book, lang, file: `${file}.${format}` })),
    ),
    pages,
    illustrative: after.input.result.illustrative,
  };
}

const valueJson = (figure: Figure | null) =>
  figure === null
    ? null
    : isMissing(figure.value)
      ? { figure: figure.id, missing: figure.value.missing }
      : { figure: figure.id, value: figure.value, status: figure.status };

function placeJson(one: Difference, { books }: CutBooks) {
  const place = one.after ?? one.before;
  const file = books.find(({ book, lang }) => book === one.book && lang === one.lang)?.file ?? "";
  return {
    book: one.book,
    lang: one.lang,
    file,
    id: place?.id ?? "",
    kind: place?.kind ?? "",
    section: place?.section ?? [],
    name: place === null ? "" : placeName(place, one.lang),
    change: one.kind,
    reason: one.reason,
    causes: one.causes.map(({ before, after }) => [before?.id ?? null, after?.id ?? null]),
    old: one.before?.text ?? null,
    new: one.after?.text ?? null,
    parts: one.parts,
  };
}
