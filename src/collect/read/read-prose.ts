import { fold, withoutTones } from "../../language/fold.ts";
import { readClaims } from "../../language/read/read-claims.ts";
import type { TextContext } from "../../language/read/reading.ts";
import { numberStyle } from "../../language/read-number.ts";
import type { Claim } from "../../structure/claim.ts";
import type { FoundTable } from "./find-tables.ts";
import { addressOf, type Grid, type Opened, textOf } from "./grid.ts";
import { readPeriodPhrase } from "./period-phrase.ts";
import { readPassages } from "./prose-sections.ts";
import { ofTheArea } from "./prose-subject.ts";
import type { Reading } from "./reading.ts";
import type { ReadClaim, ReadPassage } from "./report.ts";
import { documentData, type Line, titleOf } from "./report-heading.ts";

/** A claim of the prose, with what its sentence tells beside it. */
export interface Stated {
  readonly read: ReadClaim;
  /** The numeral as printed, without words. */
  readonly numeral: string;
  /** The sentence up to the claim; a "trong đó" goes on the one before it. */
  readonly lead: string;
  /** Whether this sentence names what it is about, rather than one before it. */
  readonly isNamed: boolean;
}

/** What the running text of a report says in numbers: in its paragraphs, and in the notes beside its tables. */
export interface Prose {
  readonly paragraphs: readonly Stated[];
  readonly notes: readonly Stated[];
}

/**
 * Reads the running text of a report into claims, with the place of each. The headings of a report have said whose it is
 * and for what months; paragraphs follow one another, a note in a cell stands alone.
 */
export function readProse(
  { paragraphs, grids }: Opened,
  { lines, ofTexts }: { readonly lines: readonly Line[]; readonly ofTexts: readonly FoundTable[] },
  reading: Reading,
): Prose {
  const said = paragraphs.map(({ text, cell }): Line => ({ text, cell, sheet: "" }));
  const notes = grids
    .filter((grid) => !grid.hidden)
    .flatMap((grid) => notesIn(grid, new Set(ofTexts.flatMap((one) => (one.grid === grid ? one.rows : [])))));
  const isEnglish = numberStyle([...said, ...notes].flatMap(({ text }) => text.match(numerals) ?? [])).style === "en";
  const context = contextOf(lines, reading);
  const read = (pieces: readonly Line[]) => statedIn(pieces, context, isEnglish, reading);
  const sections = new Map(readPassages(paragraphs).map(({ section, cell }) => [cell, section]));
  return {
    paragraphs: read(said).filter((one) => isIn(sections.get(one.read.cell) ?? "other", one)),
    notes: notes.flatMap((note) => read([note])).filter((one) => one.isNamed),
  };
}

/**
 * Whether a section reports what a number in it seems to say: not where it is about what is to be done. In difficulties,
 * causes and petitions a number seldom goes on with what the sentence before it was about.
 */
function isIn(section: ReadPassage["section"], { isNamed }: Stated): boolean {
  if (section === "directions" || section === "solutions") return false;
  return isNamed || section === "assessment" || section === "other";
}

const numerals = /\d[\d.,]*\d|\d/g;

/** Words enough for a sentence, a number, and a verb that states one. */
const statement = /(?:^|\s)(?:đạt|ước|tăng|giảm|bằng|chiếm|gấp)\s(?=.*\d)/iu;
const isStatement = (text: string) => text.split(/\s+/).length >= 8 && statement.test(text);

function notesIn(grid: Grid, taken: ReadonlySet<number>): Line[] {
  return [...grid.rows].flatMap(([row, cells]) =>
    grid.hiddenRows.has(row) || taken.has(row)
      ? []
      : [...cells.values()].flatMap((cell) => {
          const text = cell.content.kind === "text" ? textOf(cell).normalize("NFC") : "";
          if (grid.hiddenColumns.has(cell.column) || !isStatement(text)) return [];
          return [{ text, sheet: grid.sheet, cell: addressOf(grid, row, cell.column) }];
        }),
  );
}

function statedIn(pieces: readonly Line[], context: TextContext, isEnglish: boolean, reading: Reading): Stated[] {
  const text = pieces.map((one) => one.text).join("\n");
  if (!/\d/.test(text)) return [];
  const starts = startsOf(pieces);
  const words = isEnglish ? withVietnameseMarks(text) : text;
  const stated = readClaims(words, context, reading.claims).claims.map(({ claim, start, end, numerals }): Stated => {
    const at = starts.findLastIndex((one) => one <= start);
    const { sheet = "", cell = "" } = pieces[at] ?? {};
    const printed = text.slice(start, end);
    const [first] = numerals;
    const lead = leadOf(words.slice(starts[at] ?? 0, start));
    const alone = readClaims(lead + words.slice(start, end), context, reading.claims).claims.at(-1);
    return {
      read: { sheet, cell, printed, claim: ofItself(claim, lead, reading) },
      numeral: first ? text.slice(first.start, first.end) : printed,
      lead,
      isNamed: alone?.claim.subject.indicator === claim.subject.indicator,
    };
  });
  return ofTheArea(stated, reading);
}

/** A report calls its area by its name whatever the year; only "cũ", "trước sắp xếp" mean the unit of that name before. */
function ofItself(claim: Claim, lead: string, { area, context }: Reading): Claim {
  const { areas } = context.structure.geography;
  const nameOf = (key: string | null) => areas.find((one) => one.key === key)?.name.vi;
  const isNamesake = claim.subject.area !== area && nameOf(claim.subject.area) === nameOf(area);
  if (area === null || !isNamesake || /\bcu\b|truoc (?:khi )?(?:sap xep|sap nhap|hop nhat)/.test(withoutTones(lead)))
    return claim;
  return { ...claim, subject: { ...claim.subject, area } };
}

/** Where each piece begins in the text that they make together. */
function startsOf(pieces: readonly Line[]): number[] {
  let from = 0;
  return pieces.map(({ text }) => {
    const start = from;
    from += text.length + 1;
    return start;
  });
}

/** "1,990.8" as "1.990,8": places in the text stay. */
const withVietnameseMarks = (text: string) =>
  text.replace(numerals, (number) => number.replace(/[.,]/g, (mark) => (mark === "." ? "," : ".")));

/** What the report's headings have said: whose it is, and the months, which are the review's where no title names any. */
function contextOf(lines: readonly Line[], { area, context, reference }: Reading) {
  const title = titleOf(lines);
  const months = title !== null && readPeriodPhrase(title, reference).span !== null;
  const said = { ...(area === null ? {} : { area }), ...(months ? {} : { period: context.period }) };
  const date = documentData(lines).dated;
  return { lang: "vi", title, date, region: area, structure: context.structure, said } as const;
}

const sentenceEnd = /(?<=\.)\s+(?=[\p{Lu}(])/u;

/** The sentence that a stretch of text ends in, from where it names what it is about. */
function leadOf(text: string): string {
  const sentences = text.split(sentenceEnd);
  let first = sentences.length - 1;
  while (first > 0 && /^(?:trong do|tr\.do)/.test(fold(sentences[first] ?? ""))) first--;
  return sentences.slice(first).join(" ");
}
