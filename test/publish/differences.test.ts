import fc from "fast-check";
import { expect, test } from "vitest";
import type { Lang } from "../../src/base/lang.ts";
import { isMissing } from "../../src/base/measured.ts";
import { placesOf } from "../../src/narrate/places.ts";
import { openPress } from "../../src/narrate/press.ts";
import { writeHtml } from "../../src/narrate/write-html.ts";
import type { Figure } from "../../src/observations/figure.ts";
import { booksOf, type CutBook, type CutBooks } from "../../src/publish/cut-books.ts";
import { dependentsOf } from "../../src/publish/dependents.ts";
import { changedWords } from "../../src/publish/describe-place.ts";
import { type Difference, type Differences, differencesBetween } from "../../src/publish/differences.ts";
import { errataSlip } from "../../src/publish/errata.ts";
import { figureChanges } from "../../src/publish/figure-change.ts";
import { bookOf, moment, sampleFigures, sampleTexts, submissions } from "./book-given.ts";

const { shapes } = openPress("data/map");
const figures = sampleFigures();

const cutOf = (number: number) => ({
  review: "X-2024",
  number,
  pinned: new Date(moment.getTime() + number * 3_600_000),
  note: "",
  held: [],
  digest: "",
  actor: "operator",
});

function cutBooks(number: number, used: readonly Figure[], held: ReadonlySet<number> = new Set()): CutBooks {
  return booksOf(bookOf("X-2024", used, { texts: sampleTexts(), submissions, cut: cutOf(number) }, held));
}

const first = cutBooks(1, figures);

/** The owner says that a cell holds another value. */
function corrected(figure: Figure, value: number): Figure {
  const corrects = { figure: figure.id, by: "Sở Công Thương", basis: "Công văn số 1" };
  return { ...figure, id: 100_000 + figure.id, value, known: "2024-06-25", corrects };
}

function compared(figure: Figure, fixed: Figure): { after: CutBooks; differences: Differences } {
  const after = cutBooks(
    2,
    figures.map((one) => (one.id === figure.id ? fixed : one)),
  );
  return { after, differences: differencesBetween(first, after, figureChanges([figure], [fixed])) };
}

/** The units of a page of HTML that can be reprinted, by a reader that knows nothing of the document model. */
function unitsOf(html: string): string[] {
  const bare = (piece: string) => piece.replace(/<[^>]*>/g, "").replace(/[\s\u2007\u2008]/g, "");
  const figure = /<figure[^>]*>.*?<\/figure>/gs;
  const charts = [...html.matchAll(figure)].map(([chart]) => {
    const withoutSources = chart.replace(/<p class="source">.*?<\/p>/gs, "");
    return `chart ${/ id="([^"]+)"/.exec(chart)?.[1]} ${withoutSources.replace(/ href="[^"]*"/g, "")}`;
  });
  const sources = [...html.matchAll(figure)].flatMap(([chart]) =>
    [...chart.matchAll(/<p class="source">(.*?)<\/p>/gs)].map((match) => `p ${bare(match[1] ?? "")}`),
  );
  const rest = html.replace(/<head>.*?<\/head>/s, "").replace(figure, "");
  const units = rest.matchAll(/<(h[1-6]|p|li|caption|thead)\b[^>]*>(.*?)<\/\1>|<tbody>(.*?)<\/tbody>/gs);
  const others = [...units].flatMap(([, tag, inside, rows]) =>
    rows === undefined
      ? [`${/^h\d$/.test(tag ?? "") ? "h" : tag} ${bare(inside ?? "")}`]
      : [...rows.matchAll(/<tr( class="[^"]*threshold[^"]*")?[^>]*>(.*?)<\/tr>/gs)].map(
          ([, line, cells]) => `tr ${line ? "=" : ""}${bare(cells ?? "")}`,
        ),
  );
  return [...charts, ...sources, ...others];
}

/** What one list has more of than the other. */
function surplus(of: readonly string[], over: readonly string[]): string[] {
  const left = new Map<string, number>();
  for (const one of over) left.set(one, (left.get(one) ?? 0) + 1);
  return of.filter((one) => {
    const n = left.get(one) ?? 0;
    left.set(one, n - 1);
    return n <= 0;
  });
}

