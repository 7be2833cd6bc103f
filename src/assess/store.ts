import { sql } from "kysely";
import { missing } from "../base/measured.ts";
import type { Db } from "../database/schema.ts";
import type { FigureTable } from "../database/tables/observations.ts";
import type { OfficialFigure } from "./official-figures.ts";

/**
 * Every published figure (of no review, not made up) that nobody holds back. They are some thirty-five thousand, and
 * travel as one text, a line each: row by row takes five times as long. No key or period has a tab or a line end in it.
 */
export async function readPublishedLines(db: Db): Promise<string> {
  const { rows } = await sql<{ lines: string | null }>`
    select string_agg(concat_ws(E'\t', id, area, indicator, breakdown, period, producer, scenario, transformation,
      coalesce(value::text, ''), coalesce(missing, ''), decimals, coalesce(status, ''), known), E'\n') as lines
    from figure
    where review = '' and not illustrative and id not in (
      select figure from (
        select distinct on (area, figure) figure, held from hold order by area, figure, id desc
      ) as newest where held
    )`.execute(db);
  return rows[0]?.lines ?? "";
}

/** The figures of such a text. */
export function publishedIn(lines: string): OfficialFigure[] {
  return lines === "" ? [] : lines.split("\n").map(figureOf);
}

/** What tells one state of the published figures from another: the newest of them, and the newest hold. */
export async function publishedState(db: Db): Promise<string> {
  const { rows } = await sql<{ figure: string; hold: string }>`
    select (select coalesce(max(id), 0) from figure where review = '')::text as figure,
      (select coalesce(max(id), 0) from hold)::text as hold`.execute(db);
  return `${rows[0]?.figure}-${rows[0]?.hold}`;
}

function figureOf(line: string): OfficialFigure {
  const [id = "", area = "", indicator = "", breakdown = "", period = "", producer = "", ...rest] = line.split("\t");
  const [scenario, transformation, value = "", reason, decimals = "", status, known = ""] = rest;
  return {
    id: Number(id),
    area,
    indicator,
    breakdown,
    period,
    producer,
    scenario: scenario as FigureTable["scenario"],
    transformation: transformation as FigureTable["transformation"],
    value: value === "" ? missing((reason || "not-reported") as NonNullable<FigureTable["missing"]>) : Number(value),
    decimals: Number(decimals),
    status: (status || null) as FigureTable["status"],
    known,
  };
}
