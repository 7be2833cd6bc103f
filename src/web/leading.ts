import type { IndicatorResult, ReviewResult } from "../assess/review-result.ts";
import type { Structure } from "../structure/structure.ts";

/** What a review of industry and trade is asked first, by the catalogue's alias. */
const first = ["iip", "retail_total", "export"];

/** The codes of what a review is asked first: for pages that need no more of it. */
export function leadingCodes({ catalogue }: Structure, most: number): readonly string[] {
  return first
    .slice(0, most)
    .flatMap((alias) => [...catalogue.values()].find((one) => one.alias === alias)?.code ?? []);
}

/**
 * The indicators that a page leads with: production, retail, exports; where one of them is not in the review, the first
 * whole indicator of a topic not yet shown takes its place, in catalogue order.
 *
 * @param most how many there is room for
 */
export function leadingIndicators(
  { catalogue }: Structure,
  result: ReviewResult,
  most = 3,
): readonly IndicatorResult[] {
  const order = [...catalogue.keys()];
  const about = ({ indicator }: IndicatorResult) => catalogue.get(indicator);
  const whole = result.indicators
    .filter((one) => one.breakdown === "" && about(one)?.parent == null)
    .filter((one) => one.reported.length * 2 >= result.members.length)
    .sort((one, two) => order.indexOf(one.indicator) - order.indexOf(two.indicator));
  const asked = first.flatMap((alias) => whole.find((one) => about(one)?.alias === alias) ?? []);
  const topics = new Set(asked.map((one) => about(one)?.topic));
  const others = whole.filter((one) => {
    const topic = about(one)?.topic;
    return !topics.has(topic) && topics.add(topic);
  });
  return [...asked, ...others].slice(0, most);
}