const tags = {
  title: "p",
  edition: "p",
  contents: "li",
  heading: "h",
  paragraph: "p",
  item: "li",
  caption: "caption",
  row: "tr",
  note: "p",
  chart: "chart",
  remark: "p",
  received: "p",
} as const;

/** A listed place as the reader of HTML would name it; of a chart its name. */
function named(place: Difference["after"]): string {
  if (place === null) return "";
  if (place.kind === "chart") return `chart ${place.id}`;
  const tag = place.kind === "caption" && place.id.endsWith("-h") ? "thead" : tags[place.kind];
  const line = place.ink === "threshold" ? "=" : "";
  return `${tag} ${line}${place.text.replace(/[\s\u2007\u2008]/g, "")}`;
}

const shortened = (unit: string) => (unit.startsWith("chart ") ? unit.split(" ").slice(0, 2).join(" ") : unit);

const written = ({ document }: CutBook) =>
  unitsOf(writeHtml(document, { shapes, as: "page" })).map((unit) => unit.replaceAll("&quot;", '"'));
const firstWritten = first.books.map(written);

/** Holds what is listed against the written pages. */
function expectTrue(differences: Differences, after: CutBooks) {
  for (const [at, book] of after.books.entries()) {
    const [old, now] = [firstWritten[at] ?? [], written(book)];
    const listed = differences.places.filter(
      (one) => one.book === book.book && one.lang === book.lang && one.kind !== "moved",
    );
    const gone = listed.flatMap(({ before }) => (before ? [named(before)] : []));
    const come = listed.flatMap(({ after: place }) => (place ? [named(place)] : []));
    expect(gone.sort()).toEqual(surplus(old, now).map(shortened).sort());
    expect(come.sort()).toEqual(surplus(now, old).map(shortened).sort());
  }
}

const known = figures.filter(({ value }) => !isMissing(value) && value > 0);

const numbered = (area: string, code: string) =>
  known.find(
    ({ area: own, indicator, status, transformation }) =>
      own === area && indicator === code && status === "estimate" && transformation === "level",
  ) as Figure;

const exports = numbered("nghe-an", "XN01");

test("whatever cell changes, the list is the difference of the written books, and all of it was known to depend", () => {
  const cell = fc.nat({ max: known.length - 1 }).map((at) => known[at] as Figure);
  const factor = fc.constantFrom(0.001, 0.5, 0.97, 1.004, 1.2, 10);
  fc.assert(
    fc.property(cell, factor, (figure, times) => {
      const fixed = corrected(figure, Number(((figure.value as number) * times).toPrecision(6)));
      const { after, differences } = compared(figure, fixed);
      expectTrue(differences, after);

      const dependents = dependentsOf([figure.id], first);
      const key = (lang: Lang, book: string, id: string | undefined) => `${lang} ${book} ${id}`;
      const resting = new Set(dependents.places.map(({ lang, book, place }) => key(lang, book, place.id)));
      const loose = differences.places.filter(
        ({ reason, before, lang, book }) =>
          reason !== "edition" && before !== null && !resting.has(key(lang, book, before.id)),
      );
      expect(loose.map(({ before }) => before?.text)).toEqual([]);
      const pages = new Set(dependents.pages.map(({ path }) => path.replace("/X-2024/1", "/X-2024")));
      expect(differences.pages.filter((path) => !pages.has(path.replace("/X-2024/2", "/X-2024")))).toEqual([]);
    }),
    {
      // A total; a part of a ratio; then any.
      examples: [
        [exports, 10],
        [numbered("bac-giang", "CCN18"), 0.5],
      ],
      numRuns: 6,
    },
  );
}, 120_000);

