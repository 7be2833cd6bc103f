import { withoutTones } from "../../language/fold.ts";
import { monthsOf, periodOf, periodParts } from "../../structure/period.ts";
import { readHeading } from "./column-heading.ts";
import type { FoundTable } from "./find-tables.ts";
import { addressOf, type Grid, textOf } from "./grid.ts";
import { type PeriodPhrase, periodIn, type Reference, readPeriodPhrase, referenceOf } from "./period-phrase.ts";
import type { Reading } from "./reading.ts";

/** Dates, numbers of legal documents and price years are no periods. */
function withoutDates(text: string): string {
  return withoutTones(text)
    .replace(/ngay\s+\d{1,2}\s+thang\s+\d{1,2}(?:\s+nam\s+20\d\d)?/g, " ")
    .replace(/\b\d{1,2}[/.-]\d{1,2}[/.-]20\d\d\b/g, " ")
    .replace(/\b\d+\/20\d\d\/[a-z-]+/g, " ")
    .trim();
}

/** What a line says about the period of a table, or null. */
export function periodLine(text: string, reference: Reference): PeriodPhrase | null {
  const yearEnd = /den (?:het )?(?:ngay )?31[/.-]12[/.-](20\d\d)/.exec(withoutTones(text))?.[1];
  if (yearEnd !== undefined)
    return { span: { kind: "year", number: 0 }, year: Number(yearEnd), before: false, cumulative: false };
  const plain = withoutDates(text);
  if (!/thang|quy|nam|\d ?t\b|20\d\d|\bq\d/.test(plain)) return null;
  const phrase = readPeriodPhrase(plain, reference);
  return phrase.span || phrase.year !== null ? phrase : null;
}

/**
 * The period that the words of a table are relative to: that of its title or its sheet's name, else the review's. A title
 * with another year than the review's is wrong if the columns name the review's year; if they name no year, the table
 * cannot be read: null, and a finding asks.
 */
export function referenceOfTable(table: FoundTable, reading: Reading): Reference | null {
  const { reference } = reading;
  const lines = [
    ...table.titles.map((cell) => ({ text: textOf(cell), cell })),
    ...table.grid.caption.map((text) => ({ text, cell: undefined })),
  ];
  const said = lines.flatMap(({ text, cell }) => {
    const phrase = periodLine(text, reference);
    return phrase ? [{ phrase, text, cell }] : [];
  });
  const best = said.find(({ phrase }) => phrase.span !== null) ?? said[0];
  if (!best) return reference;
  const year = best.phrase.year ?? reference.year;
  const own = ownReference(best.phrase, year, reference);
  if (year === reference.year) return own;
  const years = new Set(table.columns.flatMap(({ heading }) => datedYear(heading, reference)));
  const place = best.cell ? addressOf(table.grid, best.cell.row, best.cell.column) : "";
  const finding = {
    sheet: table.grid.sheet,
    cell: place,
    printed: best.text,
    facts: { title: String(year), review: String(reference.year) },
  };
  if (years.has(reference.year)) {
    reading.findings.push({ ...finding, code: "title-year-differs", severity: "warning" });
    return ownReference({ ...best.phrase, year: null }, reference.year, reference);
  }
  if (years.has(year) || best.phrase.span?.kind === "year") {
    reading.findings.push({ ...finding, code: "table-other-year", severity: "info" });
    return own;
  }
  reading.findings.push({
    ...finding,
    code: "period-uncertain",
    severity: "error",
    candidates: [own.period, reference.period],
  });
  return null;
}

function ownReference(phrase: PeriodPhrase, year: number, reference: Reference): Reference {
  const { span } = phrase;
  if (span?.kind === "year") return referenceOf(periodOf({ kind: "year", year, number: 0 }));
  if (!span) {
    const isYear = periodParts(reference.period).kind === "year";
    return {
      ...(year === reference.year ? reference : referenceOf(periodOf({ ...periodParts(reference.period), year }))),
      bareYear: phrase.year !== null && !isYear,
    };
  }
  const last = monthsOf(periodOf({ ...span, year })).last;
  if (year === reference.year && last === reference.month) return reference;
  return referenceOf(periodIn({ kind: "ytd", number: last }, year, reference));
}

function datedYear(heading: string, reference: Reference): number[] {
  const meaning = readHeading(heading, reference);
  return meaning.role === "measure" && meaning.dated ? [Number(meaning.period.slice(0, 4))] : [];
}

/**
 * The sheets that are about the review's period, where a workbook keeps one sheet a month or a quarter: only those whose
 * name ends in the review's month. Sheets whose names say no period stay.
 */
export function gridsOfPeriod(grids: readonly Grid[], reading: Reading): Grid[] {
  const { reference } = reading;
  const named = grids.map((grid) => ({ grid, phrase: periodLine(grid.sheet, reference) }));
  const spans = named.filter(({ phrase }) => phrase?.span);
  const isOwn = (phrase: PeriodPhrase) => {
    const year = phrase.year ?? reference.year;
    if (!phrase.span) return year === reference.year;
    return year === reference.year && monthsOf(periodOf({ ...phrase.span, year })).last === reference.month;
  };
  const own = spans.filter(({ phrase }) => phrase && isOwn(phrase));
  if (spans.length < 2 || own.length === 0) return [...grids];
  const others = spans.filter((one) => !own.includes(one)).map(({ grid }) => grid);
  if (others.length === 0) return [...grids];
  const names = others.map((grid) => grid.sheet).join(", ");
  reading.findings.push({
    code: "sheets-other-periods",
    severity: "info",
    sheet: others[0]?.sheet ?? "",
    cell: "",
    printed: "",
    facts: { sheets: names },
  });
  return grids.filter((grid) => !others.includes(grid));
}
