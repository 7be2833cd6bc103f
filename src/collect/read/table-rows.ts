import { fold } from "../../language/fold.ts";
import { areasIn, bareLabel, matchTerm, matchUnit, nearTerms } from "../../language/match-term.ts";
import type { Finding } from "../../structure/finding.ts";
import type { Indicator } from "../../structure/indicator.ts";
import type { Unit } from "../../structure/unit.ts";
import { missingMark } from "./cell-value.ts";
import type { FoundTable } from "./find-tables.ts";
import { type GridCell, rangeOf, textOf } from "./grid.ts";
import { answerTo, type Reading } from "./reading.ts";
import { formerArea, formerUnits, type TableColumns } from "./table-columns.ts";

/** A row of values: what it is about and in what unit. */
export interface ValueRow {
  readonly row: number;
  readonly label: string;
  /** The indicators it may be, before columns that are indicators choose among them. One as a rule. */
  readonly codes: readonly string[];
  /** A row of totals ("Tổng cộng"). */
  readonly total: boolean;
  /** A former unit whose figures it holds. */
  readonly area: string | null;
  readonly unit: Unit | null;
  readonly source: string;
}

const totalLabel = /^(?:tong (?:so|cong)|tong|cong|toan nganh|toan tinh|chung)$/;

interface Context {
  /** Indicator of each numbered row of this section ("1", "1.2"); null: a row that is not known. */
  readonly numbered: Map<string, string | null>;
  /** The last row that is a whole, and the last indicator of all. */
  root: string | null;
  last: string | null;
  unit: Unit | null;
  /** What the whole table is about, where its title or its column of names says: "Sản phẩm công nghiệp chủ yếu". */
  readonly whole: string | null;
}

/** Reads which indicator each row of a table is about. What the catalogue does not know becomes a finding, nothing else. */
export function tableRows(table: FoundTable, columns: TableColumns, reading: Reading): ValueRow[] {
  const context: Context = {
    numbered: new Map(),
    root: null,
    last: null,
    unit: null,
    whole: wholeOf(table, columns, reading),
  };
  const rows: ValueRow[] = [];
  const crossed = columns.values.some((column) => column.indicator !== null);
  for (const row of table.rows) {
    const text = labelOf(table, columns, row);
    if (text.label === "") continue;
    const hasValues = columns.values.some((column) => isValue(table.grid.rows.get(row)?.get(column.headed.column)));
    if (isSection(text.order, text.label, hasValues)) {
      openSection(context, text.label, reading);
      continue;
    }
    const read = crossed
      ? crossedRow(row, text, reading)
      : readRow({ table, columns, row, text, hasValues }, context, reading);
    if (read) rows.push({ ...read, source: sourceOf(table, columns, row) });
  }
  return rows;
}

/** The indicator whose parts a table lists, from its title without the period, or from the heading of its names. */
function wholeOf(table: FoundTable, columns: TableColumns, reading: Reading): string | null {
  const { catalogue } = reading.context.structure;
  const headings = table.columns.filter((one) => columns.labels.includes(one.column)).map((one) => one.heading);
  const titles = [...table.titles.map(textOf), ...table.grid.caption].map((text) =>
    bareLabel(text).replace(/[-–,(]?\s*(?:\d{1,2}\s+tháng|tháng|quý|năm|kỳ)\s.*$/iu, ""),
  );
  for (const text of [...titles, ...headings]) {
    const codes = matchTerm(reading.terms, text).filter((code) =>
      [...catalogue.values()].some((one) => one.parent === code),
    );
    if (codes.length === 1) return codes[0] ?? null;
  }
  return null;
}

interface RowText {
  readonly order: string;
  readonly label: string;
}

function labelOf(table: FoundTable, columns: TableColumns, row: number): RowText {
  const cells = table.grid.rows.get(row);
  const order = columns.order === null ? "" : (cells?.get(columns.order)?.printed.trim() ?? "");
  const labels = columns.labels
    .map((column) => textOf(cells?.get(column)).trim())
    .filter((text) => /\p{L}/u.test(text));
  if (labels.length > 0) return { order, label: labels[0] ?? "" };
  return /\p{L}{2}/u.test(order) && !/^[IVX]+$/.test(order) ? { order: "", label: order } : { order, label: "" };
}

function isValue(cell: GridCell | undefined): boolean {
  if (!cell) return false;
  return cell.content.kind !== "text" || /\d/.test(cell.content.text) || missingMark(cell.content.text) !== null;
}

const isRoman = (order: string) => /^(?:[IVX]+|[A-Z])\.?$/.test(order.trim());

/** "I | SẢN XUẤT CÔNG NGHIỆP": a row that only opens what follows. */
function isSection(order: string, label: string, hasValues: boolean): boolean {
  if (hasValues) return false;
  return (
    isRoman(order) ||
    /^(?:[IVX]+|[A-Z])[.)/]\s/.test(label) ||
    /^(?:trong đó|chia ra|gồm|bao gồm)\s*:?$/iu.test(label.trim()) ||
    label === label.toUpperCase()
  );
}

