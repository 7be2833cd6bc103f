import { type ExpressionBuilder, sql } from "kysely";
import type { Day } from "../base/day.ts";
import { isMissing, missing } from "../base/measured.ts";
import type { Database, Db, Tx } from "../database/schema.ts";
import type { Figure, FigureKey, NewFigure, Scenario, Transformation } from "./figure.ts";
import type { SheetCopy } from "./sheet-copy.ts";

/** What to look for; a list that is left out is not a bound. */
export interface FigureQuery {
  readonly areas?: readonly string[];
  readonly indicators?: readonly string[];
  /** "" for the whole. */
  readonly breakdowns?: readonly string[];
  readonly periods?: readonly string[];
  readonly producers?: readonly string[];
  readonly scenarios?: readonly Scenario[];
  readonly transformations?: readonly Transformation[];
  /** "" for published figures that belong to no review. */
  readonly review?: string;
  /** Nothing recorded after this moment. */
  readonly recorded?: Date;
  /** Nothing its producer said after this day. */
  readonly asOf?: Day | null;
  readonly limit?: number;
}

const columns = [
  "figure.id",
  "figure.area",
  "figure.indicator",
  "figure.breakdown",
  "figure.period",
  "figure.producer",
  "figure.scenario",
  "figure.transformation",
  "figure.review",
  "figure.missing",
  "figure.decimals",
  "figure.status",
  "figure.reporter",
  "figure.known",
  "figure.sheet",
  "figure.cell",
  "figure.printed",
  "figure.source",
  "figure.corrects",
  "figure.basis",
  "figure.illustrative",
] as const;

/**
 * All vintages of the figures that fit, oldest knowledge first (`known`, then `recorded`, then id): of a key, the last
 * one is what holds.
 */
export async function readFigures(db: Db, query: FigureQuery): Promise<Figure[]> {
  const rows = await selected(db)
    .where((eb) => eb.and(conditions(eb, query)))
    .orderBy("figure.known")
    .orderBy("figure.recorded_at")
    .orderBy("figure.id")
    .$if(query.limit !== undefined, (rest) => rest.limit(query.limit ?? 0))
    .execute();
  return rows.map(figureOf);
}

/** The figure with this id. */
export async function findFigure(db: Db, id: number): Promise<Figure | undefined> {
  const row = await selected(db).where("figure.id", "=", id).executeTakeFirst();
  return row && figureOf(row);
}

/** Figures by id, in no order. */
export async function readFiguresById(db: Db, ids: readonly number[]): Promise<Figure[]> {
  if (ids.length === 0) return [];
  return (
    await selected(db)
      .where("figure.id", "in", [...ids])
      .execute()
  ).map(figureOf);
}

/** Every vintage of one figure, oldest knowledge first. */
export async function readVintages(db: Db, key: FigureKey): Promise<Figure[]> {
  const found = await readFigures(db, {
    areas: [key.area],
    indicators: [key.indicator],
    periods: [key.period],
    producers: [key.producer],
    scenarios: [key.scenario],
    transformations: [key.transformation],
    review: key.review,
  });
  return found.filter((figure) => figure.breakdown === key.breakdown);
}

/** The figures read from a place of a file, newest last. `cell` as it was read: `E9`, `T1!R3C4`. */
export async function readFiguresAt(
  db: Db,
  place: { review: string; fileName?: string; sha256?: string; sheet: string; cell: string },
): Promise<Figure[]> {
  const rows = await selected(db)
    .where("figure.review", "=", place.review)
    .where("figure.sheet", "=", place.sheet)
    .where("figure.cell", "=", place.cell)
    .$if(place.fileName !== undefined, (rest) => rest.where("received_file.name", "=", place.fileName ?? ""))
    .$if(place.sha256 !== undefined, (rest) => rest.where("received_file.sha256", "=", place.sha256 ?? ""))
    .orderBy("figure.id")
    .execute();
  return rows.map(figureOf);
}

/**
 * Ids of the figures that are held back at a moment, as of a day: the newest hold of each, recorded by then and known by
 * that day, says so.
 */
