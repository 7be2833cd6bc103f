/** The two encodings that Vietnamese offices used before Unicode; a text is in one of them if its font is. */
export type LegacyEncoding = "tcvn3" | "vni";

const tcvn3Letters: Readonly<Record<string, string>> = {
  à: "µ",
  á: "¸",
  ả: "¶",
  ã: "·",
  ạ: "¹",
  ă: "¨",
  ằ: "»",
  ắ: "¾",
  ẳ: "¼",
  ẵ: "½",
  ặ: "Æ",
  â: "©",
  ầ: "Ç",
  ấ: "Ê",
  ẩ: "È",
  ẫ: "É",
  ậ: "Ë",
  đ: "®",
  è: "Ì",
  é: "Ð",
  ẻ: "Î",
  ẽ: "Ï",
  ẹ: "Ñ",
  ê: "ª",
  ề: "Ò",
  ế: "Õ",
  ể: "Ó",
  ễ: "Ô",
  ệ: "Ö",
  ì: "×",
  í: "Ý",
  ỉ: "Ø",
  ĩ: "Ü",
  ị: "Þ",
  ò: "ß",
  ó: "ã",
  ỏ: "á",
  õ: "â",
  ọ: "ä",
  ô: "«",
  ồ: "å",
  ố: "è",
  ổ: "æ",
  ỗ: "ç",
  ộ: "é",
  ơ: "¬",
  ờ: "ê",
  ớ: "í",
  ở: "ë",
  ỡ: "ì",
  ợ: "î",
  ù: "ï",
  ú: "ó",
  ủ: "ñ",
  ũ: "ò",
  ụ: "ô",
  ư: "\u00ad",
  ừ: "õ",
  ứ: "ø",
  ử: "ö",
  ữ: "÷",
  ự: "ù",
  ỳ: "ú",
  ý: "ý",
  ỷ: "û",
  ỹ: "ü",
  ỵ: "þ",
  Ă: "¡",
  Â: "¢",
  Ê: "£",
  Ô: "¤",
  Ơ: "¥",
  Ư: "¦",
  Đ: "§",
};

/** VNI writes the letter, then a mark; the mark depends on the letter it stands on. */
const vniMarks = {
  plain: { "\u0300": "ø", "\u0301": "ù", "\u0309": "û", "\u0303": "õ", "\u0323": "ï" },
  breve: { "\u0300": "è", "\u0301": "é", "\u0309": "ú", "\u0303": "ü", "\u0323": "ë", "": "ê" },
  circumflex: { "\u0300": "à", "\u0301": "á", "\u0309": "å", "\u0303": "ã", "\u0323": "ä", "": "â" },
} as const;

function vniLetters(): Record<string, string> {
  const letters: Record<string, string> = { đ: "ñ", ơ: "ô", ư: "ö", ì: "ì", í: "í", ỉ: "æ", ĩ: "ó", ị: "ò", ỵ: "î" };
  const add = (base: string, marks: Readonly<Record<string, string>>, written: string) => {
    for (const [tone, mark] of Object.entries(marks)) {
      const letter = (base + tone).normalize("NFC");
      letters[letter] ??= written + mark;
    }
  };
  for (const base of "aeouy") add(base, vniMarks.plain, base);
  add("a\u0306", vniMarks.breve, "a");
  for (const base of "aeo") add(`${base}\u0302`, vniMarks.circumflex, base);
  add("o\u031b", vniMarks.plain, "ô");
  add("u\u031b", vniMarks.plain, "ö");
  return letters;
}

function table(letters: Readonly<Record<string, string>>, withCapitals: boolean): ReadonlyMap<string, string> {
  const decoded = new Map<string, string>();
  for (const [letter, written] of Object.entries(letters)) {
    decoded.set(written, letter);
    if (!withCapitals) continue;
    decoded.set(written.toUpperCase(), letter.toUpperCase());
    if (written.length > 1) decoded.set(written.charAt(0).toUpperCase() + written.slice(1), letter.toUpperCase());
  }
  return decoded;
}

const tables: Readonly<Record<LegacyEncoding, ReadonlyMap<string, string>>> = {
  tcvn3: table(tcvn3Letters, false),
  vni: table(vniLetters(), true),
};

/**
 * A text of an old font as Unicode (NFC). `capitals`: the font prints lower-case letters as capitals (`.VnTimeH`).
 * The letter ư of TCVN3 is a soft hyphen, so the text must not have been cleaned before.
 *
 * @example
 * decodeLegacy("b¸o c¸o tæng kÕt", "tcvn3") // => "báo cáo tổng kết"
 * decodeLegacy("Ngöôøi daân", "vni") // => "Người dân"
 */
export function decodeLegacy(text: string, encoding: LegacyEncoding, capitals = false): string {
  const letters = tables[encoding];
  let decoded = "";
  for (let at = 0; at < text.length; ) {
    const pair = letters.get(text.slice(at, at + 2));
    const one = text.charAt(at);
    if (pair !== undefined && text.length > at + 1) {
      decoded += pair;
      at += 2;
    } else {
      decoded += letters.get(one) ?? one;
      at += 1;
    }
  }
  return (capitals ? decoded.toUpperCase() : decoded).normalize("NFC");
}

/** The encoding that a font's name means: `.VnTime`, `VNI-Times`; `capitals` for the `H` fonts of TCVN3. */
export function encodingOfFont(font: string): { readonly encoding: LegacyEncoding; readonly capitals: boolean } | null {
  if (/^\.vn/i.test(font)) return { encoding: "tcvn3", capitals: /h$/i.test(font.trim()) };
  if (/^vni[-\s]/i.test(font)) return { encoding: "vni", capitals: false };
  return null;
}

/** Words that every Vietnamese report has, spelled with their tones. */
const common = new Set(
  "của và các năm tháng tỉnh công thương nghiệp sản xuất kế hoạch cùng kỳ chỉ tiêu tổng đồng tỷ triệu nghìn hàng hóa dịch vụ thực hiện số liệu biểu bán lẻ khẩu điện giá trị".split(
    " ",
  ),
);

function commonWords(texts: readonly string[]): number {
  let count = 0;
  for (const text of texts)
    for (const word of text
      .normalize("NFC")
      .toLowerCase()
      .split(/[^\p{L}]+/u))
      if (common.has(word)) count++;
  return count;
}

/**
 * The old encoding of a file that does not say its fonts, or null for Unicode: the one that makes clearly more everyday
 * words out of its texts than reading them as they are.
 */
export function guessEncoding(texts: readonly string[]): LegacyEncoding | null {
  const foreign = texts.filter((text) => /[\u00a1-\u00ff]/.test(text));
  if (foreign.length === 0) return null;
  const sample = foreign.slice(0, 200);
  const asIs = commonWords(sample);
  const best = (["tcvn3", "vni"] as const)
    .map((encoding) => ({ encoding, words: commonWords(sample.map((text) => decodeLegacy(text, encoding))) }))
    .sort((a, b) => b.words - a.words)[0];
  return best && best.words >= 5 && best.words > 2 * asIs ? best.encoding : null;
}
