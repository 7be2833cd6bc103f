import type { Lang } from "../base/lang.ts";
import type { Measured } from "../base/measured.ts";
import type { Drawing } from "./chart/drawing.ts";

/**
 * A document before it has a form: what stands in it, in order, and nothing about ink. `writeHtml`, `writeDocx` and
 * `writePdf` give it one. All text is already in the document's language, except the fixed words of documents (Bảng,
 * Hình, Phụ lục, Nơi nhận…), the numbering and the printed numbers, which the writers add.
 */
export interface Document {
  readonly lang: Lang;
  /** For the file and the browser's tab; an official document prints its own `header` instead. */
  readonly title: string;
  readonly header: OfficialHeader | PlainHeader;
  /** DỰ THẢO in the head of the first page. */
  readonly draft: boolean;
  /** SỐ LIỆU MINH HỌA on every page: at least one number in it is made up. */
  readonly illustrative: boolean;
  /** Whether a table of contents follows the title. */
  readonly contents: boolean;
  readonly body: readonly Block[];
  readonly closing?: Closing;
  readonly annexes: readonly Annex[];
  readonly about: About;
}

/** What the file says about itself. */
export interface About {
  readonly subject: string;
  /** The organisation that the document speaks for. */
  readonly author: string;
  readonly keywords: readonly string[];
  /** The moment the document stands for (a cut's time). All times inside the files are this one. */
  readonly moment: Date;
  /** "Bản công bố số 3", "Bản chốt số 2"; printed in the foot of each page. */
  readonly edition?: string;
  /** Where the site lives (`https://…`), for links to the origin of figures; without it there are none in DOCX and PDF. */
  readonly site?: string;
}

/** The head of an administrative document (Nghị định 30/2020, phụ lục I). Number and day stay blank: people fill them. */
export interface OfficialHeader {
  readonly kind: "official";
  /** Cơ quan chủ quản ("UBND TỈNH THANH HÓA"); absent for a ministry. */
  readonly parent?: string;
  /** Cơ quan ban hành ("BỘ CÔNG THƯƠNG"). */
  readonly issuer: string;
  /** What follows the blank number: `BC-BCT`, `BC-SCT`. */
  readonly symbol: string;
  /** Địa danh ("Hà Nội"). */
  readonly place: string;
  /** The year of the blank date. */
  readonly year: number;
  /** Tên loại ("BÁO CÁO"). */
  readonly type: string;
  /** Trích yếu, one entry a line. */
  readonly subject: readonly string[];
  /** Kính gửi; one on the line, several as a list. */
  readonly to: readonly string[];
}

/** A title and what stands under it: a press release, a page of figures. */
export interface PlainHeader {
  readonly kind: "plain";
  /** Small line above the title ("Thông cáo báo chí"). */
  readonly over?: string;
  readonly title: string;
  readonly under: readonly string[];
}

/** The end: `./.` after the last paragraph, nơi nhận on the left, a blank place for a signature on the right. */
export interface Closing {
  /** Nơi nhận, without dash and semicolon ("Như trên", "Lưu: VT, KHTC"). */
  readonly recipients: readonly string[];
  /** Lines of the signing authority ("KT. BỘ TRƯỞNG", "THỨ TRƯỞNG"); empty leaves it blank. Never a name. */
  readonly authority: readonly string[];
}

/** Phụ lục: on pages of its own, numbered from 1 again. */
export interface Annex {
  readonly title: string;
  readonly landscape: boolean;
  readonly blocks: readonly Block[];
}

/** Some text in one form. A number carries the ids of the figures it was computed from. */
export interface Run {
  readonly text: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly superscript?: boolean;
  readonly figures?: readonly number[];
  /** An address in the site ("/nguon") or outside. */
  readonly href?: string;
}

/** Runs, or plain text for one run without form. */
export type Text = string | readonly Run[];

export type Block = Heading | Paragraph | List | Table | ChartBlock | Note | Quote | PageBreak | Landscape;

/**
 * `part` is "Phần I", `section` "I.", `item` "1.", `point` "a)". Numbers are the writers', unless `numbered` is false.
 * A document may begin with sections and have no parts.
 */
export interface Heading {
  readonly kind: "heading";
  readonly rank: HeadingRank;
  readonly text: string;
  readonly numbered?: boolean;
}

export type HeadingRank = "part" | "section" | "item" | "point";

