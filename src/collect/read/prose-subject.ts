import { withoutTones } from "../../language/fold.ts";
import { areasIn } from "../../language/match-term.ts";
import { splitUnit } from "../../language/print-unit.ts";
import type { Claim, Printed } from "../../structure/claim.ts";
import type { Indicator } from "../../structure/indicator.ts";
import { conversion, type Unit, type Units } from "../../structure/unit.ts";
import { clean } from "./cell-value.ts";
import type { Stated } from "./read-prose.ts";
import type { Reading } from "./reading.ts";

/**
 * The claims that are about what they seem to be about. A sentence that names a district, an enterprise, a zone or a market
 * speaks of a part; one that averages over months or looks ahead, of no period that is reported; what follows "trong đó" is
 * of the same topic as what stands before it. Where a level is printed in a unit that its indicator is not measured in
 * ("dệt may đạt 320 triệu USD" is no index of an industry), the subject was meant otherwise, and so are the rates beside it.
 */
export function ofTheArea(stated: readonly Stated[], reading: Reading): Stated[] {
  const { catalogue, units } = reading.context.structure;
  const mistaken = new Set(
    stated.flatMap((one) => {
      const indicator = catalogue.get(one.read.claim.subject.indicator);
      const isLevel = one.read.claim.kind === "level";
      return isLevel && indicator && !scaleOf(one.read.claim.printed, indicator, units) ? [subjectIn(one.read)] : [];
    }),
  );
  return stated.filter(
    (one, at) =>
      !mistaken.has(subjectIn(one.read)) &&
      !namesPart(one.lead, reading) &&
      !isMonthlyAverage(one) &&
      !isAhead(one) &&
      !leavesTopic(one, stated.slice(0, at), reading),
  );
}

/** "Bình quân tháng đạt 1,49 tỷ USD": a level of no month. */
const isMonthlyAverage = ({ read, lead }: Stated) =>
  read.claim.kind === "level" && /(?:bình quân|trung bình)[^,;]*$/iu.test(lead);

/** What is aimed at or expected is no result, whatever period its sentence is read as. */
const isAhead = ({ lead }: Stated) =>
  /nhiem vu|muc tieu|chi tieu ke hoach|phan dau|du kien|du bao|thang cuoi nam|thoi gian toi/.test(withoutTones(lead));

/** "Điện thương phẩm tăng 11%, trong đó điện cho công nghiệp tăng 9%" says nothing of the industry's index. */
function leavesTopic({ read, lead }: Stated, before: readonly Stated[], reading: Reading): boolean {
  if (!isPart(lead)) return false;
  const whole = before.findLast((one) => one.read.cell === read.cell && !isPart(one.lead));
  const topicOf = (one: Claim) => reading.context.structure.catalogue.get(one.subject.indicator)?.topic;
  return whole !== undefined && topicOf(read.claim) !== topicOf(whole.read.claim);
}

/** Whether a sentence has come to the parts of what it is about. */
export const isPart = (lead: string) => /(?:^|[\s,;(])tr(?:ong|\.) ?do\b/.test(withoutTones(lead));

const subjectIn = ({ sheet, cell, claim }: Stated["read"]) =>
  [sheet, cell, claim.subject.indicator, claim.subject.breakdown].join("|");

const parts =
  /(?:^|[\s,;(:"“])(?:[Hh]uyện|[Qq]uận|[Tt]hị xã|[Tt]hị trấn|[Pp]hường|[Xx]ã|[Tt]hành phố|TP\.?|[Cc]ông ty|[Tt]ổng công ty|[Tt]ập đoàn|[Nn]hà máy|[Kk]hu công nghiệp|KCN|[Cc]ụm công nghiệp|CCN|[Hh]ợp tác xã|HTX|[Tt]hị trường|sang|từ)\s+(?=\p{Lu})(.{1,40})/gu;

/** "Huyện Phú Bình", "Công ty TNHH …", "sang Hoa Kỳ": a name behind such a word, unless it is the area's own ("thành phố Hà Nội"). */
function namesPart(lead: string, reading: Reading): boolean {
  return [...lead.matchAll(parts)].some(([, name = ""]) => {
    const [first] = areasIn(reading.areas, name);
    return first === undefined || !name.normalize("NFC").startsWith(first.areas[0]?.name.vi ?? "");
  });
}

/** A printed number's unit, and what the number is multiplied by to be in the indicator's own; undefined where it measures something else. */
export function scaleOf(
  printed: Printed,
  indicator: Indicator,
  units: Units,
): { readonly unit: string; readonly factor: number } | undefined {
  const [own, said] = [units.get(indicator.unit), units.get(printed.unit)];
  if (!own) return undefined;
  const factor = said ? conversion(said, own) : factorByName(printed.unit, own);
  if (factor === undefined) return undefined;
  const whole = clean(factor * printed.scale);
  const named = [...units.values()].find((one) => conversion(one, own) === whole);
  return { unit: named?.key ?? own.key, factor: whole };
}

/** A thing that is counted has the same name, whatever its capitals: "cụm" and "Cụm". */
function factorByName(name: string, own: Unit): number | undefined {
  const { unit, scale } = splitUnit(own.key);
  return unit.toLowerCase() === name.toLowerCase() ? 1 / scale : undefined;
}
