import { type Day, isDay } from "../../base/day.ts";
import { Failure } from "../../base/failure.ts";
import { isMissing } from "../../base/measured.ts";
import { fold, withoutTones } from "../../language/fold.ts";
import type { FigureKey, NewFigure } from "../../observations/figure.ts";
import type { Finding } from "../../structure/finding.ts";
import { lastDay, type Period } from "../../structure/period.ts";
import { type BookContext, columnFigures, unitsByName } from "./official-cells.ts";
import { columnsOf, referenceMonth } from "./official-columns.ts";
import { type OfficialFigures, type OfficialReading, refused } from "./official-figures.ts";
import { cellName, type OfficialSheet, openWorkbook } from "./official-grid.ts";
import { layoutsOf, type OfficialLayout } from "./official-layout.ts";
import { areaKey, areaNames, goodsCodes, placeRows } from "./official-rows.ts";
import type { TitleRule } from "./official-rules.ts";

/**
 * Reads a monthly workbook of the statistics office ("Biểu số liệu"), whatever its sheets are called that month.
 *
 * Tables are recognised by their titles, columns by their headings, rows by their labels
 * (data/catalogue/official-*.csv). The estimate of the month and the value of the month before, which is usually revised,
 * are figures of two periods, both known from the day of the release. What a heading or a label leaves uncertain is not
 * read but named in a finding; tables that are not for us are named too.
 */
export async function readOfficialWorkbook(bytes: Uint8Array, reading: OfficialReading): Promise<OfficialFigures> {
  const sheets = await openWorkbook(bytes).catch((error: unknown) => {
    if (error instanceof Failure) return error;
    throw error;
  });
  if (sheets instanceof Failure) return refused(sheets.code, { file: reading.fileName, ...sheets.details });
  const parts = sheets.filter((sheet) => !sheet.hidden).flatMap((sheet) => partsOf(sheet, reading));
  const known = parts.flatMap(({ rule, ...part }) => (rule ? [{ ...part, rule }] : []));
  const context = contextOf(known, reading);
  if (!context || !isNational(parts, known, context))
    return refused("official.not-recognised", { file: reading.fileName });
  const tables = readTables(known, context);
  const figures = withoutRepeats(tables.figures, tables.findings);
  const findings = [...sheets.flatMap(hiddenFinding), ...parts.flatMap(unreadFinding), ...tables.findings];
  if (figures.length === 0) return refused("official.not-recognised", { file: reading.fileName });
  const sources = figures.map(() => "");
  return { status: "read", reason: null, details: {}, figures, findings, release: context.release, sources };
}

/** A part of a table with the rule of its title, if there is one. */
interface Part {
  readonly sheet: OfficialSheet;
  readonly layout: OfficialLayout;
  readonly rule: TitleRule | undefined;
}

type KnownPart = Part & { readonly rule: TitleRule };

/** What holds for the whole workbook; undefined where its tables are about no month. */
function contextOf(known: readonly KnownPart[], reading: OfficialReading): BookContext | undefined {
  const { structure, fileName } = reading;
  const reference = referenceMonth(known.map(({ layout }) => layout));
  const country = structure.geography.areas.find((area) => area.kind === "country")?.key;
  if (!reference || !country) return undefined;
  const areas = areaNames(structure, lastDay(reference));
  return {
    ...reading,
    reference,
    country,
    areas,
    goods: goodsCodes(structure),
    units: unitsByName(structure),
    release: releaseOf(fileName, reference),
  };
}

/**
 * Whether a workbook speaks of the country. A provincial office prints tables under the same titles, of its province
 * alone: the national workbook lists provinces somewhere, or has many of our tables, and no title of them names one.
 */
function isNational(parts: readonly Part[], known: readonly KnownPart[], context: BookContext): boolean {
  const { areas, country, structure } = context;
  const labels = parts.flatMap(({ layout }) => layout.rows.map(({ label }) => areaKey(label)));
  const listed = new Set(labels.flatMap((label) => areas.get(label) ?? []));
  const kinds = new Set(known.map(({ rule }) => rule.kind));
  // Whole words: "thuế" is not Huế.
  const titles = known.map(({ layout }) => ` ${fold(layout.title)} `);
  const names = structure.geography.areas
    .filter((area) => area.key !== country)
    .map((area) => ` ${fold(area.name.vi)} `);
  const isNamed = names.some((name) => titles.some((title) => title.includes(name)));
  return !isNamed && (listed.size >= 10 || kinds.size >= 4);
}

