import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { judge } from "../../src/assess/judge.ts";
import { officialFrom } from "../../src/assess/read-official.ts";
import { readPublishedLines } from "../../src/assess/store.ts";
import { missing } from "../../src/base/measured.ts";
import type { NewFigure } from "../../src/observations/figure.ts";
import { addFigures, addHolds } from "../../src/observations/store.ts";
import { rollback } from "../database.ts";
import { structure } from "./official-given.ts";
import { level } from "./said.ts";

const data = fileURLToPath(new URL("../../data", import.meta.url));
const at = new Date("2024-08-01T00:00:00Z");

const figure: NewFigure = {
  area: "bac-giang",
  indicator: "TM01",
  breakdown: "",
  period: "2015",
  producer: "gso",
  scenario: "actual",
  transformation: "level",
  review: "",
  value: 20441.9,
  decimals: 1,
  status: "final",
  reporter: "gso",
  known: "2018-09-21",
  origin: { file: "", sheet: "", cell: "B2", printed: "20441.9" },
  corrects: null,
  illustrative: false,
};

test("published figures are read, and nothing else", async () => {
  await rollback(async (tx) => {
    const [, held] = await addFigures(
      tx,
      [
        figure,
        { ...figure, area: "ha-noi", value: 355000 },
        { ...figure, area: "bac-ninh", value: missing("confidential") },
        { ...figure, area: "hai-phong", review: "X-2024" },
        { ...figure, area: "thai-binh", illustrative: true },
        { ...figure, area: "nam-dinh", producer: "press" },
      ],
      at,
    );
    await addHolds(
      tx,
      [{ area: "ha-noi", figure: held ?? 0, held: true, actor: "t", basis: "hỏi lại", known: "2024-08-01" }],
      at,
    );
    const evidence = officialFrom(await readPublishedLines(tx), structure, data);
    const verdict = (area: string) => judge(level(`TM01 ${area} 2015`, "20,441.9 tỷ"), evidence.at("2024-08-01"));
    expect(verdict("24")).toMatchObject({ verdict: "supported", computed: 20441.9e9 });
    for (const area of ["01", "27", "31", "34", "36"]) expect(verdict(area).verdict).toBe("no-data");
    expect(verdict("27").computed).toEqual(missing("confidential"));
    expect(evidence.conferences.length).toBeGreaterThan(15);
  });
});