test("a correction is told with its total, its places and whose word it is, in both languages and both books", () => {
  const fixed = corrected(exports, 2178);
  const { differences } = compared(exports, fixed);
  expect(differences.figures).toEqual([{ kind: "correction", before: exports, after: fixed }]);
  const told = differences.places.filter(({ reason }) => reason === "correction");
  expect(new Set(told.map(({ book, lang }) => `${book} ${lang}`)).size).toBe(4);
  const own = told.find(({ after, lang }) => after?.kind === "row" && after.name === "Nghệ An" && lang === "vi");
  expect(own?.parts).toContainEqual({ head: "Ước 6T/2024", before: "1.452,0", after: "2.178,0" });
  // Its place in the order of growth moves everybody between.
  const moved = told.filter(({ parts }) => parts.some(({ head }) => head === "Xếp hạng theo mức tăng"));
  expect(moved.length).toBeGreaterThan(5);
  expect(differences.pages).toContain("/reviews/X-2024/2/indicators/XN01");
  expect(differences.pages).not.toContain("/reviews/X-2024/2/indicators/TM01");
  expect(differences.places.filter(({ reason }) => reason !== "correction" && reason !== "edition")).toEqual([]);
});

test("the same figures in a later cut differ by its number and moment alone", () => {
  const { places, relinked, pages, books } = differencesBetween(first, cutBooks(2, figures), []);
  expect(new Set(places.map(({ reason }) => reason))).toEqual(new Set(["edition"]));
  expect([relinked, pages, books]).toEqual([[], [], []]);
});

test("a figure that is held back is told as such, with the total that lost it", () => {
  const after = cutBooks(2, figures, new Set([exports.id]));
  const differences = differencesBetween(first, after, figureChanges([exports], []));
  expectTrue(differences, after);
  const { places } = differences;
  const total = places.find(({ lang, after: place }) => lang === "vi" && /^Tổng .*27\/28/.test(place?.name ?? ""));
  expect(total).toMatchObject({ kind: "changed", reason: "withheld" });
  expect(places.filter(({ reason }) => reason === "words")).toEqual([]);
});

test("a province that is no longer used is listed wherever it was, and whatever it moved", () => {
  const gone = figures.filter(({ area }) => area === "thanh-hoa");
  const after = cutBooks(
    2,
    figures.filter(({ area }) => area !== "thanh-hoa"),
  );
  const differences = differencesBetween(first, after, figureChanges(gone, []));
  expectTrue(differences, after);
  const resting = dependentsOf(
    gone.map(({ id }) => id),
    first,
  );
  const ids = new Set(resting.places.map(({ book, lang, place }) => `${book} ${lang} ${place.id}`));
  const loose = differences.places.filter(
    ({ reason, before, book, lang }) =>
      reason !== "edition" && before !== null && !ids.has(`${book} ${lang} ${before.id}`),
  );
  expect(loose.map(({ before }) => before?.text)).toEqual([]);
});

test.each([
  ["a late province", null, exports, "addition"],
  ["the next status", exports, { ...exports, id: 1e6, value: 1, status: "provisional" as const }, "update"],
  ["the same status", exports, { ...exports, id: 1e6, value: 1 }, "revision"],
  ["its owner's correction", exports, corrected(exports, 1), "correction"],
  ["no longer used", exports, null, "withheld"],
] as const)("%s has its kind", (_name, before, after, kind) => {
  expect(figureChanges(before ? [before] : [], after ? [after] : []).map((one) => one.kind)).toEqual([kind]);
});

test("the errata slip lists every place of its language, old beside new, with the basis", () => {
  const { after, differences } = compared(exports, corrected(exports, 2178));
  for (const lang of ["vi", "en"] as const) {
    const slip = errataSlip(first, after, differences, lang);
    expect(slip).toMatchObject({ draft: true, illustrative: true, header: { kind: "official" } });
    const rows = placesOf(slip).filter(({ kind }) => kind === "row");
    const listed = differences.places.filter((one) => one.lang === lang && one.reason !== "edition");
    expect(rows).toHaveLength(listed.length + differences.figures.length);
    expect(rows[0]?.text).toContain("Công văn số 1");
    for (const one of listed) {
      const { old, now } = changedWords(one, lang);
      expect(
        rows.some(({ parts }) => parts.some(({ text }) => text === old) && parts.some(({ text }) => text === now)),
      ).toBe(true);
    }
  }
});
