import { describe, expect, test } from "vitest";
import { readOfficialTable } from "../../../src/collect/read/official-table.ts";
import { reading, tidy } from "./official-given.ts";

const head = "area_code,area_name,period,indicator,unit,value,source_url_or_title,note\n";

describe("the tables that come with the system", () => {
  test.each([
    ["iip_annual_2012_2016.csv", 320],
    ["iip_annual_2022.csv", 60],
    ["retail_annual_1995_2016.csv.gz", 1396],
    ["trade_infrastructure_2008_2016.csv.gz", 1431],
    ["industrial_labor_index_monthly_2019_2025.csv.gz", 8064],
    ["grdp_q1_2023.csv", 64],
    ["national_retail_monthly_2012_2025.csv.gz", 2790],
    ["national_trade_monthly_2014_2025.csv.gz", 2894],
    ["customs_export_34_2025.csv", 15],
  ])("every row of %s is a figure", (name, rows) => {
    const read = tidy(name);
    expect(read.figures).toHaveLength(rows);
    expect(read.findings).toEqual([]);
    expect(read.sources).toHaveLength(rows);
  });

  test("rows that are no figure of ours are counted by their word", () => {
    const { figures, findings } = tidy("press_province_figures_2014_2025.csv");
    const unused = findings
      .filter((one) => one.code === "official.word-unused")
      .map(({ facts }) => [facts.word, facts.rows]);
    expect(unused).toEqual([
      ["retail_goods_or_total", 1],
      ["retail_goods_or_total_yoy_pct", 1],
      ["retail_plus_wholesale", 1],
      ["retail_plus_wholesale_yoy_pct", 1],
      ["localities_iip_up", 10],
      ["localities_iip_down", 10],
    ]);
    expect(figures).toHaveLength(403 - 24);
  });

  test.each(["conference_claims.csv", "discrepancies.csv"])("%s holds no figures", (name) => {
    expect(tidy(name)).toMatchObject({ status: "refused", reason: "official.not-figures", figures: [] });
  });

  test("the provinces, with Hà Tây until 2007, add up to the country in retail sales of every year", () => {
    const { figures } = tidy("retail_annual_1995_2016.csv.gz");
    const years = [...new Set(figures.map((one) => one.period))].sort();
    expect(years).toEqual(Array.from({ length: 22 }, (_, index) => String(1995 + index)));
    for (const year of years) {
      const ofYear = figures.filter((one) => one.period === year);
      const country = ofYear.find((one) => one.area === "viet-nam")?.value as number;
      const provinces = ofYear.filter((one) => one.area !== "viet-nam");
      const sum = provinces.reduce((total, one) => total + (one.value as number), 0);
      // Each of the 64 is rounded at one decimal.
      expect(Math.abs(sum - country), year).toBeLessThan(64 * 0.05);
      expect(
        provinces.some((one) => one.area === "ha-tay"),
        year,
      ).toBe(year < "2008");
    }
    expect(new Set(figures.filter((one) => one.status === "provisional").map((one) => one.period))).toEqual(
      new Set(["2016"]),
    );
  });

  test("a month's industrial index has two vintages: the estimate, and what the next release said", () => {
    const { figures } = tidy("national_iip_by_industry_monthly_2014_2025.csv.gz");
    const june = figures.filter(
      (one) => one.indicator === "CN01" && one.period === "2023-06" && one.transformation === "level",
    );
    expect(june.map(({ value, known, status, origin }) => [value, known, status, origin.printed])).toEqual([
      [102.8, "2023-06-29", "estimate", "2.8"],
      [101.75, "2023-07-29", "provisional", "1.75"],
    ]);
  });

  test("a revision that was only filled in is no vintage: January prints no December", () => {
    const { figures, findings } = tidy("national_iip_by_industry_monthly_2014_2025.csv.gz");
    const december = figures.filter((one) => one.period === "2022-12" && one.transformation === "level");
    expect(new Set(december.map((one) => one.known))).toEqual(new Set(["2022-12-29"]));
    expect(findings.filter((one) => one.code === "official.revision-copied")).toHaveLength(10);
    expect(figures).toHaveLength(17_692 - 8 * 37 - 2 * 28);
  });

  test("a code means the province of its own list: 24 is Bắc Giang, and Bắc Ninh since July 2025", () => {
    const old = tidy("iip_annual_2012_2016.csv").figures.find(
      (one) => one.period === "2013" && one.area === "bac-giang",
    );
    expect(old).toMatchObject({ indicator: "CN01", producer: "gso", known: "2018-09-21", status: "final" });
    const now = tidy("customs_export_34_2025.csv").figures[0];
    expect(now).toMatchObject({
      area: "bac-ninh-2025",
      indicator: "XN01",
      value: 76_440,
      producer: "hai-quan",
      reporter: "press",
    });
  });

  test("counts of provinces with a rising industrial index are those of the official years", () => {
    const { figures } = tidy("iip_annual_2012_2016.csv");
    const north = new Set(
      (reading("").structure.geography.regions.find((region) => region.key === "R-N28")?.members ?? []).map(
        (one) => one.area,
      ),
    );
    const above = (year: string, least: number, strict: boolean) =>
      figures.filter((one) => {
        const value = one.value as number;
        return one.period === year && north.has(one.area) && (strict ? value > least : value >= least);
      }).length;
    expect(["2013", "2014", "2015", "2016"].map((year) => [above(year, 100, true), above(year, 110, false)])).toEqual([
      [26, 13],
      [24, 11],
      [26, 12],
      [27, 9],
    ]);
  });

  test("what the press prints twice, differently, is kept twice and said", () => {
    const { figures, findings } = tidy("press_province_figures_2014_2025.csv");
    const may = figures.filter((one) => one.area === "yen-bai" && one.indicator === "CN01" && one.period === "2024-05");
    expect(may.map((one) => one.value)).toEqual([111.2, 101.2]);
    expect(findings.filter((one) => one.code === "official.sources-disagree").map((one) => one.printed)).toContain(
      "1.2",
    );
    expect(figures.every((one) => one.producer === "press" && one.reporter === "press")).toBe(true);
  });

  test("a figure leads back to the cell of its value and the source of its row", () => {
    const { figures, sources } = tidy("press_province_figures_2014_2025.csv");
    expect(figures[0]).toMatchObject({
      area: "bac-giang",
      value: 123.9,
      decimals: 1,
      known: "2024-04-30",
      origin: { file: "sha of press_province_figures_2014_2025.csv", sheet: "", cell: "F2", printed: "23.9" },
    });
    expect(sources[0]).toContain("thesaigontimes.vn");
  });
});

