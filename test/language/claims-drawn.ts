import fc from "fast-check";
import { splitUnit } from "../../src/language/print-unit.ts";
import type { Said } from "../../src/language/write-claim.ts";
import { membersOn } from "../../src/structure/area.ts";
import type { Claim, Condition, Coverage, Printed, Subject } from "../../src/structure/claim.ts";
import { indicatorOf } from "../../src/structure/indicator.ts";
import { lastDay } from "../../src/structure/period.ts";
import { structure } from "./claims-gold.ts";

/** Claims as a book may write them, drawn at random: any indicator of the catalogue, any area, any period, any kind. */

const { catalogue, geography } = structure;
/** Two products go by the name of something else (petrol and oil in the shops, electricity of the power plants). */
const namesakes = new Set(["CN11.XANGDAU", "TM07.XD", "CN11.DIENSX", "NL02"]);
const measured = [...catalogue.values()].filter(
  ({ code, kind, unit }) => kind !== "rate" && unit !== "theo sản phẩm" && !namesakes.has(code),
);
const levels = measured.filter(({ kind }) => kind === "level");
const flows = levels.filter(({ accumulation }) => accumulation === "flow");
const provinces = geography.areas
  .filter(({ kind, to }) => kind !== "country" && to !== null && to >= "2025-01-01")
  .map(({ key }) => key);
const region = "R-N28";
const country = "viet-nam";

const year = fc.integer({ min: 2011, max: 2024 });
const flowPeriod = fc.oneof(
  year.map(String),
  fc.tuple(year, fc.integer({ min: 2, max: 11 })).map(([y, n]) => `${y}-YTD${String(n).padStart(2, "0")}`),
  fc.tuple(year, fc.integer({ min: 1, max: 12 })).map(([y, n]) => `${y}-${String(n).padStart(2, "0")}`),
  fc.tuple(year, fc.integer({ min: 1, max: 4 })).map(([y, n]) => `${y}-Q${n}`),
);
const stockPeriod = fc.oneof(
  year.map(String),
  fc.tuple(year, fc.integer({ min: 1, max: 11 })).map(([y, n]) => `${y}-${String(n).padStart(2, "0")}`),
);

const percent = (min: number, max: number): fc.Arbitrary<Printed> =>
  fc.tuple(fc.integer({ min: min * 100, max: max * 100 }), fc.integer({ min: 1, max: 2 })).map(([n, decimals]) => {
    const value = Number((n / 100).toFixed(decimals));
    return { value: value === 0 ? 0.5 : value, decimals, scale: 1, unit: "%" };
  });
const localities = (value: number): Printed => ({ value, decimals: 0, scale: 1, unit: "địa phương" });

/** A balance may be a deficit. */
const sign = (indicator: string, drawn: number) => (indicator === "XN03" && drawn % 2 === 1 ? -1 : 1);

function amountOf(indicator: string): fc.Arbitrary<Printed> {
  const { unit, scale } = splitUnit(indicatorOf(catalogue, indicator).unit);
  const scales = unit === "đồng" ? [1e9, 1e12] : unit === "USD" ? [1e6, 1e9] : [scale];
  return fc
    .record({
      value: fc.integer({ min: 1, max: 5_000_000 }),
      decimals: scale === 1 ? fc.constant(0) : fc.integer({ min: 0, max: 2 }),
      scale: fc.constantFrom(...scales),
      unit: fc.constant(unit),
    })
    .map((one) => ({
      ...one,
      value: sign(indicator, one.value) * Number((one.value / 10 ** one.decimals).toFixed(one.decimals)),
    }));
}

const subjectOf = (
  codes: readonly { readonly code: string; readonly accumulation: string }[],
  areas: fc.Arbitrary<string>,
): fc.Arbitrary<Subject> =>
  fc.constantFrom(...codes).chain(({ code, accumulation }) =>
    fc.record({
      indicator: fc.constant(code),
      breakdown: fc.constant(""),
      area: areas,
      period: accumulation === "stock" ? stockPeriod : flowPeriod,
      producer: fc.constant(null),
    }),
  );
const anywhere = fc.constantFrom(region, country, ...provinces);
const inRegion = fc.constantFrom(...membersOn(geography, region, "2024-06-30").map(({ key }) => key));

const common = { hedge: "exact", made: null, coverage: null, open: [], illustrative: false } as const;
const estimated = fc.boolean();
const hedge = fc.constantFrom("exact" as const, "exact" as const, "over" as const, "under" as const, "about" as const);

