import { basename, join } from "node:path";
import { dayOf } from "../base/day.ts";
import { Failure } from "../base/failure.ts";
import { bookWord } from "../language/book-words.ts";
import { changeWord } from "../language/change-words.ts";
import { readbackWord } from "../language/readback-words.ts";
import { openPress } from "../narrate/press.ts";
import type { Figure } from "../observations/figure.ts";
import { findFile, readFiguresById } from "../observations/store.ts";
import { acceptPassages } from "../publish/accept-passages.ts";
import { partWords, placeName } from "../publish/describe-place.ts";
import type { Edit, NumberEdit } from "../publish/edit.ts";
import { contradicted, type PassageFinding } from "../publish/judge-prose.ts";
import { flaggedEdits, type Readback, readBack } from "../publish/read-back.ts";
import { readCutBooks } from "../publish/read-cut-books.ts";
import { readReview } from "../structure/store.ts";
import { actorOf } from "./actor.ts";
import { dayIn } from "./days.ts";
import { fileAt } from "./file-at.ts";
import { wholeNumber } from "./numbers.ts";
import { proseJudge } from "./prose-judge.ts";
import type { Exit, Home, Session } from "./session.ts";

type Options = Record<string, string | boolean | undefined>;

/**
 * `giaoban readback <file.docx> --review <id> --cut <n> [--accept --by <office> --basis <text>]` — 1 where a number, what
 * a number says, or a province's own words were changed, or a number in people's words differs from the figures.
 */
export async function showReadback(session: Session, positional: string[], options: Options): Promise<Exit> {
  const home = await session.home();
  const review = await readReview(home.read, String(options.review ?? ""));
  const cut = wholeNumber(options.cut);
  const path = positional[0] ?? "";
  const books = await readCutBooks(home.read, home.structure, review, cut, home.now());
  const read = await readBack(fileAt(session.cwd, path), books, {
    press: openPress(join(home.root, "data/map")),
    judge: proseJudge(home, books.input),
  });
  const kept = options.accept === true ? await accept(home, read, { review: review.id, cut, options }) : false;
  const origins = await originsOf(home, read);
  if (options.json) session.out(`${JSON.stringify(readbackJson(read, origins, { review: review.id, cut, kept }))}\n`);
  else tellReadback(session, read, origins, { file: basename(path), cut, kept });
  return flaggedEdits(read).length + contradicted(read.judged).length > 0 ? 1 : 0;
}

async function accept(
  home: Home,
  { passages }: Readback,
  { review, cut, options }: { review: string; cut: number; options: Options },
): Promise<boolean> {
  const text = (name: string) => {
    const value = options[name];
    if (typeof value !== "string" || value.trim() === "")
      throw new Failure("invalid", "option.missing", { option: `--${name}` });
    return value;
  };
  const [by, basis] = [text("by"), text("basis")];
  const said = dayIn(options.known);
  await home.write((tx, at) =>
    acceptPassages(tx, actorOf(options), { review, cut, passages, by, basis, known: said ?? dayOf(at) }, at),
  );
  return true;
}

/** The cells that figures were read from, by figure: "NgheAn BC6T 2024.xlsx · KK · H24". */
type Origins = ReadonlyMap<number, { readonly figure: Figure; readonly cell: string }>;

/** How many cells behind one number are named. */
const namedAtMost = 6;

async function originsOf({ read }: Home, { edits }: Readback): Promise<Origins> {
  const ids = edits.flatMap(({ numbers }) => numbers.flatMap(({ figures }) => figures));
  const figures = await readFiguresById(read, [...new Set(ids)]);
  const names = new Map<string, string>();
  for (const sha256 of new Set(figures.map(({ origin }) => origin.file)))
    names.set(sha256, (await findFile(read, sha256))?.name ?? "");
  const cellOf = ({ origin }: Figure) =>
    [names.get(origin.file), origin.sheet, origin.cell].filter((part) => part).join(" · ");
  return new Map(figures.map((figure) => [figure.id, { figure, cell: cellOf(figure) }]));
}

interface Told {
  readonly file: string;
  readonly cut: number;
  readonly kept: boolean;
}

