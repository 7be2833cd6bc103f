import { fold } from "../../language/fold.ts";
import type { FoundTable, HeadedColumn } from "./find-tables.ts";
import { rangeOf } from "./grid.ts";
import type { ReadCooperation, ReadPetition } from "./report.ts";

type PetitionField = keyof Omit<ReadPetition, "sheet" | "cell" | "printed">;
type CooperationField = keyof Omit<ReadCooperation, "sheet" | "cell" | "printed"> | "number";

/** What the columns of a table of petitions are called; the first pattern that fits a heading decides. */
const petitionHeadings: readonly (readonly [RegExp, PetitionField])[] = [
  [/^(?:tt|stt|so tt|so thu tu)$/, "number"],
  [/^linh vuc|^nhom (?:van de|kien nghi)/, "field"],
  [/co quan|tham quyen|(?:don vi|noi|cap) giai quyet|dia chi (?:kien nghi|gui)|kien nghi gui/, "addressee"],
  [/can cu|quy dinh|co so phap ly|van ban (?:lien quan|phap luat)/, "legalBasis"],
  [/tac dong|anh huong|he qua|hau qua/, "effect"],
  [/kho khan|vuong mac|ton tai|bat cap|thuc trang|van de/, "difficulty"],
  [/kien nghi|de xuat|giai phap/, "proposal"],
  [/^noi dung/, "difficulty"],
];

const cooperationHeadings: readonly (readonly [RegExp, CooperationField])[] = [
  [/^(?:tt|stt|so tt|so thu tu)$/, "number"],
  [/cac ben|don vi tham gia|dia phuong tham gia|ben tham gia|doi tac|thanh phan tham gia|don vi phoi hop/, "parties"],
  [/^loai|^hinh thuc/, "kind"],
  [/^linh vuc/, "field"],
  [/tien do|ket qua|tinh hinh (?:thuc hien|trien khai)/, "progress"],
  [/^moc|cac moc|lo trinh|ke hoach (?:thuc hien|trien khai)/, "milestones"],
  [/thoi gian|giai doan|thoi han/, "time"],
  [/^ten|chuong trinh|du an|noi dung/, "name"],
];

function fieldsOf<Field extends string>(
  columns: readonly HeadedColumn[],
  headings: readonly (readonly [RegExp, Field])[],
): Map<Field, number> {
  const fields = new Map<Field, number>();
  for (const { heading, column } of columns) {
    const name = fold(heading);
    const field = headings.find(([pattern, one]) => !fields.has(one) && pattern.test(name))?.[1];
    if (field !== undefined) fields.set(field, column);
  }
  return fields;
}

const has = (fields: ReadonlyMap<string, number>, ...names: readonly string[]) =>
  names.filter((name) => fields.has(name)).length;

/** The petitions of a table, as received; null where it is no table of petitions. */
export function readPetitionTable(table: FoundTable): ReadPetition[] | null {
  const fields = fieldsOf(table.columns, petitionHeadings);
  const isPetitions =
    has(fields, "difficulty", "proposal") > 0 &&
    has(fields, "difficulty", "proposal", "legalBasis", "effect", "addressee") >= 2;
  const headings = fold(table.columns.map((one) => one.heading).join(" "));
  if (!isPetitions || !/kho khan|vuong mac|kien nghi|de xuat/.test(headings)) return null;
  let group = "";
  return table.rows.flatMap((row): ReadPetition[] => {
    const text = textsOf(table, row, fields);
    const filled = [...fields.keys()].filter((field) => text(field) !== "");
    if (filled.length === 1 && filled[0] !== "number") group = text(filled[0] ?? "");
    else if (filled.length === 2 && text("number") !== "" && /^[IVXA-Z]+\.?$/.test(text("number")))
      group = text(filled.find((one) => one !== "number") ?? "");
    if (text("difficulty") === "" && text("proposal") === "") return [];
    if (filled.filter((field) => field !== "number").length < 2) return [];
    const petition = {
      number: text("number"),
      field: text("field") || group,
      difficulty: text("difficulty"),
      legalBasis: text("legalBasis"),
    };
    return [
      {
        ...petition,
        proposal: text("proposal"),
        effect: text("effect"),
        addressee: text("addressee"),
        ...placeOf(table, row, text("difficulty") || text("proposal")),
      },
    ];
  });
}

/** The cooperation rows of a table, as received; null where it is no such table. */
export function readCooperationTable(table: FoundTable): ReadCooperation[] | null {
  const fields = fieldsOf(table.columns, cooperationHeadings);
  if (
    !fields.has("name") ||
    !fields.has("parties") ||
    has(fields, "kind", "field", "time", "milestones", "progress") < 2
  )
    return null;
  return table.rows.flatMap((row): ReadCooperation[] => {
    const text = textsOf(table, row, fields);
    if (
      text("name") === "" ||
      [...fields.keys()].filter((field) => field !== "number" && text(field) !== "").length < 2
    )
      return [];
    const programme = {
      name: text("name"),
      kind: text("kind"),
      parties: text("parties"),
      field: text("field"),
      time: text("time"),
    };
    return [
      {
        ...programme,
        milestones: text("milestones"),
        progress: text("progress"),
        ...placeOf(table, row, text("name")),
      },
    ];
  });
}

function textsOf(table: FoundTable, row: number, fields: ReadonlyMap<string, number>) {
  const cells = table.grid.rows.get(row);
  return (field: string): string => {
    const column = fields.get(field);
    return column === undefined ? "" : (cells?.get(column)?.printed.trim() ?? "");
  };
}

function placeOf(table: FoundTable, row: number, printed: string) {
  const columns = table.columns.map((one) => one.column);
  return {
    sheet: table.grid.sheet,
    cell: rangeOf(table.grid, row, Math.min(...columns), Math.max(...columns)),
    printed,
  };
}
