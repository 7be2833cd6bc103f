import { readdirSync, readFileSync } from "node:fs";
import { parseCsv } from "hucre/csv";
import { beforeAll, describe, expect, test } from "vitest";
import { readReport } from "../../../src/collect/read/read-report.ts";
import type { ReadFigure, ReadReport } from "../../../src/collect/read/report.ts";
import { ofX, sample, structure } from "./reading-of.ts";

type Row = Readonly<Record<string, string>>;

function table(name: string): Row[] {
  const [header = [], ...rows] = parseCsv(readFileSync(`test/data/truth/${name}`, "utf8")) as string[][];
  return rows.map((row) =>
    Object.fromEntries(header.map((key, index) => [key, String(row[index] ?? "").normalize("NFC")])),
  );
}

const reports = new Map<string, ReadReport>();
const files = readdirSync("data/review-2024-h1/files");

beforeAll(async () => {
  for (const name of files) reports.set(name.normalize("NFC"), await readReport(sample(name), name, ofX));
});

/** The row of the printed slip of a thousand: it is read as printed; the checks on arrival hold it. */
const asPrinted = (row: Row) =>
  (row.quirk?.includes("unit_slip") ? row.value_if_read_literally : row.value_canonical) ?? "";

const meanings: Readonly<Record<string, readonly [string, string]>> = {
  plan_year: ["plan", "level"],
  yoy_reported: ["actual", "yoy"],
  plan_pct_reported: ["actual", "plan-completion"],
};

function says(figure: ReadFigure, row: Row): boolean {
  const [scenario, transformation] = meanings[row.measure ?? ""] ?? ["actual", "level"];
  const same =
    figure.indicator === row.indicator_code &&
    figure.period === row.period &&
    figure.scenario === scenario &&
    figure.transformation === transformation;
  return (
    same &&
    typeof figure.value === "number" &&
    Math.abs(figure.value - Number(asPrinted(row))) <= 1e-6 * Math.max(1, Math.abs(figure.value))
  );
}

const placeOf = (file: string, sheet: string, cell: string) =>
  `${/\.xls/.test(file) ? sheet.normalize("NFC").trim() : ""}|${cell}`;

test.each(files.map((name) => name.normalize("NFC")))(
  "every cell of %s is read as it stands, and nothing else",
  (name) => {
    const report = reports.get(name);
    const truth = table("truth.csv").filter((row) => row.file === name);
    const at = new Map<string, ReadFigure[]>();
    for (const figure of report?.figures ?? []) {
      const key = placeOf(name, figure.sheet, figure.cell);
      at.set(key, [...(at.get(key) ?? []), figure]);
    }
    const wrong: string[] = [];
    for (const row of truth) {
      const place = placeOf(name, row.sheet ?? "", (row.cell ?? "").replace(/^.*\)!/, ""));
      const valued = (at.get(place) ?? []).filter((figure) => typeof figure.value === "number");
      const rows = truth.filter(
        (other) => other.cell === row.cell && other.sheet === row.sheet && asPrinted(other) !== "",
      );
      if (asPrinted(row) !== "" && !valued.some((figure) => says(figure, row)))
        wrong.push(`not read: ${place} ${row.indicator_code} ${row.measure}`);
      for (const figure of valued)
        if (!rows.some((other) => says(figure, other)))
          wrong.push(`not there: ${place} ${figure.indicator} ${figure.value}`);
    }
    expect(truth.length).toBeGreaterThan(200);
    expect(wrong).toEqual([]);
  },
);

describe("what provinces wrote is kept as received", () => {
  test.each([
    [
      "petitions",
      "truth_petitions.csv",
      { difficulty: "noi_dung", legalBasis: "can_cu", proposal: "de_xuat", effect: "tac_dong", addressee: "co_quan" },
    ],
    [
      "cooperation",
      "truth_cooperation.csv",
      {
        name: "ten",
        kind: "loai",
        parties: "cac_ben",
        field: "linh_vuc",
        time: "thoi_gian",
        milestones: "moc",
        progress: "tien_do",
      },
    ],
  ] as const)("%s", (list, truthFile, columns) => {
    const rows = table(truthFile);
    const key = (file: string, sheet: string, cell: string, texts: readonly string[]) =>
      [file, placeOf(file, sheet, cell), ...texts.map((text) => text.trim())].join("|");
    const expected = rows.map((row) =>
      key(
        row.file ?? "",
        row.sheet ?? "",
        row.cell ?? "",
        Object.values(columns).map((column) => row[column] ?? ""),
      ),
    );
    const read = [...reports].flatMap(([file, report]) =>
      report[list].map((one) =>
        key(
          file,
          one.sheet,
          one.cell,
          Object.keys(columns).map((field) => String((one as unknown as Row)[field])),
        ),
      ),
    );
    expect(read.sort()).toEqual(expected.sort());
  });
});

test("each report knows its province; only what must be asked is asked", () => {
  const areas = [...reports.values()].map((report) => report.area);
  expect(new Set(areas)).toEqual(new Set(ofX.members));
  const errors = [...reports.values()].flatMap((report) => report.findings.filter((one) => one.severity === "error"));
  expect(errors).toEqual([]);
  expect(structure.catalogue.size).toBeGreaterThan(100);
});

test("hidden parts, a wrong year in a title and an index read from its growth are named", () => {
  const named = (name: string) => reports.get(name)?.findings.map((one) => one.code);
  expect(named("SonLa_SCT_6T_2024.xlsx")).toEqual(["hidden-rows", "hidden-columns", "hidden-sheet"]);
  expect(named("BacGiang_BC 6 thang dau nam.xlsx")).toEqual(["title-year-differs"]);
  expect(named("QuangNinh_Bieu_6T2024.xlsx")).toEqual(Array(5).fill("index-from-growth"));
  expect(named("YenBai_So theo doi thang 2024.xlsx")).toEqual(["sheets-other-periods"]);
});
