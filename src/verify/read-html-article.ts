import { type Day, dayOf, isDay } from "../base/day.ts";
import { resolveEntities } from "../language/html-entities.ts";

/** A page of a newspaper: its headline, the day it gives itself, and the words of the article. */
export interface HtmlArticle {
  readonly text: string;
  readonly title: string | null;
  readonly date: Day | null;
}

/** What is not read as words of a page. */
const unread = new Set(["script", "style", "noscript", "template", "svg", "iframe", "textarea", "object", "math"]);

/** Parts of a page that are not the article. */
const around = new Set(["nav", "footer", "aside", "form", "button", "select", "dialog"]);

const inline = new Set(
  "a abbr b bdi bdo cite code data em font i img ins kbd label mark q s samp small span strong sub sup time u var wbr".split(
    " ",
  ),
);

/** An article shorter than this is a teaser beside the one that is meant. */
const shortest = 200;

interface Pages {
  /** Words of the whole body, of its main part, and of each article, as they come. */
  body: string;
  main: string;
  readonly articles: string[];
  title: string;
  heading: string;
  readonly meta: Map<string, string>;
}

interface Place {
  article: number;
  main: number;
  around: number;
  inTitle: boolean;
  inHeading: boolean;
}

/**
 * Reads a page in one pass. Its article is the longest `<article>`, else its main part, else its body without what
 * stands around it; its day is the one it was published, in Việt Nam.
 */
export function readHtmlArticle(html: string): HtmlArticle {
  const page: Pages = { body: "", main: "", articles: [], title: "", heading: "", meta: new Map() };
  const at: Place = { article: 0, main: 0, around: 0, inTitle: false, inHeading: false };
  for (const token of tokensOf(html)) {
    if (token.kind === "text") takeText(resolveEntities(token.text), page, at);
    else if (token.kind === "data")
      keep(page.meta, "json-ld", /"datePublished"\s*:\s*"([^"]{8,40})"/.exec(token.text)?.[1]);
    else takeTag(token, page, at);
  }
  const longest = page.articles.map(lines).sort((a, b) => b.length - a.length)[0] ?? "";
  const text = [longest, lines(page.main)].find((one) => one.length >= shortest) ?? lines(page.body);
  const named = page.meta.get("og:title") ?? (page.heading.trim() || page.title);
  const title = line(named) || null;
  return { text: withoutFirst(text, title), title, date: dateOf(page.meta) };
}

type Token =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "tag"; readonly name: string; readonly closes: boolean; readonly attributes: string }
  /** Linked data that the page carries about itself. */
  | { readonly kind: "data"; readonly text: string };

/** Tags and the text between them; comments and what is not read are passed over. Each character is looked at once. */
function* tokensOf(html: string): Generator<Token> {
  let at = 0;
  while (at < html.length) {
    const open = html.indexOf("<", at);
    if (open < 0) break;
    if (open > at) yield { kind: "text", text: html.slice(at, open) };
    if (html.startsWith("<!--", open)) {
      at = after(html.indexOf("-->", open + 4), 3, html.length);
      continue;
    }
    const close = html.indexOf(">", open);
    if (close < 0) return;
    at = close + 1;
    const tag = /^<(\/?)([a-z][a-z\d]*)\b/i.exec(html.slice(open, open + 24));
    if (!tag) {
      if (!/^<[!?/]/.test(html.slice(open, open + 2))) yield { kind: "text", text: html.slice(open, at) };
      continue;
    }
    const [, slash, named = ""] = tag;
    const name = named.toLowerCase();
    const attributes = html.slice(open, Math.min(close, open + 4000));
    yield { kind: "tag", name, closes: slash === "/", attributes };
    if (slash === "/" || !unread.has(name) || html[close - 1] === "/") continue;
    const end = new RegExp(`</${name}`, "gi");
    end.lastIndex = at;
    const content = end.exec(html)?.index ?? html.length;
    if (/ld\+json/i.test(attributes)) yield { kind: "data", text: html.slice(at, Math.min(content, at + 50_000)) };
    at = content;
  }
  if (at < html.length) yield { kind: "text", text: html.slice(at) };
}

const after = (found: number, length: number, end: number) => (found < 0 ? end : found + length);

