import { Failure } from "../../base/failure.ts";
import { areasIn } from "../../language/match-term.ts";
import { type NumberStyle, numberStyle } from "../../language/read-number.ts";
import type { Finding } from "../../structure/finding.ts";
import { type FoundTable, findTables } from "./find-tables.ts";
import { addressOf, type Grid, type Opened, textOf } from "./grid.ts";
import { openFile } from "./open-file.ts";
import { proseFigures } from "./prose-figures.ts";
import { readPassages, readProsePetitions } from "./prose-sections.ts";
import { readProse } from "./read-prose.ts";
import { readTable } from "./read-table.ts";
import { readCooperationTable, readPetitionTable } from "./read-texts.ts";
import { type ReadContext, type Reading, readingOf } from "./reading.ts";
import type { ReadCooperation, ReadFigure, ReadPetition, ReadReport } from "./report.ts";
import { areaOfReport, documentData, type Line, secretMark } from "./report-heading.ts";
import { sheetCopies } from "./sheet-copies.ts";
import { formerArea, formerUnits } from "./table-columns.ts";
import { gridsOfPeriod, periodLine, referenceOfTable } from "./table-period.ts";

const nothing = {
  area: null,
  period: null,
  dated: null,
  dataUntil: null,
  number: null,
  figures: [],
  claims: [],
  findings: [],
  petitions: [],
  cooperation: [],
  passages: [],
  sheets: [],
} as const;

/**
 * Reads a report as a province sent it, of any format and layout, into figures with their cells, petitions and
 * cooperation as received, and what a person must make clear. Never throws for a bad file: it is refused, with the reason.
 */
export async function readReport(bytes: Uint8Array, fileName: string, context: ReadContext): Promise<ReadReport> {
  try {
    const opened = await openFile(bytes, fileName);
    const mark = secretMark(opened);
    if (mark !== null) throw new Failure("forbidden", "file.classified", { mark });
    return readOpened(opened, fileName, context);
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    return { ...nothing, status: "refused", reason: error.code, details: error.details };
  }
}

function readOpened(opened: Opened, fileName: string, context: ReadContext): ReadReport {
  const start = readingOf(context);
  const visible = opened.grids.filter((grid) => !grid.hidden);
  const tables = new Map(visible.map((grid) => [grid, findTables(grid)]));
  const lines = linesOf(opened, tables);
  const { area, findings } = areaOfReport(lines, fileName, start);
  const reading: Reading = { ...start, area, findings: [...findings] };
  reading.findings.push(...notesOf(opened), ...hiddenParts(opened.grids, tables));
  const read = readTables(gridsOfPeriod(visible, reading), tables, reading);
  const said = readProse(opened, { lines, ofTexts: read.ofTexts }, reading);
  const prose = proseFigures(said.paragraphs, read.figures, reading);
  const petitions = [...read.petitions, ...readProsePetitions(opened.paragraphs)];
  const found = read.figures.length + petitions.length + read.cooperation.length + prose.length;
  if (found === 0 && reading.findings.every((one) => one.severity !== "error" || one.code.startsWith("area")))
    return refusedAsEmpty(opened);
  return {
    status: "read",
    reason: null,
    details: {},
    area,
    period: lines.flatMap((line) => periodLine(line.text, start.reference) ?? []).some((one) => one.span)
      ? context.period
      : null,
    ...documentData(lines),
    figures: [...read.figures, ...prose],
    claims: [...said.paragraphs, ...said.notes].map((one) => one.read),
    findings: reading.findings,
    petitions,
    cooperation: read.cooperation,
    passages: readPassages(opened.paragraphs),
    sheets: sheetCopies(opened),
  };
}

/** A file in which nothing of ours was found is not kept: it is probably another file. */
function refusedAsEmpty(opened: Opened): ReadReport {
  const words = opened.paragraphs.length + opened.grids.reduce((sum, grid) => sum + grid.rows.size, 0);
  const isScan = opened.kind === "pdf" && words === 0;
  return { ...nothing, status: "refused", reason: isScan ? "file.scan-unread" : "file.no-indicator", details: {} };
}

interface Tables {
  readonly figures: ReadFigure[];
  readonly petitions: ReadPetition[];
  readonly cooperation: ReadCooperation[];
  /** Tables of petitions and of cooperation: their words are no notes to figures. */
  readonly ofTexts: FoundTable[];
}