describe("a table that is given", () => {
  const row = (fields: string) => readOfficialTable(`${head}${fields}\n`, reading("iip_annual_2012_2016.csv"));

  test.each([
    ["99,Nowhere,2013-Y,iip_index_yoy,x,104.5,s,", "official.area-unknown"],
    ["01,Hà Nội,2013-X,iip_index_yoy,x,104.5,s,", "official.period-unknown"],
    ["01,Hà Nội,2013-Y,gold,x,104.5,s,", "official.word-unknown"],
    ["01,Hà Nội,2013-Y,iip_index_yoy,x,,s,", "official.value-unreadable"],
    ['01,Hà Nội,2013-Y,iip_index_yoy,x,"104,5",s,', "official.value-unreadable"],
  ])("%s", (fields, code) => {
    const { figures, findings } = row(fields);
    expect(figures).toEqual([]);
    expect(findings).toMatchObject([{ code, severity: "warning", cell: "F2", facts: { rows: 1 } }]);
  });

  test("is refused with its reason", () => {
    expect(readOfficialTable("a,b\n", reading("notes.csv")).reason).toBe("official.not-recognised");
    expect(readOfficialTable("area_code,value\n01,5\n", reading("iip_annual_2012_2016.csv"))).toMatchObject({
      reason: "official.columns-missing",
      details: { columns: "period, indicator, source_url_or_title, note" },
    });
  });
});
