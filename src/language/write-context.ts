import type { Lang } from "../base/lang.ts";
import type { Coverage, Subject } from "../structure/claim.ts";
import { type Indicator, indicatorOf } from "../structure/indicator.ts";
import type { Period } from "../structure/period.ts";
import type { Structure } from "../structure/structure.ts";
import { joinPhrases } from "./claim-phrases.ts";
import { placeName } from "./print-area.ts";
import { lowerFirst } from "./print-unit.ts";
import { fill } from "./sentence.ts";

/** What heading and previous sentences have already said; an empty one has said nothing. */
export interface Said {
  readonly indicator?: string;
  readonly breakdown?: string;
  /** Key of an area or a region. */
  readonly area?: string;
  readonly period?: Period;
  readonly against?: string;
  readonly coverage?: Coverage;
  /** That the numbers are estimates. */
  readonly estimated?: boolean;
}

/** Everything a clause is written with. */
export interface Writing {
  readonly said: Said;
  readonly lang: Lang;
  readonly structure: Structure;
}

/** The indicator's full name in the middle of a sentence, with its breakdown behind. */
export function indicatorName(subject: Subject, { structure, lang }: Pick<Writing, "structure" | "lang">): string {
  const name = measureName(indicatorOf(structure.catalogue, subject.indicator), lang);
  return subject.breakdown === "" ? name : `${name} (${breakdownName(subject.breakdown, structure, lang)})`;
}

/** An index of an industry is called after the industry in tables; a sentence says that it is an index. */
function measureName({ kind, name }: Indicator, lang: Lang): string {
  const own = lowerFirst(name[lang]);
  if (kind !== "index" || /^chỉ số|\bind(ex|ices)\b/i.test(own)) return own;
  return fill(joinPhrases["index-of"], { name: own }, lang);
}

/** The name as the subject of a sentence: English puts an article before "index of …". */
export function indicatorSubject(subject: Subject, writing: Pick<Writing, "structure" | "lang">): string {
  const name = indicatorName(subject, writing);
  return writing.lang === "en" && /^\S+ of /.test(name) ? `the ${name}` : name;
}

/** Names of areas, one after another. */
export function listNames(areas: readonly string[], { structure, lang }: Pick<Writing, "structure" | "lang">): string {
  return areas.map((area) => placeName(structure.geography, area, lang)).join(", ");
}

/** The name of a member of a breakdown; its code where the table of breakdowns does not have it. */
function breakdownName(code: string, { breakdowns }: Structure, lang: Lang): string {
  const members = [...(breakdowns?.values() ?? [])].map((dimension) => dimension.get(code));
  return members.find((one) => one !== undefined)?.name[lang] ?? code;
}

/** Whether the context has said this part of a subject. */
export function isSaid(said: Said, subject: Subject, part: "indicator" | "area" | "period"): boolean {
  if (part === "indicator") return said.indicator === subject.indicator && (said.breakdown ?? "") === subject.breakdown;
  return said[part] === subject[part];
}
