import type { NotClaimReason } from "./reading.ts";
import { foundIn, type Pattern, patternOf, type Shadow } from "./shadow.ts";
import type { Token } from "./tokens.ts";

/** Tokens that are no claim whatever stands around them, and why. */
export interface Excluded {
  readonly from: number;
  readonly to: number;
  readonly why: NotClaimReason;
}

const rows: readonly (readonly [NotClaimReason, string])[] = [
  ["name", "(?:(?:ô|cell) )?(?:t\\d+!r\\d+c\\d+(?::r\\d+c\\d+)?|[a-z]{1,2}\\d{1,5}:[a-z]{1,2}\\d{1,5})|(?:ô|cell) [a-z]{1,2}\\d{1,5}|(?:tệp|file) [^,;·]{1,120}\\.[a-z]{3,4}|\\d+ ?kv"],
  ["name", "(?:https?://|www\\.)[^ ]+|[\\p{L}\\d._+-]{1,64}@[\\p{L}\\d-]{1,64}(?:\\.[\\p{L}\\d-]{1,64}){1,4}"],
  ["document-number", "\\d+(?:\\.\\d+)?/(?:\\d{4}/)?[\\p{L}\\p{M}]{1,6}\\d{0,2}(?:-[\\p{L}\\p{M}]{1,8}\\d{0,2})+"],
  ["document-number", "\\d+/(?:19|20)\\d\\d/[\\p{L}\\p{M}]{2,8}\\d{0,2}"],
  ["document-number", "(?:nghị định|nghị quyết|quyết định|thông tư|chỉ thị|công văn|văn bản|kế hoạch|luật|thông báo|decree|resolution|decision|circular|directive)(?: số| no\\.?)? \\d+(?:/(?:(?:19|20)\\d\\d|[\\p{L}\\p{M}-]+)(?:/[\\p{L}\\p{M}\\d-]+)?)?"],
  ["document-number", "\\d{1,4}/(?:qh|qđ|nđ|tt|kh|bc|nq|ct|tb|cv|ubnd|bct|sct|tw)\\d{0,2}(?:-[\\p{L}\\p{M}]+)*"],
  ["phone", "\\+\\d{1,3}(?:[ .-]\\(?\\d{1,4}\\)?){2,5}"],
  ["phone", "(?:tel|điện thoại|đt|hotline|fax|đường dây nóng|zalo)\\.?:? ?\\(?\\d[\\d .()-]{5,}\\d"],
  ["phone", "0\\d{1,4}[ .-]\\d{3,4}[ .-]?\\d{3,4}(?:[ .-]\\d{2,4})?"],
  ["phone", "0\\d{8,10}|1[89]00[ .-]?\\d{3,6}(?:[ .-]\\d{2,4})?"],
  ["date", "(?:ngày )?\\d{1,2} ?[/.-] ?\\d{1,2} ?[/.-] ?(?:19|20)\\d\\d"],
  ["date", "(?:ngày|mùng|mồng) \\d{1,2}(?: ?[/-] ?\\d{1,2}(?![\\d/]))?(?: tháng \\d{1,2}(?: năm (?:19|20)\\d\\d)?)?"],
  ["date", "(?:sáng|chiều|tối|trưa|hôm|trước|sau|kể từ|từ ngày|đến ngày)(?: ngày)? \\d{1,2}/\\d{1,2}(?![\\d/])"],
  ["date", "(?:on |from |and |before |since |by )?(?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec)\\.? \\d{1,2}(?:st|nd|rd|th)?(?:,? (?:19|20)\\d\\d)?(?! (?:percent|per cent|%|billion|million))"],
  ["date", "(?:on )?\\d{1,2}(?:st|nd|rd|th)? (?:of )?(?:january|february|march|april|may|june|july|august|september|october|november|december)(?:,? (?:19|20)\\d\\d)?"],
  ["date", "(?:19|20)\\d\\d-\\d\\d-\\d\\d"],
  ["time", "\\d{1,2} ?(?:h|giờ)(?: ?\\d{2})?(?: ?phút)?|\\d{1,2}:\\d{2}(?: ?(?:am|pm))?|\\d{1,2} ?(?:am|pm)"],
  ["ordinal", "lần (?:thứ )?(?:\\d+|[ivx]+)|khóa (?:\\d+|[ivx]+)|nhiệm kỳ \\d{4} ?- ?\\d{4}|(?:tháng|năm|quý|kỳ họp|phiên họp|tuần|ngày|hội nghị|phiên) thứ (?:\\d+|[ivx]+)|\\d+(?:st|nd|rd|th) (?:conference|edition|session|congress|meeting|consecutive|straight|anniversary)"],
  ["duration", "\\d+ (?:tháng|năm|quý|tuần|ngày|kỳ) (?:liên tiếp|liền|qua|trước|tới|gần đây|nay)|\\d+ (?:consecutive|straight|successive) \\w+"],
  ["duration", "(?:sau|trong|hơn|gần|suốt|trong vòng|khoảng|từ|qua|kéo dài) \\d+ (?:năm|ngày|tuần|giờ|phút)(?! (?:tháng|\\d))|\\d+ (?:năm|ngày|ngày làm việc|tuần|giờ|phút)(?! (?:\\d{4}|nay|ngoái|trước))|\\d+[ -](?:years?|days?|weeks?|hours?|minutes?)"],
  ["base-year", "(?:giá so sánh|giá ss|giá cố định|giá gốc|năm gốc|gốc)(?: năm)?(?: gốc)? \\d{4}|(?:constant|base)(?:-year)?(?: prices)?(?: of)? \\d{4}|\\d{4} (?:constant )?prices"],
  ["address", "(?:phòng|phòng họp|tầng|số nhà|nhà số|room|floor|hội trường|lô|ngõ|ngách|hẻm) \\d+[a-z]?"],
  ["address", "(?:số|no\\.?) \\d+[a-z]? (?:đường|phố|street)|\\d+[a-z]? (?:đường|phố) "],
  ["classification", "(?:cấp|hạng|loại|nhóm|bậc|tiêu chí|quốc lộ|ql|điều|khoản|mục|biểu|bảng|phụ lục|hình|chương|level|class|grade|article|clause|table|annex|chapter|section|appendix|highway|tier|vsic) (?:số )?(?:\\d{1,2}(?:\\.\\d{1,2})*|[ivx]+)(?![\\d/%])"],
  ["name", "covid ?- ?19|(?:eur|sars|cop|asean|apec|g|u)(?: ?- ?|\\.)\\d+|(?:công nghiệp|cách mạng công nghiệp|industry|4ir)(?: lần thứ)? 4\\.0|\\d+g(?= )|g(?:7|20)|top ?\\d+ (?=thế giới)"],
]; // biome-ignore format: a table of patterns

