import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { roundHalfAway } from "../../src/base/decimal.ts";
import { checkReport, heldFigures } from "../../src/collect/checks.ts";
import type { ReadFigure } from "../../src/collect/read/report.ts";
import {
  type Consistent,
  cellOf,
  change,
  consistentReport,
  levelColumns,
  rowCodes,
  wholes,
} from "./check-consistent.ts";
import { figure, lenient, reportOf } from "./check-fixture.ts";

const check = (figures: readonly ReadFigure[], period: string) => checkReport(reportOf(figures), lenient(period));
const places = (figures: readonly ReadFigure[], period: string) =>
  check(figures, period).map((one) => `${one.severity} ${one.code} ${one.cell}`);

const anyRow = fc.constantFrom(...rowCodes);
const leafRow = fc.constantFrom("NL01", "XN02", "KC01");
const anyLevel = fc.constantFrom(...levelColumns);

describe("a consistent report", () => {
  test("gives no finding", () => {
    fc.assert(
      fc.property(consistentReport, ({ figures, period }) => {
        expect(places(figures, period)).toEqual([]);
      }),
      { numRuns: 80 },
    );
  });
});

describe("one cell in another unit", () => {
  test("is found at its cell, held, and explains whatever else no longer adds up", () => {
    fc.assert(
      fc.property(consistentReport, anyRow, anyLevel, fc.constantFrom(1e3, 1e6), (report, code, column, scale) => {
        const cell = cellOf(code, column);
        const figures = change(report, [cell], (value) => roundHalfAway(value * scale, 1));
        expect(places(figures, report.period)).toEqual([`error unit-slip ${cell}`]);
        const findings = check(figures, report.period);
        expect(heldFigures(findings, figures).map((one) => one.cell)).toEqual([cell]);
        const [meaning = ""] = findings[0]?.candidates ?? [];
        const honest = report.figures.find((one) => one.cell === cell)?.value;
        expect(Number.parseFloat(meaning)).toBeCloseTo(honest as number, 3);
      }),
      { numRuns: 40 },
    );
  });

  test("also when a decimal point was read into it", () => {
    fc.assert(
      fc.property(consistentReport, leafRow, anyLevel, (report, code, column) => {
        const cell = cellOf(code, column);
        const figures = change(report, [cell], (value) => value / 1000, 4);
        expect(places(figures, report.period)).toEqual([`error unit-slip ${cell}`]);
      }),
      { numRuns: 40 },
    );
  });

  test("also when the growth and the completion beside it are formulas that followed it", () => {
    fc.assert(
      fc.property(consistentReport, leafRow, (report, code) => {
        const cells = (["now", "yoy", "completion"] as const).map((column) => cellOf(code, column));
        const [now = "", yoy = "", completion = ""] = cells;
        const level = (column: "now" | "base" | "plan") =>
          report.figures.find((one) => one.cell === cellOf(code, column))?.value as number;
        const slipped = level("now") * 1000;
        const figures = report.figures.map((one) => {
          if (one.cell === now) return { ...one, value: slipped };
          if (one.cell === yoy) return { ...one, value: roundHalfAway((100 * slipped) / level("base") - 100, 1) };
          return one.cell === completion ? { ...one, value: roundHalfAway((100 * slipped) / level("plan"), 1) } : one;
        });
        expect(places(figures, report.period)).toEqual([`error unit-slip ${now}`]);
      }),
      { numRuns: 40 },
    );
  });

  test("a digit too many is found when the whole row speaks against it", () => {
    fc.assert(
      fc.property(consistentReport, leafRow, fc.constantFrom(10, 100), (report, code, scale) => {
        const cell = cellOf(code, "now");
        const figures = change(report, [cell], (value) => roundHalfAway(value * scale, 1));
        expect(places(figures, report.period)).toEqual([`error digit-slip ${cell}`]);
      }),
      { numRuns: 40 },
    );
  });
});

