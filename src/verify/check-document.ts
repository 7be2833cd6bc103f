import type { Day } from "../base/day.ts";
import type { Lang } from "../base/lang.ts";
import { checkClaimWord, notClaimWords } from "../language/check-claim-words.ts";
import { type CheckWord, checkWord } from "../language/check-words.ts";
import { dayName } from "../language/page-period.ts";
import { upperFirst } from "../language/print-unit.ts";
import { type Block, type Document, figuresHref, type Paragraph, type Run, type Table } from "../narrate/document.ts";
import type { Structure } from "../structure/structure.ts";
import { besideWords, doubtWords, knownSteps, stepWords, type Telling, verdictSentences } from "./describe-check.ts";
import { areaWords, readFields } from "./describe-claim.ts";
import type { KeptCheck, KeptClaim } from "./kept-check.ts";
import { byReason, countVerdicts, verdictOrder } from "./verdict-order.ts";

/** What a report is made with, beside the check. */
export interface ReportSurroundings {
  readonly lang: Lang;
  readonly structure: Structure;
  /** When it is made; the file's own times. */
  readonly moment: Date;
  /** The name of the review whose reports were used, where there was one. */
  readonly reviewName: string | null;
  /** Where the site lives, for links to figures. */
  readonly site?: string;
}

/** The printable report of a check: what it is, a summary, every statement with its result, and the numbers left aside. */
export function checkDocument(check: KeptCheck, surroundings: ReportSurroundings): Document {
  const { lang, structure, moment, site } = surroundings;
  const word = (key: CheckWord, facts = {}) => checkWord(lang, key, facts);
  const telling: Telling = { lang, structure };
  const title = check.title ?? word("report.untitled");
  return {
    lang,
    title: `${word("report.over")}: ${title}`,
    header: { kind: "plain", over: word("report.over"), title, under: underTitle(check, surroundings) },
    draft: false,
    illustrative: check.illustrative,
    contents: false,
    body: [
      {
        kind: "note",
        tone: "remark",
        text: [{ text: `${word("bannerTitle")} `, bold: true }, { text: word("banner") }],
      },
      ...illustrativeNote(check, lang),
      heading(word("report.summary")),
      check.claims.length === 0 ? paragraph(word("result.none")) : summaryTable(check, lang),
      ...(check.claims.length === 0 ? [] : [overview(check, telling), heading(word("report.details"))]),
      ...check.claims.flatMap((one, place) => claimBlocks(one, place + 1, check, telling)),
      ...notClaimBlocks(check, lang),
    ],
    annexes: [],
    about: {
      subject: word("report.over"),
      author: word("report.author"),
      keywords: [],
      moment,
      ...(site === undefined ? {} : { site }),
    },
  };
}

/** `kiem-chung-2024-08-01-cong-nghiep-phia-bac` */
export function reportFileName(check: KeptCheck, lang: Lang, day: Day): string {
  const plain = (check.title ?? "")
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[đĐ]/g, "d")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, 60)
    .replace(/^-+|-+$/g, "");
  return [checkWord(lang, "report.file"), day, plain].filter(Boolean).join("-");
}

const paragraph = (text: Paragraph["text"], style?: Paragraph["style"]): Paragraph =>
  style ? { kind: "paragraph", text, style } : { kind: "paragraph", text };

const heading = (text: string): Block => ({ kind: "heading", rank: "section", text, numbered: false });

function underTitle(check: KeptCheck, { lang, structure, reviewName }: ReportSurroundings): string[] {
  const word = (key: CheckWord, facts = {}) => checkWord(lang, key, facts);
  const from = reviewName === null ? word("result.official") : word("result.officialAnd", { review: reviewName });
  return [
    ...(check.date ? [`${word("result.date")}: ${dayName(check.date, lang)}`] : []),
    ...(check.region ? [`${word("result.region")}: ${areaWords(check.region, lang, structure)}`] : []),
    `${word("result.asOf")}: ${dayName(check.asOf, lang)}`,
    `${word("result.evidenceFrom")}: ${from}`,
  ];
}

function illustrativeNote({ illustrative }: KeptCheck, lang: Lang): Block[] {
  return illustrative ? [{ kind: "note", tone: "illustrative", text: checkWord(lang, "report.illustrative") }] : [];
}

function summaryTable({ claims }: KeptCheck, lang: Lang): Table {
  const word = (key: CheckWord) => checkWord(lang, key);
  const counts = countVerdicts(claims);
  return {
    kind: "table",
    caption: word("result.summary"),
    numbered: false,
    columns: [
      { head: word("report.verdict"), holds: "name", rowHead: true },
      { head: word("report.count"), holds: "number" },
    ],
    rows: [
      ...verdictOrder.map((verdict) => ({
        cells: [{ text: upperFirst(word(`verdict.${verdict}`)) }, { value: counts.get(verdict) ?? 0, decimals: 0 }],
      })),
      { cells: [{ text: word("report.total") }, { value: claims.length, decimals: 0 }], role: "total" as const },
    ],
  };
}