function openSection(context: Context, label: string, reading: Reading): void {
  if (/^(?:trong do|chia ra|gom|bao gom|phan theo)\b/.test(fold(label))) return;
  const codes = matchTerm(reading.terms, bareLabel(label));
  context.numbered.clear();
  context.root = codes.length === 1 ? (codes[0] ?? null) : null;
  context.last = context.root;
  context.unit = null;
}

function sourceOf(table: FoundTable, columns: TableColumns, row: number): string {
  return columns.source === null ? "" : textOf(table.grid.rows.get(row)?.get(columns.source)).trim();
}

/** A row of a table whose columns are indicators: its label is a class of each of them. */
function crossedRow(row: number, { label }: RowText, reading: Reading): Omit<ValueRow, "source"> | null {
  const name = bareLabel(label);
  const total = totalLabel.test(fold(name));
  const codes = matchTerm(reading.terms, name);
  return { row, label: name, codes, total, area: null, unit: null };
}

interface RowPlace {
  readonly table: FoundTable;
  readonly columns: TableColumns;
  readonly row: number;
  readonly text: RowText;
  readonly hasValues: boolean;
}

function readRow(place: RowPlace, context: Context, reading: Reading): Omit<ValueRow, "source"> | null {
  const { row, text, hasValues } = place;
  const former = formerRow(text.label, reading);
  if (former !== null) {
    return context.last === null
      ? null
      : {
          row,
          label: text.label,
          codes: [context.last],
          total: false,
          area: former,
          unit: unitOfRow(place, context, reading).unit,
        };
  }
  const { name, unit, unitText } = unitOfRow(place, context, reading);
  const number = numberOf(text);
  const parent = parentOf(number, text, context);
  const found = indicatorOf(name, unit, { ...parent, whole: context.whole }, place, reading);
  if (number !== null) context.numbered.set(number, found.code);
  if (found.code === null) {
    if (hasValues && !found.asked) unknownRow(place, name, found.candidates, reading);
    if (hasValues) rememberUnknown(context, name, number, text.label, reading);
    return null;
  }
  if (unit === null && unitText !== "" && hasValues) {
    note(place, reading, { code: "unit-unknown", severity: "error", facts: { label: name, unit: unitText } });
    return null;
  }
  const indicator = reading.context.structure.catalogue.get(found.code);
  if (indicator?.parent === null || context.root === null) context.root = found.code;
  context.last = found.code;
  return { row, label: name, codes: [found.code], total: false, area: null, unit };
}

/** "Bắc Giang cũ" under an indicator: the same indicator of a former unit. */
function formerRow(label: string, reading: Reading): string | null {
  if (reading.area === null || formerUnits(reading.area, reading).length === 0) return null;
  const name = bareLabel(label);
  const mention = areasIn(reading.areas, name)[0];
  if (!mention) return null;
  const rest = fold(name)
    .replace(/\b(?:cu|tinh|thanh pho|tp|truoc sap nhap|dia ban)\b/g, "")
    .trim();
  const isName = mention.areas.some((area) => [area.name.vi, ...area.variants].some((text) => fold(text) === rest));
  if (!isName) return null;
  const own = mention.areas.find((area) => formerUnits(reading.area ?? "", reading).includes(area.key));
  return formerArea(mention, reading) ?? own?.key ?? null;
}