/** The tables of a sheet; a part that goes on after "(Tiếp theo)" under a shortened title belongs to the table before. */
function partsOf(sheet: OfficialSheet, { rules }: OfficialReading): Part[] {
  const parts: Part[] = [];
  for (const layout of layoutsOf(sheet)) {
    const plain = withoutTones(layout.title);
    const own = rules.titles.find((rule) => rule.pattern.test(plain) && !rule.without?.test(plain));
    const rule = own ?? (layout.continued ? parts.at(-1)?.rule : undefined);
    parts.push({ sheet, layout, rule });
  }
  return parts;
}

function hiddenFinding({ name, hidden }: OfficialSheet): Finding[] {
  if (!hidden) return [];
  return [
    { code: "official.sheet-hidden", severity: "info", sheet: name, cell: "A1", printed: name, facts: { sheet: name } },
  ];
}

function unreadFinding({ layout, rule }: Part): Finding[] {
  if (rule || layout.title === "" || layout.continued) return [];
  const place = { sheet: layout.sheet, cell: cellName(layout.titleRow, 0), printed: layout.title };
  return [{ code: "official.table-unread", severity: "info", ...place, facts: { table: layout.title } }];
}

/**
 * The day of the release, from the beginning of the file's name (2023-06-29-…). Without one, or with one that comes
 * before the month the tables are about: the last day of that month, when the office publishes.
 */
function releaseOf(fileName: string, reference: Period): Day {
  const [, year, month, day] = /(?:^|\D)(20\d{2})[-_.]?(\d{2})[-_.]?(\d{2})(?!\d)/.exec(fileName) ?? [];
  const named = `${year}-${month}-${day}`;
  return isDay(named) && named >= `${reference}-01` ? named : lastDay(reference);
}

function readTables(parts: readonly KnownPart[], context: BookContext): { figures: NewFigure[]; findings: Finding[] } {
  const figures: NewFigure[] = [];
  const findings: Finding[] = [];
  let before = { kind: "", inGoods: false };
  for (const { sheet, layout, rule } of parts) {
    const { columns, findings: ofColumns } = columnsOf(layout, context.reference);
    const inGoods = layout.continued && before.kind === rule.kind && before.inGoods;
    const rows = placeRows(layout, { ...context, rule }, inGoods);
    before = { kind: rule.kind, inGoods: rows.inGoods };
    const unknown = rows.unknown.map(({ row, label, labelColumn }): Finding => {
      const place = { sheet: layout.sheet, cell: cellName(row, labelColumn), printed: label };
      return { code: "official.row-unknown", severity: "warning", ...place, facts: { table: layout.title } };
    });
    findings.push(...ofColumns, ...unknown);
    const table = { sheet, layout, rule, context, findings };
    for (const column of columns) figures.push(...columnFigures(column, rows.placed, table));
  }
  return { figures, findings };
}

const keyOf = (one: FigureKey) =>
  [one.area, one.indicator, one.breakdown, one.period, one.scenario, one.transformation].join("|");

/** A figure that two tables of one workbook print is kept once; where they differ the first is kept, and it is said. */
function withoutRepeats(figures: readonly NewFigure[], findings: Finding[]): NewFigure[] {
  const first = new Map<string, NewFigure>();
  for (const figure of figures) {
    const kept = first.get(keyOf(figure));
    if (!kept) first.set(keyOf(figure), figure);
    else if (!isSame(kept, figure)) {
      const { sheet, cell, printed } = figure.origin;
      const facts = { other: `${kept.origin.sheet}!${kept.origin.cell}`, otherPrinted: kept.origin.printed };
      findings.push({ code: "official.repeat-differs", severity: "warning", sheet, cell, printed, facts });
    }
  }
  return [...first.values()];
}

/** Equal as far as both print it. */
function isSame(one: NewFigure, other: NewFigure): boolean {
  if (isMissing(one.value) || isMissing(other.value)) return isMissing(one.value) && isMissing(other.value);
  return Math.abs(one.value - other.value) <= 0.5 * 10 ** -Math.min(one.decimals, other.decimals);
}
