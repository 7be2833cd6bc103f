import type { ReceivedText } from "../collect/store.ts";
import { fold } from "../language/fold.ts";
import type { Annex, Block, Row, Table } from "../narrate/document.ts";
import { placeWords } from "./book-passages.ts";
import type { BookView } from "./book-view.ts";

type Cooperation = ReceivedText & { kind: "cooperation" };

function cooperationOf(view: BookView): Cooperation[] {
  const place = new Map(view.input.result.members.map((area, at) => [area, at]));
  const at = ({ area }: Cooperation) => place.get(area) ?? place.size;
  return view.input.texts
    .filter((one): one is Cooperation => one.kind === "cooperation")
    .toSorted((one, other) => at(one) - at(other) || one.id - other.id);
}

/** What the provinces report of cooperation, by field, with who reports it; the same programme is not merged here. */
export function cooperationSection(view: BookView): Block[] {
  const all = cooperationOf(view);
  const heading: Block = { kind: "heading", rank: "section", text: view.word("section.cooperation") };
  if (all.length === 0) return [heading, { kind: "paragraph", text: view.word("cooperation.none") }];
  return [heading, { kind: "paragraph", text: view.word("cooperation.opening") }, fieldTable(view, all)];
}

function fieldTable(view: BookView, all: readonly Cooperation[]): Table {
  const fields = new Map<string, Cooperation[]>();
  for (const one of all) {
    const key = fold(one.content.field);
    fields.set(key, [...(fields.get(key) ?? []), one]);
  }
  const order = [...fields].toSorted(([a, one], [b, other]) =>
    (a === "") === (b === "") ? other.length - one.length : a === "" ? 1 : -1,
  );
  const rows = order.map(([key, list], at): Row => {
    const name = key === "" ? view.word("petitions.unfield") : (list[0]?.content.field.trim() ?? "");
    const areas = [...new Set(list.map(({ area }) => view.area(area)))];
    return {
      cells: [
        { text: String(at + 1) },
        { text: name },
        { value: list.length, decimals: 0 },
        { text: areas.join(", ") },
      ],
    };
  });
  const total: Row = {
    cells: [{ text: "" }, { text: view.word("head.total") }, { value: all.length, decimals: 0 }, { text: "" }],
    role: "total",
  };
  return {
    kind: "table",
    caption: view.word("cooperation.table"),
    columns: [
      { head: view.word("head.order"), holds: "order" },
      { head: view.word("head.field"), holds: "name", rowHead: true },
      { head: view.word("head.rows"), holds: "number" },
      { head: view.word("head.reporters"), holds: "words", width: 0.5 },
    ],
    rows: [...rows, total],
  };
}

/** Every row about cooperation, as received. */
export function cooperationAnnex(view: BookView): Annex[] {
  const all = cooperationOf(view);
  if (all.length === 0) return [];
  const rows = all.map(({ area, content }, at): Row => {
    const texts = [
      content.name,
      content.kind,
      content.parties,
      content.field,
      content.time,
      content.milestones,
      content.progress,
    ];
    const cells = texts.map((text) => ({ text: text.trim() }));
    return {
      cells: [{ text: String(at + 1) }, { text: view.area(area) }, ...cells, { text: placeWords(view, content) }],
    };
  });
  const words = (head: string, width: number) => ({ head, holds: "words", width }) as const;
  const table: Table = {
    kind: "table",
    caption: view.word("cooperation.caption"),
    columns: [
      { head: view.word("head.order"), holds: "order", width: 0.04 },
      { head: view.word("head.area"), holds: "name", rowHead: true, width: 0.08 },
      words(view.word("head.programme"), 0.17),
      words(view.word("head.kind"), 0.07),
      words(view.word("head.parties"), 0.15),
      words(view.word("head.field"), 0.09),
      words(view.word("head.time"), 0.07),
      words(view.word("head.milestones"), 0.12),
      words(view.word("head.progress"), 0.11),
      words(view.word("head.place"), 0.1),
    ],
    rows,
  };
  return [{ title: view.word("cooperation.annex"), landscape: true, blocks: [table] }];
}