function tellReadback(session: Session, read: Readback, origins: Origins, { file, cut, kept }: Told): void {
  const { lang } = session;
  const line = (text: string) => session.out(`${text}\n`);
  const flagged = flaggedEdits(read);
  const accepted = read.edits.filter((edit) => !flagged.includes(edit));
  const facts = { file, cut, accepted: accepted.length, flagged: flagged.length };
  const book = changeWord(`book.${read.book.book}`, lang).toLowerCase();
  line(readbackWord("summary", lang, { ...facts, book, lang: read.book.lang }));
  if (read.edits.length + read.comments.length === 0) line(readbackWord("unchanged", lang));
  for (const [title, edits] of [
    ["flagged", flagged],
    ["accepted", accepted],
  ] as const) {
    if (edits.length === 0) continue;
    line(`\n${readbackWord(title, lang)}`);
    for (const edit of edits) tellEdit(edit, origins, session);
  }
  for (const one of contradicted(read.judged)) line(contradictionSentence(one, session));
  if (read.passages.length > 0) {
    const count = { count: read.passages.length };
    line(`\n${readbackWord(kept ? "kept" : "passages", lang, count)}`);
    for (const { section, paragraphs } of read.passages)
      line(`  ${bookWord(`item.${section}`, lang)}: ${paragraphs.join(" ¶ ")}`);
  }
  if (read.comments.length > 0) line(`\n${readbackWord("comments", lang, { count: read.comments.length })}`);
  for (const { by, text } of read.comments) line(`  ${by}: ${text}`);
}

function tellEdit(edit: Edit, origins: Origins, { lang, out }: Session): void {
  const where = edit.place === null ? edit.section.slice(-2).join(", ") : placeName(edit.place, lang);
  const nothing = readbackWord("nothing", lang);
  const [old, now] = [edit.before, edit.after].map((text) => text.split("\t").filter(Boolean).join(" | ") || nothing);
  const words = edit.parts.length > 0 ? partWords(edit.parts, lang) : { old, now };
  out(`  [${readbackWord(`edit.${edit.kind}`, lang)}] ${where}\n    − ${words.old}\n    + ${words.now}\n`);
  for (const number of edit.written === null ? edit.numbers : []) {
    const cells = cellWords(number, origins, lang);
    const [before, after] = [number.before || nothing, number.after || nothing];
    out(`      ${readbackWord(cells === "" ? "originless" : "origin", lang, { before, after, cells })}\n`);
  }
}

function cellWords({ figures }: NumberEdit, origins: Origins, lang: Session["lang"]): string {
  const cells = figures.flatMap((id) => origins.get(id)?.cell ?? []);
  const more = cells.length - namedAtMost;
  return [...cells.slice(0, namedAtMost), ...(more > 0 ? [readbackWord("more", lang, { count: more })] : [])].join(
    "; ",
  );
}

/** "Trong mục “Đánh giá chung”: “…” khác số liệu của bản chốt (số liệu: 120,7 tỷ USD)." */
export function contradictionSentence({ section, text, expected }: PassageFinding, { lang }: Pick<Session, "lang">) {
  return readbackWord("contradicted", lang, {
    section: section === null ? "" : bookWord(`item.${section}`, lang),
    text,
    expected: expected === null ? "" : readbackWord("expected", lang, { value: expected }),
  });
}

function readbackJson(
  read: Readback,
  origins: Origins,
  { review, cut, kept }: { review: string; cut: number; kept: boolean },
) {
  const flagged = new Set(flaggedEdits(read));
  const numberJson = ({ before, after, figures }: NumberEdit) => ({
    before,
    after,
    figures: figures.map((id) => {
      const found = origins.get(id);
      return { figure: id, cell: found?.cell ?? "", printed: found?.figure.origin.printed ?? "" };
    }),
  });
  return {
    review,
    cut,
    book: read.book.book,
    lang: read.book.lang,
    edits: read.edits.map((edit) => ({
      kind: edit.kind,
      flagged: flagged.has(edit),
      section: edit.section,
      place: edit.place === null ? null : { id: edit.place.id, name: placeName(edit.place, read.book.lang) },
      written: edit.written,
      before: edit.before,
      after: edit.after,
      parts: edit.parts,
      numbers: edit.numbers.map(numberJson),
    })),
    passages: read.passages,
    accepted: kept,
    judged: read.judged,
    comments: read.comments,
  };
}
