import type { Lang } from "../base/lang.ts";
import { documentWord } from "../language/document-words.ts";
import type { Drawing } from "./chart/drawing.ts";
import type { MapShapes } from "./map/shapes.ts";

/** Whose borders a map draws; empty for charts. Its licence asks that it is said. */
export function attributionOf(drawing: Drawing, shapes: MapShapes, lang: Lang): string {
  return drawing.kind === "map" ? documentWord("borders", lang, { by: shapes.attribution }) : "";
}