/** `basis`: a Căn cứ line, italic. `source`: small, under a table or chart. `lead`: what is said first. */
export interface Paragraph {
  readonly kind: "paragraph";
  readonly text: Text;
  readonly style?: "body" | "lead" | "basis" | "source" | "centred";
}

export interface List {
  readonly kind: "list";
  /** `dash` is the office's habit ("- …"); `plus` is its second level ("+ …"). */
  readonly marker: "dash" | "plus" | "number";
  readonly items: readonly Text[];
  /** Ids of all figures among whose indicators the entries were chosen, where they are the first or last of many. */
  readonly among?: readonly number[];
}

/** A statistical table. Heads repeat on every page, rows do not break. */
export interface Table {
  readonly kind: "table";
  /** Without number: the writer puts "Bảng 3." before it, unless `numbered` is false. */
  readonly caption: string;
  readonly numbered?: boolean;
  /** Right above the table: "Đơn vị tính: tỷ đồng", "(năm trước = 100)". */
  readonly unit?: string;
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
  readonly notes?: readonly Text[];
  readonly source?: Text;
}

export interface Column {
  readonly head: string;
  /** Columns next to each other with one group stand under its head. */
  readonly group?: string;
  /** Numbers stand right with their decimals lined up. */
  readonly holds: "name" | "number" | "words" | "order";
  /** Share of the width; by default what its content needs. */
  readonly width?: number;
  /** The cells that name their row. */
  readonly rowHead?: boolean;
}

export interface Row {
  readonly cells: readonly Cell[];
  /** `total` is bold with a line above; `group` is one cell over all columns; `part` is indented under the row before. */
  readonly role?: "total" | "group" | "part";
  /** A heavy line above it: a counted threshold lies here. */
  readonly threshold?: boolean;
}

export type Cell = NumberCell | TextCell;

/** A number, or the words of why there is none. */
export interface NumberCell {
  readonly value: Measured;
  readonly decimals: number;
  /** Printed with + or −: growth. */
  readonly signed?: boolean;
  readonly figures?: readonly number[];
  /** A mark after it that a note explains ("1", "*", "ước"). */
  readonly mark?: string;
}

export interface TextCell {
  readonly text: Text;
}

/** A chart or a map, with its caption ("Hình 2. …"). Its text alternative and table are made from the drawing. */
export interface ChartBlock {
  readonly kind: "chart";
  /** Unique in the document; letters, digits, hyphens. */
  readonly id: string;
  readonly caption: string;
  readonly drawing: Drawing;
  readonly source?: Text;
  /** Whether HTML has the data table of the chart folded under it. */
  readonly table?: boolean;
}

/** A framed remark: that figures are made up, that it is a draft, what is not yet in. */
export interface Note {
  readonly kind: "note";
  readonly tone: "illustrative" | "draft" | "remark";
  readonly text: Text;
}

/** Words of others, exactly as received, with whose they are and where they stand. */
export interface Quote {
  readonly kind: "quote";
  readonly paragraphs: readonly string[];
  readonly by: string;
  /** File, sheet, cell. */
  readonly place: string;
  /** The page of the origin, in the site. */
  readonly href?: string;
}

export interface PageBreak {
  readonly kind: "page-break";
}

/** Blocks on landscape pages inside the body. */
export interface Landscape {
  readonly kind: "landscape";
  readonly blocks: readonly Block[];
}

/** The address of the origin of figures in the site: one figure's page, or the list of several. */
export function figuresHref(figures: readonly number[], lang: Lang): string {
  const prefix = lang === "en" ? "/en" : "";
  return figures.length === 1 ? `${prefix}/figures/${figures[0]}` : `${prefix}/figures?ids=${figures.join(",")}`;
}

/**
 * The runs of a text.
 *
 * @example
 * runsOf("tăng") // => [{ text: "tăng" }]
 */
export function runsOf(text: Text): readonly Run[] {
  return typeof text === "string" ? [{ text }] : text;
}

/** Text without its forms. */
export function plainText(text: Text): string {
  return runsOf(text)
    .map((run) => run.text)
    .join("");
}

/** All blocks in reading order, those inside landscape sections too. */
export function* eachBlock(blocks: readonly Block[]): Generator<Block> {
  for (const block of blocks) {
    yield block;
    if (block.kind === "landscape") yield* eachBlock(block.blocks);
  }
}