/** A number with an amount behind it is neither a room nor a class. */
const amounts =
  "%|phần trăm|điểm|nghìn|ngàn|triệu|tỷ|tỉ|đồng|usd|tháng|quý|per ?cent|thousand|million|billion|trillion|vnd";

const table: readonly { readonly why: NotClaimReason; readonly pattern: Pattern }[] = rows.map(([why, source]) => ({
  why,
  pattern: patternOf(`(?:${source})(?! ?(?:${amounts}))`),
}));

/** What the patterns exclude, in the order of the table; list numbers come from where they stand in their line. */
export function excludedIn(tokens: readonly Token[], shadows: readonly Shadow[], taken: Set<number>): Excluded[] {
  const excluded: Excluded[] = [];
  const take = (from: number, to: number, why: NotClaimReason) => {
    for (let at = from; at < to; at++) if (taken.has(at)) return;
    for (let at = from; at < to; at++) taken.add(at);
    excluded.push({ from, to, why });
  };
  for (const { from, to } of listNumbers(tokens)) take(from, to, "list-number");
  for (const shadow of shadows) {
    for (const { why, pattern } of table) for (const { from, to } of foundIn(shadow, pattern)) take(from, to, why);
  }
  return excluded;
}

/** "1.", "2.1.", "a)", "(i)", "IV." at the beginning of a line. */
function* listNumbers(tokens: readonly Token[]): Generator<{ readonly from: number; readonly to: number }> {
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at] as Token;
    if (tokens[at - 1]?.line === token.line && !isBracketStart(tokens, at)) continue;
    const next = tokens[at + 1];
    if (!next || next.line !== token.line) continue;
    const numbered =
      token.kind === "number"
        ? /^\d{1,2}(?:\.\d{1,2}){0,3}$/.test(token.text)
        : /^(?:[IVX]{1,5}|[a-zđ])$/u.test(token.text);
    if (!numbered || next.apart || !/^[.)/]$/.test(next.text)) continue;
    const after = tokens[at + 2];
    if (after && !after.apart && next.text === "/") continue;
    if (after?.line === token.line && !after.apart && after.kind === "number") continue;
    yield { from: at, to: at + 2 };
  }
}

/** A number in brackets: "(ii)" at the beginning of a line or of a sentence. */
function isBracketStart(tokens: readonly Token[], at: number): boolean {
  const open = tokens[at - 1];
  if (open?.text !== "(" || tokens[at + 1]?.text !== ")") return false;
  const before = tokens[at - 2];
  return before === undefined || before.line !== open.line || /^[.;:]$/.test(before.text);
}
