import { Hono } from "hono";
import { Failure } from "../base/failure.ts";
import { draw as drawn } from "../narrate/chart/draw.ts";
import type { MapShapes } from "../narrate/map/shapes.ts";
import { page } from "./answer.ts";
import { cached, guarded, packed } from "./answer-headers.ts";
import type { Env, Given, Reads } from "./env.ts";
import { aboutPage } from "./pages/about.tsx";
import { areaPages } from "./pages/area.tsx";
import { areasPage } from "./pages/areas.tsx";
import { checkPages } from "./pages/check.tsx";
import { checkApi } from "./pages/check-api.ts";
import { figurePages } from "./pages/figure.tsx";
import { homePage } from "./pages/home.tsx";
import { indicatorPages } from "./pages/indicator.tsx";
import { indicatorsPage } from "./pages/indicators.tsx";
import { reviewPages } from "./pages/review.tsx";
import { reviewIndicatorPages } from "./pages/review-indicator.tsx";
import { reviewsPage } from "./pages/reviews.tsx";
import { sharedCheckPages } from "./pages/shared-result.tsx";
import { Sorry } from "./pages/sorry.tsx";
import { sourcesPage } from "./pages/sources.tsx";
import { remembered } from "./remembered.ts";
import { statusOf } from "./status-of.ts";
import { tokenBuckets } from "./token-buckets.ts";
import { type DrawSvg, viewOf } from "./view.ts";

const pages = [
  homePage,
  reviewsPage,
  reviewIndicatorPages,
  reviewPages,
  indicatorsPage,
  indicatorPages,
  areasPage,
  areaPages,
  figurePages,
  checkPages,
  sharedCheckPages,
  sourcesPage,
  aboutPage,
];

/** The public site. It answers requests with what it is given; it starts nothing and knows no globals. */
export function createApp(given: Given): Hono<Env> {
  const app = new Hono<Env>({ strict: false });
  const kept = { ...given, reads: rememberingReleases(given.reads) };
  const draw = rememberingDrawings(given.shapes);
  const buckets = tokenBuckets(allowance);

  app.use(packed, guarded, async (c, next) => {
    const path = c.req.path.replace(/(?<=.)\/+$/, "");
    const english = path === "/en" || path.startsWith("/en/");
    c.set("given", kept);
    c.set("draw", draw);
    c.set("buckets", buckets);
    c.set("lang", english ? "en" : "vi");
    c.set("path", english ? path.slice(3) || "/" : path);
    await next();
  });

  app.get("/healthz", (c) => c.json({ status: "ok" }, 200, { "cache-control": "no-store" }));
  app.get("/readyz", async (c) => {
    await given.reads.ready();
    return c.json({ status: "ready" }, 200, { "cache-control": "no-store" });
  });
  app.get("/assets/:name", (c) => {
    const asset = given.assets.files.get(c.req.param("name"));
    if (asset === undefined) throw new Failure("not-found", "page.unknown", { path: c.var.path });
    return c.body(new Uint8Array(asset.bytes), 200, {
      "content-type": asset.type,
      "cache-control": "public, max-age=31536000, immutable",
    });
  });
  app.get("/favicon.svg", (c) =>
    c.body(favicon, 200, { "content-type": "image/svg+xml", "cache-control": "public, max-age=86400" }),
  );

  app.use(cached);
  app.route("/", checkApi);
  for (const one of pages) app.route("/", one);
  for (const one of pages) app.route("/en", one);

  app.notFound((c) => page(c, <Sorry view={viewOf(c)} kind="not-found" code="page.unknown" />, 404));
  app.onError((error, c) => {
    if (error instanceof Failure) {
      return page(c, <Sorry view={viewOf(c)} kind={error.kind} code={error.code} />, statusOf(error));
    }
    given.log(error, { path: c.req.path });
    return page(c, <Sorry view={viewOf(c)} kind="unexpected" code="unexpected" />, 500);
  });
  return app;
}

/** What one caller may ask of what costs: a check takes one token, a report five. */
const allowance = { burst: 30, perMinute: 20, callers: 10_000 } as const;

const releasesKept = 32;

/** What a release says never changes, so it is put together once. */
function rememberingReleases(reads: Reads): Reads {
  const reviewResult = remembered(
    releasesKept,
    (review, release, indicators = []) => JSON.stringify([review, release.cut, release.recorded, indicators]),
    (...of: Parameters<Reads["reviewResult"]>) => reads.reviewResult(...of),
  );
  return { ...reads, reviewResult };
}

const drawingsKept = 128;

/** A drawing of the same values is the same drawing. */
function rememberingDrawings(shapes: MapShapes): DrawSvg {
  return remembered(
    drawingsKept,
    (drawing, { id, size, lang, href }) => JSON.stringify([drawing, id, size, lang, href?.("-")]),
    (...[drawing, how]: Parameters<DrawSvg>) => drawn(drawing, { ...how, theme: "screen", shapes }).svg,
  );
}

/** The region as nine squares, the last one open. */
const favicon = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="4" fill="#2c3a92"/><path d="M6 6h6v6H6zm7 0h6v6h-6zm7 0h6v6h-6zM6 13h6v6H6zm7 0h6v6h-6zm7 0h6v6h-6zM6 20h6v6H6zm7 0h6v6h-6z" fill="#fff"/><path d="M20.75 20.75h4.5v4.5h-4.5z" fill="none" stroke="#fff" stroke-width="1.5"/></svg>`;
