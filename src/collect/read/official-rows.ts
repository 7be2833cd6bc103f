import type { Day } from "../../base/day.ts";
import { fold } from "../../language/fold.ts";
import type { Structure } from "../../structure/structure.ts";
import { footnotesOf, markOf, type OfficialLayout } from "./official-layout.ts";
import { labelOf, type OfficialRules, type TitleRule } from "./official-rules.ts";

/** What a row of a workbook is about. */
export interface RowMeaning {
  readonly row: number;
  readonly label: string;
  readonly area: string;
  readonly indicator: string;
  readonly breakdown: string;
  /** The indicator of its quantities, where its table has them. */
  readonly quantity: string;
  /** Units that a footnote gives this row instead of the table's: "Chiếc, triệu USD". */
  readonly units: string | null;
  /** False for goods that the catalogue does not list: their breakdown is their name. */
  readonly listed: boolean;
}

/** A label with numbers beside it that we cannot place. */
export interface UnknownRow {
  readonly row: number;
  readonly label: string;
  readonly labelColumn: number;
}

/** Names of areas as a table of the day `on` may print them, letters only. */
export function areaNames({ geography }: Structure, on: Day): Map<string, string> {
  const names = new Map<string, string>();
  for (const area of geography.areas) {
    if (area.from > on || (area.to !== null && area.to < on)) continue;
    for (const name of [area.name.vi, ...area.variants]) names.set(areaKey(name), area.key);
  }
  return names;
}

/**
 * The name of an area as it is looked up.
 *
 * @example
 * areaKey("TP. Hồ Chí Minh") // => "hochiminh"
 * areaKey("Bà Rịa - Vũng Tàu ") // => "bariavungtau"
 */
export function areaKey(name: string): string {
  return fold(name)
    .replace(/^(tp|thanh pho|tinh) /, "")
    .replaceAll(" ", "");
}

/** Labels that open a group of rows and say nothing of their own. */
const groupLabel = /^(trong do|phan theo|mat hang chu yeu|chia ra|trong tong so)\b/;
const goodsGroup = /^(mat hang chu yeu|phan theo (mat hang|nhom hang))/;
const note = /^(\(?\*|ghi chu|nguon)/;

interface Known {
  readonly rule: TitleRule;
  readonly rules: OfficialRules;
  readonly areas: ReadonlyMap<string, string>;
  readonly country: string;
  readonly goods: ReadonlyMap<string, string>;
}

/**
 * Places the rows of a table. A label that is broken over two lines is put together; a row before the list of goods that
 * is neither the whole nor a sector ("Dầu thô" as part of a sector) is passed over, goods are kept by their own names.
 *
 * @param goods whether an earlier part of the same table had reached its list of goods
 */
export function placeRows(layout: OfficialLayout, known: Known, goods: boolean) {
  const placed: RowMeaning[] = [];
  const unknown: UnknownRow[] = [];
  const notes = footnotesOf(layout);
  let inGoods = goods;
  let before = "";
  let whole = "";
  for (const { row, label, labelColumn, hasNumbers } of layout.rows) {
    const plain = fold(label);
    if (!hasNumbers) {
      if (goodsGroup.test(plain)) inGoods = true;
      before = groupLabel.test(plain) || note.test(label.trim().toLowerCase()) ? "" : label;
      continue;
    }
    const meaning =
      meaningOf(label, known, inGoods) ?? (before ? meaningOf(`${before} ${label}`, known, inGoods) : undefined);
    before = "";
    // "Trong đó: …" under a kind of goods is a part of it, whatever else bears that name.
    const isPart = plain.startsWith("trong do ") && meaning?.listed === false && whole !== "";
    const breakdown = isPart ? `${whole}-${meaning.breakdown}` : (meaning?.breakdown ?? "");
    if (!isPart) whole = breakdown;
    if (!meaning) {
      if (known.rule.goods === "" || inGoods) unknown.push({ row, label, labelColumn });
      continue;
    }
    placed.push({ row, label, ...meaning, breakdown, units: notes.get(markOf(label)) ?? null });
  }
  return { placed, unknown, inGoods };
}

type Meaning = Pick<RowMeaning, "area" | "indicator" | "breakdown" | "quantity" | "listed">;

function meaningOf(
  label: string,
  { rule, rules, areas, country, goods }: Known,
  inGoods: boolean,
): Meaning | undefined {
  const area = rule.areas === "" ? undefined : areas.get(areaKey(label));
  const isWhole =
    area === country && rule.labels !== "" && labelOf(rules.labels.get(rule.labels) ?? [], label) !== undefined;
  if (area && !isWhole) return { area, indicator: rule.areas, breakdown: "", quantity: "", listed: true };
  if (inGoods && rule.goods !== "") {
    const name = goodsName(label);
    const breakdown = goods.get(name) ?? name;
    return { area: country, indicator: rule.goods, breakdown, quantity: rule.quantities, listed: goods.has(name) };
  }
  const found = labelOf(rules.labels.get(rule.labels) ?? [], label);
  if (!found) return undefined;
  const own = { indicator: found.indicator, breakdown: found.breakdown };
  const byCode = { indicator: rule.indicator, breakdown: found.code === "TOTAL" ? "" : found.code };
  return { area: country, ...(rule.indicator === "" ? own : byCode), quantity: "", listed: true };
}

/** Short forms that the office uses where a line is narrow. */
const shortForms: readonly (readonly [RegExp, string])[] = [
  [/\blk\b/g, "linh kien"],
  [/\bsp\b/g, "san pham"],
  [/\bdc\b/g, "dung cu"],
  [/\bpt\b/g, "phu tung"],
  [/\bnpl\b/g, "nguyen phu lieu"],
  [/\bnguyen pl\b/g, "nguyen phu lieu"],
];

/**
 * The name of a kind of goods written out, its words joined: the same however the office shortens it that month.
 *
 * @example
 * goodsName("Điện thoại và LK") // => "dien-thoai-va-linh-kien"
 * goodsName("Trong đó: Nguyên chiếc(*)") // => "nguyen-chiec"
 */
export function goodsName(label: string): string {
  const plain = fold(label).replace(/^trong do /, "");
  return shortForms.reduce((text, [short, long]) => text.replace(short, long), plain).replaceAll(" ", "-");
}

/** The codes of goods by their names, as the catalogue lists them. */
export function goodsCodes({ breakdowns }: Structure): Map<string, string> {
  const members = [...(breakdowns?.get("commodity")?.values() ?? [])];
  return new Map(
    members.flatMap(({ code, name, variants }) => [name.vi, ...variants].map((one) => [goodsName(one), code])),
  );
}
