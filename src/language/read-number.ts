/** How a document writes numbers: `vi` 1.234,5 · `en` 1,234.5. */
export type NumberStyle = "vi" | "en";

/** A printed number; `decimals` as printed, `percent` where a % stands with it, `direction` where a word says up or down. */
export interface PrintedNumber {
  readonly value: number;
  readonly decimals: number;
  readonly percent: boolean;
  /** "tăng 12,3" or "giảm 3,5": the number is a change, whatever its column holds. */
  readonly change: boolean;
  /** What stands after the number ("tỷ đồng"); empty as a rule. */
  readonly unit: string;
}

/** What a printed number says about the style of its document: one of the two, nothing (`1234`), or either (`1.234`). */
export type StyleEvidence = NumberStyle | "none" | "either" | "not-a-number";

const spaces = /[\s\u00a0\u2007\u2009\u202f]+/g;

interface Parts {
  readonly negative: boolean;
  readonly percent: boolean;
  readonly change: boolean;
  /** Digits with their separators, spaces between groups taken away. */
  readonly digits: string;
  readonly unit: string;
}

const rises = /^(?:tăng|tang|up|increase[sd]? by|↑|▲)\s*/iu;
const falls = /^(?:giảm|giam|down|decrease[sd]? by|↓|▼)\s*/iu;

/** Takes signs, brackets, words and units off; undefined where the rest is not one number. */
function partsOf(text: string): Parts | undefined {
  let rest = text
    .normalize("NFC")
    .replace(spaces, " ")
    .replace(/^'/, "")
    .replace(/[\u2010-\u2015\u2212]/g, "-")
    .trim();
  const change = rises.test(rest) || falls.test(rest);
  let negative = falls.test(rest);
  rest = rest.replace(rises, "").replace(falls, "");
  rest = rest.replace(/\s*(?:\*+|\(\*+\)|[¹²³])$/u, "");
  const bracketed = /^\(\s*([^()]+?)\s*\)\s*(%?)$/.exec(rest);
  if (bracketed) {
    negative = !negative;
    rest = `${bracketed[1]}${bracketed[2]}`;
  }
  const sign = /^([+-])\s*/.exec(rest);
  if (sign) {
    if (sign[1] === "-") negative = !negative;
    rest = rest.slice(sign[0].length);
  }
  const match = /^(\d[\d.,\s]*)(.*)$/u.exec(rest);
  if (!match) return undefined;
  const digits = (match[1] ?? "").trim();
  const after = (match[2] ?? "").trim();
  const percent = after.startsWith("%");
  const unit = percent ? after.slice(1).trim() : after;
  if (!isGrouped(digits) || /\d/.test(unit.replace(/m[23]|1[.,]?000/g, ""))) return undefined;
  return { negative, percent, change, digits: digits.replaceAll(" ", ""), unit };
}

/** Spaces may only part groups of three: "1 234,5" is one number, "12 34" is two. */
function isGrouped(digits: string): boolean {
  return !digits.includes(" ") || /^\d{1,3}(?: \d{3})+(?:[.,]\d+)?$/.test(digits);
}

/**
 * @example
 * styleEvidence("1.234,5") // => "vi"
 * styleEvidence("104.6") // => "en"
 * styleEvidence("969.039") // => "either"
 * styleEvidence("x") // => "not-a-number"
 */
export function styleEvidence(text: string): StyleEvidence {
  const parts = partsOf(text);
  if (!parts) return "not-a-number";
  const { digits } = parts;
  if (/^\d+$/.test(digits)) return "none";
  const vi = matches(digits, "vi");
  const en = matches(digits, "en");
  if (vi && en) return "either";
  if (vi) return "vi";
  return en ? "en" : "not-a-number";
}

function matches(digits: string, style: NumberStyle): boolean {
  const plain = style === "vi" ? /^\d+,\d+$/ : /^\d+\.\d+$/;
  const grouped = style === "vi" ? /^[1-9]\d{0,2}(?:\.\d{3})+(?:,\d+)?$/ : /^[1-9]\d{0,2}(?:,\d{3})+(?:\.\d+)?$/;
  return plain.test(digits) || grouped.test(digits) || /^\d+$/.test(digits);
}

/**
 * A printed number in the style of its document. Undefined where it is not one number in that style.
 *
 * Where the number can be read in the other style only ("104.6" in a Vietnamese table) that reading is given: there is
 * no other.
 *
 * @example
 * readNumber("1.234,5", "vi") // => { value: 1234.5, decimals: 1, percent: false, change: false, unit: "" }
 * readNumber("39,500", "vi") // => { value: 39.5, decimals: 3, percent: false, change: false, unit: "" }
 * readNumber("(1,7)", "vi") // => { value: -1.7, decimals: 1, percent: false, change: false, unit: "" }
 * readNumber("giảm 3,5%", "vi") // => { value: -3.5, decimals: 1, percent: true, change: true, unit: "" }
 * readNumber("52/60", "vi") // => undefined
 */
export function readNumber(text: string, style: NumberStyle): PrintedNumber | undefined {
  const parts = partsOf(text);
  if (!parts) return undefined;
  const other = style === "vi" ? "en" : "vi";
  const used = matches(parts.digits, style) ? style : matches(parts.digits, other) ? other : undefined;
  if (!used) return undefined;
  const [group, point] = used === "vi" ? [".", ","] : [",", "."];
  const normal = parts.digits.replaceAll(group, "").replace(point, ".");
  const magnitude = Number(normal);
  const value = parts.negative && magnitude !== 0 ? -magnitude : magnitude;
  const decimals = normal.split(".")[1]?.length ?? 0;
  return { value, decimals, percent: parts.percent, change: parts.change, unit: parts.unit };
}

/** The style of a set of printed numbers, or null where they do not say: no evidence, or both. */
export function numberStyle(texts: Iterable<string>): { readonly style: NumberStyle | null; readonly mixed: boolean } {
  let vi = 0;
  let en = 0;
  for (const text of texts) {
    const evidence = styleEvidence(text);
    if (evidence === "vi") vi++;
    if (evidence === "en") en++;
  }
  if (vi > 0 && en > 0) return { style: null, mixed: true };
  return { style: vi > 0 ? "vi" : en > 0 ? "en" : null, mixed: false };
}
