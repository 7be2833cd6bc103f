import { isMissing, type Measured, missing } from "../base/measured.ts";
import type { Figure, Scenario, Transformation } from "../observations/figure.ts";
import type { Period } from "../structure/period.ts";
import { newestByProducer } from "./choose-figure.ts";
import { growthOf } from "./growth.ts";
import type { Setting, Subject } from "./indicator-result.ts";
import type { Cell } from "./review-result.ts";

/** The statistics office, whose word on the country counts. */
const nationalProducer = "gso";

/** The country's own figure for the period of a review, and its growth; never computed from members. */
export interface National {
  readonly cell: Cell | null;
  readonly growth: Measured;
}

/**
 * Growth is the rate that the office publishes, for it revises the base without printing it again; without one, from its
 * index or its two levels.
 */
export function nationalFor(setting: Setting, subject: Subject): National {
  const { blocks } = setting;
  const now = publishedFor(setting, subject, blocks.now, "level");
  const printed = publishedFor(setting, subject, blocks.now, "yoy");
  if (!now) return { cell: null, growth: printed?.value ?? missing("not-reported") };
  const before = publishedFor(setting, subject, blocks.before, "level");
  const computed = growthOf(subject.indicator, before?.value ?? missing("not-reported"), now.value);
  const published = printed !== undefined && !isMissing(printed.value);
  return { cell: cellOf(now), growth: published ? printed.value : computed };
}

function publishedFor(
  { sources }: Setting,
  { indicator, breakdown }: Subject,
  period: Period,
  transformation: Transformation,
): Figure | undefined {
  const scenario: Scenario = "actual";
  const { areas } = sources.structure.geography;
  const country = areas.find((area) => area.kind === "country");
  if (!country) return undefined;
  const found = sources.table.find({ area: country.key, indicator, breakdown, period, scenario, transformation });
  const published = found.filter((figure) => figure.review === "" && !sources.held.has(figure.id));
  return newestByProducer(published).get(nationalProducer);
}

const cellOf = (figure: Figure): Cell => ({
  value: figure.value,
  decimals: figure.decimals,
  figures: [figure.id],
  producer: figure.producer,
  status: figure.status,
  known: figure.known,
  readded: false,
  beside: [],
  conflicting: false,
});
