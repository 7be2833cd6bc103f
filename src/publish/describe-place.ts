import type { Lang } from "../base/lang.ts";
import { changeWord } from "../language/change-words.ts";
import type { PlaceChange } from "../narrate/compare-places.ts";
import type { Place } from "../narrate/places.ts";

/** Where a place stands, in words: its section, its table, its row. */
export function placeName(place: Place, lang: Lang): string {
  const kind = changeWord(`place.${place.kind}`, lang);
  const own = place.kind === "heading" || place.kind === "contents" ? place.text : place.name;
  const named = own === "" ? kind : changeWord("place.named", lang, { kind, name: own });
  const table = place.kind === "row" || place.block !== place.id ? tableOf(place) : "";
  // The part is the same for most of a report; the section is what a reader looks for.
  const section = (place.section.length > 1 ? place.section.slice(1) : place.section).join(", ");
  return [section, table, named].filter((part) => part !== "").join(" › ");
}

/** The caption of the table that a row, a note or a caption belongs to. */
function tableOf({ container, kind }: Place): string {
  return kind === "item" || kind === "received" ? "" : (container.split(" › ").at(-2) ?? "");
}

/** What was printed and what is printed now: only the cells and sentences that changed. */
export function changedWords({ kind, before, after, parts }: PlaceChange, lang: Lang): { old: string; now: string } {
  const whole = (place: Place | null) =>
    place === null ? changeWord("slip.empty", lang) : place.text.split("\t").filter(Boolean).join(" | ");
  if (kind !== "changed") return { old: whole(before), now: whole(after) };
  if (parts.length === 0) {
    const same = changeWord("slip.drawing", lang);
    return {
      old: before?.text === after?.text ? same : whole(before),
      now: before?.text === after?.text ? same : whole(after),
    };
  }
  return partWords(parts, lang);
}

/** The parts of a place that changed, each side in one line. */
export function partWords(parts: PlaceChange["parts"], lang: Lang): { old: string; now: string } {
  const side = (which: "before" | "after") =>
    parts
      .map((part) => {
        const text = part[which] === "" ? changeWord("slip.empty", lang) : part[which];
        return part.head === "" ? text : changeWord("slip.part", lang, { head: part.head, text });
      })
      .join(separatorOf(parts));
  return { old: side("before"), now: side("after") };
}

/** Sentences follow each other; cells are listed. */
const separatorOf = (parts: PlaceChange["parts"]) => (parts.some(({ head }) => head !== "") ? "; " : " ");
