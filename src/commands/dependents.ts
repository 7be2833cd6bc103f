import { Failure, found } from "../base/failure.ts";
import { changeWord } from "../language/change-words.ts";
import { commandWords } from "../language/command-words.ts";
import { findFigure, readFiguresAt } from "../observations/store.ts";
import { bookFormats } from "../publish/cut-books.ts";
import { type Dependents, dependences, dependentsOf } from "../publish/dependents.ts";
import { placeName } from "../publish/describe-place.ts";
import { readCutBooks } from "../publish/read-cut-books.ts";
import { readReview } from "../structure/store.ts";
import { wholeNumber } from "./numbers.ts";
import type { Exit, Home, Session } from "./session.ts";

type Options = Record<string, string | boolean | undefined>;

/** `giaoban dependents [figure] --review <id> [--cut <n>] [--file <name> --cell <sheet!cell>]` */
export async function showDependents(session: Session, positional: string[], options: Options): Promise<Exit> {
  const home = await session.home();
  const review = await readReview(home.read, String(options.review ?? ""));
  const figures = await askedFigures(home, review.id, positional[0], options);
  const cut = options.cut === undefined ? null : wholeNumber(options.cut);
  const books = await readCutBooks(home.read, home.structure, review, cut, home.now());
  const dependents = dependentsOf(figures, books);
  if (options.json) {
    session.out(`${JSON.stringify({ review: review.id, cut, figures, ...dependentsJson(dependents) })}\n`);
    return 0;
  }
  tellDependents(session, dependents);
  if (books.input.result.illustrative) session.err(`${commandWords.illustrative[session.lang]}\n`);
  return 0;
}

/**
 * The figure that is named, or every vintage read from a cell.
 *
 * @throws Failure `not-found` / `figure.unknown`; `invalid` / `option.missing`
 */
async function askedFigures(home: Home, review: string, id: string | undefined, options: Options): Promise<number[]> {
  if (id !== undefined) {
    const figure = wholeNumber(id);
    return [found(await findFigure(home.read, figure), "figure.unknown", { figure }).id];
  }
  if (typeof options.file !== "string") throw new Failure("invalid", "option.missing", { option: "--file" });
  if (typeof options.cell !== "string") throw new Failure("invalid", "option.missing", { option: "--cell" });
  // The cell stands after the last `!` of a sheet; a table of a document is `T1!R3C4` and has no sheet.
  const at = /^T\d+!/.test(options.cell) ? -1 : options.cell.lastIndexOf("!");
  const place = { sheet: options.cell.slice(0, Math.max(at, 0)), cell: options.cell.slice(at + 1) };
  const read = await readFiguresAt(home.read, { review, fileName: options.file, ...place });
  if (read.length === 0)
    throw new Failure("not-found", "figure.unknown", { figure: `${options.file} ${options.cell}` });
  return read.map((figure) => figure.id);
}

function tellDependents({ lang, out }: Session, { places, pages }: Dependents): void {
  const line = (text: string) => out(`${text}\n`);
  line(changeWord("list.dependents", lang, { count: places.length }));
  for (const how of dependences) {
    const own = places.filter((one) => one.how === how);
    if (own.length === 0) continue;
    line(`\n${changeWord(`how.${how}`, lang)} (${own.length}):`);
    for (const { book, lang: of, place } of own)
      line(`  ${changeWord(`book.${book}`, lang)} (${of}) › ${placeName(place, lang)}`);
  }
  line(`\n${changeWord("list.pages", lang, { count: pages.length })} ${pages.map(({ path }) => path).join(" ")}`);
}

function dependentsJson({ places, pages, books }: Dependents) {
  return {
    places: places.map(({ book, lang, how, place }) => ({
      book,
      lang,
      how,
      id: place.id,
      kind: place.kind,
      section: place.section,
      name: placeName(place, lang),
      text: place.text,
    })),
    pages,
    documents: books.flatMap(({ book, lang, file }) =>
      bookFormats.map((format) => ({ book, lang, file: `${file}.${format}` })),
    ),
  };
}