/** The name and the unit of a row: from its unit column, or from its label. "nt": as above. */
function unitOfRow(
  { table, columns, row, text }: RowPlace,
  context: Context,
  reading: Reading,
): { name: string; unit: Unit | null; unitText: string } {
  const bare = bareLabel(text.label);
  const cell = columns.unit === null ? "" : (table.grid.rows.get(row)?.get(columns.unit)?.printed.trim() ?? "");
  const inLabel = unitInLabel(bare, reading);
  if (cell === "") {
    if (inLabel.unit) context.unit = inLabel.unit;
    return { ...inLabel, unitText: "" };
  }
  const unit = /^(?:nt|n\.t|"|''|”|-nt-|như trên)$/iu.test(cell)
    ? context.unit
    : (matchUnit(reading.units, cell) ?? null);
  context.unit = unit;
  return { name: inLabel.name, unit, unitText: cell };
}

function unitInLabel(label: string, reading: Reading): { name: string; unit: Unit | null } {
  for (const match of [...label.matchAll(/\s*\(([^()]+)\)/g)].reverse()) {
    const unit = matchUnit(reading.units, (match[1] ?? "").replace(/^(?:đvt|đơn vị(?: tính)?)\s*:\s*/iu, ""));
    if (unit) return { name: label.replace(match[0], "").trim(), unit };
  }
  const tail = /^(.*\S)\s*(?:[,;]|\s[-–]|\bđvt\s*:)\s*([^,;]+)$/iu.exec(label);
  const unit = tail ? matchUnit(reading.units, tail[2] ?? "") : undefined;
  return tail && unit ? { name: (tail[1] ?? "").trim(), unit } : { name: label, unit: null };
}

/** The number of a row: "1.2" from its own column, or from the start of its label. */
function numberOf({ order, label }: RowText): string | null {
  const own = /^\(?(\d{1,2}(?:\.\d{1,2})*)\)?\.?$/.exec(order.trim())?.[1];
  return own ?? /^(\d{1,2}(?:\.\d{1,2})*)[.)]?\s/.exec(label.trim())?.[1] ?? null;
}

/** Where a row stands: a part of a whole (numbered 1.1, or with a dash), a row of its own (numbered 1), or either. */
interface Parent {
  readonly code: string | null;
  /** It is a part of a row that is there but not known. */
  readonly unknown: boolean;
  readonly place: "part" | "top" | "open";
  /** What the whole table is about. */
  readonly whole?: string | null;
}

function parentOf(number: string | null, { order, label }: RowText, context: Context): Parent {
  if (number?.includes(".")) {
    const above = number.slice(0, number.lastIndexOf("."));
    const code = context.numbered.get(above);
    return code === undefined
      ? { code: context.root, unknown: false, place: "part" }
      : { code, unknown: code === null, place: "part" };
  }
  if (/^\s*[-–+*]/.test(order) || /^\s*(?:[-–+*]|trong đó)/iu.test(label))
    return { code: context.root, unknown: false, place: "part" };
  return { code: context.root, unknown: false, place: number === null ? "open" : "top" };
}

interface FoundIndicator {
  readonly code: string | null;
  readonly candidates: readonly string[];
  /** A finding was already made. */
  readonly asked: boolean;
}

