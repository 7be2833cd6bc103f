import { found } from "../base/failure.ts";
import type { Bilingual } from "../base/lang.ts";

/**
 * A unit of measure. Units of one `dimension` convert by `factor`: 1 nghìn tỷ đồng = 1e12, 1 tỷ đồng = 1e9 of the
 * dimension's base (đồng). `key` is how the canonical JSON prints it ("tỷ đồng", "triệu USD", "%", "Cụm").
 */
export interface Unit {
  readonly key: string;
  readonly name: Bilingual;
  readonly dimension: string;
  readonly factor: number;
  /** Other ways it is written in reports: "tr.đồng", "1.000 USD", "ngàn USD". */
  readonly variants: readonly string[];
}

export type Units = ReadonlyMap<string, Unit>;

/** @throws Failure `not-found` / `unit.unknown` */
export function unitOf(units: Units, key: string): Unit {
  return found(units.get(key), "unit.unknown", { unit: key });
}

/** What a value in `from` is multiplied by to be in `to`; undefined where the two do not measure the same thing. */
export function conversion(from: Unit, to: Unit): number | undefined {
  return from.dimension === to.dimension ? from.factor / to.factor : undefined;
}
