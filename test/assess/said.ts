import type { Claim, Condition, Hedge, Measure, Open, Printed, Subject } from "../../src/structure/claim.ts";
import { placeOf } from "./gold.ts";

/** Claims as a reader of texts hands them over, in few words. Areas are by code: `24`, `new:24`, `VN`, `R-N28`. */

interface More {
  readonly hedge?: Hedge;
  readonly estimated?: boolean;
  readonly made?: string;
  readonly open?: readonly Open[];
  readonly breakdown?: string;
  readonly producer?: string;
}

const units: Readonly<Record<string, readonly [scale: number, unit: string]>> = {
  "": [1, "địa phương"],
  "nghìn tỷ": [1e12, "đồng"],
  tỷ: [1e9, "đồng"],
  "tỷ USD": [1e9, "USD"],
  "triệu USD": [1e6, "USD"],
};

/** "1.404 nghìn tỷ": the digits as an English reader would have them, then the unit. */
export function printed(text: string): Printed {
  const [digits = "", ...rest] = text.split(" ");
  const number = digits.replaceAll(",", "");
  const [scale, unit] = units[rest.join(" ")] ?? [1, rest.join(" ")];
  return { value: Number(number), decimals: number.split(".")[1]?.length ?? 0, scale, unit };
}

/** "TM01 R-N28 2015", with "CN06/26" for a member of a breakdown. */
export function subject(text: string, producer: string | null = null): Subject {
  const [code = "", area = "", period = ""] = text.split(" ");
  const [indicator = "", breakdown = ""] = code.split("/");
  return { indicator, breakdown, area: area === "?" ? area : placeOf(area), period, producer };
}

function common(
  about: string,
  number: string,
  { hedge = "exact", estimated = false, made, open = [], producer }: More,
) {
  const rest = { coverage: null, illustrative: false } as const;
  return {
    subject: subject(about, producer),
    printed: printed(number),
    hedge,
    estimated,
    made: made ?? null,
    open,
    ...rest,
  };
}

export const level = (about: string, number: string, more: More = {}): Claim => ({
  ...common(about, number, more),
  kind: "level",
});

export const growth = (
  about: string,
  number: string,
  more: More & { against?: "period-before" | "base"; base?: string } = {},
): Claim => ({
  ...common(about, number, more),
  kind: "growth",
  against: more.against ?? "year-before",
  base: more.base ?? null,
});

export const average = (about: string, number: string): Claim => ({
  ...common(about, number, {}),
  kind: "growth",
  against: "base",
  base: null,
  average: "yearly",
});

export const index = (about: string, number: string): Claim => ({
  ...common(about, number, {}),
  kind: "index",
  against: "year-before",
  base: null,
});

/** `count("CN01 R-N28 2015", "26/28", "growth > 0")`; `"growth > ?"`: than the country's own rate. */
export function count(
  about: string,
  number: string,
  test = "growth > 0",
  more: More & { asShare?: number } = {},
): Claim {
  const [n = "", outOf] = number.split("/");
  const [measure, op, value] = test.split(" ") as [Measure, Condition["op"], string];
  const condition: Condition = { measure, op, value: value === "?" ? null : Number(value) };
  const asShare = more.asShare === undefined ? {} : { asShare: more.asShare };
  return {
    ...common(about, n, more),
    kind: "count",
    condition,
    outOf: outOf ? Number(outOf) : null,
    against: "year-before",
    ...asShare,
  };
}

export const rank = (about: string, place: string, among: string, measure: Measure, more: More = {}): Claim => ({
  ...common(about, place, more),
  kind: "rank",
  measure,
  among: placeOf(among),
  outOf: null,
});

export const share = (about: string, number: string, whole: { area: string } | { indicator: string }): Claim => ({
  ...common(about, number, {}),
  kind: "share",
  whole: "area" in whole ? { area: placeOf(whole.area) } : whole,
});

type Compared = "year-before" | "period-before" | "national" | "other-area" | "base" | "plan";

export const difference = (
  about: string,
  number: string,
  measure: Measure,
  against: Compared,
  other?: string,
): Claim => ({
  ...common(about, number, {}),
  kind: "difference",
  measure,
  against,
  other: other === undefined ? null : placeOf(other),
  base: null,
});

export const ratio = (
  about: string,
  number: string,
  against: Compared,
  more: { base?: string; measure?: "growth" } = {},
): Claim => ({
  ...common(about, number, {}),
  kind: "ratio",
  against,
  other: null,
  base: more.base ?? null,
  ...(more.measure ? { measure: more.measure } : {}),
});

export const range = (about: string, low: string, high: string, measure: Measure): Claim => ({
  ...common(about, low, {}),
  kind: "range",
  measure,
  upper: printed(high),
});

export const plan = (about: string, number: string): Claim => ({ ...common(about, number, {}), kind: "plan" });

export const target = (about: string, number: string): Claim => ({
  ...common(about, number, {}),
  kind: "target",
  measure: "growth",
});