/** Full, or with one to three named gaps; of a region on a day. */
function coverageOn(subject: Subject): fc.Arbitrary<Coverage | null> {
  if (subject.area !== region) return fc.constant(null);
  const members = membersOn(geography, region, lastDay(subject.period)).map(({ key }) => key);
  return fc.oneof(
    fc.constant(null),
    fc
      .subarray(members, { maxLength: 3 })
      .map((missing) => ({ reported: members.length - missing.length, members: members.length, missing })),
  );
}

const level = subjectOf(levels, anywhere).chain((subject) =>
  fc.record({
    kind: fc.constant("level" as const),
    subject: fc.constant(subject),
    printed: amountOf(subject.indicator),
    hedge,
    estimated,
    coverage: coverageOn(subject),
  }),
);
const growth = subjectOf(
  measured.filter(({ accumulation }) => accumulation === "flow"),
  anywhere,
).chain((subject) =>
  fc.record({
    kind: fc.constant("growth" as const),
    subject: fc.constant(subject),
    printed: percent(-60, 99),
    hedge,
    estimated,
    coverage: coverageOn(subject),
    against: fc.constant("year-before" as const),
    base: fc.constant(null),
  }),
);
const plan = subjectOf(flows, anywhere).chain((subject) =>
  fc.record({
    kind: fc.constant("plan" as const),
    subject: fc.constant(subject),
    printed: percent(20, 140),
    hedge,
    estimated: fc.constant(false),
    coverage: coverageOn(subject),
  }),
);
const share = fc.record({
  kind: fc.constant("share" as const),
  subject: subjectOf(flows, inRegion),
  printed: percent(1, 60),
  hedge,
  estimated: fc.constant(false),
  whole: fc.constantFrom({ area: region }, { area: country }),
});
const rank = fc.record({
  kind: fc.constant("rank" as const),
  subject: subjectOf(flows, inRegion),
  printed: fc.integer({ min: 1, max: 28 }).map(localities),
  estimated: fc.constant(false),
  measure: fc.constantFrom("growth" as const, "level" as const),
  among: fc.constant(region),
  outOf: fc.constantFrom(28, null),
});
const ratio = fc.record({
  kind: fc.constant("ratio" as const),
  subject: subjectOf(flows, anywhere),
  printed: fc.integer({ min: 20, max: 99 }).map((n) => ({ value: n / 10, decimals: 1, scale: 1, unit: "lần" })),
  hedge,
  estimated: fc.constant(false),
  against: fc.constant("year-before" as const),
  other: fc.constant(null),
  base: fc.constant(null),
});
const contribution = fc.record({
  kind: fc.constant("contribution" as const),
  subject: subjectOf(flows, inRegion),
  printed: percent(-5, 5).map((one) => ({ ...one, decimals: 2, unit: "điểm %" })),
  estimated: fc.constant(false),
  whole: fc.constant(region),
});
const difference = fc.record({
  kind: fc.constant("difference" as const),
  subject: subjectOf(
    measured.filter(({ accumulation }) => accumulation === "flow"),
    inRegion,
  ),
  printed: percent(-20, 20).map((one) => ({ ...one, unit: "điểm %" })),
  estimated: fc.constant(false),
  measure: fc.constant("growth" as const),
  against: fc.constant("national" as const),
  other: fc.constant(null),
  base: fc.constant(null),
});
const condition: fc.Arbitrary<Condition> = fc.constantFrom(
  { measure: "growth", op: ">", value: 0 }, { measure: "growth", op: "<", value: 0 }, { measure: "growth", op: ">=", value: 10 }, { measure: "growth", op: ">=", value: 5 },
  { measure: "growth", op: ">", value: null }, { measure: "growth", op: "<=", value: -5 },
); // biome-ignore format: a table
const count = fc
  .record({
    kind: fc.constant("count" as const),
    subject: subjectOf(
      measured.filter(({ accumulation }) => accumulation === "flow"),
      fc.constant(region),
    ),
    printed: fc.integer({ min: 0, max: 28 }).map(localities),
    estimated: fc.constant(false),
    condition,
    outOf: fc.constant(28),
  })
  .map((one) => ({ ...one, against: one.condition.value === null ? ("national" as const) : ("year-before" as const) }));

/** One claim of any kind. */
export const anyClaim: fc.Arbitrary<Claim> = fc
  .oneof(level, growth, plan, share, rank, ratio, contribution, difference, count)
  .map((one) => ({ ...common, ...one }) as Claim);

/** What a heading may have said before it. */
export const saidBefore = (claim: Claim): fc.Arbitrary<Said> => {
  const { indicator, breakdown, area, period } = claim.subject;
  const part = (yes: boolean, said: Said): Said => (yes ? said : {});
  return fc
    .tuple(fc.boolean(), fc.boolean(), fc.boolean())
    .map(([a, b, c]) => ({ ...part(a, { indicator, breakdown }), ...part(b, { area }), ...part(c, { period }) }));
};