describe("more than one cell in another unit", () => {
  const levels = (code: string) => levelColumns.map((column) => cellOf(code, column));

  test("a row that agrees with itself is no slip of a cell; one that contradicts its parts is asked about as a row", () => {
    fc.assert(
      fc.property(consistentReport, anyRow, (report, code) => {
        const figures = change(report, levels(code), (value) => roundHalfAway(value * 1000, 1));
        const codes = new Set(check(figures, report.period).map((one) => one.code));
        expect(codes.has("unit-slip")).toBe(false);
        if (code in wholes)
          expect(places(figures, report.period)).toEqual(levels(code).map((cell) => `error unit-row ${cell}`));
        if (["NL01", "XN02", "KC01"].includes(code)) expect([...codes]).toEqual([]);
      }),
      { numRuns: 80 },
    );
  });

  test("a column against all others is asked about as a column", () => {
    fc.assert(
      fc.property(consistentReport, anyLevel, (report, column) => {
        const cells = rowCodes.map((code) => cellOf(code, column));
        const figures = change(report, cells, (value) => roundHalfAway(value * 1000, 1));
        expect(places(figures, report.period)).toEqual(cells.map((cell) => `error unit-column ${cell}`));
      }),
      { numRuns: 40 },
    );
  });

  test("a whole table in another unit agrees with itself, and only history can tell", () => {
    fc.assert(
      fc.property(consistentReport, (report) => {
        const figures = change(report, rowCodes.flatMap(levels), (value) => roundHalfAway(value * 1000, 1));
        expect(places(figures, report.period)).toEqual([]);
        const history = report.figures.flatMap((one) =>
          one.transformation === "level" && one.scenario === "actual" && one.period.startsWith("2023")
            ? [{ ...one, value: one.value as number }]
            : [],
        );
        const found = checkReport(reportOf(figures), lenient(report.period, { history })).filter(
          (one) => one.code === "unit-doubt",
        );
        expect(found.map((one) => `${one.severity} ${one.cell}`)).toEqual(
          rowCodes.map((code) => `warning ${cellOf(code, "now")}`),
        );
      }),
      { numRuns: 40 },
    );
  });
});