export async function readHeld(
  db: Db,
  areas: readonly string[],
  recorded: Date,
  asOf: Day | null = null,
): Promise<Set<number>> {
  if (areas.length === 0) return new Set();
  const rows = await db
    .selectFrom("hold")
    .distinctOn(["area", "figure"])
    .select(["figure", "held"])
    .where("area", "in", [...areas])
    .where("recorded_at", "<=", recorded)
    .$if(asOf !== null, (rest) => rest.where("known", "<=", asOf ?? ""))
    .orderBy("area")
    .orderBy("figure")
    .orderBy("id", "desc")
    .execute();
  return new Set(rows.flatMap((row) => (row.held ? [row.figure] : [])));
}

export interface Choice {
  readonly area: string;
  readonly indicator: string;
  readonly producer: string;
}

/** Which producer a review uses where a person has chosen, as of a moment. */
export async function readChoices(db: Db, review: string, recorded: Date): Promise<Choice[]> {
  return db
    .selectFrom("choice")
    .distinctOn(["area", "indicator"])
    .select(["area", "indicator", "producer"])
    .where("review", "=", review)
    .where("recorded_at", "<=", recorded)
    .orderBy("area")
    .orderBy("indicator")
    .orderBy("id", "desc")
    .execute();
}

export interface ReceivedFile {
  readonly sha256: string;
  readonly name: string;
  readonly bytes: number;
  readonly illustrative: boolean;
  readonly receivedAt: Date;
  readonly actor: string;
}

export async function findFile(db: Db, sha256: string): Promise<ReceivedFile | undefined> {
  const row = await db.selectFrom("received_file").selectAll().where("sha256", "=", sha256).executeTakeFirst();
  return row && { ...row, receivedAt: row.received_at };
}

/** Writes down a received file; one that is there stays as it is. Returns its number. */
export async function addFile(tx: Tx, file: ReceivedFile): Promise<number> {
  const { receivedAt, ...rest } = file;
  await tx
    .insertInto("received_file")
    .values({ ...rest, received_at: receivedAt })
    .onConflict((conflict) => conflict.column("sha256").doNothing())
    .execute();
  const row = await tx
    .selectFrom("received_file")
    .select("id")
    .where("sha256", "=", file.sha256)
    .executeTakeFirstOrThrow();
  return row.id;
}

/** Keeps the printed cells of a file's sheets; those that are there stay. */
export async function addSheetCopies(tx: Tx, file: number, copies: readonly SheetCopy[]): Promise<void> {
  if (copies.length === 0) return;
  const rows = copies.map(({ sheet, cells }) => ({
    file,
    sheet,
    cells: sql<[number, number, string, boolean][]>`${JSON.stringify(cells)}::jsonb`,
  }));
  await tx
    .insertInto("sheet_copy")
    .values(rows)
    .onConflict((conflict) => conflict.columns(["file", "sheet"]).doNothing())
    .execute();
}

/** The printed cells of a sheet of a received file. */
export async function findSheetCopy(db: Db, sha256: string, sheet: string): Promise<SheetCopy | undefined> {
  return db
    .selectFrom("sheet_copy")
    .innerJoin("received_file", "received_file.id", "sheet_copy.file")
    .select(["sheet_copy.sheet", "sheet_copy.cells"])
    .where("received_file.sha256", "=", sha256)
    .where("sheet_copy.sheet", "=", sheet)
    .executeTakeFirst();
}

/**
 * Adds figures that were learned at `at`; nothing is overwritten. Their files must be there (`addFile`).
 *
 * One statement for any number: rows travel as one JSON value, because a statement takes at most 65,535 parameters.
 *
 * @returns their ids, in the order of `figures`
 */