function indicatorOf(
  name: string,
  unit: Unit | null,
  parent: Parent,
  place: RowPlace,
  reading: Reading,
): FoundIndicator {
  const { catalogue } = reading.context.structure;
  const answer = answerTo(reading, place.columns.layout, `row:${fold(name)}`);
  if (answer !== undefined) return { code: catalogue.has(answer) ? answer : null, candidates: [], asked: true };
  const codes = matchTerm(reading.terms, name);
  if (codes.length === 0)
    return { code: null, candidates: place.hasValues ? nearTerms(reading.terms, name) : [], asked: false };
  const measured = codes.filter((code) => unit === null || measures(catalogue.get(code), unit, reading));
  if (measured.length === 0) {
    if (place.hasValues)
      note(place, reading, {
        code: "unit-mismatch",
        severity: "error",
        facts: { label: name, unit: unit?.key ?? "" },
        candidates: codes,
      });
    return { code: null, candidates: codes, asked: true };
  }
  const chosen = inPlace(measured, parent, reading);
  const [only] = chosen;
  if (chosen.length === 1 && only !== undefined) return { code: only, candidates: [], asked: false };
  if (place.hasValues) {
    const question = `row:${fold(name)}`;
    note(place, reading, {
      code: "row-ambiguous",
      severity: "error",
      facts: { label: name, layout: place.columns.layout, question },
      candidates: measured,
    });
  }
  return { code: null, candidates: measured, asked: true };
}

/** Those of several indicators with one name that can stand in this place. */
function inPlace(codes: readonly string[], parent: Parent, reading: Reading): readonly string[] {
  const { catalogue } = reading.context.structure;
  const wholes = codes.filter((code) => catalogue.get(code)?.parent === null);
  if (parent.unknown) return wholes;
  const ofTable = codes.filter((code) => isPartOf(code, parent.whole ?? null, reading));
  if (ofTable.length === 1) return ofTable;
  const under = codes.filter((code) => isPartOf(code, parent.code, reading));
  if (parent.place === "open" && under.length > 0) return [...under, ...wholes];
  if (parent.place === "part" && under.length > 0) return under;
  return wholes.length > 0 ? wholes : codes.filter((code) => !contradicts(code, parent.code, reading));
}

function measures(indicator: Indicator | undefined, unit: Unit, reading: Reading): boolean {
  const own = indicator ? reading.context.structure.units.get(indicator.unit) : undefined;
  return own !== undefined && own.dimension === unit.dimension;
}

function isPartOf(code: string, whole: string | null, reading: Reading): boolean {
  const { catalogue } = reading.context.structure;
  if (whole === null) return false;
  for (let at = catalogue.get(code)?.parent ?? null; at !== null; at = catalogue.get(at)?.parent ?? null)
    if (at === whole) return true;
  return false;
}

/** A part stands under a whole of the same kind of quantity that is not its own: "Nông, lâm, thủy sản" under imports. */
function contradicts(code: string, root: string | null, reading: Reading): boolean {
  const { catalogue, units } = reading.context.structure;
  const [part, whole] = [catalogue.get(code), catalogue.get(root ?? "")];
  if (!part || !whole || part.parent === null || part.parent === whole.parent || part.parent === code) return false;
  return units.get(part.unit)?.dimension === units.get(whole.unit)?.dimension;
}

/** An unknown row may itself be a whole whose parts follow: if it is nearest to one, its parts are not another's. */
function rememberUnknown(context: Context, name: string, number: string | null, label: string, reading: Reading): void {
  if (number?.includes(".") || /^\s*[-–+*]/.test(label)) return;
  const near = nearTerms(reading.terms, name, 1)[0];
  if (near !== undefined && reading.context.structure.catalogue.get(near)?.parent === null) context.root = near;
}

function unknownRow(place: RowPlace, name: string, candidates: readonly string[], reading: Reading): void {
  const facts = { label: name, layout: place.columns.layout, question: `row:${fold(name)}` };
  note(place, reading, { code: "row-unknown", severity: "warning", facts, candidates });
}

function note(
  place: RowPlace,
  reading: Reading,
  of: Pick<Finding, "code" | "severity" | "facts"> & { candidates?: readonly string[] },
): void {
  const { table, columns, row } = place;
  const all = table.columns.map((one) => one.column);
  const from = Math.min(...columns.labels, ...all);
  const label = textOf(table.grid.rows.get(row)?.get(columns.labels[0] ?? from));
  reading.findings.push({
    ...of,
    sheet: table.grid.sheet,
    cell: rangeOf(table.grid, row, from, Math.max(...all)),
    printed: label,
  });
}
