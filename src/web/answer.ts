import type { Context } from "hono";
import type { Child } from "hono/jsx";
import { type DataRow, toCsv } from "./data-rows.ts";
import type { Env } from "./env.ts";
import type { FailureStatus } from "./status-of.ts";

export type Format = "html" | "csv" | "json" | "docx" | "pdf";

/**
 * The last part of an address, without the suffix that says in what form it is wanted.
 *
 * @example
 * splitFormat("X-2024.csv") // => { name: "X-2024", format: "csv" }
 * splitFormat("TM01.1") // => { name: "TM01.1", format: "html" }
 */
export function splitFormat(part: string): { readonly name: string; readonly format: Format } {
  const match = /^(.+)\.(csv|json|docx|pdf)$/.exec(part);
  if (!match) return { name: part, format: "html" };
  return { name: match[1] ?? "", format: match[2] as Format };
}

/** What a page has to say, in the forms it can be asked for. Each is made only when wanted. */
export interface Answer {
  readonly html: () => Child;
  readonly rows: () => readonly DataRow[];
  /** What JSON says beside the rows: which release, which page. */
  readonly about?: Readonly<Record<string, unknown>>;
  /** The name of the file when saved. */
  readonly name: string;
}

/** Answers in the form asked for. A page with figures always has all three. */
export function answer(
  c: Context<Env>,
  format: Format,
  { html, rows, about = {}, name }: Answer,
): Response | Promise<Response> {
  if (format === "csv") {
    return c.body(toCsv(rows()), 200, {
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": `attachment; filename="${name.replace(/[^\w.-]+/g, "-")}.csv"`,
    });
  }
  if (format === "json") return c.json({ ...about, figures: rows() });
  return page(c, html());
}

/** A page of HTML. */
export function page(
  c: Context<Env>,
  html: Child,
  status: 200 | 500 | FailureStatus = 200,
): Response | Promise<Response> {
  return c.html(`<!doctype html>${String(html)}`, status);
}