function readTables(
  grids: readonly Grid[],
  tables: ReadonlyMap<Grid, readonly FoundTable[]>,
  reading: Reading,
): Tables {
  const read: Tables = { figures: [], petitions: [], cooperation: [], ofTexts: [] };
  const style = styleOfFile(grids);
  for (const grid of grids) {
    for (const table of tables.get(grid) ?? []) {
      const cooperation = readCooperationTable(table);
      const petitions = cooperation ? null : readPetitionTable(table);
      if (cooperation || petitions) read.ofTexts.push(table);
      if (cooperation) read.cooperation.push(...cooperation);
      else if (petitions) read.petitions.push(...petitions);
      else read.figures.push(...figuresOf(table, style, reading));
    }
  }
  return read;
}

function figuresOf(table: FoundTable, style: NumberStyle | null, reading: Reading): ReadFigure[] {
  const reference = referenceOfTable(table, reading);
  return reference ? readTable(table, reference, reading, { style, area: formerUnitOf(table, reading) }) : [];
}

/** The former unit that a whole sheet or table is about: "Bắc Giang (cũ)" in its name or title. */
function formerUnitOf(table: FoundTable, reading: Reading): string | null {
  const own = reading.area;
  if (own === null || formerUnits(own, reading).length === 0) return null;
  const names = [...table.grid.caption, ...table.titles.map(textOf)];
  const former = names.flatMap((text) =>
    areasIn(reading.areas, text).flatMap((mention) => formerArea(mention, reading) ?? []),
  );
  const distinct = [...new Set(former)];
  return distinct.length === 1 ? (distinct[0] ?? null) : null;
}

function styleOfFile(grids: readonly Grid[]): NumberStyle | null {
  const texts = grids.flatMap((grid) =>
    [...grid.rows.values()].flatMap((row) =>
      [...row.values()].flatMap((cell) =>
        cell.content.kind === "text" && cell.content.text.length < 20 ? [cell.content.text] : [],
      ),
    ),
  );
  return numberStyle(texts).style;
}

function notesOf(opened: Opened): Finding[] {
  return opened.notes.map(({ code, facts }) => ({
    code,
    severity: code === "legacy-font-decoded" ? "info" : "warning",
    sheet: "",
    cell: "",
    printed: "",
    facts,
  }));
}

/** Hidden sheets, rows and columns are not read; a person is told which. */
function hiddenParts(grids: readonly Grid[], tables: ReadonlyMap<Grid, readonly FoundTable[]>): Finding[] {
  return grids.flatMap((grid) => {
    const of = (code: string, facts: Finding["facts"], cell = ""): Finding => ({
      code,
      severity: "warning",
      sheet: grid.sheet,
      cell,
      printed: "",
      facts,
    });
    if (grid.hidden) return grid.rows.size > 0 ? [of("hidden-sheet", {})] : [];
    const bodies = tables.get(grid) ?? [];
    if (bodies.length === 0) return [];
    const rows = [...grid.hiddenRows].filter((row) => grid.rows.has(row));
    const columns = [...grid.hiddenColumns].filter((column) => [...grid.rows.values()].some((row) => row.has(column)));
    return [
      ...(rows.length > 0 ? [of("hidden-rows", { rows: rows.join(", ") })] : []),
      ...(columns.length > 0
        ? [
            of("hidden-columns", {
              columns: columns.map((column) => addressOf({ naming: "A1" }, 1, column).replace("1", "")).join(", "),
            }),
          ]
        : []),
    ];
  });
}

/** The lines over and under the tables, and the paragraphs. */
function linesOf(opened: Opened, tables: ReadonlyMap<Grid, readonly FoundTable[]>): Line[] {
  const lines: Line[] = opened.paragraphs.map((one) => ({ text: one.text, sheet: "", cell: one.cell }));
  for (const [grid, found] of tables) {
    const inTables = new Set(found.flatMap((table) => table.rows));
    const headers = new Set(found.map((table) => table.headerRow));
    for (const [row, cells] of grid.rows) {
      if (grid.hiddenRows.has(row) || headers.has(row) || (inTables.has(row) && cells.size > 2)) continue;
      for (const cell of cells.values())
        if (cell.content.kind === "text" && cell.content.text.length < 300)
          lines.push({ text: cell.content.text, sheet: grid.sheet, cell: addressOf(grid, row, cell.column) });
    }
  }
  return lines;
}
