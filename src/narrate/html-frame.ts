import { documentWord } from "../language/document-words.ts";
import { element, escapeXml } from "./chart/svg.ts";
import type { Document, OfficialHeader } from "./document.ts";
import { blankDate, recipientLines } from "./official.ts";

/** What stands above the body: the official head in two columns, or a plain title. */
export function headerOf(document: Document, top: number): string {
  const { header, draft, lang } = document;
  const mark = draft
    ? element("p", {}, element("span", { class: "draft-mark" }, escapeXml(documentWord("draft", lang))))
    : "";
  if (header.kind === "official") return officialHeader(header, document, mark, top);
  return element(
    "header",
    {},
    mark,
    header.over ? element("p", { class: "source" }, escapeXml(header.over)) : "",
    element(`h${top}`, {}, escapeXml(header.title)),
    ...header.under.map((line) => element("p", { class: "source" }, escapeXml(line))),
  );
}

function officialHeader(header: OfficialHeader, { lang }: Document, mark: string, top: number): string {
  const line = (text: string, className?: string) => element("p", { class: className }, escapeXml(text));
  const left = element(
    "div",
    {},
    header.parent ? line(header.parent) : "",
    element("p", { class: "short" }, element("strong", {}, escapeXml(header.issuer))),
    line(documentWord("number", lang, { symbol: header.symbol })),
    mark,
  );
  const right = element(
    "div",
    {},
    element("p", {}, element("strong", {}, escapeXml(documentWord("nation", lang)))),
    element("p", {}, element("strong", { class: "ruled" }, escapeXml(documentWord("motto", lang)))),
    element("p", {}, element("em", {}, escapeXml(blankDate(header, lang)))),
  );
  const title = element(`h${top}`, { class: "title" }, [header.type, ...header.subject].map(escapeXml).join("<br/>"));
  const to = documentWord("to", lang);
  const addressed =
    header.to.length === 0
      ? ""
      : header.to.length === 1
        ? element("p", { class: "centred" }, escapeXml(`${to} ${header.to[0]}`))
        : element("p", {}, escapeXml(to)) +
          element("ul", { class: "dash" }, ...header.to.map((one) => element("li", {}, escapeXml(one))));
  return element("header", {}, element("div", { class: "official" }, left, right), title, addressed);
}

/** Nơi nhận and the blank place for the signature. */
export function closingOf({ closing, lang }: Document): string {
  if (!closing) return "";
  const list = recipientLines(closing).map((line) => element("li", {}, escapeXml(line)));
  return element(
    "div",
    { class: "closing" },
    element(
      "div",
      {},
      element("p", {}, element("strong", {}, element("em", {}, escapeXml(documentWord("recipients", lang))))),
      element("ul", {}, ...list),
    ),
    element("div", { class: "authority" }, ...closing.authority.map((line) => element("p", {}, escapeXml(line)))),
  );
}