describe("a fault between values", () => {
  test("a printed growth that its levels do not give", () => {
    fc.assert(
      fc.property(consistentReport, anyRow, fc.integer({ min: 5, max: 400 }), fc.boolean(), (report, code, off, up) => {
        const cell = cellOf(code, "yoy");
        const figures = change(report, [cell], (value) => roundHalfAway(value + (up ? off : -off) / 10, 1));
        expect(places(figures, report.period)).toEqual([`warning growth-mismatch ${cell}`]);
      }),
      { numRuns: 40 },
    );
  });

  test("a printed plan completion that level and plan do not give", () => {
    fc.assert(
      fc.property(consistentReport, anyRow, fc.integer({ min: 5, max: 300 }), (report, code, off) => {
        const cell = cellOf(code, "completion");
        const figures = change(report, [cell], (value) => roundHalfAway(value + off / 10, 1));
        expect(places(figures, report.period)).toEqual([`warning completion-mismatch ${cell}`]);
      }),
      { numRuns: 40 },
    );
  });

  test("months that do not add up to a cumulative that growth and plan confirm", () => {
    fc.assert(
      fc.property(consistentReport, leafRow, fc.integer({ min: 2, max: 20 }), (report, code, percent) => {
        const cell = cellOf(code, "prev");
        const figures = change(report, [cell], (value) => roundHalfAway(value * (1 - percent / 100), 1));
        expect(places(figures, report.period)).toEqual([`warning months-do-not-add ${cell}`]);
      }),
      { numRuns: 40 },
    );
  });

  test("a cumulative below that of fewer months", () => {
    fc.assert(
      fc.property(consistentReport, leafRow, (report, code) => {
        const without = { ...report, figures: report.figures.filter((one) => !/^G/.test(one.cell)) };
        const now = report.figures.find((one) => one.cell === cellOf(code, "now"))?.value as number;
        const figures = change(without, [cellOf(code, "prev")], () => roundHalfAway(now * 1.2, 1));
        expect(places(figures, report.period)).toEqual([`warning cumulative-falls ${cellOf(code, "now")}`]);
      }),
      { numRuns: 40 },
    );
  });

  test("a part whose row agrees with itself but not with the whole", () => {
    const keep = /^[EHI]/;
    fc.assert(
      fc.property(
        consistentReport,
        fc.constantFrom("TM02", "TM04", "XN05"),
        fc.integer({ min: 2, max: 20 }),
        (report, code, percent) => {
          const narrow = { ...report, figures: report.figures.filter((one) => keep.test(one.cell)) };
          const level = (column: "now" | "base") =>
            narrow.figures.find((one) => one.cell === cellOf(code, column))?.value as number;
          const wrong = roundHalfAway(level("now") * (1 - percent / 100), 1);
          const changed = { ...narrow, figures: change(narrow, [cellOf(code, "now")], () => wrong) };
          const figures = change(changed, [cellOf(code, "yoy")], () =>
            roundHalfAway((100 * wrong) / level("base") - 100, 1),
          );
          const found = check(figures, report.period);
          expect(found.map((one) => `${one.severity} ${one.code}`)).toEqual(["warning part-sum-mismatch"]);
          expect(found[0]?.cell).toMatch(/^H/);
          expect(heldFigures(found, figures)).toEqual([]);
        },
      ),
      { numRuns: 40 },
    );
  });

  test("a value that every comparison of its row contradicts is named once, at its cell", () => {
    fc.assert(
      fc.property(consistentReport, leafRow, fc.integer({ min: 3, max: 40 }), (report, code, percent) => {
        const cell = cellOf(code, "now");
        const figures = change(report, [cell], (value) => roundHalfAway(value * (1 + percent / 100), 1));
        expect(places(figures, report.period)).toEqual([`warning value-contradicted ${cell}`]);
      }),
      { numRuns: 40 },
    );
  });

  test("prose that repeats a table with another number", () => {
    fc.assert(
      fc.property(consistentReport, anyRow, fc.integer({ min: -200, max: 200 }), (report, code, off) => {
        const table = report.figures.find((one) => one.cell === cellOf(code, "now")) as ReadFigure;
        const said = figure({
          indicator: code,
          cell: "P12",
          value: (table.value as number) + off,
          period: report.period,
          restates: true,
        });
        const expected = off === 0 ? [] : ["warning prose-table-conflict P12"];
        expect(places([...report.figures, said], report.period)).toEqual(expected);
      }),
      { numRuns: 40 },
    );
  });
});

describe("the same figure twice", () => {
  const twice = (report: Consistent, code: string, to: (value: number) => number) => [
    ...report.figures,
    ...report.figures
      .filter((one) => one.indicator === code)
      .map((one) => ({ ...one, cell: one.cell.replace(/\d+/, "40"), value: to(one.value as number) })),
  ];

  test("with equal values is one warning for the row", () => {
    fc.assert(
      fc.property(consistentReport, anyRow, (report, code) => {
        expect(
          places(
            twice(report, code, (value) => value),
            report.period,
          ),
        ).toEqual(["warning duplicate-row D40"]);
      }),
      { numRuns: 40 },
    );
  });

  test("with different values holds both", () => {
    fc.assert(
      fc.property(consistentReport, leafRow, (report, code) => {
        const now = report.figures.find((one) => one.cell === cellOf(code, "now")) as ReadFigure;
        const figures = [...report.figures, { ...now, cell: "H40", value: (now.value as number) * 1.1 }];
        expect(places(figures, report.period)).toEqual([
          `error duplicate-differs ${now.cell}`,
          "error duplicate-differs H40",
        ]);
        expect(heldFigures(check(figures, report.period), figures).map((one) => one.cell)).toEqual([now.cell, "H40"]);
      }),
      { numRuns: 40 },
    );
  });
});
