/** The names of U+00A0 … U+00FF, in order: Vietnamese pages write their vowels with them. */
const latin =
  "nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml";

const named: ReadonlyMap<string, string> = new Map([
  ...latin.split(" ").map((name, place): [string, string] => [name, String.fromCharCode(0xa0 + place)]),
  ["amp", "&"],
  ["lt", "<"],
  ["gt", ">"],
  ["quot", '"'],
  ["apos", "'"],
  ["ndash", "–"],
  ["mdash", "—"],
  ["lsquo", "‘"],
  ["rsquo", "’"],
  ["sbquo", "‚"],
  ["ldquo", "“"],
  ["rdquo", "”"],
  ["bdquo", "„"],
  ["bull", "•"],
  ["hellip", "…"],
  ["euro", "€"],
  ["trade", "™"],
  ["minus", "−"],
  ["ensp", " "],
  ["emsp", " "],
  ["thinsp", " "],
]);

/**
 * Text of HTML with its character references resolved. What is no reference stays as it is.
 *
 * @example
 * resolveEntities("th&aacute;ng 6 &amp; 7, &#8220;IIP&#x201D;") // => "tháng 6 & 7, “IIP”"
 * resolveEntities("R&D; &#0;") // => "R&D; \ufffd"
 */
export function resolveEntities(text: string): string {
  return text.replace(/&(?:#x([\da-f]{1,8})|#(\d{1,8})|([a-z]\w{1,12}));/gi, (whole, hex, decimal, name) => {
    if (name !== undefined) return named.get(name) ?? whole;
    const point = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
    const isCharacter = point > 0 && point <= 0x10ffff && !(point >= 0xd800 && point <= 0xdfff);
    return isCharacter ? String.fromCodePoint(point) : "\ufffd";
  });
}
