import { drawAreaMap } from "../map/area-map.ts";
import { drawBarRanking } from "./bar-ranking.ts";
import { drawColumns } from "./columns.ts";
import { describeDrawing } from "./describe.ts";
import type { Drawing } from "./drawing.ts";
import { drawLineChart } from "./line-chart.ts";
import type { DrawOptions, Picture } from "./picture.ts";
import { drawStrip } from "./strip.ts";

/** Draws any drawing. Its text alternative is written into it, unless another is given. */
export function draw(
  drawing: Drawing,
  options: Omit<DrawOptions, "description"> & { readonly description?: string },
): Picture {
  const full = { ...options, description: options.description ?? describeDrawing(drawing, options.lang) };
  switch (drawing.kind) {
    case "bar-ranking":
      return drawBarRanking(drawing, full);
    case "strip":
      return drawStrip(drawing, full);
    case "line":
      return drawLineChart(drawing, full);
    case "columns":
      return drawColumns(drawing, full);
    case "map":
      return drawAreaMap(drawing, full);
  }
}
