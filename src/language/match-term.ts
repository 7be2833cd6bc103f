import type { Area } from "../structure/area.ts";
import type { Catalogue } from "../structure/indicator.ts";
import type { Unit, Units } from "../structure/unit.ts";
import { fold, withoutTones } from "./fold.ts";

/** Short forms that offices write, as what they stand for; all folded. */
const short: Readonly<Record<string, string>> = {
  gtsx: "gia tri san xuat", gtsxcn: "gia tri san xuat cong nghiep", sxcn: "san xuat cong nghiep", cn: "cong nghiep", sx: "san xuat",
  pp: "phan phoi", dhkk: "dieu hoa khong khi", hh: "hang hoa", blhh: "ban le hang hoa", tmbl: "tong muc ban le", dt: "doanh thu",
  dtdv: "doanh thu dich vu", dv: "dich vu", dvtd: "dich vu tieu dung", xk: "xuat khau", nk: "nhap khau", xnk: "xuat nhap khau",
  kn: "kim ngach", knxk: "kim ngach xuat khau", knnk: "kim ngach nhap khau", cbct: "che bien che tao", kp: "kinh phi", kc: "khuyen cong",
  kcqg: "khuyen cong quoc gia", kcdp: "khuyen cong dia phuong", ql: "quan ly", xl: "xu ly", qltt: "quan ly thi truong",
  tthc: "thu tuc hanh chinh", vphc: "vi pham hanh chinh", ccn: "cum cong nghiep", ss: "so sanh", nn: "nuoc ngoai",
  dtnn: "dau tu nuoc ngoai", tw: "trung uong", dp: "dia phuong", nsnn: "ngan sach nha nuoc", sxkd: "san xuat kinh doanh",
  xlnt: "xu ly nuoc thai", hdld: "hop dong lao dong", qh: "quy hoach", qhct: "quy hoach chi tiet", dtxd: "dau tu xay dung",
  nlts: "nong lam thuy san", tmdt: "thuong mai dien tu", tttm: "trung tam thuong mai",
}; // biome-ignore format: a table of words

/** Words without which a name means the same. */
const filler =
  /\b(?:va|cac|cua|tai|toan tinh|toan thanh pho|(?:cung cap )?tren dia ban(?: (?:toan )?(?:tinh|thanh pho))?|(?:trong|theo) ky bao cao)\b/g;
/** Words that only introduce a name. */
const introduction = /^(?:trong do|tr do|chia ra|bao gom|gom|nganh|nhom hang|nhom|hang|tong so|tong|uoc)\s+/;

/** A name with its short forms written out. */
function written(folded: string): string {
  return folded
    .split(" ")
    .map((word) => short[word] ?? word)
    .join(" ");
}

/** A name reduced to what it is about. */
function essence(folded: string): string {
  let text = written(folded).replace(filler, " ").replace(/\s+/g, " ").trim();
  for (let before = ""; before !== text && introduction.test(text); ) {
    before = text;
    text = text.replace(introduction, "").trim();
  }
  return text;
}

/**
 * A row's label without what stands around its name: numbering, dashes, "Trong đó:", a letter of a section, a unit in
 * brackets, footnote marks.
 *
 * @example
 * bareLabel("1.2. - Trong đó: số vụ vi phạm (*)") // => "số vụ vi phạm"
 * bareLabel("B. Khai khoáng") // => "Khai khoáng"
 */
export function bareLabel(label: string): string {
  let text = label.normalize("NFC").replace(/\s+/g, " ").trim();
  for (let before = ""; before !== text; ) {
    before = text;
    text = text
      .replace(
        /^(?:\(?\d{1,2}(?:\.\d{1,2})*\)?[.)]?\s+|\d{1,2}(?:\.\d{1,2})*[.)]\s*|[IVX]{1,5}[.)/]\s*|[A-ZĐa-zđ][.)]\s+|[-–—+*•]+\s*)/u,
        "",
      )
      .replace(/^(?:trong đó|tr\.?\s*đó|trđ|chia ra|bao gồm|gồm)\s*:?\s*[-–+]?\s*(?=\S)/iu, "")
      .replace(/\s*(?:\(\*+\)|\*+|\(\d\)|[¹²³])$/u, "")
      .replace(/\s*[:;.]$/u, "")
      .trim();
  }
  return text;
}

/** Names of indicators, ready to be looked up. */
export interface Terms {
  readonly folded: ReadonlyMap<string, readonly string[]>;
  readonly written: ReadonlyMap<string, readonly string[]>;
  readonly essence: ReadonlyMap<string, readonly string[]>;
  /** Without spaces: PDFs lose and add them. */
  readonly joined: ReadonlyMap<string, readonly string[]>;
}

export function termsOf(catalogue: Catalogue): Terms {
  const levels = {
    folded: new Map<string, string[]>(),
    written: new Map<string, string[]>(),
    essence: new Map<string, string[]>(),
    joined: new Map<string, string[]>(),
  };
  const add = (map: Map<string, string[]>, key: string, code: string) => {
    const codes = map.get(key) ?? [];
    if (key !== "" && !codes.includes(code)) map.set(key, [...codes, code]);
  };
  for (const indicator of catalogue.values()) {
    const names = new Set(
      [
        indicator.name.vi,
        indicator.short.vi,
        ...indicator.synonyms.vi,
        indicator.name.en,
        ...indicator.synonyms.en,
      ].map(fold),
    );
    for (const folded of names) {
      add(levels.folded, folded, indicator.code);
      add(levels.written, written(folded), indicator.code);
      add(levels.essence, essence(folded), indicator.code);
      if (folded.length > 7) add(levels.joined, folded.replaceAll(" ", ""), indicator.code);
    }
  }
  return levels;
}

