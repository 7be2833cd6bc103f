import { withoutTones } from "../../language/fold.ts";
import type { Paragraph } from "./grid.ts";
import type { ReadPassage, ReadPetition } from "./report.ts";

type Section = ReadPassage["section"];

/** What the headings of a report say about the words below them; the first that fits decides. */
const sectionHeadings: readonly (readonly [RegExp, Section])[] = [
  [/kien nghi|de xuat/, "petitions"],
  [/danh gia chung|nhan xet chung|danh gia tong quat|ket qua noi bat/, "assessment"],
  [/ton tai|han che|kho khan|vuong mac/, "shortcomings"],
  [/nguyen nhan/, "causes"],
  [/phuong huong|nhiem vu|muc tieu/, "directions"],
  [/giai phap/, "solutions"],
];

interface Heading {
  readonly level: number;
  readonly section: Section | null;
}

/** A numbered line that is no sentence: "II. KHÓ KHĂN, VƯỚNG MẮC VÀ KIẾN NGHỊ", "1. Nguyên nhân". */
function headingOf(text: string): Heading | null {
  const match = /^(?:(PHẦN\s+)?([IVX]{1,5})[.)/]|(\d{1,2}(?:\.\d{1,2})*)[.)]?|([a-zđ])[.)])\s+(.*)$/u.exec(text);
  const isCapitals = text === text.toUpperCase() && /\p{L}{4}/u.test(text) && text.length < 120;
  if (!match && !isCapitals) return null;
  const words = match?.[5] ?? text;
  if (words.split(/\s+/).length > 18 || /[.;]$/.test(words) || /\d%|\d,\d/.test(words)) return null;
  const level = match?.[2] ? 1 : match?.[3] ? 2 + (match[3].split(".").length - 1) : match?.[4] ? 4 : 1;
  const plain = withoutTones(words);
  return { level, section: sectionHeadings.find(([pattern]) => pattern.test(plain))?.[1] ?? null };
}

interface Placed {
  readonly paragraph: Paragraph;
  readonly section: Section;
  /** The line of the heading right above, where it has words of its own: "a) Lĩnh vực công nghiệp". */
  readonly under: string;
}

function placed(paragraphs: readonly Paragraph[]): Placed[] {
  let open: { readonly level: number; readonly section: Section }[] = [];
  let under = "";
  return paragraphs.flatMap((paragraph): Placed[] => {
    const heading = headingOf(paragraph.text);
    const isItem =
      heading?.section === null &&
      open.at(-1)?.section === "petitions" &&
      heading.level > 1 &&
      paragraph.text.split(/\s+/).length > 9;
    if (heading && !isItem) {
      open = open.filter((one) => one.level < heading.level);
      if (heading.section) open.push({ level: heading.level, section: heading.section });
      under = paragraph.text;
      return [];
    }
    const section = open.at(-1)?.section;
    return section ? [{ paragraph, section, under }] : [];
  });
}

const closing = /^(?:trên đây là|nơi nhận|kt\.|giám đốc|phó giám đốc|\(đã ký\))/iu;

/** The passages that the central report quotes, each with its place. */
export function readPassages(paragraphs: readonly Paragraph[]): ReadPassage[] {
  return placed(paragraphs)
    .filter(({ paragraph }) => !closing.test(paragraph.text))
    .map(({ paragraph, section }) => ({
      section,
      text: paragraph.text,
      sheet: "",
      cell: paragraph.cell,
      printed: paragraph.text,
    }));
}

const asks = /^(?:[-–+*]\s*)?(?:đề nghị|kiến nghị|đề xuất)\s*/iu;

/**
 * Petitions written as prose: an item states the difficulty ("1. … Căn cứ: …"), the next line the proposal ("Kiến nghị Bộ
 * Công Thương: … Tác động: …"). Text is kept as it was sent.
 */
export function readProsePetitions(paragraphs: readonly Paragraph[]): ReadPetition[] {
  const items: { number: string; under: string; lines: Paragraph[] }[] = [];
  for (const { paragraph, section, under } of placed(paragraphs)) {
    if (section !== "petitions" || closing.test(paragraph.text)) continue;
    const numbered = /^(\d{1,2}(?:\.\d{1,2})?)[.)]\s+/.exec(paragraph.text);
    const last = items.at(-1);
    const isBullet = /^[-–+*]\s+/.test(paragraph.text);
    const goesOn =
      last &&
      !numbered &&
      (asks.test(paragraph.text) ? !last.lines.some((line) => asks.test(bare(line.text))) : !isBullet);
    if (goesOn && last) last.lines.push(paragraph);
    else items.push({ number: numbered?.[1] ?? "", under, lines: [paragraph] });
  }
  return items.flatMap((item) => petitionOf(item.number, item.under, item.lines));
}

const bare = (text: string) => text.replace(/^(?:\d{1,2}(?:\.\d{1,2})?[.)]|[-–+*])\s+/, "");

function petitionOf(number: string, under: string, lines: readonly Paragraph[]): ReadPetition[] {
  const texts = lines.map((line) => bare(line.text));
  const proposals = texts.filter((text) => asks.test(text));
  const difficulty = texts.filter((text) => !asks.test(text)).join("\n");
  const basis = /\s*(?:căn cứ(?: pháp lý)?|cơ sở pháp lý)\s*:\s*(.*?)\.?\s*$/isu.exec(difficulty);
  const effect = /\s*(?:tác động|ảnh hưởng)\s*:\s*(.*)$/isu.exec(proposals.join("\n"));
  const proposal = effect ? proposals.join("\n").slice(0, effect.index) : proposals.join("\n");
  const addressed = /^(?:đề nghị|kiến nghị|đề xuất)\s+([^:]{3,120}):\s*(.*)$/isu.exec(proposal);
  const first = lines[0]?.cell ?? "";
  const last = lines.at(-1)?.cell ?? "";
  if (difficulty === "" && proposal === "") return [];
  return [
    {
      number,
      field: /lĩnh vực|về /iu.test(under) ? under.replace(/^\S+\s+/, "") : "",
      difficulty: (basis ? difficulty.slice(0, basis.index) : difficulty).trim(),
      legalBasis: basis?.[1]?.trim() ?? "",
      proposal: (addressed?.[2] ?? proposal).trim(),
      effect: effect?.[1]?.trim() ?? "",
      addressee: addressed?.[1]?.trim() ?? "",
      sheet: "",
      cell: first === last ? first : `${first}:${last}`,
      printed: lines[0]?.text ?? "",
    },
  ];
}
