import { Failure } from "../base/failure.ts";
import { isMissing, type Measured, missing } from "../base/measured.ts";
import { cleanPercent } from "./precision.ts";
import { ranked } from "./ranking.ts";
import { type ByArea, sumOf } from "./total.ts";

/** The areas with the largest levels, what they make together, and the smallest growth among them. */
export interface Largest {
  /** Largest first. */
  readonly areas: readonly string[];
  /** Percent of the total that they make together. */
  readonly share: Measured;
  /** The smallest growth among them, percent; the reason of one of them that has none. */
  readonly smallestGrowth: Measured;
  /** Whether every one of them grew; false also where one has no growth. */
  readonly allUp: boolean;
}

/**
 * "Các địa phương lớn nhất, chiếm x %, đều tăng từ y % trở lên": the k largest by level, their joint share and the
 * smallest growth among them. With `share`, as many as it takes to reach that percent of the total.
 *
 * Areas with an equal level as the last one are taken as well, so that the statement does not depend on an order.
 *
 * @throws Failure `invalid` / `largest.count` for a count below 1 or a share outside 0–100
 */
export function largest(
  levels: ByArea,
  growths: ByArea,
  by: { readonly count: number } | { readonly share: number },
): Largest {
  const wanted = "count" in by ? by.count : by.share;
  if (!(wanted > 0) || ("share" in by && wanted > 100)) throw new Failure("invalid", "largest.count", { wanted });
  const total = sumOf(levels);
  if (isMissing(total) || total <= 0) {
    const reason = isMissing(total) ? total : missing("base-not-positive");
    return { areas: [], share: reason, smallestGrowth: reason, allUp: false };
  }
  const order = ranked(levels);
  let sum = 0;
  const enough = (position: number) => ("count" in by ? position >= by.count : (100 * sum) / total >= by.share);
  const chosen: string[] = [];
  for (const [position, one] of order.entries()) {
    if (enough(position) && one.value !== order[position - 1]?.value) break;
    sum += one.value;
    chosen.push(one.area);
  }
  const grown = chosen.map((area) => growths.get(area) ?? missing("not-reported"));
  const known = grown.filter((one) => typeof one === "number");
  const smallest = grown.find(isMissing) ?? Math.min(...known);
  return {
    areas: chosen,
    share: cleanPercent((100 * sum) / total),
    smallestGrowth: smallest,
    allUp: !isMissing(smallest) && smallest > 0,
  };
}