/** Codes of the indicators that a name means: several where the name alone does not tell them apart, none where unknown. */
export function matchTerm(terms: Terms, name: string): readonly string[] {
  const folded = fold(name);
  return (
    terms.folded.get(folded) ??
    terms.written.get(written(folded)) ??
    terms.essence.get(essence(folded)) ??
    terms.joined.get(folded.replaceAll(" ", "")) ??
    []
  );
}

/** The indicators whose names come nearest, for a person to choose from; best first. */
export function nearTerms(terms: Terms, name: string, most = 3): string[] {
  const words = new Set(essence(fold(name)).split(" "));
  const scores = new Map<string, number>();
  for (const [key, codes] of terms.essence) {
    const other = key.split(" ");
    const common = other.filter((word) => words.has(word)).length;
    const score = (2 * common) / (words.size + other.length);
    if (score < 0.55) continue;
    for (const code of codes) scores.set(code, Math.max(scores.get(code) ?? 0, score));
  }
  return [...scores]
    .sort(([, a], [, b]) => b - a)
    .slice(0, most)
    .map(([code]) => code);
}

/** How a unit is compared: no tones, spaces, dots; raised digits are digits; "1.000" and "ngàn" are "nghin". */
function unitKey(text: string): string {
  return withoutTones(text.normalize("NFKC"))
    .replace(/\b1[.,]?000\b/g, "nghin")
    .replace(/\bngan\b/g, "nghin")
    .replace(/\bti\b/g, "ty")
    .replace(/\btr\b\.?/g, "trieu ")
    .replace(/đ/g, "d")
    .replace(/[\s.]+/g, "");
}

/** Units by how reports write them: with tones first, because "cu.m" and "cụm" differ by nothing else. */
export interface UnitNames {
  readonly exact: ReadonlyMap<string, Unit>;
  readonly plain: ReadonlyMap<string, Unit>;
}

const exactUnit = (text: string) => text.normalize("NFKC").normalize("NFC").toLowerCase().replace(/\s+/g, " ").trim();

export function unitNames(units: Units): UnitNames {
  const exact = new Map<string, Unit>();
  const plain = new Map<string, Unit>();
  const add = (map: Map<string, Unit>, key: string, unit: Unit) => void (map.has(key) || map.set(key, unit));
  for (const unit of units.values()) add(plain, unitKey(unit.key), unit);
  for (const unit of units.values())
    for (const text of [unit.key, unit.name.vi, unit.name.en, ...unit.variants]) {
      add(exact, exactUnit(text), unit);
      add(plain, unitKey(text), unit);
    }
  return { exact, plain };
}

/** The unit that a text names, or undefined. */
export function matchUnit(names: UnitNames, text: string): Unit | undefined {
  const bare = text.trim().replace(/^\((.*)\)$/, "$1");
  return names.exact.get(exactUnit(bare)) ?? names.plain.get(unitKey(bare));
}

/** Areas by how reports write their names; units that are gone stand beside those that took their name. */
export interface AreaNames {
  readonly byName: ReadonlyMap<string, readonly Area[]>;
}

export function areaNames(areas: readonly Area[]): AreaNames {
  const byName = new Map<string, Area[]>();
  for (const area of areas) {
    if (area.kind === "country") continue;
    for (const name of new Set([area.name.vi, ...area.variants].map(fold)))
      byName.set(name, [...(byName.get(name) ?? []), area]);
  }
  return { byName };
}

export interface AreaMention {
  readonly areas: readonly Area[];
  /** "Bắc Giang cũ", "trước sáp nhập": the unit that was, even where a new one has its name. */
  readonly former: boolean;
  readonly at: number;
}

/** The areas named in a text, in order, the longest name first where one is part of another. */
export function areasIn(names: AreaNames, text: string): AreaMention[] {
  const folded = ` ${fold(text)} `;
  const mentions: AreaMention[] = [];
  let taken = folded;
  for (const name of [...names.byName.keys()].filter((one) => one.length > 3).sort((a, b) => b.length - a.length)) {
    for (let at = taken.indexOf(` ${name} `); at >= 0; at = taken.indexOf(` ${name} `)) {
      const after = folded.slice(at + name.length + 1);
      const former =
        /^ (?:cu|truoc (?:sap nhap|hop nhat|khi|day)|truoc 1 7|old|former)\b/.test(after) ||
        /\b(?:tinh|tp) cu $/.test(folded.slice(0, at + 1));
      mentions.push({ areas: names.byName.get(name) ?? [], former, at });
      taken = `${taken.slice(0, at + 1)}${"#".repeat(name.length)}${taken.slice(at + 1 + name.length)}`;
    }
  }
  return mentions.sort((a, b) => a.at - b.at);
}
