import type { Day } from "../../base/day.ts";
import { isDay } from "../../base/day.ts";
import { fold, withoutTones } from "../../language/fold.ts";
import { areasIn } from "../../language/match-term.ts";
import { successorOn } from "../../structure/area.ts";
import type { Finding } from "../../structure/finding.ts";
import type { Opened } from "./grid.ts";
import type { Reading } from "./reading.ts";

/** A line of a report that is not a row of a table, with its place. */
export interface Line {
  readonly text: string;
  readonly sheet: string;
  readonly cell: string;
}

/**
 * The area a report is from: that of its headings ("UBND TỈNH …", "Sở Công Thương tỉnh …"), else of its file name. Two
 * different ones, or one that the review does not have, is a question, and the area stays open.
 */
export function areaOfReport(
  lines: readonly Line[],
  fileName: string,
  reading: Reading,
): { readonly area: string | null; readonly findings: readonly Finding[] } {
  if (reading.context.area !== undefined) return { area: reading.context.area, findings: [] };
  const said = lines.flatMap((line) =>
    isOfficeLine(line.text, reading) ? mentioned(line.text, reading).map((area) => ({ area, line })) : [],
  );
  const loose =
    said.length > 0 ? said : lines.flatMap((line) => mentioned(line.text, reading).map((area) => ({ area, line })));
  const inName = areasInName(fileName, reading);
  const areas = new Set([...loose.map((one) => one.area), ...inName]);
  const members = [...areas].filter((area) => reading.context.members.includes(area));
  const place = loose[0]?.line ?? { text: fileName, sheet: "", cell: "" };
  const finding = (code: string, candidates: readonly string[]): Finding => ({
    code,
    severity: "error",
    sheet: place.sheet,
    cell: place.cell,
    printed: place.text.slice(0, 200),
    facts: { file: fileName },
    candidates,
  });
  if (members.length === 1) return { area: members[0] ?? null, findings: [] };
  if (members.length > 1) return { area: null, findings: [finding("area-uncertain", members)] };
  const others = [...areas].map((area) => successorOn(reading.context.structure.geography, area, "9999-12-31"));
  return {
    area: null,
    findings: [
      finding(
        areas.size > 0 ? "area-not-member" : "area-unknown",
        others.filter((area) => reading.context.members.includes(area)),
      ),
    ],
  };
}

/** "UBND TỈNH SƠN LA", "(Kèm theo Báo cáo của Sở Công Thương tỉnh Sơn La)": one area, named as whose report it is. */
function isOfficeLine(text: string, reading: Reading): boolean {
  const isOffice =
    /^(?:(?:kem theo|trich|phu luc).* )?(?:ubnd|uy ban nhan dan|so cong thuong|so ct)\b/.test(fold(text)) ||
    /\bcua so cong thuong (?:tinh|thanh pho|tp)\b/.test(fold(text));
  return isOffice && mentioned(text, reading).length === 1;
}

/** Areas that a line names, of this review where it has one of that name; former units are not the report's own. */
function mentioned(text: string, reading: Reading): string[] {
  return areasIn(reading.areas, text).flatMap((mention) => {
    if (mention.former) return [];
    const member = mention.areas.find((area) => reading.context.members.includes(area.key));
    return [member?.key ?? mention.areas[0]?.key ?? ""];
  });
}

/** File names write areas without spaces and tones: "HaiDuong_PL01". */
function areasInName(fileName: string, reading: Reading): string[] {
  let name = fold(fileName.replace(/\.\w+$/, "")).replaceAll(" ", "");
  const found: string[] = [];
  for (const [folded, areas] of [...reading.areas.byName].sort(([a], [b]) => b.length - a.length)) {
    const compact = folded.replaceAll(" ", "");
    const member = areas.find((area) => reading.context.members.includes(area.key));
    if (compact.length < 5 || !member || !name.includes(compact)) continue;
    found.push(member.key);
    name = name.replace(compact, "#");
  }
  return [...new Set(found)];
}

/** The day that a line bears: "ngày 24 tháng 6 năm 2024", "15/6/2024". */
export function dayIn(text: string): Day | null {
  const plain = withoutTones(text);
  const words = /ngay\s+(\d{1,2})\s+thang\s+(\d{1,2})\s+nam\s+(20\d\d)/.exec(plain);
  const figures = /\b(\d{1,2})[/.-](\d{1,2})[/.-](20\d\d)\b/.exec(plain);
  const match = words ?? figures;
  if (!match) return null;
  const day = `${match[3]}-${(match[2] ?? "").padStart(2, "0")}-${(match[1] ?? "").padStart(2, "0")}`;
  return isDay(day) ? day : null;
}

/** The dates and the number that a report bears. */
export function documentData(lines: readonly Line[]): {
  readonly dated: Day | null;
  readonly dataUntil: Day | null;
  readonly number: string | null;
} {
  let dated: Day | null = null;
  let dataUntil: Day | null = null;
  let number: string | null = null;
  for (const { text } of lines) {
    const plain = withoutTones(text);
    if (/(?:so lieu|uoc tinh|tinh|chot)\b.*\bden (?:het )?(?:ngay)?/.test(plain))
      dataUntil ??= dayIn(text.slice(Math.max(0, plain.indexOf("den"))));
    else if (/,?\s*ngay\s+\d{1,2}\s+thang/.test(plain) && plain.length < 80) dated ??= dayIn(text);
    const numbered = /^\s*Số\s*:\s*(\d+\s*\/\s*[\p{L}\d-]+)/u.exec(text.normalize("NFC"));
    number ??= numbered?.[1]?.replace(/\s+/g, "") ?? null;
  }
  return { dated, dataUntil, number };
}

/**
 * What the report calls itself: "BÁO CÁO" with the line under it, or one line that says both; null where none does.
 *
 * @example
 * titleOf([{ text: "BÁO CÁO", sheet: "", cell: "P1" }, { text: "Tình hình 6 tháng", sheet: "", cell: "P2" }]) // => "BÁO CÁO Tình hình 6 tháng"
 * titleOf([{ text: "Phụ lục", sheet: "", cell: "P1" }]) // => null
 */
export function titleOf(lines: readonly Line[]): string | null {
  const at = lines.findIndex(({ text }) => /^bao cao(?! (?:so|vien))\b/.test(fold(text)) && text.length < 300);
  const [title, under] = [lines[at], lines[at + 1]];
  if (!title) return null;
  return title.text.split(/\s+/).length > 4 || !under ? title.text : `${title.text} ${under.text}`;
}

const secret = /^(?:(?:độ|mức độ|mức)\s*mật\s*:?\s*)?(?:TUYỆT MẬT|TỐI MẬT|MẬT)$/iu;

/** The mark of a classified document where one stands by itself: such a file must not be taken. */
export function secretMark(opened: Opened): string | null {
  const texts = [
    ...opened.paragraphs.map((one) => one.text),
    ...(opened.asides ?? []),
    ...opened.grids.flatMap((grid) =>
      [...grid.rows.values()].flatMap((row) => [...row.values()].map((cell) => cell.printed)),
    ),
  ];
  const mark = texts
    .map((text) =>
      text
        .normalize("NFC")
        .replace(/[[\]().]/g, "")
        .trim(),
    )
    .find((text) => secret.test(text) && text === text.toUpperCase());
  return mark ?? null;
}