/** Every statement on one line. */
function overview({ claims }: KeptCheck, { lang, structure }: Telling): Table {
  const word = (key: CheckWord) => checkWord(lang, key);
  return {
    kind: "table",
    caption: word("report.table"),
    numbered: false,
    columns: [
      { head: word("report.order"), holds: "order" },
      { head: word("report.inText"), holds: "words", rowHead: true },
      { head: word("evidence.read"), holds: "words" },
      { head: word("report.verdict"), holds: "words" },
    ],
    rows: claims.map(({ claim, verdict, quote }, place) => {
      const { indicator, area, period } = readFields(claim, lang, structure);
      return {
        cells: [
          { text: String(place + 1) },
          { text: quote.printed },
          { text: [indicator, area, period].join("; ") },
          { text: upperFirst(word(`verdict.${verdict.verdict}`)) },
        ],
      };
    }),
  };
}

function claimBlocks(one: KeptClaim, n: number, check: KeptCheck, telling: Telling): Block[] {
  const { lang, structure } = telling;
  const { claim, verdict, quote } = one;
  const word = (key: CheckWord, facts = {}) => checkWord(lang, key, facts);
  const read = readFields(claim, lang, structure);
  const title = word("report.numbered", { n, printed: quote.printed, verdict: word(`verdict.${verdict.verdict}`) });
  const readWords = [read.indicator, read.what, read.area, read.period, read.value, read.producer];
  return [
    { kind: "heading", rank: "item", text: title, numbered: false },
    paragraph([{ text: quote.before }, { text: quote.printed, bold: true }, { text: quote.after }].map(italic), "lead"),
    paragraph(`${word("evidence.read")}: ${readWords.filter(Boolean).join("; ")}.`),
    paragraph(verdictSentences(claim, verdict, telling).join(" ")),
    ...listOf(
      (verdict.verdict === "ambiguous" ? [] : knownSteps(verdict)).map((step) => stepLine(claim, step, telling)),
    ),
    ...originLine(verdict.figures, lang),
    ...thenLines(one, check, telling),
    ...listOf(
      (verdict.verdict === "ambiguous" ? verdict.readings : []).map((reading) => readingLine(claim, reading, telling)),
    ),
    ...listOf(one.doubts.map((doubt) => doubtWords(doubt, telling))),
    ...listOf(one.beside.map((beside) => `${word("evidence.beside")}: ${besideWords(beside, telling)}`)),
  ];
}

const italic = (run: Run): Run => ({ ...run, italic: true });

const listOf = (items: readonly string[]): Block[] =>
  items.length === 0 ? [] : [{ kind: "list", marker: "dash", items }];

function stepLine(claim: KeptClaim["claim"], step: KeptClaim["verdict"]["computation"][number], telling: Telling) {
  const { name, value } = stepWords(claim, step, telling);
  return `${name}: ${value}`;
}

function originLine(figures: readonly number[], lang: Lang): Block[] {
  if (figures.length === 0) return [];
  const text = checkWord(lang, "evidence.originMany", { n: figures.length });
  const link: Run = { text, href: figuresHref(figures, lang) };
  return [paragraph([{ text: `${checkWord(lang, "evidence.origin")}: ` }, link], "source")];
}

function thenLines({ claim, verdict, atThatTime }: KeptClaim, { date, asOf }: KeptCheck, telling: Telling): Block[] {
  if (atThatTime === null) return [];
  const { lang } = telling;
  const said = (one: KeptClaim["verdict"]) =>
    [`${checkWord(lang, `verdict.${one.verdict}`)}.`, ...verdictSentences(claim, one, telling)].join(" ");
  const published = dayName(claim.made ?? date ?? asOf, lang);
  return listOf([
    `${checkWord(lang, "evidence.then", { day: published })}: ${said(atThatTime)}`,
    `${checkWord(lang, "evidence.now", { day: dayName(asOf, lang) })}: ${checkWord(lang, `verdict.${verdict.verdict}`)}.`,
  ]);
}

/** One meaning of a sentence that has several: what differs, its result, and what the figures give. */
function readingLine(
  claim: KeptClaim["claim"],
  { subject, verdict }: KeptClaim["verdict"]["readings"][number],
  telling: Telling,
): string {
  const { lang, structure } = telling;
  const read = readFields({ ...claim, subject }, lang, structure);
  const open = claim.open.map(({ field }) => `${checkClaimWord(lang, `field.${field}`)}: ${read[field] ?? ""}`);
  const result = checkWord(lang, `verdict.${verdict.verdict}`);
  return `${open.join(", ")} – ${result}. ${verdictSentences({ ...claim, subject, open: [] }, verdict, telling).join(" ")}`;
}

function notClaimBlocks({ notClaims }: KeptCheck, lang: Lang): Block[] {
  if (notClaims.length === 0) return [];
  const word = (key: CheckWord, facts = {}) => checkWord(lang, key, facts);
  return [
    heading(word("not.title")),
    paragraph(word("not.lead", { n: notClaims.length })),
    ...listOf(
      byReason(notClaims).map(({ why, list }) => {
        const shown = list.slice(0, mostListed).map(({ quote }) => `“${quote.before}${quote.printed}${quote.after}”`);
        const more = list.length > mostListed ? `, ${word("not.more", { n: list.length - mostListed })}` : "";
        return `${upperFirst(notClaimWords[why][lang])}: ${shown.join("; ")}${more}`;
      }),
    ),
  ];
}

/** Numbers listed for one reason; a text full of dates need not print them all. */
const mostListed = 40;
