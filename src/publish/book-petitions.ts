import type { ReceivedText } from "../collect/store.ts";
import { fold } from "../language/fold.ts";
import { petitionField, petitionFieldName } from "../language/petition-fields.ts";
import type { Annex, Block, Row, Run, Table, Text } from "../narrate/document.ts";
import { placeWords, quotesOf } from "./book-passages.ts";
import type { BookView } from "./book-view.ts";

type Petition = ReceivedText & { kind: "petition" };

/** Petitions under one heading, in official order of the areas. */
interface Group {
  readonly title: string;
  readonly petitions: readonly Petition[];
}

/** Whose word a field is: the reports', the system's by the petition's words, or both. */
type FieldSource = "reports" | "words" | "both";

/**
 * Petitions by field: the one that the report names, else the one that the petition's words speak of. Spelling variants
 * of one name (case, tones, spaces) are one group under its most frequent spelling. The largest group comes first; what
 * speaks of no field last.
 */
function groupsOf(view: BookView): { readonly by: FieldSource; readonly groups: readonly Group[] } {
  const groups = new Map<string, { names: string[]; petitions: Petition[] }>();
  const sources = new Set<FieldSource>();
  for (const one of petitionsOf(view)) {
    const named = one.content.field.trim();
    const field = named === "" ? petitionField(one.content) : undefined;
    const name = field ? petitionFieldName(field)[view.lang] : named;
    sources.add(named === "" ? "words" : "reports");
    const group = groups.get(field ?? fold(named)) ?? { names: [], petitions: [] };
    groups.set(field ?? fold(named), { names: [...group.names, name], petitions: [...group.petitions, one] });
  }
  const order = [...groups].toSorted(([a, one], [b, other]) =>
    (a === "") === (b === "") ? other.petitions.length - one.petitions.length : a === "" ? 1 : -1,
  );
  const [first] = sources;
  return {
    by: sources.size > 1 ? "both" : (first ?? "reports"),
    groups: order.map(([key, { names, petitions }]) => ({
      title: key === "" ? view.word("petitions.unfield") : mostFrequent(names),
      petitions,
    })),
  };
}

export function petitionsOf(view: BookView): Petition[] {
  const place = new Map(view.input.result.members.map((area, at) => [area, at]));
  const at = ({ area }: Petition) => place.get(area) ?? place.size;
  return view.input.texts
    .filter((one): one is Petition => one.kind === "petition")
    .toSorted((one, other) => at(one) - at(other) || one.id - other.id);
}

function mostFrequent(texts: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return [...counts].reduce((best, one) => (one[1] > best[1] ? one : best))[0];
}

/** Difficulties in prose, and what is asked for, field by field, in the provinces' words. */
export function petitionsSections(view: BookView): Block[] {
  const prose = quotesOf(view, ["petitions"]);
  const { by, groups } = groupsOf(view);
  const difficulties: Block[] =
    prose.length === 0 ? [] : [{ kind: "heading", rank: "section", text: view.word("item.difficulties") }, ...prose];
  if (groups.length === 0) {
    return [...difficulties, { kind: "paragraph", text: view.word("petitions.none") }];
  }
  return [
    ...difficulties,
    { kind: "heading", rank: "section", text: view.word("item.fields") },
    { kind: "paragraph", text: view.word(`petitions.opening.${by}`) },
    countTable(view, groups),
    ...groups.flatMap(({ title, petitions }): Block[] => [
      { kind: "heading", rank: "item", text: title },
      { kind: "list", marker: "dash", items: petitions.map((one) => petitionLine(view, one)) },
    ]),
  ];
}

/** "Hà Nội: …" in the province's words, with the place where they stand. */
function petitionLine(view: BookView, { area, content }: Petition): Text {
  const asked = content.proposal.trim() === "" ? content.difficulty : content.proposal;
  const runs: Run[] = [
    { text: view.word("petition.item", { area: view.area(area) }), bold: true },
    { text: asked.trim() },
    { text: ` [${placeWords(view, content)}]`, italic: true },
  ];
  return runs;
}

function countTable(view: BookView, groups: readonly Group[]): Table {
  const rows = groups.map(({ title, petitions }, at): Row => {
    const areas = [...new Set(petitions.map(({ area }) => view.area(area)))];
    return {
      cells: [
        { text: String(at + 1) },
        { text: title },
        { value: petitions.length, decimals: 0 },
        { text: areas.join(", ") },
      ],
    };
  });
  const all = groups.reduce((sum, { petitions }) => sum + petitions.length, 0);
  const total: Row = {
    cells: [{ text: "" }, { text: view.word("head.total") }, { value: all, decimals: 0 }, { text: "" }],
    role: "total",
  };
  return {
    kind: "table",
    caption: view.word("petitions.table"),
    columns: [
      { head: view.word("head.order"), holds: "order" },
      { head: view.word("head.field"), holds: "name", rowHead: true },
      { head: view.word("head.petitions"), holds: "number" },
      { head: view.word("head.areas"), holds: "words", width: 0.5 },
    ],
    rows: [...rows, total],
  };
}

/** The annex of petitions before the meeting: what was asked and on what basis; answers come with the meeting. */
export function petitionsAnnex(view: BookView): Annex[] {
  const { by, groups } = groupsOf(view);
  if (groups.length === 0) return [];
  const remark: Block[] = by === "reports" ? [] : [{ kind: "paragraph", text: view.word("petitions.classified") }];
  let order = 0;
  const rows = groups.flatMap(({ title, petitions }): Row[] => [
    { cells: [{ text: title }], role: "group" },
    ...petitions.map(({ area, content }): Row => {
      order += 1;
      const texts = [content.difficulty, content.legalBasis, content.proposal, content.effect, content.addressee];
      const cells = texts.map((text) => ({ text: text.trim() }));
      return {
        cells: [{ text: String(order) }, { text: view.area(area) }, ...cells, { text: placeWords(view, content) }],
      };
    }),
  ]);
  const words = (head: string, width: number) => ({ head, holds: "words", width }) as const;
  const table: Table = {
    kind: "table",
    caption: view.word("petition.caption"),
    columns: [
      { head: view.word("head.order"), holds: "order", width: 0.04 },
      { head: view.word("head.area"), holds: "name", rowHead: true, width: 0.08 },
      words(view.word("head.difficulty"), 0.22),
      words(view.word("head.basis"), 0.13),
      words(view.word("head.proposal"), 0.2),
      words(view.word("head.effect"), 0.12),
      words(view.word("head.addressee"), 0.11),
      words(view.word("head.place"), 0.1),
    ],
    rows,
  };
  return [{ title: view.word("petition.annex"), landscape: true, blocks: [...remark, table] }];
}