function takeText(text: string, page: Pages, at: Place): void {
  if (at.inTitle) page.title += text;
  else if (at.around === 0) {
    if (at.inHeading) page.heading += text;
    write(text, page, at);
  }
}

function write(text: string, page: Pages, at: Place): void {
  page.body += text;
  if (at.main > 0) page.main += text;
  if (at.article > 0) page.articles.push((page.articles.pop() ?? "") + text);
}

function takeTag({ name, closes, attributes }: Extract<Token, { kind: "tag" }>, page: Pages, at: Place): void {
  const step = closes ? -1 : 1;
  if (name === "title") at.inTitle = !closes;
  if (name === "h1") {
    if (!closes && page.heading !== "") at.inHeading = false;
    else at.inHeading = !closes;
  }
  if (name === "article") {
    if (!closes && at.article === 0) page.articles.push("");
    at.article = Math.max(0, at.article + step);
  }
  if (name === "main") at.main = Math.max(0, at.main + step);
  if (around.has(name)) at.around = Math.max(0, at.around + step);
  if (name === "meta" || name === "time") takeMeta(name, attributes, page.meta);
  // Source text wraps its lines anywhere; a new line of the article is a block or a break.
  if (!inline.has(name) && at.around === 0) write(lineMark, page, at);
}

function takeMeta(name: string, attributes: string, meta: Map<string, string>): void {
  const read = (attribute: string) => {
    const match = new RegExp(`\\b${attribute}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s"'>]+))`, "i").exec(attributes);
    return match ? resolveEntities(match[1] ?? match[2] ?? match[3] ?? "") : undefined;
  };
  const key = name === "time" ? "time" : (read("property") ?? read("name") ?? read("itemprop"))?.toLowerCase();
  if (key) keep(meta, key, read(name === "time" ? "datetime" : "content"));
}

/** The first of a kind is kept. */
function keep(meta: Map<string, string>, key: string, value: string | undefined): void {
  if (value && !meta.has(key)) meta.set(key, value);
}

const lineMark = "\u2028";

/** Words with white space made one space, in the lines that blocks and breaks make. */
function lines(text: string): string {
  return text.split(lineMark).map(line).filter(Boolean).join("\n");
}

const line = (text: string) => text.replace(/[ \t\r\n\f]+/g, " ").trim();

/** The headline is told apart from the article, which often begins with it. */
function withoutFirst(text: string, title: string | null): string {
  const end = text.indexOf("\n");
  return title !== null && end > 0 && text.slice(0, end) === title ? text.slice(end + 1) : text;
}

/** Where pages say when they were published, the surest first. */
const dateKeys = [
  "article:published_time",
  "datepublished",
  "json-ld",
  "pubdate",
  "publishdate",
  "dc.date.issued",
  "dc.date",
  "date",
  "time",
] as const;

function dateOf(meta: ReadonlyMap<string, string>): Day | null {
  for (const key of dateKeys) {
    const day = dayFrom(meta.get(key) ?? "");
    if (day !== null) return day;
  }
  return null;
}

/**
 * The day a page names: a moment with its zone is a day in Việt Nam, one without is taken as it stands.
 *
 * @example
 * dayFrom("2024-05-17T22:30:00Z") // => "2024-05-18"
 * dayFrom("2024-05-17T22:30:00") // => "2024-05-17"
 * dayFrom("17/05/2024 - 08:00") // => "2024-05-17"
 * dayFrom("hôm nay") // => null
 */
export function dayFrom(text: string): Day | null {
  const written = text.trim();
  const [, year, month, day] = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})/.exec(written) ?? [];
  if (year && month && day) {
    const moment = /T.*(?:Z|[+-]\d{2}:?\d{2})$/i.test(written) ? Date.parse(written) : Number.NaN;
    return Number.isNaN(moment) ? checkedDay(year, month, day) : dayOf(new Date(moment));
  }
  const [, first, second, last] = /(?:^|\D)(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})/.exec(written) ?? [];
  return first && second && last ? checkedDay(last, second, first) : null;
}

function checkedDay(year: string, month: string, day: string): Day | null {
  const text = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  return isDay(text) ? text : null;
}