export async function addFigures(tx: Tx, figures: readonly NewFigure[], at: Date): Promise<number[]> {
  const ids: number[] = [];
  for (let start = 0; start < figures.length; start += chunk) {
    const rows = figures.slice(start, start + chunk).map((figure, index) => ({
      ...figure,
      position: index,
      value: isMissing(figure.value) ? null : figure.value,
      missing: isMissing(figure.value) ? figure.value.missing : null,
      sha256: figure.origin.file,
      sheet: figure.origin.sheet,
      cell: figure.origin.cell,
      printed: figure.origin.printed,
      source: figure.origin.source ?? null,
      corrects: figure.corrects?.figure ?? null,
      corrected_by: figure.corrects?.by ?? null,
      basis: figure.corrects?.basis ?? null,
      origin: undefined,
    }));
    const inserted = await sql<{ id: number }>`
      insert into figure (area, indicator, breakdown, period, producer, scenario, transformation, review, value, missing,
        decimals, status, reporter, known, recorded_at, file, sheet, cell, printed, source, corrects, corrected_by, basis,
        illustrative)
      select f.area, f.indicator, f.breakdown, f.period, f.producer, f.scenario, f.transformation, f.review, f.value,
        f.missing, f.decimals, f.status, f.reporter, f.known, ${at}::timestamptz, received_file.id, f.sheet, f.cell,
        f.printed, f.source, f.corrects, f.corrected_by, f.basis, f.illustrative
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as f (position int, area text, indicator text,
        breakdown text, period text, producer text, scenario text, transformation text, review text, value numeric,
        missing text, decimals int, status text, reporter text, known date, sha256 text, sheet text, cell text,
        printed text, source text, corrects bigint, corrected_by text, basis text, illustrative boolean)
      left join received_file on received_file.sha256 = f.sha256
      order by f.position
      returning id`.execute(tx);
    ids.push(...inserted.rows.map((row) => row.id));
  }
  return ids.sort((a, b) => a - b);
}

const chunk = 5000;

/** Holds figures back, or lets them go, from a moment on. */
export async function addHolds(
  tx: Tx,
  holds: readonly { area: string; figure: number; held: boolean; actor: string; basis: string; known: Day }[],
  at: Date,
): Promise<void> {
  if (holds.length === 0) return;
  await tx
    .insertInto("hold")
    .values(holds.map((hold) => ({ ...hold, recorded_at: at })))
    .execute();
}

/** Writes down which producer a review uses for an area's indicator. */
export async function addChoice(
  tx: Tx,
  choice: Choice & { review: string; actor: string; basis: string; known: Day },
  at: Date,
): Promise<void> {
  await tx
    .insertInto("choice")
    .values({ ...choice, recorded_at: at })
    .execute();
}

function selected(db: Db) {
  return db
    .selectFrom("figure")
    .leftJoin("received_file", "received_file.id", "figure.file")
    .select([
      ...columns,
      "figure.recorded_at as recordedAt",
      "figure.corrected_by as correctedBy",
      "received_file.sha256",
      sql<number | null>`figure.value::float8`.as("value"),
    ]);
}

type Selected = Awaited<ReturnType<ReturnType<typeof selected>["execute"]>>[number];

// Field by field: a page reads thousands of rows, and spreading the rest of each costs more than the query.
function figureOf(row: Selected): Figure {
  const { sheet, cell, printed, source } = row;
  const file = row.sha256 ?? "";
  return {
    id: row.id,
    area: row.area,
    indicator: row.indicator,
    breakdown: row.breakdown,
    period: row.period,
    producer: row.producer,
    scenario: row.scenario,
    transformation: row.transformation,
    review: row.review,
    value: row.value ?? missing(row.missing ?? "not-reported"),
    decimals: row.decimals,
    status: row.status,
    reporter: row.reporter,
    known: row.known,
    recorded: row.recordedAt,
    origin: source === null ? { file, sheet, cell, printed } : { file, sheet, cell, printed, source },
    corrects:
      row.corrects === null ? null : { figure: row.corrects, by: row.correctedBy ?? "", basis: row.basis ?? "" },
    illustrative: row.illustrative,
  };
}

function conditions(eb: ExpressionBuilder<Database, "figure">, query: FigureQuery) {
  const lists = [
    ["figure.area", query.areas],
    ["figure.indicator", query.indicators],
    ["figure.breakdown", query.breakdowns],
    ["figure.period", query.periods],
    ["figure.producer", query.producers],
    ["figure.scenario", query.scenarios],
    ["figure.transformation", query.transformations],
  ] as const;
  return [
    // One array parameter a list, so that the same statement serves any number of members.
    ...lists.flatMap(([column, list]) => (list ? [sql<boolean>`${sql.ref(column)} = any(${[...list]})`] : [])),
    ...(query.review === undefined ? [] : [eb("figure.review", "=", query.review)]),
    ...(query.recorded ? [eb("figure.recorded_at", "<=", query.recorded)] : []),
    ...(query.asOf ? [eb("figure.known", "<=", query.asOf)] : []),
  ];
}
