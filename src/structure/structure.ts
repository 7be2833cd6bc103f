import type { Geography } from "./area.ts";
import type { Breakdowns } from "./breakdown.ts";
import type { Catalogue } from "./indicator.ts";
import type { Phrase } from "./phrase.ts";
import type { Producer } from "./producer.ts";
import type { Review } from "./review.ts";
import type { Units } from "./unit.ts";

/** Everything figures are about, as read from data/catalogue/ by `read-structure.ts`. Nothing in it changes while we run. */
export interface Structure {
  readonly geography: Geography;
  readonly catalogue: Catalogue;
  readonly units: Units;
  readonly producers: ReadonlyMap<string, Producer>;
  readonly breakdowns?: Breakdowns;
  readonly phrases?: readonly Phrase[];
  /** The editions that come with the system; others are added by a person and kept in the database. */
  readonly editions: readonly Review[];
}
